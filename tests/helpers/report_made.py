"""A report made of problems, without a file to read."""

from collections import Counter

from hrdocs.validation import CheckedFile, Report, Total


def a_report(*problems, **more):
    totals = Counter((problem.code, problem.severity) for problem in problems)
    given = {
        "files": (CheckedFile(name="in/some folder/partner.json", sha256="ab" * 32),),
        "problems": problems,
        "totals": tuple(Total(code=code, severity=s, count=count) for (code, s), count in sorted(totals.items())),
        "counts": (("person", 1200), ("charge", 2)),
    }
    return Report(**(given | more))
