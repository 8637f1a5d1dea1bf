"""A package is looked through before any library opens it."""

import pytest

from hrdocs.interchange.tables.filebytes import FileBytes
from hrdocs.interchange.tables.package import Package


def test_parts_and_relations(make):
    package = Package(FileBytes(make.document("<w:tbl/>"), name="a.docx"))
    assert package.main_part() == "word/document.xml"
    assert package.relations("word/document.xml") == {}
    assert b"w:document" in package.read("word/document.xml")
    assert b"".join(package.chunks("word/document.xml")) == package.read("word/document.xml")
    assert package.modified() is None


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"PK\x05\x06"])
def test_a_package_without_its_list_of_parts(refusal, data):
    assert refusal(data, name="a.xlsx").code == "file.archive"


def test_a_document_type_is_refused(make, refusal):
    assert refusal(make.document(before="<!DOCTYPE x [<!ENTITY a 'b'>]>")).code == "table.doctype"
