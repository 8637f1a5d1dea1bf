"""Evidence in words, in three languages."""

import pytest

import hrdocs
from hrdocs import criteria, data
from hrdocs.criteria.evidence_words import evidence_text, words

RECORDS = [
    {"type": "person", "id": "p1", "profiles": ["lawyer"], "birth": "1950"},
    {
        "type": "detention",
        "id": "d1",
        "person": "p1",
        "phases": [{"kind": "house_arrest", "period": "2021-03-24/.."}],
        "arrest": {"order_shown": "no", "reasons_given": "no"},
    },
    {
        "type": "charge",
        "id": "c1",
        "person": "p1",
        "citation": "cc1999:364",
        "plea": "not_guilty",
        "allegations": [
            {"kinds": ["assembly", "violence_against_official"], "denied": "yes"},
            {"kinds": ["media_work"]},
        ],
        "course": [{"kind": "dropped_no_offence"}],
    },
    {"type": "incident", "id": "i1", "kind": "counsel_denied", "subjects": ["p1"], "about": {"en": "For five days"}},
    {"type": "incident", "id": "i2", "kind": "incommunicado", "subjects": ["p1"], "denied_by": ["o1"]},
    {
        "type": "judgment",
        "id": "j1",
        "persons": ["p1"],
        "day": "2021-03-30",
        "openness": "closed",
        "decisions": [{"charge": "c1", "outcome": "convicted"}],
        "penalties": [{"kind": "imprisonment", "term": "P4Y", "citation": "cc1999:364"}],
    },
    {
        "type": "recognition",
        "id": "r1",
        "status": "arbitrary_detention",
        "persons": ["p1"],
        "day": "2021-04-01",
        "norms": ["iccpr:14/1"],
        "letters": ["III"],
    },
]
ON = "2021-04-09"


@pytest.fixture(scope="module")
def items():
    case = hrdocs.Dataset([hrdocs.from_json(record) for record in RECORDS]).case("p1")
    found = {}
    for framework in criteria.frameworks():
        for suggestion in criteria.suggest(case, framework, on=ON):
            found |= {item.says: item for item in suggestion.evidence}
    return found


@pytest.mark.parametrize("language", ["en", "ru", "be"])
def test_each_kind_of_statement_has_its_words(items, language):
    kinds = {item.phrase.key for item in items.values()}
    assert len(kinds) >= 15
    for item in items.values():
        text = evidence_text(item, language)
        assert text.endswith(f"[{item.record}]")
        # No word of the vocabulary and no placeholder is left.
        assert "_" not in text
        assert "{" not in text


@pytest.mark.parametrize(
    ("says", "language", "text"),
    [
        ("incident: counsel_denied", "en", "incident: lawyer not allowed — For five days [i1]"),
        ("incident: counsel_denied", "ru", "событие: адвокат не допущен — For five days (по-английски) [i1]"),
        ("recognition: iccpr:14/1", "be", "прызнанне статусу: названа: п. 1 арт. 14 МПГПП [r1]"),
        ("recognition: category III", "en", "recognition of a status: category III [r1]"),
        (
            "judgment: imprisonment P4Y, allowed … to P6Y",
            "en",
            (
                "judgment: imprisonment (deprivation of liberty): 4 years (Art. 364 CC); "
                "the article allows up to 6 years [j1]"
            ),
        ),
    ],
)
def test_the_words(items, says, language, text):
    assert evidence_text(items[says], language) == text


def test_every_language_has_every_word():
    table = data.read("criteria_words.json")["words"]
    assert set(table["en"]) == set(table["ru"]) == set(table["be"])
    for key, text in table["en"].items():
        fields = {part.partition("}")[0] for part in text.split("{")[1:]}
        for language in ("ru", "be"):
            assert {part.partition("}")[0] for part in words(language)[key].split("{")[1:]} == fields, key
