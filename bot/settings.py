"""Settings from the environment, prefix REGIEBOT_. A wrong one stops the start with a sentence that says which."""

from collections.abc import Mapping
from datetime import date, time
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from dialogs.reminders.windows import CLOSES, OPENS, Calendar
from dialogs.terms import Term
from store.engine import database_url
from store.register import RegisterFault, register

LOOPBACK = ("127.0.0.1", "localhost", "::1")


ALWAYS = "always"


def read_hours(text: str) -> tuple[time, time]:
    """ "08:00-18:00" as two times. Raises ValueError when it is anything else, or ends before it begins."""
    try:
        opens, closes = (time.fromisoformat(part.strip()) for part in text.split("-"))
    except ValueError as fault:
        raise ValueError(f"is no pair of times, such as 08:00-18:00, nor {ALWAYS!r}") from fault
    if opens >= closes:
        raise ValueError("ends before it begins")
    return opens, closes


class SettingsFault(Exception):
    """The settings cannot be used. The message is for the person who starts the bot."""


class Settings(BaseSettings):
    """See README, "Instellingen", for what each one means."""

    model_config = SettingsConfigDict(env_prefix="REGIEBOT_", extra="ignore", frozen=True)

    mode: Literal["local", "production"] = "local"
    host: str = "127.0.0.1"
    port: int = Field(default=3978, ge=1, le=65535)
    database_url: str = "sqlite:///var/regiebot.db"
    coordinators: Annotated[frozenset[str], NoDecode] = frozenset()
    group_min: int = Field(default=5, ge=5, le=100)
    content: Path | None = None
    link_secret: str = Field(default="", max_length=200)
    keep_months: int = Field(default=24, ge=1, le=120)
    app_id: str = Field(default="", max_length=64)
    send_between: str = Field(default="", max_length=16)
    also_free: Annotated[frozenset[date], NoDecode] = frozenset()
    not_free: Annotated[frozenset[date], NoDecode] = frozenset()
    keep: Annotated[Mapping[str, int], NoDecode] = Field(default_factory=dict)
    erased: Path | None = None
    contact: str = Field(default="", max_length=300)
    notice: Path | None = None
    dpia: str = Field(default="", max_length=300)
    or_decision: str = Field(default="", max_length=300)
    log_level: Literal["debug", "info", "warning", "error"] = "info"

    @field_validator("coordinators", "also_free", "not_free", mode="before")
    @classmethod
    def _listed(cls, value: object) -> object:
        return frozenset(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value

    @field_validator("keep", mode="before")
    @classmethod
    def _amounts(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        pairs = [part.partition("=") for part in value.split(",") if part.strip()]
        if not all(amount.strip().isdigit() for _, _, amount in pairs):
            raise ValueError("is no list such as scans=12,berichten=30")
        return {name.strip(): int(amount) for name, _, amount in pairs}

    @field_validator("notice")
    @classmethod
    def _is_a_file(cls, value: Path | None) -> Path | None:
        if value is not None and not value.is_file():
            raise ValueError("is no file")
        return value

    @field_validator("send_between")
    @classmethod
    def _between_two_times(cls, value: str) -> str:
        if value and value != ALWAYS:
            read_hours(value)
        return value

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, value: str) -> str:
        database_url(value)
        return value

    @field_validator("link_secret")
    @classmethod
    def _long_enough(cls, value: str) -> str:
        if value and len(value) < 32:
            raise ValueError("needs 32 characters or more, so that nobody guesses a link")
        return value

    @field_validator("content")
    @classmethod
    def _is_a_folder(cls, value: Path | None) -> Path | None:
        if value is not None and not value.is_dir():
            raise ValueError("is no folder")
        return value

    @model_validator(mode="after")
    def _within_bounds(self) -> "Settings":
        try:
            _ = self.terms
        except RegisterFault as fault:
            raise ValueError(f"REGIEBOT_KEEP: {fault}") from fault
        return self

    @model_validator(mode="after")
    def _safe(self) -> "Settings":
        if self.mode == "local" and self.host not in LOOPBACK:
            raise ValueError(f"REGIEBOT_HOST is {self.host!r}; local mode listens on this machine only ({LOOPBACK[0]})")
        if self.mode == "production":
            # Without the check of tokens anybody could speak for anybody; until it is there, there is no production.
            raise ValueError("REGIEBOT_MODE is 'production'; this version can only be tried in local mode")
        return self

    @property
    def calendar(self) -> Calendar:
        """When we may speak of our own accord. In local mode always: who tries it out on a Sunday wants to see it."""
        always = self.send_between == ALWAYS or (self.mode == "local" and not self.send_between)
        opens, closes = read_hours(self.send_between) if self.send_between and not always else (OPENS, CLOSES)
        return Calendar(self.also_free, self.not_free, opens, closes, always)

    @property
    def terms(self) -> Mapping[str, Term]:
        """How long each class of the register is kept here."""
        return register().terms({"keep_months": self.keep_months}, self.keep)

    @property
    def erased_file(self) -> Path:
        """Where it is remembered who had themselves erased: beside the database, unless it is told otherwise."""
        return self.erased or (self.database_file.parent if self.database_file else Path("var")) / "erased.txt"

    @property
    def missing_papers(self) -> tuple[str, ...]:
        """What must be decided before real people use this, and is not filled in (norms A3, A6, A7)."""
        papers = {"NOTICE": self.notice, "DPIA": self.dpia, "OR_DECISION": self.or_decision}
        return tuple(f"REGIEBOT_{name}" for name, value in papers.items() if not value)

    @property
    def base_url(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}"

    @property
    def database_file(self) -> Path | None:
        """The SQLite file, or None for another database."""
        url = database_url(self.database_url)
        in_file = url.get_backend_name() == "sqlite" and url.database not in (None, "", ":memory:")
        return Path(url.database or "") if in_file else None


def read_settings() -> Settings:
    """Raises SettingsFault with one sentence per fault."""
    try:
        return Settings()
    except ValidationError as fault:
        sentences = []
        for error in fault.errors():
            reason = str(error["msg"]).removeprefix("Value error, ")
            if error["loc"]:
                name = str(error["loc"][0])
                # A secret is never shown, not even a wrong one.
                given = "wrong" if name == "link_secret" else repr(str(error["input"]))
                reason = f"REGIEBOT_{name.upper()} is {given}: {reason}"
            sentences.append(reason)
        raise SettingsFault("\n".join(sentences)) from fault
