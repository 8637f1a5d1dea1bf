"""Which texts the builder reads, what each represents, and the days of the amending laws."""

import json
import lzma
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import evolve

from law.history import Law, Source, between, bounds, day_after
from law.texts import Text, chapter_notes, read, read_cut, read_jsonl, read_lines, read_tree

HERE = Path(__file__).parent
REPOSITORY = {
    "paperka": "https://github.com/pro101safety/paperka/blob",
    "laws": "https://github.com/AlexanderSimakov/lawsRB/blob/d90d0a6a4bb6e86cb7537b207d1dda767a04d1b5",
    "etalon": "https://github.com/saniaky/eTalonOnline/blob/e4e8bbbc82864584d84e32e9323c1cd149fafe57/structured",
}
NPA = "https://github.com/atlex/by-npa/blob"
LAWBOT = "https://github.com/Halayonok/lawbot/blob/b47ecca00497efcf859d3dc759bc469bf6de0e20"
PAPERKA_NEW = f"{REPOSITORY['paperka']}/fb2320d43182fd37f9713f39b0a66f8208a9b25d/app/src/main/assets"
PAPERKA_OLD = f"{REPOSITORY['paperka']}/f3a43b2272acef9ba24ab536ae24215c7184ac11/app/src/main/assets"

# What the packaged data say of each text. `from` and `to` are the days for which it is taken as it is: from the
# first day of the last law that it includes (of those whose day is known) to the day on which it was seen.
TEXTS: dict[str, dict[str, Any]] = {
    "cc2019s": {
        "code": "cc1999",
        "through": "2018-07-17",
        "from": "2018-10-29",
        "to": "2019-07-18",
        "title": "Criminal Code, text of a law bot, spring 2019",
        "address": f"{LAWBOT}/crim.txt",
        "note": "Without header; its days were found by comparing it with texts that have one: it has the changes of "
        "Law 131-З and lacks those of 171-З.",
    },
    "cc2019j": {
        "code": "cc1999",
        "through": "2019-01-09",
        "from": "2019-07-19",
        "to": "2019-10-26",
        "title": "Criminal Code, copy of the state's portal, July 2019",
        "address": f"{NPA}/aa4256d6cf8cf29e14485a84bba05a2f2782fc98/uk.txt",
        "note": "Superscripts are lost in the running text.",
    },
    "cc2019n": {
        "code": "cc1999",
        "through": "2019-11-11",
        "from": "2019-11-24",
        "to": "2020-01-31",
        "known_by": "2020-01-31",
        "title": "Criminal Code, copy of the state's portal, November 2019",
        "address": f"{NPA}/e2a1d9d392660a770b7ccf2bd844ad17a3d27359/uk.txt",
        "note": "Through Law 253-З, published 23 November 2019; without the part of Law 220-З of 1 February 2020. "
        "Superscripts are lost in the running text.",
    },
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
    "cc2022j": {
        "code": "cc1999",
        "through": "2022-05-13",
        "from": "2022-05-29",
        "to": "2022-06-14",
        "title": "Criminal Code, copy of the state's portal of 14 June 2022",
        "address": f"{NPA}/169d1e1091cc6f8bd58758f73d43805ba970bfcc/uk.txt",
        "note": "Superscripts are lost in the running text.",
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
        "from": "2025-11-02",
        "to": "2025-11-03",
        "title": "Criminal Code with amendment marks, autumn 2025",
        "address": f"{PAPERKA_NEW}/t04.docx",
        "second_from": "309",
        "second_address": f"{PAPERKA_NEW}/t411.docx",
    },
    "cao2003_2012": {
        "code": "cao2003",
        "through": "2012-07-13",
        "from": "2012-09-05",
        "to": "2013-03-01",
        "title": "Code of Administrative Offences of 2003, copy of the state's portal, September 2012",
        "address": f"{NPA}/21d7e63aa99c8fd494cf7cd5d362234c958f6ade/koap.txt",
        "note": "Through Law 409-З of 13 July 2012; Law 376-З began on 5 September 2012. Superscripts are lost in the "
        "running text.",
    },
    "cao2003_2013": {
        "code": "cao2003",
        "through": "2012-08-28",
        "from": "2013-03-02",
        "to": "2013-07-26",
        "title": "Code of Administrative Offences of 2003, copy of the state's portal, March 2013",
        "address": f"{NPA}/e0d8a75db7dad68745b7dfe5b75659ef1209d7ec/koap.txt",
        "note": "Through the Housing Code, Law 428-З, in force 2 March 2013. Superscripts are lost in the running "
        "text.",
    },
    "cao2003_2014": {
        "code": "cao2003",
        "through": "2013-07-12",
        "from": "2013-10-24",
        "to": "2014-01-23",
        "title": "Code of Administrative Offences of 2003, copy of the state's portal, January 2014",
        "address": f"{NPA}/c6ad4fe9070e3bcabbe045777543be861f78f447/koap.txt",
        "note": "Through Laws 60-З (in force 24 October 2013) and 64-З of 12 July 2013. Superscripts are lost in the "
        "running text.",
    },
    "cao2003_2019s": {
        "code": "cao2003",
        "through": "2019-01-09",
        "from": "2019-02-19",
        "to": "2019-07-18",
        "title": "Code of Administrative Offences of 2003, text of a law bot, spring 2019",
        "address": f"{LAWBOT}/koap.txt",
        "note": "Without header; its days were found by comparing it with texts that have one: it has the February "
        "part of Law 171-З and lacks Article 23.88.",
    },
    "cao2003_2019a": {
        "code": "cao2003",
        "through": "2019-07-17",
        "from": "2019-08-03",
        "to": "2019-12-31",
        "title": "Code of Administrative Offences of 2003, copy of the state's portal, August 2019",
        "address": f"{NPA}/aa4256d6cf8cf29e14485a84bba05a2f2782fc98/koap.txt",
        "note": "With the first part of Law 232-З alone, in force 3 August 2019. Superscripts are lost in the running "
        "text.",
    },
    "cao2003_2020f": {
        "code": "cao2003",
        "through": "2019-12-18",
        "from": "2020-02-01",
        "to": "2020-03-28",
        "title": "Code of Administrative Offences of 2003, copy of the state's portal, February 2020",
        "address": f"{NPA}/d78f2aec44cb47a06aac34cd591a05555905be61/koap.txt",
        "note": "With the parts of Laws 232-З and 276-З of 1 February 2020. Superscripts are lost in the running text.",
    },
    "cao2003_2020m": {
        "code": "cao2003",
        "through": "2019-12-18",
        "from": "2020-03-29",
        "to": "2020-09-07",
        "title": "Code of Administrative Offences of 2003, copy of the state's portal, 29 March 2020",
        "address": f"{NPA}/1f02537255c67e5f4ae46d8aadcee700c8648004/koap.txt",
        "note": "With the last part of Law 276-З, in force 29 March 2020. Superscripts are lost in the running text.",
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
    "cao2021m": {
        "code": "cao2021",
        "through": "2021-01-06",
        "from": "2021-03-01",
        "to": "2022-01-21",
        "title": "Code of Administrative Offences of 2021, first wording, copy of a bank of law, March 2021",
        "address": f"{NPA}/dd154fd12548ca0756adbcfb15b14f0cdad4c891/koap.txt",
        "note": "Law 144-З, the first that amended the code, began on 22 January 2022. Remarks of the bank are left "
        "out.",
    },
    "cao2021s": {
        "code": "cao2021",
        "through": "2021-01-06",
        "from": "2021-03-01",
        "to": "2022-01-21",
        "title": "Code of Administrative Offences of 2021, first wording, copy of September 2021",
        "address": f"{NPA}/2015bf7f61659e44059fc41f3194d9d4a2debc73/koap.txt",
    },
    "cao2022j": {
        "code": "cao2021",
        "through": "2022-01-04",
        "from": "2022-01-22",
        "to": "2022-06-14",
        "title": "Code of Administrative Offences of 2021, copy of the state's portal, June 2022",
        "address": f"{NPA}/29cfbbabf4b34a08f7845ac582260a0702b9f31e/koap.txt",
        "note": "Through Law 144-З.",
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
# The texts that are already cut into articles, and their files in `new/articles`.
CUT = {
    "cc2019s": "cc1999_2019-spring",
    "cc2019j": "cc1999_2019-07",
    "cc2019n": "cc1999_2019-11",
    "cc2022j": "cc1999_2022-06",
    "cao2003_2012": "cao2003_2012-09",
    "cao2003_2013": "cao2003_2013-03",
    "cao2003_2014": "cao2003_2014-01",
    "cao2003_2019s": "cao2003_2019-spring",
    "cao2003_2019a": "cao2003_2019-08",
    "cao2003_2020f": "cao2003_2020-02",
    "cao2003_2020m": "cao2003_2020-03-29",
    "cao2021m": "cao2021_2021-03",
    "cao2021s": "cao2021_2021-09",
    "cao2022j": "cao2021_2022-06",
}
BROKEN = {"cc2024", "cao2025a"}
START = {"cc1999": "2001-01-01", "cao2003": "2007-03-01", "cao2021": "2021-03-01"}

# Changes adopted before a text that it does not have yet (they took effect later; see the law's note).
LATE = {
    "cc2019n": {("2019-07-18 220-З", "130")},
    "cc2024": {("2024-07-08 22-З", article) for article in ("75", "117", "121", "195")},
}

# Days by provision of laws that began on several, and windows where the collected note gives more than its field: the
# pairs of a day and the provisions that began on it; articles are named where a source names them. Each reason is in
# the note of the law.
Pair = tuple[str, str, tuple[str, ...]]
REST = "the rest"
PAIRS: dict[tuple[str, str], tuple[Pair, ...]] = {
    ("cc1999", "2006-07-17 147-З"): (("2007-03-01", "Article 295", ("295",)),),
    ("cc1999", "2016-07-19 407-З"): (("[2016-08-23..2017-07-01]", REST, ()),),
    ("cc1999", "2010-12-27 223-З"): (("[2011-01-22..2011-05-12]", REST, ()),),
    ("cc1999", "2018-07-17 131-З"): (("[2018-08-29..2019-01-29]", REST, ()),),
    ("cc1999", "2015-01-05 241-З"): (("[2015-01-18..2015-01-28]", REST, ()),),
    ("cc1999", "2019-07-18 220-З"): (("2019-10-27", REST, ()), ("2020-02-01", "Article 130(1)", ("130",))),
    ("cc1999", "2019-11-11 253-З"): (("[2019-11-24..2020-01-31]", REST, ()),),
    ("cc1999", "2021-01-06 85-З"): (
        ("2021-03-01", "Article 86(2)(2), by a mark", ("86",)),
        ("2021-04-14", "Article 189, excluded", ("189",)),
        ("[2021-03-01..2021-04-14]", "what no source places on one of the two days", ()),
    ),
    ("cc1999", "2021-05-26 112-З"): (
        ("2021-06-19", "most", ()),
        ("2021-09-09", "a part that no source names", ()),
    ),
    ("cc1999", "2021-12-14 133-З"): (("[2021-12-22..2022-01-01]", REST, ()),),
    ("cc1999", "2022-01-04 144-З"): (("2022-01-22", REST, ()),),
    ("cc1999", "2022-01-05 146-З"): (("[2022-01-12..2022-01-22]", REST, ()),),
    ("cc1999", "2024-07-08 22-З"): (
        ("2024-07-22", REST, ()),
        ("[2024-12-31..2025-11-02]", "Articles 75, 117, 121, 195", ("75", "117", "121", "195")),
    ),
    ("cc1999", "2025-10-20 101-З"): (("2025-11-02", REST, ()),),
    ("cao2003", "2012-05-26 376-З"): (("2012-09-05", REST, ()),),
    ("cao2003", "2012-08-28 428-З"): (("2013-03-02", REST, ()),),
    ("cao2003", "2013-07-12 60-З"): (("2013-10-24", REST, ()),),
    ("cao2003", "2013-07-12 64-З"): (("[2013-07-28..2013-09-06]", REST, ()),),
    ("cao2003", "2018-07-17 129-З"): (("2018-08-08", "a part", ()), ("2018-12-01", REST, ())),
    ("cao2003", "2018-07-17 131-З"): (("2018-08-29", "a part", ()), ("2018-10-29", REST, ())),
    ("cao2003", "2019-01-09 171-З"): (
        ("2019-02-19", REST, ()),
        ("2019-07-19", "a part, with Articles 7.6, 9.2 and 23.88", ("7.6", "9.2", "23.88")),
    ),
    ("cao2003", "2019-07-17 232-З"): (
        ("2019-08-03", "a part", ()),
        ("2020-01-01", "a part", ()),
        ("2020-02-01", REST, ()),
    ),
    ("cao2003", "2019-12-18 276-З"): (
        ("2020-01-01", "a part", ()),
        ("2020-01-08", "a part", ()),
        ("2020-01-29", "a part", ()),
        ("2020-03-29", "a part, with Article 12.14", ("12.14",)),
    ),
    ("cpc1999", "2010-12-27 223-З"): (("2011-01-22", "a part", ()), ("2011-05-12", REST, ())),
    ("cpc1999", "2018-07-17 131-З"): (("2018-10-29", "a part", ()), ("2019-01-29", REST, ())),
    ("cpc1999", "2021-01-06 85-З"): (("2021-01-14", "a part", ()), ("2021-04-14", REST, ())),
    ("cpc1999", "2021-05-26 112-З"): (("2021-06-19", "most", ()), ("2021-09-09", "a part that no source names", ())),
    ("cpc1999", "2022-07-20 199-З"): (
        ("2022-07-27", "most, with special proceedings in absence", ()),
        ("2023-07-27", "a part that no source names", ()),
    ),
    ("pikoap2006", "2013-07-12 64-З"): (("[2013-07-28..2013-09-06]", "", ()),),
    ("pikoap2021", "2022-01-04 144-З"): (("2022-01-22", "", ()),),
    ("cao2021", "2024-04-22 365-З"): (
        ("[2024-04-27..2025-04-30]", REST, ()),
        ("2024-10-01", "Article 24.44", ("24.44",)),
    ),
}
# Between these two texts no other law began.
NAMED = {
    ("cc2019s", "cc2019j"): "2019-01-09 171-З",
    ("cao2003_2012", "cao2003_2013"): "2012-08-28 428-З",
    ("cao2003_2020f", "cao2003_2020m"): "2019-12-18 276-З",
}
# Lines that a copy has lost, by text: what it shows there is nothing.
LOST = {"cc2020": {("46", "2"), ("466", "")}}
# Parts whose lines a copy has lost in part, so that their text is not taken from it, and copies without notes.
LOST_LINES = {
    "cc2020": {
        *(("10", ""), ("33", "1"), ("46", "1"), ("46", "2"), ("74", "1"), ("85", ""), ("101", ""), ("109", "")),
        *(("136", ""), ("139", "2"), ("147", "2"), ("181", "2"), ("181-1", "2"), ("182", "2"), ("291", "2")),
        *(("328", "4"), ("466", "")),
    },
    "cc2022": {(number, "note") for number in ("204", "284", "321", "338-2", "348", "423-1", "437", "465")},
    "cao2003_2020": {("7.3", "1"), ("8.7", "")},
    "cao2021m": {("18.12", "4")},
    "pikoap2022j": {("25.1", "")},
    "cao2022": {(number, "note") for number in ("13.35", "14.9", "15.13", "17.6")},
}
# Parts that a text with broken lines alone shows, read by a person: its lines joined, and nothing else changed but the
# dash before the sanction, which it has lost. The second reading finds their letters in the text.
READ_BY_HAND = {
    ("cc2024", "375", "1"): """\
Умышленное разглашение экономических, научно-технических или иных сведений, составляющих служебную тайну, лицом, \
имеющим или имевшим доступ к этим сведениям, при отсутствии признаков преступлений, предусмотренных статьями 226-1, \
254, 255, 356 и 358 настоящего Кодекса, -
наказывается штрафом, или лишением права занимать определенные должности или заниматься определенной деятельностью, \
или исправительными работами на срок до двух лет, или арестом, или ограничением свободы на срок до четырех лет, или \
лишением свободы на тот же срок.""",
    ("cc2024", "375", "2"): """\
То же деяние, повлекшее тяжкие последствия, -
наказывается ограничением свободы на срок до пяти лет или лишением свободы на срок до шести лет.""",
    ("cc2024", "435", "1"): """\
Уклонение от мероприятий по призыву на воинскую службу -
наказывается общественными работами, или штрафом, или арестом, или ограничением свободы на срок до трех лет, или \
лишением свободы на тот же срок.""",
}
# A note to a chapter is printed before its first article: a layout of one article a line has it after the one before.
NO_NOTES = {"cc2020", "cao2003_2020"}
# The files of the other texts in which the notes to a chapter come below its title.
WITH_CHAPTER_NOTES = {
    "cc2025": ("cc1999_2025-10_articles_1-308.txt", "cc1999_2025-10_articles_309-467.txt"),
    "cao2003_2020b": ("cao2003_2020-10.txt",),
    "cao2025": ("cao2021_2025-07.txt",),
}
# Parts of the special part that a text prints without a sanction, and why: a text with another stops the build.
_LOST_LINE = "the copy has lost the line; the text of November 2019 has it"
WITHOUT_SANCTION = {
    ("cc2020", "136", ""): _LOST_LINE,
    ("cc2020", "139", "2"): _LOST_LINE,
    ("cc2020", "147", "2"): _LOST_LINE,
    ("cc2020", "181", "2"): _LOST_LINE,
    ("cc2020", "181-1", "2"): _LOST_LINE,
    ("cc2020", "182", "2"): _LOST_LINE,
    ("cc2020", "291", "2"): _LOST_LINE,
    ("cc2020", "328", "4"): _LOST_LINE,
}
# On which day of 112-З an article began is named for few; from the second day on all of it was in force.
SETTLED = {"2021-05-26 112-З": "2021-09-09"}


def _known_by(code: str, adopted: str) -> str:
    """Return the day by which a law was in force, since a text has it."""
    return min(
        (entry.get("known_by") or (entry["from"] if entry["from"] < "2021" else entry["to"]))
        for entry in TEXTS.values()
        if entry["code"] == code and entry["through"] >= adopted
    )


def laws(facts: Path) -> dict[str, dict[str, Law]]:
    """Return the amending laws of each code by key, with their first days."""
    made: dict[str, dict[str, Law]] = {"cc1999": {}, "cao2003": {}, "cao2021": {}}
    for key, row in law_rows(facts).items():
        for code in row["codes"]:
            if code not in made:
                continue
            pairs = PAIRS.get((code, key), ())
            given = row["in_force"]
            if given is None and row.get("in_force_range"):
                given = between(*row["in_force_range"])
            general = next((day for day, _, articles in pairs if not articles and not day.startswith("[")), None)
            windows = next((day for day, _, articles in pairs if not articles and day.startswith("[")), None)
            if code == "cao2003" and len(pairs) > 1:
                # Which part began on which day no source says: a wording is placed by the texts.
                general = between(pairs[0][0], pairs[-1][0])
            general = general or windows or given
            confidence = row["confidence"] or "medium"
            if general is None:
                published = row["published"] or row["adopted"]
                general = between(day_after(published), _known_by(code, row["adopted"]))
                confidence = "low"
            elif bounds(general)[0] != bounds(general)[1]:
                confidence = "low" if confidence == "low" else "medium"
            by_article = {article: day for day, _, articles in pairs for article in articles}
            days = [(day, what) for day, what, _ in pairs]
            if not any(day == general for day, _ in days) and not (code == "cao2003" and days):
                days.append((general, REST if days else ""))
            made[code][key] = Law(
                key, general, confidence, by_article, tuple(sorted(days, key=lambda pair: bounds(pair[0])))
            )
    return made


def law_rows(facts: Path) -> dict[str, dict[str, Any]]:
    """Return what is collected of each amending law, by key; what was found later replaces what was known before."""
    rows = json.loads((facts / "amending_laws.json").read_text(encoding="utf-8"))
    made = {f"{row['adopted']} {row['law']}": row for row in rows}
    for row in json.loads((facts / "new" / "laws.json").read_text(encoding="utf-8")):
        if row["law"] is None:
            continue  # a law of which not even the number is known; see `newer`
        number = row["law"].partition(" ")[0]
        key = f"{row['adopted']} {number}"
        older = made.get(key, {})
        notes = [note for note in (older.get("in_force_note"), row.get("in_force_note")) if note]
        made[key] = {
            **older,
            **{name: value for name, value in row.items() if value is not None},
            "law": number,
            "in_force": row["in_force"] or older.get("in_force"),
            "in_force_note": " ".join(notes) or None,
            "confidence": row["confidence"] or older.get("confidence"),
            "published": row["published"] or older.get("published"),
            "codes": sorted({*older.get("codes", ()), *row["codes"]}),
            "sources": list(dict.fromkeys([*older.get("sources", ()), *row["sources"]])),
        }
    # In place of the notes of the facts, which speak to their reader.
    for key, note in json.loads((HERE / "law_notes.json").read_text(encoding="utf-8")).items():
        made[key]["in_force_note"] = note
    return dict(sorted(made.items()))


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
    new = folder.parent / "new"
    for key, name in CUT.items():
        made[key] = read(key, TEXTS[key]["code"], read_cut(new / "articles" / f"{name}.jsonl.xz"))
    for key, path, known in (
        ("cc2024", "cc1999_2024-12.txt", ("cc2022", "cc2025")),
        ("cao2025a", "cao2021_2025-04.txt", ("cao2022", "cao2025")),
    ):
        headings = known_headings(*(made[name] for name in known))
        made[key] = read(key, TEXTS[key]["code"], read_lines(folder / path, broken=True), headings)
    whole = {key: [new / "texts" / f"{name}.txt.xz"] for key, name in CUT.items()}
    whole |= {key: [folder / name for name in names] for key, names in WITH_CHAPTER_NOTES.items()}
    for key, paths in whole.items():
        notes = chapter_notes(line for path in paths for line in _lines_of(path))
        made[key] = evolve(made[key], chapter_notes=notes)
    return made


def _lines_of(path: Path) -> list[str]:
    content = path.read_bytes()
    return (lzma.decompress(content) if path.suffix == ".xz" else content).decode("utf-8").splitlines()


# The codes and the law whose articles are read and looked up, and are no charges: their texts, by the days that each is
# taken to hold. A copy of which only the month is known stands for that month.
OTHER_TEXTS: dict[str, dict[str, dict[str, str]]] = {
    "cpc1999": {
        "cpc2019s": {"file": "cpc1999_2019-spring", "from": "2019-02-19", "to": "2019-07-18"},
        "cpc2019": {"file": "cpc1999_2019-12", "from": "2019-12-01", "to": "2019-12-31"},
        "cpc2020": {"file": "cpc1999_2020-09.json", "from": "2020-09-07", "to": "2020-09-07"},
        "cpc2022j": {"file": "cpc1999_2022-06", "from": "2022-05-29", "to": "2022-06-14"},
        "cpc2022": {"file": "cpc1999_2022-09.jsonl", "from": "2022-09-26", "to": "2022-09-26"},
        "cpc2022o": {"file": "cpc1999_2022-10", "from": "2022-10-01", "to": "2022-10-31"},
    },
    "pikoap2006": {
        "pikoap2012": {"file": "pikoap2006_2012-09", "from": "2012-09-05", "to": "2012-09-30"},
        "pikoap2013": {"file": "pikoap2006_2013-09", "from": "2013-09-06", "to": "2013-09-30"},
        "pikoap2019s": {"file": "pikoap2006_2019-spring", "from": "2019-02-19", "to": "2019-07-18"},
        "pikoap2019": {"file": "pikoap2006_2019-08", "from": "2019-08-03", "to": "2019-08-31"},
        "pikoap2020": {"file": "pikoap2006_2020-02", "from": "2020-02-01", "to": "2020-02-29"},
        "pikoap2020s": {"file": "pikoap2006_2020-09.json", "from": "2020-09-07", "to": "2020-09-07"},
    },
    "pikoap2021": {
        "pikoap2021m": {"file": "pikoap2021_2021-03", "from": "2021-03-01", "to": "2022-01-21"},
        "pikoap2021s": {"file": "pikoap2021_2021-09", "from": "2021-03-01", "to": "2022-01-21"},
        "pikoap2022j": {"file": "pikoap2021_2022-06", "from": "2022-01-22", "to": "2022-06-14"},
        "pikoap2022": {"file": "pikoap2021_2022-09.jsonl", "from": "2022-09-26", "to": "2022-09-26"},
    },
    "pec2000": {"pec2019s": {"file": "penal-exec-code2000_2019-spring", "from": "2019-02-19", "to": "2019-07-18"}},
    "mea1997": {"mea2020": {"file": "mass-events-act_2020-10.txt", "from": "2020-10-08", "to": "2020-10-08"}},
}
_OTHER_ADDRESSES = {
    "cpc1999_2020-09.json": f"{REPOSITORY['etalon']}/hk9900295.json",
    "cpc1999_2022-09.jsonl": f"{REPOSITORY['laws']}/app/src/main/assets/database/UPK_database.db",
    "pikoap2006_2020-09.json": f"{REPOSITORY['etalon']}/hk0600194.json",
    "pikoap2021_2022-09.jsonl": f"{REPOSITORY['laws']}/app/src/main/assets/database/PIKoAP_database.db",
    "mass-events-act_2020-10.txt": "https://github.com/by-legal",
}


def other_sources(facts: Path, code: str) -> list[Source]:
    """Return the texts of a code, or a law, whose articles are no charges."""
    made = []
    for key, row in OTHER_TEXTS[code].items():
        name = row["file"]
        if "." not in name:
            raws = read_cut(facts / "new" / "articles" / f"{name}.jsonl.xz")
        else:
            reader = {"json": read_tree, "jsonl": read_jsonl, "txt": read_lines}[name.rpartition(".")[2]]
            raws = reader(facts / "sources" / name)
        text = read(key, code, raws)
        # Articles of an inserted chapter ("13-1.1", without superscript "131.1") have numbers that no norm can name.
        kept = (each for each in text.articles if not re.match(r"\d+\. ", each.heading))
        text = evolve(text, articles=tuple(each for each in kept if not re.match(r"\d{3}\.", each.number)))
        made.append(Source(text=text, through=row["from"], valid_from=row["from"], valid_to=row["to"]))
    return made


def other_laws(facts: Path, code: str) -> dict[str, dict[str, Any]]:
    """Return the laws whose days in a code of procedure are known."""
    rows = law_rows(facts)
    made: dict[str, dict[str, Any]] = {}
    for (name, key), pairs in sorted(PAIRS.items()):
        if name == code:
            row = rows[key]
            made[key] = {
                "days": [{"from": day, "provisions": what} if what else {"from": day} for day, what, _ in pairs],
                "confidence": row["confidence"] or "medium",
                **({"published": row["published"]} if row.get("published") else {}),
                "sources": [address for address in row["sources"] if address.startswith("http")],
            }
    return made


def other_addresses(facts: Path, code: str) -> dict[str, dict[str, str]]:
    """Return what is said of each text of a code whose articles are no charges: its days and its address."""
    manifest = json.loads((facts / "new" / "manifest.json").read_text(encoding="utf-8"))
    stored = {row["name"]: row["source"] for row in manifest}
    return {
        key: {"from": row["from"], "to": row["to"], "address": stored.get(row["file"]) or _OTHER_ADDRESSES[row["file"]]}
        for key, row in OTHER_TEXTS[code].items()
    }


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
            known_by=entry.get("known_by"),
            is_broken=key in BROKEN,
            late=frozenset(LATE.get(key, ())),
        )
        for key, entry in sorted(TEXTS.items(), key=lambda pair: (pair[1]["through"], pair[1]["from"], pair[1]["to"]))
        if entry["code"] == code
    ]


def law_key(name: str) -> str | None:
    """Return the key of a law that the collected facts name: `Law No. 112-Z of 2021-05-26`."""
    found = re.search(r"(\d+)-[ZЗ] of (\d{4}-\d\d-\d\d)", name)
    return f"{found[2]} {found[1]}-З" if found else None


def second_reading(facts: Path) -> dict[tuple[str, str], tuple[str, str | None]]:
    """Return what a second reading of the amendment marks says of the sanctions of 2019: kind of beginning, and law."""
    packed = (facts / "new" / "cc1999_sanction_history.jsonl.xz").read_bytes()
    made = {}
    for line in lzma.decompress(packed).decode("utf-8").splitlines():
        row = json.loads(line)
        number, _, day = (row["since_law"] or "").partition(" of ")
        made[row["article"], row["part"]] = row["since_kind"], f"{day} {number}" if number else None
    return made
