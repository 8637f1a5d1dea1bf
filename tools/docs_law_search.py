"""Write the table of queries in docs/reference/law-search.md: what each finds, from the library itself.

python tools/docs_law_search.py           # writes the page
python tools/docs_law_search.py --check   # fails where the page differs
"""

import sys
from pathlib import Path

from hrdocs import law
from hrdocs.displaying import display

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "law-search.md"
BEGIN, END = "<!-- table: made by tools/docs_law_search.py -->\n", "<!-- end of the table -->\n"
SHOWN = 3


def row(query: str) -> str:
    """Return the line of the table for one query."""
    found = law.search(query)
    first = f"{display(found[0].citation, 'en', 'short')}, by {found[0].by.replace('_', ' ')}" if found else "nothing"
    others = ", ".join(str(each.citation) for each in found[1:SHOWN])
    return f"| {query} | `{found[0].citation}` ({first}) | {others} |" if found else f"| {query} | nothing | |"


def written(page: str) -> str:
    """Return the page with its table made anew."""
    head, _, rest = page.partition(BEGIN)
    table, _, tail = rest.partition(END)
    queries = [line.split("|")[1].strip() for line in table.splitlines()[2:]]
    lines = ["| typed | first | then |", "| --- | --- | --- |", *map(row, queries)]
    return f"{head}{BEGIN}" + "\n".join(lines) + f"\n{END}{tail}"


def main() -> int:
    """Write the page, or say that it differs."""
    page = PAGE.read_text(encoding="utf-8")
    made = written(page)
    if "--check" in sys.argv:
        return int(made != page)
    PAGE.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
