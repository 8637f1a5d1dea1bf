"""Administrative numbers that nothing calls an article: "15 суток по 19.11", "it is not 23.34 but 24.23 now".

`19.11` is an hour, a day or a sum as often as an article, so two things must meet: what leads to it ("по", "under") and
a punishment or a court in the sentence; or its number in the other code beside it and a word of change.
"""

import re
from collections.abc import Iterator
from typing import Final

from hrdocs.law.citations import lookups
from hrdocs.law.citations.context import DOTTED, Surroundings
from hrdocs.law.citations.fold import LETTERS, skeleton
from hrdocs.law.citations.mention import is_counted_itself
from hrdocs.law.citations.tokens import NUMBER, LawName

# Few texts need it, and compiling takes long: the first of them does.
_PUNISHED: Final = skeleton(
    "суток|сутки|суткам|сутак|суткі|арест|арышт|штраф|протокол|пратакол|административк|адмінк"
    "|(?<![а-я])дел[аоуе](?![а-я])|судь[яиею]"
    "|суддз|суддзя|справ[аыу](?![а-я])"
    "|days? (?:of|in|under)|[0-9] days|fined?(?![a-z])|arrest|detention|administrative"
)
_LEADS = frozenset(skeleton("по па паводле pa pavodle за under").split())
_DAYS_BEFORE = re.compile(skeleton(r"(?<![а-я])(?:с|з|ад|от|from) [0-9]{1,2}(?:\.[0-9]{1,2})?(?: [а-я]{3,9})?,? $"))
_DAYS_BEHIND = re.compile(rf" ?(?:{skeleton('включительно|уключна|inclusive|года|г[.]')})|\.[0-9]|[-:/][0-9]|,[0-9]")
# «цифры «130 – 130-2, 289»» in a law that amends another.
_QUOTED_LIST = re.compile(r'"\s?(?=[0-9])(?P<list>[-0-9,;. \nи]{3,200}?)\s?"')
_IN_LIST = re.compile(r"[1-9][0-9]{2}(?:-[1-9])?(?![0-9])")
_INSERTED_END = re.compile(r"[0-9]\s{0,2}-\s{0,2}[0-9]{3}-[1-9]")
_CODE_NEAR = re.compile(
    rf"(?<![{LETTERS}])(?:{skeleton('ук|кк')})(?![{LETTERS}])|{skeleton('кодекс|кодэкс')}|criminal code"
)
_REACH: Final = 400
_GLOSS: Final = 60
_LEAD = re.compile(rf"[{LETTERS}]+ $")
_LAST_MONTH: Final = 12
_LAST_DAY: Final = 31


def is_like_day(number: str) -> bool:
    """Whether a number may be a day and a month as well."""
    day, _, month = number.partition(".")
    return int(day) <= _LAST_DAY and int(month) <= _LAST_MONTH


def accepted(context: Surroundings) -> frozenset[int]:
    """Return the tokens of the numbers that are articles though no word says so."""
    return frozenset((*_accepted(context), *_of_amendments(context)))


def _of_amendments(context: Surroundings) -> Iterator[int]:
    """Find the first numbers of quoted lists that have a range up to an inserted article, near the name of a code."""
    text = context.text
    for match in _QUOTED_LIST.finditer(text) if '"' in text else ():
        if _INSERTED_END.search(match["list"]) is None:
            continue
        numbers = _IN_LIST.findall(match["list"])
        start = match.start("list")
        if all(map(lookups.is_known, numbers)) and _CODE_NEAR.search(
            text, max(0, start - _REACH), match.end() + _REACH
        ):
            yield context.tokens.first_from(start)


def _accepted(context: Surroundings) -> Iterator[int]:
    tokens, text = context.tokens, context.text
    for match in DOTTED.finditer(text):
        if not lookups.is_known(match.group()):
            continue
        at = tokens.first_from(match.start())
        if tokens.kinds[at] != NUMBER or is_counted_itself(text, match.end()):
            continue
        start, end = context.sentence(match.start())
        is_paired = context.is_new_by_pair(match.group(), match.start()) is not None
        if (is_paired and _is_anchored(context, *context.around(match.start()))) or (
            (_is_glossed(text, match) or (_is_led_to(context, at) and re.compile(_PUNISHED).search(text, start, end)))
            and not _is_day(text, match)
        ):
            yield at


def _is_anchored(context: Surroundings, start: int, end: int) -> bool:
    """Return whether the sentence has an article word, or names an administrative code."""
    tokens = context.tokens
    at = tokens.first_from(start)
    while tokens.starts[at] < end:
        value = tokens.values[at]
        if tokens.kinds[at] == "A" or (isinstance(value, LawName) and value.code.startswith("cao")):
            return True
        at += 1
    return False


def _is_led_to(context: Surroundings, at: int) -> bool:
    """Return whether "по" or "under" leads to a number, perhaps over its part or another number: "по ч. 2 19.11"."""
    tokens = context.tokens
    place = at - 1
    for _ in range(6):
        if place >= 0 and tokens.kinds[place] in ("P", ".", "&", NUMBER, ","):
            place -= 1
    if place < 0:
        return False
    if tokens.kinds[place] == '"':
        place -= 1
    return tokens.word(place) in _LEADS or tokens.kinds[place] == "f"


def _is_glossed(text: str, match: re.Match[str]) -> bool:
    """Return whether words of its heading lead to a number in brackets: «мелкое хулиганство» (19.1)."""
    before = text[max(0, match.start() - _GLOSS) : match.start()].rstrip()
    if not (before.endswith("(") and text.startswith(")", match.end())):
        return False
    words = lookups.stems(before)
    shared = max(lookups.shared(code, match.group(), words) for code in lookups.ADMINISTRATIVE)
    return shared >= 1 + (not before[:-1].rstrip().endswith('"'))


def _is_day(text: str, match: re.Match[str]) -> bool:
    if not is_like_day(match.group()):
        return False
    before = text[max(0, match.start() - 40) : match.start()]
    return _DAYS_BEFORE.search(_LEAD.sub("", before)) is not None or _DAYS_BEHIND.match(text, match.end()) is not None
