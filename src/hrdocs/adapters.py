"""Objects of this library inside the models of others: converters of cattrs, fields of pydantic.

Both read and write what `from_json` and `to_json` do. What pydantic reports of a refused value says what was expected
and where, and repeats nothing of the value; `input` of its errors is left out by the caller.
"""

from typing import TYPE_CHECKING, Any, get_origin

from hrdocs import schema
from hrdocs.dataset import Dataset
from hrdocs.errors import InvalidDocument, InvalidText
from hrdocs.fields import ModelObject
from hrdocs.frozenmap import FrozenMap
from hrdocs.jsonobjects import from_json, to_json
from hrdocs.model import Record
from hrdocs.values import Json, LocalText
from hrdocs.values.text import Text

if TYPE_CHECKING:
    import cattrs
    from pydantic_core import CoreSchema

_OURS = (Dataset, ModelObject, Text, FrozenMap, Json)


def register(converter: "cattrs.Converter") -> None:
    """Let a converter of cattrs structure and unstructure datasets, records, parts and values as JSON has them.

    Args:
        converter: Your own; classes of yours may then hold objects of this library.
    """

    def structure(value: Any, cls: Any) -> Any:
        found: type[Any] = get_origin(cls) or cls
        return from_json(value, found)

    converter.register_structure_hook_func(_is_ours, structure)
    converter.register_unstructure_hook_func(_is_ours, to_json)


def _is_ours(cls: Any) -> bool:
    found = get_origin(cls) or cls
    return isinstance(found, type) and issubclass(found, _OURS)


def core_schema(cls: type[Any]) -> "CoreSchema":
    """Return how pydantic reads, writes and describes a class of this library."""
    from pydantic_core import PydanticCustomError  # noqa: PLC0415 -- pydantic itself calls this
    from pydantic_core import core_schema as core  # noqa: PLC0415

    def read(value: Any) -> Any:
        if isinstance(value, cls):
            return value
        try:
            return from_json(value, cls)
        except InvalidDocument as error:
            refusal = PydanticCustomError("hrdocs_document", "{text}", {"text": error.text})
        except InvalidText as error:
            expected = {"kind": error.kind, "expected": error.expected}
            refusal = PydanticCustomError("hrdocs_text", "not a {kind}: expected {expected}", expected)
        except (TypeError, ValueError):
            refusal = PydanticCustomError("hrdocs_value", "expected the JSON form of a {cls}", {"cls": cls.__name__})
        raise refusal

    return core.no_info_plain_validator_function(
        read,
        json_schema_input_schema=core.any_schema(metadata={"pydantic_js_updates": written_out(cls)}),
        serialization=core.plain_serializer_function_ser_schema(
            to_json, when_used="json", return_schema=core.any_schema(metadata={"pydantic_js_updates": written_out(cls)})
        ),
    )


def written_out(cls: type[Any]) -> dict[str, Any]:
    """Return the JSON Schema of a class with every reference replaced by what it leads to."""
    whole = schema.shared_document(schema.DATASET)
    if cls is Dataset:
        found = {key: value for key, value in whole.items() if key not in {"$schema", "$id", "$defs"}}
    elif cls is Record:
        found = whole["properties"]["records"]["items"]
    elif cls is LocalText:
        found = {"type": "object", "minProperties": 1, "additionalProperties": {"type": "string", "minLength": 1}}
    elif issubclass(cls, FrozenMap):
        found = {"type": "object"}
    elif cls is Json:
        found = {}
    elif issubclass(cls, Text):
        found = {"type": "string", "description": cls.DESCRIPTION, "pattern": cls.PATTERN, "examples": [*cls.EXAMPLES]}
    else:
        found = whole["$defs"][cls.__name__]
    return {key: value for key, value in _without_references(found, whole["$defs"]).items() if key != "title"}


def _without_references(node: Any, definitions: dict[str, Any]) -> Any:
    if isinstance(node, list):
        return [_without_references(each, definitions) for each in node]
    if not isinstance(node, dict):
        return node
    found = {key: _without_references(value, definitions) for key, value in node.items() if key != "$ref"}
    if isinstance(node.get("$ref"), str):
        meant = _without_references(definitions[node["$ref"].rpartition("/")[2]], definitions)
        return {**meant, **found}
    return found
