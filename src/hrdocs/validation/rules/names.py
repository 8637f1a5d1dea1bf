"""Rules on names: one script in a word, one space between words, whole letters, nothing invisible.

What no one sees in print breaks every search: a Latin `o` in a Cyrillic name, a no-break space, an й made of two
characters. `hrdocs.fixing` fixes what has one certain right form; here every deviation is reported.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from hrdocs.fields import Words, plan
from hrdocs.model import Name
from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.rule import Context, Family, Rule
from hrdocs.validation.walk import Item

_LATIN: Final = "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ"
_CYRILLIC: Final = "Ѐ-ҁҊ-ԯ"
_SIGNS: Final = "!-@\\[-`{-~«»‘’‚“”„‐-—№ʼʹʺ…·´"

# Nearly all names: words of whole letters of one script, with one space between them. Each word can be read in one way
# only, so no text takes long.
_WORD: Final = f"(?:[{_SIGNS}]*+(?:[{_LATIN}][{_LATIN}{_SIGNS}]*+|[{_CYRILLIC}][{_CYRILLIC}{_SIGNS}]*+)|[{_SIGNS}]++)"
_TIDY: Final = re.compile(f"{_WORD}(?: {_WORD})*+").fullmatch
# Parts of a double name are separate words, and so is the text before or after a digit: ТЦ-shop, Хартия97.
_BETWEEN: Final = "[\u0300-\u036f'’ʼ]*"
_GREEK: Final = "Ͱ-Ͽἀ-῿"
_MIXED: Final = (
    f"[{_LATIN}{_GREEK}]{_BETWEEN}[{_CYRILLIC}]|[{_CYRILLIC}]{_BETWEEN}[{_LATIN}{_GREEK}]"
    f"|[{_LATIN}]{_BETWEEN}[{_GREEK}]|[{_GREEK}]{_BETWEEN}[{_LATIN}]"
)
# Soft hyphen, zero-width spaces and joiners, direction marks, byte-order mark, controls.
_UNSEEN: Final = "[\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
# Scripts whose spelling needs invisible characters: a joiner within a Persian name is part of it.
_OTHER_SCRIPT: Final = "[\u0530-\u1c7f\u2c80-\udfff]"

_PARTS: Final = tuple(p.name for p in plan(Name) if p.words is Words.NAME and p.name != "value")


def names(item: Item, _: Context) -> Iterable[Fault]:
    """Find names that are not spelt as they appear."""
    spoilt: list[Fault] = []
    for n, name in enumerate(item.record.names):
        if not _TIDY(name.value) and (faults := _faults(name.value)):
            spoilt += [found(code, f"/names/{n}/value") for code in faults]
            continue
        # The same fault would be reported twice where a part is also in the whole.
        for part in _PARTS:
            text = getattr(name, part)
            if text is not None and not _TIDY(text):
                spoilt += [found(code, f"/names/{n}/{part}") for code in _faults(text)]
    return spoilt


def _faults(text: str) -> list[str]:
    """Return the codes of the faults of a text."""
    codes = []
    if re.search(_MIXED, text):
        codes.append("name.mixed-script")
    if " ".join(text.split()) != text or (re.search(_UNSEEN, text) and not re.search(_OTHER_SCRIPT, text)):
        codes.append("name.spacing")
    if not unicodedata.is_normalized("NFC", text):
        codes.append("name.not-nfc")
    return codes


FAMILY: Final = Family(
    (
        Rule("name.mixed-script", Severity.WARNING, names, types=("person", "organisation")),
        Rule("name.spacing", Severity.WARNING, names, types=("person", "organisation")),
        Rule("name.not-nfc", Severity.WARNING, names, types=("person", "organisation")),
    )
)
