"""`hrdocs law search`: results as text and as JSON."""

import json

from shell import run


def test_search_of_the_law(capsys):
    code, out, _ = run(capsys, "law", "search", "оскорбление", "президента", "--on", "2021-01-01", "--limit", "1")
    assert (code, out) == (0, "cc1999:368  Insulting the President of the Republic of Belarus\n")
    assert run(capsys, "law", "search", "zzzz")[1] == "nothing found\n"
    assert json.loads(run(capsys, "law", "search", "insult", "--json")[1])
