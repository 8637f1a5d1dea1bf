"""A record or a header as plain JSON, and what is to be fixed in it: the plan of the model says what each text is.

What is never touched: ids and references, pointers, numbers, a partner's own keys, keys that the format does not know,
reported variants, the source's own words (`said`), and every text kept letter for letter. Names are the exception that
the table `NAMES` lists.
"""

from collections.abc import Iterator
from typing import Any

from attrs import field, frozen

from hrdocs import jsonpointer
from hrdocs.fields import (
    ID,
    LANGUAGE,
    POINTER,
    FieldPlan,
    Form,
    Kind,
    ListOf,
    MapOf,
    ModelObject,
    Object,
    OneOf,
    TextRule,
    Value,
    Words,
    matcher,
    once,
    plan,
)
from hrdocs.fixing import canonical, spelling
from hrdocs.fixing.spelling import Step
from hrdocs.model import RECORDS
from hrdocs.model.header import Header
from hrdocs.vocabulary.upgrades import RenamedKey, renamed_keys, same_place

_OVER_WHICH_TIME = frozenset({"tally/period", "source/covers", "appeal/covers"})
_is_pointer = matcher(POINTER)
_is_tag = matcher(LANGUAGE)


@frozen(kw_only=True)
class TextEdit:
    """The fixes of one text.

    Args:
        pointer: Where it is, before anything was fixed.
        steps: What was fixed, in order; the text after one is the text before the next.
        is_key: Whether the text is the key and not its value.
        kept_at: The pointer under which `said` now has the former text; None when it was not kept.
        is_listed: Whether the value of the key became the one member of a list.
    """

    pointer: str
    steps: tuple[Step, ...]
    is_key: bool = False
    kept_at: str | None = None
    is_listed: bool = False

    @property
    def before(self) -> str:
        """The former text."""
        return self.steps[0].before

    @property
    def after(self) -> str:
        """The new text."""
        return self.steps[-1].after


@frozen(kw_only=True)
class FixedRecord:
    """A JSON value after fixing.

    Args:
        value: The value; the same object where nothing was to be fixed.
        changes: What was fixed, in the order of the document.
    """

    value: Any = field(repr=False)
    changes: tuple[TextEdit, ...]


def fix_record(value: Any) -> FixedRecord:
    """Fix one record.

    Args:
        value: What `jsontext.loads` gives; it is not changed.
    """
    if value.__class__ is not dict or value.get("type").__class__ is not str:
        return FixedRecord(value=value, changes=())
    step = None if value["type"] in RECORDS else canonical.word(value["type"], RECORDS)
    cls = RECORDS.get(value["type"] if step is None else step.after)
    if cls is None:
        return FixedRecord(value=value, changes=())
    work = _Work(value, step)
    # Where both are present, it is unknown which of the two is meant.
    work.renamed = {
        old: now for old, now in renamed_keys(cls.__name__).items() if old in value and now.name not in value
    }
    made = work.with_said(work.part(value, cls, "", ""))
    return FixedRecord(value=made if work.changes else value, changes=tuple(work.changes))


def fix_header(value: Any) -> FixedRecord:
    """Fix the header of a file: the first line of NDJSON, or the object around the records, which do not change."""
    if value.__class__ is not dict:
        return FixedRecord(value=value, changes=())
    work = _Work(None, None)
    made = work.part(value, Header, "", "")
    return FixedRecord(value=made if work.changes else value, changes=tuple(work.changes))


@once
def _plans(cls: type[ModelObject]) -> dict[str, FieldPlan]:
    return {p.name: p for p in plan(cls)}


