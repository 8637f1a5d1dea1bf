"""Short names of words, lists, record types and fields in English, Russian and Belarusian, for people to read.

Labels are in `hrdocs/data/words/`, a file for each language, which is read on first use. They begin with a small letter
and end without a full stop. The sharing labels of TLP 2.0 are the same in every language, as TLP 2.0 demands.
"""

import pkgutil
import tomllib
from collections.abc import Iterator
from functools import cache
from typing import Any

from hrdocs.messages import LANGUAGES
from hrdocs.vocabulary.term import Term

__all__ = ["every_label", "field_label", "field_meaning", "label", "list_label", "meaning", "type_label"]

_COMMON = "Record"


@cache
def _tables(language: str) -> dict[str, Any]:
    if language not in LANGUAGES:
        message = f"no labels in {language!r}; the languages are {', '.join(LANGUAGES)}"
        raise ValueError(message)
    data = pkgutil.get_data("hrdocs", f"data/words/{language}.toml")
    assert data is not None  # noqa: S101 -- only for a loader that reads no files
    return tomllib.loads(data.decode())


def label(word: Term, language: str = "en") -> str:
    """Return the label of a word of a closed list, such as "penal isolator (SHIZO)".

    Raises:
        ValueError: There are no labels in this language.
    """
    text: str = _tables(language)["words"][type(word).__name__][word.value]
    return text


def list_label(words: type[Term], language: str = "en") -> str:
    """Return the label of a closed list, such as "regime".

    Raises:
        ValueError: There are no labels in this language.
    """
    text: str = _tables(language)["lists"][words.__name__]
    return text


def type_label(name: str, language: str = "en") -> str:
    """Return the label of a record type.

    Args:
        name: The type as documents have it, such as `judgment`.
        language: One of `en`, `ru`, `be`.

    Raises:
        KeyError: There is no such type.
        ValueError: There are no labels in this language.
    """
    text: str = _tables(language)["types"][name]
    return text


def field_label(holder: str, name: str, language: str = "en") -> str:
    """Return the label of a field.

    Args:
        holder: The class that has the field, such as `Judgment`, `Penalty` or `Header`.
        name: The field as documents have it, such as `in_force_on`.
        language: One of `en`, `ru`, `be`.

    Raises:
        KeyError: There is no such field.
        ValueError: There are no labels in this language.
    """
    tables = _tables(language)
    own = tables["fields"][holder]
    if name not in own and holder.lower() in tables["types"]:
        own = tables["fields"][_COMMON]
    text: str = own[name]
    return text


@cache
def _meanings(language: str) -> dict[str, Any]:
    data = pkgutil.get_data("hrdocs", f"data/meanings/{language}.toml")
    assert data is not None  # noqa: S101 -- as for the labels
    return tomllib.loads(data.decode())


def meaning(word: Term, language: str = "en") -> str | None:
    """Return what a word of a closed list means; None where that is not translated and the label must do.

    Raises:
        ValueError: There are no texts in this language.
    """
    if language not in LANGUAGES or language == LANGUAGES[0]:
        label(word, language)  # names the languages
        return word.meaning
    text: str | None = _meanings(language)["words"].get(type(word).__name__, {}).get(word.value)
    return text


def field_meaning(holder: str, name: str, language: str) -> str:
    """Return what a field holds, in Russian or Belarusian; the English text is in the class itself.

    Args:
        holder: The class that has the field.
        name: The field as documents have it.
        language: `ru` or `be`.
    """
    fields = _meanings(language)["fields"]
    own = fields.get(holder, {})
    text: str = own[name] if name in own else fields[_COMMON][name]
    return text


def every_label() -> Iterator[tuple[str | None, str, str]]:
    """Return every label in every language: the list, the word, the label; no list for a record type or a field."""
    for language in LANGUAGES:
        tables = _tables(language)
        for name, rows in tables["words"].items():
            for word, text in rows.items():
                yield name, word, text
        for rows in (tables["types"], *tables["fields"].values()):
            for key, text in rows.items():
                yield None, key, text
