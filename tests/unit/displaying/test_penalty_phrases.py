from decimal import Decimal

import pytest

from hrdocs import law
from hrdocs.displaying import display, sanction_lines
from hrdocs.displaying.penalty_phrases import kind_words
from hrdocs.law.reference.penalties import range_of
from hrdocs.messages import LANGUAGES
from hrdocs.penalty import Penalty
from hrdocs.values import Quantity
from hrdocs.vocabulary import PenaltyKind


def test_a_sanction_as_lines():
    bounded = law.article("cc1999", "342", on="2020-08-09").part("1").bounded()
    assert [list(sanction_lines(bounded, language)) for language in LANGUAGES] == [
        [
            "fine 30 to 1,000 base units (bounds of the general part)",
            "arrest 1 to 3 months (bounds of the general part)",
            "restriction of liberty 6 months to 3 years (bounds of the general part)",
            "imprisonment 6 months to 3 years (bounds of the general part)",
        ],
        [
            "штраф от 30 до 1\xa0000 базовых величин (пределы из Общей части)",
            "арест от 1 до 3 месяцев (пределы из Общей части)",
            "ограничение свободы от 6 месяцев до 3 лет (пределы из Общей части)",
            "лишение свободы от 6 месяцев до 3 лет (пределы из Общей части)",
        ],
        [
            "штраф ад 30 да 1\xa0000 базавых велічынь (межы з Агульнай часткі)",
            "арышт ад 1 да 3 месяцаў (межы з Агульнай часткі)",
            "абмежаванне волі ад 6 месяцаў да 3 гадоў (межы з Агульнай часткі)",
            "пазбаўленне волі ад 6 месяцаў да 3 гадоў (межы з Агульнай часткі)",
        ],
    ]


@pytest.mark.parametrize(
    ("given", "texts"),
    [
        (
            {"kind": "fine", "most": "20", "unit": "percent", "of": "value", "at_least": "1"},
            (
                "fine up to 20 percent of the value, but at least 1 base unit",
                "штраф до 20 процентов стоимости, но не менее 1 базовой величины",
                "штраф да 20 працэнтаў кошту, але не менш за 1 базавую велічыню",
            ),
        ),
        (
            {"kind": "fine", "most": "500", "unit": "base", "for": ["legal_entity"]},
            (
                "fine up to 500 base units (legal entity)",
                "штраф до 500 базовых величин (юридическое лицо)",
                "штраф да 500 базавых велічынь (юрыдычная асоба)",
            ),
        ),
        (
            {"kind": "confiscation", "of": "object", "additional": "mandatory", "follows": "fine"},
            (
                "confiscation of the object of the offence (additional, mandatory)",
                "конфискация предмета правонарушения (дополнительно, обязательно)",
                "канфіскацыя прадмета правапарушэння (дадаткова, абавязкова)",
            ),
        ),
        (
            {"kind": "fine", "least": "2", "most": "2", "unit": "base", "step": "0.5", "per": "month"},
            (
                "fine 2 base units plus 0.5 base units for each month",
                "штраф 2 базовые величины и ещё 0,5 базовой величины за каждый месяц",
                "штраф 2 базавыя велічыні і яшчэ 0,5 базавай велічыні за кожны месяц",
            ),
        ),
    ],
)
def test_a_range(given, texts):
    assert tuple(display(range_of(given), language) for language in LANGUAGES) == texts


def test_what_is_added_and_for_whom():
    rows = [
        {"kind": "fine", "most": "5", "unit": "base", "for": ["entrepreneur", "legal_entity"]},
        {"kind": "confiscation", "of": "means", "additional": "optional", "follows": "fine"},
    ]
    (line,) = sanction_lines(map(range_of, rows), "ru")
    first, added = line.split(", также возможно: ")
    assert first == "индивидуальный предприниматель, юридическое лицо: штраф до 5 базовых величин"
    assert added == "конфискация орудий и средств его совершения"
    assert list(sanction_lines([], "ru")) == []


def test_a_penalty_as_imposed():
    penalty = Penalty(kind=PenaltyKind.FINE, money=Quantity.parse("675 BYN"), base_units=Quantity.exact(Decimal(25)))
    assert display(penalty, "be") == "штраф, 675 беларускіх рублёў, 25 базавых велічынь"
    assert display(penalty, "ru", "short") == "штраф, 675 BYN, 25 базовых величин"


def test_a_kind_is_named_without_what_sets_it_apart():
    assert [kind_words(PenaltyKind.ARREST, language) for language in LANGUAGES] == ["arrest", "арест", "арышт"]
    assert kind_words(PenaltyKind.IMPRISONMENT, "en") == "imprisonment"
