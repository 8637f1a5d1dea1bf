"""Names, words, places, countries, answers, addresses and people in a cell."""

import pytest

from hrdocs.interchange.readers.name_reader import read_name
from hrdocs.interchange.readers.plain_reader import (
    read_choices,
    read_country,
    read_external_id,
    read_facility,
    read_people,
    read_url,
    read_word,
    read_yes_no,
)
from hrdocs.interchange.readers.read_cell import CellText, ReaderTerms, WordList, tidied


def cell(text, **others):
    return CellText(text=text, others=others)


def codes(found):
    return [doubt.code for doubt in found.doubts]


RU = ReaderTerms(language="ru", options={"order": {"ru": "family_first", "en": "given_first"}})


@pytest.mark.parametrize(
    ("text", "value", "said"),
    [
        ("Вымысленко Елена", "Вымысленко Елена", []),
        (" Придуманко  Светлана ", "Придуманко Светлана", ["cell.spaces"]),
        ("Придуманко\nСветлана", "Придуманко Светлана", ["cell.spaces"]),
        ("+Макетова Анна", "Макетова Анна", ["cell.sign-before-name"]),
    ],
)
def test_names(text, value, said):
    found = read_name(cell(text), RU)
    assert (found.value["value"], codes(found)) == (value, said)
    assert found.value["order"] == "family_first"
    assert (found.value["language"], found.value["script"]) == ("ru", "Cyrl")


@pytest.mark.parametrize(
    ("text", "name", "other", "kind"),
    [
        ("Prykladau Dzmitry (известен как Testau)", "Prykladau Dzmitry", "Testau", "alias"),
        ("Эскизов Олег (Конкретов)", "Эскизов Олег", "Конкретов", "alias"),
        ("Эскизова Ада (до брака Контурная)", "Эскизова Ада", "Контурная", "former"),
    ],
)
def test_other_names_stand_after_the_first(text, name, other, kind):
    found = read_name(cell(text), RU)
    assert found.value["value"] == name
    assert [(each["value"], each["kind"]) for each in found.more] == [(other, kind)]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Вымыслова Ия (Сказкина)", "Сказкина"),
        ("Вымыслова Ия (Минск)", None),
        ("Вымыслова Ия (г. Гомель)", None),
        ("Вымыслов Ян (1990 г.р.)", None),
        ("Вымыслов Ян (студент)", None),
        ("Выдумка Ян (Магілёў)", None),
    ],
)
def test_what_is_beside_a_name_is_another_name_only_where_it_may_be(text, other):
    found = read_name(CellText(text=text), ReaderTerms(language="ru"))
    assert found.value["value"] == text.split(" (")[0]
    assert [each["value"] for each in found.more] == ([] if other is None else [other])
    assert [(each.code, each.is_question) for each in found.doubts] == (
        [("cell.beside-name", False)] if other is None else []
    )


def test_a_name_in_columns_of_its_own():
    cell = CellText(text="Вымыслов", others={"given": "Ян", "patronymic": "Петрович"})
    found = read_name(cell, ReaderTerms(language="ru", options={"given": "g", "patronymic": "o"}))
    assert found.value == {
        "value": "Вымыслов Ян Петрович",
        "given": "Ян",
        "patronymic": "Петрович",
        "family": "Вымыслов",
        "order": "family_first",
        "language": "ru",
        "script": "Cyrl",
    }
    alone = read_name(CellText(text="Вымыслов Ян"), ReaderTerms(language="ru", options={"given": "g"}))
    assert alone.value["value"] == "Вымыслов Ян"
    assert "family" not in alone.value


@pytest.mark.parametrize("text", ["Citizen N.", "Гражданин К.", "Гр-ка М.", "Грамадзянка Т."])
def test_the_nameless_have_initials(text):
    assert (
        read_name(cell(text), ReaderTerms()).value
        == {
            "value": text,
            "kind": "initials",
            "language": "en",
            "script": "Latn" if text.startswith("C") else "Cyrl",
        }
        or read_name(cell(text), ReaderTerms()).value["kind"] == "initials"
    )


@pytest.mark.parametrize(
    "text", ["Метафорын Віктар, Метафорына Зоя", "Эскизов Олег и Эскизова Ада", "Kontur Yan; Kontur Ada"]
)
def test_several_people_are_no_name(text):
    assert codes(read_name(cell(text), RU)) == ["row.several-people"]


def test_what_has_no_letters_is_no_name():
    assert codes(read_name(cell("12 / 7"), RU)) == ["cell.no-name"]


WORDS = {"status": WordList({"political_prisoner": ("active",), "-": ("np",), "former_political_prisoner": ("былы*",)})}


def word(text, **options):
    return read_word(cell(text), ReaderTerms(options={"list": "status", **options}, words=WORDS))


def test_words_of_a_closed_list():
    assert word("active").value == "political_prisoner"
    assert word("Былы палітвязень").value == "former_political_prisoner"
    assert (word("np").value, word("np").doubts) == (None, ())
    assert codes(word("recognised")) == ["cell.unknown-word"]
    assert word("recognised", otherwise="pass").doubts == ()
    assert word("recognised", default="political_prisoner").value == "political_prisoner"


