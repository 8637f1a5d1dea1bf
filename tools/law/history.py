"""From texts of several days and amendment marks to one chain of wordings for each part.

A chain is a list of states in order, each with the first day it held; the next state's first day ends it, so a chain
can neither overlap nor leave a gap. A first day is a day, or bounds such as `[2024-01-08..2024-12-31]` where only these
are known. What no text and no fact shows is the state `unknown`, with the reason.

The first day that a text shows a state is not the day on which it became law: where the two differ, `from` is the first
and `since` has the bounds of the second. `since_kind` says what the beginning rests on: `original` (no mark: the first
wording of the code), `law` (a law that a mark or the texts name), `law_or_earlier` (a mark that may speak of the
heading alone), `between_texts` (two texts differ, no law is named), `unknown` (shown by the first text at hand).
"""

import itertools
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from attrs import field, frozen

from law.sanctions import read_sanction
from law.texts import Text, TextArticle, TextPart

State = dict[str, Any]
CLOSING = "466"  # the closing article of the Criminal Code, which says how it begins
ARREST_LAW = "2015-01-05 241-З"
ABSENT: State = {"state": "absent"}
PLAIN: State = {"state": "no_sanction"}


@frozen(kw_only=True)
class Source:
    """A text with the days and the laws that it represents."""

    text: Text
    through: str  # adoption day of the last law it includes
    valid_from: str  # the first day for which it is taken to hold
    valid_to: str  # the last
    known_by: str | None = None  # the day by which all it includes was in force, where that is later than the first
    is_broken: bool = False
    late: frozenset[tuple[str, str]] = field(factory=frozenset)  # (law, article) adopted before, not yet in it


@frozen
class Law:
    """An amending law and its first day in force, in general and by article."""

    key: str
    first_day: str
    confidence: str
    by_article: Mapping[str, str] = field(factory=dict)
    days: tuple[tuple[str, str], ...] = ()  # each day with the provisions that began on it

    def day(self, article: str) -> str:
        """Return its first day in force for an article."""
        return self.by_article.get(article, self.first_day)


def bounds(day: str) -> tuple[str, str]:
    """Return the earliest and the latest day of `2021-03-01` or `[2021-03-01..2021-04-30]`."""
    if day.startswith("["):
        low, _, high = day[1:-1].partition("..")
        return low, high
    return day, day


def between(low: str, high: str) -> str:
    """Return the bounds as a day or as a window."""
    return low if low >= high else f"[{low}..{high}]"


def day_after(day: str) -> str:
    """Return the next day."""
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def day_before(day: str) -> str:
    """Return the day before."""
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def is_not_yet_there(part: TextPart) -> bool:
    """Return whether a part is printed as a number only, since it had not entered into force."""
    return " ".join(part.lines).startswith("Не приводится")


def state_of(source: Source, article: TextArticle | None, part: str, twins: Sequence[TextArticle]) -> State | None:
    """Return what a text shows of a part; None when it cannot be read there."""
    if article is None:
        return None if source.is_broken else ABSENT
    if article.is_excluded:
        return ABSENT
    numbers = {entry.number for entry in article.parts}
    if source.is_broken and twins and not any(numbers == {entry.number for entry in twin.parts} for twin in twins):
        return None
    found = next((entry for entry in article.parts if entry.number == part), None)
    if found is None or found.is_excluded:
        return ABSENT
    if not article.is_special:
        return PLAIN
    if is_not_yet_there(found):
        return ABSENT
    if found.sanction is None:
        return None if article.number != CLOSING else PLAIN
    read = read_sanction(found.sanction)
    if read.leftovers or not read.penalties:
        return None
    return {"state": "known", "penalties": read.penalties}


@frozen(kw_only=True)
class Marks:
    """The laws that marks name for one chain: those sure to touch it, and those that may."""

    sure: tuple[str, ...]
    perhaps: tuple[tuple[str, ...], ...]  # weaker and weaker evidence
    own: tuple[str, ...] | None = None  # those that a mark on the sanction itself names; else all sure ones
    whole: tuple[str, ...] = ()  # laws that may have given the whole article a new wording, which erases older marks
    new: str | None  # the law that brought it in
    gone: tuple[str, ...] = ()  # laws that took it out
    # What the second reading of the marks says of the beginning of the first known state: its kind, and a law.
    second: tuple[str, str | None] | None = None


