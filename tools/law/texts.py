"""Readers of the consolidated texts: each gives the same articles, parts, sanctions and amendment marks.

The texts come in five layouts (a tree, lines, lines broken as in a PDF, one article a line, articles already cut). A
reader turns its layout into headings and lines; `_article` then reads parts, sanctions and marks in one way for all.
"""

import itertools
import json
import lzma
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from attrs import define, field, frozen

DASHES = str.maketrans({"–": "-", "—": "-", "−": "-", "‑": "-", "\xa0": " ", "\u200b": None, "\ufeff": None})
# Latin letters inside Cyrillic words, as the bank's own headings have them: ПРЕСТУПЛЕHИЯ with a Latin H.
LATIN = str.maketrans("ABCEHKMOPTXaceopxy", "АВСЕНКМОРТХасеорху")

LAW = re.compile(r"от (\d\d)\.(\d\d)\.(\d{4}) N (\d+)-З")
MARK = re.compile(r"\((?=[^()]*Закон)(?:[^()]|\([^()]*\))*?N \d+-З(?:[^()]|\([^()]*\))*?\)")
ARTICLE = re.compile(r"^Статья (\d+(?:\.\d+)?)(?:[-/](\d+))? ?\.? ?(.*)$")
PART = re.compile(r"^(\d{1,3})(?:[-/](\d{1,2}))?\. ?(\S.*)$")
NOTE = re.compile(r"^Примечани[ея]")
GONE = re.compile(r"^Часть (\d+(?:-\d+)?) стать[ия] \S+ исключена")
NOTE_GONE = re.compile(r"^Примечани[ея](?: к статье [\d-]+)? исключен")
EXCLUDED = re.compile(r"^(?:И|и)сключен[аы]?\b")
PENALTY_WORD = (
    r"(?:предупрежд|наложени|штраф|административн|общественн|исправительн|лишени|депортац|конфискац|запрет|арест|"
    r"ограничени|смертн|пожизненн|взыскани)"
)
SANCTION = re.compile(rf"(?:^|[\s,-])(?:наказыва[ею]тся|влечет|влекут)(?= (?:на \S+ \S+ )?{PENALTY_WORD})")


@define
class TextPart:
    """A part of an article as one text prints it."""

    number: str
    lines: list[str] = field(factory=list)
    marks: list[tuple[str, str]] = field(factory=list)  # law, what it touched: conduct, sanction, part, new
    sanction: str | None = None
    is_excluded: bool = False


@define
class TextArticle:
    """An article as one text prints it."""

    number: str
    heading: str
    section: str | None
    chapter: str | None
    is_special: bool
    is_excluded: bool = False
    marks: list[tuple[str, str]] = field(factory=list)  # law, what: heading, article, new, excluded
    parts: list[TextPart] = field(factory=list)
    notes: list[str] = field(factory=list)
    note_marks: list[str] = field(factory=list)  # laws


@define
class ChapterNotes:
    """The notes to a whole chapter, which a text prints between its title and its first article."""

    lines: list[str] = field(factory=list)
    marks: list[str] = field(factory=list)  # laws
    new: str | None = None  # the law that brought the chapter in


@frozen(kw_only=True)
class Text:
    """One consolidated text: what it is, as of when, and its articles in order (a number may occur twice).

    `chapter_notes` is None where its layout does not say which notes are those of a chapter.
    """

    key: str
    code: str
    articles: tuple[TextArticle, ...]
    sections: dict[str, str]
    chapters: dict[str, tuple[str, str | None]]  # number to heading and section
    chapter_notes: dict[str, ChapterNotes] | None = None

    def find(self, number: str) -> TextArticle | None:
        """Return the article of this number, the one in force where there are two."""
        found = [article for article in self.articles if article.number == number]
        return next((article for article in found if not article.is_excluded), found[0] if found else None)


def plain(text: str) -> str:
    """Return the text with plain dashes and single spaces, without Latin letters inside Cyrillic words."""
    text = re.sub(r"\s+", " ", text.translate(DASHES)).strip()
    return re.sub(r"\S*[а-яА-ЯёЁ]\S*", lambda m: m[0].translate(LATIN), text)


