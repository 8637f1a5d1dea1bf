"""What is written reads back, and the codec's short cuts build what the constructors would."""

import json
import os
import pickle

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hrdocs import jsontext
from hrdocs.codec import read_header, read_record, write_header, write_record
from hrdocs.fields import ModelObject, plan
from hrdocs.frozenmap import FrozenMap
from hrdocs.model import RECORDS, Record
from hrdocs.testing import datasets, json_records, records, values
from hrdocs.values import (
    Answer,
    Citation,
    Duration,
    Json,
    LocalText,
    Money,
    Norm,
    PartialDate,
    Period,
    Quantity,
)

MORE = int(os.environ.get("HRDOCS_MORE", "1"))
COUNTED = settings(max_examples=30 * MORE, derandomize=MORE == 1, deadline=None)
EACH_TYPE = pytest.mark.parametrize("cls", RECORDS.values(), ids=RECORDS)


def fields_of(part):
    return {a.name: getattr(part, a.name) for a in attrs.fields(type(part))}


def parts(value):
    """Return all objects of the model that a value is made of."""
    if isinstance(value, ModelObject):
        yield value
        for each in fields_of(value).values():
            yield from parts(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from parts(each)


@EACH_TYPE
def test_records_read_back(cls):
    @COUNTED
    @given(records(cls))
    def check(record):
        assert type(record) is cls
        written = write_record(record)
        again = read_record(written)
        assert again == record
        assert hash(again) == hash(record)
        assert jsontext.dumps(write_record(again)) == jsontext.dumps(written)
        assert jsontext.loads(jsontext.dumps(written)) == written

    check()


@EACH_TYPE
def test_reader_and_constructors_agree(cls):
    """The reader sets slots and leaves the checks of the constructor out: what it builds must pass them all."""

    @COUNTED
    @given(records(cls))
    def check(record):
        for part in parts(record):
            fields = fields_of(part)
            assert type(part)(**fields) == part
            assert attrs.evolve(part) == part
            given_only = {
                p.name: fields[p.name] for p in plan(type(part)) if p.is_required or fields[p.name] != p.default
            }
            assert type(part)(**given_only) == part

    check()


@EACH_TYPE
def test_what_is_drawn_is_canonical(cls):
    """Reading and writing changes no key, no value and no order; only the label that is always written may be added."""

    @COUNTED
    @given(json_records(cls))
    def check(value):
        written = write_record(read_record(value))
        assert written.pop("sharing") == value.pop("sharing", {"label": "amber"})
        assert sorted_maps(written) == sorted_maps(value)
        assert list(written) == list(value)

    check()


def sorted_maps(value):
    """Maps, unlike objects, are written by the order of their keys: here everything is, and 5 and 5.0 stay two."""
    return json.dumps(value, sort_keys=True)


def shuffled(value, random):
    """Return a value with the keys of each object in it in another order."""
    if isinstance(value, dict):
        keys = list(value)
        random.shuffle(keys)
        return {key: shuffled(value[key], random) for key in keys}
    return [shuffled(each, random) for each in value] if isinstance(value, list) else value


@EACH_TYPE
def test_order_of_keys_makes_no_difference(cls):
    @COUNTED
    @given(json_records(cls), st.randoms(use_true_random=False))
    def check(value, random):
        record, other = read_record(value), read_record(shuffled(value, random))
        assert record == other
        assert repr(record) == repr(other)
        assert jsontext.dumps(write_record(other)) == jsontext.dumps(write_record(record))

    check()


@COUNTED
@given(records())
def test_records_pickle_and_print(record):
    assert pickle.loads(pickle.dumps(record)) == record  # noqa: S301 -- our own
    assert type(record).__name__ in repr(record)


@COUNTED
@given(datasets(0, 0))
def test_headers_read_back(dataset):
    written = write_header(dataset.header)
    assert read_header(written) == dataset.header
    assert attrs.evolve(dataset.header) == dataset.header
    assert write_header(read_header(written)) == written


@pytest.mark.parametrize(
    "cls", [PartialDate, Period, Duration, Money, Quantity, Citation, Norm, LocalText, Answer, Json]
)
def test_values_are_drawn(cls):
    @COUNTED
    @given(values(cls))
    def check(value):
        assert isinstance(value, cls)
        if cls in (LocalText, Answer):
            assert cls(value) == value
        else:
            assert cls.parse(str(value)) == value

    check()


def test_values_of_another_class_are_refused():
    with pytest.raises(ValueError, match=r"^no value class: int$"):
        values(int)


@COUNTED
@given(records(), st.sampled_from(["x_row", "x_case_file"]), values(Json))
def test_partners_keys_stay(record, key, raw):
    changed = attrs.evolve(record, extra=FrozenMap({**record.extra, key: raw}))
    assert isinstance(changed, Record)
    written = write_record(changed)
    assert json.dumps(written[key], sort_keys=True) == json.dumps(raw.value, sort_keys=True)
    assert read_record(written) == changed
    assert getattr(changed, key) == raw.value
