"""What holds for an article over time: the one engine under `Article`, the citation finder, the search and the rules.

The time of an article is cut into stretches of days within which nothing changes; a day is then looked up by bisection.
A change whose first day is known only as a window makes a stretch of the window, in which it may have taken effect or
not. What no source shows is unknown. So is, in a code still in force, every day after `as_of`, the last day that the
data know: the last state is returned, marked as beyond that day, and no answer for such a day is a yes or a no.
"""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from functools import cache, cached_property, lru_cache
from typing import Any, Final

from attrs import field, frozen

from hrdocs.law.reference import code_names, day_spans, store
from hrdocs.law.reference.day_spans import Dates
from hrdocs.values import Answer, Citation

Changes = frozenset[str]
"""Changes that have taken effect, as their first days in the data."""

Ordinals = tuple[int, int]
"""First and last day of a span as ordinals; the first may lie before all days, the last after all."""

_WHOLE: Final = ""  # the single part without number

_FIRST_DAY: Final = date.min


@frozen(eq=False)
class Stretch:
    """Consecutive days within which nothing changes.

    Args:
        changes: Which changes have taken effect; several possibilities, in order, inside a window.
        headings: Which rows of its headings may hold, by number; -1 for the time before the first.
        force: Whether the article was in force.
        sure: The parts that it surely had; the single part without number is "".
        possible: The parts that it may have had.
        is_known: Whether a source shows its parts.
        is_beyond: Whether the days lie after the last one that the data know.
    """

    changes: tuple[Changes, ...]
    headings: frozenset[int]
    force: Answer
    sure: frozenset[str] = frozenset()
    possible: frozenset[str] = frozenset()
    is_known: bool = False
    is_beyond: bool = False

    def part(self, number: str | None) -> Answer:
        """Return whether the article, as far as it was in force, had a part; yes for the article as a whole."""
        if number is None or not self.is_known:
            return Answer.YES if number is None else Answer.UNKNOWN
        if number not in self.possible:
            return Answer.NO
        return Answer.YES if number in self.sure else Answer.UNKNOWN

    @property
    def is_divided(self) -> bool:
        """Whether it surely had several numbered parts."""
        return self.is_known and len(self.sure - {_WHOLE}) > 1