def test_a_machine_does_not_write_capitals():
    terms = ReaderTerms(options={"list": "status"}, words=WORDS, is_iso=True)
    assert codes(read_word(cell("Active"), terms)) == []  # the list has a pattern, whose case does not matter
    terms = ReaderTerms(options={"list": "s"}, words={"s": WordList({"female": ("female",)})}, is_iso=True)
    assert codes(read_word(cell("Female"), terms)) == ["cell.other-case"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Penal colony No. 99;000000, Vydumausk;",
            {"name": {"en": "Penal colony No. 99"}, "address": {"en": "000000, Vydumausk"}},
        ),
        ("СИЗО-98\n000000, г. Выдумавск", {"name": {"en": "СИЗО-98"}, "address": {"en": "000000, г. Выдумавск"}}),
        ("ИК-95", {"name": {"en": "ИК-95"}}),
    ],
)
def test_places(text, place):
    assert read_facility(cell(text), ReaderTerms()).value == place


@pytest.mark.parametrize(("text", "code"), [("Penal colony No. ;", "cell.cut"), ("ИВС → дома?", "cell.place-not-read")])
def test_places_that_are_none_for_certain(text, code):
    found = read_facility(cell(text), ReaderTerms())
    assert (found.value, codes(found)) == (None, [code])


def test_a_state_is_no_place():
    terms = ReaderTerms(options={"unless": "state"}, words={"state": WordList({"over": ("released",)})})
    assert read_facility(cell("released"), terms).value is None


@pytest.mark.parametrize(
    ("text", "code"),
    [("Беларусь", "BY"), ("Россия", "RU"), ("Літва", "LT"), ("Poland", "PL"), ("LT", "LT"), ("РБ", "BY")],
)
def test_countries(text, code):
    assert read_country(cell(text), ReaderTerms()).value == code


def test_a_misspelt_country_is_asked_about():
    assert codes(read_country(cell("Беларуссь"), ReaderTerms())) == ["cell.unknown-country"]


@pytest.mark.parametrize(("text", "value"), [("да", "yes"), ("0", "no"), ("FALSE", "no"), ("невядома", "unknown")])
def test_answers(text, value):
    assert read_yes_no(cell(text), ReaderTerms()).value == value


def test_addresses():
    assert read_url(cell("https://example.org/a"), ReaderTerms()).value == "https://example.org/a"
    assert codes(read_url(cell("Penal colony"), ReaderTerms())) == ["cell.no-address"]


def test_ids():
    found = read_external_id(cell("880123.0", url="https://example.org/a"), ReaderTerms(options={"scheme": "viasna"}))
    assert found.value == {"scheme": "viasna", "value": "880123", "url": "https://example.org/a"}
    assert codes(found) == ["cell.decimal-id"]


def test_an_id_of_characters_that_nobody_sees_is_none():
    assert read_external_id(cell("\u200b"), ReaderTerms()).value is None


def test_people():
    found = read_people(cell("Vera Pryhavor, Raman Tracejski"), ReaderTerms())
    assert [part["names"][0]["value"] for part in found.parts] == ["Vera Pryhavor", "Raman Tracejski"]


@pytest.mark.parametrize(
    ("text", "tidy", "said"),
    [
        ("ст.&nbsp;342 УК&nbsp;&mdash; X", "ст.\u00a0342 УК\u00a0— X", ["cell.entities"]),
        ("&amp;quot;x&amp;quot;", '"x"', ["cell.entities"]),
        ("Ялега?чанка", "Ялега?чанка", ["cell.lost-letters"]),
        ("Зоя\ufffd", "Зоя\ufffd", ["cell.lost-letters"]),
        ("Рехина".encode().decode("cp1251"), "Рехина".encode().decode("cp1251"), ["cell.twice-encoded"]),
        ("Рэгіна Санько", "Рэгіна Санько", []),
        ("A & B", "A & B", []),
    ],
)
def test_letters_and_entities(text, tidy, said):
    found, doubts = tidied(text)
    assert (found, [each.code for each in doubts]) == (tidy, said)


CHOICES = ReaderTerms(
    options={"words": "treatment"},
    words={"treatment": WordList({"threats": ("threats",), "video": ("forced_video",), "-": ("none_of_these",)})},
)


@pytest.mark.parametrize(
    ("text", "ticked", "value", "said"),
    [
        ("threats forced_video", "threats=1 forced_video=1", "threats video", []),
        ("threats", "threats=1 forced_video=0", "threats", []),
        ("threats", "", "threats", []),
        # Nothing was chosen: that is not known.
        ("", "threats=0 forced_video=0", None, []),
        ("none_of_these", "", None, []),
        ("threats forced_video", "threats=1 forced_video=0", None, [("cell.choices-differ", "ticked/forced_video")]),
        ("", "threats=1", None, [("cell.choices-differ", "ticked/threats")]),
        ("blows", "threats=0", None, [("cell.unknown-word", None)]),
    ],
)
def test_a_question_with_several_answers_has_two_forms(text, ticked, value, said):
    found = read_choices(cell(text, ticked=ticked), CHOICES)
    assert found.value == value
    assert [(doubt.code, doubt.option) for doubt in found.doubts] == said
