"""Counts by people: held on a day, arrested, charged, tried in a period; with the least and the most, and in words.

What is counted are people, and records tied by `same_as` are one. What the records leave open is no guess: each number
has a least and a most.
"""

from typing import TYPE_CHECKING

from hrdocs.lazy import loader

if TYPE_CHECKING:
    from hrdocs.stats.bars import to_svg as to_svg
    from hrdocs.stats.count_table import Between as Between
    from hrdocs.stats.count_table import CountColumn as CountColumn
    from hrdocs.stats.count_table import CountRow as CountRow
    from hrdocs.stats.count_table import Counts as Counts
    from hrdocs.stats.counting import KINDS as KINDS
    from hrdocs.stats.counting import arrests as arrests
    from hrdocs.stats.counting import charges as charges
    from hrdocs.stats.counting import held as held
    from hrdocs.stats.counting import terms as terms
    from hrdocs.stats.counting import verdicts as verdicts
    from hrdocs.stats.known import known_by as known_by
    from hrdocs.stats.printing import paragraph as paragraph
    from hrdocs.stats.printing import to_csv as to_csv
    from hrdocs.stats.printing import to_text as to_text

if not TYPE_CHECKING:
    __getattr__, __all__ = loader(
        "hrdocs.stats",
        {
            "bars": ("to_svg",),
            "counting": ("KINDS", "arrests", "charges", "held", "terms", "verdicts"),
            "count_table": ("Between", "CountColumn", "CountRow", "Counts"),
            "known": ("known_by",),
            "printing": ("paragraph", "to_csv", "to_text"),
        },
    )

    def __dir__() -> list[str]:
        return sorted(__all__)
