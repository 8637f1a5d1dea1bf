"""One file to be shared: the part of a dataset that some terms allow, what prevents it, and what to print."""

import json
from collections import Counter
from collections.abc import Iterable

from attrs import field, frozen

from hrdocs import jsontext
from hrdocs.errors import HrdocsError
from hrdocs.model import Record
from hrdocs.model.header import Header
from hrdocs.sharing.cutting import cut
from hrdocs.sharing.floors import hides_nothing, hiding_nothing
from hrdocs.sharing.forgetting import unsuppressed
from hrdocs.sharing.neutral import with_neutral_ids
from hrdocs.sharing.pseudonyms import Pseudonyms, nameless, pseudonymised
from hrdocs.sharing.residue import Residue, residue
from hrdocs.sharing.single_source import red_sources, told_by_one
from hrdocs.sharing.suppressing import Suppressed, SuppressedMatch
from hrdocs.sharing.wishes import SharingTerms

LookedAt = frozenset[tuple[str, str, str]]


@frozen
class InvalidAllowance(HrdocsError, ValueError):
    """A list of places that a person has looked at does not have the form of one."""

    expected: str = 'an object with "allowed": a list of objects with the texts "record", "pointer" and "sha256"'

    def __str__(self) -> str:
        return f"expected {self.expected}"


@frozen(kw_only=True)
class Sending:
    """The part of a dataset that would be shared.

    Args:
        records: The records that are shared.
        left_out: How many records are not.
        shortened: How many are shared without a part of them.
        lifted: How many records are shared with a reason for a looser label than their floors.
        residue: Places where something of what is hidden remains, those that a person has looked at left out.
        looked_at: How many such places a person has looked at.
        one_source: Id and pointer of each shared fact that rests on one source, which is red.
        suppressed: The people of the file who asked to be forgotten, or may have; only the latter can be shared.
        astray: How many records have a label at a path that leads nowhere; it counts for the whole record.
    """

    records: tuple[Record, ...] = field(repr=False)
    left_out: int
    shortened: int
    lifted: int
    residue: tuple[Residue, ...]
    looked_at: int
    one_source: tuple[tuple[str, str], ...] = field(repr=False)
    suppressed: tuple[SuppressedMatch, ...] = ()
    astray: int = 0

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """How many records of each type are shared."""
        return tuple(sorted(Counter(record.type for record in self.records).items()))

    @property
    def may_go(self) -> bool:
        """Whether nothing prevents it; a question is for a person to answer, and stops nothing."""
        return all(each.kind.is_question for each in self.residue)


def sending_of(  # noqa: PLR0913 -- each is a choice of its own, and all but two have a default
    records: Iterable[Record],
    terms: SharingTerms,
    *,
    looked_at: LookedAt = frozenset(),
    header: Header | None = None,
    neutral_ids: bool = False,
    key: bytes | None = None,
    pseudonyms: Pseudonyms | None = None,
    suppressed: Suppressed | None = None,
) -> Sending:
    """Return the part of some records that would be shared under some terms.

    Args:
        records: All records.
        terms: The label, to whom and for what.
        looked_at: Record, pointer and digest of places that a person has looked at.
        header: The header of the file that would be shared.
        neutral_ids: Whether the records get ids that say nothing.
        key: The key for such ids; they then stay the same from file to file.
        pseudonyms: For whom the records go under pseudonyms, without names; instead of neutral ids.
        suppressed: Who asked to be forgotten.
    """
    before = tuple(records)
    matches = () if suppressed is None else suppressed.matches(before)
    after = tuple(cut(unsuppressed(before, matches) if matches else before, terms))
    if pseudonyms is not None:
        after = tuple(nameless(after))
    of = {record.id: record for record in before}
    has_new_ids = neutral_ids or pseudonyms is not None
    found = residue(before, after, terms.label, header=header, has_new_ids=has_new_ids)
    left = tuple(each for each in found if each.key not in looked_at)
    red = red_sources(before)
    one_source = tuple(
        (record.id, pointer)
        for record in after
        for pointer in told_by_one(of[record.id], red)
        if not pointer or not hides_nothing(record, pointer)
    )
    if pseudonyms is not None:
        going = tuple(pseudonymised(after, pseudonyms))
    else:
        going = tuple(with_neutral_ids(after, key=key)) if neutral_ids else after
    return Sending(
        records=going,
        left_out=len(before) - len(after),
        shortened=sum(record is not of[record.id] and record != of[record.id] for record in after),
        lifted=sum(record.sharing.reason is not None or bool(record.sharing.reasons) for record in after),
        residue=left,
        looked_at=len(found) - len(left),
        one_source=one_source,
        suppressed=matches,
        astray=sum(any(hiding_nothing(record, record.sharing.fields)) for record in before),
    )


def allowance_text(found: Iterable[Residue]) -> str:
    """Return a list of places for a person to check, to keep those that may be shared; it has none of their words."""
    rows = [
        {"record": each.record, "pointer": each.pointer, "sha256": each.digest, "kind": each.kind.value}
        for each in found
    ]
    return jsontext.dumps({"allowed": rows}, indent=2) + "\n"


def looked_at_from(data: bytes) -> LookedAt:
    """Return the places that a person has looked at, from the content of a file.

    Raises:
        InvalidAllowance: The content does not have the form of such a list.
    """
    try:
        rows = json.loads(data)["allowed"]
        places = frozenset((row["record"], row["pointer"], row["sha256"]) for row in rows)
    except (ValueError, KeyError, TypeError):
        raise InvalidAllowance from None
    if not all(isinstance(part, str) for place in places for part in place):
        raise InvalidAllowance
    return places
