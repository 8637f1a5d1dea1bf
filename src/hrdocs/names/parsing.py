"""Which word of a printed name is which part."""

from hrdocs.names.values import NameText, ParsedName


def parse(text: NameText, *, order: str | None = None) -> tuple[ParsedName, ...]:
    """Return every reading of a printed name, likeliest first; none for a text without letters.

    Args:
        text: A text, or anything with the fields of a `Name` record.
        order: `given_first` or `family_first`, where the list is known to print one order.

    Raises:
        TypeError: It is neither.
        ValueError: The text is longer than 300 characters, or the order is unknown.
    """
    raise NotImplementedError
