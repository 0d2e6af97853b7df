"""Patterns that are compiled when they are first used."""

import ast
import re
from importlib import import_module
from pathlib import Path

import pytest

from dialogs import patterns
from dialogs.patterns import compile_all, lazy_compile, uncompiled

DIALOGS = Path(patterns.__file__).parent
MODULES = sorted(DIALOGS.rglob("*.py"))


def test_every_pattern_of_ours_can_be_compiled() -> None:
    """A fault in one no longer stops the import of its module."""
    for path in MODULES:
        import_module(".".join(path.relative_to(DIALOGS.parent).with_suffix("").parts).removesuffix(".__init__"))
    assert len(patterns._MADE) > 300
    compile_all()
    assert not uncompiled()


def test_it_does_what_a_compiled_one_does() -> None:
    text, source = "Om 10 uur, of om 11 uur", r"om (\d+)"
    ours, right = lazy_compile(source, re.IGNORECASE), re.compile(source, re.IGNORECASE)
    assert ours.findall(text) == right.findall(text) == ["10", "11"]
    assert ours.split(text) == right.split(text)
    assert ours.sub("nu", text) == right.sub("nu", text)
    assert [found.span() for found in ours.finditer(text)] == [found.span() for found in right.finditer(text)]
    for found in (ours.match(text), ours.search(text), ours.fullmatch("om 7")):
        assert found and found[1] in ("10", "7")
    assert (ours.pattern, ours.groups) == (source, 1)


def test_it_is_compiled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    pattern = lazy_compile(r"a+")
    compiled = []
    monkeypatch.setattr(re, "compile", lambda *of, compile=re.compile: compiled.append(of) or compile(*of))
    assert not compiled
    assert pattern.sub("b", "caat") == "cbt" and pattern.search("aa") and list(pattern.finditer("aba"))
    assert compiled == [(r"a+", 0)]


def test_a_fault_is_told_at_the_first_use() -> None:
    pattern = lazy_compile("(")
    patterns._MADE.remove(pattern)  # type: ignore[arg-type]
    with pytest.raises(re.error):
        pattern.search("a")


def _compiled_when_imported(tree: ast.Module) -> list[int]:
    """The lines on which `re.compile` is called outside a function."""
    inside = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for node in ast.walk(function)
    }
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile" and id(node) not in inside
    ]


def test_nothing_here_is_compiled_when_imported() -> None:
    """A start would wait for it."""
    found = {path.name: lines for path in MODULES if (lines := _compiled_when_imported(ast.parse(path.read_text())))}
    assert not found


def test_what_is_compiled_when_imported_is_caught() -> None:
    code = "import re\n_A = re.compile('a')\ndef b():\n    return re.compile('b')\n"
    assert _compiled_when_imported(ast.parse(code)) == [2]
