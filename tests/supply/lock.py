"""What is locked to run: the names and versions of requirements.txt, and of the trial page's own lock."""

import json
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOCK = ROOT / "requirements.txt"
PAGE = ROOT / "bot/local/page/package-lock.json"


def canonical(name: str) -> str:
    """One spelling for one package (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def locked(lock: Path = LOCK) -> dict[str, str]:
    """Name -> version. Raises ValueError on a line that is neither a pin, a hash nor a remark."""
    found: dict[str, str] = {}
    for line in lock.read_text(encoding="utf-8").splitlines():
        if pin := re.fullmatch(r"([\w.-]+)(?:\[[\w,-]+\])?==(\S+)(?: ;.*)? \\", line):
            found[canonical(pin[1])] = pin[2]
        elif line.strip() and not line.lstrip().startswith(("--hash=sha256:", "#")):
            raise ValueError(f"{lock.name}: {line}")
    return found


def page_locked() -> dict[str, tuple[str, str]]:
    """Name -> version and licence of what the trial page shows with; what only tests need is left out."""
    packages = json.loads(PAGE.read_text(encoding="utf-8"))["packages"]
    return {
        path.rpartition("node_modules/")[2]: (known["version"], known.get("license", ""))
        for path, known in packages.items()
        if path and not known.get("dev")
    }
