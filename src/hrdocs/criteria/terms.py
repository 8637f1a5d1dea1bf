"""Terms of imprisonment beside one another: what the law allows, and what others got under the same provision."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, ClassVar, Final

from attrs import frozen

from hrdocs import law
from hrdocs.case import Case
from hrdocs.errors import HrdocsError
from hrdocs.model import Charge, Judgment, Record
from hrdocs.penalty import Penalty
from hrdocs.values import Citation, Duration, PartialDate
from hrdocs.vocabulary import PenaltyKind, PenaltyRole, Standing

if TYPE_CHECKING:
    from hrdocs.dataset import Dataset

_TERMS: Final = frozenset(
    {
        PenaltyKind.IMPRISONMENT,
        PenaltyKind.RESTRICTION_OF_LIBERTY,
        PenaltyKind.ARREST,
        PenaltyKind.ADMINISTRATIVE_ARREST,
    }
)
_Key = tuple[PenaltyKind, Citation]


@frozen(kw_only=True)
class ComparedTerm:
    """One term beside what the provision allows and beside the terms of others.

    Args:
        kind: The penalty.
        term: The term imposed.
        citation: The provision.
        least: The least that the provision allows; None where it is not known.
        most: The most.
        others: The terms that others got for it in the same records, the shortest first.
    """

    MOST_LISTED: ClassVar[int] = 5
    """As many others are listed one by one; of more, the shortest, the middle and the longest are shown."""

    kind: PenaltyKind
    term: Duration
    citation: Citation
    least: Duration | None = None
    most: Duration | None = None
    others: tuple[Duration, ...] = ()

    @property
    def middle(self) -> Duration:
        """The term in the middle of those of others; of an even number, the shorter one."""
        return self.others[(len(self.others) - 1) // 2]

    @property
    def words(self) -> str:
        """The comparison in words of the vocabulary, for programs."""
        said = f"judgment: {self.kind} {self.term}"
        if self.least or self.most:
            said += f", allowed {self.least or '…'} to {self.most or '…'}"
        if len(self.others) > self.MOST_LISTED:
            said += f", {len(self.others)} others {self.others[0]} to {self.others[-1]}, middle {self.middle}"
        elif self.others:
            said += f", others {', '.join(map(str, self.others))}"
        return said


class SentenceTerms:
    """The terms imposed in a dataset, by penalty and provision."""

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._charges: dict[str, Charge] = {}
        judgments: list[Judgment] = []
        for record in records:
            if isinstance(record, Charge):
                self._charges[record.id] = record
            elif isinstance(record, Judgment) and record.standing is not Standing.WITHDRAWN:
                judgments.append(record)
        self._found: dict[_Key, list[tuple[str, Duration]]] = {}
        for record in judgments:
            for penalty in record.penalties:
                who = _whose(record, penalty, self._charges)
                citation, term = cited(penalty, self._charges), _term(penalty)
                if who is not None and citation is not None and term is not None:
                    self._found.setdefault((penalty.kind, citation), []).append((who, term))
        for rows in self._found.values():
            rows.sort(key=lambda row: _months(row[1]))

    @classmethod
    def of(cls, dataset: "Dataset") -> "SentenceTerms":
        """Return the terms of a dataset; made once, it serves every case in it."""
        return cls(dataset)

    def compared(self, case: Case, record: Judgment, penalty: Penalty) -> ComparedTerm | None:
        """Return a term of the person beside what is allowed and beside others'; None where it is no single term."""
        charges = self._charges or {charge.id: charge for charge in case.charges}
        citation, term = cited(penalty, charges), _term(penalty)
        if citation is None or term is None:
            return None
        own = case.ids
        others = [term for who, term in self._found.get((penalty.kind, citation), ()) if who not in own]
        least, most = _range(citation, penalty, _day_of_act(penalty, charges) or record.day)
        return ComparedTerm(
            kind=penalty.kind, term=term, citation=citation, least=least, most=most, others=tuple(others)
        )


def cited(penalty: Penalty, charges: Mapping[str, Charge]) -> Citation | None:
    """Return the provision for which a penalty is set."""
    if penalty.citation is not None or penalty.charge is None:
        return penalty.citation
    charge = charges.get(penalty.charge)
    return None if charge is None else charge.citation


def _whose(record: Judgment, penalty: Penalty, charges: Mapping[str, Charge]) -> str | None:
    if penalty.person is not None:
        return penalty.person
    charge = charges.get(penalty.charge) if penalty.charge is not None else None
    if charge is not None:
        return charge.person
    return record.persons[0] if len(record.persons) == 1 else None


def _term(penalty: Penalty) -> Duration | None:
    if penalty.kind not in _TERMS or penalty.term is None or penalty.role is PenaltyRole.FINAL_ADDITIONAL:
        return None
    try:
        return Duration.parse(str(penalty.term))
    except ValueError:  # a range, or "about"
        return None


def _day_of_act(penalty: Penalty, charges: Mapping[str, Charge]) -> PartialDate | None:
    charge = charges.get(penalty.charge) if penalty.charge is not None else None
    return next((a.day for a in charge.allegations if a.day is not None), None) if charge is not None else None


def _range(citation: Citation, penalty: Penalty, on: PartialDate | None) -> tuple[Duration | None, Duration | None]:
    if on is None:
        return None, None
    try:
        wording = law.article(citation.code, citation.article, on=on)
    except (HrdocsError, LookupError, ValueError):
        return None, None
    if isinstance(wording, tuple):  # the day is between two wordings
        return None, None
    entries = [e for p in wording.parts if p.number == citation.part for e in p.penalties if e.kind is penalty.kind]
    entry = next((e for e in entries if not e.is_additional), None)
    if entry is None:
        return None, None
    return (
        entry.least if isinstance(entry.least, Duration) else None,
        entry.most if isinstance(entry.most, Duration) else None,
    )


def _months(term: Duration) -> tuple[int, int]:
    return (term.years or 0) * 12 + (term.months or 0), term.days or 0


_NO_TERMS: Final = SentenceTerms()


def known(terms: SentenceTerms | None) -> SentenceTerms:
    """Return the terms given, or none."""
    return terms or _NO_TERMS
