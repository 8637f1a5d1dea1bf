"""Words of what has the floor red, in a text: pregnancy, HIV, psychiatric care, sexual violence, self-harm.

A field with a value of the format has its floor by the value. A text has none, so that a person must look at it.
"""

import re
from typing import Final

_STEMS: Final = (
    # pregnancy
    "pregnan|беремен|цяжарн",
    # HIV, in capitals alone, for вич ends many family names
    r"(?-i:HIV|AIDS|ВИЧ|ВІЧ|СПИД|СНІД)(?![A-ZА-ЯЁЎІ])|(?:вич|віч)-?(?:инфицир|інфіцыр)",
    # psychiatric care
    "psychiatr|псих(?:иатр|больниц|о?диспансер|о?невролог|о?лечебниц)|псіх(?:іятр|бальніц|а?дыспансер|а?неўралаг)",
    # sexual violence
    r"rap(?:e[ds]?|ing|ists?)\b|sexual(?:ly)? (?:viol|assault|abus)|изнасил|згвалт",
    r"сексуальн\w{2,3} (?:насил|домогат)|сексуальн\w{1,3} (?:гвалт|дамаган)",
    # self-harm
    r"suicid|self-?harm|самоубий|суицид|членовред|самагуб|самазабой|суіцыд",
    r"(?:по|вс)?реза\w{1,3} (?:себе )?вены|(?:па|пера)рэза\w{1,3} (?:сабе )?вены",
)
_SENSITIVE: Final = re.compile(rf"(?<!\w)(?:{'|'.join(_STEMS)})", re.IGNORECASE)


def has_sensitive_word(text: str) -> bool:
    """Whether a text has a word of what is red unless a reason lifts that."""
    return _SENSITIVE.search(text) is not None
