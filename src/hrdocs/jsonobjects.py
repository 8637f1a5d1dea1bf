"""Objects of the library to JSON values in memory and back: datasets, records, parts of records, values, words."""

from collections.abc import Mapping
from enum import Enum
from typing import Any, TypeVar, overload

from hrdocs.codec import write_part
from hrdocs.dataset import Dataset
from hrdocs.fields import ModelObject
from hrdocs.frozenmap import FrozenMap
from hrdocs.model import Record
from hrdocs.model.header import Header
from hrdocs.shape import header_from_json, part_from_json, record_from_json
from hrdocs.values import Json

T = TypeVar("T")


@overload
def from_json(value: Any, cls: type[T]) -> T: ...
@overload
def from_json(value: Any) -> Record | Dataset: ...
def from_json(value: Any, cls: type[Any] | None = None) -> Any:
    """Build the object that a JSON value describes.

    Args:
        value: What `json.loads` returns for a whole document, a record, a part of a record or a value.
        cls: The class of the result. It may be left out for a record, which names its type, and for a dataset.

    Raises:
        InvalidDocument: The value does not have the shape of a dataset, a record or a part; `problems` says all that is
            wrong, by JSON Pointer from the value.
        InvalidText: The text is not the canonical form of a value of this class.
        ValueError: The text is no word of the list, or the record is of another type than `cls`.
        TypeError: There is no JSON form for the class.

    >>> import hrdocs
    >>> from_json({"value": "Alena Vymyslenka"}, hrdocs.model.Name).value
    'Alena Vymyslenka'
    """
    if cls is Dataset or (cls is None and _is_document(value)):
        return Dataset.from_json(value)
    if cls is None or issubclass(cls, Record):
        record = record_from_json(value)
        if cls is not None and not isinstance(record, cls):
            message = f"expected a record of type {cls.type}, not {record.type}"
            raise ValueError(message)
        return record
    return _part_or_value(value, cls)


def _is_document(value: Any) -> bool:
    return isinstance(value, list) or (isinstance(value, dict) and "type" not in value and "hrdocs" in value)


def _part_or_value(value: Any, cls: type[Any]) -> Any:
    if cls is Header:
        return header_from_json(value)
    if issubclass(cls, ModelObject):
        return part_from_json(value, cls)
    if cls is Json:
        return Json.of(value)
    if issubclass(cls, FrozenMap):
        if not isinstance(value, Mapping):
            message = f"a {cls.__name__} is a JSON object, not {type(value).__name__}"
            raise TypeError(message)
        return cls(value)
    if issubclass(cls, Enum):
        return cls(value)
    if hasattr(cls, "parse"):
        return cls.parse(value)
    message = f"{cls.__name__} has no JSON form in this library"
    raise TypeError(message)


@overload
def to_json(value: Dataset | ModelObject) -> dict[str, Any]: ...
@overload
def to_json(value: FrozenMap[str, str]) -> dict[str, str]: ...
@overload
def to_json(value: object) -> Any: ...
def to_json(value: Any) -> Any:
    """Return the canonical JSON value of a dataset, a record, a part of a record, a value or a word.

    Keys are in the order of the model, a partner's own keys after them. Lists, tuples and mappings of such objects are
    lists and dicts of their JSON values.

    Raises:
        TypeError: The object has no JSON form.
    """
    match value:
        case Dataset():
            return value.to_json()
        case ModelObject():
            return write_part(value)
        case Json():
            return value.value
        case Enum():
            return value.value
        case Mapping():
            return {key: to_json(each) for key, each in value.items()}
        case list() | tuple():
            return [to_json(each) for each in value]
        case None | bool() | int() | float() | str():
            return value
        case _ if hasattr(type(value), "parse") and hasattr(type(value), "PATTERN"):
            return str(value)
    message = f"{type(value).__name__} has no JSON form in this library"
    raise TypeError(message)
