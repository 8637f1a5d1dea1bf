"""Articles, their wordings and their parts: what held on a day, and how sure that is.

Each part has a chain of states with first days. What no source shows is unknown, and a change whose first day is known
only as a window gives both wordings inside it.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import Any, Final

from attrs import field, frozen

from hrdocs.law.errors import NotInForce, UnknownArticle, UnknownWording
from hrdocs.law.reference import code_names, day_spans, limits, store
from hrdocs.law.reference.amending import LawDay, NewerLaw, day_of, known_by
from hrdocs.law.reference.correspondences import predecessors, successors
from hrdocs.law.reference.penalties import PenaltyRange, Verdict, heaviest, judge, range_of
from hrdocs.law.reference.running_text import (
    NOTES,
    PrintedText,
    chapter_has_unknown,
    chapter_notes,
    has_unknown,
    is_open,
    printed,
)
from hrdocs.law.reference.timeline import Changes, Timeline, held
from hrdocs.law.reference.translations import Translation, conduct_translation, heading_translation
from hrdocs.law.reference.units import base_units
from hrdocs.notebooks import Displayed
from hrdocs.penalty import Penalty
from hrdocs.values import Answer, Citation, Day, LocalText, Norm, PartialDate, day


@frozen(kw_only=True)
class Chapter:
    """A chapter of a code, with its section where it has one."""

    number: str
    heading: LocalText
    section: str | None
    section_heading: LocalText | None


@frozen(kw_only=True)
class Right:
    """A right that a human-rights body says the use of an article engages.

    It says nothing about a case: whether a prosecution under the article breaches the right depends on its facts.

    Args:
        norm: The right, such as `iccpr:21`.
        body: Who says so, and where.
        says: What it says, in one line in our own words.
        evidence: `norm_named` where the source names the norm, `right_named` where it names the right in words and the
            norm is ours, `secondary` where another source reports it.
        sources: Addresses.
        carried_from: The article of the older code of which the source speaks, where this one replaced it; None where
            the source speaks of this article.
    """

    norm: Norm
    body: str
    says: str
    evidence: str
    sources: tuple[str, ...]
    carried_from: Citation | None = None


@frozen(kw_only=True, slots=False)
class Part:
    """A part (часть) of an article, as worded on a day.

    Args:
        citation: The provision; without a part where the article has a single part without number.
        penalties: What the sanction allows, bounds left open by it not filled in; empty when unknown or when the
            provision has no sanction.
        is_known: Whether a source shows the sanction; a provision without sanction is known.
        has_sanction: Whether it has one.
        why_unknown: `before_texts`, `between_laws` or `not_readable`.
        conduct: What is punished, in one sentence in our own words, in English; None for most articles.
        since: The first day on which this sanction was law, or bounds of that day.
        since_kind: What that day rests on: `original` (the first wording of the code, as no mark says otherwise), `law`
            (the law that a mark or the texts name), `law_or_earlier` (a mark that may speak of the heading alone),
            `between_texts` (two texts differ, and no source names the law), `unknown` (the first text at hand has it).
        law: The amending law that brought it, as `2021-05-26 112-З`; None when it is the first or unknown.
        texts: The texts that show it.
        shown_from: The first day for which a text shows it; earlier days rest on marks.
        shown_to: The last day for which a text shows it.
        confidence: `high`, `medium` or `low`, for the requested day; `probably_unchanged` where no text is of the day,
            and those before and after it show the same.
    """

    citation: Citation
    penalties: tuple[PenaltyRange, ...]
    is_known: bool
    has_sanction: bool
    why_unknown: str | None
    conduct: str | None
    since: PartialDate
    law: str | None
    texts: tuple[str, ...]
    confidence: str | None
    beyond_as_of: bool = False
    on: PartialDate | None = None
    since_kind: str | None = None
    shown_from: date | None = None
    shown_to: date | None = None

    @property
    def number(self) -> str | None:
        """The number of the part; None where the article has a single part without number."""
        return self.citation.part

    @property
    def translation(self) -> Translation | None:
        """What is punished in Russian and Belarusian, in our own words; None for most articles."""
        return conduct_translation(self.conduct)

    @property
    def law_day(self) -> LawDay | None:
        """The day of its law on which this sanction began, with the other provisions that began then."""
        return None if self.law is None else day_of(self.citation.code, self.law, self.since)

    @property
    def printed(self) -> tuple[PrintedText, ...]:
        """The words of the part that may have held on the day, as texts print them; several inside a window.

        Where no source shows the sanction, none shows the words.
        """
        if not self.is_known:
            return ()
        span = day_spans.span(self.on) if self.on is not None else (date.max, date.max)
        found = printed(self.citation.code, self.citation.article, self.citation.part or "", span)
        # Where sanction and words change in one window, this sanction has the words of its own texts.
        own = tuple(each for each in found if not self.texts or set(each.texts) & set(self.texts))
        return own or found

    @property
    def text(self) -> str | None:
        """The words of the part in Russian, a paragraph a line; None where no source shows them or several may hold."""
        found = self.printed
        return str(found[0]) if len(found) == 1 and not self._is_open else None

    @property
    def _is_open(self) -> bool:
        """Whether the words of the day may be others that no source shows."""
        cited = self.citation
        span = day_spans.span(self.on) if self.on is not None else (date.max, date.max)
        # Several that are known differ by their texts.
        return not self.printed or has_unknown(cited.code, cited.article, cited.part or "", span)

    def heaviest(self) -> PenaltyRange | None:
        """Return the heaviest main penalty; None where there is no sanction or none is known."""
        return heaviest(self.penalties)

    def bounded(self) -> tuple[PenaltyRange, ...]:
        """Return the penalties with the bounds that the sanction leaves open taken from the general part."""
        return self._bounded

    @cached_property
    def _bounded(self) -> tuple[PenaltyRange, ...]:
        return tuple(limits.filled(entry, self.citation, self.on) for entry in self.penalties)

    def allows(self, penalty: Penalty, *, on: Day | None = None, subject: str | None = None) -> Verdict:
        """Return whether the sanction allows a penalty.

        The answer is about this part in this wording and nothing else: a court may go below a sanction, joined
        penalties may exceed it, and a milder later law may apply back.

        Args:
            penalty: As imposed for this charge.
            on: Day of the sentence or the decision, whose base unit a fine follows; where the day leaves open which of
                several, the answer is one that holds for each.
            subject: `entrepreneur` or `legal_entity`; a natural person when left out.
        """
        if not self.is_known:
            return Verdict(Answer.UNKNOWN, "wording_unknown")
        if self.beyond_as_of:
            return Verdict(Answer.UNKNOWN, "beyond_as_of")
        units = () if on is None else base_units(on)
        return judge(penalty, self.bounded(), base_units=units, subject=subject, code=self.citation.code)


@frozen(kw_only=True, repr=False)
class Wording(Displayed):
    """An article as worded on a day.

    Args:
        code: The code.
        number: The number of the article.
        heading: The heading on that day; None where no source shows it. English and Belarusian ones are unofficial.
        parts: Its parts in order; empty when it was not in force.
        is_in_force: Whether the article was in force; inside the window of its end one wording says no.
        since: The first day of this wording, or bounds.
        until: The first day of the next; None when none is known.
        beyond_as_of: Whether the day lies after the last day that the data know.
        later_laws: For such a day, the later laws that are known, and whose text is not here.
    """

    code: str
    number: str
    heading: LocalText | None
    parts: tuple[Part, ...]
    is_in_force: bool
    since: PartialDate
    until: PartialDate | None
    beyond_as_of: bool = False
    later_laws: tuple[NewerLaw, ...] = ()

    @property
    def translation(self) -> Translation | None:
        """Our translation of the heading into a language that it lacks, marked with who made it; no evidence."""
        return heading_translation(self.heading)

    @property
    def notes(self) -> tuple[PrintedText, ...]:
        """The notes (примечания) to the article that may have held on the day, as texts print them."""
        return () if self._span is None else printed(self.code, self.number, NOTES, self._span)

    @property
    def has_unknown_notes(self) -> bool:
        """Whether the article may have had notes on the day in words that no text at hand shows."""
        return self._span is not None and has_unknown(self.code, self.number, NOTES, self._span)

    @property
    def chapter_notes(self) -> tuple[PrintedText, ...]:
        """The notes (примечания) to the whole chapter that may have held on the day; they are no part of `text`."""
        chapter = self._chapter
        return () if chapter is None or self._span is None else chapter_notes(self.code, chapter, self._span)

    @property
    def has_unknown_chapter_notes(self) -> bool:
        """Whether the chapter may have had notes on the day in words that no text at hand shows."""
        chapter = self._chapter
        return chapter is not None and self._span is not None and chapter_has_unknown(self.code, chapter, self._span)

    @property
    def _chapter(self) -> str | None:
        chapter: str | None = store.index(self.code)[self.number]["chapter"]
        return chapter

    @property
    def _span(self) -> day_spans.Dates | None:
        """The days of the wording; None where it was looked up without a day."""
        return None if not self.parts or self.parts[0].on is None else day_spans.span(self.parts[0].on)

    @property
    def _notes_are_open(self) -> bool:
        return self._span is not None and is_open(self.code, self.number, NOTES, self._span)

    @property
    def text(self) -> str | None:
        """The words in Russian, heading and notes too, a paragraph a line; None where some are not known."""
        heading = self.heading["ru"] if self.heading and "ru" in self.heading else None
        parts = [part.text for part in self.parts]
        notes = self.notes
        if heading is None or not parts or None in parts or self._notes_are_open:
            return None
        lines = [f"Статья {self.number}. {heading}", *(text for text in parts if text is not None), *map(str, notes)]
        return "\n".join(lines)

    def part(self, number: str | None = None) -> Part:
        """Return a part by its number; without number the single part.

        Raises:
            UnknownArticle: The wording has no such part.
        """
        wanted = None if number is None else code_names.normal(number, "part")
        if wanted is None and len(self.parts) == 1:
            return self.parts[0]
        for entry in self.parts:
            if entry.number == wanted:
                return entry
        numbers = tuple(entry.number for entry in self.parts if entry.number)
        raise UnknownArticle(self.code, self.number, numbers, wanted or "")


@frozen(kw_only=True, eq=False, slots=False)
class Article(Displayed):
    """An article over time."""

    code: str
    number: str
    _entry: dict[str, Any] = field(repr=False)
    _timeline: Timeline = field(repr=False)

    @property
    def heading(self) -> LocalText | None:
        """The last heading it had."""
        return store.local(self._entry["heading"])

    @property
    def translation(self) -> Translation | None:
        """Our translation of the last heading into a language that it lacks, marked with who made it; no evidence."""
        return heading_translation(self.heading)

    @property
    def status(self) -> str:
        """`in_force`, `excluded` (taken out of a code in force) or `repealed` (with its code)."""
        return str(self._entry["status"])

    @property
    def chapter(self) -> Chapter | None:
        """Its chapter, with the section."""
        number = self._entry["chapter"]
        chapters = store.file(self.code)["chapters"]
        if number is None or number not in chapters:
            return None
        given = chapters[number]
        section = given.get("section")
        sections = store.file(self.code)["sections"]
        return Chapter(
            number=number,
            heading=LocalText({key: given[key] for key in ("ru", "en") if key in given}),
            section=section,
            section_heading=store.local(sections[section]) if section in sections else None,
        )

    @property
    def laws(self) -> tuple[str, ...]:
        """The amending laws that touched it, as `2021-05-26 112-З`, as far as marks and facts say."""
        return tuple(self._entry.get("laws", ()))

    @property
    def rights(self) -> tuple[Right, ...]:
        """The rights that human-rights bodies say its use engages; empty where no such source was seen.

        Those of the article that it replaced are carried over, and marked so.
        """
        own = tuple(_right(row, None) for row in self._entry.get("rights", ()))
        return own + tuple(
            _right(row, former.citation)
            for former in predecessors(Citation(code=self.code, article=self.number))
            if former.citation.part is None
            for row in store.index(former.citation.code)[former.citation.article].get("rights", ())
        )

    @property
    def notes(self) -> str | None:
        """Remarks on it in the collected facts."""
        return self._entry.get("notes")

    @property
    def sources(self) -> tuple[str, ...]:
        """The addresses of the texts and facts on which the record rests, official ones first."""
        return tuple(sorted({*self._entry.get("sources", ()), *self.texts.values()}, key=_official_first))

    @property
    def texts(self) -> dict[str, str]:
        """The addresses of the texts of the code, by the names that `Part.texts` uses."""
        return {key: self._address(row) for key, row in store.file(self.code)["sources"].items()}

    def _address(self, row: dict[str, str]) -> str:
        """Return the address of a text: of its second file for the articles that are in that."""
        first = row.get("second_from")
        own = Citation(code=self.code, article=self.number)
        in_second = first is not None and own.sort_key >= Citation(code=self.code, article=first).sort_key
        return row["second_address"] if in_second else row["address"]

    @property
    def facts(self) -> tuple[str, ...]:
        """The addresses of the collected facts on the article that are no text of a code, official ones first."""
        known = {*self.texts.values(), *(source for right in self.rights for source in right.sources)}
        others = (each for each in self._entry.get("sources", ()) if not _COPY_OF_TEXT.match(each))
        return tuple(sorted({*others} - known, key=_official_first))

    @cached_property
    def wordings(self) -> tuple[Wording, ...]:
        """Its wordings in order, times when it was not in force left out."""
        turns = self._timeline.turns
        legal = [self._timeline.legal[turn] for turn in turns]
        firsts = [day_spans.between(*each) for each in legal]
        # A wording ends no earlier than it began, however early the next may have been law.
        ends = [
            *(day_spans.between(max(low, min(own[0], high)), high) for own, (low, high) in pairwise(legal)),
            None,
        ]
        made = [
            self._worded(frozenset(turns[: at + 1]), firsts[at], until, shown=turn)
            for at, (turn, until) in enumerate(zip(turns, ends, strict=True))
        ]
        return tuple(wording for wording in made if wording.is_in_force)

    @property
    def periods(self) -> tuple[str, ...]:
        """When it was in force: `2001-01-01/2021-06-18`, with `..` for an open end and windows in brackets."""
        return self._timeline.periods()

    def is_in_force(self, on: Day) -> Answer:
        """Return whether it was in force, with or without a source for its wording.

        Returns:
            Unknown inside the window of a change, for a partial day on some of whose days alone it was, and for a day
            after the last one that the data know (`as_of`).
        """
        return self._timeline.in_force(day_spans.span(on))

    def on(self, on: Day) -> tuple[Wording, ...]:
        """Return the wording of a day; several for a partial day, or a day inside the window of a change.

        Where the article was in force for a part of the days alone, or it is unknown whether it was, one of them says
        that it was not. After the last day that the data know, the last wording comes marked `beyond_as_of`.

        Raises:
            NotInForce: The article was not in force.
            UnknownWording: No source shows any part of it for the day.
        """
        on_day = day(on)
        span = day_spans.span(on_day)
        if self._timeline.in_force(span).is_no:
            raise NotInForce(self.code, self.number, str(on_day), self.periods, self._replacements())
        made = []
        for changes in self._timeline.changes(span):
            since = self._since(changes, span)
            made.append(self._worded(changes, since, self._until(changes, since), on_day))
        if self._timeline.is_repealed(span):
            made.append(self._gone())
        wordings = tuple(self._distinct(made))
        if not any(part.is_known for wording in wordings for part in wording.parts):
            later = tuple(law.name for law in self._later(on_day))
            raise UnknownWording(self.code, self.number, str(on_day), self._timeline.known_periods(), later)
        return wordings

    def _since(self, changes: Changes, span: day_spans.Dates) -> PartialDate:
        """Return when the last of some changes took effect."""
        if not changes:
            # A code began without the articles that were inserted later.
            first = code_names.code_of(self.code).in_force
            return PartialDate.of(first) if first <= span[0] else PartialDate(f"[..{first}]")
        lows, highs = zip(*(self._timeline.legal[change] for change in changes), strict=True)
        return day_spans.between(max(lows), max(highs))

    def _until(self, changes: Changes, since: PartialDate) -> PartialDate | None:
        """Return when the next change takes effect; a window begins no earlier than the wording that it ends."""
        coming = [self._timeline.legal[turn] for turn in self._timeline.turns if turn not in changes]
        if not coming:
            return None
        lows, highs = zip(*coming, strict=True)
        return day_spans.between(max(min(lows), since.earliest or date.min), min(highs))

    def _gone(self) -> Wording:
        """Return what holds for the days of a span that lie after the end of the code."""
        return Wording(
            code=self.code,
            number=self.number,
            heading=None,
            parts=(),
            is_in_force=False,
            since=PartialDate.of(code_names.code_of(self.code).repealed or date.max),
            until=None,
        )

    def _replacements(self) -> tuple[str, ...]:
        return tuple(str(row.citation) for row in successors(Citation(code=self.code, article=self.number)))

    @staticmethod
    def _distinct(wordings: Iterable[Wording]) -> Iterator[Wording]:
        seen: list[tuple[object, ...]] = []
        for wording in wordings:
            key = (
                wording.is_in_force,
                wording.heading,
                tuple((part.citation, part.since, part.penalties) for part in wording.parts),
            )
            if key not in seen:
                seen.append(key)
                yield wording

    def _worded(
        self,
        changes: Changes,
        since: PartialDate,
        until: PartialDate | None,
        on: PartialDate | None = None,
        *,
        shown: str | None = None,
    ) -> Wording:
        """Return the wording that holds after some changes; without a day, as of the first day that shows it."""
        in_force = self._timeline.is_there(changes)
        beyond = on is not None and self._timeline.is_beyond(day_spans.span(on))
        return Wording(
            code=self.code,
            number=self.number,
            heading=self._heading(changes) if in_force else None,
            parts=tuple(self._parts(changes, PartialDate(shown) if shown else since, on, beyond=beyond))
            if in_force
            else (),
            is_in_force=in_force,
            since=since,
            until=until,
            beyond_as_of=beyond,
            later_laws=self._later(on) if beyond and on is not None else (),
        )

    def _later(self, on: PartialDate) -> tuple[NewerLaw, ...]:
        return known_by(self.code, day_spans.span(on)[1])

    def _heading(self, changes: Changes) -> LocalText | None:
        rows = self._entry.get("headings", [])
        row = held(rows, changes)
        if row is None or row["ru"] is None:
            return None
        if row is rows[-1]:
            return self.heading
        return store.local({"ru": row["ru"], "en": row.get("en", "")})

    def _parts(self, changes: Changes, since: PartialDate, on: PartialDate | None, *, beyond: bool) -> Iterator[Part]:
        for given, row in self._timeline.part_rows(changes):
            known = row["state"] == "known"
            begun = day_spans.bounds(row["from"])[1]
            # A wording that begins inside a partial day is looked up from its own first day.
            on_day = day_spans.span(on or since)[0 if on else 1]
            first = max(on_day, begun)
            if on and day_spans.span(on)[1] < begun:
                first = day_spans.span(on)[1]
            yield Part(
                citation=Citation(code=self.code, article=self.number, part=given["part"] or None),
                penalties=self._ranges(row),
                is_known=row["state"] != "unknown",
                has_sanction=row["state"] != "no_sanction",
                why_unknown=row.get("why"),
                conduct=_conduct_of(row.get("conduct"), first),
                since=PartialDate(row.get("since", row["from"])),
                law=row.get("law"),
                texts=tuple(row.get("texts", ())),
                confidence=_confidence_of(row, first, day_spans.span(on)[1] if on else first) if known else None,
                beyond_as_of=beyond,
                on=on or PartialDate.of(first),
                since_kind=row.get("since_kind"),
                shown_from=_day_of(row.get("shown_from")),
                shown_to=_day_of(row.get("shown_to")),
            )

    def _ranges(self, row: dict[str, Any]) -> tuple[PenaltyRange, ...]:
        """Return the sanction of one state of a part, made once: many days need the same state."""
        rows = row.get("penalties")
        if rows is None:
            return ()
        known = self._made.get(id(rows))
        # The rows are those of the data, and exist as long as the data.
        if known is None or known[0] is not rows:
            known = self._made[id(rows)] = (rows, tuple(range_of(each) for each in rows))
        return known[1]

    @cached_property
    def _made(self) -> dict[int, tuple[list[dict[str, Any]], tuple[PenaltyRange, ...]]]:
        return {}


# The state's portal of law, its bank of law, and its bodies; all else is a copy, a report or a comment.
_OFFICIAL: Final = re.compile(r"https?://(?:[\w.-]+\.)?(?:pravo\.by|etalonline\.by|gov\.by)(?:[/:]|$)")


# Copies of texts of other days lie there, and nothing else that is a source.
_COPY_OF_TEXT: Final = re.compile(r"https?://github\.com/")
# Bodies that say on their own pages what others repeat, and copies of a page under an address that is not its own.
_OF_THE_BODY: Final = re.compile(
    r"https?://(?:[\w.-]+\.)?(?:ohchr\.org|un\.org|osce\.org|coe\.int|europa\.eu|spring96\.org|penbelarus\.org|baj\.media|baj\.by"
    r"|belhelcom\.org|humanconstanta\.org|lawtrend\.org|defenders\.by|amnesty\.org|hrw\.org|fidh\.org|cpj\.org|rferl\.org)(?:[/:]|$)"
)
_COPY: Final = re.compile(r"https?://(?:staging\.|preprod\.|[\w-]+-preprod\.|amp\.|web\.archive\.org)|.*/amp/?$")


def _official_first(address: str) -> tuple[int, str]:
    """Return the key by which the addresses of law come first, pages of the body itself next and copies last."""
    if _OFFICIAL.match(address):
        return 0, address
    if _COPY.match(address):
        return 3, address
    return 1 if _OF_THE_BODY.match(address) else 2, address


def _right(row: dict[str, Any], carried_from: Citation | None) -> Right:
    return Right(
        norm=Norm.parse(row["norm"]),
        body=row["body"],
        says=row["says"],
        evidence=row["evidence"],
        sources=tuple(sorted(row["sources"], key=_official_first)),
        carried_from=carried_from,
    )


def _day_of(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _confidence_of(row: dict[str, Any], first: date, last: date) -> str | None:
    """Return how sure a sanction is for some days on end."""
    low, high = first.isoformat(), last.isoformat()
    if any(low <= gap[1] and gap[0] <= high for gap in row.get("not_shown", ())):
        return "probably_unchanged"
    if "sure_to" in row and high > row["sure_to"]:
        return "low"
    if "sure_from" in row and low >= row["sure_from"]:
        return "high"
    confidence: str | None = row.get("confidence")
    return confidence


def _conduct_of(given: str | list[dict[str, str]] | None, on: date) -> str | None:
    """Return what was punished on a day; a list shows changes that left the sanction as it was."""
    if given is None or isinstance(given, str):
        return given
    return next((row["text"] for row in reversed(given) if row["from"] <= on.isoformat()), None)
