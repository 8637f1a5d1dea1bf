"""The garbage collector is disabled inside the block alone, and stays as it was."""

import gc

import pytest

from hrdocs.collecting import no_collection


@pytest.fixture(autouse=True)
def _collector():
    yield
    gc.enable()


def test_it_is_enabled_again_also_after_an_error():
    inside = []

    def fail():
        with no_collection():
            inside.append(gc.isenabled())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert inside == [False]
    assert gc.isenabled()


def test_blocks_stand_inside_one_another():
    with no_collection():
        with no_collection():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_the_caller_disabled_stays_disabled():
    gc.disable()
    with no_collection():
        pass
    assert not gc.isenabled()
