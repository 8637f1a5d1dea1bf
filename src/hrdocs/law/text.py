"""Articles as text and as JSON, for the command line and for documents."""

from collections.abc import Iterable, Iterator
from typing import Any

from hrdocs.law.codes import Article, Found, Part, Wording
from hrdocs.law.penalties import PenaltyRange
from hrdocs.vocabulary import PenaltyKind

_KINDS = {kind: kind.value.replace("_", " ") for kind in PenaltyKind}
_OF = {
    "value": "the value",
    "income": "the income or revenue",
    "tax": "the tax or duty",
    "payment": "the payment",
    "earnings": "the earnings",
    "sum": "the sum",
}
_THINGS = {"object": "of the object of the offence", "means": "of its tools and means"}
_UNKNOWN = {
    "before_texts": "no source at hand shows it for that time",
    "between_laws": "two laws changed it in between, and no source shows it",
    "not_readable": "the source cannot be read here",
}


def penalty_text(entry: PenaltyRange) -> str:
    """Give a range in English: `fine 2 to 50 base units`, `arrest P1M to P3M`."""
    words = [_KINDS[entry.kind]]
    if entry.least is not None and entry.least == entry.most:
        words.append(str(entry.most))
    elif entry.least is not None and entry.most is not None:
        words.append(f"{entry.least} to {entry.most}")
    elif entry.most is not None:
        words.append(f"up to {entry.most}")
    elif entry.least is not None:
        words.append(f"from {entry.least}")
    if entry.kind is PenaltyKind.FINE and (entry.least is not None or entry.most is not None):
        words.append(f"percent of {_OF[entry.of or 'sum']}" if entry.unit == "percent" else "base units")
    if entry.kind is PenaltyKind.CONFISCATION and entry.of in _THINGS:
        words.append(_THINGS[entry.of])
    if entry.per:
        words.append(f"for each {entry.per}")
    if entry.floor is not None:
        words.append(f"but at least {entry.floor} base units")
    if entry.cap is not None:
        words.append(f"but at most {entry.cap} base units")
    if entry.otherwise is not None:
        words.append(f"or, where that cannot be reckoned, {penalty_text(entry.otherwise)}")
    if entry.is_general:
        words.append("(bounds of the general part)")
    return " ".join(words)


def sanction_text(penalties: Iterable[PenaltyRange]) -> Iterator[str]:
    """Give one line for each main penalty, with what is added to it."""
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


def wording_text(wording: Wording, language: str = "en") -> str:
    """Give an article as worded on a day, as lines."""
    heading = wording.heading.best(language, "en", "ru") if wording.heading else "(heading not known)"
    until = f", until {wording.until}" if wording.until else ""
    lines = [f"{wording.code} Article {wording.number}. {heading}", f"  this wording since {wording.since}{until}"]
    if wording.beyond_as_of:
        lines.append("  the day lies after the last day that the data know: no penalty is judged by this wording")
    if not wording.is_in_force:
        lines.append("  not in force")
    for part in wording.parts:
        lines += _part_lines(part)
    return "\n".join(lines)


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
    yield f"    since {part.since}{law}; shown by {', '.join(part.texts)}; confidence {part.confidence}"


def article_text(article: Article, language: str = "en") -> str:
    """Give an article over time: status, when it was in force, every wording, sources."""
    heading = article.heading.best(language, "en", "ru") if article.heading else "(heading not known)"
    lines = [f"{article.code} Article {article.number}. {heading}"]
    lines.append(
        f"  {article.status.replace('_', ' ')}; in force {', '.join(article.periods) or 'never, as far as shown'}"
    )
    if article.chapter:
        lines.append(f"  chapter {article.chapter.number}: {article.chapter.heading.best(language, 'en', 'ru')}")
    lines += ["", *(wording_text(wording, language) + "\n" for wording in article.wordings)]
    lines.append("sources: " + " ".join(article.sources))
    return "\n".join(lines)


def found_text(found: Iterable[Found], language: str = "en") -> str:
    """Give the results of a search, one a line."""
    return "\n".join(f"{row.citation}  {row.heading.best(language, 'en', 'ru')}" for row in found)


def wording_json(wording: Wording) -> dict[str, Any]:
    """Give a wording as JSON values."""
    return {
        "code": wording.code,
        "article": wording.number,
        "heading": dict(wording.heading) if wording.heading else None,
        "in_force": wording.is_in_force,
        "since": str(wording.since),
        "until": str(wording.until) if wording.until else None,
        "beyond_as_of": wording.beyond_as_of,
        "parts": [_part_json(part) for part in wording.parts],
    }


def _part_json(part: Part) -> dict[str, Any]:
    return {
        "citation": str(part.citation),
        "known": part.is_known,
        "conduct": part.conduct,
        "penalties": [_penalty_json(entry) for entry in part.bounded()],
        "since": str(part.since),
        "law": part.law,
        "texts": list(part.texts),
        "confidence": part.confidence,
    }


def _penalty_json(entry: PenaltyRange) -> dict[str, Any]:
    made: dict[str, Any] = {"kind": entry.kind.value}
    for name in ("least", "most", "floor", "cap"):
        value = getattr(entry, name)
        if value is not None:
            made[name] = str(value)
    for name in ("unit", "of", "per"):
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
