"""Who may be one person: the same report by every way, no names and no births in what is kept. People are invented."""

import io
import json
import pickle

import pytest
from steps import calls_of

import hrdocs
from hrdocs import Dataset, from_json, messages
from hrdocs.validation import combine, examine_file
from hrdocs.validation.examine import examine_dataset
from hrdocs.validation.run import terms_of

CODES = ("person.possibly-same", "person.tie-contradicted")


def person(number, name, birth=None, **ties):
    record = {"type": "person", "id": f"p{number}", "names": [{"value": name}]}
    if birth is not None:
        record["birth"] = birth
    if ties:
        record["relationships"] = [{"kind": kind, "person": other} for kind, other in ties.items()]
    return record


RECORDS = [
    person(1, "Алена Вымысленка", "1990-05-17"),
    person(2, "Пётр Прыдуманы", "1971-01-02"),
    {"type": "organisation", "id": "o1", "names": [{"value": "Vydumka"}]},
    person(3, "Елена Вымысленко", "1990-05-17"),
    person(4, "Piotr Prydumany", "1980-01-02", same_as="p2"),
    person(5, "Alena Vymyslenka", "1990-05-17"),
    person(6, "Ганна Выдумка", "1990-05-17"),
    person(7, "Ганна Выдумка", "1990-05-17", same_as="p6"),
]


def lines(*records):
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()


def told(report):
    return [(p.code, p.place.record, p.place.line, p.place.pointer, dict(p.parameters)) for p in report.problems]


def test_lines_are_named_in_ndjson():
    assert told(hrdocs.validate(io.BytesIO(lines(*RECORDS)), rules=CODES)) == [
        ("person.possibly-same", "p3", 4, "/names", {"count": 3, "first_line": 1}),
        (
            "person.tie-contradicted",
            "p4",
            5,
            "/relationships/0",
            {"other_line": 2, "what": "tie-births"},
        ),
    ]


def test_one_pass_and_several_processes_give_one_report(tmp_path, monkeypatch):
    monkeypatch.setattr("hrdocs.recordfile.BLOCK_BYTES", 64)
    path = tmp_path / "a.ndjson"
    path.write_bytes(lines(*RECORDS))
    one = hrdocs.validate(path, rules=CODES)
    two = hrdocs.validate(path, rules=CODES, jobs=2)
    assert one == two
    assert len(one.problems) == 2


@pytest.mark.parametrize("make", [Dataset, None])
def test_a_dataset_and_a_json_name_places_in_the_list(tmp_path, make):
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"hrdocs": "1.0", "records": RECORDS}), encoding="utf-8")
    source = Dataset([from_json(record) for record in RECORDS]) if make else path
    found = [(p.place.pointer, dict(p.parameters)) for p in hrdocs.validate(source, rules=CODES).problems]
    assert found == [
        ("/records/3/names", {"count": 3, "first_pointer": "/records/0"}),
        ("/records/4/relationships/0", {"other_pointer": "/records/1", "what": "tie-births"}),
    ]


def test_files_examined_apart_are_compared_within_each_only_and_the_report_says_so(tmp_path):
    parts = []
    for n, records in enumerate((RECORDS[:4], RECORDS[4:])):
        path = tmp_path / f"{n}.ndjson"
        path.write_bytes(lines(*records))
        parts.append(pickle.loads(pickle.dumps(examine_file(path, part=n, rules=CODES))))  # noqa: S301 -- our own
    report = combine(parts, rules=CODES)
    assert [(code, record) for code, record, *_ in told(report)] == [("person.possibly-same", "p3")]
    assert report.within_files == CODES
    assert (
        "compared within each file, not between the files: person.possibly-same, person.tie-contr" in report.to_text()
    )
    assert report.to_json()["within_files"] == list(CODES)
    for language, said in (("ru", "сравнивается внутри каждого файла"), ("be", "параўноўваецца ўнутры кожнага файла")):
        assert said in report.to_text(language)
    assert hrdocs.validate(path, rules=CODES).within_files == ()


def test_what_is_kept_of_a_file_has_no_names_and_no_births_in_plain():
    dataset = Dataset([from_json(record) for record in RECORDS])
    one, other = (examine_dataset(dataset, terms_of(CODES, None)) for _ in range(2))
    kept = pickle.dumps(one.index)
    for text in ("Вымысленка", "Vymyslenka", "1990-05-17", "1990"):
        assert text.encode() not in kept
    # The key is new for each check: digests of two checks cannot be compared.
    assert one.index.rows("births") != other.index.rows("births")
    assert "key" not in repr(terms_of(CODES, None))


def test_reports_hide_the_names():
    for language in messages.LANGUAGES:
        report = hrdocs.validate(io.BytesIO(lines(*RECORDS)), rules=CODES, language=language)
        for text in (report.to_text(), report.to_html(), json.dumps(report.to_json(), ensure_ascii=False)):
            assert not any(name in text for name in ("Вымыслен", "Vymyslen", "1990", "p3", "p4"))


