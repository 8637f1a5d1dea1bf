"""Pointers into the law: to a provision of a code, and to a norm of a treaty, a declaration or a law."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import ClassVar, Self, final

from attrs import field, frozen

from hrdocs.errors import InvalidText
from hrdocs.values.text import REMEMBERED, Fault, Text, blank, exact_str, matcher, put, refusal

_CODE = "[a-z][a-z0-9]{1,15}"
_ARTICLE = "[1-9][0-9]{0,3}(?:[.][1-9][0-9]{0,2})?(?:-[1-9][0-9]?)?"
_PART = "[1-9][0-9]{0,2}(?:-[1-9][0-9]?)?"
_CITATION = f"{_CODE}:{_ARTICLE}(?:/{_PART}(?:/{_PART})?|//{_PART})?"
_MOST_SUBS = 3
_SUB = f"(?:{_PART}|[a-z]{{1,4}})"
_NORM = f"{_CODE}(?::{_ARTICLE}(?:/{_SUB}){{0,{_MOST_SUBS}}})?"

_matches_citation = matcher(f"^(?:{_CITATION})$")
_matches_norm = matcher(f"^(?:{_NORM})$")
_provision_characters = frozenset("abcdefghijklmnopqrstuvwxyz0123456789:/.-")

_CODE_FORM = "the short name of a code in Latin lower-case letters and digits, such as cc1999"
_INSTRUMENT_FORM = "the short name of an instrument in Latin lower-case letters and digits, such as iccpr"
_ARTICLE_FORM = "an article number such as 342, 342-2, 23.34 or 8.10-1"
_PART_FORM = "a part number such as 1 or 3-1"
_POINT_FORM = "a point number such as 2 or 5-1"
_SUB_FORM = "a paragraph such as 3, 2-1 or b"

# Cyrillic letters that look like Latin ones: `сс1999` typed on a Russian keyboard.
_LOOK_ALIKES = str.maketrans("асеорхАСЕОРХ", "aceopxaceopx")


def _component(text: object, kind: str, pattern: str, expected: str) -> str:
    exact = exact_str(text, kind)
    if not re.fullmatch(pattern, exact):
        raise InvalidText(kind, exact, 0, len(exact), expected)
    return exact


def _provision_fault(text: str, head: str, components: list[tuple[str, str]]) -> Fault | None:
    """Return which component of `name:1/2/3` is wrong; the components are pattern and form, after the name."""
    name, colon, rest = text.partition(":")
    if not re.fullmatch(_CODE, name):
        return 0, len(name), head
    at = len(name) + 1
    if not colon:
        return None
    sides = rest.split("/")
    for number, side in enumerate(sides):
        if number == len(components):
            return at - 1, len(text), "nothing more"
        pattern, expected = components[number]
        # `cc1999:4//2` has no part; nothing else may be empty.
        skipped = not side and pattern is _PART and number == 1 and number + 1 < len(sides)
        if not skipped and not re.fullmatch(pattern, side):
            return at, at + len(side), expected
        at += len(side) + 1
    return None


def _respelt_provision(text: str) -> str:
    """Return a provision without spaces and zeros in front, its name in Latin lower case."""
    name, colon, rest = re.sub(" ?([:/]) ?", r"\1", text).partition(":")
    return name.translate(_LOOK_ALIKES).lower() + colon + re.sub("(?<![0-9])0+(?=[1-9])", "", rest)


def _number_key(text: str | None) -> tuple[int, int, int]:
    """Return a key by which 8.9 comes before 8.10 and 342 before 342-1."""
    main, _, inserted = (text or "0").partition("-")
    whole, _, dotted = main.partition(".")
    return int(whole), int(dotted or 0), int(inserted or 0)


@final
@frozen(kw_only=True, repr=False)
class Citation(Text):
    """A pointer to a provision of a code: article, part (часть), point (пункт).

    Shape:
        `cc1999:342-2/1` is code, article, part; a point follows, `cc1999:293/2/1`, without part `cc1999:4//2`. A slash
        divides because administrative articles have dots (`cao2021:24.23/1`) and inserted ones hyphens.

    Whether the code, the article and the part exist is checked against the law, not here.
    """

    PATTERN: ClassVar[str] = f"^(?:{_CITATION})$"
    DESCRIPTION: ClassVar[str] = (
        "Code, colon, article, then after slashes the part and the point; two slashes for a point without a part."
    )
    EXAMPLES: ClassVar[tuple[str, ...]] = (
        "cc1999:342",
        "cc1999:342-2/1",
        "cc1999:293/2/1",
        "cc1999:4//2",
        "cao2021:24.23/1",
    )
    _FORM: ClassVar[str] = "a citation such as cc1999:342, cc1999:342-2/1, cc1999:293/2/1 or cc1999:4//2"
    _CHARACTERS: ClassVar[frozenset[str]] = _provision_characters

    code: str
    article: str
    part: str | None = None
    point: str | None = None

    def __attrs_post_init__(self) -> None:
        _component(self.code, "Citation", _CODE, _CODE_FORM)
        _component(self.article, "Citation", _ARTICLE, _ARTICLE_FORM)
        if self.part is not None:
            _component(self.part, "Citation", _PART, _PART_FORM)
        if self.point is not None:
            _component(self.point, "Citation", _PART, _POINT_FORM)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a canonical text.

        Raises:
            InvalidText: The text is not canonical.
        """
        return _read_citation(text if type(text) is str else exact_str(text, "Citation"))

    def __str__(self) -> str:
        text = f"{self.code}:{self.article}"
        if self.point is not None:
            return f"{text}/{self.part or ''}/{self.point}"
        return text if self.part is None else f"{text}/{self.part}"

    def __repr__(self) -> str:
        return f"Citation.parse({str(self)!r})"

    @property
    def sort_key(self) -> tuple[str, tuple[int, int, int], tuple[int, int, int], tuple[int, int, int]]:
        """The order of the codes: Article 342 before 342-1 before 343, 8.9 before 8.10, the whole before its parts."""
        return self.code, _number_key(self.article), _number_key(self.part), _number_key(self.point)

    @staticmethod
    def _fault(text: str) -> Fault | None:
        return _provision_fault(
            text, _CODE_FORM, [(_ARTICLE, _ARTICLE_FORM), (_PART, _PART_FORM), (_PART, _POINT_FORM)]
        )

    @staticmethod
    def _respell(text: str) -> str | None:
        return _respelt_provision(text)


