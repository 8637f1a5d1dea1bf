"""Records to plain JSON values and back, strictly.

Reading coerces nothing: `"no"` is not a boolean, `5.9` is not a whole number, a text is not a list; a value has only
one text, the canonical one. A record of the right shape is built, any other is rejected with `Rejected`, which says
nothing more: `hrdocs.shape` explains what is wrong, from the published schema. So the common case, a valid record, does
not pay for diagnostics.

The work is done by functions written once for each class from its fields (`hrdocs.fields.plan`): straight lines without
loops over fields, which set the slots of the new object directly. They leave out the constructor's checks, because they
have made the same checks already; a property in the tests keeps the two equal. Lines that look odd are faster, as
measured with `make bench`.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from typing import Any, Final, TypeVar, assert_never, cast

import attrs

from hrdocs.fields import (
    ID,
    SHA256,
    X_PREFIX,
    Flag,
    Form,
    Integer,
    Kind,
    ListOf,
    MapOf,
    ModelObject,
    Object,
    OneOf,
    Raw,
    TextRule,
    Value,
    matcher,
    once,
    plan,
)
from hrdocs.frozenmap import FrozenMap
from hrdocs.model import RECORDS, Record
from hrdocs.model.base import X_KEY
from hrdocs.model.header import Header
from hrdocs.values import Json, Period
from hrdocs.vocabulary import SharingLabel

Reader = Callable[[Any], Any]
Writer = Callable[[Any], Any]
Make = Callable[[str], Any]
Steps = tuple[str | int, ...]
"""Keys and places in lists, from an object to a value inside it."""
M = TypeVar("M", bound=ModelObject)


class Rejected(ValueError):
    """The value does not have the shape of a record. `hrdocs.shape` says why."""


def read_record(value: Any) -> Record:
    """Build the record that a JSON value describes.

    Args:
        value: What `jsontext.loads` returns for one record.

    Raises:
        Rejected: The value does not have the shape of a record.
    """
    if value.__class__ is not dict:
        raise Rejected
    kind = value.get("type")
    if kind.__class__ is not str:
        raise Rejected
    read = _RECORD_READERS.get(kind)
    if read is None:
        cls = RECORDS.get(kind)
        if cls is None:
            raise Rejected
        read = _RECORD_READERS[kind] = _reader_of(cls)
    record: Record = read(value)
    return record


def read_labelled(value: Any, default: SharingLabel | None) -> Record:
    """Build a record of a file whose header may name the label of records that carry none.

    Raises:
        Rejected: The value does not have the shape of a record.
    """
    if default is not None and value.__class__ is dict and "sharing" not in value:
        value = {**value, "sharing": {"label": default.value}}
    return read_record(value)


def write_record(record: Record) -> dict[str, Any]:
    """Return the canonical JSON value of a record: keys in the order of the model, then the partner's own, sorted."""
    value: dict[str, Any] = _writer_of(type(record))(record)
    return value


def read_header(value: Any) -> Header:
    """Build the header that a JSON object describes; the caller has removed its `records`.

    Raises:
        Rejected: The value does not have the shape of a header.
    """
    if value.__class__ is dict and value.get("$schema").__class__ is str:
        # For editors alone; it says nothing about the file.
        value = {key: each for key, each in value.items() if key != "$schema"}
    header: Header = _reader_of(Header)(value)
    return header


def write_header(header: Header) -> dict[str, Any]:
    """Return the canonical JSON value of a header."""
    value: dict[str, Any] = _writer_of(Header)(header)
    return value


def read_part(cls: type[M], value: Any) -> M:
    """Build the part of a record that a JSON value describes.

    Raises:
        Rejected: The value does not have the shape of such a part.
    """
    return cast("M", _reader_of(cls)(value))


def write_part(part: ModelObject) -> dict[str, Any]:
    """Return the canonical JSON value of a record, a header or a part of a record."""
    value: dict[str, Any] = _writer_of(type(part))(part)
    return value


_RECORD_READERS: dict[str, Reader] = {}


# Reading


