"""A list becomes records: outcomes of rows, doubts by cell, what is kept, what is never lost."""

import csv
import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from viasna_rows import PERSON

import hrdocs
from hrdocs import messages
from hrdocs.interchange import InvalidMapping, folder, parse_mapping, read
from hrdocs.interchange.importing import Accounting
from hrdocs.interchange.sheetheading import is_private
from hrdocs.model import Charge, Detention, Person, Recognition, Source
from hrdocs.problems import Severity
from hrdocs.sharing.suppressing import Suppressed

HEAD = [
    "id",
    "url",
    "name",
    "status",
    "gender",
    "photo",
    "description",
    "birthday",
    "arrested",
    "articles",
    "prison",
    "declaration",
    "decision",
    "penalty",
    "judge",
    "councel",
    "penalty_start_date",
    "release_date",
    "verdict_date",
    "appeal_date",
    "fake_terrorist_list",
    "died",
    "clusters",
]


PEOPLE = {2: ("Raman Tracejski", "1971-12-05"), 3: ("Zmitser Prykladau", "1985-11-30")}


def row(number=1, **cells):
    name, birth = PEOPLE.get(number, (PERSON["name"], PERSON["birthday"]))
    return {
        **PERSON,
        "name": name,
        "birthday": birth,
        "id": str(770000 + number),
        "url": f"https://prisoners.spring96.org/en/person/x-{number}",
        **cells,
    }


def listed(*rows, head=HEAD):
    text = io.StringIO()
    writer = csv.DictWriter(text, head, lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: each.get(name, "") for name in head} for each in rows)
    return text.getvalue().encode()


def imported(*rows, **options):
    return read(listed(*rows), name="list.csv", as_of="2026-11-30", **options)


def found(result):
    return [(problem.place.row, problem.place.heading, problem.code) for problem in result.report.problems]


def test_a_sound_row_is_read_without_a_word():
    result = imported(row())
    assert found(result) == []
    assert result.accounting == Accounting(rows=2, read=1, with_questions=0, set_aside=0, not_read=1, people=2)
    assert (result.mapping.format, result.language) == ("viasna.export", "en")
    (person, judge) = result.dataset.of_type(Person)
    assert (person.names[0].value, str(person.birth), person.gender) == ("Alena Vymyslenka", "1990-04-01", "female")
    assert judge.names[0].value == "Ihar Sudzeika"
    assert [str(each.citation) for each in result.dataset.of_type(Charge)] == ["cc1999:342", "cc1999:361-4/1"]
    (detention,) = result.dataset.of_type(Detention)
    assert str(detention.phases[0].period) == "2021-03-24/"
    assert detention.phases[1].place.name["en"] == "Penal colony No. 99"
    (recognition,) = result.dataset.of_type(Recognition)
    assert recognition.issuers == ("o-viasna.export",)
    assert hrdocs.validate(result.dataset).ok


def test_every_record_says_where_it_comes_from():
    result = imported(row())
    (source,) = result.dataset.of_type(Source)
    assert source.digest == result.table.sha256
    assert (source.file_name, source.media_type, str(source.read)) == ("list.csv", "text/csv", "2026-11-30")
    for record in result.dataset:
        if record.type not in {"source", "organisation"}:
            assert record.sources[0].source == source.id
            assert record.sources[0].locator == "row 2, key 770001"


def test_the_words_of_a_cell_that_became_something_else_are_kept():
    result = imported(row(arrested="24.03.2021"))
    (detention,) = result.dataset.of_type(Detention)
    assert detention.said["/phases/0/period"] == "24.03.2021"
    assert found(result) == [(2, "arrested", "cell.day-not-iso")]


@pytest.mark.parametrize(
    ("column", "text", "code"),
    [
        ("birthday", "1983-13-07", "cell.no-such-day"),
        ("birthday", "07.03.87", "cell.two-digit-year"),
        ("arrested", "03/04/2024", "cell.ambiguous-day"),
        ("status", "recognised", "cell.unknown-word"),
        ("gender", "F", "cell.unknown-word"),
        ("articles", "Art. 612 of the Criminal Code", "cell.no-such-provision"),
        ("articles", "Incitement to enmity", "cell.no-citation"),
        ("prison", "Penal colony No. ;", "cell.cut"),
        ("decision", "250 years", "cell.odd-length"),
        ("penalty", "public censure", "cell.unknown-word"),
        ("died", "1", "cell.review"),
        ("name", "", "cell.empty"),
    ],
)
def test_a_doubt_belongs_to_its_cell_and_the_person_is_read(column, text, code):
    result = imported(row(**{column: text}), row(2))
    assert (2, column, code) in found(result)
    assert {place for _, place, _ in found(result)} == {column}
    assert result.accounting.with_questions == 1
    assert result.accounting.read == 1
    assert any(
        record.external_ids and record.external_ids[0].value == "770001" for record in result.dataset.of_type(Person)
    )
    # The words are somewhere in the records, or nothing was written in the cell.
    kept = json.dumps([hrdocs.to_json(record) for record in result.dataset], ensure_ascii=False)
    assert text in kept


