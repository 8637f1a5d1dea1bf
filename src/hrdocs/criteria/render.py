"""Sheets as text for a terminal and as one self-contained HTML page for printing, every text escaped."""

import html
import re
from collections.abc import Iterable, Iterator
from typing import Final

from hrdocs.criteria.evaluate import Outcome
from hrdocs.criteria.evidence_words import words
from hrdocs.criteria.framework import Framework
from hrdocs.criteria.framework_store import checklist
from hrdocs.criteria.logic import ReasonNode
from hrdocs.criteria.sheet import Blank, Block, Heading, Line, Rows, Sheet, SheetItem
from hrdocs.htmlhead import html_head
from hrdocs.values import Answer


def to_text(shown: Outcome | Framework | Sheet | str, language: str = "en") -> str:
    """Return an outcome, a framework as an empty checklist, or a whole sheet as plain text.

    Args:
        shown: What to print; a framework may be named by its id.
        language: `en`, `ru` or `be`; a sheet has its own.
    """
    sheet = _sheet(shown, language)
    return "\n".join(_lines(sheet.blocks(), sheet.language)).strip("\n")


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
    body = "\n".join(_markup(blocks, sheet.language, links=links))
    head = html_head(sheet.language, title, f"\n{_STYLE}{_DENSE if sheet.is_form else ''}")
    return f"{head}\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"


def reasons_to_text(outcome: Outcome, language: str = "en") -> str:
    """Return the tree of reasons as indented text."""
    return "\n".join(_rows((_reason(outcome, outcome.reasons, language),), 0, language))


def reasons_to_html(outcome: Outcome, language: str = "en") -> str:
    """Return the tree of reasons as nested lists of HTML, every text escaped."""
    return "\n".join(_list((_reason(outcome, outcome.reasons, language),), language))


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


def _lines(blocks: Iterable[Block], language: str) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading(text=text, level=level):
                yield ""
                yield _clean(text)
                if level in _UNDERLINES:
                    yield _UNDERLINES[level] * min(len(text), 100)
            case Line(text=text):
                yield _clean(text)
            case Blank(text=text):
                yield f"{_clean(text)}: {'_' * 40}"
            case Rows(items=items):
                yield from _rows(items, 0, language)


_ANSWERS: Final = (Answer.YES, Answer.NO, Answer.UNKNOWN)


def _rows(items: Iterable[SheetItem], depth: int, language: str) -> Iterator[str]:
    for item in items:
        if item.role == "write":
            continue  # space to write in is for paper
        yield f"{'  ' * depth}- {_clean(item.text)}"
        if item.answer is not None:
            # An open question has no box ticked.
            given = None if item.answer.is_unknown else item.answer
            boxes = (f"[{'x' if each is given else ' '}] {words(language)[each]}" for each in _ANSWERS)
            yield f"{'  ' * depth}  {'  '.join(boxes)}"
        yield from _rows(item.items, depth + 1, language)


def _clean(text: str) -> str:
    """Return a text on one line: a record's text may contain control characters."""
    return "".join(c if c.isprintable() else " " for c in text)


# HTML

