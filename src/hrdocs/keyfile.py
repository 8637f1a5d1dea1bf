"""The key file of the organisation: 64 hexadecimal digits, a separate file that only its owner may read."""

import os
import secrets
import stat
from pathlib import Path

from hrdocs.files import content
from hrdocs.outfile import not_written
from hrdocs.recordfile import AnyPath
from hrdocs.sharing.pseudonyms import InvalidKey, Pseudonyms, secret_in

_BYTES = 32


def secret_of(path: AnyPath) -> tuple[bytes, bool]:
    """Return the key of a file, and whether it is a new one: a file that is not there is made, with mode 0600.

    Raises:
        InvalidKey: The file holds no key, or every user of the machine may read or change it.
        UnreadableFile: The system cannot read or write the bytes.
    """
    file = Path(os.fspath(path))
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return known_secret(file), False
    except OSError as error:
        raise not_written(file.name, error) from None
    try:
        with os.fdopen(handle, "w", encoding="ascii") as target:
            target.write(new_key())
    except OSError as error:
        # Half a key would refuse every later run.
        file.unlink(missing_ok=True)
        raise not_written(file.name, error) from None
    return known_secret(file), True


def new_key() -> str:
    """Return the content of a new key file."""
    return f"{secrets.token_hex(_BYTES)}\n"


def known_secret(path: AnyPath) -> bytes:
    """Return the key of a file that is there.

    Raises:
        InvalidKey: The file holds no key, or every user of the machine may read or change it.
        UnreadableFile: The system cannot read the bytes.
    """
    file = Path(os.fspath(path))
    if os.name == "posix" and file.exists() and file.stat().st_mode & (stat.S_IROTH | stat.S_IWOTH):
        raise InvalidKey("a file that not everybody may read or change: chmod 600, or a new key if it was so for long")
    return secret_in(content(file))


def pseudonyms_for(recipient: str, path: AnyPath) -> tuple[Pseudonyms, bool]:
    """Return the pseudonyms for a recipient by the key of a file, and whether the key is a new one.

    Raises:
        InvalidKey: As for `secret_of`.
        UnreadableFile: As for `secret_of`.
    """
    secret, is_new = secret_of(path)
    return Pseudonyms(secret, recipient), is_new
