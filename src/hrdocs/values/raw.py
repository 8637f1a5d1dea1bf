"""A JSON value from another program."""

import json
import math
from functools import cache
from typing import TYPE_CHECKING, ClassVar, Self, final

from attrs import frozen

from hrdocs.errors import InvalidText
from hrdocs.lazy import Adapted
from hrdocs.values.text import blank, exact_str, put

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hrdocs.jsontext import Limits

_FORM = "JSON with sorted keys and no space"


@final
@frozen(repr=False)
class Json(Adapted):
    """A JSON value from another program, kept as its canonical text.

    Shape:
        Keys sorted, no space, letters as they are. `5.0` and `5` stay two values, as they came.

    >>> str(Json.of({"b": 5.0, "a": [None, "так"]}))
    '{"a":[null,"так"],"b":5.0}'
    """

    DESCRIPTION: ClassVar[str] = "Any JSON value."

    text: str

    def __attrs_post_init__(self) -> None:
        if type(self.text) is not str:
            put(self, "text", exact_str(self.text, "Json"))
        fix = _respelt(self.text)
        if fix != self.text:
            raise InvalidText("Json", self.text, 0, len(self.text), _FORM, fix)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a canonical text.

        Raises:
            InvalidText: The text is not canonical, no JSON at all, or beyond the limits of `of`.
        """
        return cls(text)

    @classmethod
    def of(cls, value: object) -> Self:
        """Return the JSON value made of dicts with `str` keys, lists or tuples, `str`, `int`, `float`, `bool` and None.

        Raises:
            TypeError: It holds something that JSON does not have.
            ValueError: It holds what `hrdocs.jsontext` would not read back: NaN, an infinity, a number beyond
                ±(2^53−1), a lone surrogate, itself, or lists and objects more than 100 deep.
        """
        _check(value, _limits(), 0)
        made = blank(cls)
        put(made, "text", _canonical(value))
        return made

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Json({self.text!r})"

    @property
    def value(self) -> object:
        """The value, parsed anew each time, so that no caller changes another's copy."""
        return json.loads(self.text)


# One for all: to make an encoder takes longer than most values do.
_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode


def _canonical(value: object) -> str:
    if type(value) is int:
        return str(value)
    text = _encode(value)
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError as error:
        message = f"a text in JSON cannot hold the lone surrogate U+{ord(error.object[error.start]):04X}"
        raise ValueError(message) from None
    return text


@cache
def _limits() -> "Limits":
    # Most programs that import the values never hold raw JSON; the import would cost them half as much again.
    from hrdocs.jsontext import DEFAULT_LIMITS  # noqa: PLC0415

    return DEFAULT_LIMITS


def _check(value: object, limits: "Limits", depth: int) -> None:
    """Refuse what json.dumps would write and `hrdocs.jsontext` not read back; what it refuses itself is left to it."""
    if value is None or type(value) is str:
        return
    inner: Iterable[object]
    if isinstance(value, dict):
        for key in value:
            # json.dumps would write the key 1 as "1" in silence.
            if not isinstance(key, str):
                message = f"a key of a JSON object is a str, not {type(key).__name__}"
                raise TypeError(message)
        inner = value.values()
    elif isinstance(value, (list, tuple)):
        inner = value
    else:
        if isinstance(value, (int, float)) and limits.max_integer < abs(value) < math.inf:
            message = f"a number in JSON goes up to ±{limits.max_integer}, since other programs misread a larger one"
            raise ValueError(message)
        return
    if depth == limits.max_depth:
        message = f"the JSON value is nested too deeply, or holds itself: {limits.max_depth} levels are the most"
        raise ValueError(message)
    for below in inner:
        _check(below, limits, depth + 1)


def _respelt(text: str) -> str | None:
    """Return the canonical text, or None for what is no JSON or says a key twice.

    Raises:
        InvalidText: It is JSON beyond the limits.
    """
    from hrdocs.jsontext import JsonFault, loads  # noqa: PLC0415 -- as in `_limits`

    try:
        return _canonical(loads(text))
    except JsonFault as fault:
        code, start = fault.code, fault.offset
    if code == "json.number-too-large":
        end = len(text) - len(text[start:].lstrip("0123456789+-.eE"))
        raise InvalidText("Json", text, start, end, f"a number up to ±{_limits().max_integer}")
    if code == "json.too-deep":
        expected = f"at most {_limits().max_depth} lists and objects inside one another"
        raise InvalidText("Json", text, start, start + 1, expected)
    return None
