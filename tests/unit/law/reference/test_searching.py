"""Articles found by words of their heading, as worded on a day."""

import csv
from pathlib import Path

import pytest

from hrdocs import law
from hrdocs.displaying import found_text
from hrdocs.errors import InvalidText
from hrdocs.law import UnknownWording
from hrdocs.values import Citation


@pytest.mark.parametrize(
    ("text", "on", "first"),
    [
        ("оскорбление президента", "2021-01-01", "cc1999:368"),
        ("оскорблению Президентом", None, "cc1999:368"),
        ("абраза прадстаўніка", None, "cc1999:369"),
        ("mass events", "2020-09-24", "cc1999:369-3"),  # it had the heading of 23.34 then, and the crime comes first
        ("mass events", "2022-09-24", "cao2021:24.23"),
        ("murder", None, "cc1999:139"),
    ],
)
def test_search_finds_inflected_words_in_three_languages(text, on, first):
    assert str(law.search(text, on=on)[0].citation) == first


def test_articles_of_the_same_heading_come_together():
    assert [str(row.citation) for row in law.search("mass events", on="2020-09-24")[:2]] == [
        "cc1999:369-3",
        "cao2003:23.34",
    ]


PRESIDENT = "Оскорбление Президента Республики Беларусь"
FORMER_TOO = PRESIDENT + ", в том числе прекратившего исполнение своих полномочий"


@pytest.mark.parametrize(
    ("text", "on", "code", "number", "heading"),
    [
        ("оскорбление президента", "2021-01-01", "cc1999", "368", PRESIDENT),
        ("оскорбление президента", "2025-06-01", "cc1999", "368", FORMER_TOO),
        ("оскорбление президента", None, "cc1999", "368", FORMER_TOO),
        ("insulting the president", "2021-01-01", "cc1999", "368", PRESIDENT),
        ("insulting the president", "2025-06-01", "cc1999", "368", FORMER_TOO),
        ("extremist formation", "2020-08-09", "cc1999", "361-1", "Создание экстремистского формирования"),
        (
            "незаконная арганізацыя дзейнасці грамадскага аб'яднання",
            "2023-01-01",
            "cc1999",
            "193-1",
            law.article("cc1999", "193-1").heading["ru"],  # it had no other
        ),
    ],
)
def test_search_gives_the_heading_of_the_day(text, on, code, number, heading):
    found = law.search(text, on=on)[0]
    assert (found.citation, found.heading["ru"]) == (Citation(code=code, article=number), heading)
    assert found.is_of_day
    assert found.heading == found.matched


def found_articles(text, on=None):
    return [str(row.citation) for row in law.search(text, on=on)]


@pytest.mark.parametrize(
    ("text", "number", "held", "not_held"),
    [
        ("прекратившего исполнение полномочий", "368", "2025-06-01", "2021-01-01"),  # words of the newer heading
        ("ceased to exercise powers", "367", "2025-06-01", "2021-01-01"),
        ("реабилитация нацизма", "130", "2020-08-09", "2022-01-01"),  # words of the older
        ("rehabilitation of Nazism", "130", "2020-08-09", "2022-01-01"),
        ("санкциям", "361", "2023-01-01", "2020-08-09"),
        ("неоднократное нарушение массовых мероприятий", "342-2", "2022-01-01", "2020-08-09"),  # not yet in force
        ("repeated violation mass events", "342-2", "2022-01-01", "2020-08-09"),
        ("клевета", "189", None, "2022-01-01"),  # excluded in 2021, and it never said so
        (
            "организация деятельности общественного объединения",
            "193-1",
            "2022-06-01",
            "2020-08-09",
        ),  # between two lives
        ("арганізацыя дзейнасці грамадскага", "193-1", "2022-06-01", "2020-08-09"),
    ],
)
def test_search_matches_no_heading_of_another_day(text, number, held, not_held):
    citation = f"cc1999:{number}"
    assert citation not in found_articles(text, not_held)
    if held:
        assert citation in found_articles(text, held)


