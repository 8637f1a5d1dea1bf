"""How many people were held under which article, and for how long; one person counts once, whatever the records."""

from collections import Counter

from hrdocs import Charge, Dataset, Detention, Period, Person
from hrdocs.model import Phase, Relationship
from hrdocs.values import Citation
from hrdocs.vocabulary import PhaseKind, RelationshipKind

HELD = Phase(kind=PhaseKind.CUSTODY, period=Period("2021-03-24/2021-04-07"))
DATASET = Dataset(
    [
        Person(id="p1"),
        Person(id="p2", relationships=(Relationship(kind=RelationshipKind.SAME_AS, person="p1"),)),
        Person(id="p3"),
        Detention(id="d1", person="p1", phases=(HELD,)),
        Charge(id="c1", person="p2", citation=Citation.parse("cc1999:342/1")),
        Charge(id="c2", person="p3", citation=Citation.parse("cc1999:342/1")),
    ]
)


def people_by_article(dataset: Dataset) -> Counter[str]:
    """Return how many people are charged under each article."""
    found: Counter[str] = Counter()
    for case in dataset.cases():
        cited = [charge.citation for charge in case.charges if charge.citation is not None]
        found.update({f"{each.code}:{each.article}" for each in cited})
    return found


def main() -> None:
    """Print the counts, then one row for each person."""
    print(dict(people_by_article(DATASET)))
    for case in DATASET.cases():
        print(sorted(case.ids), case.days_detained(until="2021-12-31"))
    # The rows of a table: pandas.DataFrame(rows), polars.DataFrame(rows) or DuckDB read them as they are.
    for row in DATASET.to_rows("charge", ["id", "person", "citation"]):
        print(row)


if __name__ == "__main__":
    main()
