"""Every problem code with its facts: its layer, its severity, what it checks."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from attrs import frozen

from hrdocs import messages
from hrdocs.othercodes import severity_of
from hrdocs.problems import Severity
from hrdocs.validation.registry import RULES


class Layer(StrEnum):
    """What a problem is about, in the order in which a file is checked."""

    FILE = "file"
    SYNTAX = "syntax"
    SHAPE = "shape"
    MEANING = "meaning"
    ELSEWHERE = "elsewhere"


@frozen(kw_only=True)
class KnownCode:
    """The facts of one code.

    Args:
        code: The code.
        layer: What it is about; `ELSEWHERE` when a check of a file never reports it.
        severity: Its severity where the fault is certain.
        types: The record types it checks; every type when empty.
        is_of_record: Whether a record alone can show it.
        is_of_file: Whether the whole file may be needed to show it.
        has_doubt: Whether it may be only possible, and is then at most a warning.
    """

    code: str
    layer: Layer
    severity: Severity
    types: tuple[str, ...] = ()
    is_of_record: bool = True
    is_of_file: bool = False
    has_doubt: bool = False

    @property
    def subject(self) -> str:
        """The part before the full stop."""
        return self.code.partition(".")[0]

    @property
    def is_rule(self) -> bool:
        """Whether it is a rule of meaning, which can be left out."""
        return self.layer is Layer.MEANING


_LAYERS: Final = {
    "file": Layer.FILE,
    "json": Layer.SYNTAX,
    "gzip": Layer.SYNTAX,
    "document": Layer.SHAPE,
    "record": Layer.SHAPE,
    "shape": Layer.SHAPE,
    "date": Layer.SHAPE,
}


def known(code: str) -> KnownCode:
    """Return the facts of a code.

    Raises:
        KeyError: There is no such code.
    """
    if code not in messages.codes():
        raise KeyError(code)
    rule = RULES.get(code)
    if rule is not None:
        return KnownCode(
            code=code,
            layer=Layer.MEANING,
            severity=rule.severity,
            types=rule.types,
            is_of_record=rule.check is not None,
            is_of_file=rule.is_of_file,
            has_doubt=messages.has_doubt(code),
        )
    subject = code.partition(".")[0]
    layer = _LAYERS.get(subject, Layer.ELSEWHERE)
    severity = severity_of(code) if layer is Layer.ELSEWHERE else Severity.ERROR
    return KnownCode(code=code, layer=layer, severity=severity)


def every() -> Iterator[KnownCode]:
    """Return all codes: layer by layer, then by subject and code."""
    order = list(Layer)
    yield from sorted(map(known, messages.codes()), key=lambda each: (order.index(each.layer), each.code))
