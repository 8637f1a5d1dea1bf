"""Nominatives that a declined Cyrillic word may be of, Belarusian and Russian together."""

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import Final

from attrs import frozen

from hrdocs.names.letters import is_cyrillic
from hrdocs.names.results import Sex
from hrdocs.names.tables import table

NOMINATIVE: Final = "nominative"
CASES: Final = ("genitive", "dative", "accusative", "instrumental", "locative")

_LEAST_STEM = 1
_LOST_VOWEL = re.compile(r"(.*[^аеёиоуыэюяіь])([цкнлрт])")
_SHORT_ROOT = re.compile("([^аеёіоуыэюяўь]{1,2})аўц")
_LOST_AFTER_SIGN = re.compile(r"(.*[^аеёиоуыэюяіь])[ьй]([^аеёиоуыэюяіьй])")
_NEVER_DECLINED = re.compile(r"(?:о|ых|их|іх|[еэуюиіы])$")


_SHORT_I = re.compile(r"[аеуэюя]й$")
_ADJECTIVE = re.compile(r"(?:[сц]к|[оаеёяэ]в|[иыі]н|н)[ая]й$")
"""Endings of a woman's family name in other cases: Кавальскай, Івановай."""
_NEVER_NOMINATIVE = re.compile(
    r"(?:[оаея]г[оа]|[оаея]му|[оаеёяэ]ву|[оаеёяэ]в[аоы]й|[иыі]ну|[иыі]н[оа]й|[оаеёяэ]в[ыі]м|[оаеёяэ]ве"
    r"|[сц]к(?:ой|ай|ую|им|ім|ою|аю)|(?:ук|юк|ик|ік|чык|[оае]вич|[оаеэёя]віч|ак|як|ман|ец)(?:а|у|ом|ам|ем|е)"
    r"|[бвдзйклмнпрт]ц(?:а|у|ом|ам|ем)|(?:[аеэ]нк|ул|[йшч]к)[іи]|[йлмнршчзсь]ку|[аеэоё]нц[эы]|йл[ыи]|ь?дз?я)$"
)
_MAY_STAY = re.compile(r"[кл]а$")
"""Women's family names that many leave alike in every case: Арыне Сабаленка, Вераніцы Цапкала."""


@frozen
class Lemma:
    """A nominative that a printed word may be of.

    Args:
        word: The nominative, in small letters.
        case: The case in which it is printed.
        sex: Sex of the person that the ending needs; None for both.
    """

    word: str
    case: str
    sex: Sex | None


@cache
def _endings() -> dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...], Sex | None, re.Pattern[str] | None], ...]]:
    made = defaultdict(list)
    for row in table("cases")["ending"]:
        stem = re.compile(f"(?:{row['stem']})$") if "stem" in row else None
        for end in row["ends"]:
            made[end].append((tuple(row["nominative"]), tuple(row["cases"]), row.get("sex"), stem))
    return {end: tuple(rows) for end, rows in made.items()}


_LONGEST = 3


@lru_cache(50_000)
def lemmas(word: str) -> tuple[Lemma, ...]:
    """Return the nominatives that a word may be of; nothing for a word that is not Cyrillic."""
    word = word.lower()
    if not is_cyrillic(word):
        return ()
    endings = _endings()
    made: dict[Lemma, None] = {}
    for length in range(1, min(_LONGEST, len(word) - _LEAST_STEM) + 1):
        stem, end = word[:-length], word[-length:]
        for nominative, cases, sex, needed in endings.get(end, ()):
            if needed is not None and needed.search(stem) is None:
                continue
            for ending in nominative:
                for base in (stem + ending, *(_with_vowel(stem) if ending == "" else ())):
                    for case in cases:
                        made.setdefault(Lemma(base, case, sex))
    return tuple(made)


def _with_vowel(stem: str) -> tuple[str, ...]:
    """Return a masculine stem with the vowel that the other cases lose: Кравц-, Кравец; Льв-, Лев; Шаўц-, Швец."""
    if match := _SHORT_ROOT.fullmatch(stem):
        return (match[1] + "вец",)
    if match := _LOST_AFTER_SIGN.fullmatch(stem):
        return (match[1] + "е" + match[2],)
    if stem.endswith(("айц", "эйц", "ейц")):
        return (stem[:-2] + "яц",)
    if match := _LOST_VOWEL.fullmatch(stem):
        return match[1] + "е" + match[2], match[1] + "о" + match[2]
    return ()


@lru_cache(50_000)
def is_never_nominative(word: str) -> bool:
    """Whether a Cyrillic family name, in small letters, ends as no nominative does."""
    return _NEVER_NOMINATIVE.search(word) is not None


def stays(word: str, sex: Sex | None) -> bool:
    """Whether a family name may be alike in every case: Бондаренко, Черных, and Шевчук or Соловей of a woman."""
    word = word.lower()
    if _NEVER_DECLINED.search(word[-2:]) is not None:
        return True
    if sex == "m" or not is_cyrillic(word):
        return False
    if sex == "f" and _MAY_STAY.search(word) is not None:
        return True
    return word[-1] not in "аяоеуюыіиэй" or (_SHORT_I.search(word) is not None and not _ADJECTIVE.search(word))
