"""`hrdocs law search`: results as text and as JSON."""

import json

from shell import run


def test_search_of_the_law(capsys):
    code, out, _ = run(capsys, "law", "search", "оскорбление", "президента", "--on", "2021-01-01", "--limit", "1")
    assert (code, out) == (
        0,
        "Art. 368 CC (cc1999:368)  Insulting the President of the Republic of Belarus (translation: hrdocs)\n",
    )
    assert run(capsys, "law", "search", "zzzz")[1] == "nothing found\n"
    assert run(capsys, "law", "search", "zzzz", "--language", "be")[1] == "нічога не знойдзена\n"
    assert json.loads(run(capsys, "law", "search", "insult", "--json")[1])


def test_search_of_the_words_of_the_law(capsys):
    words = ("заведомо", "ложных", "сведений", "политическом")
    code, out, _ = run(capsys, "law", "search", *words, "--text", "--on", "2020-08-09", "--language", "ru")
    assert code == 0
    at = out.splitlines().index("ст. 369-1 УК (cc1999:369-1)  Дискредитация Республики Беларусь")
    assert "заведомо ложных сведений о политическом" in out.splitlines()[at + 1]
    assert at < out.splitlines().index("ст. 400 УК (cc1999:400)  Заведомо ложный донос")  # which has some of the words
    found = json.loads(run(capsys, "law", "search", *words, "--text", "--json")[1])
    assert any("paragraph" in row for row in found)
