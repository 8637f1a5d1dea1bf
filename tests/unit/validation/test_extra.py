"""Rules of users: found, worded in three languages, counted, and the same with any number of jobs."""

import re
import sys
from importlib.metadata import EntryPoint, EntryPoints

import pytest

import hrdocs
from hrdocs.messages import Rendered
from hrdocs.problems import Severity
from hrdocs.validation import ExtraRule, extra, installed_rules

PEOPLE = [
    {"type": "person", "id": "p1", "names": [{"value": "Alena Vymyslenka"}]},
    {"type": "person", "id": "p2", "gender": "female"},
    {"type": "charge", "id": "c1", "person": "p1"},
]
TEXTS = {
    "en": Rendered("the person has no gender", "a gender, which our forms ask for", "ask the one who sent it"),
    "be": Rendered("у асобы не пазначаны пол", "пол, пра які пытае наша анкета", "спытайце таго, хто даслаў"),
}


def without_gender(person):
    """Return where the gender should be."""
    return [] if person.gender else ["/gender"]


RULE = ExtraRule(code="desk.no-gender", severity=Severity.ERROR, check=without_gender, texts=TEXTS, types=["person"])


def test_a_rule_of_ones_own_is_reported_like_all_else():
    report = hrdocs.validate(PEOPLE, extra_rules=[RULE], rules=["date"])
    assert [(p.code, p.severity, p.place.pointer) for p in report.problems] == [
        ("desk.no-gender", Severity.ERROR, "/records/0/gender")
    ]
    assert not report.ok
    assert "/records/0/gender: the person has no gender" in report.to_text()
    assert "  expected  a gender, which our forms ask for" in report.to_text()
    assert "у асобы не пазначаны пол" in report.to_text("be")
    assert "the person has no gender" in report.to_text("ru")  # there is no Russian text
    assert report.to_json()["problems"][0]["message"] == "the person has no gender"
    assert "erson has no gender" in report.to_html()
    assert "Vymyslenka" not in report.to_text()


def test_it_runs_only_where_it_is_given():
    assert hrdocs.validate(PEOPLE, rules=["date"]).ok


def test_any_number_of_jobs_finds_the_same(tmp_path):
    path = tmp_path / "x.ndjson"
    hrdocs.write(hrdocs.Dataset.from_json(PEOPLE), path)
    one, two = (hrdocs.validate(path, extra_rules=[RULE], jobs=jobs) for jobs in (1, 2))
    assert one.problems == two.problems
    assert "desk.no-gender" in {p.code for p in one.problems}


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ({"code": "nogender"}, "the code of a rule is subject and fault, such as desk.no-lawyer"),
        (
            {"code": "date.mine"},
            "date.mine: the library has rules of this subject; choose one of your own, such as desk",
        ),
        ({"types": ["persn"]}, "desk.no-gender: there is no record type 'persn'; there are person, organisation,"),
        ({"texts": {"be": TEXTS["be"]}}, "desk.no-gender: texts are by language, en, ru, be, and en must be there"),
    ],
)
def test_a_wrong_rule_is_refused(change, text):
    given = {"code": "desk.no-gender", "check": without_gender, "texts": TEXTS, **change}
    with pytest.raises(ValueError, match=f"^{re.escape(text)}"):
        ExtraRule(**given)


def test_what_is_no_rule_and_a_code_twice_are_refused():
    with pytest.raises(TypeError, match="extra_rules holds ExtraRule, not function"):
        hrdocs.validate(PEOPLE, extra_rules=[without_gender])
    other = ExtraRule(code="desk.no-gender", check=without_gender, texts=TEXTS)
    with pytest.raises(ValueError, match=r"two rules have the code desk\.no-gender"):
        hrdocs.validate(PEOPLE, extra_rules=[RULE, other])
    RULE.announce()


def test_installed_packages_offer_rules(monkeypatch):
    monkeypatch.setitem(sys.modules, "our_rules", sys.modules[__name__])
    points = [EntryPoint("no-gender", "our_rules:RULE", extra.ENTRY_POINTS)]
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: EntryPoints(points).select(group=group))
    assert installed_rules() == (RULE,)
    points[:] = [EntryPoint("wrong", "our_rules:TEXTS", extra.ENTRY_POINTS)]
    with pytest.raises(TypeError, match=r"the entry point wrong of hrdocs\.rules is no ExtraRule"):
        installed_rules()
