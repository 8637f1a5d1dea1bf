import base64
import hashlib
import html
import re
import string
from collections import Counter
from html.parser import HTMLParser

import attrs
import pytest
from report_made import a_report

import hrdocs
from hrdocs import messages
from hrdocs.messages import LANGUAGES
from hrdocs.problems import Location, Problem, Severity
from hrdocs.validation import CheckedFile, Total
from hrdocs.validation.report.page import MOST_PLACES, _room

VOID = {"meta", "link", "input"}
HURT = "</script><script>alert(1)</script><b onclick='x'>\"&"
STEERING = "a\u202eb\u2067c\x1b[2J\x00\u200f\ud800"


VERDICTS = {
    "en": "This file is not ready to send: 2 errors; also 1 question. "
    "Correct the errors first, then look at the rest, and check it again.",
    "ru": "Файл пока нельзя отправлять: 2 ошибки; кроме того, 1 вопрос. "
    "Сначала исправьте ошибки, затем просмотрите остальное и проверьте файл ещё раз.",
    "be": "Файл пакуль нельга адпраўляць: 2 памылкі; апроч таго, 1 пытанне. "
    "Спачатку выпраўце памылкі, потым прагледзьце астатняе і праверце файл яшчэ раз.",
}
COUNTS = {
    "en": "1,200 people, 2 charges",
    "ru": "1\xa0200 человек, 2 обвинения",
    "be": "1\xa0200 чалавек, 2 абвінавачанні",
}


class Page(HTMLParser):
    """A page taken apart; it complains about tags that do not match."""

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.texts, self.links = [], Counter(), {}, []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        self.tags[tag] += 1
        given = dict(attributes)
        assert not any(name.startswith("on") or name == "style" for name in given), given
        self.links += [given[name] for name in ("href", "src", "action", "srcset", "data") if name in given]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        assert tag == "rect", attributes
        self.tags[tag] += 1

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if data.strip():
            self.texts.setdefault(self.open[-1] if self.open else "", []).append(data.strip())

    @property
    def words(self):
        return [each for tag, texts in self.texts.items() if tag not in ("style", "script") for each in texts]


def a_problem(code="shape.null", severity=Severity.ERROR, n=0, **parameters):
    place = Location(
        file="in/some folder/partner.json", pointer=f"/records/{n}/birth", line=n + 2, column=7, record="vymyslenka"
    )
    return Problem(code=code, severity=severity, place=place, parameters=parameters)


@pytest.fixture
def partner(tmp_path):
    path = tmp_path / "partner.ndjson"
    path.write_text(
        '{"hrdocs": "1.0"}\n'
        '{"type": "person", "id": "vymyslenka-alena", "birth": null}\n'
        '{"type": "charge", "id": "c1", "person": "pryklad", "cited_as": "ч. 1 ст. 342 УК"}\n',
        encoding="utf-8",
    )
    return path


def checked(path, **more):
    return hrdocs.validate(path, rules=("reference",), **more)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_what_was_checked_and_what_was_found(language):
    page = messages.page_words(language)
    report = a_report(
        a_problem(),
        a_problem(n=1),
        a_problem("period.ends-before-start", Severity.WARNING),
        waived=3,
        as_of=hrdocs.PartialDate.parse("2026-01-01"),
        rules=hrdocs.Rules(ignore=("reference",), doubts=False),
    )
    told = Page(report.to_html(language)).words
    thousand = {"en": "1,202", "ru": "1\xa0202", "be": "1\xa0202"}[language]
    for words in (
        page["title"],
        "partner.json",
        VERDICTS[language],
        page["masked"],
        "ab" * 32,
        f"{thousand} ({COUNTS[language]})",
        f"{page['rules-but'].format(names='reference')}; {page['no-doubts']}",
        {"en": "1 January 2026", "ru": "1 января 2026 г.", "be": "1 студзеня 2026 г."}[language],
        f"hrdocs {report.versions.library}, {messages.labels(language)['schema']} {report.versions.schema}",
        page["waived"],
        page["guide-list"].partition("/records")[0].strip(),
        page["offline"],
    ):
        assert words in told
    assert all("some folder" not in each for each in told)


def test_problems_stand_by_kind_with_their_cure_and_their_places(partner):
    text = checked(partner).to_html()
    assert [html.unescape(each) for each in re.findall(r"<h3>(.*)</h3>", text)] == [
        "Null stands here (1)",
        "No record has this id (1)",
    ]
    assert '<tr data-r="2"><td class="num">2</td><td class="num">55</td><td><code>/birth</code></td></tr>' in text
    assert "<dt>How to correct it</dt><dd>add the record, or correct the id</dd>" in text


