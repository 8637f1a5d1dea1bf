"""Settings of a project for its checks: `hrdocs.toml`, or a table of `pyproject.toml`."""

import hashlib
import os
import tomllib
from pathlib import Path
from typing import Any, Final

from attrs import field, frozen

from hrdocs.byvalue import ByValue
from hrdocs.errors import InvalidSelection
from hrdocs.validation.selection import Rules

_CONFIG_NAMES: Final = ("hrdocs.toml", "pyproject.toml")
_KEYS: Final = {"select", "ignore", "doubts", "fail-on", "as-of", "language"}


@frozen(kw_only=True, eq=False, repr=False)
class Config(ByValue):
    """The settings of a project for its checks.

    Args:
        path: The file of the settings; None when there is none.
        sha256: SHA-256 of its bytes.
        rules: The choice of rules.
        fail_on: The least severity that makes the exit code 1.
        as_of: The day up to which things can have happened.
        language: The language of reports.
    """

    path: str | None = None
    sha256: str | None = None
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
            if path.is_file() and (read := _section(path)) is not None:
                return _config(path, *read)
    return Config()


def read_config(path: str | os.PathLike[str]) -> Config:
    """Return the settings of one file.

    Raises:
        InvalidSelection: There are none in it, or a key, a rule or a value is not known.
    """
    read = _section(Path(path))
    if read is None:
        raise InvalidSelection(Path(path).name, (), "a file with a table [validate] or [tool.hrdocs.validate]")
    return _config(Path(path), *read)


def _section(path: Path) -> tuple[dict[str, Any], str] | None:
    """Return our table of a file, and the SHA-256 of its bytes; None where it has none."""
    try:
        data = path.read_bytes()
        tables = tomllib.loads(data.decode("utf-8").replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        if path.name == "pyproject.toml":
            return None  # the file of another tool, which reports the fault itself
        raise InvalidSelection(path.name, (), f"a file in TOML ({error})") from error
    except OSError as error:
        raise InvalidSelection(path.name, (), f"a file that can be read ({error.strerror})") from error
    names = ("tool", "hrdocs", "validate") if path.name == "pyproject.toml" else ("validate",)
    for name in names:
        section = tables.get(name)
        if section is None:
            return None
        if not isinstance(section, dict):
            raise InvalidSelection(name, (), f"a table, in {path.name}")
        tables = section
    return tables, hashlib.sha256(data).hexdigest()


def _config(path: Path, given: dict[str, Any], sha256: str) -> Config:
    for key in given:
        if key not in _KEYS:
            import difflib  # noqa: PLC0415 -- only a wrong name waits for it

            raise InvalidSelection(
                key, tuple(difflib.get_close_matches(key, _KEYS, 3)), f"a key known here, in {path.name}"
            )
    texts = {key: given.get(key) for key in ("fail-on", "as-of", "language")}
    for key, value in texts.items():
        if value is not None and not isinstance(value, str):
            raise InvalidSelection(key, (), f"a text in quotes, in {path.name}")
    doubts = given.get("doubts", True)
    if not isinstance(doubts, bool):
        raise InvalidSelection("doubts", (), f"true or false, in {path.name}")
    return Config(
        path=os.fspath(path),
        sha256=sha256,
        rules=Rules(select=_list(given, "select", path), ignore=_list(given, "ignore", path), doubts=doubts),
        fail_on=texts["fail-on"],
        as_of=texts["as-of"],
        language=texts["language"],
    )


def _list(given: dict[str, Any], key: str, path: Path) -> tuple[str, ...]:
    value = given.get(key, [])
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise InvalidSelection(key, (), f"a list of codes in quotes, in {path.name}")
    return tuple(value)
