import importlib.util
import math
import pickle
import sys

import pytest

from hrdocs import jsontext
from hrdocs.errors import MissingExtra
from hrdocs.frozenmap import FrozenMap
from hrdocs.jsontext import JsonFault, Limits
from hrdocs.problems import Location, Problem

HAS_MSGSPEC = importlib.util.find_spec("msgspec") is not None
WAYS = [False, pytest.param(True, marks=pytest.mark.skipif(not HAS_MSGSPEC, reason="needs msgspec"))]
BOM = b"\xef\xbb\xbf"
MOST = 2**53 - 1


def fault_of(data, **options):
    with pytest.raises(JsonFault) as caught:
        jsontext.loads(data, **options)
    fault = caught.value
    assert fault.__cause__ is None
    return (fault.code, fault.line, fault.column, fault.offset, fault.pointer, dict(fault.parameters))


def syntax(line, column, offset, pointer, expected, found):
    return ("json.syntax", line, column, offset, pointer, {"expected": expected, "found": found})


def plain(code, line, column, offset, pointer, **parameters):
    return (code, line, column, offset, pointer, parameters)


FAULTS = [
    # Nothing there.
    (b"", plain("json.empty", 1, 1, 0, None)),
    (b" \r\n\t", plain("json.empty", 1, 1, 0, None)),
    (BOM, plain("json.empty", 1, 1, 0, None)),
    # Encodings.
    ("{}".encode("utf-16"), plain("json.utf16", 1, 1, 0, None)),
    ("{}".encode("utf-16-le"), plain("json.utf16", 1, 1, 0, None)),
    ("{}".encode("utf-16-be"), plain("json.utf16", 1, 1, 0, None)),
    ("{}".encode("utf-32"), plain("json.utf16", 1, 1, 0, None)),
    ("{}".encode("utf-32-le"), plain("json.utf16", 1, 1, 0, None)),
    ("{}".encode("utf-32-be"), plain("json.utf16", 1, 1, 0, None)),
    ('{"a": "ж"}'.encode("utf-16-be"), plain("json.utf16", 1, 1, 0, None)),
    (b"\0\0\xfe\xff\0\0\0{", plain("json.utf16", 1, 1, 0, None)),
    # A file of NULs is what a crash leaves, not UTF-16.
    (b"\0\0\0\0\0\0", syntax(1, 1, 0, "", "value", "control-sign")),
    ('{"a": "слова"}'.encode("cp1251"), plain("json.not-utf8", 1, 8, 7, None, byte=8)),
    # The column counts characters, the parameter bytes.
    ('{"a":\n "ж'.encode() + b'\xff"}', plain("json.not-utf8", 2, 4, 10, None, byte=5)),
    (BOM + b'"\xff"', plain("json.not-utf8", 1, 2, 4, None, byte=5)),
    # UTF-8 cut in the middle of a letter, an overlong form, an encoded surrogate.
    (b'"\xd0', plain("json.not-utf8", 1, 2, 1, None, byte=2)),
    (b'"\xc0\x80"', plain("json.not-utf8", 1, 2, 1, None, byte=2)),
    (b'"\xed\xa0\x80"', plain("json.not-utf8", 1, 2, 1, None, byte=2)),
    # Values that are none.
    ("hello", syntax(1, 1, 0, "", "value", "bare-word")),
    ("True", syntax(1, 1, 0, "", "value", "bare-word")),
    ("truex", syntax(1, 1, 0, "", "value", "bare-word")),
    ("nul ", syntax(1, 1, 0, "", "value", "bare-word")),
    ("{'a': 1}", syntax(1, 2, 1, "", "key-or-brace", "single-quote")),
    ("{“a”: 1}", syntax(1, 2, 1, "", "key-or-brace", "curly-quote")),
    ("{a: 1}", syntax(1, 2, 1, "", "key-or-brace", "bare-word")),
    ('{"a": }', syntax(1, 7, 6, "/a", "value", "closing-brace")),
    ('{"a": «b»}', syntax(1, 7, 6, "/a", "value", "curly-quote")),
    ('{"a" 1}', syntax(1, 6, 5, "", "colon", "number")),
    ('{"a"}', syntax(1, 5, 4, "", "colon", "closing-brace")),
    ("[,1]", syntax(1, 2, 1, "/0", "value", "comma")),
    # Commas.
    ("[1,]", syntax(1, 4, 3, "/1", "value", "closing-bracket")),
    ('{"a": 1,\n}', syntax(2, 1, 9, "", "key", "closing-brace")),
    ("[1 2]", syntax(1, 4, 3, "", "comma-or-bracket", "number")),
    ('{"a": 1 "b": 2}', syntax(1, 9, 8, "", "comma-or-brace", "quote")),
    ('{"a": [1}', syntax(1, 9, 8, "/a", "comma-or-bracket", "closing-brace")),
    ('{"a": 1]', syntax(1, 8, 7, "", "comma-or-brace", "closing-bracket")),
    # After the value.
    ("{} {}", syntax(1, 4, 3, "", "end-of-text", "opening-brace")),
    ('{"a": 1}}', syntax(1, 9, 8, "", "end-of-text", "closing-brace")),
    ("{}\0", syntax(1, 3, 2, "", "end-of-text", "control-sign")),
    ("true1", syntax(1, 5, 4, "", "end-of-text", "number")),
    ("[] // list", syntax(1, 4, 3, "", "end-of-text", "comment")),
    # White space that JSON does not know: NBSP, form feed, a byte-order mark in a text.
    ("[1,\u00a02]", syntax(1, 4, 3, "/1", "value", "other-space")),
    ("\f1", syntax(1, 1, 0, "", "value", "other-space")),
    ("\ufeff{}", syntax(1, 1, 0, "", "value", "byte-order-mark")),
    (BOM + BOM + b"{}", syntax(1, 1, 0, "", "value", "byte-order-mark")),
    # Numbers.
    ("[01]", syntax(1, 2, 1, "/0", "no-leading-zero", "leading-zero")),
    ("-01", syntax(1, 1, 0, "", "no-leading-zero", "leading-zero")),
    ("[1.]", syntax(1, 4, 3, "/0", "digit", "closing-bracket")),
    ("[1.e5]", syntax(1, 4, 3, "/0", "digit", "bare-word")),
    ("[.5]", syntax(1, 2, 1, "/0", "value", "other-sign")),
    ("[+5]", syntax(1, 2, 1, "/0", "value", "other-sign")),
    ("[1e+]", syntax(1, 5, 4, "/0", "digit", "closing-bracket")),
    ("[-]", syntax(1, 3, 2, "/0", "digit", "closing-bracket")),
    ("[--1]", syntax(1, 3, 2, "/0", "digit", "number")),
    ("0x1F", syntax(1, 2, 1, "", "end-of-text", "bare-word")),
    ("[1_000]", syntax(1, 3, 2, "", "comma-or-bracket", "bare-word")),
    # Digits of other scripts, which `\d` would take: Arabic-Indic, full width.
    ("[٣]", syntax(1, 2, 1, "/0", "value", "other-sign")),
    ("[1３]", syntax(1, 3, 2, "", "comma-or-bracket", "other-sign")),
    # Strings.
    ('["a\nb"]', syntax(1, 4, 3, "/0", "closing-quote", "line-break")),
    ('["a\tb"]', syntax(1, 4, 3, "/0", "closing-quote", "other-space")),
    ('["a\x00b"]', syntax(1, 4, 3, "/0", "closing-quote", "control-sign")),
    (r'["\x41"]', syntax(1, 3, 2, "/0", "escape", "backslash")),
    (r'["\u12g4"]', syntax(1, 7, 6, "/0", "hex-digits", "bare-word")),
    (r'["\u12"]', syntax(1, 7, 6, "/0", "hex-digits", "quote")),
    # Digits of another script in an escape.
    ('["\\u٣٣٣٣"]', syntax(1, 5, 4, "/0", "hex-digits", "other-sign")),
    # The text breaks off.
    ("{", plain("json.truncated", 1, 2, 1, "")),
    ('{"a"', plain("json.truncated", 1, 5, 4, "")),
    ('{"a":\n', plain("json.truncated", 2, 1, 6, "/a")),
    ('{"a": 1,', plain("json.truncated", 1, 9, 8, "")),
    ("[1", plain("json.truncated", 1, 3, 2, "")),
    ("[1,", plain("json.truncated", 1, 4, 3, "/1")),
    ('"abc', plain("json.truncated", 1, 5, 4, "")),
    ('"abc\\', plain("json.truncated", 1, 6, 5, "")),
    ('"\\u00', plain("json.truncated", 1, 6, 5, "")),
    ("[tru", plain("json.truncated", 1, 5, 4, "/0")),
    ("-", plain("json.truncated", 1, 2, 1, "")),
    ("1.", plain("json.truncated", 1, 3, 2, "")),
    ("1e", plain("json.truncated", 1, 3, 2, "")),
    # Keys twice.
    (
        '{"a": 1,\n "a": 2}',
        plain("json.duplicate-key", 2, 2, 10, "", key="…", first_line=1, first_column=2),
    ),
    (
        '[{"x": {"b": 1, "c": 2, "b": 1}}]',
        plain("json.duplicate-key", 1, 25, 24, "/0/x", key="…", first_line=1, first_column=9),
    ),
    # The same key, written otherwise; white space before the colon; three times.
    (r'{"a": 1, "\u0061": 2}', plain("json.duplicate-key", 1, 10, 9, "", key="…", first_line=1, first_column=2)),
    ('{"a" : 1, "a"\n: 2}', plain("json.duplicate-key", 1, 11, 10, "", key="…", first_line=1, first_column=2)),
    ('{"a":1,"a":1,"a":1}', plain("json.duplicate-key", 1, 8, 7, "", key="…", first_line=1, first_column=2)),
    # The first value has what looks like a key, and is dropped when the second replaces it.
    (r'{"a":"\":","a":1}', plain("json.duplicate-key", 1, 12, 11, "", key="…", first_line=1, first_column=2)),
    # Keys that may be names are masked.
    (
        '{"Alena": 1, "Alena": 2}',
        plain("json.duplicate-key", 1, 14, 13, "", key="…", first_line=1, first_column=2),
    ),
    ('{"": 1, "": 2}', plain("json.duplicate-key", 1, 9, 8, "", key="…", first_line=1, first_column=2)),
    # Of two faults the first in the text counts.
    ('{"a":1,"a":NaN', plain("json.duplicate-key", 1, 8, 7, "", key="…", first_line=1, first_column=2)),
    ('{"a":NaN,"a":1}', plain("json.not-finite", 1, 6, 5, "/a", word="NaN")),
    # Numbers that JSON has not, or other programs cannot hold.
    ("NaN", plain("json.not-finite", 1, 1, 0, "", word="NaN")),
    ("[Infinity]", plain("json.not-finite", 1, 2, 1, "/0", word="Infinity")),
    ('{"a": -Infinity}', plain("json.not-finite", 1, 7, 6, "/a", word="-Infinity")),
    ("[9007199254740992]", plain("json.number-too-large", 1, 2, 1, "/0", limit=MOST)),
    ("[-9007199254740992]", plain("json.number-too-large", 1, 2, 1, "/0", limit=MOST)),
    ("[1e400]", plain("json.number-too-large", 1, 2, 1, "/0", limit=MOST)),
    ("[-1e400]", plain("json.number-too-large", 1, 2, 1, "/0", limit=MOST)),
    # An integer to JSON Schema, and one that we could not write back.
    ("[1e300]", plain("json.number-too-large", 1, 2, 1, "/0", limit=MOST)),
    ("[9007199254740992.0]", plain("json.number-too-large", 1, 2, 1, "/0", limit=MOST)),
    # More digits than Python converts.
    ("[" + "9" * 5000 + "]", plain("json.number-too-large", 1, 2, 1, "/0", limit=MOST)),
    ("1" + "0" * 400 + ".5", plain("json.number-too-large", 1, 1, 0, "", limit=MOST)),
    # Surrogates: a first without second, a second without first, two firsts, in a key, in the wrong order.
    (r'["\ud800"]', plain("json.lone-surrogate", 1, 3, 2, "/0")),
    (r'["\uDC00"]', plain("json.lone-surrogate", 1, 3, 2, "/0")),
    (r'["a\ud800\ud800\udc00"]', plain("json.lone-surrogate", 1, 4, 3, "/0")),
    (r'{"a": {"\udbff": 1}}', plain("json.lone-surrogate", 1, 9, 8, "/a")),
    (r'["\udc00\ud800"]', plain("json.lone-surrogate", 1, 3, 2, "/0")),
    (r'["\ud800\n"]', plain("json.lone-surrogate", 1, 3, 2, "/0")),
    # An escaped backslash makes no pair of what follows.
    (r'["\\ud83d\ude00"]', plain("json.lone-surrogate", 1, 10, 9, "/0")),
    # A text may hold the surrogate itself.
    ('["\ud800"]', plain("json.lone-surrogate", 1, 3, 2, "/0")),
    ("[1,\ud800]", plain("json.lone-surrogate", 1, 4, 3, "/1")),
    # Pointers are escaped.
    ('{"a/b~c": [x]}', syntax(1, 12, 11, "/a~1b~0c/0", "value", "bare-word")),
]


