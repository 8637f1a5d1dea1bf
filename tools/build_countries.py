"""Build `src/hrdocs/data/countries.json`, the names of countries in three languages, from Unicode CLDR.

The names are read through the `babel` library (CLDR, Unicode License v3), which is needed to build and never to use.
The reader of countries in tables uses them; a few names that lists have and CLDR has not are added here.

Usage: python tools/build_countries.py
"""

import json
import re
from pathlib import Path
from typing import Final

from babel import Locale, __version__

TARGET: Final = Path(__file__).resolve().parents[1] / "src" / "hrdocs" / "data" / "countries.json"
LANGUAGES: Final = ("en", "ru", "be")
CODE: Final = re.compile("[A-Z]{2}")
NO_COUNTRIES: Final = frozenset(("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"))
ADDED: Final = {
    "BY": ("РБ", "Республика Беларусь", "Рэспубліка Беларусь", "Republic of Belarus", "Белоруссия"),
    "RU": ("РФ", "Российская Федерация", "Расійская Федэрацыя", "Russian Federation"),
    "GB": ("UK", "Великобритания", "Вялікабрытанія", "United Kingdom"),
    "US": ("USA", "США", "ЗША"),
    "KZ": ("Республика Казахстан",),
    "UA": ("Украина", "Украіна", "Ukraine"),
}


def main() -> None:
    """Write the file."""
    countries: dict[str, list[str]] = {}
    english = Locale.parse(LANGUAGES[0]).territories
    for code in english:
        if CODE.fullmatch(code) and code not in NO_COUNTRIES:
            # The first three are the names by which the display layer calls it, also where two of them are the same.
            countries[code] = [Locale.parse(language).territories.get(code, english[code]) for language in LANGUAGES]
    for code, names in ADDED.items():
        countries[code] += [name for name in names if name not in countries[code]]
    made = {
        "format": "hrdocs countries 1",
        "as_of": f"babel {__version__}",
        "sources": ["https://cldr.unicode.org/", "https://babel.pocoo.org/"],
        "countries": dict(sorted(countries.items())),
    }
    TARGET.write_text(json.dumps(made, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
