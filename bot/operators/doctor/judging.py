"""From what was seen to what is to be said about it. Pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.operators.doctor.finding import Finding, attend, bad, good, skipped
from store.checkup import Checkup

OLDEST_PYTHON = (3, 11)
# File systems of other machines: the locks and the shared memory that SQLite counts on do not reach over them.
NETWORK = re.compile(
    "9p|afs|beegfs|ceph|cifs|fuse\\.(?:ceph|glusterfs|rclone|s3fs|sshfs)|gfs2|gpfs|lustre|nfs4?|ocfs2|smb(?:3|fs)"
)
# Gone when the machine or the container starts anew.
FLEETING = ("overlay", "ramfs", "tmpfs")
_LITTLE, _FULL = 1_000, 100  # MB
_LATE = timedelta(minutes=15)  # The alarm of docs/reliability.md.
_SOON = timedelta(days=14)
_PEM_SOON = timedelta(days=30)
# A token is refused at five minutes; a difference of half a minute is no chance.
_SKEW, _FAR = 30.0, 240.0
# Fewer different signs than random text of this length ever has.
_FEW_SIGNS = 10
# Numbers of the login server (Microsoft Learn, "Microsoft Entra authentication & authorization error codes").
_TOLD_BY_LOGIN = {
    700016: "token-app",
    90002: "token-tenant",
    900023: "token-tenant",
    7000229: "token-principal",
    7000215: "token-secret",
    7000222: "token-over",
    700027: "token-certificate",
}


@dataclass(frozen=True)
class Folder:
    """Where a database file stands. `above` is the folder itself, or the nearest one above it that exists."""

    path: Path
    above: Path
    writable: bool
    open_to_others: bool
    filesystem: str
    free: int

    @property
    def exists(self) -> bool:
        return self.path == self.above


@dataclass(frozen=True)
class Away:
    """Somewhere could not be reached: the host, and one word why (`name`, `refused`, `timeout` or a kind of fault)."""

    host: str
    why: str


@dataclass(frozen=True)
class Distrusted:
    """A certificate that was not taken: the number and the words of the TLS library."""

    code: int
    told: str


@dataclass(frozen=True)
class Front:
    """The public address seen from here: until when its certificate is good, and what it answered.

    `shown` are the pages that should not be there and are. `status` is 0 when nothing was answered.
    """

    until: datetime | None = None
    status: int = 0
    ours: bool = False
    shown: Sequence[str] = ()


def python(version: tuple[int, int, int]) -> Finding:
    told = good if version >= OLDEST_PYTHON else bad
    what = "python-good" if version >= OLDEST_PYTHON else "python-old"
    return told(what, version=".".join(map(str, version)))


def secret(text: str, production: bool) -> Finding:
    """A short one never comes here: the settings refuse it."""
    if not text:
        return (bad if production else good)("secret-per-start")
    return good("secret-good") if len(set(text)) >= _FEW_SIGNS else attend("secret-plain")


def folder(seen: Folder, production: bool) -> list[Finding]:
    found = []
    if not seen.exists and seen.writable:
        found.append(good("folder-later", path=seen.path))
    elif not seen.exists:
        found.append(bad("folder-missing", path=seen.path, above=seen.above))
    elif not seen.writable:
        found.append(bad("folder-closed", path=seen.path))
    elif seen.open_to_others and production:
        found.append(attend("folder-open", path=seen.path))
    else:
        found.append(good("folder-good", path=seen.path))
    if NETWORK.fullmatch(seen.filesystem):
        found.append(bad("folder-network", path=seen.path, kind=seen.filesystem))
    elif seen.filesystem in FLEETING and production:
        found.append(attend("folder-fleeting", path=seen.path, kind=seen.filesystem))
    if seen.free < _LITTLE:
        full = seen.free < _FULL
        found.append(bad("disk-full", free=seen.free) if full else attend("disk-little", free=seen.free))
    else:
        found.append(good("disk-good", free=seen.free))
    return found


def database(seen: Checkup | Away | None, production: bool) -> Finding:
    """None is a file that is not there: on trial the bot makes its tables, in production one wants to know."""
    missing = bad if production else attend
    match seen:
        case None:
            return missing("database-none")
        case Away(why=why):
            return bad("database-unreachable", kind=why)
        case Checkup(at=None):
            return missing("database-empty")
        case Checkup(at=str(at), newest=newest) if at != newest:
            return bad("database-ahead" if at > newest else "database-behind", at=at, newest=newest)
        case Checkup(refused=kind) if kind:
            return bad("database-refuses", kind=kind)
    return good("database-good", at=seen.at)


def prompts(tally: Mapping[str, int], waits: timedelta, held: str | None) -> list[Finding]:
    """`tally` counts per state; `waits` is how long the oldest that is due waits."""
    found = []
    if held is not None:
        found.append(attend("prompts-held", reason=held))
    elif waits > _LATE:
        found.append(attend("prompts-late", minutes=int(waits.total_seconds() // 60)))
    if dead := tally.get("dead", 0):
        found.append(attend("prompts-dead", count=dead))
    return found or [good("prompts-good", due=tally.get("due", 0))]


def keys(seen: Sequence[frozenset[str]] | Away | str) -> Finding:
    """The endorsements of each key; or one word for what came in their place."""
    match seen:
        case Away(host=host, why=why):
            return bad("keys-unreachable", host=host, kind=why)
        case str(kind):
            return bad("keys-strange", kind=kind)
    endorsed = sum("msteams" in key for key in seen)
    told, what = (good, "keys-good") if endorsed else (bad, "keys-not-for-teams")
    return told(what, count=len(seen), endorsed=endorsed)


def token(seen: Mapping[str, Any] | Away | Exception, by_identity: bool) -> Finding:
    """What the login server gave: never shown, also not in part. An exception came from reading our certificate."""
    match seen:
        case Away(host=host, why=why):
            return bad("token-identity") if by_identity else bad("token-unreachable", host=host, kind=why)
        case Exception():
            return bad("token-identity") if by_identity else bad("token-unread", kind=type(seen).__name__)
    if seen.get("access_token"):
        return good("token-good")
    for code in seen.get("error_codes") or ():
        if code in _TOLD_BY_LOGIN:
            return bad(_TOLD_BY_LOGIN[code])
    # Its description holds ids and moments; the word and the numbers can be looked up.
    reason = " ".join(str(part)[:64] for part in (seen.get("error", "empty"), *(seen.get("error_codes") or ())))
    return bad("token-identity") if by_identity else bad("token-refused", reason=reason)


def clock(seconds: float | Away) -> Finding:
    """Ours less that of the login server."""
    if isinstance(seconds, Away):
        return attend("clock-unknown", host=seconds.host, kind=seconds.why)
    if abs(seconds) < _SKEW:
        return good("clock-good")
    return (bad if abs(seconds) >= _FAR else attend)("clock-off", seconds=round(abs(seconds)))


def pem(until: datetime, now: datetime) -> Finding:
    day = until.date().isoformat()
    if until <= now:
        return bad("pem-over", until=day)
    return attend("pem-soon", until=day) if until - now < _PEM_SOON else good("pem-good", until=day)


def front(seen: Front | Away | Distrusted, url: str, host: str, now: datetime) -> list[Finding]:
    match seen:
        case Away(why="name"):
            return [bad("endpoint-no-name", host=host)]
        case Away(why=why):
            return [attend("endpoint-unreachable", url=url, kind=why)]
        case Distrusted():
            return [_distrusted(seen, host)]
    found = []
    if seen.until:
        soon = seen.until - now < _SOON
        told, what = (attend, "certificate-soon") if soon else (good, "certificate-good")
        found.append(told(what, until=seen.until.date().isoformat()))
    if seen.ours:
        shown = [attend("hidden-not", path=path) for path in seen.shown]
        return [*found, good("endpoint-good", url=url), *(shown or [good("hidden-good")])]
    away = seen.status in (502, 503, 504)
    other = bad("endpoint-other", url=url, status=seen.status)
    return [*found, bad("endpoint-bot-away", status=seen.status) if away else other]


def _distrusted(seen: Distrusted, host: str) -> Finding:
    """The numbers are those of OpenSSL (x509_vfy.h): 10 is past its end, 62 another name."""
    match seen.code:
        case 10:
            return bad("certificate-over")
        case 62 | 64:
            return bad("certificate-other-name", host=host)
    return bad("certificate-unknown", kind=seen.told)


def on_trial() -> Finding:
    return skipped("production-skipped")
