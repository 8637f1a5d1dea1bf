"""One text where several are wanted is one, and is never cut into letters."""

import inspect
import re

import pytest

import hrdocs
from hrdocs import criteria, desk, interchange, law, names, sharing, stats, validation
from hrdocs.codec import read_record
from hrdocs.messages import Rendered

PACKAGES = (hrdocs, law, criteria, validation, interchange, names, stats, desk, sharing)
# It refuses one text by a message of its own.
REFUSES = {"Norm.sub"}

NAME = "Alena Prykladnaja"
DATASET = hrdocs.Dataset(
    read_record(value)
    for value in (
        {"type": "person", "id": "p1", "names": [{"value": NAME}]},
        {"type": "charge", "id": "c1", "person": "p1"},
    )
)


def rule(pointers):
    """Return a rule of a user that finds these faults in every record."""
    texts = {"en": Rendered("a", "b", "c")}
    return validation.ExtraRule(code="desk.x", severity="error", check=lambda _: pointers, texts=texts)


def functions():
    """Yield every public function and method, and the classes that are called."""
    for package in PACKAGES:
        for name in getattr(package, "__all__", ()):
            found = getattr(package, name)
            if inspect.isfunction(found):
                yield name, found
            elif inspect.isclass(found):
                yield name, found.__init__
                own = vars(found).items()
                yield from ((f"{name}.{key}", getattr(found, key)) for key, _ in own if not key.startswith("_"))


def test_who_takes_several_texts_takes_one():
    seen, wrong = set(), set()
    for name, function in functions():
        if not callable(function) or inspect.isclass(function):
            continue
        for parameter in inspect.signature(function).parameters.values():
            written = str(parameter.annotation)
            if re.search(r"\b(Iterable|Sequence|Collection)\[str\]", written):
                here = f"{name}.{parameter.name}"
                seen.add(here)
                if not re.search(r"\| str\b", written) and here not in REFUSES:
                    wrong.add(here)
    assert wrong == set()
    assert {"validate.rules", "held.by", "Dataset.count_people.ids"} <= seen


@pytest.mark.parametrize(
    ("call", "one"),
    [
        (DATASET.count_people, "p1"),
        (lambda columns: DATASET.to_rows("charge", columns), "id"),
        (lambda by: stats.charges(DATASET, by=by).by, "gender"),
        (lambda by: stats.held(DATASET, on="2026-01-01", by=by).by, "gender"),
        (lambda by: stats.terms(DATASET, by=by).by, "gender"),
        (lambda rules: hrdocs.validate(DATASET, rules=rules).rules, "date"),
        (lambda select: hrdocs.Rules(select=select), "date"),
        (lambda at: [fault.pointer for fault in rule(at).faults(DATASET["p1"])], "/names/0"),
        (lambda found: names.mentions(f"So said {NAME}.", [("p1", found)]), NAME),
        (lambda found: [hit.key for hit in names.NameIndex([("p1", found)]).search(NAME)], NAME),
    ],
)
def test_one_text_is_one(call, one):
    assert call(one) == call([one])
    assert call(one)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: hrdocs.validate(DATASET, rules=5), "expected a text, or several, not int"),
        (lambda: DATASET.count_people(5), "expected a text, or several, not int"),
        (lambda: stats.charges(DATASET, by=None), "expected a text, or several, not NoneType"),
        (lambda: law.parse(5), "the text of a citation is a str, not int"),
        (lambda: law.find_citations(None), "the text of a citation is a str, not NoneType"),
        (lambda: law.read_cell(b"342"), "the text of a citation is a str, not bytes"),
        (lambda: law.search(342), "the text of a search is a str, not int"),
        (lambda: law.article(342), "the text of a Citation is a str, not int"),
        (lambda: DATASET.find(5), "the text of a name is a str, not int"),
        (lambda: DATASET.merge({}), "expected another Dataset, not dict: hrdocs.read makes one of a file"),
        (lambda: DATASET.diff(None), "expected another Dataset, not NoneType: hrdocs.read makes one of a file"),
    ],
)
def test_what_is_no_text_is_refused_by_its_type(call, message):
    with pytest.raises(TypeError) as caught:
        call()
    assert str(caught.value) == message


def test_an_id_of_another_type_is_no_record():
    for look_up in (DATASET.person, DATASET.case, DATASET.__getitem__):
        with pytest.raises(hrdocs.NoSuchRecord):
            look_up(5)
