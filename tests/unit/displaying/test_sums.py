import pytest

from hrdocs.displaying import display, display_text
from hrdocs.displaying.sums import range_words
from hrdocs.messages import LANGUAGES
from hrdocs.values import Duration, Money


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("P3Y", ("3 years", "3 года", "3 гады")),
        ("P5Y", ("5 years", "5 лет", "5 гадоў")),
        ("P21Y", ("21 years", "21 год", "21 год")),
        ("P1Y6M", ("1 year 6 months", "1 год 6 месяцев", "1 год 6 месяцаў")),
        ("P2M", ("2 months", "2 месяца", "2 месяцы")),
        ("P15D", ("15 days", "15 дней", "15 дзён")),
        ("P1DT12H", ("1 day 12 hours", "1 день 12 часов", "1 дзень 12 гадзін")),
        ("PT1H30M", ("1 hour 30 minutes", "1 час 30 минут", "1 гадзіна 30 хвілін")),
    ],
)
def test_a_duration(text, texts):
    assert tuple(display(Duration.parse(text), language) for language in LANGUAGES) == texts


def test_a_short_duration():
    assert [display(Duration.parse("P1Y6M"), language, "short") for language in LANGUAGES] == [
        "1 yr 6 mths",
        "1 г. 6 мес.",
        "1 г. 6 мес.",
    ]


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("675 BYN", ("675 Belarusian roubles", "675 белорусских рублей", "675 беларускіх рублёў")),
        ("675.5 BYN", ("675.50 Belarusian roubles", "675,50 белорусского рубля", "675,50 беларускага рубля")),
        (
            "1350000 BYR",
            (
                "1,350,000 Belarusian roubles (2000–2016)",
                "1\xa0350\xa0000 белорусских рублей (2000–2016)",
                "1\xa0350\xa0000 беларускіх рублёў (2000–2016)",
            ),
        ),
        ("500 EUR", ("500 euros", "500 евро", "500 еўра")),
        # Not among the currencies that records of Belarus meet.
        ("2 TRY", ("2 (TRY)", "2 (TRY)", "2 (TRY)")),
    ],
)
def test_money(text, texts):
    assert tuple(display(Money.parse(text), language) for language in LANGUAGES) == texts


def test_short_money_has_the_code():
    assert display(Money.parse("675.5 BYN"), "ru", "short") == "675,50 BYN"


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("120", ("120", "120", "120")),
        ("120~", ("about 120", "около 120", "каля 120")),
        ("[..P5Y]", ("at most 5 years", "не более 5 лет", "не больш за 5 гадоў")),
        ("[PT1H..]", ("at least 1 hour", "не менее 1 часа", "не менш за 1 гадзіну")),
        ("P2Y~", ("about 2 years", "около 2 лет", "каля 2 гадоў")),
        ("[P5D..P15D]", ("5 to 15 days", "от 5 до 15 дней", "ад 5 да 15 дзён")),
        ("[P6M..P3Y]", ("6 months to 3 years", "от 6 месяцев до 3 лет", "ад 6 месяцаў да 3 гадоў")),
        (
            "[P1Y6M..P3Y]",
            ("1 year 6 months to 3 years", "от 1 года 6 месяцев до 3 лет", "ад 1 года 6 месяцаў да 3 гадоў"),
        ),
        ("[600 USD..700 USD]", ("600 to 700 US dollars", "от 600 до 700 долларов США", "ад 600 да 700 долараў ЗША")),
    ],
)
def test_a_quantity(text, texts):
    assert tuple(display_text("quantity", text, language) for language in LANGUAGES) == texts


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("25", ("25 base units", "25 базовых величин", "25 базавых велічынь")),
        ("1", ("1 base unit", "1 базовая величина", "1 базавая велічыня")),
        ("0.1", ("0.1 base units", "0,1 базовой величины", "0,1 базавай велічыні")),
        ("[20..50]", ("20 to 50 base units", "от 20 до 50 базовых величин", "ад 20 да 50 базавых велічынь")),
        ("[..1]", ("at most 1 base unit", "не более 1 базовой величины", "не больш за 1 базавую велічыню")),
    ],
)
def test_base_units(text, texts):
    assert tuple(display_text("base-units", text, language) for language in LANGUAGES) == texts


def test_bounds_as_a_sanction_has_them():
    three = Duration.parse("P3Y")
    names = ("beginning-with", "range", "up-to")
    assert range_words(None, three, "ru", names=names) == "до 3 лет"
    assert range_words(three, None, "be", names=names) == "ад 3 гадоў"
    assert range_words(Duration.parse("P2Y"), three, "en", names=names) == "2 to 3 years"
