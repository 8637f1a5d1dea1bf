"""Mentions of articles: parts, points, lists and ranges."""

import pytest
from citing import cited


@pytest.mark.parametrize(
    ("text", "citations"),
    [
        ("ч. 1 ст. 342 УК", ["cc1999:342/1"]),
        ("ст. 342 ч. 1 УК", ["cc1999:342/1"]),
        ("п. 2 ч. 2 ст. 293 УК", ["cc1999:293/2/2"]),
        ("ст.ст. 342, 364 УК", ["cc1999:342", "cc1999:364"]),
        ("ч. 1 ст. 342 и ч. 2 ст. 364 УК", ["cc1999:342/1", "cc1999:364/2"]),
        ("part 1 of Article 342 of the Criminal Code", ["cc1999:342/1"]),
        ("частка 1 артыкула 342 Крымінальнага кодэкса", ["cc1999:342/1"]),
        ("Артыкул 342-2 КК", ["cc1999:342-2"]),
        ("ст.", []),
        ("342", []),
    ],
)
def test_mentions(text, citations):
    assert cited(text) == [each for each in citations if each]
