"""What is looked at is there for real: servers on this machine, certificates, files."""

import socket
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.bootstrap import utc_now
from bot.operators.doctor import probes
from bot.operators.doctor.checks import Endpoint, Marks, Unreachable, UntrustedCertificate
from bot.settings import Settings
from bot.teams.credentials import by_app
from store.checkup import Checkup
from tests.bot.operators.doctor.conftest import certificate, clock, front, served, trusting
from tests.bot.teams.microsoft import APP, OUR_TENANT, Microsoft

MOUNTS = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:40 / /srv rw - nfs4 nas:/srv rw,vers=4.2
31 30 0:41 / /srv/my\\040data rw - xfs /dev/sdb rw
32 22 0:42 / /srv/late rw - ext4 /dev/sdc rw
33 32 0:43 / /srv/late rw - cifs //nas/late rw
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [("/", "ext4"), ("/srvice", "ext4"), ("/srv/bot", "nfs4"), ("/srv/my data/bot", "xfs"), ("/srv/late", "cifs")],
)
def test_the_kind_of_file_system_is_that_of_the_nearest_mount(path: str, kind: str) -> None:
    assert probes.filesystem(MOUNTS, Path(path)) == kind


def test_without_a_list_of_mounts_it_is_not_known() -> None:
    assert probes.filesystem("", Path("/srv")) == ""


