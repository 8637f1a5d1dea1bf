"""The shape of a mapping file, as data for `schema`: which keys it may have, what each is, and which words it may hold.

A mapping says how the columns of a partner's table become records. It is TOML; the schema is of the parsed value.
What a schema cannot say (a pointer leads to a field, a column is listed) is checked by
`hrdocs.interchange.mapping`.
"""

from typing import Any, Final

from hrdocs.fields import LANGUAGE, Form
from hrdocs.model import RECORDS
from hrdocs.vocabulary import SharingLabel, SourceKind

VERSION: Final = "1"
"""The version of the language of mappings."""

READERS: Final = (
    "text",
    "local_text",
    "name",
    "day",
    "period",
    "charges",
    "term",
    "penalty",
    "money",
    "facility",
    "people",
    "country",
    "yes_no",
    "url",
    "external_id",
    "basis",
    "days",
    "decided",
    "decision_number",
    "materials",
    "choices",
)
"""The readers, except `word:LIST`; a user may add others by an entry point."""

_FORMAT_NAME: Final = Form(
    "FormatName",
    "^(?:[a-z0-9][a-z0-9-]{0,59}(?:[.][a-z0-9][a-z0-9-]{0,59}){1,4})$",
    "Name of a format: who keeps the list, and which list it is.",
    ("example-ngo.detained",),
)
_COLUMN_NAME: Final = Form(
    "ColumnName", "^(?:[a-z][a-z0-9_]{0,59})$", "Our word for a column, or for a list of words.", ("name_ru",)
)
_RULE_ID: Final = Form("RecordName", "^(?:[a-z][a-z0-9]{0,19})$", "Name of a record within the mapping.", ("p", "c"))
_FIELD: Final = Form(
    "FieldPointer",
    "^(?:[^/~\\n]{1,100}(?:/(?:[^/~\\n]|~[01]){1,100}){0,11})$",
    "JSON Pointer from the record to a field, without the first slash.",
    ("birth", "names/0", "phases/0/period", "x_family_contact"),
)
_READER: Final = Form(
    "ReaderName",
    "^(?:[a-z][a-z0-9_]{0,39}(?::[a-z][a-z0-9_]{0,59})?)$",
    "Name of a reader; word: and the name of a list of words reads these.",
    ("day", "word:status"),
)

MAPPING_FORMS: Final = (_FORMAT_NAME, _COLUMN_NAME, _RULE_ID, _FIELD, _READER, LANGUAGE)
"""The texts of fixed form that a mapping has; `MAPPING` refers to them by name."""


def _ref(form: Form) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{form.name}"}


def _said(description: str, shape: dict[str, Any]) -> dict[str, Any]:
    return {"description": description, **shape}


def _words(*words: str) -> dict[str, Any]:
    return {"type": "string", "enum": list(words)}


def _object(properties: dict[str, Any], *required: str, **more: Any) -> dict[str, Any]:
    shape = {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}
    return {key: value for key, value in {**shape, **more}.items() if value or key != "required"}


_TEXT: Final = {"type": "string", "minLength": 1}
_TEXTS: Final = {"type": "array", "items": {"type": "string"}, "minItems": 1}
_LABEL: Final = _words(*SharingLabel)
_PATTERNS: Final = {"type": "object", "minProperties": 1, "additionalProperties": _TEXTS}
_ORDER: Final = _words("given_first", "family_first")

