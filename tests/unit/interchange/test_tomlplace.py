"""The line of a key in a TOML file."""

import pytest

from hrdocs.interchange.tomlplace import line_of

TEXT = """a = 1
# c = 5
[b]
c = 2

[[d]]
e.f = 3
[[d]]
e = {f = 4}
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [(["a"], 1), (["b"], 3), (["b", "c"], 4), (["d", 0, "e", "f"], 7), (["d", 1], 8), (["d", 1, "e", "f"], 9)],
)
def test_lines(path, line):
    assert line_of(TEXT, path) == line


def test_what_is_not_there():
    assert line_of("a = 1", ["x"]) is None
    assert line_of("", ["a"]) is None
