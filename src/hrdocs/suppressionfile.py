"""The file of who asked to be forgotten, `suppressed.toml`, read and written with the key file of the organisation."""

from pathlib import Path

from hrdocs.files import content
from hrdocs.keyfile import known_secret
from hrdocs.outfile import replace
from hrdocs.recordfile import AnyPath
from hrdocs.sharing.pseudonyms import InvalidKey
from hrdocs.sharing.suppressing import InvalidSuppression, Suppressed


def read_suppressed(path: AnyPath, key_file: AnyPath, *, may_be_new: bool = False) -> Suppressed:
    """Return who asked to be forgotten, from a file.

    Args:
        path: The file.
        key_file: The key file of the organisation, with which the list was made.
        may_be_new: Whether a file that is not there is an empty list.

    Raises:
        InvalidSuppression: The file holds no such list, or was made with another key, or the key file holds no key, or
            everybody on the machine may read it.
        UnreadableFile: The system cannot read the bytes.
    """
    try:
        key = known_secret(key_file)
    except InvalidKey as error:
        raise InvalidSuppression("the key file", error.expected) from None
    if may_be_new and not Path(path).exists():
        return Suppressed(key)
    try:
        return Suppressed.parse(content(path).decode("utf-8-sig"), key)
    except UnicodeDecodeError:
        raise InvalidSuppression("the file", "UTF-8") from None


def write_suppressed(suppressed: Suppressed, path: AnyPath) -> None:
    """Write the list to a file that only its owner may read; the old one stays until the new one is complete.

    Raises:
        UnreadableFile: The system cannot write the bytes.
        WrongTarget: The target is not an ordinary file.
    """
    replace(path, str(suppressed).encode(), private=True)
