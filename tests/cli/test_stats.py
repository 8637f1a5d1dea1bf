"""`hrdocs stats`: tables with a paragraph, as text, CSV and a picture; wrong calls and files."""

from pathlib import Path

import pytest
from desk_file import dataset, write_file
from shell import run

from hrdocs import stats


@pytest.fixture(autouse=True)
def file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return write_file()


@pytest.mark.parametrize("language", ["en", "ru", "be"])
def test_the_verb_prints_what_the_library_counts(capsys, file, language):
    code, out, _ = run(
        capsys, "stats", file, "--held", "--on", "2026-11-30", "--by", "gender,phase", "--language", language
    )
    assert (code, out) == (0, stats.to_text(stats.held(dataset(), on="2026-11-30", by=("gender", "phase")), language))


@pytest.mark.parametrize("kind", ["arrests", "charges", "verdicts", "terms"])
def test_each_kind_takes_a_period(capsys, file, kind):
    code, out, _ = run(capsys, "stats", file, f"--{kind}", "--from", "2021-01-01", "--to", "2026-11-30")
    assert code == 0
    assert "from 1 January 2021 to 30 November 2026" in out


def test_csv_and_svg_into_a_file(capsys, file):
    for form in ("csv", "svg"):
        code, out, _ = run(capsys, "stats", file, "--verdicts", "--format", form, "--output", f"out.{form}")
        assert (code, out) == (0, "")
    assert Path("out.csv").read_text("utf-8").startswith("court,court_label,people_least")
    assert Path("out.svg").read_text("utf-8").startswith("<svg ")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--held", "--from", "2026-11-01", "--to", "2026-11-30"], "--held takes --on, not --from and --to"),
        (["--arrests", "--on", "2026-11-30"], "--on is for --held; --arrests takes --from and --to"),
        (["--arrests"], "--arrests needs --from and --to"),
        (["--verdicts", "--from", "2026-11-01"], "--from and --to go together"),
        (["--held", "--on", "2026-11"], "people are counted on one day, known to the day, such as 2026-11-30"),
        (["--verdicts", "--by", "phase"], None),
        (["--held", "--on", "2026-11-31"], None),
        (["--held", "--output", "cases.json"], None),
    ],
)
def test_a_wrong_call_says_what_is_right(capsys, file, arguments, message):
    code, out, err = run(capsys, "stats", file, *arguments)
    assert (code, out) == (2, "")
    assert err.startswith("hrdocs stats: ")
    if message is not None:
        assert err == f"hrdocs stats: {message}\n"


def test_a_file_that_cannot_be_read(capsys):
    assert run(capsys, "stats", "none.json", "--held")[0] == 3
