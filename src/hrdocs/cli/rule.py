"""`hrdocs rule`: explain a problem code, without a network, or list them all."""

import argparse
import difflib
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from hrdocs.cli.common import OK, WRONG_CALL, add_language, refuse

if TYPE_CHECKING:
    from hrdocs import messages
    from hrdocs.cli.common import Verbs
    from hrdocs.validation.catalogue import KnownCode


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "rule",
        help="explain the code of a problem",
        description="Explain the code of a problem: what it says, what is expected, how to fix it, and how to leave "
        "the rule out. Without a code, list all of them.",
    )
    parser.add_argument(
        "codes", nargs="*", metavar="CODE", help="such as date.future, or a subject such as date; all when absent"
    )
    add_language(parser, "language of the texts")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    from hrdocs import messages  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.validation.catalogue import every, known  # noqa: PLC0415

    codes = messages.codes()
    texts: list[str] = []
    for name in given.codes:
        if name in codes:
            texts.append(_explained(known(name), given.language))
            continue
        group = [each for each in every() if each.subject == name]
        if not group:
            nearest = difflib.get_close_matches(name, sorted({*codes, *(each.subject for each in every())}), 3)
            text = "there is no code {name}" + ("; the nearest are {nearest}" if nearest else "")
            return refuse("rule", text, WRONG_CALL, name=repr(name), nearest=", ".join(nearest))
        texts.append("\n".join(_list(group, given.language)))
    if not texts:
        texts.append("\n".join(_list(every(), given.language)))
    sys.stdout.write("\n\n".join(texts) + "\n")
    return OK


def _explained(known: "KnownCode", language: str) -> str:
    from hrdocs import messages  # noqa: PLC0415 -- `--help` must not wait for it

    label, text = messages.labels(language), messages.template(known.code, language)
    rows = [
        (label["in-doubt"], text.doubt),
        (label["expected"], text.expected),
        (label["fix"], text.fix),
        (label["severity"], severity_text(known, language)),
        *_terms(known, label),
    ]
    width = max(len(name) for name, value in rows if value)
    lines = [f"{known.code}: {text.message}"]
    lines += [f"  {name:<{width}}  {value}" for name, value in rows if value]
    return "\n".join(lines)


def severity_text(known: "KnownCode", language: str) -> str:
    """Return the severity of a code, and its severity in doubt."""
    from hrdocs import messages  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.problems import Severity  # noqa: PLC0415

    label = messages.labels(language)
    severity = label[known.severity.value]
    return f"{severity}; {label['doubt-is']}" if known.has_doubt and known.severity is Severity.ERROR else severity


def _terms(known: "KnownCode", label: "messages.Labels") -> Iterator[tuple[str, str]]:
    from hrdocs.validation.catalogue import Layer  # noqa: PLC0415 -- `--help` must not wait for it

    if known.is_rule:
        records = [", ".join(known.types) or label["every-record"]] if known.is_of_record else []
        yield label["asked"], "; ".join(records + [label["whole-file"]] * known.is_of_file)
        yield label["leave-out"], f"--ignore {known.code}"
    elif known.layer is not Layer.ELSEWHERE:
        yield label["leave-out"], label["always"]


def _list(group: "Iterable[KnownCode]", language: str) -> Iterator[str]:
    from hrdocs import messages  # noqa: PLC0415 -- `--help` must not wait for it

    label, group = messages.labels(language), list(group)
    width = max(len(each.code) for each in group)
    side = max(len(label[each.severity.value]) for each in group)
    for each in group:
        severity, text = label[each.severity.value], messages.template(each.code, language)
        yield f"{each.code:<{width}}  {severity:<{side}}  {text.message}"
