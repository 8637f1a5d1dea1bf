"""What invented cases share: sources, bodies, people in office; each is made when it is first needed."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from hrdocs.testing.luck import Luck

# Russian, Belarusian and Latin spellings are mixed in real lists. The names are invented.
GIVEN: Final = (
    ("Вольга", "Ольга", "Volha", "female"),
    ("Алена", "Елена", "Alena", "female"),
    ("Наталля", "Наталья", "Natallia", "female"),
    ("Андрэй", "Андрей", "Andrei", "male"),
    ("Сяргей", "Сергей", "Siarhei", "male"),
    ("Мікалай", "Николай", "Mikalai", "male"),
)
FAMILY: Final = (
    ("Выдуманік", "Выдуманик", "Vydumanik"),
    ("Прыкладзень", "Прикладень", "Prykladzen"),
    ("Узорчык", "Узорчик", "Uzorchyk"),
    ("Няісны", "Неистный", "Niaisny"),
    ("Казкавец", "Сказковец", "Kazkavets"),
)
TOWNS: Final = (
    ("Мінск", "Минск", "BY-HM"),
    ("Гомель", "Гомель", "BY-HO"),
    ("Гродна", "Гродно", "BY-HR"),
    ("Брэст", "Брест", "BY-BR"),
    ("Віцебск", "Витебск", "BY-VI"),
    ("Магілёў", "Могилёв", "BY-MA"),
)
_BODIES: Final = {
    "court": "Суд Выдуманага раёна",
    "investigative_committee": "Следчы камітэт, Выдуманы аддзел",
    "prosecutor": "Пракуратура Выдуманага раёна",
    "police": "РАУС Выдуманага раёна",
    "temporary_detention_facility": "ІЧУ Выдуманага раёна",
    "remand_prison": "СІЗА № 97",
    "penal_colony": "Папраўчая калонія № 98",
    "human_rights_organisation": "Праваабарончая ініцыятыва «Прыклад»",
    "ministry": "Міністэрства прыкладаў",
}
_SOURCES: Final = (
    ("database_row", "радок {}", "Спіс пераследаваных"),
    ("news", "абзац {}", "Паведамленне пра суд"),
    ("monitoring_note", "старонка {}", "Нататка назіральніка"),
    ("interview", "хвіліна {}", "Размова з тым, хто быў у зале"),
    ("court_document", "старонка {}", "Копія пастановы"),
)
_REMARKS: Final = (
    "Запіс звераны з дзвюма крыніцамі, якія не залежаць адна ад адной.",
    "Дзень вядомы са слоў таго, хто быў у зале.",
    "Назва органа перададзена так, як яна стаіць у пастанове.",
    "Пра ўмовы ўтрымання расказалі пасля вызвалення.",
    "Сваякі згодныя, каб пра справу ведалі партнёры.",
    "Копія дакумента захоўваецца ў тых, хто вядзе спіс.",
    "Пераклад зроблены тымі, хто вядзе спіс, і не звераны з арыгіналам.",
)
_LABELS: Final = (None, "amber", "green")
_MOST: Final = {"source": 40, "body": 12, "official": 12}


class World:
    """The records made so far, and what later ones may refer to.

    Args:
        luck: Where choices come from.
        is_told_at_length: Whether records carry remarks, more sources and ids from elsewhere, as those of large lists
            do.
    """

    def __init__(self, luck: Luck, *, is_told_at_length: bool = False) -> None:
        self.luck = luck
        self.is_told_at_length = is_told_at_length
        self.made: list[dict[str, Any]] = []
        self.label = luck.pick(_LABELS)
        self._counts: dict[str, int] = {}
        self._pools: dict[str, list[str]] = {}
        self._births: set[tuple[tuple[str, str], date]] = set()

    def add(self, record_type: str, start: str, fields: dict[str, Any]) -> str:
        """Add a record under a new id, and return the id."""
        number = self._counts[start] = self._counts.get(start, 0) + 1
        record_id = f"{start}{number}"
        record: dict[str, Any] = {"type": record_type, "id": record_id, **fields}
        if record_type != "source" and "sources" not in record:
            record["sources"] = self.rests_on()
        if "sharing" not in record and self.label is not None:
            record["sharing"] = {"label": self.label}
        if self.is_told_at_length:
            self._tell_at_length(record, number)
        self.made.append(record)
        return record_id

    def _tell_at_length(self, record: dict[str, Any], number: int) -> None:
        luck = self.luck
        if record["type"] != "source":
            record["sources"] += self.rests_on() + self.rests_on()
            record["standing"] = luck.pick(("confirmed", "reported"))
        record["external_ids"] = [
            {"scheme": "spis", "value": f"{number:06d}", "url": f"https://example.org/spis/{number:06d}"}
        ]
        chosen = luck.number(0, len(_REMARKS) - 1)
        remarks = _REMARKS[chosen:] + _REMARKS[:chosen]
        record["notes"] = {"be": " ".join(remarks[: luck.number(3, 5)])}
        record["x_row"] = number

    def birth(self, name: tuple[str, str], day: date) -> str:
        """Return a day of birth; only the month where somebody of the same name has it: the two may be one person."""
        is_new = (name, day) not in self._births
        self._births.add((name, day))
        return str(day) if is_new else f"{day:%Y-%m}"

    def rests_on(self, *pointers: str) -> list[dict[str, Any]]:
        """Return a reference to a source for some fields, or for the whole record."""
        source = self.shared("source", "source", self._source)
        _, locator, _ = _SOURCES[int(source.removeprefix("s")) % len(_SOURCES)]
        fields = {"source": source, "locator": locator.format(self.luck.number(1, 60))}
        return [fields | ({"supports": list(pointers)} if pointers else {})]

    def body(self, kind: str) -> str:
        """Return an organisation of a kind."""
        return self.shared("body", kind, lambda: self._body(kind))

    def official(self, role: str) -> str:
        """Return a person in office; never the same person in two roles."""
        return self.shared("official", role, lambda: self._official(role))

    def shared(self, group: str, kind: str, make: Callable[[], str]) -> str:
        """Return one of the records of a kind, or make another while there are few."""
        pool = self._pools.setdefault(kind, [])
        chosen = self.luck.number(0, min(len(pool), _MOST[group] - 1))
        if chosen == len(pool):
            pool.append(make())
        return pool[chosen]

    def place(self) -> dict[str, Any]:
        """Return a place in a town."""
        be, ru, region = self.luck.pick(TOWNS)
        return {"locality": {"be": be, "ru": ru}, "region": region}

    def _source(self) -> str:
        number = self._counts.get("s", 0) + 1
        kind, _, title = _SOURCES[number % len(_SOURCES)]
        published = self.luck.after(date(2025, 7, 1), 0, 60)
        fields = {
            "kind": kind,
            "title": {"be": f"{title}, {number}"},
            "publisher": "Прыклад",
            "address": f"https://example.org/pryklad/{number}",
            "published": self.luck.pick((str(published), f"{published:%Y-%m}", "2024")),
            "read": str(self.luck.after(published, 32, 90)),
            "language": "be",
        }
        if kind in {"monitoring_note", "interview"}:
            del fields["address"], fields["publisher"]
        return self.add("source", "s", fields)

    def _body(self, kind: str) -> str:
        name = f"{_BODIES[kind]}, {len(self._pools[kind]) + 1}"
        contacts = (
            {"contacts": [{"kind": "email", "value": "kantsyliaryia@example.org"}]} if kind == "prosecutor" else {}
        )
        names = [{"value": name, "language": "be", "script": "Cyrl"}]
        return self.add("organisation", "o", {"names": names, "kinds": [kind], "place": self.place(), **contacts})

    def _official(self, role: str) -> str:
        number = len(self._pools[role])
        (be, _, _, gender), (family, _, _) = GIVEN[number % len(GIVEN)], FAMILY[number // len(GIVEN) % len(FAMILY)]
        names = [{"value": f"{be} {family}", "order": "given_first", "language": "be"}]
        return self.add("person", "p", {"names": names, "gender": gender, "description": {"be": role}})
