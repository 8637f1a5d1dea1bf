"""The running text: every paragraph once, and for each part of an article the paragraphs of each of its states.

Two copies of a paragraph are one where they differ in spaces, dashes, quotation marks, Latin letters among Cyrillic
ones and lost superscripts alone; the copy of the best source is kept. What banks of law added is not part of it: marks
of amendments, their remarks, and the laws named after a word such as "исключен".
"""

import itertools
import lzma
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from law.history import ABSENT, Builder, Marks, Source, State, bounds, day_after, day_before, is_not_yet_there, merged
from law.sources import LOST_LINES, NO_NOTES, READ_BY_HAND, TEXTS
from law.texts import TextArticle

NOTES = "note"
_BETTER = 1000  # more than a paragraph has hyphens
_TAIL = re.compile(r"\.? ?- ?Закон(?:ом)? Республики Беларусь от [\d.]+ N \d+-З\.?$")
# The signature and the annexes come after the last article.
_ANNEX = re.compile(r"^(?:(?:Приложение|ПРИЛОЖЕНИЕ)(?: \d+| к |$)|Президент Республики Беларусь$)")
_SUPERSCRIPT = re.compile(r"(?<=\d)/(?=\d)")
_LETTERS = str.maketrans({"Ё": "Е", "ё": "е", "№": "N", "І": "I", "«": '"', "»": '"', "“": '"', "”": '"', "„": '"'})


def tidy(paragraph: str) -> str:
    """Return a paragraph without what a bank of law added, superscripts as `342-1`."""
    return _SUPERSCRIPT.sub("-", _TAIL.sub("", paragraph)).strip()


def key_of(paragraph: str) -> str:
    """Return what copies of one paragraph share."""
    return re.sub(r"[\s\-]", "", paragraph.translate(_LETTERS)).rstrip(".;")


class Paragraphs:
    """Every paragraph once, in the copy of the best source."""

    def __init__(self) -> None:
        self.best: dict[str, tuple[int, str]] = {}

    def add(self, paragraph: str, rank: int) -> str:
        """Take a copy of a paragraph in, and return its key."""
        key = key_of(paragraph)
        # With a superscript it is the better one: 361-2 was printed as 3612 where it was lost.
        known = self.best.get(key)
        rank += paragraph.count("-")
        if known is None or known[0] < rank:
            self.best[key] = rank, paragraph
        return key


def lines_of(article: TextArticle, part: str) -> list[str] | None:
    """Return the paragraphs of a part, or of the notes; None where the article has none."""
    if part == NOTES:
        return article.notes or None
    found = next((each for each in article.parts if each.number == part), None)
    if found is None or found.is_excluded or is_not_yet_there(found):
        return None
    lines = list(itertools.takewhile(lambda line: not _ANNEX.match(line), found.lines or [""]))
    if not lines:
        return None
    first, *rest = lines
    return [f"{part}. {first}" if part else first, *rest]


def states_of(
    number: str, part: str, found: Iterable[tuple[Source, TextArticle | None]], paragraphs: Paragraphs
) -> list[State | None]:
    """Return what each text shows of a part; None where it cannot be read, or has lost lines."""
    made: list[State | None] = []
    for source, article in found:
        key = source.text.key
        lost = (number, part) in LOST_LINES.get(key, ()) or (part == NOTES and key in NO_NOTES)
        by_hand = READ_BY_HAND.get((key, number, part))
        if by_hand is not None:
            keys = tuple(paragraphs.add(line, _rank_of(source)) for line in f"{part}. {by_hand}".split("\n"))
            made.append({"state": "known", "text": keys})
        elif source.is_broken or lost:
            made.append(None)
        elif article is None or article.is_excluded or (lines := lines_of(article, part)) is None:
            made.append(ABSENT)
        else:
            keys = tuple(paragraphs.add(tidy(line), _rank_of(source)) for line in lines)
            made.append({"state": "known", "text": keys})
    return made


def chapter_states(chapter: str, sources: Iterable[Source], paragraphs: Paragraphs) -> list[State | None]:
    """Return what each text shows of the notes to a chapter; None where its layout does not show them."""
    made: list[State | None] = []
    for source in sources:
        notes = source.text.chapter_notes
        if notes is None or source.is_broken:
            made.append(None)
        elif chapter not in notes:
            made.append(ABSENT)
        else:
            keys = tuple(paragraphs.add(tidy(line), _rank_of(source)) for line in notes[chapter].lines)
            made.append({"state": "known", "text": keys})
    return made


