"""Laws of a dataset and of a case: references both ways, differences, names, and days held as trying all ways says."""

import itertools
import os
import unicodedata
from datetime import date, timedelta

import attrs
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from hrdocs import jsonpointer
from hrdocs.codec import read_record, write_record
from hrdocs.dataset import Dataset, MergeConflict
from hrdocs.fields import MapOf, field_at, item_kind
from hrdocs.frozenmap import FrozenMap
from hrdocs.model import RECORDS, Organisation, Person, Sharing
from hrdocs.names import parse
from hrdocs.sharing.floors import hides_nothing
from hrdocs.sharing.wishes import is_notice, is_taken_back
from hrdocs.testing import datasets, records
from hrdocs.values import Answer, LocalText
from hrdocs.vocabulary import RESTRICTIONS, PhaseKind, SharingLabel

MORE = int(os.environ.get("HRDOCS_MORE", "1"))
COUNTED = settings(
    max_examples=60 * MORE, derandomize=MORE == 1, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)

# --- Records that know each other -------------------------------------------------------------------------------------


@COUNTED
@given(datasets())
def test_drawn_references_lead_to_records_that_may_stand_there(dataset):
    for record in dataset:
        for reference in dataset.references_from(record.id):
            assert dataset[reference.target].type in reference.to
            assert reference.target != record.id


@COUNTED
@given(datasets())
def test_references_are_the_same_from_both_ends(dataset):
    out = {reference for record in dataset for reference in dataset.references_from(record.id)}
    back = {reference for record in dataset for reference in dataset.references_to(record.id)}
    assert out == back
    for reference in out:
        assert jsonpointer.resolve(write_record(dataset[reference.source]), reference.pointer) == reference.target
    assert dataset.references_to("nobody") == ()


@COUNTED
@given(datasets())
def test_references_are_all_that_the_records_hold(dataset):
    """An id of the dataset is in a field other than the record's own id only as a reference."""
    ids = {record.id for record in dataset}
    for record in dataset:
        value = write_record(record)
        found = [r.pointer for r in dataset.references_from(record.id)]
        assert len(found) == len(set(found))
        own = {key: each for key, each in value.items() if key != "id" and not key.startswith("x_")}
        held = [at for at, text in texts_of(own, "") if text in ids and "/value" not in at]
        assert sorted(held) == sorted(found)


def texts_of(value, at):
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from texts_of(each, f"{at}/{jsonpointer.escape(key)}")
    elif isinstance(value, list):
        for n, each in enumerate(value):
            yield from texts_of(each, f"{at}/{n}")


@COUNTED
@given(datasets())
def test_records_are_found_by_id_and_type(dataset):
    assert [dataset[record.id] for record in dataset] == list(dataset)
    assert all(record.id in dataset and dataset.get(record.id) is record for record in dataset)
    by_type = [record for name in RECORDS for record in dataset.of_type(name)]
    assert sorted(by_type, key=lambda r: r.id) == sorted(dataset, key=lambda r: r.id)
    assert all(dataset.of_type(cls) == dataset.of_type(name) for name, cls in RECORDS.items())


# --- Two datasets -----------------------------------------------------------------------------------------------------


@st.composite
def revisions(draw):
    """Draw a dataset and a later state of it."""
    dataset = draw(datasets(1, 5))
    later = [record for record in dataset if draw(st.integers(0, 3))]
    for n, record in enumerate(later):
        if draw(st.booleans()):
            later[n] = draw(records(type(record), ids=st.just(record.id)))
    new = draw(datasets(0, 2, ids=st.sampled_from(["new1", "new2", "new3"])))
    return dataset, Dataset([*later, *new], header=dataset.header)


def without_order(dataset):
    return {record.id: record for record in dataset}


@COUNTED
@given(datasets())
def test_a_dataset_does_not_differ_from_itself(dataset):
    assert dataset.diff(dataset).is_empty
    assert dataset.diff(Dataset(reversed(dataset.records))).is_empty
    assert dataset.merge(dataset) == dataset
    assert dataset.merge(Dataset()) == dataset
    assert Dataset(header=dataset.header).merge(dataset) == dataset
    assert dataset.with_records(*dataset) == dataset
    assert dataset.with_records() == dataset


