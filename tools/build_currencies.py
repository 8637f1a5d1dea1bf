"""Build `src/hrdocs/data/currencies.json`, from when to when each currency existed, from Unicode CLDR.

The days are read through the `babel` library (CLDR, Unicode License v3), which is needed to build and never to use. A
currency existed from the day on which the first territory had it until the last gave it up. Two roubles are
older than the day that CLDR has for them: the Belarusian one of 1992 was introduced on 25 May 1992 (National Bank of
Belarus), the Russian one of today on 1 January 1998, while the old one stayed in use
(http://www.cnn.com/WORLD/9708/04/ruble.reform/).

Usage: python tools/build_currencies.py
"""

import json
from datetime import date
from pathlib import Path
from typing import Final

from babel import __version__
from babel.core import get_global

TARGET: Final = Path(__file__).resolve().parents[1] / "src" / "hrdocs" / "data" / "currencies.json"
EARLIER: Final = {"BYB": "1992-05-25", "RUB": "1998-01-01"}
NO_MONEY: Final = {"XXX", "XTS"}


def main() -> None:
    """Write the file."""
    known: dict[str, list[str | None]] = {}
    for rows in get_global("territory_currencies").values():
        for code, start, end, *_ in rows:
            first = None if start is None else date(*start).isoformat()
            last = None if end is None else date(*end).isoformat()
            span = known.setdefault(code, [first, last])
            span[0] = None if span[0] is None or first is None else min(span[0], first)
            span[1] = None if span[1] is None or last is None else max(span[1], last)
    for code, first in EARLIER.items():
        known[code][0] = first
    value = {
        "format": "hrdocs currencies 1",
        "as_of": f"babel {__version__}",
        "sources": [
            "https://cldr.unicode.org/",
            "https://babel.pocoo.org/",
            "https://www.nbrb.by/",
            "http://www.cnn.com/WORLD/9708/04/ruble.reform/",
        ],
        "currencies": {code: known[code] for code in sorted(known) if code not in NO_MONEY},
    }
    rows = ",\n".join(f"    {json.dumps(code)}: {json.dumps(span)}" for code, span in value["currencies"].items())
    head = json.dumps({key: each for key, each in value.items() if key != "currencies"}, indent=2)
    TARGET.write_text(f'{head[:-2]},\n  "currencies": {{\n{rows}\n  }}\n}}\n', encoding="utf-8")


if __name__ == "__main__":
    main()
