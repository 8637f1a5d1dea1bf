"""Every exception that a user of the shell can meet is said in the language of the shell.

The texts are found in the source: what `raise` passes on, and the forms of values that complete "expected ...".
"""

import ast
import re
import tomllib
from importlib import resources
from pathlib import Path

import pytest
from foreign import foreign
from shell import run

import hrdocs
from hrdocs import law
from hrdocs.cli import spoken
from hrdocs.errors import (
    HrdocsError,
    InvalidSelection,
    InvalidText,
    MissingExtra,
    NoSuchRecord,
    WrongTarget,
)
from hrdocs.values import Citation, Duration, Money, PartialDate, Period, Quantity

SOURCE = Path(hrdocs.__file__).parent
LANGUAGES = ("ru", "be")
TABLE = tomllib.loads(resources.files("hrdocs").joinpath("data/shell/ru.toml").read_text("utf-8"))

# What only Python code can do wrong: no verb passes such a value on.
PYTHON_ONLY = (
    "adapters.py", "fields.py", "jsonobjects.py", "jsontext.py", "lazy.py", "notebooks.py", "tablerows.py", "testing/",
    "displaying/forms.py", "messages/", "vocabulary/", "names/results.py", "names/parsing.py", "names/romanising.py",
    "validation/extra.py", "validation/rule.py", "validation/run.py", "criteria/evidence_words.py",
    "criteria/logic.py", "criteria/worklist.py", "criteria/suggesting.py", "values/raw.py", "values/language.py",
    "law/citations/in_words.py", "law/reference/limits.py", "law/reference/units.py", "interchange/handouts.py",
    "interchange/lastimport.py", "interchange/mapping.py", "recordfile.py", "outfile.py:275", "files.py:162",
    "dataset.py", "cli/name_rows.py", "cli/criteria.py", "cli/import_.py", "cli/common.py:57",
)  # fmt: skip
# What a constructor refuses that no text leads to.
CONSTRUCTORS = (
    "a name is a text or", "an amount ", "a Duration has", "{} of a Duration", "a Norm has", "a clock time is local",
)  # fmt: skip
ERRORS = {"InvalidText", "WrongTarget", "MissingExtra", "InvalidSelection", "InvalidReview", "InvalidSuppression",
          "InvalidKey", "InvalidAnswer", "InvalidAllowance", "CitationSyntaxError", "ValueError"}  # fmt: skip


