"""No output in Russian or Belarusian has a word of a vocabulary in English, an ISO duration or a bare code.

What a record quotes is in the language of its source, so the records here have texts in Cyrillic alone.
"""

import html
import json
import re
from pathlib import Path

import pytest
from filled import full
from foreign import foreign
from shell import run

import hrdocs
from hrdocs import cli, criteria, displaying, law, messages
from hrdocs.case import Case
from hrdocs.cli import spoken
from hrdocs.cli.case_text import to_text
from hrdocs.cli.record_lines import RecordLines
from hrdocs.fields import plan
from hrdocs.model import RECORDS, Person
from hrdocs.vocabulary import ALL, SharingLabel

LANGUAGES = ("ru", "be")
ROWS = Path(__file__).parents[1] / "corpora" / "rules"
CODES = sorted(path.stem for path in ROWS.glob("*.json"))

CASE = [
    {"type": "person", "id": "p1", "names": [{"value": "Алена Вымысленка"}], "birth": "1990-05~"},
    {"type": "organisation", "id": "o1", "names": [{"value": "РУУС"}]},
    {
        "type": "detention",
        "id": "d1",
        "person": "p1",
        "arrest": {"day": "2020-09-08T14:00", "by": ["o1"]},
        "phases": [{"kind": "custody", "period": "2020-09-08/2020-09-28", "planned_end": "2020-10-01"}],
        "ended": {"day": "2020-09-28", "how": "released"},
    },
    {
        "type": "charge",
        "id": "c1",
        "person": "p1",
        "citation": "cc1999:342/1",
        "allegations": [{"day": "2020-08-09", "kinds": ["assembly"], "denied": "yes"}],
        "plea": "not_guilty",
    },
    {
        "type": "judgment",
        "id": "j1",
        "persons": ["p1"],
        "day": "2021-02-10",
        "decisions": [{"charge": "c1", "outcome": "convicted"}],
        "penalties": [
            {"kind": "imprisonment", "role": "for_charge", "charge": "c1", "term": "P3Y6M"},
            {"kind": "fine", "money": "675 BYN", "base_units": "25"},
        ],
    },
]


@pytest.fixture(scope="module")
def dataset():
    return hrdocs.Dataset([hrdocs.from_json(each) for each in CASE])