def laws_of(mark: str) -> list[str]:
    """Return the laws that a mark names, as `2021-05-26 112-З`."""
    return [f"{year}-{month}-{day} {number}-З" for day, month, year, number in LAW.findall(mark)]


# --- The layouts ------------------------------------------------------------------------------------------------------

_Raw = tuple[str, str | None, str | None, bool, list[str]]


def read_jsonl(path: Path) -> Iterator[_Raw]:
    """Read one article a line; superscripts are written `342/1`."""
    for row in path.read_text(encoding="utf-8").splitlines():
        entry = json.loads(row)
        special = entry["code_part"].startswith("ОСОБЕННАЯ")
        yield entry["heading"], entry["section"], entry["chapter"], special, entry["text"].split("\n")


# What a commercial bank of law adds between the lines of a text; it is not part of the law.
_BANK_NOTE = re.compile(r"^КонсультантПлюс: примечание\.$")


def read_cut(path: Path) -> Iterator[_Raw]:
    """Read articles that are already cut, one a line, compressed; sections and chapters are not there."""
    for row in lzma.decompress(path.read_bytes()).decode("utf-8").splitlines():
        entry = json.loads(row)
        # The title of the closing section, which has no article, ends the last one.
        lines = list(itertools.takewhile(lambda line: not line.startswith("РАЗДЕЛ "), _without_remarks(entry["lines"])))
        yield f"Статья {entry['article']}. {entry['heading']}", None, None, False, lines


def _without_remarks(lines: Iterable[str]) -> Iterator[str]:
    """Return lines without the remarks of banks of law on the day of a change, between two rules or after a title."""
    skip = in_block = False
    for line in lines:
        if in_block or line.startswith("—————"):
            in_block = not line.startswith("_____")
        elif skip or _BANK_NOTE.match(line):
            skip = not skip
        else:
            yield line


def chapter_notes(lines: Iterable[str]) -> dict[str, ChapterNotes]:
    """Return the notes to chapters by the number of the chapter, from the lines of a text.

    A line that is no title, between the title of a chapter and its first article, belongs to them from the word for
    "note" on.
    """
    made: dict[str, ChapterNotes] = {}
    chapter = new = None
    for raw in _without_remarks(line.strip() for line in lines):
        line = raw.translate(DASHES)
        if line.startswith(("РАЗДЕЛ ", "ГЛАВА ")):
            found = _numbered_title(f"{line} -", "ГЛАВА")  # the heading may stand on the next line
            chapter, new = found[0] if found else None, None
        elif re.match(r"^Статья \d", line):
            chapter = None
        elif chapter is not None and line and (chapter in made or NOTE.match(line)):
            notes = made.setdefault(chapter, ChapterNotes(new=new))
            for kind, text in _split_marks([line]):
                if kind == "mark":
                    notes.marks += laws_of(text)
                elif kind == "more" and notes.lines:
                    notes.lines[-1] = joined(notes.lines[-1], text)
                else:
                    notes.lines.append(text)
        elif line.startswith("(введена "):
            new = next(iter(laws_of(line)), None)
    return made


def read_tree(path: Path) -> Iterator[_Raw]:
    """Read a tree of parts, sections, chapters, articles and parts of articles."""

    def lines(node: dict[str, Any], depth: int) -> Iterator[str]:
        number = node.get("id")
        text = node.get("text", "")
        if node["type"] == "ARTICLE_PART" and number:
            yield f"{number}{'.' if depth == 0 else ')'} {text}"
        elif text:
            yield text
        for child in node.get("children", ()):
            yield from lines(child, depth + 1)

    def walk(node: dict[str, Any], special: bool, section: str | None, chapter: str | None) -> Iterator[_Raw]:  # noqa: FBT001
        kind = node.get("type")
        if kind == "CODEX_PART":
            special = node["title"].startswith("ОСОБЕННАЯ")
            section = chapter = None
        elif kind == "SECTION":
            section, chapter = node["text"], None
        elif kind == "CHAPTER":
            chapter = node["text"]
        elif kind == "ARTICLE":
            body = [line for child in node.get("children", ()) for line in lines(child, 0)]
            yield node["title"], section, chapter, special, body
            return
        for child in node.get("children", ()):
            yield from walk(child, special, section, chapter)

    yield from walk(json.loads(path.read_text(encoding="utf-8")), special=False, section=None, chapter=None)