def _open_twin(cls: type[Any]) -> type[Any]:
    """Return the class of an object that is being filled: the same slots, and assignment allowed.

    Assigning to a slot costs Python almost nothing; bypassing the ban of a frozen class costs more than looking up the
    value to assign. When all slots are set, the object becomes one of the class itself: `part.__class__ = cls`.
    """
    # All three are needed, or Python assumes that the class makes objects or sets slots in its own way.
    plain = {name: getattr(object, name) for name in ("__init__", "__setattr__", "__delattr__")}
    return type(cls.__name__, (cls,), {"__slots__": (), **plain})


def unchecked(part: M, changes: Mapping[str, Any]) -> M:
    """Return an object with some values replaced by values known to be valid, without the cost of checking them.

    Args:
        part: The object.
        changes: The new values by field, each one that an object of this class has had, or a default.
    """
    copy = copier(cast("Any", type(part)), tuple(changes))
    return cast("M", copy(part, *changes.values()))


@lru_cache(1_024)
def copier(cls: type[Any], changed: tuple[str | Steps, ...]) -> Callable[..., Any]:
    """Return the function that copies an object with new values in these places, unchecked.

    A place is the name of a field, or the keys and places in lists that lead to a value further inside. The function is
    written in straight lines, like the functions that read.
    """
    tree: dict[Any, Any] = {}
    for n, place in enumerate(changed):
        way = (place,) if isinstance(place, str) else place
        *above, last = ("extra", *way) if str(way[0]).startswith(X_PREFIX) else way
        inner = tree
        for step in above:
            inner = inner.setdefault(step, {})
        inner[last] = f"new{n}"
    scope: dict[str, Any] = {}
    lines = [
        f"def read({', '.join(['part', *(f'new{n}' for n in range(len(changed)))])}):",
        *_indented(_copied(Object(cls), "part", "made", tree, scope)),
        " return made",
    ]
    return _written(lines, scope)


def _copied(kind: Kind, part: str, made: str, tree: Mapping[Any, Any], scope: dict[str, Any]) -> list[str]:
    """Write the lines that copy a value with some inner values replaced.

    Args:
        kind: What the value is.
        part: The name of the variable that holds it.
        made: The name of the variable for the copy.
        tree: By each step from it the name of the variable of a new value, or the same for what is inside.
        scope: Receives the names that the lines refer to.
    """
    lines, put = [], {}
    for n, (step, new) in enumerate(tree.items()):
        if isinstance(new, str):
            put[step] = new
            continue
        inner, at = _step_into(kind, step)
        lines.append(f"{part}_{n} = {part}{at}")
        lines += _copied(inner, f"{part}_{n}", f"{made}_{n}", new, scope)
        put[step] = f"{made}_{n}"
    match kind:
        case ListOf():
            lines.append(f"{made} = list({part})")
            lines += [f"{made}[{step}] = {name}" for step, name in put.items()]
            return [*lines, f"{made} = tuple({made})"]
        case MapOf(cls=mapping):
            scope |= {f"cls_{made}": mapping, f"twin_{made}": _open_twin(mapping)}
            lines += [f"items = {part}._items.copy()", *(f"items[{key!r}] = {name}" for key, name in put.items())]
            lines += [f"{made} = twin_{made}()", f"{made}._items, {made}._hash = items, None"]
        case Object(cls=cls):
            scope |= {f"cls_{made}": cls, f"twin_{made}": _open_twin(cls)}
            lines.append(f"{made} = twin_{made}()")
            names = [a.name for a in attrs.fields(cast("Any", cls))]
            lines += [f"{made}.{name} = {put.get(name, f'{part}.{name}')}" for name in names]
        case _:
            raise AssertionError(kind)
    return [*lines, f"{made}.__class__ = cls_{made}"]


def _step_into(kind: Kind, step: str | int) -> tuple[Kind, str]:
    """Return the kind of what is inside a value, and how Python reaches it."""
    match kind:
        case ListOf(item=inner):
            return inner, f"[{step}]"
        case Object(cls=cls):
            return _kinds(cls)[str(step)], f".{step}"
        case _:
            raise AssertionError(kind)


