"""A case as plain text: who it is about, what happened when, and all that the records say.

The timeline is an overview; below it are the records themselves, with every field (`record_lines`).
"""

from collections.abc import Iterator

from attrs import evolve

from hrdocs.case import Case, TimelineEntry
from hrdocs.cli.record_lines import RecordLines, one_line
from hrdocs.dataset import Dataset
from hrdocs.model import (
    Appeal,
    Charge,
    Detention,
    Incident,
    Judgment,
    Listing,
    Organisation,
    Penalty,
    Person,
    Phase,
    Place,
    Proceeding,
    Recognition,
    Record,
)
from hrdocs.values import Answer, LocalText, PartialDate, Period
from hrdocs.vocabulary import Evidence, Standing


def to_text(dataset: Dataset, case: Case, language: str = "en", *, is_related: bool = False) -> str:
    """Return a case for a person to read.

    Args:
        dataset: Where the names of the people and bodies referred to are found.
        case: The case.
        language: The preferred language for the records' own texts.
        is_related: Whether partner, relatives and counsel are shown too.
    """
    records = RecordLines(dataset, case, language, is_related=is_related)
    texts = _CaseTexts(dataset, case, language, records)
    lines = [*texts.head(), ""]
    rows = [(texts.when(entry), texts.what(entry), entry) for entry in case.timeline()]
    width = max((len(when) for when, _, _ in rows), default=0)
    for when, what, entry in rows:
        lines.append(f"{when:<{width}}  {what}  [{entry.record.id}]")
    if not rows:
        lines.append("The dataset has nothing dated about this person.")
    lines += ["", "What the records say"]
    for record in (case.person, *case.others, *case.records):
        lines += ["", *records.of(record)]
    lines += texts.foot(is_related=is_related)
    return "\n".join(lines)


def name_of(dataset: Dataset, record_id: str, language: str = "en") -> str:
    """Return the first recorded name of a person or an organisation, else how they are described, else the id."""
    record = dataset.get(record_id)
    if not isinstance(record, Person | Organisation):
        return record_id
    if record.names:
        return record.names[0].value
    return record_id if record.description is None else record.description.best(language)


