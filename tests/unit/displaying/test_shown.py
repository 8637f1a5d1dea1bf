from datetime import date
from decimal import Decimal

import pytest

import hrdocs
from hrdocs import displaying, messages
from hrdocs.displaying import display, display_text, with_code
from hrdocs.model import Judgment, Place, Record
from hrdocs.problems import Problem
from hrdocs.values import Answer, LocalText
from hrdocs.vocabulary import PenaltyKind, Region, SharingLabel


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Answer.UNKNOWN, "неизвестно"),
        (True, "да"),
        (False, "нет"),
        (PenaltyKind.FINE, "штраф"),
        (SharingLabel.AMBER, "TLP:AMBER"),
        (date(2020, 9, 24), "24 сентября 2020 г."),
        (1234, "1\xa0234"),
        (Decimal("0.5"), "0,5"),
        (LocalText({"be": "Вольга", "ru": "Ольга"}), "Ольга"),
        (Judgment, "судебное решение"),
        (PenaltyKind, "вид наказания или взыскания"),
        (
            Place(
                locality=LocalText({"ru": "Вымысловичи"}),
                address=LocalText({"ru": "ул. Вымышленная, 1"}),
                region=Region.BY_MI,
                country="BY",
            ),
            "Вымысловичи, Минская область, Беларусь",
        ),
    ],
)
def test_a_value(value, shown):
    assert display(value, "ru") == shown


def test_the_top_package_shows_it():
    assert hrdocs.display is displaying.display


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("P3Y", "a str is not displayed; a text has a kind, see hrdocs.displaying.display_text"),
        (object(), "a object is not displayed; a text has a kind, see hrdocs.displaying.display_text"),
        (Record, "Record is neither a record type nor a closed list"),
        (str, "str is neither a record type nor a closed list"),
    ],
)
def test_what_is_not_displayed(value, text):
    with pytest.raises(TypeError, match=f"^{text}$"):
        display(value)


def test_a_text_of_another_form_stays():
    assert display_text("duration", "three years", "ru") == "three years"
    assert display_text("PenaltyKind", "nonsense", "ru") == "nonsense"
    assert display_text("field", "Judgment.nonsense", "ru") == "Judgment.nonsense"
    with pytest.raises(KeyError, match="nonsense"):
        display_text("nonsense", "P3Y")


def test_a_number_of_things():
    assert display_text("records", 3, "ru") == "3 записи"
    assert display_text("number", 1234, "ru") == "1\xa0234"


@pytest.mark.parametrize("kind", displaying.KINDS)
def test_every_kind_leaves_a_text_that_it_does_not_know(kind):
    if kind in {"code", "framework", "country", "currency", "language"}:
        assert display_text(kind, "Q9", "ru") == "(Q9)"
    else:
        assert display_text(kind, "Q9", "ru") == "Q9"


def test_a_word_with_its_code():
    assert with_code(PenaltyKind.FINE, "be") == "штраф (fine)"


def test_messages_print_values_through_it(monkeypatch):
    texts = {"message": "{term:duration} {citation:citation} {count:records} {kind:PenaltyKind}[[ {day:date}]]"}
    monkeypatch.setitem(messages._texts("ru"), "test.values", messages.Rendered(texts["message"], "", ""))
    given = {"term": "P3Y|P5Y", "citation": "cc1999:342", "count": 1002, "kind": "fine"}
    problem = Problem(code="test.values", parameters=given)
    assert messages.render(problem, "ru").message == ("3 года или 5 лет ст. 342 УК 1\xa0002 записи штраф")
    assert messages.render(Problem(code="test.values"), "ru").message == "… … … …"
