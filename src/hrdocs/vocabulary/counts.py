"""Words of counted claims, and the regions of Belarus."""

from hrdocs.vocabulary.term import Term

__all__ = [
    "Region",
    "TallyUnit",
]


class TallyUnit(Term):
    """What a counted claim counts: `tally.unit`."""

    PERSONS = "persons", "People."
    ORGANISATIONS = "organisations", "Organisations, registered or not."
    ACTS = "acts", "Acts, such as arrests or searches, of which one person may have several."
    CASES = "cases", "Cases opened or heard."
    DOCUMENTS = "documents", "Documents, such as protocols or verdicts."
    MATERIALS = "materials", "Materials, such as titles on a list."
    DAYS = "days", "Days."
    TERMS = "terms", "Terms or sentences, whatever their length."
    MONEY = "money", "Money."
    YEARS = "years", "Years."
    OTHER = "other", "Another unit."


class Region(Term):
    """Region of a place in Belarus: `place.region`.

    The codes of ISO 3166-2; names romanised by the instruction of 2007.
    """

    BY_BR = "BY-BR", "Brest region."
    BY_HM = "BY-HM", "Minsk city."
    BY_HO = "BY-HO", "Homieĺ region."
    BY_HR = "BY-HR", "Hrodna region."
    BY_MA = "BY-MA", "Mahilioŭ region."
    BY_MI = "BY-MI", "Minsk region, without the city."
    BY_VI = "BY-VI", "Viciebsk region."
