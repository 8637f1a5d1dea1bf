r"""The model as JSON Schema, draft 2020-12: the contract for partners, the same bytes every time.

One document for the dataset, one for each record type, one for reports and one for mappings, each self-contained. Two
more say the same as that of the dataset: `types` for programs that generate code, which know no `if`, and `editor` with
the meaning of each word, under a keyword that only editors know.

Constraints are in `pattern` and `enum`, since `format` is only advice to many validators. Since Python's `$` accepts a
final newline where other engines do not, each pattern has `"not": {"pattern": "\\n"}` beside it.
"""

import inspect
from collections.abc import Iterable
from copy import deepcopy
from enum import Enum
from functools import cache
from typing import Any, assert_never

from hrdocs.fields import (
    FieldPlan,
    Flag,
    Form,
    Integer,
    Kind,
    ListOf,
    MapOf,
    ModelObject,
    Object,
    OneOf,
    Raw,
    TextRule,
    Value,
    plan,
)
from hrdocs.jsontext import dumps
from hrdocs.mappingschema import MAPPING, MAPPING_FORMS
from hrdocs.model import RECORDS, Record
from hrdocs.model.base import X_KEY
from hrdocs.model.header import NEWEST, FormatVersion, Header
from hrdocs.reportschema import FORMS, REPORT
from hrdocs.vocabulary import LISTS

Schema = dict[str, Any]

DATASET = "dataset"
REPORTS = "report"
MAPPINGS = "mapping"
TYPES = "types"
EDITOR = "editor"
NAMES: tuple[str, ...] = (DATASET, *RECORDS, REPORTS, MAPPINGS, TYPES, EDITOR)
"""The schema documents, by name."""

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def document(name: str) -> Schema:
    """Return the schema of the dataset, a record type, a report or a mapping, as a value that the caller may change.

    Args:
        name: One of `NAMES`.

    Raises:
        ValueError: There is no schema of that name.
    """
    return deepcopy(shared_document(name))


@cache
def shared_document(name: str) -> Schema:
    """Return the same as a shared value, for callers that only read it.

    Args:
        name: One of `NAMES`.

    Raises:
        ValueError: There is no schema with that name.
    """
    if name not in NAMES:
        message = f"there is no schema {name!r}; there are {', '.join(NAMES)}"
        raise ValueError(message)
    definitions = _Definitions()
    if name == REPORTS:
        body = definitions.fixed(REPORT, FORMS)
    elif name == MAPPINGS:
        body = definitions.fixed(MAPPING, MAPPING_FORMS)
    elif name in RECORDS:
        body = definitions.object(RECORDS[name])
    else:
        body = definitions.dataset(is_open=name == TYPES)
    found = {
        "$schema": _DIALECT,
        "$id": f"urn:hrdocs:schema:{NEWEST.value}:{name}",
        **body,
        "$defs": dict(sorted(definitions.defs.items())),
    }
    if name == TYPES:
        bare: Schema = _bare(found)
        return bare
    if name == EDITOR:
        _explain_words(found["$defs"])
    return found


def _bare(node: Any) -> Any:
    """Return a schema without texts beside references: a generator makes a copy of a class for each of them."""
    if isinstance(node, list):
        return [_bare(each) for each in node]
    if not isinstance(node, dict):
        return node
    return {"$ref": node["$ref"]} if "$ref" in node else {key: _bare(each) for key, each in node.items()}


def _explain_words(definitions: Schema) -> None:
    """Add the meaning of each word, which editors show beside it."""
    enums: dict[str, type[Enum]] = {**LISTS, FormatVersion.__name__: FormatVersion}
    for name, found in definitions.items():
        if "enum" in found and name in enums:
            found["enumDescriptions"] = [getattr(member, "meaning", "") for member in enums[name]]


def text(name: str) -> str:
    """Return a schema document as the text of its published file."""
    return dumps(shared_document(name), indent=2) + "\n"


def description_of(cls: type) -> str:
    """Return the docstring of a class as running text."""
    return inspect.cleandoc(cls.__doc__ or "")


