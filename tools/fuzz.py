"""Call all public functions with strange arguments; only what their documentation names may be raised.

The calls follow from the number of the round alone, so a run can be repeated: what fails is printed with its round.

Usage: python tools/fuzz.py [--seconds N] [--round N]
Without `--seconds` it goes on until it is stopped.
"""

import argparse
import contextlib
import inspect
import io
import itertools
import os
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

import hrdocs
from hrdocs import cli, criteria, interchange, jsontext, law, names, testing, validation

PACKAGES: Final = (hrdocs, law, criteria, validation, interchange, names)
EXAMPLES: Final = sorted((Path(__file__).parents[1] / "examples").glob("*.json"))
# What a wrong argument may raise: our own errors, and those that Python itself raises for a wrong type or value.
ALLOWED: Final = (hrdocs.HrdocsError, ValueError, TypeError, LookupError, OSError)
# These write files, start questions, or are types and tables that are not called.
LEFT_OUT: Final = frozenset({"write", "find_config", "interview", "write_folder"})
PER_ROUND: Final = 25

WORDS: Final = st.sampled_from(
    [
        *("", "ч. 1 ст. 342 УК", "cc1999:342/1", "2020-09-08", "2020-09-08/..", "P2Y6M", "675 BYN", "p1", "be", "red"),
        *(
            "Алена Вымысленка",
            "Vymyslenka A.",
            "guidelines2013",
            "wgad",
            "cc1999",
            "342",
            "/records/0/id",
            "date.future",
        ),
        *("\x00", "\ud800", "\u202e", "a" * 5_000, "[" * 2_000, "٣٤٢", "ст. " * 300, "-", "..", "=1+1", "\ufeff{}"),
    ]
)
NEAR: Final = st.builds(
    lambda word, at, other: word[: at % (len(word) + 1)] + other + word[at % (len(word) + 1) :],
    WORDS,
    st.integers(0, 60),
    st.text(max_size=4),
)
FILES: Final = st.sampled_from([path.read_bytes() for path in EXAMPLES])
DAMAGED: Final = st.builds(
    lambda data, at, other: data[: at % len(data)] + other + data[at % len(data) + len(other) :],
    FILES,
    st.integers(0, 1 << 20),
    st.binary(min_size=1, max_size=6),
)
DAYS: Final = st.one_of(st.dates(), NEAR, st.sampled_from(["2020-09-08", "2020-09", "2020~", "[..2020-08-09]"]))
TEXTS: Final = st.one_of(WORDS, NEAR, st.text(max_size=40))
DATASETS: Final = st.one_of(
    st.sampled_from([hrdocs.read(path) for path in EXAMPLES]),
    st.lists(testing.records(), max_size=3, unique_by=lambda record: record.id).map(hrdocs.Dataset),
)
# By what stands in the annotation of a parameter; the first that fits.
BY_TYPE: Final = (
    ("Dataset", DATASETS),
    ("IO[bytes]", DAMAGED.map(io.BytesIO)),
    ("bytes", DAMAGED),
    ("Iterable[hrdocs.model.record.Record", st.lists(testing.records(), max_size=3)),
    ("Iterable[str", st.lists(TEXTS, max_size=3)),
    ("Sequence[str", st.lists(TEXTS, max_size=3)),
    ("Mapping", st.dictionaries(TEXTS, st.one_of(TEXTS, st.sampled_from(["yes", "no", "unknown"])), max_size=3)),
    ("Record", testing.records()),
    ("Person", testing.records("person")),
    ("Day", DAYS),
    ("PartialDate", DAYS),
    ("date", DAYS),
    ("str", TEXTS),
    ("bool", st.booleans()),
    ("int", st.integers(-5, 5_000)),
    (
        "Any",
        st.one_of(
            TEXTS, st.none(), st.integers(), st.lists(TEXTS, max_size=2), st.dictionaries(TEXTS, TEXTS, max_size=2)
        ),
    ),
)


def strategy_for(annotation: object) -> st.SearchStrategy[Any] | None:
    """Return values for a parameter; None where its type is not known here."""
    said = annotation.__name__ if isinstance(annotation, type) else str(annotation)
    return next((each for word, each in BY_TYPE if word in said), None)


