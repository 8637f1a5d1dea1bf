"""Build the packaged law data from the consolidated texts and the collected facts.

    python tools/build_law.py --facts ../shared/legal            # writes src/hrdocs/data/law/
    python tools/build_law.py --against NEWER.txt --code cc1999  # says what a newer text changes, writes nothing

Run again on the same input it changes nothing. What the facts and the texts do not agree on goes to
`docs/explanation/law-disagreements.md`, with how it was resolved.
"""

import argparse
import copy
import json
import lzma
import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import itertools

from attrs import evolve

from law import codes, facts, paragraphs
from law.history import ABSENT, Builder, Marks, Source, State, bounds, day_after, day_before, merged, state_of
from law.report import against, disagreements, sanctions_counted, unexplained
from law.sources import (
    LOST,
    NAMED,
    OTHER_TEXTS,
    SETTLED,
    START,
    TEXTS,
    law_key,
    law_rows,
    laws,
    other_addresses,
    other_laws,
    other_sources,
    second_reading,
    sources,
    texts,
)
from law.texts import Text, TextArticle, plain, read, read_jsonl, read_lines, read_tree

ROOT = Path(__file__).parent.parent
# The texts, with what banks of law added to them, and the facts lie outside the repository.
FACTS = Path(os.environ.get("HRDOCS_LAW_FACTS", ROOT.parent / "shared" / "legal"))
OUT = ROOT / "src" / "hrdocs" / "data" / "law"
REPORT = ROOT / "docs" / "explanation" / "law-disagreements.md"
HERE = Path(__file__).parent / "law"

AS_OF = {"cc1999": "2025-11-03", "cao2003": "2021-02-28", "cao2021": "2025-07-18"}
REPEALED = {"cao2003": "2021-03-01"}
# Entered by a law that no mark names, since the article was excluded and enacted again; see the collected facts.
FIRST_ENTRY = {("cc1999", "193-1"): "2005-12-15 71-З"}


def number_key(number: str) -> tuple[int, ...]:
    """Return the order of articles and parts: 342, 342-1, 343; 8.9 before 8.10."""
    main, _, inserted = number.partition("-")
    whole, _, dotted = main.partition(".")
    return int(whole or 0), int(dotted or 0), int(inserted or 0)


