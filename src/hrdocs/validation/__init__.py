"""The rules of meaning, and the report on a file.

A rule is a generator of faults (`rule`). `rules/` has one file or folder for each family, `registry` all rules by code,
`selection` and `settings` which of them run. `examine` runs them on one part of a file, `run` joins the parts, and
`report/` is the report as a value with one writer for each output format.
"""

from typing import TYPE_CHECKING

from hrdocs.lazy import loader

if TYPE_CHECKING:
    from hrdocs.validation.catalogue import KnownCode as KnownCode
    from hrdocs.validation.catalogue import Layer as Layer
    from hrdocs.validation.catalogue import every as every
    from hrdocs.validation.catalogue import known as known
    from hrdocs.validation.examine import CheckedFile as CheckedFile
    from hrdocs.validation.examine import Findings as Findings
    from hrdocs.validation.extra import ExtraRule as ExtraRule
    from hrdocs.validation.extra import installed_rules as installed_rules
    from hrdocs.validation.report.report import Report as Report
    from hrdocs.validation.report.split import RejectedRecord as RejectedRecord
    from hrdocs.validation.report.value import SettingsFile as SettingsFile
    from hrdocs.validation.report.value import Total as Total
    from hrdocs.validation.report.value import Versions as Versions
    from hrdocs.validation.rules.citations.law_reach import LawReach as LawReach
    from hrdocs.validation.run import combine as combine
    from hrdocs.validation.run import examine_file as examine_file
    from hrdocs.validation.run import validate as validate
    from hrdocs.validation.selection import Rules as Rules
    from hrdocs.validation.settings import Config as Config
    from hrdocs.validation.settings import find_config as find_config
    from hrdocs.validation.settings import read_config as read_config
    from hrdocs.validation.waiving import NothingToWaive as NothingToWaive
    from hrdocs.validation.waiving import waive as waive

if not TYPE_CHECKING:
    __getattr__, __all__ = loader(
        "hrdocs.validation",
        {
            "catalogue": ("KnownCode", "Layer", "every", "known"),
            "examine": ("CheckedFile", "Findings"),
            "extra": ("ExtraRule", "installed_rules"),
            "report.report": ("Report",),
            "report.split": ("RejectedRecord",),
            "report.value": ("SettingsFile", "Total", "Versions"),
            "rules.citations.law_reach": ("LawReach",),
            "run": ("combine", "examine_file", "validate"),
            "selection": ("Rules",),
            "settings": ("Config", "find_config", "read_config"),
            "waiving": ("NothingToWaive", "waive"),
        },
    )

    def __dir__() -> list[str]:
        return sorted(__all__)
