"""Runs all measurements and prints what came out beside what is wanted."""

import argparse
import json
import platform
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from attrs import asdict, frozen

from bench import readers as who
from bench.agreement import Agreement, compare
from bench.measure import Speed, Streaming, import_times, speeds, streaming
from bench.records import TYPES, lines
from bench.rivals import is_same

HRDOCS: Final = "import hrdocs"
YARDSTICK: Final = "import cattrs, jsonschema"
FIRST_USE: Final = "import hrdocs; hrdocs.read"
DISTRIBUTIONS: Final = ("hrdocs", "attrs", "cattrs", "jsonschema", "msgspec", "pydantic", "pydantic-core")


@frozen(kw_only=True)
class Size:
    """How much is measured."""

    lines: int
    rounds: int
    spoilt: int
    streamed: int
    imports: int


FULL: Final = Size(lines=4_000, rounds=15, spoilt=24, streamed=1_000_000, imports=15)
QUICK: Final = Size(lines=1_000, rounds=5, spoilt=4, streamed=20_000, imports=5)


@frozen
class Verdict:
    """One figure that is wanted, and what was measured."""

    what: str
    wanted: str
    measured: str
    is_met: bool


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark.

    Returns:
        0; with `--check` 1 when a wanted figure is not met.
    """
    parser = argparse.ArgumentParser(prog="bench", description="How fast hrdocs reads, beside its rivals.")
    parser.add_argument("--quick", action="store_true", help="measure less; memory is then not judged")
    parser.add_argument("--check", action="store_true", help="exit with 1 when a wanted figure is not met")
    parser.add_argument("--json", metavar="FILE", type=Path, help="write the figures to a file as well")
    options = parser.parse_args(arguments)
    size = QUICK if options.quick else FULL

    contenders = who.readers()
    read = {contender.name: contender.read for contender in contenders}
    print(_heading(size))
    agreements = {
        who.FAST: compare(who.read_core, who.read_fast, count=size.spoilt),
        who.PYDANTIC: compare(who.read_core, read[who.PYDANTIC], count=size.spoilt, same=is_same),
        who.MSGSPEC: compare(who.read_core, read[who.MSGSPEC], count=size.spoilt),
    }
    print(_agreement_text(agreements))
    found = speeds(contenders, count=size.lines, rounds=size.rounds)
    print(_speed_text(found))
    imports = import_times([HRDOCS, FIRST_USE, YARDSTICK], rounds=size.imports)
    print(_import_text(imports))
    streamed = streaming(size.streamed)
    print(_streaming_text(streamed))

    verdicts = _verdicts(found, imports, agreements[who.PYDANTIC])
    if not options.quick:
        verdicts.append(_memory_verdict(streamed))
    print(verdict_text(verdicts))
    if options.json is not None:
        options.json.write_text(
            json.dumps(_figures(found, imports, streamed, verdicts), ensure_ascii=False, indent=2) + "\n",
            encoding="utf-8",
        )
    return int(options.check and not all(verdict.is_met for verdict in verdicts))


def _heading(size: Size) -> str:
    sample = list(lines(size.lines))
    mean = sum(map(len, sample)) / len(sample)
    versions = ", ".join(f"{name} {version(name)}" for name in DISTRIBUTIONS)
    return (
        f"{platform.python_implementation()} {platform.python_version()} on {platform.system()} {platform.machine()}\n"
        f"{versions}\n\n"
        f"{len(sample)} invented records ({', '.join(TYPES)}), {mean:.0f} bytes of JSON on average, read one by one"
    )


def _agreement_text(agreements: dict[str, Agreement]) -> str:
    rows = ["", "Verdicts beside hrdocs, core alone, on records with one slip each:"]
    for name, found in agreements.items():
        also = f"; besides it takes {_listed(found.taken)}" if found.taken else ""
        rows.append(
            f"  {name}: {found.documents} documents, {found.refused} refused, {len(found.differing)} differ{also}"
        )
    return "\n".join(rows)


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words[:-1]) + " and " + words[-1] if len(words) > 1 else "".join(words)


def _speed_text(found: dict[str, Speed]) -> str:
    core, fast = found[who.CORE].best, found[who.FAST].best
    rows = ["", f"{'':46} best µs  median µs  records/s  time / core  time / fast"]
    for name, speed in found.items():
        rows.append(
            f"{name:46} {speed.best:7.1f}  {speed.median:9.1f}  {1e6 / speed.best:9,.0f}"
            f"  {speed.best / core:11.2f}  {speed.best / fast:11.2f}"
        )
    return "\n".join(rows)


def _import_text(found: dict[str, float]) -> str:
    return "\n".join(["", *(f"{statement:46} {ms:7.1f} ms" for statement, ms in found.items())])


def _streaming_text(found: Streaming) -> str:
    count = max(found.peaks)
    peaks = "; ".join(f"{mark:,} records {peak / 2**20:.1f} MiB" for mark, peak in found.peaks.items())
    return (
        f"\nhrdocs.iter_records over {count:,} records ({found.file_bytes / 2**20:,.0f} MiB of NDJSON): "
        f"{found.seconds:.1f} s, {count / found.seconds:,.0f} records/s\n  peak of memory after {peaks}"
    )


def _verdicts(found: dict[str, Speed], imports: dict[str, float], agreement: Agreement) -> list[Verdict]:
    def ratio(slower: str, quicker: str) -> float:
        return found[slower].best / found[quicker].best

    core, fast = ratio(who.PYDANTIC, who.CORE), ratio(who.PYDANTIC, who.FAST)
    schema, msgspec = ratio(who.JSONSCHEMA, who.CORE), ratio(who.CORE, who.MSGSPEC)
    cost = imports[HRDOCS] / imports[YARDSTICK]
    return [
        Verdict(
            "documents on which pydantic and hrdocs differ", "0", str(len(agreement.differing)), not agreement.differing
        ),
        Verdict("speed over pydantic's, core alone", "at least 0.7", f"{core:.2f}", core >= 0.7),  # noqa: PLR2004
        Verdict("speed over pydantic's, with `fast`", "at least 1.0", f"{fast:.2f}", fast >= 1),
        Verdict("speed over jsonschema's, core alone", "at least 10", f"{schema:.0f}", schema >= 10),  # noqa: PLR2004
        Verdict("time over msgspec's, core alone", "at most 3", f"{msgspec:.2f}", msgspec <= 3),  # noqa: PLR2004
        Verdict(f"time of `{HRDOCS}` over `{YARDSTICK}`", "at most 0.5", f"{cost:.2f}", cost <= 0.5),  # noqa: PLR2004
    ]


def _memory_verdict(found: Streaming) -> Verdict:
    _, tenth, all_of_it = found.peaks.values()
    growth = (all_of_it - tenth) / 2**20
    return Verdict(
        "growth of the peak over the last nine tenths of the file",
        "at most 5 MiB",
        f"{growth:.1f} MiB (peak {all_of_it / 2**20:.1f} MiB)",
        growth <= 5,  # noqa: PLR2004
    )


def verdict_text(verdicts: list[Verdict]) -> str:
    """Return a table of what is wanted and what was measured."""
    width = max(len(verdict.what) for verdict in verdicts)
    rows = ["", f"{'':{width}}  {'wanted':14}  {'measured':26}  verdict"]
    rows += [
        f"{each.what:{width}}  {each.wanted:14}  {each.measured:26}  {'met' if each.is_met else 'not met'}"
        for each in verdicts
    ]
    return "\n".join(rows)


def _figures(
    found: dict[str, Speed], imports: dict[str, float], streamed: Streaming, verdicts: list[Verdict]
) -> dict[str, Any]:
    return {
        "versions": {"python": platform.python_version(), **{name: version(name) for name in DISTRIBUTIONS}},
        "microseconds": {name: asdict(speed) for name, speed in found.items()},
        "import_milliseconds": imports,
        "streaming": asdict(streamed),
        "verdicts": [asdict(verdict) for verdict in verdicts],
    }
