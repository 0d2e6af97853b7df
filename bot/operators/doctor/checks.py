"""The checks of `regiebot doctor`: from what a probe saw to a result. Pure."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.operators.doctor.result import CheckResult, bad, good, skipped, warning
from bot.operators.mistyped_settings import MistypedSetting
from dialogs.organisations import Organisation
from dialogs.records import Round
from store.checkup import Checkup
from store.last_kept import Note
from store.schema_version import Fit

OLDEST_PYTHON = (3, 11)
# File systems of other machines: the locks and the shared memory that SQLite counts on do not reach over them.
NETWORK = re.compile(
    "9p|afs|beegfs|ceph|cifs|fuse\\.(?:ceph|glusterfs|rclone|s3fs|sshfs)|gfs2|gpfs|lustre|nfs4?|ocfs2|smb(?:3|fs)"
)
# Emptied when the machine or the container restarts.
EPHEMERAL = ("overlay", "ramfs", "tmpfs")
_LOW_DISK, _DISK_FULL = 1_000, 100  # MB
_LATE = timedelta(minutes=15)  # The alarm of docs/reliability.md.
_SOON = timedelta(days=14)
_PEM_SOON = timedelta(days=30)
# As long as it is of use to know that something got lost.
_OLDER_TOLD = timedelta(days=30)
# A token is refused at five minutes; a difference of half a minute is no chance.
_SKEW, _SKEW_LIMIT = 30.0, 240.0
# Fewer different characters than random text of this length ever has.
_FEW_SIGNS = 10
# Numbers of the login server (Microsoft Learn, "Microsoft Entra authentication & authorization error codes").
_LOGIN_ERRORS = {
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
    """The folder of a database file. `above` is the folder itself or its nearest existing parent; `free` is in MB."""

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
class Marks:
    """The place of the marks of who was erased, and one word why it takes none (`refused`; "" when it does).

    `beside_us`: nobody chose it, and there may be more processes than this one.
    """

    place: str
    refused: str = ""
    beside_us: bool = False
    filesystem: str = ""


@dataclass(frozen=True)
class Unreachable:
    """A host that could not be reached, and one word why (`name`, `refused`, `timeout` or the name of an exception)."""

    host: str
    why: str


@dataclass(frozen=True)
class UntrustedCertificate:
    """A certificate that did not verify: the code and the message of the TLS library."""

    code: int
    message: str


@dataclass(frozen=True)
class Endpoint:
    """The public address seen from here: until when its certificate is valid, and what it answered.

    `exposed` are the internal pages that it serves to everybody. `status` is 0 when nothing was answered. `strict`: its
    answer says that it is reached by HTTPS only, and `points`: it points to a security.txt.
    """

    until: datetime | None = None
    status: int = 0
    is_ours: bool = False
    exposed: Sequence[str] = ()
    strict: bool = True
    points: bool = True


def python(version: tuple[int, int, int]) -> CheckResult:
    make = good if version >= OLDEST_PYTHON else bad
    text_key = "python-good" if version >= OLDEST_PYTHON else "python-old"
    return make(text_key, version=".".join(map(str, version)))


def settings(mistyped: Iterable[MistypedSetting], *, as_root: bool) -> list[CheckResult]:
    """Tell which names are no settings, and who runs this."""
    none = [
        warning("settings-like" if one.like else "settings-unknown", name=one.name, like=one.like) for one in mistyped
    ]
    return [*none, *([warning("user-root")] if as_root else [])]


def secret(text: str, production: bool) -> CheckResult:
    """Check that the secret looks random; a short one never comes here, because the settings refuse it."""
    if not text:
        return (bad if production else good)("secret-per-start")
    return good("secret-good") if len(set(text)) >= _FEW_SIGNS else warning("secret-plain")


def folder(seen: Folder, production: bool) -> list[CheckResult]:
    results = []
    if not seen.exists and seen.writable:
        results.append(good("folder-later", path=seen.path))
    elif not seen.exists:
        results.append(bad("folder-missing", path=seen.path, above=seen.above))
    elif not seen.writable:
        results.append(bad("folder-closed", path=seen.path))
    elif seen.open_to_others and production:
        results.append(warning("folder-open", path=seen.path))
    else:
        results.append(good("folder-good", path=seen.path))
    if NETWORK.fullmatch(seen.filesystem):
        results.append(bad("folder-network", path=seen.path, kind=seen.filesystem))
    elif seen.filesystem in EPHEMERAL and production:
        results.append(warning("folder-fleeting", path=seen.path, kind=seen.filesystem))
    if seen.free < _LOW_DISK:
        full = seen.free < _DISK_FULL
        results.append(bad("disk-full", free=seen.free) if full else warning("disk-little", free=seen.free))
    else:
        results.append(good("disk-good", free=seen.free))
    return results


def database(seen: Checkup | Unreachable | None, production: bool) -> CheckResult:
    """Check the database; None is a missing file, which the bot makes itself in local mode."""
    missing = bad if production else warning
    match seen:
        case None:
            return missing("database-none")
        case Unreachable(why=why):
            return bad("database-unreachable", kind=why)
        case Checkup(refused=kind) if kind:
            return bad("database-refuses", kind=kind)
    steps = {"at": seen.schema.at, "newest": seen.schema.newest}
    match seen.schema.fit:
        case Fit.EMPTY:
            return missing("database-empty")
        case Fit.OLDER:
            return bad("database-behind", **steps)
        case Fit.TOO_NEW:
            return bad("database-ahead", **steps)
        case Fit.NEWER:
            return warning("database-newer", **steps)
    return good("database-good", at=seen.schema.at)


def erased(seen: Marks, production: bool) -> CheckResult:
    """Check where it is remembered who was erased: a backup that is put back must not bring them back."""
    if seen.refused:
        return bad("erased-refuses", place=seen.place, kind=seen.refused)
    if production and seen.beside_us:
        return warning("erased-beside", place=seen.place)
    if production and seen.filesystem in EPHEMERAL:
        return warning("erased-fleeting", place=seen.place, kind=seen.filesystem)
    return good("erased-good", place=seen.place)


def last_kept(missing: int, note: Note | None, today: date) -> list[CheckResult]:
    """Check whether the database has all that was ever kept in it; `missing` commits are not there, untold as yet."""
    if missing:
        return [bad("database-older", missing=missing)]
    if note and note.told_on and today - note.told_on <= _OLDER_TOLD:
        return [warning("database-was-older", missing=note.told, day=note.told_on.isoformat())]
    return []


def prompts(tally: Mapping[str, int], waits: timedelta, held: str | None) -> list[CheckResult]:
    """Check the queue: `tally` counts prompts per state, `waits` is how long the oldest due one has waited."""
    results = []
    if held is not None:
        results.append(warning("prompts-held", reason=held))
    elif waits > _LATE:
        results.append(warning("prompts-late", minutes=int(waits.total_seconds() // 60)))
    if dead := tally.get("dead", 0):
        results.append(warning("prompts-dead", count=dead))
    return results or [good("prompts-good", due=tally.get("due", 0))]


def organisations(
    known: Iterable[Organisation], heard: Collection[str], listed: Collection[str], open_rounds: Iterable[Round]
) -> list[CheckResult]:
    """Check who is served: `heard` are the tenants with people here, `listed` those of the settings (none on trial)."""
    named = {each.id: each for each in known}
    several = len(listed) > 1 or bool(named)
    results = [_served(tenant, named.get(tenant), tenant in heard, several=several) for tenant in sorted(listed)]
    if not listed:
        return results
    partners = Counter(each for round_ in open_rounds for each in round_.tenants if each not in listed)
    for each in named.values():
        if each.id not in listed and each.removed_on is None:
            results.append(warning("organisation-unlisted", name=each.name, tenant=each.id))
    for tenant, count in sorted(partners.items()):
        name = named[tenant].name if tenant in named else tenant
        results.append(warning("organisation-partner", name=name, tenant=tenant, count=count))
    return results


def _served(tenant: str, known: Organisation | None, is_heard: bool, *, several: bool) -> CheckResult:
    if known and known.removed_on:
        return warning("organisation-stopped", name=known.name, tenant=tenant, day=known.removed_on.isoformat())
    if known is None and several:
        return warning("organisation-nameless", tenant=tenant)
    if known is None:
        # There is one only: what it is called matters to nobody yet.
        return good("organisation-alone" if is_heard else "organisation-new", tenant=tenant)
    return (good if is_heard else warning)(
        "organisation-good" if is_heard else "organisation-quiet", name=known.name, tenant=tenant
    )


def keys(seen: Sequence[frozenset[str]] | Unreachable | str) -> CheckResult:
    """Check the endorsements of each key; a string is one word for what came in their place."""
    match seen:
        case Unreachable(host=host, why=why):
            return bad("keys-unreachable", host=host, kind=why)
        case str(kind):
            return bad("keys-strange", kind=kind)
    endorsed = sum("msteams" in key for key in seen)
    make, text_key = (good, "keys-good") if endorsed else (bad, "keys-not-for-teams")
    return make(text_key, count=len(seen), endorsed=endorsed)


def token(seen: Mapping[str, Any] | Unreachable | Exception, by_identity: bool) -> CheckResult:
    """Check the login server's answer, of which nothing secret is shown; an exception came from our certificate."""
    match seen:
        case Unreachable(host=host, why=why):
            return bad("token-identity") if by_identity else bad("token-unreachable", host=host, kind=why)
        case Exception():
            return bad("token-identity") if by_identity else bad("token-unread", kind=type(seen).__name__)
    if seen.get("access_token"):
        return good("token-good")
    for code in seen.get("error_codes") or ():
        if code in _LOGIN_ERRORS:
            return bad(_LOGIN_ERRORS[code])
    # Its description holds ids and moments; the word and the numbers can be looked up.
    reason = " ".join(str(part)[:64] for part in (seen.get("error", "empty"), *(seen.get("error_codes") or ())))
    return bad("token-identity") if by_identity else bad("token-refused", reason=reason)


