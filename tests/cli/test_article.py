"""`hrdocs article`: an article on a day, over time, as JSON, and what cannot be decided."""

import json

import pytest
from shell import run


def test_an_article_as_worded_on_a_day(capsys):
    code, out, err = run(capsys, "article", "ч. 1 ст. 342 УК", "--on", "2020-08-09")
    assert (code, err) == (0, "")
    assert out.startswith("cc1999 Article 342. ")
    assert "    - restriction of liberty 6 months to 3 years (bounds of the general part)\n" in out
    assert "part 2" not in out
    assert "\nsources:\n  http" in out


def test_an_article_over_time_and_as_json(capsys):
    out = run(capsys, "article", "cao2003:23.34", "--language", "ru")[1]
    assert out.startswith("cao2003 Article 23.34. Нарушение порядка")
    code, out, _ = run(capsys, "article", "cc1999:342/2", "--on", "2021-07-01", "--json")
    (wording,) = json.loads(out)
    assert [part["citation"] for part in wording["parts"]] == ["cc1999:342/2"]
    assert code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["Article 361.3 of the Criminal Code"], "may mean cc1999:361/3 or cc1999:361-3"),
        (["cc1999:342/9"], "has no part '9'; its parts are 1, 2"),
        (["cc1999:999"], "the nearest are"),
        (["no article at all"], "expected an article"),
        (["cc1999:342", "--on", "30 February"], "not a PartialDate"),
    ],
)
def test_an_article_that_cannot_be_told(capsys, arguments, said):
    code, out, err = run(capsys, "article", *arguments)
    assert (code, out) == (2, "")
    assert said in err
