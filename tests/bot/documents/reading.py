"""Reads a PDF as a screen reader does: along its structure tree, through the marks in the pages."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

# What puts something on the page.
_PAINTS = frozenset(["f", "F", "f*", "B", "B*", "b", "b*", "s", "S", "sh", "Do", "Tj", "TJ", "'", '"', "EI"])
_SHOWS = frozenset(["Tj", "TJ", "'", '"'])

# Elements whose marks follow each other as one run of words.
_RUNS = frozenset(("P", "H1", "H2", "Span", "TD", "TH", "Lbl"))


@dataclass
class Node:
    """An element of the structure tree; `text` is that of itself and all below it, in reading order."""

    tag: str
    text: str = ""
    alt: str | None = None
    scope: str | None = None
    children: list["Node"] = field(default_factory=list)

    def all(self, tag: str) -> Iterator["Node"]:
        if self.tag == tag:
            yield self
        for child in self.children:
            yield from child.all(tag)


@dataclass
class Read:
    """`on_pages` has the words of each page; `unmarked` are what is painted and neither in the tree nor an artifact."""

    file: pikepdf.Pdf
    tree: Node
    artifacts: str
    unmarked: list[str]
    on_pages: list[str]

    @property
    def text(self) -> str:
        return self.tree.text


def _unicode(font: Any) -> dict[int, str]:
    """Glyph -> letters, from the font's own table."""
    table = font["/ToUnicode"].read_bytes().decode("latin-1")
    letters: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.S):
        for glyph, code in re.findall(r"<(\w+)>\s*<(\w+)>", block):
            letters[int(glyph, 16)] = bytes.fromhex(code).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.S):
        for first, last, code in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            for step in range(int(last, 16) - int(first, 16) + 1):
                letters[int(first, 16) + step] = chr(int(code, 16) + step)
    return letters


def _strings(operands: Any) -> Iterator[bytes]:
    for operand in operands:
        if isinstance(operand, pikepdf.Array):
            yield from _strings(operand)
        elif isinstance(operand, pikepdf.String):
            yield bytes(operand)


def _page(page: pikepdf.Page) -> tuple[dict[int, str], str, list[str]]:
    """Text per mark, text of the artifacts, and what is in neither."""
    fonts = {name: _unicode(font) for name, font in page.Resources.get("/Font", {}).items()}
    marked: dict[int, str] = {}
    artifacts, unmarked, font = "", [], {}
    # A mark's number, "artifact", or None for a mark that only adds words to the one around it.
    stack: list[int | str | None] = []
    instead: list[str | None] = []
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), list(instruction.operands)
        if operator in ("BDC", "BMC"):
            given: Any = operands[1] if len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary) else {}
            number: Any = given.get("/MCID")
            stack.append("artifact" if str(operands[0]) == "/Artifact" else number)
            # Words that stand in place of the glyphs inside.
            instead.append(str(given["/ActualText"]) if "/ActualText" in given else None)
        elif operator == "EMC":
            stack.pop()
            instead.pop()
        elif operator == "Tf":
            font = fonts[str(operands[0])]
        if operator not in _PAINTS:
            continue
        where = next((mark for mark in reversed(stack) if mark is not None), None)
        words = ""
        if operator in _SHOWS:
            for string in _strings(operands):
                glyphs = (int.from_bytes(string[at : at + 2], "big") for at in range(0, len(string), 2))
                words += "".join(font[glyph] for glyph in glyphs)
            if instead and instead[-1] is not None:
                words, instead[-1] = instead[-1], ""
        if where is None:
            unmarked.append(operator)
        elif isinstance(where, str):
            artifacts += words
        else:
            marked[where] = marked.get(where, "") + words
    return marked, artifacts, unmarked


def lines_on(page: pikepdf.Page) -> list[str]:
    """The words of each piece of a line, as they were set one after the other: no piece goes on over a line's end."""
    fonts = {name: _unicode(font) for name, font in page.Resources.get("/Font", {}).items()}
    found, font = [], {}
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), list(instruction.operands)
        if operator == "Tf":
            font = fonts[str(operands[0])]
        elif operator in _SHOWS:
            strings = list(_strings(operands))
            glyphs = (int.from_bytes(own[at : at + 2], "big") for own in strings for at in range(0, len(own), 2))
            found.append("".join(font[glyph] for glyph in glyphs))
    return found


def read(made: bytes) -> Read:
    file = pikepdf.open(io.BytesIO(made))
    pages = [_page(page) for page in file.pages]
    on_pages = [" ".join(marked.values()) for marked, _, _ in pages]
    number: dict[Any, int] = {page.objgen: at for at, page in enumerate(file.pages)}

    def attributes(element: Any) -> dict[str, Any]:
        given = element.get("/A", [])
        return {k: v for part in ([given] if isinstance(given, pikepdf.Dictionary) else given) for k, v in part.items()}

    def kids(element: Any) -> list[Any]:
        below = element.get("/K", [])
        return list(below) if isinstance(below, pikepdf.Array) else [below]

    def node(element: Any, page: int) -> Node:
        page = number[element.Pg.objgen] if "/Pg" in element else page
        made = Node(
            tag=str(element.S)[1:],
            alt=str(element.Alt) if "/Alt" in element else None,
            scope=str(attributes(element).get("/Scope", ""))[1:] or None,
        )
        parts = []
        for kid in kids(element):
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                made.children.append(node(kid, page))
                parts.append(made.children[-1].text)
            elif isinstance(kid, pikepdf.Dictionary):
                at = number[kid.Pg.objgen] if "/Pg" in kid else page
                parts.append(pages[at][0].pop(int(kid.MCID)))
            else:
                parts.append(pages[page][0].pop(int(kid)))
        made.text = ("" if made.tag in _RUNS else " ").join(parts)
        made.text = " ".join(made.text.split())
        return made

    (root,) = kids(file.Root.StructTreeRoot)
    tree = node(root, 0)
    # A mark that no element of the tree asks for is never read out.
    lost = [words for marked, _, _ in pages for words in marked.values()]
    return Read(file, tree, " ".join(a for _, a, _ in pages), [op for *_, ops in pages for op in ops] + lost, on_pages)
