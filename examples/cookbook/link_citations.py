"""The articles that a text cites become links, to a page of yours for each article."""

from html import escape

from hrdocs import law

TEXT = "Её обвиняют по ч. 1 ст. 342 УК и по статье 369 УК."


def linked(text: str, on: str) -> str:
    """Return the text as HTML; each citation that has one meaning is a link."""
    pieces: list[str] = []
    done = 0
    for found in law.find_citations(text, on=on, language="ru"):
        if len(found.citations) != 1:
            continue
        (citation,) = found.citations
        address = f"/law/{citation.code}/{citation.article}"
        pieces += [escape(text[done : found.start]), f'<a href="{escape(address)}">{escape(found.surface)}</a>']
        done = found.end
    return "".join([*pieces, escape(text[done:])])


def main() -> None:
    """Print the text with its links."""
    print(linked(TEXT, "2021-03-24"))


if __name__ == "__main__":
    main()
