"""Given names by table: which row a printed word belongs to, in which case, and what sex the row shows.

The rows are in `tools/names/given.toml`. A word is found by its sounds, so that every romanisation of a form is found.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final

from attrs import evolve, frozen

from hrdocs.names.case_endings import NOMINATIVE, lemmas
from hrdocs.names.letters import is_cyrillic
from hrdocs.names.near_words import NEAR, NearWords
from hrdocs.names.results import Sex
from hrdocs.names.sounds import readings, readings_of_style
from hrdocs.names.tables import table

FULL: Final = 0
SHORT: Final = 1
_NEVER_PLAIN = re.compile(r"[иіы][иії]$")
"""Cyrillic endings that no nominative has: Евгении is not Евгений."""
_TIE = 0.035
"""Forms that are so much further than the nearest are other names."""


@frozen
class GivenRow:
    """One row of the table.

    Args:
        id: Id of the row, such as `aliaksandr`.
        sex: Of those who have the name.
        forms: Full forms in every language.
        short: Short forms.
        official: The Russian form and the Belarusian one, as far as there are any.
        patronymics: Sons' patronymics that the endings do not give.
        stems: Stems of the other cases, where a vowel is lost.
    """

    id: str
    sex: Sex
    forms: tuple[str, ...]
    short: tuple[str, ...]
    official: dict[str, tuple[str, ...]]
    patronymics: tuple[str, ...]
    stems: tuple[str, ...]


@cache
def rows() -> dict[str, GivenRow]:
    """Return the rows of the table by id."""
    made = {}
    for key, sex in (("male", "m"), ("female", "f")):
        for name, row in table("given")["names"][key].items():
            forms = dict.fromkeys(form for kind in ("ru", "be", "classical", "other") for form in row.get(kind, ()))
            official = {language: tuple(row[language]) for language in ("ru", "be") if language in row}
            made[name] = GivenRow(
                name,
                "m" if sex == "m" else "f",
                tuple(forms),
                tuple(row.get("short", ())),
                official,
                tuple(row.get("patronymic", ())),
                tuple(row.get("stem", ())),
            )
    return made


@frozen(cache_hash=True)
class GivenForm:
    """What a printed word may be: a row, in a case, as a full or short form.

    Args:
        row: Id of the row.
        sex: Sex that the row shows.
        kind: `FULL` or `SHORT`.
        case: `nominative`, or another of the cases.
    """

    row: str
    sex: Sex
    kind: int
    case: str


@lru_cache(20_000)
def _in_case(form: GivenForm, case: str) -> GivenForm:
    """Return a form in a case, each made once."""
    return evolve(form, case=case)


@cache
def _by_sound() -> NearWords[tuple[GivenForm, bool]]:
    """Return the forms by their sounds, each with whether it is Cyrillic."""
    return NearWords(
        (skeleton, (GivenForm(row.id, row.sex, kind, NOMINATIVE), is_cyrillic(form)))
        for row in rows().values()
        for kind, forms in ((FULL, row.forms), (SHORT, row.short))
        for form in forms
        for skeleton in readings(form)
    )


@cache
def _by_text() -> dict[str, tuple[GivenForm, ...]]:
    """Return the forms by their letters, with stems that only other cases have."""
    made: defaultdict[str, dict[GivenForm, None]] = defaultdict(dict)
    for row in rows().values():
        for kind, forms in ((FULL, (*row.forms, *row.stems)), (SHORT, row.short)):
            for form in forms:
                made[_plain(form)].setdefault(GivenForm(row.id, row.sex, kind, NOMINATIVE))
    return {key: tuple(value) for key, value in made.items()}


_PLAIN = str.maketrans({"ё": "е", "ґ": "г", "ў": "в", "'": "ь"})


def _plain(word: str) -> str:
    return word.lower().translate(_PLAIN)


def forms_of(word: str, skeletons: tuple[str, ...] | None = None) -> tuple[GivenForm, ...]:
    """Return what a word may be by the table; nothing where the table does not know it.

    Only the nearest forms count: Вікторыя is no form of Віктар. A full nominative of one row may be a declined form of
    another as well.

    Args:
        word: The word.
        skeletons: Its readings, where they are known already.
    """
    if _NEVER_PLAIN.search(word) is not None:
        found = {}
    else:
        skeletons = readings(word) if skeletons is None else skeletons
        cyrillic = is_cyrillic(word)
        found = _found(skeletons, is_cyrillic=cyrillic)
        if not found and not cyrillic and ("s" in word or "z" in word):
            # The letters that German reads otherwise; those of another style that are among them have found nothing.
            found = _found(set(readings_of_style(word, "german")).difference(skeletons), is_cyrillic=False)
    plain = _nearest(found, NEAR)
    known = _by_text()
    declined: dict[GivenForm, None] = {}
    for lemma in lemmas(word):
        for form in known.get(_plain(lemma.word), ()):
            if lemma.sex is None or lemma.sex == form.sex:
                declined.setdefault(_in_case(form, lemma.case))
    if declined and plain and not {form.row for form in known.get(_plain(word), ())} & {form.row for form in plain}:
        # Ивана is Иван letter for letter, and Ивона only by akanne; Юлі is Юля, and Юлий only by sound.
        plain = []
    if any(form.kind == FULL for form in plain):
        # Алёна is a name of its own, and short for Алена where it is listed so, letter for letter.
        plain = [form for form in plain if form.kind == FULL or found[form] == 0]
        declined = {form: None for form in declined if form.kind == FULL}
    kept = [*plain, *declined]
    return tuple(sorted(kept, key=lambda form: (form.case != NOMINATIVE, form.kind, form.row, form.case)))


def _nearest(found: dict[GivenForm, float], limit: float) -> list[GivenForm]:
    least = min(found.values(), default=0.0)
    return [form for form, cost in found.items() if cost <= min(least + _TIE, limit)]


def _found(skeletons: Iterable[str], *, is_cyrillic: bool) -> dict[GivenForm, float]:
    known = _by_sound()
    found: dict[GivenForm, float] = {}
    for skeleton in skeletons:
        for (form, of_cyrillic), weight in known.near(skeleton):
            if (of_cyrillic or not is_cyrillic) and weight < found.get(form, 1.0):
                found[form] = weight
    return found


@cache
def first_sounds(row: str) -> frozenset[str]:
    """Return the sounds with which a printed initial of this row may begin."""
    one = rows()[row]
    return frozenset(sound for form in one.forms for sound in initial_sounds(form[:1]) | initial_sounds(form))


_VOICED = {
    "Ä": "AE",
    "Ö": "OE",
    "Ü": "U",
    "h": "GX",
    "c": "CT",
    "Ž": "Ž",
    "W": "VU",
    "s": "SZ",
    "š": "ŠŽ",
    "J": "ÄEÖÜI",
}


@lru_cache(20_000)
def initial_sounds(word: str) -> frozenset[str]:
    """Return the sounds with which a word or a printed initial may begin, related ones included."""
    made = set()
    # The letters ъ and ь alone have no sound.
    for skeleton in filter(None, readings(word.strip("."))):
        sound = skeleton[0]
        made |= {sound, *_VOICED.get(sound, "")}
    return frozenset(made)


def is_initial(word: str) -> bool:
    """Whether a word is an initial: one letter, or a few that write one sound, with a full stop."""
    return len(word) <= _LONGEST_INITIAL and _INITIAL.fullmatch(word) is not None


_LONGEST_INITIAL = len("Shch.")
_INITIAL = re.compile(
    r"[^\W\d_]'?\.?|(?:Дз|ДЗ|Дж|ДЖ|Zh|Kh|Ch|Sh|Ts|Dz|Ye|Yu|Ya|Yo|Ie|Iu|Ia|Io|Je|Ju|Ja|Jo|Ju|Th|Ph|Tch|Shch|Sch)\."
)
