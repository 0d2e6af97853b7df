"""What production needs: each thing that is missing or wrong stops the start, with a sentence that says which."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot import bootstrap
from bot.operators.command_line import cli
from bot.operators.settings_faults import SettingsFault
from bot.settings import read_settings
from bot.teams.callers import TeamsCallers
from bot.telemetry import logs
from tests.bot.teams.microsoft import certificate

GUID = "0A1B2C3D-1111-4222-8333-444455556666"
SECRET = "geheim-geheim-geheim-geheim-geheim-geheim"  # pragma: allowlist secret
WHOLE = {
    "MODE": "production",
    "APP_ID": GUID,
    "APP_TENANT_ID": GUID,
    "APP_PASSWORD": SECRET,
    "TENANTS": f"{GUID}, {GUID[:-1]}7",
    "PUBLIC_URL": "https://regiebot.example/",
    "LINK_SECRET": SECRET,
}


@pytest.fixture(autouse=True)
def whole(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in WHOLE.items():
        monkeypatch.setenv(f"REGIEBOT_{name}", value)


def test_whole_settings_make_the_edge_of_production() -> None:
    settings = read_settings()
    assert (settings.app_id, settings.app_type) == (GUID.lower(), "SingleTenant")
    assert settings.tenants == {GUID.lower(), f"{GUID[:-1]}7".lower()}
    assert settings.base_url == "https://regiebot.example"
    assert settings.own_url == "http://127.0.0.1:3978"
    edge = bootstrap.make_edge(settings)
    assert isinstance(edge.callers, TeamsCallers)
    assert edge.bearer
    assert edge.reach.services("https://smba.trafficmanager.net/emea/")
    assert not edge.reach.services("http://127.0.0.1:3978/local/connector/")
    assert not settings.calendar.always


def test_hosts_are_added_to_those_of_teams(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGIEBOT_SERVICE_HOSTS", "Bots.example, *.Gov.example")
    monkeypatch.setenv("REGIEBOT_UPLOAD_HOSTS", "files.example")
    reach = bootstrap.make_edge(read_settings()).reach
    for url in ("https://bots.example/", "https://nl.gov.example/x", "https://smba.trafficmanager.net/"):
        assert reach.services(url)
        assert not reach.uploads(url)
    assert reach.uploads("https://files.example/x")
    assert reach.uploads("https://contoso.sharepoint.com/x")


WRONG = [
    ({"APP_ID": ""}, "REGIEBOT_APP_ID is ''"),
    ({"APP_ID": "regiebot"}, "REGIEBOT_APP_ID is 'regiebot'"),
    ({"APP_TENANT_ID": ""}, "REGIEBOT_APP_TENANT_ID is ''"),
    ({"APP_TENANT_ID": "contoso.onmicrosoft.com"}, "REGIEBOT_APP_TENANT_ID is 'contoso.onmicrosoft.com'"),
    ({"APP_TYPE": "MultiTenant"}, "REGIEBOT_APP_TYPE is 'MultiTenant'"),
    ({"APP_PASSWORD": ""}, "een van de twee ingevuld te zijn"),
    ({"APP_CERTIFICATE": "x.pem"}, "een van de twee ingevuld te zijn"),
    ({"APP_PASSWORD": "", "APP_CERTIFICATE": "nowhere.pem"}, "REGIEBOT_APP_CERTIFICATE is 'nowhere.pem'"),
    ({"APP_TYPE": "UserAssignedMSI"}, "REGIEBOT_APP_TYPE is 'UserAssignedMSI'"),
    ({"TENANTS": ""}, "REGIEBOT_TENANTS"),
    ({"TENANTS": f"{GUID},*"}, "REGIEBOT_TENANTS"),
    ({"PUBLIC_URL": ""}, "REGIEBOT_PUBLIC_URL"),
    ({"PUBLIC_URL": "http://regiebot.example"}, "REGIEBOT_PUBLIC_URL is 'http://regiebot.example'"),
    ({"PUBLIC_URL": "https://x@regiebot.example"}, "REGIEBOT_PUBLIC_URL"),
    ({"PUBLIC_URL": "https://regiebot.example/?x"}, "REGIEBOT_PUBLIC_URL"),
    ({"LINK_SECRET": ""}, "REGIEBOT_LINK_SECRET"),
    ({"METRICS_TOKEN": SECRET}, "REGIEBOT_LINK_SECRET en REGIEBOT_METRICS_TOKEN zijn hetzelfde"),
    ({"DEMO": "yes"}, "REGIEBOT_DEMO is 'yes'"),
    ({"DEMO": "en"}, "REGIEBOT_DEMO is 'en'"),
    ({"LINK_SECRET": "kort"}, "REGIEBOT_LINK_SECRET klopt niet"),  # pragma: allowlist secret
    ({"SERVICE_HOSTS": "*"}, "REGIEBOT_SERVICE_HOSTS"),
    ({"UPLOAD_HOSTS": "https://files.example"}, "REGIEBOT_UPLOAD_HOSTS"),
    ({"SERVICE_HOSTS": "169.254.169.254"}, "REGIEBOT_SERVICE_HOSTS"),
    ({"UPLOAD_HOSTS": "files.example, 10.0.0.1"}, "REGIEBOT_UPLOAD_HOSTS"),
    ({"SERVICE_HOSTS": "*.trafficmanager.net"}, "REGIEBOT_SERVICE_HOSTS"),
    ({"SERVICE_HOSTS": "*.AzureWebsites.net"}, "REGIEBOT_SERVICE_HOSTS"),
    ({"UPLOAD_HOSTS": "*.windows.net"}, "REGIEBOT_UPLOAD_HOSTS"),
    ({"UPLOAD_HOSTS": "*.co.uk"}, "REGIEBOT_UPLOAD_HOSTS"),
]


@pytest.mark.parametrize(("changes", "told"), WRONG)
def test_what_is_wrong_is_named(monkeypatch: pytest.MonkeyPatch, changes: dict[str, str], told: str) -> None:
    for name, value in changes.items():
        monkeypatch.setenv(f"REGIEBOT_{name}", value)
    with pytest.raises(SettingsFault) as fault:
        read_settings()
    assert told in str(fault.value)
    assert str(fault.value).count("\n") == 0, "one thing is wrong, so there is one sentence"
    shown = CliRunner().invoke(cli, ["serve"])
    assert shown.exit_code == 2
    assert told in shown.output
    for text in (shown.output, str(fault.value), repr(fault.value.__cause__), repr(fault.value.__context__)):
        assert SECRET not in text
        assert "kort" not in text


def test_all_that_is_wrong_is_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in WHOLE:
        if name != "MODE":
            monkeypatch.delenv(f"REGIEBOT_{name}")
    with pytest.raises(SettingsFault) as fault:
        read_settings()
    for name in ("APP_ID", "APP_TENANT_ID", "APP_PASSWORD", "TENANTS", "PUBLIC_URL", "LINK_SECRET"):
        assert f"REGIEBOT_{name}" in str(fault.value)


@pytest.mark.parametrize("password", ["", "zegel"])
def test_a_certificate_is_looked_into(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, password: str) -> None:
    path = certificate(tmp_path, password)
    monkeypatch.setenv("REGIEBOT_APP_PASSWORD", "")
    monkeypatch.setenv("REGIEBOT_APP_CERTIFICATE", str(path))
    monkeypatch.setenv("REGIEBOT_APP_CERTIFICATE_PASSWORD", password)
    assert read_settings().app_certificate == path
    if password:
        for wrong in ("", "anders"):
            monkeypatch.setenv("REGIEBOT_APP_CERTIFICATE_PASSWORD", wrong)
            with pytest.raises(SettingsFault, match="geen leesbaar PEM-bestand"):
                read_settings()
    path.write_bytes(path.read_bytes().split(b"-----BEGIN CERTIFICATE")[0])
    with pytest.raises(SettingsFault, match="geen leesbaar PEM-bestand"):
        read_settings()


def test_secrets_may_be_files_of_the_service(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("APP_PASSWORD", "LINK_SECRET"):
        monkeypatch.delenv(f"REGIEBOT_{name}")
        (tmp_path / f"regiebot_{name.lower()}").write_text(f"{SECRET}\n")
    url = "postgresql://regiebot:heelgeheim@db.example/regiebot"  # pragma: allowlist secret
    (tmp_path / "regiebot_database_url").write_text(f"{url}\n")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    settings = read_settings()
    assert settings.app_password.get_secret_value() == settings.link_secret.get_secret_value() == SECRET
    assert "heelgeheim" in settings.database_url
    for shown in (repr(settings), str(settings)):
        assert SECRET not in shown
        assert "heelgeheim" not in shown


def test_a_wrong_database_is_told_without_its_password(monkeypatch: pytest.MonkeyPatch) -> None:
    url = "mysql://regiebot:heelgeheim@db.example/regiebot"  # pragma: allowlist secret
    monkeypatch.setenv("REGIEBOT_DATABASE_URL", url)
    with pytest.raises(SettingsFault) as fault:
        read_settings()
    assert "REGIEBOT_DATABASE_URL klopt niet" in str(fault.value)
    assert "heelgeheim" not in str(fault.value)


def test_production_is_not_chatted_with_in_a_terminal() -> None:
    shown = CliRunner().invoke(cli, ["chat"])
    assert (shown.exit_code, "proefstand" in shown.output) == (2, True)


@pytest.mark.parametrize(
    ("more", "warned"),
    [
        ({"DATABASE_URL": "postgresql://regiebot@db.example/regiebot"}, True),
        ({"DATABASE_URL": "postgresql://regiebot@db.example/regiebot", "ERASED": "/mnt/marks/erased.txt"}, False),
        ({"DATABASE_URL": "postgresql://regiebot@db.example/regiebot", "ERASED": "postgresql://k@x.example/m"}, False),
        ({"DATABASE_URL": "sqlite:////var/lib/regiebot/regiebot.db"}, False),
    ],
)
async def test_who_keeps_marks_in_a_container_hears_what_that_means(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], more: dict[str, str], warned: bool
) -> None:
    for name, value in more.items():
        monkeypatch.setenv(f"REGIEBOT_{name}", value)
    logs.set_up("warning")
    bootstrap.build(read_settings())
    (line,) = [line for line in capsys.readouterr().out.splitlines() if "marks-in-here" in line] or [""]
    assert ("comes back with a backup that is put back elsewhere" in line) == warned
