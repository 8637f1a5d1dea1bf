"""How a value that has not the form of its field is answered: each likely meaning with its form."""

import pytest

from hrdocs import Period, messages, shape


def of_period(text):
    record = {"type": "detention", "id": "d1", "person": "p1", "phases": [{"kind": "custody", "period": text}]}
    (problem,) = shape.explain(record)
    return problem


DAYS = ["2024-05-05", "2024-05-05~", "2024-02-29", "2024-05-05T14:00"]
MONTHS = ["2024-05", "2024-05?", "2024", "2024~"]
OTHERS = ["05.05.2024", "May 2024", "2024-05-05/open", "2024-05-05 - 2024-05-06", "2024-5", "2024-05-05\n", "20240505"]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        *((text, "PeriodOfDay") for text in DAYS),
        *((text, "PeriodOfMonth") for text in MONTHS),
        *((text, "Period") for text in OTHERS),
    ],
)
def test_a_date_where_a_period_is_wanted_is_answered_with_the_forms_of_what_it_may_mean(text, form):
    problem = of_period(text)
    assert (problem.code, problem.parameters) == ("shape.pattern", {"expected": form})


@pytest.mark.parametrize("text", ["2024-02-30", "2024-13-01"])
def test_a_day_that_is_none_is_no_form_of_a_period(text):
    assert of_period(text).code == "date.no-such-day"


@pytest.mark.parametrize("language", messages.LANGUAGES)
@pytest.mark.parametrize("text", ["2024-05-05", "2024-05", "05.05.2024"])
def test_the_forms_in_the_message_are_forms_of_a_period(language, text):
    expected = messages.render(of_period(text), language).expected
    examples = [each.strip(",;()") for each in expected.split() if "/" in each]
    assert len(examples) >= 3
    for each in examples:
        assert str(Period.parse(each)) == each


def test_the_message_of_a_month():
    assert messages.render(of_period("2024-05"), "en").expected == (
        "for the whole month its first and last day, 2020-09-01/2020-09-30 (for a year likewise); "
        "for some days within it 2020-09/2020-09; from some day of it on 2020-09/"
    )


def test_the_message_of_a_day():
    assert messages.render(of_period("2024-05-05"), "ru").expected == (
        "один день — тот же день с обеих сторон (2020-09-08/2020-09-08); "
        "с этого дня, если ещё длится (2020-09-08/..) и если конец неизвестен (2020-09-08/)"
    )


@pytest.mark.parametrize(
    ("field", "value", "letter"),
    [
        ("id", "р1", "U+0440 CYRILLIC SMALL LETTER ER"),
        ("birth", "1990-0З-01", "U+0417 CYRILLIC CAPITAL LETTER ZE"),
        ("birth", "1990-3-1", None),
        ("birth", "няма", None),
    ],
)
def test_a_letter_of_another_alphabet_is_named(field, value, letter):
    (problem,) = shape.explain({"type": "person", "id": "p1"} | {field: value})
    assert (problem.code, problem.parameters.get("letter")) == ("shape.pattern", letter)
    for language in ("en", "ru", "be"):
        assert (letter or "U+") in messages.to_text(problem, language) or letter is None
