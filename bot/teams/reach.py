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
_PATTERN = re.compile(rf"(?:\*\.)?{HOST}", re.ASCII)


def is_host(pattern: str) -> bool:
    """Tell whether this can stand in a list of hosts: `host.tld`, or `*.host.tld` for everything under it."""
    return bool(_PATTERN.fullmatch(pattern))


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
