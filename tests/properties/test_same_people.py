"""Splitting one person into two tied records changes nothing that is counted or reported about them."""

from hypothesis import given
from hypothesis import strategies as st

from hrdocs import criteria
from hrdocs.codec import read_record
from hrdocs.dataset import Dataset

IDS = ("a", "b", "c", "d")
DAYS = st.dates().map(lambda day: day.replace(year=2020 + day.year % 3).isoformat() if day.month != 2 else "2021-03-24")


@st.composite
def documents(draw):
    """People with open ties, and some detentions of each: no tie contradicts another."""
    people = [{"type": "person", "id": one} for one in IDS]
    for one, other in draw(st.lists(st.sampled_from([("a", "b"), ("b", "c"), ("c", "d")]), unique=True, max_size=2)):
        kind = draw(st.sampled_from(["same_as", "possibly_same_as"]))
        people[IDS.index(one)].setdefault("relationships", []).append({"kind": kind, "person": other})
    records = []
    for n in range(draw(st.integers(0, 4))):
        start, end = sorted((draw(DAYS), draw(DAYS)))
        period = draw(st.sampled_from([f"{start}/{end}", f"{start}/..", f"{start}/", f"{start[:7]}/{end[:7]}"]))
        records.append(
            {
                "type": "detention",
                "id": f"d{n}",
                "person": draw(st.sampled_from(IDS)),
                "phases": [{"kind": draw(st.sampled_from(["custody", "home_restriction"])), "period": period}],
            }
        )
        charge = {"type": "charge", "id": f"c{n}", "person": draw(st.sampled_from(IDS)), "citation": "cc1999:342/1"}
        records.append({**charge, "allegations": [{"kinds": ["assembly"]}]})
        records.append(
            {
                "type": "judgment",
                "id": f"j{n}",
                "persons": list(draw(st.lists(st.sampled_from(IDS), min_size=1, max_size=3, unique=True))),
                "day": draw(DAYS),
                "penalties": [{"kind": "fine", "person": draw(st.sampled_from(IDS))}],
            }
        )
    return people, records


def moved(value, one, other):
    """Return a record in which the references to one person name another."""
    if isinstance(value, dict):
        return {key: moved(each, one, other) if key != "id" else each for key, each in value.items()}
    if isinstance(value, list):
        return [moved(each, one, other) for each in value]
    return other if value == one else value


@given(documents(), st.sampled_from(IDS), st.data())
def test_splitting_a_person_changes_no_count(document, split, data):
    people, records = document
    tie = [{"kind": "same_as", "person": split}]
    # Some records name the second record of the person instead of the first.
    kinds = data.draw(st.lists(st.booleans(), min_size=len(records), max_size=len(records)))
    changed = [moved(each, split, "z") if is_moved else each for each, is_moved in zip(records, kinds, strict=True)]
    before = Dataset(map(read_record, people + records))
    after = Dataset(map(read_record, [*people, {"type": "person", "id": "z", "relationships": tie}, *changed]))
    assert after.count_people() == before.count_people()
    for one in IDS:
        assert after.count_people([one]) == before.count_people([one])
        mine, theirs = before.case(one), after.case(one)
        assert theirs.days_detained() == mine.days_detained()
        assert theirs.days_detained(until="2021-06-01") == mine.days_detained(until="2021-06-01")
        assert theirs.detained_on("2021-03-24") is mine.detained_on("2021-03-24")
        assert rows(theirs) == rows(mine)
        assert told(theirs) == told(mine)
    assert rows(after.case("z")) == rows(before.case(split))


def rows(case):
    return [(str(e.when), e.record.id, e.pointer, e.event, e.detail, e.is_shared) for e in case.timeline()]


def told(case):
    found = criteria.suggest(case, "guidelines2013", on="2021-03-24")
    return [(s.input, s.answer, s.strength, [(e.record, e.pointer) for e in s.evidence]) for s in found]
