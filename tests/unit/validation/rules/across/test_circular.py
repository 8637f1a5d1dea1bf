"""References that lead in a circle: every field of the model that leads to its own type says whether it can."""

from hrdocs.fields import Object, item_kind, plan
from hrdocs.model import RECORDS
from hrdocs.validation.rules.across.circular import FAMILY, chains_of


def fields_of(record, cls, way=()):
    for p in plan(cls):
        kind = item_kind(p.kind)
        if record in p.to and (len(p.to) == 1):
            yield (*way, p.name)
        elif isinstance(kind, Object):
            yield from fields_of(record, kind.cls, (*way, p.name))


def test_every_reference_to_its_own_type_has_a_direction():
    for record, cls in RECORDS.items():
        if record in {"person", "source"}:
            continue  # people have rules of their own
        chains = {(*(name for name, _ in way), name) for way, name, _, _ in chains_of(record)}
        # Where it happened, who acts, and for whom say nothing of an order between bodies.
        own = {way for way in fields_of(record, cls) if record != "organisation" or way[0] in {"parents", "members"}}
        assert chains == own, record


def test_the_table_looks_at_each():
    (table,) = FAMILY.tables
    for record in RECORDS:
        for way, name, _, _ in chains_of(record):
            assert record in table.types
            assert (way[0][0] if way else name) in table.needs
