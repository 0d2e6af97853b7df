"""What the documents name, and whether it is there: tests by file and function."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def names(source: str) -> set[str]:
    """What pytest would collect at the top of this file: functions, and classes that are written out or assigned."""
    found = set()
    for node in ast.parse(source).body:
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) if name.startswith("test_"):
                found.add(name)
            case ast.ClassDef(name=name) | ast.Assign(targets=[ast.Name(id=name)]) if name.startswith("Test"):
                found.add(name)
    return found


def collected() -> dict[str, set[str]]:
    """File -> its tests, as paths from the root."""
    files = (ROOT / "tests").rglob("test_*.py")
    return {file.relative_to(ROOT).as_posix(): names(file.read_text(encoding="utf-8")) for file in files}
