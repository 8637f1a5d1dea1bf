"""What changed in the text of an article from one day to another, word by word."""

import re
from difflib import SequenceMatcher
from html import escape
from typing import Final

from attrs import frozen

from hrdocs.law.errors import NotInForce, UnknownWording
from hrdocs.law.reference.codes import article
from hrdocs.values import Day, day

_TOKEN: Final = re.compile(r"\n|[^\s]+|[^\S\n]+")
_MARKS: Final = {"removed": ("[-", "-]"), "added": ("{+", "+}")}
_TAGS: Final = {"removed": "del", "added": "ins"}


@frozen(kw_only=True)
class TextChange:
    """Some words on end of a text that was compared with another.

    Args:
        kind: `same`, `removed` or `added`.
        text: The words, paragraphs divided by line breaks.
    """

    kind: str
    text: str


@frozen(kw_only=True)
class TextDiff:
    """What changed in the text of an article from one day to another.

    Args:
        code: The code.
        number: The number of the article.
        before: The first day.
        after: The second day.
        changes: The words in order; what was removed comes before what was added in its place.
    """

    code: str
    number: str
    before: str
    after: str
    changes: tuple[TextChange, ...]

    @property
    def is_same(self) -> bool:
        """Whether nothing changed."""
        return all(change.kind == "same" for change in self.changes)

    def to_text(self) -> str:
        """Return the text of both days in one: `[-what was removed-]`, `{+what was added+}`."""
        made = []
        for change in self.changes:
            opening, closing = _MARKS.get(change.kind, ("", ""))
            lines = change.text.split("\n")
            made.append("\n".join(f"{opening}{line}{closing}" if line.strip() else line for line in lines))
        return "".join(made)

    def to_html(self) -> str:
        """Return the text of both days as paragraphs of HTML, with `<del>` and `<ins>`."""
        paragraphs = [""]
        for change in self.changes:
            tag = _TAGS.get(change.kind)
            for at, line in enumerate(change.text.split("\n")):
                if at:
                    paragraphs.append("")
                shown = escape(line)
                paragraphs[-1] += f"<{tag}>{shown}</{tag}>" if tag and line.strip() else shown
        return "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs if paragraph.strip())


def diff(code: str, number: str, before: Day, after: Day) -> TextDiff:
    """Return what changed in the text of an article from one day to another, word by word.

    A day on which the article was not in force has no text, so that all words are added, or removed.

    Raises:
        UnknownCode: No code is called so.
        UnknownArticle: The code never had the article.
        UnknownWording: No source shows the words of one of the days, or that day leaves open which of several.
    """
    chosen, own, first = _text_on(code, number, before)
    other, _, second = _text_on(code, number, after)
    if chosen != other:
        message = f"{code} is {chosen} on the first day and {other} on the second: name one of them"
        raise ValueError(message)
    return TextDiff(
        code=chosen, number=own, before=str(day(before)), after=str(day(after)), changes=compared(first, second)
    )


def _text_on(code: str, number: str, on: Day) -> tuple[str, str, str]:
    """Return the code, the number and the text of an article on a day; no text where it was not in force."""
    try:
        found = article(code, number, on=on)
    except NotInForce as error:
        return error.code, error.article, ""
    wordings = found if isinstance(found, tuple) else (found,)
    texts = {wording.text for wording in wordings}
    if len(texts) > 1 or None in texts:
        raise UnknownWording(wordings[0].code, wordings[0].number, str(day(on)))
    return wordings[0].code, wordings[0].number, texts.pop() or ""


def compared(first: str, second: str) -> tuple[TextChange, ...]:
    """Return the words of two texts, common ones once."""
    old, new = _TOKEN.findall(first), _TOKEN.findall(second)
    made: list[TextChange] = []
    for tag, low, high, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            made.append(TextChange(kind="same", text="".join(old[low:high])))
            continue
        if low < high:
            made.append(TextChange(kind="removed", text="".join(old[low:high])))
        if start < end:
            made.append(TextChange(kind="added", text="".join(new[start:end])))
    return tuple(made)