class CodeBuilder:
    """Builds the record of every article of one code."""

    def __init__(self, code: str, read_texts: Mapping[str, Text], folder: Path) -> None:
        self.code = code
        self.sources = sources(read_texts, code)
        self.spare = read_texts.get("cao2003_2020b") if code == "cao2003" else None
        self.laws = laws(folder)[code]
        self.rows = law_rows(folder)
        self.builder = Builder(self.sources, self.laws, START[code])
        self.builder.has_marks = code != "cao2003"
        self.builder.named = {pair: law for pair, law in NAMED.items() if law in self.laws}
        if code == "cao2021":
            self.builder.unmarked = "high"  # one law alone amended it before the first text, and its marks are there
        self.index = {row["article"]: row for row in facts.rows(folder, "cc1999_index")} if code == "cc1999" else {}
        self.second = second_reading(folder) if code == "cc1999" else {}
        self.collected: dict[str, list[dict[str, Any]]] = {}
        for _, row in facts.every(folder):
            if row["code"] == code:
                self.collected.setdefault(row["article"], []).append(row)
        self.conduct = json.loads((HERE / "conduct.json").read_text(encoding="utf-8"))
        rights = json.loads((HERE / "rights.json").read_text(encoding="utf-8"))
        self.rights = {row["article"]: row["rights"] for row in rights if row["code"] == code}

    # --- What the texts show ------------------------------------------------------------------------------------------

    def _found(self, number: str) -> list[TextArticle | None]:
        found = [source.text.find(number) for source in self.sources]
        for at, (source, article) in enumerate(zip(self.sources, found, strict=True)):
            tree = source.text.key == "cao2003_2020" and article is not None
            if tree and self.spare and not article.parts and not article.is_excluded:
                found[at] = self.spare.find(number)  # the tree has lost the body of Article 11.3
        return found

    def _marks(self, number: str) -> list[tuple[str, str, str | None]]:
        """Return every mark on the article: law, what, part; of texts with marks, in the order of the laws."""
        made = set()
        for source in self.sources:
            for article in source.text.articles:
                if article.number == number:
                    made |= {(law, what, None) for law, what in article.marks}
                    made |= {(law, what, part.number) for part in article.parts for law, what in part.marks}
        unknown = {law for law, _, _ in made if law not in self.laws}
        if unknown:
            self.builder.remarks.append(f"{self.code}:{number}: marks name laws not collected: {sorted(unknown)}")
        return sorted((mark for mark in made if mark[0] in self.laws), key=str)

    def _part_marks(self, number: str, part: str) -> Marks:
        marks = self._marks(number)
        touching = {"sanction", "part", "new_part", "part_excluded"}
        whole = {"article", "new", "excluded"}
        sure = sorted(
            {law for law, what, of in marks if (of == part and what in touching) or (of is None and what in whole)}
        )
        mine = sorted({law for law, _, of in marks if of == part})
        anywhere = sorted({law for law, _, _ in marks})
        restated = tuple(sorted({law for law, what, of in marks if of is None and what in {"heading", "article"}}))
        new = [law for law, what, of in marks if of == part and what == "new_part"]
        gone = [law for law, what, of in marks if (of == part and what == "part_excluded") or what == "excluded"]
        told = self._told(number)
        if told:
            # A later law that replaced the wording of the article has erased the marks of the law in question.
            sure = sorted({*sure, *told, *(law for law in restated if law > min(told))})
        first = FIRST_ENTRY.get((self.code, number))
        return Marks(
            sure=tuple(sure),
            perhaps=(tuple(mine), tuple(anywhere)),
            own=tuple(sorted({law for law, what, of in marks if of == part and what in {"sanction", "part"}})),
            new=first or (new or self._new(marks))[0] or self._introduced(number),
            gone=tuple(gone),
            whole=restated,
            second=self.second.get((number, part)),
        )

    def _told(self, number: str) -> set[str]:
        """Return the laws that a collected fact names as the next to touch a sanction, where the marks are erased."""
        made = set()
        for row in self.collected.get(number, ()):
            for version in row["versions"]:
                for part in version["parts"]:
                    change = part.get("next_change") or {}
                    key = law_key(change.get("by_law") or "")
                    if key in self.laws and "wording and sanction" in change.get("what", ""):
                        made.add(key)
        return made

    def _introduced(self, number: str) -> str | None:
        """Return the law that brought an inserted article in, by a collected fact, where no mark says it."""
        if "-" not in number:
            return None
        days = {row["introduced"] for row in self.collected.get(number, ()) if row.get("introduced")}
        return next((key for key, law in self.laws.items() if law.first_day in days), None)

    def _new(self, marks: Iterable[tuple[str, str, str | None]]) -> list[str | None]:
        return [law for law, what, of in marks if of is None and what == "new"] or [None]

    def _article_marks(self, number: str) -> Marks:
        marks = self._marks(number)
        sure = sorted({law for law, what, of in marks if of is None and what in {"new", "excluded"}})
        gone = tuple(law for law, what, of in marks if what == "excluded")
        first = FIRST_ENTRY.get((self.code, number)) or self._new(marks)[0] or self._introduced(number)
        return Marks(sure=tuple(sure), perhaps=(), new=first, gone=gone)

    # --- The record of an article -------------------------------------------------------------------------------------

    def article(self, number: str) -> dict[str, Any]:
        """Return the record of one article."""
        found = self._found(number)
        shown = [article for article in found if article is not None]
        name = f"{self.code}:{number}"
        presence: list[State | None] = []
        for source, article in zip(self.sources, found, strict=True):
            missing = None if source.is_broken or (number, "") in LOST.get(source.text.key, ()) else ABSENT
            presence.append(missing if article is None else ABSENT if article.is_excluded else {"state": "in_force"})
        life = merged(self.builder.chain(name, number, presence, self._article_marks(number)), _state)
        life = _trimmed(life)
        if (
            self.builder.has_marks
            and "-" not in number
            and len(life) > 1
            and life[0].get("why")
            and life[1]["state"] == "in_force"
        ):
            # A number without superscript is one of the first numbering.
            life = [{"from": life[0]["from"], "state": "in_force"}, *life[2:]]
        headings = self._headings(number, found)
        parts = [made for part in self._part_numbers(shown) if (made := self._part(number, part, found, life))]
        status = {"in_force": "in_force", "absent": "excluded"}.get(life[-1]["state"] if life else "absent", "in_force")
        if self.code in REPEALED and status == "in_force":
            status = "repealed"
        chapter = next((article.chapter for article in reversed(shown) if article.chapter), None)
        if chapter is None and self.code != "cc1999":
            chapter = number.partition(".")[0]
        record: dict[str, Any] = {"number": number, "chapter": chapter, "status": status, "heading": {}}
        record["heading"] = self._heading(number, headings)
        record["headings"] = headings
        record["life"] = life
        record["laws"] = sorted({law for law, _, _ in self._marks(number)} | self._indexed_laws(number))
        record["parts"] = parts
        record |= self._extras(number)
        return {
            key: value for key, value in record.items() if value not in ([], {}, None) or key in {"chapter", "heading"}
        }

    # --- The running text ---------------------------------------------------------------------------------------------

    def text(self) -> dict[str, Any]:
        """Return the running text of every article, each paragraph once."""
        store = paragraphs.Paragraphs()
        chains: dict[str, dict[str, list[dict[str, Any]]]] = {}
        for number in self.numbers():
            found = list(zip(self.sources, self._found(number), strict=True))
            shown = [article for _, article in found if article is not None and not article.is_excluded]
            parts = self._part_numbers(shown)
            for part in [*parts, *([paragraphs.NOTES] if any(article.notes for article in shown) else [])]:
                states = paragraphs.states_of(number, part, found, store)
                name = f"{self.code}:{number}/{part} text"
                chain = paragraphs.chain_of(self.builder, name, number, states, self._text_marks(number, part))
                if chain:
                    chains.setdefault(number, {})[part] = chain
        chapters = {number: chain for number in self._chapters_with_notes() if (chain := self._chapter(number, store))}
        has_marks = self.builder.has_marks
        made = paragraphs.written(self.code, chains, store, self.sources, has_marks=has_marks, chapters=chapters)
        return made | {"as_of": AS_OF[self.code]}

    def _chapters_with_notes(self) -> list[str]:
        found = {number for source in self.sources for number in source.text.chapter_notes or ()}
        return sorted(found, key=number_key)

    def _chapter(self, number: str, store: paragraphs.Paragraphs) -> list[dict[str, Any]]:
        """Return the states of the notes to a chapter."""
        shown = [notes[number] for source in self.sources if number in (notes := source.text.chapter_notes or {})]
        sure = tuple(sorted({law for each in shown for law in each.marks if law in self.laws}))
        states = paragraphs.chapter_states(number, self.sources, store)
        marks = Marks(sure=sure, perhaps=(), new=next((each.new for each in shown if each.new in self.laws), None))
        return paragraphs.chain_of(self.builder, f"{self.code}: notes to chapter {number}", number, states, marks)

    def _text_marks(self, number: str, part: str) -> Marks:
        """Return the marks on the words of a part: any on it, and those on the whole article."""
        marks = self._marks(number)
        whole = {"article", "new", "excluded"}
        sure = {law for law, what, of in marks if of == part or (of is None and what in whole)}
        own = {law for law, what, of in marks if of == part and what not in {"new_part", "part_excluded"}}
        if part == paragraphs.NOTES:
            shown = [each for source in self.sources for each in source.text.articles if each.number == number]
            own = {law for each in shown for law in each.note_marks if law in self.laws}
            sure |= own
        base = self._part_marks(number, part)
        sure |= set(base.sure) if part != paragraphs.NOTES else set()
        return evolve(base, sure=tuple(sorted(sure)), own=tuple(sorted(own)), second=None)

    def numbers(self) -> list[str]:
        """Return the numbers of all articles that a text has, in order."""
        return sorted({each.number for source in self.sources for each in source.text.articles}, key=number_key)

    def _indexed_laws(self, number: str) -> set[str]:
        named = self.index.get(number, {}).get("amending_laws", ())
        return {key for name in named if (key := law_key(name)) in self.laws}  # type: ignore[misc]

    def _headings(self, number: str, found: list[TextArticle | None]) -> list[dict[str, Any]]:
        states: list[State | None] = []
        for source, article in zip(self.sources, found, strict=True):
            if article is None or article.is_excluded or not article.heading or source.is_broken:
                states.append(None)
            else:
                states.append({"state": "known", "heading": article.heading})
        if not any(states):
            return []
        marks = self._marks(number)
        sure = tuple(sorted({law for law, what, of in marks if of is None and what in {"heading", "article", "new"}}))
        anywhere = tuple(sorted({law for law, _, _ in marks}))
        new = self._new(marks)[0] or self._introduced(number)
        chain = self.builder.chain(
            f"{self.code}:{number} heading", number, states, Marks(sure=sure, perhaps=(anywhere,), new=new)
        )
        made = []
        for entry in merged(chain, lambda entry: (entry["state"], _same_heading(entry.get("heading", "")))):
            if entry["state"] == "known":
                former = {"from": entry["from"], "ru": entry["heading"]}
                if "since" in entry:
                    former["since"] = entry["since"]
                made.append(former)
            elif entry["state"] == "unknown":
                made.append({"from": entry["from"], "ru": None})
        return made

    def _heading(self, number: str, headings: list[dict[str, Any]]) -> dict[str, str]:
        row = self.index.get(number) or next(iter(self.collected.get(number, ())), {})
        title = row.get("title", {})
        russian = headings[-1]["ru"] if headings else None
        if russian is None and title.get("ru"):
            russian = title["ru"]  # excluded before the first text at hand; the collected facts name it
        made = {language: title[language] for language in ("be", "en") if title.get(language)}
        if russian:
            made["ru"] = russian
        return made

    def _part_numbers(self, shown: list[TextArticle]) -> list[str]:
        numbers = {part.number for article in shown for part in article.parts}
        clean = [article for article in shown if article is not None]
        broken = {source.text.key for source in self.sources if source.is_broken}
        whole = {
            part.number
            for source in self.sources
            if source.text.key not in broken
            for article in clean
            if article in source.text.articles
            for part in article.parts
        }
        return sorted(numbers & whole if whole else numbers, key=number_key)

    def _part(
        self, number: str, part: str, found: list[TextArticle | None], life: list[dict[str, Any]]
    ) -> dict[str, Any] | None:
        states = []
        for at, (source, article) in enumerate(zip(self.sources, found, strict=True)):
            if (number, part) in LOST.get(source.text.key, ()):
                states.append(None)
                continue
            twins = [found[other] for other in (at - 1, at + 1) if 0 <= other < len(found)]
            states.append(state_of(source, article, part, [twin for twin in twins if twin and not twin.is_excluded]))
        name = f"{self.code}:{number}/{part}" if part else f"{self.code}:{number}"
        chain = self.builder.chain(name, number, states, self._part_marks(number, part))
        chain = _trimmed(merged(chain, lambda entry: (entry["state"], entry.get("penalties"))))
        if not any(entry["state"] in {"known", "no_sanction"} for entry in chain):
            return None
        self._check_order(name, chain)
        if all(entry["state"] == "no_sanction" for entry in chain) and chain[0]["from"] == (life or chain)[0]["from"]:
            return {"part": part}
        return {"part": part, "wordings": [self._wording(number, part, entry, chain) for entry in chain]}

    def _check_order(self, name: str, chain: list[dict[str, Any]]) -> None:
        for before, after in itertools.pairwise(chain):
            if (
                bounds(before["from"])[0] > bounds(after["from"])[0]
                or bounds(before["from"])[1] > bounds(after["from"])[1]
            ):
                self.builder.remarks.append(f"{name}: first days out of order, {before['from']} and {after['from']}")

    def _wording(self, number: str, part: str, entry: dict[str, Any], chain: list[dict[str, Any]]) -> dict[str, Any]:
        made = {"from": entry["from"], "state": entry["state"]}
        for key in ("why", "law", "penalties"):
            if key in entry:
                made[key] = entry[key]
        if entry["state"] != "known":
            return made
        at = chain.index(entry)
        until = chain[at + 1]["from"] if at + 1 < len(chain) else None
        conduct = self._conduct(number, part, bounds(entry["from"])[1], bounds(until)[1] if until else "9999")
        if conduct:
            made["conduct"] = conduct
        for key in ("since", "since_kind"):
            if key in entry:
                made[key] = entry[key]
        made["texts"] = sorted(entry.get("seen", []))
        if made["texts"]:
            self._evidence(made, until)
        made["confidence"] = entry.get("confidence", "high")
        settled = SETTLED.get(entry.get("law", "")) if entry["from"] == self.laws_day(entry, number) else None
        if settled and made["confidence"] == "high":
            made["confidence"] = "medium"
            made["sure_from"] = settled
        elif made["confidence"] != "high" and made["texts"]:
            # From this day on a text shows it, whatever is thought of its beginning.
            made["sure_from"] = max(min(TEXTS[key]["from"] for key in made["texts"]), bounds(entry["from"])[1])
        return made

    def laws_day(self, entry: dict[str, Any], number: str) -> str | None:
        """Return the general first day of the law that brought a state, where the article has none of its own."""
        law = self.laws.get(entry.get("law", ""))
        return law.first_day if law and number not in law.by_article else None

    def _evidence(self, made: dict[str, Any], until: str | None) -> None:
        """Add the first and the last day for which texts show a wording, and the days between that no text shows."""
        last = day_before(bounds(until)[1]) if until else "9999"
        spans = sorted((max(TEXTS[key]["from"], bounds(made["from"])[0]), TEXTS[key]["to"]) for key in made["texts"])
        made["shown_from"] = spans[0][0]
        made["shown_to"] = min(max(to for _, to in spans), last)
        if self.builder.has_marks:
            return  # a law that touched it in between would have left its mark
        if until and made["shown_to"] < last:
            made["sure_to"] = made["shown_to"]
        reached = spans[0][1]
        for first, to in spans[1:]:
            if first > day_after(reached):
                made.setdefault("not_shown", []).append([day_after(reached), day_before(first)])
            reached = max(reached, to)

    def _conduct(self, number: str, part: str, first: str, until: str) -> str | list[dict[str, str]] | None:
        """Return what is punished from one day to another; with first days where it changed without the sanction.

        `conduct.json` comes first, then the facts of 9 August 2020 for what they speak of, then the newest fact.
        """
        name = f"{self.code}:{number}/{part}" if part else f"{self.code}:{number}"
        if name in self.conduct:
            return _conduct_between(self.conduct[name], first, until)
        best: tuple[tuple[bool, str], str] | None = None
        later: dict[str, str] = {}
        for row in self.collected.get(number, ()):
            for version in row["versions"]:
                # The facts of one file begin the changes of Law 112-З a day early.
                since = (version["from"] or "0000").replace("2021-06-18", "2021-06-19")
                to = version["to"] or "9999"
                if since >= until or to < first:
                    continue
                rank = (since <= first, since)
                for given in version["parts"]:
                    if given["part"] != part or not given.get("conduct"):
                        continue
                    if best is None or rank >= best[0]:
                        best = rank, given["conduct"]
                    if since > first:
                        later[since] = given["conduct"]
        if best is None:
            return None
        # Where the only fact begins later, nothing else is known of the time before, and it is used for the whole.
        return _conduct_between({"": best[1], **later} if best[0][0] else best[1], first, until)

    def _extras(self, number: str) -> dict[str, Any]:
        made: dict[str, Any] = {}
        if number in self.rights:
            made["rights"] = self.rights[number]
        notes = [row["notes"] for row in self.collected.get(number, ()) if row.get("notes")]
        # A host may be written with the full stop of its name; the page is the same.
        addresses = {
            re.sub(r"^(https?://[^/]+)\.(?=/|$)", r"\1", address)
            for row in [*self.collected.get(number, ()), *([self.index[number]] if number in self.index else [])]
            for address in row.get("sources", ())
            if address.startswith("http")
        }
        if notes and self.collected.get(number):
            made["notes"] = notes[0]
        if addresses:
            made["sources"] = sorted(addresses)
        return made

    # --- The code -----------------------------------------------------------------------------------------------------

    def record(self) -> dict[str, Any]:
        """Return the whole file of the code."""
        articles = [self.article(number) for number in self.numbers()]
        used = {law for article in articles for law in article.get("laws", ())}
        if not self.builder.has_marks:
            used = set(self.laws)
            for pair, law in NAMED.items():
                assert law in self.laws, pair  # noqa: S101 -- a table of ours
        return {
            "format": "hrdocs-law/1",
            "code": self.code,
            "as_of": AS_OF[self.code],
            "unofficial_headings": ["be", "en"],
            "sources": {
                source.text.key: {key: value for key, value in TEXTS[source.text.key].items() if key != "code"}
                for source in self.sources
            },
            "laws": {key: self._law(key) for key in sorted(used)},
            **codes.structure(self.code, [source.text for source in self.sources]),
            "articles": articles,
        }

    def _law(self, key: str) -> dict[str, Any]:
        law, row = self.laws[key], self.rows[key]
        days = [{"from": day, "provisions": what} if what else {"from": day} for day, what in law.days]
        made: dict[str, Any] = {"days": days, "confidence": law.confidence}
        if row.get("published"):
            made["published"] = row["published"]
        if row.get("in_force_note"):
            made["note"] = row["in_force_note"]
        made["sources"] = [address for address in row["sources"] if address.startswith("http")]
        return made


