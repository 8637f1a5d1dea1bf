"""What the grammar reads: numbers, parts, and mentions of articles joined into chains."""

import re
from functools import cache
from typing import Final

from attrs import define, field

from hrdocs.law.citations.fold import LETTERS, RAISED, skeleton
from hrdocs.law.citations.lookups import is_known, known_numbers
from hrdocs.law.citations.tokens import LawName

LEAST_CRIMINAL: Final = 100
"""Whole numbers from here on are articles of the Special Part; smaller ones without a code are mostly other law."""

MOST_CHAPTERS: Final = 40
"""No administrative code has so many chapters; `342.1` is no article of one."""

_PRIM = skeleton("прим прым прима bis").replace(" ", "|") + "|" + skeleton("со значком").replace(" ", r"\s{1,2}")
_SPOKEN = {
    word: str(value)
    for value, row in enumerate(("один адзін", "два", "три тры", "четыре чатыры", "пять пяць"), 1)
    for word in skeleton(row).split()
}
_LOWER = str.maketrans(RAISED, "0123456789")
_NUMBER = re.compile(
    r"(?P<main>[1-9][0-9]{0,3})(?![0-9])"
    r"(?:\.(?P<dot>[0-9]{1,3})(?![0-9])(?:\.(?P<third>[0-9]{1,4})(?![0-9]))?)?"
    rf"(?:(?P<raised>[{RAISED}]{{1,2}})"
    # An index that is spoken or typed: "361 прим 1", "361-прим", "193 со значком 1", "361 bis", `361_1`, `361^1`.
    rf"|(?P<spoken>(?:\s{{0,2}}-?\s{{0,2}}(?:{_PRIM})\.?(?:\s{{0,2}}-?\s{{0,2}}(?P<said>[1-9]|{'|'.join(_SPOKEN)})(?![0-9{LETTERS}]))?(?![{LETTERS}])"
    r"|[_^](?P<typed>[1-9])(?![0-9])))"
    # The whole family: "361-х", "361-x".
    rf"|(?P<family>\s?-\s?x(?![{LETTERS}]))"
    r"|(?P<dash>\.?\s{0,3}-\s{0,3})(?P<hyphen>[1-9][0-9]{0,2})(?![0-9])(?:\.(?P<inner>[0-9]{1,3})(?![0-9]))?)?"
    r"(?P<slash_all>\s?/\s?(?P<slash>[1-9])(?![0-9/]|\s?[.-]\s?[0-9]))?"
    r"(?:\s{0,3}\(\s?(?P<paren>[0-9]{1,2}(?:\s?[,&-]\s?[0-9]{1,2}){0,9})\s?\)"
    r"(?P<more>(?:\s{0,2}(?:,|and|&|or|и|i)\s{0,2}\(\s?[0-9]{1,2}\s?\)){0,9}))?"
)
_ENDINGS = skeleton(
    "ый ий ой ей й ая яя я ую юю ю ое ее е ого го ому му ым им ом м ых х ые ы ага га аму ай аю"
    " m aja ja uju oha aha ha amu mu ym aj y i th nd st rd"
)
_SUFFIX = re.compile(rf"-?(?:{'|'.join(_ENDINGS.split())})(?![{LETTERS}])")
_INSERTED_RANGE = re.compile(r"\s{0,2}-\s{0,2}(?P<main>[1-9][0-9]{2})(?:-(?P<last>[1-9]))?(?![0-9]|[.,-][0-9])")
_TO_INSERTED = re.compile(r"-(?P<last>[1-9])(?![0-9]|[.,][0-9])")
_DIGITS = re.compile("[0-9]+")
_LONGEST_DATE = 4
_LONGEST_RANGE = 30