def test_candidates_are_kept_as_reported_values():
    (person, *_) = imported(row(birthday="07.03.87")).dataset.of_type(Person)
    assert person.birth is None
    assert [(each.pointer, each.value.value) for each in person.variants] == [("/birth", "1987-03-07")]
    assert person.said["/birth"] == "07.03.87"
    assert "/birth" not in person.missing


def test_findings_of_the_rules_stand_at_their_cells():
    result = imported(row(arrested="2031-05-09", verdict_date="", decision="", penalty="", judge=""))
    assert found(result) == [(2, "arrested", "date.future")]


def test_strict_sets_rows_with_a_question_aside():
    result = imported(row(gender="F"), row(2), is_strict=True)
    assert (result.accounting.set_aside, result.accounting.read) == (1, 1)
    assert [each.codes for each in result.set_aside] == [("cell.unknown-word",)]


SUPPRESSED = Suppressed(b"k" * 32).with_person(
    [hrdocs.from_json({"type": "person", "id": "p1", "names": [{"value": "Алена Выдумленка"}], "birth": "1990-05-17"})],
    "2026-11-28",
)


def test_rows_of_who_asked_to_be_forgotten_are_set_aside_without_their_cells(tmp_path):
    rows = [row(), row(2, name="Elena Vydumlenko", birthday="1990-05-17"), row(3, name="Vydumlenka A.", birthday="")]
    result = imported(*rows, suppressed=SUPPRESSED)
    (aside,) = result.set_aside
    assert (aside.codes, aside.cells, aside.place.row) == (("row.asked-to-be-forgotten",), (), 3)
    assert [each for each in found(result) if each[2].startswith("row.")] == [
        (3, None, "row.asked-to-be-forgotten"),
        (4, None, "row.may-have-asked"),
    ]
    assert result.accounting.set_aside == 1
    assert not any("Vydumlenko" in name.value for each in result.dataset.of_type(Person) for name in each.names)
    told = result.report.to_text()
    assert "this person asked to be forgotten on 28 November 2026" in told
    assert "this may be somebody who asked to be forgotten on 28 November 2026" in told
    for each in folder.write_folder(result, tmp_path / "out"):
        assert "ydumlenko" not in each.read_text(encoding="utf-8"), each.name
    assert imported(*rows).set_aside == ()


def test_a_shifted_row_is_set_aside_whole():
    values = list({name: row(3).get(name, "") for name in HEAD}.values())
    at = HEAD.index("gender")
    shifted = dict(zip(HEAD, [*values[:at], "", *values[at:-1]], strict=True))
    result = imported(row(), shifted, row(2))
    assert found(result) == [(3, None, "row.shifted")]
    assert result.accounting.set_aside == 1
    assert result.set_aside[0].place.row == 3


def test_one_key_with_two_names_sets_both_rows_aside_and_a_row_twice_only_the_second():
    other = row(1, name="Raman Tracejski")
    result = imported(row(), other, row(2))
    assert found(result) == [(2, None, "row.key-twice"), (3, None, "row.key-twice")]
    assert (result.accounting.set_aside, result.accounting.read) == (2, 1)
    result = imported(row(), row())
    assert found(result) == [(3, None, "row.twice")]


def test_rows_too_long_and_too_short_are_never_shifted():
    lines = listed(row(), row(2), row(3)).decode().splitlines()
    lines[2] += ",one too many"
    lines[3] = ",".join(lines[3].split(",")[:5])
    result = read("\n".join(lines).encode(), name="list.csv")
    assert [each.codes for each in result.set_aside] == [("row.too-long",), ("row.too-short",)]
    assert result.accounting.read == 1


def test_columns_in_any_order_and_columns_nobody_knows():
    head = [*reversed(HEAD), "relatives_phone"]
    data = listed({**row(), "relatives_phone": "+375 00 000-00-00"}, head=head)
    result = read(data, name="list.csv")
    assert found(result) == [(1, "relatives_phone", "column.not-mapped")]
    (person, *_) = result.dataset.of_type(Person)
    assert person.x_relatives_phone == "+375 00 000-00-00"
    assert person.sharing.fields["/x_relatives_phone"] == "red"


