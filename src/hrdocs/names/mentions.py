"""Where a running text names given people."""

from collections.abc import Iterable

from hrdocs.names.values import Mention, NameText


def mentions(text: str, people: Iterable[tuple[str, Iterable[NameText]]]) -> tuple[Mention, ...]:
    """Return the places where a text names given people, in order; unknown names are not looked for.

    Args:
        text: Running text in any of the languages.
        people: Pairs of a key and the names that go with it.
    """
    raise NotImplementedError