def test_an_excluded_article_is_found_while_it_held_and_without_a_day():
    assert "cc1999:189" in found_articles("оскорбление", "2020-08-09")
    assert "cc1999:189" not in found_articles("оскорбление", "2022-01-01")
    assert "cc1999:189" in found_articles("оскорбление")


def test_without_a_day_a_former_heading_is_found_and_said_to_be_one():
    found = next(row for row in law.search("реабилитация нацизма") if row.citation.article == "130")
    assert found.heading["ru"] == "Разжигание расовой, национальной, религиозной либо иной социальной вражды или розни"
    assert found.matched["ru"].endswith("реабилитация нацизма")
    assert not found.is_of_day
    assert str(found.since) == "2020-02-01"
    assert "(прежде, с 1 февраля 2020 г.: " in found_text([found], "ru")


def test_a_heading_that_no_source_shows_for_the_day_is_not_made_up():
    found = law.search("оскорбление президента", on="2010-01-01")[0]
    assert str(found.citation) == "cc1999:368"
    assert found.heading is None
    assert found.matched["ru"] == PRESIDENT
    assert found_text([found], "ru") == (
        f"ст. 368 УК (cc1999:368)  (название на этот день неизвестно; известно: {PRESIDENT}, "
        "начало — не ранее 1 января 2001 г. и не позднее 29 октября 2018 г.)"
    )


def test_a_partial_day_gives_each_heading_that_may_hold():
    rows = [row for row in law.search("оскорбление президента", on="2025") if row.citation.article == "368"]
    assert {row.heading["ru"] for row in rows} == {PRESIDENT, FORMER_TOO}


def test_each_result_of_a_day_has_the_heading_that_look_up_gives():
    for text in ("президента", "нарушение порядка", "mass events", "extremist", "организация"):
        for on in ("2020-08-09", "2021-07-01", "2022-09-01", "2025-11-01"):
            for row in law.search(text, on=on):
                try:
                    wordings = law.article(row.citation.code, row.citation.article).on(on)
                except UnknownWording:
                    continue
                assert row.heading in [wording.heading for wording in wordings], (text, on, row.citation)


def test_the_words_of_the_law_are_found_as_of_a_day():
    words = "обучение подготовка лиц для участия в групповых действиях"
    (found,) = [row for row in law.search(words, on="2020-08-09", texts=True) if row.paragraph]
    assert (str(found.citation), found.is_of_day) == ("cc1999:342", True)
    assert found.paragraph.startswith("2. Обучение или иная подготовка лиц для участия в групповых действиях")
    assert not any(row.paragraph for row in law.search(words, on="2020-08-09"))


def test_the_words_of_the_law_are_searched_where_nothing_else_is_found():
    found = law.search("безразлично относилось", on="2022-01-01")
    assert {row.by for row in found} == {"paragraph"}
    assert all("безразлично" in row.paragraph for row in found)


def test_headings_with_all_words_come_before_paragraphs_and_those_with_some_after():
    kinds = [row.paragraph is None for row in law.search("оскорбление президента", on="2021-01-01", texts=True)]
    assert kinds[0]
    last_paragraph = max((at for at, is_heading in enumerate(kinds) if not is_heading), default=0)
    assert all(kinds[last_paragraph + 1 :])


def test_an_article_that_is_found_in_two_ways_is_there_once():
    found = law.search("массовых мероприятий", on="2020-08-09", texts=True)
    citations = [row.citation for row in found]
    assert len(citations) == len(set(citations))
    assert any(row.paragraph is not None for row in found)


QUERIES = list(
    csv.DictReader(
        (Path(__file__).parents[3] / "corpora" / "law_queries.tsv").read_text(encoding="utf-8").splitlines(),
        delimiter="\t",
    )
)


@pytest.mark.parametrize("half", ["development", "held_back"])
def test_most_queries_have_their_article_first(half):
    places = []
    for row in QUERIES:
        if row["half"] == half:
            found = [str(each.citation) for each in law.search(row["query"])]
            places.append(next((n for n, each in enumerate(found, 1) if each in row["answers"].split()), None))
    assert len(places) > 100
    assert sum(place == 1 for place in places) / len(places) >= 0.8
    assert sum(place is not None and place <= 5 for place in places) / len(places) >= 0.95
    assert sum(1 / place for place in places if place) / len(places) >= 0.85


