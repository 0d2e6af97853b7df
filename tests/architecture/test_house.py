"""House rules as tests. Each first proves that it looked at something, and that it can say no."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
LONGEST_FILE, LONGEST_FUNCTION = 450, 60


def sources() -> Iterator[Path]:
    for folder in ("dialogs", "store", "bot"):
        yield from (path for path in (ROOT / folder).rglob("*.py") if "node_modules" not in path.parts)


def long_functions(tree: ast.AST) -> list[str]:
    return [
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
        and not all(isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef | ast.Expr) for part in node.body[:1])
    ]


def test_files_and_functions_stay_small() -> None:
    seen = list(sources())
    assert len(seen) > 60
    assert [str(path) for path in seen if len(path.read_text().splitlines()) > LONGEST_FILE] == []
    assert [(path.name, name) for path in seen for name in long_functions(ast.parse(path.read_text()))] == []
    body = "\n".join(["    x = 1"] * LONGEST_FUNCTION)
    assert long_functions(ast.parse(f"def f():\n{body}\n")) == ["f"]


def test_every_module_says_what_it_is() -> None:
    silent = [p.name for p in sources() if p.read_text().strip() and not ast.get_docstring(ast.parse(p.read_text()))]
    assert silent == []


def test_no_dutch_sentence_stands_in_the_code() -> None:
    """Texts live in dialogs/texts and the content. The command line, before a language is known, speaks for itself."""
    telling = (" je ", " een ", " niet ", " het ", " wat ")
    offenders = [
        (path.name, node.value)
        for path in sources()
        if path.name not in ("__main__.py", "running.py", "operators.py", "words.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and not _is_docstring(path, node)
        if any(word in node.value for word in telling)
    ]
    assert offenders == []


def _is_docstring(path: Path, node: ast.Constant) -> bool:
    return "\n" in node.value or any(
        ast.get_docstring(parent, clean=False) == node.value
        for parent in ast.walk(ast.parse(path.read_text()))
        if isinstance(parent, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
    )


def test_the_floors_hold() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "7 kept, 0 broken" in done.stdout, done.stdout


def test_the_sdk_is_named_in_one_folder() -> None:
    named = {
        path.parent.relative_to(ROOT).as_posix()
        for path in sources()
        if any(word in path.read_text() for word in ("import botbuilder", "from botbuilder", "botframework"))
    }
    assert named == {"bot/teams"}


def test_deciding_and_remembering_need_no_sdk() -> None:
    """The way out: without the SDK the two inner floors and the cards still load."""
    code = (
        "import sys; sys.modules['botbuilder'] = None; sys.modules['botframework'] = None;"
        "import dialogs.desk, store.unit_of_work, store.migrate, bot.turns, bot.cards.render, bot.clock"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
