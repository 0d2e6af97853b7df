"""Names that begin as our settings do and are none: what was meant to be set keeps its default, and nobody hears it."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from bot.settings import Settings

_PREFIX = "REGIEBOT_"
_NAME = re.compile(rf"{_PREFIX}[A-Z0-9_]{{1,60}}", re.ASCII)
# What Kubernetes puts in the environment for a service of the name `regiebot`, and what our own tests of pages read.
_OF_OTHERS = re.compile(rf"{_PREFIX}(?:SERVICE_(?:HOST|PORT(?:_\w+)?)|PORT_\d+_\w+|CHROMIUM)", re.ASCII)


@dataclass(frozen=True)
class MistypedSetting:
    """A name that is no setting, and the setting that is like it ("" when none is)."""

    name: str
    like: str


def mistyped_settings() -> Iterator[MistypedSetting]:
    """Yield each of the environment and of the folder for credentials, by name; what is in it is nobody's business."""
    folder = Path(os.environ.get("CREDENTIALS_DIRECTORY") or os.devnull)
    files = [file.name for file in folder.iterdir()] if folder.is_dir() else []
    return _mistyped([*os.environ, *files], Settings.model_fields)


def _mistyped(names: Iterable[str], fields: Mapping[str, object]) -> Iterator[MistypedSetting]:
    known = [f"{_PREFIX}{name.upper()}" for name in fields]
    # The case of a name makes no difference where settings are read, either.
    for name in sorted({name.upper() for name in names} - set(known)):
        if _NAME.fullmatch(name) and not _OF_OTHERS.fullmatch(name):
            yield MistypedSetting(name, next(iter(get_close_matches(name, known, 1, 0.8)), ""))
