# ruff: noqa: E501 -- whole messages
"""What someone writes who has seen one record and no reference: 45 first guesses.

23 of them can mean one thing only, and are taken without loss; the others are refused, and the refusal says what came.
"""

import json
from datetime import UTC, date, datetime

import pytest

from hrdocs import (
    Answer,
    Charge,
    Detention,
    FrozenMap,
    InvalidField,
    Json,
    Judgment,
    LocalText,
    PartialDate,
    Period,
    Person,
    Quantity,
    Source,
    Tally,
    from_json,
    to_json,
)
from hrdocs.model import Age, Allegation, Arrest, Name, Phase, Sharing, SourceReference
from hrdocs.vocabulary import ConductKind, Gender, MissingReason, PhaseKind, SharingLabel, Standing

NAME = Name(value="Alena Vymyslenka")
PERSON = Person(id="p1", names=(NAME,))
SOURCE = Source(id="s1", title=LocalText({"en": "A report"}))
CHARGE = Charge(id="c1", person="p1")

TAKEN = [
    # a list for a tuple
    (Person, {"names": [NAME]}, (NAME,)),
    (Person, {"nationalities": ["BY", "LT"]}, ("BY", "LT")),
    (Person, {"names": []}, ()),
    (Allegation, {"kinds": ["assembly"]}, (ConductKind.ASSEMBLY,)),
    # None where nothing is known
    (Person, {"names": None}, ()),
    (Person, {"sharing": None}, Sharing(label=SharingLabel.AMBER)),
    # the text of a value
    (Person, {"birth": "1990-05"}, PartialDate("1990-05")),
    (Phase, {"period": "2021-03-24/", "kind": "custody"}, Period("2021-03-24/")),
    (
        Charge,
        {"citation": "cc1999:342-2/1", "person": "p1"},
        from_json({**to_json(CHARGE), "citation": "cc1999:342-2/1"}).citation,
    ),
    (Tally, {"quantity": "[150..]"}, Quantity("[150..]")),
    (Tally, {"quantity": 150}, Quantity("150")),
    # a word
    (Person, {"gender": "female"}, Gender.FEMALE),
    (Person, {"standing": "confirmed"}, Standing.CONFIRMED),
    (Arrest, {"order_shown": False}, Answer.NO),
    # a day
    (Person, {"birth": date(1990, 5, 17)}, PartialDate("1990-05-17")),
    (Arrest, {"day": datetime(2020, 9, 8, 14, 30)}, PartialDate("2020-09-08T14:30")),  # noqa: DTZ001 -- local clock time
    # a mapping
    (Person, {"description": {"en": "a librarian"}}, LocalText({"en": "a librarian"})),
    (Person, {"missing": {"/birth": "withheld"}}, FrozenMap({"/birth": MissingReason.WITHHELD})),
    (Person, {"names": [{"value": "Alena Vymyslenka"}]}, (NAME,)),
    (Person, {"extra": {"x_row": 5}}, FrozenMap({"x_row": Json.of(5)})),
    # a record where its id is wanted
    (Charge, {"person": PERSON}, "p1"),
    (Judgment, {"persons": [PERSON, "p2"]}, ("p1", "p2")),
    (SourceReference, {"source": SOURCE}, "s1"),
]

