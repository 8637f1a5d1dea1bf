"""Build `src/hrdocs/data/states.json`, the names of states cut to their stems, from Unicode CLDR.

The names are read through the `babel` library (CLDR, Unicode License v3), which is needed to build and never to use.
The citation finder reads them in the names of foreign codes: "УК Таджикистана", "Penal Code of Azerbaijan",
"polskiego kodeksu karnego". A stem is the nominative without its last vowels, so that every case begins with it.
Belarus is left out: what is no other state's is not foreign.

Usage: python tools/build_states.py
"""

import json
import re
from pathlib import Path
from typing import Final

from babel import Locale, __version__

TARGET: Final = Path(__file__).resolve().parents[1] / "src" / "hrdocs" / "data" / "states.json"
LANGUAGES: Final = ("be", "cs", "de", "en", "fr", "lt", "pl", "ru", "uk")
HOME: Final = "BY"
# What CLDR lists among the territories and is no state with a criminal code: unions, outlying places, test codes.
NO_STATES: Final = frozenset(
    [
        "AC",
        "CP",
        "CQ",
        "DG",
        "EA",
        "EU",
        "EZ",
        "IC",
        "QO",
        "TA",
        "UN",
        "XA",
        "XB",
        "ZZ",
        "BV",
        "HM",
        "GS",
        "TF",
        "UM",
        "IO",
    ]
)
CODE: Final = re.compile("[A-Z]{2}")
WORD: Final = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
# English, French and German names do not change at their end.
UNCHANGED: Final = frozenset(("en", "fr", "de"))
LAST: Final = "аяыиійьоеёуюэєїўaeiouyąęėįųūůíáéýąä"
SHORTEST: Final = 3


def stem_of(word: str, language: str) -> str:
    """Return a word without its last vowels; the whole word where too little would be left."""
    if language in UNCHANGED:
        return word
    cut = word.rstrip(LAST)
    if language == "lt":
        cut = re.sub("(?:as|is|us|os)$", "", word).rstrip(LAST)
    return cut if len(cut) >= SHORTEST else word


def stems(language: str) -> list[str]:
    """Return the stems of the names in one language: of a name of several words its capitalised words together."""
    made = set()
    for code, name in Locale.parse(language).territories.items():
        if CODE.fullmatch(code) is None or code in NO_STATES or code == HOME:
            continue
        bare = name.partition("(")[0].strip()
        words = [stem_of(word.lower(), language) for word in WORD.findall(bare)]
        if words and len("".join(words)) >= SHORTEST:
            made.add(" ".join(words))
    return sorted(made)


def main() -> None:
    """Write the file."""
    made = {
        "format": "hrdocs states 1",
        "as_of": f"babel {__version__}",
        "sources": ["https://cldr.unicode.org/", "https://babel.pocoo.org/"],
        "stems": {language: stems(language) for language in LANGUAGES},
    }
    TARGET.write_text(json.dumps(made, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
