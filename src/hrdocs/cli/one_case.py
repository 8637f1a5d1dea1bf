"""One person of a file, for the verbs that show a case."""

from pathlib import Path
from typing import TYPE_CHECKING

from hrdocs.cli.common import NO_BYTES, WRONG_CALL, code_of, complain, source_of

if TYPE_CHECKING:
    from hrdocs.case import Case
    from hrdocs.dataset import Dataset


def read_case(file: str, name: str) -> "tuple[Dataset, Case] | int":
    """Read a file and find a person in it by id or name; complain and give the exit code where that fails."""
    from hrdocs import files  # noqa: PLC0415 -- `--help` must not wait for it
    from hrdocs.errors import InvalidDocument, NoSuchRecord, UnreadableFile  # noqa: PLC0415
    from hrdocs.model import Person  # noqa: PLC0415

    try:
        dataset = files.read(source_of(file))
        found = [record for record in dataset.find(name) if isinstance(record, Person)]
        person_id = found[0].id if name not in dataset and len(found) == 1 else name
        return dataset, dataset.case(person_id)
    except UnreadableFile as error:
        return complain(str(error), NO_BYTES)
    except InvalidDocument as error:
        return complain(str(error), code_of(error.problems))
    except NoSuchRecord as error:
        # Who asks to see a case may see ids; they are what to ask for instead.
        hints = [f"the nearest are {', '.join(error.nearest)}"] if error.nearest else []
        hints += [f"{len(found)} people have such a name"] if len(found) > 1 else []
        return complain("; ".join([f"{Path(file).name}: no person has the id {name!r}", *hints]), WRONG_CALL)
