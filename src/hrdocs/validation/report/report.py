"""The report on a file: its value, the records it accepts and rejects, and its output in each format.

Each writer is imported by the method that uses it: most programs want one format.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from attrs import frozen

from hrdocs.model import Record
from hrdocs.recordfile import AnyPath
from hrdocs.validation.report.value import ReportValue

if TYPE_CHECKING:
    from hrdocs.validation.report.split import RejectedRecord


@frozen(kw_only=True, eq=False, repr=False)
class Report(ReportValue):
    """The result of a check, with its output formats; the fields are those of `ReportValue`."""

    __repr__ = ReportValue.__repr__

    @property
    def accepted(self) -> Iterable[Record]:
        """The records without an error; each iteration reads the file again."""
        from hrdocs.validation.report import split  # noqa: PLC0415 -- as the module says

        return split.Accepted(self)

    @property
    def rejected(self) -> "Iterable[RejectedRecord]":
        """The records with an error, or the text of what is no record, each with its problems."""
        from hrdocs.validation.report import split  # noqa: PLC0415 -- as the module says

        return split.Rejects(self)

    def write_split(self, *, accepted: AnyPath | None = None, rejected: AnyPath | None = None) -> None:
        """Write the accepted and the rejected records to two files, every line of the file once, unchanged.

        Args:
            accepted: NDJSON for the records without an error, with the header.
            rejected: NDJSON for everything else; lines that are not records are copied unchanged.

        Raises:
            UnreadableFile: The system does not read or write the bytes, or the file has changed since it was checked.
            ValueError: The report is of a dataset or of several files, or two of the three files are the same.
        """
        from hrdocs.validation.report import split  # noqa: PLC0415 -- as the module says

        split.write(self, accepted, rejected)

    def verdict(self, language: str | None = None) -> str:
        """Return the report in a sentence: whether the file can be sent, how many errors and questions it has.

        Args:
            language: One of `en`, `ru`, `be`; when left out, that of the report.
        """
        from hrdocs.validation.report import rows  # noqa: PLC0415 -- as the module says

        return rows.verdict(self, language or self.language)

    def to_text(
        self,
        language: str | None = None,
        *,
        show_ids: bool = False,
        show_values: bool = False,
        limit: int | None = None,
        color: bool = False,
    ) -> str:
        """Return the report as text: problems by kind, each with its places and how to fix it, then the totals.

        Args:
            language: `en`, `ru` or `be`.
            show_ids: Whether ids of records are printed; they may reveal names.
            show_values: Whether the values themselves are printed, with all that they reveal about people.
            limit: The most problems of each kind to print.
            color: Whether to mark severities in colour, for a terminal.
        """
        from hrdocs.validation.report import terminal  # noqa: PLC0415 -- as the module says

        return terminal.to_text(
            self, language or self.language, show_ids=show_ids, show_values=show_values, limit=limit, color=color
        )

    def to_json(
        self, language: str | None = None, *, show_ids: bool = False, show_values: bool = False
    ) -> dict[str, Any]:
        """Return the report as a JSON value, in the shape of `schemas/v1/report.json`.

        All problems are in it; `totals` says which are breaches, and which advice the other forms list once.
        """
        from hrdocs.validation.report import json_form  # noqa: PLC0415 -- as the module says

        return json_form.to_json(self, language or self.language, show_ids=show_ids, show_values=show_values)

    def to_html(
        self, language: str | None = None, *, show_ids: bool = False, show_values: bool = False, every: bool = False
    ) -> str:
        """Return the report as one HTML page that needs nothing else: to read, to filter, to print.

        Args:
            language: `en`, `ru` or `be`.
            show_ids: Whether ids of records are printed; they may reveal names.
            show_values: Whether the values themselves are printed, with all that they reveal about people.
            every: Whether each place is listed of advice that holds for more than a tenth of its records, here and in
                the other forms; else only the first is listed, with their number.
        """
        from hrdocs.validation.report import page  # noqa: PLC0415 -- as the module says

        return page.to_html(self, language or self.language, show_ids=show_ids, show_values=show_values, every=every)

    def to_csv(
        self, language: str | None = None, *, show_ids: bool = False, show_values: bool = False, every: bool = False
    ) -> str:
        """Return a table with one row for each problem, as CSV."""
        from hrdocs.validation.report import table  # noqa: PLC0415 -- as the module says

        return table.to_csv(self, language or self.language, show_ids=show_ids, show_values=show_values, every=every)

    def to_xlsx(
        self, language: str | None = None, *, show_ids: bool = False, show_values: bool = False, every: bool = False
    ) -> bytes:
        """Return the same table as a file for a spreadsheet program.

        Raises:
            MissingExtra: openpyxl is not installed.
        """
        from hrdocs.validation.report import table  # noqa: PLC0415 -- as the module says

        return table.to_xlsx(self, language or self.language, show_ids=show_ids, show_values=show_values, every=every)

    def to_github(self, language: str | None = None, *, every: bool = False) -> str:
        """Return workflow commands by which GitHub marks the lines of a change."""
        from hrdocs.validation.report import github  # noqa: PLC0415 -- as the module says

        return github.to_github(self, language or self.language, every=every)
