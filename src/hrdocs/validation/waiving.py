"""Questions answered "it is so": a waiver by rule, record and digest of what the rule looked at."""

from collections.abc import Iterable

import attrs
from attrs import frozen

from hrdocs.dataset import Dataset
from hrdocs.errors import HrdocsError
from hrdocs.model import Person, Waiver
from hrdocs.validation.run import faults_in
from hrdocs.validation.waived import digest_of, field_digests
from hrdocs.values import Day


@frozen(repr=False)
class NothingToWaive(HrdocsError, ValueError):
    """A question was answered that the rule does not raise for the record.

    Args:
        rule: Code of the rule.
    """

    rule: str

    def __str__(self) -> str:
        return f"{self.rule} finds nothing there: check the place and the day, and that all records are in the file"


def waive(  # noqa: PLR0913 -- each is a choice of its own
    dataset: Dataset,
    record_id: str,
    rule: str,
    *,
    reason: str,
    by: str | None = None,
    pointer: str | None = None,
    as_of: Day | None = None,
) -> Dataset:
    """Return a dataset in which a record waives what a rule finds in it, as long as what it looks at does not change.

    Args:
        dataset: The records, all of them: the rule may look at others.
        record_id: Id of the record.
        rule: Code of the rule.
        reason: Why the record is right as it is; it stays in the record and names no one.
        by: Who decided so, as a token.
        pointer: The place of one of several findings, from the record; all of them when absent.
        as_of: The day as of which the file is checked.

    Raises:
        NothingToWaive: The rule finds nothing there.
        InvalidSelection: There is no such rule.
    """
    record = dataset[record_id]
    at = next(n for n, each in enumerate(dataset.records) if each is record)
    fields = field_digests(record)
    digests = [
        digest_of(fault, fields)
        for number, fault in faults_in(dataset, [rule], as_of)
        if number == at and fault.code == rule and pointer in {None, fault.pointer}
    ]
    if not digests:
        raise NothingToWaive(rule)
    known = {(waiver.rule, waiver.digest) for waiver in record.waivers}
    fresh = [
        Waiver(rule=rule, digest=digest, reason=reason, by=by)
        for digest in dict.fromkeys(digests)
        if (rule, digest) not in known
    ]
    new = attrs.evolve(record, waivers=(*record.waivers, *fresh))
    records = tuple(new if each is record else each for each in dataset.records)
    return attrs.evolve(dataset, records=records)


def names_somebody(reason: str, dataset: Dataset) -> bool:
    """Return whether a reason names a person of the dataset."""
    from hrdocs.names.mentions import mentions  # noqa: PLC0415 -- the tables of names take a while to load

    people = ((record.id, record.names) for record in _people(dataset))
    return bool(mentions(reason, people))


def _people(dataset: Dataset) -> Iterable[Person]:
    return (record for record in dataset if isinstance(record, Person) and record.names)
