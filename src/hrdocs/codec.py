"""Records to plain JSON values and back, strictly.

Reading coerces nothing: `"no"` is no boolean, `5.9` no whole number, a text no list; a canonical text is the only
text of a value. A record that has the right shape is built, any other is refused with `Rejected`, which says nothing
more: what is wrong is explained by `hrdocs.shape` from the published schema. So the common case, a right record, pays
for no diagnostics.

The work is done by functions written once for each class from its fields (`hrdocs.fields.plan`): straight lines
without loops over fields, which set the slots of the new object directly. The constructor's checks are left out
there, because the lines have made the same checks already; a property in the tests holds the two together. `cattrs`
keeps the functions and finds the one for a type.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final, assert_never, cast

import attrs
import cattrs

from hrdocs.fields import (
    ID,
    SHA256,
    FieldPlan,
    Form,
    Integer,
    Kind,
    ListOf,
    MapOf,
    Object,
    OneOf,
    Part,
    Raw,
    Text,
    Value,
    matcher,
    plan,
)
from hrdocs.frozenmap import FrozenMap
from hrdocs.model import RECORDS, Record
from hrdocs.model.base import X_KEY
from hrdocs.model.header import Header
from hrdocs.values import Json

Reader = Callable[[Any], Any]
Writer = Callable[[Any], Any]


class Rejected(ValueError):
    """The value has not the shape of a record. `hrdocs.shape` says why."""


_ABSENT: Final = object()


def read_record(value: Any) -> Record:
    """Build the record that a JSON value describes.

    Args:
        value: What `jsontext.loads` gives for one record.

    Raises:
        Rejected: The value has not the shape of a record.
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


def write_record(record: Record) -> dict[str, Any]:
    """Give the canonical JSON value of a record: keys in the order of the model, then the partner's own, sorted."""
    value: dict[str, Any] = _writer_of(type(record))(record)
    return value


def read_header(value: Any) -> Header:
    """Build the header that a JSON object describes, its `records` left aside by the caller.

    Raises:
        Rejected: The value has not the shape of a header.
    """
    header: Header = _reader_of(Header)(value)
    return header


def write_header(header: Header) -> dict[str, Any]:
    """Give the canonical JSON value of a header."""
    value: dict[str, Any] = _writer_of(Header)(header)
    return value


to_json = write_record
"""`write_record` under its public name, the counterpart of `hrdocs.from_json`."""

_RECORD_READERS: dict[str, Reader] = {}


def _reader_of(cls: type[Part]) -> Reader:
    return cast("Reader", _converter.get_structure_hook(cls))


def _writer_of(cls: type[Part]) -> Writer:
    return _converter.get_unstructure_hook(cls)


# Reading


_REMEMBERED: Final = 4_096
_LONGEST_REMEMBERED: Final = 64


class _Known(dict[Any, bool]):
    """The texts of one form met so far: a file repeats its few tags and pointers, and to look up is quicker than to match.

    `known[text]` raises KeyError for what has not the form, TypeError for what cannot be a key and so is no text.
    """

    def __init__(self, form: Form) -> None:
        super().__init__()
        self._match = matcher(form)

    def __missing__(self, text: Any) -> bool:
        if text.__class__ is not str or self._match(text) is None:
            raise KeyError
        # Bounds keep memory flat whatever a file holds.
        if len(self) < _REMEMBERED and len(text) <= _LONGEST_REMEMBERED:
            self[text] = True
        return True


@cache
def _known(form: Form) -> _Known:
    return _Known(form)


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
    known, cls, blank = _known(kind.key), kind.cls, _open_twin(kind.cls)
    read_item = None if _is_plain_text(kind.value) else _reader(kind.value)

    def read_map(value: Any) -> Any:
        if value.__class__ is not dict or not value:
            raise Rejected
        # The keys are sorted, as the constructor of the map sorts them.
        items = value.copy()
        if len(items) > 1 and list(items) != (keys := sorted(items)):
            items = {key: items[key] for key in keys}
        try:
            for key, item in items.items():
                known[key]
                if read_item is not None:
                    items[key] = read_item(item)
                elif item.__class__ is not str or not item:
                    raise Rejected
        except KeyError:
            raise Rejected from None
        made = blank()
        made._items, made._hash = items, None
        made.__class__ = cls
        return made

    return read_map


