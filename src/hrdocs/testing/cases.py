"""Invented cases in which nothing is to be fixed: what happens to a person from the arrest to the release.

All days follow one another as in law, charges are in force on their day, penalties are inside their sanctions.
"""

from datetime import date, timedelta
from typing import Any, Final

from hrdocs import law
from hrdocs.testing.charges import ChargeableProvision, holds, imposed, provisions, ranges, term, usual, worded
from hrdocs.testing.world import FAMILY, GIVEN, World
from hrdocs.vocabulary import PenaltyKind

OCCUPATIONS: Final = (
    ("журналістка, рэдактарка рэгіянальнага выдання", "journalist"),
    ("настаўнік гісторыі ў сярэдняй школе", "teacher"),
    ("праграміст у прыватнай кампаніі", "it_worker"),
    ("слесар-рамонтнік на дзяржаўным прадпрыемстве", "worker"),
    ("урач аддзялення рэанімацыі", "medic"),
)
_ALLEGED: Final = (
    ("assembly", "be", "Паводле следства, удзельнічаў у шэсці і выкрыкваў лозунгі, ідучы па праезнай частцы."),
    ("online_comment", "ru", "По версии обвинения, оставил комментарий под новостью в сети."),
    ("donation", "ru", "По версии обвинения, перевёл деньги в фонд помощи через социальную сеть."),
    ("insult_of_official", "be", "Паводле следства, зняважліва напісаў пра службовую асобу ў чаце двара."),
)


