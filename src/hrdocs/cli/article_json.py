"""Articles and results of a search as JSON, for the command line and for documents."""

from typing import Any

from hrdocs.law.reference.articles import Part, Wording
from hrdocs.law.reference.penalties import PenaltyRange
from hrdocs.law.reference.running_text import PrintedText
from hrdocs.law.reference.searching import Found


def found_json(row: Found) -> dict[str, Any]:
    """Return a result of a search as JSON values."""
    made: dict[str, Any] = {
        "citation": str(row.citation),
        "heading": dict(row.heading) if row.heading else None,
        "matched": dict(row.matched),
        "score": row.score,
        "by": row.by,
    }
    if row.replaces is not None:
        made["replaces"] = str(row.replaces)
    if row.successors:
        made["successors"] = [str(each.citation) for each in row.successors]
    if row.later_law is not None:
        made["later_law"] = row.later_law
    if row.paragraph is not None:
        made["paragraph"] = row.paragraph
    if row.since is not None:
        made["since"] = str(row.since)
    return made


def wording_json(wording: Wording, *, text: bool = False) -> dict[str, Any]:
    """Return a wording as JSON values; with `text` the words of the law too."""
    made: dict[str, Any] = {
        "code": wording.code,
        "article": wording.number,
        "heading": dict(wording.heading) if wording.heading else None,
        "in_force": wording.is_in_force,
        "since": str(wording.since),
        "until": str(wording.until) if wording.until else None,
        "beyond_as_of": wording.beyond_as_of,
        "later_laws": [law.name for law in wording.later_laws],
        "parts": [_part_json(part) for part in wording.parts],
    }
    if wording.translation is not None:
        made["translation"] = {**wording.translation.text, "by": wording.translation.by}
    if text:
        for part, given in zip(wording.parts, made["parts"], strict=True):
            given["words"] = [_words_json(each) for each in part.printed]
        made["notes"] = [_words_json(each) for each in wording.notes]
        made["chapter_notes"] = [_words_json(each) for each in wording.chapter_notes]
    return made


def _words_json(printed: PrintedText) -> dict[str, Any]:
    return {
        "paragraphs": list(printed.paragraphs),
        "since": str(printed.since),
        "texts": list(printed.texts),
        "shown_from": str(printed.shown_from),
        "shown_to": str(printed.shown_to),
        "confidence": printed.confidence,
    }


def _part_json(part: Part) -> dict[str, Any]:
    return {
        "citation": str(part.citation),
        "known": part.is_known,
        "conduct": part.conduct,
        "conduct_translation": None
        if part.translation is None
        else {**part.translation.text, "by": part.translation.by},
        "penalties": [_penalty_json(entry) for entry in part.bounded()],
        "since": str(part.since),
        "since_kind": part.since_kind,
        "law": part.law,
        "texts": list(part.texts),
        "shown_from": str(part.shown_from) if part.shown_from else None,
        "shown_to": str(part.shown_to) if part.shown_to else None,
        "confidence": part.confidence,
    }


def _penalty_json(entry: PenaltyRange) -> dict[str, Any]:
    made: dict[str, Any] = {"kind": entry.kind.value}
    for name in ("least", "most", "step", "floor", "cap", "cap_percent"):
        value = getattr(entry, name)
        if value is not None:
            made[name] = str(value)
    for name in ("unit", "of", "per", "only_if"):
        if getattr(entry, name):
            made[name] = getattr(entry, name)
    if entry.subjects:
        made["for"] = list(entry.subjects)
    if entry.is_additional:
        made["additional"] = "mandatory" if entry.is_mandatory else "optional"
    if entry.otherwise is not None:
        made["otherwise"] = _penalty_json(entry.otherwise)
    if entry.is_general:
        made["general"] = True
    return made
