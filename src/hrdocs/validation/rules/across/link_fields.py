"""The references of the model, with what both ends have in common, as `doc` says beside each field."""

from collections.abc import Callable, Iterator
from typing import Any, Final, TypeVar

from attrs import frozen

from hrdocs.fields import FieldPlan, Link, ListOf, ModelObject, Object, Order, Role, Whom, item_kind, plan
from hrdocs.model import RECORDS
from hrdocs.validation.rules.across.record_times import time_field


@frozen(eq=False, repr=False)
class LinkField:
    """A field that holds references.

    Args:
        record: The type of the record.
        path: The field, from the record: `phases.judgment`.
        to: The record types that it may lead to.
        link: What both ends have in common.
        when: The field that says when the reference holds; empty where none does.
        role: What the reference says about a person.
        living: A field beside it, and those of its words that fit the living alone.
        free: Likewise those that fit people alone who are not in custody; without a field the reference does.
        held: Likewise those that fit people alone who are in custody.
        of_state: Whether only a body of a state does so.
    """

    record: str
    path: str
    to: tuple[str, ...]
    link: Link
    when: str
    role: Role | None = None
    living: tuple[str, frozenset[str]] | None = None
    free: tuple[str, frozenset[str]] | None = None
    held: tuple[str, frozenset[str]] | None = None
    of_state: bool = False

    @property
    def name(self) -> str:
        """The field with the type of its record."""
        return f"{self.record}.{self.path}"


@frozen(eq=False, repr=False)
class LinkNode:
    """A class at one place of a record type: its references of a kind, and its parts that hold some.

    Args:
        own: The field that says whom this object is about, where its record may be about several.
        own_name: The same field with the type of its record.
        links: Name of the field, whether it is a list, the reference.
        parts: Name of the field, whether it is a list, the class there.
    """

    own: str | None
    own_name: str
    links: tuple[tuple[str, bool, LinkField], ...]
    parts: tuple[tuple[str, bool, "LinkNode"], ...]

    def all(self) -> Iterator[LinkField]:
        """Return all references below."""
        for _, _, each in self.links:
            yield each
        for _, _, node in self.parts:
            yield from node.all()


def link_tree(record: str, chosen: Callable[[LinkField], bool]) -> LinkNode | None:
    """Return the chosen references of a record type; None where it has none."""
    return _node(record, RECORDS[record], "", "", chosen)


def _node(
    record: str, cls: type[ModelObject], at: str, when: str, chosen: Callable[[LinkField], bool]
) -> LinkNode | None:
    links, parts = [], []
    when = time_field(cls) or when
    for p in plan(cls):
        kind, is_list = item_kind(p.kind), isinstance(p.kind, ListOf)
        if p.link is not None:
            way = f"{at}{p.name}"
            each = LinkField(record, way, p.to, p.link, when, p.role, p.living, p.free, p.held, p.of_state)
            if chosen(each):
                links.append((p.name, is_list, each))
        elif isinstance(kind, Object):
            inner = _node(record, kind.cls, f"{at}{p.name}.", when, chosen)
            if inner is not None:
                parts.append((p.name, is_list, inner))
    own = next((p.name for p in plan(cls) if p.is_about and _is_of_subject(p)), None) if at else None
    return LinkNode(own, f"{record}.{at}{own}", tuple(links), tuple(parts)) if links or parts else None


def _is_of_subject(p: FieldPlan) -> bool:
    return p.role is Role.SUBJECT and "person" in p.to


def is_compared(each: LinkField) -> bool:
    """Return whether the two records of a reference are compared, and not only a life with a day."""
    return each.link.whom is not Whom.ANY or each.link.order not in {*OF_LIFE, Order.ANY, Order.OWN_RULE}


def is_of_life(each: LinkField) -> bool:
    """Return whether a day is compared with the life of a person, or the existence of a body."""
    return each.link.order in OF_LIFE


OF_LIFE: Final = frozenset({Order.LIFETIME, Order.DURING, Order.LATER, Order.BORN})
MEMBERS: Final = frozenset({Whom.MEMBER, Whom.USUALLY_MEMBER})

Way = tuple[tuple[str, bool], ...]
"""The fields from a record to an object in it, each with whether it is a list."""


def parts_on(part: Any, way: Way, at: str = "") -> Iterator[tuple[str, Any]]:
    """Return the objects at the end of a way, each with its pointer."""
    if not way:
        yield at, part
        return
    (name, is_list), *rest = way
    value = getattr(part, name)
    if not value:
        return
    for n, each in enumerate(value) if is_list else ((None, value),):
        yield from parts_on(each, tuple(rest), f"{at}/{name}" if n is None else f"{at}/{name}/{n}")


V = TypeVar("V")


class OnFirstUse(dict[str, V]):
    """What is known of each record type, made when it is first looked up; a start does not wait for all."""

    def __init__(self, make: Callable[[str], V]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, record: str) -> V:
        value = self[record] = self._make(record)
        return value


def _persons(record: str) -> str | None:
    return next((p.name for p in plan(RECORDS[record]) if _is_of_subject(p)), None) if record != "person" else None


PERSONS: Final = OnFirstUse(_persons)
"""The field of each record type that says whom its records are about, None where they are about no one."""

TARGETS: Final = ("detention", "charge", "judgment", "proceeding", "appeal", "incident", "listing", "tally")
"""The record types whose persons and times are looked up: those to which a compared reference leads."""
