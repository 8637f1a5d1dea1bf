"""The law named after a number, or between the article word and the numbers."""

import pytest
from citing import cited


@pytest.mark.parametrize(
    ("text", "citations"),
    [
        ("статей УК (130, 342)", ["cc1999:130", "cc1999:342"]),
        ("ст. 342 Уголовного кодекса Республики Беларусь", ["cc1999:342"]),
        ("ст. 342 (организация групповых действий) УК", ["cc1999:342"]),
        ("ст. 15 Закона о массовых мероприятиях", []),
        ("ст. 19 МПГПП", []),
    ],
)
def test_names(text, citations):
    assert cited(text) == citations