_ADDRESS: Final = re.compile(r"https?://\S+")
_STYLE: Final = """\
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1c1c1c; font: 16px/1.45 "Noto Sans", "Segoe UI", system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.55rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; padding-top: .75rem; border-top: 1px solid #cfcfcf; break-after: avoid; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; break-after: avoid; }
p { margin: .4rem 0; }
ul { margin: .3rem 0; padding-left: 1.2rem; }
li { margin: .25rem 0; }
.note, .evidence, .source, .later { color: #555; font-size: .9rem; }
.person { font-weight: 600; }
.disclaimer { border-left: 4px solid #8a6d00; background: #fbf6e3; padding: .5rem .75rem; }
.publication { border-left: 4px solid #7a2e00; padding: .25rem .75rem; }
.result { border: 2px solid #1c1c1c; padding: .75rem 1rem; margin: 1rem 0; font-size: 1.05rem; font-weight: 600; }
.demand { font-weight: 600; }
.warning { color: #7a2e00; }
.question { margin: .9rem 0; break-inside: avoid; list-style: none; margin-left: -1.2rem; }
.question > ul { font-weight: normal; }
.boxes { display: flex; gap: 1.5rem; margin: .3rem 0; }
.boxes b { display: inline-block; width: .85em; height: .85em; border: 1.5px solid #1c1c1c; margin-right: .4em;
  vertical-align: -.08em; line-height: .8em; text-align: center; }
.boxes .ticked { font-weight: 700; }
.boxes .ticked b::before { content: "\\00d7"; }
.write { list-style: none; margin-left: -1.2rem; color: #555; font-size: .8rem; border-bottom: 1px solid #999;
  height: 2.6em; }
.blank { display: flex; gap: .6rem; margin: 1rem 0 .4rem; }
.blank::after { content: ""; flex: 1; border-bottom: 1px solid #1c1c1c; }
.yes::marker { content: "+ "; }
.no::marker { content: "\\2212  "; }
.unknown::marker { content: "? "; }
@page { size: A4; margin: 16mm; }
@media print { body { font-size: 10pt; } main { max-width: none; padding: 0; } }
"""

_DENSE: Final = """\
body { font-size: 8.4pt; line-height: 1.22; }
@media print { body { font-size: 8pt; } }
@page { size: A4; margin: 9mm 10mm; }
main { max-width: 70rem; padding: 1rem; }
@media print { main { max-width: none; padding: 0; } }
h1 { font-size: 1.35em; margin: 0 0 .2em; }
h2 { font-size: 1.1em; margin: .5em 0 .1em; padding-top: .2em; column-span: all; }
p { margin: .15em 0; } .blank { margin: .4em 0 .2em; } .disclaimer { padding: .15em .5em; }
ul { margin: .05em 0; } li { margin: .05em 0; }
.question { margin: .35em 0; } .boxes { gap: 1.2em; margin: .1em 0; }
.note, .source { font-size: .92em; }
.write { height: 2.4em; font-size: .85em; margin-right: .2em; }
main > ul { columns: 2 20rem; column-gap: 2em; padding: 0; }
"""


def _markup(blocks: Iterable[Block], language: str, *, links: bool) -> Iterator[str]:
    last = 0
    for block in blocks:
        match block:
            case Heading(text=text, level=level):
                # A level left out would be a gap for those who go from heading to heading.
                last = min(level, last + 1)
                yield f"<h{last}>{html.escape(text)}</h{last}>"
            case Line(text=text, role=role):
                yield f"<p{_class(role)}>{html.escape(text)}</p>"
            case Blank(text=text):
                yield f'<p class="blank"><span>{html.escape(text)}</span></p>'
            case Rows(items=items):
                yield from _list(items, language, links=links)


def _list(items: Iterable[SheetItem], language: str, *, links: bool = False) -> Iterator[str]:
    yield "<ul>"
    for item in items:
        text = html.escape(item.text)
        if links and item.role == "source":
            text = _ADDRESS.sub(r'<a href="\g<0>" rel="noreferrer noopener">\g<0></a>', text)
        boxes = "" if item.answer is None else _boxes(item.answer, language)
        if item.items:
            yield f"<li{_class(item.role)}>{text}{boxes}"
            yield from _list(item.items, language, links=links)
            yield "</li>"
        else:
            yield f"<li{_class(item.role)}>{text}{boxes}</li>"
    yield "</ul>"


def _boxes(answer: Answer, language: str) -> str:
    """Return three boxes; that of a given answer is ticked, and an open question has none ticked."""
    found = []
    for each in _ANSWERS:
        is_ticked = each is answer and not each.is_unknown
        ticked = ' class="ticked"' if is_ticked else ""
        found.append(f"<span{ticked}><b></b>{html.escape(words(language)[each])}</span>")
    return f'<div class="boxes">{"".join(found)}</div>'


def _class(role: str) -> str:
    return f' class="{html.escape(role)}"' if role else ""