_UNITS = "|".join(
    skeleton(
        "years? yrs? months? days? hours? weeks? roubles rubles byn usd eur euros? base people persons percent"
        " год года годов году лет г мес месяц[а-я]* сут[а-я]* день дня дней час часа часов недел[а-я]* руб[а-я]*"
        " тыс[а-я]* млн"
        " базов[а-я]* бв чел[а-я]* кв га гады гадоў гадамі дзён дзень дні тыдн[а-я]* гадзін[а-я]* lat lata miesi[a-z]*"
        " dni rok[a-z]* jahre? monate? tage? rok[a-я]* рок[а-я]* місяц[а-я]* днів metai metų"
    ).split()
)
_COUNTED = re.compile(
    rf"(?P<itself>(?:[.,][0-9]{{1,3}})?(?:\s{{0,3}}-?\s{{0,2}}(?:{_UNITS})(?![{LETTERS}])|\s{{0,2}}[%$€₽])"
    r"|,[0-9]{1,2}(?![0-9.]))"
    rf"|(?:\s?-\s?|\s(?:и|i|or|to|или|дa)\s)[0-9]{{1,2}}\s{{1,3}}(?:{_UNITS})(?![{LETTERS}])"
)

# As of `_TERM`, few texts need it, and compiling takes long: the first of them does.
_COUNTED_APART: Final = rf"(?:[.,][0-9]{{1,3}})?\s{{1,3}}(?:{_UNITS})(?![{LETTERS}])"


_TIMES = "|".join(
    skeleton(
        "years? months? days? год года годов лет г мес месяц[а-я]{0,4} сут[а-я]{0,4} день дня дней гады гадоў дзён"
        " lat lata miesi[a-z]{1,6} dni jahre? monate? tage?"
    ).split()
)
_SPAN = rf"[0-9]{{1,3}}(?:[.,][0-9])?\s{{1,2}}(?:{_TIMES})(?![{LETTERS}])\.?"
_TERM: Final = rf"\s{{0,2}}-?\s{{0,2}}{_SPAN}(?:\s{{1,2}}(?:(?:и|i|and)\s)?{_SPAN})?"


def term_end(text: str, place: int) -> int:
    """Return where the term after a number ends, " — 3 года", " 1 год 6 месяцев"; the place itself without one."""
    match = re.compile(_TERM).match(text, place)
    return match.end() if match else place


def is_counted(text: str, place: int) -> bool:
    """Whether a number that ends at a place counts something (2 years, 1,5 года), so that it is no article or part."""
    return _COUNTED.match(text, place) is not None


def is_counted_itself(text: str, place: int) -> bool:
    """Whether a number that ends at a place counts something, and not a second number after it: "342 - 2 года"."""
    match = _COUNTED.match(text, place)
    return match is not None and match["itself"] is not None


@define
class Number:
    """A number as written.

    Args:
        main: The whole number.
        dot: What follows a dot, `23` of `24.23`.
        third: What follows a second dot.
        inserted: What follows a hyphen or is raised.
        parens: What is in brackets after it.
        until: The end of a range, as a number of its own.
        is_raised: Whether the inserted number was raised, which a footnote is too.
        start: Where it begins.
        end: Where its last digit ends, brackets left out.
        full_end: Where its last digit ends, those in brackets counted.
        is_unsaid: Whether an index is said and not which: "361 прим", "361-х".
        is_word: Whether an ordinal in words is what it is read from.
        is_slashed: Whether a slash is what `dot` follows: `342/1`.
    """

    main: str
    dot: str | None
    third: str | None
    inserted: str | None
    parens: tuple[str, ...]
    until: "Number | None"
    is_raised: bool
    start: int
    end: int
    full_end: int
    is_unsaid: bool = False
    is_slashed: bool = False
    is_word: bool = False

    @property
    def family(self) -> tuple[str, ...]:
        """The inserted articles of its number that the Criminal Code has, or had."""
        return tuple(text for n in range(1, 10) if is_known(text := f"{self.main}-{n}"))

    @property
    def plain(self) -> str:
        """The number with dot and hyphen, as the codes print it."""
        text = self.main if self.dot is None else f"{self.main}.{self.dot}"
        return text if self.inserted is None else f"{text}-{self.inserted}"

    @property
    def is_administrative(self) -> bool:
        """Whether it has the shape of an administrative article."""
        return self.dot is not None and int(self.main) < MOST_CHAPTERS

    @property
    def is_small(self) -> bool:
        """Whether it is a whole number below those of the Special Part."""
        return self.dot is None and int(self.main) < LEAST_CRIMINAL

    @property
    def is_known(self) -> bool:
        """Whether some code has, or had, an article that it may mean."""
        if self.dot is None or self.is_administrative:
            return is_known(self.plain) or (self.dot is None and is_known(self.main)) or is_known(self.lost)
        return is_known(self.main)

    @property
    def lost(self) -> str:
        """The number read as one whose superscript sank into the line: `3021` is 302-1."""
        return f"{self.main[:3]}-{self.main[3]}" if len(self.main) > 3 and self.dot is None else ""  # noqa: PLR2004


