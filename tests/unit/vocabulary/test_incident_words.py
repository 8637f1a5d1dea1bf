"""Kinds of incident belong to families, which name the norms that usually matter."""

import pytest

from hrdocs.values import Norm
from hrdocs.vocabulary import IncidentFamily, IncidentKind


@pytest.mark.parametrize("kind", IncidentKind)
def test_a_kind_has_the_norms_of_its_family(kind):
    assert isinstance(kind.family, IncidentFamily)
    assert kind.usual_norms == kind.family.usual_norms
    assert all(str(Norm.parse(norm)) == norm for norm in kind.usual_norms)


def test_no_family_is_empty():
    assert {kind.family for kind in IncidentKind} == set(IncidentFamily)
