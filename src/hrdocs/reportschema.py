"""The shape of a report as JSON, as data for `schema`: what `Report.to_json` returns, for programs that read it."""

from typing import Any, Final

from hrdocs.fields import RULE, SHA256, Form
from hrdocs.messages import LANGUAGES
from hrdocs.model import RECORDS
from hrdocs.problems import Severity
from hrdocs.values import PartialDate

FORMAT: Final = "hrdocs-report 1.0"
"""The format of a report; its number grows as that of the format of records does."""

_NAME: Final = Form(
    "RuleName",
    "^(?:[a-z]{1,40}(?:[.][a-z0-9]{1,40}(?:-[a-z0-9]{1,40}){0,6})?)$",
    "Code of a rule, or the subject before the full stop in several codes.",
    ("reference.dangling", "reference"),
)
_LAW: Final = Form("LawName", "^(?:[a-z][a-z0-9]{1,39})$", "Name of a code of law.", ("cc1999",))
_DATE: Final = Form(PartialDate.__name__, PartialDate.PATTERN, PartialDate.DESCRIPTION, PartialDate.EXAMPLES)

FORMS: Final = (RULE, SHA256, _NAME, _LAW, _DATE)
"""The texts of fixed form that a report has; `REPORT` refers to them by name."""

_COUNT: Final = {"type": "integer", "minimum": 0}
_FROM_ONE: Final = {"type": "integer", "minimum": 1}
_TEXT: Final = {"type": "string"}


def _ref(form: Form) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{form.name}"}


def _said(description: str, shape: dict[str, Any]) -> dict[str, Any]:
    return {"description": description, **shape}


def _object(properties: dict[str, Any], *optional: str) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name not in optional],
        "additionalProperties": False,
    }


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


_SEVERITY: Final = _said(
    "How bad it is: an error has to be fixed, a warning is worth a look, a note is advice.",
    {"type": "string", "enum": [severity.value for severity in Severity]},
)

_FILE: Final = _object(
    {
        "name": _said("Name of the file; absent for a stream.", _TEXT),
        "sha256": _said("Digest of its bytes as stored; absent when they could not be read.", _ref(SHA256)),
    },
    "name",
    "sha256",
)

_CHECKED_WITH: Final = _object(
    {
        "library": _said("Version of hrdocs.", _TEXT),
        "schema": _said("The newest version of the format of records that it knows.", _TEXT),
        "law": _said(
            "The last day that the data of each code of law know, by its name.",
            {"type": "object", "propertyNames": _ref(_LAW), "additionalProperties": _ref(_DATE)},
        ),
    }
)

_CHOICE: Final = {
    "select": _said("The only rules that were checked; all when empty.", _list(_ref(_NAME))),
    "ignore": _said("The rules left out.", _list(_ref(_NAME))),
    "doubts": _said("Whether faults that are only possible are reported.", {"type": "boolean"}),
}
_SETTINGS: Final = _object(
    {
        "name": _said("Name of the file, without its folder.", _TEXT),
        "sha256": _said("Digest of its bytes.", _ref(SHA256)),
        **_CHOICE,
    }
)
_RULES: Final = _object(
    {**_CHOICE, "settings": _said("The file of settings that chose rules; absent where there was none.", _SETTINGS)},
    "settings",
)

_TOTAL: Final = _object(
    {
        "code": _said("What kind of problem.", _ref(RULE)),
        "severity": _SEVERITY,
        "count": _said("How many there are.", _FROM_ONE),
        "breach": _said("Present where it is what the state did against its own law, and no fault.", {"const": True}),
        "widespread": _said(
            "Present where the advice holds for more than a tenth of its records: other forms list it once.",
            {"const": True},
        ),
    },
    *("breach", "widespread"),
)

