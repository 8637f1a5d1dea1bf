"""A small file of invented cases for the verbs of the desk."""

import hrdocs

RECORDS = [
    {"type": "person", "id": "p1", "names": [{"value": "Alena Vymyslenka"}], "gender": "female"},
    {"type": "person", "id": "p2", "names": [{"value": "Ivan Prydumany"}], "gender": "male"},
    {
        "type": "person",
        "id": "p3",
        "names": [{"value": "Иван Придуманный"}],
        "gender": "male",
        "relationships": [{"kind": "same_as", "person": "p2"}],
    },
    {
        "type": "person",
        "id": "p4",
        "names": [{"value": "Alena Vymyslenkava"}],
        "relationships": [{"kind": "possibly_same_as", "person": "p1"}],
    },
    {"type": "person", "id": "p5", "names": [{"value": "Zoya Prykladnaja"}], "gender": "female"},
    {
        "type": "organisation",
        "id": "o1",
        "kinds": ["human_rights_organisation"],
        "names": [{"value": "Vydumka", "language": "be"}, {"value": "Выдумка", "language": "ru"}],
    },
    {"type": "organisation", "id": "o2", "kinds": ["court"], "names": [{"value": "Invented Court"}]},
    {"type": "source", "id": "s1", "kind": "statement", "title": {"en": "Invented statement"}},
    {
        "type": "detention",
        "id": "d1",
        "person": "p1",
        "state": "ongoing",
        "as_of": "2026-11-20",
        "sources": [{"source": "s1"}],
        "phases": [
            {
                "kind": "pretrial_detention",
                "period": "2026-10-01/",
                "planned_end": "2026-12-15",
            }
        ],
    },
    {
        "type": "detention",
        "id": "d2",
        "person": "p2",
        "state": "ongoing",
        "as_of": "2025-11-20",
        "phases": [{"kind": "imprisonment", "period": "2021-10-01/"}],
    },
    {"type": "detention", "id": "d4", "person": "p4", "phases": [{"kind": "custody", "period": "2026-11/"}]},
    {
        "type": "detention",
        "id": "d5",
        "person": "p5",
        "became_known": "2026-11-12",
        "arrest": {"day": "2026-10-28"},
        "phases": [{"kind": "administrative_arrest", "period": "2026-10-28/2026-11-11"}],
        "ended": {"day": "2026-11-11", "how": "released"},
    },
    {
        "type": "charge",
        "id": "c1",
        "person": "p1",
        "citation": "cc1999:342/1",
        "course": [{"kind": "charged", "day": "2026-10-09"}],
    },
    {
        "type": "judgment",
        "id": "j1",
        "persons": ["p2"],
        "court": "o2",
        "branch": "criminal",
        "instance": "first",
        "day": "2021-12-02",
        "result": "convicted",
        "penalties": [
            {"kind": "imprisonment", "role": "final_main", "term": "P5Y6M"},
            {"kind": "fine", "role": "final_additional", "money": "3000 BYN"},
        ],
    },
    {
        "type": "judgment",
        "id": "j2",
        "persons": ["p3"],
        "court": "o2",
        "branch": "criminal",
        "instance": "first",
        "day": "2021-12-02",
        "result": "convicted",
        "penalties": [{"kind": "imprisonment", "role": "final_main", "term": "P5Y6M"}],
    },
    {
        "type": "recognition",
        "id": "r1",
        "status": "political_prisoner",
        "act": "gives",
        "persons": ["p1"],
        "issuers": ["o1"],
        "day": "2026-10-20",
    },
]


def dataset(*more, **header):
    """Return the records, and more of them, as a dataset."""
    made = hrdocs.Dataset([hrdocs.from_json(each) for each in (*RECORDS, *more)])
    if not header:
        return made
    return hrdocs.Dataset(made.records, header=hrdocs.Header(hrdocs=made.header.hrdocs, **header))


def write_file(name="cases.json"):
    """Write the records into a file of the folder that a test is in."""
    hrdocs.write(dataset(), name)
    return name