def _conduct_between(given: str | dict[str, str], first: str, until: str) -> str | list[dict[str, str]] | None:
    """Return those of the texts, by first day, that hold for a day before `until` and not before `first`."""
    if isinstance(given, str):
        return given
    firsts = sorted(given)
    begun = max((day for day in firsts if day <= first), default=None)
    held = [{"from": max(day, first), "text": given[day]} for day in firsts if day == begun or first < day < until]
    changed = [row for at, row in enumerate(held) if not at or row["text"] != held[at - 1]["text"]]
    return changed[0]["text"] if len(changed) == 1 and changed[0]["from"] == first else changed or None


def _state(entry: State) -> object:
    return entry["state"]


def _same_heading(text: str) -> str:
    return "".join(letter for letter in plain(text).lower() if letter.isalnum())


def _trimmed(chain: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the chain without its first state when that is absence: no state means absent."""
    return chain[1:] if chain and chain[0]["state"] == "absent" else chain


def written(value: object) -> str:
    """Return the canonical text of a data file."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def shared(record: dict[str, Any]) -> dict[str, Any]:
    """Return the file of a code with each list that several articles or wordings have written once.

    `shared` has these lists, and in their place is the number of one. A third of the memory of the file is such lists.
    """
    parts = [part for article in record["articles"] for part in article.get("parts", ())]
    rows = [*record["articles"], *(row for part in parts for row in part.get("wordings", ()))]
    texts = Counter(
        json.dumps(value) for row in rows for name, value in row.items() if isinstance(value, list) and name != "parts"
    )
    often = [text for text, count in texts.items() if count > 1]
    number = {text: n for n, text in enumerate(often)}

    def short(row: dict[str, Any]) -> dict[str, Any]:
        return {name: number.get(json.dumps(value), value) for name, value in row.items()}

    for part in parts:
        if "wordings" in part:
            part["wordings"] = list(map(short, part["wordings"]))
    return record | {"shared": list(map(json.loads, often)), "articles": list(map(short, record["articles"]))}


def compact(value: object) -> str:
    """Return the text of a file that is stored compressed."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def last_headings(given: Iterable[Source]) -> dict[str, str]:
    """Return the last heading of each article of some texts."""
    made: dict[str, str] = {}
    for source in given:
        made |= {each.number: each.heading for each in source.text.articles if each.heading}
    return {number: made[number] for number in sorted(made, key=number_key)}


def _read(path: Path) -> str:
    """Return the text of a packaged file; a compressed one may differ in its bytes between two libraries."""
    raw = path.read_bytes()
    return (lzma.decompress(raw) if path.suffix == ".xz" else raw).decode("utf-8")


# A page has no longer lines; a text in paragraphs has.
_LONGEST_PRINTED = 300


def _read_any(path: Path, code: str, known: dict[str, set[str]]) -> Text:
    if path.suffix == ".jsonl":
        return read("newer", code, read_jsonl(path))
    if path.suffix == ".json":
        return read("newer", code, read_tree(path))
    longest = max(map(len, path.read_text(encoding="utf-8").split("\n")))
    broken = longest < _LONGEST_PRINTED
    return read("newer", code, read_lines(path, broken=broken), known if broken else None)


def main() -> int:
    """Build, check, or compare with a newer text."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--facts", type=Path, default=FACTS)
    parser.add_argument("--check", action="store_true", help="write nothing; fail when the packaged files differ")
    parser.add_argument("--against", type=Path, help="a newer consolidated text (.txt, .jsonl or .json)")
    parser.add_argument("--code", choices=sorted(START), default="cc1999")
    arguments = parser.parse_args()
    if arguments.against:
        packaged = json.loads((OUT / f"{arguments.code}.json").read_text(encoding="utf-8"))
        known = {
            entry["number"]: {entry["heading"]["ru"]} for entry in packaged["articles"] if "ru" in entry["heading"]
        }
        for line in against(packaged, _read_any(arguments.against, arguments.code, known)):
            print(line)
        return 0
    if not (arguments.facts / "sources").is_dir():
        parser.error(f"{arguments.facts} has no texts (a folder `sources`); --facts names the folder that has them")
    read_texts = texts(arguments.facts / "sources")
    files: dict[Path, str] = {}
    remarks: list[str] = []
    records = {}
    counted = []
    for code in START:
        builder = CodeBuilder(code, read_texts, arguments.facts)
        counts = list(sanctions_counted(builder.sources))
        if faults := unexplained(counts, code):
            sys.exit("\n".join(faults))
        counted += counts
        records[code] = builder.record()
        files[OUT / f"{code}.json"] = written(shared(copy.deepcopy(records[code])))
        changes = builder.builder.between_texts
        files[OUT / "text" / f"{code}.json.xz"] = compact(builder.text())
        remarks += builder.builder.remarks
        if changes:
            remarks.append(
                f"{code}: {changes} changes lie between two texts and no mark says by which law; "
                "each first day is a window"
            )
    files[OUT / "codes.json"] = written(codes.record(arguments.facts, records))
    files[REPORT] = disagreements(arguments.facts, records, remarks, counted)
    for code in OTHER_TEXTS:
        given = other_sources(arguments.facts, code)
        made = paragraphs.of_other(code, given, max(source.valid_to for source in given), number_key)
        files[OUT / "text" / f"{code}.json.xz"] = compact(
            made
            | {"headings": last_headings(given), "sources": other_addresses(arguments.facts, code)}
            | {"laws": other_laws(arguments.facts, code)}
        )
    changed = [path for path, text in files.items() if not path.exists() or _read(path) != text]
    for path in changed:
        print(f"{'differs' if arguments.check else 'wrote'} {path.relative_to(ROOT)}")
        if not arguments.check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(paragraphs.packed(files[path]) if path.suffix == ".xz" else files[path].encode("utf-8"))
    return 1 if arguments.check and changed else 0


if __name__ == "__main__":
    sys.exit(main())
