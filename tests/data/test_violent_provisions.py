"""The provisions that speak of violence: every row, the canonical layout, and what must and must not be among them."""

import itertools
import json
from importlib.resources import files

import pytest

from hrdocs import law
from hrdocs.law import ViolenceKind, violence_flags
from hrdocs.law.reference import store
from hrdocs.values import Citation

TEXT = files("hrdocs.data").joinpath("violent_provisions.json").read_text(encoding="utf-8")
FILE = json.loads(TEXT)
ROWS = FILE["provisions"]


def cited(row):
    return Citation(code=row["code"], article=row["article"], part=row["part"] or None)


def kinds(text):
    return {flag.kind.value for flag in violence_flags(Citation.parse(text))}


def test_the_file_is_canonical():
    assert json.dumps(FILE, ensure_ascii=False, indent=2) + "\n" == TEXT
    assert FILE["format"] == "hrdocs-violent-provisions/2"
    assert all(source["address"].startswith("https://") and source["title"] for source in FILE["sources"].values())


def test_rows_are_known_provisions_once_each_with_words_and_source():
    names = [str(cited(row)) for row in ROWS]
    assert len(set(names)) == len(names)
    for row in ROWS:
        article = law.article(row["code"], row["article"])
        assert set(row["kinds"]) <= set(ViolenceKind)
        assert row["kinds"]
        assert all(words == words.strip().lower() and words for words in row["kinds"].values())
        assert row["texts"]
        assert set(row["texts"]) <= set(FILE["sources"])
        assert article.number == row["article"]
        for kind, texts in row.get("not_in", {}).items():
            assert kind in row["kinds"]
            assert set(texts) <= set(FILE["sources"])
            assert set(row["texts"]) - set(texts), "some text shows it"


def test_the_texts_of_a_code_follow_each_other_or_begin_with_a_state_of_it_together():
    for prefix in ("cc", "cao2003", "cao2021", "cao2022", "cao2025"):
        spans = sorted((each["from"], each["to"]) for key, each in FILE["sources"].items() if key.startswith(prefix))
        assert all(first <= last for first, last in spans)
        assert all(one[1] < other[0] or one[0] == other[0] for one, other in itertools.pairwise(spans))


@pytest.mark.parametrize(
    ("provision", "on", "speaks"),
    [
        ("cc1999:361-1/1", "2020-08-09", set()),  # the creation of an extremist formation, before it was worded anew
        ("cc1999:361-1/1", "2022-08-09", {"hatred"}),
        ("cc1999:361-1/1", "2021-03", {"hatred"}),  # between two texts: either may have held
        ("cc1999:361-1/1", "[2020-02-01..2022-06-01]", {"hatred"}),
        ("cc1999:361-1/1", "[2020-03-01..2020-04-01]", set()),
        ("cc1999:361-1/1", "2015", set()),  # the nearest text
        ("cc1999:361-1/1", "2022-06-10", {"hatred"}),  # two texts of one state
        ("cc1999:361-1/1", "2030", {"hatred"}),
        ("cc1999:361-1", "2020-08-09", set()),
        ("cc1999:139/1", "2015", {"violence"}),
        ("cc1999:342/1", "2020-08-09", set()),
    ],
)
def test_what_provisions_speak_of_on_a_day(provision, on, speaks):
    found = {flag.kind.value for flag in violence_flags(Citation.parse(provision), on=on)}
    assert found == speaks
    assert found <= kinds(provision)


@pytest.mark.parametrize(
    ("provision", "speaks"),
    [
        ("cc1999:139/1", {"violence"}),
        ("cc1999:139/2", {"violence", "danger", "hatred"}),
        ("cc1999:364", {"violence", "threat"}),
        ("cc1999:130/1", {"hatred"}),
        ("cc1999:130/3", {"hatred", "violence"}),  # it repeats both parts above it
        ("cc1999:289/1", {"violence", "threat", "danger"}),
        ("cc1999:293/2", {"violence"}),
        ("cc1999:363/2", {"violence", "threat"}),
        ("cc1999:365", {"threat"}),
        ("cc1999:218/2", {"danger"}),
        ("cao2021:10.16", {"hatred"}),
        # What protest is punished under, and words about officials.
        ("cc1999:342/1", set()),
        ("cc1999:342/2", set()),
        ("cc1999:188", set()),
        ("cc1999:193-1", set()),
        ("cc1999:361/2", set()),
        ("cc1999:363/1", set()),
        ("cc1999:368/1", set()),
        ("cc1999:369", set()),
        ("cc1999:369-1", set()),  # the Armed Forces are an institution
        ("cc1999:370", set()),
        ("cc1999:411/1", set()),
        ("cao2021:13.22/4", set()),  # retail is no discord, though the words begin alike
        ("cao2021:19.1", set()),
        ("cao2021:24.3", set()),
        ("cao2021:24.23/1", set()),
        ("cao2003:23.34/1", set()),
        # An article without a part speaks of what any part does; a part that has no row, of nothing.
        ("cc1999:130", {"hatred", "violence"}),
        ("cc1999:218", {"danger"}),
        ("cc1999:218/1", set()),
        # A point does not matter, and what the data do not have has no flag.
        ("cc1999:139/2/8", {"violence", "danger", "hatred"}),
        ("cc1999:999", set()),
        ("xx1999:139", set()),
    ],
)
def test_what_provisions_speak_of(provision, speaks):
    assert kinds(provision) == speaks


def test_a_flag_leads_to_its_texts():
    (flag,) = violence_flags(Citation.parse("cc1999:139/1"))
    assert flag.words == "лишение жизни"
    assert flag.part == "1"
    assert FILE["sources"]["cc2025"]["address"] in flag.sources


def test_every_part_with_a_penalty_of_death_is_flagged():
    deadly = [
        f"{code}:{entry['number']}/{part['part']}" if part["part"] else f"{code}:{entry['number']}"
        for code in ("cc1999",)
        for entry in store.index(code).values()
        for part in entry.get("parts", ())
        for wording in part.get("wordings", ())
        for penalty in wording.get("penalties", ())
        if penalty["kind"] == "death_penalty"
    ]
    assert deadly
    assert {name for name in deadly if not kinds(name)} <= {"cc1999:356/2"}  # treason, as worded since 2023
