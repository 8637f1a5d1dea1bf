import copy
import pickle
import re

import pytest

from hrdocs import vocabulary
from hrdocs.vocabulary import (
    ALL,
    RESTRICTIONS,
    Evidence,
    IncidentFamily,
    IncidentKind,
    MissingReason,
    PhaseKind,
    Regime,
    Region,
    SharingLabel,
    Standing,
    Term,
)

# Lists whose logic or law leaves no room for another value; every other list ends with `other`.
CLOSED = {
    "SharingLabel",
    "Standing",
    "MissingReason",
    "RevisionKind",
    "DetentionState",
    "PenaltyRole",
    "PenaltyJoining",  # CC 72, 73
    "OffenceStage",  # CC 13, 14
    "PartPlayed",  # CC 16
    "Naming",
    "NameOrder",
    "AcquittalGround",  # CPC 357(1)
    "Plea",
    "SeriesPlace",
    "ConsentAnswer",
    "SharingReason",
    "Extent",
    "HearingState",
    "Evidence",
    "LetterScope",
    "AssessmentResult",
    "ListingAction",
    "ListingState",
    "Region",
}

# Values that follow a standard of others instead of snake_case.
FOREIGN_SPELLINGS = {"amber+strict": "AMBER_STRICT"} | {
    f"BY-{region}": f"BY_{region}" for region in ("BR", "HM", "HO", "HR", "MA", "MI", "VI")
}

TERMS = [
    pytest.param(term, id=f"{vocabulary_class.__name__}-{term}")
    for vocabulary_class in ALL
    for term in vocabulary_class
]
CLASSES = [pytest.param(vocabulary_class, id=vocabulary_class.__name__) for vocabulary_class in ALL]


def test_all_holds_every_list_once():
    defined = {
        value
        for value in vars(vocabulary).values()
        if isinstance(value, type) and issubclass(value, Term) and value is not Term
    }
    assert set(ALL) == defined
    assert len(ALL) == len(defined)
    assert list(vocabulary.LISTS.values()) == list(ALL)


@pytest.mark.parametrize("term", TERMS)
def test_a_meaning_is_one_line_that_begins_and_ends_as_a_sentence(term):
    meaning = term.meaning
    assert meaning == meaning.strip()
    assert meaning.isprintable()  # no line break, no tab
    assert "  " not in meaning
    assert meaning[0].isupper()
    assert meaning[-1] == "."
    assert meaning.count("[") == meaning.count("]") <= 1
    assert meaning.count("(") == meaning.count(")")


@pytest.mark.parametrize("term", TERMS)
def test_a_name_is_its_value_in_upper_case(term):
    if term.value in FOREIGN_SPELLINGS:
        assert term.name == FOREIGN_SPELLINGS[term.value]
    else:
        assert re.fullmatch(r"[a-z0-9]+(?:_[a-z0-9]+)*", term.value)
        assert term.name == term.value.upper()
    assert str(term) == term.value
    assert type(term)(term.value) is term


@pytest.mark.parametrize("vocabulary_class", CLASSES)
def test_no_value_stands_twice_in_a_list(vocabulary_class):
    # Equal values would make the second name an alias of the first, in silence.
    assert len(vocabulary_class.__members__) == len(vocabulary_class)


@pytest.mark.parametrize("vocabulary_class", CLASSES)
def test_meanings_tell_the_values_of_a_list_apart(vocabulary_class):
    meanings = [term.meaning for term in vocabulary_class]
    assert len(set(meanings)) == len(meanings)


@pytest.mark.parametrize("vocabulary_class", CLASSES)
def test_other_ends_each_list_that_real_cases_may_outgrow(vocabulary_class):
    values = [term.value for term in vocabulary_class]
    if vocabulary_class.__name__ in CLOSED:
        assert "other" not in values
    else:
        assert values[-1] == "other"


@pytest.mark.parametrize("vocabulary_class", CLASSES)
def test_unknown_is_a_reason_for_absence_and_nothing_else(vocabulary_class):
    assert ("unknown" in list(vocabulary_class)) == (vocabulary_class is MissingReason)


