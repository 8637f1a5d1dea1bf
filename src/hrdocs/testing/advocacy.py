"""Documents of organisations and state bodies about an invented case: appeals, recognitions, assessments, lists."""

from datetime import date, timedelta
from functools import cache
from typing import Any, Final

from hrdocs import criteria, law
from hrdocs.codec import write_record
from hrdocs.criteria import Framework
from hrdocs.testing.cases import GeneratedCase
from hrdocs.testing.world import World
from hrdocs.values import Answer, PartialDate

_INCIDENTS: Final = ("letters_withheld", "no_bedding", "family_not_told", "overcrowding", "incommunicado")
_STATUSES: Final = (
    ("political_prisoner", "guidelines2013", ("3.1 (a)", "3.2 (a)", "3.2 (d)")),
    ("political_prisoner", "pace1900", ("3.a", "3.d")),
    ("prisoner_of_conscience", "ai_poc", ()),
    ("arbitrary_detention", "wgad", ("category I", "category III")),
)
_FIRST_LIST: Final = date(2021, 10, 12)
_ANSWERS: Final = ("unknown", "yes", "no")
_FEW: Final = 4


def speak(case: GeneratedCase) -> None:
    """Add the documents about a case in which a person is or was held."""
    luck = case.luck
    if case.held is None:
        return
    for add in (_appeals, _recognition, _incident, _listing):
        if luck.maybe():
            add(case)
    # A large list holds few checklists.
    if luck.maybe(10 if case.world.is_told_at_length else 2):
        _assessment(case)


def tally(world: World, named: list[str]) -> None:
    """Add a counted claim, with some of the people counted."""
    luck = world.luck
    month = luck.pick(("2021-03", "2022-11", "2024-02"))
    world.add(
        "tally",
        "t",
        {
            "quantity": luck.pick(("[150..]", "212", "40~")),
            "unit": "persons",
            "what": {"en": "held after gatherings"},
            "period": f"{month}/{month}",
            "place": world.place(),
            "named": named,
            "counted_by": [world.body("human_rights_organisation")],
        },
    )


def _in_custody(case: GeneratedCase, least: int = 0) -> date:
    """Return a day in custody, so many days after its beginning where it lasts that long."""
    assert case.held is not None  # noqa: S101 -- checked before
    begun, over = case.held
    days = (over - begun).days
    return case.luck.after(begun, min(least, days), days)


def _appeals(case: GeneratedCase) -> None:
    luck, world = case.luck, case.world
    issuer = world.body("human_rights_organisation")
    day = _in_custody(case)
    number = luck.number(1, 99)
    fields = {
        "kind": "urgent_action",
        "reference": f"{number}.21",
        "title": {"en": "Held for what was said"},
        "issuers": [issuer],
        "day": str(day),
        "deadline": str(day + timedelta(days=42)),
        "concerns": ["arbitrary_detention"],
        "subjects": [case.person],
        "addressees": [
            {
                "role": "to",
                "organisation": world.body("prosecutor"),
                "salutation": {"ru": "Уважаемый господин прокурор"},
                "contacts": [{"kind": "post", "value": "220000, г. Минск, ул. Вымышленная, 1"}],
                "as_of": str(day),
            }
        ],
        "demands": [{"kind": "release_unconditionally", "number": "1", "for_whom": [case.person]}],
        "languages": luck.pick((["be", "ru"], ["ru"], ["be", "be-tarask", "en"])),
        "sections": [{"kind": "summary", "text": {"en": "One person is held, and readers are asked to write."}}],
    }
    first = world.add("appeal", "a", {**fields, "series": {"place": "first", "number": 1}})
    if luck.maybe():
        later = luck.after(day, 10, 40)
        fields |= {"day": str(later), "deadline": str(later + timedelta(days=42)), "reference": f"{number}.21.1"}
        if str(later) > case.record.get("death", str(date.max)):
            fields["demands"] = [{"kind": "investigate", "number": "1", "for_whom": [case.person]}]
        world.add("appeal", "a", {**fields, "series": {"place": "update", "number": 2, "of": [first]}})


