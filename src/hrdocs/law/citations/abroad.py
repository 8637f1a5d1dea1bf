"""Another state named far from a code: "В Грузии его судили по ст. 225 УК", "A Warsaw court convicted him".

`states` reads the state that is named with a code. A sentence may name one anywhere, and then "УК" may be its code: a
court or an authority of it, or the state at the head of the sentence, says rather that it is; any other mention leaves
a doubt, since many articles of ours are about what happens abroad.
"""

import re
from collections.abc import Iterable
from enum import IntEnum
from functools import cache, lru_cache
from itertools import compress
from typing import Any, Final

from attrs import frozen

from hrdocs import data
from hrdocs.law.citations import home, states
from hrdocs.law.citations.fold import Folded, skeleton
from hrdocs.law.citations.tokens import WORD, Tokens


class Abroad(IntEnum):
    """How much a sentence says that the law of another state is meant."""

    NO = 0
    NAMED = 1
    ACTING = 2
    ITS_OWN = 3


@frozen
class _AbroadTables:
    """The words and stems by which a text mentions another state, folded."""

    # Cities in the cases of their names, and stems of towns and regions that have the usual endings.
    cities: frozenset[str]
    towns: frozenset[str]
    adjectives: tuple[str, ...]
    bodies: frozenset[str]
    body_stems: tuple[str, ...]
    # Who is mentioned in texts of another state, and what is paid there.
    people: tuple[str, ...]
    # The stems of them all, and of regions.
    heads: tuple[str, ...]
    # States that are seldom mentioned as a place without Belarus, except in their own texts.
    lands: tuple[str, ...]
    # Where exiles live: a sentence that begins there may be of whoever came back and was tried at home.
    exile: tuple[str, ...]


@cache
def tables() -> _AbroadTables:
    """Return the tables of `data/home_and_abroad.json` and `data/places.json`, made ready."""
    rows: dict[str, Any] = data.read("home_and_abroad.json")["abroad"]
    towns = {stem for stems in data.read("places.json")["abroad"].values() for stem in stems}
    cities = {stem + ending for stem, endings in rows["cities"].items() for ending in ("", *endings.split())}
    adjectives, bodies = tuple(map(skeleton, rows["adjectives"])), tuple(map(skeleton, rows["body_stems"]))
    people = tuple(map(skeleton, (*rows["people"], *rows["money"])))
    return _AbroadTables(
        cities=frozenset(map(skeleton, cities)),
        towns=frozenset(map(skeleton, rows["towns"])) | towns,
        adjectives=adjectives,
        bodies=frozenset(map(skeleton, rows["bodies"])),
        body_stems=bodies,
        people=people,
        heads=(*adjectives, *bodies, *people, *_REGION),
        lands=tuple(map(skeleton, rows["lands"])),
        exile=tuple(map(skeleton, rows["exile"])),
    )


# Abbreviations of states that are seldom written but of their own law.
_OFFICIAL: Final = frozenset(skeleton("рф рк кр руз rf").split())
_AUTHORITIES: Final = tuple(
    skeleton(
        "суд судов пракур прокур власт улад улады полиц паліц следств следоват следчы court prosecut authorit police"
        " judge tribunal sąd prokurat gericht staatsanwalt teism"
    )
    .split()
)  # fmt: skip
# Where someone comes from is not where they were tried.
_BORN: Final = tuple(skeleton("уроженец уроженк уроженц ураджэн выходец выходц выхадц native").split())
IN: Final = frozenset(skeleton("в во у ў ва in w we im").split())
_SMALL: Final = frozenset(skeleton("the a an г город города городе горад горада горадзе city of").split())
# Whoever lives there, and what is done to them: "жителя Пскова", "осудили в России".
_LIVES: Final = tuple(skeleton("жител жыхар жихар мешкан mieszka resident").split())
_DONE: Final = tuple(
    skeleton(
        "осуд осужд суди приговор арест задерж обвин асуд асудж затрыма арышт засуд затрим skaza zatrzym"
        " convict sentenc tried arrest detain получ атрым"
    )
    .split()
)  # fmt: skip
# What a state has; after its name or its adjective, in a text of its own.
_OF_STATE: Final = tuple(
    skeleton(
        "федерац federat законодат президент парламент депутат правительств law legislat president parliament"
        " lawmak citizen rząd kraj"
    )
    .split()
)  # fmt: skip
_COURTS_OF: Final = tuple(
    skeleton(
        "городск областн краев верховн гарнизонн апелляционн гарадск обласн city regional supreme miejsk okreg"
    ).split()
)
_JUDGES: Final = tuple(skeleton("судья судьи судье судьей суддз judge прокурор прокурора следовател").split())
# A place of ours beside it: then the sentence mentions both.
_OUR_PLACES: Final = tuple(
    skeleton(
        "минск мінск менск minsk гомел homel gomel брест брэст brest гродн grodn hrodn витеб віцеб viteb могил магіл"
    )
    .split()
)  # fmt: skip
# "Московский район Минска", "ул. Варшавская", "на русском языке".
_OF_SOMETHING: Final = tuple(
    skeleton("район раён рувд ровд руус district улиц вуліц street проспект праспект шоссе тракт язы мов lang").split()
)
_STREET: Final = frozenset(skeleton("ул улица улице вул вуліца вуліцы").split())
# Given names that are states as well; a state is one of these only after "in" or beside a court.
PEOPLE: Final = tuple(skeleton("герман франц иордан jordan georgia israel chad").split())
_SUFFIX: Final = re.compile("ck|цk|sk")
# "в Курской области", "Алтайский край": whatever the list of towns has not.
_REGION: Final = tuple(
    skeleton("област вобласц воеводств ваяводств województw oblast krai край края краю крае").split()
)
_LEAST: Final = 4
_LONG: Final = 6