@pytest.mark.parametrize("vocabulary_class", CLASSES)
def test_a_list_says_what_it_serves(vocabulary_class):
    summary = vocabulary_class.__doc__.splitlines()[0]
    assert summary.endswith(".")
    assert vocabulary_class is IncidentFamily or "`" in summary  # the field, as written in documents


@pytest.mark.parametrize("value", ["", "Reported", " reported", "reported\n", "unknown", "REPORTED"])
def test_a_value_is_looked_up_letter_for_letter(value):
    with pytest.raises(ValueError, match="is not a valid Standing"):
        Standing(value)


def test_copies_are_the_member_itself():
    for term in (SharingLabel.AMBER_STRICT, IncidentKind.CAGE, IncidentFamily.TRIAL):
        assert copy.deepcopy(term) is term
        assert pickle.loads(pickle.dumps(term)) is term  # noqa: S301 - bytes made in this line


def test_sharing_labels_rise_in_strictness():
    assert [label.value for label in sorted(SharingLabel, key=lambda label: label.rank)] == [
        "clear",
        "green",
        "amber",
        "amber+strict",
        "red",
    ]
    assert [label.rank for label in SharingLabel] == [0, 1, 2, 3, 4]


def test_restrictions_are_the_kinds_under_which_nobody_is_held():
    assert {kind for kind in PhaseKind if "not held" in kind.meaning} == RESTRICTIONS
    assert PhaseKind.HOUSE_ARREST not in RESTRICTIONS  # isolation at home counts as deprivation
    assert PhaseKind.OTHER not in RESTRICTIONS


def test_each_family_has_incidents_and_each_incident_a_family():
    families = [kind.family for kind in IncidentKind]
    assert set(families) == set(IncidentFamily)
    # Families are kept together, in their own order, so that a list by kind is a list by family.
    assert sorted(families, key=list(IncidentFamily).index) == families


@pytest.mark.parametrize(
    ("kind", "family", "norms"),
    [
        (IncidentKind.NO_REASONS_GIVEN, "arrest", ("iccpr:9/1", "iccpr:9/2")),
        (IncidentKind.TORTURE, "torture", ("iccpr:7", "cat")),  # a convention as a whole has no number
        (IncidentKind.CONSUL_DENIED, "contact", ("iccpr:10", "iccpr:17", "iccpr:18", "vccr:36")),
        (IncidentKind.HUNGER_STRIKE, "own_act", ()),  # what the person did breaches no norm
        (IncidentKind.PLEA, "own_act", ()),
        (IncidentKind.OTHER, "other", ()),
    ],
)
def test_usual_norms_are_those_of_the_family(kind, family, norms):
    assert kind.family == family
    assert kind.usual_norms == norms


@pytest.mark.parametrize("family", list(IncidentFamily))
def test_usual_norms_have_the_text_form_of_a_norm(family):
    for norm in family.usual_norms:
        assert re.fullmatch(r"[a-z]+(?::[0-9]+(?:/[0-9]+)?)?", norm)
    assert len(set(family.usual_norms)) == len(family.usual_norms)


def test_regions_are_codes_of_iso_3166_2():
    assert all(re.fullmatch(r"BY-[A-Z]{2}", region) for region in Region)


def test_evidence_is_in_rising_strength():
    assert list(Evidence) == ["alleged", "corroborated", "admitted", "found"]


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("unishment cell", [IncidentKind.PENAL_ISOLATOR, IncidentKind.CELL_TYPE_ROOM]),
        ("ouse arrest", [PhaseKind.HOUSE_ARREST, PhaseKind.HOME_RESTRICTION, Regime.HOME]),
        ("igh-security", [Regime.COLONY_REINFORCED, Regime.COLONY_STRICT, Regime.PRISON]),
    ],
)
def test_a_phrase_of_published_english_that_has_two_meanings_is_named_with_each(phrase, words):
    assert [word for words in (IncidentKind, PhaseKind, Regime) for word in words if phrase in word.meaning] == words
