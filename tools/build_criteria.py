"""Build `src/hrdocs/data/criteria/` from the collected material and the texts in `tools/criteria/`.

The collected material (`frameworks.json`) says for each item what was read where; the TOML files beside this script add
what it does not have: questions in three languages, the logic as trees over inputs, Belarusian, which kinds count, and
whole frameworks that were read elsewhere. `sources.toml` says how each document is cited: its title, and the address
of its issuer or of an archive, never that of a copy. The result is kept in the repository, so that nothing is needed
to use the library; run this again when the material grows.

Usage: python tools/build_criteria.py PATH/TO/frameworks.json
"""

import json
import sys
import tomllib
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[1]
TEXTS: Final = ROOT / "tools" / "criteria"
DATA: Final = ROOT / "src" / "hrdocs" / "data"
LANGUAGES: Final = ("en", "ru", "be")
FRAMEWORKS: Final = ("guidelines2013", "pace1900", "ai_poc", "wgad", "observatory")
# Read elsewhere than in the collected material: all of each is in its own file here.
OWN: Final = ("former2023", "prosecution", "humanitarian", "dissidentby", "ovdinfo", "cpj", "pen_belarus")
# Words about the making of the material that say nothing about the frameworks.
DROPPED: Final = (" (hidden-test documents)", " (see G.ex.violence.provoked)")

Json = Any


def text(value: str) -> str:
    """Return a text of the collected material without remarks on its making."""
    for words in DROPPED:
        value = value.replace(words, "")
    return value


def evidence(given: Json, **changes: Json) -> Json:
    """Return how an item is known: level, sources, note."""
    found = {"level": given["level"], "sources": list(given.get("sources", []))} | changes
    if given.get("note"):
        found["note"] = text(given["note"])
    return found


def languages(*places: Json, prefix: str = "", suffix: str = "") -> Json:
    """Return the text in each language from the first place that has it."""
    found = {}
    for language in LANGUAGES:
        for place in places:
            if place and (said := place.get(f"{prefix}{language}{suffix}")):
                found[language] = text(said)
                break
    return found


def told(collected: Json, added: Json) -> Json:
    """Return texts each with its evidence; what we translated ourselves says so."""
    known = collected["evidence"]
    known = known if "level" not in known else dict.fromkeys(LANGUAGES, known)
    found = {}
    for language in LANGUAGES:
        if language in collected:
            found[language] = {"text": collected[language], "evidence": evidence(known.get(language, known["en"]))}
        elif language in added:
            note = "translated by the authors of this library"
            found[language] = {"text": added[language], "evidence": {"level": "memory", "sources": [], "note": note}}
    return found


