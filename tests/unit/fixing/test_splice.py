"""Changes are made in the text, and the layout stays."""

import json

import pytest

from hrdocs.fixing.record_texts import fix_record
from hrdocs.fixing.splice import spliced


def fixed(value):
    return fix_record(value).value


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            '{"type":"person","id":"p1","names":[{"value":"Прыдумiч"}]}',
            '{"type":"person","id":"p1","names":[{"value":"Прыдуміч"}],"said":{"/names/0/value":"Прыдумiч"}}',
        ),
        (
            '{"type": "person", "names": [{"value": "I\\u0434зi"}], "said": {}, "x_n": [1e2]}',
            '{"type": "person", "names": [{"value": "Ідзі"}], "said": {"/names/0/value": "Iдзi"}, "x_n": [1e2]}',
        ),
        (
            '{\r\n\t"type" : "person",\r\n\t"said" : {\r\n\t\t"/x" : "a"\r\n\t},\r\n\t"names" : [{"value":"Hoў"}]\r\n}',
            (
                '{\r\n\t"type" : "person",\r\n\t"said" : {\r\n\t\t"/x" : "a",\r\n\t\t"/names/0/value": "Hoў"\r\n\t},'
                '\r\n\t"names" : [{"value":"Ноў"}]\r\n}'
            ),
        ),
        (
            '{"type": "person", "notes": {"R\\u0055" : "и\u0306", "e\\"n": "}"}}',
            '{"type": "person", "notes": {"ru" : "й", "e\\"n": "}"}}',
        ),
        (
            '{"type": "person", "names": [{}, {"value": " \\"a\\" "}]}',
            '{"type": "person", "names": [{}, {"value": "\\"a\\""}]}',
        ),
    ],
)
def test_splicing_leaves_the_layout(before, after):
    value = json.loads(before)
    assert spliced(before, [("", value, fix_record(value).changes)]).text == after
    assert json.loads(after) == fixed(value)
