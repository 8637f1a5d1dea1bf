"""Write the references of fields, words and values into their pages, so that a checkout has them without a build.

Usage: python tools/docs_reference.py

A page keeps its own introduction; what is between the two comments comes from the model, as in a build.
"""

import sys
from pathlib import Path

DOCS = Path(__file__).parent.parent / "docs"
sys.path.insert(0, str(DOCS / "_ext"))

import model_reference  # noqa: E402 -- found by the line above


def main() -> None:
    """Write each page that holds such a part."""
    for page in sorted((DOCS / "reference").glob("*.md")):
        text = page.read_text(encoding="utf-8")
        made = model_reference.written(text)
        if made != text:
            page.write_text(made, encoding="utf-8")
            print(f"wrote {page.name}")


if __name__ == "__main__":
    main()
