"""A report as one HTML page that needs nothing else: to read, to filter, to print.

The page may contain text that other people wrote, so every text is escaped, and its head (`htmlhead`) allows nothing to
be fetched or sent. The style is `page.css`, the script `page.js`.
"""

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from importlib import resources
from itertools import islice
from typing import Final

from attrs import frozen

from hrdocs import messages
from hrdocs.displaying.forms import number
from hrdocs.htmlhead import html_head
from hrdocs.messages import Labels, Rendered
from hrdocs.problems import Problem, Severity
from hrdocs.validation.report.rows import Row, columns_of, facts, file_names, rows, verdict
from hrdocs.validation.report.terminal import settings_lines
from hrdocs.validation.report.value import (
    SEVERITIES,
    ReportValue,
    by_kind,
    by_text,
    is_breach,
    listed,
    summed_kinds,
)

MOST_PLACES: Final = 4_000
"""The most places that a page lists: with more of them, browsers become slow."""

_GRADES: Final = (*(severity.value for severity in SEVERITIES), "breach")
"""How problems are listed: by severity, and separately what the state did against its own law."""

_SMALL: Final = 12
"""A kind with no more places than these is printed on one page."""

_MOST_BARS: Final = 24
"""The most kinds with a bar of their own; with more, the most frequent of each severity."""

_FEWEST_BARS: Final = 3
_UNEVEN: Final = 2
"""How many times longer than the shortest bar the longest must be."""

_COLUMNS: Final = ("file", "sheet", "row", "heading", "line", "column", "path", "record", "value")
_NARROW: Final = 3
"""The most columns for which a phone has room."""
_CODES: Final = frozenset({"path", "record", "value"})
_PATH: Final = re.compile(r"/[a-z0-9/_]+")
_WORD: Final = re.compile(r"[^\W\d_]+[,:]?(?:\s|$)")
_NUMBERS: Final = frozenset({"row", "line", "column"})


@frozen
class _Kind:
    """The problems of one code and severity, as the page shows them.

    Args:
        at: Name of its place in the page.
        grade: Its severity as a word, or `breach`.
        title: What is wrong, without the parts that differ from problem to problem.
        count: How many there are.
        is_summed: Whether its one row is for all of them.
        rows: Those listed, cells with one text one after another.
        groups: How many of the rows, from the first on, are cells with one text, group by group.
    """

    at: str
    code: str
    grade: str
    title: str
    count: int
    is_summed: bool
    rows: Sequence[Row]
    groups: Sequence[int]


@frozen
class _Words:
    """The language of the page and its words, and whether they are about several files."""

    language: str
    page: Labels
    label: Labels
    has_files: bool

    def number(self, count: int) -> str:
        return number(count, self.language)


def to_html(report: ReportValue, language: str, *, show_ids: bool, show_values: bool, every: bool) -> str:
    """Return the report as a page; the arguments are those of `Report.to_html`."""
    words = _Words(language, messages.page_words(language), messages.labels(language), len(report.files) > 1)
    kinds = _kinds(report, language, show_ids=show_ids, show_values=show_values, every=every)
    body = [
        *_opening(report, words, show_ids=show_ids, show_values=show_values),
        *_problems(report, kinds, words),
        *_chart(kinds, words),
        *_checked(report, words),
        *_closing(words, is_masked=not show_ids and not show_values),
    ]
    return "\n".join(
        [_head(report, words), "<body>", "<main>", *body, "</main>", *_script(kinds), "</body>", "</html>", ""]
    )


# The content of the page


def _kinds(report: ReportValue, language: str, *, show_ids: bool, show_values: bool, every: bool) -> list[_Kind]:
    """Return the kinds of problems with the rows that the page lists, the first of every kind among them."""
    chosen = listed(report, every=every)
    printed = rows(report, language, show_ids=show_ids, show_values=show_values, every=every)
    texts = dict(zip(map(id, chosen), printed, strict=True))
    totals = {(total.code, total.severity): total.count for total in report.totals}
    summed = summed_kinds(report, every=every)
    found = sorted(
        by_kind(chosen),
        key=lambda each: (is_breach(each[0]), SEVERITIES.index(each[1]), -totals[each[0], each[1]]),
    )
    room = _room([len(problems) for _, _, problems in found])
    kinds = []
    for n, ((code, severity, problems), most) in enumerate(zip(found, room, strict=True), 1):
        groups = by_text(report, problems)
        ordered = [texts[id(problem)] for group in groups for problem in group]
        kinds.append(
            _Kind(
                at=f"k{n}",
                code=code,
                grade="breach" if is_breach(code) else severity.value,
                title=_capital(_title(problems, [each.texts for each in ordered], language)),
                count=totals[code, severity],
                is_summed=(code, severity) in summed,
                rows=ordered[:most],
                groups=[len(group) for group in groups],
            )
        )
    return kinds


