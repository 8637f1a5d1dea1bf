"""Other ways to write a name: by every romanisation, and in the other language of Belarus.

What a romanisation makes of a Cyrillic spelling is certain. Given names and patronymics have their form in the other
language by the table; a family name in the other language is a guess, since akanne cannot be undone.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from attrs import field, frozen

from hrdocs.names.given_names import FULL, GivenRow, rows
from hrdocs.names.letters import clean, is_cyrillic, one_alphabet, script_of
from hrdocs.names.parsing import NameReading, readings_of
from hrdocs.names.patronymics import daughter_of, sons_of
from hrdocs.names.reading import Word, text_of
from hrdocs.names.results import NameText, Sex, Spelling
from hrdocs.names.sounds import LONGEST_WORD
from hrdocs.names.tables import table

_LANGUAGES: Final = ("be", "ru")
_TIE: Final = "\u0361"
_VOWELS = "аеёіиоуўыэюяьъ'"


@frozen
class _Romanisation:
    """One romanisation."""

    id: str
    language: str
    letters: dict[str, str] = field(repr=False)
    initial: dict[str, str] = field(repr=False)
    start: dict[str, str] = field(repr=False)
    pattern: re.Pattern[str] = field(repr=False)
    is_certain: bool


@cache
def _tables() -> dict[str, _Romanisation]:
    data = table("romanisation")
    made = {}
    for row in data["table"]:
        letters = {**data["shared"], **row["letters"]}
        made[row["id"]] = _Romanisation(
            row["id"],
            row["language"],
            letters,
            row.get("initial", {}),
            row.get("start", {}),
            re.compile("|".join(map(re.escape, sorted(letters, key=len, reverse=True)))),
            row.get("certain", True),
        )
    return made


def romanisations() -> tuple[str, ...]:
    """Return the ids of the tables by which Cyrillic is written in Latin letters."""
    return tuple(_tables())


@lru_cache(20_000)
def romanised(text: str, rule: str) -> str:
    """Return a Cyrillic text in Latin letters by one table.

    Raises:
        KeyError: There is no such table.
    """
    one = _tables()[rule]
    return "".join(_word(part, one) if is_cyrillic(part) else part for part in re.split(r"([\s,;.\-]+)", text))


def _word(word: str, one: _Romanisation) -> str:
    lowered = word.lower()
    is_upper = len(word) > 1 and word.isupper()
    made = []
    at = 0
    while at < len(word):
        letter = lowered[at]
        length = 1
        if at == 0 and letter in one.start:
            latin = one.start[letter]
        elif letter in one.initial and (at == 0 or lowered[at - 1] in _VOWELS):
            latin = one.initial[letter]
        elif (match := one.pattern.match(lowered, at)) is not None:
            latin, length = one.letters[match[0]], match.end() - at
        else:
            latin = word[at]
        if is_upper or (_TIE in latin and word[at].isupper()):  # the two letters under a tie are one capital
            latin = latin.upper()
        elif word[at].isupper() and latin:
            latin = latin[0].upper() + latin[1:]
        made.append(latin)
        at += length
    return "".join(made)


def spellings(name: NameText, *, language: str | None = None) -> tuple[Spelling, ...]:
    """Return other ways to write a Cyrillic name: by every romanisation, and in the other language.

    There are none for a text that is no name: damaged text, a placeholder, a word of more than 60 letters.

    Args:
        name: A text, or anything with the fields of a `Name` record.
        language: `be` or `ru`, the language of the name; without it the letters decide.

    Raises:
        TypeError: The name is neither.
        ValueError: The text is longer than 300 characters, or the language is neither.
    """
    text = clean(text_of(name))
    if language is None and not isinstance(name, str):
        language = (getattr(name, "language", None) or "").split("-")[0] or None
    if language is not None and language not in _LANGUAGES:
        message = "names are spelt from Belarusian ('be') or Russian ('ru')"
        raise ValueError(message)
    script = script_of(text)
    text = " ".join(one_alphabet(word, script) for word in text.split())
    readings = readings_of(name)
    if not is_cyrillic(text) or script_of(text) != "Cyrl" or not readings or readings[0].line.doubts:
        return ()
    if max(map(len, text.split())) > LONGEST_WORD:
        return ()
    of = (language,) if language is not None else _languages(text, readings[0])
    made: dict[str, Spelling] = {}
    for each in of:
        for spelling in _other_language(readings[0], each):
            made.setdefault(spelling.value, spelling)
        for rule, one in _tables().items():
            if one.language == each:
                value = romanised(text, rule)
                made.setdefault(
                    value,
                    Spelling(
                        value=value, language=each, script="Latn", rule=f"romanisation.{rule}", certain=one.is_certain
                    ),
                )
    return tuple(made.values())


def _languages(text: str, reading: NameReading) -> tuple[str, ...]:
    """Return the languages a text may be in, by letters and by the form of the given name."""
    is_be = re.search("[іў']", text.lower()) is not None
    is_ru = re.search("[ищъ]", text.lower()) is not None
    if is_be is not is_ru:
        return ("be",) if is_be else ("ru",)
    given = reading.given
    if given is not None:
        found = tuple(
            each
            for each in _LANGUAGES
            for form in given.forms
            if given.plain in {f.lower().replace("'", "") for f in rows()[form.row].official.get(each, ())}
        )
        if len(set(found)) == 1:
            return (found[0],)
    return _LANGUAGES


_FOREIGN = {"be": re.compile("[ищъ]"), "ru": re.compile("[іў']")}
"""Letters that a language does not have: a form of the other one."""


def patronymic_of(row: str, sex: Sex) -> tuple[str | None, str | None]:
    """Return the patronymic by a row of given names in Belarusian and in Russian, None where there is none."""
    one = rows()[row]
    made: list[str | None] = []
    for language, ending in (("be", "іч"), ("ru", "ич")):
        official = one.official.get(language, ())
        son = next((each for each in one.patronymics if each.endswith(ending)), None)
        if son is None and official:
            starts = official[0][:2].lower()
            found = [each for each in sons_of(one) if each.endswith(ending) and each.lower().startswith(starts)]
            found = [each for each in found if not _FOREIGN[language].search(each)]
            own = [each for each in found if each.startswith(official[0][:-1])]
            son = next(iter(own or found), None)
        if son is None:
            made.append(None)
        else:
            made.append(son if sex == "m" else _daughter(son, one) + "а")
    return made[0], made[1]


def _daughter(son: str, father: GivenRow) -> str:
    """Return the stem of a daughter's patronymic: Никитична, but Ильинична."""
    stems = daughter_of(son)
    is_short = any(form.lower().endswith(("та", "вва", "ва")) for form in father.forms)
    return stems[0] if is_short else stems[-1]


