"""Instruments made up for tests, one of each kind of scan: content only, no line of Python."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from dialogs.instruments.library import CONTENT, Library

FOLDER = Path(__file__).parent / "content"
ZELFSCAN, COMPETENTIESCAN, VRAGENLIJST = "huis_op_orde", "muziekscan", "weekstart"


def with_made_up() -> Library:
    """The bot's own content and these."""
    return Library.read(CONTENT, FOLDER)


def changed(folder: Path, name: str, change: Callable[[dict[str, Any]], object], called: str = "") -> Path:
    """Writes the instrument `name` to a folder with something changed in it; `called` is the name of the new file."""
    source = FOLDER / f"{name}.yaml"
    raw = yaml.safe_load((source if source.exists() else CONTENT / f"{name}.yaml").read_text())
    change(raw)
    (folder / f"{called or name}.yaml").write_text(yaml.safe_dump(raw, allow_unicode=True, sort_keys=False))
    return folder
