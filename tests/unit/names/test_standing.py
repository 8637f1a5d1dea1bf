"""In which cases a reading may be printed."""

import pytest

from hrdocs.names.parsing import readings_of
from hrdocs.names.standing import cases_of, standings


@pytest.mark.parametrize(
    ("text", "case"), [("Алены Вымысленкі", "genitive"), ("Алене Вымысленка", None), ("Алена Вымысленка", None)]
)
def test_cases(text, case):
    cases = cases_of(readings_of(text)[0])
    assert (case in cases) if case else "genitive" not in cases


def test_the_nominative_comes_first_where_it_is_possible():
    first, *_ = standings(readings_of("Алена Вымысленка")[0])
    assert first.case == "nominative"
