"""`hrdocs add`: enter a call or a letter, by questions or from a note; what was answered is kept till it is written."""

import argparse
import datetime as dt
import sys
from typing import TYPE_CHECKING

from hrdocs.cli.common import (
    FILE_HELP,
    NO_BYTES,
    OK,
    PROBLEMS,
    WRONG_CALL,
    add_language,
    check_inputs,
    code_of,
    complain,
    is_standard_input,
    refuse,
    source_of,
    speaks_on,
)

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs
    from hrdocs.dataset import Dataset
    from hrdocs.desk import Entry, Note
    from hrdocs.desk.drafts import CallDraft


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "add",
        help="enter what a call or a letter says",
        description="Enter what a call, a letter, a lawyer or a page of a court says: who, what, when, how it is "
        "known, whether it may be published. The records are shown with their labels, and what of them would go out "
        "at which label, before they are written. An interrupted note is kept beside FILE for its owner alone, "
        "and continued with the next call. This prints names.",
    )
    parser.add_argument("file", metavar="FILE", help=FILE_HELP + " and output, with --from NOTE")
    parser.add_argument(
        "--from", dest="note", metavar="NOTE", help="take the answers from a .toml file, - for the input"
    )
    parser.add_argument(
        "--on", metavar="DAY", help="the day of the call, from which yesterday is counted (today when absent)"
    )
    parser.add_argument("--dry-run", action="store_true", help="with --from: only show what would be written")
    add_language(parser, "language of what is said")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    from hrdocs import files, messages  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.desk.drafts import CallDraft  # noqa: PLC0415
    from hrdocs.errors import InvalidDocument, UnreadableFile, WrongTarget  # noqa: PLC0415

    language = given.language
    is_pipe = is_standard_input(given.file)
    # An interrupted note is kept beside FILE, and a pipe has no place.
    if is_pipe and given.note is None:
        return refuse("add", "FILE is the standard input: the answers come by --from NOTE", WRONG_CALL)
    if given.dry_run and given.note is None:
        return refuse("add", "--dry-run goes with --from", WRONG_CALL)
    called_on = _today() if given.on is None else _day_of(given.on)
    if called_on is None:
        return complain(f"hrdocs add: {messages.desk_words('add', language)['no_on']}", WRONG_CALL)
    try:
        check_inputs(given.file, given.note)
        before = b"" if is_pipe else files.content(given.file)
        dataset = files.read(source_of(given.file))
        if given.note is not None:
            return _from_note(given, dataset, before, called_on, language)
        return _by_questions(given, dataset, before, CallDraft.beside(given.file), called_on, language)
    except UnreadableFile as error:
        return complain(messages.error_text(error.problems, language), NO_BYTES)
    except InvalidDocument as error:
        return complain(messages.error_text(error.problems, language), code_of(error.problems))
    except WrongTarget as error:
        return complain(f"hrdocs add: {error}", WRONG_CALL)


def _day_of(text: str) -> dt.date | None:
    """Return the one day that a text says; None where it says another time, or none."""
    from hrdocs import desk  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.desk.entering import day_of  # noqa: PLC0415

    try:
        day = day_of("known", text, _today())
    except desk.NoteFault:
        return None
    return day.earliest if day is not None and day.earliest == day.latest else None


def _from_note(given: argparse.Namespace, dataset: "Dataset", before: bytes, called_on: dt.date, language: str) -> int:
    import tomllib  # noqa: PLC0415 -- `--help` must not wait for them
    from pathlib import Path  # noqa: PLC0415

    from hrdocs import desk, files, messages  # noqa: PLC0415

    said = messages.desk_words("add", language)
    name = "-" if given.note == "-" else Path(given.note).name
    try:
        data = sys.stdin.buffer.read() if given.note == "-" else files.content(given.note)
        note = desk.Note.of({"known": called_on, **tomllib.loads(data.decode("utf-8-sig"))})
        entry = desk.entered(dataset, note, today=_today(), language=language)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        return complain(f"hrdocs add: {said['no_note'].format(file=name, reason='TOML')}", WRONG_CALL)
    except desk.NoteFault as fault:
        return complain(f"hrdocs add: {name}: {fault.key}: {fault.to_text(language)}", PROBLEMS)
    text, has_faults = _shown(dataset, entry, note, language)
    (sys.stdout if given.dry_run else speaks_on("-" if is_standard_input(given.file) else None)).write(text)
    if has_faults:
        return complain(f"hrdocs add: {said['faults'].rstrip(':')}", PROBLEMS)
    return OK if given.dry_run else _write(given.file, entry, before, language)


