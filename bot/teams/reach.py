"""Which addresses we may call: the services of Teams, the stores for files, and whose a conversation can be. Pure."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from urllib.parse import urlsplit

UrlCheck = Callable[[str], bool]

# Exactly this host: under trafficmanager.net anybody may have a name.
SERVICE_HOSTS = ("smba.trafficmanager.net", "*.teams.microsoft.com")
UPLOAD_HOSTS = ("*.sharepoint.com", "*.svc.ms")

_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_LABEL = r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
HOST = rf"(?:{_LABEL}\.)+{_LABEL}"
# The whole address, so that no two readers of addresses can differ about its host: nothing but the sign that ends a
# host follows it. No user, no port but the usual one, no sign that some reader takes for a slash.
_HTTPS = re.compile(rf"https://({HOST})(?::443)?(?:/[!-~]*)?", re.ASCII | re.IGNORECASE)
_PATTERN = re.compile(rf"(\*\.)?({HOST})", re.ASCII)
# Four numbers are an address of the network, where nobody's name is checked: that of a cloud's own services for one.
_NUMBERS = re.compile(r".*\.\d+", re.ASCII)
# Under these anybody may have a name: the clouds in which such hosts are, and whole countries.
_ANYBODYS = (
    ".amazonaws.com", ".azure-api.net", ".azure.com", ".azure.net", ".azurecontainerapps.io", ".azureedge.net",
    ".azurefd.net", ".azurewebsites.net", ".cloudapp.net", ".cloudfront.net", ".devtunnels.ms", ".github.io",
    ".googleapis.com", ".herokuapp.com", ".netlify.app", ".ngrok-free.app", ".ngrok.app", ".ngrok.io", ".pages.dev",
    ".run.app", ".trafficmanager.net", ".trycloudflare.com", ".vercel.app", ".web.app", ".windows.net", ".workers.dev",
)  # fmt: skip
_COUNTRY = re.compile(r"(?:ac|co|com|edu|gov|net|org)\.[a-z]{2}", re.ASCII)


def is_host(pattern: str) -> bool:
    """Tell whether this can stand in a list of hosts: `host.tld`, or `*.host.tld` for everything under it.

    No address in numbers, and not everything under what anybody may have a name in.
    """
    match = _PATTERN.fullmatch(pattern)
    if not match or _NUMBERS.fullmatch(pattern):
        return False
    return not (match[1] and _is_anybodys(match[2]))


def _is_anybodys(host: str) -> bool:
    return bool(_COUNTRY.fullmatch(host)) or f".{host}".endswith(_ANYBODYS)


def is_loopback(url: str) -> bool:
    """Tell whether an address is plainly on this machine: http, a loopback host, a port, no user."""
    try:
        parts = urlsplit(url)
        return parts.scheme == "http" and parts.hostname in _LOOPBACK and not parts.username and parts.port is not None
    except ValueError:
        return False


def is_own_chat(conversation: str) -> bool:
    """Tell whether this id can be somebody's own chat: channels, meetings and chats of more begin with `19:`."""
    return bool(conversation) and not conversation.startswith("19:")


def over_https(hosts: Collection[str]) -> UrlCheck:
    """Return the check for https addresses on these hosts (see `is_host`; norms C3)."""
    exact = frozenset(host for host in hosts if not host.startswith("*."))
    under = tuple(host[1:] for host in hosts if host.startswith("*."))

    def allowed(url: str) -> bool:
        match = _HTTPS.fullmatch(url)
        host = match[1].lower() if match else ""
        return host in exact or (bool(under) and host.endswith(under))

    return allowed


@dataclass(frozen=True)
class Reach:
    """`services` tells which addresses may get our messages and our token; `uploads` which may get a file."""

    services: UrlCheck
    uploads: UrlCheck


LOCAL = Reach(is_loopback, is_loopback)


def teams_reach(service_hosts: Collection[str] = (), upload_hosts: Collection[str] = ()) -> Reach:
    """Return the reach of Teams, with these hosts as well."""
    return Reach(over_https((*SERVICE_HOSTS, *service_hosts)), over_https((*UPLOAD_HOSTS, *upload_hosts)))
