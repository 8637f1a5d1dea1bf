"""A list of names, days and articles becomes a dataset, which is checked and written."""

from hrdocs import Charge, Dataset, Detention, PartialDate, Period, Person, Record, law, validate, write
from hrdocs.model import Name, Phase
from hrdocs.vocabulary import PhaseKind

ROWS = [
    ("Алена Вымысленка", "2021-03-24", "ч. 1 ст. 342 УК"),
    ("Пётр Прыдуманы", "2021-03", "ст. 23.34 КоАП"),
]


def records_of(number: int, name: str, day: str, words: str) -> list[Record]:
    """Return a person, the detention and the charge of one row."""
    person = Person(id=f"p{number}", names=(Name(value=name),))
    phase = Phase(kind=PhaseKind.CUSTODY, period=Period(f"{PartialDate(day)}/"))
    detention = Detention(id=f"d{number}", person=person.id, phases=(phase,))
    charge = Charge(id=f"c{number}", person=person.id, citation=law.parse(words, on=PartialDate(day)), cited_as=words)
    return [person, detention, charge]


def main() -> None:
    """Make the dataset, check it and write it."""
    records = [record for n, row in enumerate(ROWS, 1) for record in records_of(n, *row)]
    dataset = Dataset(records, publisher="An invented group")
    report = validate(dataset, as_of="2026-11-30")
    write(dataset, "list.json")
    print(len(dataset), "records;", "nothing to fix" if report.ok else report.to_text())
    for charge in dataset.of_type(Charge):
        print(charge.id, charge.citation)


if __name__ == "__main__":
    main()
