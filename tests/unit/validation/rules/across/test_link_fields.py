"""Every reference of the model says what both ends have in common, and a contradiction in each of them is found."""

import subprocess
import sys

import pytest

import hrdocs
from hrdocs.codec import read_record
from hrdocs.fields import FREE, Object, Order, Role, Whom, item_kind, plan
from hrdocs.model import RECORDS
from hrdocs.validation.rules.across.link_fields import MEMBERS, OF_LIFE, TARGETS, is_compared, is_of_life, link_tree
from hrdocs.validation.rules.across.links import _LIFE, _LIFE_ROW, _LINK, _RECORDS, _fields, _is_kept
from hrdocs.validation.rules.across.record_times import ALWAYS


def fields_of(chosen):
    trees = [link_tree(name, chosen) for name in RECORDS]
    return {each.name: each for node in trees if node is not None for each in node.all()}


EVERY = fields_of(lambda _: True)
ABOUT = fields_of(is_compared)
LIVES = fields_of(is_of_life)
YEAR = 2021
PART_TIMES = {
    "phases": lambda year: {"period": f"{year}-03-01/{year}-03-20"},
    "deprivations": lambda year: {"period": f"{year}-03-01/{year}-03-20"},
    "course": lambda year: {"day": f"{year}-03-05"},
    "hearings": lambda year: {"day": f"{year}-03-05"},
    "replies": lambda year: {"sent": f"{year}-03-05"},
    "arrest": lambda year: {"day": f"{year}-03-01"},
    "ended": lambda year: {"day": f"{year}-03-20"},
    "consent": lambda year: {"given_on": f"{year}-03-05"},
    "revision": lambda year: {"day": f"{year}-03-05"},
    "members": lambda year: {"period": f"{year}-03-01/{year}-03-20"},
    "affiliations": lambda year: {"period": f"{year}-03-01/{year}-03-20"},
    "relationships": lambda year: {"period": f"{year}-03-01/{year}-03-20"},
    "residences": lambda year: {"period": f"{year}-03-01/{year}-03-20"},
}


def classes(cls=None, seen=None):
    """Return every class of the model that a record can hold."""
    seen = set() if seen is None else seen
    for each in [cls] if cls else RECORDS.values():
        if each not in seen:
            seen.add(each)
            for p in plan(each):
                kind = item_kind(p.kind)
                if isinstance(kind, Object):
                    classes(kind.cls, seen)
    return seen


def test_every_reference_says_what_both_ends_have_in_common():
    for cls in classes():
        for p in plan(cls):
            assert (p.link is None) == (not p.to), f"{cls.__name__}.{p.name}"


def test_only_references_between_records_of_people_compare_persons():
    of_people = {"person", "detention", "charge", "proceeding", "judgment", "incident", "listing", "appeal", "tally"}
    for each in EVERY.values():
        if each.link.whom is not Whom.ANY:
            assert set(each.to) - {"organisation"} <= of_people, each.name
        if set(each.to) <= {"source", "organisation"}:
            assert each.link == FREE or each.link.order in OF_LIFE, each.name
        if each.link.order in OF_LIFE:
            assert set(each.to) <= {"person", "organisation"}, each.name


def test_only_a_reference_to_a_source_says_nothing_of_time():
    """A page may be written before what is added to it, and read long after."""
    assert {name.rpartition(".")[2] for name, each in EVERY.items() if each.link == FREE} == {"source"}


def test_an_office_is_held_in_a_lifetime():
    views = {("Allegation", "alleged_by"), ("Finding", "by")}  # a view outlives those who held it
    for cls in classes():
        for p in plan(cls):
            if p.role is Role.OFFICE:
                is_view = (cls.__name__, p.name) in views
                assert p.link.order is (Order.BORN if is_view else Order.LIFETIME), f"{cls.__name__}.{p.name}"


# --- Contradictions, planted in each field ----------------------------------------------------------------------------