def test_ids_follow_from_the_key_and_never_from_the_order():
    there = {record.id for record in imported(row(), row(2)).dataset if record.type != "source"}
    back = {record.id for record in imported(row(2), row()).dataset if record.type != "source"}
    assert there == back
    keyed = {record.id for record in imported(row(), row(2), secret=b"k" * 32).dataset.of_type(Person)}
    assert not keyed & there


def test_the_same_file_gives_the_same_records_and_report():
    one, two = imported(row(gender="F"), row(2)), imported(row(gender="F"), row(2))
    assert one.dataset == two.dataset
    assert one.report.to_text() == two.report.to_text()


def test_the_heading_twice_missing_or_of_nobody():
    with pytest.raises(hrdocs.InvalidDocument) as error:
        read(b"a,b\n1,2\n", name="x.csv")
    assert [each.code for each in error.value.problems] == ["import.not-recognised"]
    with pytest.raises(hrdocs.InvalidDocument) as error:
        read(b"id,url,name,status\n", "viasna.export", name="x.csv")
    assert [(each.code, each.parameters["heading"]) for each in error.value.problems] == [
        ("column.missing", "arrested")
    ]
    with pytest.raises(hrdocs.InvalidDocument) as error:
        read(listed(row(), head=[*HEAD, "name "]).replace(b"name ", b"name"), name="x.csv")
    assert [each.code for each in error.value.problems] == ["column.twice"]


MINE = """\
mapping = "1"
format = "example-ngo.list"
language = "ru"
unknown = ["неизвестно"]
[recognise]
all = ["name", "detained"]
skip_when = [{ only = "number" }, { number = ["всего*"] }]
[columns]
number = ["№"]
name = ["ФИО"]
detained = ["Задержан"]
birth = ["Рожд."]
notes = ["Заметки"]
[[record]]
type = "person"
id = "p"
"names/0" = { from = "name", as = "name", order = "family_first" }
birth = { from = "birth", as = "day" }
x_notes = { from = "notes", as = "text", sharing = "red" }
[[record]]
type = "detention"
id = "d"
person = { ref = "p" }
"phases/0/kind" = "custody"
"phases/0/period" = { from = "detained", as = "period" }
"""


def mine(text, **options):
    return read(text.encode(), parse_mapping(MINE), name="list.csv", **options)


def test_bands_totals_and_a_heading_again_are_no_entries():
    result = mine(
        "Список,,,,\n№,ФИО,Задержан,Рожд.,Заметки\nсентябрь,,,,\n1,Эскизова Ада,2.9.2026,1990,\n"
        "№,ФИО,Задержан,Рожд.,Заметки\nВсего:,1,,,\n"
    )
    assert [code for _, _, code in found(result)] == [
        "import.no-key",
        "row.no-entry",
        "row.heading-again",
        "row.no-entry",
    ]
    assert result.accounting == Accounting(rows=6, read=1, with_questions=0, set_aside=0, not_read=5, people=1)


def test_several_people_in_a_row_are_set_aside():
    result = mine('№,ФИО,Задержан,Рожд.,Заметки\n1,"Эскизова Ада, Эскизов Ян",2.9.2026,,\n2,Контур Ян,,,\n')
    assert [each.codes for each in result.set_aside] == [("row.several-people",)]
    assert result.accounting.read == 1


def test_words_for_unknown_say_so_and_red_columns_are_red():
    (person,) = mine("№,ФИО,Задержан,Рожд.,Заметки\n1,Эскизова Ада,2.9.2026,неизвестно,болеет\n").dataset.of_type(
        Person
    )
    assert person.missing["/birth"] == "unknown"
    assert person.sharing.fields["/x_notes"] == "red"


def test_without_a_key_two_rows_of_one_name_have_ids_of_their_own():
    text = "№,ФИО,Задержан,Рожд.,Заметки\n1,Эскизова Ада,2.9.2026,1990,\n2,Эскизова Ада,3.9.2026,1990,\n"
    result = mine(text, secret=b"s" * 32)
    assert found(result) == []  # a year alone is no date of birth to compare
    ids = [record.id for record in result.dataset.of_type(Person)]
    assert len(set(ids)) == 2
    detentions = result.dataset.of_type(Detention)
    assert [each.person for each in detentions] == ids


