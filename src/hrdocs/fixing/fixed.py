"""What was fixed in a file, as values, as text and as JSON."""

import json
import unicodedata
from collections.abc import Iterator
from typing import Any, Final

from attrs import field, frozen

from hrdocs import messages
from hrdocs.fixing.spelling import Step
from hrdocs.frozenmap import FrozenMap
from hrdocs.problems import Location, Problem, Severity

CODES: Final = (
    "fix.date",
    "fix.amount",
    "fix.citation",
    "fix.word",
    "fix.upgrade",
    "fix.tag",
    "fix.space",
    "fix.unicode",
    "fix.look-alike",
)
"""The codes of all fixes, in the order of the totals."""


@frozen(kw_only=True)
class Fix:
    """One fix of one text of a file.

    Args:
        step: What was fixed, from what to what.
        place: Where, in the file as it was.
        is_key: Whether the text is a key and not its value.
        kept_at: The pointer, from the record, under which `said` now has the former text.
    """

    step: Step
    place: Location
    is_key: bool = False
    kept_at: str | None = None

    @property
    def code(self) -> str:
        """What was fixed: one of `CODES`."""
        return self.step.code

    @property
    def before(self) -> str:
        """The former text; it may name a person."""
        return self.step.before

    @property
    def after(self) -> str:
        """The new text; it may name a person."""
        return self.step.after

    def problem(self) -> Problem:
        """Return the fix as a note, with its texts in three languages."""
        parameters = {"expected": self.step.form} if self.step.form else {}
        return Problem(code=self.code, severity=Severity.NOTE, place=self.place, parameters=FrozenMap(parameters))

    def to_text(self, language: str = "en", *, show_values: bool = False) -> str:
        """Return the fix as a block for a person.

        Args:
            language: `en`, `ru` or `be`.
            show_values: Whether the two texts, and the id of the record, are printed; they may name a person.
        """
        lines = messages.to_text(self.problem(), language, show_ids=show_values).split("\n")
        if show_values:
            lines.insert(1, f"  {shown(self.before)} → {shown(self.after)}")
        return "\n".join(lines)

    def to_json(self, language: str = "en", *, show_values: bool = False) -> dict[str, Any]:
        """Return the fix as a JSON value; texts and ids only on request."""
        rendered = messages.render(self.problem(), language)
        value = {"code": self.code, **_place_to_json(self.place, show_ids=show_values), "message": rendered.message}
        if self.kept_at is not None:
            value["kept_in"] = "said"
        if show_values:
            value |= {"before": self.before, "after": self.after}
        return value


@frozen(kw_only=True)
class Fixed:
    """What `fix` did, or would do.

    Args:
        source: Name of the file read; None for bytes and streams.
        target: Name of the file written; None where nothing was written.
        fixes: In the order of the file; empty where they were passed to `on_fix` instead.
        problems: The lines that are no JSON and were left as they are; empty where they were given to `on_problem`.
        counts: How many fixes there are of each code.
        unread: How many lines were left since they are no JSON.
    """

    source: str | None
    target: str | None
    fixes: tuple[Fix, ...]
    problems: tuple[Problem, ...]
    counts: FrozenMap[str, int]
    unread: int = field(default=0)

    @property
    def total(self) -> int:
        """How many fixes there are."""
        return sum(self.counts.values())

    def to_text(self, language: str = "en", *, show_values: bool = False) -> str:
        """Return each fix with its place, what could not be read, and the totals.

        Args:
            language: `en`, `ru` or `be`.
            show_values: Whether texts and ids are printed; they may name a person.
        """
        return "\n\n".join([*self._blocks(language, show_values=show_values), self.sums(language)])

    def _blocks(self, language: str, *, show_values: bool) -> Iterator[str]:
        blocks = [(each.place, each.to_text(language, show_values=show_values)) for each in self.fixes]
        blocks += [(each.place, messages.to_text(each, language)) for each in self.problems]
        yield from (text for _, text in sorted(blocks, key=lambda block: block[0].line or 0))

    def sums(self, language: str = "en") -> str:
        """Return the totals, and what to do where nothing was written."""
        label = messages.labels(language)
        names = [messages.file_text(name) for name in dict.fromkeys((self.source, self.target)) if name is not None]
        lines = [f"{label['file']}: {' → '.join(names)}"] if names else []
        if self.total:
            each = ", ".join(f"{code} {self.counts[code]}" for code in CODES if code in self.counts)
            lines.append(f"{label['notes']}: {self.total} ({each})")
        if self.unread:
            lines.append(f"{label['errors']}: {self.unread}")
        if not self.total and not self.unread:
            lines.append(label["nothing-found"])
        if self.total and self.target is None:
            problem = Problem(code="fix.not-written", severity=Severity.NOTE)
            lines += ["", messages.to_text(problem, language)]
        return "\n".join(lines)

    def to_json(self, language: str = "en", *, show_values: bool = False) -> dict[str, Any]:
        """Return the same for programs; texts and ids of records only on request."""
        return {
            "file": self.source,
            "written": self.target,
            "counts": {code: self.counts[code] for code in CODES if code in self.counts},
            "fixes": [each.to_json(language, show_values=show_values) for each in self.fixes],
            "problems": [
                {
                    "code": each.code,
                    **_place_to_json(each.place, show_ids=show_values),
                    "message": messages.render(each, language).message,
                }
                for each in self.problems
            ],
        }


def _place_to_json(place: Location, *, show_ids: bool) -> dict[str, Any]:
    value = {
        "pointer": messages.pointer_text(place, show_ids=show_ids),
        "line": place.line,
        "column": place.column,
        "record": place.record if show_ids else None,
    }
    return {key: each for key, each in value.items() if each is not None}


def shown(text: str) -> str:
    """Return a text in quotes, with escapes for invisible characters."""
    return "".join(
        char if char.isprintable() and not unicodedata.category(char).startswith("M") else json.dumps(char)[1:-1]
        for char in json.dumps(text, ensure_ascii=False)
    )
