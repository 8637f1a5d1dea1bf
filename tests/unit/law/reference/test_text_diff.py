"""What changed in the words of an article from one day to another."""

import pytest

from hrdocs import law
from hrdocs.law import TextChange, UnknownWording
from hrdocs.law.reference.text_diff import compared


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("", "", ()),
        ("a b", "a b", (TextChange(kind="same", text="a b"),)),
        (
            "up to two years",
            "up to three years",
            (
                TextChange(kind="same", text="up to "),
                TextChange(kind="removed", text="two"),
                TextChange(kind="added", text="three"),
                TextChange(kind="same", text=" years"),
            ),
        ),
        ("", "new", (TextChange(kind="added", text="new"),)),
    ],
)
def test_words_are_compared(first, second, told):
    assert compared(first, second) == told


def test_what_112_changed_in_342():
    found = law.diff("УК", "342", "2020-08-09", "2021-07-01")
    assert (found.code, found.number, found.before, found.after) == ("cc1999", "342", "2020-08-09", "2021-07-01")
    assert not found.is_same
    last = found.to_text().splitlines()[-1]
    assert last == "наказываются арестом или лишением свободы на срок до [-двух-]{+трех+} лет."
    assert "<p>наказываются арестом или лишением свободы на срок до <del>двух</del><ins>трех</ins> лет.</p>" in (
        found.to_html().splitlines()
    )


def test_both_texts_can_be_read_out_of_a_comparison():
    found = law.diff("cc1999", "361-1", "2020-08-09", "2021-07-01")
    old = "".join(change.text for change in found.changes if change.kind != "added")
    new = "".join(change.text for change in found.changes if change.kind != "removed")
    assert old == law.article("cc1999", "361-1", on="2020-08-09").text
    assert new == law.article("cc1999", "361-1", on="2021-07-01").text


def test_where_nothing_changed_nothing_is_marked():
    found = law.diff("cc1999", "342", "2019-12-01", "2020-08-09")
    assert found.is_same
    assert found.to_text() == law.article("cc1999", "342", on="2020-08-09").text


def test_an_article_that_was_not_there_is_all_new():
    found = law.diff("cc1999", "342-2", "2020-08-09", "2021-07-01")
    assert {change.kind for change in found.changes} == {"added"}
    assert found.to_text().startswith("{+Статья 342-2. ")


def test_days_on_which_words_are_not_known_are_not_compared():
    with pytest.raises(UnknownWording) as caught:
        law.diff("cc1999", "361", "2020-08-09", "2021-07-01")
    assert caught.value.on == "2021-07-01"
    with pytest.raises(UnknownWording):
        law.diff("cao2003", "23.34", "2016-01-01", "2019-12-20")  # two wordings may have held


def test_two_codes_are_not_compared():
    with pytest.raises(ValueError, match="is cao2003 on the first day and cao2021 on the second"):
        law.diff("КоАП", "10.1", "2020-08-09", "2021-07-01")
