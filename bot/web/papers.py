"""The settings of what an organisation must be able to show: its papers, and who can be turned to."""

import re
from pathlib import Path

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings

from bot.teams.reach import HOST
from dialogs.faults import ValueFault

_ADDRESS = re.compile(rf"https://{HOST}(?::\d{{1,5}})?/[!-~]*", re.ASCII | re.IGNORECASE)


class PaperSettings(BaseSettings):
    """Hold where the papers of the organisation are; docs/settings.yaml says what each one means."""

    contact: str = Field(default="", max_length=300)
    notice: Path | None = None
    dpia: str = Field(default="", max_length=300)
    or_decision: str = Field(default="", max_length=300)
    security_txt: str = Field(default="", max_length=300)

    @field_validator("notice")
    @classmethod
    def _check_file(cls, value: Path | None) -> Path | None:
        if value is not None and not value.is_file():
            raise ValueFault("no-file")
        return value

    @field_validator("security_txt")
    @classmethod
    def _check_address(cls, value: str) -> str:
        if value and not _ADDRESS.fullmatch(value):
            raise ValueFault("no-security-txt")
        return value

    @property
    def missing_decisions(self) -> tuple[str, ...]:
        """Return the settings of decisions that must be taken before real people use this (norms A3, A6, A7)."""
        decisions = {"NOTICE": self.notice, "DPIA": self.dpia, "OR_DECISION": self.or_decision}
        return tuple(f"REGIEBOT_{name}" for name, value in decisions.items() if not value)
