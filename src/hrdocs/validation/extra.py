"""Rules of those who use the library: what a group wants of its own records, checked and reported like all else."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from attrs import field, frozen

from hrdocs import messages
from hrdocs.fields import RULE, matcher
from hrdocs.messages import Rendered
from hrdocs.model import RECORDS, Record
from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.registry import ADDED, RULES, SUBJECTS
from hrdocs.values.text import several

ENTRY_POINTS: Final = "hrdocs.rules"
_is_code = matcher(RULE)


@frozen(kw_only=True)
class ExtraRule:
    """A rule of your own about single records, for `validate(..., extra_rules=[...])`.

    With several jobs the check is a function of a module, since it is sent to other processes.

    Args:
        code: Subject and fault, such as `desk.no-lawyer`; the subject is none of the library's own.
        severity: How much it matters; an error makes the report not ok, and the record is rejected.
        check: Takes a record and returns the pointers of its faults, from the record: `["/phases/0"]`; an empty text
            means the record as a whole.
        texts: By language, what is wrong, what was expected and how to fix it; it never repeats what a record says. A
            language that is absent gets the English text.
        types: The record types that it checks; all when empty.

    Raises:
        ValueError: The code has another form or a subject of the library, a type is not known, or there is no English
            text.
    """

    code: str
    severity: Severity = Severity.WARNING
    check: Callable[[Any], Iterable[str] | str] = field(repr=False)
    texts: Mapping[str, Rendered] = field(repr=False)
    types: tuple[str, ...] = field(default=(), converter=tuple)

    def __attrs_post_init__(self) -> None:
        if _is_code(self.code) is None:
            raise ValueError("the code of a rule is subject and fault, such as desk.no-lawyer")
        if self.code.partition(".")[0] in SUBJECTS or self.code in messages.codes():
            message = f"{self.code}: the library has rules of this subject; choose one of your own, such as desk"
            raise ValueError(message)
        unknown = [name for name in self.types if name not in RECORDS]
        if unknown:
            message = f"{self.code}: there is no record type {unknown[0]!r}; there are {', '.join(RECORDS)}"
            raise ValueError(message)
        if "en" not in self.texts or set(self.texts) - set(messages.LANGUAGES):
            message = f"{self.code}: texts are by language, {', '.join(messages.LANGUAGES)}, and en must be there"
            raise ValueError(message)
        self.announce()

    def announce(self) -> None:
        """Let messages and severities of this process know the rule."""
        ADDED[self.code] = self.severity
        messages.add_texts(self.code, self.texts)

    def faults(self, record: Record) -> Iterable[Fault]:
        """Return what the rule finds in a record."""
        if not self.types or record.type in self.types:
            for pointer in several(self.check(record)):
                yield found(self.code, pointer)


def installed_rules() -> tuple[ExtraRule, ...]:
    """Return the rules that installed packages offer: each entry point of the group `hrdocs.rules` is an `ExtraRule`.

    Raises:
        TypeError: An entry point is something else.
    """
    from importlib.metadata import entry_points  # noqa: PLC0415 -- it reads the list of all installed packages

    rules = []
    for each in sorted(entry_points(group=ENTRY_POINTS), key=lambda each: each.name):
        rule = each.load()
        if not isinstance(rule, ExtraRule):
            message = f"the entry point {each.name} of {ENTRY_POINTS} is no ExtraRule"
            raise TypeError(message)
        rules.append(rule)
    return tuple(rules)


def distinct(rules: Iterable[ExtraRule]) -> tuple[ExtraRule, ...]:
    """Return the rules, each code once.

    Raises:
        TypeError: One is no `ExtraRule`.
        ValueError: Two different rules have one code.
    """
    known: dict[str, ExtraRule] = {}
    for rule in rules:
        if not isinstance(rule, ExtraRule):
            message = f"extra_rules holds ExtraRule, not {type(rule).__name__}"
            raise TypeError(message)
        if known.setdefault(rule.code, rule) != rule or rule.code in RULES:
            message = f"two rules have the code {rule.code}"
            raise ValueError(message)
    return tuple(known.values())
