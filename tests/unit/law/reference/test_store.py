"""The packaged files of the law."""

import json

import pytest

from hrdocs import data
from hrdocs.law.reference import store
from hrdocs.values import LocalText


@pytest.mark.parametrize("code", ["cc1999", "cao2003", "cao2021"])
def test_articles_are_those_of_the_file_in_their_order(code):
    def unshared(row):
        return {name: whole["shared"][value] if type(value) is int else value for name, value in row.items()}

    whole = json.loads(data.content(f"law/{code}.json"))
    rows = [unshared(row) for row in whole["articles"]]
    for part in (part for row in rows for part in row.get("parts", ()) if "wordings" in part):
        part["wordings"] = [unshared(wording) for wording in part["wordings"]]
    assert list(store.index(code).items()) == [(row["number"], row) for row in rows]
    assert store.file(code) == {name: value for name, value in whole.items() if name not in {"articles", "shared"}}


def test_an_article_is_looked_up_as_in_a_dict():
    articles = store.index("cc1999")
    assert "342" in articles and "999" not in articles and len(articles) == len(list(articles))  # noqa: PT018
    assert articles["342"] is articles["342"]
    assert articles.get("999") is None
    with pytest.raises(KeyError):
        articles["999"]


def test_a_file_laid_out_otherwise_is_refused(monkeypatch):
    monkeypatch.setattr(data, "content", lambda _: b'{"articles": [{"number": "1"}]}')
    with pytest.raises(AssertionError, match=r"^law/cao2030.json is not laid out as tools/build_law.py does it$"):
        store.index("cao2030")


def test_what_belongs_to_no_code_alone():
    assert {"codes", "limits", "base_units", "correspondences"} <= set(store.common())


def test_texts_by_language():
    assert store.local({"ru": "а"}) == LocalText({"ru": "а"})
    assert store.local({}) is None
