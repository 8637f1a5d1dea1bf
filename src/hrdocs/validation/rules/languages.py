"""Rules on language tags: their subtags are registered, and not replaced by others.

Whether a tag is well formed is a matter of shape. Whether `by` is a language is a matter of meaning: it is a country,
and a search for `be` does not find a text under it.

Source:
    IANA's Language Subtag Registry, as packaged in `data/languages.json` with the day of the registry.
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final

from hrdocs import data
from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.rule import Context, Family, Rule
from hrdocs.validation.walk import Item

_REMEMBERED: Final = 4_096

# The extensions that exist, of locale and of transformed content (RFC 6067, RFC 6497); IANA lists them apart.
_EXTENSIONS: Final = frozenset("ut")


@cache
def _registered(kind: str) -> frozenset[str]:
    """Return the subtags of a kind, those for private use included."""
    found: set[str] = set()
    for line in data.read("languages.json")[kind]:
        for subtag in line.split():
            first, _, last = subtag.partition("..")
            found.update(_between(first, last) if last else (subtag,))
    return frozenset(found)


def _between(first: str, last: str) -> Iterable[str]:
    """Return all subtags from one to another, as in Qaaa..Qabx: the last two letters count."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ" if first.isupper() else "abcdefghijklmnopqrstuvwxyz"
    stem = first[:-2]
    every = (f"{stem}{one}{two}" for one in letters for two in letters)
    return (subtag for subtag in every if first <= subtag <= last)


@lru_cache(maxsize=_REMEMBERED)
def fault_of(tag: str) -> Fault | None:
    """Return the fault of a well-formed tag, without a place; None when it has none."""
    registry = data.read("languages.json")
    deprecated = registry["deprecated"]
    if tag in deprecated["tags"]:
        return found("language.deprecated", "", subtag=tag, instead=deprecated["tags"][tag])
    before, _, private = tag.partition("-x-")
    if tag.startswith("x-"):
        return None
    tail = f"-x-{private}" if private else ""
    subtags = before.split("-")
    for n, subtag in enumerate(subtags):
        if len(subtag) == 1:
            return None if subtag in _EXTENSIONS else found("language.unregistered", "", subtag=subtag)
        kind = _kind(subtag, is_first=n == 0)
        if subtag not in _registered(kind):
            meant = registry["mistaken"].get(subtag) if n == 0 else None
            instead = meant and "-".join([meant, *subtags[1:]]) + tail
            return found("language.unregistered", "", subtag=subtag, instead=instead)
        if subtag in deprecated[kind]:
            instead = deprecated[kind][subtag]
            # The replacement of a variant may be a language of its own: hyw and not hy-arevmda.
            if instead and not (kind == "variants" and instead not in _registered(kind)):
                instead = "-".join([*subtags[:n], instead, *subtags[n + 1 :]])
            return found("language.deprecated", "", subtag=subtag, instead=instead and instead + tail)
    return None


def _kind(subtag: str, *, is_first: bool) -> str:
    if is_first:
        return "languages"
    if subtag[0].isupper():
        return "scripts" if len(subtag) == 4 else "regions"  # noqa: PLR2004 -- Cyrl, BY
    return "regions" if len(subtag) == 3 else "variants"  # noqa: PLR2004 -- 001


def tags(item: Item, _: Context) -> Iterable[Fault]:
    """Find tags with subtags that are not registered, or that others have replaced."""
    for pointer, tag in item.tags:
        fault = fault_of(tag)
        if fault is not None:
            yield fault.at(pointer)


FAMILY: Final = Family(
    (
        Rule("language.unregistered", Severity.WARNING, tags, needs=("item.tags",)),
        Rule("language.deprecated", Severity.WARNING, tags, needs=("item.tags",)),
    )
)