@COUNTED
@given(revisions())
def test_a_difference_leads_from_one_to_the_other(pair):
    before, after = pair
    diff = before.diff(after)
    gone = {record.id for record in diff.removed}
    kept = [record for record in before if record.id not in gone]
    made = Dataset(kept).with_records(*(change.after for change in diff.changed), *diff.added)
    assert without_order(made) == without_order(after)

    back = after.diff(before)
    assert {r.id for r in back.added} == gone
    assert {r.id for r in back.removed} == {r.id for r in diff.added}
    assert {c.id for c in back.changed} == {c.id for c in diff.changed}


@COUNTED
@given(revisions())
def test_pointers_of_a_change_are_all_that_changed(pair):
    before, after = pair
    for change in before.diff(after).changed:
        assert change.pointers
        value, later = write_record(change.before), write_record(change.after)
        for pointer in change.pointers:
            take_over(value, later, pointer)
        assert read_record(value) == change.after


def take_over(value, later, pointer):
    """Make a value the later one at a pointer."""
    holder, _, last = pointer.rpartition("/")
    key = jsonpointer.unescape(last)
    target, source = jsonpointer.resolve(value, holder), jsonpointer.resolve(later, holder)
    if isinstance(target, list):
        target[int(key)] = source[int(key)]
    elif key in source:
        target[key] = source[key]
    else:
        del target[key]


def stricter(*labels):
    return max(labels, key=[*SharingLabel].index)


def joined_sharing(kept, left):
    """Return the labels of a record with what another of its id has stricter."""
    mine, theirs = kept.sharing, left.sharing
    label = stricter(mine.label, theirs.label)
    fields = dict(mine.fields)
    for pointer, own in theirs.fields.items():
        here = common_place(write_record(kept), write_record(left), pointer)
        above = here.rpartition("/")[0]
        if hides_nothing(kept, here) and not hides_nothing(left, pointer) and is_text(kept, above):
            here = above
        # What the record kept does not have needs no label there; one that leads nowhere in either is a fault to
        # report.
        if not hides_nothing(kept, here) or hides_nothing(left, pointer):
            fields[here] = stricter(own, fields.get(here, own))
    fields = {pointer: own for pointer, own in fields.items() if stricter(own, label) is own}
    return Sharing(
        label=label,
        fields=FrozenMap(fields),
        reason=mine.reason if mine.reason == theirs.reason else None,
        reasons=FrozenMap(dict(mine.reasons.items() & theirs.reasons.items())),
    )


def is_text(record, pointer):
    """Whether a record has a text by language at a pointer."""
    found = field_at(type(record), pointer)
    kind = None if found is None else item_kind(found.kind)
    return isinstance(kind, MapOf) and kind.cls is LocalText and resolved(write_record(record), pointer) is not None


def joined_header(mine, theirs):
    """Return the header of two datasets in one: an extract where one of them is, under the stricter label."""
    if not theirs.records or not (mine.header.extract or theirs.header.extract):
        return mine.header
    label = None
    if mine.header.label or theirs.header.label:
        label = stricter(*(each.header.label or SharingLabel.AMBER for each in (mine, theirs)))
    return attrs.evolve(mine.header, extract=True, label=label)


def common_place(value, other, pointer):
    """Return where a label on an item of a list goes: to the whole list, where the two have different ones."""
    steps = pointer.split("/")
    for n in range(2, len(steps)):
        above = "/".join(steps[:n])
        try:
            found = jsonpointer.resolve(value, above)
        except jsonpointer.NoSuchValue:
            break
        if isinstance(found, list) and found != resolved(other, above):
            return above
    return pointer


def resolved(value, pointer):
    try:
        return jsonpointer.resolve(value, pointer)
    except jsonpointer.NoSuchValue:
        return None


