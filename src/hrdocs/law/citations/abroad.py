"""Another state named far from a code: "В Грузии его судили по ст. 225 УК", "A Warsaw court convicted him".

`states` reads the state that is named with a code. A sentence may name one anywhere, and then "УК" may be its code: a
court or an authority of it, or the state at the head of the sentence, says rather that it is; any other mention leaves
a doubt, since many articles of ours are about what happens abroad.
"""

import re
from collections.abc import Iterable
from enum import IntEnum
from functools import lru_cache
from itertools import compress
from typing import Final

from hrdocs.law.citations import states
from hrdocs.law.citations.fold import LETTERS, Folded, skeleton
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
TOWNS: Final = frozenset(
    skeleton(
        "казан псков новгород новосибирск екатеринбург красноярск сыктывкар краснодар ростов самар саратов воронеж"
        " челябинск омск томск тюмен калининград мурманск архангельск брянск курск белгород волгоград иркутск"
        " хабаровск владивосток ульяновск ижевск вологд костром ярославл калуг липецк тамбов барнаул кемеров оренбург"
        " астрахан ставропол махачкал чебоксар саранск петрозаводск якутск магадан сургут тольятти севастопол"
        " москв петербург смоленск вильнюс варшав белосток киев львов тбилис алмат алма астан бишкек ташкент берлин"
        " симферопол сибир татарстан башкортостан дагестан подмосков"
        " харьков харков харк чернігов миколаїв миколаєв харків"
        " одесс полтав чернигов чернігів херсон запорожь запоріжж винниц вінниц житомир"
        " тернопол тернопіл ужгород черновц чернівц мариупол маріупол донецк донецьк луганск луганськ"
        " смаленск пецярбург варонеж бранск разан харкав харкаў адэс кіев кіеў львоў чарнігав чарнігаў беласток"
        " шымкент караганд актоб актюб атырау павлодар костана уральск тараз кызылорд экибастуз жезказган нурсултан"
        " самарканд нукус бухар душанбе худжанд ашхабад ереван баку батум кишинев тираспол клайпед даугавпилс"
        " таллин краков вроцлав гданьск люблин познан мюнхен гамбург франкфурт брно париж стамбул анкар"
        " kazan novosibirsk yekaterinburg krasnodar petersburg kharkiv kharkov odessa odesa lviv mariupol donetsk"
        " luhansk karaganda shymkent atyrau dushanbe yerevan baku chisinau tallinn kaunas krakow wroclaw gdansk"
        " lublin poznan suwalk kraków łódź hamburg munich münchen paris istanbul ankara"
    ).split()
)
"""The stems of more towns and regions of those states, which have the usual endings: "Казани", "Карагандинской"."""

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

AT_HOME: Final = tuple(
    skeleton(
        "казахстанц кыргызстанц узбекистанц таджикистанц туркменистанц путин пуцін putin токаев tokayev назарбаев"
        " nazarbayev мирзие mirziyo жапаров japarov рахмон rahmon алиев aliyev"
    ).split()
)
"""Who is mentioned in texts of another state: its people, its head."""

BODIES_OF: Final = tuple(
    skeleton(
        "федеральн росгварди роскомнадзор росфинмонитор госдум совфед duma roskomnadzor rosfinmonitoring rosgvard"
        " bundestag sejm seimas verkhovna"
    ).split()
)
"""The stems of more such bodies."""