def written(node, names):
    """Return the texts that an expression may be, each part in braces."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.JoinedStr):
        return ["".join(each.value if isinstance(each, ast.Constant) else "{}" for each in node.values)]
    if isinstance(node, ast.Name):
        return names.get(node.id, [])
    if isinstance(node, ast.BinOp):
        left, right = written(node.left, names) or ["{}"], written(node.right, names) or ["{}"]
        return [a + b for a in left for b in right]
    return []


def assigned(tree):
    """Return the texts of each name of a module."""
    names = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                if isinstance(target, ast.Name):
                    names[target.id] = [*names.get(target.id, []), *written(node.value, names)]
    return names


def raised():
    """Yield place and text of everything that is raised with a text in it."""
    for path in sorted(SOURCE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = assigned(tree)
        name = path.relative_to(SOURCE).as_posix()
        calls = [node for node in ast.walk(tree) if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call)]
        for node in calls:
            if getattr(node.exc.func, "id", None) in ERRORS:
                for argument in node.exc.args:
                    yield from ((f"{name}:{node.lineno}", text) for text in written(argument, names))
        if name.startswith("values/"):
            forms = [each for each in names if each.endswith("_FORM")]
            yield from ((f"{name}:{form}", text) for form in forms for text in names[form])


def is_known(text):
    # `{one} or {other}` and `{name}: expected ...` match what has no text of its own.
    general = {"{one} или {other}", "{name}; нужно: {expected}"}
    known = [pieces for pieces, translation in spoken._with_parts("ru") if translation not in general]
    # A part that may be absent follows a word without a space.
    text = re.sub(r"(?<=[a-z])\{\}", "", text)
    filled = [text.replace("{}", part) for part in ("1", "article")]
    return any(each in TABLE["errors"] or any(spoken._parts(pieces, each) for pieces in known) for each in filled)


def test_every_text_that_is_raised_has_a_translation():
    missing = [
        (place, text)
        for place, text in raised()
        if " " in text.strip()
        and not place.startswith(PYTHON_ONLY)
        and not text.startswith(CONSTRUCTORS)
        and text != "{}, {}"  # a place in a file
        and not is_known(text)
    ]
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_has_a_word_of_english(language):
    for text, translation in spoken._table(language)["errors"].items():
        assert foreign(re.sub(r"\{\w+\}", "", translation)) == [], text
        assert set(re.findall(r"\{\w+\}", translation)) <= set(re.findall(r"\{\w+\}", text)), text


def subclasses(cls):
    for each in cls.__subclasses__():
        yield each
        yield from subclasses(each)


def refused(call, *arguments, **options):
    with pytest.raises(HrdocsError) as caught:
        call(*arguments, **options)
    return caught.value


def made():
    """Return exceptions as the library raises them."""
    for cls, texts in (
        (
            PartialDate,
            ("24.13.2020", "2020-02-30", "2020-9", "2020-13", "2020-09-24T25", "[2020-09~..2020]", "сентябрь"),
        ),
        (Period, ("2020/2021/2022", "/", "2020-09-08", "вчера/..")),
        (Duration, ("3 года", "P0D", "P13M", "P")),
        (Money, ("675", "0675 BYN", "1.23456 BYN", "1.50 BYN", "675 рублей")),
        (Quantity, ("[5..P5D]", "много")),
        (Citation, ("342 УК", "cc1999:342/1/1/1", "cc1999:", "cc1999:342/x", "CC1999:342")),
    ):
        for text in texts:
            yield refused(cls.parse, text)
    yield refused(law.article, "cc1999", "342-9")
    yield refused(law.article, "УК", "")
    yield refused(law.article, "cc1999", "342", on="1990-01-01")
    yield refused(law.article("cc1999", "342", on="2020-08-09").part, "9")
    yield refused(law.article("cc1999", "342", on="2020-08-09").part)
    yield refused(law.code, "cpc1999")
    yield refused(law.code, "XYZ")
    yield refused(law.code, "КоАП")
    yield refused(law.search, "?")
    yield refused(law.parse, "ч. 1 ст. 342 УК и ст. 130 УК")
    yield refused(law.parse, "342/1")
    yield refused(law.parse, "привет")
    yield refused(law.base_unit, "1990")
    yield refused(law.base_unit, "2016")
    yield refused(hrdocs.Dataset([]).case, "p1")
    yield refused(hrdocs.criteria.checklist, "guidlines")
    yield refused(hrdocs.criteria.assess, "ai_poc", {"nosuch": "yes"}, on="2021")
    yield refused(hrdocs.criteria.assess, "ai_poc", {"prosecuted": "maybe"}, on="2021")
    yield NoSuchRecord("p1", "person")
    yield InvalidSelection("date.futre", ("date.future",))
    yield WrongTarget("a target or in_place=True, not both")
    yield MissingExtra("reading .xlsx", "openpyxl", "tables")
    yield InvalidText("PartialDate", "x", 0, 1, "a date such as 2020 or 2021, without 'x'", "2020")


@pytest.mark.parametrize("language", LANGUAGES)
def test_exceptions_as_they_are_raised(monkeypatch, language):
    monkeypatch.setattr(spoken, "_spoken", language)
    for error in made():
        told = "\n".join(line for line in spoken.text_of(error).splitlines() if not line.startswith("  "))
        assert foreign(told) == [], (type(error).__name__, told)
        assert told != str(error)


WRONG_DAY = (
    "это не дата; нужно: дата (например, 2020, 2020-09, 2020-09-24, 2020-09-24T14:00, 2020~ или "
    "[2020-09-08..2020-09-09])\n  30.13.2026\n  ^^^^^^^^^^\n"
)


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (
            ("stats", "a.json", "--held", "--on", "30.13.2026"),
            f"hrdocs stats: {WRONG_DAY}",
        ),
    ],
)
def test_a_call(capsys, monkeypatch, tmp_path, arguments, text):
    monkeypatch.chdir(tmp_path)
    Path("a.json").write_text('{"hrdocs": "1.0", "records": []}', encoding="utf-8")
    assert run(capsys, *arguments, "--language", "ru") == (2, "", text)
