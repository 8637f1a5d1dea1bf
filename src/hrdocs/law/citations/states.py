"""The state whose code is named: "УК Таджикистана", "Penal Code of Azerbaijan", "polskiego kodeksu karnego".

An open rule, since no list of foreign codes is ever whole. The names of states come from Unicode CLDR, cut to stems
(`data/states.json`, made by `tools/build_states.py`); what CLDR does not have is a row of `OWN`. A republic, kingdom or
federation that is not Belarus is another state even where its name is unknown, and so is every adjective in -ск- or
-цк- before a code. What belonged to the Soviet Union is old law.
"""

import re
from enum import StrEnum
from functools import cache, lru_cache
from typing import Final

from attrs import frozen

from hrdocs import data
from hrdocs.law.citations.fold import LETTERS, Folded, skeleton


class Whose(StrEnum):
    """Whose law a name says it is."""

    HOME = "home"
    ABROAD = "abroad"
    OLD = "old"
    UNKNOWN = "unknown"


@frozen
class StateHit:
    """A state named with a code.

    Args:
        whose: Ours, another state's, or that of the Soviet Union.
        end: Where its name ends in the folded text.
    """

    whose: Whose
    end: int


OWN: Final = (
    # A stem, and a text in which it must be seen.
    ("немецк", "ст. 130 немецкого Уголовного кодекса"),
    ("нямецк", "арт. 130 нямецкага Крымінальнага кодэкса"),
    ("кыргыз", "ст. 278 УК Кыргызской Республики"),
    ("киргиз", "ст. 278 УК Киргизии"),
    ("казах", "ст. 174 казахского УК"),
    ("узбек", "ст. 188 узбекского УК"),
    ("таджик", "ст. 133 таджикского УК"),
    ("туркмен", "ст. 133 УК Туркмении"),
    ("молдав", "ст. 342 УК Молдавии"),
    ("молдов", "ст. 342 УК Молдовы"),
    ("прибалтик", "ст. 342 УК Прибалтики"),
    ("чешск", "ст. 342 чешского УК"),
    ("франц", "ст. 342 УК Франции"),
    ("британ", "ст. 342 УК Британии"),
    ("англи", "ст. 342 УК Англии"),
    ("голланд", "ст. 342 УК Голландии"),
    ("югослав", "ст. 342 УК Югославии"),
    ("корейск", "ст. 342 УК Корейской Народной Республики"),
    ("корея", "ст. 342 УК Кореи"),
    ("коре", "ст. 342 УК Кореи"),
    ("росси", "ст. 342 УК России"),
    ("расей", "арт. 342 КК Расеі"),
    ("расі", "арт. 342 КК Расіі"),
    ("росі", "ст. 280 КК Росії"),
    ("русск", "ст. 342 русского УК"),
    ("летув", "арт. 342 КК Летувы"),
    ("украйн", "ст. 342 УК Украйны"),
    ("germ", "Article 342 of the German Criminal Code"),
    ("poland", "Article 342 of the Penal Code of Poland"),
    ("polish", "Article 342 of the Polish Criminal Code"),
    ("turkey", "Article 212 of the Penal Code of Turkey"),
    ("turkish", "Article 212 of the Turkish Penal Code"),
    ("french", "Article 212 of the French Penal Code"),
    ("dutch", "Article 212 of the Dutch Criminal Code"),
    ("czech", "Article 212 of the Czech Criminal Code"),
    ("swiss", "Article 212 of the Swiss Criminal Code"),
    ("greek", "Article 212 of the Greek Penal Code"),
    ("spanish", "Article 212 of the Spanish Penal Code"),
    ("danish", "Article 212 of the Danish Penal Code"),
    ("swedish", "Article 212 of the Swedish Penal Code"),
    ("finnish", "Article 212 of the Finnish Criminal Code"),
    ("british", "Article 212 of the British Criminal Code"),
    ("slovak", "Article 212 of the Slovak Criminal Code"),
    ("irish", "Section 212 of the Irish Criminal Code"),
    ("scottish", "Article 212 of the Scottish Criminal Code"),
    ("welsh", "Article 212 of the Welsh Criminal Code"),
    ("english", "Article 212 of the English Criminal Code"),
    ("thai", "Article 212 of the Thai Criminal Code"),
    ("afghan", "Article 212 of the Afghan Penal Code"),
    ("cypriot", "Article 212 of the Cypriot Criminal Code"),
    ("chechen", "Article 212 of the Chechen Criminal Code"),
    ("чечен", "ст. 212 чеченского УК"),
    ("угорськ", "ст. 212 угорського Кримінального кодексу"),
    ("kazakh", "Article 174 of the Kazakh Criminal Code"),
    ("kyrgyz", "Article 278 of the Kyrgyz Criminal Code"),
    ("uzbek", "Article 188 of the Uzbek Criminal Code"),
    ("tajik", "Article 133 of the Tajik Criminal Code"),
    ("turkmen", "Article 133 of the Turkmen Criminal Code"),
    ("russian", "Article 212 of the Russian Criminal Code"),
    ("rosyjsk", "art. 280 rosyjskiego kodeksu karnego"),
    ("rzeczypospolit", "art. 256 kodeksu karnego Rzeczypospolitej Polskiej"),
    ("niemieck", "art. 130 niemieckiego kodeksu karnego"),
    ("deutsch", "§ 130 des deutschen Strafgesetzbuches"),
    ("russisch", "Artikel 280 des russischen Strafgesetzbuches"),
    ("polnisch", "Artikel 256 des polnischen Strafgesetzbuches"),
    ("ukrainisch", "Artikel 110 des ukrainischen Strafgesetzbuches"),
    ("französisch", "Artikel 212 des französischen Strafgesetzbuches"),
    ("russe", "l'article 280 du Code pénal russe"),
    ("français", "l'article 212 du Code pénal français"),
    ("lietuvos", "BK 170 straipsnį, Lietuvos baudžiamojo kodekso 170 straipsnis"),
    ("rusijos", "Rusijos baudžiamojo kodekso 280 straipsnis"),
)
"""States and nations that CLDR does not name so."""