@lru_cache(maxsize=REMEMBERED)
def _read_citation(text: str) -> Citation:
    if not _matches_citation(text):
        raise refusal(Citation, text)
    code, _, rest = text.partition(":")
    article, _, rest = rest.partition("/")
    part, _, point = rest.partition("/")
    made = blank(Citation)
    put(made, "code", code)
    put(made, "article", article)
    put(made, "part", part or None)
    put(made, "point", point or None)
    return made


def _subs(sub: Iterable[str]) -> tuple[str, ...]:
    if isinstance(sub, str):
        raise TypeError("sub of a Norm is a tuple of texts, not one text")
    return tuple(sub)


@final
@frozen(kw_only=True, repr=False)
class Norm(Text):
    """A pointer to a norm of a treaty, a declaration or a law, or to the instrument as a whole.

    Shape:
        `iccpr:9/3` is Article 9, paragraph 3, and `iccpr:14/3/b` its letter b; `undhrd` is the whole declaration.

    Whether the instrument and the article exist is not checked here.
    """

    PATTERN: ClassVar[str] = f"^(?:{_NORM})$"
    DESCRIPTION: ClassVar[str] = (
        "Short name of the instrument, alone or with a colon and the article, then after slashes up to three parts."
    )
    EXAMPLES: ClassVar[tuple[str, ...]] = ("iccpr:9/3", "iccpr:14/3/b", "cat:1", "cpc1999:126", "undhrd")
    _FORM: ClassVar[str] = "a norm such as iccpr:9/3, iccpr:14/3/b, cat:1 or undhrd"
    _CHARACTERS: ClassVar[frozenset[str]] = _provision_characters

    instrument: str
    article: str | None = None
    sub: tuple[str, ...] = field(default=(), converter=_subs)

    def __attrs_post_init__(self) -> None:
        _component(self.instrument, "Norm", _CODE, _INSTRUMENT_FORM)
        if self.article is not None:
            _component(self.article, "Norm", _ARTICLE, _ARTICLE_FORM)
        for sub in self.sub:
            _component(sub, "Norm", _SUB, _SUB_FORM)
        if len(self.sub) > _MOST_SUBS or (self.sub and self.article is None):
            raise ValueError("a Norm has up to three paragraphs, and only below an article")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a canonical text.

        Raises:
            InvalidText: The text is not canonical.
        """
        return _read_norm(text if type(text) is str else exact_str(text, "Norm"))

    def __str__(self) -> str:
        return self.instrument if self.article is None else f"{self.instrument}:{'/'.join((self.article, *self.sub))}"

    def __repr__(self) -> str:
        return f"Norm.parse({str(self)!r})"

    @property
    def sort_key(self) -> tuple[str, tuple[int, int, int], tuple[tuple[int, int, int, str], ...]]:
        """The order of the instruments: Article 9 before 14, paragraph 2 before 10, numbers before letters."""
        subs = tuple((*_number_key(sub), "") if sub[0].isdigit() else (1_000, 0, 0, sub) for sub in self.sub)
        return self.instrument, _number_key(self.article), subs

    @staticmethod
    def _fault(text: str) -> Fault | None:
        return _provision_fault(text, _INSTRUMENT_FORM, [(_ARTICLE, _ARTICLE_FORM), *[(_SUB, _SUB_FORM)] * _MOST_SUBS])

    @staticmethod
    def _respell(text: str) -> str | None:
        # Lawyers write 14(3)(b).
        return _respelt_provision(text.replace("(", "/").replace(")", ""))


@lru_cache(maxsize=REMEMBERED)
def _read_norm(text: str) -> Norm:
    if not _matches_norm(text):
        raise refusal(Norm, text)
    instrument, _, rest = text.partition(":")
    article, *sub = rest.split("/")
    made = blank(Norm)
    put(made, "instrument", instrument)
    put(made, "article", article or None)
    put(made, "sub", tuple(sub))
    return made
