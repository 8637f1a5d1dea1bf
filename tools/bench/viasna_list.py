"""A list in the layout of Viasna's machine export, of any length; its people, pages and numbers are invented.

Days, names, pages and judges differ from row to row; articles, penalties, places and words repeat, as in such lists.
"""

import csv
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

COLUMNS: Final = (
    *("id", "url", "name", "status", "gender", "photo", "description", "birthday", "arrested", "articles", "prison"),
    *("declaration", "decision", "penalty", "judge", "councel", "penalty_start_date", "release_date", "verdict_date"),
    *("appeal_date", "fake_terrorist_list", "died", "clusters"),
)
_GIVEN: Final = ("Raman", "Vital", "Ihnat", "Artsiom", "Maksim", "Nadzeya", "Viera", "Palina", "Yanina", "Aksana")
_FIRST: Final = ("Mul", "Shabl", "Charn", "Reb", "Kont", "Sil", "Metaf", "Pun", "Eski", "Traf", "Lek", "Abstr")
_LAST: Final = ("iazh", "onau", "avik", "usava", "urski", "uetka", "arenka", "ktsir", "zich", "aretava")
_ARTICLES: Final = tuple(
    (f"{part}Art. {number} of the Criminal Code", heading)
    for number, parts, heading in (
        ("130", 3, "Incitement to hatred"),
        ("289", 3, "Act of terrorism"),
        ("293", 3, "Riots"),
        ("339", 3, "Hooliganism"),
        ("341", 0, "Desecration of structures"),
        ("342", 2, "Organization of activities that violate public order"),
        ("361", 3, "Calls for sanctions"),
        ("361-1", 3, "Creation of an extremist group"),
        ("361-4", 2, "Facilitating extremist activities"),
        ("367", 2, "Slander against the President"),
        ("368", 2, "Insulting the President"),
        ("369", 0, "Insulting an official"),
        ("370", 0, "Insulting state symbols"),
        ("391", 0, "Insulting a judge"),
    )
    for part in ([""] if not parts else ["", *(f"Part {n} of " for n in range(1, parts + 1))])
)
_PENALTIES: Final = (
    "imprisonment in a general-security penal colony",
    "imprisonment in a medium-security penal colony",
    'restricted freedom in an open penal facility ("khimiya")',
    'restricted freedom under home confinement ("domashnyaya khimiya")',
)
_LENGTHS: Final = (*(f"{n} years" for n in range(2, 16)), "1 year", "1 year 6 months", "2 years 6 months", "3 months")
_BEGIN: Final = date(2020, 8, 9)


def rows(count: int, seed: int = 1) -> Iterator[dict[str, str]]:
    """Return the rows of a list."""
    for number in range(1, count + 1):
        dice = random.Random(f"{seed}/{number}")  # noqa: S311 -- nothing here is secret
        yield _row(number, dice)


def _row(number: int, dice: random.Random) -> dict[str, str]:
    row = dict.fromkeys(COLUMNS, "")
    arrested = _BEGIN + timedelta(dice.randrange(2_200))
    tried = arrested + timedelta(dice.randrange(60, 400))
    given = dice.choice(_GIVEN)
    pieces = dice.sample(_ARTICLES, dice.choice((1, 1, 1, 2, 2, 3)))
    row |= {
        "id": str(990_000 + number),
        "url": f"https://list.example/en/person/invented-{number}",
        "name": f"{given} {dice.choice(_FIRST)}{dice.choice(_LAST)}",
        "status": dice.choice(("active", "former", "np")),
        "gender": "female" if given.endswith("a") else "male",
        "photo": f"https://list.example/photo/{number}.jpg",
        "arrested": arrested.isoformat(),
        "articles": ";".join(f"{citation} — {heading}" for citation, heading in pieces),
        "prison": f"Penal colony No. {dice.randrange(61, 97)};Eskizausk, vulica Kontura {dice.randrange(1, 40)}",
        "fake_terrorist_list": dice.choice(("", "", "1")),
    }
    if dice.random() < 0.8:  # noqa: PLR2004 -- most births are known
        row["birthday"] = date(1950 + dice.randrange(52), 1 + dice.randrange(12), 1 + dice.randrange(28)).isoformat()
    if tried < date(2026, 10, 1):
        row |= {
            "verdict_date": tried.isoformat(),
            "decision": dice.choice(_LENGTHS),
            "penalty": dice.choice(_PENALTIES),
        }
        row["judge"] = f"{dice.choice(_GIVEN)} {dice.choice(_FIRST)}{dice.choice(_LAST)}"
        if dice.random() < 0.4:  # noqa: PLR2004 -- fewer than half appeal
            row["appeal_date"] = (tried + timedelta(dice.randrange(40, 90))).isoformat()
    return row


def write_csv(path: Path, count: int) -> None:
    """Write a list as CSV."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows(count))


def write_workbook(path: Path, count: int) -> None:
    """Write a list as a workbook, its days as days."""
    import openpyxl  # noqa: PLC0415 -- an extra, wanted only here

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("persons")
    sheet.append(COLUMNS)
    for row in rows(count):
        sheet.append([_cell(name, text) for name, text in row.items()])
    book.save(path)


def _cell(name: str, text: str) -> Any:
    if name == "id":
        return int(text)
    is_day = name in {"birthday", "arrested"} or name.endswith("_date")
    return date.fromisoformat(text) if is_day and text else text or None
