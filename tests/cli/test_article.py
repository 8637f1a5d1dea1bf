"""`hrdocs article`: an article on a day, over time, as JSON, and what cannot be decided."""

import json

import pytest
from shell import run


def test_an_article_as_worded_on_a_day(capsys):
    code, out, err = run(capsys, "article", "ч. 1 ст. 342 УК", "--on", "2020-08-09")
    assert (code, err) == (0, "")
    assert out.startswith("Article 342 of the Criminal Code (cc1999:342). ")
    assert "    - restriction of liberty 6 months to 3 years (bounds of the general part)\n" in out
    assert "part 2" not in out
    answers, _, sources = out.partition("\nsources:\n")
    assert "http" not in answers
    assert sources.startswith(
        "  Part 1 of Art. 342 CC, began not before 1 January 2001 and not after 29 October 2018; "
    )
    assert "\n  cc2020: https://" in sources


def test_the_page_of_a_day_says_what_each_of_its_sources_shows(capsys):
    """An address of a source on a right is after the line that it shows."""
    code, out, _ = run(capsys, "article", "cc1999:361-4", "--on", "2022-06-01", "--language", "be")
    assert code == 0
    before, after = out.split("крыніцы:")
    assert before.count("закранутае права: ") == 2
    assert "(iccpr:19)" in before
    assert "  iccpr:19: https://" in after
    assert "github.com" not in "".join(line for line in after.splitlines() if "пра прымяненне артыкула" in line)


def test_an_article_over_time_and_as_json(capsys):
    out = run(capsys, "article", "cao2003:23.34", "--language", "ru")[1]
    assert out.startswith(
        "Статья 23.34 Кодекса Республики Беларусь об административных правонарушениях (cao2003:23.34). Нарушение"
    )
    code, out, _ = run(capsys, "article", "cc1999:342/2", "--on", "2021-07-01", "--json")
    (wording,) = json.loads(out)
    assert [part["citation"] for part in wording["parts"]] == ["cc1999:342/2"]
    assert code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["Article 361.3 of the Criminal Code"], "may mean cc1999:361/3 or cc1999:361-3"),
        (["cc1999:342/9"], "has no part '9'; its parts are 1, 2"),
        (["cc1999:999"], "the nearest are"),
        (["no article at all"], "expected an article"),
        (["cc1999:342", "--on", "30 February"], "not a PartialDate"),
    ],
)
def test_an_article_that_cannot_be_told(capsys, arguments, said):
    code, out, err = run(capsys, "article", *arguments)
    assert (code, out) == (2, "")
    assert said in err


def test_the_words_of_the_law(capsys):
    code, out, _ = run(capsys, "article", "cc1999:342/2", "--on", "2020-08-09", "--text")
    assert code == 0
    own = out.partition("  Notes to the whole chapter\n")[0]
    words = [line for line in own.splitlines() if line.startswith(("    words ", "      "))]
    assert words[0].endswith("from 29 October 2018 to 7 September 2020; confidence: high")
    assert words[1].startswith("      2. Обучение или иная подготовка лиц")
    assert words[2] == "      наказываются арестом или лишением свободы на срок до двух лет."
    (wording,) = json.loads(run(capsys, "article", "cc1999:342/2", "--on", "2020-08-09", "--text", "--json")[1])
    (told,) = wording["parts"][0]["words"]
    assert told["paragraphs"] == [line.strip() for line in words[1:]]
    assert (told["shown_from"], told["confidence"], wording["notes"]) == ("2018-10-29", "high", [])


def test_notes_to_the_chapter_come_after_the_article(capsys):
    arguments = ("article", "cc1999:349", "--on", "2022-01-01", "--text")
    lines = run(capsys, *arguments)[1].splitlines()
    at = lines.index("  Notes to the whole chapter")
    assert lines[at + 2].startswith("      Примечание. Уголовное преследование близких лица")
    (wording,) = json.loads(run(capsys, *arguments, "--json")[1])
    assert [note["paragraphs"] for note in wording["chapter_notes"]] == [[lines[at + 2].strip()]]
    unknown = run(capsys, "article", "cc1999:205", "--on", "2017-01-01", "--text")[1]
    assert "  Notes to the whole chapter\n    words not known: no source at hand shows them for that time\n" in unknown


def test_words_that_no_text_shows(capsys):
    out = run(capsys, "article", "cc1999:361/1", "--on", "2021-06", "--text")[1]
    assert "    words not known: no source at hand shows them for that time\n" in out


def test_what_changed_between_two_days(capsys):
    code, out, _ = run(capsys, "article", "ст. 342 УК", "--diff", "2020-08-09", "2021-07-01")
    assert code == 0
    assert out.endswith("на срок до [-двух-]{+трех+} лет.\n")
    out = run(capsys, "article", "cc1999:342", "--diff", "2020-08-09", "2021-07-01", "--html")[1]
    assert out.startswith("<p>Статья 342. ")
    assert "<del>двух</del><ins>трех</ins>" in out
    code, out, err = run(capsys, "article", "cc1999:361", "--diff", "2020-08-09", "2021-07-01")
    assert (code, out) == (2, "")
    assert err.startswith("hrdocs article: no source at hand shows Article 361 of cc1999 as worded on 2021-07-01")


def test_an_article_that_a_later_law_may_have(capsys):
    code, out, err = run(capsys, "article", "cao2021:13.36", "--on", "2025-12-01")
    assert (code, out) == (2, "")
    assert err.endswith("; a later law is known, its text is not here: 101-З (2025-10-20)\n")
    assert "later law" not in run(capsys, "article", "cao2021:13.36")[2]
