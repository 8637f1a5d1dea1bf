"""The running text of articles, in Russian, as of a day: of the codes, and of procedural law as reference for norms.

The texts are official documents, and no objects of copyright (Law 262-З of 17 May 2011, Article 7); what banks of law
added is not part of them. They are packed, a file a code, and read on first use: no look-up without text reads them.
"""

import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, Final

from attrs import frozen

from hrdocs.errors import InvalidText
from hrdocs.law.errors import UnknownArticle, UnknownCode, UnknownWording
from hrdocs.law.reference import code_names, day_spans
from hrdocs.law.reference.day_spans import Dates
from hrdocs.values import Day, Norm, PartialDate

NOTES: Final = "note"
"""The name of the notes (примечания) of an article among its parts."""

NORM_CODES: Final = ("cpc1999", "mea1997", "pec2000", "pikoap2006", "pikoap2021")
"""The codes of criminal and of administrative procedure, the penal-executive code and the law on mass events."""


@frozen(kw_only=True)
class PrintedText:
    """The words of a part of an article, or of its notes, as texts print them.

    `str()` joins the paragraphs, one a line.

    Args:
        paragraphs: In Russian, the first with the number of the part.
        since: The first day of these words, or bounds of that day; what the day rests on may be a text alone.
        texts: The texts that print them.
        shown_from: The first day for which a text prints them.
        shown_to: The last day for which a text prints them.
        confidence: For the requested days: `high` where a text of these days prints them, `medium` where amendment
            marks alone speak of these days, `low` where nothing does, since they changed in a window,
            `probably_unchanged` where the texts before and after print the same.
    """

    paragraphs: tuple[str, ...]
    since: PartialDate
    texts: tuple[str, ...]
    shown_from: date
    shown_to: date
    confidence: str

    def __str__(self) -> str:
        return "\n".join(self.paragraphs)


@frozen(kw_only=True)
class NormText:
    """An article of a code, or a law, that is cited as a norm and never charged.

    Args:
        norm: The norm, such as `cpc1999:126`.
        heading: The last heading of the article, in Russian.
        printed: The words: of the part that the norm names, otherwise of each part in order; the notes come last.
        sources: Addresses of the texts.
    """

    norm: Norm
    heading: str | None
    printed: tuple[PrintedText, ...]
    sources: tuple[str, ...]

    @property
    def text(self) -> str:
        """The words, one paragraph a line."""
        return "\n".join(map(str, self.printed))


@cache
def stored(code: str) -> dict[str, Any]:
    """Return the file of the running text of a code."""
    import lzma  # noqa: PLC0415 -- a look-up without text does without it
    from importlib.resources import files  # noqa: PLC0415 -- it loads many modules, and few programs print the law

    packed = files("hrdocs.data").joinpath(f"law/text/{code}.json.xz").read_bytes()
    read: dict[str, Any] = json.loads(lzma.decompress(packed))
    return read


def printed(code: str, number: str, part: str, span: Dates) -> tuple[PrintedText, ...]:
    """Return the words that a part may have had on some days, in order; none where no source shows them."""
    rows = stored(code)["articles"].get(number, {}).get(part, [])
    return tuple(_printed(code, row, span) for row in possible(rows, span) if row["state"] == "known")


def chapter_notes(code: str, chapter: str, span: Dates) -> tuple[PrintedText, ...]:
    """Return the notes to a chapter that may have held on some days, in order; none where no source shows them."""
    return tuple(_printed(code, row, span) for row in _chapter_rows(code, chapter, span) if row["state"] == "known")


def chapter_has_unknown(code: str, chapter: str, span: Dates) -> bool:
    """Return whether a chapter may have had notes on some days in words that no source shows."""
    return any(row["state"] == "unknown" for row in _chapter_rows(code, chapter, span))


def _chapter_rows(code: str, chapter: str, span: Dates) -> Iterator[dict[str, Any]]:
    return possible(stored(code).get("chapters", {}).get(chapter, []), span)


def has_unknown(code: str, number: str, part: str, span: Dates) -> bool:
    """Return whether a part may have been there on some days in words that no source shows."""
    return "unknown" in _states(code, number, part, span)


