"""A code without a state, in a sentence that names another state: never high, and no code of ours where it acts."""

import pytest

from hrdocs import data, law
from hrdocs.law.citations import abroad
from hrdocs.law.citations.fold import fold

ROWS = data.read("home_and_abroad.json")["abroad"]
PLACES = data.read("places.json")["abroad"]


def seen(text):
    return [(hit.code, str(hit.confidence)) for hit in law.find_citations(text)]


ACTING = (
    "В Вильнюсе суд признал его виновным в шпионаже против Литвы по статье 119 УК.",
    "Литовский суд признал его виновным в шпионаже (ст. 119 УК).",
    "Прокуратура Казахстана просит 5 лет по ст. 174 УК.",
    "Суд Алматы приговорил его по статье 272 УК.",
    "В Грузии его судили по статье 225 УК.",
    "Казахстан: возбуждено дело по статье 174 УК.",
    "Его осудили в России по ст. 275 УК за шпионаж против Литвы.",
    "Басманный суд арестовал её по ч. 2 ст. 281 УК.",
    "Мосгорсуд приговорил его к 6 годам по ст. 275 УК.",
    "ФСБ возбудила дело по ст. 361 УК.",
    "Суд у Вільні прысудзіў яму 9 гадоў паводле арт. 119 КК.",
    "У Польшчы яе затрымалі паводле арт. 130 КК.",
    "Суд у Києві засудив його за ст. 111 КК.",
    "Львівський суд засудив його за ч. 2 ст. 110 КК.",
    "A court in Lithuania convicted him under Article 119 of the Criminal Code.",
    "Tbilisi City Court found her guilty under Article 353 of the Criminal Code.",
    "A Warsaw court convicted him under Article 130 of the Criminal Code.",
    "The Russian authorities accuse him under Article 361 of the Criminal Code.",
    "In Germany, she was convicted under Article 129 of the Criminal Code.",
    "Azerbaijan: journalist sentenced under Article 274 of the Criminal Code.",
    "Prokuratura w Warszawie postawiła mu zarzut z art. 130 KK.",
)


@pytest.mark.parametrize("text", ACTING)
def test_what_another_state_does_is_by_its_law(text):
    assert seen(text) == [("other", "medium")]


@pytest.mark.parametrize("text", ACTING)
def test_where_belarus_is_spoken_of_as_well_the_reading_is_low_or_other(text):
    found = seen(f"{text} Беларус, гражданин Беларуси.")
    assert all(code == "other" or confidence == "low" for code, confidence in found)
    assert found


NAMED = (
    "Он осуждён по ст. 358 УК за шпионаж против Литвы.",
    "па арт. 358 КК за шпіянаж супраць Літвы",
    "He was convicted under Article 358 of the Criminal Code of espionage against Lithuania.",
    "Гражданин России осуждён в Минске по ст. 361 УК.",
    "Осуждён по ст. 361-3 УК за участие в войне в Украине.",
    "В Минске его судили по ст. 342 УК, в суде Москвы назвали это протестом.",
    "The Minsk City Court convicted a Russian citizen under Article 361 of the Criminal Code.",
)


@pytest.mark.parametrize("text", NAMED)
def test_another_state_named_is_a_doubt(text):
    assert seen(text) == [("cc1999", "medium")]


OURS = (
    "Герман Иванов осуждён по ст. 342 УК.",
    "Германа осудили по ст. 342 УК.",
    "Jordan was sentenced under Article 342 of the Criminal Code.",
    "Суд Московского района приговорил его по ст. 368 УК.",
    "Московский районный суд приговорил его по ст. 342 УК.",
    "Задержан на ул. Варшавской, обвинён по ст. 342 УК.",
    "Роман Протасов осуждён по ст. 293 УК.",
    "Анна Литвинова, ст. 342 УК",
    "В России его осудили бы по ст. 342 УК Республики Беларусь.",
    "Суд Ленинского района Гродно: ст. 369 УК.",
)


@pytest.mark.parametrize("text", OURS)
def test_a_name_of_a_person_or_a_district_is_no_state(text):
    assert seen(text) == [("cc1999", "high")]


PAIRS = (
    ("Under Article 275 of Russia's Criminal Code he faces 20 years.", ["other"]),
    ("Poland's penal code, article 130, punishes espionage.", ["other"]),
    ("по белорусской ст. 342 УК, аналогичной российской ст. 212 УК", ["cc1999", "other"]),
    ("российская ст. 207.3 УК — аналог ст. 369-1 УК Беларуси", ["other", "cc1999"]),
    ("В России это ст. 280 УК РФ, у нас ст. 361 УК.", ["other", "cc1999"]),
)


@pytest.mark.parametrize(("text", "codes"), PAIRS)
def test_a_state_belongs_to_the_article_beside_it(text, codes):
    assert [hit.code for hit in law.find_citations(text)] == codes


@pytest.mark.parametrize(
    "word",
    [
        *(f"{stem}{ending}".capitalize() for stem, ends in ROWS["cities"].items() for ending in ends.split() or [""]),
        *(f"{stem}ого" for stem in ROWS["adjectives"]),
    ],
)
def test_every_place_is_one_of_another_state(word):
    folded = fold(word)
    assert abroad.is_of_another(folded, folded.text, 0)


@pytest.mark.parametrize("stem", sorted(ROWS["towns"]))
def test_every_town_is_one_of_another_state(stem):
    name, lower = fold(f"{stem}а".capitalize()), fold(f"{stem}а")
    assert abroad.is_of_another(name, name.text, 0)
    assert not abroad.is_of_another(lower, lower.text, 0) or stem.startswith(tuple(ROWS["adjectives"]))


@pytest.mark.parametrize("stem", [*ROWS["people"], *ROWS["money"], *ROWS["body_stems"]])
def test_a_text_with_such_a_word_is_of_another_state(stem):
    assert seen(f"По ст. 342 УК судят чаще. Об этом говорили: {stem}ы.") == [("other", "medium")]


@pytest.mark.parametrize("stem", ROWS["body_stems"])
def test_a_sentence_with_such_a_body_is_of_another_state(stem):
    assert seen(f"В Минске её судили. Позже {stem}ы говорили о ст. 342 УК.") == [("other", "medium")]


@pytest.mark.parametrize("word", ROWS["bodies"])
def test_every_body_is_of_another_state(word):
    assert seen(f"Это {word.upper()} сообщает о ст. 342 УК.") == [("other", "medium")]


NO_ARTICLES = (
    "стр. 342 УК", "на с. 342 Уголовного кодекса", "тел. 342 УК", "тэл.: 342 КК", "каб. 342, УК", "room 342 CC",
    "старонка 342 КК", "page 342 CC", "страница 342 УК", "на странице 130 УК",
)  # fmt: skip


@pytest.mark.parametrize("text", NO_ARTICLES)
def test_a_page_a_room_or_a_telephone_is_no_article(text):
    assert law.find_citations(text) == []
