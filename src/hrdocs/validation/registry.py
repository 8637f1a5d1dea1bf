"""All rules of meaning by code, and which of them are asked: the choice as people know it from linters."""

import difflib
import os
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

from attrs import field, frozen

from hrdocs.errors import InvalidSelection, Severity
from hrdocs.fields import plan
from hrdocs.model import RECORDS
from hrdocs.validation.index import Index
from hrdocs.validation.rule import Context, Family, FileCheck, RecordCheck, Rule, Table
from hrdocs.validation.rules import appeals, custody, days, ids, incidents, labels, languages, names, pointers, sources
from hrdocs.validation.rules.citations import legality
from hrdocs.validation.rules.criteria import recognitions
from hrdocs.validation.rules.penalties import punishment
from hrdocs.validation.walk import Item

FAMILIES: Final[tuple[Family, ...]] = (
    ids.FAMILY,
    names.FAMILY,
    pointers.FAMILY,
    days.FAMILY,
    custody.FAMILY,
    legality.FAMILY,
    punishment.FAMILY,
    appeals.FAMILY,
    recognitions.FAMILY,
    incidents.FAMILY,
    languages.FAMILY,
    sources.FAMILY,
    labels.FAMILY,
)

RULES: Final[Mapping[str, Rule]] = {rule.code: rule for family in FAMILIES for rule in family.rules}
"""Every rule of meaning, by code."""

SUBJECTS: Final = tuple(dict.fromkeys(rule.subject for rule in RULES.values()))
"""What stands before the full stop in the codes."""

_CONFIG_NAMES: Final = ("hrdocs.toml", "pyproject.toml")
_KEYS: Final = {"select", "ignore", "doubts", "fail-on", "as-of", "language"}


def _names(given: Iterable[str] | str) -> tuple[str, ...]:
    names = (given,) if isinstance(given, str) else tuple(given)
    for name in names:
        if name not in RULES and name not in SUBJECTS:
            nearest = tuple(difflib.get_close_matches(name, [*RULES, *SUBJECTS], 3))
            raise InvalidSelection(name, nearest)
    return names


@frozen(kw_only=True)
class Rules:
    """Which rules of meaning are asked. Syntax and shape are always looked at: what breaks them cannot be read.

    A name is a code (`date.future`) or a subject (`date`); where several fit, a code goes before its subject.

    Args:
        select: Ask these alone; all when empty.
        ignore: Leave these out.
        doubts: Whether faults that are only possible are told.

    Raises:
        InvalidSelection: No rule is called so.
    """

    select: tuple[str, ...] = field(default=(), converter=_names)
    ignore: tuple[str, ...] = field(default=(), converter=_names)
    doubts: bool = True

    def has(self, code: str) -> bool:
        """Tell whether a rule is asked."""
        subject = code.partition(".")[0]
        if code in self.ignore:
            return False
        if code in self.select:
            return True
        return subject not in self.ignore and (not self.select or subject in self.select)

    @property
    def codes(self) -> frozenset[str]:
        """The codes of the rules that are asked."""
        return frozenset(code for code in RULES if self.has(code))


Ask = Callable[[Sequence[Item], Context, Index], None]


@frozen
class Asked:
    """The checks that a choice of rules comes to.

    Args:
        codes: The rules that are asked.
        of: By record type, asks all checks of some records, and fills the rows of tables.
        file_checks: What is asked at the end.
        settling: What is asked at the end of each part.
    """

    codes: frozenset[str]
    of: Mapping[str, Ask]
    file_checks: tuple[FileCheck, ...]
    settling: tuple[FileCheck, ...]


@cache
def asked(rules: Rules) -> Asked:
    """Return the checks to be made; one that several rules share is made once."""
    codes = rules.codes
    on = [rule for code, rule in RULES.items() if code in codes]
    wanted = [family for family in FAMILIES if any(rule.file_check and rule.code in codes for rule in family.rules)]
    tables = list(dict.fromkeys(table for family in wanted for table in family.tables))
    file_checks = tuple(dict.fromkeys(rule.file_check for rule in on if rule.file_check))
    settling = tuple(family.settle for family in wanted if family.settle is not None)
    return Asked(codes, {name: _ask_of(name, on, tables) for name in RECORDS}, file_checks, settling)