@pytest.mark.parametrize("fast", WAYS)
@pytest.mark.parametrize(("data", "expected"), FAULTS, ids=[str(number) for number in range(len(FAULTS))])
def test_fault(data, expected, fast):
    assert fault_of(data, fast=fast) == expected


@pytest.mark.parametrize("fast", WAYS)
def test_fault_in_bytes_as_in_text(fast):
    for text, expected in FAULTS:
        # Bytes cannot hold a surrogate, and begin with a byte-order mark by right.
        if isinstance(text, str) and not text.startswith("\ufeff") and "\ud800" not in text:
            assert fault_of(text.encode(), fast=fast) == expected


@pytest.mark.parametrize("fast", WAYS)
@pytest.mark.parametrize(
    ("data", "value"),
    [
        (b"{}", {}),
        (BOM + b" [] \r\n", []),
        ("null", None),
        (" true ", True),
        ("0", 0),
        ("-0", 0),
        ("5.0", 5.0),
        ("1E+2", 100.0),
        ("1e-400", 0.0),
        (str(MOST), MOST),
        (str(-MOST), -MOST),
        ("9007199254740991.0", float(MOST)),
        ('""', ""),
        (r'"\"\\\/\b\f\n\r\t"', '"\\/\b\f\n\r\t'),
        (r'"\ud83d\ude00 \uD83D\uDE00"', "😀 😀"),
        (r'"\\ud800"', "\\ud800"),
        ('"\x7f\u2028\ufeff"', "\x7f\u2028\ufeff"),
        (r'"\u0000"', "\0"),
        # What looks like a key inside a text, or like an opening bracket.
        (r'{"a": "\":", "b": " :", "c": "x\" : y"}', {"a": '":', "b": " :", "c": 'x" : y'}),
        ('{"a": ":", "b": "[{"}', {"a": ":", "b": "[{"}),
        ('{"a"\t\n\r : 1}', {"a": 1}),
        ('{"a": {"a": [{"a": 1}, {"a": 2}]}}', {"a": {"a": [{"a": 1}, {"a": 2}]}}),
        ('{"\u0430": 1, "a": 2}', {"\u0430": 1, "a": 2}),  # Cyrillic а is another key
    ],
)
def test_value(data, value, fast):
    found = jsontext.loads(data, fast=fast)
    assert (type(found), found) == (type(value), value)
    text = data if isinstance(data, str) else jsontext.decode(data)
    assert jsontext.scan(text) == value


