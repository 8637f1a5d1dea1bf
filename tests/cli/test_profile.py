"""`hrdocs share` with pseudonyms and with the two coarse forms: what is written, what is said, what is refused."""

import json
import os
import re

import pytest
import shell

import hrdocs
from hrdocs.cli import VERBS
from hrdocs.messages import LANGUAGES, share_words

CLEAR = {"sharing": {"label": "clear"}}
PERSON = {
    "type": "person",
    "id": "vydumka-1",
    "names": [{"value": "Алена Выдумленка", "given": "Алена", "family": "Выдумленка", "language": "be"}],
    "gender": "female",
    "birth": "1994-05-06",
    **CLEAR,
}
CHARGE = {
    "type": "charge",
    "id": "vydumka-1-c",
    "person": "vydumka-1",
    "citation": "cc1999:342/1",
    "sources": [{"source": "spis-7"}],
    **CLEAR,
}
SOURCE = {"type": "source", "id": "spis-7", "kind": "statement", **CLEAR}
NOTICE = {
    "en": "Pseudonymised, not anonymous. Anyone who holds a public list of prisoners can recognise people by "
    "day, article, court or term.",
    "ru": "Псевдонимизировано, но не анонимно. Тот, у кого есть открытый список заключённых, может узнать людей по "
    "дню, статье, суду или сроку.",
    "be": "Псеўданімізавана, але не ананімна. Той, хто мае адкрыты спіс зняволеных, можа пазнаць людзей па дні, "
    "артыкуле, судзе або тэрміне.",
}


@pytest.fixture
def run(capsys):
    def call(*arguments):
        return shell.run(capsys, "share", "a.json", "--label", "clear", *arguments)

    return call


def write(path, *records):
    path.write_text(json.dumps({"hrdocs": "1.0", "records": records}), encoding="utf-8")


@pytest.fixture
def file(tmp_path):
    write(tmp_path / "a.json", PERSON, CHARGE, SOURCE)
    return tmp_path


def test_pseudonyms(run, file):
    code, out, err = run("--pseudonyms", "key", "--for", "The Committee", "--output", "b.json")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        (
            "A new key was written to key, for you alone: without it nobody can make the same pseudonyms again, and "
            "with it anybody can."
        ),
        NOTICE["en"],
        share_words("en")["set_apart"].format(count=1),
        "In the file: 3 of 3 records, under TLP:CLEAR: charge 1, person 1, source 1.",
        (
            "Not in it: 0 records, and parts of 1 of those in it: what is stricter, what people asked not to be "
            "shared, what was taken back."
        ),
        share_words("en")["tells"],
    ]
    shared = hrdocs.read("b.json")
    assert shared.header.notice == hrdocs.LocalText(NOTICE)
    text = (file / "b.json").read_text(encoding="utf-8")
    assert not any(each in text for each in ("ыдум", "vydumka", "spis-7"))
    if os.name == "posix":
        assert (file / "key").stat().st_mode & 0o777 == 0o600
    run("--pseudonyms", "key", "--for", "the committee", "--output", "c.json")
    assert (file / "c.json").read_bytes() == (file / "b.json").read_bytes()
    run("--pseudonyms", "key", "--for", "The Court", "--output", "d.json")
    assert {each.id for each in hrdocs.read("d.json")}.isdisjoint(each.id for each in shared)


def test_a_name_in_a_text_prevents_pseudonyms(run, file):
    incident = {"type": "incident", "id": "i1", "kind": "threats", "about": {"be": "Пра Алену Выдумленку."}, **CLEAR}
    write(file / "a.json", PERSON, incident)
    code, out, _ = run("--pseudonyms", "key", "--for", "The Committee", "--output", "b.json")
    assert code == 1
    assert f"  /records/1/about/be: {share_words('en')['name']}" in out
    assert not (file / "b.json").exists()


def test_what_is_cut_from_a_file_with_pseudonyms_says_so_too(run, file):
    run("--pseudonyms", "key", "--for", "The Committee", "--output", "b.json")
    (file / "a.json").write_bytes((file / "b.json").read_bytes())
    assert run("--output", "c.json")[0] == 0
    assert hrdocs.read("c.json").header.notice == hrdocs.LocalText(NOTICE)


