"""Sound records: the same for the same seed; `tests/properties/test_rules.py` checks that nothing is to be fixed."""

from itertools import islice

import pytest
from hypothesis import find, given, settings

import hrdocs
from hrdocs.testing import sound_datasets, sound_documents, sound_records


def test_the_count_and_the_seed():
    found = list(sound_records(25, seed=2))
    # A case is never cut off.
    assert len(found) >= 25
    assert found == list(islice(sound_records(90, seed=2), len(found)))
    assert list(sound_records(25, seed=2)) != list(sound_records(25, seed=3))


@settings(max_examples=5)
@given(sound_documents(1), sound_datasets(1))
def test_documents_and_datasets(document, dataset):
    assert [hrdocs.from_json(record).id for record in document["records"]]
    assert len(dataset) > 0


@pytest.mark.parametrize("wanted", ["appeal", "charge", "judgment", "assessment"])
def test_a_case_shrinks_to_a_few_records_in_a_few_tries(wanted):
    tried = []

    def has_one(dataset):
        tried.append(len(dataset))
        return any(record.type == wanted for record in dataset)

    found = find(sound_datasets(), has_one, settings=settings(database=None, derandomize=True, deadline=None))
    assert len(tried) < 300  # each takes some milliseconds
    assert len(found) <= 20
