"""What every record has: its id, where it comes from, what is doubtful in it, who may see it."""

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import field, frozen

from hrdocs.fields import (
    ACTS,
    FREE,
    ID,
    POINTER,
    RULE,
    SEEN,
    X_PREFIX,
    Ahead,
    Excludes,
    Form,
    ModelObject,
    Role,
    Words,
    doc,
)
from hrdocs.frozenmap import FrozenMap
from hrdocs.values import Answer, Json, LocalText, PartialDate
from hrdocs.vocabulary import (
    ConsentAnswer,
    MissingReason,
    RelationshipKind,
    RevisionKind,
    SaidBy,
    SharingLabel,
    SharingReason,
    Standing,
)
from hrdocs.vocabulary.exclusions import TAKEN_BACK_AND_CONFIRMED

X_KEY = Form(
    "PartnerKey",
    f"^(?:{X_PREFIX}[^/~\\n]{{1,100}})$",
    "A partner's own key; it begins with x_.",
    ("x_row", "x_case_file"),
)


@frozen(kw_only=True, repr=False, eq=False)
class SourceReference(ModelObject):
    """A source that a record, or some of its fields, rests on."""

    source: str = field(metadata=doc("Id of the source.", to="source", link=FREE))
    locator: str | None = field(
        default=None,
        metadata=doc(
            "Where in the source: page, paragraph, footnote, table row, minute.",
            words=Words.EXACT,
            floor="amber+strict",
        ),
    )
    said_by: SaidBy | None = field(
        default=None, metadata=doc("Whose account the source passes on: the kind, without a name.")
    )
    supports: tuple[str, ...] = field(
        default=(), metadata=doc("The fields that rest on this source; the whole record when absent.", form=POINTER)
    )

    EXAMPLE = {"source": "s1", "locator": "paragraph 3", "supports": ["/birth"]}


@frozen(kw_only=True, repr=False, eq=False)
class Variant(ModelObject):
    """Another value that a source reports for a field. A more precise value is no variant."""

    pointer: str = field(metadata=doc("The field that is reported differently.", form=POINTER))
    value: Json = field(metadata=doc("The other value, as JSON."))
    sources: tuple[SourceReference, ...] = field(default=(), metadata=doc("Who reports it."))

    EXAMPLE = {"pointer": "/phases/0/period", "value": "2020-09-09/", "sources": [{"source": "s1"}]}


@frozen(kw_only=True, repr=False, eq=False)
class Sharing(ModelObject):
    """With whom a record may be shared, by the Traffic Light Protocol 2.0.

    A record without this field has the label that the header of its file names, or else is `amber`. A field may be
    stricter than its record, never looser. Some fields and words have a floor that holds whatever the label of the
    record; only a reason lifts it.
    """

    label: SharingLabel = field(metadata=doc("The label of the record."))
    fields: FrozenMap[str, SharingLabel] = field(
        default=FrozenMap(), metadata=doc("Fields with a stricter label, by pointer.", form=POINTER)
    )
    reason: SharingReason | None = field(
        default=None,
        metadata=doc(
            "Why the floors of what a published source of the record supports do not apply; `consent` lifts only the "
            "floor of the record as a whole."
        ),
    )
    reasons: FrozenMap[str, SharingReason] = field(
        default=FrozenMap(), metadata=doc("Why the floor of a field does not apply, by pointer.", form=POINTER)
    )

    EXAMPLE = {"label": "amber", "fields": {"/birth": "red"}, "reasons": {"/contacts": "public_already"}}