def test_a_folder_that_is_not_there_yet(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    seen = probes.folder(tmp_path / "deep" / "var" / "x.db")
    assert (seen.path, seen.above) == (tmp_path / "deep" / "var", tmp_path)
    assert (seen.exists, seen.writable, seen.open_to_others) == (False, True, True)
    assert seen.free > 0
    assert list(tmp_path.iterdir()) == []


async def test_a_database_file_is_not_made_by_looking(tmp_path: Path) -> None:
    assert await probes.database(Settings(database_url=f"sqlite:///{tmp_path / 'x.db'}")) is None
    (tmp_path / "x.db").write_text("no database, but long enough to be taken for one: " * 9)
    seen = await probes.database(Settings(database_url=f"sqlite:///{tmp_path / 'x.db'}"))
    assert seen == Unreachable("", "SQLITE_NOTADB")


async def test_a_server_without_this_database(postgres_url: str) -> None:
    assert isinstance(await probes.database(Settings(database_url=postgres_url)), Checkup)
    elsewhere = Settings(database_url=postgres_url.replace("/postgres?", "/nothing?"))
    assert await probes.database(elsewhere) == Unreachable("", "InvalidCatalogNameError")
    nowhere = Settings(database_url="postgresql://a:geheim@127.0.0.1:1/x")  # pragma: allowlist secret
    assert await probes.database(nowhere) == Unreachable("", "refused")


async def test_the_place_of_the_marks_is_only_looked_at(tmp_path: Path, postgres_alone: str) -> None:
    database, file = f"sqlite:///{tmp_path / 'x.db'}", tmp_path / "apart" / "erased.txt"
    beside = await probes.erased(Settings(database_url=database))
    assert (beside.place, beside.refused, beside.beside_us) == (str(tmp_path / "erased.txt"), "", False)
    shared = await probes.erased(Settings(database_url=database, erased=str(file)))
    assert (shared.place, shared.refused) == (str(file), "")
    assert not (tmp_path / "apart").exists()
    file.mkdir(parents=True)
    assert (await probes.erased(Settings(database_url=database, erased=str(file)))).refused
    there = Settings(database_url=database, erased=postgres_alone)
    assert await probes.erased(there) == Marks(there.erased_place)
    nowhere = Settings(database_url=database, erased="postgresql://a:geheim@127.0.0.1:1/x")  # pragma: allowlist secret
    seen = await probes.erased(nowhere)
    assert seen == Marks("database 'x' op 127.0.0.1", "ConnectionRefusedError")
    # Several processes may work on PostgreSQL, and each would have its own.
    assert (await probes.erased(Settings(database_url=postgres_alone))).beside_us


async def test_the_certificate_of_the_public_address(tmp_path: Path) -> None:
    pem = tmp_path / "cert.pem"
    pem.write_bytes(certificate(days=60))
    async with served(front(), pem) as url:
        seen = await probes.endpoint(url, trusting(pem))
        strange = await probes.endpoint(url)
    assert isinstance(seen, Endpoint)
    assert seen.until
    assert timedelta(days=59) < seen.until - datetime.now(UTC) < timedelta(days=61)
    assert (seen.status, seen.is_ours, seen.exposed) == (200, True, [])
    assert isinstance(strange, UntrustedCertificate)
    assert strange.code in (18, 19)


@pytest.mark.parametrize(("made", "code"), [({"days": -1}, 10), ({"days": 9, "name": "127.0.0.2"}, 64)])
async def test_a_certificate_that_is_over_or_of_another(tmp_path: Path, made: Any, code: int) -> None:
    pem = tmp_path / "cert.pem"
    pem.write_bytes(certificate(**made))
    async with served(front(), pem) as url:
        seen = await probes.endpoint(url, trusting(pem))
    assert isinstance(seen, UntrustedCertificate)
    assert seen.code == code


@pytest.mark.parametrize(
    ("app", "status", "is_ours", "shown"),
    [
        (lambda: front(open_paths=("/metrics", "/readyz")), 200, True, ["/metrics", "/readyz"]),
        (lambda: front(text="<h1>Welcome</h1>", open_paths=("/metrics",)), 200, False, []),
        (lambda: front(status=502, text="Bad Gateway"), 502, False, []),
    ],
)
async def test_what_the_public_address_answers(
    tmp_path: Path, app: Any, status: int, is_ours: bool, shown: Any
) -> None:
    pem = tmp_path / "cert.pem"
    pem.write_bytes(certificate(days=60))
    async with served(app(), pem) as url:
        seen = await probes.endpoint(url, trusting(pem))
    assert isinstance(seen, Endpoint)
    assert (seen.status, seen.is_ours, seen.exposed) == (status, is_ours, shown)


async def test_nobody_there_is_one_word() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        assert await probes.endpoint(f"https://127.0.0.1:{port}") == Unreachable("127.0.0.1", "refused")
        assert await probes.clock(f"http://127.0.0.1:{port}", utc_now) == Unreachable("127.0.0.1", "refused")
    assert await probes.endpoint("https://regiebot.invalid") == Unreachable("regiebot.invalid", "name")


async def test_who_does_not_answer_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that takes the connection and says nothing."""
    monkeypatch.setattr(probes, "SECONDS", 0.2)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        port = silent.getsockname()[1]
        assert await probes.endpoint(f"https://127.0.0.1:{port}") == Unreachable("127.0.0.1", "timeout")
        assert await probes.clock(f"http://127.0.0.1:{port}", utc_now) == Unreachable("127.0.0.1", "timeout")


async def test_the_clock_is_held_beside_that_of_the_login_server() -> None:
    async with served(clock(ahead=timedelta(minutes=10))) as url:
        skew = await probes.clock(url, utc_now)
    assert isinstance(skew, float)
    assert skew == pytest.approx(-600, abs=5)


async def asked(microsoft: Microsoft) -> Any:
    with microsoft.login() as login:
        return await probes.token(by_app(APP, OUR_TENANT, "geheim", login), "login")


async def test_the_token_is_asked_for_as_the_bot_does(microsoft: Microsoft) -> None:
    assert (await asked(microsoft))["access_token"]
    told = {"error": "invalid_client", "error_description": "AADSTS7000215", "error_codes": [7000215]}
    microsoft.answers[f"/{OUR_TENANT}/oauth2/v2.0/token"] = (401, told)
    assert (await asked(microsoft))["error_codes"] == [7000215]
    assert [login["client_secret"] for login in microsoft.logins] == ["geheim"]


async def test_a_tenant_that_is_not_there(microsoft: Microsoft) -> None:
    told = {"error": "invalid_tenant", "error_description": "AADSTS90002: Tenant not found."}
    microsoft.answers[f"/{OUR_TENANT}/v2.0/.well-known/openid-configuration"] = (400, told)
    assert 90002 in (await asked(microsoft))["error_codes"]


async def test_no_login_server(microsoft: Microsoft) -> None:
    microsoft.url = "http://127.0.0.1:1"
    assert await asked(microsoft) == Unreachable("login", "ConnectionError")
