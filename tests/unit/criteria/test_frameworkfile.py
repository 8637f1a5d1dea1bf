"""A framework in the reader's own file, and the errors when it is not complete."""

import copy
import json
from importlib import resources

import pytest

from hrdocs import criteria
from hrdocs.errors import InvalidDocument, UnreadableFile

OWN = json.loads((resources.files("hrdocs.data") / "criteria/observatory.json").read_text(encoding="utf-8"))
TEXT = {"en": "Is it?", "ru": "Так ли это?", "be": "Ці гэта так?"}
MEMORY = {"level": "memory", "sources": []}


def write(tmp_path, value):
    path = tmp_path / "own.json"
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2), encoding="utf-8")
    return path


def faults(tmp_path, change):
    value = copy.deepcopy(OWN)
    change(value)
    with pytest.raises(InvalidDocument) as caught:
        criteria.load(write(tmp_path, value))
    return [(problem.code, problem.place.pointer) for problem in caught.value.problems]


def test_a_framework_of_ones_own(tmp_path):
    value = copy.deepcopy(OWN)
    value["id"] = "house_rules"
    value["inputs"].append({"name": "kind_word", "question": TEXT})
    value["factors"].append(
        {"id": "H.1", "printed": None, "role": "letter", "text": TEXT, "when": "kind_word", "evidence": MEMORY}
    )
    value["logic"]["criteria"] = {"all_of": [{"any_of": ["O.1", "O.2"]}, "H.1"]}
    own = criteria.load(write(tmp_path, value))
    assert own.id == "house_rules"
    outcome = criteria.assess(own, {"O.1": True, "kind_word": True, "deprivation": True}, on="2021-01-01")
    assert outcome.result == "met"
    assert criteria.assess(own, {"O.1": True, "deprivation": True}, on="2021-01-01").missing == ("kind_word",)
    record = criteria.to_assessment(outcome, id="as1", person="p1")
    assert criteria.from_assessment(record, own) == outcome
    with pytest.raises(criteria.UnknownFramework):
        criteria.from_assessment(record)
    assert "[unverified: from memory]" in criteria.to_text(outcome)


def test_a_file_that_is_none(tmp_path):
    with pytest.raises(UnreadableFile):
        criteria.load(tmp_path / "none.json")
    path = tmp_path / "own.json"
    path.write_text("{", encoding="utf-8")
    with pytest.raises(InvalidDocument) as caught:
        criteria.load(path)
    assert caught.value.problems[0].code == "json.truncated"


def drop(*way):
    def change(value):
        for key in way[:-1]:
            value = value[key]
        del value[way[-1]]

    return change


def put(new, *way):
    def change(value):
        for key in way[:-1]:
            value = value[key]
        value[way[-1]] = new

    return change


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        (drop("format"), ("framework.format", "")),
        (drop("id"), ("framework.missing-part", "")),
        (drop("names", "be"), ("framework.missing-part", "/names")),
        (drop("inputs", 1, "question", "be"), ("framework.not-in-language", "/inputs/1/question")),
        (drop("factors", 0, "evidence"), ("framework.missing-part", "/factors/0")),
        (put("certain", "factors", 0, "evidence", "level"), ("framework.unknown-word", "/factors/0/evidence/level")),
        (put("seen", "factors", 0, "evidence", "sources"), ("framework.no-such-source", "/factors/0/evidence")),
        (put([], "factors", 0, "evidence", "sources"), ("framework.seen-nowhere", "/factors/0/evidence")),
        (put({"some_of": ["O.1"]}, "logic", "criteria"), ("framework.expression", "/logic/criteria")),
        (put("O.9", "logic", "criteria"), ("framework.not-asked", "/logic/criteria")),
        (put({"any_of": ["O.1", {"input": "x"}]}, "logic", "criteria"), ("framework.not-asked", "/logic/criteria")),
        (put("O.1", "factors", 0, "when"), ("framework.cycle", "/factors/0/when")),
        (put("whenever", "logic", "custody"), ("framework.unknown-word", "/logic/custody")),
        (drop("logic", "liberty"), ("framework.missing-part", "/logic")),
        (drop("inputs", 0), ("framework.not-asked", "/factors/0/when")),
        (put(["freedom"], "consequences", 0, "demands"), ("framework.unknown-word", "/consequences/0/demands/0/kind")),
        (put("whenever", "adopted", "day"), ("framework.unknown-word", "/adopted/day")),
        (put("maybe", "deprivation", "kinds", 0, "counts"), ("framework.unknown-word", "/deprivation/kinds/0/counts")),
        (drop("deprivation", "kinds", 0), ("framework.kind-missing", "/deprivation/kinds")),
        (
            lambda value: value["inputs"].append({"name": "idle", "question": TEXT}),
            ("framework.unreachable", "/inputs/3"),
        ),
        (
            lambda value: value["factors"].append(value["factors"][0]),
            ("framework.twice", "/factors/2"),
        ),
        (
            put({"any_of": ["O.1", {"not": "O.1"}]}, "logic", "criteria"),
            ("framework.both-ways", "/inputs/1"),
        ),
        (lambda value: value["inputs"].pop(0), ("framework.not-asked", "/inputs")),
    ],
)
def test_what_is_wrong_is_told_at_its_place(tmp_path, change, wanted):
    assert wanted in faults(tmp_path, change)


def test_an_unused_factor_is_told(tmp_path):
    def change(value):
        value["factors"].append({**value["factors"][0], "id": "O.9"})

    assert faults(tmp_path, change) == [("framework.unreachable", "/factors/2")]


def test_a_longer_cycle(tmp_path):
    def change(value):
        first = value["factors"][0]
        value["factors"] = [{**first, "id": "X", "when": "Y"}, {**first, "id": "Y", "when": {"not": "X"}}]
        value["logic"]["criteria"] = "X"
        value["consequences"] = []

    assert ("framework.cycle", "/factors/0/when") in faults(tmp_path, change)


def test_all_faults_come_at_once_with_their_lines(tmp_path):
    value = copy.deepcopy(OWN)
    del value["names"]["be"], value["factors"][0]["text"]["ru"]
    with pytest.raises(InvalidDocument) as caught:
        criteria.load(write(tmp_path, value))
    assert [problem.code for problem in caught.value.problems] == [
        "framework.missing-part",
        "framework.not-in-language",
    ]
    assert all(problem.place.line for problem in caught.value.problems)
    assert "own.json /names (line" in str(caught.value)


@pytest.mark.parametrize(
    "junk", [[], 7, "x", {"format": "hrdocs-criteria/1"}, {"format": "hrdocs-criteria/1", "names": 3}]
)
def test_junk_is_refused_and_nothing_breaks(tmp_path, junk):
    with pytest.raises(InvalidDocument):
        criteria.load(write(tmp_path, junk))
