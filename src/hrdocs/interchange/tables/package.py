"""The package of a workbook or a document: a zip of XML parts, looked through before any library opens it.

Everything here is done in memory and in one pass over each part. Refused are macros, parts locked with a password, a
document type or entities in any part, two parts of one name, names that lead out of the package, and parts that unpack
to too much. Nothing outside the package is ever opened.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import IO, Any, Final
from xml.etree import ElementTree as ET
from xml.parsers import expat

from hrdocs.interchange.tables.filebytes import FileBytes
from hrdocs.interchange.tables.findings import finding, refuse
from hrdocs.problems import Problem

MAX_PACKED: Final = 256 << 20
"""How many bytes a package may have: 256 MiB."""
MAX_UNPACKED: Final = 1 << 30
"""How many bytes all parts of a package may have together: 1 GiB."""
MAX_RATIO: Final = 200
"""How many times its packed size a part may have."""
MAX_DEPTH: Final = 128
"""How deep elements may be nested."""
MAX_CELL: Final = 1 << 20
"""How many characters a cell may have: 1 Mi."""

# A small part is harmless, however well it packs.
_SMALL: Final = 1 << 16
_CHUNK: Final = 1 << 16
_STEP: Final = 1 << 10
_PLAIN: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_IS_LOCKED: Final = 1
_OUTSIDE: Final = re.compile(r"(?:\A|/)\.\.(?:/|\Z)|\A/|\\|\A[A-Za-z]:|\0")
_XML: Final = re.compile(rb"\s*+(?:\xef\xbb\xbf\s*+)?+<|\xff\xfe<|\xfe\xff\0<|<\0|\0<")
_MACROS: Final = (b"macroEnabled", b"vbaProject", b"xlMacrosheet", b"wordVbaData")
_CORE: Final = "docProps/core.xml"
_MODIFIED: Final = "{http://purl.org/dc/terms/}modified"


class Package:
    """A package that is safe to open.

    Args:
        source: The file.

    Raises:
        InvalidDocument: It is not safe, or damaged; the problem says which.
    """

    def __init__(self, source: FileBytes) -> None:
        self.source = source
        if source.size > MAX_PACKED:
            refuse("file.too-large", source.place, limit=MAX_PACKED)
        with source.opened() as stream:
            self.data = stream.read()
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(self.data))
        except (zipfile.BadZipFile, zipfile.LargeZipFile, ValueError, OSError, NotImplementedError):
            refuse("table.cut-off", source.place)
        self.names = frozenset(self._zip.namelist())
        self._check_parts()
        self._check_macros()
        self.link_count = sum(self.read(name).count(b'"External"') for name in self.names if name.endswith(".rels"))

    def _check_parts(self) -> None:
        place = self.source.place
        seen: set[str] = set()
        total = 0
        for part in self._zip.infolist():
            if part.flag_bits & _IS_LOCKED:
                refuse("file.locked", place)
            if _OUTSIDE.search(part.filename):
                refuse("table.path-outside", place)
            if part.filename.lower() in seen:
                refuse("table.part-twice", place)
            seen.add(part.filename.lower())
            if part.compress_type not in _PLAIN:
                refuse("table.damaged", place)
            if part.file_size > max(part.compress_size * MAX_RATIO, _SMALL):
                refuse("table.packed-too-tight", place, limit=MAX_RATIO)
            total += part.file_size
            if total > MAX_UNPACKED:
                refuse("table.unpacks-to-too-much", place, limit=MAX_UNPACKED)

    def _check_macros(self) -> None:
        for name in self.names:
            if name.lower().endswith(("vbaproject.bin", "vbadata.xml")) or "macrosheets/" in name.lower():
                refuse("table.macros", self.source.place)
            # The default for an ending names no part.
            if name.endswith(".rels") and any(mark in self.read(name) for mark in _MACROS):
                refuse("table.macros", self.source.place)
        overrides = re.sub(rb"<Default\b[^>]*>", b"", self.read("[Content_Types].xml"))
        if any(mark in overrides for mark in _MACROS):
            refuse("table.macros", self.source.place)

    def read(self, name: str) -> bytes:
        """Return the bytes of a part."""
        try:
            return self._zip.read(name)
        except KeyError:
            refuse("table.part-missing", self.source.place)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError):
            refuse("table.damaged", self.source.place)

    def chunks(self, name: str) -> Iterator[bytes]:
        """Return the bytes of a part piece by piece."""
        try:
            with self._zip.open(name) as stream:
                while piece := stream.read(_CHUNK):
                    yield piece
        except KeyError:
            refuse("table.part-missing", self.source.place)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError):
            refuse("table.damaged", self.source.place)

    def open(self) -> IO[bytes]:
        """Return the whole package as a stream for a library."""
        return io.BytesIO(self.data)

    def scan(self, name: str, **handlers: Callable[..., Any]) -> None:
        """Read a part of XML with expat.

        Args:
            name: The part.
            handlers: The handlers of expat that are wanted, by name. Names of elements are those of the namespace and
                the element with a space between them.

        Raises:
            InvalidDocument: It is no XML, has a document type, or is too deep.
        """
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._on_doctype
        for handler, function in handlers.items():
            setattr(parser, handler, function)
        try:
            for piece in self.chunks(name):
                parser.Parse(piece)
            parser.Parse(b"", True)  # noqa: FBT003 -- expat takes it by position
        except expat.ExpatError:
            refuse("table.damaged", self.source.place)

    def _on_doctype(self, *_: object) -> None:
        refuse("table.doctype", self.source.place)

    def check_xml(self, *, but: Mapping[str, object] | frozenset[str] = frozenset()) -> None:
        """Look through every part of XML, except those that are read otherwise."""
        for name in sorted(self.names):
            if name in but or not _XML.match(next(self.chunks(name), b"")[:64]):
                continue
            depth = _Depth(self.source)
            self.scan(name, StartElementHandler=depth.on_start, EndElementHandler=depth.on_end)

    def check_prolog(self, name: str) -> None:
        """Look through what precedes the first element of a part: only there can a document type be."""
        parser = expat.ParserCreate()
        parser.StartDoctypeDeclHandler = self._on_doctype
        is_begun: list[bool] = []
        parser.StartElementHandler = lambda *_: is_begun.append(True)
        try:
            for piece in self.chunks(name):
                for start in range(0, len(piece), _STEP):
                    parser.Parse(piece[start : start + _STEP])
                    if is_begun:
                        return
        except expat.ExpatError:
            refuse("table.damaged", self.source.place)

    def tree(self, name: str) -> ET.Element:
        """Return a small part as a tree, which `check_xml` has looked through."""
        return ET.fromstring(self.read(name))  # noqa: S314 -- it has no document type

    def relations(self, name: str) -> dict[str, tuple[str, str]]:
        """Return the relations of a part by id: the last word of the type, and the name of the other part."""
        folder, _, own = name.rpartition("/")
        path = f"{folder}/_rels/{own}.rels".lstrip("/")
        if path not in self.names:
            return {}
        found = {}
        for each in self.tree(path):
            if each.get("TargetMode") == "External":
                continue
            target = each.get("Target", "")
            joined = target.lstrip("/") if target.startswith("/") else _joined(folder, target)
            found[each.get("Id", "")] = (each.get("Type", "").rpartition("/")[2], joined)
        return found

    def main_part(self) -> str:
        """Return the name of the part that all others belong to."""
        found = next((target for kind, target in self.relations("").values() if kind == "officeDocument"), None)
        if found is None:
            refuse("table.part-missing", self.source.place)
        return found

    def modified(self) -> date | None:
        """Return the day on which the file says that it was last changed."""
        if _CORE not in self.names:
            return None
        found = self.tree(_CORE).findtext(_MODIFIED) or ""
        try:
            return date.fromisoformat(found[:10])
        except ValueError:
            return None

    def notes(self) -> tuple[Problem, ...]:
        """Return the notes on the package."""
        if not self.link_count:
            return ()
        return (finding("table.links", self.source.place, count=self.link_count),)


def _joined(folder: str, target: str) -> str:
    parts = folder.split("/") if folder else []
    for step in target.split("/"):
        if step == "..":
            parts[-1:] = []
        elif step != ".":
            parts.append(step)
    return "/".join(parts)


class _Depth:
    """How deep elements are nested."""

    def __init__(self, source: FileBytes) -> None:
        self._source, self._depth = source, 0

    def on_start(self, *_: object) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            refuse("table.damaged", self._source.place)

    def on_end(self, *_: object) -> None:
        self._depth -= 1
