"""Reads a workbook and a PNG as others do: cells through openpyxl, the rest from the file itself."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

import openpyxl

Cells = list[list[Any]]


def opened(made: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(made))


def tables(made: bytes) -> dict[str, Cells]:
    """Name of a sheet -> its rows, the header first."""
    return {page.title: [[cell.value for cell in row] for row in page.iter_rows()] for page in opened(made)}


def parts(made: bytes, folder: str = "") -> dict[str, str]:
    """The XML parts of a workbook."""
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        return {name: file.read(name).decode() for name in file.namelist() if name.startswith(folder)}


def words_in(png: bytes) -> dict[str, str]:
    """What a PNG says about itself: keyword -> text. Fails on a wrong checksum."""
    return {
        body.split(b"\0", 1)[0].decode(): body.split(b"\0\0\0\0\0", 1)[1].decode()
        for kind, body in _chunks(png)
        if kind == b"iTXt"
    }


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        kind, body = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        assert struct.pack(">I", zlib.crc32(kind + body)) == png[at + 8 + length : at + 12 + length]
        yield kind, body
        at += 12 + length
