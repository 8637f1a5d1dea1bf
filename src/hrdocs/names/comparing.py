"""Two printed names compared, with reasons."""

from hrdocs.names.values import NameComparison, NameText


def same(a: NameText, b: NameText) -> NameComparison:
    """Return how two printed names compare.

    Args:
        a: A text, or anything with the fields of a `Name` record.
        b: The same.

    Raises:
        TypeError: A side is neither.
        ValueError: A text is longer than 300 characters.
    """
    raise NotImplementedError