def clock(seconds: float | Unreachable) -> CheckResult:
    """Check how many seconds our clock is ahead of the login server's."""
    if isinstance(seconds, Unreachable):
        return warning("clock-unknown", host=seconds.host, kind=seconds.why)
    if abs(seconds) < _SKEW:
        return good("clock-good")
    return (bad if abs(seconds) >= _SKEW_LIMIT else warning)("clock-off", seconds=round(abs(seconds)))


def pem(until: datetime, now: datetime) -> CheckResult:
    day = until.date().isoformat()
    if until <= now:
        return bad("pem-over", until=day)
    return warning("pem-soon", until=day) if until - now < _PEM_SOON else good("pem-good", until=day)


def endpoint(
    seen: Endpoint | Unreachable | UntrustedCertificate, url: str, host: str, now: datetime
) -> list[CheckResult]:
    match seen:
        case Unreachable(why="name"):
            return [bad("endpoint-no-name", host=host)]
        case Unreachable(why=why):
            return [warning("endpoint-unreachable", url=url, kind=why)]
        case UntrustedCertificate():
            return [_untrusted_certificate(seen, host)]
    results = []
    if seen.until:
        soon = seen.until - now < _SOON
        make, text_key = (warning, "certificate-soon") if soon else (good, "certificate-good")
        results.append(make(text_key, until=seen.until.date().isoformat()))
    if seen.is_ours:
        exposed = [warning("hidden-not", path=path) for path in seen.exposed]
        owed = [
            good("strict-good") if seen.strict else warning("strict-not"),
            good("leaks-good") if seen.points else warning("leaks-not"),
        ]
        return [*results, good("endpoint-good", url=url), *(exposed or [good("hidden-good")]), *owed]
    if seen.status in (502, 503, 504):
        return [*results, bad("endpoint-bot-away", status=seen.status)]
    return [*results, bad("endpoint-other", url=url, status=seen.status)]


def _untrusted_certificate(seen: UntrustedCertificate, host: str) -> CheckResult:
    """Explain a code of OpenSSL (x509_vfy.h): 10 is expired, 62 and 64 are another host."""
    match seen.code:
        case 10:
            return bad("certificate-over")
        case 62 | 64:
            return bad("certificate-other-name", host=host)
    return bad("certificate-unknown", kind=seen.message)


def local_mode() -> CheckResult:
    return skipped("production-skipped")
