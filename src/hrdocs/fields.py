"""Metadata of every model field: the one table that all others read.

A field carries its text, its constraints and its meaning as metadata (`doc`). `plan` turns a class into a tuple of
`FieldPlan`, with the annotation resolved to one of nine kinds. The strict codec, the published schema, the generated
reference, the walk over references, the cut for sharing, the rules, the fixes and the test strategies all read this
table, so they always agree on what a field accepts or means.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from functools import cache, lru_cache
from types import NoneType, UnionType
from typing import Any, ClassVar, Final, TypeVar, Union, assert_never, cast, get_args, get_origin, get_type_hints

import attrs
from attrs import frozen

from hrdocs.byvalue import ByValue
from hrdocs.errors import InvalidField
from hrdocs.frozenmap import FrozenMap
from hrdocs.lazy import Adapted
from hrdocs.values import LANGUAGE_PATTERN, Answer, Json, LocalText, PartialDate, Quantity
from hrdocs.values.text import matcher as whole_matcher


@frozen(eq=False, repr=False)
class Form(ByValue):
    """A text with a fixed form: a name for the schema, a portable pattern, a description, examples."""

    name: str
    pattern: str
    description: str
    examples: tuple[str, ...]


ID: Final = Form(
    "Id",
    "^(?:[A-Za-z0-9][A-Za-z0-9._:-]{0,199})$",
    "Id of a record, unique in its dataset. An id may betray a name: choose one that says nothing.",
    ("p1", "d-0042"),
)
POINTER: Final = Form(
    "Pointer",
    "^(?:(?:/(?:[^/~\\n]|~[01]){0,100}){1,12})$",
    "JSON Pointer (RFC 6901) from the record to one of its values.",
    ("/birth", "/phases/0/period"),
)
LANGUAGE: Final = Form(
    "LanguageTag", LANGUAGE_PATTERN, "Language as a well-formed BCP 47 tag.", ("be", "be-tarask", "ru", "en")
)
SCRIPT: Final = Form("Script", "^(?:[A-Z][a-z]{3})$", "Script by its ISO 15924 code.", ("Cyrl", "Latn"))
COUNTRY: Final = Form("Country", "^(?:[A-Z]{2})$", "Country by its ISO 3166-1 alpha-2 code.", ("BY", "LT"))
FRAMEWORK: Final = Form(
    "FrameworkId", "^(?:[a-z][a-z0-9_]{1,39})$", "Id of a published framework of criteria.", ("guidelines2013",)
)
INPUT: Final = Form(
    "InputName",
    "^(?:[A-Za-z][A-Za-z0-9_.]{0,79})$",
    "Name of a framework's input; where a factor is itself the question, the id of the factor.",
    ("selective", "W.II"),
)
RULE: Final = Form(
    "RuleCode",
    "^(?:[a-z]{1,40}[.][a-z0-9]{1,40}(?:-[a-z0-9]{1,40}){0,6})$",
    "Code of a rule, subject and fault.",
    ("reference.dangling",),
)
SHA256: Final = Form(
    "Sha256", "^(?:[0-9a-f]{64})$", "SHA-256 of a file, in lower-case hexadecimal digits.", ("0" * 64,)
)
SEEN: Final = Form(
    "SeenDigest",
    "^(?:[0-9a-f]{16})$",
    "Digest of what a rule looked at, as `hrdocs waive` writes it.",
    ("0123456789abcdef",),
)
MEDIA_TYPE: Final = Form(
    "MediaType",
    "^(?:[a-z]{1,20}/[A-Za-z0-9][A-Za-z0-9.+_-]{0,99})$",
    "Media type as registered by IANA, without parameters.",
    ("application/pdf", "text/csv"),
)
X_PREFIX: Final = "x_"

_KEY: Final = "hrdocs"

F = TypeVar("F", bound=Callable[..., Any])


def once(function: F) -> F:
    """Return a function that computes each answer once; for functions of a class, of which there are few."""
    return cast("F", cache(function))


class Ahead(Enum):
    """Whether a day or a period may be after the day up to which things can have happened."""

    NEVER = "never"
    """The field says what was done, alleged, seen or counted."""
    END = "end"
    """The end of a period may be: the end of a term or a ban is known before."""
    WHOLE = "whole"
    """All of it may be: a deadline, a hearing that is set, a post known before it is taken up."""


class Role(Enum):
    """What a reference says about the person it refers to."""

    SUBJECT = "subject"
    """The record is about the person's own case."""
    OFFICE = "office"
    """The person acts in an office or in public."""
    PARTICIPANT = "participant"
    """The role is in the field beside it."""
    OTHER = "other"
    """Nothing that the field alone shows."""


