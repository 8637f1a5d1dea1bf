"""A case by sections: as a page to print, or in the order in which the UN Working Group asks.

Consent and wishes come first, each line has its source, and what the questionnaire asks for and the records do not have
is named at the end.

Source:
    The model questionnaire of the Working Group on Arbitrary Detention is in E/CN.4/1992/20, annex II, and in Fact
    Sheet No. 26, annex V. Their texts were not at hand: that it has identity, arrest, detention, circumstances and
    reasons, and the internal steps taken, in this order, is from memory and was not checked.
"""

import html
from collections.abc import Iterable, Iterator
from typing import Final

from attrs import define, field

from hrdocs.case import Case
from hrdocs.cli.case_text import name_of, timeline_lines
from hrdocs.cli.record_lines import RecordLines
from hrdocs.dataset import Dataset
from hrdocs.desk.happened import sources_of
from hrdocs.fields import ModelObject, plan
from hrdocs.htmlhead import html_head
from hrdocs.messages import desk_words
from hrdocs.model import (
    Appeal,
    Arrest,
    Charge,
    Incident,
    Judgment,
    Listing,
    Person,
    Phase,
    Proceeding,
    Recognition,
    Record,
)
from hrdocs.model.base import COMMON
from hrdocs.vocabulary import field_label, type_label

_IDENTITY: Final = (
    "names",
    "description",
    "gender",
    "birth",
    "age",
    "death",
    "nationalities",
    "identity_documents",
    "occupations",
    "affiliations",
    "place",
    "residences",
)
_NOT_NEEDED: Final = frozenset({"description", "age", "death", "affiliations", "residences", "about", "ended", "as_of"})
_WISHES: Final = ("naming", "consent")
_ARREST: Final = tuple(p.name for p in plan(Arrest))
_PHASE: Final = ("kind", "period", "place", "ordered_by", "organisation", "official", "planned_end", "about")
_OF_DETENTION: Final = ("state", "as_of", "ended", "about")
_REASONS: Final = {
    Charge: ("citation", "cited_as", "course", "allegations", "plea"),
    Recognition: (),
    Listing: (),
    Incident: (),
}
_STEPS: Final = {Proceeding: (), Judgment: (), Appeal: ("kind", "reference", "day", "issuers", "demands", "replies")}
_STYLE: Final = """
body { font: 15px/1.45 sans-serif; margin: 2em auto; max-width: 50em; padding: 0 1em; color: #111 }
h1 { font-size: 1.6em } h2 { font-size: 1.15em; border-bottom: 1px solid #999; margin-top: 1.6em }
p { margin: .15em 0 .15em 1em; white-space: pre-wrap } .from { color: #555; font-size: .85em }
.head { background: #f4f0e2; padding: .4em .8em; border-left: 4px solid #b08a00 } .lacks { color: #7a1f1f }
@media print { body { margin: 0 } }
"""


@define
class CaseSection:
    """One section: its heading, and its lines, each with what it rests on; a line without a source has None."""

    heading: str
    lines: list[tuple[str, str | None]] = field(factory=list)


def sections(
    dataset: Dataset, case: Case, language: str = "en", *, is_related: bool = False, order: str = "time"
) -> list[CaseSection]:
    """Return a case by sections.

    Args:
        dataset: Where the names of the people and bodies referred to are found.
        case: The case.
        language: One of `LANGUAGES`.
        is_related: Whether partner, relatives and counsel are shown too.
        order: `time` for a timeline and all records, `wgad` for the order of the questionnaire.
    """
    made = _Sections(dataset, case, language, RecordLines(dataset, case, language, is_related=is_related))
    found = [made.wishes(), *(made.by_questionnaire() if order == "wgad" else made.by_time())]
    if made.lacking:
        text = desk_words("case", language)["not_recorded"].format(fields="; ".join(dict.fromkeys(made.lacking)))
        found.append(CaseSection("", [(text, None)]))
    return found


def to_text(found: Iterable[CaseSection], title: str) -> str:
    """Return sections as plain text."""
    lines = [title]
    for section in found:
        lines += ["", section.heading] if section.heading else [""]
        lines += [f"{text}{f'  ({source})' if source else ''}" for text, source in section.lines]
    return "\n".join(lines) + "\n"


def to_html(found: Iterable[CaseSection], title: str, language: str) -> str:
    """Return sections as one page to print, which loads nothing."""
    body = [f"<h1>{html.escape(title)}</h1>"]
    for n, section in enumerate(found):
        if section.heading:
            body.append(f"<h2>{html.escape(section.heading)}</h2>")
        name = "head" if n == 0 else "" if section.heading else "lacks"
        body.append(f'<div class="{name}">' if name else "<div>")
        for text, source in section.lines:
            said = f' <span class="from">({html.escape(source)})</span>' if source else ""
            body.append(f"<p>{html.escape(text)}{said}</p>")
        body.append("</div>")
    return (
        "\n".join([html_head(language, title, _STYLE), "<body>", "<main>", *body, "</main>", "</body>", "</html>"])
        + "\n"
    )


