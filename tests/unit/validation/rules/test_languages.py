"""Which language tags are registered, and what the rule says of those that are not."""

import json
from importlib.resources import files

import pytest

from hrdocs.model import Appeal, Incident, Person, Source
from hrdocs.model.appeal import Demand
from hrdocs.model.common import Name
from hrdocs.validation.fault import found
from hrdocs.validation.rule import Context
from hrdocs.validation.rules import languages
from hrdocs.validation.rules.languages import fault_of
from hrdocs.validation.walk import item_of
from hrdocs.values import LocalText
from hrdocs.vocabulary import AppealKind, DemandKind, IncidentKind

TEXT = files("hrdocs.data").joinpath("languages.json").read_text(encoding="utf-8")
DATA = json.loads(TEXT)
KINDS = ("languages", "scripts", "regions", "variants")


@pytest.mark.parametrize(
    "tag",
    [
        "be",
        "be-tarask",
        "be-1959acad",
        "be-Latn",
        "be-Latn-BY",
        "en-GB-oxendict",
        "es-419",
        "ru-petr1708",
        "und",  # not said
        "mul",  # several
        "zxx",  # none
        "qaa",  # the first of a range for private use
        "qtz",
        "de-Qaaa",
        "en-XK",
        "x-invented",
        "be-x-lacinka",
        "ru-u-ca-gregory",
        "be-t-ru",
    ],
)
def test_registered(tag):
    assert fault_of(tag) is None


@pytest.mark.parametrize(
    ("tag", "subtag", "instead"),
    [
        ("by", "by", "be"),  # the country
        ("by-Latn", "by", "be-Latn"),
        ("ua", "ua", "uk"),
        ("eng", "eng", "en"),  # the registry has the short code where there is one
        ("rus-x-old", "rus", "ru-x-old"),
        ("xx", "xx", None),
        ("qu-Abcd", "Abcd", None),
        ("be-QL", "QL", None),  # before the range QM to QZ
        ("be-tarashk", "tarashk", None),
        ("en-a-foo", "a", None),  # no such extension
    ],
)
def test_unregistered(tag, subtag, instead):
    assert fault_of(tag) == found("language.unregistered", "", subtag=subtag, instead=instead)


@pytest.mark.parametrize(
    ("tag", "subtag", "instead"),
    [
        ("iw", "iw", "he"),
        ("iw-IL-x-old", "iw", "he-IL-x-old"),
        ("ru-SU", "SU", None),
        ("ru-BU", "BU", "ru-MM"),
        ("hy-arevmda", "arevmda", "hyw"),  # a variant that became a language
        ("ja-Latn-heploc", "heploc", "ja-Latn-alalc97"),
        ("sgn-DE", "sgn-DE", "gsg"),  # a whole tag
    ],
)
def test_deprecated(tag, subtag, instead):
    assert fault_of(tag) == found("language.deprecated", "", subtag=subtag, instead=instead)


def pointers(record):
    return [each.pointer for each in languages.tags(item_of(record), Context())]


def test_every_place_of_a_tag():
    appeal = Appeal(
        id="a1",
        kind=AppealKind.URGENT_ACTION,
        title=LocalText({"be": "Выдумка", "by": "Выдумка"}),
        languages=("be", "by"),
        demands=(
            Demand(kind=DemandKind.RELEASE),
            Demand(kind=DemandKind.RELEASE, text=LocalText({"by": "Вызваліць"})),
        ),
        notes=LocalText({"by": "Нататка"}),
    )
    assert pointers(appeal) == ["/title/by", "/demands/1/text/by", "/languages/1", "/notes/by"]
    person = Person(
        id="p1",
        names=(Name(value="Алена Вымысленка", language="by"),),
        occupations=(LocalText({"ru": "учитель"}), LocalText({"by": "настаўнік"})),
    )
    assert pointers(person) == ["/names/0/language", "/occupations/1/by"]
    assert pointers(Source(id="s1", language="by")) == ["/language"]
    assert pointers(Incident(id="i1", kind=IncidentKind.SEARCH)) == []


def test_a_tag_that_is_wrong_is_reported_each_time():
    record = Source(id="s1", title=LocalText({"lt": "Išgalvota", "by": "Выдумка"}))
    assert pointers(record) == pointers(record) == ["/title/by"]


def test_data_are_canonical():
    assert json.dumps(DATA, ensure_ascii=False, indent=2) + "\n" == TEXT
    assert DATA["format"] == "hrdocs-languages/1"
    assert DATA["sources"]["iana"]["address"] == "https://www.iana.org/assignments/language-subtag-registry"
    assert DATA["as_of"] == DATA["sources"]["iana"]["file_date"]


@pytest.mark.parametrize("kind", KINDS)
def test_subtags_are_sorted_and_unique(kind):
    subtags = [subtag for line in DATA[kind] for subtag in line.split()]
    assert subtags == sorted(set(subtags))
    assert all(len({subtag[0] for subtag in line.split()}) == 1 for line in DATA[kind])
    assert DATA["deprecated"][kind].keys() <= set(subtags)


def test_what_is_mistaken_is_no_language():
    known = {subtag for line in DATA["languages"] for subtag in line.split()}
    assert not DATA["mistaken"].keys() & known
    assert set(DATA["mistaken"].values()) <= known