def functions() -> dict[str, Callable[..., Any]]:
    """Return what is public and can be called with values of known types, and the parsers of the value classes."""
    found: dict[str, Callable[..., Any]] = {}
    for package in PACKAGES:
        for name in package.__all__:
            value = getattr(package, name)
            if inspect.isclass(value):
                value, name = getattr(value, "parse", None), f"{name}.parse"  # noqa: PLW2901
            if name in LEFT_OUT or inspect.ismodule(value) or not callable(value):
                continue
            if all(strategy_for(each.annotation) is not None for each in _wanted(value)):
                found[f"{package.__name__}.{name}"] = value
    return found | {"hrdocs.jsontext.loads": jsontext.loads, "hrdocs.validate(bytes)": _validate, "hrdocs.cli": _shell}


def _wanted(function: Callable[..., Any]) -> list[inspect.Parameter]:
    """Return the parameters that must be given."""
    parameters = inspect.signature(function).parameters.values()
    return [each for each in parameters if each.default is each.empty and each.kind not in _VARIOUS]


_VARIOUS: Final = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)


def _validate(data: bytes) -> None:
    report = validation.validate(io.BytesIO(data))
    for language in ("en", "ru", "be"):
        report.to_text(language)
    report.to_html()
    report.to_csv()
    jsontext.dumps(report.to_json())


def _shell(data: bytes, verb: str) -> None:
    """Run a verb on a damaged file; it must end with one of the exit codes of the documentation."""
    Path("fuzzed.json").write_bytes(data)
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()) as errors:
        code = cli.main(["--debug", *verb.split()])
    assert code in {0, 1, 2, 3}, errors.getvalue()  # noqa: S101 -- what is tried


VERBS: Final = (
    *("validate fuzzed.json", "fix fuzzed.json", "show fuzzed.json p1", "find fuzzed.json Вымысленка"),
    *("diff fuzzed.json fuzzed.json", "same fuzzed.json", "cite fuzzed.json", "import fuzzed.json"),
    *("share fuzzed.json --label clear", "criteria fuzzed.json p1 --framework wgad --on 2020-09-01"),
)


def arguments(
    draw: Callable[[st.SearchStrategy[Any]], Any], function: Callable[..., Any]
) -> tuple[list[Any], dict[str, Any]]:
    """Return arguments for a function, as many as it takes."""
    if function in {_validate, _shell}:
        return [draw(DAMAGED), *([draw(st.sampled_from(VERBS))] if function is _shell else [])], {}
    positional, named = [], {}
    for each in inspect.signature(function).parameters.values():
        values = strategy_for(each.annotation)
        is_wanted = each.default is each.empty
        if each.kind in _VARIOUS or values is None or (not is_wanted and draw(st.booleans())):
            continue
        if each.kind is each.POSITIONAL_ONLY or (is_wanted and each.kind is not each.KEYWORD_ONLY):
            positional.append(draw(values))
        else:
            named[each.name] = draw(values)
    return positional, named


def one_round(number: int, calls: dict[str, Callable[..., Any]]) -> str | None:
    """Return what went wrong in a round, None where nothing did."""
    failed: list[str] = []

    @seed(number)
    @settings(
        max_examples=PER_ROUND,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )
    @given(st.data())
    def run(data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(sorted(calls)))
        given_, named = arguments(data.draw, calls[name])
        try:
            made = calls[name](*given_, **named)
            if isinstance(made, Iterator):
                list(itertools.islice(made, 50))
            repr(made)
            str(made)
        except ALLOWED:
            pass
        except BaseException:
            failed[:] = [
                f"round {number}: {name}({', '.join(map(_short, given_))}, {_short(named)})\n{traceback.format_exc()}"
            ]
            raise

    try:
        run()
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        return "".join(failed) or f"round {number}: {error!r}"
    return None


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) < 200 else f"{text[:200]}..."  # noqa: PLR2004 -- enough to see what it is


def main() -> int:
    """Go through the rounds."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=float("inf"), help="how long; until it is stopped when absent")
    parser.add_argument("--round", type=int, default=0, help="the round to begin with")
    asked = parser.parse_args()
    calls = functions()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, contextlib.suppress(KeyboardInterrupt):
        os.chdir(folder)
        for number in itertools.count(asked.round):
            if time.monotonic() - began > asked.seconds:
                print(f"{len(calls)} functions, {(number - asked.round) * PER_ROUND} calls, nothing undocumented")
                return 0
            failure = one_round(number, calls)
            if failure is not None:
                print(failure)
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
