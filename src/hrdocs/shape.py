"""The verdict on shape, and its explanation.

The strict codec decides quickly whether a record has the right shape; for the few that do not, jsonschema over the
published schema says what is wrong. The two always agree: a property in the tests shows it, and a disagreement in use
is reported as a fault of this library.
"""

import contextlib
import difflib
import json
import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

import attrs

from hrdocs import jsonpointer, jsontext, messages, schema
from hrdocs.codec import Rejected, read_header, read_labelled, read_part, read_record
from hrdocs.fields import ModelObject
from hrdocs.model import RECORDS, Record
from hrdocs.model.base import X_KEY
from hrdocs.model.header import NEWEST, FormatVersion, Header
from hrdocs.problems import Location, Problem
from hrdocs.vocabulary import LISTS
from hrdocs.vocabulary.synonyms import KEYS, by_meaning, by_spelling
from hrdocs.vocabulary.upgrades import renamed_keys, renamed_words

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator


class BrokenKeyword(Protocol):
    """An error of jsonschema as it is read here; its own text is never used, since it would print the document."""

    validator: str
    validator_value: Any
    absolute_path: Collection[str | int]
    absolute_schema_path: Collection[str | int]
    instance: Any
    schema: Mapping[str, Any]


Explain = Callable[[BrokenKeyword], Iterator[Problem]]
P = TypeVar("P", bound=ModelObject)


def record_from_json(value: Any) -> Record:
    """Build the record that a JSON value describes.

    Args:
        value: What `json.loads` gives for one record.

    Raises:
        InvalidDocument: The value does not have the shape of a record; `problems` says all that is wrong, by JSON
            Pointer from the record.
    """
    try:
        return read_record(value)
    except Rejected:
        raise messages.refusal(explain(value) or _beyond_syntax(value)) from None


def part_from_json(value: Any, cls: type[P]) -> P:
    """Build the part of a record that a JSON object describes.

    Raises:
        InvalidDocument: The value does not have the shape of such a part; pointers lead from it.
    """
    try:
        return read_part(cls, value)
    except Rejected:
        document = schema.shared_document(schema.DATASET)
        found = {
            "$id": f"{document['$id']}:{cls.__name__}",
            **document["$defs"][cls.__name__],
            "$defs": document["$defs"],
        }
        raise messages.refusal(_explain(found, value) or _beyond_syntax(value)) from None


def document_from_json(value: Any) -> tuple[Header, list[Record]]:
    """Return the header and the records of a whole document as a JSON object, or of a list of records.

    Each record without a label has the one that the header names, which the header returned names no more.

    Raises:
        InvalidDocument: A header or a record does not have its shape; `problems` lists all that is wrong, by JSON
            Pointer from the document.
    """
    if isinstance(value, list | tuple):
        value = {"hrdocs": NEWEST.value, "records": list(value)}
    if not isinstance(value, dict) or "hrdocs" not in value:
        raise messages.refusal(explain_header(value))
    head, rows = {key: each for key, each in value.items() if key != "records"}, value.get("records")
    problems = explain_header(head)
    if "records" not in value:
        problems.append(_problem("shape.missing-key", (), key="records"))
    elif not isinstance(rows, list):
        problems.append(_type_problem(("records",), rows, "list"))
    header = Header(hrdocs=NEWEST) if problems else read_header(head)
    records = []
    for n, row in enumerate(rows if isinstance(rows, list) else ()):
        try:
            records.append(read_labelled(row, header.default_label))
        except Rejected:
            problems += [_below(f"/records/{n}", each) for each in explain(row) or _beyond_syntax(row)]
    if problems:
        raise messages.refusal(problems)
    return attrs.evolve(header, default_label=None), records


def _below(pointer: str, problem: Problem) -> Problem:
    place = attrs.evolve(problem.place, pointer=f"{pointer}{problem.place.pointer or ''}")
    return attrs.evolve(problem, place=place)


def header_from_json(value: Any) -> Header:
    """Build the header of a file.

    Raises:
        InvalidDocument: The value does not have the shape of a header, or is of a version that this library does not
            know.
    """
    try:
        return read_header(value)
    except Rejected:
        raise messages.refusal(explain_header(value)) from None


def _beyond_syntax(value: Any) -> list[Problem]:
    """Return faults that no file could hold: a value made in Python may break the syntax in a partner's key."""
    try:
        jsontext.loads(json.dumps(value))
    except jsontext.JsonFault as fault:
        return [Problem(code=fault.code, place=Location(pointer=fault.pointer), parameters=fault.parameters)]
    return [_problem("shape.other", ())]


def explain(value: Any) -> list[Problem]:
    """Return all that is wrong with the shape of a record; an empty list when nothing is.

    Pointers lead from the record. The value itself is never repeated.
    """
    if not isinstance(value, dict):
        return [_problem("shape.type", (), expected="object", found=_kind_of(value))]
    if "type" not in value:
        return [_problem("record.no-type", ())]
    kind = value["type"]
    if not isinstance(kind, str):
        return [_type_problem(("type",), kind, "text")]
    if kind not in RECORDS:
        return [
            _problem("record.unknown-type", ("type",), type=messages.masked_key(kind), nearest=_nearest(kind, RECORDS))
        ]
    return _explain(schema.shared_document(kind), value)


