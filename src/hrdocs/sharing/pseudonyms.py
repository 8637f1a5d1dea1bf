"""Pseudonyms: other ids for each recipient, and nothing by which the records of two recipients could be joined by id.

A pseudonym is an HMAC-SHA256 of the id under a key that is itself an HMAC of the recipient's name under the key of the
organisation. Without the key no one can read a pseudonym or compute the one of another recipient.
"""

import hashlib
import hmac
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from attrs import field, frozen

from hrdocs.errors import HrdocsError
from hrdocs.model import Person, Record
from hrdocs.references import targets_of
from hrdocs.sharing.cutting import without
from hrdocs.sharing.neutral import renamed

FEWEST_KEY_BYTES: Final = 16
"""A shorter key could be found by trying."""

_HEX_KEY: Final = re.compile(rb"\s*([0-9a-f]{64})\s*").fullmatch
_PURPOSE: Final = b"hrdocs pseudonyms 1\x00"
_LENGTH: Final = 32
_OF_PEOPLE: Final = ("/names", "/contacts", "/identity_documents")
_OF_ALL: Final = ("/external_ids", "/said", "/waivers")


@frozen(repr=False)
class InvalidKey(HrdocsError, ValueError):
    """A key file holds no key, or others than its owner may read it."""

    expected: str

    def __str__(self) -> str:
        return f"the key file: expected {self.expected}"


def secret_in(data: bytes) -> bytes:
    """Return the key that the content of a key file is: 64 hexadecimal digits, or any 16 bytes and more.

    Raises:
        InvalidKey: It is too short for a key.
    """
    found = _HEX_KEY(data)
    if found is not None:
        return bytes.fromhex(found[1].decode())
    if len(data.strip()) < FEWEST_KEY_BYTES:
        expected = f"at least {FEWEST_KEY_BYTES} bytes, such as 64 random hexadecimal digits"
        raise InvalidKey(expected)
    return data


@frozen
class Pseudonyms:
    """The pseudonyms for one recipient.

    Args:
        key: The key of the organisation, as `secret_in` returns it.
        recipient: For whom; case, spaces and the writing of the same letters make no difference.

    Raises:
        ValueError: The recipient has no name.
    """

    key: bytes = field(repr=False)
    recipient: str = field(repr=False)

    def __attrs_post_init__(self) -> None:
        if not self.recipient.split():
            raise ValueError("pseudonyms are for somebody: the name of the recipient is empty")

    def of(self, record_id: str) -> str:
        """Return the pseudonym of an id."""
        name = " ".join(unicodedata.normalize("NFKC", self.recipient).casefold().split())
        own = hmac.new(self.key, _PURPOSE + name.encode("utf-8", "surrogatepass"), hashlib.sha256).digest()
        return "h" + hmac.new(own, record_id.encode(), hashlib.sha256).hexdigest()[:_LENGTH]


def nameless(records: Iterable[Record]) -> list[Record]:
    """Return records without names of people and without the ids and words by which others know them.

    That is names, contacts and papers of identity of people; of all records the ids elsewhere, the source's own words,
    waivers and the partner's own keys. Names that remain in texts are found by `residue`.
    """
    records = tuple(records)
    return without(records, (), {record.id: tuple(_known_by(record)) for record in records})


def _known_by(record: Record) -> Iterator[str]:
    yield from _OF_ALL
    yield from (f"/{key.replace('~', '~0').replace('/', '~1')}" for key in record.extra)
    if isinstance(record, Person):
        yield from _OF_PEOPLE


def pseudonymised(records: Iterable[Record], pseudonyms: Pseudonyms) -> list[Record]:
    """Return records under their pseudonyms, in the order of these, so that no order joins two recipients' files.

    Ids of records that are not among them become pseudonyms too.
    """
    records = tuple(records)
    ids = {record.id for record in records}.union(*map(targets_of, records))
    return sorted(renamed(records, {each: pseudonyms.of(each) for each in ids}), key=lambda record: record.id)
