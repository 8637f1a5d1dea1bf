"""The heading of a sheet: on which rows it is, and which column of the mapping each of its cells is.

A heading is found by its words and never by its position; it may take two rows, of which the upper one names groups.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice, pairwise
from typing import Final

from attrs import field, frozen

from hrdocs.frozenmap import FrozenMap
from hrdocs.interchange.mapping import TableMapping
from hrdocs.interchange.readers.read_cell import folded, pattern_of
from hrdocs.interchange.tables import TableRow, TableSheet

DEPTH: Final = 40
"""How many rows are searched for a heading."""
IN_KEYS: Final = (0,)
"""The rows of a heading that no row holds: that of a list of JSON objects."""
GROUP: Final = " / "
"""The separator between the two rows of a heading."""
# Columns of relatives, counsel, health, contacts and places of living, in three languages.
_PRIVATE: Final = re.compile(
    r"(?i)родн(?:ые|ых|ым|ик)|родств|сваяк|семья|семьи|семей|сям.я|сям.і|супруг|\b(?:муж|жена|мать|отец|маці|бацька|дети|дзеці)\b"
    r"|famil(?!y.?name)|relativ|\bkin\b|spouse|\b(?:wife|husband|mother|father|parents?|children)\b"
    r"|адвок|counsel|councel|lawyer|attorney|защитник|абарон"
    r"|телеф|тэлеф|\b(?:тел|тэл|моб)\b|phone|здоров|здароў|болезн|хвароб|инвалид|інвалід|медиц|медыц"
    r"|health|medical|illness|disabilit|diagn|диагн|дыягн"
    r"|координат|каардынат|coordinat|latitud|longitud|\b(?:lat|lon|lng)\b|gps|широт|долгот|шырат|даўгат"
    r"|адрес|адрас|address|прожив|пражыв|жительств|residence"
    r"|паспорт|пашпарт|passport|личный номер|e-?mail|почт|пошт|контакт|кантакт|contact"
)


def _frozen(texts: Mapping[str, str]) -> FrozenMap[str, str]:
    return FrozenMap(texts)


@frozen(kw_only=True)
class SheetHeading:
    """A heading as it was found.

    Args:
        rows: The numbers of its rows.
        texts: The heading of each column, by its number from 0.
        columns: The numbers of the columns for each column of the mapping.
        twice: Columns of the mapping whose headings two columns have, where one is meant.
        width: How many fields its row has.
    """

    rows: tuple[int, ...]
    texts: FrozenMap[str, str] = field(converter=_frozen)
    columns: Mapping[str, tuple[int, ...]]
    twice: tuple[str, ...] = ()
    width: int = 0

    def text(self, column: int) -> str:
        """Return the heading of a column, from 0; empty where it has none."""
        return self.texts.get(str(column), "")


@lru_cache(4_096)
def plain_heading(text: str) -> str:
    """Return a heading as headings are compared."""
    return folded(text).strip(" :.*")


def is_private(heading: str) -> bool:
    """Whether a heading is one of columns that are red: relatives, counsel, health, contacts."""
    return _PRIVATE.search(unicodedata.normalize("NFKC", heading)) is not None


def find_heading(sheet: TableSheet, mapping: TableMapping, rows: list[TableRow] | None = None) -> SheetHeading | None:
    """Return the heading of a sheet by a mapping; None where the sheet has not all columns that it needs."""
    if mapping.sheet is not None and (
        sheet.name is None or pattern_of(mapping.sheet).fullmatch(folded(sheet.name)) is None
    ):
        return None
    first = list(islice(sheet.rows(), DEPTH)) if rows is None else rows
    for numbers, texts in _candidates(sheet, first, mapping):
        found = _matched(texts, mapping)
        if all(name in found for name in mapping.needed):
            return _heading(first, numbers, texts, found, mapping)
    return None


def nearest_heading(sheet: TableSheet, mapping: TableMapping, rows: list[TableRow]) -> tuple[int, tuple[str, ...]]:
    """Return how many of the needed columns the best row has, and which it lacks."""
    best = (0, mapping.needed)
    for _, texts in _candidates(sheet, rows, mapping):
        found = _matched(texts, mapping)
        lacking = tuple(name for name in mapping.needed if name not in found)
        if len(mapping.needed) - len(lacking) > best[0]:
            best = (len(mapping.needed) - len(lacking), lacking)
    return best


def _candidates(
    sheet: TableSheet, rows: list[TableRow], mapping: TableMapping
) -> Iterator[tuple[tuple[int, ...], dict[int, str]]]:
    """Return what may be the heading, as `headings_of` does."""
    known = frozenset(plain_heading(each) for headings in mapping.columns.values() for each in headings)
    return headings_of(sheet, rows, known)


def headings_of(
    sheet: TableSheet, rows: list[TableRow], known: frozenset[str] = frozenset()
) -> Iterator[tuple[tuple[int, ...], dict[int, str]]]:
    """Return each row, then each two rows together, as the headings by column.

    Args:
        sheet: The sheet.
        rows: Its first rows.
        known: The headings that a mapping knows, as they are compared.
    """
    if sheet.keys:
        yield IN_KEYS, dict(enumerate(sheet.keys))
        return
    for row in rows:
        yield (row.number,), {cell.column: cell.text for cell in row.cells if cell.text.strip()}
    for upper, lower in pairwise(rows):
        yield (upper.number, lower.number), _joined(upper, lower, known)


def _joined(upper: TableRow, lower: TableRow, known: frozenset[str]) -> dict[int, str]:
    """Return the headings of two rows by column: a group holds up to the next one.

    In text nothing shows where a group ends, so a heading that the mapping knows without it is of none.
    """
    above = {cell.column: cell.text for cell in upper.cells if cell.text.strip()}
    below = {
        cell.column: cell.text for cell in lower.cells if cell.text.strip() and above.get(cell.column) != cell.text
    }
    joined: dict[int, str] = {}
    group = ""
    for column in range(max([*above, *below], default=-1) + 1):
        if column in above:
            group = above[column]
        if column in below:
            joined[column] = f"{group}{GROUP}{below[column]}" if group else below[column]
            is_bare = column not in above and plain_heading(below[column]) in known
            if is_bare and plain_heading(joined[column]) not in known:
                joined[column] = below[column]
        elif column in above:
            joined[column] = above[column]
    return joined


def _matched(texts: Mapping[int, str], mapping: TableMapping) -> dict[str, tuple[int, ...]]:
    plain: dict[str, list[int]] = {}
    for column, text in texts.items():
        plain.setdefault(plain_heading(text), []).append(column)
    found: dict[str, tuple[int, ...]] = {}
    for name, headings in mapping.columns.items():
        at: list[int] = []
        for heading in headings:
            if "*" in heading:
                pattern = pattern_of(heading)
                at += [column for each, columns in plain.items() if pattern.fullmatch(each) for column in columns]
            else:
                at += plain.get(plain_heading(heading), [])
        if at:
            found[name] = tuple(sorted(set(at)))
    return found


def _heading(
    rows: list[TableRow],
    numbers: tuple[int, ...],
    texts: dict[int, str],
    found: dict[str, tuple[int, ...]],
    mapping: TableMapping,
) -> SheetHeading:
    twice = tuple(
        name for name, at in found.items() if len(at) > 1 and not any("*" in each for each in mapping.columns[name])
    )
    width = next((row.width for row in rows if row.number == numbers[-1]), 0)
    shown = {str(column): " ".join(text.split()) for column, text in texts.items()}
    return SheetHeading(rows=numbers, texts=shown, columns=found, twice=twice, width=width)


def language_of(mapping: TableMapping, heading: SheetHeading, rows: list[TableRow]) -> str | None:
    """Return the language of a list: that of the mapping, or the one whose headings or words it has."""
    if mapping.language is not None:
        return mapping.language
    if mapping.language_column is not None:
        at = heading.columns.get(mapping.language_column, ())
        texts = [folded(row.at(column).text) for row in rows if row.number > heading.rows[-1] for column in at]
    else:
        texts = [plain_heading(text) for text in heading.texts.values()]
    counts = {
        language: sum(pattern_of(pattern).fullmatch(text) is not None for pattern in patterns for text in texts)
        for language, patterns in mapping.languages.items()
    }
    best = max(counts.values(), default=0)
    if best:
        return next(language for language, count in counts.items() if count == best)
    return _by_letters("".join(heading.texts.values()))


def _by_letters(text: str) -> str | None:
    """Return the language of headings by letters that only it has; None where they have no letters."""
    letters = Counter(text.casefold())
    belarusian, russian = letters["і"] + letters["ў"], letters["и"] + letters["щ"] + letters["ъ"]
    if belarusian or russian:
        return "be" if belarusian > russian else "ru"
    if any("\u0400" <= each <= "\u04ff" for each in letters):
        return None
    return "en" if any("a" <= each <= "z" for each in letters) else None
