r"""Bytes to JSON and back: limits, duplicate keys, positions, canonical output.

The text is JSON as RFC 8259 has it, held to the stricter I-JSON of RFC 7493: UTF-8, no duplicate keys, no lone
surrogates, no number beyond ±(2^53−1). To JSON Schema every number of that size is an integer however it is written, so
`1e300` is refused like the long integer, and `1e400` with it.

`loads` uses three readers. The scanner of this module decides: it goes once through the text, without
recursion, and finds the first fault and its place. The decoder of the standard library and, when installed, msgspec are
quicker but laxer; each vouches only for a text of which it is sure, and leaves the rest to the scanner. So the verdict
never depends on what is installed.

`skim` reads as strictly and keeps nothing of one long list: of a file of many records one is in memory at a time.

Grammar, as the scanner reads it:
    text    = ws value ws
    value   = object | list | string | number | "true" | "false" | "null"
    object  = "{" ws [ member *( ws "," ws member ) ] ws "}"
    member  = string ws ":" ws value
    list    = "[" ws [ value *( ws "," ws value ) ] ws "]"
    string  = quote *( any but quote, "\", U+0000–U+001F and surrogates | escape ) quote
    number  = ["-"] ( "0" | digit1-9 *digit ) [ "." 1*digit ] [ ("e"|"E") ["+"|"-"] 1*digit ]
    ws      = *( space | tab | LF | CR )
"""

import json
import re
import sys
from array import array
from collections.abc import Callable
from functools import cache
from typing import Any, Final, NoReturn

from attrs import field, frozen

from hrdocs import messages
from hrdocs.byvalue import ByValue
from hrdocs.errors import HrdocsError, MissingExtra
from hrdocs.frozenmap import FrozenMap
from hrdocs.jsonpointer import join
from hrdocs.problems import Location, Problem


@frozen(eq=False, repr=False)
class Limits(ByValue):
    """What a text may hold.

    Args:
        max_depth: How many lists and objects may be nested.
        max_integer: The largest magnitude of a number. At most 2^53−1: beyond that other programs read another number.
    """

    max_depth: int = 100
    max_integer: int = 2**53 - 1


DEFAULT_LIMITS: Final = Limits()


def _frozen(parameters: dict[str, str | int] | FrozenMap[str, str | int]) -> FrozenMap[str, str | int]:
    return FrozenMap(parameters)


@frozen(repr=False)
class JsonFault(HrdocsError, ValueError):
    """The first fault of a text that is not JSON, or is JSON that is rejected.

    Args:
        code: The code of the problem, such as `json.syntax`.
        line: From 1.
        column: From 1, in characters.
        offset: From 0: in characters of the decoded text, without byte-order mark; in bytes when the text is not UTF-8.
        pointer: The value in which the fault is; None when the text was not read as far as a value.
        parameters: Words for the message: keys and classes of characters, never the content of a text.
    """

    code: str
    line: int
    column: int
    offset: int
    pointer: str | None
    parameters: FrozenMap[str, str | int] = field(factory=FrozenMap, converter=_frozen)

    def __str__(self) -> str:
        return messages.to_text(self.problem())

    def problem(self, file: str | None = None, line_offset: int = 0) -> Problem:
        """Return the same fault as a problem of a document.

        Args:
            file: The name to print.
            line_offset: How many lines of the file are before this text.
        """
        parameters = dict(self.parameters)
        if line_offset and "first_line" in parameters:
            parameters["first_line"] = int(parameters["first_line"]) + line_offset
        place = Location(file=file, pointer=self.pointer, line=self.line + line_offset, column=self.column)
        return Problem(code=self.code, place=place, parameters=FrozenMap(parameters))


_BOM = b"\xef\xbb\xbf"


def decode(data: bytes) -> str:
    """Read the bytes as UTF-8; a byte-order mark is dropped.

    Raises:
        JsonFault: `json.utf16`, `json.not-utf8`, or `json.empty` when nothing or only white space is there.
    """
    try:
        text = str(data, "utf-8")
    except UnicodeDecodeError as error:
        raise _not_utf8(data, error.start) from None
    # White space or a NUL may open a text of UTF-16 without byte-order mark, whose ASCII letters are valid UTF-8.
    if "\0" in text[:4] and _is_utf16(data):
        raise JsonFault("json.utf16", 1, 1, 0, None)
    if text[:1] == "\ufeff":
        text = text[1:]
    if not text or (text.isspace() and not text.strip(" \t\n\r")):
        raise JsonFault("json.empty", 1, 1, 0, None)
    return text


