"""The packaged frameworks by id, and those that a reader keeps in a file of their own."""

import difflib
import os
from collections.abc import Mapping
from functools import cache

from attrs import frozen

from hrdocs import data, files, jsontext
from hrdocs.criteria import frameworkfile
from hrdocs.criteria.framework import Framework, shown
from hrdocs.errors import HrdocsError


@frozen
class UnknownFramework(HrdocsError, LookupError):
    """There is no framework of this id.

    Args:
        id: The id asked for.
        nearest: Ids that look alike.
        known: All ids there are.
    """

    id: str
    nearest: tuple[str, ...] = ()
    known: tuple[str, ...] = ()

    def __str__(self) -> str:
        hint = f"; the nearest is {self.nearest[0]}" if self.nearest else ""
        return f"there is no framework {shown(self.id)}{hint}; there are {', '.join(self.known)}"


@cache
def _packaged() -> Mapping[str, Framework]:
    found = (frameworkfile.from_json(data.read(f"criteria/{name}")) for name in data.names("criteria"))
    return {each.id: each for each in found}


def frameworks() -> tuple[Framework, ...]:
    """Return the packaged frameworks, by id."""
    return tuple(_packaged().values())


def checklist(which: str | Framework) -> Framework:
    """Return a framework by its id; one that is given as such is given back.

    Raises:
        UnknownFramework: There is none of this id.
    """
    if isinstance(which, Framework):
        return which
    if not isinstance(which, str):
        message = f"a framework is named by its id, a str, not by {type(which).__name__}"
        raise TypeError(message)
    known = _packaged()
    if which not in known:
        raise UnknownFramework(which, tuple(difflib.get_close_matches(which, known, n=1)), tuple(known))
    return known[which]


def load(path: str | os.PathLike[str]) -> Framework:
    """Read a framework from a file of one's own, in the form of the packaged ones.

    Raises:
        InvalidDocument: The file is no JSON or not complete; `problems` lists all that is wrong.
        UnreadableFile: The system does not give the bytes.
    """
    name = os.fspath(path)
    content = files.content(name)
    try:
        value = jsontext.loads(content)
    except jsontext.JsonFault as fault:
        raise frameworkfile.refusal([fault.problem(name)]) from fault
    return frameworkfile.from_json(value, file=name, text=jsontext.decode(content))