@pytest.mark.parametrize(
    ("query", "on", "expected"),
    [
        ("342", None, [("cc1999:342", "number", None)]),
        ("ч. 1 ст. 342 УК", None, [("cc1999:342", "number", None)]),
        ("cc1999:342/1", None, [("cc1999:342", "number", None)]),
        ("342²", None, [("cc1999:342-2", "number", None)]),
        ("342/1", None, [("cc1999:342", "number", None), ("cc1999:342-1", "number", None)]),
        ("З42-2", None, [("cc1999:342-2", "number", None)]),
        ("23.34", None, [("cao2003:23.34", "number", None), ("cao2021:24.23", "successor", "cao2003:23.34")]),
        ("23.34", "2020-08-09", [("cao2003:23.34", "number", None)]),
        (
            "17.1",
            None,
            [
                ("cao2021:17.1", "number", None),
                ("cao2003:17.1", "number", None),
                ("cao2021:19.1", "successor", "cao2003:17.1"),
            ],
        ),
        ("17.1 КоАП", "2020-08-09", [("cao2003:17.1", "number", None)]),
        ("2423", None, [("cao2003:24.23", "near_number", None), ("cao2021:24.23", "near_number", None)][1:]),
        ("3422", None, [("cc1999:342-2", "near_number", None)]),
        ("193.1", None, [("cc1999:193-1", "near_number", None)]),
        ("999", None, []),
        ("19.16", None, [("cao2021:19.16", "number", None)]),
        ("19.16", "2021-06-01", []),
    ],
)
def test_a_number_goes_to_its_article(query, on, expected):
    found = law.search(query, on=on)
    assert [(str(row.citation), row.by, row.replaces and str(row.replaces)) for row in found] == expected


def test_words_beside_a_number_find_more_articles_after_it():
    found = [str(row.citation) for row in law.search("130 экстремизм")]
    assert found[0] == "cc1999:130"
    assert "cc1999:361-4" in found


@pytest.mark.parametrize(
    "query", ["дали 15 суток за неповиновение", "10 сутак за непадпарадкаванне", "3 years for treason"]
)
def test_a_count_of_days_or_years_is_no_article(query):
    assert {row.by for row in law.search(query)}.isdisjoint({"number", "near_number"})


def test_of_a_long_sentence_the_best_is_shown_where_little_of_it_is_known():
    found = law.search("дворник назвал судью вечером пьяным соседом")
    assert found
    assert max(row.score for row in found) < 0.25
    assert law.search("абракадабра фыва") == ()


def test_a_query_without_number_or_word_is_refused():
    for query in ("", "  ", "!?", "…"):
        with pytest.raises(InvalidText, match="a number of an article, or at least one word"):
            law.search(query)


def test_an_article_of_a_later_law_says_so():
    found = next(row for row in law.search("пропаганда лгбт") if row.citation.article == "19.16")
    assert found.later_law.startswith("«Об изменении кодексов по вопросам административной ответственности»")
    assert "propaganda of homosexual relations" in found.heading["en"]


def test_what_is_in_force_comes_first_and_what_fits_badly_is_left_out():
    found = law.search("мелкое хулиганство")
    assert [str(row.citation) for row in found[:2]] == ["cao2021:19.1", "cao2003:17.1"]
    assert len(found) < 10
    assert min(row.score for row in found) >= found[0].score / 2


def test_conduct_is_of_the_day():
    line = "вооружённых силах или иных воинских формированиях дискредитирующих"
    assert "cc1999:369-1" in found_articles(line, "2025-01-01")
    assert law.search(line, on="2025-01-01")[0].by == "conduct"
    before = [row for row in law.search(line, on="2021-07-01") if row.citation.article == "369-1"]
    assert not any("вооружённых" in row.matched.get("ru", "") for row in before)
