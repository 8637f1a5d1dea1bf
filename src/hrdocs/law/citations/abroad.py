"""Another state named far from a code: "В Грузии его судили по ст. 225 УК", "A Warsaw court convicted him".

`states` reads the state that is named with a code. A sentence may name one anywhere, and then "УК" may be its code: a
court or an authority of it, or the state at the head of the sentence, says rather that it is; any other mention leaves
a doubt, since many articles of ours are about what happens abroad.
"""

import re
from enum import IntEnum
from typing import Final

from hrdocs.law.citations import states
from hrdocs.law.citations.fold import Folded, skeleton
from hrdocs.law.citations.tokens import WORD, Tokens


class Abroad(IntEnum):
    """How much a sentence says that the law of another state is meant."""

    NO = 0
    NAMED = 1
    ACTING = 2
    ITS_OWN = 3


PLACES: Final = (
    # The stem of a city, and the endings it has; each is a row of a test.
    ("москв", "а е у ой ы"), ("маскв", "а е у ой ы"), ("moscow", ""), ("moskw", "a ie y ą"), ("moskau", ""),
    ("петербург", "а е у ом"), ("смоленск", "а е у"),
    ("вильнюс", "а е у ом"), ("вільн", "я і ю юс юсе юсу"), ("vilnius", ""), ("wiln", "o ie a"), ("каунас", "а е"),
    ("варшав", "а е у ы"), ("warsaw", ""), ("warszaw", "a ie y ę"), ("warschau", ""),
    ("белосток", "а е у"), ("bialymstok", "u"), ("bialystok", ""), ("białystok", "u"),
    ("киев", "а е у"), ("кіев", "а е у"), ("київ", ""), ("києв", "а і у"), ("kyiv", ""), ("kiev", ""),
    ("kijow", "ie a"),
    ("львов", "а е у і"), ("львів", ""),
    ("риг", "а е у и"), ("тбилис", "и"), ("tbilisi", ""), ("алмат", "ы"), ("almaty", ""), ("астан", "а е у ы"),
    ("бишкек", "а е у"), ("ташкент", "а е у"), ("berlin", ""), ("берлин", "а е у"), ("prag", "ue"), ("praz", "e"),
)  # fmt: skip
"""Cities of the neighbours and of the states that extradite to Belarus, which CLDR does not have."""

_CITIES: Final = frozenset(
    skeleton(stem + ending) for stem, endings in PLACES for ending in ("", *endings.split()) if stem + ending
)
ADJECTIVES: Final = tuple(
    skeleton(
        "московск маскоўск вильнюсск виленск віленск варшавск варшаўск киевск кіеўск київськ львовск львівськ смоленск"
        " литовск літоўск латышск польск чэшск армянск финск турецк литовськ польськ російськ чеськ естонськ латвійськ"
        " litewsk łotewsk"
    )
    .split()
)  # fmt: skip
"""Adjectives of such cities, and of states where the name of the state has another stem."""

BODIES: Final = frozenset(skeleton("фсб фсо мосгорсуд мосгорсуда мосгорсуде fsb").split()) | frozenset(
    skeleton("басманный басманного басманном басманным").split()
)
"""Bodies of another state whose name says it without the name of the state."""

_AUTHORITIES: Final = tuple(
    skeleton(
        "суд судов пракур прокур власт улад улады полиц паліц следств следоват следчы court prosecut authorit police"
        " judge tribunal sąd prokurat gericht staatsanwalt teism"
    )
    .split()
)  # fmt: skip
_IN: Final = frozenset(skeleton("в во у ў in w we im").split())
_SMALL: Final = frozenset(skeleton("the a an").split())
# A place of ours beside it: then the sentence speaks of both.
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
_OURS: Final = (*_OUR_PLACES, *states.HOME_STEMS)
_LEAST: Final = 4
_LONG: Final = 6


def places(tokens: Tokens) -> list[int]:
    """Return the tokens that may name a state or a place, ours or another's, in the order of the text."""
    words = list(map(tokens.text.__getitem__, map(slice, tokens.starts, tokens.ends)))
    may = {word for word in set(words) if word.startswith(_OURS) or word in BODIES or _may_be_another(word)}
    return [at for at, word in enumerate(words) if word in may and tokens.kinds[at] == WORD]


def in_sentence(folded: Folded, tokens: Tokens, named: list[int], first: int) -> Abroad:
    """Return how much a sentence says that the law of another state is meant.

    Args:
        folded: The text.
        tokens: Its tokens.
        named: Those of `places` that the sentence has.
        first: The first token of the sentence.
    """
    seen, is_ours = Abroad.NO, False
    for at in named:
        word = tokens.word(at)
        if word.startswith(_OUR_PLACES) or (word.startswith(states.HOME_STEMS) and _is_acting(tokens, at, first)):
            is_ours = True
        elif word in BODIES:
            seen = Abroad.ACTING
        elif is_of_another(folded, word, tokens.starts[at]) and not _is_of_something(tokens, at):
            if _is_acting(tokens, at, first) or _is_head(folded, tokens, at, first):
                seen = Abroad.ACTING
            elif not word.startswith(PEOPLE):
                seen = max(seen, Abroad.NAMED)
    return Abroad.NAMED if seen and is_ours else seen


def _may_be_another(word: str) -> bool:
    bare = word.removesuffix("'s")
    return word in states.SHORT or bare in _CITIES or word.startswith(ADJECTIVES) or states.foreign_stem(bare) >= _LEAST


def is_of_another(folded: Folded, word: str, start: int) -> bool:
    """Return whether a folded word is the name of another state or of a city of one, or an adjective of either."""
    if len(word) < _LEAST:
        return word in states.SHORT and folded.plain[start : start + 2].isupper()
    bare = word.removesuffix("'s")
    is_capital = folded.plain[start : start + 1].isupper()
    if is_capital and bare in _CITIES:
        return True
    if word.startswith(ADJECTIVES):
        return True
    # In lower case an adjective is one, and else only what is too long to be a common word.
    return states.foreign_stem(bare) >= (_LEAST if is_capital or _SUFFIX.search(word) else _LONG)


def _is_of_something(tokens: Tokens, at: int) -> bool:
    """Return whether a word is of the name of a district, a street or a language."""
    before = tokens.word(at - 1 - (at > 1 and tokens.kinds[at - 1] == ".")) if at else ""
    return tokens.word(at + 1).startswith(_OF_SOMETHING) or before in _STREET


def _is_acting(tokens: Tokens, at: int, first: int) -> bool:
    """Return whether a sentence begins in a state, or a court or an authority stands beside it: "суд в Вильнюсе"."""
    before = at - 1
    while before >= first and tokens.word(before) in _SMALL:
        before -= 1
    if before >= first and tokens.word(before) in _IN:
        before -= 1
        if before < first:
            return True
    is_behind = before >= first and tokens.word(before).startswith(_AUTHORITIES)
    return is_behind or tokens.word(at + 1).startswith(_AUTHORITIES)


def _is_head(folded: Folded, tokens: Tokens, at: int, first: int) -> bool:
    """Return whether a sentence begins with the name of a state, which is no name of a person: "Казахстан: ..."."""
    following = tokens.starts[at + 1]
    is_name = folded.plain[following : following + 1].isupper()
    return at == first and not is_name and not tokens.word(at).startswith(PEOPLE)
