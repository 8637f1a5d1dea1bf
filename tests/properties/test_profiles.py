"""Whatever a dataset holds: rows and counts are made of words of the format, and no id outlives a pseudonym."""

import re
from enum import Enum

from hypothesis import HealthCheck, given, settings

from hrdocs import vocabulary
from hrdocs.dataset import Dataset
from hrdocs.law import CODES
from hrdocs.references import references_of
from hrdocs.sharing.profiles import BANDS, TREATMENTS, research, statistics
from hrdocs.sharing.pseudonyms import Pseudonyms, nameless, pseudonymised
from hrdocs.sharing.wishes import SharingTerms
from hrdocs.testing import datasets
from hrdocs.vocabulary import SharingLabel

SOME = settings(max_examples=40, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
RED = SharingTerms(label=SharingLabel.RED)
KEY = b"0123456789abcdef"

WORDS = {
    word.value
    for each in vars(vocabulary).values()
    if isinstance(each, type) and issubclass(each, Enum)
    for word in each
    if isinstance(word.value, str)
}
BAND_NAMES = {*(name for name, _ in BANDS), "15_years_or_more"}
KEYS = {name for table in TREATMENTS.values() for name in table} | {
    "detentions",
    "charges",
    "judgments",
    "incidents",
    "code",
    "chapter",
}
COARSE = re.compile("[0-9]{1,4}s?|[0-9]{0,4}/(?:[0-9]{1,4}|[.][.])?|[0-9]{1,2}(?:-[0-9])?").fullmatch


def is_of_the_format(text):
    return text in WORDS or text in BAND_NAMES or text in CODES or COARSE(text) is not None


def texts(value):
    if isinstance(value, dict):
        assert set(value) <= KEYS
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)
    else:
        yield value


@SOME
@given(datasets())
def test_rows_are_made_of_words_of_the_format(dataset):
    for row in research(dataset, RED):
        assert all(map(is_of_the_format, texts(row)))


@SOME
@given(datasets())
def test_counts_are_made_of_words_of_the_format_and_add_up(dataset):
    for table in statistics(dataset, RED).values():
        assert table.total == sum(table.counts.values())
        for word in table.counts:
            assert word == "not_recorded" or all(map(is_of_the_format, word.split(" ")))


@SOME
@given(datasets())
def test_no_id_outlives_a_pseudonym_and_none_joins_two_recipients(dataset):
    records = nameless(dataset)
    made = [Dataset(pseudonymised(records, Pseudonyms(KEY, name))) for name in ("one", "other")]
    ids = [
        {record.id for record in each} | {reference.target for record in each for reference in references_of(record)}
        for each in made
    ]
    assert ids[0].isdisjoint(ids[1])
    assert all(re.fullmatch("h[0-9a-f]{32}", each) for each in ids[0] | ids[1])
    assert len(made[0]) == len(records)
    assert [record.id for record in made[0]] == sorted(record.id for record in made[0])
    assert not any(getattr(record, "names", ()) and record.type == "person" for record in made[0])
