"""What a record waives: a rule for good, or a question while what was looked at is as it was."""

import attrs
import pytest

import hrdocs
from hrdocs.validation.fault import found
from hrdocs.validation.waived import digest_of, field_digests, waived_by

FAULT = found("person.unlikely-age", "/birth")


def person(**fields):
    return hrdocs.from_json({"type": "person", "id": "p1", "birth": "1890", **fields})


def waiver(**fields):
    return {"rule": "person.unlikely-age", "reason": "she is", **fields}


def test_a_rule_is_waived_for_good():
    waived = waived_by(person(waivers=[waiver()]))
    assert waived.covers(FAULT)
    assert not waived.covers(attrs.evolve(FAULT, code="date.future"))
    assert waived.fields == {}


@pytest.mark.parametrize(
    ("later", "is_covered"), [({}, True), ({"birth": "1891"}, False), ({"notes": {"en": "a remark"}}, True)]
)
def test_an_answer_holds_while_the_field_is_as_it_was(later, is_covered):
    digest = digest_of(FAULT, field_digests(person()))
    assert waived_by(person(**{"waivers": [waiver(digest=digest)], **later})).covers(FAULT) is is_covered


def test_a_digest_holds_no_text_of_the_record():
    digest = digest_of(FAULT, field_digests(person(birth="1890")))
    assert len(digest) == 16
    assert int(digest, 16) >= 0