@frozen(kw_only=True, repr=False, eq=False)
class Purposes(ModelObject):
    """What was answered for each use; a use that is absent is not recorded, which is no consent."""

    public_name: ConsentAnswer | None = field(default=None, metadata=doc("To publish the name."))
    public_story: ConsentAnswer | None = field(default=None, metadata=doc("To publish what happened."))
    photograph: ConsentAnswer | None = field(default=None, metadata=doc("To publish a photograph."))
    media_contact: ConsentAnswer | None = field(default=None, metadata=doc("To be put in touch with media."))
    united_nations: ConsentAnswer | None = field(
        default=None, metadata=doc("To pass the case to mechanisms of the United Nations.")
    )
    courts: ConsentAnswer | None = field(
        default=None, metadata=doc("To pass the case to courts and prosecutors, foreign or international.")
    )
    partners: ConsentAnswer | None = field(default=None, metadata=doc("To pass the case to partner organisations."))
    statistics: ConsentAnswer | None = field(default=None, metadata=doc("To be counted without a name."))

    EXAMPLE = {"public_name": "yes", "photograph": "no", "united_nations": "not_asked"}


@frozen(kw_only=True, repr=False, eq=False)
class Consent(ModelObject):
    """Who agreed to what use of the record, and whether they took it back."""

    given_by: str | None = field(
        default=None,
        metadata=doc(
            "Id of the person or organisation who agreed.", to=("person", "organisation"), link=ACTS, role=Role.OTHER
        ),
    )
    given_by_relation: RelationshipKind | None = field(
        default=None, metadata=doc("How the one who answered is related to the person, read from the one who answered.")
    )
    purpose: LocalText | None = field(default=None, metadata=doc("What they agreed to, in words.", words=Words.OWN))
    purposes: Purposes | None = field(default=None, metadata=doc("What they answered for each use."))
    given_on: PartialDate | None = field(default=None, metadata=doc("When they agreed.", ahead=Ahead.NEVER))
    withdrawn_on: PartialDate | None = field(
        default=None, metadata=doc("When they took the consent back.", ahead=Ahead.NEVER)
    )
    valid_until: PartialDate | None = field(
        default=None,
        metadata=doc(
            "The last day of a consent given for a time; after it, it counts as taken back.",
            ahead=Ahead.WHOLE,
            not_before="given_on",
        ),
    )

    asked_by: tuple[str, ...] = field(
        default=(),
        metadata=doc(
            "Ids of those who asked.",
            to=("person", "organisation"),
            link=ACTS,
            role=Role.OTHER,
            floor="amber+strict",
        ),
    )
    checked: PartialDate | None = field(
        default=None,
        metadata=doc("When it was last confirmed that the answer holds.", ahead=Ahead.NEVER, not_before="given_on"),
    )
    pressure: Answer | None = field(
        default=None, metadata=doc("Whether the answer was given under pressure, as in custody.")
    )

    EXAMPLE = {"given_by": "p1", "purposes": {"public_name": "yes", "photograph": "no"}, "given_on": "2021-05"}


@frozen(kw_only=True, repr=False, eq=False)
class ExternalId(ModelObject):
    """The id that the same thing has elsewhere."""

    scheme: str = field(metadata=doc("The register or database that gives the id.", words=Words.EXACT))
    value: str = field(metadata=doc("The id, letter for letter.", words=Words.EXACT))
    url: str | None = field(default=None, metadata=doc("Its address.", words=Words.EXACT))

    EXAMPLE = {"scheme": "viasna", "value": "990001"}


@frozen(kw_only=True, repr=False, eq=False)
class Revision(ModelObject):
    """A difference from the state of the record that was published before."""

    kind: RevisionKind = field(
        metadata=doc(
            "What was done to the published state.",
            excludes=(Excludes("standing", TAKEN_BACK_AND_CONFIRMED, is_unusual=True),),
        )
    )
    day: PartialDate | None = field(default=None, metadata=doc("When.", ahead=Ahead.NEVER))
    pointers: tuple[str, ...] = field(
        default=(), metadata=doc("The fields that differ; the whole record when absent.", form=POINTER)
    )
    reason: LocalText | None = field(default=None, metadata=doc("Why.", words=Words.OWN))
    asked_by: tuple[str, ...] = field(
        default=(),
        metadata=doc(
            "Ids of those who asked for it.",
            to=("person", "organisation"),
            link=ACTS,
            role=Role.OTHER,
            floor="amber+strict",
        ),
    )
    checked: PartialDate | None = field(
        default=None,
        metadata=doc("When it was checked that the request is that of the person.", ahead=Ahead.NEVER),
    )

    EXAMPLE = {"kind": "correction", "day": "2021-06-02", "pointers": ["/birth"]}


