"""Every packaged file of criteria: form, layout, languages, evidence."""

import json
import re
from importlib import resources

import pytest

from hrdocs import criteria, data
from hrdocs.criteria import EvidenceLevel, held
from hrdocs.criteria.kinds import KIND_OF, KINDS, PHASE_OF
from hrdocs.values import Norm
from hrdocs.vocabulary import (
    RESTRICTIONS,
    ConductKind,
    IncidentFamily,
    IncidentKind,
    Openness,
    PhaseKind,
    Profile,
    Vulnerability,
)

FRAMEWORKS = criteria.frameworks()
FILES = [f"criteria/{name}" for name in data.names("criteria")]
FILES += ["deprivation_kinds.json", "criteria_before.json", "criteria_words.json", "criteria_suggestions.json"]
FOREIGN = {"en": "а-яёіў", "ru": "іўґ", "be": "ищъґ"}


def text_of(name):
    return (resources.files("hrdocs.data") / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FILES)
def test_layout(name):
    value = json.loads(text_of(name))
    assert text_of(name) == json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    assert list(value)[:3] == ["format", "as_of", "sources"]
    assert list(value["sources"]) == sorted(value["sources"])


@pytest.mark.parametrize("name", FILES)
def test_nothing_tells_of_the_making(name):
    assert not re.search(r"hidden|seed00", text_of(name).replace("held_hidden", "").replace('"seed00', ""))


def texts(value):
    if isinstance(value, dict):
        for key, each in value.items():
            if key in FOREIGN and isinstance(each, str):
                yield key, each
            elif key in FOREIGN and isinstance(each, dict) and "text" in each:
                yield key, each["text"]
            yield from texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)


@pytest.mark.parametrize("name", FILES)
def test_each_text_is_in_its_language(name):
    for language, text in texts(json.loads(text_of(name))):
        assert not re.search(f"[{FOREIGN[language]}]", text, re.IGNORECASE), text
        assert text == text.strip()


def test_the_four_of_the_field_are_there():
    assert {"guidelines2013", "pace1900", "ai_poc", "wgad"} <= {framework.id for framework in FRAMEWORKS}


@pytest.mark.parametrize("framework", FRAMEWORKS, ids=str)
def test_framework(framework):
    for told in (framework.names, framework.issuer):
        assert {"en", "ru", "be"} <= set(told.text)
    for item in (*framework.inputs, *framework.factors, *framework.consequences, *framework.remarks):
        told = item.question if hasattr(item, "question") else item.text
        assert {"en", "ru", "be"} <= set(told), item
    # A question ends as one.
    assert all(text.endswith((".", "?")) for i in framework.inputs for text in i.question.values())
    # Each name that an item rests on is a source, and what was read has one.
    for factor in framework.factors:
        assert set(factor.evidence.sources) <= set(framework.sources)
        assert factor.evidence.level is not EvidenceLevel.SEEN or factor.evidence.sources
    # Every phase of a detention has an answer, be it unknown.
    for phase in PhaseKind:
        assert held.counting(framework, phase).counts in {"yes", "no", "unknown"}
    # Those that only count, demand nothing.
    assert framework.consequences or framework.id in {"cpj", "ovdinfo", "pen_belarus"}
    assert framework.temporal_rule


def test_printed_numbers_are_those_that_were_seen():
    printed = [f.printed for f in criteria.checklist("guidelines2013").factors]
    letters = [f"3.{n} ({letter})" for n, these in ((1, "abc"), (2, "abcd")) for letter in these]
    assert [p for p in printed if p] == ["3.1", *letters[:3], "3.2", *letters[3:]]
    # Numbers of the definition and exclusion clauses were not seen.
    assert {f.id for f in criteria.checklist("guidelines2013").factors if f.printed is None} == {
        "G.motive",
        "G.ex",
        "G.ex.violence",
        "G.ex.violence.provoked",
        "G.ex.hate",
    }


def test_one_table_maps_phases_to_kinds():
    assert set(KIND_OF) == set(PhaseKind)
    assert set(KIND_OF.values()) <= set(KINDS)
    assert all(KIND_OF[phase] == kind for kind, phase in PHASE_OF.items())
    guidelines = criteria.checklist("guidelines2013")
    counts = {phase: held.counting(guidelines, phase).counts for phase in PhaseKind}
    assert {phase for phase, answer in counts.items() if answer == "no"} == RESTRICTIONS
    assert {phase for phase, answer in counts.items() if answer == "unknown"} == {
        PhaseKind.BRIEF_DETENTION,
        PhaseKind.MINORS_INSTITUTION,
        PhaseKind.LABOUR_TREATMENT_DISPENSARY,
        PhaseKind.IMMIGRATION_DETENTION,
        PhaseKind.MILITARY_CONFINEMENT,
        PhaseKind.OTHER,
    }


def test_the_table_of_suggestions_uses_known_words():
    table = data.read("criteria_suggestions.json")
    assert set(table["conduct"]) <= set(ConductKind)
    assert set(table["families"]) <= set(IncidentFamily)
    assert set(table["kinds"]) <= set(IncidentKind)
    assert set(table["profiles"]) <= set(Profile)
    assert set(table["vulnerabilities"]) <= set(Vulnerability)
    assert set(table["closed_hearings"]) <= set(Openness)
    assert all(str(Norm.parse(norm)) == norm for norm in table["norms"])
    for framework_id, rules in table["frameworks"].items():
        framework = criteria.checklist(framework_id)
        for rule in rules.values() if "as" not in rules else ():
            assert set(rule.get("evidence", {}).get("sources", ())) <= set(table["sources"])
            assert all(framework.has_input(name) for name in (*rule.get("answers", ()), *rule.get("bears", ())))
    # What the Working Group looks at under each category is said with its source.
    assert all(rule["evidence"]["sources"] for rule in table["frameworks"]["wgad"].values())
    # An accusation of violence answers nothing, nor does a conviction.
    assert all("answers" not in rules.get("violent_conviction", {}) for rules in table["frameworks"].values())
    assert all("answers" not in rules.get("violence_alleged", {}) for rules in table["frameworks"].values())
