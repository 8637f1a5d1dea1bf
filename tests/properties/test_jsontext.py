import importlib.util
import json
import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hrdocs import jsonplaces, jsonpointer, jsontext
from hrdocs.jsonpointer import NoSuchValue
from hrdocs.jsontext import JsonFault, Limits

HAS_MSGSPEC = importlib.util.find_spec("msgspec") is not None
MOST = 2**53 - 1

# Keys are drawn from few, so that mutations make duplicates; some need escapes in a pointer or in JSON.
KEYS = (
    st.sampled_from(["a", "b", "id", "Мінск", "", "a/b", "~1", 'q"', "\\", "😀", "0", "1", '":', "\u2028"]) | st.text()
)
NUMBERS = st.integers(-MOST, MOST) | st.floats(-MOST, MOST, allow_nan=False)
SCALARS = (
    st.none()
    | st.booleans()
    | NUMBERS
    | st.text()
    | st.sampled_from(['":', " :", '{"a":1', "[[", "12:30", "😀", "\\ud800"])
)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=5) | st.dictionaries(KEYS, inner, max_size=5), max_leaves=25
)

FRAGMENTS = st.sampled_from(
    [
        *'",:{}[]\\ \n\t0123456789.-+eE/u',
        *(
            "\\u00",
            "\\ud83d",
            "\\ude00",
            "\\uD800",
            "NaN",
            "-Infinity",
            "1e400",
            "1e17",
            "9007199254740992",
            "null",
            "tru",
        ),
        *(
            '"a":',
            '"a" :',
            ',"a":1',
            '"\\u0061":1,',
            " :",
            "\ufeff",
            "\0",
            "\x1f",
            "\x7f",
            "é",
            "\u00a0",
            "٣",
            "'",
            "\r\n",
        ),
    ]
)


@st.composite
def texts(draw):
    """JSON as people's programs write it: compact or with spaces, in real letters or escapes."""
    value = draw(VALUES)
    text = json.dumps(
        value,
        ensure_ascii=draw(st.booleans()),
        indent=draw(st.sampled_from([None, 0, 2, "\t"])),
        separators=draw(st.sampled_from([(",", ":"), (", ", ": "), (" ,", " : "), (",", "\t:\r\n")])),
    )
    return draw(st.sampled_from(["", " ", "\n"])) + text + draw(st.sampled_from(["", " ", "\r\n"]))


@st.composite
def mutated(draw, source, fragments):
    """Something with up to four pieces put in, taken out or replaced."""
    whole = draw(source)
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(whole)))
        end = min(len(whole), start + draw(st.sampled_from([0, 0, 1, 1, 2, 10_000])))
        put = draw(st.one_of(st.just(whole[:0]), fragments, st.just(whole[start:end] * 2)))
        whole = whole[:start] + put + whole[end:]
    return whole


MUTATED_TEXTS = mutated(texts(), FRAGMENTS)
MUTATED_BYTES = mutated(
    texts().map(str.encode)
    | texts().map(lambda text: text.encode("utf-16"))
    | texts().map(lambda text: text.encode("utf-8-sig")),
    FRAGMENTS.map(str.encode) | st.binary(min_size=1, max_size=2),
)


def verdict(read):
    """The value with its types distinguished, or the whole fault."""
    try:
        value = read()
    except JsonFault as fault:
        return fault.code, fault.line, fault.column, fault.offset, fault.pointer, fault.parameters
    return "read", repr(value)


def verdicts(data, limits):
    yield verdict(lambda: jsontext.loads(data, limits=limits, fast=False))
    if HAS_MSGSPEC:
        yield verdict(lambda: jsontext.loads(data, limits=limits, fast=True))


class DuplicateKeyError(ValueError):
    pass


def members(pairs):
    if len({key for key, _ in pairs}) != len(pairs):
        raise DuplicateKeyError
    return dict(pairs)


def refuse(word):
    raise ValueError(word)


