"""A case by sections: consent first, each line with its source, what is not recorded last; as text and as a page."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
from desk_file import dataset, write_file
from shell import run

from hrdocs.cli import case_page

MORE = [
    {
        "type": "person",
        "id": "p7",
        "names": [{"value": "Volha <b>Vydumanaja</b>"}],
        "naming": "do_not_name",
        "birth": "1990",
        "sources": [{"source": "s1", "supports": ["/birth"]}],
        "consent": [{"purposes": {"public_name": "no"}, "valid_until": "2027-01-01"}],
    },
    {
        "type": "detention",
        "id": "d7",
        "person": "p7",
        "arrest": {"day": "2026-11-03", "order_shown": "no"},
        "phases": [{"kind": "custody", "period": "2026-11-03/.."}],
        "sources": [{"source": "s1", "supports": ["/arrest"]}],
    },
]


def case():
    made = dataset(*MORE)
    return made, made.case("p7")


@pytest.mark.parametrize(
    ("language", "headings"),
    [
        (
            "en",
            [
                "Consent and wishes",
                "I. Identity",
                "II. Arrest",
                "III. Detention",
                "IV. Reasons given, and what was done to the person",
                "V. Steps taken, courts and answers",
                "",
            ],
        ),
        (
            "ru",
            [
                "Согласие и желания",
                "I. Кто это",
                "II. Задержание",
                "III. Содержание под стражей",
                "IV. Какие причины названы и что сделано с человеком",
                "V. Какие шаги предприняты, суды и ответы",
                "",
            ],
        ),
        (
            "be",
            [
                "Згода і пажаданні",
                "I. Хто гэта",
                "II. Затрыманне",
                "III. Утрыманне пад вартай",
                "IV. Якія прычыны названы і што зроблена з чалавекам",
                "V. Якія крокі зроблены, суды і адказы",
                "",
            ],
        ),
    ],
)
def test_the_order_of_the_questionnaire(language, headings):
    found = case_page.sections(*case(), language, order="wgad")
    assert [each.heading for each in found] == headings


def test_each_line_has_its_source_and_what_is_missing_is_named():
    found = case_page.sections(*case(), order="wgad")
    lines = {text: source for section in found for text, source in section.lines}
    assert lines["date of birth: 1990"] == "source: Invented statement [s1]"
    last = found[-1].lines[0][0]
    assert last.startswith("Not recorded: person: gender;")
    assert "judgment" in last
    assert "date of birth" not in last
    head = found[0].lines[0][0]
    assert head.splitlines()[0] == "person p7"


def test_by_time_every_record_is_there():
    found = case_page.sections(*case())
    assert [each.heading for each in found[:3]] == ["Consent and wishes", "What happened", "What the records say"]
    assert found[1].lines[0][1] == "source: Invented statement [s1]"


class Reader(HTMLParser):
    tags: list[str]

    def __init__(self):
        super().__init__()
        self.tags = []

    def handle_starttag(self, tag, *_):
        self.tags.append(tag)


def test_a_page_holds_no_tag_of_a_record():
    page = case_page.to_html(case_page.sections(*case()), "A <i>title</i>", "en")
    reader = Reader()
    reader.feed(page)
    assert {"b", "i", "script"}.isdisjoint(reader.tags)
    assert "default-src 'none'" in page


def test_the_verb_writes_pages_and_questionnaires(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    file = write_file()
    code, out, _ = run(capsys, "show", file, "p1", "--order", "wgad", "--language", "ru")
    assert (code, out.splitlines()[2]) == (0, "Согласие и желания")
    assert run(capsys, "show", file, "p1", "--format", "html", "--output", "p1.html") == (0, "", "")
    assert Path("p1.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    assert Path("p1.html").stat().st_mode & 0o077 == 0
    assert run(capsys, "show", file, "p1", "--format", "html", "--output", file)[0] == 2


def test_a_person_of_whom_nothing_is_recorded():
    made = dataset({"type": "person", "id": "p8"})
    found = case_page.sections(made, made.case("p8"), order="wgad")
    assert found[0].lines[0][0] == "No consent and no wish is recorded: nothing may be published without asking."
    assert case_page.title_of(made, made.case("p8"), "en") == "p8"