def read_number(text: str, start: int) -> Number | None:
    """Read the number that begins at a place; None for a date, and for what begins with a zero."""
    match = _NUMBER.match(text, start)
    if match is None or len(match["third"] or "") == _LONGEST_DATE or (match["dot"] or "").startswith("0"):
        return None
    main, dot, inserted = match["main"], match["dot"], match["hyphen"]
    end = match.end("third") if match["third"] else match.end("dot") if dot else match.end("main")
    full_end = end
    until = None
    is_unsaid = is_slashed = False
    if match["raised"] or match["spoken"] or match["family"]:
        inserted, full_end, is_unsaid = _indexed(match, main)
        end = full_end = full_end or end
        if inserted is not None and inserted.startswith("0"):
            return None
    elif inserted is not None:
        inserted, until, end = _after_dash(match, main, dot, end)
        full_end = until.end if until else end
    parens: tuple[str, ...] = ()
    # What is in brackets belongs to the number only where all before it does.
    if match["paren"] and (until is None and (match["hyphen"] is None or inserted is not None)):
        parens, full_end = _in_brackets(match)
    if inserted is not None and dot is None and until is None and not match["slash"]:
        rest = _INSERTED_RANGE.match(text, end)
        if (
            rest is not None
            and (int(main), int(inserted)) < (int(rest["main"]), int(rest["last"] or 0))
            and not (is_counted_itself(text, rest.end()))
        ):
            begins, ends = rest.start("main"), rest.end()
            until = Number(rest["main"], None, None, rest["last"], (), None, False, begins, ends, ends)  # noqa: FBT003
            full_end = ends
    if match["slash"] and until is None and end == match.start("slash_all"):
        # `361-1/3` and `24.23/1` have a part; `342/1` is as open as `342.1`.
        if inserted is not None or dot is not None:
            parens, full_end = (match["slash"], *parens), match.end("slash")
        elif int(main) >= LEAST_CRIMINAL:
            dot, end, is_slashed = match["slash"], match.end("slash"), True
            full_end = max(end, full_end)
    return Number(
        main=main, dot=dot, third=match["third"], inserted=inserted, parens=parens, until=until,
        is_raised=bool(match["raised"]), start=start, end=end, full_end=full_end, is_unsaid=is_unsaid,
        is_slashed=is_slashed,
    )  # fmt: skip


def _indexed(match: re.Match[str], main: str) -> tuple[str | None, int, bool]:
    """Return an index that is raised, spoken or typed, where it ends, and whether its number is left unsaid."""
    if match["raised"]:
        return match["raised"].translate(_LOWER), match.end("raised"), False
    if match["spoken"]:
        said = match["said"] or match["typed"]
        inserted = _SPOKEN.get(said, said) if said else "1"
        return inserted, match.end("spoken"), not said and "bis" not in match["spoken"]
    is_family = is_known(f"{main}-1")
    return None, match.end("family") if is_family else 0, is_family


