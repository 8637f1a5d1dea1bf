"""The partner files in `examples/partner/` have the reports that are kept beside them, byte for byte."""

import importlib.util
import json
from pathlib import Path

import pytest

from hrdocs.validation.registry import FAMILIES, RULES, SUBJECTS

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "examples" / "partner"
CURE = "to fix, once every difference has been read: python tools/partner_reports.py"


def load_tool():
    spec = importlib.util.spec_from_file_location("partner_reports", ROOT / "tools" / "partner_reports.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


tool = load_tool()
CHECKS = tool.checks()


@pytest.fixture(scope="module")
def made():
    return dict(tool.reports())


@pytest.fixture(scope="module")
def codes(made):
    reports = (json.loads(content) for name, content in made.items() if name.endswith(".json"))
    return {total["code"] for report in reports for total in report["totals"]}


@pytest.mark.parametrize("name", CHECKS)
@pytest.mark.parametrize("form", ["txt", "json"])
def test_a_file_has_the_report_beside_it(made, name, form):
    report = f"{name.partition('.')[0]}.report.{form}"
    expected = (FOLDER / report).read_text(encoding="utf-8") if (FOLDER / report).is_file() else ""
    assert made[report].decode() == expected, CURE


def test_each_file_has_a_check_and_a_report():
    reports = {f"{name.partition('.')[0]}.report.{form}" for name in CHECKS for form in ("txt", "json")}
    assert {path.name for path in FOLDER.iterdir()} == {*CHECKS, *reports, "checks.json", "README.md"}
    assert len(CHECKS) == 10
    assert {check["language"] for check in CHECKS.values()} == {"en", "ru", "be"}


def test_the_readme_tells_of_each_file():
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    for name, check in CHECKS.items():
        assert f"`{name}` | {check['as_of']} | {check['language']} |" in text


def test_every_family_of_rules_is_met(codes):
    for family in FAMILIES:
        own = {rule.code for rule in family.rules}
        assert own & codes or not own, f"no partner file meets any of {', '.join(sorted(own))}"
    assert {code.partition(".")[0] for code in RULES} == set(SUBJECTS) <= {code.partition(".")[0] for code in codes}
    # Among them are files that cannot be read at all.
    assert {"json", "document", "shape"} <= {code.partition(".")[0] for code in codes}


def test_every_rule_is_met(codes):
    assert set(RULES) - codes == set()


def test_no_report_tells_a_name_or_an_id():
    told = "".join((FOLDER / f"{name.partition('.')[0]}.report.txt").read_text(encoding="utf-8") for name in CHECKS)
    for word in ("Прикладов", "Выдумк", "Няісн", "Vymyslenka", "Узор", "000-00-00"):
        assert word not in told