_NOUN: Final = re.compile(r"(?:a|y|e|om|ы|и|oи|ью|ь|я|ю|em|i|ie|u|ii|am|ax)?$")
_OF_TOWN: Final = re.compile(rf"[{LETTERS}]{{0,4}}(?:ck|цk|sk)[{LETTERS}]{{1,5}}$|(?:ии|oгo|omy|om|aя|oи|ую|им)$")
# Abbreviations of states that are seldom written but of their own law.
_OFFICIAL: Final = frozenset(skeleton("рф рк кр руз rf").split())
_AUTHORITIES: Final = tuple(
    skeleton(
        "суд судов пракур прокур власт улад улады полиц паліц следств следоват следчы court prosecut authorit police"
        " judge tribunal sąd prokurat gericht staatsanwalt teism"
    )
    .split()
)  # fmt: skip
_IN: Final = frozenset(skeleton("в во у ў in w we im").split())
_SMALL: Final = frozenset(skeleton("the a an г город города городе горад горада горадзе city of").split())
# Whoever lives there, and what is done to them: "жителя Пскова", "осудили в России".
_LIVES: Final = tuple(skeleton("жител жыхар жихар мешкан mieszka resident").split())
_DONE: Final = tuple(
    skeleton(
        "осуд осужд суди приговор арест задерж обвин асуд асудж затрыма арышт засуд затрим skaza zatrzym"
        " convict sentenc tried arrest detain"
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
# States that are seldom spoken of as a place without Belarus but at home; the war is in Ukraine, exiles are in Poland.
_LANDS: Final = tuple(
    skeleton(
        "росси расі расеі казахстан кыргызстан киргизи узбекистан таджикистан туркменистан азербайджан армени"
        " russia kazakhstan kyrgyzstan uzbekistan tajikistan turkmenistan azerbaijan armenia"
    ).split()
)
# Where exiles live: a sentence that begins there may be of whoever came back and was tried at home.
_EXILE: Final = tuple(
    skeleton(
        "польш варшав белосток беласток литв літв вильнюс вільн каунас латви латві риг украин украін україн киев кіев"
        " київ грузи тбилис германи германі берлин чехи прага праге poland warsaw lithuania vilnius latvia riga ukraine"
        " kyiv georgia tbilisi germany berlin czech prague"
    ).split()
)
_COURTS_OF: Final = tuple(
    skeleton(
        "городск областн краев верховн гарнизонн апелляционн гарадск обласн city regional supreme miejsk okreg"
    ).split()
)
_JUDGES: Final = tuple(skeleton("судья судьи судье судьей суддз judge прокурор прокурора следовател").split())
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
    may = {word for word in set(tokens.raw) if is_ours(word) or word in BODIES or _may_be_another(word)}
    starts = compress(tokens.raw_starts, map(may.__contains__, tokens.raw))
    found = ((tokens.first_from(start), start) for start in starts)
    return [at for at, start in found if tokens.starts[at] == start and tokens.kinds[at] == WORD]


def is_ours(word: str) -> bool:
    """Return whether a folded word names Belarus or a town of it."""
    return word.startswith(_OURS)


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
        else:
            seen = max(seen, _of_place(folded, tokens, at, first))
    return Abroad.NAMED if seen and is_ours else seen


def in_text(folded: Folded, tokens: Tokens, named: Iterable[tuple[int, int]]) -> bool:
    """Return whether a text that never speaks of Belarus is of another state: it lives, judges or is named officially.

    Args:
        folded: The text.
        tokens: Its tokens.
        named: `places` of the text, each with the first token of its sentence.
    """
    return any(
        (tokens.word(at) in _OFFICIAL and folded.plain[tokens.starts[at]].isupper())
        or tokens.word(at).startswith(AT_HOME)
        or _of_place(folded, tokens, at, first, at_head=not tokens.word(at).startswith(_EXILE)) is Abroad.ACTING
        or (at and tokens.word(at - 1) in _IN and tokens.word(at).startswith(_LANDS))
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
    if word in BODIES or word.startswith(BODIES_OF):
        return Abroad.ACTING
    if not is_of_another(folded, word, tokens.starts[at]) or _is_of_something(tokens, at):
        return Abroad.NO
    if _is_acting(tokens, at, first, at_head=at_head) or (at_head and _is_head(folded, tokens, at, first)):
        return Abroad.ACTING
    return Abroad.NO if word.startswith(PEOPLE) else Abroad.NAMED


@lru_cache(maxsize=50_000)
def _may_be_another(word: str) -> bool:
    bare = word.removesuffix("'s")
    return (
        word in states.SHORT or bare in _CITIES or word.startswith((*ADJECTIVES, *AT_HOME, *BODIES_OF))
        or bool(_town(bare)) or states.foreign_stem(bare) >= _LEAST
    )  # fmt: skip


@lru_cache(maxsize=50_000)
def _town(word: str) -> str:
    """Return `noun` for a town of another state, `adjective` for an adjective of one, nothing for other words."""
    for length in range(len(word), _LEAST - 1, -1):
        if word[:length] in TOWNS:
            rest = word[length:]
            return "noun" if _NOUN.match(rest) else "adjective" if _OF_TOWN.match(rest) else ""
    return ""


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
    if before >= first and tokens.word(before) in _IN:
        before -= 1
        if (before < first and at_head) or (before >= first and tokens.word(before).startswith(_DONE)):
            return True
    is_adjective = _SUFFIX.search(tokens.word(at)) is not None
    is_name = is_adjective and tokens.word(before).startswith(_JUDGES)
    if before >= first and not is_name and tokens.word(before).startswith((*_AUTHORITIES, *_LIVES)):
        return True
    following = at + 1 + tokens.word(at + 1).startswith(_COURTS_OF)
    return tokens.word(following).startswith(_AUTHORITIES)


def _is_head(folded: Folded, tokens: Tokens, at: int, first: int) -> bool:
    """Return whether a sentence begins with the name of a state, which is no name of a person: "Казахстан: ..."."""
    following = tokens.starts[at + 1]
    is_name = folded.plain[following : following + 1].isupper()
    return at == first and not is_name and not tokens.word(at).startswith(PEOPLE)
