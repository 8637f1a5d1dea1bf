r"""Changes of a JSON value, made in its text: only the texts that were fixed are written anew.

Everything else stays byte for byte as its author laid it out: the order of keys, spaces and line breaks, `5.0` and
`\u0430`. Only what `said` is to keep is new, beside the last key of its object.
"""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from attrs import define, field, frozen

from hrdocs import jsonpointer, jsontext
from hrdocs.fixing.record_texts import TextEdit

# As in jsonplaces.locate: the text is known to be sound.
_TOKEN: Final = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)


@define
class ValueSpan:
    """Where a value is in a text; its key, where it has one, begins at `key`."""

    key: int = -1
    start: int = -1
    end: int = -1
    below: "dict[str, ValueSpan]" = field(factory=dict, repr=False)


@define
class _Open:
    """A list or an object that is open: its span, if sought, the index of its next member, where its key began."""

    span: ValueSpan | None
    index: int | None
    key: int = -1


def spans(text: str, pointers: Iterable[str]) -> dict[str, ValueSpan]:
    """Find where values begin and end in a text that `jsontext.loads` has accepted.

    Args:
        text: Without byte-order mark.
        pointers: JSON Pointers that lead to something.
    """
    root = ValueSpan()
    found: dict[str, ValueSpan] = {}
    for pointer in pointers:
        span = root
        for token in jsonpointer.split(pointer):
            span = span.below.setdefault(token, ValueSpan())
        found[pointer] = span
    _mark(text, root)
    return found


def _mark(text: str, root: ValueSpan) -> None:
    holders: list[_Open] = []
    span: ValueSpan | None = root
    tokens = _TOKEN.finditer(text)
    expects_key = False
    for match in tokens:
        char = match.group()[0]
        if expects_key and char == '"':
            span = _below(holders[-1].span, match.group())
            if span is not None:
                span.key = match.start()
            next(tokens)  # the colon
            expects_key = False
        elif char == ",":
            holder = holders[-1]
            if holder.index is None:
                expects_key = True
            else:
                holder.index += 1
                span = _below(holder.span, f'"{holder.index}"')
        elif char in "]}":
            closed = holders.pop().span
            if closed is not None:
                closed.end = match.end()
            expects_key = False
        else:
            if span is not None:
                span.start, span.end = match.span()
            if char in "{[":
                is_object = char == "{"
                holders.append(_Open(span, None if is_object else 0))
                expects_key = is_object
                span = None if is_object else _below(span, '"0"')


def _below(span: ValueSpan | None, token: str) -> ValueSpan | None:
    """Return the span sought under a key, or an index, as written in quotes."""
    if span is None or not span.below:
        return None
    return span.below.get(json.loads(token) if "\\" in token else token[1:-1])


@frozen(kw_only=True)
class Spliced:
    """A text after fixing.

    Args:
        text: The text.
        offsets: Where each change was in the given text, in the given order.
    """

    text: str = field(repr=False)
    offsets: tuple[int, ...]


def spliced(text: str, parts: Iterable[tuple[str, dict[str, Any], Iterable[TextEdit]]]) -> Spliced:
    """Make changes in a text.

    Args:
        text: JSON without byte-order mark.
        parts: Records and header: the pointer to each, its value before, what was fixed in it.
    """
    parts = [(base, value, tuple(changes)) for base, value, changes in parts]
    beside = {base: _last_of(base, value) for base, value, _ in parts}
    wanted = [base + change.pointer for base, _, changes in parts for change in changes]
    found = spans(text, [*wanted, *beside.values()])
    edits: list[tuple[int, int, str]] = []
    offsets = []
    for base, value, changes in parts:
        for change in changes:
            span = found[base + change.pointer]
            start, end = (span.key, _end_of_key(text, span)) if change.is_key else (span.start, span.end)
            offsets.append(start)
            edits.append((start, end, jsontext.dumps(change.after)))
            if change.is_listed:
                edits += [(span.start, span.start, "["), (span.end, span.end, "]")]
        kept = {change.kept_at: change.before for change in changes if change.kept_at is not None}
        if kept:
            edits.append(_kept(text, found[beside[base]], value, kept))
    made, at = [], 0
    for start, end, new in sorted(edits, key=lambda edit: edit[:2]):
        made += [text[at:start], new]
        at = end
    return Spliced(text="".join([*made, text[at:]]), offsets=tuple(offsets))


def _last_of(base: str, value: dict[str, Any]) -> str:
    """Return the pointer to the value beside which new words of the source are written, or which they replace."""
    if "said" not in value:
        return base + jsonpointer.join([list(value)[-1]])
    said = value["said"]
    return base + jsonpointer.join(["said", list(said)[-1]] if isinstance(said, dict) and said else ["said"])


def _end_of_key(text: str, span: ValueSpan) -> int:
    return _TOKEN.match(text, span.key).end()  # type: ignore[union-attr]


def _kept(text: str, span: ValueSpan, value: dict[str, Any], kept: Mapping[str, str]) -> tuple[int, int, str]:
    """Return the edit that puts the words of the source into `said`, laid out like the text before it."""
    colon = ": " if text[_end_of_key(text, span) : span.start].strip(":") else ":"
    members = [f"{jsontext.dumps(pointer)}{colon}{jsontext.dumps(words)}" for pointer, words in kept.items()]
    if "said" in value and not value["said"]:
        return span.start, span.end, _object(members, colon)
    gap = span.key
    while text[gap - 1] in " \t\r\n":
        gap -= 1
    space = text[gap : span.key] or colon[1:]
    if "said" not in value:
        members = [f'"said"{colon}{_object(members, colon)}']
    return span.end, span.end, "".join(f",{space}{member}" for member in members)


def _object(members: Iterable[str], colon: str) -> str:
    return "{" + f",{colon[1:]}".join(members) + "}"
