"""Rules on web addresses and contacts: texts that certainly are neither.

Addresses are as sources print them: without `https://`, with letters of any script, as an onion service, as a link of
Telegram. None is looked up. Only an address that no program could follow is reported.
"""

import ipaddress
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from hrdocs.model import Appeal, Contact, Listing, Organisation, Person, Source
from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.rule import Context, Family, Rule
from hrdocs.validation.walk import Item
from hrdocs.vocabulary import ContactKind

_ON_HOSTS: Final = frozenset({"http", "https", "ftp", "ftps", "sftp", "gemini", "gopher", "ws", "wss"})
_ELSEWHERE: Final = frozenset({"tg", "ipfs", "ipns", "magnet", "urn", "doi", "ark", "info", "mailto", "geo"})

# Nearly all addresses there are; the others are checked closely.
_PLAIN: Final = re.compile(r"https?://[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*\.[a-z]{2,63}(?:/[!#-;=?-~]*)?").fullmatch

_LONGEST_HOST: Final = 253
_LONGEST_LABEL: Final = 63
_OCTETS: Final = 4
_FEWEST_DIGITS: Final = 3

_AT: Final = re.compile(r"(?:(?<!\s)\s+)?[\[({](?:at|собака)[\])}]\s*", re.IGNORECASE)
_DOT: Final = re.compile(r"(?:(?<!\s)\s+)?[\[({](?:dot|точка)[\])}]\s*", re.IGNORECASE)


def is_address(text: str) -> bool:
    """Return whether a text can be a web address."""
    if _PLAIN(text):
        return True
    if not text.isprintable() or any(character in text for character in ' <>"\\'):
        return False
    scheme, mark, rest = text.partition(":")
    if mark and scheme.lower() in _ELSEWHERE:
        return rest.strip("/") != ""
    if mark and scheme.isalpha() and (rest.startswith("/") or scheme.lower() in _ON_HOSTS):
        return scheme.lower() in _ON_HOSTS and rest.startswith("//") and _leads_to_host(rest)
    return "@" not in re.split("[/?#]", text, maxsplit=1)[0] and _leads_to_host(f"//{text}")


def is_email(text: str) -> bool:
    """Return whether a text can be one e-mail address, also in the spelling that hides it from robots."""
    _, opened, inside = text.partition("<")
    plain = inside.removesuffix(">") if opened and text.endswith(">") else text
    plain = _DOT.sub(".", _AT.sub("@", plain.removeprefix("mailto:")))
    local, at, host = plain.rpartition("@")
    return bool(local and at) and plain.isprintable() and not set(plain) & set(" ,;<>/") and _is_host(host)


def is_number(text: str) -> bool:
    """Return whether a text can be a telephone number, including words beside it."""
    return "@" not in text and sum(map(str.isdigit, text)) >= _FEWEST_DIGITS


def _leads_to_host(text: str) -> bool:
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    return host is not None and _is_host(unquote(host))


def _is_host(host: str) -> bool:
    """Return whether a text can be the name of a public host: at least two labels, or an IP address."""
    if ":" in host:
        try:
            ipaddress.IPv6Address(host)
        except ValueError:
            return False
        return True
    labels = host.removesuffix(".").split(".")
    if len(labels) == 1 or len(host) > _LONGEST_HOST:
        return False
    if labels[-1].isdigit():
        return len(labels) == _OCTETS and all(label.isdigit() and int(label) < 256 for label in labels)  # noqa: PLR2004
    return all(0 < len(label) <= _LONGEST_LABEL and all(map(_is_of_label, label)) for label in labels)


def _is_of_label(character: str) -> bool:
    # Marks are letters in scripts that write vowels with them.
    return character.isalnum() or character in "-_" or unicodedata.category(character)[0] == "M"


_FORMS: Final = {
    ContactKind.EMAIL: is_email,
    ContactKind.PHONE: is_number,
    ContactKind.FAX: is_number,
    ContactKind.WEBSITE: is_address,
}


def addresses(item: Item, _: Context) -> Iterable[Fault]:
    """Find web addresses and contacts that lead nowhere."""
    record = item.record
    look = _BY_TYPE.get(record.type)
    faults = look(record) if look is not None else []
    for n, each in enumerate(record.external_ids):
        if each.url is not None and not is_address(each.url):
            faults.append(_malformed(f"/external_ids/{n}/url"))
    return faults


def _malformed(pointer: str) -> Fault:
    return found("address.malformed", pointer, expected="Url")


def _of_source(source: Source) -> list[Fault]:
    return [
        _malformed(f"/{name}")
        for name, text in (("address", source.address), ("archived", source.archived))
        if text is not None and not is_address(text)
    ]


def _of_listing(listing: Listing) -> list[Fault]:
    """State lists print handles and numbers of accounts with an address, or alone."""
    return [
        _malformed(f"/materials/{n}/address")
        for n, each in enumerate(listing.materials)
        if each.address is not None and not _leads_somewhere(each.address)
    ]


def _leads_somewhere(text: str) -> bool:
    return text[0] == "@" or any(is_address(word.strip("(),;")) for word in text.split())


def _of_contacts(record: Person | Organisation) -> list[Fault]:
    return _ways(record.contacts, "/contacts") if record.contacts else []


def _of_appeal(appeal: Appeal) -> list[Fault]:
    faults = _ways(appeal.report_to, "/report_to")
    for n, addressee in enumerate(appeal.addressees):
        faults += _ways(addressee.contacts, f"/addressees/{n}/contacts")
    return faults


def _ways(contacts: Sequence[Contact], at: str) -> list[Fault]:
    faults = []
    for n, contact in enumerate(contacts):
        has_form = _FORMS.get(contact.kind)
        if has_form is not None and not has_form(contact.value):
            faults.append(found("contact.malformed", f"{at}/{n}/value"))
        if contact.url is not None and not is_address(contact.url):
            faults.append(_malformed(f"{at}/{n}/url"))
    return faults


_BY_TYPE: Final[Mapping[str, Callable[[Any], list[Fault]]]] = {
    "source": _of_source,
    "listing": _of_listing,
    "person": _of_contacts,
    "organisation": _of_contacts,
    "appeal": _of_appeal,
}

_REACHED: Final = ("contacts", "report_to", "addressees")
_HOLDERS: Final = (*_REACHED, "external_ids", "address", "archived", "materials")

FAMILY: Final = Family(
    (
        Rule("address.malformed", Severity.WARNING, addresses, needs=_HOLDERS),
        Rule("contact.malformed", Severity.WARNING, addresses, ("person", "organisation", "appeal"), needs=_REACHED),
    )
)
