"""Tables for durations: what they add up to, which is longer, and the error for a text that is none."""

import pytest

from hrdocs.errors import InvalidText
from hrdocs.values import Answer, Duration

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN


@pytest.mark.parametrize(
    ("components", "text"),
    [
        ({"days": 15}, "P15D"),
        ({"years": 1, "months": 6}, "P1Y6M"),
        ({"months": 18}, "P1Y6M"),
        ({"months": 24}, "P2Y"),
        ({"years": 1, "months": 12}, "P2Y"),
        ({"minutes": 90}, "PT1H30M"),
        ({"hours": 72}, "PT72H"),  # not three days: the law counts hours of an administrative detention
        ({"days": 365}, "P365D"),
        ({"days": 1, "hours": 12}, "P1DT12H"),
        ({"years": 9999, "months": 11, "days": 99999, "hours": 99999, "minutes": 59}, "P9999Y11M99999DT99999H59M"),
    ],
)
def test_durations(components, text):
    value = Duration(**components)
    assert str(value) == text
    assert Duration.parse(text) == value
    assert hash(Duration.parse(text)) == hash(value)


@pytest.mark.parametrize(
    ("components", "error", "message"),
    [
        ({}, ValueError, "at least one component that is not zero"),
        ({"days": 0}, ValueError, "at least one component that is not zero"),
        ({"days": -1}, ValueError, "days of a Duration cannot be negative: -1"),
        ({"years": 2, "months": -6}, ValueError, "months of a Duration cannot be negative: -6"),
        ({"days": 1.5}, TypeError, "days of a Duration is an int, not float"),
        ({"days": True}, TypeError, "days of a Duration is an int, not bool"),
        ({"days": "15"}, TypeError, "days of a Duration is an int, not str"),
        ({"years": 10_000}, ValueError, "at most 9999 years"),
        ({"years": 9_999, "months": 12}, ValueError, "at most 9999 years"),
        ({"hours": 99_999, "minutes": 60}, ValueError, "99999 hours"),
    ],
)
def test_durations_not_made(components, error, message):
    with pytest.raises(error, match=message):
        Duration(**components)


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("P18M", "P1Y6M"),
        ("P12M", "P1Y"),
        ("P1Y12M", "P2Y"),
        ("PT90M", "PT1H30M"),
        ("P2W", "P14D"),
        ("P015D", "P15D"),
        ("P0Y15D", "P15D"),
        ("P15DT0H", "P15D"),
        ("p15d", "P15D"),
        ("P1٥D", "P15D"),  # an Arabic digit
        ("P0D", None),  # no time at all is no term
        ("PT0S", None),
        ("P", None),
        ("PT", None),
        ("P1DT", None),
        ("P1YT", None),
        ("-P15D", None),
        ("P-15D", None),
        ("P1.5Y", None),
        ("P1,5Y", None),
        ("PT30S", None),
        ("P15D6M", None),
        ("P8H", None),
        ("P100000D", None),
        ("P10000Y", None),
        ("15D", None),
        ("15 days", None),
        ("P15Д", None),  # Cyrillic
    ],
)
def test_durations_refused(text, fix):
    with pytest.raises(InvalidText) as caught:
        Duration.parse(text)
    assert caught.value.fix == fix


def test_terms_one_after_the_other():
    total = Duration.parse("P15D")
    for _ in range(7):
        total += Duration.parse("P15D")
    assert str(total) == "P120D"
    assert str(Duration.parse("P1Y6M") + Duration.parse("P2Y7M")) == "P4Y1M"
    assert str(Duration.parse("PT1H30M") + Duration.parse("PT45M")) == "PT2H15M"
    assert str(Duration.parse("P20D") + Duration.parse("P20DT30H")) == "P40DT30H"
    with pytest.raises(TypeError):
        Duration.parse("P15D") + 15
    with pytest.raises(ValueError, match="at most"):
        Duration.parse("P9999Y") + Duration.parse("P1Y")


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("P15D", (15, 15)),
        ("P1M", (28, 31)),
        ("P2M", (59, 62)),  # February and its neighbour; July and August
        ("P11M", (334, 337)),
        ("P1Y", (365, 366)),
        ("P4Y", (1460, 1461)),  # 1897 to 1900 and the like have no leap day
        ("P8Y", (2921, 2922)),
        ("P100Y", (36524, 36525)),
        ("P400Y", (146097, 146097)),
        ("P1Y6M10D", (556, 560)),
        ("PT8H", (0, 1)),
        ("PT24H", (1, 1)),
        ("P1DT12H", (1, 2)),
        ("PT72H", (3, 3)),
    ],
)
def test_durations_have_bounds_in_days(text, bounds):
    assert Duration.parse(text).days_bounds == bounds


@pytest.mark.parametrize(
    ("one", "other", "longer", "shorter"),
    [
        ("P3Y1D", "P3Y", YES, NO),  # both begin together: it does not matter when
        ("P3Y", "P3Y", NO, NO),
        ("P1M", "P1M", NO, NO),
        ("P1M", "P27D", YES, NO),
        ("P1M", "P28D", UNKNOWN, NO),
        ("P1M", "P30D", UNKNOWN, UNKNOWN),
        ("P1M", "P31D", NO, UNKNOWN),
        ("P1M", "P32D", NO, YES),
        ("P1Y", "P365D", UNKNOWN, NO),
        ("P1Y", "P366D", NO, UNKNOWN),
        ("P1Y", "P11M", YES, NO),
        ("P1Y6M", "P1Y5M31D", NO, UNKNOWN),
        ("P15D", "P14DT23H", UNKNOWN, NO),  # the night the clocks go forward
        ("P1D", "PT24H", UNKNOWN, UNKNOWN),
        ("P1D", "PT22H", YES, NO),
        ("P3D", "PT72H", UNKNOWN, UNKNOWN),
        ("P1DT1H", "P1D", YES, NO),
        ("PT73H", "PT72H", YES, NO),
        ("PT1H", "PT60H", NO, YES),
    ],
)
def test_longer_and_shorter(one, other, longer, shorter):
    assert Duration.parse(one).longer_than(other) is longer
    assert Duration.parse(one).shorter_than(Duration.parse(other)) is shorter
    assert Duration.parse(other).shorter_than(one) is longer
    assert Duration.parse(other).longer_than(one) is shorter
