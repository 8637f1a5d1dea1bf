"""Hypothesis strategies for every value, record and dataset, for tests of tools that read or write them.

They are written over the kinds of `hrdocs.fields`, so they cover every field of the model, also future ones. The people
and cases that are drawn are invented.

    from hypothesis import given
    from hrdocs.model import Charge
    from hrdocs.testing import json_records, mutations, records, sound_datasets

    @given(records(Charge))
    def test_export_keeps_the_words(charge): ...

    @given(json_records().flatmap(mutations))
    def test_import_survives(mutation): ...     # mutation.value, and mutation.slips for the failure's sake

    @given(sound_datasets())
    def test_nothing_is_lost(dataset): ...      # whole cases, in which `hrdocs.validate` finds nothing to fix
"""

from hrdocs.errors import MissingExtra

try:
    import hypothesis as _hypothesis  # noqa: F401 -- all modules of this package want it
except ImportError:
    raise MissingExtra("test strategies", "hypothesis", "testing") from None

from hrdocs.testing import printers as _printers
from hrdocs.testing.lines import dirty_lines
from hrdocs.testing.records import datasets, json_documents, json_records, records
from hrdocs.testing.slips import Mutation, broken, mutations
from hrdocs.testing.sound import sound_datasets, sound_documents, sound_records
from hrdocs.testing.values import ids, json_values, texts, values

_printers.register()

__all__ = [
    "Mutation",
    "broken",
    "datasets",
    "dirty_lines",
    "ids",
    "json_documents",
    "json_records",
    "json_values",
    "mutations",
    "records",
    "sound_datasets",
    "sound_documents",
    "sound_records",
    "texts",
    "values",
]