class Builder:
    """One framework on its way into its file."""

    def __init__(self, collected: Json, framework: Json, added: Json, guidelines: Json) -> None:
        self.collected = collected
        self.framework = framework
        self.added = added
        self.guidelines = guidelines

    def document(self) -> Json:
        """Return the whole file."""
        added = self.added
        value = {
            "format": "hrdocs-criteria/1",
            "as_of": added.get("as_of", self.collected["compiled"]),
            "sources": {},
            "id": added["id"],
            "names": self._names(),
            "issuer": self._issuer(),
            "adopted": {"day": added["adopted"], **self._adopted()},
            "wordings": [{"since": w["since"], "text": languages(w)} for w in added.get("wordings", [])],
            "definitions": self._definitions(),
            "deprivation": self._deprivation(),
            "inputs": self._inputs(),
            "general": added.get("general", {}),
            "factors": [self._factor(factor) for factor in added["factors"]],
            "logic": {**self._liberty(), **added["logic"]},
            "contradictions": [each["answers"] for each in added.get("contradictions", [])],
            "consequences": [self._consequence(each) for each in added.get("consequences", [])],
            "remarks": [self._remark(each) for each in added.get("remarks", [])],
            "temporal_rule": self._temporal_rule(),
            "notes": [{"text": languages(n), "evidence": evidence(n)} for n in added.get("notes", [])],
            "open_questions": self._open_questions(),
        }
        value["sources"] = self._sources(value)
        return {key: each for key, each in value.items() if each not in ([], {})}

    def _liberty(self) -> Json:
        return {"liberty": self.added["liberty"]} if "liberty" in self.added else {}

    def _names(self) -> Json:
        names = self.framework["names"]
        default = {"en": {"level": "seen", "sources": self.framework["sources"][:1]}}
        return told({"evidence": default, **names}, self.added.get("names", {}))

    def _issuer(self) -> Json:
        default = {"level": "seen", "sources": self.framework["sources"][:1]}
        return told({"evidence": default, **self.framework["issuer"]}, self.added["issuer"])

    def _adopted(self) -> Json:
        date = self.framework["date"]
        said = [str(date[key]) for key in ("adopted_precision", "established", "note", "report", "vote") if key in date]
        default = {"level": "seen", "sources": self.framework["sources"][:1]}
        found = {"evidence": evidence(date.get("evidence", default))}
        return {"note": "; ".join(said), **found} if said else found

    def _temporal_rule(self) -> Json:
        rule = self.framework.get("temporal_rule", {})
        default = {"level": "seen", "sources": self.framework["sources"][:1]}
        given = rule.get("evidence", default)
        return {"text": languages(self.added["temporal_rule"], rule), "evidence": evidence(given)}

    def _definitions(self) -> Json:
        added = {each["id"]: each for each in self.added.get("definitions", [])}
        found = []
        for each in self.framework.get("definitions", []):
            collected = {tag: each.get(f"paraphrase_{tag}") for tag in LANGUAGES}
            found.append(
                {
                    "id": each["id"],
                    "printed": each["printed_number"],
                    "text": languages(added.get(each["id"], {}), collected),
                    "evidence": evidence(each["evidence"]),
                }
            )
        return found

    def _open_questions(self) -> Json:
        """Return what is left open: as collected, with the languages that are added in the same order."""
        collected = self.framework.get("open_questions", [])
        added = self.added.get("open_questions", [])
        if collected and len(collected) != len(added):
            sys.exit(f"{self.added['id']}: {len(collected)} open questions were collected, {len(added)} are translated")
        rows = zip(collected or [None] * len(added), added, strict=True)
        return [{"text": languages(row, {"en": english})} for english, row in rows]

    def _deprivation(self) -> Json:
        """Return which kinds count and, for single phases, what differs from their kind."""
        if "liberty" not in self.added:
            return {}
        rule = self.added.get("kinds", {})
        kinds = []
        for each in self.guidelines["definitions"][0]["accepted_in_practice"]:
            counts, _, since = each["counts"].partition(", ")
            row = {"kind": each["kind"], "counts": counts}
            if since:
                row["when"] = since
            if "same_as" in rule:
                row["evidence"] = {"level": "analysis", "sources": [], "note": rule["note"]}
            else:
                row["evidence"] = evidence(each["evidence"])
            kinds.append(row)
        added = dict(self.added.get("phases", {}))
        if "same_as" in rule:
            # What was added for the Guidelines holds here too, as our reading, unless this framework says otherwise.
            shared = tomllib.loads((TEXTS / f"{rule['same_as']}.toml").read_text(encoding="utf-8"))["phases"]
            added = {
                name: {"counts": row["counts"], "level": "analysis", "note": rule["note"]}
                for name, row in shared.items()
            } | added
        phases = [
            {"phase": name, "counts": row["counts"], "evidence": evidence(row)} for name, row in sorted(added.items())
        ]
        return {"kinds": kinds, "phases": phases}

    def _inputs(self) -> Json:
        rows = self.added["inputs"]
        asked = [
            {"name": factor["id"], "question": languages(factor, prefix="question_")}
            for factor in self.added["factors"]
            if factor.get("ask")
        ]
        named = [self._input(row) for row in rows if not row.get("after")]
        return named + asked + [self._input(row) for row in rows if row.get("after")]

    def _input(self, row: Json) -> Json:
        found = {"name": row["name"], "question": languages(row)}
        hint = languages(row, prefix="hint_")
        found |= {"hint": hint} if hint else {}
        return found | ({"since": row["since"]} if "since" in row else {})

    def _factor(self, added: Json) -> Json:
        known = {each["id"]: each for each in self.framework["factors"]}
        known |= {each["id"]: each for each in self.framework.get("definitions", [])}
        collected = known[added.get("from_definition", added["id"])]
        printed = added.get("printed", collected["printed_number"]) or None
        found = {
            "id": added["id"],
            "printed": printed,
            "role": added.get("role", "letter"),
            "text": languages(added, {tag: collected.get(f"paraphrase_{tag}") for tag in LANGUAGES}),
            "when": added.get("when", {"input": added["id"]}),
            "evidence": evidence(added if "level" in added else collected["evidence"]),
        }
        if short := languages(added, prefix="short_"):
            found["short"] = short
        if "since" in added:
            found["since"] = added["since"]
        if printed != collected["printed_number"] and collected["printed_number"]:
            found["printed_note"] = collected["printed_number"]
        return found

    def _consequence(self, added: Json) -> Json:
        collected = self.framework["consequences"][added["collected"]] if "collected" in added else {"evidence": added}
        return {
            "if": added["if"],
            "while": added["while"],
            "key": added.get("key", collected.get("demand")),
            "demands": added["demands"],
            "text": languages(added, {"en": collected.get("demand_en")}),
            "evidence": evidence(collected["evidence"]),
        }

    def _remark(self, added: Json) -> Json:
        if "collected" not in added:
            return {"if": added["if"], "text": languages(added), "evidence": evidence(added)}
        collected = self.framework["consequences"][added["collected"]]
        said = languages(added, {"en": collected["demand_en"]})
        return {"if": added["if"], "text": said, "evidence": evidence(collected["evidence"])}

    def _sources(self, value: Json) -> Json:
        """Return the sources of the framework and of every item in it, sorted."""
        used = set(self.framework["sources"]) | set(_sources_in(value))
        cited = tomllib.loads((TEXTS / "sources.toml").read_text(encoding="utf-8"))
        found = {}
        for name in sorted(used):
            row = cited[name]
            seen = row["seen"] if "seen" in row else text(self.collected["sources"][name]["what_was_seen"])
            found[name] = {"title": row["title"], "address": row["address"] or None, "seen": seen}
        return found


