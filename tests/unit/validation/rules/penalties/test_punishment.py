"""What the rows of each rule cannot say: every part of every article, bounds on the day, what is never repeated."""

import pickle
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import hrdocs
from hrdocs import law, messages
from hrdocs.codec import read_record
from hrdocs.law.reference import store
from hrdocs.law.reference.timeline import history
from hrdocs.validation.rules.penalties import punishment
from hrdocs.validation.rules.penalties.arrests import arrest_limits, shortest_limit
from hrdocs.validation.rules.penalties.sanctions import Imposed, base_units_of, held_against, size_of
from hrdocs.validation.walk import item_of
from hrdocs.values import Citation, Duration

PERSON = {"type": "person", "id": "p1"}


def report(*given_records, language="en"):
    dataset = hrdocs.Dataset(records=tuple(read_record(each) for each in given_records))
    return hrdocs.validate(dataset, rules=("penalty",), language=language)


def told(*given_records):
    return [(p.code, p.place.pointer, p.severity.value) for p in report(*given_records).problems]


def charge(citation, day, **fields):
    acts = [{"day": day}]
    return {"type": "charge", "id": "c1", "person": "p1", "citation": citation, "allegations": acts, **fields}


def judgment(day, *penalties, **fields):
    made = {"type": "judgment", "id": "j1", "persons": ["p1"], "penalties": list(penalties), **fields}
    made.setdefault("decisions", [{"charge": "c1", "outcome": "convicted"}])
    return {**made, "day": day} if day else made


def for_charge(kind, **fields):
    return {"kind": kind, "role": "for_charge", "charge": "c1", **fields}


# --- Every sanction ---------------------------------------------------------------------------------------------------

CITATIONS = [
    Citation(code=code, article=number, part=part["part"] or None)
    for code in law.CODES
    for number, entry in store.index(code).items()
    for part in entry.get("parts", ())
]


@st.composite
def sanctions(draw):
    """Draw a provision, a day on which its sanction is known, and one of the terms or fines that it allows people."""
    citation = draw(st.sampled_from(CITATIONS))
    provision = history(citation)
    known = [
        n
        for n, stretch in enumerate(provision.stretches[:-1])
        if stretch.force.is_yes and stretch.is_known and provision.part[n].is_yes
    ]
    assume(known)
    n = draw(st.sampled_from(known))
    day = date.fromordinal(draw(st.integers(provision.starts[n], provision.starts[n + 1] - 1)))
    wordings = law.article(citation.code, citation.article).on(day)
    assume(len(wordings) == 1)
    part = next((part for part in wordings[0].parts if part.number == citation.part), None)
    assume(part is not None and part.is_known)
    ranges = [
        entry
        for entry in part.bounded()
        if not entry.subjects and entry.most is not None and entry.unit in (None, "base") and entry.per is None
    ]
    assume(ranges)
    entry = draw(st.sampled_from(ranges))
    alike = [other for other in ranges if other.kind is entry.kind]
    # A share of a value has no bound of its own.
    assume(len(alike) == sum(other.kind is entry.kind and not other.subjects for other in part.penalties))
    return citation, day.isoformat(), entry, alike


def amount(entry, value):
    return {"base_units": f"{value:f}"} if entry.kind == "fine" else {"term": str(value)}


@given(sanctions(), st.sampled_from(("least", "most")))
def test_within_the_bounds_nothing_is_told(sanction, end):
    citation, day, entry, _ = sanction
    value = getattr(entry, end)
    assume(value is not None)
    made = judgment(day, for_charge(entry.kind.value, **amount(entry, value)))
    assert told(PERSON, charge(str(citation), day), made) == []


@given(sanctions())
def test_above_the_bounds_one_fault_is_told(sanction):
    citation, day, entry, alike = sanction
    most = max((each.most for each in alike), key=size_of)
    more = most + (Decimal(1) if isinstance(most, Decimal) else Duration(years=50))
    made = judgment(day, for_charge(entry.kind.value, **amount(entry, more)))
    ((code, pointer, _),) = told(PERSON, charge(str(citation), day), made)
    is_arrest = entry.kind == "administrative_arrest"
    assert code == ("penalty.arrest-beyond-limit" if is_arrest else "penalty.above-most")
    assert pointer == "/records/2/penalties/0"