def places(tokens: Tokens) -> list[int]:
    """Return the tokens that may name a state or a place, ours or another's, in the order of the text."""
    may = {word for word in set(tokens.raw) if is_ours(word) or _may_be_another(word)}
    starts = compress(tokens.raw_starts, map(may.__contains__, tokens.raw))
    found = ((tokens.first_from(start), start) for start in starts)
    return [at for at, start in found if tokens.starts[at] == start and tokens.kinds[at] == WORD]


def is_ours(word: str) -> bool:
    """Return whether a folded word names Belarus or a town of it."""
    return word.startswith(states.HOME_STEMS) or is_our_place(word)


def is_our_place(word: str) -> bool:
    """Return whether a folded word is a town of Belarus, or an adjective of one."""
    return word.startswith(_OUR_PLACES) or home.is_town(word)


def in_sentence(folded: Folded, tokens: Tokens, named: list[int], first: int, place: int = -1) -> Abroad:
    """Return how much a sentence says that the law of another state is meant.

    Args:
        folded: The text.
        tokens: Its tokens.
        named: Those of `places` that the sentence has.
        first: The first token of the sentence.
        place: The token of the article; where both states act, the one named last before it is meant.
    """
    seen, is_ours, last = Abroad.NO, False, Abroad.NO
    for at in named:
        word = tokens.word(at)
        if (is_our_place(word) and not tokens.word(at - 1).startswith(_BORN)) or (
            word.startswith(states.HOME_STEMS) and _is_acting(tokens, at, first)
        ):
            is_ours = True
            last = Abroad.NO if at < place else last
        else:
            found = _of_place(folded, tokens, at, first)
            seen = max(seen, found)
            last = found if found is Abroad.ACTING and at < place else last
    return Abroad.NAMED if seen and is_ours and last is not Abroad.ACTING else seen


def in_text(folded: Folded, tokens: Tokens, named: Iterable[tuple[int, int]]) -> bool:
    """Return whether a text that never mentions Belarus is of another state: it lives, judges or is named officially.

    Args:
        folded: The text.
        tokens: Its tokens.
        named: `places` of the text, each with the first token of its sentence.
    """
    return any(
        (tokens.word(at) in _OFFICIAL and folded.plain[tokens.starts[at]].isupper())
        or tokens.word(at).startswith(tables().people)
        or _of_place(folded, tokens, at, first, at_head=not tokens.word(at).startswith(tables().exile)) is Abroad.ACTING
        or (at and tokens.word(at - 1) in IN and tokens.word(at).startswith(tables().lands))
        or (tokens.word(at + 1).startswith(_OF_STATE) and _of_place(folded, tokens, at, first) is not Abroad.NO)
        for at, first in named
    )


def is_named(folded: Folded, tokens: Tokens, named: Iterable[tuple[int, int]]) -> bool:
    """Return whether another state is named anywhere.

    Args:
        folded: The text.
        tokens: Its tokens.
        named: As for `in_text`.
    """
    return any(_of_place(folded, tokens, at, first) is not Abroad.NO for at, first in named)


