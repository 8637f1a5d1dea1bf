"""The page of a report in a real browser: it is read, filtered, printed, and reaches for nothing outside itself."""

import json
import re
from collections import Counter

import attrs
import pytest

import hrdocs
from hrdocs import messages
from hrdocs.problems import Location, Problem, Severity
from hrdocs.validation import CheckedFile, Report, Total
from hrdocs.validation.report.page import MOST_PLACES

HURT = "</script><script>window.hurt = 1</script><img src=x onerror='window.hurt = 1'>\"'\u202e\u0007"

# What a reader sees: the problems that are not hidden, by code, and what the page says of their number.
SEEN = """(() => {
  const seen = {};
  for (const row of document.querySelectorAll("tr[data-r]")) {
    if (!row.checkVisibility({visibilityProperty: true})) continue;
    const code = row.closest(".kind").querySelector(".id code").textContent;
    seen[code] = (seen[code] || 0) + 1;
  }
  return seen;
})()"""
WATCH = """window.stopped = [];
addEventListener("securitypolicyviolation", (event) => window.stopped.push(event.effectiveDirective));"""
FRAME = "new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"


def a_report(problems, **more):
    totals = Counter((p.code, p.severity) for p in problems)
    return Report(
        files=(CheckedFile(name="partner.json", sha256="0" * 64),),
        problems=tuple(problems),
        totals=tuple(Total(code=code, severity=s, count=n) for (code, s), n in sorted(totals.items())),
        counts=(("person", 3),),
        **more,
    )


def problem(code, record, severity=Severity.ERROR, at="/birth", **parameters):
    pointer = f"/records/{record}{at}"
    place = Location(file="partner.json", pointer=pointer, line=10 * record + 1, column=7, record=f"p-{record}")
    return Problem(code=code, severity=severity, place=place, parameters=parameters)


PROBLEMS = (
    problem("shape.null", 0),
    problem("shape.null", 1),
    problem("shape.null", 12),
    problem("shape.unknown-key", 1, at="/citaton", key="citaton", nearest="citation"),
    problem("shape.unknown-key", 2, at="/nam", key="nam"),
    problem("period.ends-before-start", 2, Severity.WARNING, at="/period"),
    problem("period.ends-before-start", 112, Severity.WARNING, at="/period"),
    problem("shape.range", 5, Severity.NOTE, at="/quantity"),
)
ALL = {"shape.null": 3, "shape.unknown-key": 2, "period.ends-before-start": 2, "shape.range": 1}


@pytest.fixture
def opened(tab, tmp_path):
    def open_(report=None, **options):
        path = tmp_path / "report.html"
        path.write_text((report or a_report(PROBLEMS)).to_html(**options), encoding="utf-8")
        return tab.open(path)

    return open_


def choose(tab, **choice):
    """Do what a reader does: untick a severity, choose a kind, write a record."""
    for name, value in choice.items():
        if name == "severity":
            tab.run(f"document.querySelector('[name=severity][value={value}]').click()")
            continue
        script = "(() => {{ const e = document.getElementById('filters').elements.{}; e.value = {}; {} }})()"
        told = "e.dispatchEvent(new Event('input', {bubbles: true}))"
        tab.run(script.format(name, json.dumps(value), told))
    tab.run(FRAME)
    return tab.run(SEEN)


def said(tab):
    return tab.run("document.getElementById('state').textContent")


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_the_page_opens_without_a_word_on_the_console_and_asks_for_nothing(opened, tmp_path, language):
    tab = opened(language=language)
    assert tab.run("document.documentElement.lang") == language
    assert tab.run("document.querySelector('h1').innerText") == "partner.json"
    assert tab.run(SEEN) == ALL
    assert tab.run("document.getElementById('filters').checkVisibility()")
    assert said(tab) == messages.page_words(language)["shown"].format(shown=8, all=8)
    choose(tab, severity="error", record="2")
    assert tab.requests == [(tmp_path / "report.html").as_uri()]
    assert tab.complaints == []


def test_filter_by_severity(opened):
    tab = opened()
    assert choose(tab, severity="error") == {"period.ends-before-start": 2, "shape.range": 1}
    assert said(tab) == "Shown: 3 of 8"
    assert choose(tab, severity="warning") == {"shape.range": 1}
    assert choose(tab, severity="error") == {"shape.null": 3, "shape.unknown-key": 2, "shape.range": 1}


