"""How Hypothesis prints records that it has drawn: whole constructors with public names, to be pasted into a test.

Everywhere else a record prints as its class and the names of its fields, since values are personal data.
"""

from typing import Any, Final

from hypothesis.vendor.pretty import RepresentationPrinter, for_type_by_name

from hrdocs import model
from hrdocs.fields import ModelObject, plan
from hrdocs.model.header import Header

_CLASSES: Final[tuple[type[ModelObject], ...]] = (
    Header,
    *(cls for cls in vars(model).values() if isinstance(cls, type) and issubclass(cls, ModelObject)),
)


def _constructor(part: ModelObject, printer: RepresentationPrinter, cycle: Any) -> None:
    del cycle  # a record holds no object twice
    printer.text(f"{type(part).__name__}(")
    fields = [p for p in plan(type(part)) if getattr(part, p.name) != p.default or p.is_required]
    for n, p in enumerate(fields):
        printer.text(", " if n else "")
        printer.text(f"{p.name}=")
        printer.pretty(getattr(part, p.name))
    printer.text(")")


def _dataset(dataset: Any, printer: RepresentationPrinter, cycle: Any) -> None:
    del cycle
    printer.text("Dataset(")
    printer.pretty(dataset.records)
    printer.text(", header=")
    printer.pretty(dataset.header)
    printer.text(")")


def register() -> None:
    """Register the printers with Hypothesis, which knows the classes by name."""
    for cls in _CLASSES:
        for_type_by_name(cls.__module__, cls.__name__, _constructor)
    for_type_by_name("hrdocs.dataset", "Dataset", _dataset)
