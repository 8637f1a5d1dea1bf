"""The header of a file: what is said before its records."""

from enum import StrEnum
from typing import Final

from attrs import field, frozen

from hrdocs.fields import Ahead, ModelObject, Words, doc
from hrdocs.values import LocalText, PartialDate
from hrdocs.vocabulary import SharingLabel


class FormatVersion(StrEnum):
    """Version of the document format: 1.x only adds; a break is 2."""

    V1_0 = "1.0"

    @property
    def meaning(self) -> str:
        """Notes on the version."""
        return "The first published format."


NEWEST: Final = FormatVersion.V1_0


@frozen(kw_only=True, repr=False, eq=False)
class Header(ModelObject):
    """The header of a file: the object around the records in `.json`, the first line in NDJSON."""

    hrdocs: FormatVersion = field(metadata=doc("Version of the document format."))
    title: LocalText | None = field(default=None, metadata=doc("Name of the dataset.", words=Words.OWN))
    publisher: str | None = field(default=None, metadata=doc("Who publishes it.", words=Words.EXACT))
    generated: PartialDate | None = field(default=None, metadata=doc("When it was put together.", ahead=Ahead.NEVER))
    licence: str | None = field(default=None, metadata=doc("Its licence: an SPDX id or an address.", words=Words.EXACT))
    default_label: SharingLabel | None = field(
        default=None,
        metadata=doc(
            "The label of records that carry none; without it they are `amber`. It loosens no floor. It is read once "
            "and never written: the writer puts a label on each record."
        ),
    )
    label: SharingLabel | None = field(
        default=None, metadata=doc("For an extract: the label under which it was cut and may be passed on.")
    )
    extract: bool = field(
        default=False,
        metadata=doc("True for a file cut from a larger dataset: what is absent from it may be known elsewhere."),
    )
    notice: LocalText | None = field(
        default=None,
        metadata=doc("What a recipient of the file must know, such as that it holds pseudonyms.", words=Words.OWN),
    )

    EXAMPLE = {"hrdocs": "1.0", "title": {"en": "Invented cases"}, "generated": "2021-04-09"}