def _is_utf16(data: bytes) -> bool:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or data[:4] == b"\0\0\xfe\xff":
        return True
    head = data[:4]
    # An ASCII letter of UTF-16 or UTF-32 has its NULs on one side.
    return len(head) > 1 and (bool(head[0]) != bool(head[1]) or (len(head) == 4 and not any(head[:3]) and head[3] > 0))  # noqa: PLR2004


def _not_utf8(data: bytes, start: int) -> JsonFault:
    if _is_utf16(data):
        return JsonFault("json.utf16", 1, 1, 0, None)
    line_start = data.rfind(b"\n", 0, start) + 1
    before = data[line_start:start].decode("utf-8")
    if line_start == 0 and before[:1] == "\ufeff":
        before = before[1:]
    line = data.count(b"\n", 0, start) + 1
    return JsonFault("json.not-utf8", line, len(before) + 1, start, None, FrozenMap({"byte": start - line_start + 1}))


# The scanner, which decides


_WS = re.compile(r"[ \t\n\r]*")
_CHUNK = re.compile(r'[^"\\\x00-\x1f\ud800-\udfff]*')
_HEX4 = re.compile(r"[0-9A-Fa-f]{4}")
_HEX = re.compile(r"[0-9A-Fa-f]*")
_LOW = re.compile(r"\\u([dD][c-fC-F][0-9A-Fa-f]{2})")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_NUMBER_START = re.compile(r"-?(?:[0-9]+(?:\.(?:[0-9]+(?:[eE][+-]?)?)?|[eE][+-]?)?)?")
_WORD = re.compile(r"[A-Za-z_]*")
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None}
_NOT_FINITE = ("NaN", "Infinity", "-Infinity")

# Names of characters in messages; they are keys of the `words` of `hrdocs.messages`.
_SIGNS = {
    ",": "comma",
    ":": "colon",
    "{": "opening-brace",
    "}": "closing-brace",
    "[": "opening-bracket",
    "]": "closing-bracket",
    '"': "quote",
    "\\": "backslash",
    "/": "comment",
    "#": "comment",
    "\n": "line-break",
    "\r": "line-break",
    "\ufeff": "byte-order-mark",
}
_SIGNS |= dict.fromkeys("'`‘’‚‛", "single-quote")
_SIGNS |= dict.fromkeys("“”„‟«»‹›", "curly-quote")


def _sign(text: str, at: int) -> str:
    char = text[at]
    if char in _SIGNS:
        return _SIGNS[char]
    if "0" <= char <= "9" or char == "-":
        return "number"
    if char.isalpha() or char == "_":
        return "bare-word"
    if char.isspace():
        return "other-space"
    return "other-sign" if char.isprintable() else "control-sign"


