"""Hypothesis strategies for every value, record and dataset, for whoever tests a tool that reads or writes them.

They are written over the kinds of `hrdocs.fields` and so know each field of the model, whatever it may come to be. The
people and cases that are drawn are invented.

    from hypothesis import given
    from hrdocs.model import Charge
    from hrdocs.testing import json_records, mutations, records

    @given(records(Charge))
    def test_export_keeps_the_words(charge): ...

    @given(json_records().flatmap(mutations))
    def test_import_survives(mutation): ...     # mutation.value, and mutation.slips for the failure's sake
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any, Final, TypeVar, overload

from attrs import frozen

from hrdocs.codec import Rejected, read_header, read_record
from hrdocs.dataset import Dataset
from hrdocs.errors import MissingExtra
from hrdocs.fields import (
    ID,
    LANGUAGE,
    POINTER,
    X_PREFIX,
    FieldPlan,
    Form,
    Integer,
    Kind,
    ListOf,
    MapOf,
    Object,
    OneOf,
    Part,
    Raw,
    Text,
    Value,
    once,
    parts_of,
    plan,
)
from hrdocs.jsontext import escape
from hrdocs.model import RECORDS, Record
from hrdocs.model.base import Sharing
from hrdocs.model.header import NEWEST, Header
from hrdocs.values import Answer, Citation, Duration, Json, LocalText, Money, Norm, PartialDate, Period, Quantity
from hrdocs.vocabulary import MissingReason, SharingLabel

try:
    from hypothesis import strategies as st
except ImportError:
    raise MissingExtra("test strategies", "hypothesis", "testing") from None

__all__ = [
    "Mutation",
    "broken",
    "datasets",
    "ids",
    "json_documents",
    "json_records",
    "json_values",
    "mutations",
    "records",
    "texts",
    "values",
]

R = TypeVar("R", bound=Record)
V = TypeVar("V")

# --- Texts ------------------------------------------------------------------------------------------------------------

_SAMPLES: Final = (
    "Alena Vymyslenka",
    "Алена Выдумка",
    "Вольга Прыдуманая",
    "ч. 1 ст. 342 УК",
    "статья 23.34 КоАП",
    "page 3",
    "https://example.org/1",
    "суд, якога няма",
    " with a space before and after ",
    "two\nlines\n",
    "e\N{COMBINING ACUTE ACCENT}, \N{NO-BREAK SPACE}, \N{RIGHT-TO-LEFT MARK}, \N{ZERO WIDTH SPACE}",
    "\N{ARABIC-INDIC DIGIT THREE}\N{SUPERSCRIPT TWO}\N{GRINNING FACE}\u2028\0",
    '"\\/~',
)


_ODD: Final = ""
"""Drawn among readable texts, none of which is empty, where one shall be made that is like none of them."""


def _mixed(readable: Iterable[str], odd: st.SearchStrategy[str], *, one_in: int) -> st.SearchStrategy[str]:
    """Draw mostly from readable texts, which is quick, and one in so many times any that is allowed."""
    pool = list(dict.fromkeys(readable))
    pool *= -(-one_in // len(pool))
    pool += [_ODD] * (len(pool) // one_in)

    @st.composite
    def mixed(draw: st.DrawFn) -> str:
        return draw(some) or draw(odd)

    some = st.sampled_from(pool)
    return mixed()


@cache
def texts() -> st.SearchStrategy[str]:
    """Draw texts that a free field may hold: readable samples, and any Unicode; never empty, no surrogates."""
    return _mixed(_SAMPLES, st.text(min_size=1, max_size=12), one_in=4)


_DATES: Final = (
    "{d}",
    "{m}",
    "{y}",
    "{d}T14:30",
    "{d}~",
    "{m}?",
    "{y}%",
    "{d}T09:05~",
    "[{d}..{e}]",
    "[{m}..]",
    "[..{d}]",
)
_DURATIONS: Final = ("P{n}D", "P{k}Y", "P{k}M", "PT{n}H", "P{k}Y6M", "P1DT{k}H", "PT{k}M")
_MONEY: Final = ("{n} BYN", "{n}.5 USD", "{n}00000 BYR", "0 EUR")
_AMOUNTS: Final = ("{n}", "{n}.25", "0", *_MONEY, *_DURATIONS)
_BOUNDS: Final = ("{0}", "{0}~", "[{0}..]", "[..{0}]", "[{0}..{0}]")
_TEMPLATES: Final[Mapping[str, tuple[str, ...]]] = {
    ID.name: ("r{n}", "case-{k}.{n}"),
    "PartialDate": _DATES,
    "Period": ("{d}/{e}", "{d}/..", "{d}/", "/{e}", "../{m}", "{m}/{e}~", "{d}T10:00/{e}?", "[{d}..{e}]/{e}"),
    "Duration": _DURATIONS,
    "Money": _MONEY,
    "Quantity": tuple(bounds.format(amount) for amount in _AMOUNTS for bounds in _BOUNDS),
    "Citation": ("cc1999:{n}", "cc1999:{n}/{k}", "cc1999:{n}-1/{k}/2", "cao2021:{k}.{n}/1", "cc1999:{n}//{k}"),
    "Norm": ("iccpr:{n}", "iccpr:{n}/{k}", "iccpr:{k}/3/b", "cpc1999:{n}-1", "undhrd"),
}
"""Texts of the forms that records hold most; to make one from its pattern is a hundred times as slow."""


def _filled(template: str) -> Iterator[str]:
    """Fill in some days, {d} and one not before it {e}, month and year {m} and {y}, and numbers {n} and {k}."""
    for n in (1, 2, 3, 15, 342):
        day = date(2020, 8, 9) + timedelta(days=n * n % 700)
        later = day + timedelta(days=n % 4)
        yield template.format(d=day, e=later, m=f"{day:%Y-%m}", y=f"{day:%Y}", n=n, k=n % 11 + 1)


@cache
def _formed(form: Form, owner: str = "") -> st.SearchStrategy[str]:
    """Draw texts of a form: mostly readable ones, at times whatever its pattern admits.

    Args:
        form: The form.
        owner: Name of the form whose templates serve, where this one is narrower.
    """
    filled = [text for template in _TEMPLATES.get(owner or form.name, ()) for text in _filled(template)]
    readable = [text for text in (*form.examples, *filled) if re.fullmatch(form.pattern, text)]
    odd = st.from_regex(form.pattern.removeprefix("^").removesuffix("$"), fullmatch=True)
    return _mixed(readable, odd, one_in=25)


@cache
def ids() -> st.SearchStrategy[str]:
    """Draw ids of records."""
    return _formed(ID)


_LEAVES: Final = (
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.floats(-1e15, 1e15, allow_nan=False)
    | st.sampled_from(["no", "2020-9-1", ""])
    | st.text(max_size=8)
)


@cache
def json_values() -> st.SearchStrategy[Any]:
    """Draw any JSON value, as partners' own keys and reported variants hold it."""
    return st.recursive(
        _LEAVES,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
        max_leaves=4,
    )


