"""Small makers of files: a workbook of raw XML, a document, and what a table holds as plain values."""

import io
import zipfile

import pytest

from hrdocs.errors import InvalidDocument
from hrdocs.interchange.tables import CellKind, read_table

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def zipped(parts, *, twice=(), compress=zipfile.ZIP_DEFLATED):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compress) as package:
        for name, text in [*parts.items(), *twice]:
            info = zipfile.ZipInfo(name, (2026, 11, 30, 0, 0, 0))
            info.compress_type = compress
            with package.open(info, "w") as part:
                for piece in [text] if isinstance(text, str | bytes) else text:
                    part.write(piece.encode() if isinstance(piece, str) else piece)
    return made.getvalue()


def relations(*given):
    inner = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"/>' for name, kind, target in given
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def parts_of_workbook(sheets, *, texts=None, styles=None, book="", more=None):
    """The parts of a workbook; `sheets` has the inside of each sheet by name, or the XML as a whole."""
    kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    overrides = [("/xl/workbook.xml", f"{kinds}.sheet.main+xml")]
    links, listed, parts = [], [], {}
    for n, (name, inner) in enumerate(sheets.items(), 1):
        path = f"xl/worksheets/sheet{n}.xml"
        whole = inner if inner.startswith("<?xml") else f'<worksheet xmlns="{MAIN}">{inner}</worksheet>'
        parts[path] = whole
        overrides.append((f"/{path}", f"{kinds}.worksheet+xml"))
        links.append((f"rId{n}", "worksheet", f"worksheets/sheet{n}.xml"))
        shown, _, state = name.partition("|")
        listed.append(f'<sheet name="{shown}" sheetId="{n}" r:id="rId{n}" state="{state or "visible"}"/>')
    for path, kind, text in (
        ("sharedStrings", "sharedStrings", texts and f'<sst xmlns="{MAIN}">{texts}</sst>'),
        ("styles", "styles", styles and f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>'),
    ):
        if text:
            parts[f"xl/{path}.xml"] = text
            overrides.append((f"/xl/{path}.xml", f"{kinds}.{kind}+xml"))
            links.append((f"r{kind}", kind, f"{path}.xml"))
    types = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides)
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": relations(("rId1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{book}<sheets>{"".join(listed)}</sheets>'
        "</workbook>",
        "xl/_rels/workbook.xml.rels": relations(*links),
        **parts,
        **(more or {}),
    }


def text(address, words, **attributes):
    more = "".join(f' {name}="{value}"' for name, value in attributes.items())
    return f'<c r="{address}" t="inlineStr"{more}><is><t xml:space="preserve">{words}</t></is></c>'


def rows(*given):
    """The data of a sheet: rows of texts from A1 on."""
    made = []
    for n, row in enumerate(given, 1):
        cells = "".join(text(f"{'ABCDEFGH'[k]}{n}", words) for k, words in enumerate(row) if words)
        made.append(f'<row r="{n}">{cells}</row>')
    return f"<sheetData>{''.join(made)}</sheetData>"


def workbook(sheets, **more):
    return zipped(parts_of_workbook(sheets if isinstance(sheets, dict) else {"list": sheets}, **more))


def document(*tables, before=""):
    body = "".join(tables)
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
            'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
            "_rels/.rels": relations(("rId1", "officeDocument", "word/document.xml")),
            "word/document.xml": f'{before}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
        }
    )


class Makers:
    """The makers, since test folders are no packages."""

    zipped = staticmethod(zipped)
    relations = staticmethod(relations)
    parts_of_workbook = staticmethod(parts_of_workbook)
    text = staticmethod(text)
    rows = staticmethod(rows)
    workbook = staticmethod(workbook)
    document = staticmethod(document)
    MAIN = MAIN
    OFFICE = OFFICE


@pytest.fixture(scope="session")
def make():
    return Makers


def plain(cell):
    return cell.text if cell.kind is CellKind.TEXT else (cell.kind.value, cell.value) if cell.value is not None else ""


@pytest.fixture(scope="session")
def table():
    """The rows of the first sheet: number, texts, and the codes of its notes with their columns."""

    def told(data, sheet=0, **given):
        found = read_table(data, **given)
        return [
            (row.number, [plain(cell) for cell in row.cells], [(note.code, note.place.column) for note in row.notes])
            for row in found.sheets[sheet].rows()
        ]

    return told


@pytest.fixture(scope="session")
def refusal():
    """The only problem for which a file is refused."""

    def told(data, **given):
        with pytest.raises(InvalidDocument) as caught:
            [list(sheet.rows()) for sheet in read_table(data, **given).sheets]
        (problem,) = caught.value.problems
        return problem

    return told
