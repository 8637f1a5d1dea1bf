"""A case as plain text: who it is about, what happened when, and all that the records say.

The timeline is an overview; below it are the records themselves, with every field (`record_lines`).
"""

from collections.abc import Iterator

from attrs import evolve

from hrdocs.case import Case, TimelineEntry
from hrdocs.cli.record_lines import RecordLines, one_line
from hrdocs.dataset import Dataset
from hrdocs.displaying import counted, counted_between, display
from hrdocs.model import (
    RECORDS,
    Appeal,
    Charge,
    Detention,
    Incident,
    Judgment,
    Listing,
    Organisation,
    Person,
    Phase,
    Place,
    Proceeding,
    Recognition,
    Record,
)
from hrdocs.values import Answer, Citation, LocalText, PartialDate, Period
from hrdocs.vocabulary import Evidence, Standing, Term, type_label


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
        lines.append(texts.said("nothing-dated"))
    lines += ["", texts.said("records")]
    for record in (case.person, *case.others, *case.records):
        lines += ["", *records.of(record)]
    lines += texts.foot(is_related=is_related)
    return "\n".join(lines)


def timeline_lines(
    dataset: Dataset, case: Case, language: str, records: RecordLines
) -> list[tuple[str, TimelineEntry]]:
    """Return the lines of the timeline, each with its fact."""
    texts = _CaseTexts(dataset, case, language, records)
    return [(f"{texts.when(entry)}  {texts.what(entry)}", entry) for entry in case.timeline()]


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

    def said(self, name: str, **parts: object) -> str:
        """Return a phrase of the language with its parts."""
        return self._records.phrase(name, **parts)

    def shown(self, value: object) -> str:
        """Return a value in words; nothing for None."""
        return "" if value is None else display(value, self._language)

    def head(self) -> Iterator[str]:
        case, person = self._case, self._case.person
        names = [one_line(name.value) for p in (person, *case.others) for name in p.names]
        yield names[0] if names else self.text(person.description) or person.id
        others = [name for name in dict.fromkeys(names) if name != names[0]]
        if others:
            yield self.said("also", names=", ".join(others))
        if person.names and person.description is not None:
            yield self.text(person.description)
        for tie in person.affiliations:
            said = [self.text(tie.role), self.name(tie.organisation), self.shown(tie.period)]
            yield ", ".join(filter(None, said))
        yield self.said("held", days=self.days())
        if case.undecided:
            people = ", ".join(self._records.reference(each.id) for each in case.undecided)
            yield self.said("undecided", people=people)

    def days(self) -> str:
        """Return the number of days held; an unknown end is no upper bound."""
        found = self._case.days_detained()
        is_open = evolve(self._case, as_of=None).days_detained().most is None
        return counted_between(found.least, None if is_open else found.most, "day", self._language)

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
            yield self.said("others")
            for person, tie in ties:
                about = [self.shown(tie.period), self.text(tie.about)]
                said = "; ".join(filter(None, about))
                whose = self.said("tie", person=self._records.reference(person.id), kind=self.shown(tie.kind))
                yield f"  {whose}{f' ({said})' if said else ''}"
        hidden = self._records.hidden + (0 if is_related else len(ties))
        if hidden:
            yield ""
            yield self.said("hidden", places=counted(hidden, "place", self._language))

    def when(self, entry: TimelineEntry) -> str:
        match entry.when:
            case None:
                return self.said("no-day")
            case PartialDate():
                return display(entry.when, self._language, "short")
            case Period(end=end):
                period = display(entry.when, self._language, "short")
                return self.said("ahead", period=period) if self.ends_ahead(entry.record, end) else period

    def ends_ahead(self, record: Record, end: PartialDate | None) -> bool:
        """Whether an end is a plan: after the day up to which things can have happened, or for which it is reported."""
        days = [self._case.as_of, record.as_of if isinstance(record, Detention) and record.ended is None else None]
        return end is not None and any(day is not None and end.after(day).is_yes for day in days)

    def what(self, entry: TimelineEntry) -> str:
        name = entry.event.replace(" ", "-")
        event = type_label(name, self._language) if name in RECORDS else self.said(name)
        if entry.detail:
            is_word = isinstance(entry.detail, Term)
            event += ": " + (self.shown(entry.detail) if is_word else self.said(entry.detail.replace(" ", "-")))
        details = "; ".join(filter(None, [*self.marks(entry), *self.details(entry)]))
        return event + (f" — {details}" if details else "")

    def marks(self, entry: TimelineEntry) -> Iterator[str]:
        """Return the words that keep a line from being read as a fact about the person that has happened."""
        if entry.record.standing in {Standing.WITHDRAWN, Standing.DISPUTED}:
            yield self.shown(entry.record.standing)
        if entry.is_plan and entry.event != "planned end":
            yield self.said("planned")
        if entry.of:
            yield self.said("of", people=self._records.people(entry.of))
        elif entry.is_shared:
            yield self.said("of-several", people=self._records.people(self._case.people_of(entry.record)))
        if self._records.is_told_by_one(entry.record, entry.pointer):
            yield self._records.only_one
        yield self.in_own_words(entry)

    def in_own_words(self, entry: TimelineEntry) -> str:
        """Return the source's own words where a line has a word of the format, above all "other"."""
        for at in ("", "/kind", "/how", "/outcome", "/result", "/status", "/list", "/action"):
            words = entry.record.said.get(entry.pointer + at)
            if words is not None:
                return self.said("said", words=one_line(words))
        name = {"incident": "/kind", "appeal": "/kind", "recognition": "/status", "listing": "/list"}.get(entry.event)
        words = entry.record.said.get(name or "")
        return self.said("said", words=one_line(words)) if words is not None else ""

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
                yield ", ".join(map(self.cited, record.citations))
            case Incident():
                yield from self.of_incident(record)
            case Recognition():
                yield self.shown(record.act)
                yield self.by(record.issuers)
            case Listing():
                yield self.shown(record.action)
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
            yield self.shown(record.ended.ground)
            yield ", ".join(map(self.shown, record.ended.circumstances))
        elif entry.event == "phase":
            phase: Phase = record.phases[int(entry.pointer.rpartition("/")[2])]
            yield self.place(phase.place)
            yield self.shown(phase.regime)

    def of_charge(self, record: Charge, entry: TimelineEntry) -> Iterator[str]:
        cited = self.cited(record.citation) if record.citation is not None else ""
        yield ", ".join(filter(None, (cited, one_line(record.cited_as or ""), one_line(record.heading_as or ""))))
        if entry.event != "alleged conduct":
            yield self.said("plea", plea=self.shown(record.plea)) if record.plea is not None else ""
            return
        allegation = record.allegations[int(entry.pointer.rpartition("/")[2])]
        kinds = []
        for n, kind in enumerate(allegation.kinds):
            words = record.said.get(f"{entry.pointer}/kinds/{n}")
            said = f" ({self.said('said', words=one_line(words))})" if words is not None else ""
            kinds.append(self.shown(kind) + said)
        yield ", ".join(kinds)
        yield self.text(allegation.what)
        yield self.by(allegation.alleged_by)
        yield self.said("denies") if allegation.denied is Answer.YES else ""
        yield self.said("answers", text=self.text(allegation.answer)) if allegation.answer is not None else ""

    def of_judgment(self, record: Judgment, entry: TimelineEntry) -> Iterator[str]:
        place, _, number = entry.pointer[1:].partition("/")
        if place == "penalties":
            # The kind is already named.
            yield display(record.penalties[int(number)], self._language).partition(", ")[2]
        elif place == "decisions":
            decision = record.decisions[int(number)]
            charge = self._dataset.get(decision.charge) if decision.charge is not None else None
            if isinstance(charge, Charge):
                yield self.cited(charge.citation) if charge.citation is not None else one_line(charge.cited_as or "")
            under = decision.convicted_under
            yield self.said("under", citation=self.cited(under)) if under is not None else ""
        elif place == "day":
            yield self.name(record.court)
            yield ", ".join(filter(None, map(self.name, record.judges)))

    def of_incident(self, record: Incident) -> Iterator[str]:
        # What is not established is an allegation, also where the record does not say so.
        evidence = record.evidence or Evidence.ALLEGED
        yield self.shown(evidence) if record.evidence is not None else self.said("evidence-unknown")
        yield self.by(record.by)
        yield self.by(record.found_by, "found-by")
        yield self.by(record.denied_by, "denied-by")
        yield self.text(record.about)

    def by(self, ids: tuple[str, ...], word: str = "by") -> str:
        return self.said(word, names=", ".join(self.name(each) or each for each in ids)) if ids else ""

    def cited(self, citation: Citation) -> str:
        return f"{display(citation, self._language, 'short')} ({citation})"

    def about(self, record: Record) -> LocalText | None:
        for field in ("title", "about", "what"):
            found = getattr(record, field, None)
            if isinstance(found, LocalText):
                return found
        return None

    def place(self, place: Place | None) -> str:
        if place is None:
            return ""
        said = (self.name(place.organisation), self.text(place.name), self.text(place.locality))
        return ", ".join(filter(None, said))

    def name(self, record_id: str | None) -> str:
        return self._records.name(record_id)

    def text(self, text: LocalText | None) -> str:
        return "" if text is None else one_line(text.best(self._language))
