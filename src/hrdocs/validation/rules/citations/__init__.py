"""Rules on citations: the provision exists, was in force on the day, and is the one that the words mean.

The law loads when the first record cites it.
"""

from typing import TYPE_CHECKING

from hrdocs.lazy import loader

if TYPE_CHECKING:
    from hrdocs.validation.rules.citations.cited_words import CitedWords as CitedWords
    from hrdocs.validation.rules.citations.cited_words import candidates_of as candidates_of
    from hrdocs.validation.rules.citations.cited_words import has_quotes as has_quotes
    from hrdocs.validation.rules.citations.cited_words import is_left_to_the_file as is_left_to_the_file
    from hrdocs.validation.rules.citations.cited_words import of_words as of_words
    from hrdocs.validation.rules.citations.on_day import NEVER as NEVER
    from hrdocs.validation.rules.citations.on_day import When as When
    from hrdocs.validation.rules.citations.on_day import faults_of as faults_of
    from hrdocs.validation.rules.citations.on_day import is_plain_on as is_plain_on
    from hrdocs.validation.rules.citations.on_day import parts_wanted as parts_wanted
    from hrdocs.validation.rules.citations.on_day import side_of as side_of
    from hrdocs.validation.rules.citations.quoted import agree as agree
    from hrdocs.validation.rules.citations.quoted import belongs_to as belongs_to
    from hrdocs.validation.rules.citations.quoted import read as read

if not TYPE_CHECKING:
    __getattr__, __all__ = loader(
        "hrdocs.validation.rules.citations",
        {
            "cited_words": ("CitedWords", "candidates_of", "has_quotes", "is_left_to_the_file", "of_words"),
            "on_day": ("NEVER", "When", "faults_of", "is_plain_on", "parts_wanted", "side_of"),
            "quoted": ("agree", "belongs_to", "read"),
        },
    )
