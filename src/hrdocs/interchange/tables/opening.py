"""A file of tables, opened by what it is and not by its name."""

from hrdocs.interchange.tables.cells import TableFile
from hrdocs.interchange.tables.delimited import read_delimited
from hrdocs.interchange.tables.filebytes import FileBytes
from hrdocs.recordfile import AnyPath


def read_table(
    path_or_bytes: AnyPath | bytes,
    *,
    name: str | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
) -> TableFile:
    """Return the tables of a file; their rows are read when they are wanted.

    Args:
        path_or_bytes: The path of the file, or its bytes.
        name: What it is called in reports; the path when absent.
        encoding: How a text file writes its letters; found by its content when absent.
        delimiter: What parts the fields of a text file; found by its content when absent.

    Raises:
        InvalidDocument: The file is no table that can be read safely; the problem says what it is and what to do.
        UnreadableFile: The system does not give the bytes.
        MissingExtra: A workbook or a document needs a package that is not installed.
    """
    source = FileBytes(path_or_bytes, name)
    return read_delimited(source, encoding=encoding, delimiter=delimiter)
