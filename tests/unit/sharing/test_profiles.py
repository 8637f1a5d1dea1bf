"""The two coarse forms: what becomes of each field of the model, and which counts are left out."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdocs.codec import read_record
from hrdocs.fields import Object, OneOf, Value, item_kind, plan
from hrdocs.model import RECORDS
from hrdocs.sharing import profiles
from hrdocs.sharing.profiles import BANDS, LEFT_OUT, TREATMENTS, Treatment, alike_no_other, research, statistics
from hrdocs.sharing.pseudonyms import Pseudonyms
from hrdocs.sharing.wishes import SharingTerms
from hrdocs.values import Citation, PartialDate, Period, Quantity
from hrdocs.vocabulary import SharingLabel

CLEAR = SharingTerms(label=SharingLabel.CLEAR)
AMBER = SharingTerms(label=SharingLabel.AMBER)
KINDS = {
    Treatment.DECADE: PartialDate,
    Treatment.YEAR: PartialDate,
    Treatment.YEARS: Period,
    Treatment.CHAPTER: Citation,
    Treatment.BAND: Quantity,
}


# --- The table ---


def test_every_type_of_record_is_in_the_table_or_left_out():
    assert {cls.type for cls in TREATMENTS if cls.__name__.lower() in RECORDS} | LEFT_OUT == set(RECORDS)
    assert not LEFT_OUT & {getattr(cls, "type", "") for cls in TREATMENTS}


@pytest.mark.parametrize("cls", TREATMENTS, ids=lambda cls: cls.__name__)
def test_each_field_of_the_model_is_classified(cls):
    assert set(TREATMENTS[cls]) == {p.name for p in plan(cls)}, "say in TREATMENTS what becomes of a new field"


@pytest.mark.parametrize(
    ("cls", "name", "treatment"),
    [(cls, *row) for cls, rows in TREATMENTS.items() for row in rows.items() if row[1] is not Treatment.CUT],
)
def test_only_words_of_closed_lists_are_kept_as_they_are(cls, name, treatment):
    field = {p.name: p for p in plan(cls)}[name]
    inner = item_kind(field.kind)
    if treatment is Treatment.KEEP:
        assert isinstance(inner, OneOf)
    elif treatment is Treatment.PART:
        assert isinstance(inner, Object)
        assert inner.cls in TREATMENTS
    else:
        assert isinstance(inner, Value)
        assert inner.cls is KINDS[treatment]


def test_a_field_that_nobody_has_classified_is_cut(monkeypatch):
    person = {p.name: Treatment.CUT for p in plan(RECORDS["person"]) if p.name != "gender"}
    monkeypatch.setitem(profiles.TREATMENTS, RECORDS["person"], person)
    assert "gender" not in json.dumps(research(made(*CASE), AMBER))


# --- Rows ---


def made(*values):
    return [read_record(value) for value in values]


CASE = (
    {
        "type": "person",
        "id": "alena-1",
        "names": [{"value": "Алена Выдумленка"}],
        "gender": "female",
        "birth": "1994-05-06",
        "occupations": [{"be": "бібліятэкарка"}],
        "place": {"locality": {"be": "Выдуманск"}, "region": "BY-HR", "country": "BY"},
    },
    {"type": "person", "id": "ivan-2", "names": [{"value": "Іван Прыкладаў"}], "gender": "male"},
    {"type": "person", "id": "judge-3", "names": [{"value": "Пётр Суддзёў"}], "gender": "male"},
    {"type": "organisation", "id": "court-4", "names": [{"value": "Суд Выдуманскага раёна"}], "kinds": ["court"]},
    {
        "type": "detention",
        "id": "d-5",
        "person": "alena-1",
        "state": "over",
        "phases": [
            {
                "kind": "custody",
                "period": "2021-03-24/2022-01-02",
                "place": {"organisation": "court-4", "region": "BY-HM", "name": {"be": "СІЗА"}},
                "about": {"be": "Праз дзень."},
            }
        ],
        "arrest": {"day": "2021-03-24", "place": {"address": {"be": "вул. Выдуманая, 5"}}, "by": ["court-4"]},
        "ended": {"day": "2022-01-02", "how": "released", "ground": "term_served"},
    },
    {
        "type": "charge",
        "id": "c-6",
        "person": "alena-1",
        "citation": "cc1999:342/1",
        "cited_as": "ч. 1 ст. 342",
        "course": [{"kind": "charged", "day": "2021-04-01", "by": ["court-4"]}],
    },
    {"type": "charge", "id": "c-7", "person": "ivan-2", "citation": "cc1999:342-1"},
    {
        "type": "judgment",
        "id": "j-8",
        "persons": ["alena-1", "ivan-2"],
        "court": "court-4",
        "judges": ["judge-3"],
        "day": "2021-09-10",
        "branch": "criminal",
        "instance": "first",
        "decisions": [
            {"charge": "c-6", "outcome": "convicted", "convicted_under": "cc1999:342/1"},
            {"charge": "c-7", "outcome": "acquitted"},
        ],
        "penalties": [
            {"person": "alena-1", "kind": "imprisonment", "term": "P2Y6M"},
            {"person": "ivan-2", "kind": "fine", "money": "3000 BYN"},
        ],
    },
)


def test_a_row_is_what_the_table_leaves():
    rows = research(made(*CASE), AMBER)
    assert len(rows) == 2
    (alena,) = (row for row in rows if row["gender"] == "female")
    assert alena == {
        "gender": "female",
        "birth": "1990s",
        "place": {"region": "BY-HR"},
        "detentions": [
            {
                "phases": [{"kind": "custody", "period": "2021/2022", "place": {"region": "BY-HM"}}],
                "state": "over",
                "arrest": {"day": "2021"},
                "ended": {"how": "released", "day": "2022"},
            }
        ],
        "charges": [{"citation": {"code": "cc1999", "chapter": "30"}, "course": [{"kind": "charged", "day": "2021"}]}],
        "judgments": [
            {
                "branch": "criminal",
                "instance": "first",
                "day": "2021",
                "decisions": [{"outcome": "convicted", "convicted_under": {"code": "cc1999", "chapter": "30"}}],
                "penalties": [{"kind": "imprisonment", "term": "1_to_3_years"}],
            }
        ],
    }


def test_nothing_of_a_co_defendant_is_in_a_row():
    (ivan,) = (row for row in research(made(*CASE), AMBER) if row["gender"] == "male")
    assert ivan["judgments"][0]["penalties"] == [{"kind": "fine"}]
    assert ivan["judgments"][0]["decisions"] == [{"outcome": "acquitted"}]


def test_what_is_said_of_nobody_in_a_judgment_of_two_is_in_no_row():
    both = {"type": "judgment", "id": "j", "persons": ["alena-1", "ivan-2"], "penalties": [{"kind": "fine"}]}
    assert "fine" not in json.dumps(research(made(*CASE[:2], both), AMBER))
    alone = {**both, "persons": ["alena-1"]}
    assert "fine" in json.dumps(research(made(*CASE[:2], alone), AMBER))


@pytest.mark.parametrize("pseudonyms", [None, Pseudonyms(b"0123456789abcdef", "The Committee")])
def test_no_id_no_name_and_no_text_of_the_records_is_in_a_row(pseudonyms):
    text = json.dumps(research(made(*CASE), AMBER, pseudonyms=pseudonyms), ensure_ascii=False)
    for value in (
        "alena",
        "ivan",
        "judge",
        "court",
        "342",
        "ыдум",
        "БIБ",
        "03-24",
        "1994",
        "P2Y",
        "3000",
        "d-5",
        "locality",
    ):
        assert value not in text


def test_rows_of_two_recipients_have_other_ids_and_another_order():
    people = [{"type": "person", "id": f"p{n}"} for n in range(12)]
    charges = [{"type": "charge", "id": f"c{n}", "person": f"p{n}"} for n in range(12)]
    one, other = (research(made(*people, *charges), AMBER, pseudonyms=Pseudonyms(b"0" * 16, name)) for name in "ab")
    assert {row["id"] for row in one}.isdisjoint(row["id"] for row in other)
    assert [row["id"] for row in one] == sorted(row["id"] for row in one)


def test_the_order_of_the_records_makes_no_difference():
    assert research(made(*CASE), AMBER) == research(made(*reversed(CASE)), AMBER)


@pytest.mark.parametrize(
    ("birth", "decade"),
    [
        ("1994", "1990s"),
        ("1994-05", "1990s"),
        ("[1990..1995]", "1990s"),
        ("[1989..1991]", None),
        ("1994~", "1990s"),
        ("1990~", None),
    ],
)
def test_decades(birth, decade):
    (row,) = research(
        made({"type": "person", "id": "p", "birth": birth}, {"type": "charge", "id": "c", "person": "p"}), AMBER
    )
    assert row.get("birth") == decade


@pytest.mark.parametrize(
    ("period", "years"),
    [
        ("2021-03-24/2022-01-02", "2021/2022"),
        ("2021-03/..", "2021/.."),
        ("2021-03/", "2021/"),
        ("/2022", "/2022"),
        ("[2020..2021]/2022", "/2022"),
        ("[2020..2021]/", None),
    ],
)
def test_years_of_a_period(period, years):
    detention = {"type": "detention", "id": "d", "person": "p", "phases": [{"kind": "custody", "period": period}]}
    (row,) = research(made({"type": "person", "id": "p"}, detention), AMBER)
    assert row["detentions"][0]["phases"][0].get("period") == years


@pytest.mark.parametrize(
    ("term", "band"),
    [
        ("P15D", "under_1_year"),
        ("P11M30D", "1_to_3_years"),
        ("P1Y", "1_to_3_years"),
        ("P2Y11M", "1_to_3_years"),
        ("P3Y", "3_to_5_years"),
        ("P5Y", "5_to_10_years"),
        ("P10Y", "10_to_15_years"),
        ("P15Y", "15_years_or_more"),
        ("P25Y", "15_years_or_more"),
        ("[P3Y..P4Y]", "3_to_5_years"),
        ("[P2Y..P4Y]", None),
        ("[..P2Y]", None),
    ],
)
def test_bands(term, band):
    judgment = {"type": "judgment", "id": "j", "persons": ["p"], "penalties": [{"kind": "imprisonment", "term": term}]}
    (row,) = research(made({"type": "person", "id": "p"}, judgment), AMBER)
    assert row["judgments"][0]["penalties"][0].get("term") == band


def test_bands_follow_one_another():
    assert [name.split("_")[0] for name, _ in BANDS[1:]] == [str(term.years) for _, term in BANDS[:-1]]


@pytest.mark.parametrize(
    ("citation", "chapter"),
    [
        ("cc1999:342-1", {"code": "cc1999", "chapter": "30"}),
        ("cc1999:9999", {"code": "cc1999"}),
        ("cao2021:24.23/1", {"code": "cao2021", "chapter": "24"}),
    ],
)
def test_chapters(citation, chapter):
    charge = {"type": "charge", "id": "c", "person": "p", "citation": citation}
    (row,) = research(made({"type": "person", "id": "p"}, charge), AMBER)
    assert row["charges"] == [{"citation": chapter}]


@pytest.mark.parametrize(("answer", "count"), [("no", 0), ("yes", 1), ("not_asked", 1)])
def test_who_refused_to_be_counted_is_not(answer, count):
    person = {"type": "person", "id": "p", "consent": [{"purposes": {"statistics": answer}}]}
    records = made(person, {"type": "charge", "id": "c", "person": "p"})
    assert len(research(records, AMBER)) == count
    assert (statistics(records, AMBER)["people_by_gender"].total or 0) == count


def test_rows_like_no_other():
    assert alike_no_other([{"id": "h1", "birth": "1990s"}, {"id": "h2", "birth": "1990s"}, {"id": "h3"}]) == 1


# --- Counts ---


def test_counts_hold_no_id():
    text = json.dumps({name: table.to_json() for name, table in statistics(made(*CASE), AMBER).items()})
    for value in ("alena", "ivan", "judge", "court-4", "c-6", "d-5", "j-8", "ыдум", "03-24"):
        assert value not in text


def test_counts():
    tables = statistics(made(*CASE), AMBER)
    assert tables["people_by_gender"].to_json() == {"all": 2, "counts": {"female": 1, "male": 1}, "suppressed": False}
    assert tables["charges_by_chapter"].counts == {"cc1999 30": 2}
    assert tables["penalties_by_term"].counts == {"1_to_3_years": 1, "not_recorded": 1}
    assert tables["phases_by_year"].counts == {"2021": 1}


def crowd(**labels):
    """Return people of a gender with a charge each, by `gender_label=count`."""
    number = 0
    for key, count in labels.items():
        gender, _, label = key.partition("_")
        for _ in range(count):
            number += 1
            sharing = {"sharing": {"label": label}}
            yield {"type": "person", "id": f"p{number}", "gender": gender, **sharing}
            yield {"type": "charge", "id": f"c{number}", "person": f"p{number}", **sharing}


def by_gender(**labels):
    table = statistics(made(*crowd(**labels)), CLEAR, count_up_to=SharingLabel.AMBER)["people_by_gender"]
    return table.total, dict(table.counts), table.is_suppressed


@pytest.mark.parametrize(
    ("labels", "found"),
    [
        # Nothing stricter is under it: a count of one stays.
        ({"female_clear": 1, "male_clear": 2}, (3, {"female": 1, "male": 2}, False)),
        ({"female_amber": 20, "male_clear": 1}, (21, {"female": 20, "male": 1}, False)),
        # Few stricter ones, and so few in all.
        ({"female_amber": 3, "male_clear": 20}, (None, {"male": 20}, True)),
        ({"female_clear": 20, "female_amber": 1, "male_clear": 4}, (None, {"male": 4}, True)),
        # Few in one count: its complement goes with it.
        ({"female_amber": 3, "male_amber": 30, "other_clear": 2}, (35, {"other": 2}, True)),
        ({"female_amber": 6, "male_amber": 7, "other_amber": 30}, (43, {"other": 30}, True)),
    ],
)
def test_a_count_is_left_out_only_where_few_under_it_are_stricter(labels, found):
    assert by_gender(**labels) == found


def test_without_a_stricter_label_nothing_is_left_out():
    records = made(*crowd(female_clear=1, male_amber=1))
    assert statistics(records, CLEAR)["people_by_gender"].to_json() == {
        "all": 1,
        "counts": {"female": 1},
        "suppressed": False,
    }
    assert not any(table.is_suppressed for table in statistics(records, AMBER, count_up_to=SharingLabel.CLEAR).values())


WORDS = st.dictionaries(st.sampled_from("abcde"), st.integers(0, 25))


@given(WORDS, WORDS)
def test_what_is_left_out_cannot_be_computed(shown, added):
    counted = {word: shown.get(word, 0) + added.get(word, 0) for word in {*shown, *added}}
    table = profiles._suppressed(counted, shown)
    gone = counted.keys() - table.counts.keys()
    few = range(1, profiles.FEWEST_COUNTED)
    for word in table.counts:
        assert counted[word] - shown.get(word, 0) not in few
    if table.total is None:
        assert gone
    else:
        assert table.total - sum(shown.values()) not in few
        assert len(gone) != 1
        # Together with the open counts, the rest says how many stricter ones are left out in all.
        assert sum(counted[word] - shown.get(word, 0) for word in gone) not in few
    assert table.is_suppressed == bool(gone)
