"""Build `src/hrdocs/data/cldr.json`, what the display layer takes from Unicode CLDR, for three languages.

Plural rules, months, lists, numbers, units of time, the currencies and the languages that records of Belarus meet. CLDR
is read through the `babel` library (Unicode License v3), which is needed to build and never to use. The names of
countries are in `countries.json`.

Usage: python tools/build_cldr.py
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from babel import Locale, __version__

TARGET: Final = Path(__file__).resolve().parents[1] / "src" / "hrdocs" / "data" / "cldr.json"
LOCALES: Final = {"en": "en_GB", "ru": "ru", "be": "be"}
UNITS: Final = ("year", "month", "day", "hour", "minute")
CURRENCIES: Final = "BYB BYN BYR CHF CZK EUR GBP GEL KZT PLN RUB SEK UAH USD"
TONGUES: Final = (
    "ar az be bg ca cs da de el en es et eu fa fi fr ga he hi hr hu hy is it ja ka kk ko ky lt lv mk mt nb nl nn no "
    "pl pt ro ru sk sl sq sr sv tg tk tr uk uz vi yi zh "
)
ROUND: Final = 100
"""The plural rules of the three languages repeat after so many, once past the first."""
LETTERS: Final = {"one": "1", "few": "f", "many": "m", "other": "x"}

# CLDR counts days in Belarusian as «суткі», of which a record says nothing, has «2 месяца» after the Russian, and does
# not have the rouble of before 2000. English short units are those of British law reports.
CORRECTIONS: Final[Mapping[str, Mapping[str, Any]]] = {
    "be": {
        "units": {
            "long": {
                "day": {"one": "дзень", "few": "дні", "many": "дзён", "other": "дня"},
                "hour": {"accusative": "гадзіну"},
                "minute": {"accusative": "хвіліну"},
                "month": {"one": "месяц", "few": "месяцы", "many": "месяцаў", "other": "месяца"},
            },
            "short": {
                "day": dict.fromkeys(("one", "few", "many", "other"), "дз."),
                "hour": dict.fromkeys(("one", "few", "many", "other"), "гадз."),
                "minute": dict.fromkeys(("one", "few", "many", "other"), "хв."),
            },
        },
        "lists": {"or": [", ", " або "]},
        "currencies": {
            "BYB": {
                "one": "беларускі рубель (да 2000 г.)",
                "few": "беларускія рублі (да 2000 г.)",
                "many": "беларускіх рублёў (да 2000 г.)",
                "other": "беларускага рубля (да 2000 г.)",
            },
            "CZK": {"accusative": "чэшскую крону"},
            "SEK": {"accusative": "шведскую крону"},
            "UAH": {"accusative": "украінскую грыўню"},
        },
    },
    "ru": {
        "units": {
            "short": {
                "hour": dict.fromkeys(("one", "few", "many", "other"), "ч."),
                "minute": dict.fromkeys(("one", "few", "many", "other"), "мин."),
            }
        },
        "currencies": {
            "BYB": {
                "one": "белорусский рубль (до 2000 г.)",
                "few": "белорусских рубля (до 2000 г.)",
                "many": "белорусских рублей (до 2000 г.)",
                "other": "белорусского рубля (до 2000 г.)",
            }
        },
    },
    "en": {
        "currencies": {
            "BYB": {"one": "Belarusian rouble (before 2000)", "other": "Belarusian roubles (before 2000)"},
        }
    },
}


def main() -> None:
    """Write the file."""
    TARGET.write_text(text(), encoding="utf-8")


def text() -> str:
    """Return what the file holds."""
    made = {
        "format": "hrdocs cldr 1",
        "as_of": f"babel {__version__}",
        "sources": ["https://cldr.unicode.org/", "https://babel.pocoo.org/"],
        "languages": {language: _language(language, Locale.parse(name)) for language, name in LOCALES.items()},
    }
    return _lines(made) + "\n"


def _language(language: str, locale: Locale) -> dict[str, Any]:
    units = locale.unit_patterns if hasattr(locale, "unit_patterns") else locale._data["unit_patterns"]  # noqa: SLF001
    symbols = locale.number_symbols["latn"]
    taken = {
        # Form after form for 0 to 199: the rules repeat for every hundred after that.
        "plurals": "".join(LETTERS[locale.plural_form(number)] for number in range(2 * ROUND)),
        "decimal": symbols["decimal"],
        "group": symbols["group"],
        "months": {
            "of": list(locale.months["format"]["wide"].values()),
            "name": [
                locale.months["stand-alone"]["wide"].get(at) or locale.months["format"]["wide"][at]
                for at in range(1, 13)
            ],
        },
        "lists": {
            kind: [pattern["middle"][3:-3], pattern["end"][3:-3]]
            for kind, pattern in (
                ("and", locale.list_patterns["standard"]),
                ("or", locale.list_patterns["or"]),
            )
        },
        "units": {
            style: {unit: _forms(units[f"duration-{unit}"][style]) for unit in UNITS} for style in ("long", "short")
        },
        "currencies": {code: forms for code in CURRENCIES.split() if (forms := _currency(code, locale))},
        "tongues": {code: locale.languages[code] for code in TONGUES.split()},
    }
    return _merged(taken, CORRECTIONS[language])


def _currency(code: str, locale: Locale) -> dict[str, str]:
    plurals = locale._data["currency_names_plural"].get(code)  # noqa: SLF001 -- `babel` shows them no other way
    # A word that does not change has no plurals: «евро».
    return _forms(plurals) if plurals else {"other": locale.currencies[code]} if code in locale.currencies else {}


def _forms(given: Mapping[str, str]) -> dict[str, str]:
    """Return the word by plural form, without the number."""
    return {form: text.replace("{0}", "").strip() for form, text in given.items() if form != "per"}


def _merged(taken: dict[str, Any], corrections: Mapping[str, Any]) -> dict[str, Any]:
    made = dict(taken)
    for name, given in corrections.items():
        made[name] = _merged(made.get(name, {}), given) if isinstance(given, Mapping) else given
    return made


def _lines(value: object, depth: int = 0) -> str:
    """Return JSON with a line for each object of texts."""
    if isinstance(value, Mapping) and any(isinstance(each, Mapping | list) for each in value.values()):
        step = "  " * (depth + 1)
        rows: Iterable[str] = (f"{step}{json.dumps(key)}: {_lines(each, depth + 1)}" for key, each in value.items())
        return "{\n" + ",\n".join(rows) + "\n" + "  " * depth + "}"
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    main()
