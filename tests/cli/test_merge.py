"""`hrdocs merge`: records of two files in one."""

import pytest
from partly_hidden import HIDDEN, OPEN, PLAIN
from shell import write

import hrdocs
from hrdocs.messages import LANGUAGES, share_words


def test_merge(run, tmp_path):
    write(tmp_path / "a.json", OPEN, PLAIN)
    write(tmp_path / "b.json", {**OPEN, "sharing": {"label": "red"}}, HIDDEN, {**PLAIN, "day": "2021"})
    code, out, err = run("merge", "a.json", "b.json", "--output", "c.json")
    assert (code, out, err) == (1, "", "hrdocs merge: records that differ under the same id: 1; choose with --prefer\n")
    assert run("merge", "a.json", "b.json", "--prefer", "theirs", "--output", "c.json") == (
        0,
        "records: 3; new: 1; taken back: 0\n",
        "",
    )
    assert hrdocs.read("c.json")["p1"].sharing.label == "red"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_notice_takes_the_place_of_the_record_and_what_still_names_the_person_is_listed(run, tmp_path, language):
    hidden = {**HIDDEN, "sharing": {"label": "amber"}}
    name = hidden["names"][0]["value"]
    write(tmp_path / "a.json", hidden, {**PLAIN, "subjects": ["p2"], "about": {"be": name}, "x_n": name})
    write(tmp_path / "b.json", {"type": "person", "id": "p2", "revision": [{"kind": "erasure"}]})
    code, out, err = run("merge", "a.json", "b.json", "--output", "c.json", "--language", language)
    words = share_words(language)
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        words["merged"].format(count=2, new=0, taken_back=1),
        f"{words['still_named']}: 2",
        f"  /records/1/about/be: {words['name']}",
        f"  /records/1/…: {words['name']}",
    ]
    assert hrdocs.read("c.json")["p2"].names == ()
