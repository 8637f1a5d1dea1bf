"""Safe fixes of a partner's file: what has one certain right form is put into it, and each fix is listed.

    from hrdocs.fixing import fix

    print(fix("partner.json").to_text())             # what would be fixed
    fix("partner.json", "fixed.json")               # fixed, in a file beside it

`spelling` fixes names and running text, `canonical` the texts that have one form only, `record_texts` goes through a
record by the plan of the model, `splice` makes the changes in the text of a file, `fixing` reads and writes files,
`fixed` reports what was done.
"""

from hrdocs.errors import WrongTarget
from hrdocs.fixing.fixed import Fix, Fixed
from hrdocs.fixing.fixing import fix

__all__ = ["Fix", "Fixed", "WrongTarget", "fix"]
