"""Invented records, about 1 KB of JSON each, such as the list of an organisation that covers the whole country.

A case is a person, a detention, a charge and a judgment that refer to one another. The people are made by a random
generator from invented names; the same seed gives the same bytes. Days and ids differ from record to record, as in a
real file, so that nothing is quick only because the same text was met before.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final

from hrdocs import jsontext
from hrdocs.testing.cases import OCCUPATIONS
from hrdocs.testing.world import FAMILY, GIVEN, TOWNS

TYPES: Final = ("person", "detention", "charge", "judgment")
"""The record types that are made, one of each a case."""

_PROVISIONS: Final = (
    ("cc1999:342/1", "ч. 1 ст. 342 УК", "Организация и подготовка действий, грубо нарушающих общественный порядок"),
    ("cc1999:361-4/1", "ч. 1 ст. 361-4 УК", "Содействие экстремистской деятельности"),
    ("cc1999:368/1", "ч. 1 ст. 368 УК", "Оскорбление Президента Республики Беларусь"),
    ("cc1999:130/1", "ч. 1 ст. 130 УК", "Разжигание иной социальной вражды или розни"),
    ("cc1999:293/2", "ч. 2 ст. 293 УК", "Массовые беспорядки"),
    ("cc1999:369", "ст. 369 УК", "Оскорбление представителя власти"),
)
_ALLEGED: Final = (
    ("assembly", "Паводле следства, удзельнічаў у шэсці і выкрыкваў лозунгі, ідучы па праезнай частцы."),
    ("online_comment", "По версии обвинения, оставил комментарий под новостью в сети."),
    ("donation", "По версии обвинения, перевёл деньги в фонд помощи через социальную сеть."),
    ("insult_of_official", "Паводле следства, зняважліва напісаў пра службовую асобу ў чаце двара."),
)
_BIRTHS: Final = 20_000
"""Days on which people are born."""
_ENDS: Final = (("released", "term_served"), ("released", "pardon"), ("taken_abroad", "pardon"), ("released", "parole"))


def lines(count: int, *, seed: int = 1) -> Iterator[bytes]:
    """Return records as lines of NDJSON, without line breaks at their ends."""
    for record in records(count, seed=seed):
        yield jsontext.dumps(record).encode()


def records(count: int, *, seed: int = 1) -> Iterator[dict[str, Any]]:
    """Return records as JSON values."""
    for number in range(0, count, len(TYPES)):
        # A generator of its own a case: any part of the list can be made without the parts before it.
        case = _Case(random.Random(f"{seed}/{number}"), f"{number // len(TYPES):06d}")  # noqa: S311 -- no secret
        yield from (case.person(), case.detention(), case.charge(), case.judgment())[: count - number]


class _Case:
    """One invented case."""

    def __init__(self, chance: random.Random, number: str) -> None:
        self.chance = chance
        self.number = number
        # No two of 600,000 people have one name and one day of birth: they would be reported, and rightly so.
        turn, place = divmod(int(number), _BIRTHS)
        named = (7 * place + turn) % (len(GIVEN) * len(FAMILY))
        self.given, self.family = GIVEN[named % len(GIVEN)], FAMILY[named // len(GIVEN)]
        self.birth = date(1950, 1, 1) + timedelta(days=7919 * place % _BIRTHS)
        self.town = chance.choice(TOWNS)
        self.provision = chance.choice(_PROVISIONS)
        self.act = date(2020, 8, 9) + timedelta(days=chance.randrange(1500))
        self.arrest = self.act + timedelta(days=chance.randrange(200))
        self.verdict = self.arrest + timedelta(days=60 + chance.randrange(300))
        self.in_force = self.verdict + timedelta(days=30 + chance.randrange(60))

    def after(self, day: date, most: int) -> date:
        return day + timedelta(days=self.chance.randrange(1, most))

    def minute(self, day: date) -> str:
        return f"{day}T{self.chance.randrange(24):02d}:{self.chance.randrange(60):02d}"

    def maybe(self, share: float, **fields: Any) -> dict[str, Any]:
        return fields if self.chance.random() < share else {}

    def common(self, *supported: str) -> dict[str, Any]:
        """Return the fields that all record types have."""
        source = self.chance.randrange(4000)
        return {
            "sources": [
                {"source": f"s-{source:05d}", "locator": f"радок {self.number}", "supports": list(supported)},
                {"source": f"s-{source + 1:05d}"},
            ],
            "standing": self.chance.choice(("reported", "confirmed", "confirmed", "disputed")),
            "sharing": {"label": self.chance.choice(("amber", "amber+strict", "green"))},
            **self.maybe(
                0.3,
                external_ids=[{"scheme": "spis", "value": self.number, "url": f"https://spis.example/{self.number}"}],
            ),
            **self.maybe(0.1, x_row=int(self.number)),
        }

    def person(self) -> dict[str, Any]:
        (be, ru, latin, gender), (family_be, family_ru, family_latin) = self.given, self.family
        occupation, profile = self.chance.choice(OCCUPATIONS)
        common = self.common("/names/0", "/birth")
        common["sharing"]["fields"] = {"/birth": "amber+strict", "/contacts": "red"}
        return {
            "type": "person",
            "id": f"p-{self.number}",
            "names": [
                {
                    "value": f"{be} {family_be}",
                    "given": be,
                    "family": family_be,
                    "order": "given_first",
                    "language": "be",
                    "script": "Cyrl",
                },
                {"value": f"{family_ru} {ru}", "order": "family_first", "language": "ru"},
                {"value": f"{latin} {family_latin}", "script": "Latn", "romanisation": "by_2023"},
            ],
            "gender": gender,
            "birth": str(self.birth),
            "nationalities": ["BY"],
            "occupations": [{"be": occupation}],
            "profiles": [profile],
            **self.maybe(0.2, vulnerabilities=["parent_of_minor"]),
            **self.maybe(
                0.3,
                affiliations=[
                    {
                        "organisation": f"o-{self.chance.randrange(900):04d}",
                        "role": {"be": "сябра", "ru": "член организации"},
                        "period": f"{self.after(self.birth, 9000)}/",
                    }
                ],
            ),
            "place": {"locality": {"be": self.town[0], "ru": self.town[1]}, "region": self.town[2], "country": "BY"},
            "contacts": [{"kind": "post", "value": f"220000, вул. Прыдуманая, {self.chance.randrange(1, 200)}"}],
            **common,
        }

    def detention(self) -> dict[str, Any]:
        charged, remand_end = self.arrest + timedelta(days=3), self.verdict
        released = self.after(self.in_force, 900)
        how, ground = self.chance.choice(_ENDS)
        is_over = self.chance.random() < 0.5  # noqa: PLR2004
        custody_place = {"organisation": f"o-{self.chance.randrange(40):04d}", "locality": {"be": self.town[0]}}
        return {
            "type": "detention",
            "id": f"d-{self.number}",
            "person": f"p-{self.number}",
            "phases": [
                {
                    "kind": "criminal_apprehension",
                    "period": f"{self.arrest}/{charged}",
                    "place": custody_place,
                    "ordered_by": "investigator",
                },
                {
                    "kind": "pretrial_detention",
                    "period": f"{charged}/{remand_end}",
                    "ordered_by": "prosecutor",
                    "charges": [f"c-{self.number}"],
                },
                {
                    "kind": "imprisonment",
                    "period": f"{self.in_force}/{released if is_over else '..'}",
                    "regime": self.chance.choice(("colony_general", "colony_reinforced")),
                    "judgment": f"j-{self.number}",
                },
            ],
            "state": "over" if is_over else "ongoing",
            "as_of": str(self.after(released, 60)),
            "arrest": {
                "day": self.minute(self.arrest),
                "place": {"address": {"ru": "ул. Вымышленная"}, "region": self.town[2]},
                "order_shown": self.chance.choice(("no", "unknown")),
                "reasons_given": self.chance.choice(("no", "yes")),
                "force_used": self.chance.choice(("yes", "no", "unknown")),
                "first_counsel": self.minute(charged),
            },
            **({"ended": {"day": str(released), "how": how, "ground": ground}} if is_over else {}),
            **self.common("/phases/0/period", "/arrest/day"),
        }

    def charge(self) -> dict[str, Any]:
        citation, cited_as, heading = self.provision
        conduct, what = self.chance.choice(_ALLEGED)
        return {
            "type": "charge",
            "id": f"c-{self.number}",
            "person": f"p-{self.number}",
            "proceeding": f"pr-{self.number}",
            "citation": citation,
            "cited_as": cited_as,
            "heading_as": heading,
            "part_played": "performer",
            "allegations": [
                {
                    "kinds": [conduct],
                    "what": {"be" if what.startswith("Паводле") else "ru": what},
                    "day": str(self.act),
                    "place": {"locality": {"be": self.town[0]}, "region": self.town[2]},
                    "denied": self.chance.choice(("yes", "no", "unknown")),
                }
            ],
            "plea": self.chance.choice(("not_guilty", "guilty", "in_part")),
            "course": [
                {"kind": "suspected", "day": str(self.arrest), "by": [f"o-{self.chance.randrange(40):04d}"]},
                {"kind": "charged", "day": str(self.arrest + timedelta(days=9))},
                {"kind": "sent_to_court", "day": str(self.after(self.arrest + timedelta(days=20), 60))},
            ],
            "penalty_faced": [{"kind": "imprisonment", "term": "[..P5Y]"}],
            **self.maybe(0.3, missing={"/readings": "not_applicable"}),
            **self.common("/citation", "/allegations/0"),
        }

    def judgment(self) -> dict[str, Any]:
        years, months = self.chance.randrange(1, 6), self.chance.randrange(12)
        term = f"P{years}Y{months}M" if months else f"P{years}Y"
        units = self.chance.randrange(100, 900)
        return {
            "type": "judgment",
            "id": f"j-{self.number}",
            "proceeding": f"pr-{self.number}",
            "persons": [f"p-{self.number}"],
            "branch": "criminal",
            "instance": "first",
            "court": f"o-{self.chance.randrange(150):04d}",
            "judges": [f"p-{900_000 + self.chance.randrange(700)}"],
            "prosecutors": [f"p-{910_000 + self.chance.randrange(300)}"],
            "participants": [
                {
                    "role": "counsel",
                    "person": f"p-{920_000 + self.chance.randrange(500)}",
                    "client": f"p-{self.number}",
                    "period": f"{self.arrest}/{self.verdict}",
                }
            ],
            "day": self.minute(self.verdict),
            "openness": self.chance.choice(("open", "closed", "public_kept_out")),
            "presence": "present",
            "result": "convicted",
            "decisions": [{"charge": f"c-{self.number}", "outcome": "convicted"}],
            "penalties": [
                {
                    "kind": "imprisonment",
                    "role": "final_main",
                    "charge": f"c-{self.number}",
                    "term": term,
                    "regimes": [{"regime": "colony_general"}],
                    "execution": "to_serve",
                    "served_from": str(self.arrest),
                },
                {"kind": "fine", "role": "final_additional", "money": f"{units * 37} BYN", "base_units": str(units)},
            ],
            "in_force_on": str(self.in_force),
            "about": {"be": "Прысуд абвешчаны ў судзе " + ("раёна" if years % 2 else "вобласці")},
            **self.common("/day", "/penalties/0/term"),
        }