def _by_questions(
    given: argparse.Namespace, dataset: "Dataset", before: bytes, draft: "CallDraft", called_on: dt.date, language: str
) -> int:
    from attrs import evolve  # noqa: PLC0415 -- as below

    from hrdocs import desk, messages  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.desk.questions import Ended, Questions  # noqa: PLC0415

    said = messages.desk_words("add", language)

    # Questions are printed to standard error, so that a program can read standard output.
    def tell(text: str) -> None:
        sys.stderr.write(text + "\n")

    def ask(prompt: str) -> str | None:
        sys.stderr.write(prompt)
        sys.stderr.flush()
        return sys.stdin.readline() or None

    talk = Questions(dataset, draft, ask=ask, tell=tell, today=called_on, language=language)
    try:
        while True:
            try:
                note = evolve(talk.note(), known=called_on.isoformat())
                entry = desk.entered(dataset, note, today=_today(), language=language)
            except desk.NoteFault as fault:
                talk.again(fault)
                continue
            text, has_faults = _shown(dataset, entry, note, language)
            tell(text.rstrip("\n"))
            if not has_faults:
                break
            tell(said["faults"])
            talk.again_when()
        is_sure = talk.agrees(said["write"])
    except (Ended, KeyboardInterrupt) as stop:
        tell("\n" + said["stopped"])
        return PROBLEMS if isinstance(stop, Ended) else 130  # as shells count an end by Ctrl-C
    if not is_sure:
        tell(said["not_written"])
        return PROBLEMS
    code = _write(given.file, entry, before, language)
    if code == OK:
        draft.remove()
    return code


def _today() -> dt.date:
    return dt.date.today()  # noqa: DTZ011 -- the user's own day


def _write(file: str, entry: "Entry", before: bytes, language: str) -> int:
    from hrdocs import files, messages  # noqa: PLC0415 -- `--help` must not wait for them

    said = messages.desk_words("add", language)
    is_pipe = is_standard_input(file)
    if not is_pipe and files.content(file) != before:
        return complain(f"hrdocs add: {said['changed_meanwhile']}", PROBLEMS)
    target = "-" if is_pipe else file
    files.write(entry.dataset, target)
    speaks_on(target).write(said["written"].format(records=", ".join((*entry.written, *entry.changed))) + "\n")
    return OK


def _shown(dataset: "Dataset", entry: "Entry", note: "Note", language: str) -> tuple[str, bool]:
    """Return the records of a note as text, with what a check asks and what would go out, and whether it has faults."""
    from hrdocs import messages, validate  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.cli.record_lines import RecordLines  # noqa: PLC0415
    from hrdocs.desk.entering import may_name_teller  # noqa: PLC0415
    from hrdocs.model import Person  # noqa: PLC0415
    from hrdocs.problems import Severity  # noqa: PLC0415

    said = messages.desk_words("add", language)
    person = next(each.id for each in entry.dataset.of_type(Person) if each.id in _subjects(entry))
    lines = RecordLines(entry.dataset, entry.dataset.case(person), language, is_related=True)
    text = [said["records"]]
    for one in (*entry.written, *entry.changed):
        record = entry.dataset[one]
        first, *rest = lines.of(record)
        mark = said["changed"] if one in entry.changed else ""
        text += ["", f"{mark}{first}  TLP:{record.sharing.label.value.upper()}", *rest]
    ids = {*entry.written, *entry.changed}
    as_of = _today().isoformat()
    old = {(each.code, each.place.record, each.place.pointer) for each in validate(dataset, as_of=as_of).problems}
    found = [
        each
        for each in validate(entry.dataset, as_of=as_of).problems
        if each.place.record in ids and (each.code, each.place.record, each.place.pointer) not in old
    ]
    if found:
        text += ["", said["doubts"], *(messages.to_text(each, language) for each in found)]
    if may_name_teller(note, entry.dataset.case(person).person):
        text += ["", said["names_teller"]]
    text += ["", _going(entry, language), ""]
    return "\n".join(text), any(each.severity is Severity.ERROR for each in found)


def _subjects(entry: "Entry") -> set[str]:
    from hrdocs.references import targets_of  # noqa: PLC0415 -- `--help` must not wait for it

    fact = entry.dataset[(*entry.written, *entry.changed)[-1]]
    return targets_of(fact) | {each for each in entry.written if each.startswith("p")}


def _going(entry: "Entry", language: str) -> str:
    """Return in one sentence what of the records would go out at which label."""
    from hrdocs import messages  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.displaying import joined  # noqa: PLC0415
    from hrdocs.vocabulary import type_label  # noqa: PLC0415

    said = messages.desk_words("add", language)
    groups: list[tuple[list[str], tuple[str, ...]]] = []
    for label, ids in entry.shared.items():
        if groups and groups[-1][1] == ids:
            groups[-1][0].append(label)
        else:
            groups.append(([label], ids))
    if not any(ids for _, ids in groups):
        return said["goes_nowhere"]
    parts = []
    for labels, ids in groups:
        kinds = [f"{type_label(entry.dataset[one].type, language)} {one}" for one in ids]
        records = joined(kinds, language) if kinds else said["nothing_of_it"]
        named = joined([f"TLP:{each.upper()}" for each in labels], language)
        parts.append(said["goes_under"].format(labels=named, records=records))
    return said["goes"].format(parts="; ".join(parts))
