"""Rules on recognitions and assessments: whom they call held, and what the named framework says.

Frameworks are checked against the packaged data. A partner's own framework is not known here; that alone is reported.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from hrdocs.frozenmap import FrozenMap
from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, compared, found
from hrdocs.validation.index import Index
from hrdocs.validation.rule import Context, Family, Rule, Table
from hrdocs.validation.rules.across.record_times import NEVER, bounds_of
from hrdocs.validation.rules.criteria.framework_letters import has_letter, letters_of, read
from hrdocs.validation.rules.custody import DETAINED
from hrdocs.validation.rules.days import elsewhere, sooner
from hrdocs.validation.rules.one_person import PERSON_TIES, SamePersons
from hrdocs.validation.walk import Item
from hrdocs.values import Answer, PartialDate
from hrdocs.vocabulary import AssessmentResult, RecognitionAct, RecognitionStatus, RelationshipKind

if TYPE_CHECKING:
    from hrdocs import criteria
    from hrdocs.model import Assessment, Recognition
    from hrdocs.model.assessment import Deprivation

# A status that means that the person is, or was, deprived of liberty.
_OF_THE_HELD: Final = frozenset(
    {
        RecognitionStatus.POLITICAL_PRISONER,
        RecognitionStatus.FORMER_POLITICAL_PRISONER,
        RecognitionStatus.PRISONER_OF_CONSCIENCE,
        RecognitionStatus.FORMER_PRISONER_OF_CONSCIENCE,
        RecognitionStatus.POLITICALLY_MOTIVATED_IMPRISONMENT,
        RecognitionStatus.ARBITRARY_DETENTION,
    }
)
_GIVES: Final = frozenset({RecognitionAct.GIVES, RecognitionAct.RESTATES, RecognitionAct.KEEPS})
_REFUSALS: Final = frozenset({RecognitionAct.WITHDRAWS, RecognitionAct.DECLINES, RecognitionAct.OTHER})
_SAME: Final = frozenset({RelationshipKind.SAME_AS, RelationshipKind.POSSIBLY_SAME_AS})


def _framework(name: str) -> "criteria.Framework | None":
    from hrdocs import criteria  # noqa: PLC0415 -- only files that name a framework wait for it

    try:
        return criteria.checklist(name)
    except criteria.UnknownFramework:
        return None


def _known() -> str:
    from hrdocs import criteria  # noqa: PLC0415 -- as above

    return ", ".join(each.id for each in criteria.frameworks())


# --- Never detained ---


def recognised(item: Item) -> Iterable[tuple[Any, ...]]:
    """Return the people whom a recognition calls held."""
    record: Recognition = item.record
    if record.status not in _OF_THE_HELD or record.act in _REFUSALS or not record.persons:
        return ()
    return ((item.at, record.persons, record.day.text if record.day is not None and record.act in _GIVES else ""),)


def detained(item: Item) -> Iterable[tuple[Any, ...]]:
    """Return the person of a detention, without the detention."""
    return ((item.record.person,),)


def same(item: Item) -> Iterable[tuple[Any, ...]]:
    """Return pairs of people who are, or may be, the same."""
    ties = item.record.relationships
    return [(item.at, item.record.id, tie.person) for tie in ties if tie.kind in _SAME] if ties else ()


def never_detained(index: Index, _: Context) -> Iterator[tuple[int, Fault]]:
    """Find people called held without a detention in the file, where it has those of most of the others.

    A list of names and statuses without any detentions is complete without them.
    """
    named = index.rows("recognitions.held")
    if not named:
        return
    held = {person for (person,) in index.rows("recognitions.detained")}
    for _at, one, other in index.rows("recognitions.same"):
        if one in held or other in held:
            held |= {one, other}
    every = {person for _at, persons, _day in named for person in persons if index.type_of(person) == "person"}
    missing = every - held
    if 2 * len(missing) > len(every):
        return
    for at, persons, _day in named:
        for n, person in enumerate(persons):
            if person in missing:
                missing.discard(person)
                yield at, found("recognition.never-detained", f"/persons/{n}")


def before_detention(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find people called held on a day before each of their detentions in the file."""
    named = [row for row in index.rows("recognitions.held") if row[2]]
    if not named:
        return
    same = SamePersons(index)
    firsts: dict[str, list[tuple[int, int]]] = {}
    for at, person, first, *_others in index.rows("detained"):
        low = bounds_of(PartialDate.parse(first))[0] if first else NEVER
        firsts.setdefault(same.of(person), []).append((low, at))
    for at, persons, text in named:
        day = bounds_of(PartialDate.parse(text))[1]
        for n, person in enumerate(persons):
            first, there = min(firsts.get(same.of(person), [(NEVER, at)]))
            if day < first:
                where = elsewhere(at, there, context)
                yield at, found("recognition.before-detention", f"/persons/{n}", doubt=False, seen=(first,), **where)


# --- The framework ---