@given(sanctions())
def test_below_the_bounds_one_warning_is_told(sanction):
    citation, day, entry, alike = sanction
    least = min((each.least for each in alike if each.least is not None), key=size_of, default=None)
    assume(least is not None and all(each.least is not None for each in alike))
    less = Decimal("0.01") if isinstance(least, Decimal) else Duration(minutes=1)
    made = judgment(day, for_charge(entry.kind.value, **amount(entry, less)))
    assert told(PERSON, charge(str(citation), day), made) == [
        ("penalty.below-least", "/records/2/penalties/0", "warning")
    ]


@given(sanctions())
def test_of_what_only_the_ruling_tells_all_is_doubt(sanction):
    citation, day, entry, _ = sanction
    more = "P99Y" if entry.kind != "fine" else None
    imposed = Imposed(entry.kind.value, more, None, None if more else "99999", None, is_of_organisation=False)
    assert held_against(citation, (), day, imposed).is_doubt
    assert held_against(citation, (), None, imposed).code is None


def test_no_sanction_is_held_against_before_and_after_the_law_data():
    imposed = Imposed("life_imprisonment", None, None, None, None, is_of_organisation=False)
    for day in ("1999-05-05", "2017-05-05", "2030-05-05"):
        assert held_against(Citation.parse("cc1999:342/1"), (day,), day, imposed).code is None


@pytest.mark.parametrize(
    ("kind", "citation", "is_doubt"),
    [
        ("imprisonment", "cao2021:19.1", False),
        ("arrest", "cao2021:19.1", False),
        ("administrative_arrest", "cc1999:342/1", False),
        ("community_service", "cc1999:342/1", True),
        ("death_penalty", "cc1999:342/1", False),
    ],
)
def test_a_kind_that_is_not_in_the_sanction(kind, citation, is_doubt):
    day = "2021-09-06"
    imposed = Imposed(kind, "P1M", None, None, None, is_of_organisation=False)
    held = held_against(Citation.parse(citation), (day,), day, imposed)
    assert (held.code, held.is_doubt) == ("penalty.not-in-sanction", is_doubt)


def test_fines_of_organisations_have_bounds_of_their_own():
    def held(units, *, is_of_organisation):
        imposed = Imposed("fine", None, None, units, None, is_of_organisation=is_of_organisation)
        return held_against(Citation.parse("cao2021:24.23/6"), ("2021-09-06",), "2021-09-08", imposed).code

    assert held("300", is_of_organisation=True) is None
    assert held("300", is_of_organisation=False) == "penalty.above-most"
    assert held("50", is_of_organisation=True) == "penalty.below-least"
    assert held("50", is_of_organisation=False) is None


@pytest.mark.parametrize(
    ("money", "priced_on", "code"),
    [
        ("1331 BYN", "2020-09-08", None),  # no round number of base units of 27
        ("1350 BYN", "2020-09-08", None),
        ("1350.01 BYN", "2020-09-08", "penalty.above-most"),
        ("53.99 BYN", "2020-09-08", "penalty.below-least"),
        # Days that leave open which base unit: 27 or 29.
        ("1449 BYN", "[2020-12-31..2021-01-01]", None),
        ("1450.01 BYN", "[2020-12-31..2021-01-01]", "penalty.above-most"),
        # A base unit of 25.50 makes kopecks, which sources leave out.
        ("1276 BYN", "2019-05-05", None),
        ("1276.01 BYN", "2019-05-05", "penalty.above-most"),
        ("50 BYN", "2019-05-05", None),
        ("49.99 BYN", "2019-05-05", "penalty.below-least"),
        ("[1276.01 BYN..]", "2019-05-05", "penalty.above-most"),
        ("[..49.99 BYN]", "2019-05-05", "penalty.below-least"),
        ("[..0.5 BYN]", "2019-05-05", "penalty.below-least"),
        ("[1276 BYN..1300 BYN]", "2019-05-05", None),
        ("999999999999999.9999 BYN", "2019-05-05", "penalty.above-most"),
        ("9999 BYN~", "2019-05-05", None),
        ("9999 USD", "2019-05-05", None),
        ("9999 BYN", "1999-05-05", None),
        ("9999 BYN", "[2021-12-31..2021-01-01]", None),
        ("9999 BYN", None, None),
    ],
)
def test_a_fine_in_money_is_priced_by_the_day_of_the_ruling(money, priced_on, code):
    imposed = Imposed("fine", None, money, None, priced_on, is_of_organisation=False)
    held = held_against(Citation.parse("cao2003:23.4"), ("2020-09-06",), "2020-09-08", imposed)
    assert held.code == code


