"""`hrdocs label`: set the label of records in a file, never below a floor."""

import argparse
from typing import TYPE_CHECKING

from hrdocs.cli.common import (
    FILE_HELP,
    NO_BYTES,
    OK,
    OUT_HELP,
    WRONG_CALL,
    add_language,
    code_of,
    complain,
    refuse,
    refuse_error,
    source_of,
    speaks_on,
)

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "label",
        help="give records a sharing label",
        description="Give the records of a file a label of the Traffic Light Protocol. A stricter label stays, unless "
        "--loosen is given; the floors of contacts, health, sources and the like hold whatever the label.",
    )
    parser.add_argument("file", metavar="FILE", help=FILE_HELP)
    labels = ("clear", "green", "amber", "amber+strict", "red")
    parser.add_argument("--label", required=True, choices=labels, help="the label")
    parser.add_argument("--id", action="append", metavar="ID", help="only this record; may be given several times")
    parser.add_argument("--loosen", action="store_true", help="give the label to records with a stricter one, too")
    reasons = ("public_already", "consent", "state_published_it")
    parser.add_argument("--reason", choices=reasons, help="why floors of what published sources print do not apply")
    parser.add_argument("--output", required=True, metavar="OUT", help=f"where to write the file{OUT_HELP}")
    add_language(parser, "language of what is said")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    import attrs  # noqa: PLC0415 -- `--help` must not wait for them

    from hrdocs import files, messages  # noqa: PLC0415
    from hrdocs.errors import InvalidDocument, UnreadableFile, WrongTarget  # noqa: PLC0415
    from hrdocs.outfile import check_targets  # noqa: PLC0415
    from hrdocs.sharing.labelling import relabelled  # noqa: PLC0415
    from hrdocs.vocabulary import SharingLabel, SharingReason  # noqa: PLC0415

    try:
        check_targets([given.output], [given.file])
        dataset = files.read(source_of(given.file))
        ids = None if given.id is None else frozenset(given.id)
        missing = len([each for each in ids or () if each not in dataset])
        if missing:
            return refuse("label", "{missing} of the ids given are not in the file", WRONG_CALL, missing=missing)
        new = relabelled(
            dataset.records,
            SharingLabel(given.label),
            ids=ids,
            reason=None if given.reason is None else SharingReason(given.reason),
            loosen=given.loosen,
        )
        files.write(attrs.evolve(dataset, records=tuple(new)), given.output, inputs=[given.file])
    except WrongTarget as error:
        return refuse_error("label", error, WRONG_CALL)
    except UnreadableFile as error:
        return complain(messages.error_text(error.problems, given.language), NO_BYTES)
    except InvalidDocument as error:
        return complain(messages.error_text(error.problems, given.language), code_of(error.problems))
    count = sum(one is not other for one, other in zip(new, dataset.records, strict=True))
    said = messages.share_words(given.language)["labelled"].format(count=count, all=len(dataset))
    speaks_on(given.output).write(said + "\n")
    return OK
