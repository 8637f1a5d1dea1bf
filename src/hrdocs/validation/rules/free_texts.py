"""The rule on free texts that were damaged as names are; which fields hold such texts is read from the model."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from attrs import frozen

from hrdocs.fields import ListOf, MapOf, ModelObject, Object, item_kind, plan
from hrdocs.model import RECORDS
from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.rule import Context, Family, Rule
from hrdocs.validation.rules.across.link_fields import OnFirstUse
from hrdocs.validation.rules.name_texts import encoding_damage, may_be_recoded
from hrdocs.validation.walk import Item, is_free_text

# In running text two question marks may be an exclamation; a replaced word is longer.
_MARKS: Final = "????"
_REPLACED: Final = "\N{REPLACEMENT CHARACTER}"


@frozen(eq=False, repr=False)
class _TextNode:
    """The free texts of a class: fields that hold one, fields that hold one by language, parts that hold some.

    Args:
        texts: Name of the field, whether it is a list, whether it is by language.
        parts: Name of the field, whether it is a list, the class there.
    """

    texts: tuple[tuple[str, bool, bool], ...]
    parts: tuple[tuple[str, bool, "_TextNode"], ...]


def _node(cls: type[ModelObject]) -> _TextNode:
    texts, parts = [], []
    for p in plan(cls):
        kind, is_list = item_kind(p.kind), isinstance(p.kind, ListOf)
        if isinstance(kind, Object):
            inner = _node(kind.cls)
            if inner.texts or inner.parts:
                parts.append((p.name, is_list, inner))
        elif is_free_text(p):
            texts.append((p.name, is_list, isinstance(kind, MapOf)))
    return _TextNode(tuple(texts), tuple(parts))


_NODES: Final = OnFirstUse(lambda record: _node(RECORDS[record]))


def damaged(item: Item, _: Context) -> Iterable[Fault]:
    """Find free texts whose letters were lost, or read in another encoding."""
    if not _may_be_damaged("\n".join(item.texts)):
        return ()
    faults = []
    for pointer, text in (*_texts(item.record, _NODES[item.record.type], ""), *_said(item.record)):
        damage = _damage(text)
        if damage is not None:
            faults.append(found("text.damaged", pointer, damage=damage))
    return faults


def _said(record: Any) -> Iterator[tuple[str, str]]:
    for key, text in record.said.items():
        yield "/said/" + key.replace("~", "~0").replace("/", "~1"), text


def _texts(part: Any, node: _TextNode, at: str) -> Iterator[tuple[str, str]]:
    for name, is_list, by_language in node.texts:
        value = getattr(part, name)
        if not value:
            continue
        several = [(f"{at}/{name}/{n}", each) for n, each in enumerate(value)] if is_list else [(f"{at}/{name}", value)]
        for pointer, each in several:
            if by_language:
                yield from ((f"{pointer}/{language}", text) for language, text in each.items())
            else:
                yield pointer, each
    for name, is_list, inner in node.parts:
        value = getattr(part, name)
        if is_list:
            for n, each in enumerate(value):
                yield from _texts(each, inner, f"{at}/{name}/{n}")
        elif value is not None:
            yield from _texts(value, inner, f"{at}/{name}")


def _has_marks(text: str) -> bool:
    return _MARKS in text or _REPLACED in text


def _may_be_damaged(text: str) -> bool:
    return _has_marks(text) or may_be_recoded(text)


def _damage(text: str) -> str | None:
    return "damage-marks" if _has_marks(text) else encoding_damage(text)


FAMILY: Final = Family((Rule("text.damaged", Severity.NOTE, damaged, needs=("item.texts",)),))
