"""No code asks which instrument it has in hand: no id of one stands in Python, and nobody imports a kind's modules."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from dialogs.commands import COMMANDS
from dialogs.instruments.library import CONTENT, Library

ROOT = Path(__file__).parents[2]
KINDS = ROOT / "dialogs" / "instruments" / "kinds"
# A form and the texts for chairs have no outcome: what they make, and say, is what use cases are about.
OPEN_TO_ALL = {
    "dialogs.instruments.kinds.aanpak.definition": {"AanpakContent", "Checklist", "Helper", "Item", "Need"},
    "dialogs.instruments.kinds.form.definition": {"Makes"},
    "dialogs.instruments.kinds.uvo.definition": {"Defaults", "UvoContent", "UvoText"},
}
NAMES = frozenset(command.name for command in COMMANDS)


def _instruments() -> frozenset[str]:
    """The ids of all that is asked of people in our own content."""
    return frozenset(entry.key[0] for entry in Library.read(CONTENT).entries() if entry.instrument)


IDS = _instruments()


def sources(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from (path for path in (ROOT / folder).rglob("*.py") if "node_modules" not in path.parts)


def _strings(node: ast.AST | None) -> Iterator[ast.Constant]:
    if node is not None:
        yield from (part for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str))


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else ""


def _names_of_commands(tree: ast.AST, *, declares: bool) -> Iterator[ast.Constant]:
    """The strings that name a command: where it is declared (`declares`), pressed, or answers a prompt."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        of = {keyword.arg: keyword.value for keyword in node.keywords}
        if declares and _called(node) in ("Command", "Following"):
            # Its name, and the words people type for it.
            for part in (*node.args[:1], of.get("nl"), of.get("en")):
                yield from _strings(part)
        if _called(node) in ("Meant", "_plain", "RunCommand"):
            # What a sentence comes to is a command, named as it is typed.
            yield from (name for part in node.args for name in _strings(part) if name.value in NAMES)
        named = [of.get("word") if _called(node) == "WordPress" else None, of.get("answered_by")]
        yield from (name for part in named for name in _strings(part) if name.value in NAMES)


def _docstrings(tree: ast.AST) -> Iterator[ast.Constant]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and node.body:
            first = node.body[0]
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                yield first.value


