"""A document that a fact rests on."""

from attrs import field, frozen

from hrdocs.fields import (
    ACTS,
    LANGUAGE,
    MEDIA_TYPE,
    SHA256,
    Ahead,
    Words,
    doc,
)
from hrdocs.model.base import Record
from hrdocs.values import LocalText, PartialDate, Period
from hrdocs.vocabulary import SourceKind


@frozen(kw_only=True, repr=False, eq=False)
class Source(Record):
    """A document that a fact rests on. One that may not be named has the kind `confidential` and no more."""

    type = "source"

    kind: SourceKind | None = field(default=None, metadata=doc("What kind of document."))
    title: LocalText | None = field(default=None, metadata=doc("Its title.", words=Words.OWN))
    publisher: str | None = field(default=None, metadata=doc("Who published it, as printed.", words=Words.EXACT))
    publishers: tuple[str, ...] = field(
        default=(),
        metadata=doc("Ids of the publishers, where records of them are at hand.", to="organisation", link=ACTS),
    )
    author: str | None = field(default=None, metadata=doc("Who wrote it, as printed.", words=Words.EXACT))
    reference: str | None = field(default=None, metadata=doc("Its number, as printed.", words=Words.EXACT))
    address: str | None = field(default=None, metadata=doc("Its address on the web.", words=Words.EXACT))
    archived: str | None = field(default=None, metadata=doc("Address of an archived copy.", words=Words.EXACT))
    digest: str | None = field(
        default=None, metadata=doc("SHA-256 of the file that was read.", form=SHA256, floor="amber+strict")
    )
    file_name: str | None = field(
        default=None,
        metadata=doc(
            "Name of the file that was read, without its folders; it may name a person.",
            words=Words.EXACT,
            floor="amber+strict",
        ),
    )
    media_type: str | None = field(default=None, metadata=doc("Media type of the file.", form=MEDIA_TYPE))
    published: PartialDate | None = field(default=None, metadata=doc("When it was published.", ahead=Ahead.NEVER))
    covers: Period | None = field(
        default=None, metadata=doc("The time that it is about.", ahead=Ahead.NEVER, not_after="published")
    )
    read: PartialDate | None = field(default=None, metadata=doc("When it was read.", ahead=Ahead.NEVER))
    language: str | None = field(default=None, metadata=doc("Language in which it was read.", form=LANGUAGE))

    EXAMPLE = {
        "type": "source",
        "id": "s1",
        "kind": "statement",
        "title": {"en": "Statement on an invented case"},
        "published": "2021-04-09",
    }