class GeneratedCase:
    """One person, and what the state does to them.

    Args:
        world: What the case shares with others.
    """

    def __init__(self, world: World) -> None:
        self.world, self.luck = world, world.luck
        self.person = world.add("person", "p", self._person())
        self.record = world.made[-1]
        self.detention: str | None = None
        self.held: tuple[date, date] | None = None
        self.phase: tuple[str, date, date | None] | None = None
        self.in_force: date | None = None
        self.judgment: str | None = None
        self.charges: list[tuple[str, ChargeableProvision]] = []

    def administrative(self, latest: date | None = None) -> None:
        """Add an offence, the days in custody for it and the ruling, all over by a day."""
        code = self.luck.pick(("cao2021", "cao2003"))
        provision = self._provision(code)
        act = self._act(provision)
        ruling = self.luck.after(act, 0, 2)
        allowed = ranges(provision.citation, act)
        given = imposed(self.luck, self.luck.pick(allowed), act, ruling)
        is_arrest = given["kind"] == "administrative_arrest"
        days = int(given["term"][1:-1]) if is_arrest else 0
        over = max(ruling, act + timedelta(days=days))
        if latest is not None and over >= latest:
            return
        charge = self._charge(provision, act, None, [{"kind": "protocol_drawn_up", "day": str(act)}])
        penalty = {**given, "role": self.luck.pick(("for_charge", "final_main")), "charge": charge}
        if is_arrest:
            penalty["served_from"] = str(act)
        ruled = self._judgment("administrative", None, ruling, [charge], "penalty_imposed", [penalty])
        station = {"organisation": self.world.body("temporary_detention_facility")}
        phases = [{"kind": "administrative_detention", "period": f"{act}/{ruling}", "place": station}]
        if is_arrest:
            phases.append({"kind": "administrative_arrest", "period": f"{ruling}/{over}", "judgment": ruled})
        ended = {"day": str(over), "how": "released"} | ({"ground": "term_served"} if is_arrest else {})
        arrest = {"day": str(act), "by": [self.world.body("police")], "reasons_given": self._answer()}
        detention = self._detention(phases, arrest, ended)
        if self.detention is None:
            self.detention, self.held = detention, (act, over)
            self.phase = ("administrative_detention", act, ruling)

    def criminal(self) -> None:
        """Add a criminal case, up to its present stage."""
        luck, world = self.luck, self.world
        chosen = [self._provision("cc1999") for _ in range(luck.pick((1, 1, 2, 3)))]
        acts = [self._act(provision) for provision in chosen]
        arrest = luck.after(max(acts), 0, 200)
        held_until = luck.after(arrest, 1, 3)
        charged = luck.after(held_until, 0, 6)
        sent = luck.after(charged, 20, 100)
        verdict = luck.after(sent, 10, 120)
        proceeding = self._proceeding(chosen, min(charged, held_until), sent, verdict)
        course = [("suspected", arrest), ("charged", charged), ("sent_to_court", sent)]
        steps = [{"kind": kind, "day": str(day)} for kind, day in course]
        charges = [self._charge(p, act, proceeding, steps) for p, act in zip(chosen, acts, strict=True)]
        self.charges = list(zip(charges, chosen, strict=True))
        phases: list[dict[str, Any]] = [
            {
                "kind": "criminal_apprehension",
                "period": f"{arrest}/{held_until}",
                "place": {"organisation": world.body("temporary_detention_facility")},
                "ordered_by": "investigator",
            },
            {"kind": "pretrial_detention", "ordered_by": "prosecutor", "charges": charges},
        ]
        if luck.maybe():
            phases[1]["place"] = {"organisation": world.body("remand_prison")}
        arrested = {
            "day": luck.pick((str(arrest), f"{arrest}T14:30")),
            "place": world.place(),
            "by": [world.body("police")],
            "order_shown": self._answer(),
            "force_used": self._answer(),
            "first_counsel": str(luck.after(arrest, 1, 3)),
        }
        ended: dict[str, Any] | None = None
        if luck.maybe(4):
            phases[1]["period"], self.held, remand_end = f"{held_until}/..", (arrest, verdict), None
        else:
            self.in_force = luck.after(verdict, 30, 90)
            final = self._verdict(proceeding, charges, acts, verdict)
            is_held = final["kind"] == "imprisonment"
            remand_end = self.in_force if is_held else verdict
            phases[1]["period"] = f"{held_until}/{remand_end}"
            self.held = arrest, remand_end
            if is_held:
                phases.append({"kind": "imprisonment", "regime": "colony_general", "judgment": self.judgment})
                phases[2]["place"] = {"organisation": world.body("penal_colony")}
                ended = self._end(phases[2])
            else:
                ended = {"day": str(verdict), "how": "released", "ground": "sentence_without_custody"}
        self.phase = "pretrial_detention", held_until, remand_end
        self.detention = self._detention(phases, arrested, ended)

    def _end(self, phase: dict[str, Any]) -> dict[str, Any] | None:
        assert self.in_force is not None  # noqa: S101 -- there is a verdict
        if self.luck.maybe():
            phase["period"] = f"{self.in_force}/.."
            return None
        day = self.luck.after(self.in_force, 20, 60)
        phase["period"] = f"{self.in_force}/{day}"
        how, ground = self.luck.pick(
            (("released", "pardon"), ("taken_abroad", "pardon"), ("released", "parole"), ("died", ""))
        )
        if how == "died":
            self.record["death"] = str(day)
        return {"day": str(day), "how": how} | ({"ground": ground} if ground else {})

    def _person(self) -> dict[str, Any]:
        luck = self.luck
        (be, ru, latin, gender), (family_be, family_ru, family_latin) = luck.pick(GIVEN), luck.pick(FAMILY)
        names = [
            {"value": f"{be} {family_be}", "given": be, "family": family_be, "order": "given_first", "language": "be"},
            {"value": f"{family_ru} {ru}", "order": "family_first", "language": "ru", "script": "Cyrl"},
            {"value": f"{latin} {family_latin}", "script": "Latn", "romanisation": "by_2023"},
        ]
        birth = date(1950, 1, 1) + timedelta(days=luck.number(0, 16_000))
        fields: dict[str, Any] = {
            "names": names[: luck.number(1, 3)],
            "gender": gender,
            "birth": luck.pick(
                (self.world.birth((be, family_be), birth), f"{birth:%Y-%m}", f"{birth:%Y}", f"{birth:%Y}~")
            ),
            "nationalities": ["BY"],
        }
        if luck.maybe():
            occupation, profile = luck.pick(OCCUPATIONS)
            fields |= {"occupations": [{"be": occupation}], "profiles": [profile]}
        if luck.maybe():
            fields["place"] = {**self.world.place(), "country": "BY"}
        return fields | {"sources": self.world.rests_on("/names/0", "/birth")}

    def _provision(self, code: str) -> ChargeableProvision:
        return self.luck.pick(usual(code) if self.luck.number(0, 4) else provisions(code))

    def _act(self, provision: ChargeableProvision) -> date:
        return self.luck.after(provision.first, 0, (provision.last - provision.first).days)

    def _answer(self) -> str:
        return self.luck.pick(("no", "yes", "unknown"))

    def _charge(
        self, provision: ChargeableProvision, act: date, proceeding: str | None, course: list[dict[str, Any]]
    ) -> str:
        luck, citation = self.luck, provision.citation
        conduct, language, what = luck.pick(_ALLEGED)
        fields: dict[str, Any] = {"person": self.person}
        if proceeding is not None:
            fields["proceeding"] = proceeding
        fields["citation"] = str(citation)
        if luck.maybe():
            fields["cited_as"] = law.format_citation(citation, luck.pick(("ru", "be")), "short")
        heading = worded(citation, act).heading
        if heading is not None and luck.maybe():
            fields["heading_as"] = heading["ru"]
        day = f"{act:%Y-%m}" if self._is_safe_month(provision, act, course[0]["day"]) and luck.maybe() else str(act)
        fields["allegations"] = [
            {"kinds": [conduct], "what": {language: what}, "day": day, "place": self.world.place()}
        ]
        if proceeding is not None:
            fields["plea"] = luck.pick(("not_guilty", "guilty", "in_part"))
        fields |= {"course": course, "sources": self.world.rests_on("/citation", "/allegations/0")}
        return self.world.add("charge", "c", fields)

    @staticmethod
    def _is_safe_month(provision: ChargeableProvision, act: date, first_step: str) -> bool:
        """Return whether the month of an act alone decides the law of that day, and all else came later."""
        first = act.replace(day=1)
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        return provision.first <= first and last <= provision.last and str(last) < first_step

    def _proceeding(self, chosen: list[ChargeableProvision], opened: date, sent: date, verdict: date) -> str:
        committee = self.world.body("investigative_committee")
        fields: dict[str, Any] = {
            "branch": "criminal",
            "number": f"21 97 {self.luck.number(1, 9999):05d}",
            "opened": str(opened),
            "opened_by": committee,
            "persons": [self.person],
            "course": [
                {"kind": "opened", "day": str(opened), "by": [committee]},
                {"kind": "sent_to_court", "day": str(sent)},
            ],
        }
        # The case has only its own days, so a provision repealed by then would seem out of place.
        cited = [str(provision.citation) for provision in chosen if holds(provision.citation, opened)]
        if cited:
            fields["citations"] = list(dict.fromkeys(cited))
        if self.luck.maybe():
            hearing = self.luck.after(sent, 1, (verdict - sent).days)
            fields["hearings"] = [{"day": f"{hearing}T10:00", "court": self.world.body("court"), "openness": "open"}]
        return self.world.add("proceeding", "c-", fields)

    def _verdict(self, proceeding: str, charges: list[str], acts: list[date], verdict: date) -> dict[str, Any]:
        """Add the verdict, and return its main penalty."""
        allowed = [ranges(p.citation, act) for (_, p), act in zip(self.charges, acts, strict=True)]
        shared = set.intersection(*({entry.kind for entry in each} for each in allowed))
        fitting = [sorted((e for e in each if e.kind in shared), key=lambda e: e.kind.value) for each in allowed]
        if not all(fitting):
            # Rules on joining penalties of different kinds are not modelled here: one charge is convicted.
            charges, allowed, acts = charges[:1], allowed[:1], acts[:1]
            fitting = [list(allowed[0])]
        kind = self.luck.pick([entry.kind for entry in fitting[0]])
        given = [
            imposed(self.luck, next(entry for entry in each if entry.kind is kind), act, verdict)
            for each, act in zip(fitting, acts, strict=True)
        ]
        final = given[0] if len(given) == 1 else _joined(given, kind)
        set_apart = [
            {**each, "role": "for_charge", "charge": charge} for each, charge in zip(given, charges, strict=True)
        ]
        whole = {**final, "role": "final_main"}
        penalties = [*set_apart, whole] if len(given) > 1 else [whole]
        self.judgment = self._judgment("criminal", proceeding, verdict, charges, "convicted", penalties)
        return final

    def _judgment(
        self, branch: str, proceeding: str | None, day: date, charges: list[str], outcome: str, penalties: list[Any]
    ) -> str:
        world = self.world
        fields: dict[str, Any] = {} if proceeding is None else {"proceeding": proceeding}
        fields |= {
            "persons": [self.person],
            "branch": branch,
            "instance": "first",
            "court": world.body("court"),
            "judges": [world.official("суддзя")],
            "day": str(day),
            "openness": self.luck.pick(("open", "closed", "public_kept_out")),
            "presence": "present",
            "result": outcome,
            "decisions": [{"charge": charge, "outcome": outcome} for charge in charges],
            "penalties": penalties,
        }
        if branch == "criminal":
            others = [charge for charge, _ in self.charges if charge not in charges]
            if others:
                fields["result"] = "convicted_in_part"
                fields["decisions"] += [{"charge": charge, "outcome": "terminated"} for charge in others]
            fields["prosecutors"] = [world.official("пракурор")]
            fields["in_force_on"] = str(self.in_force)
            fields["participants"] = [{"role": "counsel", "person": world.official("адвакат"), "client": self.person}]
        fields["sources"] = world.rests_on("/day", "/penalties/0")
        return world.add("judgment", "j", fields)

    def _detention(self, phases: list[Any], arrest: dict[str, Any], ended: dict[str, Any] | None) -> str:
        fields: dict[str, Any] = {"person": self.person, "phases": phases}
        if ended is None:
            fields |= {"state": "ongoing", "as_of": "2025-06-30"}
        elif self.luck.maybe():
            fields |= {"state": "over", "as_of": "2025-06-30"}
        fields["arrest"] = arrest
        if ended is not None:
            fields["ended"] = ended
        fields["sources"] = self.world.rests_on("/phases/0/period", "/arrest/day")
        return self.world.add("detention", "d", fields)


def _joined(given: list[dict[str, Any]], kind: PenaltyKind) -> dict[str, Any]:
    """Return the final penalty when the harshest absorbs the milder."""
    if kind is PenaltyKind.FINE:
        return {
            "kind": "fine",
            "base_units": max((each["base_units"] for each in given), key=int),
            "joined_by": "absorption",
        }
    longest = max(_count(each["term"]) for each in given)
    return {"kind": kind.value, "term": term(longest, kind), "joined_by": "absorption"}


def _count(text: str) -> int:
    if text.startswith("PT") or text.endswith("D"):
        return int("".join(filter(str.isdigit, text)))
    years, _, months = text[1:].rpartition("Y")
    return int(years or 0) * 12 + int(months.rstrip("M") or 0)