@once
def _kinds(cls: type[ModelObject]) -> dict[str, Kind]:
    return {p.name: p.kind for p in plan(cls)}


@lru_cache(1_024)
def value_reader(kind: Kind) -> Reader:
    """Return the function that builds the value of a kind that a JSON value describes, strictly.

    It raises `Rejected` where the value does not have the shape.
    """
    return _reader(kind)


_DISTINCT: Final = frozenset({ID.name, SHA256.name, Period.__name__})
"""Forms whose texts differ from record to record, so that they are not worth caching."""
_REMEMBERED: Final = 16_384
_LONGEST_REMEMBERED: Final = 64


class _Met(dict[Any, Any]):
    """The values already read from texts of a form: a file repeats its days, tags and pointers, and look-up is fast.

    `met[text]` raises `Rejected` for a text not of the form, TypeError for a value that cannot be a key and so is no
    text.
    """

    def __init__(self, form: Form, make: Make | None) -> None:
        super().__init__()
        self._match, self._make = matcher(form), make

    def __missing__(self, text: Any) -> Any:
        if text.__class__ is not str or self._match(text) is None:
            raise Rejected
        made = text if self._make is None else self._make(text)
        # The bounds keep memory flat whatever the files contain.
        if len(text) <= _LONGEST_REMEMBERED:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[text] = made
        return made


@cache
def _met(form: Form, make: Make | None = None) -> _Met:
    return _Met(form, make)


@once
def _maker(cls: type[Any]) -> Make:
    """Return the function that makes a value from a text that has been checked."""
    if [a.name for a in attrs.fields(cls)] != ["text"]:
        return cast("Make", cls.parse)
    twin = _open_twin(cls)

    def make(text: str) -> Any:
        made = twin()
        made.text = text
        made.__class__ = cls
        return made

    return make


def _integer_reader(least: int, most: int) -> Reader:
    def read_integer(value: Any) -> int:
        if value.__class__ is float and value.is_integer():
            # To JSON Schema, 5.0 is the integer 5.
            value = int(value)
        if value.__class__ is not int or not least <= value <= most:
            raise Rejected
        return value

    return read_integer


def _map_reader(kind: MapOf) -> Reader:
    """Write the reading function of a map. Its constructor would repeat the checks that are made here."""
    scope: dict[str, Any] = {"cls": kind.cls, "twin": _open_twin(kind.cls), "met": _met(kind.key)}
    lines = [
        "def read(value):",
        " if value.__class__ is not dict or not value: raise Rejected",
        " part, items = twin(), {}",
        " for key in value if len(value) == 1 else sorted(value):",  # the constructor sorts them, too
        "  item = value[key]",
        *_indented(_indented(_lines(kind.value, "each =", 0, scope))),
        "  items[met[key]] = each",
        " part._items, part._hash, part.__class__ = items, None, cls",
        " return part",
    ]
    return _written(lines, scope)


def _reader(kind: Kind) -> Reader:
    """Return the function that reads a value of a kind."""
    match kind:
        case Integer(least=least, most=most):
            return _integer_reader(least, most)
        case Raw():
            return _read_raw
        case Flag():
            return _read_flag
        case Object(cls=cls):
            return _reader_of(cls)
        case MapOf():
            return _map_reader(kind)
        case _:
            scope: dict[str, Any] = {}
            lines = ["def read(item):", *_indented(_lines(kind, "value =", 0, scope)), " return value"]
            return _written(lines, scope)


def _written(lines: list[str], scope: dict[str, Any]) -> Reader:
    """Make the function `read` from its lines."""
    scope["Rejected"] = Rejected
    return cast("Reader", straight(lines, scope, "read"))


def straight(lines: list[str], scope: dict[str, Any], name: str) -> Callable[..., Any]:
    """Return the function that some lines define; they are made of the model alone, never of what a file holds.

    A function in straight lines, a line for each field, is several times as fast as one that goes through a table.
    """
    exec("\n".join(lines), scope)  # noqa: S102 -- as above
    return cast("Callable[..., Any]", scope[name])


def _indented(lines: list[str]) -> list[str]:
    return [f" {line}" for line in lines]