def test_what_differs_in_a_kind_stands_with_its_places():
    report = a_report(
        a_problem("shape.unknown-key", key="nam", nearest="names"),
        a_problem("shape.unknown-key", n=1, key="x"),
        a_problem("shape.unknown-key", n=2, key="nam", nearest="names"),
    )
    text = html.unescape(report.to_html())
    assert '<h3>The format has no key "…" here (3)</h3>' in text
    assert text.count('<th scope="rowgroup" colspan="3">The format has no key "nam" here<dl') == 1
    assert text.count('<th scope="rowgroup" colspan="3">The format has no key "x" here<dl') == 1
    assert text.count("<dt>How to correct it</dt>") == 1
    assert text.count("<dt>Expected</dt>") == 2


def test_errors_come_first_and_then_what_is_frequent():
    report = a_report(
        a_problem("shape.range", Severity.NOTE),
        a_problem("shape.null"),
        a_problem("period.ends-before-start", Severity.WARNING),
        *(a_problem("reference.dangling", n=n) for n in range(3)),
    )
    codes = re.findall(r"<code>([a-z.-]+)</code></span>", report.to_html())
    order = ["reference.dangling", "shape.null", "period.ends-before-start", "shape.range"]
    assert codes == [*order, *order]  # in the chart and below it


def test_of_many_kinds_the_rare_ones_share_a_bar():
    codes = sorted(messages.codes())[:30]
    problems = [a_problem(code, n=n) for n, code in enumerate(codes)]
    problems += [a_problem(codes[-1], n=40), a_problem("shape.null", Severity.NOTE)]
    text = a_report(*problems).to_html()
    (chart,) = re.findall(r'<ol class="chart">(.*?)</ol>', text, re.DOTALL)
    assert re.findall(r'<span class="n">(\d+)</span>', chart) == ["2", *["1"] * 7, "22", "1"]
    assert '<a href="#k9"><span class="title">Other kinds: 22</span>' in chart
    assert text.count("<h3>") == 31


def test_the_same_report_gives_the_same_bytes(partner):
    assert checked(partner).to_html() == checked(partner).to_html()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_found(language, tmp_path):
    path = tmp_path / "clean.json"
    path.write_text('{"hrdocs": "1.0", "records": []}', encoding="utf-8")
    page = Page(hrdocs.validate(path).to_html(language))
    assert messages.page_words(language)["verdict-clean"] in page.words
    assert page.tags["script"] == page.tags["form"] == page.tags["table"] == 0


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("absent.json", None, "not-read"),
        ("partner.txt", b"", "not-read"),
        ("broken.json", b'{"hrdocs": "1.0", "records": [', "verdict-only-errors"),
        ("bad.json", b'{"hrdocs": "1.0", "records": [{"type": "person"}]}', "verdict-only-errors"),
    ],
)
def test_a_file_that_could_not_be_read(tmp_path, name, content, key):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    assert messages.page_words("en")[key].format(errors="1 error") in Page(hrdocs.validate(path).to_html()).words


def test_a_file_that_could_be_read_in_part():
    report = a_report(a_problem("gzip.damaged"), over_from=41)
    assert "From line 41 on, the file could not be read." in Page(report.to_html()).words


def test_a_dataset_has_no_file_and_no_lines():
    dataset = hrdocs.Dataset([hrdocs.Charge(id="c1", person="p1")])
    text = checked(dataset).to_html()
    assert "<h1>Check report</h1>" in text
    assert '<thead><tr><th scope="col">Path</th></tr></thead>' in text
    assert '<tr data-r="0"><td><code>/records/0/person</code></td></tr>' in text


def test_of_several_files_each_place_names_its_own():
    files = tuple(CheckedFile(name=f"data/{part}/list.ndjson", sha256=None) for part in ("a", "b"))
    problems = tuple(
        Problem(code="shape.null", place=Location(file=file.name, pointer="/birth", line=3)) for file in files
    )
    text = a_report(*problems, files=files).to_html()
    for name in ("list.ndjson", "list.ndjson (2)"):
        assert f'<tr data-r="3"><td><bdi>{name}</bdi></td><td class="num">3</td>' in text


def test_a_problem_of_a_table_and_one_of_the_whole_file():
    report = a_report(
        Problem(code="shape.null", place=Location(sheet="Лист 1", row=14, column=3)),
        Problem(code="file.missing", place=Location(file="in/some folder/partner.json")),
    )
    text = report.to_html("ru")
    assert '<tr data-r="14"><td><bdi>Лист 1</bdi></td><td class="num">14</td><td class="num">C</td></tr>' in text
    assert '<tr data-r=""><td><code>файл целиком</code></td></tr>' in text
    assert messages.page_words("ru")["filter-row"] in text


def test_a_code_of_another_version_stands_for_itself():
    assert "<h3>charge.not-yet-known (1)</h3>" in a_report(a_problem("charge.not-yet-known")).to_html("be")


def test_an_unknown_language():
    with pytest.raises(ValueError, match=r"the languages are en, ru, be"):
        a_report().to_html("de")