def record(name, record_id, person, year):
    """Return a record about a person in March of a year."""
    day = f"{year}-03-05"
    fields = {
        "person": {},
        "organisation": {"period": f"{year}-03-01/{year}-03-20"},
        "source": {"published": day},
        "detention": {"person": person, "ended": {"day": f"{year}-03-20"}, "arrest": {"day": f"{year}-03-01"}},
        "proceeding": {"persons": [person], "opened": day},
        "charge": {
            "person": person,
            "allegations": [{"day": f"{year}-03-02"}],
            "course": [{"kind": "charged", "day": day}],
        },
        "judgment": {"persons": [person], "day": day},
        "incident": {"kind": "beating", "subjects": [person], "day": day},
        "appeal": {"kind": "public_statement", "subjects": [person], "day": day},
        "recognition": {"status": "political_prisoner", "persons": [person], "day": day},
        "assessment": {"person": person, "framework": "guidelines2013", "on": day},
        "listing": {"list": "terrorist_persons", "person": person, "day": day},
        "tally": {"quantity": "5", "period": f"{year}-03-01/{year}-03-20"},
    }
    return {"type": name, "id": record_id, **fields[name]}


def put(value, cls, path, target, year):
    """Set a reference in a record, with the parts on the way; return its pointer."""
    name, _, rest = path.partition(".")
    p = next(p for p in plan(cls) if p.name == name)
    is_list = p.kind is not item_kind(p.kind)
    if not rest:
        value[name] = [target] if is_list else target
        return f"/{name}/0" if is_list else f"/{name}"
    inner = item_kind(p.kind).cls
    required = {each.name: inner.EXAMPLE[each.name] for each in plan(inner) if each.is_required}
    part = {**required, **PART_TIMES.get(name, lambda _: {})(year)}
    pointer = put(part, inner, rest, target, year)
    value[name] = [part] if is_list else {**value.get(name, {}), **part}
    return f"/{name}/0{pointer}" if is_list else f"/{name}{pointer}"


def told(records):
    report = hrdocs.validate(hrdocs.Dataset(map(read_record, records)))
    return {(p.code, p.place.pointer, p.severity.value): dict(p.parameters) for p in report.problems}


def planted(field, whose, holder_year, target_year, kind=None):
    """Return the problems of two records joined by a reference, and its pointer."""
    cls = RECORDS[field.record]
    holder = record(field.record, "x1", "p1", holder_year)
    to = kind or field.to[0]
    target = record(to, "x2", whose, target_year)
    if to == "person":
        target = {"type": "person", "id": "x2"}
    pointer = put(holder, cls, field.path, "x2", holder_year)
    people = [{"type": "person", "id": each} for each in ("p1", "p2")]
    return told([*people, holder, target]), f"/records/2{pointer}"


PERSONS = sorted(
    (name, kind)
    for name, each in ABOUT.items()
    if each.link.whom is not Whom.ANY and not (each.record == "tally" and "imposed" in name)
    for kind in each.to
    if kind != "organisation"
)
TIMES = sorted(
    (name, kind) for name, each in ABOUT.items() for kind in each.to if each.link.order not in {Order.ANY, Order.BORN}
)
"""References from a tally are left out: those it names are only some of those it counts."""


@pytest.mark.parametrize(("name", "kind"), PERSONS)
def test_another_person_is_found(name, kind):
    field = ABOUT[name]
    found, pointer = planted(field, "p2", YEAR, YEAR, kind)
    if name == "appeal.demands.for_whom":
        assert ("appeal.demand-for-no-subject", pointer, "warning") in found
        return
    severity = "warning" if field.link.whom in {Whom.USUALLY, Whom.USUALLY_MEMBER} else "error"
    parameters = found[("reference.other-person", pointer, severity)]
    assert parameters["here"].startswith(f"{field.record}.")
    assert {parameters["here"], parameters["there"]} <= set(EVERY), "the message names a pair of fields"


