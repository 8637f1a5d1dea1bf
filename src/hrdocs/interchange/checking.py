"""A partner's table, checked without writing anything: it is read in memory by the one mapping that recognises it."""

import secrets
from collections.abc import Iterable

from hrdocs.errors import InvalidDocument, MissingExtra, UnreadableFile
from hrdocs.interchange.importing import ImportedList, read_rows, recognise
from hrdocs.interchange.tables import read_table
from hrdocs.recordfile import AnyPath
from hrdocs.validation.selection import Rules
from hrdocs.values import Day


def read_in_memory(
    source: AnyPath | bytes,
    *,
    language: str = "en",
    rules: Rules | Iterable[str] | None = None,
    as_of: Day | None = None,
) -> ImportedList | None:
    """Return the list of a file that exactly one shipped mapping recognises; None for any other file.

    Args:
        source: The path of the file, or its bytes.
        language: Language of the report.
        rules: Which rules of meaning are checked.
        as_of: The day up to which things can have happened.

    Raises:
        InvalidDocument: It is not safe to read or damaged, or it is recognised and a column is there twice.
    """
    try:
        table = read_table(source)
    except (UnreadableFile, MissingExtra):
        return None
    try:
        mapping = recognise(table)
    except InvalidDocument:
        return None
    # The ids are not kept, so neither is the key that makes them.
    return read_rows(table, mapping, report_language=language, as_of=as_of, secret=secrets.token_bytes(32), rules=rules)
