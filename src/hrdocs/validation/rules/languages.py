"""Rules on language tags: their subtags are registered, and not replaced by others.

That a tag is well formed is a matter of shape. Whether `by` is a language is one of meaning: it is a country, and a
text under it is found by nobody who looks for `be`.

Source:
    IANA's Language Subtag Registry, as packaged in `data/languages.json` with the day of the registry.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from typing import Any, Final

from attrs import frozen

from hrdocs import data
from hrdocs.errors import Severity
from hrdocs.fields import LANGUAGE, Kind, ListOf, MapOf, ModelObject, Object, TextRule, once, plan
from hrdocs.validation.rule import Context, Family, Fault, Rule, found
from hrdocs.validation.walk import Item
from hrdocs.values import LocalText

_REMEMBERED: Final = 4_096

# The extensions that exist, of locale and of transformed content (RFC 6067, RFC 6497); IANA lists them apart.
_EXTENSIONS: Final = frozenset("ut")


@frozen
class TagFault:
    """What is wrong with a tag.

    Args:
        code: Of the rule.
        subtag: The part of the tag, or the tag, that is wrong.
        instead: What to write instead, where that is known.
    """

    code: str
    subtag: str
    instead: str | None


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
def fault_of(tag: str) -> TagFault | None:
    """Return what is wrong with a well-formed tag, None when nothing is."""
    registry = data.read("languages.json")
    deprecated = registry["deprecated"]
    if tag in deprecated["tags"]:
        return TagFault("language.deprecated", tag, deprecated["tags"][tag])
    before, _, private = tag.partition("-x-")
    if tag.startswith("x-"):
        return None
    tail = f"-x-{private}" if private else ""
    subtags = before.split("-")
    for n, subtag in enumerate(subtags):
        if len(subtag) == 1:
            return None if subtag in _EXTENSIONS else TagFault("language.unregistered", subtag, None)
        kind = _kind(subtag, is_first=n == 0)
        if subtag not in _registered(kind):
            meant = registry["mistaken"].get(subtag) if n == 0 else None
            return TagFault("language.unregistered", subtag, meant and "-".join([meant, *subtags[1:]]) + tail)
        if subtag in deprecated[kind]:
            instead = deprecated[kind][subtag]
            # What replaces a variant may be a language of its own: hyw and not hy-arevmda.
            if instead and kind == "variants" and instead not in _registered(kind):
                return TagFault("language.deprecated", subtag, instead + tail)
            return TagFault(
                "language.deprecated", subtag, instead and "-".join([*subtags[:n], instead, *subtags[n + 1 :]]) + tail
            )
    return None


def _kind(subtag: str, *, is_first: bool) -> str:
    if is_first:
        return "languages"
    if subtag[0].isupper():
        return "scripts" if len(subtag) == 4 else "regions"  # noqa: PLR2004 -- Cyrl, BY
    return "regions" if len(subtag) == 3 else "variants"  # noqa: PLR2004 -- 001


def tags(item: Item, _: Context) -> Iterable[Fault]:
    """Find tags with subtags that are not registered, or that others have replaced."""
    record = item.record
    if not _has_new(type(record))(record):
        return ()
    told = []
    for pointer, tag in _tags_of(record, ""):
        if tag in _GOOD:
            continue
        fault = fault_of(tag)
        if fault is not None:
            told.append(found(fault.code, pointer, subtag=fault.subtag, instead=fault.instead))
        elif len(_GOOD) < _REMEMBERED:
            _GOOD.add(tag)
    return told


# The tags met that nothing is wrong with: nearly all there are, and asked of every text of every record.
_GOOD: Final = {"be", "en", "ru"}


def _tags_of(part: ModelObject, at: str) -> Iterator[tuple[str, str]]:
    """Return all language tags that a part of the model holds, each with its pointer."""
    for p in plan(type(part)):
        found = getattr(part, p.name)
        if found is None or not _is_asked(p.kind):
            continue
        is_list = isinstance(p.kind, ListOf)
        for n, value in enumerate(found if is_list else (found,)):
            here = f"{at}/{p.name}/{n}" if is_list else f"{at}/{p.name}"
            match value:
                case LocalText():
                    yield from ((f"{here}/{tag}", tag) for tag in value)
                case ModelObject():
                    yield from _tags_of(value, here)
                case _:
                    yield here, value


@once
def _has_new(cls: type[ModelObject]) -> Callable[[Any], bool]:
    """Write the function that tells whether a record holds a tag that is not known to be good.

    It is asked of every record, so it makes no pointers, and looks at the keys of a text where they lie.
    """
    lines = ["def has_new(part):", *_lines(cls, "part", 1), " return False"]
    scope: dict[str, Any] = {"good": _GOOD}
    exec("\n".join(lines), scope)  # noqa: S102 -- the lines come from the model alone
    has_new: Callable[[Any], bool] = scope["has_new"]
    return has_new


def _lines(cls: type[ModelObject], name: str, depth: int) -> list[str]:
    lines = []
    for p in plan(cls):
        if not _is_asked(p.kind):
            continue
        is_list = isinstance(p.kind, ListOf)
        value, pad = f"v{depth}", " " * depth
        if is_list:
            lines.append(f"{pad}for {value} in {name}.{p.name}:")
        else:
            lines += [f"{pad}{value} = {name}.{p.name}", f"{pad}if {value} is not None:"]
        match p.kind.item if isinstance(p.kind, ListOf) else p.kind:
            case MapOf():
                lines.append(f"{pad} for tag in {value}._items:")
                lines.append(f"{pad}  if tag not in good: return True")
            case Object(cls=inner):
                lines += _lines(inner, value, depth + 1)
            case _:
                lines.append(f"{pad} if {value} not in good: return True")
    return lines


@once
def _is_asked(kind: Kind) -> bool:
    """Tell whether a kind of field is, or holds, a language tag."""
    match kind:
        case ListOf(item=inner):
            return _is_asked(inner)
        case MapOf(cls=cls):
            return cls is LocalText
        case TextRule(form=form):
            return form is LANGUAGE
        case Object(cls=cls):
            return any(_is_asked(p.kind) for p in plan(cls))
    return False


FAMILY: Final = Family(
    (
        Rule("language.unregistered", Severity.WARNING, tags),
        Rule("language.deprecated", Severity.WARNING, tags),
    )
)
