"""One person, or a few, with all that concerns them, as a dataset for others.

Other people are in it where their own label lets them go; where it does not, a record without a name and under a
neutral id takes their place, so that it stays visible that there were others.
"""

from collections.abc import Iterable, Mapping

import attrs
from attrs import frozen

from hrdocs.dataset import Dataset
from hrdocs.errors import NoSuchRecord
from hrdocs.model import Organisation, Person, Record, Sharing, Source
from hrdocs.model.header import Header
from hrdocs.references import targets_of
from hrdocs.sharing.cutting import cut
from hrdocs.sharing.neutral import renamed
from hrdocs.sharing.residue import residue
from hrdocs.sharing.sending import LookedAt, Sending, sending_of
from hrdocs.sharing.wishes import SharingTerms


@frozen(kw_only=True)
class Extract:
    """What of some people's cases may go out.

    Args:
        sending: The records that go, and what prevents it.
        header: The header of the new file.
        neutral: How many other people are in it without a name.
    """

    sending: Sending
    header: Header
    neutral: int


def extract(dataset: Dataset, ids: Iterable[str], terms: SharingTerms, *, looked_at: LookedAt = frozenset()) -> Extract:
    """Return the cases of some people as a dataset that may be shared under some terms.

    Args:
        dataset: The records.
        ids: Ids of the people.
        terms: The label, to whom and for what.
        looked_at: Places that a person has looked at, as for `sending_of`.

    Raises:
        NoSuchRecord: One of the ids is that of no person.
    """
    own, concerned = _concerned(dataset, ids)
    selected = [record for record in dataset if record.id in concerned]
    allowed = {record.id for record in cut(dataset.records, terms)}
    hidden = [
        each.id for each in selected if isinstance(each, Person) and each.id not in own and each.id not in allowed
    ]
    new = _neutral_ids(hidden, dataset)
    blank = {each: Person(id=each, sharing=Sharing(label=terms.label)) for each in hidden}
    header = Dataset(header=dataset.header).shareable(terms.label).header
    shown: list[Record] = [blank.get(record.id, record) for record in selected]
    sending = sending_of(shown, terms, header=header)
    named = {target for record in sending.records for target in targets_of(record)}
    sending = attrs.evolve(
        sending, records=tuple(each for each in sending.records if each.id not in blank or each.id in named)
    )
    # What is hidden of others is looked for by their own records, which are no longer among those that are cut.
    found = residue(dataset.records, sending.records, terms.label, header=header)
    left = tuple(each for each in found if each.key not in looked_at)
    sending = attrs.evolve(
        sending,
        records=tuple(renamed(sending.records, new)),
        left_out=len(dataset) - len(sending.records),
        residue=left,
        looked_at=len(found) - len(left),
    )
    kept = {record.id for record in sending.records}
    return Extract(sending=sending, header=header, neutral=len(kept & set(new.values())))


def _concerned(dataset: Dataset, ids: Iterable[str]) -> tuple[set[str], set[str]]:
    """Return the ids of the people, and those of all records that concern them or are referred to by these."""
    own: set[str] = set()
    concerned: set[str] = set()
    for one in ids:
        if not isinstance(dataset.get(one), Person):
            raise NoSuchRecord(one, "person", ())
        case = dataset.case(one)
        own |= case.ids
        concerned |= case.ids | {record.id for record in case.records}
    # People whom these records name, and the bodies and sources that they refer to, with those that these refer to.
    named = {target for one in concerned for target in targets_of(dataset[one])}
    concerned |= {one for one in named if isinstance(dataset.get(one), Person)}
    new = concerned
    while new:
        targets = {target for one in new for target in targets_of(dataset[one])}
        new = {one for one in targets if isinstance(dataset.get(one), Organisation | Source)} - concerned
        concerned = concerned | new
    return own, concerned


def _neutral_ids(hidden: Iterable[str], dataset: Dataset) -> Mapping[str, str]:
    """Return an id that says nothing for each of some people, which no record of the file has."""
    new: dict[str, str] = {}
    number = 0
    for one in hidden:
        number += 1
        while f"h{number}" in dataset:
            number += 1
        new[one] = f"h{number}"
    return new
