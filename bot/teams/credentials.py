"""How we show the login server who we are: by secret, by certificate, or as a managed identity of Azure.

Each gives a `bearer.Fetch`. The keeping of tokens is ours (`bearer`), so every fetch begins with a fresh client of the
library, which keeps nothing; a certificate that was replaced is read anew. The library blocks, also when it begins.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msal
import requests

from bot.teams.bearer import Fetch

AUTHORITY = "https://login.microsoftonline.com"
RESOURCE = "https://api.botframework.com"
SCOPE = f"{RESOURCE}/.default"
_SECONDS = 10


@dataclass(frozen=True)
class Certificate:
    """A PEM file with a key and the certificate of it."""

    path: Path
    password: str | None = None

    def as_credential(self) -> dict[str, str]:
        pem = self.path.read_text(encoding="ascii")
        whole = {"private_key": pem, "public_certificate": pem}
        return whole | ({"passphrase": self.password} if self.password else {})


def http() -> requests.Session:
    """With a time-out, and without redirects: those would carry a secret along."""
    session = requests.Session()
    session.max_redirects = 0
    session.request = functools.partial(session.request, timeout=_SECONDS)  # type: ignore[method-assign]
    return session


def by_app(app_id: str, tenant: str, credential: str | Certificate, login: Any = None) -> Fetch:
    """As an app of one tenant. `login` is a session as `http` gives."""
    kept = login or http()

    def fetch() -> Mapping[str, Any]:
        shown = credential.as_credential() if isinstance(credential, Certificate) else credential
        app = msal.ConfidentialClientApplication(
            app_id,
            client_credential=shown,
            authority=f"{AUTHORITY}/{tenant}",
            http_client=kept,
            # The authority is known; looking it up would hide why we were refused behind what that came to.
            instance_discovery=False,
        )
        return app.acquire_token_for_client([SCOPE]) or {}

    return fetch


def by_managed_identity(app_id: str, login: Any = None) -> Fetch:
    """As a user-assigned identity; only a machine of Azure to which it was given can be that."""
    kept = login or http()

    def fetch() -> Mapping[str, Any]:
        identity = msal.UserAssignedManagedIdentity(client_id=app_id)
        found = msal.ManagedIdentityClient(identity, http_client=kept).acquire_token_for_client(resource=RESOURCE)
        return found or {}

    return fetch
