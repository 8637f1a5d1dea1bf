"""What a typed word is answered with: meaning first, spelling after, never an opposite or a grave word by chance."""

import subprocess
import sys
from importlib import resources

import pytest

from hrdocs import shape
from hrdocs.messages import LANGUAGES
from hrdocs.model import RECORDS
from hrdocs.schema import DATASET, document
from hrdocs.vocabulary import ALL, LISTS, label
from hrdocs.vocabulary.synonyms import GRAVE, KEYS, by_meaning, by_spelling

ROWS = [
    line.split("\t")
    for line in resources.files("hrdocs").joinpath("data/synonyms.tsv").read_text("utf-8").splitlines()[1:]
]
WORDS = {name: {word.value for word in words} for name, words in LISTS.items()}


def test_each_row_offers_words_of_its_list():
    for name, _, offer in ROWS:
        if name != KEYS:
            assert set(offer.split(" | ")) <= WORDS[name], (name, offer)


def test_keys_offer_keys_and_types_that_there_are():
    known = set(RECORDS)
    for part in [document(DATASET), *document(DATASET)["$defs"].values()]:
        known |= set(part.get("properties", ()))
    for name, _, offer in ROWS:
        if name == KEYS:
            assert set(offer.split(" | ")) <= known, offer


def test_rows_are_sorted_and_no_row_stands_twice():
    keys = [(name, typed) for name, typed, _ in ROWS]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)


def test_a_grave_word_is_offered_after_those_that_are_milder():
    for name, typed, offer in ROWS:
        words = offer.split(" | ")
        assert words == sorted(words, key=lambda word: word in GRAVE), (name, typed)


def offered(name, typed):
    return list(by_meaning(name, typed) or by_spelling(typed, [word.value for word in LISTS[name]]))


@pytest.mark.parametrize(
    ("name", "typed", "offers"),
    [
        ("EndHow", "expelled", ["taken_abroad"]),
        ("EndHow", "exiled", ["taken_abroad"]),
        ("EndHow", "exchanged", ["taken_abroad"]),
        ("EndHow", "deported", ["taken_abroad"]),
        ("EndHow", "вывезены", ["taken_abroad"]),
        ("EndHow", "executd", []),  # near `executed`, to which no slip leads
        ("EndHow", "diet", []),
        ("PhaseKind", "jail", ["imprisonment", "pretrial_detention", "custody"]),
        ("PhaseKind", "СИЗО", ["pretrial_detention"]),
        ("PhaseKind", "СІЗА", ["pretrial_detention"]),
        ("PhaseKind", "secret_detention", ["held_hidden"]),
        ("PenaltyKind", "home_confinement", ["restriction_of_liberty"]),
        ("IncidentKind", "lawyer_denied", ["counsel_denied"]),
        ("IncidentKind", "ШИЗО", ["penal_isolator"]),
        ("IncidentKind", "punishment cell", ["penal_isolator", "cell_type_room"]),
        ("RecognitionStatus", "политзаключённый", ["political_prisoner"]),
        ("RecognitionStatus", "политзаключенный", ["political_prisoner"]),
        ("AppealKind", "urgent appeal", ["un_communication", "urgent_intervention"]),
        ("IncidentKind", "electric shock", ["electric_shock"]),
        ("IncidentKind", "threat of rape", ["threat_of_sexual_violence"]),
        ("IncidentKind", "fled", ["left_country", "forced_exile"]),
        ("IncidentKind", "личный досмотр", ["search", "strip_search"]),
        (
            "IncidentKind",
            "исчез",
            ["whereabouts_unknown", "custody_denied", "incommunicado", "enforced_disappearance"],
        ),
        ("EndGround", "помилование", ["pardon"]),  # a label, where no synonym is known
        ("EndGround", "Памілаванне", ["pardon"]),
        ("IncidentKind", "penal isolator", ["penal_isolator"]),  # a label without its brackets
        ("IncidentKind", "PKT", ["cell_type_room"]),  # what its brackets hold
        ("ListingList", "перечень экстремистских формирований", ["extremist_formations"]),
        ("Regime", "калонія строгага рэжыму", ["colony_strict"]),
        ("PhaseKind", "imprisonmnt", ["imprisonment"]),  # spelling, where no meaning is known
        ("JudgmentResult", "parole_grantd", ["parole_granted"]),
        ("IncidentKind", "calls_allowed", []),  # the contrary of `calls_denied`
        ("Plea", "not_guilt", ["not_guilty"]),
    ],
)
def test_what_is_offered(name, typed, offers):
    assert offered(name, typed) == offers


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("words", ALL, ids=lambda words: words.__name__)
def test_a_label_is_answered_with_its_word(words, language):
    for word in words:
        offers = by_meaning(words.__name__, label(word, language))
        # A synonym may name others beside it: published English uses the label of one word for another.
        assert word.value in offers, (word, offers)


def test_a_label_of_a_key_is_answered_with_the_key():
    (problem,) = shape.explain({"type": "person", "id": "p1", "дата рождения": "1990"})
    assert problem.parameters["nearest"] == "birth"
    (problem,) = shape.explain({"type": "person", "id": "p1", "імёны": [{"value": "Alena Vymyslenka"}]})
    assert problem.parameters["nearest"] == "names"


@pytest.mark.parametrize("words", ALL, ids=lambda words: words.__name__)
def test_spelling_never_leads_to_a_grave_word(words):
    known = [word.value for word in words]
    for grave in GRAVE & set(known):
        for typed in (grave[:-1], grave + "s", grave[1:], grave.replace("e", "")):
            assert grave not in by_spelling(typed, known)


@pytest.mark.parametrize(
    ("typed", "other"),
    [("parole_granted", "parole_refused"), ("guilty", "not_guilty"), ("changed_milder", "changed_harsher")],
)
def test_spelling_never_leads_to_an_opposite(typed, other):
    assert other not in by_spelling(typed, [other])


def test_a_long_list_is_named_where_nothing_is_near_and_a_short_one_printed():
    (long,) = shape.explain({"type": "detention", "id": "d1", "person": "p1", "ended": {"how": "qqq"}})
    assert long.parameters == {"nearest": "", "allowed": "", "list": "EndHow"}
    (short,) = shape.explain({"type": "person", "id": "p1", "gender": "qqq"})
    assert short.parameters == {"nearest": "", "allowed": "female, male, other", "list": ""}


def test_the_vocabulary_opens_no_file():
    code = (
        "import sys\n"
        "opened = []\n"
        "sys.addaudithook(lambda event, given: event == 'open' and opened.append(str(given[0])))\n"
        "import hrdocs.vocabulary\n"
        "print([name for name in opened if not name.endswith(('.py', '.pyc', '.so'))])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "[]"