class _Scanner:
    """One way through one text; `run` returns the value or raises the first fault."""

    def __init__(self, text: str, limits: Limits) -> None:
        self.text = text
        self.limits = limits
        # The lists and objects open at this moment, each with its key or index and, for an object, where its keys are.
        self.open: list[tuple[list[Any] | dict[str, Any], dict[str, int]]] = []
        self.path: list[str | int] = []

    def run(self) -> Any:
        """Read the whole text."""
        text = self.text
        at = self.skip(0)
        if at == len(text):
            raise JsonFault("json.empty", 1, 1, 0, None)
        while True:
            value, at = self.begin(at)
            # A list or object that has just begun waits for its first member; everything else is complete.
            complete = not (isinstance(value, (list, dict)) and self.open and self.open[-1][0] is value)
            while complete:
                if not self.open:
                    at = self.skip(at)
                    if at != len(text):
                        raise self.refusal("end-of-text", at)
                    return value
                value, at, complete = self.go_on(value, at)

    def begin(self, at: int) -> tuple[Any, int]:
        """Read a scalar, or open a list or object up to its first value."""
        char = self.text[at : at + 1]
        if char == '"':
            return self.string(at)
        if char and char in "{[":
            return self.container(char, at)
        word = _WORD.match(self.text, at).group()  # type: ignore[union-attr]
        if word in _WORDS:
            return _WORDS[word], at + len(word)
        for name in _NOT_FINITE:
            if self.text.startswith(name, at):
                raise self.fault("json.not-finite", at, word=name)
        if char and char in "-0123456789":
            return self.number(at)
        end = at + len(word)
        if end == len(self.text) and (not word or any(known.startswith(word) for known in (*_WORDS, *_NOT_FINITE))):
            raise self.fault("json.truncated", end)
        raise self.refusal("value", at)

    def container(self, char: str, at: int) -> tuple[Any, int]:
        if len(self.open) >= self.limits.max_depth:
            raise self.fault("json.too-deep", at, limit=self.limits.max_depth)
        value: list[Any] | dict[str, Any] = {} if char == "{" else []
        self.open.append((value, {}))
        at = self.skip(at + 1)
        if isinstance(value, dict):
            if self.text.startswith("}", at):
                self.open.pop()
                return value, at + 1
            return value, self.key(at, "key-or-brace")
        if self.text.startswith("]", at):
            self.open.pop()
            return value, at + 1
        if at == len(self.text):
            raise self.fault("json.truncated", at)
        self.path.append(0)
        return value, at

    def go_on(self, value: Any, at: int) -> tuple[Any, int, bool]:
        """Put a complete value where it belongs and continue to the next value, or to the end of what holds it."""
        holder, _ = self.open[-1]
        token = self.path.pop()
        if isinstance(holder, dict):
            holder[str(token)] = value
            close, expected = "}", "comma-or-brace"
        else:
            holder.append(value)
            close, expected = "]", "comma-or-bracket"
        at = self.skip(at)
        char = self.text[at : at + 1]
        if char == close:
            self.open.pop()
            return holder, at + 1, True
        if char != ",":
            raise self.refusal(expected, at)
        at = self.skip(at + 1)
        if isinstance(holder, dict):
            return holder, self.key(at, "key"), False
        self.path.append(len(holder))
        return holder, at, False

    def key(self, at: int, expected: str) -> int:
        """Read a key and its colon; return where the value begins."""
        if not self.text.startswith('"', at):
            raise self.refusal(expected, at)
        key, end = self.string(at)
        seen = self.open[-1][1]
        if key in seen:
            line, column = position(self.text, seen[key])
            raise self.fault(
                "json.duplicate-key", at, key=messages.masked_key(key), first_line=line, first_column=column
            )
        seen[key] = at
        end = self.skip(end)
        if not self.text.startswith(":", end):
            raise self.refusal("colon", end)
        self.path.append(key)
        return self.skip(end + 1)

    def string(self, at: int) -> tuple[str, int]:
        text = self.text
        parts = []
        at += 1
        while True:
            end = _CHUNK.match(text, at).end()  # type: ignore[union-attr]
            parts.append(text[at:end])
            char = text[end : end + 1]
            if char == '"':
                return "".join(parts), end + 1
            if char == "\\":
                part, at = self.escape(end)
                parts.append(part)
            else:
                raise self.refusal("closing-quote", end)

    def escape(self, at: int) -> tuple[str, int]:
        text = self.text
        char = text[at + 1 : at + 2]
        if char in _ESCAPES:
            return _ESCAPES[char], at + 2
        if not char:
            raise self.fault("json.truncated", at + 1)
        if char != "u":
            raise self.refusal("escape", at)
        if not _HEX4.match(text, at + 2):
            raise self.refusal("hex-digits", _HEX.match(text, at + 2).end())  # type: ignore[union-attr]
        code = int(text[at + 2 : at + 6], 16)
        if not 0xD800 <= code <= 0xDFFF:  # noqa: PLR2004 -- the surrogates
            return chr(code), at + 6
        low = _LOW.match(text, at + 6)
        if code >= 0xDC00 or low is None:  # noqa: PLR2004 -- the second of a pair
            raise self.fault("json.lone-surrogate", at)
        return chr(0x10000 + ((code - 0xD800) << 10) + (int(low[1], 16) - 0xDC00)), at + 12

    def number(self, at: int) -> tuple[int | float, int]:
        text = self.text
        match = _NUMBER.match(text, at)
        end = match.end() if match else at + 1
        following = text[end : end + 1]
        if match is None or (following and following in ".eE0123456789"):
            if following and following in "0123456789":
                raise self.fault("json.syntax", at, expected="no-leading-zero", found="leading-zero")
            raise self.refusal("digit", _NUMBER_START.match(text, at).end())  # type: ignore[union-attr]
        try:
            whole = match[1] is None and match[2] is None
            return (_integer if whole else _float)(match.group(), self.limits.max_integer), end
        except OverflowError:
            raise self.fault("json.number-too-large", at, limit=self.limits.max_integer) from None

    def skip(self, at: int) -> int:
        return _WS.match(self.text, at).end()  # type: ignore[union-attr]

    def refusal(self, expected: str, at: int) -> JsonFault:
        """Return what should be here; where nothing is, the text was cut off."""
        if at >= len(self.text):
            return self.fault("json.truncated", len(self.text))
        if "\ud800" <= self.text[at] <= "\udfff":
            return self.fault("json.lone-surrogate", at)
        return self.fault("json.syntax", at, expected=expected, found=_sign(self.text, at))

    def fault(self, code: str, at: int, **parameters: str | int) -> JsonFault:
        line, column = position(self.text, at)
        return JsonFault(code, line, column, at, join(map(str, self.path)), FrozenMap(parameters))


