"""What cells show is what LibreOffice shows: one call of it for ten workbooks, and for a hundred in `make slow`.

Without LibreOffice (`soffice`) the tests are skipped.
"""

import csv
import datetime as dt
import random
import shutil
import subprocess

import pytest

from hrdocs.interchange.tables import read_table

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
# Commas, quotes only where needed, UTF-8, cells as they are shown.
AS_SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true"

pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")

WORDS = (
    "Алена Выдуманка",
    "Ігнат Прыкладаў",
    "д/о",
    " two  spaces ",
    'a "quoted", word',
    "first line\nsecond line",
    "342",
    "01.02.2020",
    "007",
    "№ 5; ч. 1 ст. 342",
    "'",
    "e\u0301",
    "😀",
)
FIRST, LAST = dt.date(1904, 1, 2), dt.date(2099, 12, 31)


def cell(dice):
    """A value, its format, and how LibreOffice shows what we show otherwise: days are ISO, thousands undivided."""
    days = FIRST + dt.timedelta(dice.randrange((LAST - FIRST).days))
    match dice.randrange(8):
        case 0:
            return dice.choice(WORDS), None, None
        case 1:
            return dice.choice([0, 1, 7, 342, 44197, 880001, -3, 10**9]), None, None
        case 2:
            return dice.choice([342.1, 0.5, 1.25, -2.75, 1e-3]), None, None
        case 3:
            shown = dice.choice(["0.00", "#,##0.00", "0", "#,##0"])
            return dice.randrange(10**6) / 100, shown, "," if "," in shown else None
        case 4:
            return dice.choice([True, False]), None, None
        case 5:
            return days, "yyyy-mm-dd", None
        case 6:
            return days, "dd.mm.yyyy", "%d.%m.%Y"
        case _:
            return dice.choice([0.05, 0.5, 1]), "0%", None


def written(path, seed):
    """Write a workbook, and return where days are shown otherwise than as we write them."""
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    dice = random.Random(seed)  # noqa: S311 -- nothing here is secret
    book = openpyxl.Workbook()
    if seed % 5 == 0:
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    sheet, otherwise = book.active, {}
    for row in range(1, 13):
        for column in range(1, 9):
            if dice.random() < 0.15:
                continue
            value, shown, pattern = cell(dice)
            made = sheet.cell(row, column, value)
            if isinstance(value, str):
                made.data_type = "s"
            if shown is not None:
                made.number_format = shown
            if pattern is not None:
                otherwise[row, column] = pattern
    book.save(path)
    return otherwise


def shown_by_libreoffice(folder, paths):
    """Every workbook as LibreOffice shows it, by one call."""
    home = (folder / "home").as_uri()
    command = [SOFFICE, f"-env:UserInstallation={home}", "--headless", "--norestore"]
    command += ["--convert-to", AS_SHOWN, "--outdir", str(folder / "out"), *map(str, paths)]
    subprocess.run(command, check=True, capture_output=True, timeout=60 + 5 * len(paths))  # noqa: S603 -- found above
    for path in paths:
        with (folder / "out" / f"{path.stem}.csv").open(encoding="utf-8", newline="") as file:
            yield {
                (row, column): text
                for row, texts in enumerate(csv.reader(file), 1)
                for column, text in enumerate(texts, 1)
                if text.strip()
            }


@pytest.mark.parametrize("count", [10, pytest.param(100, marks=pytest.mark.slow)])
def test_cells_show_what_libreoffice_shows(tmp_path, count):
    paths = [tmp_path / f"book{n}.xlsx" for n in range(count)]
    otherwise = [written(path, n) for n, path in enumerate(paths)]
    for path, patterns, theirs in zip(paths, otherwise, shown_by_libreoffice(tmp_path, paths), strict=True):
        for place, pattern in patterns.items():
            theirs[place] = (
                theirs[place].replace(",", "")
                if pattern == ","
                else dt.datetime.strptime(theirs[place], pattern).date().isoformat()  # noqa: DTZ007 -- a day
            )
        (sheet,) = read_table(path).sheets
        ours = {
            (cell.row, cell.column + 1): cell.text for row in sheet.rows() for cell in row.cells if cell.text.strip()
        }
        assert ours == theirs, path.name