def bounded(kind):
    return lambda digits: refuse(digits) if abs(float(digits)) > MOST else kind(digits)


def oracle(text):
    """Read with the standard library, made strict where it accepts too much."""
    value = json.loads(
        text,
        object_pairs_hook=members,
        parse_float=bounded(float),
        parse_int=bounded(int),
        parse_constant=refuse,
    )
    json.dumps(value, ensure_ascii=False).encode()
    return value


def fault_in(read):
    try:
        read()
    except JsonFault as fault:
        return fault
    return None


LIMITS = st.sampled_from([Limits(), Limits(max_depth=3), Limits(max_integer=1000)])


@given(MUTATED_TEXTS | texts(), LIMITS)
@example(r'{"a":1,"a":2,"b":"\u0022:"}', Limits())
@example(r'{"a":"\":","a":1}', Limits())
@example('{"a":" :","a":1}', Limits())
@example('{"a" :1,"a"\t:1}', Limits())
def test_every_reader_gives_the_same_verdict_on_text(text, limits):
    decided = verdict(lambda: jsontext.scan(text, limits=limits))
    assert list(verdicts(text, limits)) == [decided] * (1 + HAS_MSGSPEC)


@given(MUTATED_BYTES, LIMITS)
def test_every_reader_gives_the_same_verdict_on_bytes(data, limits):
    decided = verdict(lambda: jsontext.scan(jsontext.decode(data), limits=limits))
    assert list(verdicts(data, limits)) == [decided] * (1 + HAS_MSGSPEC)


@given(MUTATED_TEXTS | texts())
def test_the_scanner_agrees_with_the_standard_library(text):
    limits = Limits(max_depth=10_000)
    try:
        value = oracle(text)
    except ValueError:
        assert fault_in(lambda: jsontext.scan(text, limits=limits)) is not None
    else:
        assert repr(jsontext.scan(text, limits=limits)) == repr(value)


@given(VALUES)
def test_duplicates_are_always_found(value):
    text = jsontext.dumps(value)
    for opening in (at for at, char in enumerate(text) if char == "{"):
        # In a string this makes other faults or another string; in an object, a duplicate.
        doubled = text[:opening] + '{"dup":0,"dup" :0' + ("," if text[opening + 1] != "}" else "") + text[opening + 1 :]
        try:
            oracle(doubled)
        except DuplicateKeyError:
            for code, *_ in verdicts(doubled.encode(), Limits()):
                assert code == "json.duplicate-key"
        except ValueError:
            continue


@given(MUTATED_TEXTS)
def test_faults_point_into_the_text(text):
    fault = fault_in(lambda: jsontext.loads(text))
    if fault is None:
        return
    assert 0 <= fault.offset <= len(text)
    assert jsontext.position(text, fault.offset) == (fault.line, fault.column)
    lines = text.split("\n")
    assert fault.column <= len(lines[fault.line - 1]) + 1
    assert sum(len(line) + 1 for line in lines[: fault.line - 1]) + fault.column - 1 == fault.offset
    assert fault.code != "json.truncated" or fault.offset == len(text)
    assert fault.code != "json.duplicate-key" or text[fault.offset] == '"'
    assert "\n  [error " in str(fault)


@given(MUTATED_BYTES)
def test_faults_of_encoding_point_at_the_first_bad_byte(data):
    fault = fault_in(lambda: jsontext.decode(data))
    if fault is None or fault.code != "json.not-utf8":
        return
    data[: fault.offset].decode()
    with pytest.raises(UnicodeDecodeError):
        data[: fault.offset + 4].decode()
    assert data.count(b"\n", 0, fault.offset) + 1 == fault.line
    assert data.rfind(b"\n", 0, fault.offset) + fault.parameters["byte"] == fault.offset


def walk(value, pointer=""):
    yield pointer, value
    if isinstance(value, dict):
        for key, member in value.items():
            yield from walk(member, f"{pointer}/{jsonpointer.escape(key)}")
    elif isinstance(value, list):
        for index, member in enumerate(value):
            yield from walk(member, f"{pointer}/{index}")


