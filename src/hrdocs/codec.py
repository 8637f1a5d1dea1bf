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
from typing import Any, Final, assert_never, cast

import attrs
import cattrs

from hrdocs.fields import (
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


_REJECTED: Final = Rejected()
_ABSENT: Final = object()


def read_record(value: Any) -> Record:
    """Build the record that a JSON value describes.

    Args:
        value: What `jsontext.loads` gives for one record.

    Raises:
        Rejected: The value has not the shape of a record.
    """
    if value.__class__ is not dict:
        raise _REJECTED
    kind = value.get("type")
    if kind.__class__ is not str:
        raise _REJECTED
    read = _RECORD_READERS.get(kind)
    if read is None:
        cls = RECORDS.get(kind)
        if cls is None:
            raise _REJECTED
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


def _text_reader(form: Form | None) -> Reader:
    if form is None:

        def read_text(value: Any) -> str:
            if value.__class__ is not str or not value:
                raise _REJECTED
            return value

        return read_text
    match = matcher(form)

    def read_form(value: Any) -> str:
        if value.__class__ is not str or match(value) is None:
            raise _REJECTED
        return value

    return read_form


def _integer_reader(least: int, most: int) -> Reader:
    def read_integer(value: Any) -> int:
        if value.__class__ is float and value.is_integer():
            # To JSON Schema, 5.0 is the integer 5.
            value = int(value)
        if value.__class__ is not int or not least <= value <= most:
            raise _REJECTED
        return value

    return read_integer


def _value_reader(kind: Value) -> Reader:
    parse = kind.cls.parse
    if kind.form.pattern != kind.cls.PATTERN:
        match = matcher(kind.form)

        def read_narrow(value: Any) -> Any:
            if value.__class__ is not str or match(value) is None:
                raise _REJECTED
            return parse(value)

        return read_narrow

    def read_value(value: Any) -> Any:
        if value.__class__ is not str:
            raise _REJECTED
        try:
            return parse(value)
        except ValueError:
            raise _REJECTED from None

    return read_value


def _list_reader(item: Kind) -> Reader:
    read_item = _reader(item)

    def read_list(value: Any) -> tuple[Any, ...]:
        if value.__class__ is not list or not value:
            raise _REJECTED
        return tuple([read_item(each) for each in value])

    return read_list


def _map_reader(kind: MapOf) -> Reader:
    match, read_item, cls = matcher(kind.key), _reader(kind.value), kind.cls

    def read_map(value: Any) -> Any:
        if value.__class__ is not dict or not value:
            raise _REJECTED
        items = {}
        for key, each in value.items():
            if match(key) is None:
                raise _REJECTED
            items[key] = read_item(each)
        return cls(items)

    return read_map


def _reader(kind: Kind) -> Reader:
    match kind:
        case Text(form=form):
            return _text_reader(form)
        case Integer(least=least, most=most):
            return _integer_reader(least, most)
        case OneOf(enum=enum):
            members = {member.value: member for member in enum}

            def read_member(value: Any) -> Any:
                member = members.get(value) if value.__class__ is str else None
                if member is None:
                    raise _REJECTED
                return member

            return read_member
        case Value():
            return _value_reader(kind)
        case Raw():
            return Json.of
        case Object(cls=cls):
            return _reader_of(cls)
        case ListOf(item=item):
            return _list_reader(item)
        case MapOf():
            return _map_reader(kind)
        case _:
            assert_never(kind)


_is_partner_key = matcher(X_KEY)


def _read_extra(value: Mapping[str, Any], known: frozenset[str]) -> FrozenMap[str, Json]:
    extra = {}
    for key, each in value.items():
        if key not in known:
            if _is_partner_key(key) is None:
                raise _REJECTED
            extra[key] = Json.of(each)
    return FrozenMap(extra)


def _is_plain_text(kind: Kind) -> bool:
    return isinstance(kind, Text) and kind.form is None


def _part_reader(cls: type[Part]) -> Reader:
    """Write the reading function of a class: its source is a few lines a field."""
    plans = [p for p in plan(cls) if p.name != "extra"]
    is_record = issubclass(cls, Record)
    scope: dict[str, Any] = {"cls": cls, "new": cls.__new__, "rejected": _REJECTED, "absent": _ABSENT}
    lines = [
        "def read(value, _=None):",  # cattrs calls its hooks with the type as well, which is known here
        " if value.__class__ is not dict: raise rejected",
        " get = value.get",
        " part = new(cls)",
    ]
    lines.append(f" seen = {sum(p.is_required for p in plans) + is_record}")
    for n, p in enumerate(plans):
        scope[f"set{n}"] = getattr(cls, p.name).__set__
        if not _is_plain_text(p.kind):
            scope[f"read{n}"] = _reader(p.kind)
        read = "item" if _is_plain_text(p.kind) else f"read{n}(item)"
        check = [" if item.__class__ is not str or not item: raise rejected"] if _is_plain_text(p.kind) else []
        lines.append(f" item = get({p.name!r}, absent)")
        if p.is_required:
            # `absent` is no JSON value, so every reader rejects it.
            lines += [*check, f" set{n}(part, {read})"]
        else:
            scope[f"default{n}"] = p.default
            lines += [f" if item is absent: set{n}(part, default{n})", " else:", "  seen += 1"]
            lines += [*(f" {line}" for line in check), f"  set{n}(part, {read})"]
    if is_record:
        scope |= {
            "set_extra": getattr(cls, "extra").__set__,  # noqa: B009 -- the slot, not the field's type
            "no_extra": FrozenMap(),
            "known": frozenset(["type", *(p.name for p in plans)]),
            "read_extra": _read_extra,
        }
        lines.append(" set_extra(part, no_extra if seen == len(value) else read_extra(value, known))")
    else:
        lines.append(" if seen != len(value) or not seen: raise rejected")
    lines.append(" return part")
    exec("\n".join(lines), scope)  # noqa: S102 -- the lines come from the model alone
    reader: Reader = scope["read"]
    return reader


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
