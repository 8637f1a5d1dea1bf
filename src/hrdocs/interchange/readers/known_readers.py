"""Every reader by its name, with the options that a rule may have and the kind of its values.

A package may add readers by the entry point `hrdocs.readers`; a mapping cannot.
"""

from collections.abc import Callable, Mapping
from functools import cache
from importlib.metadata import entry_points
from typing import Final

from attrs import frozen

from hrdocs.interchange.readers.charge_reader import read_charges
from hrdocs.interchange.readers.day_reader import read_day, read_period
from hrdocs.interchange.readers.length_reader import read_money, read_penalty, read_term
from hrdocs.interchange.readers.name_reader import read_name
from hrdocs.interchange.readers.plain_reader import (
    read_choices,
    read_country,
    read_external_id,
    read_facility,
    read_local_text,
    read_people,
    read_text,
    read_url,
    read_word,
    read_yes_no,
)
from hrdocs.interchange.readers.read_cell import CellText, ReadCell, ReaderTerms
from hrdocs.interchange.readers.state_reader import (
    read_basis,
    read_days,
    read_decided,
    read_decision_number,
    read_materials,
)

ENTRY_POINT: Final = "hrdocs.readers"

Read = Callable[[CellText, ReaderTerms], ReadCell]


@frozen(kw_only=True)
class ColumnReader:
    """A reader of one kind of cell.

    Args:
        name: By which a mapping names it.
        read: The function.
        gives: The kind of its values: the name of a class of values or of the model, or a word for plain ones.
        options: What a rule may say besides `from`, `as`, `sharing` and `needed`.
        is_list: Whether a field that is a list may hold its values.
        is_member: Whether one member of a list may be its value; else it returns the whole list.
        fills: The fields of a record that it fills by itself.
    """

    name: str
    read: Read
    gives: str
    options: tuple[str, ...] = ()
    is_list: bool = False
    is_member: bool = True
    fills: tuple[str, ...] = ()


_OWN: Final = (
    ColumnReader(name="text", read=read_text, gives="text"),
    ColumnReader(name="local_text", read=read_local_text, gives="texts", options=("language",)),
    ColumnReader(
        name="name",
        read=read_name,
        gives="Name",
        options=("language", "order", "parts", "given", "patronymic", "lines"),
        is_list=True,
    ),
    ColumnReader(name="day", read=read_day, gives="PartialDate", options=("then", "known")),
    ColumnReader(name="period", read=read_period, gives="Period", options=("until", "known")),
    ColumnReader(
        name="charges",
        read=read_charges,
        gives="charges",
        options=("on", "code"),
        fills=("citation", "readings", "cited_as", "heading_as", "stage", "part_played", "waivers"),
    ),
    ColumnReader(name="term", read=read_term, gives="duration"),
    ColumnReader(
        name="penalty",
        read=read_penalty,
        gives="Penalty",
        options=("kind", "words", "regimes", "days"),
        is_list=True,
        is_member=False,
    ),
    ColumnReader(name="money", read=read_money, gives="money", options=("currency",)),
    ColumnReader(name="facility", read=read_facility, gives="Place", options=("language", "address", "unless")),
    ColumnReader(
        name="people",
        read=read_people,
        gives="people",
        options=("language", "order", "parts", "after"),
        fills=("names",),
    ),
    ColumnReader(name="country", read=read_country, gives="country"),
    ColumnReader(name="yes_no", read=read_yes_no, gives="answer"),
    ColumnReader(name="url", read=read_url, gives="text"),
    ColumnReader(name="external_id", read=read_external_id, gives="ExternalId", options=("scheme", "url")),
    ColumnReader(
        name="basis", read=read_basis, gives="Basis", options=("words", "code"), is_list=True, is_member=False
    ),
    ColumnReader(name="days", read=read_days, gives="days", fills=("day",)),
    ColumnReader(name="decided", read=read_decided, gives="PartialDate"),
    ColumnReader(name="decision_number", read=read_decision_number, gives="text"),
    ColumnReader(
        name="materials",
        read=read_materials,
        gives="Material",
        options=("language", "words"),
        is_list=True,
        is_member=False,
    ),
    ColumnReader(name="choices", read=read_choices, gives="text", options=("words", "ticked")),
    ColumnReader(name="word", read=read_word, gives="word", options=("otherwise", "default", "if_empty")),
)


@cache
def known_readers() -> Mapping[str, ColumnReader]:
    """Return every reader by its name: those of hrdocs, then those that installed packages add.

    Raises:
        TypeError: An entry point is not a `ColumnReader`.
    """
    found = {each.name: each for each in _OWN}
    for point in entry_points(group=ENTRY_POINT):
        reader = point.load()
        if not isinstance(reader, ColumnReader):
            message = f"{point.value}: an entry point of {ENTRY_POINT} is a ColumnReader"
            raise TypeError(message)
        found.setdefault(reader.name, reader)
    return found