def _reader(kind: Kind) -> Reader:
    """Give the function that reads a value of a kind."""
    match kind:
        case Integer(least=least, most=most):
            return _integer_reader(least, most)
        case Raw():
            return Json.of
        case Object(cls=cls):
            return _reader_of(cls)
        case MapOf():
            return _map_reader(kind)
        case _:
            scope = _scope()
            return _written(["def read(item):", *_indented(_lines(kind, "value =", "_", scope)), " return value"], scope)


_is_partner_key = matcher(X_KEY)


def _read_extra(value: Mapping[str, Any], known: frozenset[str]) -> FrozenMap[str, Json]:
    extra = {}
    for key, each in value.items():
        if key not in known:
            if _is_partner_key(key) is None:
                raise Rejected
            extra[key] = Json.of(each)
    return FrozenMap(extra)


def _is_plain_text(kind: Kind) -> bool:
    return isinstance(kind, Text) and kind.form is None


def _open_twin(cls: type[Any]) -> type[Any]:
    """Give the class of an object that is being filled: the same slots, and no ban on setting them.

    An assignment to a slot costs Python next to nothing; through a descriptor of a frozen class it costs more than to
    look the field up. When all is set, the object becomes one of the class itself: `part.__class__ = cls`.
    """
    # Both methods, or Python takes the class for one with its own way of setting.
    plain = {name: getattr(object, name) for name in ("__init__", "__setattr__", "__delattr__")}
    return type(cls.__name__, (cls,), {"__slots__": (), **plain})


def _scope() -> dict[str, Any]:
    return {"Rejected": Rejected, "absent": _ABSENT}


def _indented(lines: list[str]) -> list[str]:
    return [f" {line}" for line in lines]


def _written(lines: list[str], scope: dict[str, Any]) -> Reader:
    exec("\n".join(lines), scope)  # noqa: S102 -- the lines come from the model alone
    reader: Reader = scope["read"]
    return reader


def _lines(kind: Kind, put: str, n: object, scope: dict[str, Any]) -> list[str]:
    """Write the lines that check `item` and put what it is read as.

    Args:
        kind: What the item should be.
        put: Where to: the left side of an assignment.
        n: Sets the names in the scope apart.
        scope: Gets what the lines use.
    """
    match kind:
        case Text(form=None):
            return ["if item.__class__ is not str or not item: raise Rejected", f"{put} item"]
        case Text(form=form) if form in (ID, SHA256):
            scope[f"match{n}"] = matcher(form)
            return [f"if item.__class__ is not str or match{n}(item) is None: raise Rejected", f"{put} item"]
        case Text(form=form):
            scope[f"known{n}"] = _known(form)
            return [f"try: known{n}[item]", "except (KeyError, TypeError): raise Rejected from None", f"{put} item"]
        case OneOf(enum=enum):
            scope[f"members{n}"] = {member.value: member for member in enum}
            return [f"try: {put} members{n}[item]", "except (KeyError, TypeError): raise Rejected from None"]
        case Value(cls=cls, form=form):
            scope[f"parse{n}"] = cls.parse
            check = ["if item.__class__ is not str: raise Rejected"]
            if form.pattern != cls.PATTERN:
                scope[f"match{n}"] = matcher(form)
                check = [f"if item.__class__ is not str or match{n}(item) is None: raise Rejected"]
            return [*check, f"try: {put} parse{n}(item)", "except ValueError: raise Rejected from None"]
        case ListOf(item=inner):
            check = ["if item.__class__ is not list or not item: raise Rejected"]
            if isinstance(inner, Text):
                each = _lines(inner, "", n, scope)[:-1]
                return ["items = item", *check, "for item in items:", *_indented(each), f"{put} tuple(items)"]
            scope[f"read{n}"] = _reader(inner)
            # Most lists have one item or two; and to set up a comprehension costs more than it saves.
            return [
                *check,
                f"if len(item) == 1: {put} (read{n}(item[0]),)",
                f"elif len(item) == 2: {put} (read{n}(item[0]), read{n}(item[1]))",
                "else:",
                " items = []",
                f" for each in item: items.append(read{n}(each))",
                f" {put} tuple(items)",
            ]
        case _:
            scope[f"read{n}"] = _reader(kind)
            return [f"{put} read{n}(item)"]