_TITLE_END = re.compile(r"^(?:Статья|ГЛАВА|РАЗДЕЛ|ОСОБЕННАЯ ЧАСТЬ|ОБЩАЯ ЧАСТЬ|ЗАКЛЮЧИТЕЛЬНЫЕ)\b")
_FLOW_START = re.compile(
    r"^(?:Статья|ГЛАВА|РАЗДЕЛ|ОСОБЕННАЯ ЧАСТЬ|ОБЩАЯ ЧАСТЬ|Примечани|\d{1,3}(?:-\d{1,2})?[.)](?: |$)|\()"
)


def _unbroken(lines: Iterable[str]) -> list[str]:
    """Join the lines of a PDF: a paragraph ends where the next begins with a number, a mark or a title."""
    joined: list[str] = []
    blank = True
    for raw in lines:
        line = raw.strip()
        if not line:
            blank = True
            continue
        is_title = line.isupper() and line[:2].isalpha()  # a chapter's heading, never a day or a single letter
        was_title = bool(joined) and joined[-1].isupper() and joined[-1][:2].isalpha()
        starts = not joined or _FLOW_START.match(line) or is_title != was_title
        if joined and joined[-1] == "Статья":
            starts = False  # a justified line left the word alone before its number
        if starts and not (is_title and was_title and not _TITLE_END.match(line)):
            joined.append(line)
        else:
            joined[-1] = f"{joined[-1]} {line}"
        if blank:
            blank = False
    return joined


def read_lines(  # noqa: PLR0912 -- one branch a kind of line
    path: Path, *, broken: bool = False, contents: bool = False
) -> Iterator[_Raw]:
    """Read a text as lines: titles in capitals, `Статья 1. ...`, then the body.

    Args:
        path: The file.
        broken: Its lines are those of a PDF.
        contents: A table of contents is in front and is left out.
    """
    text = path.read_text(encoding="utf-8").translate(DASHES)
    lines = [line.strip() for line in text.split("\n")]
    if contents:
        lines = lines[len(lines) - lines[::-1].index("ОБЩАЯ ЧАСТЬ") - 1 :]
    if broken:
        lines = _unbroken(lines)
    section = chapter = None
    special = False
    current: tuple[str, str | None, str | None, bool, list[str]] | None = None
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if line.startswith(("ОСОБЕННАЯ ЧАСТЬ", "ОБЩАЯ ЧАСТЬ")):
            special = line.startswith("ОСОБЕННАЯ")
            section = chapter = None
        elif line.startswith(("РАЗДЕЛ ", "ГЛАВА ")):
            title, at = _title(line, lines, at)
            if line.startswith("РАЗДЕЛ"):
                section, chapter = title, None
            else:
                chapter = title
        elif re.match(r"^Статья \d", line):
            if current is not None:
                yield current
            current = (line, section, chapter, special, [])
            continue
        else:
            if current is not None and line:
                current[4].append(line)
            continue
        if current is not None:
            yield current
            current = None
    if current is not None:
        yield current


def _title(line: str, lines: list[str], at: int) -> tuple[str, int]:
    title = line
    while at < len(lines) and not _TITLE_END.match(lines[at]) and not lines[at].startswith("("):
        if lines[at]:
            if not lines[at].isupper():
                break
            title += f" {lines[at]}"
        elif title.count(" ") > 1:
            break
        at += 1
    return title, at


# --- One way to read an article ---------------------------------------------------------------------------------------


