"""A record as lines of text: every field of the model, so that none can be forgotten.

Parts that are about other people alone are left out and counted; those that are about several name them. Partner,
relatives and counsel are shown on request.
"""

from collections.abc import Iterator
from typing import Any, Final

from hrdocs import messages
from hrdocs.case import Case
from hrdocs.dataset import Dataset
from hrdocs.displaying import display
from hrdocs.displaying.forms import words
from hrdocs.displaying.in_messages import message_text
from hrdocs.fields import FieldPlan, ListOf, ModelObject, Object, item_kind, plan
from hrdocs.model import Consent, Organisation, Participant, Person, Record, Relationship, Source
from hrdocs.sharing.single_source import is_told_by_one, red_sources, told_by_one
from hrdocs.values import Answer, Citation, LocalText, Norm
from hrdocs.vocabulary import ParticipantRole, RelationshipKind, Term, field_label, type_label

RELATED_ROLES: Final = frozenset(
    {
        ParticipantRole.COUNSEL,
        ParticipantRole.APPOINTED_COUNSEL,
        ParticipantRole.FORMER_COUNSEL,
        ParticipantRole.LEGAL_REPRESENTATIVE,
        ParticipantRole.RELATIVE,
        ParticipantRole.CONTACT,
        ParticipantRole.INFORMANT,
    }
)
"""Roles of people close to the person; their names are shown on request."""

TIES: Final = frozenset({RelationshipKind.SAME_AS, RelationshipKind.NOT_SAME_AS, RelationshipKind.POSSIBLY_SAME_AS})
_STEP: Final = "  "
_KINDS: Final = {"Country": "country", "LanguageTag": "language", "FrameworkId": "framework"}
"""How the texts of a form are displayed, by the name of the form."""