def _after_dash(match: re.Match[str], main: str, dot: str | None, end: int) -> tuple[str | None, Number | None, int]:
    """Distinguish an inserted number from the end of a range, and both from a dash that only follows."""
    second, inner = match["hyphen"], match["inner"]
    if inner is None and match["dash"].startswith("."):
        return None, None, end
    its_start = match.start("hyphen")
    if is_counted(match.string, match.end("inner" if inner is not None else "hyphen")) and match["dash"] != "-":
        return None, None, end
    if inner is None and match["dash"] == "-" and re.compile(_COUNTED_APART).match(match.string, match.end("hyphen")):
        return None, None, end
    if (dot is None) != (inner is None):
        # `23.34-1` may be an inserted article, `342-1.` cannot be followed by a dot and digits.
        if inner is None and match["dash"] == "-" and len(second) < 3:  # noqa: PLR2004 -- as above
            return second, None, match.end("hyphen")
        return None, None, end
    if inner is not None:
        its_end = match.end("inner")
        until = Number(second, inner, None, None, (), None, False, its_start, its_end, its_end)  # noqa: FBT003
        return None, until, end
    its_end = match.end("hyphen")
    rest = _TO_INSERTED.match(match.string, its_end)
    if rest is not None and int(second) >= int(main) and is_known(f"{second}-{rest['last']}"):
        # "361-361-4", "367 - 369-1".
        its_end = rest.end()
        until = Number(second, None, None, rest["last"], (), None, False, its_start, its_end, its_end)  # noqa: FBT003
        return None, until, end
    if not is_known(f"{main}-{second}"):
        if len(second) >= len(main) and int(second) > int(main):
            return None, Number(second, None, None, None, (), None, False, its_start, its_end, its_end), end  # noqa: FBT003
        if match["dash"].strip("-") or len(second) > 2:  # noqa: PLR2004 -- no article has a hundred after it
            return None, None, end
    return second, None, its_end


def _in_brackets(match: re.Match[str]) -> tuple[tuple[str, ...], int]:
    inner = match["paren"]
    found = _DIGITS.findall(inner)
    if "-" in inner and len(found) == 2:  # noqa: PLR2004
        low, high = map(int, found)
        found = [str(n) for n in range(low, high + 1)] if low < high else [f"{low}-{high}"]
    found += _DIGITS.findall(match["more"])
    last = list(_DIGITS.finditer(match.string, match.start("paren"), match.end()))[-1]
    return tuple(found), last.end()


def between(first: Number, last: Number) -> list[str]:
    """Return the numbers of our codes that a range leaves unsaid: 294 of "293-295", 361-2 of "361-1 - 361-3"."""
    if first.dot is not None or last.dot is not None:
        if first.dot is None or last.dot is None or first.main != last.main:
            return []
        made = [f"{first.main}.{n}" for n in range(int(first.dot) + 1, int(last.dot))]
        return [text for text in made if is_known(text)][:_LONGEST_RANGE]
    low, high = ((int(one.main), int(one.inserted or 0)) for one in (first, last))
    # A range of whole numbers is spelt out in whole numbers; inserted ones are meant beside an end that is inserted.
    families = {place[0] for place in (low, high) if place[1]}
    return [text for place, text in _in_order() if low < place < high and (not place[1] or place[0] in families)][
        :_LONGEST_RANGE
    ]


def inserted_between(first: Number, last: Number) -> tuple[str, ...]:
    """Return the inserted articles that a range of whole numbers has, and may mean: 342-1 and 342-2 of "341-343"."""
    if first.dot is not None or last.dot is not None or first.inserted is not None or last.inserted is not None:
        return ()
    low, high = int(first.main), int(last.main)
    return tuple(text for (main, inserted), text in _in_order() if inserted and low <= main < high)[:_LONGEST_RANGE]


@cache
def _in_order() -> list[tuple[tuple[int, int], str]]:
    """Return the articles without a dot with their places in the code: 361, 361-1, 362."""
    pairs = [(text.partition("-"), text) for text in known_numbers() if "." not in text]
    return sorted(((int(main), int(inserted or 0)), text) for (main, _, inserted), text in pairs)


