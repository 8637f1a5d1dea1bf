"""Open each page of the library in a browser, in three languages and at two widths, and look for barriers.

    python tools/check_pages.py [--pictures FOLDER]

axe-core (https://github.com/dequelabs/axe-core), which nobody here wrote, looks at every page for what keeps people
out: contrast, names of controls, order of headings, regions. A page must not be wider than the screen, and nothing may
be on its console. `--pictures` keeps what was seen, for a person to look at. The exit code is 0 when nothing is found.

Node's npm installs axe-core beside the pages, never into the source tree; the browser is the one of `tests/e2e`.
"""

import argparse
import base64
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import hrdocs
from hrdocs import cli, criteria
from hrdocs.interchange import handouts
from hrdocs.messages import LANGUAGES

ROOT: Final = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "e2e"))
from conftest import NAMES, Browser, Tab  # noqa: E402 -- the path is set above

WIDTHS: Final = {360: 740, 1280: 900}
PARTNER: Final = ROOT / "examples" / "partner" / "law.json"
CLEAN: Final = b'{"hrdocs": "1.0", "records": [{"type": "person", "id": "p1"}]}'
# What a page is rated by: all rules of WCAG up to 2.2 AA, and what axe-core itself calls good practice.
AXE: Final = "axe.run(document, {resultTypes: ['violations']}).then((found) => JSON.stringify(found.violations))"


def pages() -> Iterator[tuple[str, str]]:
    """Return each page with its name."""
    report = hrdocs.validate(PARTNER, as_of="2026-11-30")
    clean = hrdocs.validate(CLEAN, as_of="2026-11-30", rules=hrdocs.Rules(select=("date",)))
    for language in LANGUAGES:
        yield f"report-{language}", report.to_html(language)
        yield f"report-values-{language}", report.to_html(language, show_ids=True, show_values=True)
        yield f"report-clean-{language}", clean.to_html(language)
        yield f"person-{language}", person(language)
        for name in handouts.TEMPLATES:
            yield f"template-{name}-{language}", handouts.template(name, language).to_page()
        # Checklists are of one build; one in each language, and the others in English.
        for framework in criteria.frameworks():
            if language == LANGUAGES[0] or framework.id == "guidelines2013":
                outcome = criteria.assess(framework, {}, on="2021-04-09")
                yield f"checklist-{framework.id}-{language}", criteria.to_html(outcome, language)
                yield f"blank-{framework.id}-{language}", criteria.to_html(framework, language)


def person(language: str) -> str:
    """Return the page of one invented person, as `hrdocs show --format html` writes it."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "person.html"
        arguments = ("show", str(ROOT / "examples" / "joined.json"), "pe01", "--format", "html", "--output", str(page))
        cli.main([*arguments, "--language", language])
        return page.read_text(encoding="utf-8")


def main() -> int:
    """Look at every page; print what is found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pictures", type=Path, help="keep a picture of each page in this folder")
    given = parser.parse_args()
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        print(f"no Chromium on this machine: none of {', '.join(NAMES)} is found")
        return 1
    if given.pictures is not None:
        given.pictures.mkdir(parents=True, exist_ok=True)
    found = seen = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        axe = installed(folder)
        browser = Browser(program, str(folder / "profile"))
        try:
            tab = Tab(browser)
            for title, text in pages():
                path = folder / f"{title}.html"
                path.write_text(text, encoding="utf-8")
                for width, height in WIDTHS.items():
                    seen += 1
                    faults = looked_at(tab, path, axe, width=width, height=height)
                    found += len(faults)
                    print("\n".join(f"{title} at {width}: {fault}" for fault in faults), end="\n" if faults else "")
                    if given.pictures is not None:
                        (given.pictures / f"{title}-{width}.png").write_bytes(picture(tab))
        finally:
            browser.close()
    print(f"{seen} pages looked at, {found} faults")
    return 1 if found else 0


def installed(folder: Path) -> str:
    """Return the script of axe-core, installed by npm."""
    shutil.copy(ROOT / "tools" / "interop" / "package.json", folder)
    command = ("npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--silent")
    subprocess.run(command, cwd=folder, check=True)  # noqa: S603 -- a constant command
    return (folder / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def looked_at(tab: Tab, path: Path, axe: str, *, width: int, height: int) -> list[str]:
    """Return what is wrong with a page at a width."""
    tab.size(width, height)
    tab.open(path)
    faults = [f"on the console: {json.dumps(each)[:200]}" for each in tab.complaints]
    wide = tab.run("document.documentElement.scrollWidth")
    if wide > width:
        faults.append(f"wider than the screen: {wide}")
    tab.run(axe)
    violations: list[dict[str, Any]] = json.loads(tab.run(AXE))
    for each in violations:
        where = "; ".join(str(node["target"][0]) for node in each["nodes"][:3])
        faults.append(f"{each['id']} ({each['impact']}): {each['help']}: {where}")
    return faults


def picture(tab: Tab) -> bytes:
    """Return the first screen of a page as PNG."""
    return base64.b64decode(tab.call("Page.captureScreenshot", format="png")["data"])


if __name__ == "__main__":
    sys.exit(main())