class _Work:
    """One pass through one record.

    Two pointers are kept: `at` as in the text, and `to` as it is after keys were fixed.
    """

    def __init__(self, record: dict[str, Any] | None, of_type: Step | None) -> None:
        self.record = record
        self.of_type = of_type
        self.changes: list[TextEdit] = []
        self.said: dict[str, str] = {}
        self._pointers: list[str] | None = None
        self.renamed: dict[str, RenamedKey] = {}

    def part(self, value: Any, cls: type[ModelObject], at: str, to: str) -> Any:
        if value.__class__ is not dict:
            return value
        plans = _plans(cls)
        made = {}
        for key, each in value.items():
            if at == "" and key in self.renamed:
                now = self.renamed[key]
                made[now.name] = self.upgraded(each, plans[now.name].kind, key, now)
                continue
            made[key] = each
            p = plans.get(key)
            if self.of_type is not None and at == "" and key == "type":
                self.changes.append(TextEdit(pointer="/type", steps=(self.of_type,)))
                made[key] = self.of_type.after
            elif p is not None and not p.to and p.words is not Words.PRINTED:
                made[key] = self.value(each, p.kind, f"{at}/{key}", f"{to}/{key}", is_name=p.words is Words.NAME)
        return made

    def upgraded(self, value: Any, kind: Kind, old: str, now: RenamedKey) -> Any:
        """Return the value of a key that has a new name."""
        step = Step(code=canonical.UPGRADE, before=old, after=now.name)
        self.changes.append(TextEdit(pointer=f"/{old}", steps=(step,), is_key=True, is_listed=now.is_list))
        if now.is_list and isinstance(kind, ListOf):
            return [self.value(value, kind.item, f"/{old}", f"/{now.name}/0", is_name=False)]
        return self.value(value, kind, f"/{old}", f"/{now.name}", is_name=False)

    def value(self, value: Any, kind: Kind, at: str, to: str, *, is_name: bool) -> Any:
        match kind:
            case Object(cls=cls):
                return self.part(value, cls, at, to)
            case ListOf(item=item):
                if value.__class__ is not list:
                    return value
                return [self.value(v, item, f"{at}/{n}", f"{to}/{n}", is_name=is_name) for n, v in enumerate(value)]
            case MapOf(key=key) if value.__class__ is dict:
                return (
                    self.map(value, kind, at, to, is_name=is_name) if key is LANGUAGE else self.others(value, kind, at)
                )
            case _ if value.__class__ is str and value:
                return self.text(value, kind, at, to, is_name=is_name)
            case _:
                return value

    def map(self, value: dict[str, Any], kind: MapOf, at: str, to: str, *, is_name: bool) -> dict[str, Any]:
        """Fix a text by language, its tags included."""
        tags = self.tags(value, at)
        made = {}
        for key, each in value.items():
            here = f"{at}/{jsonpointer.escape(key)}"
            step = tags.get(key)
            if step is not None:
                self.changes.append(TextEdit(pointer=here, steps=(step,), is_key=True))
            name = key if step is None else step.after
            there = f"{to}/{jsonpointer.escape(name)}"
            is_text = each.__class__ is str and each
            made[name] = self.text(each, kind, here, there, is_name=is_name) if is_text and _is_tag(name) else each
        return made

    def others(self, value: dict[str, Any], kind: MapOf, at: str) -> dict[str, Any]:
        """Fix the words of a map by pointer; free texts by pointer are the source's own."""
        made = {}
        for key, each in value.items():
            there = same_place(key, self.renamed) if kind.key is POINTER and key.startswith("/") else key
            if there != key and there not in value:
                step = Step(code=canonical.UPGRADE, before=key, after=there)
                self.changes.append(TextEdit(pointer=f"{at}/{jsonpointer.escape(key)}", steps=(step,), is_key=True))
                made[there] = each
            else:
                made[key] = each
        if isinstance(kind.value, OneOf):
            for key, each in value.items():
                here = f"{at}/{jsonpointer.escape(key)}"
                name = key if key in made else same_place(key, self.renamed)
                made[name] = self.value(each, kind.value, here, here, is_name=False)
        return made

    def tags(self, value: dict[str, Any], at: str) -> dict[str, Step]:
        """Return the fixes of language tags; none where two would become one, or where a pointer leads through it."""
        found = {key: step for key in value if (step := canonical.tag(key, LANGUAGE)) is not None}
        after = [step.after for step in found.values()]
        return {
            key: step
            for key, step in found.items()
            if step.after not in value and after.count(step.after) == 1 and not self.leads_to(at, key)
        }

    def leads_to(self, at: str, key: str) -> bool:
        if self._pointers is None:
            self._pointers = [text for text in _texts(self.record) if text.startswith("/")]
        pointer = f"{at}/{jsonpointer.escape(key)}"
        return any(text == pointer or text.startswith(f"{pointer}/") for text in self._pointers)

    def text(self, text: str, kind: Kind, at: str, to: str, *, is_name: bool) -> str:
        steps, is_of_words = self.steps(text, kind, to, is_name=is_name)
        if not steps:
            return text
        kept_at = None
        if (is_of_words or (is_name and any(step.code == spelling.LOOK_ALIKE for step in steps))) and not self.has_said(
            to
        ):
            self.said[to] = text
            kept_at = to
        self.changes.append(TextEdit(pointer=at, steps=steps, kept_at=kept_at))
        return steps[-1].after

    def steps(self, text: str, kind: Kind, to: str, *, is_name: bool) -> tuple[tuple[Step, ...], bool]:
        """Return the fixes of a text, and whether it is in words that are to be kept."""
        step = None
        match kind:
            case TextRule(form=None) | MapOf() if is_name:
                return spelling.name(text, may_change_letters=self.can_keep(to)), False
            case MapOf():
                return spelling.running(text), False
            case TextRule(form=Form() as form) if form is POINTER and self.renamed and text.startswith("/"):
                there = same_place(text, self.renamed)
                step = Step(code=canonical.UPGRADE, before=text, after=there) if there != text else None
            case TextRule(form=Form() as form) if form not in {ID, POINTER}:
                step = canonical.tag(text, form)
            case OneOf():
                step = canonical.member(text, kind)
            case Value():
                found = canonical.whole_period(text, kind) if self.is_whole(to) else canonical.value(text, kind)
                if found is not None and (not found.is_of_words or self.can_keep(to)):
                    return (found.step,), found.is_of_words
            case _:
                pass
        return (() if step is None else (step,)), False

    def is_whole(self, to: str) -> bool:
        """Return whether a place says over which time something was counted or told, where a month is all of it."""
        return self.record is not None and f"{self.record.get('type')}{to}" in _OVER_WHICH_TIME

    # The former words

    def has_said(self, to: str) -> bool:
        said = {} if self.record is None else self.record.get("said", {})
        return said.__class__ is dict and to in said

    def can_keep(self, to: str) -> bool:
        """Return whether the record can hold the former words of a place."""
        if self.record is None or self.record.get("said", {}).__class__ is not dict:
            return False
        return _is_pointer(to) is not None

    def with_said(self, record: dict[str, Any]) -> dict[str, Any]:
        return {**record, "said": {**record.get("said", {}), **self.said}} if self.said else record


def _texts(value: Any) -> Iterator[str]:
    """Return every text in a JSON value, keys included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield key
            yield from _texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