# --- Bounds -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("citation", "on", "expected"),
    [
        ("cao2003:23.34/1", "2020-03-28", None),  # no text shows that day
        ("cao2003:23.34/1", "2020-03-29", ("P15D", "P25D")),
        ("cao2003:23.34/1", "2021-02-28", ("P15D", "P25D")),
        ("cao2003:23.34/1", "2021-03-01", None),
        ("cao2021:24.23/1", "2021-03-01", ("P15D", "P30D")),
        ("cao2021:24.23/3", "2021-03-01", ("P30D", "P30D")),
        ("cao2021:24.23/4", "2025-07-18", ("P30D", "P30D")),
        ("cao2021:24.23", "2021-03-01", ("P30D", "P30D")),
        ("cao2021:19.1", "2021-03-01", ("P15D", "P30D")),
        ("cao2021:24.23/3", "2025-07-19", None),  # after the end of the law data
        ("cc1999:342/1", "2021-03-01", None),
        (None, "2020-12-31", ("P15D", "P25D")),
        (None, "2021-03-01", ("P30D", "P30D")),
        (None, "2021", ("P30D", "P30D")),
        (None, "2021-02/2021-03", ("P30D", "P30D")),
        (None, "2021-02/..", None),
        (None, "[2021-05-05..2021-05-01]", None),
    ],
)
def test_limits_of_administrative_arrest(citation, on, expected):
    found = arrest_limits(None if citation is None else Citation.parse(citation), on)
    assert (None if found is None else tuple(map(str, found))) == expected


def test_no_arrest_within_the_shortest_limit_is_looked_at():
    assert str(shortest_limit()) == "P15D"
    assert shortest_limit() == min(
        (arrest_limits(None, on)[0] for on in ("2020-03-29", "2021-03-01", "2025-07-18")), key=size_of
    )


@pytest.mark.parametrize(
    ("day", "term", "joined_by", "severity", "most"),
    [
        ("2021-02-10", "P25Y", None, None, None),
        ("2021-02-10", "P25Y1D", None, "warning", "P25Y"),
        ("2021-02-10", "P25Y1D", "with_earlier_sentence", None, None),
        ("2021-02-10", "P30Y", "with_earlier_sentence", None, None),
        ("2021-02-10", "P30Y1D", "with_earlier_sentence", "error", "P30Y"),
        ("2021-02-10", "P30Y1D", None, "error", "P30Y"),
        ("2003-07-22", "P30Y1D", None, "error", "P30Y"),
        ("2025-11-03", "P30Y1D", None, "error", "P30Y"),
        # Days of which no source shows the bound: the longest of all, in doubt.
        ("2003-07-21", "P30Y1D", None, "warning", "P30Y"),
        ("2003-07-21", "P25Y1D", None, "warning", "P25Y"),
        ("2025-11-04", "P30Y1D", None, "warning", "P30Y"),
        ("2025", "P30Y1D", None, "warning", "P30Y"),
        (None, "P30Y1D", None, "warning", "P30Y"),
        (None, "P30Y", "with_earlier_sentence", None, None),
    ],
)
def test_joined_imprisonment_has_bounds_of_the_day(day, term, joined_by, severity, most):
    final = {"kind": "imprisonment", "role": "final_main", "term": term}
    made = judgment(day, {**final, "joined_by": joined_by} if joined_by else final)
    found = [(p.severity.value, p.parameters["most"]) for p in report(PERSON, made).problems]
    assert found == ([] if severity is None else [(severity, most)])


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2020-09-25", ["27 BYN"]),
        ("2020", ["27 BYN"]),
        ("[2020-12-31..2021-01-01]", ["27 BYN", "29 BYN"]),
        ("2016-06-30", ["210000 BYR"]),
        ("1999", []),
        ("2099", []),
        ("[2020-12-31..]", []),
        ("[2021-12-31..2021-01-01]", []),
    ],
)
def test_base_units(day, expected):
    assert [str(unit) for unit in base_units_of(day)] == expected


# --- Records ----------------------------------------------------------------------------------------------------------


