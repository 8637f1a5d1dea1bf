"""Pseudonyms and the two coarse forms of `hrdocs share`: options, files, printed text."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hrdocs.cli.common import LANGUAGES, OK, closed_by, speaks_on

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hrdocs.model import Record
    from hrdocs.model.header import Header
    from hrdocs.sharing.pseudonyms import Pseudonyms
    from hrdocs.sharing.wishes import SharingTerms
    from hrdocs.values import LocalText

_NOT_WITH_PROFILE = ("title", "allow", "residue", "update_of", "names_for")
_LABELS = ("green", "amber", "amber+strict", "red")


def add_profiles(parser: argparse.ArgumentParser) -> None:
    """Add the options."""
    parser.add_argument(
        "--pseudonyms",
        metavar="KEYFILE",
        help="go without names of people, and under ids made with this key for --for; a file that is not there is "
        "made. Whoever holds a public list of prisoners can still recognise people",
    )
    parser.add_argument(
        "--for", dest="recipient", metavar="NAME", help="for whom the pseudonyms are: others get others"
    )
    parser.add_argument(
        "--profile",
        choices=("statistics", "research"),
        help="write no records: statistics, counts only; research, rows with decade of birth, region, years, chapters "
        "and bands of terms, without court, judge, facility, others in the case, texts and sources",
    )
    parser.add_argument(
        "--count-up-to",
        choices=_LABELS,
        metavar="LABEL",
        help="for statistics: count records up to this label; a count is left out where few of them are stricter",
    )


def wrong_call(given: argparse.Namespace) -> str | None:
    """Return what is wrong with a combination of options, or None."""
    has_key = given.key is not None and given.suppressed is None  # without them it is the key of that list
    if (given.pseudonyms is None) != (given.recipient is None) or (
        given.recipient is not None and not given.recipient.split()
    ):
        return "--pseudonyms and --for go together: a key file, and the name of the recipient"
    if given.pseudonyms is not None and (given.neutral_ids or has_key or given.names_for):
        return "--pseudonyms takes the place of --neutral-ids and --key, and no names go with them"
    if given.count_up_to is not None and given.profile != "statistics":
        return "--count-up-to is for --profile statistics"
    if given.profile is None:
        return None
    if given.profile == "statistics" and given.pseudonyms is not None:
        return "counts have no ids: --pseudonyms is not for --profile statistics"
    unfit = [f"--{name.replace('_', '-')}" for name in _NOT_WITH_PROFILE if getattr(given, name)]
    unfit += [name for name, is_given in (("--neutral-ids", given.neutral_ids), ("--key", has_key)) if is_given]
    return f"--profile does not go with {', '.join(unfit)}" if unfit else None


def notice() -> "LocalText":
    """Return the words that every such file holds, in all languages."""
    from hrdocs import messages  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.values import LocalText  # noqa: PLC0415

    return LocalText({language: messages.share_words(language)["pseudonymised"] for language in LANGUAGES})


def with_notice(header: "Header") -> "Header":
    """Return a header that says that the file holds pseudonyms."""
    import attrs  # noqa: PLC0415 -- as above

    return attrs.evolve(header, notice=notice())


def has_notice(header: "Header") -> bool:
    """Whether a file was written with pseudonyms: what is cut from it is under them too."""
    return header.notice is not None and header.notice == notice()


def pseudonym_text(given: argparse.Namespace, records: "Iterable[Record]", *, is_new: bool) -> str:
    """Return what to print about pseudonyms; nothing where there are none.

    Args:
        given: The options.
        records: The records that go under pseudonyms.
        is_new: Whether the key is a new one.
    """
    from hrdocs import messages  # noqa: PLC0415 -- as above
    from hrdocs.sharing.profiles import set_apart  # noqa: PLC0415

    words = messages.share_words(given.language)
    lines = [words["new_key"].format(name=Path(given.pseudonyms).name)] if is_new else []
    if given.pseudonyms is not None or given.profile is not None:
        lines.append(words["pseudonymised"])
    if unique := set_apart(records):
        lines.append(words["set_apart"].format(count=unique))
    return "".join(f"{line}\n" for line in lines)


def run_profile(
    given: argparse.Namespace,
    records: "Iterable[Record]",
    terms: "SharingTerms",
    pseudonyms: "Pseudonyms | None",
    *,
    is_new: bool,
) -> int:
    """Write the counts or the rows, and say what they are."""
    from hrdocs import messages  # noqa: PLC0415 -- as above
    from hrdocs.jsontext import dumps  # noqa: PLC0415
    from hrdocs.outfile import replace  # noqa: PLC0415
    from hrdocs.sharing.profiles import alike_no_other, research, statistics  # noqa: PLC0415
    from hrdocs.vocabulary import SharingLabel  # noqa: PLC0415

    words = messages.share_words(given.language)
    label = f"TLP:{given.label.upper()}"
    head = {"format": f"hrdocs-{given.profile}", "version": 1, "label": given.label, "notice": dict(notice())}
    body: dict[str, Any]
    if given.profile == "research":
        rows = research(records, terms, pseudonyms=pseudonyms)
        body = {"rows": rows}
        unique = alike_no_other(rows)
        lines = [words["unique"].format(count=unique)] if unique else []
        lines.append(words["rows"].format(count=len(rows), label=label))
    else:
        up_to = None if given.count_up_to is None else SharingLabel(given.count_up_to)
        tables = statistics(records, terms, count_up_to=up_to)
        body = {"tables": {name: table.to_json() for name, table in tables.items()}}
        suppressed = sum(table.is_suppressed for table in tables.values())
        lines = [words["suppressed"].format(count=suppressed)] if suppressed else []
        total = tables["people_by_gender"].total
        lines.append(words["counted"].format(count="…" if total is None else total, label=label))
    if given.output is not None:
        text = dumps({**head, **body}, indent=2) + "\n"
        replace(given.output, text.encode(), inputs=closed_by(given.label, given.file), private=given.label == "red")
    lines += [words["not_counted"], words["tells"]]
    said = speaks_on(given.output)
    said.write(pseudonym_text(given, (), is_new=is_new) + "".join(f"{line}\n" for line in lines))
    return OK
