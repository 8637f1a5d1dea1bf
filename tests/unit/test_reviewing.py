"""Answers about pairs: kept by id, without names, out of date when what was compared changes. People are invented."""

import attrs
import pytest

from hrdocs import Dataset, from_json
from hrdocs.reviewing import (
    ContradictingReview,
    InvalidReview,
    PairReview,
    ReviewedPair,
    ReviewReason,
    SamePerson,
    digest_of,
    is_current,
    open_pairs,
    read_review,
    with_ties,
    write_review,
)

SALT = "0f1e2d3c4b5a6978"
TEXT = """\
# Which records are the same person: answers about pairs of ids. No names are here, and none belong here.
format = 1
salt = "0f1e2d3c4b5a6978"

[[pair]]
a = "p1"
b = "x-88"
digest = "a1b2c3"
same_person = "yes"
reason = "same-birth"
by = "desk2"

[[pair]]
a = "p1"
b = "p2"
digest = "000000"
same_person = "later"
"""


def people(*rows):
    return Dataset(
        [from_json({"type": "person", "id": key, "names": [{"value": name}], **more}) for key, name, more in rows]
    )


DATASET = people(
    ("a", "Alena Vymyslenka", {}), ("b", "Елена Вымысленко", {}), ("c", "Jelena Wymyslenko", {"birth": "1990"})
)


def answered(*rows, dataset=DATASET):
    return PairReview(
        SALT,
        tuple(
            ReviewedPair(a=a, b=b, digest=digest_of(dataset[a], dataset[b], SALT), same_person=SamePerson(same))
            for a, b, same in rows
        ),
    )


def test_a_review_reads_back(tmp_path):
    review = PairReview.parse(TEXT)
    assert str(review) == TEXT
    assert review.answer("x-88", "p1").reason is ReviewReason.SAME_BIRTH
    assert review.answer("x-88", "p2") is None
    write_review(review, tmp_path / "review.toml")
    assert read_review(tmp_path / "review.toml") == review
    assert SALT not in repr(review)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("format = 1", "format = [", "the file: expected TOML"),
        ("format = 1", "format = 2", "format: expected 1; a newer review needs a newer hrdocs"),
        ("format = 1\n", "", "the file: expected a key 'format'"),
        ('salt = "0f1e2d3c4b5a6978"', 'salt = "short"', "salt: expected 16 to 64 hexadecimal digits"),
        ('a = "p1"\nb = "x-88"', 'a = "Алена"\nb = "x-88"', "pair 1, a: expected an id"),
        ('b = "x-88"', "b = 88", "pair 1, b: expected an id"),
        ('"a1b2c3"', '"a1b2"', "pair 1, digest: expected 6 hexadecimal digits"),
        ('"yes"', '"maybe"', "pair 1, same_person: expected one of yes, no, later"),
        ('"same-birth"', '"felt so"', "pair 1, reason: expected one of same-birth, "),
        ('by = "desk2"', 'by = "Alena Vymyslenka"', "pair 1, by: expected a token without spaces"),
        ('by = "desk2"', 'name = "Alena"', "pair 1: expected no key 'name'; the keys are a, b, by"),
        ('same_person = "yes"\n', "", "pair 1: expected a key 'same_person'"),
        ('a = "p1"\nb = "p2"', 'a = "x-88"\nb = "p1"', "pair 2: expected two records, and each pair once"),
        ('a = "p1"\nb = "p2"', 'a = "p1"\nb = "p1"', "pair 2: expected two records, and each pair once"),
    ],
)
def test_what_is_no_review_is_named(old, new, said):
    assert old in TEXT
    with pytest.raises(InvalidReview) as error:
        PairReview.parse(TEXT.replace(old, new))
    assert str(error.value).startswith("no review: " + said)


def test_pairs_that_are_no_tables_are_refused():
    head = f'format = 1\nsalt = "{SALT}"\n'
    for text, said in (("pair = 1\n", "pair: expected tables"), ("pair = [1]\n", "pair 1: expected a table")):
        with pytest.raises(InvalidReview, match=said):
            PairReview.parse(head + text)


