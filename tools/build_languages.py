"""Build `src/hrdocs/data/languages.json` from IANA's Language Subtag Registry.

The registry is taken as the npm package `language-subtag-registry` gives it in JSON (CC0): `npm pack
language-subtag-registry`, unpack, and name the folder. The result is kept in the repository, so that nothing is needed
to use the library; run this again when languages were added.

Usage: python tools/build_languages.py PATH/TO/package
"""

import json
import re
import sys
from itertools import groupby
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[1]
TARGET: Final = ROOT / "src" / "hrdocs" / "data" / "languages.json"
ADDRESS: Final = "https://www.iana.org/assignments/language-subtag-registry"

# The kinds of subtag that a tag of the format can have; the others (extlang) have no place in its pattern.
KINDS: Final = {"language": "languages", "script": "scripts", "region": "regions", "variant": "variants"}

# What writers take for a language and is none: codes of three letters where the registry has the one of two (ISO 639-2
# beside ISO 639-1), and codes of countries (ISO 3166). None of them is a language of its own; that is checked.
MISTAKEN: Final = {
    "al": "sq",
    "bel": "be",
    "by": "be",
    "ces": "cs",
    "cn": "zh",
    "cz": "cs",
    "deu": "de",
    "dk": "da",
    "eng": "en",
    "est": "et",
    "fra": "fr",
    "fre": "fr",
    "gb": "en",
    "ger": "de",
    "gr": "el",
    "heb": "he",
    "ita": "it",
    "jp": "ja",
    "kaz": "kk",
    "kz": "kk",
    "lav": "lv",
    "lit": "lt",
    "nld": "nl",
    "pol": "pl",
    "rs": "sr",
    "rus": "ru",
    "spa": "es",
    "srp": "sr",
    "swe": "sv",
    "ua": "uk",
    "ukr": "uk",
    "us": "en",
    "zho": "zh",
}

Json = Any


def preferred(row: Json) -> str | None:
    """Return what a deprecated subtag is replaced by; a variant may be replaced by a whole tag, named in a comment."""
    if "Preferred-Value" in row:
        return str(row["Preferred-Value"])
    found = [
        match[1] for comment in row.get("Comments", []) if (match := re.search("Preferred tag is ([^ ]+)", comment))
    ]
    return found[0] if found else None


def lines(subtags: list[str]) -> list[str]:
    """Return subtags joined by spaces, one text for each first letter, so that a diff stays small."""
    return [" ".join(group) for _, group in groupby(sorted(subtags), key=lambda subtag: subtag[0])]


def main(folder: Path) -> None:
    """Build the file."""
    rows = json.loads((folder / "data/json/registry.json").read_text(encoding="utf-8"))
    as_of = json.loads((folder / "data/json/meta.json").read_text(encoding="utf-8"))["File-Date"]
    package = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    subtags: dict[str, list[str]] = {name: [] for name in KINDS.values()}
    deprecated: dict[str, dict[str, str | None]] = {name: {} for name in (*KINDS.values(), "tags")}
    for row in rows:
        if row["Type"] in KINDS:
            name = KINDS[row["Type"]]
            subtags[name].append(row["Subtag"])
            if "Deprecated" in row:
                deprecated[name][row["Subtag"]] = preferred(row)
        elif "Tag" in row and "Deprecated" in row:
            deprecated["tags"][row["Tag"]] = preferred(row)
    wrong = [
        code for code, meant in MISTAKEN.items() if code in subtags["languages"] or meant not in subtags["languages"]
    ]
    if wrong:
        sys.exit(f"no longer mistaken, or for no language: {', '.join(wrong)}")
    made = {
        "format": "hrdocs-languages/1",
        "as_of": as_of,
        "sources": {
            "iana": {
                "title": "IANA, Language Subtag Registry",
                "address": ADDRESS,
                "file_date": as_of,
                "came_by": f"npm package {package['name']} {package['version']}",
            }
        },
        **{name: lines(found) for name, found in subtags.items()},
        "deprecated": {name: dict(sorted(found.items())) for name, found in deprecated.items()},
        "mistaken": dict(sorted(MISTAKEN.items())),
    }
    TARGET.write_text(json.dumps(made, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    print(f"{TARGET.relative_to(ROOT)}: {TARGET.stat().st_size} bytes, as of {as_of}")


if __name__ == "__main__":
    if len(sys.argv) != 2:  # noqa: PLR2004 -- the script and the folder
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