def _lines(kind: Kind, put: str, n: int, scope: dict[str, Any]) -> list[str]:
    """Write the lines that check `item` and assign the value read from it.

    Calling a function costs more than most checks, so the checks of scalars are written inline.

    Args:
        kind: What the item should be.
        put: The left side of the assignment.
        n: Keeps the names in the scope apart.
        scope: Receives the names that the lines refer to.
    """
    match kind:
        case TextRule(form=None):
            return ["if item.__class__ is not str or not item: raise Rejected", f"{put} item"]
        case TextRule(form=Form() as form):
            return _form_lines(form, None, put, n, scope)
        case Value(cls=cls, form=form):
            return _form_lines(form, _maker(cls), put, n, scope)
        case OneOf(enum=enum):
            scope[f"members{n}"] = {member.value: member for member in enum}
            return [f"try: {put} members{n}[item]", "except (KeyError, TypeError): raise Rejected from None"]
        case ListOf(item=inner):
            return ["if item.__class__ is not list or not item: raise Rejected", *_list_lines(inner, put, n, scope)]
        case _:
            _read_later(kind, n, scope)
            return [f"{put} read{n}(item)"]


def _read_later(kind: Kind, n: int, scope: dict[str, Any]) -> None:
    """Put the function that reads a kind into the scope; that of an object is written when the first one comes.

    A record may hold objects of 20 classes, and those of a small file hold few.
    """
    if not isinstance(kind, Object):
        scope[f"read{n}"] = _reader(kind)
        return

    def read_first(value: Any) -> Any:
        read = scope[f"read{n}"] = _reader(kind)
        return read(value)

    scope[f"read{n}"] = read_first


def _form_lines(form: Form, make: Make | None, put: str, n: int, scope: dict[str, Any]) -> list[str]:
    """Write the lines that read a text of a form, and make a value of it unless it stays a text."""
    if form.name not in _DISTINCT:
        scope[f"met{n}"] = _met(form, make)
        return [f"try: {put} met{n}[item]", "except TypeError: raise Rejected from None"]

    def match_first(text: str) -> re.Match[str] | None:
        # Compiling takes long, and many files have no text of the form.
        match = scope[f"match{n}"] = re.compile(form.pattern).fullmatch
        return match(text)

    scope |= {f"match{n}": match_first, f"make{n}": make}
    return [
        f"if item.__class__ is not str or match{n}(item) is None: raise Rejected",
        f"{put} item" if make is None else f"{put} make{n}(item)",
    ]


def _list_lines(inner: Kind, put: str, n: int, scope: dict[str, Any]) -> list[str]:
    """Write the lines that read the list `item`, which is not empty."""
    _read_later(inner, n, scope)
    # Most lists have one or two items, and a comprehension costs more than reading them.
    return [
        f"if len(item) == 1: {put} (read{n}(item[0]),)",
        f"elif len(item) == 2: {put} (read{n}(item[0]), read{n}(item[1]))",
        "else:",
        " items = []",
        f" for each in item: items.append(read{n}(each))",
        f" {put} tuple(items)",
    ]


def _read_flag(value: Any) -> bool:
    if value is not True:
        raise Rejected
    return True


def _read_raw(value: Any) -> Json:
    try:
        return Json.of(value)
    except ValueError:
        # A value made in Python that no file could hold, such as NaN.
        raise Rejected from None


_X_KEYS: Final = _met(X_KEY)
_EXTRA: Final[Any] = _open_twin(FrozenMap)


def _read_extra(value: dict[str, Any], known: frozenset[str]) -> FrozenMap[str, Json]:
    part, items = _EXTRA(), {}
    for key in sorted(value.keys() - known):  # as the constructor sorts them
        items[_X_KEYS[key]] = _read_raw(value[key])
    part._items, part._hash, part.__class__ = items, None, FrozenMap  # noqa: SLF001 -- as the maps that are read
    return cast("FrozenMap[str, Json]", part)


