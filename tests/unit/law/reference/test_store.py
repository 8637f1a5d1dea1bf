"""The packaged files of the law."""

import pytest

from hrdocs.law.reference import store
from hrdocs.values import LocalText


@pytest.mark.parametrize("code", ["cc1999", "cao2003", "cao2021"])
def test_the_index_has_the_articles_of_the_file_in_their_order(code):
    rows = store.file(code)["articles"]
    assert list(store.index(code)) == [row["number"] for row in rows]
    assert store.file(code)["code"] == code


def test_what_belongs_to_no_code_alone():
    assert {"codes", "limits", "base_units", "correspondences"} <= set(store.common())


def test_texts_by_language():
    assert store.local({"ru": "а"}) == LocalText({"ru": "а"})
    assert store.local({}) is None
