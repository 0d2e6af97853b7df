"""Fetching our access token: with a secret, a certificate, or a managed identity of Azure.

Each way is a `bearer.Fetch`. We cache tokens ourselves (`bearer`), so every fetch makes a new client of the library,
whose cache is empty; a certificate that was replaced is read again. The library blocks, also when a client is made.
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
    """A PEM file with a private key and its certificate."""

    path: Path
    password: str | None = None

    def as_credential(self) -> dict[str, str]:
        pem = self.path.read_text(encoding="ascii")
        whole = {"private_key": pem, "public_certificate": pem}
        return whole | ({"passphrase": self.password} if self.password else {})


def http_session() -> requests.Session:
    """Make a session with a time-out and without redirects, which would carry a secret along."""
    session = requests.Session()
    session.max_redirects = 0
    session.request = functools.partial(session.request, timeout=_SECONDS)  # type: ignore[method-assign]
    return session


def by_app(app_id: str, tenant: str, credential: str | Certificate, session: Any = None) -> Fetch:
    """Return a fetch as an app of one tenant. `session` replaces the one of `http_session`."""
    http = session or http_session()

    def fetch() -> Mapping[str, Any]:
        client_credential = credential.as_credential() if isinstance(credential, Certificate) else credential
        app = msal.ConfidentialClientApplication(
            app_id,
            client_credential=client_credential,
            authority=f"{AUTHORITY}/{tenant}",
            http_client=http,
            # The authority is known; looking it up would hide the reason of a refusal behind its own errors.
            instance_discovery=False,
        )
        return app.acquire_token_for_client([SCOPE]) or {}

    return fetch


def by_managed_identity(app_id: str, session: Any = None) -> Fetch:
    """Return a fetch as a user-assigned identity; it works only on an Azure machine to which that was assigned."""
    http = session or http_session()

    def fetch() -> Mapping[str, Any]:
        identity = msal.UserAssignedManagedIdentity(client_id=app_id)
        token = msal.ManagedIdentityClient(identity, http_client=http).acquire_token_for_client(resource=RESOURCE)
        return token or {}

    return fetch
