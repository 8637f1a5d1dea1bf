"""One person of a file, for the verbs that show a case."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from hrdocs.cli import spoken
from hrdocs.cli.common import WRONG_CALL, complain, read_dataset
from hrdocs.cli.spoken import refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from hrdocs.case import Case
    from hrdocs.dataset import Dataset

_MOST_LISTED = 20


def read_case(
    file: str, ask: "Callable[[Dataset], str | int]", language: str = "en", *, as_of: str | None = None
) -> "tuple[Dataset, Case] | int":
    """Read a file and find a person in it by id or name.

    A name is enough where it is, by the rules of writing, that of exactly one person. Otherwise people with similar
    names are listed with ids, and the exit code is returned: no one is picked.

    Args:
        file: The file.
        ask: Returns the id or name, or the exit code where there is none. It is called when the file is read: what
            decrypts it into a pipe may itself ask at the terminal.
        language: The language of complaints.
        as_of: The day up to which things can have happened.
    """
    from hrdocs.errors import InvalidText, NoSuchRecord  # noqa: PLC0415 -- `--help` must not wait for it
    from hrdocs.model import Person  # noqa: PLC0415
    from hrdocs.values import PartialDate  # noqa: PLC0415

    try:
        limit = None if as_of is None else PartialDate.parse(as_of)
    except InvalidText as error:
        return complain(f"hrdocs: --as-of: {spoken.text_of(error)}", WRONG_CALL)
    dataset = read_dataset(file, language)
    if isinstance(dataset, int):
        return dataset
    name = ask(dataset)
    if isinstance(name, int):
        return name
    # What is dated after the day on which the file was made, or after today, has not happened yet.
    limit = limit or dataset.header.generated or PartialDate.of(date.today())  # noqa: DTZ011 -- the user's own day
    found = () if name in dataset else dataset.find(name)
    named = [name] if name in dataset else [record.id for record in found if isinstance(record, Person)]
    try:
        first = dataset.case(named[0] if named else name, as_of=limit)
    except NoSuchRecord as error:
        # A user who may see a case may see ids, and needs them to choose.
        listed = _listed(dataset, name, [], language)
        hint = "; {listed}" if listed else "; the nearest are {nearest}" if error.nearest else ""
        text = "no person has the id {name}" + hint
        said = refused(text, name=repr(name), nearest=", ".join(error.nearest), listed=listed)
        return complain(f"{Path(file).name}: {said}", WRONG_CALL)
    # Several records that are tied by `same_as` are one person.
    if set(named) <= set(first.ids):
        return dataset, first
    return complain(f"{Path(file).name}: {_listed(dataset, name, named, language)}", WRONG_CALL)


def _listed(dataset: "Dataset", name: str, named: list[str], language: str) -> str:
    """Return the list of the people who have a name, or of those who have one like it."""
    from hrdocs.cli import name_rows  # noqa: PLC0415 -- as above

    try:
        hits = [hit for hit in dataset.search(name, at_least="undecided") if not named or hit.record.id in named]
    except ValueError:  # too long for a name
        hits = []
    if not hits and not named:
        return ""
    rows = name_rows.hit_rows(hits[:_MOST_LISTED], language)
    ids = named or [hit.record.id for hit in hits]
    shown = ", ".join([*ids[:_MOST_LISTED], *(["…"] if len(ids) > _MOST_LISTED else [])])
    said = name_rows.words(language)["named" if named else "like"].format(ids=shown)
    return f"{said}\n{name_rows.to_table(rows, language)}".rstrip("\n")
