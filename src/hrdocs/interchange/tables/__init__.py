"""The tables that people keep, as cells with their places: CSV, Excel, Word, JSON, and web pages named .xls.

A table is read as it is: no heading is interpreted, no row is shifted, nothing is guessed in silence. What is doubtful
is a note, a `Problem` of the file, the sheet or the row to which it belongs. A row whose notes hold an error cannot be
trusted as a whole: it is to be set aside.
"""

from typing import TYPE_CHECKING

from hrdocs.lazy import loader

if TYPE_CHECKING:
    from hrdocs.interchange.tables.opening import read_table as read_table
    from hrdocs.interchange.tables.tablecells import Cell as Cell
    from hrdocs.interchange.tables.tablecells import CellKind as CellKind
    from hrdocs.interchange.tables.tablecells import TableFile as TableFile
    from hrdocs.interchange.tables.tablecells import TableRow as TableRow
    from hrdocs.interchange.tables.tablecells import TableSheet as TableSheet

if not TYPE_CHECKING:
    __getattr__, __all__ = loader(
        "hrdocs.interchange.tables",
        {
            "tablecells": ("Cell", "CellKind", "TableFile", "TableRow", "TableSheet"),
            "opening": ("read_table",),
        },
    )

    def __dir__() -> list[str]:
        return sorted(__all__)
