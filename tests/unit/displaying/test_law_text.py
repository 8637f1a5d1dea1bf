import re

import pytest

from hrdocs import law
from hrdocs.displaying import article_text, found_text, rights_lines, sources_text, wording_text
from hrdocs.displaying.law_text import conduct_text, later_laws_lines
from hrdocs.messages import LANGUAGES

ENGLISH = re.compile(r"\b[a-z]{4,}\b")


def wording():
    return law.article("cc1999", "342", on="2020-08-09")


HEADS = {
    "en": "Article 342 of the Criminal Code (cc1999:342). Organization and preparation of actions that",
    "ru": "Статья 342 Уголовного кодекса Республики Беларусь (cc1999:342). Организация и подготовка действий",
    # No source has the heading in Belarusian: it is our own translation, and says so.
    "be": "Артыкул 342 Крымінальнага кодэкса Рэспублікі Беларусь (cc1999:342). Арганізацыя і падрыхтоўка дзеянняў",
}
SINCE = {
    "en": "  this wording: began not before 1 January 2006 and not after 29 October 2018, until 19 June 2021",
    "ru": "  эта редакция: начало — не ранее 1 января 2006 г. и не позднее 29 октября 2018 г., до 19 июня 2021 г.",
    "be": "  гэтая рэдакцыя: пачатак — не раней за 1 студзеня 2006 г. і не пазней за 29 кастрычніка 2018 г., "
    "да 19 чэрвеня 2021 г.",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wording_begins_with_its_place_heading_and_days(language):
    head, since, *_ = wording_text(wording(), language).splitlines()
    assert head.startswith(HEADS[language])
    assert head.endswith("(пераклад: hrdocs)") == (language == "be")
    assert since == SINCE[language]


def test_the_conduct_is_in_our_words_and_marked_so():
    part = wording().part("2")
    assert conduct_text(part, "en") == part.conduct
    assert conduct_text(part, "be").startswith("Навучанне або іншая падрыхтоўка людзей да групавых дзеянняў")
    assert conduct_text(part, "be").endswith("(пераклад: hrdocs)")


def test_the_conduct_is_in_the_words_of_the_law_where_ours_are_not_in_the_language():
    part = law.article("cc1999", "340", on="2020-08-09").part("1")
    assert conduct_text(part, "ru") == conduct_text(part, "be").removesuffix(" (па-руску)")
    assert "наказыва" not in conduct_text(part, "ru")


@pytest.mark.parametrize(
    ("language", "end"),
    [
        ("en", "; shown by texts (cc2022, cc2022j, cc2025), from 29 May 2022 to 3 November 2025; confidence: high"),
        (
            "ru",
            "; показано в текстах (cc2022, cc2022j, cc2025) с 29 мая 2022 г. по 3 ноября 2025 г.; надёжность: высокая",
        ),
        (
            "be",
            (
                "; паказана ў тэкстах (cc2022, cc2022j, cc2025) з 29 мая 2022 г. па 3 лістапада 2025 г.; "
                "надзейнасць: высокая"
            ),
        ),
    ],
)
def test_a_part_says_by_which_law_it_is_and_what_shows_it(language, end):
    line = wording_text(law.article("cc1999", "342", on="2023-01-01"), language).splitlines()[-1]
    assert line.endswith(end)
    assert "112-З" in line
    assert "2021-" not in line


def test_the_words_of_the_law_stay_russian():
    text = wording_text(wording(), "be", text=True)
    assert "      2. Обучение или иная подготовка лиц" in text
    assert "тэкст" in text


@pytest.mark.parametrize(("language", "law_words"), [("en", "a later law is known"), ("be", "вядомы пазнейшы закон")])
def test_later_laws_are_named(language, law_words):
    found = law.article("cao2021", "24.23", on="2025-12-01")
    (line,) = later_laws_lines(found, language)
    assert line.startswith(f"  {law_words}")
    assert line.endswith(": 101-З (2025-10-20)")
    assert line in wording_text(found, language).splitlines()


@pytest.mark.parametrize("number", ["342", "361", "130", "193-1"])
def test_an_article_over_time_in_russian_has_no_other_words(number):
    lines = article_text(law.article("cc1999", number), "ru").splitlines()
    lines = lines[: lines.index("источники:")]
    for line in lines:
        if "по-английски" not in line:
            assert not ENGLISH.search(re.sub(r"\([^()]*\)", "", line)), line


@pytest.mark.parametrize("language", ["ru", "be"])
def test_a_right_is_in_the_language_of_the_reader(language):
    for number in ("342", "356", "193-1", "361-2"):
        for line in rights_lines(law.article("cc1999", number), language):
            assert not ENGLISH.search(re.sub(r"\(iccpr:[0-9/]+\)|hrdocs", "", line)), line


def test_sources_are_listed_once():
    head, *rows = sources_text(law.article("cc1999", "342"), "be")
    assert head == "крыніцы:"
    assert len(rows) == len(set(rows)) > 0


def test_results_of_a_search():
    found = [row for row in law.search("оскорбление президента", on="2021-01-01") if row.citation.article == "368"]
    assert found_text(found, "ru").startswith("ст. 368 УК (cc1999:368)  Оскорбление Президента")
    assert found_text([], "be") == "нічога не знойдзена"


def test_an_article_answers_first_and_says_after_what_shows_it():
    lines = article_text(law.article("cc1999", "342"), "en").splitlines()
    at = lines.index("sources:")
    assert not any("shown by texts" in line or "http" in line for line in lines[:at])
    shown = [line for line in lines[at:] if "shown by texts" in line]
    begun = "began not before 1 January 2001 and not after 29 October 2018; "
    assert shown[0].startswith(f"  Part 1 of Art. 342 CC, {begun}")
    assert len(shown) == 4
    assert any(line.startswith("  cc2025: https://") for line in lines[at:])
    assert any(line.startswith("  iccpr:21: https://") for line in lines[at:])


def test_official_addresses_come_before_copies():
    article = law.article("cc1999", "130")
    official = ["pravo.by" in each or "gov.by" in each or "etalonline.by" in each for each in article.sources]
    assert official == sorted(official, reverse=True)


def test_a_right_that_a_source_says_of_the_older_article_is_marked():
    text = article_text(law.article("cao2021", "24.3"), "en")
    assert "; said of Art. 23.4 CAO of 2003 (cao2003:23.4), which it replaced\n" in text


@pytest.mark.parametrize(
    ("query", "language", "line"),
    [
        ("23.34", "en", "    replaced by Art. 24.23 CAO (cao2021:24.23)"),
        ("23.34", "ru", "    пришла на смену ст. 23.34 КоАП (cao2003:23.34)"),
        ("репост", "be", "    так называюць у гутарковай мове: репост"),
        ("пропаганда лгбт", "ru", "    известен более поздний закон, его текста здесь нет: «Об изменении кодексов"),
    ],
)
def test_a_result_says_what_is_beside_it(query, language, line):
    assert any(each.startswith(line) for each in found_text(law.search(query), language).splitlines())
