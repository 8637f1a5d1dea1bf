"""Many cases under one framework: which questions are answered, which the records speak to, which are open.

It is a list of work and holds no result: a list of verdicts over many names is what this library never makes. A result
is shown only where a person with a name has assessed a case, in the words of that record.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, Final

from attrs import frozen

from hrdocs import jsontext
from hrdocs.case import Case
from hrdocs.criteria.earlier import EarlierAssessment, earlier_assessments
from hrdocs.criteria.evidence_words import words
from hrdocs.criteria.facts import EvidenceItem, later_than
from hrdocs.criteria.framework import Framework
from hrdocs.criteria.sheet import NameOf
from hrdocs.criteria.suggesting import suggest
from hrdocs.criteria.terms import SentenceTerms
from hrdocs.dataset import Dataset
from hrdocs.displaying import display
from hrdocs.messages import LANGUAGES
from hrdocs.model import Assessment, Charge, Detention, Judgment, Person, Recognition
from hrdocs.values import PartialDate
from hrdocs.vocabulary import ConductKind, Standing

FORMAT: Final = "hrdocs-work-list/1"
"""The first line of every work list, so that no other command takes it for anything else."""

_CONCERNED: Final = (Assessment, Charge, Detention, Judgment, Recognition)
_MANY_ALIKE: Final = 20
_GRAVE: Final = ("violence", "hatred", "danger", "threat")


@frozen(kw_only=True)
class WorkRow:
    """What is known of one person under a framework; no result.

    Args:
        person: Id of the person.
        answered: The questions that somebody has answered.
        spoken_to: The questions that the records speak to.
        open: The questions that nobody has answered.
        grave: What a charge or conviction speaks of, so that a lawyer must look first.
        assessments: The assessments on record.
    """

    person: str
    answered: tuple[str, ...]
    spoken_to: tuple[str, ...]
    open: tuple[str, ...]
    grave: tuple[str, ...]
    assessments: tuple[EarlierAssessment, ...]


@frozen(kw_only=True)
class WorkList:
    """The rows of a dataset under a framework, for a day.

    Args:
        framework: The framework.
        on: The day.
        rows: The rows, by id or by the number of open questions.
        alike: Questions whose answers have one reason word for word, with how many times, where they are many.
    """

    framework: Framework
    on: PartialDate
    rows: tuple[WorkRow, ...]
    alike: tuple[tuple[str, int], ...]


def work_list(
    dataset: Dataset, framework: Framework, on: PartialDate, *, by: str = "id", as_of: PartialDate | None = None
) -> WorkList:
    """Return the work list of a dataset.

    Args:
        dataset: The dataset.
        framework: The framework.
        on: The day for which its questions are put.
        by: `id`, or `missing` for the most open questions first. There is no order by how near a case is to anything.
        as_of: The day up to which things can have happened.

    Raises:
        ValueError: It cannot be sorted so.
    """
    if by not in {"id", "missing"}:
        message = f"a work list is sorted by id or missing, not by {by!r}"
        raise ValueError(message)
    terms = SentenceTerms.of(dataset)
    seen: set[str] = set()
    rows, reasons = [], Counter[tuple[str, str]]()
    for person in dataset.of_type(Person):
        if person.id in seen:
            continue
        case = dataset.case(person.id, as_of=as_of)
        seen |= case.ids
        if not any(isinstance(record, _CONCERNED) for record in case.records):
            continue
        rows.append(_row(case, framework, on, terms))
        reasons.update(_reasons(case, framework))
    rows.sort(key=lambda row: (0 if by == "id" else -len(row.open), row.person))
    alike = Counter[str]()
    for (name, _), count in reasons.items():
        if count >= _MANY_ALIKE:
            alike[name] = max(alike[name], count)
    ordered = tuple((name, alike[name]) for name in framework.names_of_inputs if name in alike)
    return WorkList(framework=framework, on=on, rows=tuple(rows), alike=ordered)


def _row(case: Case, framework: Framework, on: PartialDate, terms: SentenceTerms) -> WorkRow:
    assessments = earlier_assessments(case, framework)
    answered = {
        row.input
        for each in assessments
        if later_than(on, each.record.on) is None
        for row in each.record.answers
        if not row.answer.is_unknown
    }
    suggestions = suggest(case, framework, on=on, terms=terms)
    spoken = {each.input for each in suggestions}
    names = framework.names_of_inputs
    said = {flag for item in suggestions.grave for flag in _flags(item)}
    return WorkRow(
        person=case.person.id,
        answered=tuple(name for name in names if name in answered),
        spoken_to=tuple(name for name in names if name in spoken),
        open=tuple(name for name in names if name not in answered),
        grave=tuple(flag for flag in _GRAVE if flag in said),
        assessments=assessments,
    )


_OF_CONDUCT: Final = {
    ConductKind.VIOLENCE_AGAINST_OFFICIAL: "violence",
    ConductKind.CALL_TO_VIOLENCE: "violence",
    ConductKind.JOINING_ARMED_FORCES_ABROAD: "violence",
    ConductKind.INCITEMENT_OF_HATRED: "hatred",
    ConductKind.ARSON_OR_SABOTAGE: "danger",
    ConductKind.THREAT: "threat",
}


def _flags(item: EvidenceItem) -> tuple[str, ...]:
    """Return what a charge or conviction speaks of."""
    values = item.phrase.values
    if "flags" in values:
        return tuple(values["flags"].split(", "))
    if "kind" in values:
        return tuple(flag for kind, flag in _OF_CONDUCT.items() if kind is values["kind"])
    return ("violence",)


def _reasons(case: Case, framework: Framework) -> Iterator[tuple[str, str]]:
    for record in case.of_type(Assessment):
        if record.framework == framework.id and record.standing is not Standing.WITHDRAWN:
            for row in record.answers:
                if row.why is not None and not row.answer.is_unknown:
                    yield row.input, " ".join(row.why.best("en", "und").split()).casefold()


# On paper


def list_to_text(found: WorkList, language: str, *, name_of: NameOf = str, has_names: bool = False) -> str:
    """Return a work list as text: who, which questions, by their numbers, and the questions."""
    own = words(language)
    lines = [FORMAT, *(words(each)["list_title"] for each in LANGUAGES), own["list_red"], ""]
    lines += [
        found.framework.name(language),
        f"{own['checklist']} {own['for_day']} {display(found.on, language)}",
        own["list_note"],
        "",
    ]
    numbers = {name: str(n) for n, name in enumerate(found.framework.names_of_inputs, 1)}
    head = [own[f"list_{key}"] for key in ("person", "answered", "records", "open", "lawyer", "assessment")]
    rows = [head]
    for row in found.rows:
        name = f"{row.person} {name_of(row.person)}" if has_names else row.person
        cells = [_ranges([int(numbers[each]) for each in part]) for part in (row.answered, row.spoken_to, row.open)]
        flags = ", ".join(own[f"list_flag_{flag}"] for flag in row.grave)
        lawyer = own["list_lawyer_yes"].format(flags=flags) if flags else "—"
        rows.append([name, *cells, lawyer, "; ".join(_assessed(row, language, name_of)) or "—"])
    widths = [max(len(row[n]) for row in rows) for n in range(len(head))]
    lines += ["  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    lines.append("")
    lines += [own["list_alike"].format(count=count, number=numbers[name]) for name, count in found.alike]
    for each in found.framework.inputs:
        lines.append(f"{numbers[each.name]}. {each.question.best(language, 'en')}")
    return "\n".join(lines)


def _assessed(row: WorkRow, language: str, name_of: NameOf) -> Iterator[str]:
    """Return the results that named people have recorded, each with day and author."""
    own = words(language)
    for each in row.assessments:
        record = each.record
        if record.assessed_by and record.result is not None:
            day = record.assessed_on or record.on
            when = display(day, language, "short") if day is not None else own["undated"]
            yield f"{display(record.result, language)} ({when}, {', '.join(map(name_of, record.assessed_by))})"


def _ranges(numbers: list[int]) -> str:
    """Return numbers as 1–3, 5."""
    found: list[list[int]] = []
    for number in numbers:
        if found and number == found[-1][-1] + 1:
            found[-1].append(number)
        else:
            found.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in found) or "—"


def list_to_json(found: WorkList) -> str:
    """Return a work list for programs: names of questions, and no result but those that named people recorded."""
    value: Mapping[str, Any] = {
        "format": FORMAT,
        "notice": {language: words(language)["list_title"] for language in LANGUAGES},
        "label": "red",
        "framework": found.framework.id,
        "on": str(found.on),
        "rows": [
            {
                "person": row.person,
                "answered": list(row.answered),
                "records": list(row.spoken_to),
                "open": list(row.open),
                "lawyer_first": list(row.grave),
                "assessments": [
                    {
                        "id": each.record.id,
                        "result": each.record.result,
                        "by": list(each.record.assessed_by),
                        "on": str(each.record.assessed_on or each.record.on or ""),
                    }
                    for each in row.assessments
                    if each.record.assessed_by
                ],
            }
            for row in found.rows
        ],
        "same_reason": [{"question": name, "answers": count} for name, count in found.alike],
    }
    return jsontext.dumps(value, indent=2)