def test_headings_in_two_rows_with_line_breaks():
    text = "№,ФИО,Задержан,,Рожд.\n,,дата,кто,\n1,Эскизова Ада,2.9.2026,КГБ,1990\n"
    mapping = parse_mapping(MINE.replace('detained = ["Задержан"]', 'detained = ["Задержан / дата"]'))
    result = read(text.replace("ФИО", '"Ф\nИО"').replace('"Ф\nИО"', "ФИО").encode(), mapping, name="list.csv")
    assert result.accounting.read == 1
    assert [str(each.phases[0].period) for each in result.dataset.of_type(Detention)] == ["2026-09-02/"]


def test_each_row_has_one_outcome():
    with pytest.raises(AssertionError):
        Accounting(rows=3, read=1, with_questions=1, set_aside=0, not_read=0, people=1)


def test_words_of_several_red_columns_are_red():
    mapping = parse_mapping(MINE.replace('["Заметки"]', '["Супруг*"]'))
    text = "ФИО,Задержан,Супруг 1,Супруг 2\nЭскизова Ада,2.9.2026,Ян,Ян II\n"
    result = read(text.encode(), mapping, name="list.csv")
    (person,) = result.dataset.of_type(Person)
    assert person.said["/x_notes"] == "Ян | Ян II"
    assert person.sharing.fields["/x_notes"] == "red"


@pytest.mark.parametrize("text", ["?!", "-1"])
def test_words_of_a_red_record_that_cannot_be_made_are_red(text):
    (person, *_) = imported(row(councel=text)).dataset.of_type(Person)
    assert person.x_counsel == text
    assert person.sharing.fields["/x_counsel"] == "red"


def test_a_column_that_no_rule_reads_is_kept():
    (person, *_) = imported(row(penalty_start_date="2021-10-01")).dataset.of_type(Person)
    assert person.x_penalty_start_date == "2021-10-01"
    assert found(imported(row(penalty_start_date="2021-10-01"))) == []


@pytest.mark.parametrize(
    ("arrested", "candidates"),
    [("7/9/21", ["2021-09-07/", "2021-07-09/"]), ("03/04/2021", ["2021-04-03/", "2021-03-04/"]), ("24 марта", [])],
)
def test_what_is_said_of_one_phase_is_never_of_the_next(arrested, candidates):
    (detention,) = imported(row(arrested=arrested)).dataset.of_type(Detention)
    assert [each.kind for each in detention.phases] == ["custody", "imprisonment"]
    assert detention.phases[0].period is None
    assert [(each.pointer, str(each.value.value)) for each in detention.variants] == [
        ("/phases/0/period", each) for each in candidates
    ]
    assert detention.said["/phases/0/period"] == arrested
    assert detention.said["/phases/1/kind"] == "Penal colony No. 99;000000, Vydumausk;"


def test_words_that_are_no_day_are_no_detention_by_themselves():
    (detention,) = imported(row(arrested="no", prison="")).dataset.of_type(Detention)
    assert not detention.phases


def test_a_serial_number_of_a_workbook_from_1904():
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    for cells in (["ФИО", "Задержан", "Рожд."], ["Эскизова Ада", "2.9.2026", 31506]):
        book.active.append(cells)
    data = io.BytesIO()
    book.save(data)
    result = read(data.getvalue(), parse_mapping(MINE), name="list.xlsx")
    assert [str(each.birth) for each in result.dataset.of_type(Person)] == ["1990-04-05"]


def test_struck_words_of_a_column_that_no_rule_reads_are_no_value():
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for cells in (["ФИО", "Задержан", "Жена"], ["Эскизова Ада", "2.9.2026", "Ия"]):
        book.active.append(cells)
    book.active["C2"].font = openpyxl.styles.Font(strike=True)
    data = io.BytesIO()
    book.save(data)
    result = read(data.getvalue(), parse_mapping(MINE), name="list.xlsx")
    (person,) = result.dataset.of_type(Person)
    assert "x_Жена" not in hrdocs.to_json(person)
    assert person.said["/x_Жена"] == "Ия"
    assert not person.missing
    assert person.sharing.fields["/x_Жена"] == "red"
    assert hrdocs.validate(result.dataset).ok


def test_strict_says_why_also_where_the_row_itself_is_doubtful():
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for cells in (["ФИО", "Задержан", "Рожд."], ["Эскизова Ада", "2.9.2026", "=1+1"]):
        book.active.append(cells)
    data = io.BytesIO()
    book.save(data)
    result = read(data.getvalue(), parse_mapping(MINE), name="list.xlsx", is_strict=True)
    assert [each.codes for each in result.set_aside] == [("table.formula-without-value",)]


def counts_of(result):
    return {each.name or each.heading: (each.read, each.empty, each.doubtful, each.unread) for each in result.columns}


