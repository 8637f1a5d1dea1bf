"""The readings of a name as values."""

from functools import lru_cache

from hrdocs.names.parsing import NameReading, readings_of, sex_shown
from hrdocs.names.reading import Word  # noqa: TC001 -- imported for real, as everywhere in the package
from hrdocs.names.results import NameText, ParsedName, PartName
from hrdocs.names.standing import cases_of


def parse(text: NameText, *, order: str | None = None) -> tuple[ParsedName, ...]:
    """Return every reading of a printed name, likeliest first; none for a text without letters.

    Args:
        text: A text, or anything with the fields of a `Name` record.
        order: `given_first` or `family_first`, where the list is known to print one order.

    Raises:
        TypeError: It is neither.
        ValueError: The text is longer than 300 characters, or the order is unknown.
    """
    return tuple(parsed(reading) for reading in readings_of(text, order=order))


@lru_cache(5_000)
def parsed(reading: NameReading) -> ParsedName:
    """Return a reading as the value that callers see."""
    sex, by = sex_shown(reading)
    pairs: tuple[tuple[PartName, Word | None], ...] = (("given", reading.given), ("patronymic", reading.patronymic))
    return ParsedName(
        family=tuple(word.printed for word in reading.family),
        given=reading.given.printed if reading.given else None,
        patronymic=reading.patronymic.printed if reading.patronymic else None,
        initials=frozenset(part for part, word in pairs if word is not None and word.is_initial),
        order=reading.order,
        script=reading.line.script,
        repaired=reading.line.repaired,
        sex=sex,
        sex_by=by,
        cases=cases_of(reading),
        rest=(*reading.line.rest, *reading.extra),
        doubts=reading.line.doubts,
        language=reading.language,
    )
