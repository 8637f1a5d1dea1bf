"""`hrdocs words`: the words of a list with what each means, or all lists."""

import argparse
import difflib
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from hrdocs.cli.common import OK, WRONG_CALL, complain

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs
    from hrdocs.vocabulary import Term


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "words",
        help="list the words that a field may hold",
        description="List the words of a closed list, each with what it means. Without a name, list the lists.",
    )
    parser.add_argument("lists", nargs="*", metavar="LIST", help="such as IncidentKind; all lists when absent")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    from hrdocs.vocabulary import LISTS  # noqa: PLC0415 -- `--help` must not wait for it

    names = {_folded(name): name for name in LISTS}
    shown: list[str] = []
    for asked in given.lists:
        name = names.get(_folded(asked))
        if name is None:
            nearest = [names[each] for each in difflib.get_close_matches(_folded(asked), names, 3)]
            hint = f"; the nearest are {', '.join(nearest)}" if nearest else ""
            return complain(f"hrdocs words: there is no list {asked!r}{hint}", WRONG_CALL)
        shown.append("\n".join(_words(LISTS[name])))
    if not shown:
        width = max(map(len, LISTS))
        shown.append("\n".join(f"{name:<{width}}  {_summary(each)}" for name, each in LISTS.items()))
    sys.stdout.write("\n\n".join(shown) + "\n")
    return OK


def _folded(name: str) -> str:
    return name.lower().replace("_", "").replace("-", "")


def _summary(words: "type[Term]") -> str:
    return (words.__doc__ or "").splitlines()[0]


def _words(words: "type[Term]") -> Iterator[str]:
    yield f"{words.__name__}: {_summary(words)}"
    width = max(len(each.value) for each in words)
    for each in words:
        yield f"  {each.value:<{width}}  {each.meaning}"