def test_a_file_that_is_no_text_is_refused(tmp_path):
    (tmp_path / "r.toml").write_bytes(b"\xff")
    with pytest.raises(InvalidReview, match="the file: expected UTF-8"):
        read_review(tmp_path / "r.toml")


def test_the_digest_notices_names_and_births_and_nothing_else():
    a, b = DATASET["a"], DATASET["b"]
    digest = digest_of(a, b, SALT)
    assert digest == digest_of(b, a, SALT)
    assert digest != digest_of(a, b, "ff" * 8)
    assert digest != digest_of(a, DATASET["c"], SALT)
    changed = from_json({"type": "person", "id": "a", "names": [{"value": "Alena Vymyslenka"}], "birth": "1990"})
    assert digest != digest_of(changed, b, SALT)
    same = from_json({"type": "person", "id": "a", "names": [{"value": "Alena Vymyslenka"}], "gender": "female"})
    assert digest == digest_of(same, b, SALT)


def test_answers_become_ties_and_nothing_else_changes():
    tied = with_ties(DATASET, answered(("a", "b", "yes"), ("b", "c", "no")))
    assert [(tie.kind, tie.person) for tie in tied["a"].relationships] == [("same_as", "b")]
    assert [(tie.kind, tie.person) for tie in tied["b"].relationships] == [("not_same_as", "c")]
    assert [attrs.evolve(person, relationships=()) for person in tied] == list(DATASET)
    assert with_ties(tied, answered(("b", "a", "yes"), dataset=tied)) == tied


def test_an_answer_that_is_out_of_date_makes_no_tie():
    review = answered(("a", "b", "yes"))
    changed = DATASET.with_records(from_json({"type": "person", "id": "b", "names": [{"value": "Ева Выдумка"}]}))
    assert not is_current(review.pairs[0], changed, SALT)
    assert with_ties(changed, review) == changed
    gone = Dataset(tuple(DATASET)[:1])
    assert with_ties(gone, review) == gone


@pytest.mark.parametrize(
    "rows",
    [
        [("a", "b", "yes"), ("b", "c", "yes"), ("a", "c", "no")],
        [("a", "c", "no"), ("a", "b", "yes"), ("c", "b", "yes")],
    ],
)
def test_answers_that_contradict_each_other_are_refused(rows):
    with pytest.raises(ContradictingReview) as error:
        with_ties(DATASET, answered(*rows))
    assert {frozenset(pair) for pair in error.value.pairs} == {frozenset("ac")}
    assert str(error.value) == "the answers about 1 pairs contradict other answers or recorded ties"


def test_a_contradiction_that_was_there_before_is_no_fault_of_the_answers():
    dataset = people(
        ("a", "Alena Vymyslenka", {"relationships": [{"kind": "same_as", "person": "b"}]}),
        ("b", "Елена Вымысленко", {"relationships": [{"kind": "not_same_as", "person": "a"}]}),
        ("c", "Пётр Прыдуманы", {}),
        ("d", "Петр Придуманный", {}),
    )
    tied = with_ties(dataset, answered(("c", "d", "yes"), dataset=dataset))
    assert len(tied["c"].relationships) == 1


def test_a_pair_is_open_until_it_is_decided_by_itself_or_over_others():
    pairs = DATASET.possibly_same()
    names = [(pair.a.id, pair.b.id) for pair in pairs]
    assert sorted(names) == [("a", "b"), ("a", "c"), ("b", "c")]

    def left(*rows):
        return sorted((pair.a.id, pair.b.id) for pair in open_pairs(pairs, DATASET, answered(*rows)))

    assert left() == sorted(names)
    assert left(("a", "b", "later")) == sorted(names)
    assert left(("a", "b", "no")) == [("a", "c"), ("b", "c")]
    assert left(("a", "b", "yes"), ("b", "c", "yes")) == []
    assert left(("a", "b", "yes"), ("b", "c", "no")) == []
