"""Read YAML with the C parser: ten times as fast at start, and the same safe subset."""

from pathlib import Path
from typing import Any

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(file: Path) -> Any:
    """Return the content of a file. Raises OSError, UnicodeDecodeError or yaml.YAMLError."""
    return yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506
