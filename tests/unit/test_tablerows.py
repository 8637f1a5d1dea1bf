"""Records as rows: plain cells, days with their bounds, one row for one person, and the tools that read them."""

import csv
import io

import pytest

from hrdocs import Charge, Dataset, InvalidSelection, Person, Tally, from_json, tablerows
from hrdocs.model import RECORDS

DATASET = Dataset.from_json(
    [
        {
            "type": "person",
            "id": "p1",
            "names": [{"value": "Алена Вымысленка"}, {"value": "Alena Vymyslenka"}],
            "birth": "1990-05",
            "nationalities": ["BY", "LT"],
            "description": {"be": "бібліятэкарка", "en": "a librarian"},
            "x_row": 5,
        },
        {"type": "person", "id": "p2", "relationships": [{"kind": "same_as", "person": "p1"}], "gender": "female"},
        {"type": "person", "id": "p3"},
        {"type": "detention", "id": "d1", "person": "p1", "phases": [{"kind": "custody", "period": "2021-03-24/"}]},
        {"type": "charge", "id": "c1", "person": "p1", "citation": "cc1999:342/1"},
        {"type": "charge", "id": "c2", "person": "p3"},
        {"type": "tally", "id": "t1", "quantity": "[150..]"},
    ]
)


def test_one_row_is_one_person():
    rows = DATASET.to_rows("person", ["id", "names/0/value", "names/1/value", "birth", "gender", "description"])
    assert rows == [
        {
            "id": "p1",
            "names/0/value": "Алена Вымысленка",
            "names/1/value": "Alena Vymyslenka",
            "birth": "1990-05",
            "birth_earliest": "1990-05-01",
            "birth_latest": "1990-05-31",
            "gender": "female",
            "description": "a librarian",
            "ids": "p1; p2",
        },
        {
            "id": "p3",
            "names/0/value": None,
            "names/1/value": None,
            "birth": None,
            "birth_earliest": None,
            "birth_latest": None,
            "gender": None,
            "description": None,
            "ids": "p3",
        },
    ]


@pytest.mark.parametrize(
    ("record_type", "column", "cells"),
    [
        (Charge, "citation", {"citation": "cc1999:342/1"}),
        ("tally", "quantity", {"quantity": "[150..]"}),
        ("person", "nationalities", {"nationalities": "BY; LT"}),
        ("person", "description/be", {"description/be": "бібліятэкарка"}),
        ("person", "extra/x_row", {"extra/x_row": "5"}),
        ("person", "names/0", {"names/0": '{"value":"Алена Вымысленка"}'}),
        (
            "detention",
            "phases/0/period",
            {
                "phases/0/period": "2021-03-24/",
                "phases/0/period_earliest": "2021-03-24",
                "phases/0/period_latest": None,
            },
        ),
        ("person", "sharing/label", {"sharing/label": "amber"}),
    ],
)
def test_a_column_may_lead_into_a_field(record_type, column, cells):
    row = DATASET.to_rows(record_type, [column])[0]
    row.pop("ids", None)
    assert row == cells


@pytest.mark.parametrize("name", RECORDS)
def test_without_columns_each_cell_is_plain(name):
    rows = Dataset([from_json(dict(RECORDS[name].EXAMPLE))]).to_rows(name)
    assert all(cell is None or type(cell) in {str, int, bool} for cell in rows[0].values())
    assert set(tablerows.columns_of(RECORDS[name])) <= set(rows[0])


def test_rows_are_csv():
    rows = DATASET.to_rows(Person)
    text = io.StringIO()
    table = csv.DictWriter(text, rows[0])
    table.writeheader()
    table.writerows(rows)
    assert [row["ids"] for row in csv.DictReader(io.StringIO(text.getvalue()))] == ["p1; p2", "p3"]


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("brith", "'brith': expected a field of Person; the nearest are birth"),
        ("names/0/valeu", "'names/0/valeu': expected a field of Name; the nearest are value"),
        ("birth/0", "'birth/0': expected a field, or a path into one such as names/0/value"),
    ],
)
def test_a_misspelt_column_is_refused(column, text):
    with pytest.raises(InvalidSelection) as caught:
        DATASET.to_rows("person", [column])
    assert str(caught.value) == text


def test_records_are_found_by_their_fields():
    assert [record.id for record in DATASET.where(Charge, person="p1")] == ["c1"]
    assert [record.id for record in DATASET.where(Charge, citation="cc1999:342/1", person=DATASET["p1"].id)] == ["c1"]
    assert [record.id for record in DATASET.where(Charge, citation=None)] == ["c2"]
    assert [record.id for record in DATASET.where(Person, gender="female")] == ["p2"]
    assert [record.id for record in DATASET.where(Person, nationalities="LT")] == ["p1"]
    assert DATASET.where(Person, nationalities=["BY", "LT"]) == (DATASET["p1"],)
    assert DATASET.where(Tally) == DATASET.of_type("tally")
    with pytest.raises(InvalidSelection, match="'persn': expected a field of Charge; the nearest are person"):
        DATASET.where(Charge, persn="p1")


def test_records_are_left_out():
    left = DATASET.without("c1", DATASET["t1"])
    assert [record.id for record in left] == ["p1", "p2", "p3", "d1", "c2"]
    with pytest.raises(KeyError):
        DATASET.without("none")
