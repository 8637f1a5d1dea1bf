"""Who asked to be forgotten is known again, in any spelling, by whoever has the key, and by no one else."""

import re

import pytest
from hypothesis import given, settings

from hrdocs.codec import read_record
from hrdocs.dataset import Dataset
from hrdocs.names import spellings
from hrdocs.sharing.sending import sending_of
from hrdocs.sharing.suppressing import InvalidSuppression, Suppressed
from hrdocs.sharing.wishes import SharingTerms
from hrdocs.testing import records
from hrdocs.vocabulary import SharingLabel

KEY, OTHER_KEY = b"k" * 32, b"o" * 32
CLEAR = {"sharing": {"label": "clear"}}


def person(name, birth=None, record_id="x1", **fields):
    names = {"names": [{"value": name}]} if name else {}
    return read_record(
        {"type": "person", "id": record_id, **names, **({"birth": birth} if birth else {}), **fields, **CLEAR}
    )


ALENA = person("Алена Пятроўна Выдумленка", "1990-05-17", "p1", external_ids=[{"scheme": "viasna", "value": "990001"}])
LISTED = Suppressed(KEY).with_person([ALENA], "2026-11-30")


def verdict(record, listed=LISTED):
    found = listed.matches([record])
    return {(): None, (True,): "match", (False,): "question"}[tuple(each.is_sure for each in found)]


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (ALENA, "match"),
        (person("Vydumlenko Elena", "1990-05-17"), "match"),  # another language, script and order
        (person("Елена Петровна Выдумленко", "1990"), "match"),  # three names and a year
        (person("", external_ids=[{"scheme": "Viasna", "value": "990001 "}]), "match"),
        (person("", external_ids=[{"scheme": "other", "value": "990001"}]), None),  # a number of another register
        (person("Елена Выдумленко", "1990"), "question"),
        (person("Елена Выдумленко", "[1990-02..1990-08]"), "question"),
        (person("Елена Выдумленко"), "question"),
        (person("Елена Выдумленко", "[1980..1995]"), "question"),  # no year is known
        (person("Елена Выдумленко", "1991"), None),  # a namesake
        (person("Елена Петровна Выдумленко", "1990-06-17"), "question"),  # a slip, or a namesake
        (person("Выдумленка А."), "question"),
        (person("Выдумленка А.", "1990"), "question"),
        (person("Выдумленка А.", "1991"), None),
        (person("Выдумленка І."), None),
        (person("Вера Выдумленка", "1990-05-17"), "question"),  # a new given name, or a twin
        (person("Вера Выдумленка", "1990"), None),
        (person("Вера Выдумленка"), None),
        (person("Выдумленка"), None),
        (person("Іван Прыкладаў", "1990-05-17"), None),
        (person("Іван Прыкладаў", "1990-05-17", "p1"), "question"),  # the id of the record alone
        (person(""), None),
        (person("А" * 301), None),
    ],
)
def test_who_is_known_again(record, expected):
    assert verdict(record) == expected


@pytest.mark.parametrize("spelling", [each.value for each in spellings("Алена Выдумленка", language="be")])
def test_every_romanisation_is_known_again(spelling):
    assert verdict(person(spelling, "1990-05-17")) == "match"


def test_a_match_says_when_and_not_who():
    (match,) = LISTED.matches([person("Vydumlenko Elena", "1990-05-17")])
    assert (match.id, match.asked_on, match.is_sure) == ("x1", "2026-11-30", True)
    assert repr(match) == "<SuppressedMatch: asked to be forgotten on 2026-11-30, sure>"
    assert repr(LISTED) == "<Suppressed: 1 people>"
    assert repr(LISTED.people[0]) == "SuppressedPerson(asked_on='2026-11-30')"


def test_only_whoever_has_the_key_knows_anybody_again():
    text = str(LISTED)
    assert Suppressed.parse(text, KEY) == LISTED
    with pytest.raises(InvalidSuppression, match=r"^the key file: expected the key with which the list was made$"):
        Suppressed.parse(text, OTHER_KEY)
    other = Suppressed(OTHER_KEY).with_person([ALENA], "2026-11-30")
    prints = re.compile("[0-9a-f]{32}").findall
    assert prints(text)
    assert not set(prints(text)) & set(prints(str(other)))


@settings(max_examples=60, derandomize=True, deadline=None)
@given(records())
def test_the_list_holds_fingerprints_and_nothing_else(record):
    if record.type != "person":
        return
    listed = Suppressed(KEY).with_person([record], "2026-11-30")
    rows = [line for line in str(listed).splitlines() if line and not line.startswith("#")]
    row = re.compile(
        r'format = 1|check = "[0-9a-f]{8}"|\[\[person\]\]|asked_on = "2026-11-30"|[a-z_]+ = \[("[0-9a-f]{32}"(, )?)+\]'
    )
    assert all(row.fullmatch(line) for line in rows)
    assert Suppressed.parse(str(listed), KEY) == listed
    assert verdict(record, listed) in ("match", "question")


