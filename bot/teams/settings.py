"""The settings of the registration in Azure: who the bot is to Teams, and what it proves that with."""

import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings

from dialogs.faults import ValueFault


class AppSettings(BaseSettings):
    """Hold id, tenant, kind and credentials of the app; docs/settings.yaml says what each one means."""

    app_id: str = Field(default="", max_length=64)
    app_type: Literal["SingleTenant", "UserAssignedMSI"] = "SingleTenant"
    app_tenant_id: str = Field(default="", max_length=64)
    app_password: SecretStr = SecretStr("")
    app_certificate: Path | None = None
    app_certificate_password: SecretStr = SecretStr("")

    @field_validator("app_id", "app_tenant_id")
    @classmethod
    def _to_lower(cls, value: str) -> str:
        return value.strip().lower()

    def credential_faults(self) -> Iterator[ValueFault]:
        """Yield a fault where what a production bot proves itself with is missing, double or no such file."""
        credentials = bool(self.app_password) + bool(self.app_certificate)
        if self.app_type == "UserAssignedMSI":
            if credentials:
                yield ValueFault("identity-and-more")
        elif credentials != 1:
            yield ValueFault("not-one-credential")
        elif self.app_certificate:
            try:
                # An encrypted key without a password would be asked for at the terminal.
                password = self.app_certificate_password.get_secret_value
                ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_cert_chain(self.app_certificate, password=password)
            except (OSError, ValueError) as fault:
                # An SSLError is an OSError; neither says anything of what is in the file.
                reason = getattr(fault, "reason", None) or type(fault).__name__
                yield ValueFault("no-certificate", file=repr(str(self.app_certificate)), kind=reason)
