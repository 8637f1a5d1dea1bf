"""Rules on what records say together: appeals, recognitions and assessments, languages.

Each stands in a module of its own.
"""

from typing import Final

from hrdocs.validation import appeals, languages, recognitions
from hrdocs.validation.rule import Family

_FAMILIES: Final = (appeals.FAMILY, recognitions.FAMILY, languages.FAMILY)

FAMILY: Final = Family(
    tuple(rule for family in _FAMILIES for rule in family.rules),
    tuple(table for family in _FAMILIES for table in family.tables),
)
