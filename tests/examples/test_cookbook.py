"""The scripts of the cookbook run, each alone in an empty folder, and print what the page says."""

import contextlib
import importlib.util
import io
import json
import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "examples/cookbook"
PAGE = (ROOT / "docs/how-to/cookbook.md").read_text(encoding="utf-8")
SCRIPTS = sorted(FOLDER.glob("*.py"))
PRINTED = {
    "count_people": "{'cc1999:342': 2}\n['p1', 'p2'] 15\n['p3'] 0\n"
    "{'id': 'c1', 'person': 'p2', 'citation': 'cc1999:342/1'}\n"
    "{'id': 'c2', 'person': 'p3', 'citation': 'cc1999:342/1'}\n",
    "criteria_over_cases": "p1: undetermined, open inputs: 25\np2: undetermined, open inputs: 25\n",
    "law_bot": "Part 1 of Article 342 of the Criminal Code\n"
    "Organization and preparation of actions that grossly violate public order, or active participation in them\n"
    "часть 1 статьи 342 Уголовного кодекса Республики Беларусь\n"
    "Организация и подготовка действий, грубо нарушающих общественный порядок, либо активное участие в них\n"
    "частка 1 артыкула 342 Крымінальнага кодэкса Рэспублікі Беларусь\n"
    "Организация и подготовка действий, грубо нарушающих общественный порядок, либо активное участие в них\n"
    "Не удалось прочитать статью.\n"
    "That article was not in force on that day, or its wording is not known.\n",
    "link_citations": 'Её обвиняют по <a href="/law/cc1999/342">ч. 1 ст. 342</a> УК '
    'и по <a href="/law/cc1999/369">статье 369</a> УК.\n',
    "list_to_dataset": "6 records; nothing to fix\nc1 cc1999:342/1\nc2 cao2003:23.34\n",
    "merge_lists": "p1 differs at /birth\n['p1', 'p2'] 1990\n",
    "test_export": "both hold\n",
    "web_view": "200 OK []\n422 Unprocessable Content ['тэкст запісаны не ў той форме, якая патрэбна ў гэтым полі']\n",
}


def test_there_are_eight_and_the_page_has_each():
    assert [path.stem for path in SCRIPTS] == sorted(PRINTED)
    assert len(SCRIPTS) == 8
    for path in SCRIPTS:
        assert f"examples/cookbook/{path.name}" in PAGE


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_a_script_prints_what_it_should(path, tmp_path, monkeypatch):
    if path.stem == "test_export":
        pytest.importorskip("hypothesis", reason="the tests of a tool draw records")
    monkeypatch.chdir(tmp_path)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        runpy.run_path(str(path), run_name="__main__")
    assert printed.getvalue() == PRINTED[path.stem]


CANARY = "Kanareika Tsytrynavaia"


@pytest.mark.parametrize("language", ["en", "ru", "be"])
def test_the_web_view_repeats_nothing_of_an_upload(language):
    spec = importlib.util.spec_from_file_location("web_view", FOLDER / "web_view.py")
    view = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(view)
    person = {"type": "person", "id": "kanareika", "names": [{"value": CANARY, CANARY: CANARY}], "birth": CANARY}
    for body in (
        json.dumps({"hrdocs": "1.0", "records": [person]}).encode(),
        json.dumps({"hrdocs": CANARY, "records": [person]}).encode(),
        json.dumps(person).encode()[:-9],
        CANARY.encode(),
        b"\xff" + CANARY.encode(),
    ):
        status, answer = view.posted(body, language)
        assert status == "422 Unprocessable Content"
        assert answer["problems"]
        assert "anareika" not in json.dumps(answer)
