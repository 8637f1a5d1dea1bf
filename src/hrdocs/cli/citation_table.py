"""The citations of a text as a table or as JSON, for `hrdocs cite`."""

import json
from bisect import bisect_right
from typing import Any

from hrdocs.displaying import display
from hrdocs.displaying.forms import joined
from hrdocs.displaying.forms import words as words_of
from hrdocs.displaying.in_messages import message_text
from hrdocs.law.citations.cited import CitedProvision, Span
from hrdocs.law.citations.finder import find_unread
from hrdocs.vocabulary import OffenceStage

_WIDEST = 48
_COLUMNS = ("place", "words", "citation", "note")


def rows(
    text: str, *, on: str | None = None, language: str | None = None, default_code: str | None = None
) -> list[dict[str, Any]]:
    """Return what is found in a text, one plain object for each hit; what does not apply is absent.

    Numbers beside an article word or a code that were not read have `unread` instead of a reading.

    Raises:
        InvalidText: `on` is no day.
    """
    lines = [0]
    for line in text.splitlines(keepends=True):
        lines.append(lines[-1] + len(line))
    found, unread = find_unread(text, on, language, default_code)
    made = [_row(hit, lines) for hit in found] + [_unread(span, text, lines) for span in unread]
    return sorted(made, key=lambda row: (row["start"], row["end"]))


def _unread(span: Span, text: str, lines: list[int]) -> dict[str, Any]:
    line = _line(span.start, lines)
    return {
        "line": line, "column": span.start - lines[line - 1] + 1, "start": span.start, "end": span.end,
        "surface": text[span.start : span.end], "unread": str(span.kind),
    }  # fmt: skip


def _line(place: int, lines: list[int]) -> int:
    return min(bisect_right(lines, place), max(1, len(lines) - 1))


def _row(hit: CitedProvision, lines: list[int]) -> dict[str, Any]:
    line = _line(hit.start, lines)
    several = {
        "citations": [str(one) for one in hit.citations],
        "candidates": [str(one) for one in hit.candidates],
        "nearest": [str(one) for one in hit.nearest],
    }
    row: dict[str, Any] = {
        "line": line, "column": hit.start - lines[line - 1] + 1, "start": hit.start, "end": hit.end,
        "surface": hit.surface, "code": hit.code,
        "article": hit.article, "part": hit.part, "point": hit.point, "law": hit.law,
        "stage": str(hit.stage) if hit.stage else None, "code_named": hit.code_named, "cited_as": str(hit.cited_as),
        **several, "reason": str(hit.reason) if hit.reason else None, "confidence": str(hit.confidence),
    }  # fmt: skip
    return {key: value for key, value in row.items() if value not in (None, [])}


def to_json(found: list[dict[str, Any]]) -> str:
    """Return the rows as JSON."""
    # A text may have lone surrogates, which UTF-8 cannot encode.
    return json.dumps(found, ensure_ascii=False, indent=2).encode("utf-8", "replace").decode() + "\n"


def to_table(found: list[dict[str, Any]], language: str = "en") -> str:
    """Return the rows as a table: place, words, what they mean, what is in doubt."""
    said = words_of(language)["cite"]
    if not found:
        return f"{said['none']}\n"
    cells = [tuple(said[name] for name in _COLUMNS), *(_cells(row, language) for row in found)]
    widths = [max(len(row[n]) for row in cells) for n in range(3)]
    return "".join(
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[3]]).rstrip() + "\n"
        for row in cells
    )


def _cells(row: dict[str, Any], language: str) -> tuple[str, str, str, str]:
    said = words_of(language)["cite"]
    words = " ".join(row["surface"].split())
    if len(words) > _WIDEST:
        words = words[: _WIDEST - 1] + "…"
    place = f"{row['line']}:{row['column']}"
    if "unread" in row:
        return place, words, "", said["unread"]

    def cited(texts: list[str]) -> list[str]:
        return [message_text("citation+code", each, language) for each in texts]

    meaning = ", ".join(cited(row.get("citations", []))) or (
        f"{words_of(language)['cite-laws'].get(row['law'], row['law'])}: {row['article']}"
        if "law" in row
        else joined(cited(row.get("candidates", [])), language, "or") or row.get("article", "")
    )
    notes = []
    if "stage" in row:
        notes.append(said["stage"].format(stage=display(OffenceStage(row["stage"]), language)))
    if row.get("reason", "other-law") != "other-law":
        notes.append(said.get(row["reason"], row["reason"]))
    elif row["confidence"] == "low":
        notes.append(said["beside"])
    if row.get("nearest"):
        notes.append(said["nearest"].format(nearest=", ".join(cited(row["nearest"]))))
    return place, words, meaning, "; ".join(notes)
