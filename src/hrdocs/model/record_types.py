"""The types of records by their names in documents; the module of one loads when it is looked up."""

from collections.abc import Iterator, Mapping
from typing import Final, Literal, TypeAlias, cast, get_args

from hrdocs import messages
from hrdocs.fields import ModelObject, parts_of, plan
from hrdocs.lazy import loader
from hrdocs.model.base import Record
from hrdocs.model.header import Header

TypeWord: TypeAlias = Literal[
    "person",
    "organisation",
    "detention",
    "proceeding",
    "charge",
    "judgment",
    "incident",
    "appeal",
    "recognition",
    "assessment",
    "listing",
    "tally",
    "source",
]
"""The names of the record types in documents, in the order of the reference."""


class _Records(Mapping[str, type[Record]]):
    """The record types by name; the module of one, which has its name, loads when it is looked up."""

    def __init__(self) -> None:
        self._found: dict[str, type[Record]] = {}

    def __getitem__(self, name: str) -> type[Record]:
        found = self._found.get(name)
        if found is None:
            if name not in _TYPES:
                raise KeyError(name)
            found = self._found[name] = cast("type[Record]", _load(name.capitalize()))
        return found

    def __contains__(self, name: object) -> bool:
        return name in _TYPES

    def __iter__(self) -> Iterator[str]:
        return iter(_TYPES)

    def __len__(self) -> int:
        return len(_TYPES)


_TYPES: Final[tuple[TypeWord, ...]] = get_args(TypeWord)
_load, _ = loader("hrdocs.model", {name: (name.capitalize(),) for name in _TYPES})

RECORDS: Final[Mapping[str, type[Record]]] = _Records()
"""Every record type by its name in documents, in the order of the reference."""


def _keys() -> Iterator[str]:
    """Return every key of a document, and the words for the types of records."""
    todo: list[type[ModelObject]] = [Header, *RECORDS.values()]
    done: set[type[ModelObject]] = set()
    yield from ("records", "type", *RECORDS)
    while todo:
        cls = todo.pop()
        if cls not in done:
            done.add(cls)
            for p in plan(cls):
                yield p.name
                todo += parts_of(p.kind)


messages.know(_keys)
