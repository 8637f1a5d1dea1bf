"""What surrounds a mention decides what a number alone does not."""

import pytest
from citing import cited


@pytest.mark.parametrize(
    ("text", "on", "citations"),
    [
        ("ст. 23.34 КоАП", "2020-09-24", ["cao2003:23.34"]),
        ("ст. 24.23 КоАП", "2021-05-01", ["cao2021:24.23"]),
        ("По УК: ст. 342 и 364.", None, ["cc1999:342", "cc1999:364"]),
        ("Суд в Москве: ст. 342 УК РФ.", None, []),
    ],
)
def test_code_and_day(text, on, citations):
    assert cited(text, on=on) == citations