def scan(text: str, *, limits: Limits = DEFAULT_LIMITS) -> Any:
    """Read a text with the scanner alone: the verdict of `loads`, without its speed."""
    return _Scanner(text, limits).run()


def position(text: str, offset: int) -> tuple[int, int]:
    """Return the line and column of an offset, both from 1, the column in characters."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


# The quick readers, which vouch for most texts


def _integer(text: str, most: int) -> int:
    # Python refuses to convert thousands of digits; JSON has no leading zeros, so the length alone decides.
    if len(text) > len(str(most)) + 1:
        raise OverflowError
    value = int(text)
    if not -most <= value <= most:
        raise OverflowError
    return value


def _float(text: str, most: int) -> float:
    value = float(text)
    if not -most <= value <= most:
        raise OverflowError
    return value


class _UnsureError(Exception):
    """A quick reader leaves this text to the scanner."""


def _unsure(_: str) -> NoReturn:
    raise _UnsureError


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise _UnsureError
    return members


@cache
def _standard_reader(most: int) -> Callable[[str, int], tuple[Any, int]]:
    decoder = json.JSONDecoder(
        object_pairs_hook=_members,
        parse_int=lambda text: _integer(text, most),
        parse_float=lambda text: _float(text, most),
        parse_constant=_unsure,
    )
    # Reads a value that begins at the index, without the white space around it.
    reader: Callable[[str, int], tuple[Any, int]] = decoder.scan_once  # type: ignore[attr-defined]
    return reader


def _read_standard(text: str, limits: Limits) -> Any:
    """Read with the decoder of the standard library.

    Raises:
        _UnsureError: The text may have a fault.
    """
    start = 0 if text[0] in "{[" else _WS.match(text).end()  # type: ignore[union-attr]
    try:
        value, end = _standard_reader(limits.max_integer)(text, start)
    except (StopIteration, ValueError, OverflowError, RecursionError):
        raise _UnsureError from None
    if end != len(text) and _WS.match(text, end).end() != len(text):  # type: ignore[union-attr]
        raise _UnsureError
    if text.count("[") + text.count("{") > limits.max_depth and not _is_shallow(value, limits.max_depth):
        raise _UnsureError
    if "\\" in text and ("\\ud" in text or "\\uD" in text):
        _encodable(dumps(value))
    return value


def _encodable(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise _UnsureError from None


def _is_shallow(value: Any, limit: int) -> bool:
    level: list[Any] = [value]
    for _ in range(limit + 1):
        level = [node for node in level if type(node) is dict or type(node) is list]
        if not level:
            return True
        level = [member for node in level for member in (node.values() if type(node) is dict else node)]
    return False


@frozen(eq=False, repr=False)
class _Fast(ByValue):
    """The functions of msgspec in use: bytes to a value, and back to compact JSON.

    Args:
        read: Refuses a float that is too large, with OverflowError.
        write: The counterpart of `read`.
        zeros: As many as the largest whole number has digits.
    """

    read: Callable[[bytes], Any]
    write: Callable[[Any], bytes]
    zeros: bytes


@cache
def _fast_reader(most: int = DEFAULT_LIMITS.max_integer) -> _Fast | None:
    try:
        import msgspec  # noqa: PLC0415 -- an extra
    except ImportError:
        return None
    decoder = msgspec.json.Decoder(float_hook=lambda text: _float(text, most))
    return _Fast(decoder.decode, msgspec.json.Encoder().encode, b"0" * len(str(most)))


# Digits become zeros and braces become brackets, so that a long number and the opening of anything are each one search.
_CLASSES = bytes.maketrans(b"123456789{", b"000000000[")


def _read_fast(fast: _Fast, data: bytes, limits: Limits) -> Any:
    """Read with msgspec, which drops duplicate keys in silence and admits larger integers.

    What is written back as it came has lost no key. That is a quick test, but passes only for files without white
    space and needless escapes; for others the keys are counted.

    Raises:
        _UnsureError: The text may have a fault.
    """
    try:
        value = fast.read(data)
    except (ValueError, OverflowError, RecursionError):
        # Also its own errors, and the one of UTF-8, are ValueErrors.
        raise _UnsureError from None
    if type(value) is not dict and type(value) is not list:
        raise _UnsureError
    classes = data.translate(_CLASSES)
    # A text with spaces soon shows one. (The operator `in` is slower on bytes: it first tries to find a number.)
    if (
        data.find(b'": ', 0, 64) < 0
        and classes.find(fast.zeros) < 0
        and classes.count(b"[") <= limits.max_depth
        and fast.write(value) == data.rstrip()
    ):
        return value
    keys, holders = _census(value, limits.max_integer)
    # A key ends with a quote, white space and a colon. Counting quotes followed by a colon, with white space taken out,
    # gives at least the number of keys written; when the value has that many keys, none was dropped.
    if keys != data.translate(None, b" \t\n\r").count(b'":'):
        raise _UnsureError
    if holders > limits.max_depth and not _is_shallow(value, limits.max_depth):
        raise _UnsureError
    return value


def _census(value: dict[str, Any] | list[Any], most: int) -> tuple[int, int]:
    """Count the keys, and the lists and objects.

    Raises:
        _UnsureError: A number is larger than `most`.
    """
    keys = 0
    holders: list[Any] = [value]
    for holder in holders:  # grows during the loop
        members = holder
        if type(holder) is dict:
            keys += len(holder)
            members = holder.values()
        for member in members:
            kind = type(member)
            if kind is str:
                continue
            if kind is dict or kind is list:
                holders.append(member)
            elif (kind is int or kind is float) and not -most <= member <= most:
                raise _UnsureError
    return keys, len(holders)


_NESTING: Final = re.compile(rb'"(?:[^"\\]|\\.)*"?|[\[\]{}]', re.DOTALL)


def _is_deep(data: bytes | str, most: int) -> bool:
    """Return whether more lists and objects than `most` are open at one place, without recursion."""
    data = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    if data.count(b"[") + data.count(b"{") <= most:
        return False
    depth = 0
    for found in _NESTING.finditer(data):
        char = found[0][:1]
        depth += (char in b"[{") - (char in b"]}")
        if depth > most:
            return True
    return False


def loads(data: bytes | str, *, limits: Limits = DEFAULT_LIMITS, fast: bool | None = None) -> Any:
    """Read a JSON text strictly.

    Args:
        data: Bytes may begin with a byte-order mark.
        limits: What the text may hold.
        fast: True reads with msgspec, False without, None with it if installed. The verdict is the same.

    Raises:
        JsonFault: The first fault of the text.
        MissingExtra: `fast` is true and msgspec not installed.
    """
    reader = None if fast is False else _fast_reader(limits.max_integer)
    if fast and reader is None:
        raise MissingExtra("fast JSON reading", "msgspec", "fast")
    # The stack of a browser ends before the parsers notice that a text is too deep.
    if sys.platform == "emscripten" and _is_deep(data, limits.max_depth):
        return scan(data if isinstance(data, str) else decode(data), limits=limits)
    try:
        if reader is not None:
            try:
                return _read_fast(reader, data if isinstance(data, bytes) else _encodable(data), limits)
            except _UnsureError:
                pass
        if isinstance(data, str):
            text = data
            if not text.isascii():
                _encodable(text)
        else:
            text = decode(data)
        if text:
            return _read_standard(text, limits)
    except _UnsureError:
        pass
    return scan(data if isinstance(data, str) else decode(data), limits=limits)


# Positions


_COMPACT = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


_NOT_INERT: Final = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def skim(text: str, name: str) -> tuple[Any, "array[int]"]:
    """Read a text strictly, and of one list of the root object only where each element begins.

    Of a large list no element is kept, so that whoever reads them one by one with `element` needs the memory of one.

    Args:
        text: Without byte-order mark.
        name: The key of the list in the root object.

    Returns:
        The value, an empty list in place of that list, and the offsets of its elements.

    Raises:
        JsonFault: The first fault of the text, of the elements too.
    """
    if not (sys.platform == "emscripten" and _is_deep(text, DEFAULT_LIMITS.max_depth)):
        try:
            return _skimmed(text, name, DEFAULT_LIMITS)
        except (StopIteration, IndexError, ValueError, OverflowError, RecursionError, _UnsureError):
            pass  # the other readers say what it is
    value = loads(text, fast=False)
    if value.__class__ is dict and value.get(name).__class__ is list and value[name]:
        raise AssertionError("two readers of one text disagree")
    return value, array("Q")


def element(text: str, start: int) -> tuple[Any, int]:
    """Return an element that `skim` has found, and where it ends."""
    return _standard_reader(DEFAULT_LIMITS.max_integer)(text, start)


def _skimmed(text: str, name: str, limits: Limits) -> tuple[dict[str, Any], "array[int]"]:
    read, past = _standard_reader(limits.max_integer), _past_space
    has_surrogates = "\\ud" in text or "\\uD" in text

    def value_at(at: int, depth: int) -> tuple[Any, int]:
        value, end = read(text, at)
        most = limits.max_depth - depth
        if text.count("[", at, end) + text.count("{", at, end) > most and not _is_shallow(value, most):
            raise _UnsureError
        if has_surrogates:
            _encodable(dumps(value))
        return value, end

    members: dict[str, Any] = {}
    starts = array("Q")
    at = _opened(text, past(text, 0), "{")
    is_over = text[at] == "}"
    while not is_over:
        if text[at] != '"':
            raise _UnsureError
        key, at = value_at(at, 1)
        at = _opened(text, past(text, at), ":")
        if key in members:
            raise _UnsureError
        if key == name and text[at] == "[":
            members[key] = []
            at = past(text, at + 1)
            is_last = text[at] == "]"
            while not is_last:
                starts.append(at)
                at = past(text, value_at(at, 2)[1])
                is_last = text[at] == "]"
                if not is_last:
                    at = _opened(text, at, ",")
            at += 1
        else:
            members[key], at = value_at(at, 1)
        at = past(text, at)
        is_over = text[at] == "}"
        if not is_over:
            at = _opened(text, at, ",")
    if past(text, at + 1) != len(text):
        raise _UnsureError
    return members, starts


def _past_space(text: str, at: int) -> int:
    return _WS.match(text, at).end()  # type: ignore[union-attr]


def _opened(text: str, at: int, character: str) -> int:
    """Return where the first thing after a character is.

    Raises:
        _UnsureError: The character is not there.
    """
    if text[at] != character:
        raise _UnsureError
    return _past_space(text, at + 1)


def inert(text: str) -> str:
    """Return JSON in which no character controls a terminal or turns a line around, with the same content.

    C1 controls, direction marks and separators of lines are written as escapes: outside of texts JSON has none.
    """
    return _NOT_INERT.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def dumps(value: Any, *, indent: int | None = None) -> str:
    """Write a JSON value as canonical text: keys in the order given, real letters, LF, no final newline.

    Args:
        value: Without NaN and infinity.
        indent: Spaces a level; None writes one line, for NDJSON.
    """
    if indent is None:
        return _COMPACT.encode(value)
    return json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent, separators=(",", ": "))


# JSON Pointer, RFC 6901