def test_a_waiver_holds():
    record = {**person(3, "Елена Вымысленко", "1990-05-17"), "waivers": [{"rule": CODES[0], "reason": "twins"}]}
    report = hrdocs.validate(io.BytesIO(lines(RECORDS[0], record)), rules=CODES)
    assert (told(report), report.waived) == ([], 1)


def test_one_rule_can_be_asked_without_the_other():
    for code in CODES:
        assert {found for found, *_ in told(hrdocs.validate(io.BytesIO(lines(*RECORDS)), rules=[code]))} == {code}


def test_what_cannot_be_read_again_is_passed_over():
    broken = b'{"type": "person", "id": "p9", "names": [{"value": "A"}], "birth": "1990-05-17"\n'
    report = hrdocs.validate(io.BytesIO(b"\xef\xbb\xbf" + lines(RECORDS[0]) + broken + lines(RECORDS[3])), rules=CODES)
    assert [(code, record) for code, record, *_ in told(report)][1:] == [("person.possibly-same", "p3")]
    assert len(report.problems) == 2


def test_ties_to_oneself_and_to_no_one_are_other_rules():
    records = [
        person(1, "Алена Вымысленка", same_as="p1"),
        person(2, "Пётр Прыдуманы", same_as="nobody", not_same_as="o1"),
    ]
    assert told(hrdocs.validate(io.BytesIO(lines(*records)), rules=CODES)) == []


def test_a_doubt_about_a_name_hides_no_births_that_exclude_each_other():
    records = [
        person(1, "Алена Вымысленка", "1990-05-17", same_as="p2"),
        person(2, "Пётр Прыдуманы", same_as="p3"),
        person(3, "Пётр Прыдуманы", "1971-01-02"),
    ]
    report = hrdocs.validate(io.BytesIO(lines(*records)), rules=CODES[1:])
    assert [(p.severity.value, p.place.record, p.parameters["what"]) for p in report.problems] == [
        ("warning", "p1", "tie-names"),
        ("error", "p1", "tie-births"),
    ]


def test_thousands_with_one_placeholder_birth_take_no_long_time():
    families = [
        f"{a}{b}{c}"
        for a in ("Кар", "Лаз", "Мар", "Гур", "Сол")
        for b in "аеоуы"
        for c in ("бчук", "дзіч", "ловіч", "нюк")
    ]
    given = ["Іван", "Пётр", "Ганна", "Вера", "Алена", "Юрый", "Алег", "Ірына", "Віктар", "Максім", "Раман", "Яўген"]
    records = [
        person(n, f"{given[n % 12]} {families[n % 100]}-{families[(n // 100) % 100]}", "1900-01-01")
        for n in range(1500)
    ]
    assert growth(records) < 2.2


def growth(records):
    """How many times the steps for half of the records those for all of them are."""

    def steps(some):
        data = lines(*some)
        return calls_of(lambda: hrdocs.validate(io.BytesIO(data), rules=CODES))

    steps(records[:10])  # what is made on first use is made
    return steps(records) / steps(records[: len(records) // 2])


def born_alike(day, alike, others):
    """Return people with one name and one day of birth, and others."""
    records = [person(n, "Алена Вымысленка", day) for n in range(alike)]
    records += [
        person(n, "Пётр Прыдуманы", f"19{n % 60 + 20}-{n % 12 + 1:02}-{n % 28 + 1:02}")
        for n in range(alike, alike + others)
    ]
    return records


@pytest.mark.parametrize(
    ("day", "alike", "found"),
    [
        ("1985-01-01", 50, ["person.possibly-same"]),  # as many as may share one day
        ("1985-01-01", 51, []),
        ("1900-01-01", 2, []),  # no day of birth
    ],
)
def test_a_day_that_was_filled_in_is_no_evidence(day, alike, found):
    report = hrdocs.validate(io.BytesIO(lines(*born_alike(day, alike, 0))), rules=CODES)
    assert [code for code, *_ in told(report)] == found


def test_a_day_that_too_many_share_is_told_as_a_doubt():
    records = born_alike("1985-01-01", 51, 60)
    report = hrdocs.validate(io.BytesIO(lines(*records)), rules=["date.placeholder"])
    assert [(p.place.record, p.is_doubt) for p in report.problems] == [(f"p{n}", True) for n in range(51)]
    assert report.to_text().count("so many people of this file have this day of birth that it may be one") == 51
    assert hrdocs.validate(io.BytesIO(lines(*records[1:])), rules=["date.placeholder"]).problems == ()


def test_many_who_share_a_day_that_was_filled_in_take_no_time():
    records = born_alike("1985-01-01", 1_000, 0)
    assert told(hrdocs.validate(io.BytesIO(lines(*records)), rules=CODES)) == []
    assert growth(records) < 2.2
