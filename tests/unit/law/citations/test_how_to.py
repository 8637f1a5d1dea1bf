"""The page on citations runs, and prints what it says it prints."""

import re
from pathlib import Path

PAGE = Path(__file__).parents[4] / "docs" / "how-to" / "find-citations.md"


def test_the_page_prints_what_it_says(capsys):
    names: dict[str, object] = {}
    blocks = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    expected = []
    for block in blocks:
        exec(compile(block, str(PAGE), "exec"), names)  # noqa: S102 -- our own page
        expected += [said for said in re.findall(r"#\s(.*)", block) if said != "both codes have the number"]
    assert capsys.readouterr().out.splitlines() == [line.strip() for line in expected]
