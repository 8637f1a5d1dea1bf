"""The packaged frameworks by id, and those that a reader keeps in their own file."""

import difflib
import os
from collections.abc import Mapping
from functools import cache

from attrs import frozen

from hrdocs import data, files, jsontext
from hrdocs.criteria import frameworkfile
from hrdocs.criteria.framework import Framework, shown
from hrdocs.errors import HrdocsError


@frozen(repr=False)
class UnknownFramework(HrdocsError, LookupError):
    """There is no framework with this id.

    Args:
        id: The id.
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
    """Return a framework by its id; a `Framework` is returned unchanged.

    Raises:
        UnknownFramework: There is none with this id.
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
    """Return a framework from the reader's own file, in the form of the packaged ones.

    Raises:
        InvalidDocument: The file is not JSON or not complete; `problems` lists all faults.
        UnreadableFile: The system does not return the bytes.
    """
    name = os.fspath(path)
    content = files.content(name)
    try:
        value = jsontext.loads(content)
    except jsontext.JsonFault as fault:
        raise frameworkfile.refusal([fault.problem(name)]) from fault
    return frameworkfile.from_json(value, file=name, text=jsontext.decode(content))
