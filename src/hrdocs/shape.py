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
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from attrs import frozen

from hrdocs import jsonpointer, jsontext, messages, schema
from hrdocs.codec import Rejected, read_header, read_record
from hrdocs.model import RECORDS, Record
from hrdocs.model.base import X_KEY
from hrdocs.model.header import NEWEST, FormatVersion, Header
from hrdocs.problems import Location, Problem
from hrdocs.vocabulary import LISTS
from hrdocs.vocabulary.synonyms import KEYS, by_meaning, by_spelling
from hrdocs.vocabulary.upgrades import renamed_keys, renamed_words

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError


@frozen(kw_only=True)
class _Fault:
    """One broken keyword: the useful part of a jsonschema error, whose text would print the document."""

    keyword: str
    argument: Any
    path: tuple[str | int, ...]
    instance: Any
    schema: Mapping[str, Any]
    is_about_key: bool

    @classmethod
    def of(cls, error: "ValidationError") -> "_Fault":
        return cls(
            keyword=str(error.validator),
            argument=error.validator_value,
            path=tuple(error.absolute_path),
            instance=error.instance,
            schema=cast("Mapping[str, Any]", error.schema),
            # The instance of such an error is the key, and its path leads to the object that has it.
            is_about_key="propertyNames" in error.absolute_schema_path,
        )


Explain = Callable[[_Fault], Iterator[Problem]]


def from_json(value: Any) -> Record:
    """Build the record that a JSON value describes.

    Args:
        value: What `json.loads` gives for one record.

    Raises:
        InvalidDocument: The value does not have the shape of a record; `problems` says all that is wrong, by JSON
        Pointer from
            the record.
    """
    try:
        return read_record(value)
    except Rejected:
        raise messages.refusal(explain(value) or _beyond_syntax(value)) from None


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
        for problem in _explained(_Fault.of(error)):
            # One fault breaks several keywords at once (a text with a final newline, two missing keys): it is reported
            # once.
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


def _explained(fault: _Fault) -> Iterator[Problem]:
    if fault.is_about_key:
        yield _problem("shape.key", (*fault.path, fault.instance), expected=fault.schema.get("title", X_KEY.name))
    else:
        yield from _KEYWORDS.get(fault.keyword, _other)(fault)


def _problem(code: str, path: tuple[str | int, ...], **parameters: str | int) -> Problem:
    return Problem(code=code, place=Location(pointer=jsonpointer.join(map(str, path))), parameters=parameters)


_FEW = 8
"""So many words of a list can be read in one line of a message."""

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


def _type_problem(path: tuple[str | int, ...], value: Any, expected: str) -> Problem:
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


def _type(fault: _Fault) -> Iterator[Problem]:
    allowed = [fault.argument] if isinstance(fault.argument, str) else fault.argument
    yield _type_problem(fault.path, fault.instance, "|".join(_JSON_WORDS[each] for each in allowed))


def _required(fault: _Fault) -> Iterator[Problem]:
    for key in fault.argument:
        if key not in fault.instance:
            yield _problem("shape.missing-key", fault.path, key=key)


def _additional(fault: _Fault) -> Iterator[Problem]:
    if fault.argument is not False:
        return
    known = list(fault.schema["properties"])
    patterns = list(fault.schema.get("patternProperties", ()))
    for key in fault.instance:
        if key in known or any(re.search(pattern, key) for pattern in patterns):
            continue
        renamed = renamed_keys(str(fault.schema.get("title"))).get(key)
        if renamed is not None:
            yield _problem("shape.renamed", (*fault.path, key), old=key, new=renamed.name)
            continue
        yield _problem(
            "shape.unknown-key",
            (*fault.path, key),
            key=messages.masked_key(key),
            nearest=_nearest(key, known),
        )


def _enum(fault: _Fault) -> Iterator[Problem]:
    if isinstance(fault.instance, str):  # else the type is reported
        now = renamed_words(str(fault.schema.get("title"))).get(fault.instance)
        if now is not None:
            yield _problem("shape.renamed", fault.path, old=fault.instance, new=now)
            return
        name = str(fault.schema.get("title", ""))
        meant = [each for each in by_meaning(name, fault.instance) if each in fault.argument]
        nearest = ", ".join(meant or by_spelling(fault.instance, fault.argument))
        is_long = len(fault.argument) > _FEW
        allowed = "" if nearest or is_long else ", ".join(fault.argument)
        named = name if is_long and not nearest and name in LISTS else ""
        yield _problem("shape.not-in-list", fault.path, nearest=nearest, allowed=allowed, list=named)


def _const(fault: _Fault) -> Iterator[Problem]:
    if fault.argument is True:
        # A key that is true where it occurs: `false` says the same as its absence, and is not written.
        yield _problem("shape.not-in-list", fault.path, nearest="true")
    else:
        yield _problem("shape.not-in-list", fault.path, nearest=str(fault.argument))


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


def _foreign_letter(text: str) -> dict[str, str]:
    """Return the first letter of another alphabet: in a text that is otherwise Latin no reader sees it."""
    letter = next((char for char in text if not char.isascii() and char.isalpha()), None)
    if letter is None or not any(char.isascii() and char.isalnum() for char in text):
        return {}
    return {"letter": f"U+{ord(letter):04X} {unicodedata.name(letter, '')}".rstrip()}


def _pattern(fault: _Fault) -> Iterator[Problem]:
    form, path = fault.schema.get("title", ""), fault.path
    if not isinstance(fault.instance, str):
        return  # `not` breaks for whatever is no text; the type is reported
    if not fault.instance:
        yield _problem("shape.empty", path)
    elif form in ("PartialDate", "Period") and _has_impossible_day(fault.instance):
        yield _problem("date.no-such-day", path)
    elif form == "Period" and (alone := _ALONE.fullmatch(fault.instance)):
        # A date alone may mean all of it, or that it began then: the form of each is named, and none is chosen.
        yield _problem("shape.pattern", path, expected="PeriodOfDay" if alone["day"] else "PeriodOfMonth")
    else:
        yield _problem("shape.pattern", path, expected=form, **_foreign_letter(fault.instance))


def _empty(fault: _Fault) -> Iterator[Problem]:
    yield _problem("shape.empty", fault.path)


def _range(fault: _Fault) -> Iterator[Problem]:
    yield _problem("shape.range", fault.path, least=fault.schema["minimum"], most=fault.schema["maximum"])


def _other(fault: _Fault) -> Iterator[Problem]:
    yield _problem("shape.other", fault.path)


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