@given(texts())
def test_a_located_value_begins_there(text):
    decoder = json.JSONDecoder()
    every = dict(walk(jsontext.loads(text)))
    places = jsonplaces.locate(text, every)
    assert places.keys() == every.keys()
    lines = text.split("\n")
    for pointer, (line, column) in places.items():
        offset = sum(len(before) + 1 for before in lines[: line - 1]) + column - 1
        assert repr(decoder.raw_decode(text, offset)[0]) == repr(every[pointer])


@given(texts(), st.lists(KEYS | st.integers(0, 3).map(str), max_size=4).map(jsonpointer.join))
def test_a_missing_value_is_located_at_its_nearest_parent(text, pointer):
    value = jsontext.loads(text)
    known = dict(walk(value))
    parent = pointer
    while parent not in known:
        parent = parent.rpartition("/")[0]
    places = jsonplaces.locate(text, [pointer, parent])
    assert places[pointer] == places[parent]
    try:
        assert jsonpointer.resolve(value, pointer) == known[pointer]
    except NoSuchValue:
        assert pointer not in known


@given(VALUES, st.sampled_from([None, 2]))
def test_what_is_written_reads_back(value, indent):
    text = jsontext.dumps(value, indent=indent)
    assert repr(jsontext.loads(text)) == repr(value)
    assert repr(jsontext.loads(text.encode(), fast=False)) == repr(value)
    assert jsontext.dumps(jsontext.loads(text), indent=indent) == text
    assert not any(line.endswith((" ", "\t", "\r")) for line in text.split("\n"))
    if indent is None:
        assert "\n" not in text


@given(st.floats())
def test_every_number_up_to_the_limit_and_no_other(number):
    text = repr(number).replace("inf", "1e999").replace("nan", "NaN")
    for outcome, *_ in verdicts(text, Limits()):
        assert (outcome == "read") == (math.isfinite(number) and abs(number) <= MOST)


@given(st.lists(st.text()))
def test_pointers_read_back(tokens):
    assert jsonpointer.split(jsonpointer.join(tokens)) == tokens


# Of one list only where its elements begin


@st.composite
def roots(draw):
    """An object, most often with the list that is skimmed; or any text at all."""
    if draw(st.integers(0, 4)) == 0:
        return draw(texts())
    members = draw(st.dictionaries(KEYS, VALUES, max_size=3)) | {"records": draw(st.lists(VALUES, max_size=5))}
    keys = draw(st.permutations(sorted(members)))
    spaces = draw(st.sampled_from([None, 0, 2]))
    return json.dumps({key: members[key] for key in keys}, ensure_ascii=draw(st.booleans()), indent=spaces)


def skimmed(text):
    value, starts = jsontext.skim(text, "records")
    if starts:
        value["records"] = [jsontext.element(text, start)[0] for start in starts]
    return value


@given(roots(), st.integers(0, 10**6), st.none() | FRAGMENTS)
@example('{"records": [], "records": [1]}', 0, None)
@example('{"records": [1, 2], "a": }', 0, None)
@example('{"records": [' + "[" * 98 + "]" * 98 + "]}", 0, None)
@example('{"records": [' + "[" * 99 + "]" * 99 + "]}", 0, None)
@example('{"records": ["\\ud800"]}', 0, None)
@example('{"records": [{"a": 1, "a": 2}]}', 0, None)
@example('{"records" : [1 , 2 ] }\n', 0, None)
@example('{"records": [1,]}', 0, None)
@example('{"records": [1] 2}', 0, None)
def test_what_is_skimmed_is_what_is_loaded(text, at, inserted):
    if inserted is not None:
        at %= len(text) + 1
        text = text[:at] + inserted + text[at:]
    assert verdict(lambda: skimmed(text)) == verdict(lambda: jsontext.loads(text))
