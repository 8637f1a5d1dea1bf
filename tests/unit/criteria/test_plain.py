"""A sheet as JSON values."""

import json

from checklist import ON, outcome

from hrdocs import criteria
from hrdocs.criteria import plain


def test_plain_values_are_json(case):
    suggestions = criteria.suggest(case, "guidelines2013", on=ON)
    sheet = criteria.Sheet(
        framework=outcome().framework, outcome=outcome(), suggestions=suggestions, statuses=case.statuses()
    )
    value = json.loads(json.dumps(plain.to_json(sheet)))
    assert value["outcome"]["result"] == "met"
    assert value["outcome"]["factors"]["G.3.2.b"]["evidence"] == "memory"
    assert value["suggestions"][0]["held"] == [
        {"kind": "house_arrest", "period": "2021-03-24/..", "detentions": ["d1"]}
    ]
    assert [status["lifted_by"] for status in value["statuses"]] == ["r2", None, None]
