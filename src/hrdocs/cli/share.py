"""`hrdocs share`: write what of a file may be shared, or say what prevents it."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from hrdocs.cli.common import (
    FILE_HELP,
    NO_BYTES,
    OK,
    OUT_HELP,
    PROBLEMS,
    WRONG_CALL,
    add_language,
    check_inputs,
    closed_by,
    code_of,
    complain,
    refuse,
    refuse_error,
    source_of,
    speaks_on,
)
from hrdocs.cli.criteria import is_work_list
from hrdocs.cli.profile import add_profiles, has_notice, pseudonym_text, run_profile, with_notice, wrong_call
from hrdocs.cli.suppressed import suppressed_lines, suppressed_of

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs
    from hrdocs.sharing.sending import Sending

_LABELS = ("clear", "green", "amber", "amber+strict", "red")
PURPOSES = (
    "public_name",
    "public_story",
    "photograph",
    "media_contact",
    "united_nations",
    "courts",
    "partners",
    "statistics",
)


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "share",
        help="write what of a file may go to others",
        description="Write what of a file may be shared under a label of the Traffic Light Protocol: without stricter "
        "records and fields, what people asked not to be shared, and what was taken back. Nothing is written while a "
        "name, a number or an address of what is hidden remains in a text; the places are listed, never the words.",
    )
    parser.add_argument("file", metavar="FILE", help=FILE_HELP)
    parser.add_argument("--label", required=True, choices=_LABELS, help="under which label it goes out")
    parser.add_argument(
        "--output", metavar="OUT", help=f"where to write it{OUT_HELP}; without it, only say what would go"
    )
    parser.add_argument("--title", metavar="TEXT", help="title of the new file, in English")
    parser.add_argument(
        "--names-for",
        metavar="RECIPIENT",
        help="the one recipient who must have the names of people who asked not to be named, such as their lawyer; "
        "not for clear and green",
    )
    parser.add_argument("--purpose", choices=PURPOSES, help="what it is for: whoever refused that is left out")
    parser.add_argument(
        "--update-of", metavar="SENT", help="the file sent before: its readers learn what was taken back since"
    )
    parser.add_argument("--neutral-ids", action="store_true", help="write h1, h2 ... in the place of ids")
    parser.add_argument(
        "--key",
        metavar="FILE",
        help="key file of the organisation: neutral ids that stay the same from file to file; with --suppressed it is "
        "the key of that list, and neutral ids need --neutral-ids",
    )
    parser.add_argument(
        "--suppressed", metavar="FILE", help="who asked to be forgotten, as hrdocs forget writes it; needs --key"
    )
    parser.add_argument("--allow", metavar="FILE", help="places that a person has looked at, as --residue lists them")
    parser.add_argument("--residue", metavar="FILE", help="write the list of places here, not beside OUT")
    add_profiles(parser)
    add_language(parser, "language of what is said")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    import datetime as dt  # noqa: PLC0415 -- `--help` must not wait for them

    from hrdocs import files, messages  # noqa: PLC0415
    from hrdocs.dataset import Dataset  # noqa: PLC0415
    from hrdocs.errors import InvalidDocument, UnreadableFile, WrongTarget  # noqa: PLC0415
    from hrdocs.keyfile import known_secret, pseudonyms_for  # noqa: PLC0415
    from hrdocs.outfile import check_targets, replace  # noqa: PLC0415
    from hrdocs.sharing.forgetting import unsuppressed  # noqa: PLC0415
    from hrdocs.sharing.pseudonyms import InvalidKey  # noqa: PLC0415
    from hrdocs.sharing.sending import InvalidAllowance, allowance_text, looked_at_from, sending_of  # noqa: PLC0415
    from hrdocs.sharing.suppressing import InvalidSuppression  # noqa: PLC0415
    from hrdocs.sharing.wishes import SharingTerms  # noqa: PLC0415
    from hrdocs.values import LocalText  # noqa: PLC0415
    from hrdocs.vocabulary import SharingLabel  # noqa: PLC0415

    if is_work_list(given.file):
        return refuse("share", "a work list of hrdocs criteria is red and is never shared", WRONG_CALL)
    wrong = wrong_call(given)
    if wrong is not None:
        return refuse_error("share", ValueError(wrong), WRONG_CALL)
    label = SharingLabel(given.label)
    inputs = [given.file, given.update_of, given.key, given.allow, given.suppressed, given.pseudonyms]
    try:
        check_inputs(given.file, given.update_of)
        check_targets([given.output, given.residue], inputs)
        suppressed = suppressed_of(given)
        if given.output and given.residue and _are_together(given.output, given.residue):
            return refuse("share", "--residue needs another folder: beside OUT it could be sent", WRONG_CALL)
        dataset = files.read(source_of(given.file))
        sent = frozenset[str]()
        if given.update_of is not None:
            sent = frozenset(record.id for record in files.read(source_of(given.update_of)))
        looked_at = frozenset() if given.allow is None else looked_at_from(files.content(given.allow))
        terms = SharingTerms(
            label=label,
            names_for=bool(given.names_for),
            purpose=given.purpose,
            sent=sent,
            as_of=dt.date.today(),  # noqa: DTZ011 -- the day here is that of the reader
        )
        pseudonyms, new_key = (
            (None, False) if given.pseudonyms is None else pseudonyms_for(given.recipient, given.pseudonyms)
        )
        places = {record.id: f"/records/{n}" for n, record in enumerate(dataset)}
        if given.profile is not None:
            matches = () if suppressed is None else suppressed.matches(dataset.records)
            speaks_on(given.output, given.residue).writelines(
                f"{line}\n" for line in suppressed_lines(matches, places, given.language)
            )
            return run_profile(given, unsuppressed(dataset.records, matches), terms, pseudonyms, is_new=new_key)
        title = None if given.title is None else LocalText({"en": given.title})
        header = Dataset(header=dataset.header).shareable(label, title=title).header
        if pseudonyms is not None or has_notice(dataset.header):
            header = with_notice(header)
        sending = sending_of(
            dataset.records,
            terms,
            looked_at=looked_at,
            header=header,
            neutral_ids=given.neutral_ids or (given.key is not None and suppressed is None),
            key=None if given.key is None else known_secret(given.key),
            suppressed=suppressed,
            pseudonyms=pseudonyms,
        )
        if given.residue is not None:
            replace(given.residue, allowance_text(sending.residue).encode(), inputs=inputs, private=True)
        if sending.may_go and given.output is not None:
            files.write(sending.records, given.output, header=header, inputs=closed_by(given.label, given.file))
    except (WrongTarget, InvalidAllowance, InvalidKey, InvalidSuppression) as error:
        return refuse_error("share", error, WRONG_CALL)
    except UnreadableFile as error:
        return complain(messages.error_text(error.problems, given.language), NO_BYTES)
    except InvalidDocument as error:
        return complain(messages.error_text(error.problems, given.language), code_of(error.problems))
    speaks_on(given.output, given.residue).write(
        "".join(f"{line}\n" for line in suppressed_lines(sending.suppressed, places, given.language))
        + pseudonym_text(given, sending.records if header.notice is not None else (), is_new=new_key)
        + to_text(sending, label.value, places, given.language, is_written=given.output is not None)
    )
    return OK if sending.may_go else PROBLEMS


def _are_together(one: str, other: str) -> bool:
    from hrdocs.outfile import is_standard_output  # noqa: PLC0415 -- as above

    if is_standard_output(one) or is_standard_output(other):
        return False
    return Path(one).resolve().parent == Path(other).resolve().parent


def to_text(
    sending: "Sending", label: str, places: Mapping[str, str], language: str, *, is_written: bool = True
) -> str:
    """Return what prevents it, then what is in the file, what is not, and what can still be inferred.

    Args:
        sending: What would be shared.
        label: The label under which it would be shared.
        places: The pointer to each record of the file, by its id.
        language: The language of the text.
        is_written: Whether a file is written where nothing prevents it.
    """
    from hrdocs import messages  # noqa: PLC0415 -- as above
    from hrdocs.problems import Location  # noqa: PLC0415
    from hrdocs.vocabulary import type_label  # noqa: PLC0415

    words = messages.share_words(language)
    lines = []
    for is_question, heading in ((False, "would_go"), (True, "question")):
        remaining = [each for each in sending.residue if each.kind.is_question is is_question]
        if remaining:
            lines.append(f"{words[heading]}: {len(remaining)}")
        for each in remaining:
            pointer = messages.pointer_text(Location(pointer=each.place))
            lines.append(f"  {pointer}: {words[each.kind.value]}")
    counts = {"lifted": sending.lifted, "looked_at": sending.looked_at, "astray": sending.astray}
    lines += [words[name].format(count=count) for name, count in counts.items() if count]
    if sending.one_source:
        lines.append(words["one_source"].format(count=len(sending.one_source)))
    for record_id, at in sending.one_source:
        pointer = messages.pointer_text(Location(pointer=places[record_id] + at))
        lines.append(f"  {pointer}: {words['only_one']}")
    kinds = ", ".join(f"{type_label(kind, language)} {count}" for kind, count in sending.counts)
    holds, lacks = ("holds", "lacks") if is_written and sending.may_go else ("would_hold", "would_lack")
    lines += [
        words[holds].format(
            count=len(sending.records), all=len(places), label=f"TLP:{label.upper()}", kinds=kinds or words["nothing"]
        ),
        words[lacks].format(left_out=sending.left_out, shortened=sending.shortened),
        words["tells"],
    ]
    return "\n".join(lines) + "\n"
