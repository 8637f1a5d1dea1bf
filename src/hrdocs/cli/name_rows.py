"""People found by name and pairs of people, as a table for the shell, as JSON and as CSV."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

from hrdocs.messages import LANGUAGES
from hrdocs.names.tables import table
from hrdocs.namesakes import NEVER_SHOWN, NameHit, NamePair
from hrdocs.outfile import harmless

if TYPE_CHECKING:
    from hrdocs.model import Name, Person

HIT_COLUMNS: Final = ("id", "name", "birth", "likeness", "label", "reason")
PAIR_COLUMNS: Final = ("a", "b", "a_name", "b_name", "a_birth", "b_birth", "likeness", "label", "reason", "sources")

Row = dict[str, str]


def words(language: str) -> dict[str, str]:
    """Return the texts about names that the shell prints."""
    texts: dict[str, str] = _texts(language)["shell"]
    return texts


def _texts(language: str) -> dict[str, Any]:
    if language not in LANGUAGES:
        message = f"no texts in {language!r}; the languages are {', '.join(LANGUAGES)}"
        raise ValueError(message)
    texts: dict[str, Any] = table("texts")[language]
    return texts


def hit_rows(hits: Iterable[NameHit], language: str) -> list[Row]:
    """Return one row for each person found."""
    likeness = _texts(language)["likeness"]
    return [
        {
            "id": hit.record.id,
            "name": _shown(hit.name, language),
            "birth": _birth(hit.record),
            "likeness": likeness[hit.comparison.likeness.value],
            "label": hit.label.value,
            "reason": hit.comparison.reason(language),
        }
        for hit in hits
    ]


def pair_rows(pairs: Iterable[NamePair], language: str) -> list[Row]:
    """Return one row for each pair of people."""
    likeness = _texts(language)["likeness"]
    return [
        {
            "a": pair.a.id,
            "b": pair.b.id,
            "a_name": _shown(pair.a_name, language),
            "b_name": _shown(pair.b_name, language),
            "a_birth": _birth(pair.a),
            "b_birth": _birth(pair.b),
            "likeness": likeness[pair.comparison.likeness.value],
            "label": pair.label.value,
            "reason": pair.comparison.reason(language),
            "sources": ", ".join(pair.sources),
        }
        for pair in pairs
    ]


def hits_to_json(hits: Iterable[NameHit]) -> list[dict[str, Any]]:
    """Return the people found as JSON values."""
    return [
        {
            "id": hit.record.id,
            "name": _value(hit.name),
            "birth": _birth(hit.record) or None,
            "label": hit.label.value,
            "comparison": _comparison(hit, {"b": hit.name}),
        }
        for hit in hits
    ]


def pairs_to_json(pairs: Iterable[NamePair]) -> list[dict[str, Any]]:
    """Return pairs of people as JSON values."""
    return [
        {
            "a": {"id": pair.a.id, "name": _value(pair.a_name), "birth": _birth(pair.a) or None},
            "b": {"id": pair.b.id, "name": _value(pair.b_name), "birth": _birth(pair.b) or None},
            "label": pair.label.value,
            "sources": list(pair.sources),
            "comparison": _comparison(pair, {"a": pair.a_name, "b": pair.b_name}),
        }
        for pair in pairs
    ]


def _comparison(found: NameHit | NamePair, names: "dict[str, Name | None]") -> dict[str, Any]:
    """Return a comparison as JSON, without the parts of a name that is not shown."""
    made = found.comparison.to_json()
    for side, name in names.items():
        if _is_hidden(name):
            for part in made["parts"]:
                part[side] = None
    return made


def _is_hidden(name: "Name | None") -> bool:
    return name is not None and name.kind in NEVER_SHOWN


def _value(name: "Name | None") -> str | None:
    return None if name is None or _is_hidden(name) else name.value


def _shown(name: "Name | None", language: str) -> str:
    if _is_hidden(name):
        return words(language)["former"]
    return "" if name is None else name.value


def _birth(person: "Person") -> str:
    return "" if person.birth is None else str(person.birth)


def to_table(rows: Sequence[Row], language: str, *, columns: Sequence[str] | None = None) -> str:
    """Return rows as aligned columns with a heading; a column that is empty in all rows is left out."""
    if not rows:
        return ""
    said = words(language)
    names = [name for name in columns or rows[0] if any(row[name] for row in rows)]
    lines = [[said[name] for name in names], *([visible(row[name]) for name in names] for row in rows)]
    widths = [max(len(line[n]) for line in lines) for n in range(len(names))]
    return "".join(
        "  ".join(f"{cell:<{width}}" for cell, width in zip(line, widths, strict=True)).rstrip() + "\n"
        for line in lines
    )


def to_csv(rows: Sequence[Row], columns: Sequence[str]) -> str:
    """Return rows as CSV with the names of the columns in English; no spreadsheet reads a cell as a formula."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow(harmless(row[name]) for name in columns)
    return text.getvalue()


def visible(text: str) -> str:
    """Return a text in which characters that could control a terminal, and invisible ones, are written as codes."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)