def _words_of_a_list(tree: ast.AST) -> Iterator[ast.Constant]:
    """The strings of a set with many: words of the language, of which one is also an id."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Set) and len(node.elts) > len(IDS):
            yield from _strings(node)


def ids_in(tree: ast.AST, *, declares: bool = False) -> set[str]:
    """The ids of instruments that stand as a string, whole, or as a part of an f-string."""
    allowed = {id(node) for node in _docstrings(tree)}
    allowed |= {id(node) for node in _names_of_commands(tree, declares=declares)}
    allowed |= {id(node) for node in _words_of_a_list(tree)}
    parts = {id(value) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for value in node.values}
    found = set()
    for node in _strings(tree):
        if id(node) not in allowed:
            said = re.findall(r"\w+", str(node.value)) if id(node) in parts else [str(node.value)]
            found |= IDS.intersection(said)
    return found


def test_no_id_of_an_instrument_stands_in_the_code() -> None:
    seen = list(sources("dialogs", "store", "bot", "manifest"))
    assert len(seen) > 150
    assert {"zelfscan", "competentiescan", "ronde"} < IDS
    commands = ROOT / "dialogs" / "commands"
    found = {
        str(path.relative_to(ROOT)): ids
        for path in seen
        if (ids := ids_in(ast.parse(path.read_text("utf-8")), declares=path.parent == commands))
    }
    assert found == {}


@pytest.mark.parametrize(
    "code",
    [
        'SCAN = "zelfscan"',
        'if run.instrument == "zelfscan": ...',
        'if run.instrument in ("x", "zelfscan"): ...',
        'TITLES = {"zelfscan": 1}',
        'match run.instrument:\n    case "zelfscan": ...',
        'match run.instrument:\n    case "x" | "zelfscan": ...',
        'say(f"{day} zelfscan")',
        'say(f"zelfscan-{day}")',
        'library.entry("zelfscan")',
        'def f(scan: str = "zelfscan"): ...',
        'scan["zelfscan"]',
        'Command("zelfscan")',
        'Button("zelfscan", WordPress(word="x"))',
        'WordPress(word="zelfscan")',
        'WordPress(word="x", rest="zelfscan")',
        'Behaviour(answered_by=("zelfscan",))',
        'x = 1\n"zelfscan"',
    ],
)
def test_such_an_id_is_caught(code: str) -> None:
    assert ids_in(ast.parse(code)) == {"zelfscan"}


@pytest.mark.parametrize(
    "code",
    [
        '"""zelfscan"""',
        'def f():\n    """zelfscan"""',
        'WordPress(word="ronde")',
        'Behaviour(answered_by=("ronde", "doe_mee"))',
        'say("zelfscan regieneming")',
        "zelfscan = 1",
    ],
)
def test_docstrings_and_names_of_commands_are_not(code: str) -> None:
    assert ids_in(ast.parse(code)) == set()


def test_a_command_may_be_declared_among_the_commands_only() -> None:
    declared = ast.parse('Command("ronde", nl=("ronde", "nieuwe ronde"), en=("round",), run=start)')
    assert ids_in(declared, declares=True) == set()
    assert ids_in(declared) == {"ronde"}
    assert ids_in(ast.parse('Command("x", nl=("x",), en=("x",), run=partial(start, "zelfscan"))'), declares=True)
    assert ids_in(ast.parse('WordPress(word="zelfscan")'), declares=True)


def kinds_imported(tree: ast.AST) -> set[str]:
    """The modules of kinds that are imported, but for what is open to all."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom) and node.module:
            taken = {alias.name for alias in node.names}
            if not taken <= OPEN_TO_ALL.get(node.module, set()):
                found |= {node.module, *(f"{node.module}.{name}" for name in taken)}
    return {name for name in found if name.startswith("dialogs.instruments.kinds")}


def own_kind(path: Path) -> str:
    """The kind whose folder this is in, as a module; "-" elsewhere."""
    inside = KINDS in path.parents and path.parent != KINDS
    return f"dialogs.instruments.kinds.{path.relative_to(KINDS).parts[0]}" if inside else "-"


def test_only_the_registry_knows_the_kinds() -> None:
    seen = list(sources("dialogs", "store", "bot", "manifest"))
    imported = {path: kinds_imported(ast.parse(path.read_text("utf-8"))) for path in seen}
    outside = {
        str(path.relative_to(ROOT)): sorted(names)
        for path, found in imported.items()
        if (names := {name for name in found if not f"{name}.".startswith(f"{own_kind(path)}.")})
    }
    assert outside.pop("dialogs/instruments/registry.py")
    assert outside == {}


@pytest.mark.parametrize(
    "line",
    [
        "from dialogs.instruments.kinds.zelfscan.scoring import Result",
        "from dialogs.instruments.kinds.zelfscan import scoring",
        "from dialogs.instruments.kinds import zelfscan",
        "import dialogs.instruments.kinds.zelfscan.kind",
        "import dialogs.instruments.kinds.zelfscan.kind as z",
        "from dialogs.instruments.kinds.form.definition import FormQuestion",
        "from dialogs.instruments.kinds.form.definition import Makes, FormQuestion",
        "from dialogs.instruments.kinds.form.kind import FormKind",
        "def f():\n    from dialogs.instruments.kinds.uvo.kind import UvoKind",
    ],
)
def test_such_an_import_is_caught(line: str) -> None:
    assert kinds_imported(ast.parse(line))


def test_what_is_open_to_all_is_not() -> None:
    for module, names in OPEN_TO_ALL.items():
        for name in names:
            assert kinds_imported(ast.parse(f"from {module} import {name}")) == set()
    assert kinds_imported(ast.parse("from dialogs.instruments.kind import Kind")) == set()
    assert own_kind(KINDS / "zelfscan" / "view.py") == "dialogs.instruments.kinds.zelfscan"
    assert own_kind(ROOT / "bot" / "turns.py") == "-"
