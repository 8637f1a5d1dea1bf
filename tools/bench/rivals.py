"""The model once more, in pydantic and in msgspec, generated from the same table of fields as the codec.

So a rival has the same fields, patterns and lists, and is written as its own documentation says it is quickest.
"""

from collections.abc import Callable, Mapping
from typing import Annotated, Any, Literal, Union

import msgspec
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PlainValidator,
    StringConstraints,
    TypeAdapter,
    create_model,
    model_validator,
)

from hrdocs.fields import (
    FieldPlan,
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
    plan,
)
from hrdocs.frozenmap import FrozenMap
from hrdocs.model import RECORDS, Record
from hrdocs.model.base import X_KEY
from hrdocs.values import Json, LocalText


def fields_of(cls: type[ModelObject]) -> list[FieldPlan]:
    """Return the fields of a class that a document has under their own names."""
    return [p for p in plan(cls) if p.name != "extra"]


# pydantic

STRICT = ConfigDict(frozen=True, extra="forbid", strict=True)


def _text(form: Form | None) -> Any:
    # Rust's regular expressions, pydantic's default: Python's make it a fifth slower.
    return Annotated[str, StringConstraints(min_length=1) if form is None else StringConstraints(pattern=form.pattern)]


def _whole(value: float) -> int:
    return int(value)


def _not_empty(model: BaseModel) -> BaseModel:
    if not model.__pydantic_fields_set__:
        raise ValueError("at least one field")
    return model


class PydanticModels:
    """Generated pydantic models.

    Args:
        values: Build the values of hrdocs and refuse what it refuses; without it values stay texts with a pattern, and
            maps stay dicts.
        maps: How a map is made of a checked dict, where values are built; its own class when absent.
    """

    def __init__(self, *, values: bool = True, maps: Callable[[type[Any]], Callable[[Any], Any]] | None = None) -> None:
        self.values = values
        self.maps = maps
        self.made: dict[type[ModelObject], type[BaseModel]] = {}

    def adapter(self, *types: str) -> TypeAdapter[Any]:
        """Return the reader of records of some types: Rust looks at `type` and picks the model."""
        models = tuple(self.model(RECORDS[name]) for name in types)
        return TypeAdapter(Annotated[Union[models], Field(discriminator="type")])  # noqa: UP007 -- made at run time

    def model(self, cls: type[ModelObject]) -> type[BaseModel]:
        """Return the model of a class."""
        if cls not in self.made:
            plans = fields_of(cls)
            fields: dict[str, Any] = {
                p.name: (self.type_of(p.kind), ... if p.is_required else self.default(p)) for p in plans
            }
            if issubclass(cls, Record):
                fields["type"] = (Literal[cls.type], ...)
                self.made[cls] = create_model(cls.__name__, __base__=self.record_base(), **fields)
            elif any(p.is_required for p in plans):
                self.made[cls] = create_model(cls.__name__, __config__=STRICT, **fields)
            else:
                check = {"not_empty": model_validator(mode="after")(_not_empty)} if self.values else {}
                self.made[cls] = create_model(cls.__name__, __config__=STRICT, __validators__=check, **fields)
        return self.made[cls]

    def record_base(self) -> type[BaseModel]:
        """Return the base of the records, which takes keys that begin with x_ and no other unknown one."""
        raw = self.type_of(Raw())

        class RecordBase(BaseModel):
            model_config = {**STRICT, "extra": "allow"}
            __pydantic_extra__: dict[Annotated[str, StringConstraints(pattern=X_KEY.pattern)], raw]

        return RecordBase

    def default(self, field: FieldPlan) -> Any:
        """Return the default of a field, with parts as models."""
        if not isinstance(field.kind, Object) or field.default is None:
            return field.default
        model = self.model(field.kind.cls)
        return model(**{p.name: getattr(field.default, p.name) for p in plan(field.kind.cls) if p.is_required})

    def type_of(self, kind: Kind) -> Any:
        """Return the annotation of a kind."""
        match kind:
            case TextRule(form=form):
                return _text(form)
            case Integer(least=least, most=most):
                # As to JSON Schema, 5.0 is the integer 5.
                bounds = {"ge": least, "le": most}
                whole = Annotated[float, Field(**bounds, multiple_of=1), AfterValidator(_whole)]
                return Annotated[Annotated[int, Field(**bounds)] | whole, Field(union_mode="left_to_right")]
            case OneOf(enum=enum):
                return enum
            case Value(cls=cls, form=form):
                if not self.values:
                    return _text(form)
                # A class that checks its own pattern needs no other check; `parse` remembers what it read.
                return Annotated[str if form.pattern == cls.PATTERN else _text(form), AfterValidator(cls.parse)]
            case Flag():
                return Literal[True]
            case Raw():
                return Annotated[Json, PlainValidator(Json.of)] if self.values else Any
            case Object(cls=cls):
                return self.model(cls)
            case ListOf(item=item):
                return Annotated[tuple[self.type_of(item), ...], Field(min_length=1)]
            case MapOf():
                return self.map_of(kind)

    def map_of(self, kind: MapOf) -> Any:
        """Return the annotation of a map."""
        checked = Annotated[dict[_text(kind.key), self.type_of(kind.value)], Field(min_length=1)]
        if not self.values:
            return checked
        if self.maps is not None:
            return Annotated[checked, AfterValidator(self.maps(kind.cls))]
        # A LocalText checks its tags and texts itself.
        return Annotated[dict[str, str] if kind.cls is LocalText else checked, AfterValidator(kind.cls)]


