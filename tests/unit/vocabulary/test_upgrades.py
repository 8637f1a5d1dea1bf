"""Each old word and key: refused with the new name, and written so by `fix`."""

import json
from importlib import resources

import pytest

from hrdocs import shape
from hrdocs.codec import Rejected, read_record
from hrdocs.errors import InvalidDocument
from hrdocs.fields import ListOf, MapOf, Object, OneOf, plan
from hrdocs.fixing.fixing import fix
from hrdocs.fixing.record_texts import fix_record
from hrdocs.model import RECORDS
from hrdocs.vocabulary import LISTS
from hrdocs.vocabulary.upgrades import RenamedKey, same_place

DATA = json.loads(resources.files("hrdocs").joinpath("data/upgrades.json").read_text("utf-8"))
WORDS = [pytest.param(row["where"], row["old"], row["new"], id=row["old"]) for row in DATA["words"]]
KEYS = [
    pytest.param(row["where"], row["old"], row["new"], row.get("is_list", False), id=row["old"]) for row in DATA["keys"]
]


def least(cls):
    """Return the example of a class, or the least that it needs."""
    return {**cls.EXAMPLE} if cls.EXAMPLE else {}


def with_word(kind, name, word):
    """Return a value of a kind that has a word of a list somewhere, and the pointer to it; None where it has none."""
    match kind:
        case OneOf(enum=enum) if enum.__name__ == name:
            return word, ""
        case ListOf(item=item):
            found = with_word(item, name, word)
            return None if found is None else ([found[0]], "/0" + found[1])
        case Object(cls=cls):
            for p in plan(cls):
                found = with_word(p.kind, name, word)
                if found is not None:
                    return {**least(cls), p.name: found[0]}, f"/{p.name}{found[1]}"
            return None
        case MapOf():
            return None
        case _:
            return None


def record_with(name, word):
    for cls in RECORDS.values():
        found = with_word(Object(cls), name, word)
        if found is not None:
            return found
    raise AssertionError(name)


@pytest.mark.parametrize(("name", "old", "new"), WORDS)
def test_an_old_word_is_refused_with_the_new_one(name, old, new):
    assert old not in {word.value for word in LISTS[name]}
    assert new in {word.value for word in LISTS[name]}
    record, pointer = record_with(name, old)
    with pytest.raises(InvalidDocument) as refused:
        shape.record_from_json(record)
    (problem,) = refused.value.problems
    assert (problem.code, problem.place.pointer) == ("shape.renamed", pointer)
    assert f'"{old}" is now "{new}"' in str(refused.value)


@pytest.mark.parametrize(("name", "old", "new"), WORDS)
def test_fix_writes_the_new_word(tmp_path, name, old, new):
    record, pointer = record_with(name, old)
    now, _ = record_with(name, new)
    path = tmp_path / "old.json"
    path.write_text(json.dumps({"hrdocs": "1.0", "records": [record]}), "utf-8")
    fixed = fix(path, in_place=True)
    assert [(each.code, each.place.pointer) for each in fixed.fixes] == [("fix.upgrade", f"/records/0{pointer}")]
    assert json.loads(path.read_text("utf-8"))["records"] == [now]
    assert read_record(now)
    assert fix(path, in_place=True).total == 0


VALUES = {"material": {"address": "https://example.org"}, "sha256": "0" * 64}


@pytest.mark.parametrize(("name", "old", "new", "is_list"), KEYS)
def test_an_old_key_is_refused_and_fixed(tmp_path, name, old, new, is_list):
    (cls,) = [each for each in RECORDS.values() if each.__name__ == name]
    deeper = "/address" if is_list else ""
    record = {**cls.EXAMPLE, old: VALUES[old], "said": {f"/{old}{deeper}": "as printed"}}
    record["sources"] = [{"source": "s9", "supports": [f"/{old}{deeper}", "/id"]}]
    with pytest.raises(InvalidDocument) as refused:
        shape.record_from_json(record)
    (problem,) = refused.value.problems
    assert (problem.code, problem.place.pointer) == ("shape.renamed", f"/{old}")
    assert f'"{old}" is now "{new}"' in str(refused.value)

    path = tmp_path / "old.ndjson"
    path.write_text(json.dumps(record) + "\n", "utf-8")
    assert set(fix(path, in_place=True).counts) == {"fix.upgrade"}
    now = json.loads(path.read_text("utf-8"))
    there = f"/{new}" + ("/0" + deeper if is_list else "")
    assert now[new] == ([VALUES[old]] if is_list else VALUES[old])
    assert old not in now
    assert now["said"] == {there: "as printed"}
    assert now["sources"][0]["supports"] == [there, "/id"]
    assert now == fix_record(record).value
    assert read_record(now)
    assert fix(path, in_place=True).total == 0


def test_a_key_that_stands_there_under_both_names_is_left_to_a_person():
    record = {"type": "source", "id": "s1", "sha256": "0" * 64, "digest": "1" * 64}
    assert fix_record(record).changes == ()
    with pytest.raises(Rejected):
        read_record(record)


@pytest.mark.parametrize(
    ("pointer", "now"),
    [
        ("/material", "/materials"),  # of the key itself, as in `missing`
        ("/material/title/be", "/materials/0/title/be"),
        ("/materials/0", "/materials/0"),
        ("/list", "/list"),
        ("/basis/0/material", "/basis/0/material"),  # only at the top of the record
    ],
)
def test_pointers_follow_a_key(pointer, now):
    assert same_place(pointer, {"material": RenamedKey("materials", is_list=True)}) == now
