"""People's names in Belarusian, Russian and every romanisation: read, compared with reasons, spelt, found in text.

A comparison is evidence for a person who decides. Nothing here merges, and no likeness is a probability.
"""

from hrdocs.names.comparing import same
from hrdocs.names.mentions import mentions
from hrdocs.names.name_index import IndexHit, IndexPair, NameIndex
from hrdocs.names.parsed import parse
from hrdocs.names.results import (
    Likeness,
    MentionForm,
    NameComparison,
    NameLike,
    NameMention,
    NameText,
    ParsedName,
    PartComparison,
    Repair,
    Spelling,
)
from hrdocs.names.romanising import spellings

__all__ = [
    "IndexHit",
    "IndexPair",
    "Likeness",
    "MentionForm",
    "NameComparison",
    "NameIndex",
    "NameLike",
    "NameMention",
    "NameText",
    "ParsedName",
    "PartComparison",
    "Repair",
    "Spelling",
    "mentions",
    "parse",
    "same",
    "spellings",
]