@pytest.mark.parametrize("fast", WAYS)
def test_minus_zero_stays_a_float(fast):
    assert math.copysign(1, jsontext.loads("[-0.0]", fast=fast)[0]) == -1
    assert type(jsontext.loads("[-0]", fast=fast)[0]) is int


@pytest.mark.parametrize("fast", WAYS)
@pytest.mark.parametrize("opening", ["[", '{"a":', '[{"a":', '["[{",'])
def test_depth(opening, fast):
    closing = {"[": "]", '{"a":': "}", '[{"a":': "}]", '["[{",': "]"}[opening]
    levels = 2 if closing == "}]" else 1

    def nested(depth):
        return opening * (depth // levels) + "0" + closing * (depth // levels)

    assert jsontext.loads(nested(100), fast=fast) is not None
    limit = Limits(max_depth=10)
    assert jsontext.loads(nested(10), limits=limit, fast=fast) is not None
    code, line, column, offset, pointer, parameters = fault_of(nested(12), limits=limit, fast=fast)
    assert (code, line, parameters) == ("json.too-deep", 1, {"limit": 10})
    assert nested(12)[offset] in "[{"
    assert column == offset + 1
    assert pointer.count("/") == 10


@pytest.mark.parametrize("fast", WAYS)
def test_many_brackets_side_by_side_are_not_deep(fast):
    text = "[" + ",".join(["[]", "{}", '"[["'] * 500) + "]"
    assert len(jsontext.loads(text, fast=fast)) == 1500


@pytest.mark.parametrize("fast", WAYS)
@pytest.mark.parametrize("text", ["[" * 100_000, "[" * 100_000 + "]" * 100_000, '{"a":' * 100_000])
def test_a_hundred_thousand_brackets_are_refused(text, fast):
    assert fault_of(text, fast=fast)[0] == "json.too-deep"


@pytest.mark.parametrize("fast", WAYS)
def test_limit_of_numbers(fast):
    limits = Limits(max_integer=1000)
    assert jsontext.loads("[1000, -1000.0]", limits=limits, fast=fast) == [1000, -1000.0]
    for number in ("1001", "-1001", "1000.5", "1e4"):
        assert fault_of(f"[{number}]", limits=limits, fast=fast) == plain(
            "json.number-too-large", 1, 2, 1, "/0", limit=1000
        )


def test_fast_reading_without_msgspec_names_its_cure(monkeypatch):
    monkeypatch.setitem(sys.modules, "msgspec", None)
    jsontext._fast_reader.cache_clear()
    try:
        assert jsontext.loads(b'{"a": 1}') == {"a": 1}
        with pytest.raises(MissingExtra) as caught:
            jsontext.loads(b"{}", fast=True)
        assert str(caught.value) == "fast JSON reading needs msgspec: pip install msgspec"
    finally:
        jsontext._fast_reader.cache_clear()


@pytest.mark.skipif(not HAS_MSGSPEC, reason="needs msgspec")
def test_fast_reading_is_used_when_installed(monkeypatch):
    def refuse(*_):
        pytest.fail("the standard reader was asked")

    monkeypatch.setattr(jsontext, "_read_standard", refuse)
    assert jsontext.loads(b'{"a" : [1, {"b": "12:30"}]}') == {"a": [1, {"b": "12:30"}]}


def test_fault_as_problem():
    with pytest.raises(JsonFault) as caught:
        jsontext.loads('{"a": 1,\n "a": 2}')
    assert caught.value.problem() == Problem(
        code="json.duplicate-key",
        place=Location(pointer="", line=2, column=2),
        parameters={"key": "…", "first_line": 1, "first_column": 2},
    )
    assert caught.value.problem("list.ndjson", line_offset=10) == Problem(
        code="json.duplicate-key",
        place=Location(file="list.ndjson", pointer="", line=12, column=2),
        parameters={"key": "…", "first_line": 11, "first_column": 2},
    )


def test_fault_prints_itself_and_travels():
    with pytest.raises(JsonFault) as caught:
        jsontext.loads('{"names": [{"value": "Alena Vymyslenka}]}')
    fault = caught.value
    assert str(fault) == (
        "/names/0/value (line 1, column 42): the text breaks off in the middle\n"
        "  expected  a whole JSON text, with every quote and bracket closed\n"
        "  to fix    save or download the file again; if it was written by hand, close what is open\n"
        "  [error json.truncated]"
    )
    copy = pickle.loads(pickle.dumps(fault))  # noqa: S301 -- our own bytes
    assert (str(copy), copy.parameters, copy.offset) == (str(fault), FrozenMap(), 41)


def test_faults_do_not_repeat_content():
    for data, _ in FAULTS:
        with pytest.raises(JsonFault) as caught:
            jsontext.loads(data)
        assert "Alena" not in str(caught.value)
        assert "hello" not in str(caught.value)


def test_decode():
    assert jsontext.decode(BOM + "Мінск".encode()) == "Мінск"


def test_position():
    assert jsontext.position("a\nжб\r\nc", 3) == (2, 2)
    assert jsontext.position("a\nжб\r\nc", 6) == (3, 1)


VALUE = {"b": "Мінск", "a": [1, 5.0, None, True, [], {}], "я": {"x": "\n\u2028"}}


def test_dumps_for_ndjson():
    assert jsontext.dumps(VALUE) == (
        '{"b":"Мінск","a":[1,5.0,null,true,[],{}],"я":{"x":"\\n\u2028"}}'  # the order given, real letters
    )


def test_dumps_indented():
    assert jsontext.dumps(VALUE, indent=2) == (
        '{\n  "b": "Мінск",\n  "a": [\n    1,\n    5.0,\n    null,\n    true,\n    [],\n    {}\n  ],\n'
        '  "я": {\n    "x": "\\n\u2028"\n  }\n}'
    )


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_dumps_refuses_what_json_has_not(value, indent):
    with pytest.raises(ValueError, match="Out of range float values"):
        jsontext.dumps([value], indent=indent)


def test_json_that_controls_no_terminal_and_turns_no_line():
    strange = "a\x7f\x85\u061c\u200e\u2028\u202e\u2066\ufeffб"
    text = jsontext.inert(jsontext.dumps({"value": strange}))
    assert text == '{"value":"a\\u007f\\u0085\\u061c\\u200e\\u2028\\u202e\\u2066\\ufeffб"}'
    assert jsontext.loads(text) == {"value": strange}


@pytest.mark.parametrize("platform", ["linux", "emscripten"])
@pytest.mark.parametrize("levels", [900, 1_100, 5_000, 100_000])
@pytest.mark.parametrize("is_list", [True, False], ids=["list", "object"])
def test_depth_is_refused_on_every_platform(platform, levels, is_list, monkeypatch):
    monkeypatch.setattr(sys, "platform", platform)
    opened, closed = (b"[", b"]") if is_list else (b'{"a":', b"}")
    for text in (opened * levels + b"1" + closed * levels, opened * levels):
        with pytest.raises(JsonFault) as caught:
            jsontext.loads(text)
        assert (caught.value.code, caught.value.line) == ("json.too-deep", 1)


def test_where_the_stack_is_short_no_parser_sees_a_deep_text(monkeypatch):
    monkeypatch.setattr(sys, "platform", "emscripten")
    for name in ("_read_fast", "_read_standard"):
        monkeypatch.setattr(jsontext, name, lambda *_: pytest.fail("a parser read a deep text"))
    with pytest.raises(JsonFault):
        jsontext.loads(b"[" * 101 + b"]" * 101)
    monkeypatch.undo()
    monkeypatch.setattr(sys, "platform", "emscripten")
    # Many brackets beside each other, and brackets within texts, are not deep.
    assert jsontext.loads(b"[" + b"[],[]," * 200 + b'"[[[\\"[[["]')[-1] == '[[["[[['
    assert jsontext.loads('{"a": "' + "[" * 200 + '"}') == {"a": "[" * 200}
