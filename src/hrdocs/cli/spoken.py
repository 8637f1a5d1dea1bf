"""The language of the shell: whose it is, and its words for help and refusals.

English texts are in the code, and each is the key of its translation in `data/shell/`, as in `gettext`. What the
library itself refuses (an exception) is in English.
"""

import argparse
import gettext
import os
import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Final

LANGUAGES: Final = ("en", "ru", "be")
_PLACES: Final = ("HRDOCS_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
_spoken = LANGUAGES[0]


def own_language() -> str:
    """Return the language of the user: `HRDOCS_LANGUAGE`, or that of the locale; English where it is none of ours."""
    for name in _PLACES:
        given = os.environ.get(name, "")
        tag = re.split("[-_.@]", given)[0].lower()
        if tag in LANGUAGES:
            return tag
        # The first of the three that is set is the locale; the name of the library may hold any text.
        if given and name != _PLACES[0]:
            break
    return LANGUAGES[0]


def wanted(arguments: Sequence[str]) -> str:
    """Return the language that a call names, or else the user's own; before the call is understood."""
    for at, each in enumerate(arguments):
        name, _, value = each.partition("=")
        if name == "--language":
            value = value or (arguments[at + 1] if at + 1 < len(arguments) else "")
            if value in LANGUAGES:
                return value
    return own_language()


def speak(language: str) -> None:
    """Say help and refusals in a language from now on."""
    global _spoken  # noqa: PLW0603 -- one process speaks one language, and a refusal may come from anywhere
    _spoken = language
    texts = _table(language).get("help", {})
    # `argparse` has no other way to be translated than through `gettext`, by files in a folder.
    setattr(argparse, "_", lambda text: texts.get(text) or gettext.gettext(text))  # noqa: B010


def help_of(verb: str, text: str) -> str:
    """Return what a verb does, in one line."""
    return str(_table(_spoken).get("verbs", {}).get(verb, text))


def said(text: str) -> str:
    """Return a text of the help."""
    return str(_table(_spoken).get("help", {}).get(text, text))


def refused(text: str, **parts: object) -> str:
    """Return a refusal, which may have parts in braces."""
    return str(_table(_spoken).get("refusals", {}).get(text, text)).format(**parts)


@cache
def _table(language: str) -> Mapping[str, Any]:
    if language == LANGUAGES[0]:
        return {}
    import tomllib  # noqa: PLC0415 -- English does not wait for them
    from importlib import resources  # noqa: PLC0415

    return tomllib.loads(resources.files("hrdocs").joinpath(f"data/shell/{language}.toml").read_text("utf-8"))
