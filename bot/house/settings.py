"""The settings of the house style, apart from the others: `regiebot manifest` reads them where no bot is set up."""

from pathlib import Path
from typing import Self

from pydantic import Field, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.house.style import MOST_BYTES, check_colour, check_logo
from dialogs.faults import ValueFault


class HouseSettings(BaseSettings):
    """Hold name, colour and logo of the organisation; docs/settings.yaml says what each one means."""

    # What is empty in the environment is not set, and what was set is not repeated where pydantic says it is wrong.
    model_config = SettingsConfigDict(
        env_prefix="REGIEBOT_", extra="ignore", frozen=True, env_ignore_empty=True, hide_input_in_errors=True
    )

    organisation_name: str = Field(default="", max_length=60)
    organisation_colour: str = ""
    organisation_logo: Path | None = None

    @field_validator("organisation_name", mode="before")
    @classmethod
    def _check_name(cls, value: object) -> object:
        name = " ".join(value.split()) if isinstance(value, str) else value
        if isinstance(name, str) and not name.isprintable():
            raise ValueFault("unseen-signs")
        return name

    @field_validator("organisation_colour")
    @classmethod
    def _check_colour(cls, value: str) -> str:
        return check_colour(value) if value else value

    @field_validator("organisation_logo")
    @classmethod
    def _check_logo(cls, value: Path | None) -> Path | None:
        if value is not None:
            check_logo(read_logo(value))
        return value

    @model_validator(mode="after")
    def _check_logo_has_a_name(self) -> Self:
        if self.organisation_logo and not self.organisation_name:
            raise ValueFault("logo-without-name")
        return self


def read_logo(path: Path) -> bytes:
    """Read what `check_logo` looks at: never more than it takes to see that it is too large."""
    try:
        if not path.is_file():
            raise ValueFault("no-file")
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as fault:
        raise ValueFault("unread-file", kind=fault.strerror) from fault