def test_filter_by_kind(opened):
    tab = opened()
    kind = tab.run(
        "[...document.querySelectorAll('.kind')].find((s) => s.textContent.includes('shape.unknown-key')).id"
    )
    assert choose(tab, kind=kind) == {"shape.unknown-key": 2}
    assert choose(tab, severity="error") == {}
    assert tab.run("document.getElementById('none').checkVisibility()")
    assert choose(tab, severity="error", kind="") == ALL
    assert not tab.run("document.getElementById('none').checkVisibility()")


@pytest.mark.parametrize(
    ("record", "seen"),
    [
        ("1", {"shape.null": 1, "shape.unknown-key": 1}),
        ("1-5", {"shape.null": 1, "shape.unknown-key": 2, "period.ends-before-start": 1, "shape.range": 1}),
        ("0, 112", {"shape.null": 1, "period.ends-before-start": 1}),
        ("2 5", {"shape.unknown-key": 1, "period.ends-before-start": 1, "shape.range": 1}),
        # A path is taken by whole steps: the first record is not the twelfth.
        ("/records/1", {"shape.null": 1, "shape.unknown-key": 1}),
        ("/records/1/birth", {"shape.null": 1}),
        ("period", {"period.ends-before-start": 2}),
        ("7", {}),
        ("nobody", {}),
        ("(", {}),
        ("  ", ALL),
    ],
)
def test_filter_by_record(opened, record, seen):
    tab = opened()
    assert choose(tab, record=record) == seen
    assert tab.run("document.getElementById('none').checkVisibility()") == (not seen)
    tab.run("document.querySelector('button[type=reset]').click()")
    tab.run(FRAME)
    assert tab.run(SEEN) == ALL
    assert tab.complaints == []


def test_filter_by_line_in_ndjson(opened, tmp_path):
    path = tmp_path / "partner.ndjson"
    path.write_text(
        '{"hrdocs": "1.0"}\n{"type": "person", "id": "p1", "birth": null}\n'
        '{"type": "person", "id": "p2"}\n{"type": "person", "id": "p3", "birth": null, "death": null}\n',
        encoding="utf-8",
    )
    report = hrdocs.validate(path, rules=("reference",))
    tab = opened(report, show_ids=True)
    assert tab.run(SEEN) == {"shape.null": 3}
    assert choose(tab, record="4") == {"shape.null": 2}
    assert choose(tab, record="2-3") == {"shape.null": 1}


def test_several_filters_together(opened):
    tab = opened()
    assert choose(tab, severity="warning", record="2") == {"shape.unknown-key": 1}
    assert said(tab) == "Shown: 1 of 8"


def test_a_bar_of_the_chart_leads_to_its_kind_even_when_that_is_hidden(opened):
    tab = opened()
    assert "shape.range" not in choose(tab, severity="note")
    tab.run("[...document.querySelectorAll('.chart a')].find((a) => a.textContent.includes('shape.range')).click()")
    tab.run(FRAME)
    assert tab.run(SEEN) == ALL
    assert tab.run("document.querySelector(':target .id code').textContent") == "shape.range"


def test_the_keyboard_is_enough(opened):
    tab = opened()
    tab.run("document.querySelector('[name=severity]').focus()")
    tab.press(" ", 32, text=" ")
    tab.run(FRAME)
    assert tab.run(SEEN) == {"period.ends-before-start": 2, "shape.range": 1}
    reached = []
    for _ in range(5):
        tab.press("Tab", 9)
        reached.append(tab.run("document.activeElement.name || document.activeElement.type"))
    assert reached == ["severity", "severity", "kind", "record", "reset"]
    tab.press(" ", 32, text=" ")
    tab.run(FRAME)
    assert tab.run(SEEN) == ALL


def test_enter_sends_nothing(opened):
    tab = opened()
    tab.run("document.querySelector('[name=record]').focus()")
    tab.call("Input.dispatchKeyEvent", type="char", text="\r")
    tab.run("document.getElementById('filters').requestSubmit()")
    assert tab.run("location.search") == ""
    assert len(tab.requests) == 1
    assert tab.complaints == []


