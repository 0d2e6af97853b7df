"""The operator's part of the notice: who is responsible, on what basis, whom to ask, where to complain (norms A3)."""

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from dialogs.faults import ContentFault, in_file
from dialogs.instruments.definition import LANGUAGES, Language
from dialogs.instruments.yaml_files import read_yaml, unread_because
from dialogs.usecases.turn import NOTICE_VERSION

_LONGEST = 600


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class NoticeText(_Model):
    """The operator's texts in one language. Empty ones are left out, or replaced by our own text."""

    controller: str = Field(min_length=1, max_length=_LONGEST)
    basis: str = Field(min_length=1, max_length=_LONGEST)
    contact: str = Field(min_length=1, max_length=_LONGEST)
    officer: str = Field(default="", max_length=_LONGEST)
    complaint: str = Field(default="", max_length=_LONGEST)
    also: tuple[str, ...] = Field(default=(), max_length=5)


class OperatorNotice(_Model):
    """The operator's notice.

    People are shown it again when `version` changes or, without one, any text does that `MEANING` names.
    """

    version: str = Field(default="", max_length=32)
    nl: NoticeText
    en: NoticeText

    def in_(self, language: Language) -> NoticeText:
        return self.nl if language == "nl" else self.en


def read_notice(file: Path) -> OperatorNotice:
    """Read the operator's YAML file. Raises ContentFault with a sentence that says what is wrong."""
    try:
        return OperatorNotice.model_validate(read_yaml(file))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as fault:
        raise ContentFault("unread-file", file=file.name, kind=unread_because(fault)) from fault
    except ValidationError as fault:
        raise in_file(file.name, fault.errors()[0]) from fault


# What of the operator's notice says what is done with data, by whom and why. The others tell whom to turn to.
MEANING: Mapping[str, bool] = {
    "controller": True,
    "basis": True,
    "also": True,
    "contact": False,
    "officer": False,
    "complaint": False,
}


def notice_version(notice: OperatorNotice | None, promised: Mapping[str, Any]) -> str:
    """Return one version, at most 16 characters, of what our own notice, the operator's and the facts in them mean.

    `promised` holds those facts: how long data is kept, from how many people on what is shown, which scans there are.
    """
    meant = notice and (notice.version or {name: _meaning(notice.in_(name)) for name in LANGUAGES})
    return _version([meant, promised])


def notice_version_0_3(notice: OperatorNotice | None, promised: Mapping[str, Any], contact: str) -> str:
    """Return the version that 0.3 gave the same notice, when whom to turn to was part of it."""
    operator = notice and (notice.version or notice.model_dump(mode="json"))
    return _version([operator, {**promised, "contact": contact}])


def _meaning(text: NoticeText) -> dict[str, Any]:
    return text.model_dump(mode="json", include={name for name, means in MEANING.items() if means})


def _version(facts: Any) -> str:
    whole = json.dumps(facts, sort_keys=True, ensure_ascii=False)
    return f"{NOTICE_VERSION}-{sha256(whole.encode()).hexdigest()[:12]}"
