"""Administrative arrests and the bounds of the codes."""

import pytest
from sentenced import PERSON, charge, for_charge, judgment, told

from hrdocs.law.reference.sanction_check import size_of
from hrdocs.validation.rules.penalties.arrests import arrest_limits, shortest_limit
from hrdocs.values import Citation


@pytest.mark.parametrize(
    ("citation", "on", "expected"),
    [
        ("cao2003:23.34/1", "2012-09-04", None),  # no text shows that day
        ("cao2003:23.34/1", "2013-10-24", ("P15D", "P25D")),
        ("cao2003:23.34/1", "2020-03-29", ("P15D", "P25D")),
        ("cao2003:23.34/1", "2021-02-28", ("P15D", "P25D")),
        ("cao2003:23.34/1", "2021-03-01", None),
        ("cao2021:24.23/1", "2021-03-01", ("P15D", "P30D")),
        ("cao2021:24.23/3", "2021-03-01", ("P30D", "P30D")),
        ("cao2021:24.23/4", "2025-07-18", ("P30D", "P30D")),
        ("cao2021:24.23", "2021-03-01", ("P30D", "P30D")),
        ("cao2021:19.1", "2021-03-01", ("P15D", "P30D")),
        ("cao2021:24.23/3", "2025-07-19", None),  # after the end of the law data
        ("cc1999:342/1", "2021-03-01", None),
        (None, "2020-12-31", ("P15D", "P25D")),
        (None, "2021-03-01", ("P30D", "P30D")),
        (None, "2021", ("P30D", "P30D")),
        (None, "2021-02/2021-03", ("P30D", "P30D")),
        (None, "2021-02/..", None),
        (None, "[2021-05-05..2021-05-01]", None),
    ],
)
def test_limits_of_administrative_arrest(citation, on, expected):
    found = arrest_limits(None if citation is None else Citation.parse(citation), on)
    assert (None if found is None else tuple(map(str, found))) == expected


def test_no_arrest_within_the_shortest_limit_is_looked_at():
    assert str(shortest_limit()) == "P15D"
    assert shortest_limit() == min(
        (arrest_limits(None, on)[0] for on in ("2020-03-29", "2021-03-01", "2025-07-18")), key=size_of
    )


def test_an_arrest_is_told_once():
    long = for_charge("administrative_arrest", term="P40D")
    final = {"kind": "administrative_arrest", "role": "final_main", "term": "P40D"}
    made = told(PERSON, charge("cao2021:24.23/1", "2021-09-06"), judgment("2021-09-08", long, final))
    assert made == [
        ("penalty.arrest-beyond-limit", "/records/2/penalties/0", "error"),
        ("penalty.arrest-beyond-limit", "/records/2/penalties/1", "error"),
    ]
