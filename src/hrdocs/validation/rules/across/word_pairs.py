"""Rules on words of one record that exclude each other, and on words for what did not exist yet.

Which word excludes which is said beside each field of the model (`doc(..., excludes=..., known_since=...)`), and the
rules are derived from it. For each record type one function is written in straight lines: in a sound record it costs a
look-up for each word.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from attrs import frozen

from hrdocs.codec import straight
from hrdocs.fields import EVERY_WORD, Excludes, FieldPlan, ListOf, ModelObject, Object, OneOf, item_kind, plan
from hrdocs.law.reference import code_names
from hrdocs.model import RECORDS
from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.rule import Context, Family, Rule
from hrdocs.validation.rules.across.link_fields import OnFirstUse
from hrdocs.validation.rules.across.record_times import ALWAYS, bounds_of, time_of
from hrdocs.validation.walk import Item
from hrdocs.values import Citation, PartialDate


@frozen(eq=False)
class WordPair:
    """A field with words that exclude values of another.

    Args:
        record: The type of the record.
        path: The field, from the record: `phases.regime`.
        there: The other field, from the record: `phases.kind`.
        rule: What the field says of the two.
        plan: The field itself.
        depth: How many objects above it the other field is: 0 is the same object.
        is_word: Whether the other field is one word.
    """

    record: str
    path: str
    there: str
    rule: Excludes
    plan: FieldPlan
    depth: int
    is_word: bool


@frozen(eq=False)
class DatedWord:
    """A field with words for what began on a day."""

    record: str
    path: str
    plan: FieldPlan


Checked = WordPair | DatedWord


@frozen(eq=False)
class WordNode:
    """A class at one place of a record type, with its fields that are checked and its parts that hold some."""

    pairs: tuple[WordPair, ...]
    dated: tuple[DatedWord, ...]
    parts: tuple[tuple[str, bool, "WordNode"], ...]

    def all(self) -> Iterator[Checked]:
        """Return all that is checked here and below."""
        yield from self.pairs
        yield from self.dated
        for _, _, node in self.parts:
            yield from node.all()


_Holders = tuple[tuple[type[ModelObject], str], ...]
"""The class of an object and of what holds it, the nearest first, each with its path from the record."""


def _node(record: str, cls: type[ModelObject], at: str, above: _Holders) -> WordNode | None:
    holders: _Holders = ((cls, at), *above)
    pairs, dated, parts = [], [], []
    for p in plan(cls):
        path = f"{at}{p.name}"
        for each in p.excludes:
            depth, there, is_word = _other(each.other, holders)
            pairs.append(WordPair(record, path, there, each, p, depth, is_word))
        if p.known_since:
            dated.append(DatedWord(record, path, p))
        kind = item_kind(p.kind)
        if isinstance(kind, Object):
            inner = _node(record, kind.cls, f"{path}.", holders)
            if inner is not None:
                parts.append((p.name, isinstance(p.kind, ListOf), inner))
    return WordNode(tuple(pairs), tuple(dated), tuple(parts)) if pairs or dated or parts else None


def _other(other: str, holders: _Holders) -> tuple[int, str, bool]:
    """Return how many objects above the other field is, its path from the record, whether it is one word."""
    name = other.partition(".")[0]
    for depth, (cls, at) in enumerate(holders):
        p = next((p for p in plan(cls) if p.name == name), None)
        if p is not None:
            return depth, f"{at}{other}", isinstance(p.kind, OneOf)
    message = f"no object above has {name!r}"
    raise LookupError(message)


def checked_words(record: str) -> tuple[Checked, ...]:
    """Return the fields of a record type whose words are checked."""
    node = _node(record, RECORDS[record], "", ())
    return () if node is None else tuple(node.all())


# --- The check --------------------------------------------------------------------------------------------------------

_Check = Callable[[Any], tuple[Fault, ...]]


def word_of(value: Any) -> str:
    """Return the text by which a value is looked up: of a citation the branch whose code it cites."""
    if value.__class__ is Citation:
        return code_names.family_of(value.code) or ""
    return str(getattr(value, "value", value))


def _values(holder: Any, names: list[str], *, is_last: bool) -> list[Any]:
    """Return all values of a field, by the names on the way to it; of lists only the last items, where so wanted."""
    found_: list[Any] = [holder]
    for name in names:
        reached: list[Any] = []
        for each in found_:
            value = getattr(each, name)
            if value.__class__ is tuple:
                reached += value[-1:] if is_last else value
            elif value is not None:
                reached.append(value)
        found_ = reached
    return found_


def _excluded(pair: WordPair, holder: Any, words: frozenset[str]) -> bool:
    values = _values(holder, pair.rule.other.split("."), is_last=pair.rule.is_last)
    return any(EVERY_WORD in words or word_of(each) in words for each in values)


def _too_early(part: Any, above: tuple[Any, ...], day: str) -> bool:
    """Return whether an object was over before a day; one without a day of its own has that of its record."""
    time = time_of(part) or time_of(above[0])
    high = ALWAYS if time is None else time[3]
    return high < bounds_of(PartialDate.parse(day))[0]


def _lines(node: WordNode, depth: int, scope: dict[str, Any]) -> list[str]:
    """Write the lines that check the object `p{depth}`; `n{depth}` is its place in its list."""
    here = f"p{depth}"
    way = ", ".join(f"n{k}" for k in range(1, depth + 1))
    lines: list[str] = []
    tests: dict[str, tuple[FieldPlan, list[tuple[str, str]]]] = {}
    for pair in node.pairs:
        number = len(scope)
        scope[f"pair{number}"], scope[f"of{number}"] = pair, dict(pair.rule.of)
        holder, name = f"p{depth - pair.depth}", pair.rule.other
        put = f"faults = add(faults, pair{number}, ({way}))"
        if pair.is_word and not any(EVERY_WORD in words for words in pair.rule.of.values()):
            test = f"if words and (o := {holder}.{name}) is not None and o._value_ in words: {put}"
        else:
            test = f"if words and excluded(pair{number}, {holder}, words): {put}"
        tests.setdefault(pair.plan.name, (pair.plan, []))[1].append((_words(pair.rule.of, f"of{number}"), test))
    for dated in node.dated:
        number = len(scope)
        scope[f"dated{number}"], scope[f"since{number}"] = dated, dict(dated.plan.known_since)
        test = f"if words and early({here}, (p0,), words): faults = add(faults, dated{number}, ({way}))"
        tests.setdefault(dated.plan.name, (dated.plan, []))[1].append(
            (_words(dated.plan.known_since, f"since{number}"), test)
        )
    for p, several in tests.values():
        is_list_of_words = isinstance(p.kind, ListOf) and isinstance(item_kind(p.kind), OneOf)
        lines += [f"for v in {here}.{p.name}:"] if is_list_of_words else [f"v = {here}.{p.name}", "if v:"]
        for words, test in several:
            lines += [f" words = {words}", f" {test}"]
    for name, is_list, inner in node.parts:
        below = _lines(inner, depth + 1, scope)
        if is_list:
            lines += [f"for n{depth + 1}, p{depth + 1} in enumerate({here}.{name}):"]
        else:
            lines += [f"p{depth + 1}, n{depth + 1} = {here}.{name}, -1", f"if p{depth + 1} is not None:"]
        lines += [f" {line}" for line in below]
    return lines


def _words(table: Mapping[str, Any], name: str) -> str:
    """Return the expression for what the word `v` excludes."""
    # `_value_` is a plain attribute; to hash a member of an Enum calls a function.
    return f"{name}['{EVERY_WORD}']" if EVERY_WORD in table else f"{name}.get(v._value_)"


def _made(record: str) -> _Check | None:
    node = _node(record, RECORDS[record], "", ())
    if node is None:
        return None
    scope: dict[str, Any] = {"excluded": _excluded, "early": _too_early, "add": _added}
    body = [f" {line}" for line in _lines(node, 0, scope)]
    return straight(["def check(p0):", " faults = ()", *body, " return faults"], scope, "check")


def _added(faults: tuple[Fault, ...], checked: Checked, way: tuple[int, ...] | int) -> tuple[Fault, ...]:
    return (*faults, _fault(checked, way))


def _fault(checked: Checked, way: tuple[int, ...] | int) -> Fault:
    numbers = list(way) if isinstance(way, tuple) else [way]
    pointer = ""
    cls: type[ModelObject] = RECORDS[checked.record]
    for token in checked.path.split("."):
        pointer += f"/{token}"
        p = next(p for p in plan(cls) if p.name == token)
        kind = item_kind(p.kind)
        if isinstance(kind, Object):
            number, cls = numbers.pop(0), kind.cls
            pointer += f"/{number}" if isinstance(p.kind, ListOf) else ""
    here = f"{checked.record}.{checked.path}"
    if isinstance(checked, DatedWord):
        return found("date.word-too-early", pointer)
    there = f"{checked.record}.{checked.there}"
    return found("record.words-contradicted", pointer, doubt=checked.rule.is_unusual, here=here, there=there)


_CHECKS: Final = OnFirstUse(_made)


def together(item: Item, _: Context) -> Iterable[Fault]:
    """Find words that exclude each other, and words for what did not exist yet; one fault at each place."""
    check = _CHECKS[item.record.type]
    faults = () if check is None else check(item.record)
    if len(faults) < 2:  # noqa: PLR2004 -- nothing to sort out
        return faults
    firsts: dict[str, Fault] = {}
    for fault in sorted(faults, key=lambda each: each.is_doubt):
        firsts.setdefault(fault.pointer, fault)
    return firsts.values()


_NEEDS: Final = (
    "phases",
    "ended",
    "course",
    "stage",
    "hearings",
    "decisions",
    "presence",
    "result",
    "penalties",
    "imposed",
    "vulnerabilities",
    "naming",
    "basis",
    "series",
    "revision",
    "extent",
)

FAMILY: Final = Family(
    (
        Rule("record.words-contradicted", Severity.ERROR, together, needs=_NEEDS),
        Rule("date.word-too-early", Severity.WARNING, together, needs=_NEEDS),
    )
)