@pytest.mark.parametrize("code", CODES)
def test_a_problem(code):
    row = json.loads((ROWS / f"{code}.json").read_text(encoding="utf-8"))["triggers"][0]
    try:
        dataset = hrdocs.Dataset([hrdocs.from_json(each) for each in row["records"]])
    except hrdocs.InvalidDocument:
        pytest.skip("a row of a repeated id is no dataset")
    problems = hrdocs.validate(dataset, rules=[code], as_of=row.get("as_of")).problems
    for problem in problems:
        for language in LANGUAGES:
            rendered = messages.render(problem, language)
            for text in (rendered.message, rendered.expected, rendered.fix):
                assert foreign(text) == [], text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_around_problems(language):
    for text in (*messages.labels(language).values(), *messages.page_words(language).values()):
        # What is filled in is displayed on its own.
        assert foreign(re.sub(r"\{\w+\}", "", text)) == [], text
    for text in (each for table in messages._catalogue(language).tables.values() for each in table.values()):
        assert foreign(text) == [], text
    for code in messages.codes():
        told = messages.template(code, language)
        for text in (told.message, told.doubt, told.expected, told.fix):
            assert foreign(re.sub("‹[a-z_]+›|\\{[a-z_:+-]+\\}", "", text)) == [], (code, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report(dataset, language):
    report = hrdocs.validate(dataset, as_of="2026-01-01")
    assert report.problems
    page = report.to_html(language).partition("<body>")[2].partition("<script>")[0]
    page = re.sub(r"<(?:code|option)[^>]*>.*?</(?:code|option)>", " ", page)
    for text in [*re.sub(r"<[^>]+>", "\n", page).splitlines(), *report.to_text(language).splitlines()]:
        plain = html.unescape(text)
        if not re.match(r"\S+ [a-z]+\.[a-z-]+: \d+$", plain):  # the code of a problem at the head of its block
            assert foreign(plain) == [], plain
    for row in report.to_csv(language).splitlines()[1:]:
        cells = row.split(";") if ";" in row else row.split(",")
        assert foreign(" ".join(each for each in cells if not re.fullmatch(r"[a-z]+\.[a-z-]+|.*/.*", each))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_case(dataset, language):
    for line in to_text(dataset, dataset.case("p1", as_of="2026-01-01"), language).splitlines():
        assert foreign(line) == [], line


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", RECORDS)
def test_every_label_of_a_record(name, language):
    cls = RECORDS[name]
    record = cls(**{p.name: full(p.kind, p.to, target="p1") for p in plan(cls) if p.name != "id"}, id="r1")
    person = Person(id="p1")
    case = Case(person=record if cls is Person else person, records=() if cls is Person else (record,))
    lines = RecordLines(hrdocs.Dataset((person, record)), case, language, is_related=True)
    for line in lines.of(record):
        label = line.partition(":")[0].strip(" -")
        assert label.startswith(("/", "x_")) or foreign(label) == [], line


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_every_list(language):
    for words in ALL:
        if words is not SharingLabel:
            assert foreign(displaying.display(words, language)) == []
            for word in words:
                assert foreign(displaying.display(word, language)) == [], word


FRAMEWORKS = [each.id for each in criteria.frameworks()]


def own_lines(text):
    """Return the lines of a sheet without the titles of its sources, which are in their own language."""
    for line in text.splitlines():
        # A source has its address, or says that only a copy of it was seen; the head of a list is in all languages.
        if "://" not in line and not re.search("только копию|толькі копію", line) and "Work list" not in line:
            yield line


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_a_checklist(capsys, tmp_path, monkeypatch, framework, language):
    monkeypatch.setenv("HRDOCS_LANGUAGE", language)
    (tmp_path / "a.json").write_text(json.dumps({"hrdocs": "1.0", "records": CASE}), encoding="utf-8")
    file, page = str(tmp_path / "a.json"), tmp_path / "sheet.html"
    calls = (
        (file, "p1", "--framework", framework, "--on", "2020-09-20", "--why", "--html", str(page)),
        (file, "p1", "--framework", framework, "--on", "2020-09-20", "--why"),
        (file, "--all", "--framework", framework, "--on", "2020-09-20"),
        ("--blank", framework),
    )
    said = []
    for call in calls:
        code, out, err = run(capsys, "criteria", *call)
        assert code == 0, err
        said.append(out + err)
    body = re.sub(
        r"<(script|style|code)\b.*?</\1>", " ", page.read_text("utf-8").partition("<body")[2], flags=re.DOTALL
    )
    said.append(html.unescape(re.sub(r"<[^>]+>", "\n", body.partition(">")[2])))
    for line in own_lines("\n".join(said)):
        assert foreign(line) == [], line


CITED = (
    "Обвинена по ч. 1 ст. 342 УК, ст. 23.34 КоАП и ст. 999 УК; 342/1, ч. 9 ст. 130 УК, ч. 1 ст. 14 и ч. 1 ст. 342 УК. "
    "Статья 126 УПК, ст. 25 Конституции, ст. 14 МПГПП, ст. 19 ВДПЧ, ст. 42 ТК, ст. 205 УК РФ, ст. 8.4 ПИКоАП."
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_citations_of_a_text(capsys, tmp_path, monkeypatch, language):
    monkeypatch.setenv("HRDOCS_LANGUAGE", language)
    text = tmp_path / "text.txt"
    text.write_text(
        "Обвинена по ч. 1 ст. 342 УК, ст. 23.34 КоАП и ст. 999 УК; 342/1, ч. 9 ст. 130 УК.", encoding="utf-8"
    )
    for day in ((), ("--on", "2020-08-09"), ("--on", "1995")):
        code, out, err = run(capsys, "cite", str(text), *day)
        assert (code, err) == (0, "")
        for line in out.splitlines():
            assert foreign(line) == [], line


@pytest.mark.parametrize("language", LANGUAGES)
def test_articles_of_law(language):
    for code, number in (("cc1999", "342"), ("cc1999", "130"), ("cao2003", "23.34"), ("cao2021", "24.23")):
        lines = displaying.article_text(law.article(code, number), language).splitlines()
        for line in lines:
            if line.startswith(("источники", "крыніцы")):
                break
            # A right is described by the body that says it, and our own sentences are English; both say so.
            if not re.search(r"по-английски|па-англійску", line):
                assert foreign(line) == [], line
    for line in displaying.found_text(law.search("оскорбление президента"), language).splitlines():
        assert foreign(line) == [], line


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_of_the_verbs(capsys, monkeypatch, language):
    monkeypatch.setenv("HRDOCS_LANGUAGE", language)
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    listed = capsys.readouterr().out.partition(f"{spoken.said('verbs')}:\n")[2].partition("exit codes")[0]
    assert len(listed.splitlines()) > len(cli.VERBS)
    for line in listed.splitlines():
        assert foreign(re.sub(r"^    [a-z]+", "", line).replace(", gzip", "")) == [], line


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("срок fine", ["fine"]),
        ("не более P3Y", ["P3Y"]),
        ("по cc1999:342/1", ["cc1999:342/1"]),
        ("день 2020-09-24", ["2020-09-24"]),
        ('штраф (fine), [p1], «be», "on", /records/2, TLP:AMBER, hrdocs show, файл a.json, id', []),
    ],
)
def test_what_is_foreign(text, found):
    assert foreign(text) == found