def _recognition(case: GeneratedCase) -> None:
    luck, world = case.luck, case.world
    status, framework, letters = luck.pick(_STATUSES)
    day = _in_custody(case)
    fields: dict[str, Any] = {
        "status": status,
        "act": "gives",
        "persons": [case.person],
        "issuers": [world.body("human_rights_organisation")],
        "day": str(day),
        "framework": framework,
    }
    if letters and luck.maybe():
        fields |= {"letters": [luck.pick(letters)], "letters_scope": "each"}
    world.add("recognition", "r", fields)


def _incident(case: GeneratedCase) -> None:
    luck, world = case.luck, case.world
    day = _in_custody(case)
    fields: dict[str, Any] = {
        "kind": luck.pick(_INCIDENTS),
        "subjects": [case.person],
        "evidence": "alleged",
        "detention": case.detention,
        "about": {"be": "Пра гэта расказалі пасля спаткання."},
    }
    if luck.maybe():
        fields |= {"day": str(day), "lasted": "PT36H"}
    else:
        assert case.held is not None  # noqa: S101 -- checked before
        fields["period"] = f"{day}/{case.held[1]}"
    world.add("incident", "i", fields)


def _listing(case: GeneratedCase) -> None:
    luck, world = case.luck, case.world
    if case.in_force is None or "death" in case.record:
        return
    # The list is of October 2021 (Council of Ministers, resolution 575), whatever is older was entered later.
    decided = luck.after(max(case.in_force, _FIRST_LIST), 10, 60)
    entered = luck.after(decided, 0, 20)
    # A list names no article that is out of force when it is made.
    cited = [
        str(provision.citation)
        for _, provision in case.charges[:1]
        if law.article(provision.citation.code, provision.citation.article).is_in_force(entered) is Answer.YES
    ]
    basis = {"kind": "verdict_in_force", **({"citations": cited} if cited else {}), "judgment": case.judgment}
    world.add(
        "listing",
        "l",
        {
            "list": "extremist_persons",
            "action": "entered",
            "person": case.person,
            "authority": world.body("ministry"),
            "decided": str(decided),
            "day": str(entered),
            "state": "listed",
            "as_of": "2025-06-30",
            "basis": [basis],
        },
    )


def _assessment(case: GeneratedCase) -> None:
    luck, world = case.luck, case.world
    assert case.phase is not None  # noqa: S101 -- a person who is held has a phase
    kind, begun, over = case.phase
    day = luck.after(begun, 0, ((over or begun) - begun).days)
    # What is answered is about custody, on a day when the framework was there.
    framework = luck.pick(
        [
            each
            for each in criteria.frameworks()
            if each.has_input("deprivation") and each.adopted.latest is not None and each.adopted.latest <= day
        ]
    )
    answers: dict[str, Any] = {name: luck.pick(_ANSWERS) for name in _asked(framework)}
    for contradiction in framework.contradictions:
        if all(answers.get(name) == answer.value for name, answer in contradiction.items()):
            answers[next(iter(contradiction))] = "unknown"
    period = f"{begun}/{over or '..'}"
    answers["deprivation"] = {"kind": kind, "period": period, "detentions": [case.detention]}
    record = write_record(
        criteria.to_assessment(
            criteria.assess(framework, answers, on=str(day)),
            id="as",
            person=case.person,
            assessed_by=(world.body("human_rights_organisation"),),
            assessed_on=PartialDate.parse("2025-06"),
        )
    )
    world.add("assessment", "as", {key: value for key, value in record.items() if key not in {"type", "id", "sharing"}})


@cache
def _asked(framework: Framework) -> tuple[str, ...]:
    """Return the inputs that contradictions name, and a few more: a checklist is often answered in part."""
    named = dict.fromkeys(name for each in framework.contradictions for name in each)
    others = [name for name in framework.names_of_inputs if name != "deprivation" and name not in named]
    return (*named, *others[:_FEW])
