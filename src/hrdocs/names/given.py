"""Given names by table: which row a printed word belongs to, in which case, and what sex the row shows.

The rows are in `data/names/given.toml`. A word is found by its sounds, so that every romanisation of a form is found.
"""

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import Final

from attrs import evolve, frozen

from hrdocs.names.cases import NOMINATIVE, lemmas
from hrdocs.names.distance import distance
from hrdocs.names.sounds import bones, readings
from hrdocs.names.tables import table
from hrdocs.names.values import Sex

FULL: Final = 0
SHORT: Final = 1
_NEAR = 0.2
"""Up to this weight a word is a form of the table."""
_NEAR_DECLINED = 0.03
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


@frozen
class Form:
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


_Entry = tuple[str, Form]


@cache
def _by_bone() -> tuple[dict[str, list[_Entry]], dict[str, list[_Entry]]]:
    """Return the nominatives by bone, and those that only serve to find declined forms."""
    plain: defaultdict[str, dict[_Entry, None]] = defaultdict(dict)
    stems: defaultdict[str, dict[_Entry, None]] = defaultdict(dict)
    for row in rows().values():
        for kind, forms, to in ((FULL, row.forms, plain), (SHORT, row.short, plain), (FULL, row.stems, stems)):
            for form in forms:
                entry = Form(row.id, row.sex, kind, NOMINATIVE)
                for skeleton in readings(form):
                    for key in bones(skeleton):
                        to[key].setdefault((skeleton, entry))
    return {key: list(value) for key, value in plain.items()}, {key: list(value) for key, value in stems.items()}


@lru_cache(50_000)
def forms_of(word: str, style: str = "") -> tuple[Form, ...]:
    """Return what a word may be by the table; nothing where the table does not know it. `style` is that of `readings`.

    Only the nearest forms count: Вікторыя is no form of Віктар. A full nominative of one row may be a declined form of
    another as well.
    """
    found = _found(word, style)
    plain = _nearest(found, _NEAR)
    is_full = any(form.kind == FULL for form in plain)
    if is_full:  # Алёна is a name of its own, and short for Алена where it is listed so, letter for letter
        plain = [form for form in plain if form.kind == FULL or found[form] == 0]
    declined: dict[Form, float] = {}
    for lemma in lemmas(word):
        for form, cost in _found(lemma.word, is_lemma=True).items():
            if (lemma.sex is None or lemma.sex == form.sex) and not (is_full and form.kind == SHORT):
                case = evolve(form, case=lemma.case)
                declined[case] = min(cost, declined.get(case, 1.0))
    kept = [*plain, *_nearest(declined, _NEAR_DECLINED)]
    return tuple(sorted(kept, key=lambda form: (form.case != NOMINATIVE, form.kind, form.row, form.case)))


def _nearest(found: dict[Form, float], limit: float) -> list[Form]:
    least = min(found.values(), default=0.0)
    return [form for form, cost in found.items() if cost <= min(least + _TIE, limit)]


def _found(word: str, style: str = "", *, is_lemma: bool = False) -> dict[Form, float]:
    plain, stems = _by_bone()
    found: dict[Form, float] = {}
    for skeleton in readings(word, style):
        for key in bones(skeleton):
            for entries in (plain, stems) if is_lemma else (plain,):
                for other, form in entries.get(key, ()):
                    cost = distance(skeleton, other)
                    if cost <= _NEAR and cost < found.get(form, 1.0):
                        found[form] = cost
    return found


@cache
def first_sounds(row: str) -> frozenset[str]:
    """Return the sounds with which a printed initial of this row may begin."""
    one = rows()[row]
    return frozenset(sound for form in one.forms for sound in initial_sounds(form[:1]) | initial_sounds(form))


_VOICED = {"Ä": "AE", "Ö": "OE", "Ü": "U", "h": "GX", "c": "CT", "Ž": "Ž", "W": "VU", "s": "SZ", "š": "ŠŽ", "J": "ÄEÖÜI"}


@lru_cache(20_000)
def initial_sounds(word: str) -> frozenset[str]:
    """Return the sounds with which a word or a printed initial may begin, related ones included."""
    made = set()
    for skeleton in readings(word.strip(".")):
        sound = skeleton[0]
        made |= {sound, *_VOICED.get(sound, "")}
    return frozenset(made)


def is_initial(word: str) -> bool:
    """Whether a word is an initial: one letter, or a few that write one sound, with a full stop."""
    return _INITIAL.fullmatch(word) is not None


_INITIAL = re.compile(
    r"[^\W\d_]'?\.?|(?:Дз|ДЗ|Дж|ДЖ|Zh|Kh|Ch|Sh|Ts|Dz|Ye|Yu|Ya|Yo|Ie|Iu|Ia|Io|Je|Ju|Ja|Jo|Ju|Th|Ph|Tch|Shch|Sch)\."
)
