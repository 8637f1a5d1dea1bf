"""What the work of a desk asks of its records: what happened in a month, and what is due."""

from typing import TYPE_CHECKING

from hrdocs.lazy import loader

if TYPE_CHECKING:
    from hrdocs.desk.duties import DUE_KINDS as DUE_KINDS
    from hrdocs.desk.duties import Due as Due
    from hrdocs.desk.duties import due as due
    from hrdocs.desk.entering import Entry as Entry
    from hrdocs.desk.entering import Note as Note
    from hrdocs.desk.entering import NoteFault as NoteFault
    from hrdocs.desk.entering import entered as entered
    from hrdocs.desk.happened import HAPPENING_KINDS as HAPPENING_KINDS
    from hrdocs.desk.happened import Happening as Happening
    from hrdocs.desk.happened import changes as changes

if not TYPE_CHECKING:
    __getattr__, __all__ = loader(
        "hrdocs.desk",
        {
            "duties": ("DUE_KINDS", "Due", "due"),
            "entering": ("Entry", "Note", "NoteFault", "entered"),
            "happened": ("HAPPENING_KINDS", "Happening", "changes"),
        },
    )

    def __dir__() -> list[str]:
        return sorted(__all__)