SHORT: Final = frozenset(
    skeleton(
        "рф рк кр рт рм ра ру руз лр эр ур ар ргру фрг гдр сша кнр кндр оаэ рп днр лнр пмр"
        " снг rf rp rk usa uk prc fr de pl"
    )
    .split()
)  # fmt: skip
"""Abbreviations of other states, written in capitals."""

SOVIET: Final = frozenset(skeleton("ссср рсфср бсср усср усср bssr ussr rsfsr срср срсср сср").split())
_SOVIET_STEMS: Final = tuple(skeleton("советск савецк soviet sowieck radziecki").split())
HOME_SHORT: Final = frozenset(skeleton("рб rb").split())
HOME_STEMS: Final = tuple(
    skeleton(
        "беларус белорус бялорус bielarus belarus bialorus білорус бiлорус belorus bieloruss baltarus"
        " weissruss weißruss byeloruss"
    )
    .split()
)  # fmt: skip
_REALMS: Final = tuple(
    skeleton("республик рэспублік республік respublik republ rzeczypospolit королевств каралеўств федераци федэрацы"
             " kingdom federat bundesrepublik князівств княжеств royaume state commonwealth")
    .split()
)  # fmt: skip
_LITTLE = r"(?:(?:of|the|der|des|du|de|la|von|d|w)[ \n]{1,3}){0,3}"
_NEXT = re.compile(rf"[ \n]{{0,3}}(?P<mark>[(,]?)[ \n]{{0,2}}{_LITTLE}(?P<word>[{LETTERS}]+)")
_WORD = re.compile(rf"[ \n-]{{0,3}}{_LITTLE}(?P<word>[{LETTERS}]+)")
_VOWELS = "aeiouyиыэюяьєmxjs"
_ENDING = re.compile(
    rf"[{_VOWELS}]{{0,3}}$|[{LETTERS}]{{0,6}}(?:ck|sk|цk|зk|zk)[{LETTERS}]{{1,4}}$|(?:an|n|i|ian|ese|ish|er|e[nrsm])$"
)
_ADJECTIVE = re.compile(
    rf"[{LETTERS}]{{3,}}ischen$|[{LETTERS}]{{2,}}(?:[cц]ь?k|sk)(?:oгo|aгa|om|omy|amy|ии|i|im|aja|iego|iem|ego|eho|oho|ы|aha)$"
)
# A land in the genitive that no list has: "УК Приднестровья", "УК Ичкерии", "УК Зимбабвийской Державы".
# "of the Ruritanian Criminal Code".
_ENGLISH: Final = re.compile("[a-z]{3,24}(?:ian|ese|ean)$")
_LAND = re.compile(
    "(?:" + skeleton(
        "стана ланда ландии ландыи ровья орья ении ерии арии ации езии опии"
        " ской цкой скай цкай ского цкого скага цкага"
    )
    .replace(" ", "|") + ")$"
)  # fmt: skip
_GENITIVE = re.compile("(?:" + skeleton("а я ы и і ии іі ого").replace(" ", "|") + ")$")
_OURS: Final = tuple(
    skeleton(
        "район раён област вобласц суд город горад минск мінск гомел брест брэст гродн витеб віцеб"
        " могил магіл прокур пракур"
    )
    .split()
)  # fmt: skip
_CAPITALISED: Final = 5
# The model codes of the Commonwealth of Independent States.
_MODEL: Final = tuple(skeleton("модельн мадэльн model").split())
_LEAST: Final = 3
_LONGEST: Final = 12


@cache
def _stems() -> frozenset[str]:
    """Return the stems of the names of one word, and the first words of the others that say enough."""
    made = {skeleton(stem) for stem, _ in OWN}
    for names in data.read("states.json")["stems"].values():
        for name in names:
            first = name.split()[0]
            if " " not in name or len(first) > _CAPITALISED:
                made.add(skeleton(first))
            made.update(skeleton(word) for word in name.split()[1:] if len(word) > _CAPITALISED + 1)
    return frozenset(stem for stem in made if not stem.startswith(HOME_STEMS) and not stem.startswith(_REALMS[:5]))