@frozen(eq=False, slots=False)
class Timeline:
    """An article over time.

    Args:
        code: The code.
        number: The number of the article.
    """

    code: str
    number: str
    _entry: dict[str, Any] = field(repr=False)

    # --- Questions about a day or a span of days ---

    def during(self, span: Dates) -> tuple[Stretch, ...]:
        """Return the stretches that a span of days touches, in order."""
        first, last = self.reach((span[0].toordinal(), span[1].toordinal()))
        return self.stretches[first : last + 1]

    def reach(self, span: Ordinals) -> tuple[int, int]:
        """Return the numbers of the stretches in which a span begins and ends."""
        return reach_of(self.starts, span)

    def in_force(self, span: Dates) -> Answer:
        """Return whether the article was in force: unknown where that differs between the days of the span."""
        return _joint(stretch.force for stretch in self.during(span))

    def has_part(self, number: str | None, span: Dates) -> Answer:
        """Return whether the article was in force and had a part."""
        return _joint(stretch.force & stretch.part(number) for stretch in self.during(span))

    def changes(self, span: Dates) -> tuple[Changes, ...]:
        """Return which changes may have taken effect on a day of the span, in order."""
        return tuple(dict.fromkeys(each for stretch in self.during(span) for each in stretch.changes))

    def is_beyond(self, span: Dates) -> bool:
        """Return whether a day of the span lies after the last one that the data know."""
        return any(stretch.is_beyond for stretch in self.during(span))

    def is_repealed(self, span: Dates) -> bool:
        """Return whether a day of the span lies after the end of the code."""
        return self._repealed is not None and span[1] >= self._repealed

    # --- Questions about all time ---

    @cached_property
    def parts(self) -> frozenset[str]:
        """All parts that some source shows; the single part without number is ""."""
        return frozenset(part["part"] or _WHOLE for part in self._entry.get("parts", ()))

    @cached_property
    def turns(self) -> tuple[str, ...]:
        """The first days of all states of its parts, headings and life, in order."""
        firsts = {row["from"] for row in (*self._life, *self._entry.get("headings", ()))}
        firsts |= {row["from"] for part in self._entry.get("parts", ()) for row in part.get("wordings", ())}
        return tuple(sorted(firsts, key=day_spans.bounds))

    @cached_property
    def legal(self) -> dict[str, Dates]:
        """The days between which what begins on each turn became law: a text may be the first to show what is older."""
        parts = (row for part in self._entry.get("parts", ()) for row in part.get("wordings", ()))
        rows = [*self._life, *self._entry.get("headings", ()), *parts]
        made: dict[str, Dates] = {}
        for row in rows:
            low, high = day_spans.bounds(row.get("since", row["from"]))
            known = made.get(row["from"], (low, high))
            made[row["from"]] = max(low, known[0]), max(high, known[1])
        return {turn: made.get(turn) or day_spans.bounds(turn) for turn in self.turns}

    @property
    def starts(self) -> tuple[int, ...]:
        """The first day of each stretch; the first stretch has all days before the code too, the last never ends."""
        return self._cut[0]

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """The stretches in order. Where only the general part changed, the same one follows itself."""
        return self._cut[1]

    def periods(self) -> tuple[str, ...]:
        """Return when it was in force: `2001-01-01/2021-06-18`, `..` for an open end, windows in brackets."""
        return self._times(self._life, ("in_force", "unknown"))

    def known_periods(self) -> tuple[str, ...]:
        """Return when the wording of some part is known."""
        every = (
            self._times(part.get("wordings", ()), ("known", "no_sanction")) for part in self._entry.get("parts", ())
        )
        return tuple(sorted({period for periods in every for period in periods}))

    # --- What holds after some changes ---

    def is_there(self, changes: Changes) -> bool:
        """Return whether the article is in the code after some changes, with or without a source for its wording."""
        row = held(self._life, changes)
        return row is not None and row["state"] != "absent"

    def part_rows(self, changes: Changes) -> Iterable[tuple[dict[str, Any], dict[str, Any]]]:
        """Return each part that the article has after some changes, with its state."""
        for part in self._entry.get("parts", ()):
            rows = part.get("wordings")
            # A part without rows has been there, without a sanction, for as long as the article.
            row = {"from": self._life[0]["from"], "state": "no_sanction"} if rows is None else held(rows, changes)
            if row is not None and row["state"] != "absent":
                yield part, row

    # --- How it is made ---

    @property
    def _life(self) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = self._entry["life"]
        return rows

    @property
    def _repealed(self) -> date | None:
        return code_names.code_of(self.code).repealed

    @cached_property
    def _cut(self) -> tuple[tuple[int, ...], tuple[Stretch, ...]]:
        own = code_names.code_of(self.code)
        turns = {_FIRST_DAY, own.in_force, own.as_of + day_spans.ONE_DAY, *([own.repealed] if own.repealed else [])}
        turns.update(day for turn in self.turns for day in day_spans.bounds(turn))
        in_order = sorted(turns | _turns_of_limits(self.code))
        made: list[Stretch] = []
        for day in in_order:
            made.append(self._stretch(own, day) if day in turns else made[-1])
        return tuple(day.toordinal() for day in in_order), tuple(made)

    def _stretch(self, own: code_names.Code, day: date) -> Stretch:
        """Return the stretch that begins on a day on which something changes."""
        changes = self._possible(day)
        headings = frozenset(self._heading_row(each) for each in changes)
        if day < own.in_force or (own.repealed is not None and day >= own.repealed):
            return Stretch(changes, headings, Answer.NO)
        if day > own.as_of:
            return Stretch(changes, headings, Answer.UNKNOWN, is_beyond=True)
        there = [each for each in changes if self.is_there(each)]
        if not there:
            return Stretch(changes, headings, Answer.NO)
        states = [{part["part"] or _WHOLE: row["state"] for part, row in self.part_rows(each)} for each in there]
        return Stretch(
            changes,
            headings,
            Answer.YES if len(there) == len(changes) else Answer.UNKNOWN,
            sure=frozenset.intersection(*map(frozenset, states)),
            possible=frozenset().union(*states),
            is_known=all(any(state != "unknown" for state in each.values()) for each in states),
        )

    def _heading_row(self, changes: Changes) -> int:
        rows = self._entry.get("headings", ())
        return max((at for at, row in enumerate(rows) if row["from"] in changes), default=-1)

    def _possible(self, day: date) -> tuple[Changes, ...]:
        """Return which changes may have taken effect on a day.

        Several changes whose windows hold the same day are assumed to follow one another in the order of their windows.
        """
        sure = frozenset(turn for turn in self.turns if day_spans.bounds(turn)[1] <= day)
        open_ = [turn for turn in self.turns if day_spans.bounds(turn)[0] <= day < day_spans.bounds(turn)[1]]
        return tuple(sure.union(open_[:count]) for count in range(len(open_) + 1))

    def _times(self, rows: Iterable[dict[str, Any]], states: tuple[str, ...]) -> tuple[str, ...]:
        """Return the times in which one of the states held, neighbours joined."""
        made = []
        begun = None
        for row in rows:
            if row["state"] in states:
                begun = begun or row["from"]
            elif begun is not None:
                low, high = (day - day_spans.ONE_DAY for day in day_spans.bounds(row["from"]))
                made.append(f"{begun}/{low}" if low == high else f"{begun}/[{low}..{high}]")
                begun = None
        if begun is not None:
            made.append(f"{begun}/{self._repealed - day_spans.ONE_DAY if self._repealed else '..'}")
        return tuple(made)


