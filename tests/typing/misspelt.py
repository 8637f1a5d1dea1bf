"""Names that are misspelt: each line is an error to mypy and pyright, and an `ignore` without need is one, too.

It is read by type checkers (`make types`, `make interop`) and never run.
"""

import attrs

import hrdocs
from hrdocs import Charge, Dataset, Person, criteria, law
from hrdocs.vocabulary import SharingLabel


def misspelt(charge: Charge, dataset: Dataset) -> None:
    """Name what is not there; the arguments of `attrs.evolve` are known to mypy alone, so none is here."""
    print(charge.citaton)  # type: ignore[attr-defined]
    print(charge.x_row)  # type: ignore[attr-defined]
    print(hrdocs.Persn)  # type: ignore[attr-defined]
    print(law.artcle)  # type: ignore[attr-defined]
    print(criteria.asess)  # type: ignore[attr-defined]
    print(dataset.recods)  # type: ignore[attr-defined]
    print(Person(id="p1", naems=()))  # type: ignore[call-arg]
    print(SharingLabel.GREN)  # type: ignore[attr-defined]
    print(dataset.merge(dataset, prefer="ours"))  # type: ignore[arg-type]
    print(dataset.shareable("gren"))  # type: ignore[arg-type]
    print(dataset.of_type("persn"))  # type: ignore[call-overload]
    print(dataset.search("x", at_least="same"))  # type: ignore[arg-type]
    print(hrdocs.validate("x.json", language="by"))  # type: ignore[arg-type]


def rightly_spelt(charge: Charge, dataset: Dataset) -> Person | None:
    """Name what is there; the types are as precise as this function says."""
    evolved: Charge = attrs.evolve(charge, citation=law.parse("ч. 1 ст. 342 УК"))
    wordings: tuple[law.Wording, ...] = law.wordings("cc1999:342/1", on="2020-08-09")
    whole: law.Article = law.article(law.parse("ч. 1 ст. 342 УК"))
    person: Person = dataset.person(evolved.person)
    names: list[str] = [name.value for name in person.names]
    print(wordings, whole, names, charge.extra["x_row"].value)
    return dataset.get(charge.person, Person)
