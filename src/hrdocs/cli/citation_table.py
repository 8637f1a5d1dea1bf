"""The citations of a text as a table or as JSON, for `hrdocs cite`."""

import json
from bisect import bisect_right
from typing import Any

from hrdocs.law.citations.cited import CitedProvision
from hrdocs.law.citations.finder import find_citations

_WIDEST = 48


def rows(
    text: str, *, on: str | None = None, language: str | None = None, default_code: str | None = None
) -> list[dict[str, Any]]:
    """Return what is found in a text, one plain object a hit; absent is what does not apply.

    Raises:
        InvalidText: `on` is no day.
    """
    lines = [0]
    for line in text.splitlines(keepends=True):
        lines.append(lines[-1] + len(line))
    return [_row(hit, lines) for hit in find_citations(text, on, language, default_code)]


def _row(hit: CitedProvision, lines: list[int]) -> dict[str, Any]:
    line = min(bisect_right(lines, hit.start), max(1, len(lines) - 1))
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
    # A text may have lone surrogates, which UTF-8 has not.
    return json.dumps(found, ensure_ascii=False, indent=2).encode("utf-8", "replace").decode() + "\n"


def to_table(found: list[dict[str, Any]]) -> str:
    """Return the rows as a table: place, words, what they mean, what is in doubt."""
    if not found:
        return "No citation found.\n"
    cells = [("place", "words", "citation", "note"), *(_cells(row) for row in found)]
    widths = [max(len(row[n]) for row in cells) for n in range(3)]
    return "".join(
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[3]]).rstrip() + "\n"
        for row in cells
    )


def _cells(row: dict[str, Any]) -> tuple[str, str, str, str]:
    words = " ".join(row["surface"].split())
    if len(words) > _WIDEST:
        words = words[: _WIDEST - 1] + "…"
    meaning = " ".join(row.get("citations", ())) or (
        f"{row['law']}: {row['article']}"
        if "law" in row
        else " or ".join(row.get("candidates", ())) or row.get("article", "")
    )
    notes = []
    if "stage" in row:
        notes.append(f"with {row['stage']}")
    if row.get("reason", "other-law") != "other-law":
        notes.append(row["reason"])
    if row.get("nearest"):
        notes.append(f"nearest: {', '.join(row['nearest'])}")
    return f"{row['line']}:{row['column']}", words, meaning, "; ".join(notes)