def _of_place(folded: Folded, tokens: Tokens, at: int, first: int, *, at_head: bool = True) -> Abroad:
    """Return what a word that may name a state or a place says of the law.

    Args:
        folded: The text.
        tokens: Its tokens.
        at: The word.
        first: The first token of its sentence.
        at_head: Whether a sentence that begins there is about the law there.
    """
    word = tokens.word(at)
    if word in tables().bodies or word.startswith(tables().body_stems):
        return Abroad.ACTING
    if word.startswith(_REGION):
        return _of_region(tokens, at, first)
    if not is_of_another(folded, word, tokens.starts[at]) or _is_of_something(tokens, at):
        return Abroad.NO
    if _is_judge(folded, tokens, at):
        return Abroad.NO
    if _is_acting(tokens, at, first, at_head=at_head) or (at_head and _is_head(folded, tokens, at, first)):
        return Abroad.ACTING
    return Abroad.NO if word.startswith(PEOPLE) else Abroad.NAMED


def _of_region(tokens: Tokens, at: int, first: int) -> Abroad:
    """Return what "области", "края" say after an adjective: our regions are few, and every other is abroad."""
    before = tokens.word(at - 1) if at > first else ""
    if _SUFFIX.search(before) is None or is_our_place(before) or len(before) <= _LONG:
        return Abroad.NO
    return Abroad.ACTING if _is_acting(tokens, at - 1, first) else Abroad.NAMED


@lru_cache(maxsize=50_000)
def _may_be_another(word: str) -> bool:
    bare = word.removesuffix("'s")
    return (
        word in states.SHORT or bare in tables().cities or word in tables().bodies or word.startswith(tables().heads)
        or bool(_town(bare)) or states.foreign_stem(bare) >= _LEAST
    )  # fmt: skip


@lru_cache(maxsize=50_000)
def _town(word: str) -> str:
    """Return `noun` for a town of another state, `adjective` for an adjective of one, nothing for other words."""
    for length in range(len(word), _LEAST - 1, -1):
        if word[:length] in tables().towns:
            rest = word[length:]
            return "noun" if home.NOUN.match(rest) else "adjective" if home.OF_TOWN.match(rest) else ""
    return ""


def is_of_another(folded: Folded, word: str, start: int) -> bool:
    """Return whether a folded word is the name of another state or of a city of one, or an adjective of either."""
    bare = word.removesuffix("'s")
    is_capital = folded.plain[start : start + 1].isupper()
    if is_capital and bare in tables().cities:
        return True
    if len(word) < _LEAST:
        return word in states.SHORT and folded.plain[start : start + 2].isupper()
    if word.startswith(tables().adjectives):
        return True
    town = _town(bare)
    if town:
        return is_capital or town == "adjective"
    # In lower case an adjective is one, and else only what is too long to be a common word.
    return states.foreign_stem(bare) >= (_LEAST if is_capital or _SUFFIX.search(word) else _LONG)


def _is_of_something(tokens: Tokens, at: int) -> bool:
    """Return whether a word is of the name of a district, a street or a language."""
    before = tokens.word(at - 1 - (at > 1 and tokens.kinds[at - 1] == ".")) if at else ""
    return tokens.word(at + 1).startswith(_OF_SOMETHING) or before in _STREET


def _is_acting(tokens: Tokens, at: int, first: int, *, at_head: bool = True) -> bool:
    """Return whether a state does something there: «В Казани», "суд в Вильнюсе", "жителя Пскова", "tried in Russia"."""
    before = at - 1
    while before >= first and (
        tokens.word(before) in _SMALL or (tokens.kinds[before] == "." and before and tokens.word(before - 1) in _SMALL)
    ):
        before -= 1
    if before >= first and tokens.word(before) in IN:
        before -= 1
        if (before < first and at_head) or (before >= first and tokens.word(before).startswith(_DONE)):
            return True
    if before >= first and tokens.word(before).startswith((*_AUTHORITIES, *_LIVES)):
        return True
    following = at + 1 + tokens.word(at + 1).startswith(_COURTS_OF)
    return tokens.word(following).startswith(_AUTHORITIES)


def _is_judge(folded: Folded, tokens: Tokens, at: int) -> bool:
    """Return whether an adjective is the name of a judge or an investigator: "судья Московская"."""
    start = tokens.starts[at]
    return (
        _SUFFIX.search(tokens.word(at)) is not None
        and folded.plain[start : start + 1].isupper()
        and tokens.word(at - 1).startswith(_JUDGES)
        and not tokens.word(at + 1 + tokens.word(at + 1).startswith(_COURTS_OF)).startswith(_AUTHORITIES)
    )


def _is_head(folded: Folded, tokens: Tokens, at: int, first: int) -> bool:
    """Return whether a sentence begins with the name of a state, which is no name of a person: "Казахстан: ..."."""
    following = tokens.starts[at + 1]
    is_name = folded.plain[following : following + 1].isupper()
    return at == first and not is_name and not tokens.word(at).startswith(PEOPLE)
