"""Articles as text and as JSON."""

import json

import pytest

from hrdocs import law
from hrdocs.cli import article_text


def wording():
    return law.article("cc1999", "342", on="2020-08-09")


def test_a_sanction_as_lines():
    assert list(article_text.sanction_text(wording().part("1").bounded())) == [
        "fine 30 to 1000 base units (bounds of the general part)",
        "arrest 1 to 3 months (bounds of the general part)",
        "restriction of liberty 6 months to 3 years (bounds of the general part)",
        "imprisonment 6 months to 3 years (bounds of the general part)",
    ]


@pytest.mark.parametrize("language", ["en", "ru", "be"])
def test_a_wording_begins_with_its_place_and_heading(language):
    head, since, *_ = article_text.wording_text(wording(), language).splitlines()
    heading = wording().heading
    assert head == f"cc1999 Article 342. {heading.best(language, 'en', 'ru')}"
    assert since == "  this wording since [2006-01-01..2018-10-29], until 2021-06-19"


def test_sources_are_listed_once():
    head, *rows = article_text.sources_text(law.article("cc1999", "342"))
    assert head == "sources:"
    assert len(rows) == len(set(rows)) > 0


def test_json_values():
    (found,) = (row for row in law.search("оскорбление президента", on="2021-01-01") if row.citation.article == "368")
    value = json.loads(json.dumps(article_text.found_json(found)))
    assert (value["citation"], value["since"]) == ("cc1999:368", "[2001-01-01..2018-10-29]")
    value = json.loads(json.dumps(article_text.wording_json(wording())))
    assert (value["code"], value["article"], value["beyond_as_of"]) == ("cc1999", "342", False)
    assert [part["citation"] for part in value["parts"]] == ["cc1999:342/1", "cc1999:342/2"]


def test_later_laws_are_named_with_what_is_known_of_the_article():
    found = law.article("cao2021", "24.23", on="2025-12-01")
    line = "  a later law is known, its text is not here: 101-З (2025-10-20)"
    assert list(article_text.later_laws_lines(found)) == [line]
    assert line in article_text.wording_text(found).splitlines()
    assert article_text.wording_json(found)["later_laws"] == ["101-З (2025-10-20)"]
    assert article_text.wording_json(wording())["later_laws"] == []


def test_a_sanction_says_when_texts_show_it_and_since_when_it_is_law():
    (part,) = law.article("cao2003", "17.1", on="2016-05-01").parts
    value = article_text.wording_json(law.article("cao2003", "17.1", on="2016-05-01"))["parts"][0]
    assert (value["since"], value["since_kind"]) == ("[2007-03-01..2012-09-05]", "unknown")
    assert (value["shown_from"], value["shown_to"]) == ("2012-09-05", "2021-02-28")
    last = article_text.wording_text(law.article("cao2003", "17.1", on="2016-05-01")).splitlines()[-1]
    assert last.endswith("(2012-09-05 to 2021-02-28); confidence probably unchanged")
    assert part.confidence == "probably_unchanged"