class Whom(Enum):
    """Whether the record that a reference leads to is about the same person."""

    SAME = "same"
    """Both are about one person, or what the reference says cannot be."""
    USUALLY = "usually"
    """As a rule both are about one person; a close person is possible."""
    MEMBER = "member"
    """The reference leads to a person, who is one of those whom the record is about."""
    USUALLY_MEMBER = "usually_member"
    """As a rule the person is one of those whom the record is about."""
    ANY = "any"
    """The reference alone does not say."""


class Order(Enum):
    """How the time of a reference and that of the record it leads to go together."""

    NOT_BEFORE = "not_before"
    """Not over before the other begins."""
    USUALLY_NOT_BEFORE = "usually_not_before"
    """As a rule not over before the other begins."""
    USUALLY_BEGUN_AFTER = "usually_begun_after"
    """As a rule not begun before the other begins."""
    NOT_AFTER = "not_after"
    """Not begun after the other is over."""
    USUALLY_NOT_AFTER = "usually_not_after"
    """As a rule not begun after the other is over."""
    WITHIN = "within"
    """Not over before the other begins, and as a rule not begun after it is over."""
    AT_ONCE = "at_once"
    """Not begun before the other, and as a rule at once after it is over."""
    LIFETIME = "lifetime"
    """While the person lived; as a rule while the body existed."""
    DURING = "during"
    """Not over before the other existed, and not begun after it was over."""
    LATER = "later"
    """Not dead, or over, before it began: of those who speak of it later."""
    BORN = "born"
    """Not over before the person was born; people are honoured and tried after their death."""
    OWN_RULE = "own_rule"
    """A separate rule compares the times."""
    ANY = "any"
    """The reference alone does not say."""


@frozen(eq=False, repr=False)
class Link(ByValue):
    """What a reference and the record that it leads to must have in common.

    Args:
        whom: The person.
        order: The time: of the object that holds the reference, or of its record where the object has none.
    """

    whom: Whom
    order: Order

    @property
    def is_free(self) -> bool:
        """Whether the reference alone says nothing about either."""
        return self.whom is Whom.ANY and self.order in {Order.ANY, Order.OWN_RULE}


FREE: Final = Link(Whom.ANY, Order.ANY)
"""Any person and any time: a source, a publisher, a place that is no act of its body."""
ACTS: Final = Link(Whom.ANY, Order.LIFETIME)
"""A person who acts here, in an office or not."""
BELONGS: Final = Link(Whom.ANY, Order.DURING)
"""A body to which a person or a thing belongs, or at which it happened."""
SPEAKS: Final = Link(Whom.ANY, Order.LATER)
"""Those who find, deny or count afterwards."""
CONCERNED: Final = Link(Whom.ANY, Order.BORN)
"""A person whom it concerns, alive or dead."""


class ChainWay(Enum):
    """Which way a reference to a record of the same type leads, in an order that cannot come back to its beginning."""

    UP = "up"
    """To what it is a part of, follows or replaces."""
    DOWN = "down"
    """To a part of it, or to what follows it."""


EVERY_WORD: Final = "*"
ANYTHING: Final = frozenset({EVERY_WORD})
"""In `Excludes`, every value of a field."""


@frozen
class Excludes:
    """Which values of another field cannot be there beside a word of this one.

    Args:
        other: The other field: of the same object, or else of the nearest object above that has it; with full stops
            fields inside it.
        of: By word of this field the words of the other; `*` for every word, `ANYTHING` for every value.
        is_unusual: Whether it is only unusual: there is a situation in life in which both are true.
        is_last: Whether of a list only the last object counts; else each does.
    """

    other: str
    of: Mapping[str, frozenset[str]]
    is_unusual: bool = False
    is_last: bool = False


