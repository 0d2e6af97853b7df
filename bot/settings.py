"""Settings from the environment, prefix REGIEBOT_. A wrong one stops the start with a sentence that says which."""

import os
import re
import socket
from collections.abc import Iterator, Mapping
from datetime import date, time
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import NoDecode, SettingsError
from sqlalchemy.engine import URL

from bot.house.settings import HouseSettings
from bot.operators.settings_faults import SettingsFault, faults_of, of_setting
from bot.operators.texts import say_fault
from bot.teams.reach import HOST, is_host
from bot.teams.settings import AppSettings
from bot.web.in_flight import MOST
from bot.web.papers import PaperSettings
from bot.web.rate_limits import RateLimiter, part_of, read_rate
from dialogs.faults import ValueFault, ValueFaults
from dialogs.reminders.windows import CLOSES, OPENS, Calendar
from dialogs.terms import Term
from store.engine import POOL, database_url, is_same_database
from store.register import RegisterFault, register

Kind = TypeVar("Kind", bound=HouseSettings)
LOOPBACK = ("127.0.0.1", "localhost", "::1")

GUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII)
_PUBLIC_URL = re.compile(rf"https://{HOST}(?::\d{{1,5}})?(?:/[\w.~-]+)*/?", re.ASCII | re.IGNORECASE)
# Names nobody: what a person gave their computer is left out where it is tried out.
_INSTANCE = re.compile(r"[A-Za-z0-9._:-]{1,64}", re.ASCII)
# Seconds in production: how long a process that stops says so first, and how long its ticks may stand still.
STOP_PAUSE, STANDSTILL = 5, 300
ALWAYS = "always"
# More than people in Teams reach by typing. Teams takes 7 messages in a second, 8 in two and 60 in thirty for a chat.
# Of a bot in a tenant it takes 30 requests a second: twenty for answers, the rest for what is said unasked.
TEAMS_PER_SECOND, PROMPTS_PER_SECOND = 30.0, 10.0
# Those of a whole tenant, which all processes have together. The others are of one person or chat, whose requests
# mostly come to one process: divided, they would refuse who is nowhere near the limit.
OF_TENANT = frozenset({"tenant", "tenant_replies"})
RATES = {"person": "30/10", "tenant": "200/1", "files": "12/60", "replies": "4/2.2", "tenant_replies": "5/0.25"}


def read_hours(text: str) -> tuple[time, time]:
    """Read "08:00-18:00" as two times. Raises ValueFault when it is anything else, or ends before it begins."""
    try:
        opens, closes = (time.fromisoformat(part.strip()) for part in text.split("-"))
    except ValueError as fault:
        raise ValueFault("no-hours", always=ALWAYS) from fault
    if opens >= closes:
        raise ValueFault("hours-backwards")
    return opens, closes