def test_a_needed_cell_that_is_empty_is_counted_once():
    result = imported(row(name=""), row(2))
    assert counts_of(result)["name"] == (1, 1, 0, 0)


def test_cells_are_counted_by_column():
    counts = counts_of(imported(row(gender="F"), row(2, gender="FALSE"), row(3), row(4, birthday="03/04/1990")))
    assert counts["gender"] == (2, 1, 0, 1)  # a word of no list, a cell that says that nothing is given
    assert counts["birth"] == (3, 0, 1, 0)  # 3 April or 4 March: candidates
    assert counts["name"] == (4, 0, 0, 0)


@pytest.mark.parametrize(
    ("cells", "column", "expected"),
    [
        ({"birthday": "1990-13-07"}, "birth", (0, 0, 0, 1)),
        ({"articles": "nothing of the kind"}, "articles", (0, 0, 0, 1)),
        ({"articles": "Art. 342 of the Criminal Code;Art. 999 of the Criminal Code"}, "articles", (0, 0, 1, 0)),
        ({"articles": "Art. 999 of the Criminal Code"}, "articles", (0, 0, 0, 1)),
        ({"decision": "unknown"}, "length", (1, 0, 0, 0)),
        ({"verdict_date": "2021-02-01"}, "tried", (0, 0, 1, 0)),  # before the detention
    ],
)
def test_a_cell_is_read_empty_doubtful_or_unread(cells, column, expected):
    result = imported(row(**cells))
    assert counts_of(result)[column] == expected
    assert all(sum(counts) == 1 for counts in counts_of(result).values())


def test_a_formula_without_a_result_is_unread():
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    book = openpyxl.Workbook()
    for cells in (["ФИО", "Задержан", "Рожд."], ["Эскизова Ада", "2.9.2026", "=1+1"]):
        book.active.append(cells)
    data = io.BytesIO()
    book.save(data)
    assert counts_of(read(data.getvalue(), parse_mapping(MINE), name="list.xlsx"))["birth"] == (0, 0, 0, 1)


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_reports_and_questions_have_no_words_of_people(language):
    result = imported(row(birthday="1983-13-07", name="Alena  Vymyslenka"), report_language=language)
    told = result.report.to_text() + result.report.to_html()
    assert "Vymyslenka" not in told
    assert "1983" not in told
    assert [question.text for question in result.questions] == ["1983-13-07"]


def test_severities_are_those_of_the_catalogue():
    result = imported(row(gender="F", arrested="24.03.2021", died="1"))
    assert {problem.code: problem.severity for problem in result.report.problems} == {
        "cell.unknown-word": Severity.ERROR,
        "cell.day-not-iso": Severity.NOTE,
        "cell.review": Severity.WARNING,
    }


CELLS = st.text(max_size=30) | st.sampled_from(
    ["", "FALSE", "1", "2021-03-24", "active", "ст. 342 УК", "4 years", "a;b", "=", "\u200b", "(A)", "0 лет"]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.fixed_dictionaries({}, optional=dict.fromkeys(HEAD, CELLS)), max_size=4))
def test_no_cell_stops_an_import_and_every_row_is_counted(rows):
    data = listed(row(), *({**each, "url": PERSON["url"]} for each in rows))
    try:
        result = read(data, name="list.csv", as_of="2026-11-30", language="en")
    except hrdocs.InvalidDocument as error:
        # Only the file as such may be refused: what a reader takes, the model takes.
        if all(problem.code.startswith(("table.", "file.", "import.")) for problem in error.problems):
            return
        raise
    counts = result.accounting
    assert counts.rows == counts.read + counts.with_questions + counts.set_aside + counts.not_read
    assert hrdocs.to_json(result.dataset.records[0])


@pytest.mark.parametrize(
    ("cells", "column", "because", "is_asked"),
    [
        ({"verdict_date": "2021-02-08"}, "verdict_date", "review-order", True),
        ({"birthday": "2008-06-15"}, "birthday", "review-minor", False),
        ({"birthday": "2003-03-25"}, "birthday", "review-minor", False),  # eighteen on the next day
        ({"died": "1"}, "died", "review-death", True),
    ],
)
def test_rows_that_a_person_must_look_at(cells, column, because, is_asked):
    result = imported(row(**cells))
    told = [(p.place.heading, p.parameters["because"]) for p in result.report.problems if p.code == "cell.review"]
    assert told == [(column, because)]
    assert result.accounting.with_questions == is_asked


