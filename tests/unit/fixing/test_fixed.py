"""The list of fixes: as text and as JSON, with and without the texts."""

import json

import pytest

from hrdocs.fixing import fix
from hrdocs.fixing.fixed import CODES, shown
from hrdocs.messages import codes


def test_every_code_has_its_texts():
    assert {code for code in codes() if code.startswith("fix.")} == {*CODES, "fix.not-written"}


DIRTY = {"type": "person", "id": "p-vymyslenka", "names": [{"value": "Алена  Выдумка"}], "birth": "3.5.1990"}
CLEAN = {**DIRTY, "names": [{"value": "Алена Выдумка"}], "birth": "1990-05-03"}
CHARGE = {"type": "charge", "id": "c1", "person": "p-vymyslenka", "citation": "cc1999:342/1"}


def lines(*values):
    return b"".join(value if isinstance(value, bytes) else json.dumps(value).encode() + b"\n" for value in values)


class TestReports:
    @pytest.fixture
    def found(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        (tmp_path / "a.ndjson").write_bytes(lines(DIRTY, b"{broken\n", {**CHARGE, "citation": "ч. 1 ст. 342 УК"}))
        return fix("a.ndjson")

    def test_values_and_ids_are_masked(self, found):
        for language in ("en", "ru", "be"):
            told = found.to_text(language) + json.dumps(found.to_json(language), ensure_ascii=False)
            for secret in ("Алена", "Выдумка", "1990-05-03", "3.5.1990", "vymyslenka", "342 УК"):
                assert secret not in told
        assert "Выдумка" not in repr(found)
        assert "3.5.1990" not in repr(found.fixes)

    def test_keys_that_may_be_names_are_masked(self, tmp_path):
        (tmp_path / "a.ndjson").write_bytes(
            lines({"type": "person", "id": "p1", "sharing": {"label": "amber", "fields": {"/x_Алена": "RED"}}})
        )
        found = fix(tmp_path / "a.ndjson")
        assert found.fixes[0].place.pointer == "/sharing/fields/~1x_Алена"
        assert "Алена" not in found.to_text()
        assert found.to_json()["fixes"][0]["pointer"] == "/sharing/fields/…"
        assert found.to_json(show_values=True)["fixes"][0]["pointer"] == "/sharing/fields/~1x_Алена"

    def test_text(self, found):
        assert (
            found.to_text()
            == """\
a.ndjson /names/0/value (line 1, column 62): there are spaces or line breaks too many
  expected  one plain space between words, none before and after
  to fix    "hrdocs fix" takes the others out
  [note fix.space]

a.ndjson /birth (line 1, column 151): the date is not in its normal form
  expected  a date of real days, such as 2020, 2020-09, 2020-09-24 or [2020-09-20..2020-09-29] for a day in the twenties
  to fix    "hrdocs fix" writes it so; 03.05.1990 is read with the day first, as is usual in Belarus
  [note fix.date]

a.ndjson (line 2, column 2): this is not JSON: a word without quotes stands here
  expected  a key in double quotes, or "}"
  to fix    correct this place; the usual cause is a comma, a quote or a bracket too many or too few
  [error json.syntax]

a.ndjson /citation (line 3, column 70): the citation is not in its normal form
  expected  code, article and part, such as cc1999:342/1
  to fix    "hrdocs fix" writes it so; a citation in words is kept in "said"
  [note fix.citation]

file: a.ndjson
notes: 3 (fix.date 1, fix.citation 1, fix.space 1)
errors: 1

nothing was written
  expected  a file to write to
  to fix    add --output FILE, or --in-place to replace the file itself
  [note fix.not-written]"""
        )

    def test_text_with_values(self, found):
        told = found.fixes[1].to_text("be", show_values=True).split("\n")
        assert told[:2] == [
            "a.ndjson /birth (радок 1, слупок 151, запіс p-vymyslenka): дата запісана не ў звычайнай для фармату форме",
            '  "3.5.1990" → "1990-05-03"',
        ]

    def test_json(self, found):
        value = found.to_json("ru")
        assert value["counts"] == {"fix.date": 1, "fix.citation": 1, "fix.space": 1}
        assert value["written"] is None
        assert value["fixes"][2] == {
            "code": "fix.citation",
            "pointer": "/citation",
            "line": 3,
            "column": 70,
            "message": "ссылка на статью записана не в обычной для формата форме",
            "kept_in": "said",
        }
        assert [(each["code"], each["line"]) for each in value["problems"]] == [("json.syntax", 2)]
        assert found.to_json(show_values=True)["fixes"][2]["before"] == "ч. 1 ст. 342 УК"

    @pytest.mark.parametrize(
        ("text", "printed"),
        [
            ("Выдумка", '"Выдумка"'),
            ("a\u200bb\u00a0c\nd", '"a\\u200bb\\u00a0c\\nd"'),
            ("и\u0306", '"и\\u0306"'),
            ("\x1b[31m", '"\\u001b[31m"'),
        ],
    )
    def test_what_the_eye_would_not_see_is_escaped(self, text, printed):
        assert shown(text) == printed

    def test_nothing_to_fix(self, tmp_path):
        (tmp_path / "a.ndjson").write_bytes(lines(CLEAN))
        assert fix(tmp_path / "a.ndjson").to_text().endswith("a.ndjson\nNothing to fix.")
