"""List the translations that are shorter than six tenths of the English text: something may be missing in them.

    python tools/short_translations.py [--ratio 0.6] [--least 20]

For a reader of both languages. A short translation may be right: Russian and Belarusian have one word for some phrases.
Texts below `--least` characters of English are left out.
"""

import argparse
import json
import tomllib
from collections.abc import Iterator, Mapping
from importlib import resources
from typing import Any, Final

from hrdocs.messages import LANGUAGES

DATA: Final = resources.files("hrdocs")
TABLES: Final = (
    "messages/{}.toml",
    "data/words/{}.toml",
    "data/display/{}.toml",
    "data/share/{}.toml",
    "data/desk/{}.toml",
)
FIRST, *OTHERS = LANGUAGES


def texts(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Return every text of a table with its path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from texts(each, f"{path}/{key}")
    elif isinstance(value, list):
        for n, each in enumerate(value):
            yield from texts(each, f"{path}/{n}")


def pairs() -> Iterator[tuple[str, str, str, str]]:
    """Return where, the language, the English text and the translation."""
    for name in TABLES:
        tables = {
            language: dict(texts(tomllib.loads(DATA.joinpath(name.format(language)).read_text("utf-8"))))
            for language in LANGUAGES
        }
        for path, english in tables[FIRST].items():
            for language in OTHERS:
                if path in tables[language]:
                    yield name.format(language) + path, language, english, tables[language][path]
    for file in sorted(each.name for each in DATA.joinpath("data/criteria").iterdir()):
        yield from _by_language(json.loads(DATA.joinpath("data/criteria", file).read_text("utf-8")), f"criteria/{file}")


def _by_language(value: Any, path: str) -> Iterator[tuple[str, str, str, str]]:
    """Return the texts of a framework, which has each in three languages side by side."""
    if isinstance(value, Mapping):
        if FIRST in value:
            for language in OTHERS:
                said = [
                    each["text"] if isinstance(each, Mapping) else each for each in (value[FIRST], value.get(language))
                ]
                if all(isinstance(each, str) for each in said):
                    yield path, language, said[0], said[1]
        for key, each in value.items():
            yield from _by_language(each, f"{path}/{key}")
    elif isinstance(value, list):
        for n, each in enumerate(value):
            yield from _by_language(each, f"{path}/{n}")


def main() -> None:
    """Print the list, the shortest first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ratio", type=float, default=0.6, help="list what is shorter than this part of the English")
    parser.add_argument("--least", type=int, default=20, help="leave out English texts below so many characters")
    given = parser.parse_args()
    found = sorted(
        (len(translation) / len(english), where, language, english, translation)
        for where, language, english, translation in pairs()
        if len(english) >= given.least and len(translation) < given.ratio * len(english)
    )
    for ratio, where, language, english, translation in found:
        print(f"{ratio:.2f} {where}\n  en  {english}\n  {language}  {translation}")
    print(f"{len(found)} translations below {given.ratio} of the English")


if __name__ == "__main__":
    main()
