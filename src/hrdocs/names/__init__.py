"""People's names in Belarusian, Russian and every romanisation: read, compared with reasons, spelt, found in text.

A comparison is evidence for a person who decides. Nothing here merges, and no likeness is a probability.
"""

from hrdocs.names.comparing import same
from hrdocs.names.index import IndexHit, IndexPair, NameIndex
from hrdocs.names.mentions import mentions
from hrdocs.names.parsed import parse
from hrdocs.names.spelling import spellings
from hrdocs.names.values import (
    Likeness,
    Mention,
    MentionForm,
    NameComparison,
    NameLike,
    NameText,
    ParsedName,
    PartComparison,
    Repair,
    Spelling,
)

__all__ = [
    "IndexHit",
    "IndexPair",
    "Likeness",
    "Mention",
    "MentionForm",
    "NameComparison",
    "NameIndex",
    "NameLike",
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
