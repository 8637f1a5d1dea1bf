"""How objects show themselves in a notebook and at a prompt: short, the fields that are set, nothing about people.

A notebook keeps what it shows, so people's names are shown only by an explicit call.
"""

from collections.abc import Iterable
from typing import Any, Final, cast

import attrs

from hrdocs.lazy import later

_LONG: Final = 60


class Displayed:
    """A class of the law, whose objects a notebook shows in words and a prompt by the fields that are set."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return f"<pre>{escaped(later['law_text'](self))}</pre>"

    def __repr__(self) -> str:
        """Return the class and the fields that are set; a long list is its number."""
        found = []
        # Those that have this base are attrs classes.
        for each in attrs.fields(cast("Any", type(self))):
            value = getattr(self, each.name)
            if each.repr and value not in (None, (), False):
                found.append(f"{each.name}={_short(value)}")
        return f"{type(self).__name__}({', '.join(found)})"


def _short(value: Any) -> str:
    if isinstance(value, tuple) and len(repr(value)) > _LONG:
        return f"<{len(value)}>"
    text = getattr(value, "value", None)
    return repr(text) if isinstance(text, str) else repr(value)


def escaped(text: str) -> str:
    """Return a text as HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def counted_html(title: str, rows: Iterable[tuple[str, int]]) -> str:
    """Return counts as a table for a notebook."""
    cells = "".join(f"<tr><td>{escaped(name)}</td><td>{count}</td></tr>" for name, count in rows)
    return f"<table><caption>{escaped(title)}</caption>{cells}</table>"