@cache
def values(cls: type[V]) -> st.SearchStrategy[V]:
    """Draw values of a class of `hrdocs.values`, canonical and of every form that it has.

    Args:
        cls: `PartialDate`, `Period`, `Duration`, `Money`, `Quantity`, `Citation`, `Norm`, `LocalText`, `Answer` or
            `Json`.

    Raises:
        ValueError: The class is none of these.
    """
    known: Mapping[type[Any], Callable[[], st.SearchStrategy[Any]]] = {
        Answer: lambda: st.sampled_from(Answer),
        Json: lambda: json_values().map(Json.of),
        LocalText: lambda: st.dictionaries(_formed(LANGUAGE), texts(), min_size=1, max_size=3).map(LocalText),
    }
    if cls in known:
        return known[cls]()
    if cls not in (PartialDate, Period, Duration, Money, Quantity, Citation, Norm):
        message = f"no value class: {cls.__name__}"
        raise ValueError(message)
    parse: Callable[[str], V] = cls.parse  # type: ignore[attr-defined]
    return _formed(Form(cls.__name__, cls.PATTERN, cls.DESCRIPTION, cls.EXAMPLES)).map(parse)  # type: ignore[attr-defined]


# --- Records ----------------------------------------------------------------------------------------------------------

_ABSENT: Final = object()
_DEEPEST: Final = 4