class Words(Enum):
    """Whose words a free text holds, which decides how they may be changed."""

    NAME = "name"
    """A name, which people search for: it has one spelling of spaces and letters."""
    PRINTED = "printed"
    """Words of a document, kept as they were printed."""
    OWN = "own"
    """Words of those who keep the record; spaces and Unicode forms may be normalised."""
    EXACT = "exact"
    """A number, an address, a quotation: never changed."""


def recent(function: F) -> F:
    """Return a function that caches its last few thousand answers; for functions of a pointer."""
    return cast("F", lru_cache(maxsize=4_096)(function))


@frozen(kw_only=True, eq=False, repr=False)
class Doc(ByValue):
    """The metadata of one field: its text and what the annotation cannot say."""

    text: str
    form: Form | None = None
    to: tuple[str, ...] = ()
    least: int | None = None
    most: int | None = None
    pattern: str | None = None
    ahead: Ahead | None = None
    role: Role | None = None
    link: Link | None = None
    words: Words | None = None
    is_about: bool = False
    needs_source: bool = False
    floor: str | None = None
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    rarely_after: tuple[str, ...] = ()
    chain: ChainWay | None = None
    excludes: tuple[Excludes, ...] = ()
    known_since: Mapping[str, str] = FrozenMap()
    living: tuple[str, frozenset[str]] | None = None
    free: tuple[str, frozenset[str]] | None = None
    held: tuple[str, frozenset[str]] | None = None
    of_state: bool = False


def doc(  # noqa: PLR0913 -- one keyword for each thing that a field may say of itself
    text: str,
    *,
    form: Form | None = None,
    to: tuple[str, ...] | str = (),
    least: int | None = None,
    most: int | None = None,
    pattern: str | None = None,
    ahead: Ahead | None = None,
    role: Role | None = None,
    link: Link | None = None,
    words: Words | None = None,
    is_about: bool = False,
    needs_source: bool = False,
    floor: str | None = None,
    not_before: tuple[str, ...] | str = (),
    not_after: tuple[str, ...] | str = (),
    rarely_after: tuple[str, ...] | str = (),
    chain: ChainWay | None = None,
    excludes: tuple[Excludes, ...] = (),
    known_since: Mapping[str, str] | None = None,
    living: tuple[str, frozenset[str]] | None = None,
    free: tuple[str, frozenset[str]] | None = None,
    held: tuple[str, frozenset[str]] | None = None,
    of_state: bool = False,
) -> dict[str, Doc]:
    """Return the metadata of a field.

    Args:
        text: What the field is, one or two sentences; schema and reference print it.
        form: For a text (or the keys of a map): the form that it must have.
        to: For a reference: the record types that it may lead to.
        least: For a whole number: the least that is allowed.
        most: For a whole number: the most that is allowed.
        pattern: For a value class: a narrower pattern than the class has.
        ahead: For a date or a period: whether it may be in the future.
        role: For a reference that may lead to a person: what it says about them.
        link: For a reference: which person and which time it must have in common with the record that it leads to.
        words: For a free text: whose words they are.
        is_about: Whether the field says whom or what its object is about: without it, one person's penalty would be
            read as another's.
        needs_source: For a person or an organisation: whether the field states a fact that needs a source.
        floor: The sharing label that the field has at least, unless a record gives it one of its own.
        not_before: For a date or a period: fields of the same object, or else of the record, before which it cannot
            begin.
        not_after: For a date or a period: likewise fields after which it cannot begin.
        rarely_after: For a date or a period: likewise fields after which it hardly begins.
        chain: For a reference to a record of the same type: which way it leads, where it cannot lead in a circle.
        excludes: Which values of other fields cannot be there beside a value of this one.
        known_since: By word the first day, month or year of what it means.
        living: For a reference to a person: a field of the same object, and those of its words that fit the living
            alone.
        free: Likewise those that fit people alone who are not in custody; without a field (`""`) the reference does.
        held: Likewise those that fit people alone who are in custody.
        of_state: For a reference to an organisation: whether only a body of a state does so.
    """
    targets = (to,) if isinstance(to, str) else to
    said = Doc(
        text=text,
        form=ID if targets else form,
        to=targets,
        least=least,
        most=most,
        pattern=pattern,
        ahead=ahead,
        role=role,
        link=link,
        words=words,
        is_about=is_about,
        needs_source=needs_source,
        floor=floor,
        not_before=(not_before,) if isinstance(not_before, str) else not_before,
        not_after=(not_after,) if isinstance(not_after, str) else not_after,
        rarely_after=(rarely_after,) if isinstance(rarely_after, str) else rarely_after,
        chain=chain,
        excludes=excludes,
        known_since=FrozenMap(known_since or {}),
        living=living,
        free=free,
        held=held,
        of_state=of_state,
    )
    return {_KEY: said}


