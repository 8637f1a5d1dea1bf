"""What the rows of tables hold: little, and nothing twice; and who is under age."""

import pytest

from hrdocs.model import Detention, Judgment, Person, Source
from hrdocs.model.base import ExternalId, Sharing, SourceReference
from hrdocs.model.common import Name
from hrdocs.validation.rules import labels, sources
from hrdocs.validation.walk import item_of
from hrdocs.values import LocalText, PartialDate
from hrdocs.vocabulary import SharingLabel

CLEAR = Sharing(label=SharingLabel.CLEAR)


def test_one_row_for_all_records_that_point_into_a_source():
    records = [
        Detention(id=f"d{n}", person="p1", sources=(SourceReference(source="s1", locator=f"row {n}"),)) for n in (1, 2)
    ]
    first, second = (sources.locators(item_of(record))[0] for record in records)
    assert first == ("s1",)
    assert first is second
    assert sources.locators(item_of(Detention(id="d1", person="p1", sources=(SourceReference(source="s1"),)))) == []


def test_one_row_for_all_cases_of_a_judge():
    records = [Judgment(id=f"j{n}", judges=("p9",), sharing=CLEAR) for n in (1, 2)]
    (first,), (second,) = (labels.roles(item_of(record)) for record in records)
    assert first == ("public", "p9")
    assert first is second


def test_records_that_are_not_for_everybody_give_no_rows():
    person = Person(id="p1", names=(Name(value="Alena Vymyslenka"),), birth=PartialDate("1990"))
    item = item_of(person)
    assert [*labels.named(item), *labels.ties(item), *labels.contacts(item), *labels.roles(item)] == []


def test_a_row_of_a_person_holds_no_name():
    person = Person(id="p1", names=(Name(value="Alena Vymyslenka"),), birth=PartialDate("1990"), sharing=CLEAR)
    (row,) = labels.named(item_of(person, 7))
    assert row[0] == 7
    assert all(isinstance(each, int) for each in row)


def test_what_a_source_can_be_found_by():
    assert list(sources.blind(item_of(Source(id="s1", language="be"), 3))) == [(3,)]
    for told in (
        {"title": LocalText({"be": "Выдумка"})},
        {"address": "https://example.org"},
        {"reference": "0.00"},
        {"author": "A. V."},
        {"notes": LocalText({"be": "скрынка 3"})},
    ):
        assert list(sources.blind(item_of(Source(id="s1", **told)))) == []


@pytest.mark.parametrize(
    ("birth", "as_of", "answer"),
    [
        ("2010-05-01", "2026-01-01", "yes"),
        ("2008-05-01", "2026-04-30", "yes"),
        ("2008-05-01", "2026-05-01", "no"),
        ("2008-02-29", "2026-02-28", "yes"),
        ("2008-02-29", "2026-03-01", "no"),
        ("2008", "2026-03-01", "unknown"),
        ("2008~", "2026-03-01", "unknown"),
        ("2008-05-01", "2026", "unknown"),
        ("2010", "[2026-01-01..]", "unknown"),
        ("2000", "[2026-01-01..]", "no"),
        ("2999", "2026-01-01", "yes"),  # born in a year far ahead: no crash; the day itself is another rule's
        ("[..2010]", "2026-01-01", "no"),  # no one knows
        ("[2010-05-02..2010-05-01]", "2026-01-01", "no"),  # bounds that contradict each other
    ],
)
def test_under_age(birth, as_of, answer):
    found = labels._under_age(labels._packed(PartialDate(birth)), PartialDate(as_of))
    assert found == answer


@pytest.mark.parametrize(
    ("value", "is_reported"),
    [
        ("MP0000001", True),
        ("MP 0000001", True),
        ("МР0000001", True),  # in Cyrillic letters
        ("3000000a000pb0", True),
        ("пашпарт MP0000001", True),
        ("990001", False),
        ("MP000000", False),
    ],
)
def test_a_number_of_a_paper_of_identity_is_known_by_its_form(value, is_reported):
    person = Person(id="p1", external_ids=(ExternalId(scheme="list", value=value),), sharing=CLEAR)
    assert bool([*labels.identity_number(item_of(person), None)]) is is_reported
