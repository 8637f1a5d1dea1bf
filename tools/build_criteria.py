"""Build `src/hrdocs/data/criteria/` from the collected material and the texts in `tools/criteria/`.

The collected material (`frameworks.json`) says for each item what was read where; the TOML files beside this script add
what it does not have: questions in three languages, the logic as trees over inputs, Belarusian, which kinds count. The
result is kept in the repository, so that nothing is needed to use the library; run this again when the material grows.

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

# Documents that this repository transcribes, under the names that readers know.
ADDRESSES: Final = {
    "seed002": "examples/joint_statement_2024.json",
    "seed004": "examples/amnesty_2020_kalesnikava.json",
    "obs000": "examples/observatory_2020_kazak.json",
    "H": None,
}
SEEN: Final = {"H": "case documents of the organisations; their addresses are not part of the material"}
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
        framework, added = self.framework, self.added
        value = {
            "format": "hrdocs-criteria/1",
            "as_of": self.collected["compiled"],
            "sources": {},
            "id": framework["id"],
            "names": self._names(),
            "issuer": told(self._issuer(), added["issuer"]),
            "adopted": {"day": added["adopted"], **self._adopted()},
            "wordings": [{"since": w["since"], "text": languages(w)} for w in added.get("wordings", [])],
            "definitions": self._definitions(),
            "deprivation": self._deprivation(),
            "inputs": self._inputs(),
            "general": added.get("general", {}),
            "factors": [self._factor(factor) for factor in added["factors"]],
            "logic": {"liberty": added["liberty"], **added["logic"]},
            "contradictions": [each["answers"] for each in added.get("contradictions", [])],
            "consequences": [self._consequence(each) for each in added["consequences"]],
            "remarks": [self._remark(each) for each in added.get("remarks", [])],
            "temporal_rule": self._temporal_rule(),
            "open_questions": [text(each) for each in framework.get("open_questions", [])],
        }
        value["sources"] = self._sources(value)
        return {key: each for key, each in value.items() if each not in ([], {})}

    def _names(self) -> Json:
        names = self.framework["names"]
        default = {"en": {"level": "seen", "sources": self.framework["sources"][:1]}}
        return told({"evidence": default, **names}, self.added.get("names", {}))

    def _issuer(self) -> Json:
        default = {"level": "seen", "sources": self.framework["sources"][:1]}
        return {"evidence": default, **self.framework["issuer"]}

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
        return {"text": languages(rule, self.added["temporal_rule"]), "evidence": evidence(given)}

    def _definitions(self) -> Json:
        found = []
        for each in self.framework.get("definitions", []):
            collected = {tag: each.get(f"paraphrase_{tag}") for tag in LANGUAGES}
            found.append(
                {
                    "id": each["id"],
                    "printed": each["printed_number"],
                    "text": languages(self.added.get("definitions", {}).get(each["id"]), collected),
                    "evidence": evidence(each["evidence"]),
                }
            )
        return found

    def _deprivation(self) -> Json:
        """Return which kinds count and, for single phases, what differs from their kind."""
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
        return {**found, "hint": hint} if hint else found

    def _factor(self, added: Json) -> Json:
        known = {each["id"]: each for each in self.framework["factors"]}
        known |= {each["id"]: each for each in self.framework.get("definitions", [])}
        collected = known[added.get("from_definition", added["id"])]
        printed = added.get("printed", collected["printed_number"])
        found = {
            "id": added["id"],
            "printed": printed,
            "role": added.get("role", "letter"),
            "text": languages(added, {tag: collected.get(f"paraphrase_{tag}") for tag in LANGUAGES}),
            "when": added.get("when", {"input": added["id"]}),
            "evidence": evidence(collected["evidence"]),
        }
        if "since" in added:
            found["since"] = added["since"]
        if printed != collected["printed_number"] and collected["printed_number"]:
            found["printed_note"] = collected["printed_number"]
        return found

    def _consequence(self, added: Json) -> Json:
        collected = self.framework["consequences"][added["collected"]]
        return {
            "if": added["if"],
            "while": added["while"],
            "key": added.get("key", collected.get("demand")),
            "demands": added["demands"],
            "text": languages(added, {"en": collected.get("demand_en")}),
            "evidence": evidence(collected["evidence"]),
        }

    def _remark(self, added: Json) -> Json:
        collected = self.framework["consequences"][added["collected"]]
        said = languages(added, {"en": collected["demand_en"]})
        return {"if": added["if"], "text": said, "evidence": evidence(collected["evidence"])}

    def _sources(self, value: Json) -> Json:
        """Return the sources of the framework and of every item in it, sorted."""
        used = set(self.framework["sources"]) | set(_sources_in(value))
        found = {}
        for name in sorted(used):
            source = self.collected["sources"][name]
            found[name] = {
                "address": ADDRESSES.get(name, source["address"]) if name in ADDRESSES else source["address"],
                "seen": SEEN.get(name, text(source["what_was_seen"])),
            }
        return found


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
    write(DATA / "deprivation_kinds.json", kinds(collected))


if __name__ == "__main__":
    main()
