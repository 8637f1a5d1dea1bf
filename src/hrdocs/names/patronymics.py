"""Patronymics: whose son or daughter a person is by a printed word, in which case.

Most are built from the rows of given names; a father's name that is in no row is seen by the shape of the word.
"""

import re
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from hrdocs.names.case_endings import NOMINATIVE
from hrdocs.names.given_names import GivenRow, rows
from hrdocs.names.letters import is_cyrillic
from hrdocs.names.near_words import NearWords
from hrdocs.names.results import Sex
from hrdocs.names.sounds import VOWELS, readings


@frozen
class Father:
    """What a patronymic says.

    Args:
        rows: Rows of the father's name; empty where the table does not have it.
        sex: Sex of the child.
        cases: Cases in which the word may be printed.
        stem: Skeleton of the word without the ending, where the table does not have the father's name.
    """

    rows: frozenset[str]
    sex: Sex
    cases: frozenset[str]
    stem: str


# Endings of a skeleton by the case in which the word is printed; only Cyrillic words are declined.
_SON = {
    "": (NOMINATIVE,),
    "A": ("genitive", "accusative"),
    "U": ("dative", "locative"),
    "EM": ("instrumental",),
    "OM": ("instrumental",),
    "AM": ("instrumental",),
    "E": ("locative",),
    "I": ("locative",),
}
_DAUGHTER = {
    "A": (NOMINATIVE,),
    "I": ("genitive",),
    "E": ("dative", "locative"),
    "U": ("accusative",),
    "OJ": ("instrumental",),
    "AJ": ("instrumental",),
    "OÜ": ("instrumental",),
    "AÜ": ("instrumental",),
}
TURKIC: dict[str, Sex] = {
    **dict.fromkeys(
        ("оглы", "оглу", "огли", "улы", "уулу", "угли", "аглы", "ogly", "oglu", "oghlu", "uly", "uulu"), "m"
    ),
    **dict.fromkeys(("кызы", "кизи", "гызы", "кизы", "kyzy", "qizi", "gyzy", "kizi"), "f"),
}
"""Words that follow the father's name in Turkic patronymics, by the child's sex."""


def sons_of(row: GivenRow) -> Iterator[str]:
    """Yield the forms of a son's patronymic by a row of given names, Belarusian and Russian."""
    yield from row.patronymics
    for form in row.forms:
        if not is_cyrillic(form):
            continue
        stem, last = form[:-1], form[-1]
        if last in "аяо":
            yield from (stem + ending for ending in ("ич", "іч", "овіч", "авіч", "евич", "евіч"))
        elif last == "й":
            vowel = stem[-1]
            yield from (stem + "евич", stem + "евіч", form + "ович")
            if vowel in "иіы":
                yield from (stem[:-1] + "ьевич", stem[:-1] + "ьевіч")
        elif last == "ь":
            yield from (stem + "евич", stem + "евіч", stem + "ьевіч", stem + "явіч")
        elif last in "ыіи":
            yield from (form + "евич", form + "евіч", stem + "ьевіч")
        elif last == "ў":
            yield stem + "вавіч"
        else:
            yield from (form + "ович", form + "авіч", form + "евич")


_DAUGHTERS = {"ович": "овн", "евич": "евн", "овіч": "оўн", "авіч": "аўн", "евіч": "еўн", "явіч": "яўн"}
_UKRAINIAN = (("йович", "ївн"), ("ович", "івн"))


def daughter_of(son: str) -> tuple[str, ...]:
    """Return the stems of a daughter's patronymic for a son's one, without the last vowel."""
    other = _DAUGHTERS.get(son[-4:])
    if other is not None:
        return (son[:-4] + other,)
    vowel = son[-2]
    return (son[:-2] + f"{vowel}чн", son[:-2] + f"{vowel}н{vowel}чн")


def _ukrainian_daughter_of(son: str) -> tuple[str, ...]:
    """Return the stem of a daughter's patronymic in Ukrainian: Петрівна, Анатоліївна."""
    return next(((son.removesuffix(his) + hers,) for his, hers in _UKRAINIAN if son.endswith(his)), ())


@cache
def _by_sound() -> dict[Sex, NearWords[str]]:
    """Return the rows by the sounds of a patronymic, by the child's sex; a daughter's is without the last vowel."""
    fathers = [(row.id, dict.fromkeys(sons_of(row))) for row in rows().values() if row.sex == "m"]
    return {
        "m": NearWords((readings(son)[0], row) for row, sons in fathers for son in sons),
        "f": NearWords(
            (readings(stem)[0], row)
            for row, sons in fathers
            for son in sons
            for stem in (*daughter_of(son), *_ukrainian_daughter_of(son))
        ),
    }


_TIE = 0.05
_SHAPES: tuple[tuple[re.Pattern[str], Sex, dict[str, tuple[str, ...]]], ...] = (
    (re.compile(r"(.+[OAEÄÖÁÓ][VW]IČ|.+ULIČ)(|A|U|EM|OM|AM|E|I)"), "m", _SON),
    (re.compile(r"(.+[OAEÄÖÁÓ][VW]N|.+ČN)(A|I|E|U|OJ|AJ|OÜ|AÜ)"), "f", _DAUGHTER),
)
_IS_PATRONYMIC = re.compile(r"(.+IČ)(|A|U|EM|OM|AM|E|I)|(.+[VWČ]N)(A|I|E|U|OJ|AJ|OÜ|AÜ)")
_ENDS = (*(f"IČ{end}" for end in _SON), *(f"{n}N{end}" for n in "VWČ" for end in _DAUGHTER))
"""Ends of the skeletons that `_IS_PATRONYMIC` matches: most words are excluded at that glance."""


def father_of(word: str, skeletons: tuple[str, ...] | None = None) -> Father | None:
    """Return what a patronymic says; None for a word that has not the form of one.

    Args:
        word: The word.
        skeletons: Its readings, where they are known already.
    """
    known_skeletons = readings(word) if skeletons is None else skeletons
    likely = [skeleton for skeleton in known_skeletons if skeleton.endswith(_ENDS)]
    if not likely:
        return None
    found: dict[tuple[str, Sex, tuple[str, ...]], float] = {}
    known = _by_sound()
    for skeleton in likely:
        match = _IS_PATRONYMIC.fullmatch(skeleton)
        if match is None:
            continue
        sex: Sex = "m" if match[1] else "f"
        stem, ending = (match[1], match[2]) if match[1] else (match[3], match[4])
        cases = (_SON if sex == "m" else _DAUGHTER)[ending]
        if cases[0] != NOMINATIVE and not is_cyrillic(word):
            continue
        for row, cost in known[sex].near(stem):
            found[row, sex, cases] = min(cost, found.get((row, sex, cases), 1.0))
    if not found:
        return _by_shape(word, likely)
    least = min(found.values())
    kept = [key for key, cost in found.items() if cost <= least + _TIE]
    return Father(frozenset(row for row, _, _ in kept), kept[0][1], frozenset(c for k in kept for c in k[2]), "")


def _by_shape(word: str, skeletons: list[str]) -> Father | None:
    for skeleton in skeletons:
        for shape, sex, endings in _SHAPES:
            match = shape.fullmatch(skeleton)
            if match and any(sound in VOWELS for sound in match[1][:-4]):
                cases = endings[match[2]]
                if cases[0] == NOMINATIVE or is_cyrillic(word):
                    return Father(frozenset(), sex, frozenset(cases), match[1])
    return None
