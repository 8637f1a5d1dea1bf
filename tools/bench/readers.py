"""Who reads: hrdocs, and what people would pick instead, each as a function from the bytes of a line to a record."""

import json
from collections.abc import Callable
from typing import Any

from attrs import frozen
from jsonschema import Draft202012Validator

from bench.records import TYPES
from bench.rivals import MsgspecStructs, PydanticModels, unchecked_map
from hrdocs import jsontext, schema
from hrdocs.codec import read_record

Read = Callable[[bytes], Any]


@frozen
class Reader:
    """One contender.

    Args:
        name: What the table calls it.
        read: Gives the record of a line; raises ValueError for a line that it refuses.
        share: It gets one part in so many of the lines, since what is slow shows its speed on few.
    """

    name: str
    read: Read
    share: int = 1


CORE = "hrdocs, core alone"
FAST = "hrdocs, with the extra `fast`"
PYDANTIC = "pydantic v2, same values, same refusals"
PYDANTIC_UNCHECKED = "pydantic v2, maps built past their checks"
PYDANTIC_TEXTS = "pydantic v2, texts only, same patterns"
JSONSCHEMA = "json + jsonschema iter_errors"
MSGSPEC = "msgspec, texts only, same patterns"


class RefusedError(ValueError):
    """The schema refuses the line."""


def read_core(line: bytes) -> Any:
    """Read a line as `hrdocs.iter_records` does without extras."""
    return read_record(jsontext.loads(line, fast=False))


def read_fast(line: bytes) -> Any:
    """Read a line as `hrdocs.iter_records` does with the extra `fast`."""
    return read_record(jsontext.loads(line, fast=True))


def jsonschema_reader() -> Read:
    """Return the reader that asks the schema of the record's type, made once."""
    validators = {name: Draft202012Validator(schema.document(name)) for name in TYPES}

    def read(line: bytes) -> Any:
        value = json.loads(line)
        kind = value.get("type") if isinstance(value, dict) else None
        validator = validators.get(kind) if isinstance(kind, str) else None
        if validator is None or any(True for _ in validator.iter_errors(value)):
            raise RefusedError
        return value

    return read


def readers() -> list[Reader]:
    """Return all contenders, in the order of the table."""
    return [
        Reader(CORE, read_core),
        Reader(FAST, read_fast),
        Reader(PYDANTIC, PydanticModels().adapter(*TYPES).validate_json),
        Reader(PYDANTIC_UNCHECKED, PydanticModels(maps=unchecked_map).adapter(*TYPES).validate_json),
        Reader(PYDANTIC_TEXTS, PydanticModels(values=False).adapter(*TYPES).validate_json),
        Reader(JSONSCHEMA, jsonschema_reader(), share=20),
        Reader(MSGSPEC, MsgspecStructs().decoder(*TYPES).decode),
    ]