@COUNTED
@given(revisions())
def test_merging_keeps_all_ids_and_the_side_preferred(pair):
    mine, theirs = pair
    differing = tuple(
        r.id
        for r in mine
        if r.id in theirs
        and attrs.evolve(theirs[r.id], sharing=r.sharing) != r
        and not (is_notice(r) or is_notice(theirs[r.id]))
    )
    for prefer, first, second in (("mine", mine, theirs), ("theirs", theirs, mine)):
        merged = mine.merge(theirs, prefer=prefer)
        assert [r.id for r in merged] == [*(r.id for r in mine), *(r.id for r in theirs if r.id not in mine)]
        for record in merged:
            kept, left = first.get(record.id), second.get(record.id)
            if kept is None or left is None or kept == left:
                assert record == (kept or left)
                continue
            if is_notice(kept) or is_notice(left):
                kept, left = (mine, theirs) if is_notice(mine[record.id]) else (theirs, mine)
                kept, left = kept[record.id], left[record.id]
            elif is_taken_back(left) and not is_taken_back(kept):
                kept, left = left, kept
            assert record == attrs.evolve(kept, sharing=joined_sharing(kept, left))
        assert merged.header == joined_header(mine, theirs)
        assert merged.merge(theirs, prefer=prefer) == merged
    if differing:
        with pytest.raises(MergeConflict) as conflict:
            mine.merge(theirs)
        assert conflict.value.ids == differing
    else:
        assert mine.merge(theirs) == mine.merge(theirs, prefer="mine") == mine.merge(theirs, prefer="theirs")


# --- Names ------------------------------------------------------------------------------------------------------------

# Invented; with what people leave out or type otherwise: accents, strokes, apostrophes, hyphens, ё and ґ.
PARTS = ("Alena", "Vymyslenka-Żółć", "Prýdumanaya", "Алёна", "Выдумка", "Мар'яна", "Ґанна", "Ўсяслаў", "Nasc’", "Łucja")
NAMES = st.lists(st.sampled_from(PARTS), min_size=1, max_size=3, unique=True).map(" ".join)


def bare(text):
    letters = unicodedata.normalize("NFKD", text)
    return "".join(c for c in letters if not unicodedata.combining(c) and c not in "'’")


SPELLINGS = st.sampled_from(
    [
        str,
        str.upper,
        str.lower,
        bare,
        lambda text: " ".join(reversed(text.split())),
        lambda text: f"  {', '.join(text.split())} ",
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace("ё", "е").replace("Ґ", "Г").replace("Ł", "L").replace("ł", "l"),
        lambda text: text.translate(LOOK_ALIKES),
    ]
)
LOOK_ALIKES = str.maketrans("аеосрху", "aeocpxy")
SIGNS = ("'", "’", "‘", "ʼ", "`", "´", "′", "‛", "＇", "ʹ")
"""Characters that are typed for the apostrophe."""


@COUNTED
@given(
    st.lists(st.tuples(st.sampled_from(["person", "organisation"]), NAMES, NAMES), min_size=1, max_size=4), st.data()
)
def test_names_are_found_however_they_are_typed(rows, data):
    dataset = Dataset(
        read_record({"type": kind, "id": f"n{n}", "names": [{"value": one}, {"value": other}]})
        for n, (kind, one, other) in enumerate(rows)
    )
    for n, (kind, *names) in enumerate(rows):
        for name in names:
            typed = data.draw(SPELLINGS)(data.draw(SPELLINGS)(name)).replace("'", data.draw(st.sampled_from(SIGNS)))
            assert dataset[f"n{n}"] in dataset.find(typed)
            assert dataset[f"n{n}"] not in dataset.find(f"{typed} Nobody")
            if kind == "organisation":
                assert dataset[f"n{n}"] in dataset.find(typed.split()[-1])
    assert dataset.find("") == dataset.find(" - ") == ()


def is_no_name(text):
    """Whether it is what is printed where a name is unknown, or damaged."""
    return len(text) <= 300 and any({"mojibake", "placeholder"} & {*reading.doubts} for reading in parse(text))


@COUNTED
@given(datasets(), st.text(max_size=5))
def test_whoever_is_found_has_the_name(dataset, text):
    for found in dataset.find(text):
        assert isinstance(found, Person | Organisation)
        assert found.names
    for record in dataset.of_type(Person):
        for name in record.names:
            if any(c.isalnum() for c in bare(name.value)) and not is_no_name(name.value):
                assert record in dataset.find(name.value)


# --- One person's case ------------------------------------------------------------------------------------------------


