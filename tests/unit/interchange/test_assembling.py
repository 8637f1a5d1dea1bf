"""Where the value of a cell ends up in its record, and what is kept beside it. The people are invented."""

import hrdocs
from hrdocs.interchange import parse_mapping, read

MAPPING = parse_mapping(
    """
mapping = "1"
format = "example-ngo.detained"
publisher = "Example NGO"
source_kind = "monitoring_note"
sharing = "amber"
language = "ru"
not_given = ["", "-"]

[recognise]
all = ["name", "detained"]

[columns]
id = ["ID"]
name = ["ФИО"]
detained = ["Задержан"]
family = ["Контакт родных"]

[[record]]
type = "person"
id = "p"
key = ["id"]
"names/0" = { from = "name", as = "name" }
x_family_contact = { from = "family", as = "text", sharing = "red" }

[[record]]
type = "detention"
id = "d"
person = { ref = "p" }
"phases/0/kind" = "custody"
"phases/0/period" = { from = "detained", as = "period" }
""",
    name="mine.toml",
)


def records(*rows):
    text = "\n".join(["ID;ФИО;Задержан;Контакт родных", *rows]) + "\n"
    dataset = read(text.encode(), MAPPING, name="list.csv", as_of="2026-11-30").dataset
    return [hrdocs.to_json(record) for record in dataset if record.type in ("person", "detention")]


def test_a_row_becomes_records_that_refer_to_one_another():
    person, detention = records("7;Вымысленка Алена;2021-03-24;+375 00 000")
    assert person["names"][0]["value"] == "Вымысленка Алена"
    assert detention["person"] == person["id"]
    assert detention["phases"][0]["kind"] == "custody"
    assert detention["phases"][0]["period"].startswith("2021-03-24/")


def test_a_red_column_is_red_in_its_record():
    person, _ = records("7;Вымысленка Алена;2021-03-24;+375 00 000")
    assert person["x_family_contact"] == "+375 00 000"
    assert person["sharing"]["fields"]["/x_family_contact"] == "red"


def test_an_empty_cell_leaves_no_key_and_no_hole():
    person, *rest = records("7;Вымысленка Алена;-;")
    assert "x_family_contact" not in person
    assert all("period" not in phase for each in rest for phase in each["phases"])