REFUSED = [
    (Person, {"names": "Alena Vymyslenka"}, "Person.names: expected a tuple that is not empty, each a Name, got a str"),
    (
        Person,
        {"names": ["Alena Vymyslenka"]},
        "Person.names: expected a tuple that is not empty, each a Name, got at place 0 a str",
    ),
    (Person, {"names": NAME}, "Person.names: expected a tuple that is not empty, each a Name, got a Name"),
    (Person, {"names": {NAME}}, "Person.names: expected a tuple that is not empty, each a Name, got a set"),
    (
        Person,
        {"names": [{"name": "Alena Vymyslenka"}]},
        "Name: expected the fields value, given, patronymic, family, kind, order, language, script, romanisation, got a key that is none of them",
    ),
    (
        Person,
        {"birth": "17.05.1990"},
        "Person.birth: expected a PartialDate, such as PartialDate.parse('2020'), got a str of another form",
    ),
    (Person, {"birth": 1990}, "Person.birth: expected a PartialDate, such as PartialDate.parse('2020'), got an int"),
    (
        Person,
        {"birth": ""},
        "Person.birth: expected a PartialDate, such as PartialDate.parse('2020'), got an empty str",
    ),
    (
        Person,
        {"birth": datetime(1990, 5, 17, tzinfo=UTC)},
        "Person.birth: expected a PartialDate, such as PartialDate.parse('2020'), got a datetime",
    ),
    (
        Person,
        {"gender": "femal"},
        "Person.gender: expected a member of Gender, such as Gender.FEMALE, got a str that is no word of it; the nearest is female",
    ),
    (
        Person,
        {"gender": "FEMALE"},
        "Person.gender: expected a member of Gender, such as Gender.FEMALE, got a str that is no word of it; the nearest is female",
    ),
    (
        Person,
        {"gender": Standing.CONFIRMED},
        "Person.gender: expected a member of Gender, such as Gender.FEMALE, got a str that is no word of it",
    ),
    (
        Person,
        {"description": "a librarian"},
        "Person.description: expected a LocalText that is not empty, from LanguageTag to a str that is not empty, got a str",
    ),
    (
        Person,
        {"description": {"english": "a librarian"}},
        "Person.description: expected a LocalText that is not empty, from LanguageTag to a str that is not empty, got a dict",
    ),
    (Person, {"sharing": "green"}, "Person.sharing: expected a Sharing, got a str"),
    (
        Person,
        {"extra": {"row": 5}},
        "Person.extra: expected a FrozenMap that is not empty, from PartnerKey to a Json, such as Json.of(1), got a dict",
    ),
    (
        Person,
        {"nationalities": ["Belarus"]},
        "Person.nationalities: expected a tuple that is not empty, each a str that is a Country, such as 'BY', got at place 0 a str of another form",
    ),
    (
        Charge,
        {"person": "p1", "citation": "ч. 1 ст. 342 УК"},
        "Charge.citation: expected a Citation, such as Citation.parse('cc1999:342'), got a str of another form",
    ),
    (Charge, {"person": NAME}, "Charge.person: expected the id of a record of type person, or the record, got a Name"),
    (
        Charge,
        {"person": SOURCE},
        "Charge.person: expected the id of a record of type person, or the record, got a Source",
    ),
    (
        Phase,
        {"kind": "custody", "period": date(2021, 3, 24)},
        "Phase.period: expected a Period, such as Period.parse('2020-09-08/2020-09-28'), got a date",
    ),
    (Age, {"years": "35", "on": "2021"}, "Age.years: expected an int from 0 to 130, got a str"),
]


def test_there_are_45_of_which_23_are_taken():
    assert (len(TAKEN), len(TAKEN) + len(REFUSED)) == (23, 45)


def made(cls, fields):
    needed = {"id": "r1"} if cls.__name__ in {"Person", "Charge", "Tally", "Judgment", "Detention", "Source"} else {}
    return cls(**needed, **fields)


@pytest.mark.parametrize(("cls", "fields", "meant"), TAKEN, ids=lambda each: str(each)[:40])
def test_what_can_mean_one_thing_only_is_taken_without_loss(cls, fields, meant):
    record = made(cls, fields)
    name = next(iter(fields))
    assert getattr(record, name) == meant
    assert type(getattr(record, name)) is type(meant)
    assert from_json(json.loads(json.dumps(to_json(record))), cls) == record


@pytest.mark.parametrize(("cls", "fields", "message"), REFUSED, ids=lambda each: str(each)[:40])
def test_the_others_are_refused_and_the_refusal_says_what_came(cls, fields, message):
    with pytest.raises(InvalidField) as caught:
        made(cls, fields)
    assert str(caught.value) == message


def test_a_misspelt_field_is_no_field():
    with pytest.raises(TypeError, match="unexpected keyword argument 'naems'"):
        Person(id="p1", naems=(NAME,))


def test_reading_stays_strict():
    assert PhaseKind("custody") is PhaseKind.CUSTODY
    for value in (
        {"type": "person", "id": "p1", "birth": 1990},
        {"type": "person", "id": "p1", "names": {"value": "x"}},
    ):
        with pytest.raises(ValueError, match="to fix"):
            from_json(value)
    assert Detention(id="d1", person=PERSON).person == "p1"