def test_ids_and_values_are_shown_only_when_asked(partner):
    report = checked(partner)
    masked, ids, values = report.to_html(), report.to_html(show_ids=True), report.to_html(show_values=True)
    for secret in ("vymyslenka", "pryklad", "342", "c1<"):
        assert secret not in masked
    assert "<td><code>vymyslenka-alena</code></td>" in ids
    assert "pryklad" not in ids
    assert "<td><code>&quot;pryklad&quot;</code></td>" in values
    assert "vymyslenka" not in values
    assert "an id may give a name away" in ids
    assert "Protect it as you protect the file." in values


def test_keys_that_may_be_names_are_masked():
    problem = attrs.evolve(a_problem(), place=Location(pointer="/x_people/Алена"))
    assert "<code>/…/…</code>" in a_report(problem).to_html()
    assert "<code>/x_people/Алена</code>" in a_report(problem).to_html(show_ids=True)


@pytest.mark.parametrize("bad", [HURT, STEERING, "x" * 10_000, "<!--", "]]>", "{shown}", "\\", "%s"])
def test_what_others_wrote_stays_text(bad):
    place = Location(file=bad, pointer=f"/{bad}", record=bad, sheet=bad, row=1)
    problems = [Problem(code=code, place=place, parameters={"key": bad}) for code in ("x.new", "shape.unknown-key")]
    report = a_report(*problems, files=(CheckedFile(name=bad, sha256=None), CheckedFile(name="b", sha256=None)))
    text = report.to_html(show_ids=True)
    page = Page(text)
    assert page.tags["script"] == 1
    assert page.tags["b"] == 3  # the three sums
    assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069\x00-\x09\x0b-\x1f\ud800-\udfff]", text)
    assert text.encode()


def test_values_that_others_wrote_stay_text(tmp_path):
    path = tmp_path / "partner.json"
    path.write_text(
        '{"hrdocs": "1.0", "records": [{"type": "person", "id": "p1", "birth": "</script><script>\\u202e\\u00a0"}]}',
        encoding="utf-8",
    )
    text = hrdocs.validate(path).to_html(show_values=True)
    assert r"&lt;/script&gt;&lt;script&gt;\u202e\u00a0&quot;" in text
    assert Page(text).tags["script"] == 1


def test_nothing_is_fetched_and_only_our_script_runs():
    text = a_report(a_problem()).to_html()
    page = Page(text)
    assert all(link.startswith("#k") or link == "data:," for link in page.links)
    (style,), (script,) = (
        re.findall(r"<style>(.*?)</style>", text, re.DOTALL),
        re.findall(r"<script>(.*?)</script>", text, re.DOTALL),
    )
    assert not re.search(r"@import|url\(|https?:|//[a-z]", style)
    assert not re.search(r"https?:|fetch|XMLHttp|innerHTML|eval|import\b", script)
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    hashes = [
        f"'sha256-{base64.b64encode(hashlib.sha256(each.encode()).digest()).decode()}'" for each in (style, script)
    ]
    assert policy == (
        f"default-src 'none'; style-src {hashes[0]}; script-src {hashes[1]}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    # The policy holds for what comes after it.
    assert text.index("Content-Security-Policy") < text.index("<style>")


def test_of_many_problems_the_page_lists_some_of_every_kind():
    problems = [a_problem(n=n) for n in range(9_000)]
    problems += [a_problem("reference.dangling", n=n) for n in range(900)]
    problems += [a_problem("shape.range", Severity.NOTE, n=n) for n in range(100)]
    text = a_report(*problems).to_html()
    assert text.count("<tr data-r=") == MOST_PLACES
    assert re.findall(r'data-places="(\d+)"', text) == ["3000", "900", "100"]
    assert "This page lists 4,000 of 10,000 places" in text
    assert "not on this page: 6,000" in text
    assert len(text) < 700_000


def test_what_the_report_only_counts_is_said():
    total = Total(code="shape.null", severity=Severity.ERROR, count=1_000_001)
    text = a_report(a_problem(), totals=(total,)).to_html()
    assert "More than 1 problems were found; of 1,000,000 the report keeps only the number." in text
    assert "<h3>Null stands here (1,000,001)</h3>" in text


@pytest.mark.parametrize(
    ("counts", "given"),
    [
        ([], []),
        ([3, 4], [3, 4]),
        ([MOST_PLACES + 1], [MOST_PLACES]),
        ([10**6, 1, 10**6], [MOST_PLACES // 2 - 1, 1, MOST_PLACES // 2]),
        ([10] * (2 * MOST_PLACES), [1] * (2 * MOST_PLACES)),
    ],
)
def test_room(counts, given):
    assert _room(counts) == given


def test_words_have_the_same_placeholders_in_all_languages():
    def named(text):
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    english = messages.page_words("en")
    for language in LANGUAGES:
        page = messages.page_words(language)
        assert {key: named(text) for key, text in page.items()} == {key: named(text) for key, text in english.items()}
