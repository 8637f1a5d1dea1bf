"""Provisions that took the place of others."""

from hrdocs import law
from hrdocs.values import Citation


def test_correspondences_both_ways():
    assert [str(row.citation) for row in law.successors("cao2003:23.34")] == ["cao2021:24.23"]
    assert [str(row.citation) for row in law.predecessors(Citation.parse("cao2021:24.23/1"))] == ["cao2003:23.34"]
    assert law.successors("cc1999:342") == ()
