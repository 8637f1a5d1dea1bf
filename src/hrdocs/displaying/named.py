"""What has a name in three languages: words of closed lists, record types, fields, codes, frameworks, countries.

Source:
    `data/words/` for words, types and fields, `data/law/codes.json` for codes, `data/criteria/` for frameworks,
    `data/countries.json` and `data/cldr.json` (Unicode CLDR) for countries, languages and currencies.
"""

from typing import Any

from hrdocs import data
from hrdocs.displaying.forms import LONG, check, cldr
from hrdocs.law.reference.code_names import CODES, code_words
from hrdocs.messages import LANGUAGES
from hrdocs.vocabulary import LISTS, label


def word_label(name: str, word: str, language: str) -> str:
    """Return the label of a word of a closed list, by the name of the list and the word as documents have it.

    Raises:
        KeyError: There is no such list.
        ValueError: The list has no such word.
    """
    return label(LISTS[name](word), language)


def code_name(name: str, language: str, style: str = LONG) -> str:
    """Return the name of a code of law: «Уголовный кодекс …», «КоАП 2003 г.»; else its code in brackets."""
    check(language, style)
    if name not in CODES:
        return f"({name})"
    return code_words(name, language, style)


def framework_name(name: str, language: str) -> str:
    """Return the name of a packaged framework of criteria; one of the reader's own has its short name in brackets."""
    check(language)
    if f"{name}.json" not in data.names("criteria"):
        return f"({name})"
    found: dict[str, Any] = data.read(f"criteria/{name}.json")["names"]
    return str(found[language]["text"])


def country_name(code: str, language: str) -> str:
    """Return the name of a country; a code that ISO 3166-1 does not have is in brackets."""
    check(language)
    names = data.read("countries.json")["countries"].get(code)
    return f"({code})" if names is None else str(names[LANGUAGES.index(language)])


def currency_name(code: str, language: str) -> str:
    """Return the name of a currency; one that the tables do not have is its code in brackets."""
    forms = cldr(language)["currencies"].get(code)
    return f"({code})" if forms is None else str(forms.get("one") or forms["other"])


def tongue_name(tag: str, language: str) -> str:
    """Return the name of a language: «белорусский (be-tarask)»; else its tag in brackets."""
    base = tag.partition("-")[0]
    name = cldr(language)["tongues"].get(base)
    if name is None:
        return f"({tag})"
    return str(name) if base == tag else f"{name} ({tag})"
