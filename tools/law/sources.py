"""Which texts the builder reads, what each represents, and the days of the amending laws."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from law.history import Law, Source, between, bounds
from law.texts import Text, read, read_jsonl, read_lines, read_tree

REPOSITORY = {
    "paperka": "https://github.com/pro101safety/paperka/blob",
    "laws": "https://github.com/AlexanderSimakov/lawsRB/blob/d90d0a6a4bb6e86cb7537b207d1dda767a04d1b5",
    "etalon": "https://github.com/saniaky/eTalonOnline/blob/e4e8bbbc82864584d84e32e9323c1cd149fafe57/structured",
}
PAPERKA_NEW = f"{REPOSITORY['paperka']}/fb2320d43182fd37f9713f39b0a66f8208a9b25d/app/src/main/assets"
PAPERKA_OLD = f"{REPOSITORY['paperka']}/f3a43b2272acef9ba24ab536ae24215c7184ac11/app/src/main/assets"

# What the packaged data say of each text. `from` and `to` are the days for which it is taken as it is: from the
# first day of the last law that it includes (of those whose day is known) to the day on which it was seen.
TEXTS: dict[str, dict[str, Any]] = {
    "cc2020": {
        "code": "cc1999",
        "through": "2019-11-11",
        "from": "2020-02-01",
        "to": "2020-09-07",
        "title": "Criminal Code, bank of the state (ETALON-ONLINE), copy of 7 September 2020",
        "address": f"{REPOSITORY['etalon']}/hk9900275.json",
        "note": "Through Law 253-З of 11 November 2019, whose first day in force was not found and which no mark of a "
        "later text names. The copy prints no notes to articles, and of eight parts not the sanction.",
    },
    "cc2022": {
        "code": "cc1999",
        "through": "2022-05-13",
        "from": "2022-05-29",
        "to": "2022-09-26",
        "title": "Criminal Code, law portal of the state, copy of September 2022",
        "address": f"{REPOSITORY['laws']}/app/src/main/assets/database/UK_database.db",
    },
    "cc2024": {
        "code": "cc1999",
        "through": "2024-07-08",
        "from": "2024-07-22",
        "to": "2024-12-31",
        "title": "Criminal Code with amendment marks, December 2024",
        "address": f"{PAPERKA_OLD}/t04.pdf",
        "note": "Lines broken as in a PDF; a part that cannot be read there is not taken from it.",
    },
    "cc2025": {
        "code": "cc1999",
        "through": "2025-10-20",
        "from": "2025-10-31",
        "to": "2025-11-03",
        "title": "Criminal Code with amendment marks, autumn 2025",
        "address": f"{PAPERKA_NEW}/t04.docx",
    },
    "cao2003_2020": {
        "code": "cao2003",
        "through": "2019-12-18",
        "from": "2020-03-29",
        "to": "2021-02-28",
        "title": "Code of Administrative Offences of 2003, bank of the state, copies of September and October 2020",
        "address": f"{REPOSITORY['etalon']}/hk0300194.json",
        "note": "Through Law 276-З of 18 December 2019, last stage in force 29 March 2020. That nothing changed "
        "between 8 October 2020 and the end of the code rests on no later amending law having been seen.",
    },
    "cao2022": {
        "code": "cao2021",
        "through": "2022-01-04",
        "from": "2022-01-22",
        "to": "2022-09-26",
        "title": "Code of Administrative Offences of 2021, law portal of the state, copy of September 2022",
        "address": f"{REPOSITORY['laws']}/app/src/main/assets/database/KoAP_database.db",
    },
    "cao2025a": {
        "code": "cao2021",
        "through": "2025-02-17",
        "from": "2025-03-03",
        "to": "2025-04-30",
        "title": "Code of Administrative Offences of 2021 with amendment marks, spring 2025",
        "address": f"{PAPERKA_OLD}/t03.pdf",
        "note": "Lines broken as in a PDF; a part that cannot be read there is not taken from it.",
    },
    "cao2025": {
        "code": "cao2021",
        "through": "2025-07-12",
        "from": "2025-07-12",
        "to": "2025-07-18",
        "title": "Code of Administrative Offences of 2021 with amendment marks, summer 2025",
        "address": f"{PAPERKA_NEW}/t03.docx",
        "note": "Through Law 91-З of 12 July 2025, on the legal portal by 18 July 2025. How long after that day the "
        "text stayed the current one is not shown, so nothing is claimed for later days.",
    },
}
BROKEN = {"cc2024", "cao2025a"}
START = {"cc1999": "2001-01-01", "cao2003": "2007-03-01", "cao2021": "2021-03-01"}

# Changes adopted before a text that it does not have yet (they took effect later; see the law's note).
LATE = {"cc2024": {("2024-07-08 22-З", article) for article in ("75", "117", "121", "195")}}

# First days by article, and windows where the collected note gives more than its field; each reason is in the note.
DAYS: dict[str, dict[str, str]] = {
    "2006-07-17 147-З": {"295": "2007-03-01"},
    "2016-07-19 407-З": {"*": "[2016-08-23..2017-07-01]"},
    "2010-12-27 223-З": {"*": "[2011-01-22..2011-05-12]"},
    "2018-07-17 131-З": {"*": "[2018-08-29..2019-01-29]"},
    "2019-07-18 220-З": {"130": "2020-02-01"},
    "2021-01-06 85-З": {"*": "[2021-03-01..2021-04-30]", "86": "2021-03-01", "189": "[2021-04-01..2021-04-30]"},
    "2024-07-08 22-З": dict.fromkeys(("75", "117", "121", "195"), "[2024-12-31..2025-11-03]"),
    "2024-04-22 365-З": {"*": "[2024-04-22..2025-04-30]", "24.44": "2024-10-01"},
}


def _known_by(code: str, adopted: str) -> str:
    """Return the day by which a law was in force, since a text has it."""
    return min(
        (entry["from"] if entry["from"] < "2021" else entry["to"])
        for entry in TEXTS.values()
        if entry["code"] == code and entry["through"] >= adopted
    )


def laws(facts: Path) -> dict[str, dict[str, Law]]:
    """Return the amending laws of each code by key, with their first days."""
    made: dict[str, dict[str, Law]] = {"cc1999": {}, "cao2003": {}, "cao2021": {}}
    for row in json.loads((facts / "amending_laws.json").read_text(encoding="utf-8")):
        key = f"{row['adopted']} {row['law']}"
        for code in row["codes"]:
            given = row["in_force"]
            if given is None and row.get("in_force_range"):
                given = between(*row["in_force_range"])
            days = dict(DAYS.get(key, {}))
            general = days.pop("*", None) or given
            confidence = row["confidence"] or "medium"
            if general is None:
                general = between(row["published"] or row["adopted"], _known_by(code, row["adopted"]))
                confidence = "low"
            elif bounds(general)[0] != bounds(general)[1]:
                confidence = "low" if confidence == "low" else "medium"
            made[code][key] = Law(key, general, confidence, days)
    return made


def law_rows(facts: Path) -> dict[str, dict[str, Any]]:
    """Return what is collected of each amending law, by key."""
    rows = json.loads((facts / "amending_laws.json").read_text(encoding="utf-8"))
    return {f"{row['adopted']} {row['law']}": row for row in rows}


def texts(folder: Path) -> dict[str, Text]:
    """Read every text."""
    made = {
        "cc2020": read("cc2020", "cc1999", read_jsonl(folder / "cc1999_2020-09.jsonl")),
        "cc2022": read("cc2022", "cc1999", read_jsonl(folder / "cc1999_2022-09.jsonl")),
        "cc2025": read(
            "cc2025",
            "cc1999",
            [
                *read_lines(folder / "cc1999_2025-10_articles_1-308.txt"),
                *read_lines(folder / "cc1999_2025-10_articles_309-467.txt"),
            ],
        ),
        "cao2003_2020": read("cao2003_2020", "cao2003", read_tree(folder / "cao2003_2020-09.json")),
        "cao2003_2020b": read("cao2003_2020b", "cao2003", read_lines(folder / "cao2003_2020-10.txt", contents=True)),
        "cao2022": read("cao2022", "cao2021", read_jsonl(folder / "cao2021_2022-09.jsonl")),
        "cao2025": read("cao2025", "cao2021", read_lines(folder / "cao2021_2025-07.txt")),
    }
    for key, path, known in (
        ("cc2024", "cc1999_2024-12.txt", ("cc2022", "cc2025")),
        ("cao2025a", "cao2021_2025-04.txt", ("cao2022", "cao2025")),
    ):
        headings = known_headings(*(made[name] for name in known))
        made[key] = read(key, TEXTS[key]["code"], read_lines(folder / path, broken=True), headings)
    return made


def known_headings(*known: Text) -> dict[str, set[str]]:
    """Return the headings that texts show, by article."""
    headings: dict[str, set[str]] = {}
    for text in known:
        for article in text.articles:
            if article.heading:
                headings.setdefault(article.number, set()).add(article.heading)
    return headings


def sources(read_texts: Mapping[str, Text], code: str) -> list[Source]:
    """Return the texts of one code in the order of their days."""
    return [
        Source(
            text=read_texts[key],
            through=entry["through"],
            valid_from=entry["from"],
            valid_to=entry["to"],
            is_broken=key in BROKEN,
            late=frozenset(LATE.get(key, ())),
        )
        for key, entry in sorted(TEXTS.items(), key=lambda pair: pair[1]["through"])
        if entry["code"] == code
    ]


def law_key(name: str) -> str | None:
    """Return the key of a law that the collected facts name: `Law No. 112-Z of 2021-05-26`."""
    found = re.search(r"(\d+)-[ZЗ] of (\d{4}-\d\d-\d\d)", name)
    return f"{found[2]} {found[1]}-З" if found else None
