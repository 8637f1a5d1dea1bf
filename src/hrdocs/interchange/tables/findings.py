"""Problems of tables: made with the severity of their code, raised where a file is refused."""

from typing import NoReturn

from hrdocs import messages
from hrdocs.errors import InvalidDocument
from hrdocs.othercodes import severity_of
from hrdocs.problems import Location, Problem


def finding(code: str, place: Location, **parameters: str | int) -> Problem:
    """Return a problem with the severity of its code."""
    return Problem(code=code, severity=severity_of(code), place=place, parameters=parameters)


def refuse(code: str, place: Location, **parameters: str | int) -> NoReturn:
    """Raise the refusal of a file.

    Raises:
        InvalidDocument: Always.
    """
    problem = finding(code, place, **parameters)
    raise InvalidDocument((problem,), messages.error_text([problem]))