def test_without_scripts_all_is_shown_and_nothing_that_would_not_work(opened, tab):
    tab.call("Emulation.setScriptExecutionDisabled", value=True)
    opened()
    assert tab.run(SEEN) == ALL
    assert not tab.run("document.getElementById('filters').checkVisibility()")
    assert not tab.run("document.getElementById('state').checkVisibility()")
    assert not tab.run("document.getElementById('none').checkVisibility()")


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_it_prints(opened, language):
    tab = opened(a_report([problem("shape.null", n) for n in range(200)]), language=language)
    pdf = tab.pdf()
    assert pdf.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) > 3
    tab.call("Emulation.setEmulatedMedia", media="print")
    assert not tab.run("document.getElementById('filters').checkVisibility()")
    # The paper says so when it is not the whole.
    assert not tab.run("document.getElementById('state').checkVisibility()")
    choose(tab, record="7")
    assert tab.run("document.getElementById('state').checkVisibility()")


@pytest.mark.parametrize("width", [320, 390, 1100])
@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_nothing_sticks_out_sideways(opened, language, width):
    long = problem("shape.null", 3, at="/" + "/".join(["x" * 60] * 4))
    tab = opened(a_report([*PROBLEMS, long]), language=language, show_ids=True)
    tab.size(width, 800)
    assert tab.run("document.documentElement.scrollWidth") <= width
    assert (
        tab.run("Math.max(...[...document.querySelectorAll('table')].map((t) => t.getBoundingClientRect().right))")
        <= width
    )


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_on_a_phone_the_first_problem_is_on_the_first_screen(opened, tab, language):
    tab.size(360, 740)
    opened(a_report(PROBLEMS), language=language)
    assert tab.run("document.querySelector('.kind h3').getBoundingClientRect().bottom") < 740


def test_it_stays_light_where_a_system_is_dark(opened, tab):
    tab.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark"}])
    opened()
    assert tab.run("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_what_others_wrote_does_no_harm(opened):
    hurtful = Problem(
        code=HURT,
        place=Location(file=HURT, pointer=f"/records/0/{HURT}", record=HURT, sheet=HURT, row=1),
        parameters={"key": HURT},
    )
    masked = attrs.evolve(hurtful, code="shape.unknown-key")
    report = attrs.evolve(a_report([hurtful, masked]), files=(CheckedFile(name=HURT, sha256=None),))
    tab = opened(report, show_ids=True)
    assert tab.run("window.hurt") is None
    assert sum(tab.run(SEEN).values()) == 2
    assert len(tab.requests) == 1
    assert tab.complaints == []


def test_the_policy_stops_what_would_leave_the_page(opened):
    tab = opened()
    tab.run(WATCH)
    asked = tab.run("fetch('http://127.0.0.1:9/').then(() => 'sent', () => 'refused')")
    tab.run("document.body.append(Object.assign(new Image(), {src: 'http://127.0.0.1:9/x.png'}))")
    tab.run("document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.hurt = 1'}))")
    tab.run(FRAME)
    assert asked == "refused"
    assert tab.run("window.hurt") is None
    assert set(tab.run("window.stopped")) == {"connect-src", "img-src", "script-src-elem"}


def test_a_clean_file(opened, tmp_path):
    path = tmp_path / "clean.json"
    path.write_text('{"hrdocs": "1.0", "records": []}', encoding="utf-8")
    tab = opened(hrdocs.validate(path))
    assert "Nothing to fix." in tab.run("document.body.innerText")
    assert tab.run("document.forms.length") == 0
    assert tab.complaints == []


def test_ten_thousand_problems_can_be_filtered(opened):
    many = [problem(code, n, at=f"/x/{n}") for n in range(5_000) for code in ("shape.null", "shape.range")]
    tab = opened(a_report(many))
    assert sum(tab.run(SEEN).values()) == MOST_PLACES
    assert said(tab) == f"Shown: {MOST_PLACES:,} of 10,000"
    assert choose(tab, record="100-199") == {"shape.null": 100, "shape.range": 100}
    assert choose(tab, record="/records/7") == {"shape.null": 1, "shape.range": 1}
    assert sum(choose(tab, record="").values()) == MOST_PLACES
    assert tab.complaints == []