def suffix_end(text: str, place: int) -> int:
    """Return where the ending of an ordinal (`342-й`, `130-га`, `342nd`) ends; the place given when there is none."""
    match = _SUFFIX.match(text, place)
    return match.end() if match else place


@define
class Spec:
    """Parts or points named in one go.

    Args:
        is_point: Whether they are points, not parts.
        is_loose: A word for either, such as "paragraph".
        values: The numbers.
        start: Where the word, or its ordinal, begins.
        end: Where the last digit, or the word after an ordinal, ends.
    """

    is_point: bool
    is_loose: bool
    values: tuple[str, ...]
    start: int
    end: int


@define(eq=False)
class Mention:
    """One article mentioned.

    Args:
        number: As written.
        start: Where its part, point or article word, or its number begins.
        end: Where its last digit ends.
        first: Its first token.
        last: The token after it.
        parts: The parts named.
        points: The points named.
        name: The law named with it, or for its list.
        is_later: Whether it is a later number of a list.
        is_misprint: Whether its article word is of another number than the list.
        is_shared: Whether a part is in front of the whole list.
        is_bare: Whether nothing calls it an article.
        is_lost: Whether it has a hyphen after it and then nothing.
        is_range: Whether it is of a range.
        is_between: Whether a range leaves it unsaid.
        unsaid: At the end of a range of whole numbers, the inserted articles that it may mean as well.
        in_brackets: Whether the parts are what was in brackets.
        joint: What joins it to the mention before, `of` for "Article 14 of Article 361".
        is_cyrillic: Whether it is in Cyrillic text; noted where a dot or brackets may mean either.
        is_section: Whether "§" is its article word, which any law may have.
        is_repeated: Whether its number without the dot is before it in the list, as in "275, 275.1".
        has_tail: Whether the index of another article of its number was read after it: `-2` of "361-1, -2".
    """

    number: Number
    start: int
    end: int
    first: int
    last: int
    parts: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    name: LawName | None = None
    is_later: bool = False
    is_misprint: bool = False
    is_shared: bool = False
    is_bare: bool = False
    is_lost: bool = False
    is_range: bool = False
    is_between: bool = False
    unsaid: tuple[str, ...] = ()
    in_brackets: bool = False
    joint: str = ""
    is_cyrillic: bool = False
    is_section: bool = False
    has_tail: bool = False
    is_repeated: bool = False


@define(eq=False)
class Chain:
    """Mentions of one list, which a code named after it may govern.

    Args:
        mentions: In the order of the text.
        last: The token after the last.
        named: How many of them a name has been given to already.
    """

    mentions: list[Mention] = field(factory=list)
    last: int = 0
    named: int = 0

    def take(self, name: LawName, beside: int = -1) -> None:
        """Take a name for those that have none and whose numbers fit it.

        Args:
            name: The name.
            beside: Which mention is beside it: that one is of this law whatever its shape, as in "Article 14.1 of the
                Criminal Code". The last, unless the name is before them all.
        """
        for mention in self.mentions[self.named :]:
            if mention.name is None and (fits(name, mention.number) or mention is self.mentions[beside]):
                mention.name = name
        self.named = len(self.mentions)


# The last article of laws that are cited beside the packaged codes.
FEW: Final = {"Constitution": 146, "ICCPR": 53, "UDHR": 30}


def fits(name: LawName, number: Number) -> bool:
    """Return whether a law may have an article of this shape."""
    if name.code.startswith("cao"):
        return number.dot is not None
    if name.code == "cc1999":
        return not number.is_administrative
    if name.law in FEW:
        return int(number.main) <= FEW[name.law]
    if name.law in {"Code of Criminal Procedure", "Penal Executive Code"}:
        return number.dot is None
    if name.law is not None and name.law.startswith("Procedural-Executive"):
        return number.dot is not None
    return True
