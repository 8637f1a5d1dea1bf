"""A removed value leaves no word, and the remaining pointers lead to the same values as before.

Each text, day, amount, id and partner's key of a dataset is made one of a kind, so that it can be recognised wherever
it turns up. What must not turn up is worked out here from the labels alone.
"""

import json
import os
import re
from datetime import date, timedelta
from itertools import count

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from hrdocs import jsonpointer, jsontext
from hrdocs.codec import read_record, write_record
from hrdocs.dataset import Dataset
from hrdocs.fields import FRAMEWORK, ID, INPUT, LANGUAGE, POINTER, ListOf, MapOf, Object, Raw, TextRule, Value, plan
from hrdocs.model import RECORDS, SourceReference
from hrdocs.references import references_of, targets_of
from hrdocs.sharing.floors import SharingContext, hidden_by_floor
from hrdocs.sharing.neutral import with_neutral_ids
from hrdocs.sharing.profiles import research, statistics
from hrdocs.sharing.pseudonyms import Pseudonyms, nameless, pseudonymised
from hrdocs.sharing.wishes import SharingTerms, is_taken_back
from hrdocs.testing import datasets, json_documents, json_records
from hrdocs.vocabulary import SharingLabel

MORE = int(os.environ.get("HRDOCS_MORE", "1"))
COUNTED = settings(
    max_examples=120 * MORE, derandomize=MORE == 1, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
LABELS = tuple(SharingLabel)
RANKS = {label.value: label.rank for label in LABELS}
WORD = re.compile(r"w[0-9]{5}|1[0-9]{3}-[0-9]{2}-[0-9]{2}|[0-9]{5}[.]5|[0-9]{5} ZZZ|P[0-9]{5}D")


def words(value):
    """Return all words that are unique and occur in a JSON value, keys and pointers included."""
    return set(WORD.findall(json.dumps(value)))


class Marking:
    """Makes the words of a record one of a kind, and notes to which pointer each pointer has moved."""

    def __init__(self, ids, numbers, planted):
        self.ids = ids
        self.numbers = numbers
        self.planted = planted
        self.moved = {}

    def record(self, value):
        kind = Object(RECORDS[value["type"]])
        return self.pointed(self.value(value, kind, "", ""), kind)

    def word(self):
        return f"w{next(self.numbers)}"

    def value(self, value, kind, old, new):
        self.moved[old] = new
        match kind:
            case TextRule(form=form) if form is ID:
                return self.ids[value]
            case TextRule(form=form) if form in (None, FRAMEWORK, INPUT):
                return self.word()
            case Value(cls=cls, form=form):
                return self.fact(cls.__name__, form)
            case ListOf(item=item):
                return [self.value(each, item, f"{old}/{n}", f"{new}/{n}") for n, each in enumerate(value)]
            case MapOf(key=key, value=inner):
                renamed = {name: f"x-{self.word()}" if key is LANGUAGE else name for name in value}
                return {
                    renamed[name]: self.value(each, inner, below(old, name), below(new, renamed[name]))
                    for name, each in value.items()
                }
            case Object(cls=cls):
                if cls is SourceReference:
                    value = {"locator": "", **value}  # a word by which it is known again
                kinds = {"type": None, **{p.name: p.kind for p in plan(cls)}}
                renamed = {name: name if name in kinds else f"x_{self.word()}" for name in value}
                return {
                    renamed[name]: self.value(each, kinds.get(name, Raw()), below(old, name), below(new, renamed[name]))
                    for name, each in value.items()
                }
            case Raw():
                return self.raw(value, old, new)
            case _:
                return value

    def raw(self, value, old, new):
        self.moved[old] = new
        if isinstance(value, dict):
            renamed = {name: next(self.planted) or self.word() for name in value}
            return {
                renamed[name]: self.raw(each, below(old, name), below(new, renamed[name]))
                for name, each in value.items()
            }
        if isinstance(value, list):
            return [self.raw(each, f"{old}/{n}", f"{new}/{n}") for n, each in enumerate(value)]
        # A partner's own columns may name records.
        return next(self.planted) or self.word() if isinstance(value, str) else value

    def fact(self, name, form):
        n = next(self.numbers)
        day = date(1000, 1, 1) + timedelta(days=n - 10_000)
        texts = {
            "PartialDate": [f"{day}"],
            "Period": [f"{day}/"],
            "Citation": [f"w{n}:1"],
            "Norm": [f"w{n}"],
            "Quantity": [f"{n}.5", f"{n} ZZZ", f"P{n}D"],
        }.get(name, [form.examples[0]])
        return next(text for text in texts if re.fullmatch(form.pattern, text))

    def pointed(self, value, kind):
        """Return the value with its pointers leading to where they led before the keys were renamed."""
        match kind:
            case TextRule(form=form) if form is POINTER:
                return self.moved.get(value, value)
            case ListOf(item=item):
                return [self.pointed(each, item) for each in value]
            case MapOf(key=key, value=inner):
                return {
                    self.moved.get(name, name) if key is POINTER else name: self.pointed(each, inner)
                    for name, each in value.items()
                }
            case Object(cls=cls):
                kinds = {p.name: p.kind for p in plan(cls)}
                return {name: self.pointed(each, kinds.get(name)) for name, each in value.items()}
            case _:
                return value


def below(pointer, key):
    return f"{pointer}/{jsonpointer.escape(key)}"


@st.composite
def marked(draw):
    """Draw a dataset with labels, each of its words one of a kind, as plain JSON records."""
    document = draw(json_documents(1, 6, labels=st.sampled_from(LABELS)))
    for record in document["records"]:
        hide_more(draw, record)
        tell_more(draw, record)
    numbers = count(10_000)
    ids = {record["id"]: f"w{next(numbers)}" for record in document["records"]}
    plan_of_ids = draw(st.lists(st.sampled_from([None, None, *ids.values()]), min_size=8, max_size=8))
    planted = (plan_of_ids[n % 8] for n in count())
    return [Marking(ids, numbers, planted).record(record) for record in document["records"]]


def hide_more(draw, record):
    """Return a record an item of a list, and a part of a partner's value, with a label of their own."""
    pointers = []
    lists = [key for key, each in record.items() if isinstance(each, list) and not key.startswith("x_")]
    if lists and draw(st.booleans()):
        key = draw(st.sampled_from(lists))
        record[key] = [*record[key], record[key][0]]
        pointers.append(f"/{key}/{draw(st.integers(0, 1))}")
    if draw(st.booleans()):
        record["x_file"] = {"row": {"who": "words"}, "cells": ["words", "words"]}
        parts = ["/x_file", "/x_file/row", "/x_file/row/who", "/x_file/cells/1", "/x_file/nothing"]
        pointers.append(draw(st.sampled_from(parts)))
    label = draw(
        st.sampled_from([each.value for each in LABELS if each.rank > RANKS[record["sharing"]["label"]]] or [""])
    )
    if label and pointers:
        fields = {**record["sharing"].get("fields", {}), **dict.fromkeys(pointers, label)}
        record["sharing"] = {**record["sharing"], "fields": fields}


def tell_more(draw, record):
    """Add to a record texts about its fields with their own label, about the objects above them and about those
    beside them."""
    for pointer in record["sharing"].get("fields", {}):
        for other in (pointer, pointer.rpartition("/")[0], re.sub("[0-9]+(?=/|$)", "1", pointer)):
            if other and draw(st.booleans()):
                how = draw(st.sampled_from(["said", "variants", "missing", "sources", "revision"]))
                if how == "said":
                    record["said"] = {**record.get("said", {}), other: "words"}
                elif how == "missing":
                    record["missing"] = {**record.get("missing", {}), other: "withheld"}
                elif how == "variants":
                    record["variants"] = [*record.get("variants", ()), {"pointer": other, "value": "words"}]
                elif how == "revision":
                    revision = {"kind": "change", "pointers": [other, "/id"], "reason": {"en": "words"}}
                    record["revision"] = [*record.get("revision", ()), revision]
                for source in record.get("sources", ()) if how == "sources" else ():
                    more = source.get("supports", ()) if draw(st.booleans()) else ()
                    source["supports"] = [*more, other]


def dataset_of(values):
    return Dataset(map(read_record, values))


def lifted(value):
    """Return a record with a reason for each of its floors, so that its labels alone decide."""
    record = read_record({**value, "sharing": {**value["sharing"], "reason": "consent"}})
    floors = hidden_by_floor(record, SharingContext(rank=0))
    reasons = dict.fromkeys(floors, "consent")
    return {**value, "sharing": {**value["sharing"], "reason": "consent"} | ({"reasons": reasons} if reasons else {})}


def json_of(dataset):
    return {record.id: write_record(record) for record in dataset}


# --- What must not turn up --------------------------------------------------------------------------------------------


def is_stricter(label, than):
    return SharingLabel(label).rank > than.rank


def under(pointer, other):
    return pointer == other or pointer.startswith(f"{other}/")


def hidden_pointers(value, label):
    """Return the pointers whose own label is stricter; the record's type and its labels are no field to hide."""
    return [
        pointer
        for pointer, own in value["sharing"].get("fields", {}).items()
        if is_stricter(own, label) and pointer.split("/")[1] not in ("type", "sharing")
    ]


NOWHERE = "nowhere"


def at(value, pointer):
    try:
        return jsonpointer.resolve(value, pointer)
    except jsonpointer.NoSuchValue:
        return NOWHERE


def hidden_words(values, label, found):
    """Return the words that occur only in stricter values, in those that refer to removed ones, and in those that
    reveal them."""
    hidden, shown = set(), set()
    for value in values:
        pointers = hidden_pointers(value, label)
        if is_stricter(value["sharing"]["label"], label) or "/id" in pointers:
            hidden |= words(value)
            continue
        pointers += [r.pointer for r in references_of(read_record(value)) if r.target not in found]
        telling = list(telling_of(value, pointers))
        hidden |= words([at(value, pointer) for pointer in [*pointers, *telling]])
        rest = json.loads(json.dumps(value))
        for pointer in (*pointers, *telling):
            blank(rest, pointer)
        shown |= words(without_pointers(rest))
    return hidden - shown


def telling_of(value, pointers):
    """Return the pointers to texts about values: words for them, their holders or their parts, and other reports."""
    for name in value.get("said", {}):
        if any(under(name, pointer) or under(pointer, name) for pointer in pointers):
            yield below("/said", name)
    for n, variant in enumerate(value.get("variants", ())):
        if any(under(variant["pointer"], pointer) or under(pointer, variant["pointer"]) for pointer in pointers):
            yield f"/variants/{n}"
    for n, source in enumerate(value.get("sources", ())):
        supports = source.get("supports")
        if supports and all(any(under(name, pointer) for pointer in pointers) for name in supports):
            yield f"/sources/{n}"
    for n, revision in enumerate(value.get("revision", ())):
        if any(under(name, pointer) for name in revision.get("pointers", ()) for pointer in pointers):
            yield f"/revision/{n}"


def blank(value, pointer):
    """Put null where a pointer leads, so that no other place moves."""
    holder, _, last = pointer.rpartition("/")
    if at(value, pointer) is not NOWHERE:
        found = at(value, holder)
        found[int(last) if isinstance(found, list) else jsonpointer.unescape(last)] = None


def without_pointers(value):
    """Return a record without the pointers in it, whose steps are words as well."""
    if isinstance(value, dict):
        about = ("supports", "pointers", "pointer", "missing", "sharing")
        return {
            key: list(each.values()) if key == "said" and each else without_pointers(each)
            for key, each in value.items()
            if key not in about
        }
    return [without_pointers(each) for each in value] if isinstance(value, list) else value


def cut_each_way(values):
    """Return each label with what of the records may be shared under it, as JSON by id."""
    dataset = dataset_of(values)
    for label in LABELS:
        yield label, json_of(dataset.shareable(label))


def test_no_word_of_what_is_stricter_is_left():
    seen = []

    @COUNTED
    @given(marked())
    def check(values):
        for label, found in cut_each_way(values):
            left = words(list(found.values()))
            hidden = hidden_words(values, label, found)
            seen.append(bool(hidden))
            assert not hidden & left
            # The ids of removed records, for whatever reason, occur nowhere: in no reference, in no raw value.
            assert not {value["id"] for value in values if value["id"] not in found} & left

    check()
    assert sum(seen) > len(seen) / 3, "too few datasets with anything to hide"


@COUNTED
@given(marked())
def test_what_is_stricter_is_gone_whatever_it_is(values):
    """Also what has no word of its own: a term of a vocabulary, a number."""
    for label, found in cut_each_way(values):
        for value in values:
            if value["id"] not in found:
                continue
            assert not is_stricter(value["sharing"]["label"], label)
            for pointer in hidden_pointers(value, label):
                # Behind a list, another item may have moved there.
                if not any(step.isdigit() for step in pointer.split("/")):
                    assert at(found[value["id"]], pointer) is NOWHERE
        for value in found.values():
            assert not hidden_pointers(value, label)


# --- What stays -------------------------------------------------------------------------------------------------------


RETRACTED = {
    "type": "listing",
    "id": "w10000",
    "list": "extremist_persons",
    "revision": [{"kind": "retraction", "pointers": ["/sharing"]}, {"kind": "erasure", "pointers": ["/type"]}],
}


@COUNTED
@given(marked())
@example([{**RETRACTED, "sharing": {"label": "clear"}}])
@example([{**RETRACTED, "sharing": {"label": "red"}}])
def test_what_is_left_is_a_dataset(values):
    before = dataset_of(values)
    for label in LABELS:
        result = before.shareable(label)
        assert [r.id for r in result] == [r.id for r in before if r.id in result]
        for record in result:
            assert read_record(write_record(record)) == record
            assert type(record) is type(before[record.id])
            assert record.sharing.label is before[record.id].sharing.label
            assert all(reference.target in result for reference in references_of(record))
        # Nothing is added.
        assert words(list(json_of(result).values())) <= words(values)


@COUNTED
@given(marked())
def test_pointers_still_lead_where_they_led(values):
    values = [lifted(value) for value in values]
    before = json_of(dataset_of(values))
    for _, found in cut_each_way(values):
        for record_id, after in found.items():
            for old, new in pairs_of_pointers(before[record_id], after):
                check_moved(before[record_id], old, after, new)


def pairs_of_pointers(before, after):
    """Yield, for each list or map of pointers, its old and its new value, both in their order."""
    sources = {source["locator"]: source.get("supports", []) for source in sources_of(before)}
    for source in sources_of(after):
        if "supports" in source:
            yield sources[source["locator"]], source["supports"]
    for name in ("said", "missing"):
        yield list(before.get(name, {})), list(after.get(name, {}))
    yield list(before["sharing"].get("fields", {})), list(after["sharing"].get("fields", {}))
    for name, key in (("variants", "pointer"), ("revision", "pointers")):
        yield flat(before.get(name, ()), key), flat(after.get(name, ()), key)


def flat(items, key):
    found = [item[key] for item in items if key in item]
    return [p for each in found for p in (each if isinstance(each, list) else [each])]


def sources_of(value):
    if isinstance(value, dict):
        if "source" in value:
            yield value
        for each in value.values():
            yield from sources_of(each)
    elif isinstance(value, list):
        for each in value:
            yield from sources_of(each)


def check_moved(before, old, after, new):
    """Each pointer is one of the old ones, and leads to what is left there, or as before to nothing."""
    targets = [at(before, pointer) for pointer in old]
    found = [at(after, pointer) for pointer in new]
    for target in found:
        assert any(is_what_is_left_of(target, each) for each in targets)
    assert len(found) <= len(targets)
    assert found.count(NOWHERE) <= targets.count(NOWHERE)


def is_what_is_left_of(after, before):
    if isinstance(after, dict | list):
        return type(after) is type(before) and words(after) <= words(before)
    return after == before


@COUNTED
@given(json_records(), st.data())
def test_nothing_more_goes_than_must(value, data):
    """One field with its own label, which nothing else reveals and nothing needs, is removed, and no more."""
    cls = RECORDS[value["type"]]
    needed = {p.name for p in plan(cls) if p.is_required}
    # References have no targets here, except those that the record cannot do without; pointers would reveal the field.
    kinds = {p.name: p for p in plan(cls)}
    kept = {k: v for k, v in value.items() if k in needed or k not in kinds or not leads_on(kinds[k].kind, kinds[k].to)}
    # What people asked for has a separate table, and age and birth reveal each other.
    kept = {k: v for k, v in kept.items() if k not in ("naming", "consent", "standing", "revision", "age")}
    hidden = data.draw(st.sampled_from(sorted(kept.keys() - needed - {"type", "sharing"}) or [None]))
    others = [
        {"type": p.to[0], "id": kept[p.name], "sharing": {"label": "clear"}}
        for p in plan(cls)
        if p.is_required and p.to and kept[p.name] != kept["id"]
    ]
    sharing = lifted(kept | {"sharing": {"label": "clear"}})["sharing"]
    labels = sharing | ({"fields": {below("", hidden): "red"}} if hidden else {})
    reasons = {k: v for k, v in sharing.get("reasons", {}).items() if hidden is None or not under(k, below("", hidden))}
    sharing = {k: v for k, v in sharing.items() if k != "reasons"} | ({"reasons": reasons} if reasons else {})
    rest = {k: v for k, v in kept.items() if k != hidden} | {"sharing": sharing}
    dataset = dataset_of([kept | {"sharing": labels}, *others])
    for label in LABELS[:-1]:
        result = dataset.shareable(label)
        assert result.records == (read_record(rest), *dataset.records[1:])


def leads_on(kind, to):
    """Return whether a kind holds references or pointers."""
    match kind:
        case TextRule(form=form):
            return form is POINTER or bool(to)
        case ListOf(item=item):
            return leads_on(item, to)
        case MapOf(key=key, value=value):
            return key is POINTER or leads_on(value, ())
        case Object(cls=cls):
            return any(leads_on(p.kind, p.to) for p in plan(cls))
        case _:
            return False


@COUNTED
@given(datasets(labels=st.sampled_from(LABELS)))
def test_under_red_everything_goes(dataset):
    """But what was taken back: of it a notice goes, and what leads to a record that lost a value may lose it too."""
    left = {record.id: record for record in dataset.shareable("red")}
    lost = {
        before.id
        for before in dataset
        if is_taken_back(before) or any(each.kind in ("retraction", "erasure") for each in before.revision)
    }
    while more := {each.id for each in dataset if each.id not in lost and leads_to_one_of(each, lost)}:
        lost |= more
    for before in dataset:
        assert before.id in lost or left[before.id] == before


def leads_to_one_of(record, ids):
    """Whether a record refers to one of some records, or names one in a raw value."""
    raw = [*record.extra.values(), *(each.value for each in record.variants)]
    return bool(targets_of(record) & ids) or any(one in each.text for each in raw for one in ids)


@COUNTED
@given(datasets(labels=st.sampled_from(LABELS)))
def test_cutting_twice_is_cutting_once(dataset):
    for label in LABELS:
        once = dataset.shareable(label)
        assert once.shareable(label) == once


@COUNTED
@given(marked())
def test_a_wider_circle_sees_less(values):
    dataset = dataset_of(values)
    narrower_ids, narrower_words = set(), set()
    for label in LABELS:
        result = dataset.shareable(label)
        ids = {record.id for record in result}
        left = words(list(json_of(result).values()))
        assert narrower_ids <= ids
        assert narrower_words <= left
        narrower_ids, narrower_words = ids, left


@COUNTED
@given(marked(), st.sampled_from(LABELS), st.sampled_from(LABELS))
def test_cutting_in_steps_is_cutting_at_once(values, one, other):
    dataset = dataset_of(values)
    wider, narrower = sorted((one, other), key=lambda label: label.rank)
    stepwise, at_once = dataset.shareable(narrower).shareable(wider), dataset.shareable(wider)
    assert [r.id for r in stepwise] == [r.id for r in at_once]
    assert words(list(json_of(stepwise).values())) <= words(list(json_of(at_once).values()))


def otherwise(value, ids):
    """Return a value with other words in it, ids excepted: what else refers to them would differ in what is shown."""
    if isinstance(value, dict):
        return {key: each if key == "type" else otherwise(each, ids) for key, each in value.items()}
    if isinstance(value, list):
        return [otherwise(each, ids) for each in value]
    if isinstance(value, str) and value not in ids and re.fullmatch("w[0-9]{5}", value):
        return f"w9{value[2:]}"
    return value


@settings(COUNTED, max_examples=25 * MORE)
@given(marked())
def test_two_originals_that_differ_in_what_is_hidden_give_the_same_bytes(values):
    ids = {value["id"] for value in values}
    for label in LABELS:
        others = []
        for value in values:
            other = json.loads(json.dumps(value))
            if is_stricter(value["sharing"]["label"], label):
                other = {**otherwise(other, ids), "sharing": value["sharing"]}
            for pointer in hidden_pointers(value, label):
                holder, _, last = pointer.rpartition("/")
                if at(other, pointer) is not NOWHERE:
                    found = at(other, holder)
                    key = int(last) if isinstance(found, list) else jsonpointer.unescape(last)
                    found[key] = otherwise(found[key], ids)
            others.append(other)
        one, two = dataset_of(values).shareable(label), dataset_of(others).shareable(label)
        assert jsontext.dumps(json_of(one)) == jsontext.dumps(json_of(two))
        assert one.header == two.header
        assert in_each_form(dataset_of(values), label) == in_each_form(dataset_of(others), label)


PSEUDONYMS = Pseudonyms(b"k" * 32, "A")


def in_each_form(dataset, label):
    """Return what goes out under a label in each form that `hrdocs share` has for it, as text."""
    terms = SharingTerms(label=label)
    going = dataset.shareable(label).records
    forms = {
        "neutral": list(map(write_record, with_neutral_ids(going))),
        "keyed": list(map(write_record, with_neutral_ids(going, key=b"k" * 32))),
        "pseudonyms": list(map(write_record, pseudonymised(nameless(going), PSEUDONYMS))),
        "research": research(dataset.records, terms),
        "research by pseudonym": research(dataset.records, terms, pseudonyms=PSEUDONYMS),
        "statistics": {name: table.to_json() for name, table in statistics(dataset.records, terms).items()},
    }
    return {name: jsontext.dumps(form) for name, form in forms.items()}
