"""Partners' files as they are, read into records.

`tables` reads cells with their places, `mapping` says how columns become records, `readers/` read cells, and `read`
returns the records with a report by cell.
"""

from typing import TYPE_CHECKING

from hrdocs.lazy import loader

if TYPE_CHECKING:
    from hrdocs.interchange import tables as tables
    from hrdocs.interchange.folder import write_folder as write_folder
    from hrdocs.interchange.handouts import Template as Template
    from hrdocs.interchange.handouts import TemplateColumn as TemplateColumn
    from hrdocs.interchange.importing import Accounting as Accounting
    from hrdocs.interchange.importing import CellQuestion as CellQuestion
    from hrdocs.interchange.importing import ColumnCount as ColumnCount
    from hrdocs.interchange.importing import ImportedList as ImportedList
    from hrdocs.interchange.importing import SetAside as SetAside
    from hrdocs.interchange.importing import read as read
    from hrdocs.interchange.importing import recognise as recognise
    from hrdocs.interchange.lastimport import KeptRow as KeptRow
    from hrdocs.interchange.lastimport import KeptRows as KeptRows
    from hrdocs.interchange.lastimport import LastImport as LastImport
    from hrdocs.interchange.lastimport import read_last_import as read_last_import
    from hrdocs.interchange.mapping import InvalidMapping as InvalidMapping
    from hrdocs.interchange.mapping import TableMapping as TableMapping
    from hrdocs.interchange.mapping import parse_mapping as parse_mapping
    from hrdocs.interchange.mapping import read_mapping as read_mapping
    from hrdocs.interchange.mapping import shipped_mappings as shipped_mappings
    from hrdocs.interchange.pairing import PossiblePair as PossiblePair
    from hrdocs.interchange.updating import ListChanges as ListChanges
    from hrdocs.interchange.updating import RowChange as RowChange

if not TYPE_CHECKING:
    __getattr__, __all__ = loader(
        "hrdocs.interchange",
        {
            "folder": ("write_folder",),
            "handouts": ("Template", "TemplateColumn"),
            "importing": ("Accounting", "CellQuestion", "ColumnCount", "ImportedList", "SetAside", "read", "recognise"),
            "lastimport": ("KeptRow", "KeptRows", "LastImport", "read_last_import"),
            "mapping": ("InvalidMapping", "TableMapping", "parse_mapping", "read_mapping", "shipped_mappings"),
            "pairing": ("PossiblePair",),
            "tables": (),
            "updating": ("ListChanges", "RowChange"),
        },
    )

    def __dir__() -> list[str]:
        return sorted(__all__)
