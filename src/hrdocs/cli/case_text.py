"""A case as plain text: who it is about, and what happened when, in the words of the records."""

from collections.abc import Iterator

from hrdocs.case import Case, TimelineEntry
from hrdocs.dataset import Dataset
from hrdocs.model import (
    Charge,
    Detention,
    Judgment,
    Organisation,
    Penalty,
    Person,
    Phase,
    Place,
    Proceeding,
    Record,
)
from hrdocs.values import LocalText, PartialDate, Period


def to_text(dataset: Dataset, case: Case, language: str = "en") -> str:
    """Return a case for a person to read.

    Args:
        dataset: Where the names of the people and bodies referred to are found.
        case: The case.
        language: The preferred language for the records' own texts.
    """
    teller = _Teller(dataset, case, language)
    lines = [*teller.head(), ""]
    rows = [(teller.when(entry), teller.what(entry), entry) for entry in case.timeline()]
    width = max((len(when) for when, _, _ in rows), default=0)
    for when, what, entry in rows:
        lines.append(f"{when:<{width}}  {what}  [{entry.record.id}]")
    if not rows:
        lines.append("The dataset has nothing dated about this person.")
    return "\n".join(lines)


def name_of(dataset: Dataset, record_id: str, language: str = "en") -> str:
    """Return the first recorded name of a person or an organisation, else how they are described, else the id."""
    record = dataset.get(record_id)
    if not isinstance(record, Person | Organisation):
        return record_id
    if record.names:
        return record.names[0].value
    return record_id if record.description is None else record.description.best(language)


class _Teller:
    """Texts for what records hold, in one language where they have it."""

    def __init__(self, dataset: Dataset, case: Case, language: str) -> None:
        self._dataset = dataset
        self._case = case
        self._language = language

    def head(self) -> Iterator[str]:
        case, person = self._case, self._case.person
        names = [name.value for p in (person, *case.others) for name in p.names]
        yield names[0] if names else self.text(person.description) or person.id
        others = [name for name in dict.fromkeys(names) if name != names[0]]
        if others:
            yield f"also written: {', '.join(others)}"
        if person.names and person.description is not None:
            yield self.text(person.description)
        for tie in person.affiliations:
            said = [self.text(tie.role), self.name(tie.organisation), str(tie.period or "")]
            yield ", ".join(filter(None, said))
        yield f"held, by these records: {case.days_detained()} days"

    def when(self, entry: TimelineEntry) -> str:
        match entry.when:
            case None:
                return "no day known"
            case PartialDate():
                return str(entry.when).replace("T", " ")
            case Period(start=start, end=end):
                first = str(start or "?").replace("T", " ")
                last = "open" if entry.when.is_open else str(end or "?").replace("T", " ")
                return first if first == last else f"{first} – {last}"

    def what(self, entry: TimelineEntry) -> str:
        event = " ".join(filter(None, (f"{entry.event}:" if entry.detail else entry.event, entry.detail)))
        details = "; ".join(filter(None, [self.whose(entry.record), *self.details(entry)]))
        return event.replace("_", " ") + (f" — {details}" if details else "")

    def whose(self, record: Record) -> str:
        """Name the person whose detention or charge it is, where it is another person's and concerns this case."""
        if isinstance(record, Detention | Charge) and record.person not in self._case.ids:
            return f"of {self.name(record.person) or 'another person'}"
        return ""

    def details(self, entry: TimelineEntry) -> Iterator[str]:
        record = entry.record
        match record:
            case Detention():
                yield from self.of_detention(record, entry)
            case Charge():
                yield ", ".join(filter(None, (str(record.citation or ""), record.cited_as, record.heading_as)))
            case Judgment():
                yield self.name(record.court)
                yield ", ".join(self.name(judge) for judge in record.judges)
                yield ", ".join(self.penalty(penalty) for _, penalty in self._case.own(record.penalties, record))
            case Proceeding():
                yield ", ".join(map(str, record.citations))
            case Person():
                return
            case _:
                yield self.text(self.about(record))

    def of_detention(self, record: Detention, entry: TimelineEntry) -> Iterator[str]:
        if not entry.pointer.startswith("/phases/"):
            return
        phase: Phase = record.phases[int(entry.pointer.rpartition("/")[2])]
        yield self.place(phase.place)
        if phase.regime is not None:
            yield phase.regime.value.replace("_", " ")

    def about(self, record: Record) -> LocalText | None:
        for field in ("title", "about", "what"):
            found = getattr(record, field, None)
            if isinstance(found, LocalText):
                return found
        return None

    def penalty(self, penalty: Penalty) -> str:
        amounts = (penalty.term, penalty.money, penalty.base_units)
        said = [penalty.kind.value.replace("_", " "), *(str(amount) for amount in amounts if amount is not None)]
        return " ".join(said)

    def place(self, place: Place | None) -> str:
        if place is None:
            return ""
        said = (self.name(place.organisation), self.text(place.name), self.text(place.locality))
        return ", ".join(filter(None, said))

    def name(self, record_id: str | None) -> str:
        record = None if record_id is None else self._dataset.get(record_id)
        if isinstance(record, Person | Organisation):
            return record.names[0].value if record.names else self.text(record.description)
        return ""

    def text(self, text: LocalText | None) -> str:
        return "" if text is None else text.best(self._language)