class RecordLines:
    """Records of one case as lines.

    Args:
        dataset: Where the names of the people and bodies referred to are found.
        case: The case.
        language: The preferred language for the records' own texts.
        is_related: Whether partner, relatives and counsel are shown.
    """

    def __init__(self, dataset: Dataset, case: Case, language: str = "en", *, is_related: bool = False) -> None:
        self._dataset = dataset
        self._case = case
        self._language = language
        self._is_related = is_related
        self._red: frozenset[str] | None = None
        self.only_one = messages.share_words(language)["only_one"]
        """What is said of a fact that rests on one source, which is red."""
        self.hidden = 0
        """How many partners, relatives and counsel were left out so far."""

    def of(self, record: Record) -> Iterator[str]:
        """Return the lines of a record, its heading first."""
        is_other = not isinstance(record, Person) and self._case.is_own(record, record).is_no
        of = f", {self.phrase('of', people=self.people(self._case.people_of(record)))}" if is_other else ""
        one = self._told_by_one(record)
        yield f"{type_label(record.type, self._language)} [{record.id}]{of}" + (
            f" ({self.only_one})" if "" in one else ""
        )
        for line in self._part(record, record, ""):
            yield _STEP + line

    def _part(self, part: ModelObject, record: Record, at: str) -> Iterator[str]:
        for p in plan(type(part)):
            value = getattr(part, p.name)
            if (p.name == "id" and not at) or (not p.is_required and value == p.default):
                continue
            if self._is_hidden(part, p):
                self.hidden += 1
                continue
            lines = self._field(part, p, value, record, f"{at}/{p.name}")
            mark = f" ({self.only_one})" if f"{at}/{p.name}" in self._told_by_one(record) else ""
            for n, line in enumerate(lines):
                yield line if n else line + mark

    def lines(self, part: ModelObject, name: str, record: Record, at: str) -> list[str]:
        """Return the lines of one field of a record or of a part of it; none where it is empty.

        Args:
            part: The record or the part.
            name: The field.
            record: The record.
            at: Where in the record the part is; empty for the record itself.
        """
        p = next(each for each in plan(type(part)) if each.name == name)
        value = getattr(part, name)
        if (not p.is_required and value == p.default) or self._is_hidden(part, p):
            return []
        return list(self._field(part, p, value, record, f"{at}/{name}"))

    def is_told_by_one(self, record: Record, pointer: str) -> bool:
        """Whether a fact of a record rests on one source, which is red."""
        return is_told_by_one(self._told_by_one(record), pointer)

    def _told_by_one(self, record: Record) -> tuple[str, ...]:
        if self._red is None:
            self._red = red_sources(self._dataset)
        return told_by_one(record, self._red)

    def _is_hidden(self, part: ModelObject, p: FieldPlan) -> bool:
        """Whether a field names a close person who is not shown."""
        if self._is_related or not isinstance(part, Consent) or p.name != "given_by":
            return False
        return part.given_by not in self._case.ids

    def _field(self, part: ModelObject, p: FieldPlan, value: Any, record: Record, at: str) -> Iterator[str]:
        label = field_label(type(part).__name__, p.name, self._language)
        kind = item_kind(p.kind)
        if isinstance(kind, Object):
            rows: list[tuple[int | None, Any]] = [(None, value)]
            if isinstance(p.kind, ListOf):
                rows = list(enumerate(value))
            yield from self._objects(label, rows, record, at)
            return
        if isinstance(value, LocalText) or not hasattr(value, "items"):
            items = value if isinstance(value, tuple) else (value,)
            texts = [
                self.leaf(p, each) + self._said(record, f"{at}/{n}" if isinstance(value, tuple) else at)
                for n, each in enumerate(items)
            ]
            whole = self._said(record, at) if isinstance(value, tuple) else ""
            yield f"{label}: {', '.join(texts)}{whole}"
            return
        yield f"{label}:"
        for key, each in value.items():
            yield f"{_STEP}{key}: {self.leaf(p, each)}"

    def _objects(self, label: str, rows: list[tuple[int | None, Any]], record: Record, at: str) -> Iterator[str]:
        lines: list[str] = []
        others = 0
        for n, part in rows:
            here = at if n is None else f"{at}/{n}"
            if self._is_close(part):
                self.hidden += 1
                continue
            answer = self._case.is_own(part, record)
            if answer.is_no and not isinstance(record, Person) and not self._case.is_own(record, record).is_no:
                others += 1
                continue
            first = "- " if n is not None else _STEP
            people = self._case.people_of(record)
            if answer.is_unknown and _says_whose(part):
                lines.append(first + self.phrase("whose-unknown", people=self.people(people)))
                first = _STEP
            for line in self._part(part, record, here):
                lines.append(first + line)
                first = _STEP
        if others:
            lines.append("- " + self.phrase("about-others", count=others))
        if lines:
            yield f"{label}:{self._said(record, at)}"
            yield from lines

    def _is_close(self, part: Any) -> bool:
        """Whether a part names a partner, a relative or counsel who is not shown."""
        if self._is_related:
            return False
        if isinstance(part, Relationship):
            return part.kind not in TIES
        return isinstance(part, Participant) and part.role in RELATED_ROLES and part.person not in self._case.ids

    def _said(self, record: Record, at: str) -> str:
        """Return the source's own words for a field."""
        words_of_source = record.said.get(at)
        return f" ({self.phrase('said', words=one_line(words_of_source))})" if words_of_source is not None else ""

    # Values

    def leaf(self, p: FieldPlan, value: Any) -> str:
        """Return one value as text; a reference with the name of what it leads to."""
        if p.to:
            return self.reference(str(value))
        if isinstance(value, LocalText):
            return self.text(value)
        if isinstance(value, str) and not isinstance(value, Term | Answer):
            form = getattr(item_kind(p.kind), "form", None)
            kind = None if form is None else _KINDS.get(form.name)
            return one_line(value) if kind is None else message_text(f"{kind}+code", value, self._language)
        if isinstance(value, Citation | Norm):
            return f"{display(value, self._language, 'short')} ({value})"
        try:
            return display(value, self._language)
        except TypeError:  # any JSON value, or a text of a class of its own
            return one_line(str(value))

    def phrase(self, name: str, **parts: object) -> str:
        """Return a phrase of the language with its parts."""
        return str(words(self._language)["show"][name].format(**parts))

    def text(self, text: LocalText | None) -> str:
        """Return a text in the preferred language, and after it what other languages say."""
        if text is None:
            return ""
        best = one_line(text.best(self._language))
        others = [f"{tag}: {each}" for tag, each in ((t, one_line(x)) for t, x in text.items()) if each != best]
        return f"{best} ({'; '.join(others)})" if others else best

    def reference(self, record_id: str) -> str:
        """Return the name of what an id leads to, with the id; the id alone where it has no name."""
        name = self.name(record_id)
        return f"{name} [{record_id}]" if name else f"[{record_id}]"

    def people(self, ids: tuple[str, ...]) -> str:
        """Return the names of several people."""
        return ", ".join(self.name(each) or each for each in ids)

    def name(self, record_id: str | None) -> str:
        """Return the first name of a person or a body, or the title of a source; empty where there is none."""
        record = None if record_id is None else self._dataset.get(record_id)
        if isinstance(record, Person | Organisation):
            if record.names:
                return one_line(record.names[0].value)
            return "" if record.description is None else one_line(record.description.best(self._language))
        if isinstance(record, Source) and record.title is not None:
            return one_line(record.title.best(self._language))
        return ""


def one_line(text: str) -> str:
    """Return a text on one line: what a record holds must not look like a line of its own."""
    return " ".join(text.split())


def _says_whose(part: ModelObject) -> bool:
    """Whether objects of this kind can say whom they are about."""
    return any(p.is_about for p in plan(type(part)))
