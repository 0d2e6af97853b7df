"""Rules of the structure as tests. Each first proves that it looked at something, and that it can say no."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
LONGEST_FUNCTION = 60


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


def test_functions_stay_small() -> None:
    seen = list(sources())
    assert len(seen) > 60
    assert [(path.name, name) for path in seen for name in long_functions(ast.parse(path.read_text()))] == []
    body = "\n".join(["    x = 1"] * LONGEST_FUNCTION)
    assert long_functions(ast.parse(f"def f():\n{body}\n")) == ["f"]


def test_every_module_says_what_it_is() -> None:
    silent = [p.name for p in sources() if p.read_text().strip() and not ast.get_docstring(ast.parse(p.read_text()))]
    assert silent == []


def test_no_dutch_sentence_stands_in_the_code() -> None:
    """Texts live in dialogs/texts and the content. The command line, before a language is known, speaks for itself.

    The words of a command are what people type, not what we say.
    """
    telling = (" je ", " een ", " niet ", " het ", " wat ")
    offenders = [
        (path.name, node.value)
        for path in sources()
        if path.name not in ("command_line.py", "runner.py", "commands.py", "texts.py", "explaining.py")
        and path.parent.name != "commands"
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if any(word in node.value for word in telling) and not _is_docstring(path, node)
    ]
    assert offenders == []


def _is_docstring(path: Path, node: ast.Constant) -> bool:
    return "\n" in node.value or any(
        ast.get_docstring(parent, clean=False) == node.value
        for parent in ast.walk(ast.parse(path.read_text()))
        if isinstance(parent, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
    )


def _contracts(root: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
        cwd=root, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.stdout


def test_the_floors_hold() -> None:
    assert "9 kept, 0 broken" in _contracts(ROOT)


# A module nobody named anywhere, in each kind of place -> the contract that must see it.
MADE_UP = {
    "bot/cards/made_up.py": ("from botbuilder.core import TurnContext", "The channel SDK lives in bot.teams only"),
    "bot/made_up.py": ("import botframework.connector", "The channel SDK lives in bot.teams only"),
    "bot/web/made_up.py": ("from store.engine import make_engine", "The edge knows no database"),
    "bot/proactive/made_up.py": ("from store.prompts import Prompts", "The edge knows no database"),
    "bot/cards/made_up_too.py": ("from dialogs.expecting import EraseOwn", "Cards make no answers"),
    "bot/documents/made_up.py": ("import sqlalchemy", "The edge knows no database"),
    "bot/proactive/made_up_too.py": ("from bot.cards.render import render", "Turns and prompts know no cards"),
    "bot/local/made_up.py": ("from dialogs.desk import answer", "The trial channel and the bot meet over HTTP only"),
    "dialogs/made_up.py": ("import aiohttp", "dialogs knows no SDK, no SQL, no web, no clock"),
    "dialogs/group/made_up.py": ("from dialogs.ports import UnitOfWork", "The core is pure"),
    "store/made_up.py": ("from dialogs.desk import answer", "store knows of dialogs only"),
}


def test_a_new_module_is_under_the_contracts_without_being_named(tmp_path: Path) -> None:
    for folder in ("dialogs", "store", "bot"):
        shutil.copytree(
            ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("node_modules", "__pycache__", "*.yaml")
        )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for name, (line, _) in MADE_UP.items():
        (tmp_path / name).write_text(f'"""Break a rule."""\n\n{line}\n')
    said = " ".join(_contracts(tmp_path).split())
    for name, (_, contract) in MADE_UP.items():
        assert re.search(rf"{re.escape(contract)}[^.]*? BROKEN", said), (name, said)
        assert name.removesuffix(".py").replace("/", ".") in said


def _read_for_state(tree: ast.AST) -> list[int]:
    """The lines where a `.reason` is compared, matched, searched in or taken apart."""
    inner: list[ast.AST] = []
    for node in ast.walk(tree):
        match node:
            case ast.Compare():
                inner += [node.left, *node.comparators]
            case ast.Match():
                inner.append(node.subject)
            case ast.Attribute() | ast.Subscript():
                inner.append(node.value)
    return [part.lineno for part in inner if isinstance(part, ast.Attribute) and part.attr == "reason"]


def test_a_reason_is_told_and_never_read_for_state() -> None:
    """What is decided by stands in columns of its own, such as `doubt`."""
    assert sum(".reason" in path.read_text() for path in sources()) > 5
    assert [(path.name, line) for path in sources() for line in _read_for_state(ast.parse(path.read_text()))] == []
    for state in ("p.reason.startswith(x)", "p.c.reason == x", "x in p.reason", "p.reason[:4]"):
        assert _read_for_state(ast.parse(state)) == [1], state
    assert _read_for_state(ast.parse("match p.reason:\n case 'x': pass")) == [1]
    assert _read_for_state(ast.parse("say(p.reason or 'gone')")) == []


def test_bot_has_rooms_and_few_loose_modules() -> None:
    loose = {path.stem for path in (ROOT / "bot").glob("*.py")} - {"__init__"}
    assert {"__main__", "bootstrap", "settings"} < loose
    assert len(loose) <= 6


def test_production_loads_nothing_of_the_trial_channel(tmp_path: Path) -> None:
    code = f"""
import asyncio, sys
from bot import bootstrap
from bot.settings import Settings
tenant = "11111111-1111-1111-1111-111111111111"
settings = Settings(
    mode=sys.argv[1], database_url="sqlite:///{tmp_path}/x.db", app_id=tenant, app_tenant_id=tenant, tenants=tenant,
    app_password=sys.argv[2], public_url="https://bot.example.nl", link_secret=sys.argv[2],
    erased="{tmp_path}/erased.txt",
)
bootstrap.build(settings)
print(sorted(name for name in sys.modules if name.startswith("bot.local")))
"""

    def loaded(mode: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", code, mode, "x" * 40], cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert not done.returncode, done.stderr
        return done.stdout.splitlines()[-1]

    assert loaded("production") == "[]"
    assert "bot.local.routes" in loaded("local")


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
        "import dialogs.desk, store.unit_of_work, store.migrate, bot.turns, bot.cards.render, bot.proactive.jobs"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def test_the_answers_of_a_round_are_read_in_one_place() -> None:
    """Everything that is shown of a group comes from the picture that is made there (norms A5, B20)."""
    reading = re.compile(r"\breleases\.reading\(")
    read = {path.relative_to(ROOT).as_posix(): len(reading.findall(path.read_text())) for path in sources()}
    assert {path: times for path, times in read.items() if times} == {"dialogs/usecases/pictures.py": 1}
