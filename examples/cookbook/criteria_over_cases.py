"""What the records of each case support of a published definition, and which questions are open. It is no verdict."""

from hrdocs import Case, Charge, Dataset, Detention, Period, Person, criteria
from hrdocs.model import Phase
from hrdocs.values import Citation
from hrdocs.vocabulary import PhaseKind

HELD = Phase(kind=PhaseKind.PRETRIAL_DETENTION, period=Period("2021-03-24/"))
DATASET = Dataset(
    [
        Person(id="p1"),
        Detention(id="d1", person="p1", phases=(HELD,)),
        Charge(id="c1", person="p1", citation=Citation.parse("cc1999:342/1")),
        Person(id="p2"),
    ]
)


def line_of(case: Case, framework: str, on: str) -> str:
    """Return the person, the result of what the records support, and how many inputs are still open."""
    suggestion = criteria.suggest(case, framework, on=on)
    outcome = criteria.assess(framework, suggestion.confirm(), on=on)
    return f"{case.person.id}: {outcome.result.value}, open inputs: {len(outcome.missing)}"


def main() -> None:
    """Print a line for each person."""
    for case in DATASET.cases():
        print(line_of(case, "guidelines2013", "2021-06-01"))


if __name__ == "__main__":
    main()
