"""Two lists of the same people are merged; where they differ, each difference is shown and one side is chosen."""

import attrs

from hrdocs import Dataset, MergeConflict, PartialDate, Person
from hrdocs.model import Name

MINE = Dataset([Person(id="p1", names=(Name(value="Alena Vymyslenka"),), birth=PartialDate("1990"))])
THEIRS = Dataset(
    [
        attrs.evolve(MINE.person("p1"), birth=PartialDate("1991")),
        Person(id="p2", names=(Name(value="Siarhei Pryklad"),)),
    ]
)


def merged(mine: Dataset, theirs: Dataset) -> Dataset:
    """Return both lists as one; where both have a record and differ, ours is kept and the difference is printed."""
    try:
        return mine.merge(theirs)
    except MergeConflict as conflict:
        for change in mine.diff(theirs).changed:
            if change.id in conflict.ids:
                print(change.id, "differs at", ", ".join(change.pointers))
        return mine.merge(theirs, prefer="mine")


def main() -> None:
    """Merge the two lists."""
    both = merged(MINE, THEIRS)
    print([person.id for person in both.of_type(Person)], both.person("p1").birth)


if __name__ == "__main__":
    main()
