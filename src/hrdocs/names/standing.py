"""In which cases a reading may be printed, and what its given name and family name are in each.

Only Cyrillic words decline, and a name is read as declined only when given name and family name can be in one case,
and the patronymic with them.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import evolve, field, frozen

from hrdocs.names.case_endings import CASES, NOMINATIVE, is_never_nominative, lemmas, stays
from hrdocs.names.given_names import FULL, GivenForm
from hrdocs.names.parsing import NameReading
from hrdocs.names.reading import Word, word_of
from hrdocs.names.results import Sex
from hrdocs.names.surnames import sex_by_ending


@frozen(eq=False)
class Alignment:
    """One way to take the words of a reading.

    Args:
        case: The case in which they are printed, the first of several that are alike.
        rows: Rows of the given name by id, with whether each is a full form; empty where the table has none.
        given: Nominatives of a given name that is in no row.
        families: What the family name may be in the nominative, each by its halves.
        cases: All cases that are alike.
    """

    case: str
    rows: dict[str, GivenForm] = field(repr=False)
    given: tuple[Word, ...] = field(repr=False)
    families: tuple[tuple[Word, ...], ...] = field(repr=False)
    cases: tuple[str, ...] = ()


_ALIKE = re.compile(r"[оиіеэ]$|^(?:гары|ежы)$")
_HERS_ALIKE = re.compile(r"[^аяуюыйў]$")
"""Given names that are alike in every case, of men and of women."""
_HIS_ADJECTIVE = ("ы", "кі", "гі", "хі", "ки", "ги", "хи")
"""Endings that in the nominative only men's family names have: a woman's adjective ends in -ая."""
_GIVEN_IN_CASE = re.compile(r".*(?:[ую]|([оаэ]й|[оеаяё]ю|[^аеиоуыэюяірй]ы)|(ом|ам|ем|ём|[ея]й))")
_FAMILY_IN_CASE = re.compile(r".*(?:[оае]м|[ыіи]м|[оаеяэ]й|[оеаяё]ю|ы)")


@lru_cache(20_000)
def standings(reading: NameReading) -> tuple[Alignment, ...]:
    """Return the ways to take the words of a reading, the nominative first where it is possible."""
    declined = tuple(_declined(reading))
    plain = _plain(reading)
    if plain is None:
        return declined or (Alignment(NOMINATIVE, {}, (reading.given,) if reading.given else (), (reading.family,)),)
    if declined and _is_declined(reading, plain):
        return declined
    return (plain, *declined)


def _is_declined(reading: NameReading, plain: Alignment) -> bool:
    """Whether a family name shows that the nominative is out: Шевчука, or Демова after a man's name."""
    if any(is_never_nominative(half.plain) for half in reading.family):
        return True
    if len(reading.family) > 1:
        return False
    word = reading.family[0]
    if word.forms and all(form.case != NOMINATIVE for form in word.forms):
        return True  # Аляксандра Глеба: a family name that is a given name, in another case
    sexes = {form.sex for form in plain.rows.values()}
    if sexes == {"f"}:
        return word.plain.endswith(_HIS_ADJECTIVE)
    return sexes == {"m"} and sex_by_ending(word) == "f"


def is_hardly_nominative(reading: NameReading) -> bool:
    """Whether a given name that no table has and the family name beside it end as in one other case: Пімену Вымысленцы.

    One name may end so by chance (Раду, Байрам); that both do so is rare enough to compare them as declined.
    """
    given = reading.given
    if given is None or given.forms or not reading.family:
        return False
    match = _GIVEN_IN_CASE.fullmatch(given.plain)
    if match is None:
        return False
    if match[1] is None and match[2] is None:
        return True
    is_hers = match[1] is not None  # no man's name ends so
    return all(_FAMILY_IN_CASE.fullmatch(word.plain) or (is_hers and stays(word.plain, "f")) for word in reading.family)


