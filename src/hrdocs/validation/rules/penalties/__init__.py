"""Rules on penalties: compared with the provision and with the limits of the code on that day.

The law loads when the first record has a penalty.
"""

from typing import TYPE_CHECKING

from hrdocs.lazy import loader

if TYPE_CHECKING:
    from hrdocs.validation.rules.penalties.arrests import ArrestCase as ArrestCase
    from hrdocs.validation.rules.penalties.arrests import is_longer as is_longer
    from hrdocs.validation.rules.penalties.arrests import of_arrest as of_arrest
    from hrdocs.validation.rules.penalties.arrests import shortest_limit as shortest_limit
    from hrdocs.validation.rules.penalties.sanctions import IN_NO_SANCTION as IN_NO_SANCTION
    from hrdocs.validation.rules.penalties.sanctions import Imposed as Imposed
    from hrdocs.validation.rules.penalties.sanctions import sanction_fault as sanction_fault
    from hrdocs.validation.rules.penalties.totals import of_fine as of_fine
    from hrdocs.validation.rules.penalties.totals import of_total as of_total
    from hrdocs.validation.rules.penalties.totals import sum_of as sum_of

if not TYPE_CHECKING:
    __getattr__, __all__ = loader(
        "hrdocs.validation.rules.penalties",
        {
            "arrests": ("ArrestCase", "is_longer", "of_arrest", "shortest_limit"),
            "sanctions": ("IN_NO_SANCTION", "Imposed", "sanction_fault"),
            "totals": ("of_fine", "of_total", "sum_of"),
        },
    )
