"""Citations of a text as rows, as a table and as JSON."""

import json

from hrdocs.cli import citation_table
from hrdocs.displaying.forms import words
from hrdocs.law.citations.cited import Reason
from hrdocs.messages import LANGUAGES


def test_a_row_has_its_place_and_what_is_read():
    first, second = citation_table.rows("ч. 1 ст. 342 УК\nи ст. 361.3 УК", language="ru")
    assert first == {
        "line": 1,
        "column": 1,
        "start": 0,
        "end": 12,
        "surface": "ч. 1 ст. 342",
        "code": "cc1999",
        "article": "342",
        "part": "1",
        "code_named": True,
        "cited_as": "number",
        "citations": ["cc1999:342/1"],
        "confidence": "high",
    }
    assert (second["line"], second["column"]) == (2, 3)
    assert set(second["candidates"]) == {"cc1999:361/3", "cc1999:361-3"}


def test_a_table_and_json():
    found = citation_table.rows("ч. 1 ст. 342 УК")
    assert citation_table.to_table(found) == (
        "place  words         citation                              note\n"
        "1:1    ч. 1 ст. 342  Part 1 of Art. 342 CC (cc1999:342/1)\n"
    )
    assert citation_table.to_table(found, "be").splitlines()[1].endswith("  ч. 1 арт. 342 КК (cc1999:342/1)")
    assert json.loads(citation_table.to_json(found)) == found


def test_nothing_found():
    assert citation_table.rows("") == []
    assert citation_table.to_table([]) == "No citation found.\n"
    assert citation_table.to_table([], "ru") == "Ссылок на закон не найдено.\n"
    assert citation_table.to_json([]) == "[]\n"


def test_every_reason_has_words():
    for language in LANGUAGES:
        assert {str(each) for each in Reason} - {"other-law"} <= set(words(language)["cite"])