def _room(counts: Sequence[int]) -> list[int]:
    """Return how many of each kind are listed: all of the small kinds, and an equal number of each large one."""
    given, left = [0] * len(counts), max(MOST_PLACES, len(counts))
    for waiting, n in enumerate(sorted(range(len(counts)), key=counts.__getitem__)):
        given[n] = min(counts[n], left // (len(counts) - waiting))
        left -= given[n]
    return given


def _title(problems: Sequence[Problem], texts: Iterable[Rendered], language: str) -> str:
    """Return the message that all problems of a kind share, or else the message without its parameters."""
    said = {each.message for each in texts}
    if len(said) == 1:
        return said.pop()
    first = problems[0]
    return messages.render(Problem(code=first.code, is_doubt=first.is_doubt), language).message


def _capital(text: str) -> str:
    """Return a text with a capital, unless it begins with a word of the format or the law."""
    return text[:1].upper() + text[1:] if _WORD.match(text) else text


# The page


def _asset(name: str) -> str:
    """Return the style or the script."""
    return "\n" + (resources.files("hrdocs.validation.report") / name).read_text(encoding="utf-8")


def _head(report: ReportValue, words: _Words) -> str:
    title = ": ".join([*list(file_names(report).values())[:1], words.page["title"]])
    return html_head(words.language, title, _asset("page.css"), _asset("page.js"))


def _script(kinds: Sequence[_Kind]) -> Iterator[str]:
    if kinds:
        yield f"<script>{_asset('page.js')}</script>"


def _opening(report: ReportValue, words: _Words, *, show_ids: bool, show_values: bool) -> Iterator[str]:
    page = words.page
    names = list(file_names(report).values())
    yield "<header>"
    if len(names) == 1:
        yield f'<p class="over">{_text(page["title"])}</p>'
        yield f"<h1><bdi>{_text(names[0])}</bdi></h1>"
    else:
        yield f"<h1>{_text(page['title'])}</h1>"
    yield f'<p class="verdict">{_text(verdict(report, words.language))}</p>'
    if show_ids or show_values:
        yield f'<p class="private open">{_text(page["values-shown" if show_values else "ids-shown"])}</p>'
    if report.settings is not None:
        for line in settings_lines(report, words.label):
            yield f'<p class="private open">{_text(line)}</p>'
    yield '<ul class="tiles">'
    for severity in SEVERITIES:
        count = report.number_of(severity)
        yield (
            f'<li class="{severity.value if count else "zero"}"><b>{words.number(count)}</b> '
            f"{_text(page[f'{severity.value}s'])} <span>{_text(page[f'{severity.value}-means'])}</span></li>"
        )
    if report.breach_count:
        yield (
            f'<li class="breach"><b>{words.number(report.breach_count)}</b> '
            f"{_text(page['breaches'])} <span>{_text(page['breach-means'])}</span></li>"
        )
    yield "</ul>"
    yield "</header>"


def _closing(words: _Words, *, is_masked: bool) -> Iterator[str]:
    yield "<footer>"
    if is_masked:
        yield f"<p>{_text(words.page['masked'])}</p>"
    yield f"<p>{_text(words.page['offline'])}</p>"
    yield "</footer>"


def _chart(kinds: Sequence[_Kind], words: _Words) -> Iterator[str]:
    """Return one bar for each kind; drawn as shapes, since browsers print no backgrounds.

    Bars of much the same length say nothing that the list of problems does not.
    """
    if len(kinds) < _FEWEST_BARS:
        return
    bars = list(_bars(kinds, words))
    most = max(count for *_, count in bars)
    if most < _UNEVEN * min(count for *_, count in bars):
        return
    yield "<section>"
    yield f"<h2>{_text(words.page['chart'])}</h2>"
    yield '<ol class="chart">'
    for at, grade, title, count in bars:
        wide = max(100 * count / most, 0.5)
        yield (
            f'<li class="{grade}"><a href="#{at}">{title}</a>'
            f'<svg aria-hidden="true" focusable="false"><rect width="{wide:.1f}%" height="12" rx="2"/></svg>'
            f'<span class="n">{words.number(count)}</span></li>'
        )
    yield "</ol>"
    yield "</section>"


def _bars(kinds: Sequence[_Kind], words: _Words) -> Iterator[tuple[str, str, str, int]]:
    """Return a bar's target, grade, title and number; the rare among many are one bar."""
    for grade in _GRADES:
        here = [kind for kind in kinds if kind.grade == grade]
        apart = here if len(kinds) <= _MOST_BARS else here[: _MOST_BARS // len(SEVERITIES)]
        for kind in apart:
            title = f'<span class="title">{_text(kind.title)}</span> {_id(kind, words)}'
            yield kind.at, grade, title, kind.count
        if rest := here[len(apart) :]:
            said = _text(words.page["other-kinds"].format(count=words.number(len(rest))))
            badge = f'<span class="id"><span class="badge">{_text(words.label[grade])}</span></span>'
            title = f'<span class="title">{said}</span> {badge}'
            yield rest[0].at, grade, title, sum(kind.count for kind in rest)


def _id(kind: _Kind, words: _Words) -> str:
    word = _text(words.label[kind.grade])
    return f'<span class="id"><span class="badge">{word}</span> <code>{_text(kind.code)}</code></span>'


def _checked(report: ReportValue, words: _Words) -> Iterator[str]:
    yield "<section>"
    yield f"<h2>{_text(words.page['checked'])}</h2>"
    yield '<dl class="facts">'
    for name, content in facts(report, words.language):
        mark = ' class="sha"' if name == "SHA-256" else ""
        yield f"<dt>{_text(name)}</dt><dd{mark}><bdi>{_text(content)}</bdi></dd>"
    yield "</dl>"
    yield "</section>"


def _guide(kinds: Sequence[_Kind], words: _Words) -> Iterator[str]:
    """Return how to read a path, when there is one."""
    used = columns_of((row for kind in kinds for row in kind.rows), _COLUMNS)
    page = words.page
    lines = []
    if "path" in used:
        lines.append(page["guide-list" if _is_list(kinds) else "guide-lines"])
    if "row" in used:
        lines.append(page["guide-table"])
    elif "line" in used:
        lines.append(page["guide-line"])
    if any(kind.grade == Severity.WARNING.value for kind in kinds):
        lines.append(page["guide-waive"])
    if lines:
        yield '<details class="guide">'
        yield f"<summary>{_text(page['guide'])}</summary>"
        for each in lines:
            marked = _PATH.sub(r"<code>\g<0></code>", _text(each))
            yield f"<p>{marked}</p>"
        yield "</details>"


def _is_list(kinds: Iterable[_Kind]) -> bool:
    """Return whether paths lead from the top of a file, or else from a record on its line."""
    return any(str(row.at.get("path", "")).startswith("/records/") for kind in kinds for row in kind.rows)


def _problems(report: ReportValue, kinds: Sequence[_Kind], words: _Words) -> Iterator[str]:
    if not kinds:
        return
    page = words.page
    shown = sum(kind.count if kind.is_summed else len(kind.rows) for kind in kinds)
    yield "<section>"
    yield f"<h2>{_text(page['problems'])}</h2>"
    if shown < len(report.problems):
        said = page["page-is-short"].format(shown=words.number(shown), all=words.number(report.problem_count))
        yield f'<p class="short">{_text(said)}</p>'
    if report.problem_count > len(report.problems):
        said = page["only-counted"].format(
            kept=words.number(len(report.problems)), count=words.number(report.problem_count - len(report.problems))
        )
        yield f'<p class="short">{_text(said)}</p>'
    yield from _guide(kinds, words)
    yield from _filters(kinds, words)
    apart = _text(words.number(1000)[1])
    found = report.problem_count - sum(kind.count - len(kind.rows) for kind in kinds if kind.is_summed)
    yield (
        f'<p class="state" id="state" role="status" data-all="{found}" data-apart="{apart}" '
        f'data-text="{_text(page["shown"])}" hidden></p>'
    )
    for kind in kinds:
        if kind.grade == "breach":
            break
        yield from _section(kind, words)
    breaches = [kind for kind in kinds if kind.grade == "breach"]
    if breaches:
        yield f'<h2 class="apart">{_text(page["breaches"])}</h2>'
        yield f"<p>{_text(page['breach-section'])}</p>"
        for kind in breaches:
            yield from _section(kind, words)
    yield f'<p class="none" id="none" hidden>{_text(page["none-match"])}</p>'
    yield "</section>"


def _filters(kinds: Sequence[_Kind], words: _Words) -> Iterator[str]:
    page = words.page
    counts: Counter[str] = Counter()
    for kind in kinds:
        counts[kind.grade] += kind.count
    yield '<details class="find" id="find" hidden>'
    yield f"<summary>{_text(page['filters'])}</summary>"
    yield '<form class="filters" id="filters" autocomplete="off">'
    yield f"<fieldset><legend>{_text(page['filter'])}</legend>"
    for name, count in sorted(counts.items(), key=lambda each: _GRADES.index(each[0])):
        yield (
            f'<label class="{name}"><input type="checkbox" name="severity" value="{name}" checked> '
            f"{_text(_plural(name, page))} {words.number(count)}</label>"
        )
    yield "</fieldset>"
    yield f'<label class="field kinds">{_text(page["filter-kind"])}<select name="kind">'
    yield f'<option value="">{_text(page["every-kind"])}</option>'
    for grade in counts:
        yield f'<optgroup label="{_text(_plural(grade, page))}">'
        for kind in kinds:
            if kind.grade == grade:
                yield f'<option value="{kind.at}">{_text(kind.title)} ({words.number(kind.count)})</option>'
        yield "</optgroup>"
    yield "</select></label>"
    if any(row.number is not None for kind in kinds for row in kind.rows):
        used = columns_of((row for kind in kinds for row in kind.rows), _COLUMNS)
        name = "row" if "row" in used else "record" if _is_list(kinds) else "line"
        yield (
            f'<label class="field numbers">{_text(page[f"filter-{name}"])}'
            f'<input type="text" name="record" spellcheck="false" placeholder="12, 40-55"></label>'
        )
    yield f'<button type="reset">{_text(page["reset"])}</button>'
    yield "</form>"
    yield "</details>"


def _plural(grade: str, page: Labels) -> str:
    return page["breaches" if grade == "breach" else f"{grade}s"]


def _section(kind: _Kind, words: _Words) -> Iterator[str]:
    grade = kind.grade
    groups: dict[Rendered, list[list[Row]]] = {}
    alone: dict[Rendered, list[Row]] = {}
    waiting = iter(kind.rows)
    for size in kind.groups:
        if together := list(islice(waiting, size)):
            texts = together[0].texts
            bodies = groups.setdefault(texts, [])
            if size > 1:
                bodies.append(together)
            elif texts in alone:
                alone[texts] += together
            else:
                alone[texts] = together
                bodies.append(together)
    expected = _shared(texts.expected for texts in groups)
    fix = _shared(texts.fix for texts in groups)
    size, small = len(kind.rows), " small" if len(kind.rows) <= _SMALL else ""
    known = f'id="{kind.at}" data-severity="{grade}" data-places="{size}"'
    yield f'<section class="kind {grade}{small}" {known}>'
    yield f"<h3>{_text(kind.title)} ({words.number(kind.count)})</h3>"
    yield _id(kind, words)
    yield from _cure(expected, fix, words)
    columns = columns_of(kind.rows, _COLUMNS if words.has_files else _COLUMNS[1:]) or ("path",)
    yield '<table class="wide">' if len(columns) > _NARROW else "<table>"
    cells = "".join(f'<th scope="col"{_width(name)}>{_text(words.page[name])}</th>' for name in columns)
    yield f"<thead><tr>{cells}</tr></thead>"
    for texts, bodies in groups.items():
        own = list(_cure(None if expected else texts.expected, None if fix else texts.fix, words))
        for each in bodies:
            yield "<tbody>"
            if len(groups) > 1 and (own or _capital(texts.message) != kind.title):
                said = _text(_capital(texts.message)) + "".join(own)
                yield f'<tr><th scope="rowgroup" colspan="{len(columns)}">{said}</th></tr>'
            if each is not alone.get(texts):
                said = _text(words.page["same-cells"].format(count=words.number(len(each))))
                yield f'<tr><th scope="rowgroup" colspan="{len(columns)}">{said}</th></tr>'
            yield from (_row(row, columns, words) for row in each)
            yield "</tbody>"
    yield "</table>"
    if kind.is_summed:
        yield f'<p class="rest">{_text(words.page["summed"].format(count=words.number(kind.count)))}</p>'
    elif len(kind.rows) < kind.count:
        left = words.page["places-left-out"].format(count=words.number(kind.count - len(kind.rows)))
        yield f'<p class="rest">{_text(left)}</p>'
    yield "</section>"


def _shared(texts: Iterable[str]) -> str | None:
    """Return the text that all share; None where they differ."""
    said = set(texts)
    return said.pop() if len(said) == 1 else None


def _cure(expected: str | None, fix: str | None, words: _Words) -> Iterator[str]:
    if expected or fix:
        yield '<dl class="cure">'
        if expected:
            yield f"<dt>{_text(words.page['expected'])}</dt><dd>{_text(expected)}</dd>"
        if fix:
            yield f"<dt>{_text(words.page['fix'])}</dt><dd>{_text(fix)}</dd>"
        yield "</dl>"


def _width(name: str) -> str:
    return ' class="num"' if name in _NUMBERS else ""


def _row(row: Row, columns: Sequence[str], words: _Words) -> str:
    at = row.at if row.at.keys() - {"file", "value"} else {**row.at, "path": words.page["whole"]}
    cells = "".join(_cell(name, at.get(name, "")) for name in columns)
    return f'<tr data-r="{"" if row.number is None else row.number}">{cells}</tr>'


def _cell(name: str, given: str | int) -> str:
    content = _text(str(given))
    if name in _CODES and content:
        content = f"<code>{content}</code>"
    elif name in ("file", "sheet"):
        content = f"<bdi>{content}</bdi>"
    return f"<td{_width(name)}>{content}</td>"


def _text(text: str) -> str:
    return html.escape(text)