@COUNTED
@given(datasets(1))
def test_a_case_holds_what_refers_to_the_person(dataset):
    for person in dataset.of_type(Person):
        case = dataset.case(person.id)
        assert case.person is person
        assert person.id in case.ids
        assert not {type(r) for r in case.records} & {Person, Organisation}
        direct = {r.source for one in case.ids for r in dataset.references_to(one)}
        for record in case.records:
            assert record in dataset.records
        for record_id in direct:
            if not isinstance(dataset[record_id], Person | Organisation):
                assert dataset[record_id] in case.records
        for other in case.others:
            assert dataset.case(other.id).records == case.records
        assert len(case.timeline()) == len({(e.record.id, e.pointer) for e in case.timeline()})
        for entry in case.timeline():
            if entry.when is not None:
                assert str(jsonpointer.resolve(write_record(entry.record), entry.pointer))


# When a person was held, against all days on which each thing may have happened. Phases are unbroken, so each change is
# one day, on or after the one before.

ORIGIN = date(2020, 2, 27)
INNER = range(6)  # the days that texts speak of, over the end of a leap February
OUTER = range(-2, 9)  # the days on which something unknown may have happened
HELD = PhaseKind.CUSTODY.value
FREE = PhaseKind.HOME_RESTRICTION.value


def named(number):
    return (ORIGIN + timedelta(days=number)).isoformat()


@st.composite
def days(draw, *, unknown=True):
    """Draw the text of a day and the numbers of the days that it may be; the text is empty where no day is recorded."""
    a, b = sorted((draw(st.sampled_from(INNER)), draw(st.sampled_from(INNER))))
    choices = [(named(a), [a]), (named(a), [a]), (f"{named(a)}~", [a - 1, a, a + 1])]
    choices += [(f"[{named(a)}..{named(b)}]", list(range(a, b + 1)))]
    choices += [("", list(OUTER)), (f"[{named(a)}..]", [d for d in OUTER if d >= a])] if unknown else []
    return draw(st.sampled_from(choices))


@st.composite
def detentions(draw, *, unknown=True):
    """Draw a detention and, for each way in which it may have run, the set of days on which the person was held."""
    held = draw(st.lists(st.booleans(), min_size=1, max_size=3))
    marks = [draw(days(unknown=unknown)) for _ in range(len(held) + 1)]
    starts = [text for text, _ in marks[:-1]]
    ends = [""] * len(held)
    for n in range(1, len(held)):
        # A change is recorded by the phase that ends, by the one that begins, or by both.
        told = draw(st.sampled_from(["end", "start", "both"]))
        ends[n - 1] = marks[n][0] if told != "start" else ""
        starts[n] = marks[n][0] if told != "end" else ""
    value = {"type": "detention", "id": "d1", "person": "p1", "phases": []}
    if draw(st.booleans()) and starts[0]:
        value["arrest"] = {"day": starts[0]}
        starts[0] = draw(st.sampled_from(["", starts[0]]))
    if marks[-1][0]:
        if draw(st.booleans()):
            value["ended"] = {"day": marks[-1][0]}
        else:
            ends[-1] = marks[-1][0]
    for is_held, start, end in zip(held, starts, ends, strict=True):
        period = {"period": f"{start}/{end}"} if start or end else {}
        value["phases"].append({"kind": HELD if is_held else FREE, **period})
    ways = [way for way in itertools.product(*(numbers for _, numbers in marks)) if list(way) == sorted(way)]
    return value, {frozenset(days_held(held, way)) for way in ways}


def days_held(held, way):
    for is_held, first, last in zip(held, way, way[1:], strict=False):
        if is_held:
            yield from range(first, last + 1)


def case_of(*values):
    values = [{**value, "id": f"d{n}"} for n, value in enumerate(values)]
    return Dataset(map(read_record, [{"type": "person", "id": "p1"}, *values])).case("p1")


def verdict(answers):
    found = set(answers)
    return Answer.UNKNOWN if len(found) != 1 else Answer.of(found.pop())


SILENT = {
    "type": "detention",
    "id": "d1",
    "person": "p1",
    "phases": [{"kind": HELD, "period": "2020-02-27/2020-02-27"}, {"kind": HELD}],
    "ended": {"day": "2020-02-29"},
}
BOUNDED = {
    "type": "detention",
    "id": "d1",
    "person": "p1",
    "phases": [{"kind": HELD, "period": "2020-02-27/2020-02-27~"}, {"kind": FREE, "period": "/2020-02-27"}],
}