def unchecked_map(cls: type[Any]) -> Callable[[Any], Any]:
    """Return a function that makes a map of a checked dict as the codec does, past the checks of its constructor."""
    plain = {name: getattr(object, name) for name in ("__init__", "__setattr__", "__delattr__")}
    twin: Any = type(cls.__name__, (cls,), {"__slots__": (), **plain})

    def make(items: dict[str, Any]) -> Any:
        made = twin()
        made._items, made._hash = items if len(items) == 1 else dict(sorted(items.items())), None  # noqa: SLF001
        made.__class__ = cls
        return made

    return make


def is_same(model: Any, record: Any) -> bool:
    """Return whether a pydantic model holds the values that a part of hrdocs holds."""
    if isinstance(record, tuple):
        return type(model) is tuple and len(model) == len(record) and all(map(is_same, model, record))
    if not isinstance(record, ModelObject):
        return type(model) is type(record) and bool(model == record)
    if isinstance(record, Record):
        extra: Mapping[str, Any] = model.__pydantic_extra__
        if model.type != record.type or FrozenMap(extra) != record.extra:
            return False
    return all(is_same(getattr(model, p.name), getattr(record, p.name)) for p in fields_of(type(record)))


# msgspec


class MsgspecStructs:
    """Generated msgspec structs: the same patterns as limits of texts, which stay texts.

    What they do not refuse: a part without a single field, a final newline (`$` is Python's here), a duplicate key, a
    number beyond ±(2^53−1). Of the partner's own keys they know only the one that the generated records have.
    """

    def __init__(self) -> None:
        self.made: dict[type[ModelObject], type[msgspec.Struct]] = {}

    def decoder(self, *types: str) -> msgspec.json.Decoder[Any]:
        """Return the reader of records of some types."""
        structs = tuple(self.struct(RECORDS[name]) for name in types)
        return msgspec.json.Decoder(Union[structs])  # noqa: UP007 -- made at run time

    def struct(self, cls: type[ModelObject]) -> type[msgspec.Struct]:
        """Return the struct of a class."""
        if cls not in self.made:
            plans = fields_of(cls)
            fields: list[Any] = [(p.name, self.type_of(p.kind)) for p in plans if p.is_required]
            fields += [(p.name, self.type_of(p.kind), None) for p in plans if not p.is_required]
            tag: dict[str, Any] = {}
            if issubclass(cls, Record):
                tag = {"tag_field": "type", "tag": cls.type}
                fields.append(("x_row", Any, None))
            self.made[cls] = msgspec.defstruct(cls.__name__, fields, frozen=True, forbid_unknown_fields=True, **tag)
        return self.made[cls]

    def type_of(self, kind: Kind) -> Any:
        """Return the annotation of a kind."""
        match kind:
            case TextRule(form=None):
                return Annotated[str, msgspec.Meta(min_length=1)]
            case TextRule(form=form) | Value(form=form):
                return Annotated[str, msgspec.Meta(pattern=form.pattern)]
            case Integer(least=least, most=most):
                return Annotated[int, msgspec.Meta(ge=least, le=most)]
            case OneOf(enum=enum):
                return enum
            case Flag():
                return Literal[True]
            case Raw():
                return Any
            case Object(cls=cls):
                return self.struct(cls)
            case ListOf(item=item):
                return Annotated[tuple[self.type_of(item), ...], msgspec.Meta(min_length=1)]
            case MapOf(key=key, value=value):
                keys = Annotated[str, msgspec.Meta(pattern=key.pattern)]
                return Annotated[dict[keys, self.type_of(value)], msgspec.Meta(min_length=1)]
