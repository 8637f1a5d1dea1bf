"""The provisions of a cell: one charge for each, with its stage, its heading and its words.

A cell is read piece by piece (pieces end at a semicolon or a line end), since lists repeat the same pieces often.
The day of the row is used only where the words leave the code open. What does not exist is kept as cited; a piece that
is cut within a number is never read.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Any, Final

from attrs import evolve, frozen

from hrdocs.interchange.readers.read_cell import CellText, Doubt, ReadCell, ReaderTerms, one_line
from hrdocs.law import CitedProvision, LeftOver, Span, find_citations, read_cell

_PIECES: Final = re.compile(r"[;\n\r]+")
_HEADING: Final = re.compile(r"(?:(?<!\s)\s+[-–—]\s|(?:(?<!\s)\s+)?(?::|[–—])\s)\s*")
_CUT: Final = re.compile(
    r"(?:[-‐‑–,]|\s(?:и|і|and|ст\.?|статьи|статей|части|частью|ч\.?|арт\.?|артыкула|часткі|art\.?|part|parts|article|articles))\s*\Z",
    re.IGNORECASE,
)
_LOST: Final = re.compile(r"(?<=[0-9])\?|\?(?=[0-9])|\ufffd")
_GLUED: Final = re.compile(r"(?<=[^\W\d_])(?<!ча)(?=(?:ч|ст|арт)\.\s?[0-9])", re.IGNORECASE)
_OR: Final = re.compile(r"(?<![^\W\d_])(?:или|либо|ці|або|альбо|or)(?![^\W\d_])", re.IGNORECASE)
_LIST_OF_CODES: Final = re.compile(r",\s*(?=(?:УК|КК|КоАП|КаАП|КРКаАП)\s+[0-9])")
_AMBIGUOUS: Final = "citation.ambiguous"
"""The rule on words that may mean several provisions; where the list decides, the record says so."""
_GENERAL: Final = frozenset({"13", "14", "16"})
_STAGES: Final = {"13": "preparation", "14": "attempt"}
_PARTS_PLAYED: Final = {"3": "performer", "4": "organiser", "5": "instigator", "6": "helper"}
"""Parts of Article 16 of the Criminal Code, each on one part played (consolidated text of December 2024)."""
_WORDS_LEFT: Final = re.compile(r"[^\W\d_]{3,}|[0-9]+")
_CONNECTIVES: Final = frozenset(
    [
        "и",
        "і",
        "й",
        "and",
        "with",
        "по",
        "па",
        "ст",
        "арт",
        "art",
        "article",
        "articles",
        "статья",
        "статьи",
        "статей",
        "статье",
        "артыкул",
        "артыкулы",
        "артыкула",
        "артыкулаў",
        "part",
        "parts",
        "часть",
        "части",
        "частью",
        "частями",
        "частка",
        "часткі",
        "ук",
        "кк",
        "уголовного",
        "уголовный",
        "кодекса",
        "кодекс",
        "кодэкса",
        "кодэкс",
        "крымінальнага",
        "крымінальны",
        "the",
        "of",
        "code",
        "criminal",
        "коап",
        "каап",
        "кркаап",
        "об",
        "административных",
        "правонарушениях",
        "аб",
        "адміністрацыйных",
        "правапарушэннях",
        "кодексе",
        "administrative",
        "offences",
        "offenses",
        "кодэксе",
        "рб",
        "беларусь",
        "республики",
        "рэспублікі",
        "беларуси",
        "republic",
        "belarus",
        "пункт",
        "point",
        "para",
        "предусмотренных",
        "предусмотренного",
        "предусмотренным",
        "преступлений",
        "преступления",
        "преступлении",
        "совершение",
    ]
)
_NEEDS_DAY: Final = frozenset({"cao2003", "cao2021", None})


@frozen(kw_only=True)
class _Piece:
    """One provision of a piece: the fields of its charge, and its doubts."""

    fields: tuple[tuple[str, Any], ...]
    doubts: tuple[Doubt, ...] = ()
    is_named: bool = False
    needs_day: bool = False
    code: str | None = None


def read_charges(cell: CellText, terms: ReaderTerms) -> ReadCell:
    """Return one charge for each provision of a cell, as its fields."""
    day = cell.others.get("on") or None
    default = terms.options.get("code", "cc1999")
    pieces = [each for each in _pieces(cell.text) if each.strip(" .,")]
    read = [_read(each, None, default) for each in pieces]
    named = {each.code for of_piece in read for each in of_piece[0] if each.is_named and each.code}
    if len(named) == 1 and (only := next(iter(named))) not in {default, None}:
        read = [
            _read(text, None, only) if not any(each.is_named for each in was[0]) else was
            for text, was in zip(pieces, read, strict=True)
        ]
    uses_day = any(each.needs_day for was in read for each in was[0])
    if day is not None and uses_day:
        read = [
            _read(text, day, default) if any(each.needs_day for each in was[0]) else was
            for text, was in zip(pieces, read, strict=True)
        ]
    doubts = [doubt for of_piece, more in read for doubt in (*(d for each in of_piece for d in each.doubts), *more)]
    found = [dict(each.fields) for of_piece, _ in read for each in of_piece]
    if not found and not doubts:
        doubts = [Doubt("cell.no-citation")]
    is_misfit = not any("citation" in each or "readings" in each for each in found) and all(
        each.code == "cell.no-citation" for each in doubts
    )
    if is_misfit and cell.text:
        found = []
    doubts = list(dict.fromkeys(doubts))
    return ReadCell(parts=tuple(found), doubts=tuple(doubts), is_misfit=is_misfit, uses_day=uses_day)


def cited_in(text: str, default: str) -> tuple[list[str], tuple[Doubt, ...]]:
    """Return the offences that a sentence cites, and the doubts about them; a citation that is cut is none.

    Raises:
        ValueError: The default code is not a packaged one.
    """
    line = one_line(text)
    whole = _GLUED.sub(" ", line)
    doubts = [Doubt("cell.glued-words", is_question=False)] if whole != line else []
    is_cut = bool(_CUT.search(whole))
    hits = _offences(list(find_citations(whole, None, "ru", default)))
    if is_cut:
        doubts.append(Doubt("cell.cut"))
        hits = [each for each in hits if each.end < len(whole.rstrip(" -‐‑–,")) - 1]
    found: list[str] = []
    for hit in hits:
        if hit.reason is not None and hit.reason.value in {"unknown-article", "unknown-part", "superscript-lost"}:
            doubts.append(Doubt("cell.no-such-provision"))
        elif hit.code == "other":
            continue
        elif hit.candidates and not hit.citations:
            doubts.append(Doubt("cell.several-readings"))
        else:
            found += [str(each) for each in hit.citations]
    return found, tuple(doubts)


def _pieces(text: str) -> Iterator[str]:
    for piece in _PIECES.split(text):
        yield from _LIST_OF_CODES.split(piece)


@lru_cache(20_000)
def _read(text: str, day: str | None, default: str) -> tuple[tuple[_Piece, ...], tuple[Doubt, ...]]:
    """Return the provisions of one piece, and the doubts about the piece as a whole."""
    text = _GLUED.sub(" ", one_line(text))
    front, heading = _parted(text)
    is_cut = bool(_CUT.search(front)) and not heading
    hits, left = _hits(front, day, default)
    law = [each for each in left if each.kind is LeftOver.OTHER_LAW]
    if not hits:
        if is_cut:
            return (), (Doubt("cell.cut"),)
        if law:
            return (_Piece(fields=(("cited_as", text),), doubts=(Doubt("cell.other-law"),)),), ()
        return (), (Doubt("cell.no-citation"),)
    if _LOST.search(front) or any(each.kind is LeftOver.NUMBER for each in left):
        # A lost letter or an unread number may make another article of the ones that were read.
        code = "cell.lost-letters" if _LOST.search(front) else "cell.words-left"
        return (_Piece(fields=(("cited_as", text),), doubts=(Doubt(code),)),), ()
    whole: list[Doubt] = []
    is_numbered = any(each.isdecimal() for each in _WORDS_LEFT.findall(heading or ""))
    if "?" in front or is_numbered or _left_over(front, hits, left):
        whole.append(Doubt("cell.words-left"))
    if is_cut:
        whole = [Doubt("cell.cut")]
        hits = (
            [each for each in hits if each.end < len(front.rstrip(" -‐‑–,")) - 1]
            if not front.rstrip().endswith(",")
            else hits
        )
    hits = _offences(hits)
    if any(_OR.search(front[a.end : b.start]) for a, b in pairwise(hits)):
        readings = list(dict.fromkeys(str(each) for hit in hits for each in hit.citations))
        fields = (("readings", readings), ("cited_as", text))
        return (_Piece(fields=fields, doubts=(Doubt("cell.several-readings"),)),), ()
    made = []
    for n, hit in enumerate(hits):
        cited = text if len(hits) == 1 else _words_of(front, hits, n)
        made += list(_of_hit(hit, cited, heading if len(hits) == 1 else None, is_by_day=day is not None))
    return tuple(made), tuple(whole)


def _parted(text: str) -> tuple[str, str | None]:
    """Return the citation and the heading after it; the last dash that a heading follows separates them."""
    for match in _HEADING.finditer(text):
        front, back = text[: match.start()], text[match.end() :]
        if any(each.isdigit() for each in front) and re.match(r"[^\W\d_«\"“]?[^\W\d_]{2,}|[«\"“]", back):
            return front, back.strip() or None
    front, opened, back = text.rpartition("(")
    heading = _IN_BRACKETS.fullmatch(back.lstrip())
    if opened and heading and any("0" <= each <= "9" for each in front[front.rfind(")") + 1 :].rpartition("(")[2]):
        return front.rstrip(), heading[1].strip()
    return text, None


_IN_BRACKETS: Final = re.compile(r"((?=[А-ЯЁІЎA-Z])[^()0-9]{8,})\)[\s.]*")
"""A provision with its heading in brackets, which begins with a capital: other words may be a stage or a doubt."""


def _hits(text: str, day: str | None, default: str) -> tuple[list[CitedProvision], tuple[Span, ...]]:
    """Return the provisions that a piece cites, and the parts of it that belong to none.

    Raises:
        ValueError: The default code is not a packaged one.
    """
    reading = read_cell(text, day)
    hits = list(reading.citations)
    if any(each.code is None and not each.code_named for each in hits):
        again = find_citations(text, day, None, default)
        if len(again) == len(hits):
            hits = [b if a.code is None and b.code is not None else a for a, b in zip(hits, again, strict=True)]
    return hits, reading.left_over


def _offences(hits: list[CitedProvision]) -> list[CitedProvision]:
    """Return the offences, without the articles of the General Part beside them that say their stage."""
    stages = {str(each.stage) for each in hits if each.stage is not None}
    return [
        each
        for each in hits
        if not (each.code == "cc1999" and each.article in _GENERAL and stages & {str(c) for c in each.citations})
    ] or hits


def _words_of(text: str, hits: list[CitedProvision], n: int) -> str:
    start = 0 if n == 0 else _closed_at(text, hits[n - 1].end)
    end = len(text) if n == len(hits) - 1 else _closed_at(text, hits[n].end)
    words = text[start:end].strip(" ,;.")
    words = re.sub(r"^(?:и|і|and|по|па)\s+", "", words)
    return words or hits[n].surface


def _closed_at(text: str, end: int) -> int:
    """Return the end of a citation with the brackets that close after it."""
    while text[end : end + 1] in {")", "]"}:
        end += 1
    return end


def _left_over(front: str, hits: list[CitedProvision], left: tuple[Span, ...]) -> bool:
    """Whether a piece has words or numbers that are neither a citation nor the name of its code."""
    if left:
        return True
    rest = front
    for hit in sorted(hits, key=lambda each: -each.start):
        rest = rest[: hit.start] + " " + rest[hit.end :]
    words = [each for each in _WORDS_LEFT.findall(rest) if each.casefold() not in _CONNECTIVES]
    return len(words) > 1


def _of_hit(hit: CitedProvision, cited: str, heading: str | None, *, is_by_day: bool) -> Iterable[_Piece]:
    fields: list[tuple[str, Any]] = [("cited_as", cited)]
    if heading:
        fields.append(("heading_as", heading))
    reason = hit.reason.value if hit.reason is not None else None
    about = _Piece(fields=(), is_named=hit.code_named, code=hit.code, needs_day=hit.code in _NEEDS_DAY)
    if hit.code == "other":
        yield evolve(about, fields=tuple(fields), doubts=(Doubt("cell.other-law"),), needs_day=False)
        return
    if reason in {"unknown-article", "unknown-part", "superscript-lost"}:
        told = ", ".join(str(each) for each in hit.nearest) if reason != "unknown-part" else ""
        parameters = {"nearest": told} if told else {}
        yield evolve(
            about,
            fields=tuple(fields),
            doubts=(Doubt("cell.no-such-provision", parameters=parameters),),
            needs_day=False,
        )
        return
    if "/" in hit.surface and reason == "part-or-article":
        part = next((each for each in hit.candidates if each.part is not None), None)
        if part is not None:
            fields.insert(0, ("citation", str(part)))
            fields.append(
                ("waivers", [{"rule": _AMBIGUOUS, "reason": "a slash divides article and part in this list"}])
            )
            yield evolve(about, fields=tuple(fields), doubts=(Doubt("cell.slash", is_question=False),), needs_day=False)
            return
    if hit.candidates and (hit.code is None or hit.article is None):
        fields.append(("readings", [str(each) for each in hit.candidates]))
        yield evolve(about, fields=tuple(fields), doubts=(Doubt("cell.several-readings"),))
        return
    if not hit.citations:
        yield evolve(about, fields=tuple(fields), doubts=(Doubt("cell.no-such-provision"),))
        return
    doubts: tuple[Doubt, ...] = ()
    if is_by_day and hit.code in {"cao2003", "cao2021"}:
        fields.append(("waivers", [{"rule": _AMBIGUOUS, "reason": "the day of the row decides the code"}]))
    if not hit.code_named and hit.code in {"cao2003", "cao2021"}:
        doubts = (Doubt("cell.code-by-day", is_question=False, parameters={"law": str(hit.code)}),)
    if hit.stage is not None:
        fields += _stage(hit)
    for citation in hit.citations:
        yield evolve(about, fields=(("citation", str(citation)), *fields), doubts=doubts)


def _stage(hit: CitedProvision) -> list[tuple[str, Any]]:
    stage = hit.stage
    if stage is None:
        return []
    if stage.article in _STAGES:
        return [("stage", _STAGES[stage.article])]
    played = _PARTS_PLAYED.get(stage.part or "")
    return [("part_played", played)] if played else []
