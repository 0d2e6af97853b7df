"""What is said of a setting that cannot be used."""

from collections.abc import Iterable, Mapping
from typing import Any

from bot.operators.texts import say_fault
from dialogs.faults import ValueFault, ValueFaults, reason_of

_SECRETS = ("link_secret", "app_password", "app_certificate_password", "metrics_token")
_ADDRESSES = ("database_url", "erased")


class SettingsFault(Exception):
    """The settings cannot be used. The message is for who starts the bot: a sentence a fault, a line each."""

    def __init__(self, *faults: ValueFault) -> None:
        super().__init__("\n".join(map(say_fault, faults)))
        self.faults = faults


def of_setting(name: str, shown: object, why: ValueFault) -> ValueFault:
    """Return why a setting cannot be used; `shown` is its value, None where nobody may see that."""
    setting = f"REGIEBOT_{name.upper()}"
    if shown is None:
        return ValueFault("setting-secret", setting=setting, why=why)
    return ValueFault("setting", setting=setting, shown=repr(str(shown)), why=why)


def faults_of(errors: Iterable[Mapping[str, Any]]) -> list[ValueFault]:
    """Return the faults in errors of pydantic: of one setting, or of several in combination."""
    return [fault for error in errors for fault in _faults_of(error)]


def _faults_of(error: Mapping[str, Any]) -> tuple[ValueFault, ...]:
    raised = error.get("ctx", {}).get("error")
    if isinstance(raised, ValueFaults):
        return raised.faults
    why = reason_of(error)
    if not error["loc"]:
        return (why,)
    name = str(error["loc"][0])
    # A secret is never shown, not even a wrong one; an address of a database may hold one.
    secret = name in _SECRETS or (name in _ADDRESSES and "@" in str(error["input"]))
    return (of_setting(name, None if secret else error["input"], why),)