def test_the_provision_applied_goes_before_that_of_the_penalty_and_of_the_charge():
    day = "2020-09-06"
    penalty = for_charge("imprisonment", term="P6Y")

    def codes(penalty, **decision):
        made = judgment("2021-02-02", penalty, decisions=[{"charge": "c1", "outcome": "convicted", **decision}])
        return [code for code, _, _ in told(PERSON, charge("cc1999:342/1", day), made)]

    assert codes(penalty) == ["penalty.above-most"]
    assert codes({**penalty, "citation": "cc1999:293/1"}) == []
    assert codes({**penalty, "citation": "cc1999:342/2"}, convicted_under="cc1999:293/1") == []
    assert codes({**penalty, "citation": "cc1999:293/1"}, convicted_under="cc1999:342/2") == ["penalty.above-most"]


def test_a_charge_that_is_not_in_the_file():
    made = judgment("2021-02-02", for_charge("imprisonment", term="P6Y", citation="cc1999:342/1"))
    assert told(PERSON, made) == [("penalty.above-most", "/records/1/penalties/0", "warning")]
    assert told(PERSON, judgment("2021-02-02", for_charge("imprisonment", term="P6Y"))) == []


def test_an_arrest_is_told_once():
    long = for_charge("administrative_arrest", term="P40D")
    final = {"kind": "administrative_arrest", "role": "final_main", "term": "P40D"}
    made = told(PERSON, charge("cao2021:24.23/1", "2021-09-06"), judgment("2021-09-08", long, final))
    assert made == [
        ("penalty.arrest-beyond-limit", "/records/2/penalties/0", "error"),
        ("penalty.arrest-beyond-limit", "/records/2/penalties/1", "error"),
    ]


def test_several_persons_are_not_mixed():
    first = {"kind": "imprisonment", "role": "for_charge", "charge": "c1", "term": "P3Y", "person": "p1"}
    second = {"kind": "imprisonment", "role": "final_main", "term": "P1Y", "person": "p2"}
    both = {"persons": ["p1", "p2"]}
    assert told(judgment("2021-02-02", first, second, **both)) == []
    third = {"kind": "imprisonment", "role": "final_main", "term": "P1Y", "person": "p1"}
    assert [code for code, _, _ in told(judgment("2021-02-02", first, third, **both))] == ["penalty.total"]
    nobody = {"kind": "imprisonment", "role": "final_main", "term": "P1Y"}
    assert told(judgment("2021-02-02", first, nobody, **both)) == []


def test_a_chain_of_terms_may_lead_back_to_itself():
    term = {"kind": "administrative_arrest", "role": "final_main", "term": "P15D"}
    chain = [
        {"type": "judgment", "id": "j1", "persons": ["p1"], "penalties": [{**term, "consecutive_to": "j2"}]},
        {"type": "judgment", "id": "j2", "persons": ["p1"], "penalties": [{**term, "consecutive_to": "j1"}]},
    ]
    count = {
        "type": "tally",
        "id": "t1",
        "quantity": "P15D",
        "penalties": ["administrative_arrest"],
        "named": ["p1"],
    }
    assert told(*chain, count) == [("penalty.total", "/records/2/quantity", "warning")]
    assert told(*chain, {**count, "named": ["p2"]}) == []
    assert told(*chain, {**count, "quantity": "[P15D..]"}) == []


def test_rows_are_small_and_travel():
    made = judgment("2021-02-02", for_charge("imprisonment", term="P3Y"), {"kind": "costs", "money": "50 BYN"})
    rows = list(punishment.penalty_rows(item_of(read_record(made), 7)))
    assert [row[:2] for row in rows] == [(7, 0)]
    assert pickle.loads(pickle.dumps(rows)) == rows  # noqa: S301 -- our own bytes
    again = list(punishment.penalty_rows(item_of(read_record(made), 8)))
    assert again[0][2] is rows[0][2]


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_nothing_of_the_penalty_itself_is_repeated(language):
    found = report(
        PERSON,
        charge("cao2003:23.34/1", "2020-09-06"),
        judgment(
            "2020-09-08",
            for_charge("administrative_arrest", term="P17D"),
            for_charge("fine", money="1331 BYN"),
            for_charge("fine", money="1333 BYN", base_units="44"),
            {"kind": "administrative_arrest", "role": "final_main", "term": "P16D"},
        ),
        language=language,
    )
    text = found.to_text()
    assert len(found.problems) > 4
    assert not any(amount in text for amount in ("P17D", "P16D", "1331", "1333", "44"))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            """\
/records/2/penalties/0: a penalty heavier than the provision allows
  expected  at most P3Y under cc1999:342/1
  to fix    check the penalty, the charge and the day of the act against the judgment
  [error penalty.above-most]""",
        ),
        (
            "ru",
            """\
/records/2/penalties/0: наказание строже, чем допускает санкция
  должно быть    не более P3Y по cc1999:342/1
  как исправить  сверьте назначенное, обвинение и день деяния с решением
  [ошибка penalty.above-most]""",
        ),
        (
            "be",
            """\
/records/2/penalties/0: пакаранне больш строгае, чым дапускае санкцыя
  павінна быць  не больш за P3Y паводле cc1999:342/1
  як выправіць  зверце прызначанае, абвінавачанне і дзень дзеяння з рашэннем
  [памылка penalty.above-most]""",
        ),
    ],
)
def test_message(language, expected):
    made = judgment("2021-02-02", for_charge("imprisonment", term="P4Y"))
    (problem,) = report(PERSON, charge("cc1999:342/1", "2020-09-06"), made).problems
    assert messages.to_text(problem, language) == expected


