"""Labels of sharing have an order."""

from hrdocs.vocabulary import SharingLabel


def test_labels_rise_in_strictness_as_tlp_lists_them():
    assert [(str(label), label.rank) for label in SharingLabel] == [
        ("clear", 0),
        ("green", 1),
        ("amber", 2),
        ("amber+strict", 3),
        ("red", 4),
    ]
    assert max(SharingLabel.AMBER, SharingLabel.CLEAR, key=lambda label: label.rank) is SharingLabel.AMBER
