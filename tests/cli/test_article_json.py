"""Articles and results of a search as JSON."""

import json

from hrdocs import law
from hrdocs.cli import article_json


def wording():
    return law.article("cc1999", "342", on="2020-08-09")


def test_json_values():
    (found,) = (row for row in law.search("оскорбление президента", on="2021-01-01") if row.citation.article == "368")
    value = json.loads(json.dumps(article_json.found_json(found)))
    assert (value["citation"], value["since"]) == ("cc1999:368", "[2001-01-01..2018-10-29]")
    value = json.loads(json.dumps(article_json.wording_json(wording())))
    assert (value["code"], value["article"], value["beyond_as_of"]) == ("cc1999", "342", False)
    assert [part["citation"] for part in value["parts"]] == ["cc1999:342/1", "cc1999:342/2"]


def test_later_laws_are_named():
    found = law.article("cao2021", "24.23", on="2025-12-01")
    assert article_json.wording_json(found)["later_laws"] == ["101-З (2025-10-20)"]
    assert article_json.wording_json(wording())["later_laws"] == []


def test_a_sanction_says_when_texts_show_it_and_since_when_it_is_law():
    value = article_json.wording_json(law.article("cao2003", "17.1", on="2016-05-01"))["parts"][0]
    assert (value["since"], value["since_kind"]) == ("[2007-03-01..2012-09-05]", "unknown")
    assert (value["shown_from"], value["shown_to"]) == ("2012-09-05", "2021-02-28")
