"""A mapping drafted from a file alone."""

import tomllib
from importlib import resources

import pytest

from hrdocs import InvalidDocument
from hrdocs.interchange import parse_mapping, read, shipped_mappings
from hrdocs.interchange.drafting import draft_mapping, shape_of
from hrdocs.interchange.tables import read_table

LIST = """\
№;Имя задержанного;Когда задержали;Год рожд.;По какой статье;Дата приговора;Наказание по приговору;Регион;Моб. тел.
1;Эскизова Ада;2.9.2026;1990;ч. 2 ст. 339 УК;12.11.2026;3 г. 2 мес. ЛС;Минск;+375 00 000-00-01
2;Контуров Ян;3.9.2026;1988;369 УК;;;Гродно;
"""


def drafted(text, name="list.csv"):
    return draft_mapping(read_table(text.encode(), name=name))


def test_a_draft_reads_its_list_as_it_is():
    draft = drafted(LIST)
    columns = tomllib.loads(draft)["columns"]
    assert columns == {
        "number": ["№"],
        "detained": ["Когда задержали"],
        "name": ["Имя задержанного"],
        "birth": ["Год рожд."],
        "articles": ["По какой статье"],
        "tried": ["Дата приговора"],
        "penalty": ["Наказание по приговору"],
    }
    result = read(LIST.encode(), parse_mapping(draft), name="list.csv", as_of="2026-11-30")
    assert (result.accounting.read, result.accounting.people) == (2, 2)
    assert {each.code for each in result.report.problems} == {"import.no-key", "column.not-mapped"}
    assert [str(each.citation) for each in result.dataset.of_type("charge")] == ["cc1999:339/2", "cc1999:369"]
    assert str(result.dataset.of_type("judgment")[0].penalties[0].term) == "P3Y2M"


def test_no_value_is_in_a_draft_and_no_key():
    draft = drafted(LIST)
    for word in ("Эскизова", "Ада", "375", "Гродно", "1990"):
        assert word not in draft
    assert "# Регион: kept as a key of your own, x_...; values look like Aaaaa; Aaaaaa" in draft
    assert "# Моб. тел.: kept as a key of your own, x_...; values look like +999 99 999-99-99" in draft
    assert "\nkey =" not in draft


@pytest.mark.parametrize(
    "head",
    [
        "Surname, first name;Arrested on;Article",
        "Прозвішча і імя;Калі затрымалі яго;Артыкулы КК",
        "Ф.И.О. (ФИО);Дата задержания (когда);Статьи обвинения",
    ],
)
def test_headings_in_three_languages(head):
    draft = drafted(f"Список за неделю;;\n{head}\nЭскизова Ада;2.9.2026;369 УК\n")
    assert set(tomllib.loads(draft)["columns"]) >= {"name", "detained", "articles"}


def test_a_heading_of_two_rows():
    draft = drafted("Человек;;Задержание;\nИмя;Рожд.;когда было;как\nЭскизова Ада;1990;2.9.2026;дома\n")
    assert tomllib.loads(draft)["columns"]["name"] == ["Человек / Имя"]


def test_a_file_of_a_known_kind_needs_no_edit():
    text = "ФИО,Задержан,Рожд.,Статья\nЭскизова Ада,2.9.2026,1990,УК 369\n"
    draft = drafted(text)
    assert draft.startswith("# ngo.excel is shipped with hrdocs and fits this file as it is.\n")
    assert read(text.encode(), parse_mapping(draft), name="list.csv", as_of="2026-11-30").accounting.people == 1


def test_a_table_without_names_is_refused():
    with pytest.raises(InvalidDocument) as error:
        drafted("a;b\n1;2\n")
    assert str(error.value) == (
        "list.csv: the table has no heading with a column of names\n"
        "  expected  a row of headings above the entries\n"
        "  to fix    write a mapping by hand, see the guide\n"
        "  [error import.no-heading]"
    )


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("Эскизова Ада", "Aaaaaaaa Aaa"),
        ("16.05.1979", "99.99.9999"),
        ("a\nb\x00c", "a a a"),
        ("٣", "9"),
        ("x" * 80, "a" * 40),
    ],
)
def test_shapes(text, shape):
    assert shape_of(text) == shape


def test_every_shipped_mapping_is_short():
    for each in shipped_mappings():
        text = (resources.files("hrdocs.interchange") / "mappings" / each.name).read_text(encoding="utf-8")
        assert text.count("\n") <= 200, each.name
