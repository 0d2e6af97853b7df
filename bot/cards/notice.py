"""What an operator adds to the notice: who is responsible, on what basis, whom to ask, where to complain (norms A3)."""

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from dialogs.instruments.definition import Language
from dialogs.instruments.library import ContentFault
from dialogs.usecases.turn import NOTICE_VERSION

_LONGEST = 600


class _Read(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Told(_Read):
    """In one language. What is empty is left out, or told in our own words."""

    controller: str = Field(min_length=1, max_length=_LONGEST)
    basis: str = Field(min_length=1, max_length=_LONGEST)
    contact: str = Field(min_length=1, max_length=_LONGEST)
    officer: str = Field(default="", max_length=_LONGEST)
    complaint: str = Field(default="", max_length=_LONGEST)
    also: tuple[str, ...] = Field(default=(), max_length=5)


class Notice(_Read):
    """`version` says that the notice became another; without one every change does."""

    version: str = Field(default="", max_length=32)
    nl: Told
    en: Told

    def in_(self, language: Language) -> Told:
        return self.nl if language == "nl" else self.en


def read_notice(file: Path) -> Notice:
    """Raises ContentFault with a sentence that says what is wrong."""
    try:
        raw: Any = yaml.safe_load(file.read_text(encoding="utf-8"))
        return Notice.model_validate(raw)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as fault:
        raise ContentFault(f"{file.name} cannot be read ({type(fault).__name__})") from fault
    except ValidationError as fault:
        error = fault.errors()[0]
        raise ContentFault(f"{file.name}: {'.'.join(map(str, error['loc']))}: {error['msg']}") from fault


def version_of(told: Notice | None, promised: Mapping[str, Any]) -> str:
    """One version for our own text, what the operator tells, and what is promised: terms, thresholds, whom to ask.

    Sixteen characters at most.
    """
    operator = told and (told.version or told.model_dump(mode="json"))
    whole = json.dumps([operator, promised], sort_keys=True, ensure_ascii=False)
    return f"{NOTICE_VERSION}-{sha256(whole.encode()).hexdigest()[:12]}"