# The kinds. A match over them is complete: `Kind` is their union.


@frozen(eq=False, repr=False)
class TextRule(ByValue):
    """A text that is not empty, with a form or free."""

    form: Form | None = None


@frozen(eq=False, repr=False)
class Integer(ByValue):
    """A whole number between two bounds."""

    least: int
    most: int


@frozen(eq=False, repr=False)
class OneOf(ByValue):
    """A member of a closed list."""

    enum: type[Enum]


@frozen(eq=False, repr=False)
class Flag(ByValue):
    """A value that is true where it is written, and is left out otherwise."""


@frozen(eq=False, repr=False)
class Value(ByValue):
    """A value class with one canonical text."""

    cls: type[Any]
    form: Form


@frozen(eq=False, repr=False)
class Raw(ByValue):
    """Any JSON value, kept unchanged."""


@frozen(eq=False, repr=False)
class Object(ByValue):
    """A nested object of the model."""

    cls: type["ModelObject"]


@frozen(eq=False, repr=False)
class ListOf(ByValue):
    """A list that is not empty; a tuple in Python."""

    item: "Kind"


@frozen(eq=False, repr=False)
class MapOf(ByValue):
    """An object that maps keys of one form to values of one kind."""

    key: Form
    value: "Kind"
    cls: type[FrozenMap[str, Any]]


Kind = TextRule | Integer | Flag | OneOf | Value | Raw | Object | ListOf | MapOf


@frozen(kw_only=True, eq=False, repr=False)
class FieldPlan(ByValue):
    """One field, fully resolved; from `to` on, what `doc` says of it."""

    name: str
    kind: Kind
    text: str
    is_required: bool
    default: Any
    to: tuple[str, ...]
    ahead: Ahead | None
    role: Role | None
    link: Link | None
    words: Words | None
    is_about: bool
    needs_source: bool
    floor: str | None = None
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    rarely_after: tuple[str, ...] = ()
    chain: ChainWay | None = None
    excludes: tuple[Excludes, ...] = ()
    known_since: Mapping[str, str] = FrozenMap()
    living: tuple[str, frozenset[str]] | None = None
    free: tuple[str, frozenset[str]] | None = None
    held: tuple[str, frozenset[str]] | None = None
    of_state: bool = False

    @property
    def is_always_written(self) -> bool:
        """Whether the default is written too, where a reader could misread its absence."""
        return not self.is_required and self.default is not None and self.default not in ((), FrozenMap(), False)


_NARROWER: Final = {
    Quantity.NUMBER_PATTERN: "Number",
    Quantity.MONEY_PATTERN: "Money",
    Quantity.DURATION_PATTERN: "Duration",
}


def _form_of(cls: type[Any], pattern: str | None) -> Form:
    if pattern is None:
        return Form(cls.__name__, cls.PATTERN, cls.DESCRIPTION, cls.EXAMPLES)
    examples = tuple(text for text in cls.EXAMPLES if re.fullmatch(pattern, text))
    return Form(f"{_NARROWER[pattern]}{cls.__name__}", pattern, cls.DESCRIPTION, examples)


