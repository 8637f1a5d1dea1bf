"""Safe mends of a partner's file: what has one certain right form is put into it, and each mend is listed.

    from hrdocs.mending import fix

    print(fix("partner.json").to_text())             # what would be mended
    fix("partner.json", "mended.json")               # mended, in a file beside it

`spelling` knows names and running text, `canonical` the texts that have one form only, `walk` goes through a record by
the plan of the model, `splice` makes the changes in the text of a file, `fixing` takes files in and out, `report` tells
what was done.
"""

from hrdocs.mending.fixing import WrongTarget, fix
from hrdocs.mending.report import Mend, Mended

__all__ = ["Mend", "Mended", "WrongTarget", "fix"]
