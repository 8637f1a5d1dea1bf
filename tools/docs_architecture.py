"""Draw the two ways through the library for `docs/explanation/architecture.md`: of a file, and of a citation.

What a box says is the first line of the module's own docstring, so that the picture cannot say something else.
"""

import argparse
import ast
import sys
import textwrap
from html import escape
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "docs" / "_static" / "architecture.svg"

WAYS = {
    "A file, from its bytes to a report": (
        "recordfile",
        "jsontext",
        "codec",
        "shape",
        "validation/walk",
        "validation/index",
        "validation/rules",
        "validation/run",
        "validation/report",
    ),
    "A citation, from the text to its article": (
        "law/citations/fold",
        "law/citations/tokens",
        "law/citations/grammar",
        "law/citations/context",
        "law/citations/resolve",
        "law/citations/finder",
        "law/reference/articles",
        "law/reference/store",
        "data",
    ),
}
WIDTH, HEIGHT, GAP, COLUMNS = 250, 112, 44, 3
STYLE = (
    "text{font:12px sans-serif;fill:#222}.name{font:600 14px monospace}.title{font:600 17px sans-serif}"
    "rect{fill:#f6f8fa;stroke:#8a94a0}path{fill:none;stroke:#2b5d8c;stroke-width:2;marker-end:url(#end)}"
)
ARROW_HEAD = (
    '<marker id="end" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
    '<path d="M0 0 8 4 0 8z" style="fill:#2b5d8c;stroke:none;marker-end:none"/></marker>'
)


def first_line(module: str) -> str:
    """Return the first line of a module's docstring."""
    path = ROOT / "src" / "hrdocs" / module
    path = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return text.split("\n", 1)[0].replace("`", "")


def box(module: str, x: int, y: int) -> list[str]:
    """Return the lines that draw one module."""
    lines = textwrap.wrap(first_line(module), 35)[:4]
    return [
        f'<rect x="{x}" y="{y}" width="{WIDTH}" height="{HEIGHT}" rx="6"/>',
        f'<text class="name" x="{x + 12}" y="{y + 24}">{escape(module)}</text>',
        *(f'<text x="{x + 12}" y="{y + 46 + 17 * n}">{escape(line)}</text>' for n, line in enumerate(lines)),
    ]


def arrow(n: int, top: int) -> str:
    """Return the line from box n to the next one."""
    column, row = n % COLUMNS, n // COLUMNS
    x, y = 20 + column * (WIDTH + GAP), top + row * (HEIGHT + GAP)
    if column < COLUMNS - 1:
        return f'<path d="M{x + WIDTH} {y + HEIGHT // 2} h{GAP - 4}"/>'
    middle = y + HEIGHT + GAP // 2
    return f'<path d="M{x + WIDTH // 2} {y + HEIGHT} V{middle} H{20 + WIDTH // 2} v{GAP // 2 - 4}"/>'


def drawing() -> str:
    """Return the picture as SVG."""
    body, top = [], 52
    for title, modules in WAYS.items():
        body.append(f'<text class="title" x="20" y="{top - 20}">{escape(title)}</text>')
        for n, module in enumerate(modules):
            body += box(module, 20 + n % COLUMNS * (WIDTH + GAP), top + n // COLUMNS * (HEIGHT + GAP))
        body += [arrow(n, top) for n in range(len(modules) - 1)]
        top += -(-len(modules) // COLUMNS) * (HEIGHT + GAP) + 46
    width = 40 + COLUMNS * WIDTH + (COLUMNS - 1) * GAP
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {top - 40}" role="img">',
            "<title>The way of a file, and of a citation, through the modules</title>",
            f"<style>{STYLE}</style>",
            f"<defs>{ARROW_HEAD}</defs>",
            f'<rect width="{width}" height="{top - 40}" style="fill:#fff;stroke:none"/>',
            *body,
            "</svg>\n",
        ]
    )


def main() -> int:
    """Write the picture, or say that the one at hand is out of date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit code 1 where the picture is old")
    if parser.parse_args().check:
        is_new = OUT.read_text(encoding="utf-8") == drawing()
        if not is_new:
            print(f"{OUT.name} is out of date: python tools/docs_architecture.py")
        return not is_new
    OUT.write_text(drawing(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