def test_a_name_in_a_notice_prevents_sharing(capsys, file):
    value = {
        "hrdocs": "1.0",
        "notice": {"be": "Для Алены Выдумленкі"},
        "records": [{**PERSON, "sharing": {"label": "red"}}],
    }
    (file / "a.json").write_text(json.dumps(value), encoding="utf-8")
    code, out, _ = shell.run(capsys, "share", "a.json", "--label", "amber", "--output", "b.json")
    assert code == 1
    assert f"  /notice/be: {share_words('en')['name']}" in out


def test_research(run, file):
    code, out, err = run("--profile", "research", "--output", "b.json")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        NOTICE["en"],
        "warning: people whose row is like no other: 1. That the others have a row alike protects nobody.",
        (
            "In the file: rows of 1 people with a case, under TLP:CLEAR: decade of birth, region, years, chapters, "
            "bands of terms, kinds of what was done."
        ),
        (
            "Not in it: your ids, names, texts, sources, courts, judges, facilities, who was in one case with whom; "
            "days, articles and terms themselves; what is stricter, what people asked not to be "
            "shared, what was taken back."
        ),
        share_words("en")["tells"],
    ]
    assert json.loads((file / "b.json").read_bytes()) == {
        "format": "hrdocs-research",
        "version": 1,
        "label": "clear",
        "notice": NOTICE,
        "rows": [
            {"gender": "female", "birth": "1990s", "charges": [{"citation": {"code": "cc1999", "chapter": "30"}}]}
        ],
    }
    run("--profile", "research", "--pseudonyms", "key", "--for", "A", "--output", "c.json")
    (row,) = json.loads((file / "c.json").read_bytes())["rows"]
    assert re.fullmatch("h[0-9a-f]{32}", row["id"])


def test_statistics(run, file):
    code, out, err = run("--profile", "statistics", "--output", "b.json")
    assert (code, err) == (0, "")
    assert out.splitlines()[:2] == [
        NOTICE["en"],
        "In the file: counts under TLP:CLEAR, of 1 people with a case; no records.",
    ]
    written = json.loads((file / "b.json").read_bytes())
    assert written["format"] == "hrdocs-statistics"
    assert written["notice"] == NOTICE
    assert written["tables"]["charges_by_chapter"] == {"all": 1, "counts": {"cc1999 30": 1}, "suppressed": False}
    text = (file / "b.json").read_text(encoding="utf-8")
    assert not any(each in text for each in ("ыдум", "vydumka", "spis-7", "342", "1994"))


def test_a_suppressed_total_is_no_number(run, file):
    write(
        file / "a.json",
        PERSON,
        CHARGE,
        {**PERSON, "id": "p2", "sharing": {"label": "amber"}},
        {**CHARGE, "id": "c2", "person": "p2"},
    )
    _, out, _ = run("--profile", "statistics", "--count-up-to", "amber", "--output", "b.json")
    assert out.splitlines()[1:3] == [
        "tables in which counts are left out because few of what is counted is stricter: 4",
        "In the file: counts under TLP:CLEAR, of … people with a case; no records.",
    ]
    tables = json.loads((file / "b.json").read_bytes())["tables"]
    assert tables["people_by_birth"] == {"all": None, "counts": {}, "suppressed": True}


def test_two_files_that_differ_in_what_is_hidden_give_the_same_bytes(run, file):
    for profile in ("research", "statistics"):
        write(file / "a.json", PERSON, CHARGE)
        run("--profile", profile, "--output", "b.json")
        hidden = [{**PERSON, "id": "p2"}, {**CHARGE, "id": "c2", "person": "p2"}]
        write(file / "a.json", *({**each, "sharing": {"label": "red"}} for each in hidden), PERSON, CHARGE)
        run("--profile", profile, "--output", "c.json")
        assert (file / "b.json").read_bytes() == (file / "c.json").read_bytes()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "arguments", [("--profile", "research"), ("--profile", "statistics"), ("--pseudonyms", "key", "--for", "A")]
)
def test_the_sentence_is_said_and_three_sentences_end_it_in_each_language(run, file, language, arguments):
    code, out, _ = run(*arguments, "--language", language)
    words = share_words(language)
    assert code == 0
    assert NOTICE[language] in out.splitlines()
    assert out.splitlines()[-1] == words["tells"]
    assert all(line.endswith(".") for line in out.splitlines()[-3:])
    assert not (file / "b.json").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--pseudonyms", "key"), "--pseudonyms and --for go together: a key file, and the name of the recipient"),
        (("--for", "A"), "--pseudonyms and --for go together: a key file, and the name of the recipient"),
        (
            ("--pseudonyms", "key", "--for", " "),
            "--pseudonyms and --for go together: a key file, and the name of the recipient",
        ),
        (
            ("--pseudonyms", "key", "--for", "A", "--neutral-ids"),
            "--pseudonyms takes the place of --neutral-ids and --key, and no names go with them",
        ),
        (
            ("--pseudonyms", "key", "--for", "A", "--profile", "statistics"),
            "counts have no ids: --pseudonyms is not for --profile statistics",
        ),
        (("--count-up-to", "amber"), "--count-up-to is for --profile statistics"),
        (
            ("--profile", "research", "--title", "T", "--neutral-ids"),
            "--profile does not go with --title, --neutral-ids",
        ),
    ],
)
def test_wrong_calls(run, file, arguments, said):
    assert run(*arguments, "--output", "b.json") == (2, "", f"hrdocs share: {said}\n")
    assert sorted(each.name for each in file.iterdir()) == ["a.json"]


