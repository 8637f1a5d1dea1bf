"""The words of the law as of a day: of parts, notes, articles, and of norms."""

import subprocess
import sys
from datetime import date

import pytest

from hrdocs import law
from hrdocs.errors import InvalidText
from hrdocs.law import UnknownArticle, UnknownCode, UnknownWording
from hrdocs.law.reference import running_text
from hrdocs.values import Norm, PartialDate

ARRESTED_FOR = (
    "1. Организация групповых действий, грубо нарушающих общественный порядок и сопряженных с явным неповиновением "
    "законным требованиям представителей власти или повлекших нарушение работы транспорта, предприятий, учреждений или "
    "организаций, либо активное участие в таких действиях при отсутствии признаков более тяжкого преступления -\n"
    "наказываются штрафом, или арестом, или ограничением свободы на срок до трех лет, или лишением свободы на тот же "
    "срок."
)


def test_342_says_what_it_punished_on_the_ninth_of_august():
    wording = law.article("cc1999", "342", on="2020-08-09")
    assert wording.part("1").text == ARRESTED_FOR
    heading, first, *_ = wording.text.splitlines()
    assert heading == (
        "Статья 342. Организация и подготовка действий, грубо нарушающих общественный порядок, "
        "либо активное участие в них"
    )
    assert first == ARRESTED_FOR.splitlines()[0]
    (words,) = wording.part("1").printed
    assert (words.confidence, words.shown_from) == ("high", date(2018, 10, 29))
    assert str(words) == ARRESTED_FOR


def test_notes_are_those_of_the_day():
    (note,) = law.article("cc1999", "361-1", on="2019-12-20").notes
    # The copies of 2019 print "статье 3612": a copy that kept the superscript is taken.
    assert "по настоящей статье и статье 361-2 настоящего Кодекса" in str(note)
    assert law.article("cc1999", "361-1", on="2019-12-20").text.endswith(str(note))
    assert law.article("cc1999", "342", on="2019-12-20").notes == ()


def test_the_note_to_130_came_with_the_law_of_2021():
    assert law.article("cc1999", "130", on="2020-08-09").notes == ()
    (note,) = law.article("cc1999", "130", on="2021-07-01").notes
    assert str(note).startswith("Примечание. Под иной социальной принадлежностью")


@pytest.mark.parametrize(
    ("citation", "on", "starts", "is_unknown"),
    [
        ("349", "2021-06-18", [], False),  # the law that brought the notes to chapter 31 was in force a day later
        ("349", "2021-06-19", ["Примечание. Уголовное преследование близких лица"], False),
        ("205", "2020-01-01", ["Примечания:"], False),
        ("205", "2017-01-01", [], True),
        ("342", "2020-08-09", ["Примечания:"], False),
        ("466", "2020-08-09", [], False),  # it belongs to no chapter
    ],
)
def test_notes_to_a_chapter(citation, on, starts, is_unknown):
    wording = law.article("cc1999", citation, on=on)
    assert [str(note)[: len(start)] for note, start in zip(wording.chapter_notes, starts, strict=True)] == starts
    assert wording.has_unknown_chapter_notes is is_unknown
    assert all(str(note) not in (wording.text or "") for note in wording.chapter_notes)


def test_a_chapter_has_no_notes_before_the_law_that_brought_it_in():
    before, first = (date(2016, 6, 30),) * 2, (date(2016, 7, 1),) * 2
    assert running_text.chapter_notes("cc1999", "38", before) == ()
    (notes,) = running_text.chapter_notes("cc1999", "38", first)
    assert str(notes).startswith("Примечание. Лицо, совершившее предусмотренное настоящей главой деяние")


def test_a_note_that_was_taken_out_is_none():
    (note,) = law.article("cc1999", "435", on="2025-03-02").notes
    assert str(note).startswith("Примечание. Призывник")
    assert law.article("cc1999", "435", on="2025-03-03").notes == ()


def test_words_that_a_text_with_broken_lines_alone_shows():
    wording = law.article("cc1999", "375", on="2024-08-01")
    assert wording.part("2").text == (
        "2. То же деяние, повлекшее тяжкие последствия, -\n"
        "наказывается ограничением свободы на срок до пяти лет или лишением свободы на срок до шести лет."
    )
    assert wording.part("1").printed[0].texts == ("cc2024",)


def test_words_that_differ_in_a_window_are_those_of_the_sanction():
    before, after = law.article("cao2003", "23.34", on="2016-01-01")
    assert "юридическое лицо" not in before.part("2").text
    assert "на юридическое лицо - от двадцати до ста базовых величин" in after.part("2").text
    assert {part.printed[0].confidence for part in (before.part("2"), after.part("2"))} == {"low"}


