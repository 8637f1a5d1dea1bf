"""Other ways to write a name."""

from hrdocs.names.values import NameText, Spelling


def spellings(name: NameText, *, language: str | None = None) -> tuple[Spelling, ...]:
    """Return other ways to write a Cyrillic name: by every romanisation, and in the other language.

    Args:
        name: A text, or anything with the fields of a `Name` record.
        language: `be` or `ru`, the language of the name; without it the letters decide.

    Raises:
        TypeError: The name is neither.
        ValueError: The text is longer than 300 characters, or the language is neither.
    """
    raise NotImplementedError