def _ask_of(name: str, rules: Sequence[Rule], tables: Sequence[Table]) -> Ask:
    """Write the function that asks all checks of records of one type, each behind a look at what it needs.

    Most checks find nothing in most records, and to call one costs more than to see that it has nothing to look at.
    """
    scope: dict[str, Any] = {}
    lines = ["def ask(items, context, index):", " pass"]
    needs: dict[RecordCheck, tuple[str, ...] | None] = {}
    for rule in rules:
        if rule.check is not None and (not rule.types or name in rule.types):
            known = needs.get(rule.check, ())
            # Rules that share a check need what any of them needs; one that names nothing needs no more.
            needs[rule.check] = None if known is None or not rule.needs else (*known, *rule.needs)
    for n, (check, wanted) in enumerate(needs.items()):
        if wanted and not (wanted := _known(name, wanted)):
            continue
        scope[f"check{n}"] = check
        lines += [
            " for item in items:",
            *_condition(wanted or ()),
            f"   for fault in check{n}(item, context): item.faults.append(fault)",
        ]
    for n, table in enumerate(table for table in tables if name in table.types):
        if table.needs and not _known(name, table.needs):
            continue
        scope[f"rows{n}"] = table.rows
        take = f"index.once[{table.name!r}].update" if table.once else f"index.tables[{table.name!r}].extend"
        lines += [
            f" take = {take}",
            " for item in items:",
            *_condition(_known(name, table.needs)),
            f"   take(rows{n}(item))",
        ]
    exec("\n".join(lines), scope)  # noqa: S102 -- the lines come from the rules alone
    ask: Ask = scope["ask"]
    return ask


def _known(name: str, needs: tuple[str, ...]) -> tuple[str, ...]:
    """Return those needs that a type of record can have."""
    fields = {p.name for p in plan(RECORDS[name])}
    return tuple(need for need in needs if need.startswith("item.") or need.partition(".")[0] in fields)


def _condition(needs: tuple[str, ...]) -> list[str]:
    """Write the look at what a check needs, by which the line that follows is guarded."""
    names = dict.fromkeys(need if need.startswith("item.") else f"record.{need}" for need in needs)
    return ["  record = item.record", f"  if {' or '.join(names)}:"] if names else ["  if True:"]


def severity_of(code: str, *, doubt: bool) -> Severity:
    """Return how bad a fault is: a doubt is never more than a warning."""
    severity = RULES[code].severity
    return Severity.WARNING if doubt and severity is Severity.ERROR else severity


@frozen(kw_only=True)
class Config:
    """What a project sets for its checks.

    Args:
        path: The file it stands in; None when there is none.
        rules: The choice of rules.
        fail_on: From which severity on a problem makes the exit code 1.
        as_of: The day up to which things can have happened.
        language: The language of reports.
    """

    path: str | None = None
    rules: Rules = field(factory=Rules)
    fail_on: str | None = None
    as_of: str | None = None
    language: str | None = None


def find_config(folder: str | os.PathLike[str] = ".") -> Config:
    """Return the settings of the nearest folder, from this one upwards, that has any.

    They are `[validate]` of an `hrdocs.toml`, or `[tool.hrdocs.validate]` of a `pyproject.toml`.

    Raises:
        InvalidSelection: A key, a rule or a value in them is not known.
    """
    here = Path(folder).resolve()
    for each in (here, *here.parents):
        for name in _CONFIG_NAMES:
            path = each / name
            if path.is_file() and (given := _section(path)) is not None:
                return _config(path, given)
    return Config()


def read_config(path: str | os.PathLike[str]) -> Config:
    """Return the settings of one file.

    Raises:
        InvalidSelection: There are none in it, or a key, a rule or a value is not known.
    """
    given = _section(Path(path))
    if given is None:
        raise InvalidSelection(os.fspath(path), (), "a file with a table [validate] or [tool.hrdocs.validate]")
    return _config(Path(path), given)


def _section(path: Path) -> dict[str, Any] | None:
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        if path.name == "pyproject.toml":
            return None  # another tool's file, and another tool's complaint
        raise InvalidSelection(os.fspath(path), (), f"a file in TOML ({error})") from error
    except OSError as error:
        raise InvalidSelection(os.fspath(path), (), f"a file that can be read ({error.strerror})") from error
    if path.name == "pyproject.toml":
        tables = tables.get("tool", {}).get("hrdocs", {})
    section = tables.get("validate")
    return section if isinstance(section, dict) else None


def _config(path: Path, given: dict[str, Any]) -> Config:
    for key in given:
        if key not in _KEYS:
            raise InvalidSelection(key, tuple(difflib.get_close_matches(key, _KEYS, 3)), f"a key known here, in {path}")
    texts = {key: given.get(key) for key in ("fail-on", "as-of", "language")}
    for key, value in texts.items():
        if value is not None and not isinstance(value, str):
            raise InvalidSelection(key, (), f"a text in quotes, in {path}")
    doubts = given.get("doubts", True)
    if not isinstance(doubts, bool):
        raise InvalidSelection("doubts", (), f"true or false, in {path}")
    return Config(
        path=os.fspath(path),
        rules=Rules(select=_list(given, "select", path), ignore=_list(given, "ignore", path), doubts=doubts),
        fail_on=texts["fail-on"],
        as_of=texts["as-of"],
        language=texts["language"],
    )


def _list(given: dict[str, Any], key: str, path: Path) -> tuple[str, ...]:
    value = given.get(key, [])
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise InvalidSelection(key, (), f"a list of codes in quotes, in {path}")
    return tuple(value)