@frozen(kw_only=True, repr=False, eq=False)
class Waiver(ModelObject):
    """A rule that does not report this record, and why; with a digest, only while what it looks at is unchanged."""

    rule: str = field(metadata=doc("Code of the rule.", form=RULE))
    digest: str | None = field(
        default=None,
        metadata=doc(
            "Digest of what the rule looked at, as `hrdocs waive` writes it: the question comes again when that "
            "changes; the rule is silent for good when absent.",
            form=SEEN,
            floor="red",
        ),
    )
    reason: str = field(metadata=doc("Why the record is right as it is.", words=Words.EXACT))
    by: str | None = field(default=None, metadata=doc("Who decided so.", words=Words.EXACT))

    EXAMPLE = {"rule": "reference.dangling", "reason": "the person's record is kept by a partner"}


@frozen(kw_only=True, repr=False, eq=False)
class Record(ModelObject):
    """One record of a dataset."""

    type: ClassVar[str]

    id: str = field(metadata=doc(ID.description, form=ID))
    sources: tuple[SourceReference, ...] = field(default=(), metadata=doc("What the record rests on."))
    variants: tuple[Variant, ...] = field(
        default=(), metadata=doc("Other reported values; contradicting reports are kept side by side.")
    )
    said: FrozenMap[str, str] = field(
        default=FrozenMap(),
        metadata=doc("The source's own words for a field, by pointer.", form=POINTER, floor="amber+strict"),
    )
    missing: FrozenMap[str, MissingReason] = field(
        default=FrozenMap(), metadata=doc("Why a field is absent, by pointer.", form=POINTER)
    )
    became_known: PartialDate | None = field(
        default=None,
        metadata=doc("When the facts of the record became known, where that was later.", ahead=Ahead.NEVER),
    )
    standing: Standing | None = field(default=None, metadata=doc("The state of the record as a whole."))
    sharing: Sharing = field(
        default=Sharing(label=SharingLabel.AMBER),
        metadata=doc(
            "With whom the record may be shared; the label in the header when absent, else `amber`; always written."
        ),
    )
    consent: tuple[Consent, ...] = field(
        default=(), metadata=doc("Who agreed to what use of the record.", floor="amber")
    )
    external_ids: tuple[ExternalId, ...] = field(
        default=(), metadata=doc("Ids of the same thing elsewhere.", floor="amber+strict")
    )
    revision: tuple[Revision, ...] = field(
        default=(), metadata=doc("Differences from what was published before, oldest first.")
    )
    waivers: tuple[Waiver, ...] = field(
        default=(), metadata=doc("Rules that do not report this record.", floor="amber+strict")
    )
    notes: LocalText | None = field(
        default=None, metadata=doc("Remarks, by language.", words=Words.OWN, floor="amber+strict")
    )
    extra: FrozenMap[str, Json] = field(
        default=FrozenMap(),
        metadata=doc(
            "The partner's own keys; in a document they are beside the others.", form=X_KEY, floor="amber+strict"
        ),
    )

    @classmethod
    def layout(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return the id first, then what the record is about, then the common fields."""
        own = tuple(n for n in names if n not in COMMON)
        return ("id", *own, *COMMON[1:])

    # A type checker would take any misspelt name for it: typed code reads `record.extra`.
    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            # Partners' keys read like fields: record.x_row.
            if name.startswith(X_PREFIX) and name in self.extra:
                return self.extra[name].value
            message = f"{type(self).__name__} has no field {name!r}"
            raise AttributeError(message)


COMMON = (
    "id",
    "sources",
    "variants",
    "said",
    "missing",
    "became_known",
    "standing",
    "sharing",
    "consent",
    "external_ids",
    "revision",
    "waivers",
    "notes",
    "extra",
)