def explain_mapping(value: Any) -> list[Problem]:
    """Return all that is wrong with the shape of a mapping, as `tomllib` gives it; an empty list when nothing is."""
    return _explain(schema.shared_document(schema.MAPPINGS), value)


def explain_header(value: Any) -> list[Problem]:
    """Return all that is wrong with the header of a file, its version first."""
    if not isinstance(value, dict):
        return [_problem("document.wrong-root", (), found=_kind_of(value))]
    if "hrdocs" not in value:
        return [_problem("document.no-version", ())]
    version = value["hrdocs"]
    if isinstance(version, str) and version not in set(FormatVersion):
        match = re.fullmatch("([0-9]{1,4})[.]([0-9]{1,4})", version)
        known = tuple(int(n) for n in NEWEST.value.split("."))
        if match is not None and (int(match[1]), int(match[2])) > known:
            return [_problem("document.newer-version", ("hrdocs",), version=match[0], known=NEWEST.value)]
        return [_problem("document.unknown-version", ("hrdocs",), version=messages.masked_key(version))]
    # The codec decides, as for records; only a header that it refuses is explained.
    with contextlib.suppress(Rejected):
        read_header(value)
        return []
    document = dict(schema.shared_document(schema.DATASET))
    document["properties"] = {k: v for k, v in document["properties"].items() if k != "records"}
    document["required"] = [k for k in document["required"] if k != "records"]
    return _explain(document, value)


def _explain(document: schema.Schema, value: dict[str, Any]) -> list[Problem]:
    problems: dict[tuple[str, str | None, frozenset[Any]], Problem] = {}
    for error in _validator(document["$id"], document).iter_errors(value):
        for problem in _explained(cast("BrokenKeyword", error)):
            # One fault may break several keywords (a text with a final newline, two missing keys).
            problems.setdefault((problem.code, problem.place.pointer, frozenset(problem.parameters.items())), problem)
    return sorted(problems.values(), key=lambda p: _document_order(value, p.place.pointer or ""))


_VALIDATORS: dict[str, "Draft202012Validator"] = {}


def _validator(name: str, document: schema.Schema) -> "Draft202012Validator":
    if name not in _VALIDATORS:
        from jsonschema import Draft202012Validator  # noqa: PLC0415 -- only a record that was refused needs it

        _VALIDATORS[name] = Draft202012Validator(document)
    return _VALIDATORS[name]


def _document_order(value: Any, pointer: str) -> list[tuple[int, int]]:
    """Return a sort key: problems come in the order in which a reader meets them."""
    order = []
    for token in jsonpointer.split(pointer):
        if isinstance(value, dict):
            keys = list(value)
            order.append((keys.index(token) if token in value else len(keys), 0))
            value = value.get(token)
        elif isinstance(value, list) and token.isdigit() and int(token) < len(value):
            order.append((int(token), 0))
            value = value[int(token)]
    return order


def _explained(error: BrokenKeyword) -> Iterator[Problem]:
    # The instance of such an error is the key, and its path leads to the object that has it.
    if "propertyNames" in error.absolute_schema_path:
        yield _problem(
            "shape.key", (*error.absolute_path, error.instance), expected=error.schema.get("title", X_KEY.name)
        )
    else:
        yield from _KEYWORDS.get(error.validator, _other)(error)


def _problem(code: str, path: Iterable[str | int], **parameters: str | int) -> Problem:
    return Problem(code=code, place=Location(pointer=jsonpointer.join(map(str, path))), parameters=parameters)


_FEW = 8
"""How many words of a list can be read in one line of a message."""

_WORDS = {
    dict: "object",
    list: "list",
    str: "text",
    bool: "boolean",
    int: "integer",
    float: "number",
    type(None): "null",
}
_JSON_WORDS = {"object": "object", "array": "list", "string": "text", "integer": "integer", "boolean": "boolean"}


def _kind_of(value: Any) -> str:
    return _WORDS.get(type(value), "value")


def wrong_type(pointer: str, value: Any, expected: str) -> Problem:
    """Return the problem of a value of the wrong kind; `expected` is a word of the messages."""
    return _type_problem(tuple(jsonpointer.split(pointer)), value, expected)


def _type_problem(path: Iterable[str | int], value: Any, expected: str) -> Problem:
    if value is None:
        return _problem("shape.null", path)
    return _problem("shape.type", path, expected=expected, found=_kind_of(value))


def _nearest(word: str, words: Iterable[str]) -> str:
    """Return the known keys or types that may be meant: by meaning, else by spelling or with it as a part."""
    known = list(words)
    meant = [each for each in by_meaning(KEYS, word) if each in known]
    if meant:
        return ", ".join(meant)
    wanted = re.sub("[^a-z0-9+]{1,}", "_", word.lower()).strip("_")
    near = difflib.get_close_matches(wanted, known, n=3, cutoff=0.6)
    near += [each for each in known if wanted and each not in near and (wanted in each or each in wanted)]
    return ", ".join(near[:3])


