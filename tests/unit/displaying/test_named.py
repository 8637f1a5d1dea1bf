import pytest

from hrdocs.displaying import display_text
from hrdocs.displaying.named import word_label
from hrdocs.messages import LANGUAGES


@pytest.mark.parametrize(
    ("kind", "text", "texts"),
    [
        ("country", "US", ("United States", "Соединенные Штаты", "Злучаныя Штаты Амерыкі")),
        # The same in two languages, and after it the further names that tables have.
        ("country", "BY", ("Belarus", "Беларусь", "Беларусь")),
        ("country", "QQ", ("(QQ)", "(QQ)", "(QQ)")),
        ("currency", "BYN", ("Belarusian rouble", "белорусский рубль", "беларускі рубель")),
        ("currency", "EUR", ("euro", "евро", "еўра")),
        ("currency", "XXX", ("(XXX)", "(XXX)", "(XXX)")),
        ("language", "be", ("Belarusian", "белорусский", "беларуская")),
        ("language", "be-tarask", ("Belarusian (be-tarask)", "белорусский (be-tarask)", "беларуская (be-tarask)")),
        ("language", "zz", ("(zz)", "(zz)", "(zz)")),
        ("code", "xx1", ("(xx1)", "(xx1)", "(xx1)")),
        ("framework", "own", ("(own)", "(own)", "(own)")),
        ("type", "judgment", ("judgment", "судебное решение", "судовае рашэнне")),
        ("field", "Judgment.in_force_on", ("in force on", "дата вступления в силу", "дата набрання сілы")),
        ("list", "Regime", ("regime", "режим", "рэжым")),
    ],
)
def test_a_name(kind, text, texts):
    assert tuple(display_text(kind, text, language) for language in LANGUAGES) == texts


def test_a_code_of_law():
    assert display_text("code", "cc1999", "ru") == "Уголовный кодекс Республики Беларусь"
    assert display_text("code", "cc1999", "be", "short") == "КК"
    # Two codes of one family have their year.
    assert display_text("code", "cao2003", "ru", "short") == "КоАП 2003 г."


def test_a_framework():
    assert display_text("framework", "wgad", "ru").startswith("Категории произвольного лишения свободы")


def test_a_word_of_a_list():
    assert word_label("PenaltyKind", "fine", "be") == "штраф"
    with pytest.raises(KeyError, match="NoList"):
        word_label("NoList", "fine", "be")
