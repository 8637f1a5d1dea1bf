"""The records that we keep, after a new version of a list: what the list changed is taken, what we changed stays.

Records that the list never had are untouched. Rows that are gone leave their records as they are: whether somebody was
released, asked to be removed, moved, or is missing by mistake is a question. What was taken back here does not return.
"""

from collections.abc import Mapping
from typing import Final

import attrs
from attrs import field, frozen

from hrdocs.codec import Rejected, read_record, write_record
from hrdocs.dataset import Dataset
from hrdocs.interchange.joining import content_of, join_record
from hrdocs.model import Record
from hrdocs.references import references_of
from hrdocs.sharing.wishes import is_taken_back

WHOLE: Final = ""
"""The pointer of a record as a whole."""


@frozen(kw_only=True)
class RowChange:
    """What became of one row since the last import.

    Args:
        kind: `new`, `gone`, `edited`, `returned`, `key-corrected`, `inexact` or `again`.
        key: Its key, as the locator of its records has it.
        sheet: Its sheet.
        row: Its number; None for one that is gone.
        row_before: Its number in the last version; None for a new one.
        columns: The headings of the cells that are others.
    """

    kind: str
    key: str = field(default="", repr=False)
    sheet: str | None = None
    row: int | None = None
    row_before: int | None = None
    columns: tuple[str, ...] = ()


@frozen(kw_only=True)
class ListChanges:
    """What changed in a list since its last import.

    Args:
        before: How many rows the last version had.
        rows: What became of each row that is not as it was.
        both: How many fields the list and we have changed.
    """

    before: int
    rows: tuple[RowChange, ...] = ()
    both: int = 0

    def of(self, kind: str) -> tuple[RowChange, ...]:
        """Return the rows of one kind of change."""
        return tuple(each for each in self.rows if each.kind == kind)

    @property
    def share(self) -> float:
        """Which part of the rows of the last version is gone, edited or new."""
        count = sum(len(self.of(kind)) for kind in ("new", "gone", "edited"))
        return count / max(self.before, 1)


@frozen(kw_only=True)
class UpdatedRecords:
    """The records that we keep, with what the list says now.

    Args:
        dataset: The records.
        both: The fields that the list and we have changed: the id of the record, and the pointer.
    """

    dataset: Dataset
    both: tuple[tuple[str, str], ...]


def update_records(
    last: Dataset, new: Dataset, ours: Dataset, *, anchors: Mapping[str, str], here: frozenset[str]
) -> UpdatedRecords:
    """Return the records that we keep, joined with a new version of a list.

    Args:
        last: The records as the list had them.
        new: The records as it has them now.
        ours: The records that we keep.
        anchors: By the id of each new record, the id of the record that its row is about.
        here: The ids of the records of the last version whose rows are in the new one.
    """
    return _Update(last, new, ours, anchors, here).done()


class _Update:
    def __init__(
        self, last: Dataset, new: Dataset, ours: Dataset, anchors: Mapping[str, str], here: frozenset[str]
    ) -> None:
        self.last, self.new, self.ours, self.anchors, self.here = last, new, ours, anchors, here
        self.both: list[tuple[str, str]] = []
        self.dropped: set[str] = set()
        """Records that the list has no more, though their rows are there, and that we did not change."""

    def done(self) -> UpdatedRecords:
        kept = [self._kept(each) for each in self.ours]
        added = [each for each in self.new if each.id not in self.ours and self._is_to_add(each)]
        dropped = self._unused([*kept, *added])
        records = [each for each in (*kept, *added) if each.id not in dropped]
        used = {each.target for record in records for each in references_of(record)}
        # The list is a source where something was taken from it.
        records = [each for each in records if each.type != "source" or each.id in self.ours or each.id in used]
        dataset = attrs.evolve(self.ours, records=tuple(records))
        return UpdatedRecords(dataset=dataset, both=tuple(self.both))

    def _is_to_add(self, record: Record) -> bool:
        """Whether a record that we do not have is added: not where we removed it, or whom it is about."""
        anchor = self.anchors.get(record.id)
        whom = None if anchor is None else self.ours.get(anchor)
        if whom is not None and is_taken_back(whom):
            return False
        if record.id in self.last:
            if content_of(write_record(self.last[record.id])) != content_of(write_record(record)):
                self.both.append((record.id, WHOLE))
            return False
        return whom is not None or anchor is None or anchor == record.id or anchor not in self.last

    def _kept(self, ours: Record) -> Record:
        """Return one of our records as it is after the join."""
        last, new = self.last.get(ours.id), self.new.get(ours.id)
        if is_taken_back(ours) or (last is None and new is None):
            return ours
        own = write_record(ours)
        before = {} if last is None else write_record(last)
        if new is None:
            if ours.id in self.here:
                if content_of(own) == content_of(before):
                    self.dropped.add(ours.id)
                else:
                    self.both.append((ours.id, WHOLE))
            return ours
        now = write_record(new)
        if content_of(now) == content_of(before):
            return ours
        if own == before:
            return new
        if last is None:
            before = {key: own[key] for key in ("type", "id")}
        joined = join_record(before, now, own)
        self.both += [(ours.id, pointer) for pointer in joined.both]
        try:
            return read_record(dict(joined.value))
        except Rejected:
            # The two do not fit together in the format: ours stays whole.
            self.both.append((ours.id, WHOLE))
            return ours

    def _unused(self, records: list[Record]) -> frozenset[str]:
        """Return the dropped records to which nothing that stays refers; the others stay, and are named."""
        left = {each.target for record in records if record.id not in self.dropped for each in references_of(record)}
        self.both += [(each, WHOLE) for each in sorted(self.dropped & left)]
        return frozenset(self.dropped - left)