def _plain(reading: NameReading) -> Alignment | None:
    """Return the nominative, None where the given name is only a form of another case."""
    given = reading.given
    father = reading.patronymic.father if reading.patronymic is not None else None
    if father is not None and NOMINATIVE not in father.cases:
        return None
    if given is None:
        return Alignment(NOMINATIVE, {}, (), (reading.family,))
    forms = [form for form in given.forms if form.case == NOMINATIVE]
    if given.forms and not forms:
        return None
    kept = _of_sex(forms, father.sex if father is not None else None)
    return Alignment(NOMINATIVE, _rows(kept), () if forms else (given,), (reading.family,))


def _of_sex(forms: list[GivenForm], sex: Sex | None) -> list[GivenForm]:
    """Return the forms of one sex; all, where there are none of it: a slip of the pen is no other name."""
    return [form for form in forms if form.sex == sex] or forms if sex is not None else forms


def _rows(forms: list[GivenForm]) -> dict[str, GivenForm]:
    made: dict[str, GivenForm] = {}
    for form in forms:
        if form.row not in made or form.kind < made[form.row].kind:
            made[form.row] = form
    return made


def _declined(reading: NameReading) -> Iterator[Alignment]:
    given = reading.given
    if given is None or not given.is_cyrillic or not reading.family:
        return
    if len(reading.family) > len("ab") or not all(word.is_cyrillic for word in reading.family):
        return
    father = reading.patronymic.father if reading.patronymic is not None else None
    alike = [
        form for form in given.forms if form.case == NOMINATIVE and form.kind == FULL and _is_alike(given, form.sex)
    ]
    sexes: tuple[Sex, ...] = ("m", "f") if father is None else (father.sex,)
    found: dict[tuple[object, ...], Alignment] = {}
    for case in CASES:
        if father is not None and case not in father.cases:
            continue
        forms = [form for form in given.forms if form.case == case or form in alike]
        forms = _of_sex(forms, father.sex if father else None)
        if given.forms and not forms:
            continue
        for sex in ("m", "f") if forms else sexes:
            of_sex = [form for form in forms if form.sex == sex]
            words = () if forms else _nominatives(given, case, sex)
            if not of_sex and not words:
                continue
            families = tuple(_families(reading.family, case, sex))
            key = (tuple(form.row for form in of_sex), words, families)
            if key in found:
                found[key] = evolve(found[key], cases=tuple(dict.fromkeys((*found[key].cases, case))))
            elif families:
                found[key] = Alignment(case, _rows(of_sex), words, families, (case,))
    yield from found.values()


def _is_alike(given: Word, sex: Sex) -> bool:
    """Whether a given name may be alike in every case: Отто, and a woman's name in a consonant, such as Айгуль."""
    return (_ALIKE if sex == "m" else _HERS_ALIKE).search(given.plain) is not None


def _nominatives(given: Word, case: str, sex: Sex) -> tuple[Word, ...]:
    """Return what a given name that no table has may be in the nominative; an initial shows no case."""
    if given.is_initial:
        return (given,)
    return (*_lemma_words(given, case, sex), *((given,) if _is_alike(given, sex) else ()))


def _lemma_words(word: Word, case: str, sex: Sex | None) -> Iterator[Word]:
    for lemma in lemmas(word.plain):
        if lemma.case == case and (sex is None or lemma.sex is None or lemma.sex == sex):
            yield word_of(lemma.word, "Cyrl")


def _families(family: tuple[Word, ...], case: str, sex: Sex) -> Iterator[tuple[Word, ...]]:
    """Yield what a family name may be in the nominative, if it can be printed in this case."""
    choices = []
    for word in family:
        found = list(_lemma_words(word, case, sex))
        if stays(word.plain, sex):
            found.append(word)
        choices.append(found)
    if len(choices) == 1:
        yield from ((word,) for word in choices[0])
        return
    a, b = choices
    yield from ((x, y) for x in a[:4] for y in b[:4])


def cases_of(reading: NameReading) -> frozenset[str]:
    """Return the cases other than the nominative in which a reading may be printed."""
    ways = standings(reading)
    if reading.given is not None and reading.given.is_initial and ways[0].case == NOMINATIVE:
        return frozenset()  # an initial shows no case
    return frozenset(case for way in ways for case in way.cases)