@once
def _reader_of(cls: type[ModelObject]) -> Reader:
    """Write the reading function of a class: its source is a few lines a field."""
    plans = [p for p in plan(cls) if p.name != "extra"]
    is_record = issubclass(cls, Record)
    scope: dict[str, Any] = {"cls": cls, "twin": _open_twin(cls)}
    lines = [
        "def read(value):",
        " if value.__class__ is not dict: raise Rejected",
        " part = twin()",
        f" seen = {sum(p.is_required for p in plans) + is_record}",
        *_indented(_default_lines(cls, scope)),
    ]
    done = [" part.__class__ = cls", " return part"]
    last = max((n for n, p in enumerate(plans) if p.is_always_written), default=None)
    for n, p in enumerate(plans):
        read = _lines(p.kind, f"part.{p.name} =", n, scope)
        if p.is_required:
            lines += [f" try: item = value[{p.name!r}]", " except KeyError: raise Rejected from None", *_indented(read)]
        else:
            lines += [f" if {p.name!r} in value:", f"  item = value[{p.name!r}]", "  seen += 1"]
            lines += _indented(_indented(read))
        if n == last:
            # Few records have fields after those that all of them have.
            lines += [" if seen == len(value):", *_indented(done)]
    if is_record:
        scope |= {"known": frozenset(["type", *(p.name for p in plans)]), "read_extra": _read_extra}
        lines.append(" if seen != len(value): part.extra = read_extra(value, known)")
    else:
        lines.append(" if seen != len(value) or not seen: raise Rejected")
    return _written([*lines, *done], scope)


def _default_lines(cls: type[ModelObject], scope: dict[str, Any]) -> list[str]:
    """Write the lines that set every field which may be absent to its default, one line for each default."""
    slots: dict[Any, list[str]] = {}
    for p in plan(cls):
        if not p.is_required:
            slots.setdefault(p.default, []).append(f"part.{p.name} = ")
    scope |= {f"default{n}": default for n, default in enumerate(slots)}
    return [f"{''.join(names)}default{n}" for n, names in enumerate(slots.values())]


# Writing


def _written_lines(kind: Kind, put: str, n: int, scope: dict[str, Any]) -> str:
    """Write the line that puts what is written of `item`; as in reading, the common kinds are written inline."""
    match kind:
        case TextRule() | Integer() | Flag():
            return f"{put} item"
        case OneOf():
            return f"{put} item._value_"
        case Value(cls=cls):
            is_text = [a.name for a in attrs.fields(cls)] == ["text"]
            return f"{put} item.text" if is_text else f"{put} str(item)"
        case Raw():
            return f"{put} item.value"
        case Object(cls=cls):
            scope[f"write{n}"] = _writer_of(cls)
            return f"{put} write{n}(item)"
        case ListOf(item=inner) | MapOf(value=inner):
            made = _written_lines(inner, "", n, scope).strip()
            if isinstance(kind, MapOf):
                return f"{put} dict(item)" if made == "item" else f"{put} {{key: {made} for key, item in item.items()}}"
            return f"{put} list(item)" if made == "item" else f"{put} [{made} for item in item]"
        case _:
            assert_never(kind)


@once
def _writer_of(cls: type[ModelObject]) -> Writer:
    """Write the writing function of a class: as in reading, straight lines without a loop over fields."""
    scope: dict[str, Any] = {}
    head = {"type": cls.type} if issubclass(cls, Record) else {}
    lines = ["def read(part):", f" value = {head!r}"]
    for n, p in enumerate(p for p in plan(cls) if p.name != "extra"):
        put = _written_lines(p.kind, f"value[{p.name!r}] =", n, scope)
        lines.append(f" item = part.{p.name}")
        if p.is_required or p.is_always_written:
            lines.append(f" {put}")
        elif p.default is None:
            lines.append(f" if item is not None: {put}")
        else:
            # What was absent when a record was read is the default itself, so no length of an empty map is taken.
            scope[f"default{n}"] = p.default
            test = "item != default" if p.default else "item"
            lines.append(f" if item is not default{n} and {test}{n if p.default else ''}: {put}")
    if head:
        lines += [" for key, raw in part.extra.items(): value[key] = raw.value"]
    return _written([*lines, " return value"], scope)
