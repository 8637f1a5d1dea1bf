"""Article numbers that are written in words, scanned with a letter for a digit, or broken over two lines.

«статья триста сорок вторая», `ст. З42`, `статьей 36-⏎1-1`: they become digits in the folded text, with the way back.
Only beside an article word, or before a code: elsewhere such words count something and such letters belong to the
number of a law.
"""

import re
from collections.abc import Iterator
from typing import Final

from hrdocs.law.citations.fold import LETTERS, Folded, rewritten, skeleton
from hrdocs.law.citations.lookups import is_known
from hrdocs.law.citations.mention import is_counted_itself

_UNITS: Final = (
    "", "перв перш один одн адзін адн", "втор друг два две дзве", "трет трэц три тры", "четв чацв чацьв четыр чатыр",
    "пят", "шест шост", "седьм сём сем",
    "восьм вось васьм", "девят дзяв дзев", "десят дзяс", "одиннадцат адзінац", "двенадцат дванац", "тринадцат трынац",
    "четырнадцат чатырнац", "пятнадцат пятнац", "шестнадцат шаснац", "семнадцат сямнац", "восемнадцат васямнац",
    "девятнадцат дзевятнац",
)  # fmt: skip
_TENS: Final = (
    "", "", "двадцат дваццат дваццац двадцац", "тридцат трыццат трыццац", "сорок сорак сарак",
    "пятьдесят пятидесят пяцьдз пяцідз", "шестьдесят шестидесят шэсцьдз шасцідз шэсьцьдз шасьцідз",
    "семьдесят семидесят семдз сямідз", "восемьдесят восьмидесят восемдз васьмідз", "девяност дзевяност",
)  # fmt: skip
_HUNDREDS: Final = ("", "сто", "двести дзвесце дзвесьце", "триста трыста", "четыреста чатырыста", "пятьсот пяцьсот")
_ENGLISH: Final = skeleton(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    " eighteen nineteen"
).split()
_ENGLISH_TENS: Final = skeleton("twenty thirty forty fifty sixty seventy eighty ninety").split()

_STEMS: Final = sorted(
    (
        (skeleton(stem), value * by)
        for by, rows in ((1, _UNITS), (10, _TENS), (100, _HUNDREDS))
        for value, row in enumerate(rows)
        for stem in row.split()
    ),
    key=lambda pair: -len(pair[0]),
)
_SAID: Final = {
    **{word: value for value, word in enumerate(_ENGLISH, 1)},
    **{word: value * 10 for value, word in enumerate(_ENGLISH_TENS, 2)},
}

_WORD = f"[{LETTERS}]+"
_ARTICLE = skeleton(r"(?:ст|арт|стат[а-я]{1,4}|артыкул[а-я]{0,3}|art|article|section)")
_HEAD = "|".join(re.escape(skeleton(stem)) for row in _HUNDREDS[1:] for stem in row.split())
_CYRILLIC = rf"(?:{_HEAD})(?:\s{{1,3}}{_WORD}){{1,2}}"
_LATIN = rf"(?:one|two|three|four|five) hundred(?: and)?(?:[ -]{_WORD}){{1,2}}"
# Few texts need such patterns, and compiling takes long: the first of them does.
_IN_WORDS: Final = (
    rf"(?<![{LETTERS}])(?:{_ARTICLE}\s{{1,3}}(?P<after>{_CYRILLIC}|{_LATIN})"
    rf"|(?P<before>{_CYRILLIC})(?=\s{{1,3}}{_ARTICLE}(?![{LETTERS}])))"
)
_MAY_BE_IN_WORDS: Final = (*(f" {skeleton(stem)} " for row in _HUNDREDS[1:] for stem in row.split()), " hundred")

_FROM = skeleton("от|с|ад|з|from")
_TO = skeleton("до|по|да|па|to|through")
_ARTICLES = f"(?:{_ARTICLE}|articles|arts)"
_MANY = skeleton("(?:статьи|статьям|статьями|статьях|артыкулы|артыкулам|артыкулах|articles|arts)")
_FIRST_OF_RANGE = (
    rf"(?P<from>(?:{_FROM})\s{{1,3}}{_ARTICLES}[. ]{{1,3}}|{_ARTICLES}[. ]{{1,3}}(?:{_FROM})\s{{1,3}})"
    rf"|(?P<many>{_MANY})[. ]{{1,3}}|{_ARTICLES}[. ]{{1,3}}"
)
_CODE_BEHIND = re.compile(skeleton(r"\s{1,3}(?:ук|кк|уголовн|крымінальн|of the (?:criminal|penal)|cc)"))
_RANGE_IN_WORDS: Final = (
    rf"(?<![{LETTERS}])(?:{_FIRST_OF_RANGE})(?P<low>[1-9][0-9]{{2}}(?:-[1-9])?)"
    rf"(?P<to>\s{{1,3}}(?:{_TO})\s{{1,3}}(?:{_ARTICLES}[. ]{{1,3}})?)"
    r"(?P<high>[1-9][0-9]{2}(?:-[1-9])?)(?![0-9])(?!-[0-9])"
)
_MAY_BE_RANGE = re.compile(rf"[0-9]\s{{1,3}}(?:{_TO})\s{{1,3}}(?:[{LETTERS}]{{2,9}}[. ]{{1,3}})?[1-9][0-9]{{2}}")

