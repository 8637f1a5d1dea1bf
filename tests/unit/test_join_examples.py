import importlib.util
import json
from pathlib import Path

import pytest

from hrdocs.codec import read_record
from hrdocs.fields import plan
from hrdocs.model import Charge, Detention, Person

ROOT = Path(__file__).resolve().parents[2]


def load_tool():
    spec = importlib.util.spec_from_file_location("join_examples", ROOT / "tools" / "join_examples.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


tool = load_tool()


def document(*records, **header):
    return {"hrdocs": "1.0", **header, "records": list(records)}


def person(source, *, locator=None, supports=None, **fields):
    reference = {"source": source}
    if locator:
        reference["locator"] = locator
    if supports:
        reference["supports"] = supports
    return {"type": "person", "id": "pe1", **fields, "sources": [reference], "sharing": {"label": "clear"}}


def joined(*records):
    found = tool.join([document(record) for record in records])["records"]
    assert all(json.loads(json.dumps(record)) == record for record in found)
    (record,) = found
    read_record(record)
    return record


def name(value, **more):
    return {"value": value, **more}


def test_a_record_of_one_file_stays_as_it_is():
    record = person("s1", birth="1990", names=[name("Alena Vymyslenka")])
    assert joined(record) == record


def test_records_stand_in_the_order_of_the_files_each_once():
    one, two = person("s1"), {**person("s2"), "id": "pe2"}
    found = tool.join([document(one, two), document({**one, "birth": "1990"}), document({**two, "id": "pe3"})])
    assert [record["id"] for record in found["records"]] == ["pe1", "pe2", "pe3"]


def test_spellings_and_sources_of_both_stand():
    record = joined(
        person("s1", locator="line 1", names=[name("Alena Vymyslenka")]),
        person("s2", locator="line 9", names=[name("Elena Vymyslenko"), name("Alena Vymyslenka", script="Latn")]),
    )
    assert record["names"] == [name("Alena Vymyslenka", script="Latn"), name("Elena Vymyslenko")]
    # The second never said that of the first's spelling which it does not have, and the other way round.
    assert record["sources"] == [
        {"source": "s1", "locator": "line 1", "supports": ["/names/0/value"]},
        {"source": "s2", "locator": "line 9", "supports": ["/names/1", "/names/0"]},
    ]


def test_a_source_that_told_all_of_the_record_still_speaks_for_all_of_it():
    record = joined(person("s1", birth="1990"), person("s2", birth="1990"))
    assert record["sources"] == [{"source": "s1"}, {"source": "s2"}]


def test_a_source_without_pointers_gets_those_of_what_its_file_told():
    record = joined(person("s1", birth="1990"), person("s2", birth="1990", gender="female"))
    assert record["sources"] == [{"source": "s1", "supports": ["/birth"]}, {"source": "s2"}]


@pytest.mark.parametrize(
    ("field", "rough", "fine"),
    [
        ("birth", "1990", "1990-05"),
        ("birth", "[1990-05-01..1990-05-03]", "1990-05-02"),
        ("place", {"country": "BY"}, {"locality": {"en": "Minsk"}, "country": "BY"}),
        ("age", {"years": 30}, {"years": 30, "on": "2020"}),
    ],
)
def test_a_more_precise_value_stands_and_is_no_variant(field, rough, fine):
    for values in ((rough, fine), (fine, rough)):
        record = joined(*(person(f"s{n}", **{field: value}) for n, value in enumerate(values)))
        assert record[field] == fine
        assert "variants" not in record


def test_a_contradicting_value_becomes_a_variant_with_its_sources():
    record = joined(
        person("s1", birth="1990", gender="female"),
        person("s2", locator="line 3", supports=["/birth"], birth="1991", gender="female"),
        person("s3", birth="1991"),
    )
    assert record["birth"] == "1990"
    assert record["variants"] == [
        {"pointer": "/birth", "value": "1991", "sources": [{"source": "s2", "locator": "line 3"}, {"source": "s3"}]}
    ]
    # Nothing of the difference is left but the variant.
    assert [reference["source"] for reference in record["sources"]] == ["s1"]


def test_contradicting_places_are_not_mixed():
    record = joined(
        person("s1", place={"locality": {"en": "Minsk"}}),
        person("s2", place={"address": {"en": "Long Street 1"}, "locality": {"en": "Brest"}}),
    )
    assert record["place"] == {"locality": {"en": "Minsk"}}
    assert [variant["pointer"] for variant in record["variants"]] == ["/place"]


def test_texts_are_joined_by_language():
    record = joined(
        person("s1", description={"en": "a lawyer"}), person("s2", description={"en": "a judge", "ru": "судья"})
    )
    assert record["description"] == {"en": "a lawyer", "ru": "судья"}
    assert record["variants"] == [{"pointer": "/description/en", "value": "a judge", "sources": [{"source": "s2"}]}]


def test_remarks_follow_each_other_after_their_sources():
    record = joined(person("s1", notes={"en": "One."}), person("s2"), person("s3", notes={"en": "One.", "ru": "Раз."}))
    assert record["notes"] == {"en": "s1: One.\ns3: One.", "ru": "s3: Раз."}
    record = person("s1", notes={"en": "One."})
    assert joined(record) == record


def test_variants_of_one_file_that_another_tells_keep_both_sources():
    variant = {"pointer": "/birth", "value": "1991", "sources": [{"source": "s1", "locator": "line 2"}]}
    record = joined({**person("s1", birth="1990"), "variants": [variant]}, person("s2", birth="1991"))
    assert record["variants"] == [{**variant, "sources": [*variant["sources"], {"source": "s2"}]}]
    # The same in the other order: the former variant is now the value.
    record = joined(person("s2", birth="1991"), {**person("s1", birth="1990"), "variants": [variant]})
    assert record["sources"] == [{"source": "s2"}, {"source": "s1", "locator": "line 2", "supports": ["/birth"]}]
    assert record["variants"] == [{"pointer": "/birth", "value": "1990", "sources": [{"source": "s1"}]}]


def test_a_tie_to_one_person_stands_once():
    tie = {"kind": "counsel_of", "person": "pe2"}
    record = joined(
        person("s1", relationships=[tie]),
        person("s2", relationships=[{**tie, "period": "2020/"}, {**tie, "person": "x"}]),
    )
    assert record["relationships"] == [{**tie, "period": "2020/"}, {**tie, "person": "x"}]


def test_equal_items_find_each_other_before_those_that_resemble_them():
    tie, other = {"organisation": "o1"}, {"organisation": "o1", "role": {"en": "chair"}}
    record = joined(person("s1", affiliations=[tie, other]), person("s2", affiliations=[other]))
    assert record["affiliations"] == [tie, other]


def detention(source, phases, **more):
    return {
        "type": "detention",
        "id": "d1",
        "person": "pe1",
        "phases": phases,
        "sources": [{"source": source}],
        "sharing": {"label": "clear"},
        **more,
    }


def test_pointers_move_to_where_the_united_lists_have_the_value():
    custody = {"kind": "custody", "period": "2020-09-08/2020-09-09"}
    record = joined(
        detention("s1", [custody], said={"/phases/0/kind": "taken"}),
        detention(
            "s2",
            [{"kind": "pretrial_detention", "period": "2020-09-10/"}, {"kind": "custody"}],
            said={"/phases/0/kind": "remanded", "/phases/1/kind": "held"},
            missing={"/phases/0/place": "unknown", "/phases/1/period": "unknown"},
            variants=[{"pointer": "/phases/0/period", "value": "2020-09-11/"}],
            sharing={"label": "clear", "fields": {"/phases/0/period": "amber"}},
        ),
    )
    assert [phase["kind"] for phase in record["phases"]] == ["custody", "pretrial_detention"]
    assert record["said"] == {"/phases/0/kind": "taken", "/phases/1/kind": "remanded"}
    # The first file has the period that the second misses.
    assert record["missing"] == {"/phases/1/place": "unknown"}
    assert record["sharing"] == {"label": "clear", "fields": {"/phases/1/period": "amber"}}
    assert record["variants"] == [
        {"pointer": "/phases/1/period", "value": "2020-09-11/"},
        {"pointer": "/said/~1phases~10~1kind", "value": "held", "sources": [{"source": "s2"}]},
    ]
    assert record["sources"] == [
        {"source": "s1", "supports": ["/person", "/phases/0"]},
        {"source": "s2", "supports": ["/person", "/phases/1", "/phases/0/kind"]},
    ]


def test_words_for_a_value_that_gave_way_do_not_pass_to_the_one_that_stands():
    record = joined(person("s1", birth="1990"), {**person("s2", birth="1991"), "said": {"/birth": "born in 1991"}})
    assert "said" not in record


def test_partners_keys_are_kept_and_may_contradict_each_other():
    record = joined({**person("s1"), "x_row": 1}, {**person("s2"), "x_row": 2, "x_sheet": "b"})
    assert (record["x_row"], record["x_sheet"]) == (1, "b")
    assert record["variants"] == [{"pointer": "/x_row", "value": 2, "sources": [{"source": "s2"}]}]


def test_the_stricter_label_stands():
    strict = {**person("s2", birth="1990"), "sharing": {"label": "red"}}
    assert joined(person("s1", birth="1990"), strict)["sharing"] == {"label": "red"}


def test_two_types_under_one_id_are_refused():
    organisation = {"type": "organisation", "id": "pe1"}
    with pytest.raises(tool.CannotJoin, match=r"^pe1 has the type person in one file and organisation in another$"):
        tool.united(person("s1"), organisation)


def test_the_header_says_what_all_files_say_and_the_latest_day():
    headers = (
        {"publisher": "us", "licence": "MIT", "generated": "2021-04-09"},
        {"publisher": "us", "licence": "0BSD", "generated": "2021-04-10"},
    )
    found = tool.join(document(**header) for header in headers)
    assert found == {
        "hrdocs": "1.0",
        "title": tool.TITLE,
        "publisher": "us",
        "generated": "2021-04-10",
        "records": [],
    }


def custody(period):
    return [{"kind": "custody", "period": period}]


@pytest.mark.parametrize(
    ("cls", "field", "fine", "rough", "expected"),
    [
        (Charge, "citation", "cc1999:361/3", "cc1999:361", True),
        (Charge, "citation", "cc1999:361-3", "cc1999:361", False),
        (Charge, "citation", "cc1999:361", "cc1999:361/3", False),
        (Charge, "heading_as", "calls to harm", "calls", False),
        (Person, "birth", "1990-05-02", "1990-05", True),
        (Person, "birth", "1990-06", "1990-05", False),
        (Detention, "phases", custody("2020-09-08/"), [{"kind": "custody"}], True),
        # An end that is not known, and one that had not come, are both less than a day.
        (Detention, "phases", custody("2020/2021"), custody("2020/"), True),
        (Detention, "phases", custody("2020/2021"), custody("2020/.."), True),
        (Detention, "phases", custody("2020/.."), custody("2020/2021"), False),
    ],
)
def test_what_says_more(cls, field, fine, rough, expected):
    kind = next(p.kind for p in plan(cls) if p.name == field)
    assert tool.refines(kind, fine, rough) is expected


@pytest.fixture
def folder(tmp_path):
    for n, file in enumerate(tool.DOCUMENTS):
        text = json.dumps(document(person(f"s{n}", birth="1990")))
        (tmp_path / file).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_file_is_written_once_for_all(folder):
    assert tool.main([], folder=folder) == 0
    first = (folder / tool.NAME).read_bytes()
    assert tool.main([], folder=folder) == 0
    assert (folder / tool.NAME).read_bytes() == first
    assert first.endswith(b"}\n")
    assert tool.main(["--check"], folder=folder) == 0


@pytest.mark.parametrize("text", [None, "", "{}\n"])
def test_the_check_tells_the_cure_of_a_stale_file(folder, capsys, text):
    if text is not None:
        (folder / tool.NAME).write_text(text, encoding="utf-8")
    assert tool.main(["--check"], folder=folder) == 1
    assert capsys.readouterr().err == "examples/joined.json is stale; to fix: python tools/join_examples.py\n"
    assert (folder / tool.NAME).exists() is (text is not None)