class _Definitions:
    """The `$defs` of one document, filled when first needed."""

    def __init__(self) -> None:
        self.defs: dict[str, Schema] = {}

    def dataset(self, *, is_open: bool) -> Schema:
        """Return the schema of a file.

        Args:
            is_open: Whether a record is any of the types, and not the one that it names: a validator then says of one
                fault what each type would want, but a generator sees the types.
        """
        header = self.object(Header)
        header["properties"] = {"$schema": _SCHEMA_KEY, **header["properties"]}
        records = [self.define(cls.__name__, lambda cls=cls: self.object(cls)) for cls in RECORDS.values()]
        header["title"] = "Dataset"
        header["description"] = "A file of hrdocs: a header and a list of records."
        header["properties"]["records"] = {
            "description": "The records, in any order.",
            "type": "array",
            "items": {"anyOf": records} if is_open else _by_type(dict(zip(RECORDS, records, strict=True))),
        }
        header["required"] = [*header["required"], "records"]
        header["examples"] = [{**Header.EXAMPLE, "records": [RECORDS["person"].EXAMPLE, RECORDS["charge"].EXAMPLE]}]
        return header

    def fixed(self, body: Schema, forms: Iterable[Form]) -> Schema:
        for form in forms:
            self.defs[form.name] = _form(form)
        return body

    def object(self, cls: type[ModelObject]) -> Schema:
        plans = plan(cls)
        is_record = issubclass(cls, Record)
        properties: Schema = {}
        if issubclass(cls, Record):
            properties["type"] = {"description": "Type of the record.", "const": cls.type}
        properties |= {p.name: self.property(p) for p in plans if p.name != "extra"}
        required = (["type"] if is_record else []) + [p.name for p in plans if p.is_required]
        schema: Schema = {
            "title": cls.__name__,
            "description": description_of(cls),
            "type": "object",
            "properties": properties,
        }
        if required:
            schema["required"] = required
        else:
            schema["minProperties"] = 1
        if is_record:
            schema["patternProperties"] = {X_KEY.pattern: {"description": X_KEY.description}}
            schema["propertyNames"] = _NO_NEWLINE
        schema["additionalProperties"] = False
        if cls.EXAMPLE:
            schema["examples"] = [cls.EXAMPLE]
        return schema

    def property(self, field: FieldPlan) -> Schema:
        said = field.text
        if field.to:
            said += f" Leads to a record of type {' or '.join(f'`{name}`' for name in field.to)}."
        return {"description": said, **self.kind(field.kind)}

    def kind(self, kind: Kind) -> Schema:
        match kind:
            case TextRule() | Value():
                form = kind.form
                if form is None:
                    return {"type": "string", "minLength": 1}
                return self.define(form.name, lambda: _form(form))
            case Integer(least=least, most=most):
                return {"type": "integer", "minimum": least, "maximum": most}
            case OneOf(enum=enum):
                return self.define(enum.__name__, lambda: _enum(enum))
            case Flag():
                return {"const": True}
            case Raw():
                return {}
            case Object(cls=cls):
                return self.define(cls.__name__, lambda: self.object(cls))
            case ListOf(item=item):
                return {"type": "array", "minItems": 1, "items": self.kind(item)}
            case MapOf(key=key, value=value):
                return {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": self.define(key.name, lambda: _form(key)),
                    "additionalProperties": self.kind(value),
                }
            case _:
                assert_never(kind)

    def define(self, name: str, make: Any) -> Schema:
        if name not in self.defs:
            self.defs[name] = {}  # a class that contains itself finds its name taken
            self.defs[name] = make()
        return {"$ref": f"#/$defs/{name}"}


_SCHEMA_KEY: Schema = {
    "description": "Where an editor finds this schema; it says nothing about the file, and is not kept.",
    "type": "string",
}


def _by_type(records: Schema) -> Schema:
    """Return the schema of a record, which is that of the type that it names."""
    return {
        "type": "object",
        "properties": {"type": {"description": "Type of the record.", "enum": list(records)}},
        "required": ["type"],
        "allOf": [
            {
                "if": {"type": "object", "properties": {"type": {"const": name}}, "required": ["type"]},
                "then": reference,
            }
            for name, reference in records.items()
        ],
    }


_NO_NEWLINE: Schema = {"not": {"pattern": "\\n"}}


def _form(form: Form) -> Schema:
    return {
        "title": form.name,
        "description": form.description,
        "type": "string",
        "pattern": form.pattern,
        **_NO_NEWLINE,
        "examples": list(form.examples),
    }


def _enum(enum: type[Enum]) -> Schema:
    meanings = "\n".join(f"- `{member.value}`: {getattr(member, 'meaning', '')}".rstrip(": ") for member in enum)
    return {
        "title": enum.__name__,
        "description": f"{description_of(enum)}\n\n{meanings}",
        "type": "string",
        "enum": [member.value for member in enum],
    }
