"""Which provisions speak of violence, threat, danger or hatred."""

import pytest

from hrdocs.law.reference.violence import ViolenceKind, violence_flags
from hrdocs.values import Citation


@pytest.mark.parametrize(
    ("citation", "kinds"),
    [
        ("cc1999:130/3", {"hatred"}),
        ("cc1999:364", {"violence", "threat"}),
        ("cc1999:368/1", set()),
        ("cc1999:342/1", set()),
        ("cc1999:999", set()),
        ("pl1997:1", set()),
    ],
)
def test_flags(citation, kinds):
    flags = violence_flags(Citation.parse(citation))
    assert kinds <= {flag.kind for flag in flags}
    assert bool(kinds) == bool(flags)


def test_an_article_says_what_any_of_its_parts_says():
    whole = violence_flags(Citation.parse("cc1999:130"))
    assert set(violence_flags(Citation.parse("cc1999:130/3"))) <= set(whole)
    assert all(flag.words and flag.sources for flag in whole)
    assert {flag.kind for flag in whole} <= set(ViolenceKind)
