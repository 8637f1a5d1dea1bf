"""Strategies for faults in a valid record or document: the slips that people make."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from attrs import frozen
from hypothesis import strategies as st

from hrdocs.codec import Rejected, read_header, read_record
from hrdocs.jsonpointer import escape


@frozen
class Mutation:
    """A JSON value after one or more slips.

    Args:
        slips: What was done and where, such as `delete-key at /names/0`, in its order.
        value: The result. It may still be valid.
    """

    slips: tuple[str, ...]
    value: Any


_Slip = Callable[[st.DrawFn, Any], Any]

_LOOK_ALIKES: Final = dict(zip("aceopxyABCEHKMOPTX", "асеорхуАВСЕНКМОРТХ", strict=True))
# Spellings that people write and that are not canonical: the pattern found, and its replacement.
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
    at = next((n for n, character in enumerate(text) if character in replacements), None)
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
    "invisible-character-at-end": _just(lambda text: text + "\N{ZERO WIDTH SPACE}"),
    "upper-case": _just(lambda text: text.upper() if text != text.upper() else text.lower()),
    "title-case": _just(lambda text: text.title()),
    "look-alike-digit": _just(lambda text: _replaced(text, _ARABIC)),
    "look-alike-letter": _just(lambda text: _replaced(text, _LOOK_ALIKES)),
    "hyphen-as-dash": _just(lambda text: _replaced(text, {"-": "–", "_": "-", "/": "\\"})),
    "respelt": _respelt,
    "first-character-lost": _just(lambda text: text[1:]),
    "last-character-lost": _just(lambda text: text[:-1]),
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
    "delete-key-too": _without_a_key,  # twice, as it is the most frequent slip
    "unknown-key": lambda draw, value: {**value, draw(st.sampled_from(["nmae", "Name", "extra", "0", "a/b"])): 1},
    "partner-key": lambda draw, value: {**value, draw(st.sampled_from(["x_row", "x_", "X_row", "x_a/b"])): 1},
    "partner-key-with-line-break": _just(lambda value: {**value, "x_row\n": 1}),
    "partner-key-too-long": _just(lambda value: {**value, "x_" + "a" * 101: 1}),
    "null-for-absent": lambda draw, value: {**value, draw(st.sampled_from(["notes", "about", "day"])): None},
    "key-misspelt": _rekeyed(lambda key: key[:-1]),
    "key-in-capitals": _rekeyed(lambda key: key.title()),
    "key-with-line-break": _rekeyed(lambda key: key + "\n"),
    "key-with-space": _rekeyed(lambda key: key + " "),
    "key-without-its-first-character": _rekeyed(lambda key: key[1:]),
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
    """Draw a place in a value: the path from the root may end at each object and list on the way."""
    path: _Path = ()
    while value and isinstance(value, dict | list) and draw(_GOES_ON):
        step: str | int = draw(st.sampled_from(list(value) if isinstance(value, dict) else range(len(value))))
        path, value = (*path, step), value[step]  # type: ignore[index]
    return path, value


def _changed(value: Any, path: _Path, new: Any) -> Any:
    """Return a copy of a value with another value at a place."""
    if not path:
        return new
    first, rest = path[0], path[1:]
    if isinstance(value, dict):
        return {key: _changed(each, rest, new) if key == first else each for key, each in value.items()}
    return [_changed(each, rest, new) if n == first else each for n, each in enumerate(value)]


@st.composite
def mutations(draw: st.DrawFn, value: Any, most: int = 2) -> Mutation:
    """Break a valid record or document as people do; sometimes it stays valid.

    Args:
        draw: Passed by Hypothesis.
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
    """Break a valid record or document so that it is no longer valid.

    Args:
        value: The JSON value of a record or a dataset; it is not changed itself.
    """
    return mutations(value).filter(lambda mutation: not is_valid(mutation.value))


def is_valid(value: Any) -> bool:
    """Return whether a value has the shape of a record, or of a dataset when it has a version or a list of records."""
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
