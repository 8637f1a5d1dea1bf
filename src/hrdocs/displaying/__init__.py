"""Every value and word of the library for a reader, in English, Russian and Belarusian.

    >>> from hrdocs import displaying
    >>> displaying.display_text("citation", "cc1999:342/1", "ru", "short")
    'ч. 1 ст. 342 УК'
    >>> displaying.counted(3, "record", "be")
    '3 запісы'

The codes that machines read are not changed: documents, JSON and CSV keep them, and a text has them in brackets where a
reader needs one (`with_code`). Nothing here is loaded before something is displayed.
"""

from typing import TYPE_CHECKING

from hrdocs.lazy import loader

if TYPE_CHECKING:
    from hrdocs.displaying.forms import STYLES as STYLES
    from hrdocs.displaying.forms import counted as counted
    from hrdocs.displaying.forms import counted_between as counted_between
    from hrdocs.displaying.forms import joined as joined
    from hrdocs.displaying.law_text import article_text as article_text
    from hrdocs.displaying.law_text import found_text as found_text
    from hrdocs.displaying.law_text import rights_lines as rights_lines
    from hrdocs.displaying.law_text import sources_text as sources_text
    from hrdocs.displaying.law_text import wording_text as wording_text
    from hrdocs.displaying.penalty_phrases import sanction_lines as sanction_lines
    from hrdocs.displaying.shown import KINDS as KINDS
    from hrdocs.displaying.shown import display as display
    from hrdocs.displaying.shown import display_text as display_text
    from hrdocs.displaying.shown import in_language as in_language
    from hrdocs.displaying.shown import with_code as with_code

if not TYPE_CHECKING:
    __getattr__, __all__ = loader(
        "hrdocs.displaying",
        {
            "forms": ("STYLES", "counted", "counted_between", "joined"),
            "law_text": ("article_text", "found_text", "rights_lines", "sources_text", "wording_text"),
            "penalty_phrases": ("sanction_lines",),
            "shown": ("KINDS", "display", "display_text", "in_language", "with_code"),
        },
    )