@pytest.mark.parametrize(("name", "kind"), PERSONS)
def test_the_same_person_is_no_fault(name, kind):
    field = ABOUT[name]
    found, _ = planted(field, "p1", YEAR, YEAR, kind)
    assert not [each for each in found if each[0].startswith("reference.") and kind != "person"]


@pytest.mark.parametrize(("name", "kind"), [(name, kind) for name, kind in PERSONS if kind != "person"])
def test_people_tied_as_the_same_are_one(name, kind):
    field = ABOUT[name]
    cls = RECORDS[field.record]
    holder = record(field.record, "x1", "p1", YEAR)
    put(holder, cls, field.path, "x2", YEAR)
    people = [
        {"type": "person", "id": "p1", "relationships": [{"kind": "same_as", "person": "p3"}]},
        {"type": "person", "id": "p2", "relationships": [{"kind": "same_as", "person": "p3"}]},
        {"type": "person", "id": "p3"},
    ]
    assert not [each for each in told([*people, holder, record(kind, "x2", "p2", YEAR)]) if "reference." in each[0]]


OWN_RULES = {
    "judgment.decisions.charge": "date.verdict-before-charge",
    "judgment.penalties.charge": "date.verdict-before-charge",
    "appeal.series.of": "appeal.older-than-updated",
}
AFTER = {Order.NOT_AFTER, Order.USUALLY_NOT_AFTER}
QUESTIONS = {Order.USUALLY_NOT_BEFORE, Order.USUALLY_BEGUN_AFTER, Order.USUALLY_NOT_AFTER}


@pytest.mark.parametrize(("name", "kind"), TIMES)
def test_another_time_is_found(name, kind):
    field = ABOUT[name]
    order = field.link.order
    if order is Order.OWN_RULE and field.record == "tally":
        return  # those it counts may be charged later
    years = (YEAR, YEAR - 3) if order in AFTER else (YEAR - 3, YEAR)
    found, pointer = planted(field, "p1", *years, kind)
    if order is Order.OWN_RULE:
        assert OWN_RULES[name] in {code for code, _, _ in found}
        return
    if field.record == "tally" and field.path != "part_of":
        return
    severity = "warning" if order in QUESTIONS else "error"
    parameters = found[("reference.other-time", pointer, severity)]
    assert parameters["here"].startswith(f"{field.record}.")
    assert parameters["there"].startswith(f"{kind}.")


@pytest.mark.parametrize(("name", "kind"), TIMES)
def test_the_same_time_is_no_fault(name, kind):
    field = ABOUT[name]
    found, _ = planted(field, "p1", YEAR, YEAR, kind)
    assert not [each for each in found if each[0].startswith("reference.")]


@pytest.mark.parametrize("order", [Order.WITHIN, Order.AT_ONCE])
def test_what_comes_after_is_a_question(order):
    for name, field in ABOUT.items():
        if field.link.order is order and name != "tally.part_of":
            found, pointer = planted(field, "p1", YEAR + 2, YEAR)
            assert ("reference.other-time", pointer, "warning") in found, name


CODE = "reference.other-time"
BEGUN = {Order.LIFETIME, Order.DURING, Order.BORN}
"""Those who came to exist only later are found."""
ALIVE = {Order.LIFETIME, Order.DURING, Order.LATER}
"""Those who had ended before are found."""
# Those whose role is to act, and those for whom a release is demanded, are alive as well: the words are beside them.
HELD = sorted((name, kind) for name, each in LIVES.items() for kind in each.to if not name.startswith("person.place."))
"""Where a person comes from has no time."""


