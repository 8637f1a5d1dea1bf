"""Articles as text and as JSON, for the command line and for documents."""

from collections.abc import Iterable, Iterator
from typing import Any

from hrdocs.law.reference.articles import Article, Part, Wording
from hrdocs.law.reference.penalties import PenaltyRange, phrase
from hrdocs.law.reference.running_text import PrintedText
from hrdocs.law.reference.searching import Found

_UNKNOWN = {
    "before_texts": "no source at hand shows it for that time",
    "between_laws": "two laws changed it in between, and no source shows it",
    "not_readable": "the source cannot be read here",
}


def penalty_text(entry: PenaltyRange) -> str:
    """Return a range in English: `fine 2 to 50 base units`, `arrest 1 to 3 months (bounds of the general part)`."""
    return phrase(entry) + (" (bounds of the general part)" if entry.is_general else "")


def sanction_text(penalties: Iterable[PenaltyRange]) -> Iterator[str]:
    """Return one line for each main penalty, with what is added to it."""
    line = ""
    for entry in penalties:
        if entry.is_additional:
            line += f", {'with' if entry.is_mandatory else 'with or without'} {penalty_text(entry)}"
            continue
        if line:
            yield line
        whom = f"{' and '.join(entry.subjects).replace('_', ' ')}: " if entry.subjects else ""
        line = whom + penalty_text(entry)
    if line:
        yield line


def wording_text(wording: Wording, language: str = "en", *, text: bool = False) -> str:
    """Return an article as worded on a day, as lines; with `text` the words of the law too."""
    heading = wording.heading.best(language, "en", "ru") if wording.heading else "(heading not known)"
    until = f", until {wording.until}" if wording.until else ""
    lines = [f"{wording.code} Article {wording.number}. {heading}", f"  this wording since {wording.since}{until}"]
    if wording.beyond_as_of:
        lines.append("  the day lies after the last day that the data know: no penalty is judged by this wording")
    if wording.later_laws:
        lines += later_laws_lines(wording)
    if not wording.is_in_force:
        lines.append("  not in force")
    for part in wording.parts:
        lines += _part_lines(part)
        if text:
            lines += _words_lines(part.printed)
    if text:
        lines += _words_lines(wording.notes) if wording.notes else []
    return "\n".join(lines)


def _words_lines(printed: Iterable[PrintedText]) -> Iterator[str]:
    """Return the words that may have held on the day; each of several with its first day."""
    several = tuple(printed)
    if not several:
        yield "    words not known: no source at hand shows them for that time"
    for each in several:
        confidence = each.confidence.replace("_", " ")
        shown = f"{', '.join(each.texts)} ({each.shown_from} to {each.shown_to})"
        yield f"    words since {each.since}; shown by {shown}; confidence {confidence}"
        yield from (f"      {paragraph}" for paragraph in each.paragraphs)


def later_laws_lines(wording: Wording) -> Iterator[str]:
    """Return the later laws of a day after the texts, by name, with what is known of the article in them."""
    for law in wording.later_laws:
        yield f"  a later law is known, its text is not here: {law.name}"
        yield from (f"    {row.says}" for row in law.provisions if row.article == wording.number)


def _part_lines(part: Part) -> Iterator[str]:
    yield f"  part {part.number}" if part.number else "  the article's single part"
    if part.conduct:
        yield f"    {part.conduct}"
    if not part.is_known:
        yield f"    sanction not known: {_UNKNOWN[part.why_unknown or 'before_texts']}"
        return
    if not part.has_sanction:
        return
    for line in sanction_text(part.bounded()):
        yield f"    - {line}"
    law = f", by law {part.law}" if part.law else ""
    if part.since_kind == "law_or_earlier":
        law += " or an earlier one"
    shown = f" ({part.shown_from} to {part.shown_to})" if part.shown_from else ""
    confidence = (part.confidence or "").replace("_", " ")
    yield f"    since {part.since}{law}; shown by {', '.join(part.texts)}{shown}; confidence {confidence}"


def article_text(article: Article, language: str = "en") -> str:
    """Return an article over time: status, when it was in force, every wording, sources."""
    heading = article.heading.best(language, "en", "ru") if article.heading else "(heading not known)"
    lines = [f"{article.code} Article {article.number}. {heading}"]
    lines.append(
        f"  {article.status.replace('_', ' ')}; in force {', '.join(article.periods) or 'never, as far as shown'}"
    )
    if article.chapter:
        lines.append(f"  chapter {article.chapter.number}: {article.chapter.heading.best(language, 'en', 'ru')}")
    lines += ["", *(wording_text(wording, language) + "\n" for wording in article.wordings)]
    lines += [
        f"right engaged: {right.norm}; {right.says} ({right.body}; {' '.join(right.sources)})"
        for right in article.rights
    ]
    lines += sources_text(article)
    return "\n".join(lines)


def sources_text(article: Article) -> list[str]:
    """Return the lines that name what an article's facts rest on."""
    return ["sources:", *(f"  {source}" for source in article.sources)]


def found_text(found: Iterable[Found], language: str = "en") -> str:
    """Return the results of a search, one a line; a heading of another day than requested is marked."""
    lines = []
    for row in found:
        lines.append(f"{row.citation}  {_found_heading(row, language)}")
        if row.paragraph is not None:
            lines.append(f"    {row.paragraph}")
    return "\n".join(lines)


def _found_heading(row: Found, language: str) -> str:
    matched = row.matched.best(language, "en", "ru")
    since = f" since {row.since}" if row.since else ""
    if row.heading is None:
        return f"(heading of the day not known; known{since}: {matched})"
    heading = row.heading.best(language, "en", "ru")
    return heading if row.is_of_day else f"{heading} (formerly{since}: {matched})"


def found_json(row: Found) -> dict[str, Any]:
    """Return a result of a search as JSON values."""
    made: dict[str, Any] = {
        "citation": str(row.citation),
        "heading": dict(row.heading) if row.heading else None,
        "matched": dict(row.matched),
        "score": row.score,
    }
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
    if text:
        for part, given in zip(wording.parts, made["parts"], strict=True):
            given["words"] = [_words_json(each) for each in part.printed]
        made["notes"] = [_words_json(each) for each in wording.notes]
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
