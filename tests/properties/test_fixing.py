"""What fixing promises of every record: it changes what it lists and nothing else, and it never makes things worse."""

import itertools
import json
import os
import re
import unicodedata

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from hrdocs import jsonpointer, jsontext, shape
from hrdocs.fields import Form, Value, matcher
from hrdocs.fixing import canonical, fix, spelling
from hrdocs.fixing.record_texts import fix_header, fix_record
from hrdocs.fixing.splice import spliced
from hrdocs.model import RECORDS
from hrdocs.testing import json_documents, json_records, mutations, texts, values
from hrdocs.values import Citation, Duration, Money, Norm, PartialDate, Period, Quantity

MORE = int(os.environ.get("HRDOCS_MORE", "1"))
COUNTED = settings(
    max_examples=120 * MORE, derandomize=MORE == 1, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
FEW = settings(COUNTED, max_examples=40 * MORE)

DIRT = ("Алена  Выдумкa", " Alena\N{NO-BREAK SPACE}Vymyslеnka", "Паў\N{SOFT HYPHEN}ліна", "Пры\u200bдуманы", "и\u0306")
DIRTY_LINES = (
    {"type": "person", "id": "p1", "names": [{"value": "Прыдумiч"}], "birth": "3.5.1990", "x_row": "  a  "},
    {"type": "charge", "id": "c1", "person": "p1", "citation": "ч. 1 ст. 342 УК", "notes": {"RU": "и\u0306"}},
    {"type": "Person", "id": "p2", "place": {"name": {"ru_RU": "Прыдумiч"}, "country": "by"}, "said": {}},
)


@st.composite
def dirty_names(draw):
    """Names with dirt, or with some of the letters in the other script."""
    text = draw(st.sampled_from(DIRT) | texts())
    return "".join(
        other if (other := letter.translate(spelling.TO_LATIN)) != letter and draw(st.booleans()) else letter
        for letter in text
    )


def with_names(record, names):
    if record["type"] == "person":
        return {**record, "names": [{"value": name} for name in names] + record.get("names", [])}
    return record


RESPELT = (
    lambda text: f" {text}\n",
    lambda text: text + "\N{ZERO WIDTH SPACE}",
    lambda text: text.replace("-", "\N{EN DASH}"),
    lambda text: text.replace("_", "-").title(),
    str.upper,
    str.lower,
    lambda text: re.sub("([0-9]{4})-([0-9]{2})-([0-9]{2})", r"\3.\2.\1", text),
    lambda text: text.replace("-0", "-"),
    lambda text: re.sub("[aceopx]", lambda sign: sign.group().translate(spelling.TO_CYRILLIC), text, count=1),
    lambda text: re.sub("[/:]", lambda sign: f" {sign.group()} ", text),
    lambda text: f"TLP:{text.upper()}",
    lambda text: unicodedata.normalize("NFD", text),
)


def leaves(value, at=()):
    """The ways to all texts in a JSON value, and to the keys of its objects."""
    if isinstance(value, str):
        yield at, False
    elif isinstance(value, dict):
        for key, each in value.items():
            yield (*at, key), True
            yield from leaves(each, (*at, key))
    elif isinstance(value, list):
        for n, each in enumerate(value):
            yield from leaves(each, (*at, n))


@st.composite
def respelt(draw):
    """A record some of whose texts are written otherwise; at times a key."""
    record = draw(json_records())
    for _ in range(draw(st.integers(1, 8))):
        way, is_key = draw(st.sampled_from(list(leaves(record))))
        change = draw(st.sampled_from(RESPELT))
        holder = record
        for token in way[:-1]:
            holder = holder[token]
        if not is_key:
            holder[way[-1]] = change(holder[way[-1]])
        elif len(way) > 1:
            members = {change(key) if key == way[-1] else key: each for key, each in holder.items()}
            holder.clear()
            holder.update(members)
    return record


SLIPS = st.one_of(
    respelt(),
    respelt(),
    json_records().flatmap(mutations).map(lambda mutation: mutation.value),
    st.builds(with_names, json_records(*[RECORDS["person"]]), st.lists(dirty_names(), min_size=1, max_size=3)),
)


def expected(value, fixed):
    """The value that the list of fixes says."""
    made = json.loads(json.dumps(value))
    for change in reversed(fixed.changes):
        *way, last = jsonpointer.split(change.pointer)
        holder = jsonpointer.resolve(made, jsonpointer.join(way))
        key = int(last) if isinstance(holder, list) else last
        if change.is_key:
            renamed = {change.after if each == key else each: text for each, text in holder.items()}
            holder.clear()
            holder.update(renamed)
        else:
            assert holder[key] == change.before
            holder[key] = change.after
    kept = {change.kept_at: change.before for change in fixed.changes if change.kept_at is not None}
    if kept:
        made["said"] = {**made.get("said", {}), **kept}
    return made


@COUNTED
@given(SLIPS)
def test_what_is_listed_is_what_changed(value):
    fixed = fix_record(value)
    assert json.dumps(fixed.value) == json.dumps(expected(value, fixed))
    assert (fixed.value is value) == (not fixed.changes)
    for change in fixed.changes:
        texts_met = [change.steps[0].before, *(step.after for step in change.steps)]
        assert all(one != other for one, other in itertools.pairwise(texts_met))
        assert [step.before for step in change.steps] == texts_met[:-1]


@COUNTED
@given(SLIPS)
def test_fixing_twice_is_fixing_once(value):
    once = fix_record(value).value
    assert fix_record(once).changes == ()


@COUNTED
@given(SLIPS)
def test_the_shape_gets_no_worse(value):
    # A record of an unknown type had one problem in place of all others.
    assume(isinstance(value, dict) and isinstance(value.get("type"), str) and value["type"] in RECORDS)
    assert len(shape.explain(fix_record(value).value)) <= len(shape.explain(value))


LETTER_FOR_LETTER = (
    "id", "person", "locator", "cited_as", "heading_as", "decision_number", "number", "reference", "external_ids",
    "contacts", "letters", "framework_version", "address", "post", "years", "extra", "pointer", "pointers", "supports",
)  # fmt: skip


def letter_for_letter(value, key=""):
    """All that must stay: by key, wherever it is."""
    if key in LETTER_FOR_LETTER or key.startswith("x_"):
        yield key, value
    elif isinstance(value, dict):
        for name, each in value.items():
            if name == "variants" and isinstance(each, list):
                yield from ((name, one.get("value")) for one in each if isinstance(one, dict))
            yield from letter_for_letter(each, name)
    elif isinstance(value, list):
        for each in value:
            yield from letter_for_letter(each)


@COUNTED
@given(SLIPS)
def test_what_is_letter_for_letter_stays(value):
    after = fix_record(value).value
    assert without_words(letter_for_letter(value)) == without_words(letter_for_letter(after))
    if isinstance(value, dict) and isinstance(value.get("said"), dict):
        assert value["said"].items() <= after["said"].items()


def without_words(found):
    """Leave out the text beside the letters in one object that has a form of its own."""
    return [
        (key, [{"value": each.get("value")} if isinstance(each, dict) else each for each in value])
        if key == "contacts" and isinstance(value, list)
        else (key, value)
        for key, value in found
    ]


@COUNTED
@given(json_records())
def test_a_valid_record_has_its_spelling_fixed_and_nothing_else(value):
    for change in fix_record(value).changes:
        assert {step.code for step in change.steps} <= {"fix.space", "fix.unicode", "fix.look-alike"}


# Values


def kind_of(cls):
    return Value(cls, Form(cls.__name__, cls.PATTERN, cls.DESCRIPTION, cls.EXAMPLES))


CLASSES = (PartialDate, Period, Duration, Money, Quantity, Citation, Norm)
NOISE = {
    "space around": lambda text: f" {text}\n",
    "no-break space": lambda text: text.replace(" ", "\N{NO-BREAK SPACE}") + "\N{NO-BREAK SPACE}",
    "unseen": lambda text: text + "\N{ZERO WIDTH SPACE}",
    "soft hyphen": lambda text: text[:1] + "\N{SOFT HYPHEN}" + text[1:],
    "full width": lambda text: "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text),
    "doubled space": lambda text: text.replace(" ", "  ") + " ",
}


@pytest.mark.parametrize("noise", NOISE)
@pytest.mark.parametrize("cls", CLASSES)
def test_noise_comes_off(cls, noise):
    @FEW
    @given(values(cls))
    def check(value):
        noisy = NOISE[noise](str(value))
        # Midnight is doubted wherever it has to be read out of noise.
        assume("T00:00" not in str(value))
        assume(noisy != str(value))
        found = canonical.value(noisy, kind_of(cls))
        assert found is not None
        assert found.step.after == str(value)
        assert not found.is_of_words

    check()


@pytest.mark.parametrize("cls", CLASSES)
@FEW
@given(data=st.data())
def test_whatever_is_fixed_is_canonical_and_says_the_same(cls, data):
    text = data.draw(values(cls).map(str).flatmap(mutations)).value
    assume(isinstance(text, str) and text)
    found = canonical.value(text, kind_of(cls))
    if found is not None:
        assert matcher(kind_of(cls).form)(found.step.after)
        assert found.step.before == text


@FEW
@given(values(PartialDate))
def test_a_day_written_as_in_belarus_comes_back(date):
    text = re.sub("([0-9]{4})-([0-9]{2})-([0-9]{2})(?!T)", r"\3.\2.\1", str(date))
    assume(text != str(date) and "T" not in text)
    assert canonical.value(text, kind_of(PartialDate)).step.after == str(date)


# Names


@COUNTED
@given(dirty_names())
def test_names(text):
    steps = spelling.name(text, may_change_letters=True)
    after = steps[-1].after if steps else text
    assert spelling.name(after, may_change_letters=True) == ()
    assert after
    if after.strip():
        assert after == " ".join(after.split())

    def look(name):
        seen = "".join(sign for sign in spelling.composed(name) if sign not in spelling._UNSEEN)
        return spelling.composed(" ".join(seen.split()).translate(spelling.TO_LATIN))

    # To the eye it is the same name.
    assert look(after) == look(text)


# Texts of files

LAYOUTS = {
    "compact": lambda value: json.dumps(value, ensure_ascii=False, separators=(",", ":")),
    "one line": lambda value: json.dumps(value, ensure_ascii=False),
    "escaped": json.dumps,
    "laid out": lambda value: json.dumps(value, ensure_ascii=False, indent=2),
    "odd": lambda value: json.dumps(value, indent="\t", separators=(" ,", " :\r\n")),
}


@COUNTED
@given(value=SLIPS, layout=st.sampled_from(sorted(LAYOUTS)))
def test_splicing_gives_the_fixed_value(value, layout):
    fixed = fix_record(value)
    assume(fixed.changes)
    text = LAYOUTS[layout](value)
    made = spliced(text, [("", value, fixed.changes)]).text
    assert json.dumps(jsontext.loads(made)) == json.dumps(fixed.value)
    # What was spliced is what was fixed: with the texts of before in their places it is the text of before.
    assert abs(len(made) - len(text)) <= sum(
        12 * (len(change.before) + len(change.after)) + 2 * len(change.kept_at or "") + 60 for change in fixed.changes
    )


@FEW
@given(document=json_documents(min_size=1), dirt=st.lists(st.sampled_from(DIRTY_LINES), max_size=2))
def test_files(tmp_path_factory, document, dirt):
    folder = tmp_path_factory.mktemp("fixing")
    records = [*document["records"], *dirt]
    header = {key: value for key, value in document.items() if key != "records"}
    (folder / "a.json").write_bytes(json.dumps({**header, "records": records}, indent=1).encode())
    lines = [json.dumps(value).encode() + b"\r\n" for value in (header, *records)]
    lines.insert(1, b"{ no JSON\n")
    (folder / "a.ndjson").write_bytes(b"".join(lines))
    wanted = [fix_record(value).value for value in records]
    one = fix(folder / "a.json", folder / "b.json")
    other = fix(folder / "a.ndjson", folder / "b.ndjson")
    assert json.loads((folder / "b.json").read_bytes()) == {**fix_header(header).value, "records": wanted}
    assert [each.code for each in one.fixes] == [each.code for each in other.fixes]
    assert one.counts == other.counts
    assert other.unread == 1
    for before, after in zip(lines, (folder / "b.ndjson").read_bytes().splitlines(keepends=True), strict=True):
        if before == b"{ no JSON\n":
            assert after == before
            continue
        value = json.loads(before)
        fixed = (fix_header if "hrdocs" in value else fix_record)(value)
        assert json.loads(after) == fixed.value
        assert (after == before) == (not fixed.changes)
    # A second time there is nothing left.
    assert fix(folder / "b.json").total == 0
    assert fix(folder / "b.ndjson").total == 0