@pytest.mark.parametrize(("name", "kind"), HELD)
def test_whoever_is_named_was_born_and_those_who_act_were_alive(name, kind):
    field = LIVES[name]
    holder = record(field.record, "x1", "p1", YEAR)
    pointer = put(holder, RECORDS[field.record], field.path, "x2", YEAR)
    lives = {
        "person": ({"birth": "2024"}, {"death": "1999-05-05"}),
        "organisation": ({"period": "2024/"}, {"period": "/1999"}),
    }
    severity = "error" if kind == "person" else "warning"
    for n, life in enumerate(lives[kind]):
        target = {"type": kind, "id": "x2", **life}
        found = told([{"type": "person", "id": "p1"}, holder, target])
        is_living = n == 1 and kind == "person" and field.path.endswith(("participants.person", "demands.for_whom"))
        is_question = is_living and field.path.endswith("for_whom")
        key = ("reference.other-time", f"/records/1{pointer}", "warning" if is_question else severity)
        is_found = is_living or field.link.order in ((BEGUN, ALIVE)[n])
        assert (key in found) == is_found, (n, found)
        if is_found:
            assert found[key]["there"] == f"{kind}.{'period' if kind == 'organisation' else ('birth', 'death')[n]}"


@pytest.mark.parametrize(("name", "kind"), HELD)
def test_every_record_that_contradicts_one_life_is_reported(name, kind):
    field = LIVES[name]
    holders = [record(field.record, f"x{n}", "p1", YEAR + n) for n in range(3)]
    for n, each in enumerate(holders):
        pointer = put(each, RECORDS[field.record], field.path, "y", YEAR + n)
    lives = [{"birth": "2040"}, {"death": "1999"}] if kind == "person" else [{"period": "2040/"}, {"period": "/1999"}]
    target = {"type": kind, "id": "y", **lives[field.link.order is Order.LATER]}
    found = {at for code, at, _ in told([{"type": "person", "id": "p1"}, *holders, target]) if code == CODE}
    assert {f"/records/{n}{pointer}" for n in (1, 2, 3)} <= found


def test_every_place_of_a_list_is_pointed_to():
    people = [{"type": "person", "id": f"p{n}", "death": f"{1990 + n}"} for n in range(4)]
    appeal = {**record("appeal", "x1", "p0", YEAR), "signatories": ["p3", "p2"]}
    judgment = {**record("judgment", "x2", "p0", YEAR), "judges": ["p1", "p0", "p2"]}
    appeal["demands"] = [{"kind": "release", "of_whom": [each]} for each in ("p0", "p1")]
    appeal["demands"][1]["of_whom"].append("p3")
    found = {at for code, at, _ in told([*people, appeal, judgment]) if code == CODE}
    assert found == {
        *(f"/records/4/signatories/{n}" for n in range(2)),
        *(f"/records/4/demands/{at}" for at in ("0/of_whom/0", "1/of_whom/0", "1/of_whom/1")),
        *(f"/records/5/judges/{n}" for n in range(3)),
    }


def test_the_row_of_a_reference_has_room_for_all_of_the_model():
    rows = {name: list(_fields(link_tree(name, _is_kept), "")) for name in RECORDS}
    ways = len(_LIFE_ROW.unpack(bytes(_LIFE_ROW.size))) - 2
    assert max(pointer.count("{}") for each in rows.values() for _, pointer in each) <= ways
    last = len(_RECORDS) - 1, max(map(len, rows.values()))
    assert _LINK.unpack(_LINK.pack(*last)) == last
    latest = ALWAYS, ALWAYS, _LINK.pack(*last)
    assert _LIFE.unpack(_LIFE.pack(*latest)) == latest
    assert _LIFE_ROW.pack(0, _LIFE.pack(*latest), 0, 0)


def test_the_times_and_persons_of_all_records_are_kept_to_which_a_compared_reference_leads():
    assert set(TARGETS) == {name for each in ABOUT.values() if each.link.whom not in MEMBERS for name in each.to}


def test_no_start_waits_for_the_references_of_record_types_that_a_file_does_not_have():
    script = (
        "import hrdocs; from hrdocs.validation.rules.across.links import _LINKS;"
        "from hrdocs.validation.rules.across.link_fields import PERSONS;"
        "assert hrdocs.validate(hrdocs.Dataset([hrdocs.model.Person(id='p1')])).ok;"
        "assert not {*_LINKS.gatherers, *PERSONS}"
    )
    subprocess.run([sys.executable, "-c", script], check=True)  # noqa: S603
