"""A fault: code, pointer, whether it is only possible, and the parameters of its message."""

from hrdocs.frozenmap import FrozenMap
from hrdocs.validation.fault import Fault, found


def test_parameters_without_a_value_are_left_out():
    fault = found("date.future", "/birth", doubt=True, day="2021", other=None)
    assert fault == Fault("date.future", "/birth", is_doubt=True, parameters=FrozenMap({"day": "2021"}))


def test_a_fault_without_more():
    assert found("date.future", "/birth") == Fault("date.future", "/birth")
    assert not found("date.future", "/birth").is_doubt
