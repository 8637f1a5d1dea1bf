"""Which word of a printed name is which part: every reading, the likeliest first.

Order goes by evidence: the table of given names, the shape of patronymics and family names, a comma, capitals. A word
that is given name, patronymic and family name alike (Петровіч, Роман) keeps each reading.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from attrs import field, frozen

from hrdocs.names.case_endings import NOMINATIVE, is_never_nominative
from hrdocs.names.given_names import FULL
from hrdocs.names.reading import SoundLine, Word, lines, text_of, word_of
from hrdocs.names.results import NameText, PartName, Sex
from hrdocs.names.surnames import has_surname_shape, sex_by_ending

GIVEN_FIRST: Final = "given_first"
FAMILY_FIRST: Final = "family_first"

_MARGIN = 1.0
"""Readings that are so much less likely than the best are left out."""


@frozen(eq=False)
class NameReading:
    """One reading of a line, with the words of each part.

    Args:
        family: Halves of the family name.
        given: The given name, or its initial.
        patronymic: The patronymic, or its initial.
        order: How the parts follow each other.
        line: The line that is read.
        language: Language that the record names.
    """

    family: tuple[Word, ...] = field(default=(), repr=False)
    given: Word | None = field(default=None, repr=False)
    patronymic: Word | None = field(default=None, repr=False)
    order: str = ""
    line: SoundLine = field(kw_only=True)
    language: str | None = field(default=None, kw_only=True)
    extra: tuple[str, ...] = field(default=(), kw_only=True, repr=False)


def readings_of(name: NameText, *, order: str | None = None) -> tuple[NameReading, ...]:
    """Return the readings of a name with their words; the filled fields of a record decide."""
    text = text_of(name)
    if isinstance(name, str):
        return _readings(text, _checked(order))
    order = _checked(order or _value(name, "order"))
    parts = tuple(_value(name, part) for part in ("family", "given", "patronymic"))
    language = _value(name, "language")
    if not any(parts):
        return _readings(text, order) if language is None else _in_language(text, order, language)
    return _from_fields(text, parts, language)


def _value(name: NameText, key: str) -> str | None:
    value = getattr(name, key, None)
    return str(value) if value is not None else None


def _checked(order: str | None) -> str | None:
    if order not in (None, GIVEN_FIRST, FAMILY_FIRST):
        message = f"the order of a name is {GIVEN_FIRST!r} or {FAMILY_FIRST!r}"
        raise ValueError(message)
    return order


@lru_cache(20_000)
def _readings(text: str, order: str | None) -> tuple[NameReading, ...]:
    made: list[NameReading] = []
    for line in lines(text):
        made += _of_line(line, order)
    return tuple(made)


@lru_cache(10_000)
def _in_language(text: str, order: str | None, language: str) -> tuple[NameReading, ...]:
    return tuple(
        NameReading(r.family, r.given, r.patronymic, r.order, line=r.line, language=language, extra=r.extra)
        for r in _readings(text, order)
    )


@lru_cache(20_000)
def _from_fields(text: str, parts: tuple[str | None, ...], language: str | None) -> tuple[NameReading, ...]:
    """Return the one reading that the fields of a record decide; parts left out are taken from the other words."""
    line = lines(text)[0]
    words = [lines(part)[0].words if part else () for part in parts]
    taken = {word.plain for part in words for word in part}
    free = [word for word in line.words if word.plain not in taken]
    family = tuple(half for word in words[0] for half in _halves(word, line))
    given = words[1][0] if words[1] else None
    patronymic = words[2][0] if words[2] else None
    if patronymic is None and not parts[2] and free and given is not None:
        patronymic = next((word for word in free if word.father is not None or word.is_initial), None)
        free = [word for word in free if word is not patronymic]
    if given is None and not parts[1] and free:
        given = free.pop(0)
        if patronymic is None and free:
            patronymic = free.pop(0)
    if not family and not parts[0] and free:
        family = tuple(half for word in free for half in _halves(word, line))
    return (NameReading(family, given, patronymic, "fields", line=line, language=language),)


def _halves(word: Word, line: SoundLine) -> tuple[Word, ...]:
    parts = [part for part in word.printed.split("-") if part]
    if len(parts) < len("ab") or word.is_initial:
        return (word,)
    script = "Cyrl" if word.is_cyrillic else "Latn"
    return tuple(word_of(part, script, line.style) for part in parts)


def _of_line(line: SoundLine, order: str | None) -> list[NameReading]:
    words = line.words
    if not words:
        return [NameReading(line=line)] if line.doubts else []
    scored = list(_ways(line))
    if order is not None and len(words) > 1:
        wanted = [way for way in scored if way[1].order.startswith("family") is (order == FAMILY_FIRST)]
        scored = wanted or scored
    scored.sort(key=lambda way: way[0])
    best = scored[0][0]
    return [reading for score, reading in scored if score <= best + _MARGIN]


def _ways(line: SoundLine) -> Iterator[tuple[float, NameReading]]:
    """Yield the readings of a line, each with how unlikely it is."""
    words = line.words
    full = [word for word in words if not word.is_initial]
    if len(full) < len(words):
        yield from _with_initials(line, full)
    elif len(words) == 1:
        yield from _one(line)
    elif len(words) == len("ab"):
        yield from _two(line)
    elif len(words) == len("abc"):
        yield from _three(line)
    else:
        yield from _many(line)


def _unlike_given(word: Word) -> float:
    """Return how unlike a given name a word is."""
    if word.forms:
        first = word.forms[0]
        return (0.0 if first.kind == FULL else 0.3) + (0.0 if first.case == NOMINATIVE else 0.4)
    return 2.0 + (0.5 if has_surname_shape(word) else 0.0)


def _unlike_family(word: Word) -> float:
    """Return how unlike a family name a word is."""
    if word.forms and word.forms[0].kind == FULL and word.forms[0].case != NOMINATIVE:
        return 0.3  # Алены Анісім, Аленай Анісім: a given name in another case, whatever it ends in
    unlike = 0.8 if word.forms and word.forms[0].kind == FULL else 0.0
    if word.father is not None and word.father.rows and word.father.sex == "f":
        unlike += 1.5  # a daughter's patronymic is no family name; a son's may be
    is_shaped = has_surname_shape(word) or (word.is_cyrillic and not word.forms and is_never_nominative(word.plain))
    return unlike - (0.4 if is_shaped else 0.0)


def _unlike_patronymic(word: Word) -> float | None:
    """Return how unlike a patronymic a word is, None for a word that has not the form of one."""
    if word.father is None:
        return None
    return 0.0 if word.father.rows else 0.8


def _upper(line: SoundLine, word: Word) -> float:
    """Return what capitals say for a family name, where only one word is in capitals."""
    if not word.is_upper:
        return 0.0
    uppers = sum(each.is_upper for each in line.words)
    return -1.5 if uppers < len([w for w in line.words if not w.is_initial]) else 0.0


def _comma(line: SoundLine, first: int) -> float:
    """Return what a comma says for a family name of the first words."""
    return -1.2 if line.comma and line.comma == first else 0.0


def _one(line: SoundLine) -> Iterator[tuple[float, NameReading]]:
    (word,) = line.words
    yield (
        0.5 if word.forms and not has_surname_shape(word) else 0.0,
        NameReading(_halves(word, line), order="family", line=line),
    )
    if word.forms:
        yield 0.3 if has_surname_shape(word) else 0.0, NameReading((), word, order="given", line=line)


def _two(line: SoundLine) -> Iterator[tuple[float, NameReading]]:
    a, b = line.words
    yield (
        _unlike_given(a) + _unlike_family(b) + _upper(line, b) - _comma(line, 1) * 0.2,
        NameReading(_halves(b, line), a, order="given family", line=line),
    )
    yield (
        _unlike_given(b) + _unlike_family(a) + _upper(line, a) + _comma(line, 1) + 0.1,
        NameReading(_halves(a, line), b, order="family given", line=line),
    )
    unlike = _unlike_patronymic(b)
    if unlike is not None and a.forms:
        yield _unlike_given(a) + unlike + 0.2, NameReading((), a, b, "given patronymic", line=line)


def _three(line: SoundLine) -> Iterator[tuple[float, NameReading]]:
    a, b, c = line.words
    if (unlike := _unlike_patronymic(b)) is not None:
        score = _unlike_given(a) + unlike + _unlike_family(c) + _upper(line, c)
        yield score, NameReading(_halves(c, line), a, b, "given patronymic family", line=line)
    if (unlike := _unlike_patronymic(c)) is not None:
        score = _unlike_given(b) + unlike + _unlike_family(a) + _upper(line, a) + _comma(line, 1) + 0.1
        yield score, NameReading(_halves(a, line), b, c, "family given patronymic", line=line)
    if any(word.father is not None and word.father.rows for word in (b, c)):
        return  # a patronymic by the table is no half of a family name
    double = 1.2
    yield (
        _unlike_given(a) + double + (_unlike_family(b) + _unlike_family(c)) / 2 + _upper(line, c),
        NameReading((*_halves(b, line), *_halves(c, line)), a, order="given family", line=line),
    )
    yield (
        _unlike_given(c) + double + 0.1 + (_unlike_family(a) + _unlike_family(b)) / 2 + _comma(line, 2),
        NameReading((*_halves(a, line), *_halves(b, line)), c, order="family given", line=line),
    )
    if a.forms and b.forms:
        score = _unlike_given(a) + _unlike_given(b) + _unlike_family(c) + 0.6
        yield score, NameReading(_halves(c, line), a, order="given family", line=line, extra=(b.printed,))
    if b.forms and c.forms:
        score = _unlike_given(b) + _unlike_given(c) + _unlike_family(a) + 0.7 + _comma(line, 1)
        yield score, NameReading(_halves(a, line), b, order="family given", line=line, extra=(c.printed,))


def _many(line: SoundLine) -> Iterator[tuple[float, NameReading]]:
    """Yield one reading of a long line: the likeliest given name, a patronymic after it, the rest a family name."""
    words = list(line.words)
    at = min(range(len(words)), key=lambda i: (_unlike_given(words[i]), i))
    given = words[at]
    patronymic = None
    if at + 1 < len(words) and words[at + 1].father is not None and len(words) > at:
        patronymic = words[at + 1]
    others = [word for word in words if word is not given and word is not patronymic]
    order = "given family" if at == 0 else "family given"
    family = tuple(half for word in others for half in _halves(word, line))
    yield 0.0, NameReading(family[:4], given, patronymic, order, line=line)


def _with_initials(line: SoundLine, full: list[Word]) -> Iterator[tuple[float, NameReading]]:
    words = line.words
    initials = [word for word in words if word.is_initial]
    first = words[0].is_initial
    if not full:
        yield 0.0, NameReading((), initials[0], initials[1] if len(initials) > 1 else None, "initials", line=line)
    elif len(full) == 1:
        family = _halves(full[0], line)
        order = "given patronymic family" if first else "family given patronymic"
        yield 0.0, NameReading(family, initials[0], initials[1] if len(initials) > 1 else None, order, line=line)
    elif len(full) == len("ab"):
        yield from _two_and_initial(line, full, initials[0], words.index(initials[0]))
    else:
        rest = SoundLine(tuple(full), 0, line.script, line.repaired, line.rest, line.doubts, line.style)
        yield from _ways(rest)


def _two_and_initial(line: SoundLine, full: list[Word], initial: Word, at: int) -> Iterator[tuple[float, NameReading]]:
    a, b = full
    given_a, given_b = _unlike_given(a), _unlike_given(b)
    family_a, family_b = _unlike_family(a) + _upper(line, a), _unlike_family(b) + _upper(line, b)
    if at == 0:
        if (unlike := _unlike_patronymic(a)) is not None:
            yield unlike + family_b, NameReading(_halves(b, line), initial, a, "given patronymic family", line=line)
        yield given_a + family_b + 0.5, NameReading(_halves(b, line), a, order="given family", line=line)
    elif at == 1:
        if (unlike := _unlike_patronymic(b)) is not None:
            yield unlike + family_a, NameReading(_halves(a, line), initial, b, "family given patronymic", line=line)
        yield given_a + family_b, NameReading(_halves(b, line), a, initial, "given patronymic family", line=line)
    else:
        yield (
            given_b + family_a + _comma(line, 1),
            NameReading(_halves(a, line), b, initial, "family given patronymic", line=line),
        )
        yield given_a + family_b + 0.3, NameReading(_halves(b, line), a, initial, "given family patronymic", line=line)


def sex_shown(reading: NameReading) -> tuple[Sex | None, PartName | None]:
    """Return the sex that the printed forms show, and the part that shows it."""
    if reading.patronymic is not None and reading.patronymic.father is not None:
        return reading.patronymic.father.sex, "patronymic"
    if reading.given is not None and reading.given.forms:
        forms = [form for form in reading.given.forms if form.case == NOMINATIVE] or reading.given.forms
        sexes = {form.sex for form in forms}
        if len(sexes) == 1:
            return sexes.pop(), "given"
    for word in reading.family:
        if (sex := sex_by_ending(word)) is not None:
            return sex, "family"
    return None, None
