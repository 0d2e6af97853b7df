"""Where we may speak: the services that carry Teams, and the stores in which it wants files. Pure."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from urllib.parse import urlsplit

Allowed = Callable[[str], bool]

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
    """Whether this can stand on a list of hosts: `host.tld`, or `*.host.tld` for everything under it."""
    return bool(_PATTERN.fullmatch(pattern))


def is_here(url: str) -> bool:
    """Whether an address is on this machine, plainly written."""
    try:
        parts = urlsplit(url)
        return parts.scheme == "http" and parts.hostname in _LOOPBACK and not parts.username and parts.port is not None
    except ValueError:
        return False


def over_https(hosts: Collection[str]) -> Allowed:
    """Addresses on these hosts (see `is_host`), over https (norms C3)."""
    exact = frozenset(host for host in hosts if not host.startswith("*."))
    under = tuple(host[1:] for host in hosts if host.startswith("*."))

    def allowed(url: str) -> bool:
        found = _HTTPS.fullmatch(url)
        host = found[1].lower() if found else ""
        return host in exact or (bool(under) and host.endswith(under))

    return allowed


@dataclass(frozen=True)
class Reach:
    """`services` says which addresses may carry what we say, and see our token; `uploads` which may get a file."""

    services: Allowed
    uploads: Allowed


LOCAL = Reach(is_here, is_here)


def teams_reach(service_hosts: Collection[str] = (), upload_hosts: Collection[str] = ()) -> Reach:
    """The hosts of Teams, and these as well."""
    return Reach(over_https((*SERVICE_HOSTS, *service_hosts)), over_https((*UPLOAD_HOSTS, *upload_hosts)))
