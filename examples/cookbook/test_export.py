"""Tests of your own tool over records that are drawn: here an export of charges to a table of two columns."""

from hypothesis import given, settings

from hrdocs import Charge, Dataset, dumps, loads
from hrdocs.testing import datasets, records


def row_of(charge: Charge) -> list[str]:
    """Return the cells of a charge."""
    return [charge.person, charge.cited_as or str(charge.citation or "")]


@given(records(Charge))
def test_no_cell_says_none(charge: Charge) -> None:
    """An absent value is an empty cell."""
    assert row_of(charge)[1] != "None"


@settings(max_examples=20)
@given(datasets(max_size=3))
def test_what_is_written_reads_back(dataset: Dataset) -> None:
    """Nothing is lost in a file."""
    assert loads(dumps(dataset)) == dataset


def main() -> None:
    """Run the tests; under pytest they are found by their names."""
    test_no_cell_says_none()
    test_what_is_written_reads_back()
    print("both hold")


if __name__ == "__main__":
    main()