class _CaseTexts:
    """Texts for what records hold, in one language where they have it."""

    def __init__(self, dataset: Dataset, case: Case, language: str, records: RecordLines) -> None:
        self._dataset = dataset
        self._case = case
        self._language = language
        self._records = records

    def head(self) -> Iterator[str]:
        case, person = self._case, self._case.person
        names = [one_line(name.value) for p in (person, *case.others) for name in p.names]
        yield names[0] if names else self.text(person.description) or person.id
        others = [name for name in dict.fromkeys(names) if name != names[0]]
        if others:
            yield f"also written: {', '.join(others)}"
        if person.names and person.description is not None:
            yield self.text(person.description)
        for tie in person.affiliations:
            said = [self.text(tie.role), self.name(tie.organisation), str(tie.period or "")]
            yield ", ".join(filter(None, said))
        yield f"held, by these records: {self.days()} days"
        if case.undecided:
            people = ", ".join(self._records.reference(each.id) for each in case.undecided)
            yield f"may be the same person, which is open; nothing of theirs is counted here: {people}"

    def days(self) -> str:
        """Return the number of days held; an unknown end is no upper bound."""
        found = self._case.days_detained()
        is_open = evolve(self._case, as_of=None).days_detained().most is None
        return f"at least {found.least}" if is_open else str(found)

    def foot(self, *, is_related: bool) -> Iterator[str]:
        """Return the people whose records say that they are close to the person."""
        ids = self._case.ids
        ties = [
            (person, tie)
            for person in self._dataset.of_type(Person)
            for tie in person.relationships
            if person.id not in ids and tie.person in ids and not tie.kind.value.endswith("same_as")
        ]
        if is_related and ties:
            yield ""
            yield "By the records of others"
            for person, tie in ties:
                kind = tie.kind.value.replace("_", " ")
                about = [str(tie.period or ""), self.text(tie.about)]
                said = "; ".join(filter(None, about))
                yield f"  {self._records.reference(person.id)} is {kind}{f' ({said})' if said else ''}"
        hidden = self._records.hidden + (0 if is_related else len(ties))
        if hidden:
            yield ""
            yield f"Partner, relatives and counsel: named in {hidden} places that are not shown; --related shows them."

    def when(self, entry: TimelineEntry) -> str:
        match entry.when:
            case None:
                return "no day known"
            case PartialDate():
                return str(entry.when).replace("T", " ")
            case Period(start=start, end=end):
                first = str(start or "?").replace("T", " ")
                last = "open" if entry.when.is_open else str(end or "?").replace("T", " ")
                if self.ends_ahead(entry.record, end):
                    last += " (planned)"
                return first if first == last else f"{first} – {last}"

    def ends_ahead(self, record: Record, end: PartialDate | None) -> bool:
        """Whether an end is a plan: after the day up to which things can have happened, or for which it is reported."""
        days = [self._case.as_of, record.as_of if isinstance(record, Detention) and record.ended is None else None]
        return end is not None and any(day is not None and end.after(day).is_yes for day in days)

    def what(self, entry: TimelineEntry) -> str:
        event = " ".join(filter(None, (f"{entry.event}:" if entry.detail else entry.event, entry.detail)))
        details = "; ".join(filter(None, [*self.marks(entry), *self.details(entry)]))
        return event.replace("_", " ") + (f" — {details}" if details else "")

    def marks(self, entry: TimelineEntry) -> Iterator[str]:
        """Return the words that keep a line from being read as a fact about the person that has happened."""
        if entry.record.standing in {Standing.WITHDRAWN, Standing.DISPUTED}:
            yield entry.record.standing.value
        if entry.is_plan:
            yield "planned"
        if entry.of:
            yield f"of {self._records.people(entry.of)}"
        elif entry.is_shared:
            yield f"of several people: {self._records.people(self._case.people_of(entry.record))}"
        if self._records.is_told_by_one(entry.record, entry.pointer):
            yield self._records.only_one
        yield self.in_own_words(entry)

    def in_own_words(self, entry: TimelineEntry) -> str:
        """Return the source's own words where a line has a word of the format, above all "other"."""
        for at in ("", "/kind", "/how", "/outcome", "/result", "/status", "/list", "/action"):
            words = entry.record.said.get(entry.pointer + at)
            if words is not None:
                return f"in the words of the source: {one_line(words)}"
        name = {"incident": "/kind", "appeal": "/kind", "recognition": "/status", "listing": "/list"}.get(entry.event)
        words = entry.record.said.get(name or "")
        return f"in the words of the source: {one_line(words)}" if words is not None else ""

    def details(self, entry: TimelineEntry) -> Iterator[str]:
        record = entry.record
        match record:
            case Detention():
                yield from self.of_detention(record, entry)
            case Charge():
                yield from self.of_charge(record, entry)
            case Judgment():
                yield from self.of_judgment(record, entry)
            case Proceeding():
                yield ", ".join(map(str, record.citations))
            case Incident():
                yield from self.of_incident(record)
            case Recognition():
                yield record.act.value.replace("_", " ") if record.act is not None else ""
                yield self.by(record.issuers)
            case Listing():
                yield record.action.value if record.action is not None else ""
                yield self.by((record.authority,) if record.authority else ())
            case Appeal():
                yield self.text(record.title)
                yield self.by(record.issuers)
            case Person():
                return
            case _:
                yield self.text(self.about(record))

    def of_detention(self, record: Detention, entry: TimelineEntry) -> Iterator[str]:
        if entry.event == "arrest" and record.arrest is not None:
            yield self.by(record.arrest.by)
            yield self.place(record.arrest.place)
        elif entry.event == "end of detention" and record.ended is not None:
            yield record.ended.ground.value.replace("_", " ") if record.ended.ground is not None else ""
            yield ", ".join(each.value.replace("_", " ") for each in record.ended.circumstances)
        elif entry.event == "phase":
            phase: Phase = record.phases[int(entry.pointer.rpartition("/")[2])]
            yield self.place(phase.place)
            if phase.regime is not None:
                yield phase.regime.value.replace("_", " ")

    def of_charge(self, record: Charge, entry: TimelineEntry) -> Iterator[str]:
        yield ", ".join(
            filter(
                None, (str(record.citation or ""), one_line(record.cited_as or ""), one_line(record.heading_as or ""))
            )
        )
        if entry.event != "alleged conduct":
            yield f"plea: {record.plea.value.replace('_', ' ')}" if record.plea is not None else ""
            return
        allegation = record.allegations[int(entry.pointer.rpartition("/")[2])]
        kinds = []
        for n, kind in enumerate(allegation.kinds):
            words = record.said.get(f"{entry.pointer}/kinds/{n}")
            said = f" (in the words of the source: {one_line(words)})" if words is not None else ""
            kinds.append(kind.value.replace("_", " ") + said)
        yield ", ".join(kinds)
        yield self.text(allegation.what)
        yield self.by(allegation.alleged_by)
        yield "the person denies it" if allegation.denied is Answer.YES else ""
        yield f"the person answers: {self.text(allegation.answer)}" if allegation.answer is not None else ""

    def of_judgment(self, record: Judgment, entry: TimelineEntry) -> Iterator[str]:
        place, _, number = entry.pointer[1:].partition("/")
        if place == "penalties":
            yield self.penalty(record.penalties[int(number)])
        elif place == "decisions":
            decision = record.decisions[int(number)]
            charge = self._dataset.get(decision.charge) if decision.charge is not None else None
            cited = charge.citation or one_line(charge.cited_as or "") if isinstance(charge, Charge) else None
            yield str(cited or "")
            yield f"under {decision.convicted_under}" if decision.convicted_under is not None else ""
        elif place == "day":
            yield self.name(record.court)
            yield ", ".join(filter(None, map(self.name, record.judges)))

    def of_incident(self, record: Incident) -> Iterator[str]:
        # What is not established is an allegation, also where the record does not say so.
        evidence = record.evidence or Evidence.ALLEGED
        yield evidence.value if record.evidence is not None else "as reported, how far established is not recorded"
        yield self.by(record.by)
        yield self.by(record.found_by, "found by")
        yield self.by(record.denied_by, "denied by")
        yield self.text(record.about)

    def by(self, ids: tuple[str, ...], word: str = "by") -> str:
        return f"{word} {', '.join(self.name(each) or each for each in ids)}" if ids else ""

    def about(self, record: Record) -> LocalText | None:
        for field in ("title", "about", "what"):
            found = getattr(record, field, None)
            if isinstance(found, LocalText):
                return found
        return None

    def penalty(self, penalty: Penalty) -> str:
        said = [str(amount) for amount in (penalty.term, penalty.money, penalty.base_units) if amount is not None]
        if penalty.execution is not None:
            said.append(penalty.execution.value.replace("_", " "))
        return " ".join(said)

    def place(self, place: Place | None) -> str:
        if place is None:
            return ""
        said = (self.name(place.organisation), self.text(place.name), self.text(place.locality))
        return ", ".join(filter(None, said))

    def name(self, record_id: str | None) -> str:
        return self._records.name(record_id)

    def text(self, text: LocalText | None) -> str:
        return "" if text is None else one_line(text.best(self._language))