@once
def _may_point(kind: Kind) -> bool:
    """Tell whether a kind holds pointers, which want the rest of the record to be there first."""
    match kind:
        case Text(form=form):
            return form is POINTER
        case MapOf(key=key, value=value):
            return key is POINTER or _may_point(value)
        case ListOf(item=item):
            return _may_point(item)
        case _:
            return any(_may_point(p.kind) for cls in parts_of(kind) for p in plan(cls))


# How richly an object is filled: mostly with a few fields, at times with nearly all; each shrinks towards none.
_RARELY: Final = st.sampled_from((False,) * 7 + (True,))
_AT_TIMES: Final = st.sampled_from((False,) * 2 + (True,))
_MOSTLY: Final = st.sampled_from((False,) + (True,) * 7)
_RICHNESS: Final = st.sampled_from((_RARELY,) * 6 + (_AT_TIMES, _MOSTLY))


@cache
def _members(kind: OneOf) -> st.SearchStrategy[str]:
    return st.sampled_from([member.value for member in kind.enum])


def _nodes(value: Any, at: str) -> Iterator[str]:
    """Give the pointers to a value and to all that it holds."""
    yield at
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _nodes(each, f"{at}/{escape(key)}")
    elif isinstance(value, list):
        for n, each in enumerate(value):
            yield from _nodes(each, f"{at}/{n}")


_is_pointer = re.compile(POINTER.pattern).fullmatch
_ODD_POINTERS: Final = (
    "/",
    "/names/999999999999",
    "/names/-1",
    "/names/00",
    "/x_none",
    "/a~1b/~0",
    "/id",
    "/type",
    "/said",
)


class _Drawing:
    """One record on its way: what it may refer to, what its pointers may name."""

    def __init__(
        self,
        draw: st.DrawFn,
        *,
        targets: Mapping[str, list[str]] | None = None,
        ids: st.SearchStrategy[str] | None = None,
        labels: st.SearchStrategy[SharingLabel] | None = None,
    ) -> None:
        self.draw = draw
        self.targets = targets
        self.ids = _formed(ID) if ids is None else ids
        self.labels = labels
        self.own_id = ""
        self.present: list[str] = []
        self.absent: list[str] = []

    def record(self, cls: type[Record], record_id: str) -> dict[str, Any]:
        """Draw a record; what holds pointers comes last, so that they have something to name."""
        self.own_id = record_id
        self.present, self.absent = [], []
        is_there = self.draw(_RICHNESS)
        found: dict[str, Any] = {"type": cls.type, "id": record_id}
        for p in sorted(plan(cls), key=lambda p: _may_point(p.kind)):
            if p.name == "id":
                continue
            must_be = p.is_required or (self.labels is not None and p.kind == Object(Sharing))
            value: Any = self.field(p, 1) if must_be or self.draw(is_there) else _ABSENT
            if value is _ABSENT:
                self.absent.append(f"/{p.name}")
                continue
            for key, each in (value if p.name == "extra" else {p.name: value}).items():
                found[key] = each
                self.present += filter(_is_pointer, _nodes(each, f"/{escape(key)}"))
        order = ["type", *(p.name for p in plan(cls))]
        own = sorted(key for key in found if key.startswith(X_PREFIX))
        return {key: found[key] for key in (*order, *own) if key in found}

    def object(self, cls: type[Part], depth: int) -> Any:
        """Draw an object, or nothing where it needs a reference for which no record is there."""
        is_there = _AT_TIMES if depth < _DEEPEST else _RARELY
        found = {}
        for p in plan(cls):
            if p.is_required or self.draw(is_there):
                value = self.field(p, depth + 1)
                if value is not _ABSENT:
                    found[p.name] = value
                elif p.is_required:
                    return _ABSENT
        for p in plan(cls):
            # An object without any field is none.
            if not found:
                value = self.field(p, depth + 1)
                found = {} if value is _ABSENT else {p.name: value}
        if cls is Sharing:
            _make_stricter(found)
        return found or _ABSENT

    def field(self, field: FieldPlan, depth: int) -> Any:
        return self.value(field.kind, depth, field.to)

    def value(self, kind: Kind, depth: int, to: tuple[str, ...] = ()) -> Any:
        match kind:
            case Text(form=None):
                return self.draw(texts())
            case Text(form=form) if form is POINTER:
                return self.pointer()
            case Text(form=Form() as form):
                return self.reference(to) if to else self.draw(_formed(form))
            case Integer(least=least, most=most):
                return self.draw(st.integers(least, most))
            case OneOf(enum=enum) if enum is SharingLabel and self.labels is not None:
                return self.draw(self.labels).value
            case OneOf():
                return self.draw(_members(kind))
            case Value(cls=cls, form=form):
                return self.draw(_formed(form, cls.__name__))
            case Raw():
                return self.draw(json_values())
            case Object(cls=part):
                return self.object(part, depth)
            case ListOf(item=item):
                drawn = [self.value(item, depth, to) for _ in range(self.draw(st.integers(1, 3)))]
                items = [each for each in drawn if each is not _ABSENT]
                return (list(dict.fromkeys(items)) if to else items) or _ABSENT
            case MapOf(key=key, value=inner):
                return self.map(key, inner, depth)

    def map(self, key: Form, inner: Kind, depth: int) -> Any:
        found = {}
        for _ in range(self.draw(st.integers(1, 3))):
            if key is POINTER:
                name = self.pointer(is_absent=isinstance(inner, OneOf) and inner.enum is MissingReason)
            else:
                name = self.draw(_formed(key))
            value = _ABSENT if name is _ABSENT else self.value(inner, depth)
            if value is not _ABSENT:
                found[name] = value
        return found or _ABSENT

    def pointer(self, *, is_absent: bool = False) -> Any:
        luck = self.draw(st.integers(0, 15))
        if luck == 15:  # noqa: PLR2004 -- one in sixteen
            return self.draw(st.sampled_from(_ODD_POINTERS) | _formed(POINTER))
        pointers = self.absent if is_absent is (luck < 13) else self.present  # noqa: PLR2004 -- a few of the other kind
        return self.draw(st.sampled_from(pointers)) if pointers else _ABSENT

    def reference(self, to: tuple[str, ...]) -> Any:
        if self.targets is None:
            return self.draw(self.ids)
        found = [target for name in to for target in self.targets.get(name, ()) if target != self.own_id]
        return self.draw(st.sampled_from(found)) if found else _ABSENT


