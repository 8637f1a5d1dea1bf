"""Whatever a report holds, each of its forms stays what it is: valid JSON, one page, one row or line a problem."""

import csv
import io
import re
from collections import Counter
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from hrdocs import jsontext, messages, schema
from hrdocs.messages import LANGUAGES
from hrdocs.problems import Location, Problem, Severity
from hrdocs.validation import CheckedFile, Report, Total
from hrdocs.validation.report.page import MOST_PLACES
from hrdocs.validation.report.value import is_breach, listed

VALIDATOR = Draft202012Validator(schema.document("report"))
CODES = sorted(messages.codes())
SEPARATORS = {"en": ",", "ru": ";", "be": ";"}
PRINTED = re.compile(r"[\x00-\x09\x0b-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

# Texts as they come from outside, and such as would break out of a form that forgets to escape.
TEXTS = st.one_of(
    st.text(st.characters(), max_size=12),
    st.sampled_from(["</script><script>", '"><b>', "a,b;c", '"', "=1+1", "::error::", "%0A", "\r\n", "<!--", "\u202e"]),
)
NUMBERS = st.none() | st.integers(1, 10**9)


@st.composite
def problems(draw, names):
    code = draw(st.sampled_from(CODES))
    needed, optional = messages.parameters(code)
    some = draw(st.sets(st.sampled_from(sorted(needed | optional)))) if needed | optional else set()
    place = Location(
        file=draw(st.sampled_from([None, *names])),
        pointer=draw(st.none() | st.just("") | TEXTS.map("/records/3/{}".format) | TEXTS.map("/{}".format)),
        line=draw(NUMBERS),
        column=draw(NUMBERS),
        record=draw(st.none() | TEXTS),
        sheet=draw(st.none() | TEXTS),
        heading=draw(st.none() | TEXTS),
        row=draw(NUMBERS),
    )
    return Problem(
        code=code,
        severity=draw(st.sampled_from(Severity)),
        is_doubt=draw(st.booleans()),
        place=place,
        parameters={name: draw(TEXTS | st.integers(0, 10**6)) for name in sorted(some)},
    )


@st.composite
def reports(draw):
    names = draw(st.lists(TEXTS, max_size=3, unique=True))
    found = draw(st.lists(problems(names), max_size=8))
    totals = Counter((problem.code, problem.severity) for problem in found)
    more = draw(st.integers(0, 5))
    return Report(
        files=tuple(CheckedFile(name=name, sha256=draw(st.none() | st.just("0" * 64))) for name in names),
        problems=tuple(found),
        totals=tuple(Total(code=code, severity=s, count=n + more) for (code, s), n in sorted(totals.items())),
        counts=draw(st.sampled_from([(), (("person", 1),), (("person", 12345), ("charge", 2))])),
        waived=draw(st.integers(0, 3)),
        language=draw(st.sampled_from(LANGUAGES)),
        is_legible=draw(st.booleans()),
        over_from=draw(NUMBERS),
    )


class Balanced(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.open, self.tags = [], Counter()
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag, attributes):
        self.tags[tag] += 1
        assert not any(name.startswith("on") for name, _ in attributes)
        if tag not in ("meta", "link", "input"):
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        assert tag == "rect", attributes

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@settings(max_examples=60)
@given(reports(), st.booleans())
def test_the_json_has_the_published_shape(report, show):
    value = report.to_json(show_ids=show)
    assert not list(VALIDATOR.iter_errors(value))


@settings(max_examples=60)
@given(reports(), st.booleans())
def test_the_page_is_one_page(report, show):
    text = report.to_html(show_ids=show, show_values=show)
    page = Balanced(text)
    assert page.tags["script"] == bool(report.problems)
    assert page.tags["h3"] == len(report.totals)
    assert len(re.findall(r"<tr data-r=", text)) == min(len(listed(report, every=False)), MOST_PLACES)
    assert not PRINTED.search(text)


@settings(max_examples=60)
@given(reports(), st.booleans())
def test_the_table_has_one_row_a_problem(report, show):
    text = report.to_csv(show_ids=show, show_values=show).removeprefix("\ufeff")
    head, *rows = csv.reader(io.StringIO(text, newline=""), delimiter=SEPARATORS[report.language], strict=True)
    assert len(rows) == len(report.problems) == text.count("\r\n") - 1
    for row, problem in zip(rows, report.problems, strict=True):
        assert len(row) == len(head)
        assert row[1] == problem.code
        assert not any(re.match(r"[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]", cell) for cell in row)
    assert not PRINTED.search(text.replace("\r\n", ""))


@settings(max_examples=60)
@given(reports())
def test_github_gets_one_command_a_problem(report):
    lines = report.to_github(every=True).split("\n")
    assert lines.pop() == ""
    assert len(lines) == len(report.problems)
    # What the state did longer than its law allows is apart, after what is to be fixed.
    ordered = sorted(report.problems, key=lambda problem: is_breach(problem.code))
    for line, problem in zip(lines, ordered, strict=True):
        match = re.fullmatch(
            r"::(error|warning|notice) ((?:[a-z]+=[^,:\r\n]*)(?:,[a-z]+=[^,:\r\n]*)*)::([^\r\n]+)", line
        )
        assert match
        assert match[2].endswith(f"title={problem.code}")


@settings(max_examples=30)
@given(reports(), st.sampled_from(LANGUAGES))
def test_the_same_report_gives_the_same_bytes(report, language):
    assert report.to_html(language) == report.to_html(language)
    assert report.to_csv(language) == report.to_csv(language)
    assert jsontext.dumps(report.to_json(language)) == jsontext.dumps(report.to_json(language))