class Settings(AppSettings, PaperSettings, HouseSettings):
    """Hold the settings of an installation; docs/settings.yaml says what each one means."""

    mode: Literal["local", "production"] = "local"
    # Fills the trial page with invented people and what they did.
    demo: Literal["yes", "en", "no"] = "no"
    host: str = "127.0.0.1"
    port: int = Field(default=3978, ge=1, le=65535)
    # It may hold a password.
    database_url: str = Field(default="sqlite:///var/regiebot.db", repr=False)
    # How many processes share the work: what a whole tenant may do is divided among them.
    processes: int = Field(default=1, ge=1, le=100)
    database_pool: int = Field(default=POOL, ge=2, le=100)
    migrate: Literal["yes", "no"] = "yes"
    coordinators: Annotated[frozenset[str], NoDecode] = frozenset()
    group_min: int = Field(default=5, ge=5, le=100)
    content: Path | None = None
    link_secret: SecretStr = Field(default=SecretStr(""), max_length=200)
    keep_months: int = Field(default=24, ge=1, le=120)
    tenants: Annotated[frozenset[str], NoDecode] = frozenset()
    service_hosts: Annotated[frozenset[str], NoDecode] = frozenset()
    upload_hosts: Annotated[frozenset[str], NoDecode] = frozenset()
    public_url: str = Field(default="", max_length=200)
    send_between: str = Field(default="", max_length=16)
    also_free: Annotated[frozenset[date], NoDecode] = frozenset()
    not_free: Annotated[frozenset[date], NoDecode] = frozenset()
    keep: Annotated[Mapping[str, int], NoDecode] = Field(default_factory=dict)
    # A path, or the address of a database, which may hold a password.
    erased: str = Field(default="", repr=False)
    rate_person: str = Field(default="", max_length=32)
    rate_tenant: str = Field(default="", max_length=32)
    rate_files: str = Field(default="", max_length=32)
    rate_replies: str = Field(default="", max_length=32)
    rate_tenant_replies: str = Field(default="", max_length=32)
    most_waiting: int = Field(default=MOST, ge=1, le=100_000)
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    instance: str = ""
    metrics_host: str = ""
    metrics_port: int | None = Field(default=None, ge=1, le=65535)
    metrics_token: SecretStr = Field(default=SecretStr(""), max_length=200)
    stop_pause: int | None = Field(default=None, ge=0, le=300)
    watchdog: int | None = Field(default=None, ge=0, le=3600)

    @field_validator("coordinators", "also_free", "not_free", "tenants", "service_hosts", "upload_hosts", mode="before")
    @classmethod
    def _split_list(cls, value: object) -> object:
        return frozenset(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value

    @field_validator("keep", mode="before")
    @classmethod
    def _parse_amounts(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        pairs = [part.partition("=") for part in value.split(",") if part.strip()]
        if not all(amount.strip().isdigit() for _, _, amount in pairs):
            raise ValueFault("no-amounts")
        return {name.strip(): int(amount) for name, _, amount in pairs}

    @field_validator("send_between")
    @classmethod
    def _check_hours(cls, value: str) -> str:
        if value and value != ALWAYS:
            read_hours(value)
        return value

    @field_validator("rate_person", "rate_tenant", "rate_files", "rate_replies", "rate_tenant_replies")
    @classmethod
    def _check_rate(cls, value: str) -> str:
        if value:
            read_rate(value)
        return value

    @field_validator("database_url")
    @classmethod
    def _check_database_url(cls, value: str) -> str:
        database_url(value)
        return value

    @field_validator("erased", mode="before")
    @classmethod
    def _check_erased(cls, value: object) -> str:
        value = str(value)
        if "://" in value and database_url(value).get_backend_name() != "postgresql":
            raise ValueFault("no-place-for-marks")
        return value

    @field_validator("tenants", "service_hosts", "upload_hosts")
    @classmethod
    def _all_to_lower(cls, value: frozenset[str]) -> frozenset[str]:
        return frozenset(part.lower() for part in value)

    @field_validator("service_hosts", "upload_hosts")
    @classmethod
    def _check_hosts(cls, value: frozenset[str]) -> frozenset[str]:
        if not all(map(is_host, value)):
            raise ValueFault("no-hosts")
        return value

    @field_validator("public_url")
    @classmethod
    def _check_public_url(cls, value: str) -> str:
        if value and not _PUBLIC_URL.fullmatch(value):
            raise ValueFault("no-https")
        return value.rstrip("/")

    @field_validator("link_secret")
    @classmethod
    def _check_secret_length(cls, value: SecretStr) -> SecretStr:
        if value and len(value) < 32:
            raise ValueFault("secret-short")
        return value

    @field_validator("metrics_token")
    @classmethod
    def _check_token(cls, value: SecretStr) -> SecretStr:
        if value and not re.fullmatch(r"[!-~]{32,}", value.get_secret_value()):
            raise ValueFault("token-short")
        return value

    @field_validator("instance")
    @classmethod
    def _check_instance(cls, value: str) -> str:
        if value and not _INSTANCE.fullmatch(value):
            raise ValueFault("no-instance")
        return value

    @field_validator("watchdog")
    @classmethod
    def _check_watchdog(cls, value: int | None) -> int | None:
        if value and value < 60:
            raise ValueFault("watchdog-short")
        return value

    @field_validator("content")
    @classmethod
    def _check_folder(cls, value: Path | None) -> Path | None:
        if value is not None and not value.is_dir():
            raise ValueFault("no-folder")
        return value

    @model_validator(mode="after")
    def _check_terms(self) -> "Settings":
        try:
            _ = self.terms
        except RegisterFault as fault:
            raise ValueFault("keep", why=fault) from fault
        return self

    @model_validator(mode="after")
    def _check_free_days(self) -> "Settings":
        if both := self.also_free & self.not_free:
            raise ValueFault("free-and-not", days=", ".join(map(str, sorted(both))))
        return self

    @model_validator(mode="after")
    def _check_marks_are_apart(self) -> "Settings":
        if self.erased_url and is_same_database(self.erased_url, database_url(self.database_url)):
            raise ValueFault("marks-in-database")
        return self

    @model_validator(mode="after")
    def _check_processes(self) -> "Settings":
        if self.processes > 1 and database_url(self.database_url).get_backend_name() == "sqlite":
            raise ValueFault("processes-on-sqlite", processes=self.processes)
        return self

    @model_validator(mode="after")
    def _check_mode(self) -> "Settings":
        for name, host in (("HOST", self.host), ("METRICS_HOST", self.metrics_host or self.host)):
            if self.mode == "local" and host not in LOOPBACK:
                raise ValueFault("host-elsewhere", setting=f"REGIEBOT_{name}", host=repr(host), here=LOOPBACK[0])
        if self.metrics_host and not self.metrics_port:
            raise ValueFault("metrics-without-port")
        if self.mode == "production" and (faults := list(self._production_faults())):
            raise ValueFaults(*faults)
        return self

    def _production_faults(self) -> Iterator[ValueFault]:
        """Yield a fault for each missing setting without which production is open to strangers, or cannot speak."""
        for name, value in (("APP_ID", self.app_id), ("APP_TENANT_ID", self.app_tenant_id)):
            if not GUID.fullmatch(value):
                yield of_setting(name, value, ValueFault("no-guid"))
        if not self.tenants or not all(GUID.fullmatch(tenant) for tenant in self.tenants):
            yield ValueFault("no-tenants")
        if self.demo != "no":
            yield ValueFault("demo-in-production", value=self.demo)
        if not self.public_url:
            yield ValueFault("no-public-url")
        if not self.link_secret:
            yield ValueFault("no-link-secret")
        elif self.link_secret == self.metrics_token:
            yield ValueFault("one-secret")
        yield from self.credential_faults()

    @property
    def calendar(self) -> Calendar:
        """Return when prompts may be sent; in local mode always, because people try it out on a Sunday too."""
        always = self.send_between == ALWAYS or (self.mode == "local" and not self.send_between)
        opens, closes = read_hours(self.send_between) if self.send_between and not always else (OPENS, CLOSES)
        return Calendar(self.also_free, self.not_free, opens, closes, always)

    def rate_limiter(self, name: str) -> RateLimiter | None:
        """Make a new rate limiter by its name; None for no limit, the default in local mode, where load is measured."""
        text = getattr(self, f"rate_{name}") or ("0" if self.mode == "local" else RATES[name])
        rate = read_rate(text)
        return RateLimiter(*part_of(rate, self.processes if name in OF_TENANT else 1)) if rate else None

    @property
    def prompts_per_second(self) -> float:
        """Return how many prompts this process may send a second: its part of those of all together."""
        return PROMPTS_PER_SECOND / self.processes

    @property
    def terms(self) -> Mapping[str, Term]:
        """Return how long each class of the register is kept here."""
        return register().terms({"keep_months": self.keep_months}, self.keep)

    @property
    def erased_url(self) -> URL | None:
        """Return the database with the marks of who was erased, or None when they are in a file."""
        return database_url(self.erased) if "://" in self.erased else None

    @property
    def erased_file(self) -> Path | None:
        """Return the file with those marks, beside the database unless it is set; None when they are in a database."""
        if self.erased:
            return None if self.erased_url else Path(self.erased)
        return (self.database_file.parent if self.database_file else Path("var")) / "erased.txt"

    @property
    def trial_log(self) -> Path | None:
        """Return where the log of a trial is kept: beside its database, as at the terminal sits somebody who reads.

        None where the log is for a platform, which reads standard output.
        """
        return self.database_file.with_name("regiebot.log") if self.mode == "local" and self.database_file else None

    @property
    def erased_place(self) -> str:
        """Return where the marks are in words that may be shown: never who logs in there, nor with what."""
        url = self.erased_url
        return f"database {url.database!r} op {url.host or 'een socket'}" if url else str(self.erased_file)

    @property
    def erased_goes_with_us(self) -> bool:
        """Tell whether the marks are beside one process of several, and go when that does."""
        return not self.erased and self.database_file is None

    @property
    def instance_name(self) -> str:
        """Return how this process is called in the log."""
        host = "local" if self.mode == "local" else re.sub(r"[^A-Za-z0-9._-]", "-", socket.gethostname())[:48]
        return self.instance or f"{host}-{os.getpid()}"

    @property
    def seconds_before_stop(self) -> int:
        """Return how long a process that is told to stop says that it will, before it takes nothing more."""
        default = STOP_PAUSE if self.mode == "production" else 0
        return default if self.stop_pause is None else self.stop_pause

    @property
    def longest_standstill(self) -> int:
        """Return after how many seconds without a tick the process is ended; 0 for never."""
        default = STANDSTILL if self.mode == "production" else 0
        return default if self.watchdog is None else self.watchdog

    @property
    def metrics_address(self) -> tuple[str, int] | None:
        """Return the host and port that are for those who watch alone; None when they come in at ours."""
        return (self.metrics_host or LOOPBACK[0], self.metrics_port) if self.metrics_port else None

    @property
    def base_url(self) -> str:
        """Return the URL at which people reach the bot."""
        return self.public_url if self.mode == "production" else self.own_url

    @property
    def own_url(self) -> str:
        """Return the URL at which the bot listens."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}"

    @property
    def database_file(self) -> Path | None:
        """Return the SQLite file, or None for another database."""
        url = database_url(self.database_url)
        in_file = url.get_backend_name() == "sqlite" and url.database not in (None, "", ":memory:")
        return Path(url.database or "") if in_file else None


def read_settings() -> Settings:
    """Read the settings from the environment. Raises SettingsFault with a sentence for every fault."""
    try:
        return _read(Settings)
    except ValidationError as fault:
        wrong = [str(error["loc"][0]) for error in fault.errors() if error["loc"]]
        raise SettingsFault(*faults_of(fault.errors()), *_combined_faults(wrong)) from None


def read_house_settings() -> HouseSettings:
    """Read those of the house style alone. Raises SettingsFault with a sentence for every fault."""
    try:
        return _read(HouseSettings)
    except ValidationError as fault:
        raise SettingsFault(*faults_of(fault.errors())) from None


def _read(kind: type[Kind], **overrides: object) -> Kind:
    # Any of them may be a file in the folder that systemd makes for credentials: `regiebot_app_password`.
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    try:
        return kind(_secrets_dir=folder, **overrides)  # type: ignore[arg-type]
    except SettingsError:
        raise SettingsFault(ValueFault("no-credentials", folder=repr(folder))) from None


def _combined_faults(wrong: list[str]) -> list[ValueFault]:
    """Return faults of the other settings in combination, which pydantic checks only when each is valid by itself."""
    if not wrong:
        return []
    try:
        _read(Settings, **{name: Settings.model_fields[name].get_default() for name in wrong})
    except ValidationError as fault:
        faults = faults_of(fault.errors())
        return [each for each in faults if not any(f"REGIEBOT_{name.upper()}" in say_fault(each) for name in wrong)]
    return []
