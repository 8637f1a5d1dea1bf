"""Values of every kind of field, with every field of every object filled."""

from hrdocs.fields import Flag, Integer, ListOf, MapOf, Object, OneOf, Raw, TextRule, Value, plan
from hrdocs.values import Json


def full(kind, to=(), *, target="r1", texts=None):
    """Return a value of a kind.

    Args:
        kind: The kind.
        to: The record types that a text refers to.
        target: The id to which all references lead.
        texts: The text of a value by its class; that of the first example where none is given.
    """
    match kind:
        case TextRule():
            return target if to else kind.form.examples[0] if kind.form else "some words"
        case Integer():
            return kind.least
        case Flag():
            return True
        case OneOf():
            return list(kind.enum)[-1]
        case Value():
            return kind.cls.parse((texts or {}).get(kind.cls, kind.form.examples[0]))
        case Raw():
            return Json.of("raw")
        case Object():
            return kind.cls(**{p.name: full(p.kind, p.to, target=target, texts=texts) for p in plan(kind.cls)})
        case ListOf():
            return (full(kind.item, to, target=target, texts=texts),)
        case MapOf():
            return kind.cls({kind.key.examples[0]: full(kind.value, target=target, texts=texts)})