def held(rows: Iterable[dict[str, Any]], changes: Changes) -> dict[str, Any] | None:
    """Return the last state of some rows that has begun after some changes; None before the first."""
    found = None
    for row in rows:
        if row["from"] in changes:
            found = row
    return found


def reach_of(starts: tuple[int, ...], span: Ordinals) -> tuple[int, int]:
    """Return the numbers of the stretches in which a span begins and ends."""
    return max(bisect_right(starts, span[0]) - 1, 0), max(bisect_right(starts, span[1]) - 1, 0)


def _joint(answers: Iterable[Answer]) -> Answer:
    """Return the answer that several days share; unknown where they differ."""
    different = set(answers)
    return different.pop() if len(different) == 1 else Answer.UNKNOWN


@cache
def _turns_of_limits(code: str) -> frozenset[date]:
    """Return the days on which the general part changed a bound that sanctions leave open."""
    rows = [row for row in store.common()["limits"] if row["code"] == code and "joined" not in row]
    texts = [row[key] for row in rows for key in ("from", "until") if key in row]
    return frozenset(day for text in texts for day in day_spans.bounds(text))


@lru_cache(maxsize=4096)
def timeline(code: str, number: str) -> Timeline:
    """Return an article over time.

    Raises:
        UnknownArticle: The code never had it.
    """
    entry = store.index(code).get(number)
    if entry is None:
        from hrdocs.law.errors import UnknownArticle  # noqa: PLC0415 -- as in `code_names`

        raise UnknownArticle(code, number, code_names.nearest(code, number))
    return Timeline(code=code, number=number, entry=entry)


@frozen(eq=False)
class ProvisionHistory:
    """A provision over time, stretch by stretch.

    Args:
        citation: The provision.
        starts: The first day of each stretch, as in its timeline.
        stretches: The stretches.
        force: Whether the article was in force, for each stretch.
        part: Whether it had the part cited, for each stretch.
        plain: Whether the citation has no legal problem, for each stretch.
    """

    citation: Citation
    starts: tuple[int, ...]
    stretches: tuple[Stretch, ...]
    force: tuple[Answer, ...]
    part: tuple[Answer, ...]
    plain: tuple[bool, ...]

    def reach(self, span: Ordinals) -> tuple[int, int]:
        """Return the numbers of the stretches in which a span begins and ends."""
        return reach_of(self.starts, span)


@lru_cache(maxsize=4096)
def history(citation: Citation) -> ProvisionHistory | None:
    """Return a provision over time; None where its code never had the article."""
    if citation.article not in store.index(citation.code):
        return None
    whole = timeline(citation.code, citation.article)
    parts = tuple(stretch.part(citation.part) for stretch in whole.stretches)
    forces = tuple(stretch.force for stretch in whole.stretches)
    return ProvisionHistory(
        citation=citation,
        starts=whole.starts,
        stretches=whole.stretches,
        force=forces,
        part=parts,
        plain=tuple(not force.is_no and not part.is_no for force, part in zip(forces, parts, strict=True)),
    )
