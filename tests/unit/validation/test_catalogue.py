"""Every problem code with its facts."""

import pytest

from hrdocs.messages import codes
from hrdocs.problems import Severity
from hrdocs.validation.catalogue import Layer, every, known
from hrdocs.validation.registry import RULES


def test_each_code_of_the_messages_is_known_once():
    found = [each.code for each in every()]
    assert len(found) == len(set(found))
    assert set(found) == codes()
    assert [each.code for each in every() if each.is_rule] == sorted(RULES)


def test_layers_come_in_the_order_of_a_check():
    layers = [each.layer for each in every()]
    assert [layer for n, layer in enumerate(layers) if layer not in layers[:n]] == [
        layer for layer in Layer if layer in layers
    ]


@pytest.mark.parametrize(
    ("code", "layer", "severity", "subject"),
    [
        ("date.future", "meaning", Severity.ERROR, "date"),
        ("json.truncated", "syntax", Severity.ERROR, "json"),
        ("shape.unknown-key", "shape", Severity.ERROR, "shape"),
    ],
)
def test_facts_of_a_code(code, layer, severity, subject):
    found = known(code)
    assert (found.layer, found.severity, found.subject, found.is_rule) == (layer, severity, subject, layer == "meaning")


def test_an_unknown_code():
    with pytest.raises(KeyError):
        known("date.past")