def test_a_row_that_is_set_aside_says_what_else_is_wrong_in_its_cells():
    lines = listed(row(articles="Art. 612 of the Criminal Code"), row(2)).decode().splitlines()
    lines[1] += ",one too many"
    result = read("\n".join(lines).encode(), name="list.csv", as_of="2026-11-30")
    assert found(result) == [(2, None, "row.too-long"), (2, "articles", "cell.no-such-provision")]
    assert [each.codes for each in result.set_aside] == [("row.too-long",)]
    assert result.accounting.read == 1


def test_cells_that_may_have_moved_are_not_spoken_of():
    lines = listed(row(clusters="x"), row(2)).decode().splitlines()
    lines[1] = lines[1].replace("active,female", "active,,female", 1)
    assert found(read("\n".join(lines).encode(), name="list.csv")) == [(2, None, "row.too-long")]


@pytest.mark.parametrize("url", ["https://prisoners.spring96.org/en/person/x-1"])
def test_one_address_of_two_keys_is_asked_about(url):
    result = imported(row(url=url), row(2, url=url), row(3))
    assert found(result) == [(3, "url", "cell.page-shared")]
    assert result.accounting.with_questions == 1


def test_a_name_the_other_way_round_of_one_birth_is_noted_and_its_order_not_stated():
    result = imported(row(name="Alena Vymyslenka"), row(2, name="Vymyslenka Elena", birthday=PERSON["birthday"]))
    told = [
        (each.place.row, each.code, each.parameters["other"])
        for each in result.report.problems
        if each.code == "cell.name-turned"
    ]
    assert told == [(3, "cell.name-turned", 2)]
    orders = [each.names[0].order for each in result.dataset.of_type(Person) if each.external_ids]
    assert orders == ["given_first", None]


def test_two_rows_that_may_be_of_one_person_name_each_other():
    result = imported(row(), row(2, name=PERSON["name"], birthday=PERSON["birthday"]))
    told = [(p.place.row, p.place.heading, p.parameters["first_row"]) for p in result.report.problems]
    assert told == [(2, "name", 3), (3, "name", 2)]
    assert ("person.possibly-same", 2) in {(each.code, each.count) for each in result.report.totals}


COURT = (
    MINE.replace('notes = ["Заметки"]', 'notes = ["Заметки"]\ncourt = ["Суд"]\nterm = ["Срок"]')
    + """
[[record]]
type = "person"
id = "judge"
each = { from = "court", as = "people", after = "day" }
[[record]]
type = "person"
id = "other"
each = { from = "notes", as = "people" }
[[record]]
type = "judgment"
id = "j"
"persons/0" = { ref = "p" }
day = { from = "court", as = "day", then = "people" }
judges = { ref = ["judge", "other"] }
[[review]]
because = "no-trial"
when = { term = ["*"] }
without = ["court"]
"""
)


@pytest.mark.parametrize(
    ("court", "day", "judges"),
    [
        ("12.11.2026, Протоколов", "2026-11-12", ["Протоколов"]),
        ("12 ноября 2026 г., Протоколова А. Б.", "2026-11-12", ["Протоколова А. Б."]),
        ("12.11.2026", "2026-11-12", []),
        ("12.11.2026, перенесён", None, []),
        ("Протоколов", None, []),
    ],
)
def test_a_day_and_the_judge_in_one_cell(court, day, judges):
    text = f'ФИО,Задержан,Рожд.,Суд,Срок\nЭскизова Ада,2.9.2026,1990,"{court}",\nКонтур Ян,3.9.2026,1991,3.10.2026,\n'
    result = read(text.encode(), parse_mapping(COURT), name="list.csv")
    people = {each.id: each for each in result.dataset.of_type(Person)}
    judgment = next((each for each in result.dataset.of_type("judgment") if each.sources[0].locator == "row 2"), None)
    assert (str(judgment.day) if judgment and judgment.day else None) == day
    assert [people[each].names[0].value for each in (judgment.judges if judgment else ())] == judges
    kept = json.dumps([hrdocs.to_json(each) for each in result.dataset], ensure_ascii=False)
    assert court in kept or court == "12.11.2026"


def test_references_to_several_records_are_one_list():
    text = 'ФИО,Задержан,Рожд.,Суд,Срок,Заметки\nЭскизова Ада,2.9.2026,1990,"12.11.2026, Протоколов",,Ребус Ян\n'
    result = read(text.encode(), parse_mapping(COURT), name="list.csv")
    (judgment,) = result.dataset.of_type("judgment")
    assert [each.split("-")[0] for each in judgment.judges] == ["judge", "other"]


