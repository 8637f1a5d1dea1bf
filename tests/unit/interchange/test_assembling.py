"""Rows become records: what one row gives is never that of another, however much of it is read once."""

import csv
import io
import json

from hypothesis import given, settings
from hypothesis import strategies as st
from steps import calls_of
from viasna_rows import COLONY, PERSON

import hrdocs
from hrdocs.interchange import parse_mapping, read
from hrdocs.model import Person
from hrdocs.validation.registry import RULES

HEAD = ["id", *PERSON, "councel", "release_date", "died"]


def row(number=1, **cells):
    return {**PERSON, "id": str(770000 + number), **cells}


def listed(*rows):
    text = io.StringIO()
    writer = csv.DictWriter(text, HEAD, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def imported(*rows, **options):
    return read(listed(*rows), name="list.csv", as_of="2026-11-30", **options)


def found(result):
    return [(problem.place.row, problem.place.heading, problem.code) for problem in result.report.problems]


LIKELY = {
    "name": ["Alena Vymyslenka", "Raman Tracejski", "x;y", "Raman (Roman) Tracejski"],
    "status": ["active", "former", "np", "other"],
    "birthday": ["1990-04-01", "1990", "01/02/1990", ""],
    "arrested": ["2021-03-24", "2020-11-01", "24.03.2021", "&quot;", ""],
    "articles": ["Art. 342 of the Criminal Code", "ст. 24.23 КаАП", "24.23", "ст. 342 или 369 УК", "?", "FALSE", ""],
    "prison": ["Penal colony No. 99;Vydumausk", "released", "Penal colony No. ;", ""],
    "decision": ["4 years", "unknown", "250 years", "300 base value", ""],
    "penalty": [COLONY, "fine", "public censure", ""],
    "judge": ["Ihar Sudzeika", "Ihar Sudzeika, Vera Sudzeika", ""],
    "councel": ["Ala Abaronca", ""],
    "release_date": ["2022-01-01", "2019-01-01", ""],
    "verdict_date": ["2021-09-15", "2021-02-01", "15.09.2021", ""],
    "died": ["1", ""],
}
ROWS = st.fixed_dictionaries({name: st.sampled_from(texts) for name, texts in LIKELY.items()})


def alone(result, at):
    """The records of a row without its source and place, and what is said of it."""
    records = []
    for value in map(hrdocs.to_json, result.dataset):
        (source, *_) = value.pop("sources", [{}])
        if source.get("locator", "").startswith(f"row {at},"):
            text = json.dumps(value, sort_keys=True).replace(result.dataset.records[0].id, "SOURCE")
            records.append(text)
    return records, [(heading, code) for number, heading, code in found(result) if number == at]


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.lists(ROWS, min_size=2, max_size=6))
def test_rows_that_are_alike_give_what_each_gives_alone(rows):
    # Cells that repeat are read once: what one row gives must never be that of another.
    rows = [row(n, **{**each, "photo": f"https://x.example/{n}"}) for n, each in enumerate(rows, 10)]
    # These speak of other rows as well.
    across = {code for code, rule in RULES.items() if rule.is_of_file or rule.second_look}
    # The first three are about pairs of rows, the last is said once of a column that has many.
    across |= {"cell.page-shared", "cell.name-turned", "row.same-name-and-day", "cell.day-not-iso"}
    together = imported(*rows)
    for n, each in enumerate(rows, 2):
        records, said = alone(imported(each), 2)
        both = [part.replace("row 2", f"row {n}") for part in records], said
        records, said = alone(together, n)
        assert (records, [one for one in said if one[1] not in across]) == (
            both[0],
            [one for one in both[1] if one[1] not in across],
        )


def test_people_met_in_a_cell_have_the_same_ids_in_every_language():
    names = {"en": "Ihar Sudzeika, Vera Sudzeika", "ru": "Игорь Судейко, Вера Судейко"}
    ids = {
        language: [each.id for each in imported(row(judge=words), language=language).dataset.of_type(Person)]
        for language, words in names.items()
    }
    assert ids["en"] == ids["ru"]
    assert len(set(ids["en"])) == 3


def test_twice_the_rows_take_at_most_twice_the_steps():
    def rows(count):
        # Each is another person: people of one name and birth, or of one name and day, are compared in pairs.
        days = [f"{n // 300}-{n // 25 % 12 + 1:02}-{n % 25 + 1:02}" for n in range(count)]
        return listed(*(row(n, birthday=f"195{day}", arrested=f"201{day}") for n, day in enumerate(days, 4)))

    short, long = rows(150), rows(300)
    read(short, name="list.csv")  # what is made on first use is made
    assert calls_of(lambda: read(long, name="list.csv")) < 2.2 * calls_of(lambda: read(short, name="list.csv"))


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