def test_somebody_is_in_the_list_once_and_with_all_records():
    assert LISTED.with_person([ALENA], "2026-12-01") == LISTED
    both = Suppressed(KEY).with_person([ALENA, person("Вера Прыкладава", "1990-05-17", "p2")], "2026-11-30")
    assert len(both.people) == 1
    assert verdict(person("Vera Prykladava", "1990-05-17"), both) == "match"


def test_a_notice_is_nobody():
    erased = read_record({"type": "person", "id": "p1", "revision": [{"kind": "erasure"}]})
    assert LISTED.matches([erased]) == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x", "the file: expected TOML"),
        ("format = 2", "format: expected 1; a newer list needs a newer hrdocs"),
        ("format = 1\nmore = 1", "the file: expected the keys format, check and person"),
        ("format = 1", "check: expected 8 hexadecimal digits"),
        ('CHECK\nperson = ["Alena"]', "person 1: expected a table with asked_on and key, day, full"),
        ("CHECK\nperson = 1", "person: expected tables: [[person]]"),
        ('CHECK\n[[person]]\nasked_on = "2026"', "person 1, asked_on: expected a day, such as 2026-11-30"),
        ("CHECK\n[[person]]\nday = []", "person 1, asked_on: expected a day, such as 2026-11-30"),
        (
            'CHECK\n[[person]]\nasked_on = "2026-11-30"\nday = ["Alena"]',
            "person 1, day: expected a list of 32 hexadecimal digits each",
        ),
    ],
)
def test_a_list_that_is_none(text, message):
    check = str(Suppressed(KEY)).split("\n\n")[0]
    with pytest.raises(InvalidSuppression) as caught:
        Suppressed.parse(text.replace("CHECK", check), KEY)
    assert str(caught.value).startswith(message)
    assert "Alena" not in str(caught.value)


def test_a_day_is_a_day():
    with pytest.raises(InvalidSuppression, match=r"^asked_on: expected a day, such as 2026-11-30$"):
        LISTED.with_person([], "30.11.2026")


# --- What is done with the list ---------------------------------------------------------------------------------------

TEXT = {"type": "incident", "id": "i1", "kind": "threats", "about": {"en": "They asked about Alena Vydumlenka."}}
OTHERS = Dataset(
    [
        person("Elena Vydumlenko", "1990-05-17", "y7"),
        read_record({"type": "charge", "id": "c7", "person": "y7", **CLEAR}),
        read_record({**TEXT, **CLEAR}),
        person("Іван Прыкладаў", "1990", "y8"),
    ]
)


def test_share_leaves_them_out_and_looks_for_their_names():
    terms = SharingTerms(label=SharingLabel.CLEAR)
    sending = sending_of(OTHERS.records, terms, suppressed=LISTED)
    assert [record.id for record in sending.records] == ["i1", "y8"]
    assert [each.place for each in sending.residue] == ["/records/2/about/en"]
    assert not sending.may_go
    assert [(each.id, each.is_sure) for each in sending.suppressed] == [("y7", True)]
    assert [record.id for record in OTHERS.shareable("clear", suppressed=LISTED)] == ["i1", "y8"]
    assert sending_of(OTHERS.records, terms).suppressed == ()


def test_a_tie_of_identity_takes_the_other_record_along():
    tied = person("Вера Новая", None, "y9", relationships=[{"kind": "same_as", "person": "y7"}])
    assert "y9" not in OTHERS.with_records(tied).shareable("red", suppressed=LISTED)


def test_merge_removes_them_with_the_texts_that_name_them():
    merged = Dataset([person("Марыя Выдуманая", "1980", "p2")]).merge(OTHERS, suppressed=LISTED)
    assert [record.id for record in merged] == ["p2", "i1", "y8"]
    assert merged["i1"].about is None
    assert [record.id for record in Dataset().merge(OTHERS, suppressed=Suppressed(KEY))] == ["y7", "c7", "i1", "y8"]


def test_a_question_removes_nothing():
    doubtful = Dataset([person("Elena Vydumlenko", None, "y7")])
    assert doubtful.without_suppressed(LISTED) == doubtful
    sending = sending_of(doubtful.records, SharingTerms(label=SharingLabel.CLEAR), suppressed=LISTED)
    assert sending.may_go
    assert [each.is_sure for each in sending.suppressed] == [False]