_PROBLEM: Final = _object(
    {
        "code": _said("What kind of problem; it keeps its name for good.", _ref(RULE)),
        "severity": _SEVERITY,
        "breach": _said("Present where it is what the state did against its own law, and no fault.", {"const": True}),
        "doubt": _said("Present where the fault is only possible: what is known leaves it open.", {"const": True}),
        "file": _said("In which file.", _TEXT),
        "sheet": _said("In which sheet of a table.", _TEXT),
        "row": _said("In which row of a table, counted from 1.", _FROM_ONE),
        "heading": _said("Heading of the column of a table, as its mapping knows it.", _TEXT),
        "pointer": _said(
            "JSON Pointer (RFC 6901), from the root of the file in `.json`, from the record in NDJSON. Keys that the "
            "format does not know are masked with an ellipsis unless ids were requested.",
            _TEXT,
        ),
        "line": _said("In which line, counted from 1.", _FROM_ONE),
        "column": _said("At which character of the line, counted from 1; in a table, in which column.", _FROM_ONE),
        "record": _said("Id of the record; present only when ids were requested.", _TEXT),
        "message": _said("What is wrong, in the language of the report.", _TEXT),
        "expected": _said("What should be there.", _TEXT),
        "fix": _said("What to do about it.", _TEXT),
        "value": _said("What is there, as JSON; present only when values were requested.", _TEXT),
    },
    *("breach", "doubt", "file", "sheet", "row", "heading", "pointer", "line", "column", "record", "expected", "fix"),
    "value",
)

EXAMPLE: Final[dict[str, Any]] = {
    "format": FORMAT,
    "language": "en",
    "ok": False,
    "legible": True,
    "files": [{"name": "partner.json", "sha256": "0" * 64}],
    "checked_with": {"library": "1.0.0", "schema": "1.0", "law": {"cc1999": "2025-11-03"}},
    "rules": {"select": [], "ignore": ["source"], "doubts": True},
    "as_of": "2026-01-01",
    "records": {"person": 2, "charge": 1},
    "totals": [{"code": "reference.dangling", "severity": "error", "count": 1}],
    "waived": 0,
    "charges_outside_law": {"after": 0, "before": 0},
    "problems": [
        {
            "code": "reference.dangling",
            "severity": "error",
            "file": "partner.json",
            "pointer": "/records/2/person",
            "line": 13,
            "column": 46,
            "message": "no record has this id",
            "expected": "the id of a record of this file, type: person",
            "fix": "add the record, or correct the id",
        }
    ],
}

REPORT: Final[dict[str, Any]] = {
    "title": "Report",
    "description": "What a check of files found, as `hrdocs validate --format json` prints it. The same files, checked "
    "again on the same terms, give the same bytes.",
    **_object(
        {
            "format": _said("What this is.", {"const": FORMAT}),
            "language": _said("In which language its texts are.", {"type": "string", "enum": list(LANGUAGES)}),
            "ok": _said("Whether no problem is an error.", {"type": "boolean"}),
            "legible": _said("Whether the system could read the bytes.", {"type": "boolean"}),
            "files": _said("What was checked; empty for records in memory.", _list(_FILE)),
            "checked_with": _said("Versions used for the check.", _CHECKED_WITH),
            "rules": _said("Which rules of meaning were checked.", _RULES),
            "as_of": _said(
                "The day up to which things could have happened; when absent, no date was checked for that.",
                _ref(_DATE),
            ),
            "records": _said(
                "How many records of each type were read; what could not be read is not counted.",
                _object({name: _said(f"Records of type `{name}`.", _COUNT) for name in RECORDS}, *RECORDS),
            ),
            "people": _said(
                "How many people they are about, at the least and at the most; absent where no tie makes this differ "
                "from the number of person records.",
                _object({"least": _said("At the least.", _COUNT), "most": _said("At the most.", _COUNT)}),
            ),
            "totals": _said(
                "How many problems of each code and severity there are, those left out of `problems` included.",
                _list(_TOTAL),
            ),
            "within_files": _said(
                "Codes of the rules that compared records within each of several files only; absent for one file.",
                _list(_TEXT),
            ),
            "waived": _said("How many problems records waive, with a reason.", _COUNT),
            "charges_outside_law": _said(
                "How many charges lie after the last day of the law texts of their code, and before the first; no rule "
                "can weigh them.",
                _object({"after": _said("After.", _COUNT), "before": _said("Before.", _COUNT)}),
            ),
            "problems": _said(
                "The problems in the order of the files; of one code and severity no more than were requested.",
                _list(_PROBLEM),
            ),
        },
        "within_files",
        "as_of",
        "people",
    ),
    "examples": [EXAMPLE],
}
"""The schema of a report, without its dialect, its id and the forms it refers to."""
