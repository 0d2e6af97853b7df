"""The Python environments of the peers, made once, outside the project: they must not meet its own packages."""

import os
import subprocess
import sys
from pathlib import Path

SDKS = {
    "botbuilder": (
        "botbuilder-core==4.17.1",
        "botbuilder-dialogs==4.17.1",
        "botbuilder-integration-aiohttp==4.17.1",
        "aiohttp==3.14.5",
    ),
    "agents": (
        "microsoft-agents-hosting-aiohttp==1.9.0",
        "microsoft-agents-authentication-msal==1.9.0",
        "aiohttp==3.14.5",
    ),
}


class Missing(Exception):
    """This peer cannot be measured here; the message says why."""


def home() -> Path:
    """PEERS_DIR, or a folder in the user's cache."""
    if named := os.environ.get("PEERS_DIR"):
        return Path(named)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "regiebot-peers"


def interpreter(sdk: str) -> Path:
    """The Python of an environment with this SDK; made when it is not there. Raises Missing."""
    folder, packages = home() / sdk, SDKS[sdk]
    python, stamp = folder / "bin" / "python", folder / "made-of.txt"
    wanted = "\n".join(packages)
    if python.exists() and stamp.exists() and stamp.read_text() == wanted:
        return python
    print(f"Making the environment of {sdk} (once) …", file=sys.stderr)
    try:
        _run(sys.executable, "-m", "venv", "--clear", str(folder))
        _run(str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages)
    except OSError as fault:
        raise Missing(str(fault)) from fault
    stamp.write_text(wanted)
    return python


def _run(*command: str) -> None:
    try:
        subprocess.run(command, check=True, capture_output=True, text=True, timeout=300)
    except subprocess.CalledProcessError as fault:
        said = (fault.stderr or fault.stdout).strip().splitlines()
        raise Missing(said[-1] if said else f"exit {fault.returncode}") from fault
    except subprocess.TimeoutExpired as fault:
        raise Missing("installing took more than five minutes") from fault