class OwnBuilder(Builder):
    """One framework whose material is all in its own file, each item with its evidence."""

    def __init__(self, collected: Json, added: Json, guidelines: Json) -> None:
        super().__init__(collected, {"sources": []}, added, guidelines)

    def _names(self) -> Json:
        return self._told("names")

    def _issuer(self) -> Json:
        return self._told("issuer")

    def _told(self, key: str) -> Json:
        row = self.added[key]
        return told({**{tag: row[tag] for tag in row.get("seen_in", ["en"])}, "evidence": row}, row)

    def _adopted(self) -> Json:
        row = self.added["adopted_evidence"]
        return {"note": row["said"], "evidence": evidence(row)} if "said" in row else {"evidence": evidence(row)}

    def _temporal_rule(self) -> Json:
        row = self.added["temporal_rule"]
        return {"text": languages(row), "evidence": evidence(row)}

    def _definitions(self) -> Json:
        return [
            {"id": each["id"], "printed": None, "text": languages(each), "evidence": evidence(each)}
            for each in self.added.get("definitions", [])
        ]

    def _factor(self, added: Json) -> Json:
        found = {
            "id": added["id"],
            "printed": added.get("printed"),
            "role": added.get("role", "letter"),
            "text": languages(added),
            "when": added.get("when", {"input": added["id"]}),
            "evidence": evidence(added),
        }
        short = languages(added, prefix="short_")
        return {**found, "short": short} if short else found


class ExtendingBuilder(OwnBuilder):
    """A framework that asks what another asks, with names, time, consequences and sources of its own."""

    def document(self) -> Json:
        """Return the whole file."""
        of = json.loads((DATA / "criteria" / f"{self.added['extends']}.json").read_text(encoding="utf-8"))
        own = {key: of[key] for key in ("general", "factors", "contradictions", "deprivation", "definitions")}
        held, *rest = of["inputs"]
        value = {
            "format": of["format"],
            "as_of": self.added["as_of"],
            "sources": {},
            "id": self.added["id"],
            "names": self._names(),
            "issuer": self._issuer(),
            "adopted": {"day": self.added["adopted"], **self._adopted()},
            "definitions": own["definitions"],
            "deprivation": own["deprivation"],
            "inputs": [{**held, **self._input(self.added["inputs"][0])}, *rest],
            "general": own["general"],
            "factors": own["factors"],
            "logic": {**of["logic"], **self.added["logic"]},
            "contradictions": own["contradictions"],
            "consequences": [self._consequence(each) for each in self.added["consequences"]],
            "remarks": of["remarks"],
            "temporal_rule": self._temporal_rule(),
            "notes": [{"text": languages(n), "evidence": evidence(n)} for n in self.added.get("notes", [])],
            "open_questions": self._open_questions(),
        }
        value["sources"] = self._sources(value)
        return {key: each for key, each in value.items() if each not in ([], {})}


def _sources_in(value: Json) -> set[str]:
    if isinstance(value, dict):
        own = set(value["sources"]) if isinstance(value.get("sources"), list) else set()
        return own.union(*(_sources_in(each) for each in value.values()))
    if isinstance(value, list):
        return set().union(*(_sources_in(each) for each in value))
    return set()


def kinds(collected: Json) -> Json:
    """Return the table of kinds and phases."""
    added = tomllib.loads((TEXTS / "kinds.toml").read_text(encoding="utf-8"))
    return {
        "format": "hrdocs-deprivation-kinds/1",
        "as_of": collected["compiled"],
        "sources": {"vocabulary": {"address": None, "seen": "the meanings and legal basis in hrdocs.vocabulary"}},
        "kinds": [{"kind": each["kind"], "text": languages(each)} for each in added["kinds"]],
        "phases": added["phases"],
        "stands_for": added["stands_for"],
    }


def write(path: Path, value: Json) -> None:
    """Write one file as it is kept."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    print(path.relative_to(ROOT))


def main() -> None:
    """Build every file."""
    if len(sys.argv) != 2:  # noqa: PLR2004 -- the script and its one argument
        sys.exit(__doc__)
    collected = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    by_id = {each["id"]: each for each in collected["frameworks"]}
    for name in FRAMEWORKS:
        added = tomllib.loads((TEXTS / f"{name}.toml").read_text(encoding="utf-8"))
        builder = Builder(collected, by_id[name], added, by_id["guidelines2013"])
        write(DATA / "criteria" / f"{name}.json", builder.document())
    for name in OWN:
        added = tomllib.loads((TEXTS / f"{name}.toml").read_text(encoding="utf-8"))
        kind = ExtendingBuilder if "extends" in added else OwnBuilder
        write(DATA / "criteria" / f"{name}.json", kind(collected, added, by_id["guidelines2013"]).document())
    write(DATA / "deprivation_kinds.json", kinds(collected))


if __name__ == "__main__":
    main()
