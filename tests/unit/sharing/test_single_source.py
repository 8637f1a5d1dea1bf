"""What only one person said is marked, since a reader may guess who."""

import pytest

from hrdocs import cli
from hrdocs.codec import read_record
from hrdocs.dataset import Dataset
from hrdocs.files import write
from hrdocs.messages import LANGUAGES, share_words
from hrdocs.sharing.sending import sending_of
from hrdocs.sharing.single_source import is_told_by_one, red_sources, told_by_one
from hrdocs.sharing.wishes import SharingTerms
from hrdocs.vocabulary import SharingLabel

CLEAR = {"sharing": {"label": "clear"}}
RED = read_record({"type": "source", "id": "s1", "kind": "interview", **CLEAR})
NEWS = read_record({"type": "source", "id": "s2", "kind": "news", **CLEAR})
SECRET = read_record({"type": "source", "id": "s3", "kind": "news", "sharing": {"label": "red"}})
PERSON = read_record({"type": "person", "id": "p1", "names": [{"value": "Іван Прыкладаў"}], **CLEAR})


def incident(*sources):
    return read_record(
        {
            "type": "incident",
            "id": "i1",
            "kind": "threats",
            "subjects": ["p1"],
            "day": "2021-03-05",
            "about": {"en": "words"},
            **({"sources": list(sources)} if sources else {}),
            **CLEAR,
        }
    )


def test_red_are_interviews_letters_and_what_has_the_label():
    assert red_sources([RED, NEWS, SECRET, PERSON]) == {"s1", "s3"}
    published = read_record(
        {"type": "source", "id": "s4", "kind": "letter", "sharing": {"label": "clear", "reason": "public_already"}}
    )
    assert red_sources([published]) == set()


@pytest.mark.parametrize(
    ("sources", "pointers"),
    [
        ([], ()),
        ([{"source": "s1"}], ("",)),
        ([{"source": "s1", "locator": "1"}, {"source": "s1", "supports": ["/day"]}], ("",)),
        ([{"source": "s1", "supports": ["/about"]}], ("/about",)),
        ([{"source": "s2"}], ()),
        ([{"source": "s1"}, {"source": "s2"}], ()),
        ([{"source": "s1"}, {"source": "s3"}], ()),  # two people
        ([{"source": "s1"}, {"source": "unknown"}], ()),
        ([{"source": "s1", "supports": ["/about"]}, {"source": "s2"}], ()),
        ([{"source": "s1", "supports": ["/about"]}, {"source": "s2", "supports": ["/day"]}], ("/about",)),
        ([{"source": "s1", "supports": ["/about/en"]}, {"source": "s2", "supports": ["/about"]}], ()),
        ([{"source": "s1", "supports": ["/day"]}, {"source": "s2", "supports": ["/day"]}], ()),
    ],
)
def test_what_rests_on_one_red_source(sources, pointers):
    assert told_by_one(incident(*sources), frozenset({"s1", "s3"})) == pointers


@pytest.mark.parametrize(
    ("pointers", "pointer", "expected"),
    [(("",), "/day", True), (("/day",), "/day", True), (("/day",), "/days", False), ((), "/day", False)],
)
def test_a_fact_within_what_one_told(pointers, pointer, expected):
    assert is_told_by_one(pointers, pointer) is expected


@pytest.mark.parametrize("label", ["clear", "red"])
def test_share_names_the_places(label):
    sources = [{"source": "s1", "supports": ["/about"]}, {"source": "s2", "supports": ["/day"]}]
    sending = sending_of([PERSON, incident(*sources), RED, NEWS], SharingTerms(label=SharingLabel(label)))
    assert sending.one_source == (("i1", "/about"),)


@pytest.mark.parametrize("language", LANGUAGES)
def test_show_marks_them_in_each_language(tmp_path, capsys, language):
    mark = share_words(language)["only_one"]
    whole, part = [{"source": "s1"}], [{"source": "s1", "supports": ["/about"]}, {"source": "s2", "supports": ["/day"]}]
    for sources, marked in (
        (whole, [f"({mark})", f" — {mark}; "]),
        (part, [f": words ({mark})"]),
        ([{"source": "s2"}], []),
    ):
        write(Dataset([PERSON, incident(*sources), RED, NEWS]), tmp_path / "a.json")
        assert cli.main(["show", str(tmp_path / "a.json"), "p1", "--language", language]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert len([line for line in lines if mark in line]) == len(marked)
        assert [each for each in marked if not any(each in line for line in lines)] == [], lines
