"""Belarus as a text speaks of it: its towns, bodies and people; what only its law has; its language."""

import pytest

from hrdocs import data
from hrdocs.law.citations import home
from hrdocs.law.citations.fold import fold
from hrdocs.law.citations.tokens import tokenize

ROWS = data.read("home_and_abroad.json")["home"]


def is_home(text):
    folded = fold(text)
    return bool(home.places(folded, tokenize(folded)))


@pytest.mark.parametrize("stem", [*ROWS["stems"], *ROWS["words"], *ROWS["given_names"]])
def test_each_word_speaks_of_belarus(stem):
    assert is_home(f"Позже {stem} и другие.")


PHRASES = (
    "штраф 30 базовых величин", "пяць базавых велічынь", "ten base values", "in 50 basic units",
    "колония открытого типа", "установа адкрытага тыпу", "an open-type facility", "of open type",
    "абмежаванне волі без накіравання", "ограничение свободы без направления в учреждение", "without referral",
    "two years without being sent to a facility", "год домашней химии", "год хатняй хіміі", "вернулся с «химии»",
    "вярнуўся з «хіміі»",
)  # fmt: skip


@pytest.mark.parametrize("text", PHRASES)
def test_what_only_its_law_has(text):
    assert is_home(text)


@pytest.mark.parametrize(
    "text",
    ["суд Слуцка", "в Солигорске", "у Ваўкавыску", "Лепельский район", "in Pinsk", "суд Жлобинского района"],
)
def test_a_town(text):
    assert is_home(text)


@pytest.mark.parametrize(
    "text",
    [
        "Дмитрий Жлобин", "Пётр Столин", "Лида Иванова", "в слуцке", "В Казани её судили.", "a bright morning",
        "единица измерения", "в Вильнюсе", "Иваново детство",
    ],
)  # fmt: skip
def test_no_town(text):
    assert not is_home(text)


@pytest.mark.parametrize(("text", "answer"), [
    ("Яго асудзілі ўвосень.", True), ("арт. 342 КК", True), ("артыкула 342", True), ("Jaŭhien", True),
    ("Его осудили осенью.", False), ("Його засудили восени.", False), ("art. 342", False),
])  # fmt: skip
def test_the_language(text, answer):
    folded = fold(text)
    assert home.is_belarusian(folded, tokenize(folded)) is answer


@pytest.mark.parametrize(("word", "answer"), [("слуцке", True), ("жлобине", False), ("жлобинского", True)])
def test_a_family_name_is_a_town_only_as_an_adjective(word, answer):
    assert home.is_town(fold(word).text) is answer
