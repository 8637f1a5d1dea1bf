"""Lines of NDJSON as they are in practice."""

from hypothesis import HealthCheck, find, given, settings

from hrdocs.testing import dirty_lines


@settings(max_examples=20, suppress_health_check=list(HealthCheck))
@given(dirty_lines(3))
def test_lines_are_bytes_without_ends(lines):
    assert all(isinstance(line, bytes) and b"\n" not in line for line in lines)


def test_there_may_be_none():
    assert find(dirty_lines(3), lambda _: True) == []
