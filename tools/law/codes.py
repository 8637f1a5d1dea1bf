"""The codes' own facts: structure, limits of penalties, base units, correspondences, headings of procedural codes."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

from law.sources import START, TEXTS
from law.texts import Text, plain, read, read_jsonl, read_tree

HERE = Path(__file__).parent
# The codes whose articles are named and looked up, and are not taken for those of the codes above.
OTHERS = {
    "cpc1999": ("cpc1999_2020-09.json", "cpc1999_2022-09.jsonl"),
    "pikoap2006": ("pikoap2006_2020-09.json",),
    "pikoap2021": ("pikoap2021_2022-09.jsonl",),
}
FACTS: dict[str, dict[str, Any]] = {
    "cpc1999": {
        "title": {
            "ru": "Уголовно-процессуальный кодекс Республики Беларусь",
            "en": "Code of Criminal Procedure of the Republic of Belarus",
        },
        "names": ["УПК", "КПК", "CPC"],
        "registry": "hk9900295",
    },
    "pikoap2006": {
        "title": {
            "ru": "Процессуально-исполнительный кодекс Республики Беларусь об административных правонарушениях",
            "en": "Procedural and Executive Code of the Republic of Belarus on Administrative Offences",
        },
        "names": ["ПИКоАП", "ПВКаАП", "PIKoAP"],
        "registry": "hk0600194",
        "until": "2021-03-01",
    },
    "pikoap2021": {
        "title": {
            "ru": "Процессуально-исполнительный кодекс Республики Беларусь об административных правонарушениях",
            "en": "Procedural and Executive Code of the Republic of Belarus on Administrative Offences",
        },
        "names": ["ПИКоАП", "ПВКаАП", "PIKoAP"],
        "from": "2021-03-01",
    },
}
NAMES = {
    "cc1999": [
        "УК",
        "КК",
        "CC",
        "UK",
        "УК РБ",
        "КК РБ",
        "УК Республики Беларусь",
        "Criminal Code",
        "Уголовный кодекс",
        "Крымінальны кодэкс",
    ],
    "cao2003": [
        "КоАП",
        "КаАП",
        "CAO",
        "CoAO",
        "KoAP",
        "КоАП РБ",
        "КаАП РБ",
        "КоАП Республики Беларусь",
        "Code of Administrative Offences",
    ],
}
NAMES["cao2021"] = NAMES["cao2003"]


def _titled(text: str) -> str:
    """Return a heading in capitals as sentences."""
    if not text.isupper():
        return text
    sentences = [sentence[:1] + sentence[1:].lower() for sentence in text.split(". ")]
    return (
        ". ".join(sentences)
        .replace("еспублики беларусь", "еспублики Беларусь")
        .replace(" республики", " Республики")
        .replace("кодекса Рес", "Кодекса Рес")
    )


def structure(code: str, read_texts: list[Text]) -> dict[str, Any]:
    """Return sections and chapters with their headings; the newest text decides."""
    english = json.loads((HERE / "chapters_en.json").read_text(encoding="utf-8")).get(code, {})
    sections: dict[str, str] = {}
    chapters: dict[str, tuple[str, str | None]] = {}
    for text in sorted(read_texts, key=lambda text: (TEXTS[text.key]["through"], text.key)):
        sections |= text.sections
        chapters |= {
            number: (heading, section or chapters.get(number, ("", None))[1])
            for number, (heading, section) in text.chapters.items()
            if not (TEXTS[text.key]["address"].endswith(".pdf") and number in chapters)
        }
    special_from = {"cao2003": 9, "cao2021": 10}.get(code, 999)
    made_chapters = {}
    for number, (heading, section) in sorted(chapters.items(), key=lambda pair: [int(n) for n in pair[0].split("-")]):
        made: dict[str, Any] = {"ru": _titled(heading)}
        if number in english.get("chapters", {}):
            made["en"] = english["chapters"][number]
        if section and int(number.split("-")[0]) < special_from:
            made["section"] = section
        made_chapters[number] = made
    made_sections = {}
    for number, heading in sections.items():
        made_sections[number] = {"ru": _titled(heading)}
        if number in english.get("sections", {}):
            made_sections[number]["en"] = english["sections"][number]
    return {"sections": made_sections, "chapters": made_chapters}


def record(folder: Path, records: dict[str, Any]) -> dict[str, Any]:
    """Return the file of what is not an article of one of the three codes."""
    cc = json.loads((folder / "cc1999_structure.json").read_text(encoding="utf-8"))["code"]
    cao = json.loads((folder / "cao_structure.json").read_text(encoding="utf-8"))
    return {
        "format": "hrdocs-law-codes/1",
        "as_of": "2026-01-01",
        "codes": {
            # Whoever wants to know the last day need not read all articles.
            name: {"as_of": records[name]["as_of"], **given}
            for name, given in _codes(cc, cao).items()
        },
        "newer": json.loads((HERE / "newer.json").read_text(encoding="utf-8")),
        "limits": json.loads((HERE / "limits.json").read_text(encoding="utf-8")),
        "base_units": _base_units(folder),
        "correspondences": _correspondences(cao, records),
        "others": {name: _other(folder / "sources", name) for name in OTHERS},
    }


def _codes(cc: dict[str, Any], cao: dict[str, Any]) -> dict[str, Any]:
    old, new = cao["cao2003"], cao["cao2021"]
    return {
        "cc1999": {
            "family": "criminal",
            "title": {key: value for key, value in cc["title"].items() if value},
            "names": NAMES["cc1999"],
            "number": cc["number"],
            "adopted": cc["date"],
            "published": cc["published"],
            "in_force": START["cc1999"],
            "registry": cc["official_registry"]["etalon_id"].lower(),
            "fine_by": "sentence",
            "predecessor": cc["predecessor"]["title"]["en"],
            "sources": [address for address in cc["sources"] if address.startswith("http")],
        },
        "cao2003": {
            "family": "administrative",
            "title": {key: value for key, value in old["names"].items() if value},
            "names": NAMES["cao2003"],
            "number": old["number"],
            "adopted": old["signed"],
            "published": old["published"],
            "in_force": START["cao2003"],
            "repealed": "2021-03-01",
            "registry": "hk0300194",
            "fine_by": "decision",
            "successor": "cao2021",
            "sources": old["sources"],
        },
        "cao2021": {
            "family": "administrative",
            "title": {key: value for key, value in new["names"].items() if value},
            "names": NAMES["cao2021"],
            "number": new["number"],
            "adopted": new["signed"],
            "published": new["published"],
            "in_force": START["cao2021"],
            "fine_by": "decision",
            # The warning is a measure in place of a penalty: Article 5.3.
            "measures": ["warning"],
            "predecessor": "cao2003",
            "sources": new["sources"],
        },
    }


# Where two sources differ on the first day of a value, both ends are kept.
OPEN_STARTS = {
    "2003-09-01": "2003-09-30",
    "2003-09-30": "2003-09-01",
    "2003-12-01": "2004-01-17",
    "2004-01-17": "2003-12-01",
    "2005-10-01": "2005-11-01",
    "2005-11-01": "2005-10-01",
}


def _base_units(folder: Path) -> dict[str, Any]:
    given = json.loads((folder / "base_unit.json").read_text(encoding="utf-8"))
    values = []
    for row in given["values"]:
        first = row["from"]
        other = OPEN_STARTS.get(first, first)
        begins = first if first == other else f"[{min(first, other)}..{max(first, other)}]"
        made: dict[str, Any] = {"from": begins, "to": row["to"], "value": str(row["value"])}
        made |= {"currency": row["currency"], "confidence": row["confidence"], "sources": row["sources"]}
        for key in ("act", "note"):
            if row.get(key):
                made[key] = row[key]
        values.append(made)
    return {
        "redenomination": {"day": given["redenomination"]["date"], "rate": "10000", "from": "BYR", "to": "BYN"},
        "contradictions": given["contradictions"],
        "values": values,
    }


def _correspondences(cao: dict[str, Any], records: dict[str, Any]) -> list[dict[str, Any]]:
    made: dict[tuple[str, str], dict[str, Any]] = {}
    for row in cao["renumbering"]:
        new = row["new"].replace("(", "/").replace(")", "")
        made[(f"cao2003:{row['old']}", f"cao2021:{new}")] = {"basis": row["basis"], "sources": row["sources"]}
    old_names, new_names = _headings(records["cao2003"]), _headings(records["cao2021"])
    told = {old for old, _ in made} | {new.split("/")[0] for _, new in made}
    for heading, old in old_names.items():
        new = new_names.get(heading)
        if new and f"cao2003:{old}" not in told and f"cao2021:{new}" not in told:
            made[(f"cao2003:{old}", f"cao2021:{new}")] = {"basis": "same heading in both texts", "sources": []}
    return [{"old": old, "new": new, **rest} for (old, new), rest in sorted(made.items())]


def _headings(record: dict[str, Any]) -> dict[str, str]:
    """Return the articles of the special part by heading, where a heading occurs once."""
    start = {"cao2003": 9, "cao2021": 10}[record["code"]]
    rows = [
        (plain(article["heading"]["ru"]).lower(), article["number"])
        for article in record["articles"]
        if article["heading"].get("ru") and int(article["number"].split(".")[0]) >= start
    ]
    counted = Counter(heading for heading, _ in rows)
    return {heading: number for heading, number in rows if counted[heading] == 1}


def _other(folder: Path, name: str) -> dict[str, Any]:
    headings: dict[str, str] = {}
    sources = []
    for path in OTHERS[name]:
        reader = read_tree if path.endswith(".json") else read_jsonl
        text = read(name, name, reader(folder / path))
        sources.append(path.rsplit(".", 1)[0])
        for article in text.articles:
            headings[article.number] = article.heading or headings.get(article.number, "")
    order = sorted(headings, key=lambda number: [int(part) for part in number.replace("-", ".").split(".")])
    return {
        **FACTS[name],
        "texts": sources,
        "headings": {number: headings[number] for number in order if headings[number]},
    }