def is_open(code: str, number: str, part: str, span: Dates) -> bool:
    """Return whether it is open what words the notes had on some days, or whether there were any."""
    return len(_states(code, number, part, span)) > 1 or has_unknown(code, number, part, span)


def _states(code: str, number: str, part: str, span: Dates) -> list[str]:
    return [row["state"] for row in possible(stored(code)["articles"].get(number, {}).get(part, []), span)]


def possible(rows: list[dict[str, Any]], span: Dates) -> Iterator[dict[str, Any]]:
    """Return the rows that may hold on a day of a span."""
    for at, row in enumerate(rows):
        ended = at + 1 < len(rows) and day_spans.bounds(rows[at + 1]["from"])[1] <= span[0]
        if day_spans.bounds(row["from"])[0] <= span[1] and not ended:
            yield row


def _printed(code: str, row: dict[str, Any], span: Dates) -> PrintedText:
    paragraphs = stored(code)["paragraphs"]
    low, high = span[0].isoformat(), span[1].isoformat()
    if any(low <= gap[1] and gap[0] <= high for gap in row.get("not_shown", ())):
        confidence = "probably_unchanged"
    else:
        by_marks = "medium" if stored(code)["marks"] else "low"
        confidence = "high" if row["shown_from"] <= low and high <= row["shown_to"] else by_marks
    return PrintedText(
        paragraphs=tuple(paragraphs[at] for at in row["p"]),
        since=PartialDate(row.get("since", row["from"])),
        texts=tuple(row["texts"]),
        shown_from=date.fromisoformat(row["shown_from"]),
        shown_to=date.fromisoformat(row["shown_to"]),
        confidence=confidence,
    )


def norm_heading(code: str, number: str) -> str | None:
    """Return the last heading of an article of a code, or a law, that is cited as a norm."""
    found: str | None = stored(code)["headings"].get(number)
    return found


def norm_text(norm: Norm | str, on: Day | None = None) -> NormText:
    """Return the words of an article that is cited as a norm: `cpc1999:126`, or a part of it, `cpc1999:126/1`.

    Args:
        norm: Of a procedural code, the penal-executive code (`pec2000`) or the law on mass events (`mea1997`).
        on: A day; when left out, the last words that a text prints.

    Raises:
        UnknownCode: The text of the instrument is not here.
        InvalidText: The norm names no article.
        UnknownArticle: It has no such article, or no such part of it.
        UnknownWording: No text at hand shows the words on that day, or there were two.
    """
    cited = Norm.parse(norm) if isinstance(norm, str) else norm
    if cited.instrument not in NORM_CODES:
        raise UnknownCode(cited.instrument, NORM_CODES)
    if cited.article is None:
        text = str(cited)
        raise InvalidText("norm", text, 0, len(text), "a norm with an article, such as cpc1999:126")
    code = cited.instrument
    parts = stored(code)["articles"].get(cited.article)
    if parts is None:
        raise UnknownArticle(code, cited.article, code_names.near(stored(code)["headings"], cited.article))
    wanted = [cited.sub[0]] if cited.sub else list(parts)
    if cited.sub and cited.sub[0] not in parts:
        raise UnknownArticle(code, cited.article, tuple(each for each in parts if each != NOTES), cited.sub[0])
    span = day_spans.span(on) if on is not None else (date.max, date.max)
    found = [printed(code, cited.article, part, span) for part in wanted]
    if on is not None:
        found = [each for each in found if all(_shown_near(one, span) for one in each)]
    if not any(found) or any(len(each) > 1 for each in found):
        known = sorted({period for part in wanted for period in _periods(parts[part])})
        raise UnknownWording(code, cited.article, str(on), tuple(known))
    return NormText(
        norm=cited,
        heading=norm_heading(code, cited.article),
        printed=tuple(each[0] for each in found if each),
        sources=tuple(row["address"] for row in stored(code)["sources"].values()),
    )


def _shown_near(text: PrintedText, span: Dates) -> bool:
    """Return whether all days lie between the first and the last that a text prints: no mark speaks of other days."""
    return text.shown_from <= span[0] and span[1] <= text.shown_to


def _periods(rows: list[dict[str, Any]]) -> Iterator[str]:
    for row in rows:
        if row["state"] == "known":
            yield f"{row['shown_from']}/{row['shown_to']}"