def _rank_of(source: Source) -> int:
    return 0 if "Superscripts are lost" in TEXTS.get(source.text.key, {}).get("note", "") else _BETTER


def chain_of(
    builder: Builder, name: str, number: str, states: list[State | None], marks: Marks
) -> list[dict[str, Any]]:
    """Return the states of the text of a part, with their first days."""
    if not any(state is not None and state["state"] == "known" for state in states):
        return []
    chain = merged(builder.chain(name, number, states, marks), lambda each: (each["state"], each.get("text")))
    return chain[1:] if chain[0]["state"] == "absent" else chain


def rows_of(
    chain: list[dict[str, Any]], numbers: Mapping[str, int], spans_of: Mapping[str, tuple[str, str]], *, has_marks: bool
) -> list[dict[str, Any]]:
    """Return a chain as it is written: paragraphs by number."""
    made = []
    for at, entry in enumerate(chain):
        row: dict[str, Any] = {"from": entry["from"], "state": entry["state"]}
        if entry["state"] == "known":
            until = chain[at + 1]["from"] if at + 1 < len(chain) else None
            last = day_before(bounds(until)[1]) if until else "9999"
            texts = sorted(entry.get("seen", ()))
            spans = sorted((max(spans_of[key][0], bounds(entry["from"])[0]), spans_of[key][1]) for key in texts)
            row |= {"p": [numbers[key] for key in entry["text"]], "texts": texts}
            row |= {key: entry[key] for key in ("since", "law") if key in entry}
            row["shown_from"], row["shown_to"] = spans[0][0], min(max(to for _, to in spans), last)
            reached = spans[0][1]
            gaps = []
            for first, to in spans[1:]:
                if first > day_after(reached) and not has_marks:
                    gaps.append([day_after(reached), day_before(first)])
                reached = max(reached, to)
            if gaps:
                row["not_shown"] = gaps
        made.append(row)
    return made


def written(
    code: str,
    chains: Mapping[str, Mapping[str, list[dict[str, Any]]]],
    paragraphs: Paragraphs,
    sources: Iterable[Source],
    *,
    has_marks: bool,
    chapters: Mapping[str, list[dict[str, Any]]] | None = None,
) -> dict[str, Any]:
    """Return the file of a running text: paragraphs in the order in which they come, and states that name them."""
    every = [*(chain for parts in chains.values() for chain in parts.values()), *(chapters or {}).values()]
    used = (key for chain in every for row in chain for key in row.get("text", ()))
    numbers = {key: at for at, key in enumerate(dict.fromkeys(used))}
    spans = {source.text.key: (source.valid_from, source.valid_to) for source in sources}
    made: dict[str, Any] = {
        "format": "hrdocs-law-text/1",
        "code": code,
        "marks": has_marks,
        "paragraphs": [paragraphs.best[key][1] for key in numbers],
        "articles": {
            number: {part: rows_of(chain, numbers, spans, has_marks=has_marks) for part, chain in parts.items()}
            for number, parts in chains.items()
        },
    }
    if chapters:
        notes = {number: rows_of(chain, numbers, spans, has_marks=has_marks) for number, chain in chapters.items()}
        made["chapters"] = notes
    return made


def of_other(code: str, sources: list[Source], as_of: str, order: Callable[[str], Any]) -> dict[str, Any]:
    """Return the running text, and the headings, of a code whose articles are no charges; no mark says what changed."""
    builder = Builder(sources, {}, min(source.valid_from for source in sources))
    builder.has_marks = False
    paragraphs = Paragraphs()
    chains: dict[str, dict[str, list[dict[str, Any]]]] = {}
    marks = Marks(sure=(), perhaps=(), new=None)
    for number in sorted({each.number for source in sources for each in source.text.articles}, key=order):
        found = [(source, source.text.find(number)) for source in sources]
        shown = [article for _, article in found if article is not None and not article.is_excluded]
        parts = sorted({each.number for article in shown for each in article.parts}, key=order)
        for part in [*parts, *([NOTES] if any(article.notes for article in shown) else [])]:
            states = states_of(number, part, found, paragraphs)
            chain = chain_of(builder, f"{code}:{number}/{part} text", number, states, marks)
            if chain:
                chains.setdefault(number, {})[part] = chain
    return written(code, chains, paragraphs, sources, has_marks=False) | {"as_of": as_of}


def packed(text: str) -> bytes:
    """Return a text compressed, the same bytes for the same text."""
    return lzma.compress(text.encode("utf-8"), preset=9 | lzma.PRESET_EXTREME)