_DIGIT_LIKE: Final = str.maketrans(skeleton("зобl|i"), "306111")
_LIKE = skeleton("зобli") + "|"
_MIXED = rf"(?=[0-9{_LIKE}]*[0-9])(?=[0-9]*[{_LIKE}])[0-9{_LIKE}]{{3}}"
_CODE = skeleton("(?:ук|кк|коап)")
_SCANNED: Final = (
    rf"(?<![{LETTERS}0-9])(?:{_ARTICLE}[. ]{{0,3}}(?P<after>{_MIXED})(?![{LETTERS}0-9])"
    rf"|(?P<before>{_MIXED})(?= {_CODE}(?![{LETTERS}])))"
)
# "289 - 2905": the superscript of 290-5 sank into the line.
_SUNK = re.compile(r"-\s{0,2}(?P<last>[1-9][0-9]{2}[1-9])(?![0-9]|[.,-][0-9])")
_LOW = re.compile(r"(?<![0-9.-])(?P<low>[1-9][0-9]{2})(?:-[1-9])?\s{0,2}$")
_LONGEST_LOW: Final = 7
_LONGEST_LIST: Final = 200
_LIST_BEFORE: Final = (
    rf"(?<![{LETTERS}])(?:{_ARTICLES}|{skeleton('арт[а-я]{4,8}')})[. ]{{1,3}}[-0-9,;. \n()и\"]{{0,{_LONGEST_LIST}}}$"
)
_QUOTED_BEFORE: Final = rf"\"[-0-9,;. \nи]{{0,{_LONGEST_LIST}}}$"
_MAY_BE_SCANNED = re.compile(rf"[0-9](?:(?=[{_LIKE}])|(?<=[{_LIKE}].))")

_BROKEN: Final = (
    rf"{_ARTICLE}[. ]{{0,3}}(?P<number>(?P<first>[1-9][0-9]?)-\n(?P<second>[0-9]{{1,2}}(?:-[1-9])?))(?![0-9])"
)


def undone(folded: Folded) -> Folded:
    """Return the text with such numbers in digits."""
    text = folded.text
    changes: list[tuple[int, int, str]] = []
    if _MAY_BE_SCANNED.search(text):
        changes += _scanned(text)
    if "-\n" in text:
        changes += _broken(text)
    if any(word in text for word in _MAY_BE_IN_WORDS):
        changes += _in_words(text)
    changes += _sunk(text)
    if _MAY_BE_RANGE.search(text):
        changes += _ranges(text)
    return rewritten(folded, sorted(changes)) if changes else folded


def _sunk(text: str) -> Iterator[tuple[int, int, str]]:
    """Give back the superscript of the end of a range: «статьями 289 – 2905», and «130 – 1302» in quotation marks."""
    for match in _SUNK.finditer(text):
        low = _LOW.search(text, max(0, match.start() - _LONGEST_LOW), match.start())
        last = match["last"]
        if low is None or last[:3] < low["low"] or not all(map(is_known, (low["low"], f"{last[:3]}-{last[3]}"))):
            continue
        before = text[max(0, low.start() - _LONGEST_LIST) : low.start()]
        if (
            re.compile(_LIST_BEFORE).search(before) or re.compile(_QUOTED_BEFORE).search(before)
        ) and not is_counted_itself(text, match.end()):
            yield *match.span("last"), f"{last[:3]}-{last[3]}"


def _scanned(text: str) -> Iterator[tuple[int, int, str]]:
    for match in re.compile(_SCANNED).finditer(text):
        group = "after" if match["after"] else "before"
        digits = match[group].translate(_DIGIT_LIKE)
        if is_known(digits):
            yield *match.span(group), digits


def _broken(text: str) -> Iterator[tuple[int, int, str]]:
    for match in re.compile(_BROKEN).finditer(text):
        joined = match["first"] + match["second"]
        # `36-1` may be an article of another law; `361-⏎1` is broken after its own hyphen.
        if is_known(joined):
            yield *match.span("number"), joined


def _in_words(text: str) -> Iterator[tuple[int, int, str]]:
    for match in re.compile(_IN_WORDS).finditer(text):
        group = "after" if match["after"] else "before"
        start = match.start(group)
        words = list(re.finditer(_WORD, match[group]))
        value, end = _value([word.group() for word in words])
        if value and is_known(str(value)):
            yield start, start + words[end - 1].end(), str(value)


def _ranges(text: str) -> Iterator[tuple[int, int, str]]:
    """Write "from 361 to 361-4" with a dash; the article word is kept, and what leads to the first number is not."""
    for match in re.compile(_RANGE_IN_WORDS).finditer(text):
        low, high = match["low"], match["high"]
        if not (is_known(low) and is_known(high)) or _place(low) >= _place(high):
            continue
        if match["from"] is None and match["many"] is None and _CODE_BEHIND.match(text, match.end()) is None:
            # "ст. 342 до 361 тома".
            continue
        if match["from"] is not None:
            word = re.search(_ARTICLES, match["from"])
            if word is None:
                continue
            yield match.start("from"), match.start("from") + word.start(), ""
            yield match.start("from") + word.end(), match.end("from"), " "
        yield *match.span("to"), " - "


def _place(number: str) -> tuple[int, int]:
    main, _, inserted = number.partition("-")
    return int(main), int(inserted or 0)


def _value(words: list[str]) -> tuple[int, int]:
    """Return what words say, and how many of them say it."""
    if len(words) > 1 and words[1] == "hundred":
        value, at = _SAID[words[0]] * 100, 2
        at += len(words) > at and words[at] == "and"
    else:
        value, at = 0, 0
    last = 1000
    while at < len(words):
        said = _SAID.get(words[at]) or next((number for stem, number in _STEMS if words[at].startswith(stem)), 0)
        size = 100 if said >= 100 else 10 if said >= 20 else 1  # noqa: PLR2004 -- hundreds, tens, and what is below
        if not said or size >= last:
            break
        value, last, at = value + said, size, at + 1
    return value, at