@pytest.mark.parametrize(
    ("citation", "kind", "language", "words", "milder"),
    [
        ("cc1999:361/3", {"kind": "imprisonment", "term": "P1Y"}, "ru", "наказание мягче", "статья 70 УК"),
        ("cc1999:361/3", {"kind": "imprisonment", "term": "P1Y"}, "be", "пакаранне меншае", "артыкул 70 КК"),
        # Article 70 of the Criminal Code has nothing to say to an administrative penalty.
        ("cao2003:23.34/3", {"kind": "fine", "base_units": "10"}, "en", "an administrative penalty milder", None),
        ("cao2003:23.34/3", {"kind": "fine", "base_units": "10"}, "ru", "административное взыскание мягче", None),
        ("cao2003:23.34/3", {"kind": "fine", "base_units": "10"}, "be", "адміністрацыйнае спагнанне меншае", None),
    ],
)
def test_the_words_are_those_of_the_branch(citation, kind, language, words, milder):
    made = judgment("2021-02-02", {"role": "for_charge", "charge": "c1", **kind})
    (problem,) = report(PERSON, charge(citation, "2020-09-06"), made).problems
    text = messages.to_text(problem, language)
    assert problem.code == "penalty.below-least"
    assert words in text
    assert (milder in text) if milder else ("70" not in text)


# --- The stage of an offence, however the charge names its provision --------------------------------------------------

PROVISIONS_OF_A_CHARGE = [
    {"citation": "cc1999:139/1"},
    {"cited_as": "ч. 1 ст. 139 УК"},
    {"cited_as": "убийство"},
    {"heading_as": "Убийство"},
    {"readings": ["cc1999:139/1", "cc1999:139/2"]},
    {},
]
STAGES = [{"stage": "attempt"}, {"stage": "preparation"}, {"part_played": "helper"}]
ACTS = [{}, {"allegations": [{"day": "2020-09-24"}]}]


def convicted(**fields):
    accused = {"type": "charge", "id": "c1", "person": "p1", **fields}
    decisions = [{"charge": "c1", "outcome": "convicted", "convicted_under": "cc1999:139/1"}]
    ruling = judgment("2021-02-01", for_charge("imprisonment", term="P1Y"), decisions=decisions)
    return [code for code, _, _ in told(PERSON, accused, ruling)]


@pytest.mark.parametrize("acts", ACTS)
@pytest.mark.parametrize("provision", PROVISIONS_OF_A_CHARGE)
def test_a_completed_offence_is_held_against_the_least(provision, acts):
    assert convicted(**provision, **acts) == ["penalty.below-least"]


@pytest.mark.parametrize("acts", ACTS)
@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("provision", PROVISIONS_OF_A_CHARGE)
def test_the_stage_of_an_offence_counts_however_its_provision_is_named(provision, stage, acts):
    assert convicted(**provision, **stage, **acts) == []


@pytest.mark.parametrize("words", ["ч. 1 ст. 14 и ч. 1 ст. 139 УК", "ч. 1 ст. 139 УК через ст. 13 УК"])
@pytest.mark.parametrize("citation", [{}, {"citation": "cc1999:139/1"}])
def test_the_stage_counts_that_only_the_words_name(citation, words):
    assert convicted(cited_as=words, **citation) == []
