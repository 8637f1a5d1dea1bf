"""Sheets as text for a terminal and as one self-contained HTML page for printing, every text escaped."""

import html
import re
from collections.abc import Iterable, Iterator
from typing import Final

from hrdocs.criteria.evaluate import Outcome
from hrdocs.criteria.framework import Framework
from hrdocs.criteria.framework_store import checklist
from hrdocs.criteria.logic import ReasonNode
from hrdocs.criteria.sheet import Block, Heading, Line, Rows, Sheet, SheetItem
from hrdocs.htmlhead import html_head


def to_text(shown: Outcome | Framework | Sheet | str, language: str = "en") -> str:
    """Return an outcome, a framework as an empty checklist, or a whole sheet as plain text.

    Args:
        shown: What to print; a framework may be named by its id.
        language: `en`, `ru` or `be`; a sheet has its own.
    """
    return "\n".join(_lines(_sheet(shown, language).blocks())).strip("\n")


def to_html(shown: Outcome | Framework | Sheet | str, language: str = "en", *, links: bool = False) -> str:
    """Return the same as one HTML page that needs nothing else and can be printed.

    Args:
        shown: What to print, as for `to_text`.
        language: As for `to_text`.
        links: Whether the web addresses of sources are links. A click on one shows its owner that someone has the page
            open, and the network whom they visit.
    """
    sheet = _sheet(shown, language)
    blocks = list(sheet.blocks())
    title = next(block.text for block in blocks if isinstance(block, Heading))
    body = "\n".join(_markup(blocks, links=links))
    head = html_head(sheet.language, title, f"\n{_STYLE}")
    return f"{head}\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"


def reasons_to_text(outcome: Outcome, language: str = "en") -> str:
    """Return the tree of reasons as indented text."""
    return "\n".join(_rows((_reason(outcome, outcome.reasons, language),), 0))


def reasons_to_html(outcome: Outcome, language: str = "en") -> str:
    """Return the tree of reasons as nested lists of HTML, every text escaped."""
    return "\n".join(_list((_reason(outcome, outcome.reasons, language),)))


def _reason(outcome: Outcome, reason: ReasonNode, language: str) -> SheetItem:
    return Sheet(framework=outcome.framework, language=language, outcome=outcome).reason(reason)


def _sheet(shown: Outcome | Framework | Sheet | str, language: str) -> Sheet:
    match shown:
        case Sheet():
            return shown
        case Outcome():
            return Sheet(framework=shown.framework, language=language, outcome=shown)
        case _:
            return Sheet(framework=checklist(shown), language=language)


# Text

_UNDERLINES: Final = {1: "=", 2: "-"}


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading(text=text, level=level):
                yield ""
                yield _clean(text)
                if level in _UNDERLINES:
                    yield _UNDERLINES[level] * min(len(text), 100)
            case Line(text=text):
                yield _clean(text)
            case Rows(items=items):
                yield from _rows(items, 0)


def _rows(items: Iterable[SheetItem], depth: int) -> Iterator[str]:
    for item in items:
        yield f"{'  ' * depth}- {_clean(item.text)}"
        yield from _rows(item.items, depth + 1)


def _clean(text: str) -> str:
    """Return a text on one line: a record's text may contain control characters."""
    return "".join(c if c.isprintable() else " " for c in text)


# HTML

_ADDRESS: Final = re.compile(r"https?://\S+")
_STYLE: Final = """\
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1c1c1c; font: 16px/1.5 "Noto Sans", "Segoe UI", system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.55rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; padding-top: .75rem; border-top: 1px solid #cfcfcf; break-after: avoid; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; break-after: avoid; }
p { margin: .4rem 0; }
ul { margin: .3rem 0; padding-left: 1.2rem; }
li { margin: .25rem 0; }
.note, .evidence, .source { color: #555; font-size: .9rem; }
.person { font-weight: 600; }
.disclaimer { border-left: 4px solid #8a6d00; background: #fbf6e3; padding: .5rem .75rem; }
.result { border: 2px solid #1c1c1c; padding: .75rem 1rem; margin: 1rem 0; font-size: 1.05rem; font-weight: 600; }
.demand { font-weight: 600; }
.warning { color: #7a2e00; }
.question { margin: .9rem 0; break-inside: avoid; }
.question > ul { font-weight: normal; }
.yes::marker { content: "+ "; }
.no::marker { content: "\\2212  "; }
.unknown::marker { content: "? "; }
@page { margin: 18mm; }
@media print { body { font-size: 10.5pt; } main { max-width: none; padding: 0; } }
"""


def _markup(blocks: Iterable[Block], *, links: bool) -> Iterator[str]:
    last = 0
    for block in blocks:
        match block:
            case Heading(text=text, level=level):
                # A level left out would be a gap for those who go from heading to heading.
                last = min(level, last + 1)
                yield f"<h{last}>{html.escape(text)}</h{last}>"
            case Line(text=text, role=role):
                yield f"<p{_class(role)}>{html.escape(text)}</p>"
            case Rows(items=items):
                yield from _list(items, links=links)


def _list(items: Iterable[SheetItem], *, links: bool = False) -> Iterator[str]:
    yield "<ul>"
    for item in items:
        text = html.escape(item.text)
        if links and item.role == "source" and _ADDRESS.fullmatch(item.text):
            text = f'<a href="{text}" rel="noreferrer noopener">{text}</a>'
        if item.items:
            yield f"<li{_class(item.role)}>{text}"
            yield from _list(item.items, links=links)
            yield "</li>"
        else:
            yield f"<li{_class(item.role)}>{text}</li>"
    yield "</ul>"


def _class(role: str) -> str:
    return f' class="{html.escape(role)}"' if role else ""