def _split_marks(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Return texts and marks in their order, as ("text", ...) and ("mark", ...); ("more", ...) goes on with a line."""
    for raw in lines:
        line = plain(raw)
        at = 0
        kind = "text"
        for found in MARK.finditer(line):
            before = line[at : found.start()].strip()
            if before:
                yield kind, before
                kind = "more"
            yield "mark", found[0][1:-1]
            at = found.end()
        rest = line[at:].strip()
        if rest:
            yield kind, rest


def _next_part(line: str, parts: list[TextPart]) -> tuple[str, str] | None:
    found = PART.match(line)
    if not found:
        return None
    main, inserted, rest = found.groups()
    last = parts[-1].number if parts else "0"
    last_main, _, last_inserted = last.partition("-")
    if inserted:
        # A new part is after the one whose number it has.
        return (f"{main}-{inserted}", rest) if main == last_main else None
    if int(main) == int(last_main or 0) + 1:
        return main, rest
    # A lost superscript: "31." after part 3, "32." after part 3-1.
    follower = f"{last_main}{int(last_inserted or 0) + 1}"
    if last_main not in {"0", ""} and main == follower:
        return f"{last_main}-{int(last_inserted or 0) + 1}", rest
    return None


def _mark_target(mark: str) -> str:
    """Return what a mark speaks of, when it says so itself."""
    head = mark.lower()
    if re.match(r"(?:статья|ст\.) [\d./-]+ исключ", head) or head.startswith("исключена"):
        return "excluded"
    if re.match(r"(?:статья|ст\.) [\d./-]+ в ред", head):
        return "article"
    if head.startswith("часть") and "исключ" in head:
        return "part_excluded"
    if re.match(r"част[ьи] [\d, -]+.*введен", head):
        return "new_part"
    if re.match(r"част[ьи] [\d, -]+", head):
        return "part"
    if re.match(r"(?:п\.|пункт|п\.п\.|пп\.|абзац)", head):
        return "conduct"
    if head.startswith(("примечани", "прим.", "часть примеч")):
        return "note"
    if re.match(r"(?:название|наименование|заголовок)", head):
        return "heading"
    if head.startswith("введен"):
        return "new"
    return "before"


def _cut(line: str, known: set[str]) -> tuple[str, str] | None:
    """Cut a known heading from the words that follow it."""
    for heading in sorted(known, key=len, reverse=True):
        pattern = r"[\W_]*".join(re.escape(letter) for letter in re.sub(r"[\W_]+", "", heading))
        found = re.match(pattern + r'["»)]*', line, re.IGNORECASE)
        if found:
            return found[0], line[found.end() :].strip()
    return None


def _article(raw: _Raw, headings: dict[str, set[str]] | None = None) -> TextArticle | None:
    heading, section, chapter, special, lines = raw
    found = ARTICLE.match(plain(heading))
    if not found:
        return None
    pieces = list(_split_marks([found[3], *lines]))
    number = found[1] + (f"-{found[2]}" if found[2] else "")
    article = TextArticle(number, "", section, chapter, special)
    if headings is not None and pieces and pieces[0][0] == "text":
        cut = _cut(pieces[0][1], headings.get(number, set()))
        if cut and cut[1]:
            pieces[0:1] = [("text", cut[0]), ("text", cut[1])]
        elif not cut and SANCTION.search(pieces[0][1]):
            # The words of a justified line lie about: the heading is lost, the sanction is not.
            pieces.insert(0, ("text", "?"))
    if pieces and pieces[0][0] != "mark":
        article.heading = pieces.pop(0)[1].rstrip("*").removesuffix("<*>").strip()
    if EXCLUDED.match(article.heading):
        article.is_excluded = True
        article.marks += [(law, "excluded") for law in laws_of(article.heading)]
        article.marks += [(law, "excluded") for kind, text in pieces if kind == "mark" for law in laws_of(text)]
        article.heading = ""
        return article
    _body(article, pieces)
    for part in article.parts:
        _sanction(part)
    return article


def _body(article: TextArticle, pieces: list[tuple[str, str]]) -> None:
    last = "heading"
    in_note = False
    for kind, text in pieces:
        gone = GONE.match(text)
        if gone and kind != "mark":
            # "Часть 2 статьи 265 исключена. - Закон ..." is in the place of the part.
            article.parts.append(TextPart(gone[1], ["Исключена"], is_excluded=True))
            article.parts[-1].marks += [(law, "part_excluded") for law in laws_of(text)]
            continue
        if kind == "mark":
            target = _mark_target(text)
            _put_mark(article, "note" if in_note and target in {"before", "part", "new_part"} else target, last, text)
            continue
        if NOTE.match(text):
            in_note, last = True, "note"
        if in_note or text.startswith(("---", "<*>", "___", "*")):
            last = "note"
            _add_note(article, kind, text)
            continue
        numbered = _next_part(text, article.parts) if not _has_plain_part(article) else None
        if numbered:
            article.parts.append(TextPart(numbered[0]))
            text = numbered[1]  # noqa: PLW2901 -- the rest of the line belongs to the part
        elif not article.parts:
            article.parts.append(TextPart(""))
        part = article.parts[-1]
        if EXCLUDED.match(text) and not part.lines:
            part.is_excluded = True
            part.marks += [(law, "part_excluded") for law in laws_of(text)]
        if kind == "more" and part.lines and not numbered:
            part.lines[-1] = joined(part.lines[-1], text)
        else:
            part.lines.append(text)
        last = "sanction" if SANCTION.search(text) else "conduct"


def _add_note(article: TextArticle, kind: str, text: str) -> None:
    if NOTE_GONE.match(text):
        # "Примечание исключено. - Закон ..." is in the place of the notes.
        article.note_marks += laws_of(text)
    elif kind == "more" and article.notes:
        article.notes[-1] = joined(article.notes[-1], text)
    elif not text.startswith(("---", "___")):
        article.notes.append(re.sub(r"^(?:<\*>|\*) ?", "", text))


def joined(before: str, after: str) -> str:
    """Return a line that a mark had cut in two."""
    return before + after if after[:1] in ".,;:)" else f"{before} {after}"


def _has_plain_part(article: TextArticle) -> bool:
    """Return whether the article opened with words of its own, so that numbers below are points, not parts."""
    return bool(article.parts) and not article.parts[0].number


def _put_mark(article: TextArticle, target: str, last: str, mark: str) -> None:
    laws = laws_of(mark)
    if target == "before":
        target = last
    if (target in {"heading", "article", "new", "excluded"} and last == "heading") or target in {
        "article",
        "excluded",
        "heading",
    }:
        article.marks += [(law, target) for law in laws]
    elif target == "note":
        article.note_marks += laws
    elif article.parts:
        article.parts[-1].marks += [(law, "new_part" if target == "new" else target) for law in laws]


def _sanction(part: TextPart) -> None:
    text = " ".join(part.lines)
    found = list(SANCTION.finditer(text))
    if found:
        part.sanction = text[found[-1].start() :].lstrip(" ,-").rstrip(". ")


def _numbered_title(title: str | None, word: str) -> tuple[str, str] | None:
    if title is None:
        return None
    found = re.match(rf"{word} (\S+?)\.? (.+)$", plain(title))
    if not found:
        return None
    number = found[1].translate(str.maketrans("ІХ", "IX")).replace("/", "-")
    return number, re.sub(r" ?<\*>$|\*$", "", found[2]).strip()


# The number of the first article (cc1999) or chapter (the administrative codes) of the special part.
SPECIAL_FROM = {"cc1999": 122, "cao2003": 9, "cao2021": 10}


def read(key: str, code: str, raws: Iterable[_Raw], headings: dict[str, set[str]] | None = None) -> Text:
    """Return the text, its sections and chapters included.

    Args:
        key: Short name of the text.
        code: The code it is a text of.
        raws: What a reader of a layout returns.
        headings: Known headings by article, with which a PDF's heading is cut from the body that follows it.
    """
    articles: list[TextArticle] = []
    sections: dict[str, str] = {}
    chapters: dict[str, tuple[str, str | None]] = {}
    for raw in raws:
        article = _article(raw, headings)
        if article is None:
            continue
        article.is_special = code in SPECIAL_FROM and int(re.split("[.-]", article.number)[0]) >= SPECIAL_FROM[code]
        section, chapter = _numbered_title(raw[1], "РАЗДЕЛ"), _numbered_title(raw[2], "ГЛАВА")
        if article.is_special and code != "cc1999":
            section = None  # the special parts of the administrative codes have chapters only
        article.section = section[0] if section else None
        article.chapter = chapter[0] if chapter else None
        if section:
            sections.setdefault(*section)
        if chapter:
            chapters.setdefault(chapter[0], (chapter[1], section[0] if section else None))
        articles.append(article)
    return Text(key=key, code=code, articles=tuple(articles), sections=sections, chapters=chapters)