def test_a_penalty_without_a_day_of_trial_is_noted():
    text = "ФИО,Задержан,Рожд.,Суд,Срок\nЭскизова Ада,2.9.2026,1990,,2 года\nКонтур Ян,3.9.2026,1991,3.10.2026,2 года\n"
    result = read(text.encode(), parse_mapping(COURT), name="list.csv", secret=b"s" * 32)
    told = [
        (p.place.row, p.place.heading, p.parameters["because"])
        for p in result.report.problems
        if p.code == "cell.review"
    ]
    assert told == [(2, "Суд", "review-no-trial")]
    assert result.accounting.with_questions == 0


def test_nobody_is_a_minor_by_doubt():
    assert "cell.review" not in [code for _, _, code in found(imported(row(birthday="2003-03-24")))]
    assert "cell.review" not in [code for _, _, code in found(imported(row(birthday="2003")))]


@pytest.mark.parametrize(
    "heading",
    [
        *(
            "Родные",
            "Контакт родственников",
            "Семья",
            "Сям’я",
            "Жена",
            "Муж",
            "Маці",
            "Relatives",
            "Next of kin",
            "Wife",
        ),
        *(
            "Адвокат",
            "Защитник",
            "Lawyer",
            "Attorney",
            "Абаронца",
            "Здоровье",
            "Стан здароўя",
            "Инвалидность",
            "Health",
        ),
        *("Тел.", "Моб. телефон", "Phone", "Адрес", "Место жительства", "Lat", "GPS", "Широта", "E-mail", "№ паспорта"),
    ],
)
def test_headings_of_relatives_counsel_health_and_whereabouts_are_red(heading):
    assert is_private(heading)


@pytest.mark.parametrize(
    "heading", ["ФИО", "Мужчина/женщина", "Статья", "Дата задержания", "Где сейчас", "Sentence", "Plate", "Family name"]
)
def test_other_headings_are_not(heading):
    assert not is_private(heading)


KEYED = MINE.replace('id = "p"\n', 'id = "p"\nkey = ["id"]\n', 1).replace("[columns]\n", '[columns]\nid = ["ID"]\n', 1)


def workbook(**sheets):
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for cells in rows:
            sheet.append(cells)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


HEADING = ["ID", "ФИО", "Задержан"]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        # The same person: the second row is set aside.
        (["7", "Эскизова Ада", "3.10.2026"], [("В", 2, "row.twice", "2 (А)")]),
        # Another person: nobody can say whose the key is.
        (["7", "Контуров Ян", "3.10.2026"], [("А", 2, "row.key-twice", "2 (В)"), ("В", 2, "row.key-twice", "2 (А)")]),
        (["8", "Контуров Ян", "3.10.2026"], []),
    ],
)
def test_one_key_in_two_sheets_is_one_key(second, expected):
    data = workbook(А=[HEADING, ["7", "Эскизова Ада", "2.9.2026"]], В=[HEADING, second])
    result = read(data, parse_mapping(KEYED), name="list.xlsx", as_of="2026-11-30")
    said = [each for each in result.report.problems if each.code != "import.nothing-read"]
    told = [(p.place.sheet, p.place.row, p.code, p.parameters["other"]) for p in said]
    assert told == expected
    assert [(each.place.sheet, each.codes) for each in result.set_aside] == [(s, (code,)) for s, _, code, _ in expected]
    assert result.accounting.people == {0: 2, 1: 1, 2: 0}[len(expected)]


def test_a_sheet_with_other_headings_is_said_and_not_read():
    data = workbook(
        А=[HEADING, ["7", "Эскизова Ада", "2.9.2026"]], Вышли=[["ФИО", "Вышел(ла)"], ["Эскизова Ада", "3.10.2026"]]
    )
    result = read(data, parse_mapping(KEYED), name="list.xlsx", as_of="2026-11-30")
    assert [(p.code, p.place.sheet) for p in result.report.problems] == [("import.sheet-not-read", "Вышли")]
    assert result.accounting.people == 1