@settings(COUNTED, max_examples=200 * MORE)
@given(detentions())
@example((SILENT, {frozenset({0, 1, 2})}))
@example((BOUNDED, {frozenset({0})}))
def test_a_person_was_held_as_trying_all_ways_says(drawn):
    value, ways = drawn
    case = case_of(value)
    if not ways:
        # An end before its beginning: what that touches is uncertain, and the answers hold together all the same.
        count = case.days_detained()
        assert count.most is None or count.least <= count.most
        assert value["phases"][0]["kind"] == FREE or len(value["phases"]) > 1 or count.least == 0
        return
    for day in INNER:
        assert case.detained_on(named(day)) is verdict(day in way for way in ways)
    # A partial day is answered only when every day of it has that answer.
    for first, last in itertools.combinations(INNER, 2):
        every = verdict(day in way for way in ways for day in range(first, last + 1))
        answer = case.detained_on(f"[{named(first)}..{named(last)}]")
        assert answer is every or (answer.is_unknown and not every.is_no)


@settings(COUNTED, max_examples=200 * MORE)
@given(st.lists(detentions(unknown=False), min_size=1, max_size=3), st.sampled_from(INNER))
def test_days_are_counted_as_the_answers_say(drawn, until):
    case = case_of(*(value for value, _ in drawn))
    answers = {day: case.detained_on(named(day)) for day in range(-30, 40)}
    for last in (None, until):
        count = case.days_detained() if last is None else case.days_detained(named(last))
        counted = {day: answer for day, answer in answers.items() if last is None or day <= last}
        assert count.most == sum(not answer.is_no for answer in counted.values())
        assert count.least >= sum(answer.is_yes for answer in counted.values())
        if all(ways for _, ways in drawn):
            # Certain days, and of a stay of which no day is certain one: the fewest of all ways taken together.
            assert count.least == fewest([ways for _, ways in drawn], counted)


def fewest(ways_of_each, days):
    """Return the least number of days on which a person was held, over all ways in which all may have run."""
    unions = {frozenset()}
    for ways in ways_of_each:
        unions = least_of({union | (way & days.keys()) for union in unions for way in ways})
    return min(map(len, unions))


def least_of(sets):
    """Return the sets that hold no other: one that holds another counts no fewer days, whatever comes to both."""
    kept = []
    for each in sorted(sets, key=len):
        if not any(other <= each for other in kept):
            kept.append(each)
    return set(kept)


@settings(COUNTED, max_examples=200 * MORE)
@given(st.lists(detentions(), min_size=1, max_size=2))
def test_the_true_count_lies_in_the_range(drawn):
    case = case_of(*(value for value, _ in drawn))
    count = case.days_detained()
    assert str(count)
    for combination in itertools.islice(itertools.product(*(ways for _, ways in drawn)), 500):
        true = len(frozenset().union(*combination))
        assert count.least <= true
        assert count.most is None or true <= count.most


@COUNTED
@given(datasets(1), st.dates(date(2018, 1, 1), date(2024, 1, 1)))
def test_whatever_the_records_say_no_answer_contradicts_another(dataset, day):
    """Records as they come contradict themselves at times: that makes nothing certain, and nothing fails."""
    for person in dataset.of_type(Person):
        case = dataset.case(person.id)
        for until in (None, day):
            count = case.days_detained(until)
            assert count.least >= 0
            assert count.most is None or count.least <= count.most
        answer = case.detained_on(day)
        if answer.is_yes:
            assert case.days_detained(day).least > 0
        # Of later days nothing is known, and none is counted.
        if not answer.is_no and (case.as_of is None or (case.as_of.latest or day) >= day):
            assert case.days_detained(day).most != 0


@pytest.mark.parametrize("kind", PhaseKind)
def test_only_restrictions_leave_a_person_free(kind):
    case = case_of(
        {"type": "detention", "person": "p1", "phases": [{"kind": kind.value, "period": "2020-03-01/2020-03-03"}]}
    )
    assert case.detained_on("2020-03-02") is Answer.of(kind not in RESTRICTIONS)


@COUNTED
@given(datasets(1))
def test_datasets_are_frozen(dataset):
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        dataset.records = ()
    assert dataset.with_records(attrs.evolve(dataset.records[0], id="another")) != dataset
