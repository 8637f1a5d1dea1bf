"""Provisions that can be charged, on days on which their sanction is certain, and penalties inside it."""

from datetime import date

import pytest

from hrdocs.penalty import Penalty
from hrdocs.testing import charges
from hrdocs.testing.luck import Seeded
from hrdocs.values import Answer, Citation, Quantity
from hrdocs.vocabulary import PenaltyKind


@pytest.mark.parametrize("code", ["cc1999", "cao2003", "cao2021"])
def test_a_provision_has_a_sanction_on_its_first_and_last_day(code):
    assert charges.usual(code) == charges.provisions(code)[: len(charges.usual(code))]
    for row in charges.usual(code):
        assert row.first <= row.last
        for day in (row.first, row.last):
            assert charges.holds(row.citation, day)
            assert charges.ranges(row.citation, day)
            assert charges.worded(row.citation, day).code == code


def test_a_day_before_the_law_data_is_certain_for_nothing():
    assert not charges.holds(Citation.parse("cc1999:342/1"), date(1999, 1, 1))


@pytest.mark.parametrize("seed", range(20))
def test_a_penalty_lies_inside_its_range(seed):
    luck = Seeded(seed)
    row = luck.pick(charges.usual("cao2021"))
    entry = luck.pick(charges.ranges(row.citation, row.last))
    penalty = charges.imposed(luck, entry, row.last, row.last)
    assert penalty["kind"] == entry.kind
    imposed = Penalty(
        kind=entry.kind,
        term=Quantity.parse(penalty["term"]) if "term" in penalty else None,
        base_units=Quantity.parse(penalty["base_units"]) if "base_units" in penalty else None,
    )
    part = charges.worded(row.citation, row.last).part(row.citation.part)
    assert part.allows(imposed, on=row.last).answer is Answer.YES


@pytest.mark.parametrize(
    ("count", "kind", "text"),
    [
        (18, PenaltyKind.IMPRISONMENT, "P1Y6M"),
        (12, PenaltyKind.IMPRISONMENT, "P1Y"),
        (15, PenaltyKind.ADMINISTRATIVE_ARREST, "P15D"),
        (60, PenaltyKind.COMMUNITY_SERVICE, "PT60H"),
    ],
)
def test_a_term_as_text(count, kind, text):
    assert charges.term(count, kind) == text
