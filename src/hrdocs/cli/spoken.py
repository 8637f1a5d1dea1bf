"""The language of the shell: whose it is, and its words for help and refusals.

English texts are in the code, and each is the key of its translation in `data/shell/`, as in `gettext`. The text of an
exception is translated by its words: what is in braces is a part, which is translated by the same table or kept.
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


def text_of(error: Exception) -> str:
    """Return the text of an exception in the language of the shell."""
    problems = getattr(error, "problems", None)
    if problems:
        from hrdocs import messages  # noqa: PLC0415 -- `--help` must not wait for them

        return messages.error_text(problems, _spoken)
    # What is indented is what somebody typed, and the marks below it.
    return "\n".join(line if line.startswith("  ") else _translated(line) for line in str(error).splitlines())


def system(error: OSError) -> str:
    """Return why the system does not read or write bytes, in the language of the shell."""
    said = error.strerror or refused("the system does not take the bytes")
    texts = _table(_spoken).get("errors")
    return said if texts is None else str(texts.get(said) or refused("the system does not take the bytes"))


def _translated(text: str) -> str:
    """Return a text of an exception, or a part of one, in the language of the shell; an unknown one as it is."""
    texts = _table(_spoken).get("errors", {})
    if not texts:
        return text
    if text in texts:
        return str(texts[text])
    for pieces, translation in _with_parts(_spoken):
        if parts := _parts(pieces, text):
            return translation.format(**{name: _translated(part) for name, part in parts.items()})
    return f"«{text[1:-1]}»" if _is_quoted(text) else text


def _is_quoted(text: str) -> bool:
    """Whether a part is in the quotation marks of Python."""
    return len(text) > 1 and text[0] == text[-1] in {"'", '"'} and text[0] not in text[1:-1]


def _parts(pieces: Sequence[str], text: str) -> dict[str, str]:
    """Return the parts of a text by name; empty where it is another text.

    Each part ends where the words after it first come, so that the work grows with the text alone.

    Args:
        pieces: Words and names of parts in turn, words first and last.
        text: The text.
    """
    first, *rest = pieces
    last = rest[-1]
    if not (text.startswith(first) and text.endswith(last)):
        return {}
    found, at, end = {}, len(first), len(text) - len(last)
    for name, words in zip(rest[:-2:2], rest[1:-2:2], strict=True):
        to = text.find(words, at + 1, end)
        if to < 0:
            return {}
        found[name] = text[at:to]
        at = to + len(words)
    return {**found, rest[-2]: text[at:end]} if at < end else {}


@cache
def _with_parts(language: str) -> tuple[tuple[Sequence[str], str], ...]:
    """Return the texts that have parts, in pieces, in the order of the file: the first that fits counts."""
    rows = ((re.split(r"\{(\w+)\}", text), said) for text, said in _table(language)["errors"].items())
    return tuple((pieces, said) for pieces, said in rows if len(pieces) > 1)


@cache
def _table(language: str) -> Mapping[str, Any]:
    if language == LANGUAGES[0]:
        return {}
    import tomllib  # noqa: PLC0415 -- English does not wait for them
    from importlib import resources  # noqa: PLC0415

    return tomllib.loads(resources.files("hrdocs").joinpath(f"data/shell/{language}.toml").read_text("utf-8"))
