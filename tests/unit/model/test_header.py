"""What a file says of itself; versions have a meaning."""

import pytest

from hrdocs.errors import InvalidField
from hrdocs.model.header import NEWEST, FormatVersion, Header


def test_each_version_says_what_it_brought():
    assert FormatVersion("1.0").meaning == "The first published format."
    assert all(version.meaning.endswith(".") for version in FormatVersion)
    assert list(FormatVersion)[-1] == NEWEST


def test_a_header_needs_its_version_alone():
    header = Header(hrdocs=NEWEST)
    assert (header.extract, header.label, header.title) == (False, None, None)
    with pytest.raises(InvalidField, match=r"^Header\.hrdocs: expected "):
        Header(hrdocs="2.0")
