"""A table of counts as a picture of bars (SVG): the least in full colour, up to the most in a lighter one."""

from html import escape

from hrdocs.stats.count_table import PEOPLE, CountRow, Counts
from hrdocs.stats.printing import between_text, paragraph, row_words, title

_WIDTH = 860
_LABELS = 330
_NUMBERS = 90
_ROW = 26
_TOP = 48
_LONGEST = 46
_LINE = 110


def to_svg(counts: Counts, language: str = "en") -> str:
    """Return the numbers of people as bars, with the paragraph below them; the same counts make the same bytes."""
    rows = counts.rows or (counts.total,)
    widest = max([row.people.whole[1] for row in rows] + [1])
    scale = (_WIDTH - _LABELS - _NUMBERS - 20) / widest
    lines = _wrapped(paragraph(counts, language))
    height = _TOP + _ROW * len(rows) + 20 + 16 * len(lines) + 10
    heading = escape(title(counts, language))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}"',
        f'role="img" lang="{language}" font-family="sans-serif" font-size="13">',
        f"<title>{heading}</title>",
        f'<rect width="{_WIDTH}" height="{height}" fill="#ffffff"/>',
        f'<text x="16" y="28" font-size="17" font-weight="bold">{heading}</text>',
    ]
    for n, row in enumerate(rows):
        parts += _bar(counts, row, language, _TOP + n * _ROW, scale)
    y = _TOP + _ROW * len(rows) + 24
    parts += [
        f'<text x="16" y="{y + 16 * n}" font-size="11" fill="#444444">{escape(line)}</text>'
        for n, line in enumerate(lines)
    ]
    return "\n".join([*parts, "</svg>"]) + "\n"


def _bar(counts: Counts, row: CountRow, language: str, y: int, scale: float) -> list[str]:
    words = ", ".join(row_words(counts, row, language))
    shown = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
    least, most = (each * scale for each in row.people.whole)
    said = between_text(row.people, next(each for each in counts.columns if each.name == PEOPLE), language)
    return [
        f'<text x="{_LABELS - 8}" y="{y + 17}" text-anchor="end">{escape(shown)}</text>',
        f'<rect x="{_LABELS}" y="{y + 4}" width="{most:.1f}" height="18" fill="#c9d8ea"/>',
        f'<rect x="{_LABELS}" y="{y + 4}" width="{least:.1f}" height="18" fill="#2b5c8a"/>',
        f'<text x="{_LABELS + most + 6:.1f}" y="{y + 17}">{escape(said)}</text>',
    ]


def _wrapped(text: str) -> list[str]:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) >= _LINE:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines
