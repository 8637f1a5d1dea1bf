"""Words of the lists that state bodies keep."""

from hrdocs.vocabulary.term import Term

__all__ = [
    "BasisKind",
    "ListingAction",
    "ListingList",
    "ListingState",
    "MaterialKind",
]


class ListingList(Term):
    """On which list a state body put someone or something: `listing.list`.

    Names follow the official labels, which are the state's claim and never become an attribute of a person.
    """

    EXTREMIST_PERSONS = (
        "extremist_persons",
        "People, after a ruling in force; kept by the Interior Ministry [Council of Ministers 575 of 12 October 2021].",
    )
    EXTREMIST_FORMATIONS = (
        "extremist_formations",
        "Organisations, formations, entrepreneurs, by Interior Ministry or KGB [Council of Ministers 575 of 2021].",
    )
    EXTREMIST_ORGANISATIONS = (
        "extremist_organisations",
        "Organisations on the same list, by court [Council of Ministers 575 of 2021].",
    )
    EXTREMIST_MATERIALS = (
        "extremist_materials",
        "Republican list of materials, by court; kept by the Ministry of Information.",
    )
    TERRORIST_PERSONS = (
        "terrorist_persons",
        "Persons, also on mere accusation; kept by the KGB [Council of Ministers 1256 of 30 December 2014].",
    )
    TERRORIST_ORGANISATIONS = (
        "terrorist_organisations",
        "Organisations; kept by the KGB [Council of Ministers 1256 of 30 December 2014].",
    )
    BLOCKED_SITES = "blocked_sites", "Sites to which access is limited; kept by the Ministry of Information."
    SPECIAL_PROCEEDINGS_SUMMONS = (
        "special_proceedings_summons",
        "Persons called to answer in special proceedings; Investigative Committee or prosecutor [CPC 468-27].",
    )
    WANTED_BELARUS = "wanted_belarus", "Search announced by Belarus."
    WANTED_RUSSIA = "wanted_russia", "Search in the database of Russia, also at the request of partners."
    WANTED_INTERSTATE = "wanted_interstate", "Search announced between states of the region."
    WANTED_INTERPOL = "wanted_interpol", "Notice or diffusion through Interpol."
    EXIT_BANNED = "exit_banned", "Persons barred from leaving the country."
    PREVENTIVE_RECORD = "preventive_record", 'Record in a place of detention, such as "inclined to extremism".'
    NAZI_SYMBOLS = "nazi_symbols", "Symbols and materials called Nazi."
    HARMFUL_PUBLICATIONS = "harmful_publications", "Printed publications held able to harm national interests."
    OTHER = "other", "Another list."


class ListingAction(Term):
    """What the act did to the list: `listing.action`."""

    ENTERED = "entered", "Put on the list."
    CHANGED = "changed", "The entry was changed."
    REMOVED = "removed", "Taken off the list."


class ListingState(Term):
    """Whether the entry is on the list on the day given: `listing.state`.

    The day of removal is often unknown, while the removal is seen.
    """

    LISTED = "listed", "Was on the list."
    REMOVED = "removed", "Was no longer on the list."


class BasisKind(Term):
    """On what an entry in a list rests, as the list says, several allowed: `listing.basis[].kind`."""

    VERDICT_IN_FORCE = "verdict_in_force", "Verdict in force."
    RULING_IN_FORCE = "ruling_in_force", "Ruling in force that is no verdict, such as on compulsory treatment."
    ACCUSATION = "accusation", "An accusation, without a verdict."
    COURT_DECISION = "court_decision", "Decision of a court that is not about a person's guilt."
    BODY_DECISION = "body_decision", "Decision of a body outside the courts."
    UN_SANCTIONS = "un_sanctions", "Sanctions list of the United Nations."
    NONE_GIVEN = "none_given", "The list gives no basis."
    OTHER = "other", "Another basis."


class MaterialKind(Term):
    """What a listed material is: `listing.material.kind`."""

    CHANNEL = "channel", "Channel of a messenger or video service."
    CHAT = "chat", "Chat or group of a messenger."
    SITE = "site", "Website."
    PAGE = "page", "Page or account in a social network."
    VIDEO = "video", "Single video."
    AUDIO = "audio", "Recording of sound, music included."
    BOOK = "book", "Book or brochure."
    NEWSPAPER = "newspaper", "Newspaper or magazine, or an issue of it."
    ARTICLE = "article", "Single article or post."
    IMAGE = "image", "Picture, photograph, logo or watermark."
    HASHTAG = "hashtag", "Hashtag."
    STICKER = "sticker", "Sticker or leaflet."
    OBJECT = "object", "Thing: clothing, textile, flag, device or data carrier."
    OTHER = "other", "Another material."