def test_words_between_two_texts_that_print_the_same_are_probably_unchanged():
    (words,) = law.article("cao2003", "17.13", on="2016-01-01").parts[0].printed
    assert words.confidence == "probably_unchanged"
    assert words.since == PartialDate("[2007-03-01..2012-09-05]")


def test_what_no_text_shows_has_no_words():
    part = law.article("cc1999", "293", on="2010-12-19").part("3")
    assert (part.text, part.printed) == (None, ())
    assert law.article("cc1999", "293", on="2010-12-19").text is None


def test_a_wording_without_a_day_has_the_words_of_its_first_day():
    *_, last = law.article("cc1999", "342").wordings
    assert "до четырех лет" in last.part("1").text


def test_no_remark_of_a_bank_of_law_is_in_the_words():
    for code in (*law.CODES, *running_text.NORM_CODES):
        for paragraph in running_text.stored(code)["paragraphs"]:
            assert "КонсультантПлюс" not in paragraph
            assert "в ред. Закон" not in paragraph
            assert not paragraph.endswith("-З")
            assert "  " not in paragraph
            assert paragraph == paragraph.strip() != ""


@pytest.mark.parametrize("code", [*law.CODES, *running_text.NORM_CODES])
def test_each_paragraph_is_there_once_and_used(code):
    record = running_text.stored(code)
    assert len(record["paragraphs"]) == len(set(record["paragraphs"]))
    chains = [rows for parts in record["articles"].values() for rows in parts.values()]
    chains += record.get("chapters", {}).values()
    used = {at for rows in chains for row in rows for at in row.get("p", ())}
    assert used == set(range(len(record["paragraphs"])))


@pytest.mark.parametrize("code", law.CODES)
def test_every_sanction_that_a_text_shows_has_its_words(code):
    for number in law.code(code).articles:
        article = law.article(code, number)
        for wording in article.wordings:
            for part in wording.parts:
                # Of a text that is broken like a PDF the sanctions are read, and not the words.
                if part.is_known and part.texts and not set(part.texts) & {"cc2024", "cao2025a"}:
                    on = part.shown_from
                    (same,) = [each for w in article.on(on) for each in w.parts if each.citation == part.citation][-1:]
                    assert same.printed, (code, number, part.number, on)


@pytest.mark.parametrize(
    ("norm", "on", "heading", "words"),
    [
        ("cpc1999:126", "2020-09-07", "Заключение под стражу", "1. Заключение под стражу в качестве меры пресечения"),
        ("pikoap2021:8.2/1", "2021-05-01", None, "1. Административное задержание физического лица состоит"),
        ("mea1997:5", "2020-10-08", "Заявление о проведении массового мероприятия", "Заявление о проведении"),
        ("pec2000:7", None, "Исправление осужденных и его основные средства", "1. "),
        ("pikoap2006:8.2", "2012-09-10", None, "1. Административное задержание"),
    ],
)
def test_a_norm_has_words(norm, on, heading, words):
    found = law.norm_text(norm, on)
    assert found.text.startswith(words)
    assert heading is None or found.heading == heading
    assert found.norm == Norm.parse(norm)
    assert found.sources
    assert found.heading == law.heading_of(found.norm.instrument, found.norm.article)["ru"]


@pytest.mark.parametrize(
    ("norm", "on", "error", "message"),
    [
        (
            "iccpr:9",
            None,
            UnknownCode,
            "'iccpr' is no code known here; there are cpc1999, mea1997, pec2000, pikoap2006, pikoap2021",
        ),
        ("cpc1999", None, InvalidText, "expected a norm with an article, such as cpc1999:126"),
        ("cpc1999:999", None, UnknownArticle, "cpc1999 has no article '999'"),
        ("cpc1999:126/99", None, UnknownArticle, "Article 126 of cpc1999 has no part '99'"),
        ("cpc1999:126", "2010-01-01", UnknownWording, "no source at hand shows Article 126 of cpc1999 as worded on"),
        ("mea1997:5", "2021-06-01", UnknownWording, "it is known for 2020-10-08/2020-10-08"),
    ],
)
def test_what_is_no_norm_with_words(norm, on, error, message):
    with pytest.raises(error) as caught:
        law.norm_text(norm, on)
    assert message in str(caught.value)


def test_a_look_up_without_words_reads_none():
    script = (
        "import sys\nfrom hrdocs import law\nfrom hrdocs.law.reference import running_text\n"
        "law.article('cc1999', '342', on='2020-08-09').part('1').bounded()\nlaw.search('президента')\n"
        "print(running_text.stored.cache_info().currsize)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout == "0\n"