def _part_reader(cls: type[Part]) -> Reader:
    """Write the reading function of a class: its source is a few lines a field."""
    plans = [p for p in plan(cls) if p.name != "extra"]
    is_record = issubclass(cls, Record)
    scope = {**_scope(), "cls": cls, "twin": _open_twin(cls)}
    lines = [
        "def read(value, _=None):",  # cattrs calls its hooks with the type as well, which is known here
        " if value.__class__ is not dict: raise Rejected",
        " part, get, size = twin(), value.get, len(value)",
        f" seen = {sum(p.is_required for p in plans) + is_record}",
    ]
    for n, p in enumerate(plans):
        if p.is_required:
            # `absent` is no JSON value, so every reader rejects it.
            lines.append(f" item = get({p.name!r}, absent)")
            lines += _indented(_lines(p.kind, f"part.{p.name} =", n, scope))
    optional = [(n, p) for n, p in enumerate(plans) if not p.is_required]
    for start in range(0, len(optional), _AT_ONCE):
        some = optional[start : start + _AT_ONCE]
        # When all keys are accounted for, the fields that are left need not be looked up.
        lines.append(" if seen == size: " + "; ".join(f"part.{p.name} = {_default(p, n, scope)}" for n, p in some))
        lines.append(" else:")
        for n, p in some:
            put = f"part.{p.name} ="
            lines.append(f"  item = get({p.name!r}, absent)")
            lines += [f"  if item is absent: {put} {_default(p, n, scope)}", "  else:", "   seen += 1"]
            lines += [f"   {line}" for line in _lines(p.kind, put, n, scope)]
    if is_record:
        scope |= {
            "no_extra": FrozenMap(),
            "known": frozenset(["type", *(p.name for p in plans)]),
            "read_extra": _read_extra,
        }
        lines.append(" part.extra = no_extra if seen == size else read_extra(value, known)")
    else:
        lines.append(" if seen != size or not seen: raise Rejected")
    lines += [" part.__class__ = cls", " return part"]
    return _written(lines, scope)


_AT_ONCE: Final = 4


def _default(field: FieldPlan, n: int, scope: dict[str, Any]) -> str:
    """Give what the default of a field is called in the lines."""
    if field.default in (None, ()):
        return repr(field.default)
    scope[f"default{n}"] = field.default
    return f"default{n}"


# Writing


def _writer(kind: Kind) -> Writer | None:
    """Give the function that writes a value of a kind; None where it is written as it stands."""
    match kind:
        case Text() | Integer():
            return None
        case OneOf():
            return str
        case Value():
            return str
        case Raw():
            return lambda raw: raw.value
        case Object(cls=cls):
            return _writer_of(cls)
        case ListOf(item=item):
            write_item = _writer(item)
            if write_item is None:
                return list
            return lambda items: list(map(write_item, items))
        case MapOf(value=value):
            write_each = _writer(value)
            if write_each is None:
                return dict

            def write_map(items: Mapping[str, Any]) -> dict[str, Any]:
                return {key: write_each(each) for key, each in items.items()}

            return write_map
        case _:
            assert_never(kind)


def _part_writer(cls: type[Part]) -> Writer:
    rows: list[tuple[str, Any, Writer | None]] = [
        (p.name, _ABSENT if p.is_required or p.is_always_written else p.default, _writer(p.kind))
        for p in plan(cls)
        if p.name != "extra"
    ]
    head = {"type": cls.type} if issubclass(cls, Record) else {}

    def write(part: Any) -> dict[str, Any]:
        value: dict[str, Any] = dict(head)
        for name, default, write_field in rows:
            item = getattr(part, name)
            if item is default or item == default:
                continue
            value[name] = item if write_field is None else write_field(item)
        if head:
            for key, raw in part.extra.items():
                value[key] = raw.value
        return value

    return write


def _make_converter() -> cattrs.Converter:
    converter = cattrs.Converter()

    def is_part(cls: Any) -> bool:
        return isinstance(cls, type) and issubclass(cls, Part) and attrs.has(cls)

    converter.register_structure_hook_factory(is_part, cast("Any", _part_reader))
    converter.register_unstructure_hook_factory(is_part, _part_writer)
    return converter


_converter: Final = _make_converter()
