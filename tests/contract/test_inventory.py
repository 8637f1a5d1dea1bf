"""The facts of 90 published documents, each with the field or word that says it, counted anew.

A row of `tests/corpora/inventory.jsonl` names the record type and the path to a field, with `*` for each member of a
list, or a list and one of its words; `exact` is whether they say the fact as the document does, neither coarser nor
stronger nor in free text alone.
"""

import json
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROWS = [json.loads(line) for line in (ROOT / "tests/corpora/inventory.jsonl").read_text("utf-8").splitlines()]
SCHEMA = json.loads((ROOT / "schemas/v1/dataset.json").read_text("utf-8"))
PLACES = sorted({each["pointer"] for row in ROWS for each in row["says"] if "pointer" in each})
WORDS = sorted({(each["list"], each["word"]) for row in ROWS for each in row["says"] if "list" in each})


def resolved(node):
    while "$ref" in node:
        node = SCHEMA["$defs"][node["$ref"].rsplit("/", 1)[1]]
    return node


def record_of(name):
    (found,) = (
        each for each in SCHEMA["$defs"].values() if each.get("properties", {}).get("type", {}).get("const") == name
    )
    return found


@pytest.mark.parametrize("place", PLACES)
def test_each_place_is_in_the_published_schema(place):
    name, *path = place.split("/")
    node = record_of(name)
    for step in path:
        node = resolved(node)
        node = node["items"] if step == "*" else node["properties"][step]
    assert node


@pytest.mark.parametrize(("name", "word"), WORDS)
def test_each_word_is_in_the_published_schema(name, word):
    assert word in SCHEMA["$defs"][name]["enum"]


def test_no_fact_is_without_a_place():
    assert [row for row in ROWS if not row["says"]] == []
    keys = Counter((row["document"], row["number"]) for row in ROWS)
    assert max(keys.values()) == 1
    assert (len(ROWS), len({row["document"] for row in ROWS})) == (563, 90)


def test_at_least_85_of_100_facts_are_said_exactly():
    exact = sum(row["exact"] for row in ROWS)
    assert exact >= 0.85 * len(ROWS), f"{exact} of {len(ROWS)}"


def test_a_fact_said_exactly_is_not_said_by_other_alone():
    for row in ROWS:
        if row["exact"]:
            assert any(each.get("word") != "other" for each in row["says"]), row


def test_the_page_on_the_format_has_the_figures():
    exact = sum(row["exact"] for row in ROWS)
    page = " ".join((ROOT / "docs/explanation/the-format.md").read_text("utf-8").split())
    assert (
        f"an inventory of 90 published documents. Of their {len(ROWS)} facts the format can say {exact} exactly; "
        f"the other {len(ROWS) - exact} have a place" in page
    )


def test_a_place_is_named_once():
    for row in ROWS:
        assert len({json.dumps(each, sort_keys=True) for each in row["says"]}) == len(row["says"]), row
