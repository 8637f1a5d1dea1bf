"""How many charges of a file cannot be checked, since their acts are after or before the packaged law texts.

The day of the act counts, else the first step of the charge, else the first ruling on it. Only what is certainly
outside is counted: of several acts the one that is nearest, of a partial date its nearest day.
"""

from collections.abc import Iterable

from attrs import define, frozen

from hrdocs.byvalue import ByValue
from hrdocs.validation.index import Index
from hrdocs.validation.rules import citations
from hrdocs.validation.rules.citations.legality import acts_of, when_of
from hrdocs.validation.walk import Item
from hrdocs.values import Citation, PartialDate


@frozen(eq=False, repr=False)
class LawReach(ByValue):
    """How many charges lie after the law texts at hand, and how many before them."""

    after: int = 0
    before: int = 0

    @property
    def has_any(self) -> bool:
        """Whether any charge lies outside."""
        return bool(self.after or self.before)


@define
class OutsideLaw:
    """The counts while a file is read."""

    after: int = 0
    before: int = 0

    def take(self, items: Iterable[Item]) -> None:
        """Count the charges among some records whose days are their own."""
        for item in items:
            citation = item.record.citation
            if citation is not None:
                texts = acts_of(item.record)
                if not texts and (later := when_of(item.record).later):
                    texts = (later,)
                self._count(citations.side_of(citation, texts) if texts else 0)

    def take_undated(self, index: Index) -> None:
        """Count the charges that have no day of their own by the first ruling on each."""
        undated = {row[1]: row[2] for row in index.tables.get("charges", ()) if row[4] and row[2] is not None}
        days: dict[str, list[PartialDate]] = {}
        for _, day, decided, *_ in index.tables.get("rulings", ()) if undated else ():
            for _, charge, _, _ in decided:
                if day is not None and charge in undated:
                    days.setdefault(charge, []).append(PartialDate.parse(day))
        for charge, known in days.items():
            first = min(known, key=lambda day: day.sort_key).text
            self._count(citations.side_of(Citation.parse(undated[charge]), (first,)))

    def join(self, later: "OutsideLaw") -> None:
        """Add what was counted in another part of the file."""
        self.after += later.after
        self.before += later.before

    def _count(self, side: int) -> None:
        self.after += side > 0
        self.before += side < 0

    @property
    def value(self) -> LawReach:
        """The counts as they are in a report."""
        return LawReach(self.after, self.before)