def _make_stricter(sharing: dict[str, Any]) -> None:
    """Leave out what a field may not be: looser than its record, or as strict."""
    least = SharingLabel(sharing["label"]).rank
    fields = {p: label for p, label in sharing.pop("fields", {}).items() if SharingLabel(label).rank > least}
    if fields:
        sharing["fields"] = fields


@st.composite
def _json_record(draw: st.DrawFn, types: tuple[type[Record], ...], own_ids: st.SearchStrategy[str]) -> dict[str, Any]:
    cls = draw(st.sampled_from(types))
    return _Drawing(draw, ids=own_ids).record(cls, draw(own_ids))


def json_records(*types: type[Record], ids: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[dict[str, Any]]:
    """Draw records as plain JSON, in canonical order.

    Args:
        types: Classes of records; all when none is given.
        ids: Where its id and those that it refers to come from; by default any.
    """
    return _json_record(types or tuple(RECORDS.values()), _formed(ID) if ids is None else ids)


@overload
def records(*, ids: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Record]: ...
@overload
def records(*types: type[R], ids: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[R]: ...
def records(*types: type[Any], ids: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Any]:
    """Draw records: `records()` any, `records(Person)` people, `records(Charge, Judgment)` either.

    Their references lead to ids only; records that know each other come from `datasets`.

    Args:
        types: Classes of records; all when none is given.
        ids: Where its id and those that it refers to come from; by default any.
    """
    return json_records(*types, ids=ids).map(read_record)


# --- Datasets ---------------------------------------------------------------------------------------------------------


@once
def _needs(cls: type[Record]) -> tuple[tuple[str, ...], ...]:
    """Give for each reference without which a record cannot be: the types that may stand there."""
    return tuple(p.to for p in plan(cls) if p.is_required and p.to)


@st.composite
def _json_document(
    draw: st.DrawFn,
    least: int,
    most: int,
    own_ids: st.SearchStrategy[str] | None,
    labels: st.SearchStrategy[SharingLabel] | None,
) -> dict[str, Any]:
    types = draw(st.lists(st.sampled_from(list(RECORDS)), min_size=least, max_size=most))
    for n, name in enumerate(types):
        # A charge without a person to accuse is drawn as that person.
        for to in _needs(RECORDS[name]):
            if not set(to) & set(types):
                types[n] = to[0]
    if own_ids is not None:
        names = draw(st.lists(own_ids, min_size=len(types), max_size=len(types), unique=True))
    else:
        names = [f"{name[:2]}{n}" for n, name in enumerate(types, 1)]
    targets: dict[str, list[str]] = {}
    for name, record_id in zip(types, names, strict=True):
        targets.setdefault(name, []).append(record_id)
    header = _Drawing(draw).object(Header, 1) | {"hrdocs": NEWEST.value}
    found = [
        _Drawing(draw, targets=targets, labels=labels).record(RECORDS[name], record_id)
        for name, record_id in zip(types, names, strict=True)
    ]
    return {**header, "records": found}


def json_documents(
    min_size: int = 0,
    max_size: int = 8,
    *,
    ids: st.SearchStrategy[str] | None = None,
    labels: st.SearchStrategy[SharingLabel] | None = None,
) -> st.SearchStrategy[dict[str, Any]]:
    """Draw datasets as plain JSON: what stands in a `.json` file.

    Args:
        min_size: The fewest records.
        max_size: The most records.
        ids: Where ids come from; by default short ones that tell the type.
        labels: Where the labels of records and fields come from; when given, each record carries one.
    """
    return _json_document(min_size, max_size, ids, labels)


def datasets(
    min_size: int = 0,
    max_size: int = 8,
    *,
    ids: st.SearchStrategy[str] | None = None,
    labels: st.SearchStrategy[SharingLabel] | None = None,
) -> st.SearchStrategy[Dataset]:
    """Draw whole datasets.

    Ids are unique, references lead to records of a type that may stand there, and most pointers lead to values that are
    there (those of `missing` to such as are not).

    Args:
        min_size: The fewest records.
        max_size: The most records.
        ids: Where ids come from; by default short ones that tell the type.
        labels: Where the labels of records and fields come from; when given, each record carries one.
    """
    return json_documents(min_size, max_size, ids=ids, labels=labels).map(_dataset)


def _dataset(document: dict[str, Any]) -> Dataset:
    header = {key: value for key, value in document.items() if key != "records"}
    return Dataset(map(read_record, document["records"]), header=read_header(header))


# --- What may be wrong with them --------------------------------------------------------------------------------------


@frozen
class Mutation:
    """A JSON value after a slip or more.

    Args:
        slips: What was done and where, such as `delete-key at /names/0`, in its order.
        value: What came of it. It may still be valid.
    """

    slips: tuple[str, ...]
    value: Any


_Slip = Callable[[st.DrawFn, Any], Any]

_LOOK_ALIKES: Final = dict(zip("aceopxyABCEHKMOPTX", "асеорхуАВСЕНКМОРТХ", strict=True))
# Spellings that people write and that are not canonical: what is found, and what they write for it.
_RESPELLINGS: Final = (
    ("-0([0-9])", r"-\1"),
    ("([0-9]{4})-[0-9]{2}-[0-9]{2}", r"\1-02-30"),
    ("([0-9]{4})-([0-9]{2})-([0-9]{2})", r"\3.\2.\1"),
    ("([0-9]{4})-[0-9]{2}", r"\1-13"),
    ("T[0-9]{2}:", "T24:"),
    ("P[0-9]+[YMD]", "P18M"),
    ("P([0-9]+)", r"P0\1"),
    ("([0-9]) ([A-Z]{3})", r"\1.00 \2"),
    ("([0-9]+) ([A-Z]{3})", r"\2 \1"),
    (" ([A-Z]{3})", r"\1"),
    (":([0-9])", r":0\1"),
    ("/", " / "),
    ("[.][.]", "–"),
    ("~", "?~"),
    ("$", "~"),
    ("^", "["),
)


def _key_of(draw: st.DrawFn, value: dict[str, Any]) -> str:
    return draw(st.sampled_from(list(value)))


def _rekeyed(rename: Callable[[str], str]) -> _Slip:
    def slip(draw: st.DrawFn, value: Any) -> Any:
        if not value:
            return {rename("notes"): 1}
        chosen = _key_of(draw, value)
        return {rename(key) if key == chosen else key: each for key, each in value.items()}

    return slip


def _without_a_key(draw: st.DrawFn, value: Any) -> Any:
    if not value:
        return None
    chosen = _key_of(draw, value)
    return {key: each for key, each in value.items() if key != chosen}


def _with_swapped_values(draw: st.DrawFn, value: Any) -> Any:
    if not value:
        return [{}]
    one, other = _key_of(draw, value), _key_of(draw, value)
    return {**value, one: value[other], other: value[one]}


def _respelt(draw: st.DrawFn, value: Any) -> Any:
    found = [spelt for old, new in _RESPELLINGS if (spelt := re.sub(old, new, value, count=1)) != value]
    return draw(st.sampled_from(found))


def _replaced(text: str, replacements: Mapping[str, str]) -> str:
    at = next((n for n, sign in enumerate(text) if sign in replacements), None)
    return text + "с" if at is None else text[:at] + replacements[text[at]] + text[at + 1 :]


def _just(change: Callable[[Any], Any]) -> _Slip:
    return lambda _, value: change(value)


_ARABIC: Final = {str(n): chr(0x660 + n) for n in range(10)}
_WORDS: Final = ("unknown", "n/a", "none", "other", "persons", "Person", "person", "red", "TLP:RED", "yes", "2.0")

_ANYWHERE: Final[dict[str, _Slip]] = {
    "null": _just(lambda _: None),
    "boolean": lambda draw, _: draw(st.booleans()),
    "whole-number": lambda draw, _: draw(st.sampled_from([0, 1, -1, 131, 10_000, 2**53 - 1])),
    "number-with-point": lambda draw, _: draw(st.sampled_from([5.0, 5.9, -0.0, 1e15])),
    "text-for-value": lambda draw, _: draw(st.sampled_from(_WORDS)),
    "empty-text": _just(lambda _: ""),
    "empty-list": _just(lambda _: []),
    "empty-object": _just(lambda _: {}),
    "in-a-list": _just(lambda value: [value]),
    "in-a-list-of-lists": _just(lambda value: [[value]]),
    "in-an-object": _just(lambda value: {"value": value}),
}
_IN_TEXTS: Final[dict[str, _Slip]] = {
    "line-break-at-end": _just(lambda text: text + "\n"),
    "space-at-end": _just(lambda text: text + " "),
    "space-before": _just(lambda text: "\N{NO-BREAK SPACE}" + text),
    "unseen-sign-at-end": _just(lambda text: text + "\N{ZERO WIDTH SPACE}"),
    "upper-case": _just(lambda text: text.upper() if text != text.upper() else text.lower()),
    "title-case": _just(lambda text: text.title()),
    "look-alike-digit": _just(lambda text: _replaced(text, _ARABIC)),
    "look-alike-letter": _just(lambda text: _replaced(text, _LOOK_ALIKES)),
    "hyphen-as-dash": _just(lambda text: _replaced(text, {"-": "–", "_": "-", "/": "\\"})),
    "respelt": _respelt,
    "first-sign-lost": _just(lambda text: text[1:]),
    "last-sign-lost": _just(lambda text: text[:-1]),
    "very-long": _just(lambda text: text + "a" * 201),
    "many-times": _just(lambda text: text * 30),
}
_IN_NUMBERS: Final[dict[str, _Slip]] = {
    "as-text": _just(str),
    "with-point": _just(lambda number: float(number) if isinstance(number, int) else number + 0.5),
    "half-more": _just(lambda number: number + 0.5),
    "negative": _just(lambda number: -number - 1),
    "a-thousand-times": _just(lambda number: number * 1000 % (2**53 - 1)),
}
_IN_LISTS: Final[dict[str, _Slip]] = {
    "null-in-list": _just(lambda items: [*items, None]),
    "item-twice": _just(lambda items: [*items, *items[:1]]),
    "other-item": lambda draw, items: [*items, draw(st.sampled_from([1, "", "p1", [], {}, True]))],
    "only-item": _just(lambda items: items[0] if items else None),
    "list-as-object": _just(lambda items: {str(n): item for n, item in enumerate(items)}),
    "turned-round": _just(lambda items: items[::-1]),
}
_IN_OBJECTS: Final[dict[str, _Slip]] = {
    "delete-key": _without_a_key,
    "delete-key-too": _without_a_key,  # twice, for it is the slip most often made
    "unknown-key": lambda draw, value: {**value, draw(st.sampled_from(["nmae", "Name", "extra", "0", "a/b"])): 1},
    "partner-key": lambda draw, value: {**value, draw(st.sampled_from(["x_row", "x_", "X_row", "x_a/b"])): 1},
    "partner-key-with-line-break": _just(lambda value: {**value, "x_row\n": 1}),
    "partner-key-too-long": _just(lambda value: {**value, "x_" + "a" * 101: 1}),
    "null-for-absent": lambda draw, value: {**value, draw(st.sampled_from(["notes", "about", "day"])): None},
    "key-misspelt": _rekeyed(lambda key: key[:-1]),
    "key-in-capitals": _rekeyed(lambda key: key.title()),
    "key-with-line-break": _rekeyed(lambda key: key + "\n"),
    "key-with-space": _rekeyed(lambda key: key + " "),
    "key-without-its-first-sign": _rekeyed(lambda key: key[1:]),
    "key-look-alike": _rekeyed(lambda key: _replaced(key, _LOOK_ALIKES)),
    "empty-key": _rekeyed(lambda _: ""),
    "values-swapped": _with_swapped_values,
    "object-as-list": _just(lambda value: list(value.values())),
}


def _slips_of(value: Any) -> dict[str, _Slip]:
    match value:
        case str():
            return _IN_TEXTS
        case dict():
            return _IN_OBJECTS
        case list():
            return _IN_LISTS
        case bool() | None:
            return _ANYWHERE
        case _:
            return _IN_NUMBERS


_Path = tuple[str | int, ...]
_GOES_ON: Final = st.sampled_from((False, True, True, True))


def _place(draw: st.DrawFn, value: Any) -> tuple[_Path, Any]:
    """Draw a place in a value: on the way from the root inwards each object and list may be where one stops."""
    path: _Path = ()
    while value and isinstance(value, dict | list) and draw(_GOES_ON):
        step: str | int = draw(st.sampled_from(list(value) if isinstance(value, dict) else range(len(value))))
        path, value = (*path, step), value[step]  # type: ignore[index]
    return path, value


def _changed(value: Any, path: _Path, new: Any) -> Any:
    """Give a copy of a value with another one at a place."""
    if not path:
        return new
    first, rest = path[0], path[1:]
    if isinstance(value, dict):
        return {key: _changed(each, rest, new) if key == first else each for key, each in value.items()}
    return [_changed(each, rest, new) if n == first else each for n, each in enumerate(value)]


@st.composite
def mutations(draw: st.DrawFn, value: Any, most: int = 2) -> Mutation:
    """Break a valid record or document in a way that people do; at times it stays valid.

    Args:
        draw: Given by Hypothesis.
        value: The JSON value of a record or a dataset; it is not changed itself.
        most: How many slips at most; mostly it is one.
    """
    slips = []
    for _ in range(draw(st.sampled_from([1, 1, 1, *range(1, most + 1)]))):
        path, old = _place(draw, value)
        own = _slips_of(old)
        known = _ANYWHERE if draw(st.integers(0, 2)) == 2 else own  # noqa: PLR2004 -- one in three
        name = draw(st.sampled_from(list(known)))
        value = _changed(value, path, known[name](draw, old))
        slips.append(f"{name} at {''.join(f'/{escape(str(token))}' for token in path) or 'the root'}")
    return Mutation(tuple(slips), value)


def broken(value: Any) -> st.SearchStrategy[Mutation]:
    """Break a valid record or document so that it is valid no more.

    Args:
        value: The JSON value of a record or a dataset; it is not changed itself.
    """
    return mutations(value).filter(lambda mutation: not _is_valid(mutation.value))


def _is_valid(value: Any) -> bool:
    """Tell whether a value has the shape of a record, or of a dataset when it has a version or a list of records."""
    try:
        if not isinstance(value, dict) or not {"hrdocs", "records"} & value.keys():
            read_record(value)
        else:
            read_header({key: each for key, each in value.items() if key != "records"})
            if not isinstance(value.get("records"), list):
                return False
            for record in value["records"]:
                read_record(record)
    except Rejected:
        return False
    return True
