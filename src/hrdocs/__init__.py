"""Typed model, published schema and checks for human-rights documentation about Belarus.

The names below are all that scripts need; they load on first use, so that `import hrdocs` itself costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from hrdocs._version import __version__
from hrdocs.lazy import later, loader

if TYPE_CHECKING:
    from hrdocs import criteria as criteria
    from hrdocs import interchange as interchange
    from hrdocs import law as law
    from hrdocs import model as model
    from hrdocs import names as names
    from hrdocs import schema as schema
    from hrdocs import sharing as sharing
    from hrdocs import stats as stats
    from hrdocs import testing as testing
    from hrdocs import validation as validation
    from hrdocs import vocabulary as vocabulary
    from hrdocs.adapters import register as register
    from hrdocs.case import Case as Case
    from hrdocs.case import DayRange as DayRange
    from hrdocs.dataset import Change as Change
    from hrdocs.dataset import Dataset as Dataset
    from hrdocs.dataset import Diff as Diff
    from hrdocs.dataset import MergeConflict as MergeConflict
    from hrdocs.displaying import display as display
    from hrdocs.errors import HrdocsError as HrdocsError
    from hrdocs.errors import InvalidDocument as InvalidDocument
    from hrdocs.errors import InvalidField as InvalidField
    from hrdocs.errors import InvalidSelection as InvalidSelection
    from hrdocs.errors import InvalidText as InvalidText
    from hrdocs.errors import MissingExtra as MissingExtra
    from hrdocs.errors import NoSuchRecord as NoSuchRecord
    from hrdocs.errors import UnreadableFile as UnreadableFile
    from hrdocs.files import dumps as dumps
    from hrdocs.files import iter_records as iter_records
    from hrdocs.files import loads as loads
    from hrdocs.files import read as read
    from hrdocs.files import write as write
    from hrdocs.fixing import Fix as Fix
    from hrdocs.fixing import Fixed as Fixed
    from hrdocs.fixing import WrongTarget as WrongTarget
    from hrdocs.fixing import fix as fix
    from hrdocs.frozenmap import FrozenMap as FrozenMap
    from hrdocs.jsonobjects import from_json as from_json
    from hrdocs.jsonobjects import to_json as to_json
    from hrdocs.model import Appeal as Appeal
    from hrdocs.model import Assessment as Assessment
    from hrdocs.model import Charge as Charge
    from hrdocs.model import Detention as Detention
    from hrdocs.model import Incident as Incident
    from hrdocs.model import Judgment as Judgment
    from hrdocs.model import Listing as Listing
    from hrdocs.model import Organisation as Organisation
    from hrdocs.model import Penalty as Penalty
    from hrdocs.model import Person as Person
    from hrdocs.model import Proceeding as Proceeding
    from hrdocs.model import Recognition as Recognition
    from hrdocs.model import Record as Record
    from hrdocs.model import Source as Source
    from hrdocs.model import Tally as Tally
    from hrdocs.model.header import FormatVersion as FormatVersion
    from hrdocs.model.header import Header as Header
    from hrdocs.namesakes import NameHit as NameHit
    from hrdocs.namesakes import NamePair as NamePair
    from hrdocs.problems import Location as Location
    from hrdocs.problems import Problem as Problem
    from hrdocs.problems import Severity as Severity
    from hrdocs.references import Reference as Reference
    from hrdocs.validation.report.report import Report as Report
    from hrdocs.validation.run import validate as validate
    from hrdocs.validation.selection import Rules as Rules
    from hrdocs.values import Answer as Answer
    from hrdocs.values import Citation as Citation
    from hrdocs.values import Day as Day
    from hrdocs.values import Duration as Duration
    from hrdocs.values import Json as Json
    from hrdocs.values import LocalText as LocalText
    from hrdocs.values import Money as Money
    from hrdocs.values import Norm as Norm
    from hrdocs.values import PartialDate as PartialDate
    from hrdocs.values import Period as Period
    from hrdocs.values import Quantity as Quantity

_NAMES = {
    "adapters": ("register",),
    "case": ("Case", "DayRange"),
    "dataset": ("Change", "Dataset", "Diff", "MergeConflict"),
    "displaying": ("display",),
    "errors": (
        "HrdocsError",
        "InvalidDocument",
        "InvalidField",
        "InvalidSelection",
        "InvalidText",
        "MissingExtra",
        "NoSuchRecord",
        "UnreadableFile",
    ),
    "files": ("dumps", "iter_records", "loads", "read", "write"),
    "fixing": ("Fix", "Fixed", "WrongTarget", "fix"),
    "frozenmap": ("FrozenMap",),
    "jsonobjects": ("from_json", "to_json"),
    "model": (
        "Appeal",
        "Assessment",
        "Charge",
        "Detention",
        "Incident",
        "Judgment",
        "Listing",
        "Organisation",
        "Penalty",
        "Person",
        "Proceeding",
        "Recognition",
        "Record",
        "Source",
        "Tally",
    ),
    "model.header": ("FormatVersion", "Header"),
    "namesakes": ("NameHit", "NamePair"),
    "problems": ("Location", "Problem", "Severity"),
    "references": ("Reference",),
    "validation.report.report": ("Report",),
    "validation.run": ("validate",),
    "validation.selection": ("Rules",),
    "values": (
        "Answer",
        "Citation",
        "Day",
        "Duration",
        "Json",
        "LocalText",
        "Money",
        "Norm",
        "PartialDate",
        "Period",
        "Quantity",
    ),
    "criteria": (),
    "interchange": (),
    "law": (),
    "names": (),
    "schema": (),
    "sharing": (),
    "stats": (),
    "testing": (),
    "validation": (),
    "vocabulary": (),
}

# A type checker reads the names above, and reports any other.
if not TYPE_CHECKING:
    __getattr__, _exported = loader("hrdocs", _NAMES, ("model",))
    __all__ = ["__version__", *_exported]  # noqa: PLE0604 -- texts, though ruff cannot see it

    def __dir__() -> list[str]:
        return sorted(__all__)


# Messages and the law are above the display layer, and print values through it; pydantic finds how it reads a class.
later["display"] = lambda *given: import_module("hrdocs.displaying").display(*given)
later["message_text"] = lambda *given: import_module("hrdocs.displaying.in_messages").message_text(*given)
later["law_text"] = lambda *given: import_module("hrdocs.displaying.law_text").of_law(*given)
later["core_schema"] = lambda *given: import_module("hrdocs.adapters").core_schema(*given)