@pytest.mark.skipif(os.name != "posix", reason="other systems have other rights")
def test_a_key_that_everybody_may_read_is_refused(run, file):
    shell.write_key(file / "key", b"0" * 64)
    (file / "key").chmod(0o644)
    code, out, err = run("--pseudonyms", "key", "--for", "A", "--output", "b.json")
    assert (code, out) == (2, "")
    assert err.startswith("hrdocs share: the key file: expected a file that not everybody may read or change")
    assert not (file / "b.json").exists()


def test_a_key_for_neutral_ids_that_can_be_found_by_trying_is_refused(run, file):
    shell.write_key(file / "key", b"short")
    code, _, err = run("--key", "key", "--output", "b.json")
    assert code == 2
    assert err == "hrdocs share: the key file: expected at least 16 bytes, such as 64 random hexadecimal digits\n"


# --- People whom others can pick out ---

OTHER = {**PERSON, "id": "vydumka-2", "names": [{"value": "Іван Прыкладаў"}]}
SAME_CHARGE = {**CHARGE, "id": "vydumka-2-c", "person": "vydumka-2"}
NO_CASE = {**PERSON, "id": "vydumka-3", "names": [{"value": "Марыя Узорная"}]}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("records", "count"),
    [
        ((PERSON, CHARGE), 1),
        ((PERSON, CHARGE, OTHER, SAME_CHARGE), 0),
        ((PERSON, CHARGE, OTHER, SAME_CHARGE, NO_CASE), 0),
        ((PERSON, CHARGE, OTHER, {**SAME_CHARGE, "citation": "cc1999:342/2"}), 2),
        ((PERSON, CHARGE, OTHER, SAME_CHARGE, {**SAME_CHARGE, "id": "vydumka-2-d"}), 2),
    ],
)
def test_a_file_under_pseudonyms_warns_of_people_set_apart(run, file, records, count, language):
    write(file / "a.json", *records, SOURCE)
    given = ["--language", language, "--output", "b.json", "--pseudonyms", "key", "--for", "A"]
    code, out, err = run(*given)
    assert (code, err) == (0, "")
    start = share_words(language)["set_apart"].partition("{")[0]
    said = [line for line in out.splitlines() if line.startswith(start)]
    assert said == ([share_words(language)["set_apart"].format(count=count)] if count else [])
    # What is cut from it later is under pseudonyms too, and warns too; other files do not.
    shared = hrdocs.read("b.json")
    assert shared.header.notice is not None
    (file / "a.json").write_bytes((file / "b.json").read_bytes())
    assert [line for line in run("--language", language)[1].splitlines() if line.startswith(start)] == said
    write(file / "a.json", *records, SOURCE)
    assert not [line for line in run("--language", language)[1].splitlines() if line.startswith(start)]


# --- No promise ---

PROMISES = re.compile("anonym|ananim|ананім|аноним|safe|secure|безопасн|бяспечн", re.IGNORECASE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_output_promises_anything(language):
    for name, text in share_words(language).items():
        assert name == "pseudonymised" or PROMISES.search(text) is None


@pytest.mark.parametrize("verb", VERBS)
def test_no_option_and_no_help_promises_anything(capsys, verb):
    with pytest.raises(SystemExit):
        shell.run(capsys, verb.rstrip("_"), "--help")
    out = capsys.readouterr().out
    assert out.startswith("usage: ")
    assert PROMISES.search(out) is None
