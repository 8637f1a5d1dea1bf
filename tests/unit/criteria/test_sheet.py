"""The words of a sheet, and the statuses shown beside it."""

import re

from checklist import outcome

from hrdocs import criteria


def test_the_wording():
    text = criteria.to_text(outcome())
    assert "On the facts entered, the criteria appear met on 2021-05-01: 3.1 (a)." in text
    assert "- 3.2 (c): undetermined — " in text
    assert "  - open: disproportionate_length, disproportionate_conditions" in text
    assert "A checklist gives nobody a status." in text
    for language in ("en", "ru", "be"):
        # No sentence says what a person is.
        assert not re.search(
            r"\bis a (?:former )?(?:political prisoner|prisoner of conscience)", criteria.to_text(outcome(), language)
        )


def test_an_amnesty_sheet_names_the_wording_of_the_day():
    answers = {"A.solely": True, "A.noviolence": False, "A.nohatred": True, "deprivation": True}
    text = criteria.to_text(criteria.assess("ai_poc", answers, on="2010-01-01"))
    assert "wording applied on that day (1995)" in text
    assert "Amnesty asks for a prompt fair trial or release" in text


def test_statuses_by_day(case):
    def ids(on=None):
        return [status.record.id for status in case.statuses(on=on)]

    assert ids("2021-04-08") == ["r3"]  # its day is not recorded, so it may have been published
    assert ids("2021-04-09") == ["r1", "r3"]
    assert ids("2021-06-01") == ids() == ["r1", "r2", "r3"]
    assert case.statuses(on="2021-05-01")[0].lifted_by is None
    first, _, undated = case.statuses()
    assert first.lifted_by.id == "r2"
    assert (first.published, undated.published) == ("yes", "yes")
    assert case.statuses(on="2021-06-01")[2].published == "unknown"