class Builder:
    """Builds chains for one code."""

    def __init__(self, sources: Sequence[Source], laws: Mapping[str, Law], start: str) -> None:
        self.sources = sources
        self.laws = laws
        self.start = start
        self.remarks: list[str] = []
        self.named: dict[tuple[str, str], str] = {}  # the only law between two texts
        self.between_texts = 0  # changes that no mark places

    def _in(self, law: str, source: Source, article: str) -> bool:
        return law[:10] <= source.through and (law, article) not in source.late

    def chain(self, name: str, article: str, states: Sequence[State | None], marks: Marks) -> list[dict[str, Any]]:
        """Return the chain of one part or heading from what each text shows."""
        shown = [(source, state) for source, state in zip(self.sources, states, strict=True) if state is not None]
        shown = [pair for at, pair in enumerate(shown) if not self._is_misread(shown, at, article, marks)]
        if not shown:
            return [{"from": self.start, "state": "unknown", "why": "not_readable"}]
        replaced = any(state["state"] == "known" and state != shown[0][1] for _, state in shown)
        made = self._beginning(article, shown[0], marks, replaced=replaced)
        for (earlier, before), (later, after) in itertools.pairwise(shown):
            laws = [law for law in marks.sure if not self._in(law, earlier, article) and self._in(law, later, article)]
            if before["state"] == "absent" and marks.new in laws:
                laws = [law for law in laws if law >= (marks.new or "")]
            if before == after:
                if len(laws) > 1 and before["state"] == "known":
                    self._gap(made, laws, article, after)
            elif len(laws) == 1:
                self._put(made, self.laws[laws[0]].day(article), after, laws[0])
            elif len(laws) > 1:
                self._gap(made, laws, article, after)
            else:
                self._guess(made, name, article, (earlier, later), (after, marks))
            if after["state"] == "known":
                made[-1].setdefault("seen", []).append(later.text.key)
        return _ordered(made)

    def _is_misread(self, shown: list[tuple[Source, State]], at: int, article: str, marks: Marks) -> bool:
        """Return whether a PDF shows a state that no mark explains and no other text confirms."""
        source, state = shown[at]
        if not source.is_broken or at == 0:
            return False
        earlier, before = shown[at - 1]
        if state == before or (at + 1 < len(shown) and state == shown[at + 1][1]):
            return False
        laws = {law for weaker in (marks.sure, *marks.perhaps) for law in weaker}
        return not any(self._in(law, source, article) and not self._in(law, earlier, article) for law in laws)

    def _put(self, made: list[dict[str, Any]], day: str, state: State, law: str | None) -> None:
        entry = {"from": day, **state, "since_kind": "law" if law else "between_texts"}
        if law:
            entry["law"] = law
            if self.laws[law].confidence != "high":
                entry["confidence"] = self.laws[law].confidence
        made.append(entry)

    def _gap(self, made: list[dict[str, Any]], laws: list[str], article: str, after: State) -> None:
        days = [self.laws[law].day(article) for law in laws]
        if len(set(days)) > 1:
            made.append({"from": days[0], "state": "unknown", "why": "between_laws", "law": laws[0]})
        self._put(made, days[-1], after, laws[-1])

    def _guess(
        self,
        made: list[dict[str, Any]],
        name: str,
        article: str,
        pair: tuple[Source, Source],
        what: tuple[State, Marks],
    ) -> None:
        earlier, later = pair
        after, marks = what
        for weaker in marks.perhaps:
            laws = [law for law in weaker if not self._in(law, earlier, article) and self._in(law, later, article)]
            if not laws:
                continue
            days = [self.laws[law].day(article) for law in laws]
            day = between(bounds(days[0])[0], bounds(days[-1])[1])
            self._put(made, day, after, laws[0] if len(laws) == 1 else None)
            made[-1]["confidence"] = "medium"
            if len(laws) > 1:
                self.remarks.append(f"{name}: changed by one of {', '.join(laws)}; the first day is a window, {day}")
            return
        if later.through == earlier.through and later.valid_from <= earlier.valid_to:
            # Two copies of one text: one of them has a misprint, and the law has not changed.
            self.remarks.append(
                f"{name}: {earlier.text.key} and {later.text.key} print it differently for the same days"
            )
            made[-1].update(after)
            return
        law = self.named.get((earlier.text.key, later.text.key))
        if law:
            first = between(day_after(earlier.valid_to), later.valid_from)
            self._put(made, self.laws[law].day(article) if first.startswith("[") else first, after, law)
            return
        day = between(day_after(earlier.valid_to), later.known_by or later.valid_from)
        self._put(made, day, after, None)
        if day.startswith("["):
            made[-1]["confidence"] = "low"
        if not self.has_marks:
            self.between_texts += 1
            return
        self.remarks.append(
            f"{name}: differs between {earlier.text.key} and {later.text.key}, and no mark says by which law; "
            f"the first day is a window, {day}"
        )

    def _beginning(
        self, article: str, shown: tuple[Source, State], marks: Marks, *, replaced: bool
    ) -> list[dict[str, Any]]:
        source, state = shown
        if state["state"] == "absent":
            return self._absent_at_first(article, source, marks)
        new = marks.new if marks.new and self._in(marks.new, source, article) else None
        begin = self.laws[new].day(article) if new else self.start
        made: list[dict[str, Any]] = [{"from": self.start, "state": "absent"}] if new else []
        own = marks.sure if marks.own is None else marks.own
        listed = [law for law in own if self._in(law, source, article)]
        whole = [law for law in marks.whole if self._in(law, source, article)]
        later = any(not self._in(law, source, article) for law in (*marks.sure, *marks.whole))
        # A law that gave the sanction a new wording after this text may have cut the list of earlier marks short.
        is_cut = later and (not listed or replaced)
        # A mark that still stands at the sanction shows that no later law gave the whole article a new wording.
        touched = [] if is_cut else sorted({*(listed or whole), *([new] if new else [])})
        inserted = "-" in article and not new
        if is_cut and marks.second and marks.second[0] != "unknown" and state["state"] == "known":
            made += self._by_second(article, begin, state, marks.second)
        elif touched and touched[-1] != new:
            made.append({"from": begin, "state": "unknown", "why": "before_texts"})
            self._put(made, self.laws[touched[-1]].day(article), state, touched[-1])
            if touched[-1] not in listed:
                self._or_earlier(made[-1], begin)
        elif touched:
            self._put(made, begin, state, new)
        elif source.valid_from != self.start and (is_cut or inserted or not self.has_marks):
            made.append({"from": begin, "state": "unknown", "why": "before_texts"})
            made.append({"from": source.valid_from, **state, "since_kind": "unknown"})
            made[-1]["since"] = between(bounds(begin)[0], source.known_by or source.valid_from)
        else:
            made.append({"from": begin, **state, "since_kind": "original", "confidence": self.unmarked})
        if state["state"] == "known":
            self._arrest(made)
            made[-1].setdefault("seen", []).append(source.text.key)
        return made

    def _by_second(
        self, article: str, begin: str, state: State, second: tuple[str, str | None]
    ) -> list[dict[str, Any]]:
        """Return the beginning that the second reading gives where a later mark may hide an earlier one."""
        kind, law = second
        if kind == "original" or law is None:
            return [{"from": begin, **state, "since_kind": "original", "confidence": "low"}]
        made: list[dict[str, Any]] = []
        day = self.laws[law].day(article)
        if bounds(begin)[0] < bounds(day)[0]:
            made.append({"from": begin, "state": "unknown", "why": "before_texts"})
        self._put(made, day, state, law)
        made[-1]["confidence"] = "low"
        if kind == "law_or_earlier":
            self._or_earlier(made[-1], begin)
        return made

    def _or_earlier(self, entry: dict[str, Any], begin: str) -> None:
        """Say that a state may be older than the law that is named."""
        entry["since_kind"] = "law_or_earlier"
        entry["since"] = between(bounds(begin)[0], bounds(entry["from"])[1])

    def _arrest(self, made: list[dict[str, Any]]) -> None:
        """Do not claim a bare arrest before the law of 2015, which took the terms out of all sanctions, marked or not.

        Sanctions of earlier years print the term (up to six months); Article 54 has had its present bounds
        since that law.
        """
        bare = any(entry["kind"] == "arrest" and not entry.get("most") for entry in made[-1].get("penalties", ()))
        law = self.laws.get(ARREST_LAW)
        if not bare or law is None or bounds(made[-1]["from"])[0] >= bounds(law.first_day)[0]:
            return
        derived = {"from", "law", "confidence", "since", "since_kind"}
        state = {key: value for key, value in made[-1].items() if key not in derived}
        begin = made[-1]["from"]
        made[-1] = {"from": made[-1]["from"], "state": "unknown", "why": "before_texts"}
        made.append({"from": law.first_day, **state, "law": ARREST_LAW, "confidence": "low"})
        self._or_earlier(made[-1], begin)
        if len(made) > 2 and made[-3]["state"] == "unknown":  # noqa: PLR2004 -- the state before the two
            del made[-2]

    unmarked = "medium"  # how sure it is that a part without marks was never amended
    has_marks = True

    def _absent_at_first(self, article: str, source: Source, marks: Marks) -> list[dict[str, Any]]:
        gone = [law for law in marks.gone if self._in(law, source, article)]
        if not gone:
            if self.has_marks:
                return [{"from": self.start, "state": "absent"}]
            # Without marks the day of its exclusion is unknown.
            return [
                {"from": self.start, "state": "unknown", "why": "before_texts"},
                {"from": source.valid_from, "state": "absent"},
            ]
        made = [{"from": self.start, "state": "unknown", "why": "before_texts"}]
        if marks.new and marks.new in self.laws and self._in(marks.new, source, article) and marks.new < gone[-1]:
            made = [
                {"from": self.start, "state": "absent"},
                {"from": self.laws[marks.new].day(article), "state": "unknown", "why": "before_texts"},
            ]
        made.append({"from": self.laws[gone[-1]].day(article), "state": "absent", "law": gone[-1]})
        return made


def _ordered(chain: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Narrow the windows: an earlier change cannot have come after a later one."""
    for at in range(len(chain) - 2, -1, -1):
        low, high = bounds(chain[at]["from"])
        chain[at]["from"] = between(low, min(high, max(low, bounds(chain[at + 1]["from"])[1])))
    return chain


def merged(chain: list[dict[str, Any]], same: Callable[[State], Any]) -> list[dict[str, Any]]:
    """Return the chain with equal neighbours made one; the earlier first day is kept."""
    made: list[dict[str, Any]] = []
    for entry in chain:
        if made and same(made[-1]) == same(entry):
            seen = entry.get("seen", [])
            if seen:
                made[-1]["seen"] = sorted({*made[-1].get("seen", []), *seen})
            continue
        made.append(entry)
    return made