@pytest.mark.parametrize(
    ("how", "ended", "codes"),
    [
        ("отбыла срок", {"how": "released", "ground": "term_served"}, []),
        ("под залог", {"how": "released_under_restriction", "ground": "measure_changed"}, []),
        ("освобождена под залог", {"how": "released_under_restriction", "ground": "measure_changed"}, []),
        ("Умерла в больнице", {"how": "died"}, ["cell.review", "custody.death-not-recorded"]),
        ("обменяна", {"how": "taken_abroad"}, []),
        # These words do not say where the person is now.
        ("помилована", {"ground": "pardon"}, []),
        ("переведена в ИК-4", {}, []),
        (None, {}, []),
        ("отбыла срок, депортирована", {}, ["cell.unknown-word"]),
    ],
)
def test_how_somebody_came_out_is_what_the_cell_says(how, ended, codes):
    data = workbook(
        А=[["№", "ФИО", "Задержан", "Статья"], [1, "Эскизова Ада", "02.09.2026", "369"]],
        Вышли=[["ФИО", "Вышел(ла)", "Как", "№ в учёте"], ["Эскизова Ада", "03.10.2026", how, 1]],
    )
    result = read(data, "ngo.excel", name="list.xlsx", as_of="2026-11-30", secret=bytes(16))
    (detention,) = (hrdocs.to_json(each) for each in result.dataset if each.type == "detention")
    assert detention["ended"] == {"day": "2026-10-03", **ended}
    assert detention.get("x_released_how") == how
    assert [p.code for p in result.report.problems if p.place.sheet == "Вышли"] == codes


PAGED = """
mapping = "1"
format = "x.paged"
[recognise]
all = ["name", "articles"]
[columns]
name = ["ФИО"]
articles = ["Статья"]
detained = ["Задержан"]
[[record]]
type = "person"
id = "p"
"names/0" = { from = "name", as = "name", needed = true }
[[record]]
type = "detention"
id = "d"
person = { ref = "p" }
"phases/0/kind" = "custody"
"phases/0/period" = { from = "detained", as = "period" }
[[record]]
type = "charge"
id = "c"
each = { from = "articles", as = "charges", on = "detained" }
person = { ref = "p" }
"""
ANCHORED = PAGED.replace("[columns]", 'anchor = "detained"\n[columns]')


def document(*rows):
    docx = pytest.importorskip("docx", reason="python-docx is not installed")
    made = docx.Document()
    table = made.add_table(0, 3)
    for texts in (("ФИО", "Задержан", "Статья"), *rows):
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


ENTRY = ("Эскизова", "02.09.2026", "ч. 1 ст. 361-")


@pytest.mark.parametrize(
    ("mapping", "rows", "names", "cited", "outcome"),
    [
        # The anchor is empty: the page cut the row, and its cells are joined.
        (ANCHORED, [ENTRY, ("Ада", "", "1 УК")], ["Эскизова Ада"], ["cc1999:361-1/1"], (1, 0, {3: "row.joined"})),
        (
            ANCHORED,
            [ENTRY, ("ФИО", "Задержан", "Статья"), ("Ада", "", "1 УК"), ("Контуров Ян", "03.09.2026", "369 УК")],
            ["Эскизова Ада", "Контуров Ян"],
            ["cc1999:361-1/1", "cc1999:369"],
            (2, 0, {3: "row.heading-again", 4: "row.joined"}),
        ),
        # Cut within a number: nobody can say where its halves meet.
        (
            ANCHORED,
            [("Эскизова", "02.09.2026", "ст. 36"), ("Ада", "", "1 УК")],
            [],
            [],
            (0, 2, {2: "row.cut", 3: "row.cut"}),
        ),
        # Nothing is above it.
        (ANCHORED, [("Ада", "", "1 УК")], [], [], (0, 1, {2: "row.cut"})),
        # No anchor: what has no name is set aside, and nothing is joined.
        (
            PAGED,
            [("Эскизова Ада", "02.09.2026", "369 УК,"), ("", "", "ст. 370 УК")],
            ["Эскизова Ада"],
            ["cc1999:369"],
            (1, 1, {3: "row.cut"}),
        ),
    ],
)
def test_rows_cut_by_a_page_are_joined_where_the_anchor_says_so_and_else_set_aside(
    mapping, rows, names, cited, outcome
):
    result = read(document(*rows), parse_mapping(mapping), name="list.docx", language="ru", as_of="2026-11-30")
    people = [each for each in result.dataset if each.type == "person"]
    assert [each.names[0].value for each in people] == names
    assert [str(each.citation) for each in result.dataset if each.type == "charge"] == cited
    read_rows, aside, codes = outcome
    counts = result.accounting
    assert (counts.read + counts.with_questions, counts.set_aside) == (read_rows, aside)
    assert counts.rows == len(rows) + 1
    kinds = {"row.joined", "row.cut", "row.heading-again"}
    assert {p.place.row: p.code for p in result.report.problems if p.code in kinds} == codes


def test_an_anchor_is_a_column_of_the_mapping():
    with pytest.raises(InvalidMapping) as caught:
        parse_mapping(ANCHORED.replace('"detained"\n[columns]', '"detaind"\n[columns]'))
    (problem,) = caught.value.problems
    assert (problem.code, problem.parameters["nearest"]) == ("mapping.unknown-column", "detained")
