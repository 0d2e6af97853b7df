"""What is said of a setting that cannot be used."""

from collections.abc import Mapping
from typing import Any

_SECRETS = ("link_secret", "app_password", "app_certificate_password", "metrics_token")
_ADDRESSES = ("database_url", "erased")


class SettingsFault(Exception):
    """The settings cannot be used. The message is for the person who starts the bot."""


def sentence_of(error: Mapping[str, Any]) -> str:
    """Return a sentence with name, value and reason for an error of pydantic."""
    reason = str(error["msg"]).removeprefix("Value error, ")
    if not error["loc"]:
        return reason
    name = str(error["loc"][0])
    # A secret is never shown, not even a wrong one; an address of a database may hold one.
    secret = name in _SECRETS or (name in _ADDRESSES and "@" in str(error["input"]))
    text = "wrong" if secret else repr(str(error["input"]))
    return f"REGIEBOT_{name.upper()} is {text}: {reason}"
