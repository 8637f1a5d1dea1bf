"""Our own translations: who made them, what they translate, and that no rule and no finder reads them."""

import re

import pytest

import hrdocs.data
from hrdocs import law
from hrdocs.displaying import article_text
from hrdocs.displaying.forms import words
from hrdocs.law.citations.fold import skeleton
from hrdocs.law.citations.lookups import provisions, stems
from hrdocs.law.reference.translations import (
    chapter_translation,
    conduct_translation,
    heading_translation,
    right_translation,
    with_translation,
)
from hrdocs.values import LocalText

FILE = hrdocs.data.read("law/translations.json")
# The articles used in political cases: every part has one line of conduct in three languages, every heading three.
FORTY = {
    "cc1999": (
        "130 130-1 130-2 188 189 191 193-1 203-1 243 289 290-1 293 295-3 339 341 342 342-2 356 357 358 361 361-1 361-2"
        " 361-3 361-4 361-5 363 364 366 367 368 369 369-1 369-2 369-3 370 375-2 391 411"
    ),
    "cao2021": "10.1 10.2 19.1 19.10 19.11 24.3 24.4 24.15 24.22 24.23",
}
ARTICLES = [(code, number) for code, numbers in FORTY.items() for number in numbers.split()]
CYRILLIC = re.compile(r"[а-яёА-ЯЁіІўЎ]")


@pytest.mark.parametrize(("code", "number"), ARTICLES)
def test_the_articles_used_in_political_cases_speak_three_languages(code, number):
    for wording in law.article(code, number).wordings:
        if wording.heading is not None:
            assert {"be", "en", "ru"} <= set(with_translation(wording.heading)), wording.heading
        for part in wording.parts:
            if part.is_known and part.has_sanction and str(part.since)[-10:] >= "2019-07":
                assert part.conduct, part.citation
                assert set(part.translation.text) == {"be", "ru"}, part.citation
                assert part.translation.by == "hrdocs"


def test_a_translation_adds_only_languages_that_lack():
    official = LocalText({"ru": "Клевета", "be": "Паклёп"})
    assert heading_translation(official) is None
    made = heading_translation(LocalText({"ru": "Клевета"}))
    assert (dict(made.text), made.by) == ({"be": "Паклёп"}, "hrdocs")
    assert heading_translation(LocalText({"ru": "Нет такого"})) is None
    assert heading_translation(None) is conduct_translation(None) is conduct_translation("No such line.") is None
    assert with_translation(official) == official


def test_a_heading_of_the_data_has_no_translation_of_ours():
    assert "be" not in law.article("cc1999", "342").heading
    assert law.article("cc1999", "342").translation.text["be"].startswith("Арганізацыя і падрыхтоўка дзеянняў")
    assert law.article("cc1999", "342", on="2020-08-09").translation.by == "hrdocs"


def test_the_finder_takes_no_translation_as_evidence():
    ours = law.article("cc1999", "370").translation.text["be"]
    (found,) = law.find_citations(f"Паводле артыкула 370 «{ours}»")
    (bare,) = law.find_citations("Паводле артыкула 370 «Нешта зусім іншае»")
    assert found.reason == bare.reason
    assert found.confidence == bare.confidence
    assert not law.find_citations(f"асуджаны за «{ours}»")


def test_the_finder_reads_no_word_of_a_translation():
    """Which article is cited rests on headings of texts and of collected facts alone."""
    for code in law.CODES:
        for number, known in provisions(code).items():
            article = law.article(code, number)
            given = [
                *(article.heading or {}).values(),
                *((each.heading or {}).get("ru", "") for each in article.wordings),
            ]
            assert set(known.stems) <= {stems(skeleton(text)) for text in given}, (code, number)


@pytest.mark.parametrize("code", law.CODES)
def test_every_heading_has_a_form_in_three_languages(code):
    lacking = [
        (number, heading)
        for number in law.code(code).articles
        for heading in [
            law.article(code, number).heading,
            *(each.heading for each in law.article(code, number).wordings),
        ]
        if heading and "ru" in heading and not {"be", "en", "ru"} <= set(with_translation(heading))
    ]
    assert not lacking


def test_a_belarusian_heading_is_in_belarusian():
    for russian, given in FILE["headings"].items():
        if "be" not in given:
            continue
        text = given["be"]
        assert not re.search(r"[иИщЩъЪ]", text), "letters that Belarusian does not have"
        assert not re.search(r"[’ʼA-Za-z]", text), text
        assert text[:1].isupper() == russian[:1].isupper(), text
        wrong = re.search(r"[аеёіоуыэюя] у|[бвгджзйклмнпрстфхцчшьў,] ў", text)
        assert not wrong, f"у is ў after a vowel, and only there: {text}"


def test_every_chapter_and_every_line_on_a_right_has_its_translation():
    for code in law.CODES:
        for number in law.code(code).articles:
            article = law.article(code, number)
            if article.chapter is not None:
                assert set(chapter_translation(article.chapter.heading).text) == {"be"}, article.chapter
            for right in article.rights:
                for english in (right.says, right.body):
                    assert set(right_translation(english).text) == {"be", "ru"}, english
    assert right_translation("No such line.") is None


def test_lines_on_rights_and_chapters_are_in_their_language():
    for given in (*FILE["rights"].values(), *FILE["chapters"].values()):
        assert not re.search(r"[иИщЩъЪ]", given["be"]), given["be"]
        assert not re.search(r"[аеёіоуыэюя] у|[бвгджзйклмнпрстфхцчшьў,] ў", given["be"]), given["be"]
        assert not re.search(r"[іўІЎ]", given.get("ru", "")), given


@pytest.mark.parametrize("language", ["en", "ru", "be"])
def test_the_pages_of_the_articles_used_in_political_cases_are_in_one_language(language):
    others = words(language)["in-language"].values()
    for code, number in ARTICLES:
        page = article_text(law.article(code, number), language)
        assert not [line for line in page.splitlines() for other in others if f"({other})" in line], (code, number)


@pytest.mark.parametrize(("code", "number"), ARTICLES)
def test_no_wording_ends_before_it_begins(code, number):
    for wording in law.article(code, number).wordings:
        if wording.until is not None:
            assert wording.until.latest >= wording.since.earliest
            assert wording.until.earliest >= wording.since.earliest


def test_lines_of_conduct_are_sentences_in_their_language():
    for english, given in FILE["conduct"].items():
        assert english.endswith(".")
        for language, text in given.items():
            assert text.endswith("."), text
            assert CYRILLIC.search(text)
            if language == "be":
                assert not re.search(r"[иИщЩъЪ]", text), text
            else:
                assert not re.search(r"[іўІЎ]", text), text


def test_every_heading_translated_is_one_of_the_law():
    headings = {
        wording["ru"]
        for code in law.CODES
        for number in law.code(code).articles
        for wording in [
            law.article(code, number).heading or {},
            *(w.heading or {} for w in law.article(code, number).wordings),
        ]
        if "ru" in wording
    }
    assert set(FILE["headings"]) <= headings