def _type(error: BrokenKeyword) -> Iterator[Problem]:
    allowed = [error.validator_value] if isinstance(error.validator_value, str) else error.validator_value
    yield _type_problem(error.absolute_path, error.instance, "|".join(_JSON_WORDS[each] for each in allowed))


def _required(error: BrokenKeyword) -> Iterator[Problem]:
    for key in error.validator_value:
        if key not in error.instance:
            yield _problem("shape.missing-key", error.absolute_path, key=key)


def _additional(error: BrokenKeyword) -> Iterator[Problem]:
    if error.validator_value is not False:
        return
    known = list(error.schema["properties"])
    patterns = list(error.schema.get("patternProperties", ()))
    for key in error.instance:
        if key in known or any(re.search(pattern, key) for pattern in patterns):
            continue
        renamed = renamed_keys(str(error.schema.get("title"))).get(key)
        if renamed is not None:
            yield _problem("shape.renamed", (*error.absolute_path, key), old=key, new=renamed.name)
            continue
        yield _problem(
            "shape.unknown-key",
            (*error.absolute_path, key),
            key=messages.masked_key(key),
            nearest=_nearest(key, known),
        )


def _enum(error: BrokenKeyword) -> Iterator[Problem]:
    if isinstance(error.instance, str):  # else the type is reported
        now = renamed_words(str(error.schema.get("title"))).get(error.instance)
        if now is not None:
            yield _problem("shape.renamed", error.absolute_path, old=error.instance, new=now)
            return
        name = str(error.schema.get("title", ""))
        meant = [each for each in by_meaning(name, error.instance) if each in error.validator_value]
        nearest = ", ".join(meant or by_spelling(error.instance, error.validator_value))
        is_long = len(error.validator_value) > _FEW
        allowed = "" if nearest or is_long else ", ".join(error.validator_value)
        named = name if is_long and not nearest and name in LISTS else ""
        yield _problem("shape.not-in-list", error.absolute_path, nearest=nearest, allowed=allowed, list=named)


def _const(error: BrokenKeyword) -> Iterator[Problem]:
    if error.validator_value is True:
        # A key that is true where it occurs: `false` says the same as its absence, and is not written.
        yield _problem("shape.not-in-list", error.absolute_path, nearest="true")
    else:
        yield _problem("shape.not-in-list", error.absolute_path, nearest=str(error.validator_value))


_DAY = re.compile("(?<![0-9])([12][0-9]{3})-([0-9]{2})-([0-9]{2})(?![0-9])")


_ALONE = re.compile("[12][0-9]{3}(?:-[0-9]{2}(?P<day>-[0-9]{2}(?:T[0-9]{2}:[0-9]{2})?)?)?[~?%]?")
"""A date where a period is wanted."""


def _has_impossible_day(text: str) -> bool:
    for year, month, day in _DAY.findall(text):
        try:
            date(int(year), int(month), int(day))
        except ValueError:
            return True
    return False


def _foreign_character(text: str) -> dict[str, str]:
    """Return the first character outside ASCII: among Latin letters no reader sees another alphabet, or no space."""
    letter = next((char for char in text if not char.isascii()), None)
    if letter is None or not any(char.isascii() and char.isalnum() for char in text):
        return {}
    return {"letter": f"U+{ord(letter):04X} {unicodedata.name(letter, '')}".rstrip()}


def _pattern(error: BrokenKeyword) -> Iterator[Problem]:
    form, path = error.schema.get("title", ""), error.absolute_path
    if not isinstance(error.instance, str):
        return  # `not` breaks for whatever is no text; the type is reported
    if not error.instance:
        yield _problem("shape.empty", path)
    elif form in ("PartialDate", "Period") and _has_impossible_day(error.instance):
        yield _problem("date.no-such-day", path)
    elif form == "Period" and (alone := _ALONE.fullmatch(error.instance)):
        # A date alone may mean all of it, or that it began then: the form of each is named, and none is chosen.
        yield _problem("shape.pattern", path, expected="PeriodOfDay" if alone["day"] else "PeriodOfMonth")
    else:
        yield _problem("shape.pattern", path, expected=form, **_foreign_character(error.instance))


def _empty(error: BrokenKeyword) -> Iterator[Problem]:
    yield _problem("shape.empty", error.absolute_path)


def _range(error: BrokenKeyword) -> Iterator[Problem]:
    yield _problem("shape.range", error.absolute_path, least=error.schema["minimum"], most=error.schema["maximum"])


def _other(error: BrokenKeyword) -> Iterator[Problem]:
    yield _problem("shape.other", error.absolute_path)


_KEYWORDS: dict[str, Explain] = {
    "type": _type,
    "required": _required,
    "additionalProperties": _additional,
    "enum": _enum,
    "const": _const,
    "pattern": _pattern,
    "not": _pattern,
    "minLength": _empty,
    "minItems": _empty,
    "minProperties": _empty,
    "minimum": _range,
    "maximum": _range,
}
