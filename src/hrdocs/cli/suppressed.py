"""`--suppressed` of several verbs: the list of who asked to be forgotten, and the lines about those found."""

import argparse
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hrdocs.sharing.suppressing import Suppressed, SuppressedMatch


def suppressed_of(given: argparse.Namespace, *, may_be_new: bool = False) -> "Suppressed | None":
    """Return the list that was named on the command line; None where there is none.

    Raises:
        InvalidSuppression: There is no key, or the list cannot be used.
        UnreadableFile: The system cannot read the bytes.
    """
    from hrdocs.sharing.suppressing import InvalidSuppression  # noqa: PLC0415 -- `--help` must not wait for it
    from hrdocs.suppressionfile import read_suppressed  # noqa: PLC0415

    if given.suppressed is None:
        return None
    if given.key is None:
        raise InvalidSuppression("--suppressed", "--key with the key file of the organisation")
    return read_suppressed(given.suppressed, given.key, may_be_new=may_be_new)


def suppressed_lines(matches: Iterable["SuppressedMatch"], places: Mapping[str, str], language: str) -> Iterator[str]:
    """Return a line for each person who asked to be forgotten, or may have; by place and without the id."""
    from hrdocs import messages  # noqa: PLC0415 -- as above

    words = messages.share_words(language)
    for each in matches:
        said = words["asked" if each.is_sure else "may_have_asked"].format(day=each.asked_on)
        yield f"{places[each.id]}: {said}"