def _kind(hint: Any, said: Doc) -> Kind:  # noqa: C901 -- a row a kind
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        (inner,) = (arg for arg in get_args(hint) if arg is not NoneType)
        return _kind(inner, said)
    if origin is tuple:
        return ListOf(_kind(get_args(hint)[0], said))
    if origin is FrozenMap:
        if said.form is None:
            message = "a map says the form of its keys"
            raise TypeError(message)
        return MapOf(said.form, _kind(get_args(hint)[1], Doc(text=said.text)), FrozenMap)
    if hint is LocalText:
        return MapOf(LANGUAGE, TextRule(), LocalText)
    if hint is str:
        return TextRule(said.form)
    if hint is bool:
        return Flag()
    if hint is int:
        if said.least is None or said.most is None:
            message = "a whole number says its bounds"
            raise TypeError(message)
        return Integer(said.least, said.most)
    if hint is Json:
        return Raw()
    if isinstance(hint, type) and issubclass(hint, Enum):
        return OneOf(hint)
    if isinstance(hint, type) and issubclass(hint, ModelObject):
        return Object(hint)
    return Value(hint, _form_of(hint, said.pattern))


@once
def plan(cls: type["ModelObject"]) -> tuple[FieldPlan, ...]:
    """Return the fields of a model class in the order of its documents."""
    hints = get_type_hints(cls)
    attributes = {a.name: a for a in attrs.fields(cast("Any", cls))}
    plans = []
    for name in cls.layout(tuple(attributes)):
        attribute = attributes[name]
        said: Doc = attribute.metadata[_KEY]
        is_required = attribute.default is attrs.NOTHING
        default = attribute.default.factory() if isinstance(attribute.default, attrs.Factory) else attribute.default  # type: ignore[arg-type]
        plans.append(
            FieldPlan(
                name=name,
                kind=_kind(hints[name], said),
                text=said.text,
                is_required=is_required,
                default=None if is_required else default,
                to=said.to,
                ahead=said.ahead,
                role=said.role,
                link=said.link,
                words=said.words,
                is_about=said.is_about,
                needs_source=said.needs_source,
                floor=said.floor,
                not_before=said.not_before,
                not_after=said.not_after,
                rarely_after=said.rarely_after,
                chain=said.chain,
                excludes=said.excludes,
                known_since=said.known_since,
                living=said.living,
                free=said.free,
                held=said.held,
                of_state=said.of_state,
            )
        )
    return tuple(plans)