class _Sections:
    def __init__(self, dataset: Dataset, case: Case, language: str, records: RecordLines) -> None:
        self._dataset = dataset
        self._case = case
        self._language = language
        self._records = records
        self._said = desk_words("case", language)
        self.lacking: list[str] = []
        """What the questionnaire asks for and the records do not have."""

    def _source(self, record: Record, pointer: str) -> str:
        ids = sources_of(record, pointer)
        if not ids:
            return self._said["no_source"]
        return self._said["source"].format(sources=", ".join(self._records.reference(each) for each in ids))

    def _lines(
        self, part: ModelObject, names: Iterable[str], record: Record, at: str = ""
    ) -> Iterator[tuple[str, str | None]]:
        """Return the lines of some fields, with the source of each, and note those that are empty."""
        for name in names:
            lines = self._records.lines(part, name, record, at)
            if not lines and name in _NOT_NEEDED:
                continue
            if not lines:
                kind = type_label(record.type, self._language)
                self.lacking.append(f"{kind}: {field_label(type(part).__name__, name, self._language)}")
            else:
                yield "\n".join(lines), self._source(record, f"{at}/{name}")

    def wishes(self) -> CaseSection:
        """Return who agreed to what, how the person may be named, and the labels."""
        made = CaseSection(self._said["consent"])
        for record in (self._case.person, *self._case.others, *self._case.records):
            names = _WISHES if isinstance(record, Person) else ("consent",)
            lines = [line for name in names for line in self._records.lines(record, name, record, "")]
            if lines:
                made.lines.append(("\n".join([f"{type_label(record.type, self._language)} {record.id}", *lines]), None))
        if not made.lines:
            made.lines.append((self._said["no_consent"], None))
        labels = {record.sharing.label for record in (self._case.person, *self._case.records)}
        strictest = max(labels, key=lambda label: label.rank)
        made.lines.append((f"TLP:{strictest.value.upper()}", None))
        return made

    def by_time(self) -> Iterator[CaseSection]:
        """Return the timeline, each line with its source, and then all that the records say."""
        timeline = CaseSection(self._said["timeline"])
        for line, entry in timeline_lines(self._dataset, self._case, self._language, self._records):
            timeline.lines.append((line, self._source(entry.record, entry.pointer)))
        yield timeline
        said = CaseSection(self._said["records"])
        for record in (self._case.person, *self._case.others, *self._case.records):
            said.lines.append(("\n".join(self._records.of(record)), self._source(record, "")))
        yield said
        for section in self.by_questionnaire():
            section.lines.clear()  # only what it lacks is wanted

    def by_questionnaire(self) -> Iterator[CaseSection]:
        """Return the sections in the order in which the Working Group asks."""
        person = self._case.person
        yield CaseSection(self._said["identity"], list(self._lines(person, _IDENTITY, person)))
        arrest, held = CaseSection(self._said["arrest"]), CaseSection(self._said["detention"])
        for detention in self._case.detentions:
            if detention.arrest is None:
                arrest.lines += self._lines(detention, ("arrest",), detention)
            else:
                arrest.lines += self._lines(detention.arrest, _ARREST, detention, "/arrest")
            for n, phase in enumerate(detention.phases):
                held.lines += self._of_phase(phase, detention, f"/phases/{n}")
            held.lines += self._lines(detention, _OF_DETENTION, detention)
        if not self._case.detentions:
            self.lacking.append(type_label("detention", self._language))
        yield arrest
        yield held
        yield self._of_types(_REASONS, self._said["reasons"])
        yield self._of_types(_STEPS, self._said["steps"])

    def _of_phase(self, phase: Phase, record: Record, at: str) -> Iterator[tuple[str, str | None]]:
        for name in _PHASE:
            lines = self._records.lines(phase, name, record, at)
            if lines:
                yield "\n".join(lines), self._source(record, f"{at}/{name}")
            elif name in {"period", "place", "ordered_by"}:
                self.lacking.append(
                    f"{type_label(record.type, self._language)}: {field_label('Phase', name, self._language)}"
                )

    def _of_types(self, types: dict[type[Record], tuple[str, ...]], heading: str) -> CaseSection:
        made = CaseSection(heading)
        for cls, names in types.items():
            records = [each for each in self._case.records if isinstance(each, cls)]
            if not records and cls in {Charge, Judgment}:
                self.lacking.append(type_label(cls.type, self._language))
            for record in records:
                wanted = names or [p.name for p in plan(cls) if p.name not in COMMON]
                lines = [line for name in wanted for line in self._records.lines(record, name, record, "")]
                head = f"{type_label(record.type, self._language)} {record.id}"
                made.lines.append(("\n".join([head, *lines]), self._source(record, "")))
        return made


def title_of(dataset: Dataset, case: Case, language: str) -> str:
    """Return the name of the person, for the head of the page."""
    return name_of(dataset, case.person.id, language)