_RULE: Final = _object(
    {
        "from": _said("The column that is read.", _ref(_COLUMN_NAME)),
        "as": _said("The reader.", _ref(_READER)),
        "ref": _said(
            "The record of this mapping to which the field refers; a list of references may have several.",
            {"type": ["string", "array"], "minLength": 1, "items": _ref(_RULE_ID), "minItems": 1},
        ),
        "until": _said("For `period`: the column of the last day.", _ref(_COLUMN_NAME)),
        "on": _said(
            "For `charges`: the column of the day by which the code of law is chosen, or several: the first counts.",
            {"type": ["string", "array"], "minLength": 1, "items": _ref(_COLUMN_NAME), "minItems": 1},
        ),
        "then": _said(
            "For `day`: what may follow the day after a comma, and is read by another rule.", _words("people")
        ),
        "after": _said("For `people`: what the names follow; a text without it has no names.", _words("day")),
        "kind": _said(
            "For `penalty`: the column that names the kind, where it is not in the same cell.", _ref(_COLUMN_NAME)
        ),
        "address": _said("For `facility`: the column of the address.", _ref(_COLUMN_NAME)),
        "language": _said("Language of the words; that of the list when absent.", _ref(LANGUAGE)),
        "order": _said(
            "For `name`: which part comes first, in all languages or in each.",
            {
                "type": ["string", "object"],
                "pattern": "^(?:given_first|family_first)$",
                "not": {"pattern": "\\n"},
                "minProperties": 1,
                "additionalProperties": _ORDER,
            },
        ),
        "given": _said(
            "For `name`: the column of the given name, where the column has the family name.", _ref(_COLUMN_NAME)
        ),
        "patronymic": _said("For `name`: the column of the patronymic, beside `given`.", _ref(_COLUMN_NAME)),
        "parts": _said(
            "For `name`: whether given name, patronymic and family name are filled in where the name has one reading.",
            {"type": "boolean"},
        ),
        "words": _said(
            "For `penalty`: the list of words for kinds of penalty. For `choices`: the list of the choices.",
            _ref(_COLUMN_NAME),
        ),
        "known": _said(
            "For `day`, `period`: the column that says how exactly the day is known: day, month, year or unknown.",
            _ref(_COLUMN_NAME),
        ),
        "ticked": _said(
            "For `choices`: the columns of the single choices, each with 1 or 0 below its name.", _ref(_COLUMN_NAME)
        ),
        "regimes": _said("For `penalty`: the list of words for regimes.", _ref(_COLUMN_NAME)),
        "days": _said("For `penalty`: the kind of penalty that a term in days is.", _TEXT),
        "unless": _said("For `facility`: a list of words that are no place.", _ref(_COLUMN_NAME)),
        "otherwise": _said(
            "For `word:LIST`: whether a word of no list is a question, or is left to other rules.",
            _words("ask", "pass"),
        ),
        "default": _said("For `word:LIST`: the word where the cell has one of no list.", _TEXT),
        "code": _said("For `charges`: the code of law where none is named.", _words("cc1999", "cao2003", "cao2021")),
        "scheme": _said("For `external_id`: the register or database that gives the id.", _TEXT),
        "url": _said("For `external_id`: the column of its address.", _ref(_COLUMN_NAME)),
        "currency": _said("For `money`: the currency where none is named.", _TEXT),
        "if_empty": _said("For `word`: the word where the cell is empty.", _TEXT),
        "lines": _said("For `name`: whether the list writes a name in several lines.", {"type": "boolean"}),
        "sharing": _said("The label of the field, where it is stricter than that of the record.", _LABEL),
        "needed": _said("Whether an empty cell raises a question.", {"type": "boolean"}),
    },
    minProperties=1,
)

_RECORD: Final = _object(
    {
        "type": _said("Type of the record.", _words(*RECORDS)),
        "id": _said("Its name within the mapping, by which others refer to it.", _ref(_RULE_ID)),
        "key": _said(
            "The columns that make a row the same row next time; those of the first record when absent.",
            {"type": "array", "items": _ref(_COLUMN_NAME), "minItems": 1},
        ),
        "key_is_stable": _said(
            "Why a key that counts the rows, 1, 2, 3, stays with its entry when rows are added or removed.", _TEXT
        ),
        "each": _said("A reader that makes several records from one cell.", _RULE),
        "sharing": _said("The label of the record, where it is stricter than that of the list.", _LABEL),
        "sheet": _said("The further sheet whose rows give it; the list itself when absent.", _ref(_RULE_ID)),
        "into": _said(
            "The record of another sheet to which it is added, of the same type; its lists are continued.",
            _ref(_RULE_ID),
        ),
    },
    "type",
    "id",
    propertyNames=_ref(_FIELD),
    additionalProperties=_said(
        "The content of the field: a rule, or always the same value.",
        {**_RULE, "type": ["object", "string", "integer", "boolean"], "minLength": 1},
    ),
)
_COLUMN_NAMES: Final = {"type": ["string", "array"], "minLength": 1, "items": _ref(_COLUMN_NAME), "minItems": 1}
_JOIN: Final = _object(
    {
        "from": _said("The column that says to which row a row belongs, or several: all must agree.", _COLUMN_NAMES),
        "to": _said("The column of the other sheet that has the same text, or as many.", _COLUMN_NAMES),
        "of": _said("The other sheet, which is named before this one; the list itself when absent.", _ref(_RULE_ID)),
        "table": _said("The column that has the name of the other sheet.", _ref(_COLUMN_NAME)),
    },
    "from",
    "to",
)
_SHEET: Final = _object(
    {
        "id": _said("Its name within the mapping.", _ref(_RULE_ID)),
        "name": _said("Its name in the file; * means any letters.", _TEXT),
        "all": _said("Columns that it must have.", {"type": "array", "items": _ref(_COLUMN_NAME), "minItems": 1}),
        "join": _said(
            "To which rows its rows belong; without it they are entries of their own.",
            {"type": "array", "minItems": 1, "items": _JOIN},
        ),
    },
    "id",
    "all",
)
_ONE_OR_MORE: Final = {"type": ["string", "array"], "minLength": 1, "minItems": 1, "items": {"type": "string"}}
_SKIP: Final = {"type": "object", "minProperties": 1, "additionalProperties": _ONE_OR_MORE}