def against_framework(item: Item, _: Context) -> Iterable[Fault]:
    """Find parts of a recognition or an assessment that its framework does not have."""
    record: Any = item.record
    if record.framework is None:
        return ()
    framework = _framework(record.framework)
    if framework is None:
        return (found("criteria.unknown-framework", "/framework", known=_known()),)
    printed = letters_of(framework.id).printed or None
    faults = [
        found("criteria.unknown-letter", f"/letters/{n}", framework=framework.id, known=printed)
        for n, text in enumerate(record.letters)
        if not has_letter(framework.id, text)
    ]
    if record.type == "assessment":
        return faults + _of_assessment(record, framework)
    return faults + _of_recognition(record, framework)


def _of_recognition(record: "Recognition", framework: "criteria.Framework") -> list[Fault]:
    """Find a day on which the framework, or a letter of it, did not exist."""
    day = record.day
    if day is None:
        return []
    since = {"framework": framework.id, "day": str(framework.adopted)}
    faults = list(compared(sooner(day, framework.adopted), "recognition.before-framework", "/day", seen=(), **since))
    if faults:
        return faults
    later = [factor for factor in framework.factors if factor.since is not None and day.before(factor.since).is_yes]
    return [
        found("criteria.before-factor", f"/letters/{n}", framework=framework.id, factor=f.label, day=str(f.since))
        for n, text in enumerate(record.letters)
        for f in later
        if f.printed is not None and read(f.printed)[1] == read(text)[1]
    ]


def _of_assessment(record: "Assessment", framework: "criteria.Framework") -> list[Fault]:
    """Find inputs that the framework does not have, or else differences between its result and the recorded one."""
    unknown = [
        found(
            "criteria.unknown-input",
            f"/answers/{n}/input",
            framework=framework.id,
            nearest=", ".join(framework.nearest(row.input)) or None,
        )
        for n, row in enumerate(record.answers)
        if not _has_input(framework, row.input)
    ]
    if unknown or record.on is None:
        return unknown
    answers = tuple((row.input, row.answer) for row in record.answers)
    return list(
        _differences(framework.id, record.framework_version, record.on, record.deprivations, answers, record.result)
    )


def _has_input(framework: "criteria.Framework", name: str) -> bool:
    if framework.has_input(name) or name in framework.expressions or name in framework.general:
        return True
    every = (*framework.names_of_inputs, *framework.expressions)
    return name == framework.liberty or any(known.replace(".", "_") == name for known in every)


_AT: Final = {
    "criteria.contradiction": ("/answers", ("inputs",)),
    "criteria.before-framework": ("/on", ("framework", "day")),
    "criteria.before-factor": ("/on", ("framework", "factor", "day")),
    "criteria.other-version": ("/framework_version", ("framework", "day")),
    "criteria.other-result": ("/result", ("stored", "found")),
}


def _differences(
    framework: str,
    version: str | None,
    on: PartialDate,
    deprivations: "tuple[Deprivation, ...]",
    answers: tuple[tuple[str, Answer], ...],
    result: AssessmentResult | None,
) -> tuple[Fault, ...]:
    """Return the results that the record does not have, computed from the answers alone."""
    from hrdocs import criteria  # noqa: PLC0415 -- as above

    try:
        problems = criteria.problems_of(
            framework, answers, deprivations=deprivations, on=on, version=version, result=result
        )
    except (criteria.UnknownInput, criteria.InvalidAnswer):
        return ()
    faults = []
    for problem in problems:
        pointer, names = _AT[problem.code]
        given = FrozenMap({name: problem.parameters[name] for name in names})
        faults.append(Fault(problem.code, pointer, parameters=given))
    return tuple(faults)


_BOTH: Final = ("recognition", "assessment")
_NAMED: Final = ("framework",)

FAMILY: Final = Family(
    (
        Rule("recognition.never-detained", Severity.WARNING, file_check=never_detained, from_absence=True),
        Rule("recognition.before-detention", Severity.WARNING, file_check=before_detention, from_absence=True),
        Rule("recognition.before-framework", Severity.ERROR, against_framework, types=_BOTH, needs=_NAMED),
        Rule("criteria.unknown-framework", Severity.WARNING, against_framework, types=_BOTH, needs=_NAMED),
        Rule("criteria.unknown-letter", Severity.WARNING, against_framework, types=_BOTH, needs=_NAMED),
        Rule("criteria.unknown-input", Severity.WARNING, against_framework, types=_BOTH, needs=_NAMED),
        Rule("criteria.contradiction", Severity.WARNING, against_framework, types=_BOTH, needs=_NAMED),
        Rule("criteria.before-framework", Severity.WARNING, against_framework, types=_BOTH, needs=_NAMED),
        Rule("criteria.before-factor", Severity.WARNING, against_framework, types=_BOTH, needs=_NAMED),
        Rule("criteria.other-version", Severity.NOTE, against_framework, types=_BOTH, needs=_NAMED),
        Rule("criteria.other-result", Severity.WARNING, against_framework, types=_BOTH, needs=_NAMED),
    ),
    (
        Table("recognitions.held", ("recognition",), recognised),
        Table("recognitions.detained", ("detention",), detained, once=True),
        Table("recognitions.same", ("person",), same, needs=("relationships",)),
        DETAINED,
        PERSON_TIES,
    ),
)