def _other_language(reading: NameReading, language: str) -> Iterator[Spelling]:
    """Yield a name in the other language: parts by the table, a family name by a guess."""
    other = "ru" if language == "be" else "be"
    given, rule = _translated_given(reading.given, other)
    if reading.given is not None and given is None:
        return
    patronymic = _translated_patronymic(reading.patronymic, other)
    if reading.patronymic is not None and patronymic is None:
        return
    family = "-".join(_guessed(word.printed, other) for word in reading.family)
    parts = {"given": given, "patronymic": patronymic, "family": family or None}
    order = reading.order.split() if reading.order not in ("fields", "") else ["given", "patronymic", "family"]
    value = " ".join(part for name in order if (part := parts.get(name)))
    if value:
        yield Spelling(value=value, language=other, script="Cyrl", rule=rule or "guess", certain=not reading.family)


def _translated_given(word: Word | None, language: str) -> tuple[str | None, str]:
    if word is None:
        return None, ""
    for form in word.forms:
        official = rows()[form.row].official.get(language)
        if form.kind == FULL and form.case == "nominative" and official:
            return _cased(official[0], word.printed), f"given:{form.row}"
    return None, ""


def _translated_patronymic(word: Word | None, language: str) -> str | None:
    if word is None or word.father is None or len(word.father.rows) != 1:
        return None
    found = patronymic_of(next(iter(word.father.rows)), word.father.sex)[_LANGUAGES.index(language)]
    return _cased(found, word.printed) if found is not None else None


def _cased(text: str, like: str) -> str:
    return text.upper() if like.isupper() and len(like) > 1 else text


@cache
def _guesses(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), to) for pattern, to in table("guesses")[f"to_{language}"])


def _guessed(word: str, language: str) -> str:
    """Return a family name as it may be written in the other language."""
    made = word.lower()
    for pattern, to in _guesses(language):
        made = pattern.sub(to, made)
    if word.isupper():
        return made.upper()
    return made[:1].upper() + made[1:] if word[:1].isupper() else made