class ModelObject(ByValue, Adapted):
    """Base of every object of the model: a record, or an object inside one.

    The constructor checks each field against the published schema, and nothing else; relations between fields are
    checked by the rules in `hrdocs.validation`. It takes what can mean one thing only: a list for a tuple, the text of
    a value or a word, a `date`, a mapping, a record where its id is wanted. Files are read more strictly.
    """

    __slots__ = ()

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    def __repr__(self) -> str:
        """Return the class and the names of the fields that are set; values are personal data, and never printed."""
        found = []
        for p in plan(type(self)):
            value = getattr(self, p.name, p.default)
            if p.name == "id":
                found.append("id …")
            elif p.is_required or value != p.default:
                found.append(f"{p.name} {len(value)}" if isinstance(value, tuple | FrozenMap) else p.name)
        return f"<{type(self).__name__}: {', '.join(found)}>"

    @classmethod
    def layout(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return the names of the fields in the order in which a document has them."""
        return names

    def __attrs_post_init__(self) -> None:
        _check(self)


def _check(part: ModelObject) -> None:
    cls = type(part)
    for p, check in _checks(cls):
        value = getattr(part, p.name)
        if not check(value):
            # Only what is not right at once pays for being understood.
            meant = p.default if value is None and not p.is_required else _meant(p, value)
            if not check(meant):
                raise InvalidField(cls.__name__, p.name, _expected(p), found_of(p.kind, value))
            object.__setattr__(part, p.name, meant)
    plans = plan(cls)
    if not any(p.is_required for p in plans) and all(getattr(part, p.name) == p.default for p in plans):
        raise InvalidField(cls.__name__, "", "at least one field")


@once
def _checks(cls: type[ModelObject]) -> tuple[tuple[FieldPlan, Callable[[Any], bool]], ...]:
    rows = []
    for p in plan(cls):
        check = _checker(p.kind)
        if not p.is_required:
            check = _or_default(check, p.default)
        rows.append((p, check))
    return tuple(rows)


def _meant(p: FieldPlan, value: Any) -> Any:
    """Return what a value given by hand means where it can mean one thing only, and the value itself elsewhere."""
    if p.to and not isinstance(p.kind, ListOf):
        return _id_of(value, p.to)
    if isinstance(p.kind, ListOf):
        if not isinstance(value, list | tuple):
            return value
        if not value and not p.is_required:
            return p.default
        return tuple(_id_of(each, p.to) if p.to else understood(p.kind.item, each) for each in value)
    return understood(p.kind, value)


def _id_of(value: Any, types: tuple[str, ...]) -> Any:
    """Return the id of a record of one of some types, and any other value unchanged."""
    return value.id if getattr(type(value), "type", None) in types else value


def understood(kind: Kind, value: Any) -> Any:  # noqa: C901, PLR0912 -- a row a kind
    """Return what a value given by hand means to a field of a kind, without loss, and the value itself elsewhere."""
    try:
        match kind, value:
            case Value(cls=cls), str():
                return cls.parse(value)
            case Value(cls=cls), date() if cls is PartialDate:
                return PartialDate.of(value)
            case Value(cls=cls), int() if cls is Quantity and type(value) is int:
                return Quantity.parse(str(value))
            case OneOf(enum=enum), str():
                return enum(value)
            case OneOf(enum=enum), bool() if enum is Answer:
                return Answer.of(value)
            case Raw(), _:
                return Json.of(value)
            case TextRule(), str():
                return str.__str__(value)  # a subclass, such as a member of an enum
            case Object(cls=part), Mapping():
                return _part_of(part, value)
            case MapOf(value=inner, cls=cls), Mapping():
                return cls({key: understood(inner, each) for key, each in value.items()})
            case ListOf(item=item), list() | tuple():
                return tuple(understood(item, each) for each in value)
            case _:
                return value
    except InvalidField:
        raise  # it names the field inside
    except (TypeError, ValueError):
        return value


def _part_of(cls: type[ModelObject], value: Mapping[Any, Any]) -> ModelObject:
    known = [p.name for p in plan(cls)]
    unknown = [key for key in value if key not in known]
    if unknown:
        found = f"a key that is none of them{_hint(unknown[0], known)}"
        raise InvalidField(cls.__name__, "", f"the fields {', '.join(known)}", found)
    return cls(**value)


def near(name: object, known: Iterable[str]) -> tuple[str, ...]:
    """Return the known name that is most like a name, where one is."""
    import difflib  # noqa: PLC0415 -- only a wrong call needs it

    return tuple(difflib.get_close_matches(str(name).lower(), known, n=1))


def _hint(name: object, known: Iterable[str]) -> str:
    found = near(name, known)
    return f"; the nearest is {found[0]}" if found else ""


def found_of(kind: Kind, value: Any) -> str:
    """Return what came instead of a value of a kind, without repeating it."""
    if value is None:
        return "None"
    if isinstance(value, str | list | tuple | Mapping) and not value:
        return f"an empty {type(value).__name__}"
    if isinstance(kind, ListOf) and isinstance(value, list | tuple):
        check = _checker(kind.item)
        n = next(n for n, each in enumerate(value) if not check(understood(kind.item, each)))
        return f"at place {n} {found_of(kind.item, value[n])}"
    name = type(value).__name__
    article = "an" if name[0].lower() in "aeiou" else "a"
    if isinstance(kind, TextRule | Value | OneOf) and isinstance(value, str):
        if isinstance(kind, OneOf):
            return f"a str that is no word of it{_hint(value, [str(each.value) for each in kind.enum])}"
        return "a str of another form"
    return f"{article} {name}"


def _or_default(check: Callable[[Any], bool], default: Any) -> Callable[[Any], bool]:
    def check_optional(value: Any) -> bool:
        # `==` alone would accept 0 for an empty default of another type.
        return (type(value) is type(default) and value == default) or check(value)

    return check_optional


def matcher(form: Form) -> Callable[[str], object]:
    """Return the test of a form, truthy for a text that has it; a text with a final newline never passes."""
    return whole_matcher(form.pattern)


def _checker(kind: Kind) -> Callable[[Any], bool]:
    match kind:
        case TextRule(form=form):
            if form is None:
                return lambda v: type(v) is str and v != ""
            match_form = matcher(form)
            return lambda v: type(v) is str and match_form(v) is not None
        case Integer(least=least, most=most):
            return lambda v: type(v) is int and least <= v <= most
        case Flag():
            return lambda v: v is True
        case OneOf(enum=enum):
            return lambda v: isinstance(v, enum)
        case Value(cls=cls, form=form):
            narrow = matcher(form)
            return lambda v: type(v) is cls and narrow(str(v)) is not None
        case Raw():
            return lambda v: type(v) is Json
        case Object(cls=part):
            return lambda v: type(v) is part
        case ListOf(item=item):
            check_item = _checker(item)
            return lambda v: type(v) is tuple and len(v) > 0 and all(map(check_item, v))
        case MapOf(key=key, value=value, cls=cls):
            match_key, check_value = matcher(key), _checker(value)
            return lambda v: (
                type(v) is cls
                and len(v) > 0
                and all(type(k) is str and match_key(k) is not None for k in v)
                and all(map(check_value, v.values()))
            )
        case _:
            assert_never(kind)


def _expected(p: FieldPlan) -> str:
    """Return in English which Python value a field needs."""
    if not p.to:
        return expected_of(p.kind)
    said = f"the id of a record of type {' or '.join(p.to)}, or the record"
    return f"a tuple that is not empty, each {said}" if isinstance(p.kind, ListOf) else said


def expected_of(kind: Kind) -> str:
    """Return in English which Python value a field of this kind needs."""
    match kind:
        case TextRule(form=form):
            if form is None:
                return "a str that is not empty"
            return f"a str that is a {form.name}, such as {form.examples[0]!r}"
        case Integer(least=least, most=most):
            return f"an int from {least} to {most}"
        case Flag():
            return "True or False"
        case OneOf(enum=enum):
            return f"a member of {enum.__name__}, such as {enum.__name__}.{next(iter(enum)).name}"
        case Value(cls=cls, form=form):
            return f"a {cls.__name__}, such as {cls.__name__}.parse({form.examples[0]!r})"
        case Raw():
            return "a Json, such as Json.of(1)"
        case Object(cls=part):
            return f"a {part.__name__}"
        case ListOf(item=item):
            return f"a tuple that is not empty, each {expected_of(item)}"
        case MapOf(cls=cls, value=value, key=key):
            return f"a {cls.__name__} that is not empty, from {key.name} to {expected_of(value)}"
        case _:
            assert_never(kind)


def parts_of(kind: Kind) -> Iterator[type[ModelObject]]:
    """Return the model classes that a kind holds directly."""
    match kind:
        case Object(cls=cls):
            yield cls
        case ListOf(item=inner) | MapOf(value=inner):
            yield from parts_of(inner)
        case _:
            return


def item_kind(kind: Kind) -> Kind:
    """Return the kind of a list's items, and any other kind unchanged."""
    return item_kind(kind.item) if isinstance(kind, ListOf) else kind


def position(cls: type[ModelObject], pointer: str) -> tuple[int, ...]:
    """Return the place of a value in the written form of an object: pointers sort by it as a document has the values.

    Shape:
        `/phases/2/period` of a detention is the number of the field `phases`, 2, and the number of `period` in a phase.
    """
    found = []
    holder: type[ModelObject] | None = cls
    for token in pointer.split("/")[1:]:
        if token.isdecimal():
            found.append(int(token))
            continue
        plans = plan(holder) if holder is not None else ()
        n = next((n for n, p in enumerate(plans) if p.name == token), len(plans))
        found.append(n)
        holder = next(parts_of(plans[n].kind), None) if n < len(plans) else None
    return tuple(found)


@recent
def field_at(cls: type[ModelObject], pointer: str) -> FieldPlan | None:
    """Return the field that a pointer from an object of a class ends in; None where it leads to no field.

    Shape:
        `/phases/0/period` of a detention is the field `period` of its phases.
    """
    found: FieldPlan | None = None
    holder: type[ModelObject] | None = cls
    for token in pointer.split("/")[1:]:
        if token.isdecimal():
            continue
        found = next((p for p in plan(holder) if p.name == token), None) if holder is not None else None
        if found is None:
            return None
        holder = next(parts_of(found.kind), None)
    return found