MAPPING: Final = {
    "title": "Mapping",
    "description": "How the columns of a partner's table become records.",
    **_object(
        {
            "mapping": _said("Version of the language of mappings.", {"const": VERSION}),
            "format": _said("Name of the format.", _ref(_FORMAT_NAME)),
            "title": _said(
                "What the list is, by language.",
                {"type": "object", "minProperties": 1, "propertyNames": _ref(LANGUAGE), "additionalProperties": _TEXT},
            ),
            "publisher": _said("Who keeps the list, as it is printed in the records of the source.", _TEXT),
            "source_kind": _said("What kind of source the list is.", _words(*SourceKind)),
            "sharing": _said("The label of every record; `amber` when absent.", _LABEL),
            "language": _said("Language of the words of the list.", _ref(LANGUAGE)),
            "languages": _said(
                "By language: headings that only lists in it have, or words of the column `from`.",
                _object(
                    {"from": _said("The column whose words show the language.", _ref(_COLUMN_NAME))},
                    minProperties=1,
                    additionalProperties=_TEXTS,
                ),
            ),
            "days": _said("How days are written: `iso` makes every other way a notice.", _words("any", "iso")),
            "not_given": _said("Cells that say nothing.", _TEXTS),
            "unknown": _said("Cells that say that it is unknown.", _TEXTS),
            "left_out": _said(
                "Columns that are not kept: what a form tool or a program counts for itself.",
                {"type": "array", "items": _ref(_COLUMN_NAME), "minItems": 1},
            ),
            "recognise": _said(
                "How the list is known.",
                _object(
                    {
                        "all": _said(
                            "Columns that the list must have.",
                            {"type": "array", "items": _ref(_COLUMN_NAME), "minItems": 1},
                        ),
                        "sheet": _said("Name of its sheet; * means any letters.", _TEXT),
                        "anchor": _said(
                            "The column that every entry fills. In a Word document a row without it is what a page "
                            "cut off the row above, and is joined with it.",
                            _ref(_COLUMN_NAME),
                        ),
                        "skip_when": _said(
                            "Rows that are no entries: `only` names a column beside which nothing is filled, "
                            "any other key a column with its words.",
                            {**_SKIP, "type": ["object", "array"], "items": _SKIP, "minItems": 1},
                        ),
                    },
                    "all",
                ),
            ),
            "columns": _said(
                "Our word for each column, with the headings found in any language; * means any letters, "
                "and several columns may fit.",
                {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": _ref(_COLUMN_NAME),
                    "additionalProperties": _TEXTS,
                },
            ),
            "words": _said(
                "Closed lists: each word of the format with the words found for it; * means any letters. "
                "Words under - give no value.",
                {"type": "object", "propertyNames": _ref(_COLUMN_NAME), "additionalProperties": _PATTERNS},
            ),
            "record": _said(
                "The records that one row gives; the first is always made.",
                {"type": "array", "items": _RECORD, "minItems": 1},
            ),
            "sheet": _said(
                "Further sheets of the list. Their rows belong to rows of the list, or are entries of their own.",
                {"type": "array", "minItems": 1, "items": _SHEET},
            ),
            "restrict": _said(
                "Rows whose records have a stricter label.",
                {
                    "type": "array",
                    "minItems": 1,
                    "items": _object(
                        {
                            "sharing": _said("The label.", _LABEL),
                            "when": _said("Columns with their words; all must hold.", _PATTERNS),
                        },
                        "sharing",
                        "when",
                    ),
                },
            ),
            "review": _said(
                "Rows that a person must look at.",
                {
                    "type": "array",
                    "minItems": 1,
                    "items": _object(
                        {
                            "because": _said(
                                "Why.",
                                _words(
                                    "death",
                                    "release",
                                    "contradiction",
                                    "minor",
                                    "order",
                                    "no-trial",
                                    "continuation",
                                    "not-approved",
                                    "other",
                                ),
                            ),
                            "set_aside": _said(
                                "Whether the row is set aside: it cannot be said of whom it speaks.",
                                {"type": "boolean"},
                            ),
                            "when": _said("Columns with their words; all must hold.", _PATTERNS),
                            "before": _said(
                                "Two columns of days: the first is before the second.",
                                {"type": "array", "items": _ref(_COLUMN_NAME), "minItems": 2},
                            ),
                            "without": _said(
                                "Columns that are empty.",
                                {"type": "array", "items": _ref(_COLUMN_NAME), "minItems": 1},
                            ),
                            "under": _said(
                                "A person who is younger than so many years on the day of a column.",
                                _object(
                                    {
                                        "birth": _said("The column of the birth.", _ref(_COLUMN_NAME)),
                                        "on": _said("The column of the day.", _ref(_COLUMN_NAME)),
                                        "years": _said("Under how many years.", {"type": "integer", "minimum": 1}),
                                    },
                                    "birth",
                                    "on",
                                    "years",
                                ),
                            ),
                        },
                        "because",
                    ),
                },
            ),
        },
        "mapping",
        "format",
        "recognise",
        "columns",
        "record",
    ),
}
