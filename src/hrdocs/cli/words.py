"""`hrdocs words`: the words of a list with what each means or is called, or all lists."""

import argparse
import difflib
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from hrdocs.cli.common import LANGUAGES, OK, WRONG_CALL, refuse
from hrdocs.cli.spoken import own_language

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs
    from hrdocs.vocabulary import Term


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "words",
        help="list the words that a field may hold",
        description="List the words of a closed list, each with what it means, or with its label in a language. "
        "Without a name, list the lists.",
    )
    parser.add_argument("lists", nargs="*", metavar="LIST", help="such as IncidentKind; all lists when absent")
    parser.add_argument(
        "--language",
        choices=LANGUAGES,
        help="show the labels in this language (when absent, that of the shell; in English what the words mean)",
    )
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    from hrdocs.vocabulary import LISTS  # noqa: PLC0415 -- `--help` must not wait for it

    # Labels in English would say less than the meanings, which are in English.
    language = given.language or (own_language() if own_language() != "en" else None)
    names = {_folded(name): name for name in LISTS}
    shown: list[str] = []
    for typed in given.lists:
        name = names.get(_folded(typed))
        if name is None:
            nearest = [names[each] for each in difflib.get_close_matches(_folded(typed), names, 3)]
            text = "there is no list {name}" + ("; the nearest are {nearest}" if nearest else "")
            return refuse("words", text, WRONG_CALL, name=repr(typed), nearest=", ".join(nearest))
        shown.append("\n".join(_words(LISTS[name], language)))
    if not shown:
        width = max(map(len, LISTS))
        shown.append("\n".join(f"{name:<{width}}  {_title(each, language)}" for name, each in LISTS.items()))
    sys.stdout.write("\n\n".join(shown) + "\n")
    return OK


def _folded(name: str) -> str:
    return name.lower().replace("_", "").replace("-", "")


def _title(words: "type[Term]", language: str | None) -> str:
    from hrdocs.vocabulary import list_label  # noqa: PLC0415 -- `--help` must not wait for it

    return list_label(words, language) if language else (words.__doc__ or "").splitlines()[0]


def _words(words: "type[Term]", language: str | None) -> Iterator[str]:
    yield f"{words.__name__}: {_title(words, language)}"
    width = max(len(each.value) for each in words)
    for each in words:
        yield f"  {each.value:<{width}}  {_text(each, language)}"


def _text(word: "Term", language: str | None) -> str:
    """Return the meaning of a word, or its label and what more there is to say in that language."""
    from hrdocs.vocabulary import label  # noqa: PLC0415 -- as above
    from hrdocs.vocabulary.word_labels import meaning  # noqa: PLC0415

    if language is None:
        return word.meaning
    more = meaning(word, language) if language != "en" else None
    return label(word, language) + (f": {more}" if more else "")
