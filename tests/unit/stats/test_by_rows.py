"""Counts by a second, independent way: the rows of the dataset, counted with pandas, and with plain Python.

The cases are made with a fixed seed: days known to the day, people in one or two records, some free again.
"""

import random
from collections import Counter
from datetime import date, timedelta

import pytest

import hrdocs
from hrdocs import stats

ON = "2026-06-15"
PERIOD = ("2026-01-01", "2026-06-30")
FIRST = date(2025, 7, 1)


def made_cases(count=60):
    luck = random.Random(23)  # noqa: S311 -- invented cases
    records = [
        {"type": "organisation", "id": f"o{n}", "kinds": ["court"], "names": [{"value": f"Court {n}"}]}
        for n in range(3)
    ]
    for n in range(count):
        gender = luck.choice(["female", "male"])
        records.append({"type": "person", "id": f"p{n}", "gender": gender})
        holder = f"p{n}"
        if luck.random() < 0.3:
            tie = {"kind": "same_as", "person": f"p{n}"}
            records.append({"type": "person", "id": f"q{n}", "gender": gender, "relationships": [tie]})
            holder = luck.choice([f"p{n}", f"q{n}"])
        begun = FIRST + timedelta(days=luck.randrange(500))
        ended = begun + timedelta(days=luck.randrange(1, 400))
        records.append(
            {
                "type": "detention",
                "id": f"d{n}",
                "person": holder,
                "phases": [{"kind": luck.choice(["custody", "imprisonment"]), "period": f"{begun}/{ended}"}],
            }
        )
        for number in luck.sample(range(3), luck.randrange(3)):
            article = ["cc1999:342/1", "cc1999:130/1", "cc1999:368/1"][number]
            charged = {"kind": "charged", "day": str(begun + timedelta(days=number))}
            records.append(
                {"type": "charge", "id": f"c{n}-{number}", "person": f"p{n}", "citation": article, "course": [charged]}
            )
        if luck.random() < 0.6:
            records.append(
                {
                    "type": "judgment",
                    "id": f"j{n}",
                    "persons": [holder],
                    "instance": "first",
                    "court": f"o{luck.randrange(3)}",
                    "day": str(ended),
                    "penalties": [{"kind": "imprisonment", "role": "final_main", "term": f"P{luck.randrange(1, 9)}Y"}],
                }
            )
    return hrdocs.Dataset([hrdocs.from_json(each) for each in records])


DATASET = made_cases()
PHASE = ("id", "person", "phases/0/kind", "phases/0/period")
CHARGE = ("person", "citation", "course/0/day")
JUDGMENT = ("persons", "court", "day", "penalties/0/term")


def of_library():
    held = stats.held(DATASET, on=ON, by=("gender", "phase"))
    charges = stats.charges(DATASET, "/".join(PERIOD))
    verdicts = stats.verdicts(DATASET, "/".join(PERIOD))
    assert all(row.people.is_exact for counts in (held, charges, verdicts) for row in counts.rows)
    return (
        {row.words: row.people.least for row in held.rows},
        {row.words[0]: row.people.least for row in charges.rows},
        {row.words[0]: (row.people.least, str(row.cells["imprisonment"])) for row in verdicts.rows},
    )


def test_plain_python_over_rows_counts_the_same():
    person_of = {one: row["ids"] for row in DATASET.to_rows("person") for one in row["ids"].split("; ")}
    gender_of = {row["ids"]: row["gender"] for row in DATASET.to_rows("person")}
    held = Counter()
    for row in DATASET.to_rows("detention", PHASE):
        first, last = row["phases/0/period"].split("/")
        if first <= ON <= last:
            held[gender_of[person_of[row["person"]]], row["phases/0/kind"]] += 1
    charged = {
        (row["citation"].rpartition("/")[0], person_of[row["person"]])
        for row in DATASET.to_rows("charge", CHARGE)
        if PERIOD[0] <= row["course/0/day"] <= PERIOD[1]
    }
    tried: dict = {}
    for row in DATASET.to_rows("judgment", JUDGMENT):
        if PERIOD[0] <= row["day"] <= PERIOD[1]:
            people, years = tried.get(row["court"], (0, 0))
            tried[row["court"]] = (people + 1, years + int(row["penalties/0/term"].strip("PY")))
    expected = {court: (people, f"P{years}Y") for court, (people, years) in tried.items()}
    assert of_library() == (dict(held), dict(Counter(article for article, _ in charged)), expected)


def test_pandas_over_rows_counts_the_same():
    pd = pytest.importorskip("pandas", reason="pandas is not installed")
    people = pd.DataFrame(DATASET.to_rows("person"))
    people["id"] = people["ids"].str.split("; ")
    people = people.explode("id")[["id", "ids", "gender"]]
    held = (
        pd.DataFrame(DATASET.to_rows("detention", PHASE))
        .drop(columns="id")
        .merge(people, left_on="person", right_on="id")
    )
    held[["first", "last"]] = held["phases/0/period"].str.split("/", expand=True)
    held = held[(held["first"] <= ON) & (held["last"] >= ON)]
    charges = pd.DataFrame(DATASET.to_rows("charge", CHARGE)).merge(people, left_on="person", right_on="id")
    charges = charges[charges["course/0/day"].between(*PERIOD)]
    charges["article"] = charges["citation"].str.rsplit("/", n=1).str[0]
    verdicts = pd.DataFrame(DATASET.to_rows("judgment", JUDGMENT)).merge(people, left_on="persons", right_on="id")
    verdicts = verdicts[verdicts["day"].between(*PERIOD)]
    verdicts["years"] = verdicts["penalties/0/term"].str.strip("PY").astype(int)
    courts = verdicts.groupby("court").agg(people=("ids", "nunique"), years=("years", "sum"))
    assert of_library() == (
        held.groupby(["gender", "phases/0/kind"])["ids"].nunique().to_dict(),
        charges.groupby("article")["ids"].nunique().to_dict(),
        {court: (row.people, f"P{row.years}Y") for court, row in courts.iterrows()},
    )