@lru_cache(maxsize=50_000)
def foreign_stem(word: str) -> int:
    """Return the length of the stem by which a folded word names a state other than Belarus; 0 for other words."""
    if word.startswith(HOME_STEMS):
        return 0
    stems = _stems()
    for length in range(len(word), max(_LEAST, len(word) - _LONGEST) - 1, -1):
        if word[:length] in stems and (length == len(word) or _ENDING.match(word[length:]) is not None):
            return length
    return 0


def is_foreign(word: str) -> bool:
    """Whether a folded word is the name of a state other than Belarus, or an adjective of one."""
    return foreign_stem(word) > 0


def after(folded: Folded, place: int) -> StateHit | None:
    """Return the state named directly after a code, None where none is."""
    match = _NEXT.match(folded.text, place)
    if match is None:
        return None
    word, start = match["word"], match.start("word")
    is_capital = folded.plain[start].isupper()
    end = match.end()
    if word in HOME_SHORT or (word.startswith(HOME_STEMS)):
        return StateHit(Whose.HOME, end)
    is_of = bool(folded.text[match.end("mark") : start].strip())
    if word.startswith(_REALMS):
        return _realm(folded, end)
    if match["mark"] == ",":
        return None
    if word in SOVIET or word.startswith(_SOVIET_STEMS):
        return StateHit(Whose.OLD, end)
    if word in SHORT and folded.plain[start : start + 2].isupper():
        return StateHit(Whose.ABROAD, end)
    if foreign_stem(word) >= (1 if is_capital else _CAPITALISED):
        return StateHit(Whose.ABROAD, _over_realm(folded, end))
    if is_of and is_capital and folded.text[place:start].strip().startswith("of"):
        # "Penal Code of Ruritania": whatever is named so is not Belarus.
        return StateHit(Whose.ABROAD, end)
    if is_capital and not match["mark"] and "\n" not in folded.text[place:start]:
        return _unknown(folded, word, place, end)
    return None


def _realm(folded: Folded, place: int) -> StateHit | None:
    """Return the state whose name follows "Republic of", "Kingdom of" and the like."""
    following = _WORD.match(folded.text, place)
    if following is None:
        return None
    named = following["word"]
    if named.startswith(HOME_STEMS):
        return StateHit(Whose.HOME, following.end())
    if folded.plain[following.start("word")].isupper() or is_foreign(named):
        return StateHit(Whose.ABROAD, following.end())
    return None


def _unknown(folded: Folded, word: str, place: int, end: int) -> StateHit | None:
    """Return what an unknown capitalised word after a code makes of it: a land in the genitive, or a doubt."""
    following = _WORD.match(folded.text, end)
    if following is not None and following["word"].startswith(_OURS):
        return None
    if word.startswith(_OURS):
        return None
    if _LAND.search(word):
        return StateHit(Whose.ABROAD, end)
    return StateHit(Whose.UNKNOWN, place) if _GENITIVE.search(word) else None


def _over_realm(folded: Folded, end: int) -> int:
    """Return where "Федерации" of "Российской Федерации" ends."""
    following = _WORD.match(folded.text, end)
    return following.end() if following is not None and following["word"].startswith(_REALMS) else end


def inside(folded: Folded, start: int, end: int) -> StateHit | None:
    """Return the state named inside the name of a code; None where the words between name nothing."""
    seen = None
    for match in re.finditer(rf"[{LETTERS}]+", folded.text[start:end]):
        word, at = match.group(), start + match.start()
        if word.startswith(HOME_STEMS) or word in HOME_SHORT:
            return StateHit(Whose.HOME, end)
        if word in SOVIET or word.startswith(_SOVIET_STEMS):
            return StateHit(Whose.OLD, end)
        if not word.startswith(_REALMS[:6]) and (folded.plain[at].isupper() or is_foreign(word)):
            seen = StateHit(Whose.ABROAD, end)
    return seen


def before(folded: Folded, word: str, start: int) -> StateHit | None:
    """Return the state that an adjective before a code names."""
    word = word.removesuffix("'s")
    if word.startswith(HOME_STEMS):
        return StateHit(Whose.HOME, start)
    if word.startswith(_SOVIET_STEMS) or word in SOVIET:
        return StateHit(Whose.OLD, start)
    if word in SHORT and folded.plain[start : start + 2].isupper():
        return StateHit(Whose.ABROAD, start)
    is_capital = folded.plain[start].isupper()
    is_adjective = _ADJECTIVE.match(word) or word.startswith(_MODEL) or (is_capital and _ENGLISH.match(word))
    if is_adjective or ((is_capital or len(word) >= _CAPITALISED) and is_foreign(word)):
        return StateHit(Whose.ABROAD, start)
    return None
