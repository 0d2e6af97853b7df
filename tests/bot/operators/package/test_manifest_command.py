"""`regiebot manifest` makes the package, or says what is wrong and writes nothing."""

import json
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.operators.command_line import cli
from bot.operators.manifest import PackageFacts, build_package
from tests.bot.operators.package.packed import APP_ID, faults, run


def test_the_command_makes_the_package(tmp_path: Path) -> None:
    done = run(tmp_path)
    assert done.exit_code == 0
    assert "regiebot.zip" in done.output
    made = (tmp_path / "regiebot.zip").read_bytes()
    assert made == build_package(PackageFacts(app_id=APP_ID, host="bot.example.nl"))
    assert run(tmp_path).exit_code == 0
    assert [file.name for file in tmp_path.iterdir()] == ["regiebot.zip"]


def test_addresses_of_your_own_go_first(tmp_path: Path) -> None:
    other = {
        "--website": "https://www.example.nl/r",
        "--privacy": "https://www.example.nl/p",
        "--terms": "https://x.nl",
    }
    more = {"--id": "99999999-2222-3333-4444-555555555555", "--developer": 'Gemeente "Noord"'}
    assert run(tmp_path, *(word for pair in (other | more).items() for word in pair)).exit_code == 0
    with zipfile.ZipFile(tmp_path / "regiebot.zip") as packed:
        made = json.loads(packed.read("manifest.json"))
    assert made["id"] == more["--id"]
    assert list(made["developer"].values()) == [more["--developer"], *other.values()]
    assert faults("MicrosoftTeams.schema.json", made) == []


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--app-id", "regiebot"),
        ("--app-id", ""),
        ("--id", "1234"),
        ("--host", "https://bot.example.nl"),
        ("--host", "bot.example.nl/api/messages"),
        ("--host", "bot.example.nl:3978"),
        ("--host", "localhost"),
        ("--host", "127.0.0.1"),
        ("--host", "*.example.nl"),
        ("--host", "bot..nl"),
        ("--host", "bot.example.nl\nevil.tld"),
        ("--host", ""),
        ("--developer", ""),
        ("--developer", "x" * 33),
        ("--website", "http://example.nl"),
        ("--privacy", "javascript:alert(1)"),
        ("--terms", "https://"),
        ("--environment", "twee woorden"),
        ("--environment", "a" * 17),
        ("--environment", "<b>"),
        ("--colour", "rood"),
        ("--colour", "#fff"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(tmp_path: Path, option: str, value: str) -> None:
    done = run(tmp_path, option, value)
    assert done.exit_code == 2
    assert done.output.startswith(f"{option} "), done.output
    assert len(done.output.splitlines()) == 1
    assert not list(tmp_path.iterdir())


def test_a_colour_that_is_too_light_is_refused_with_its_contrast(tmp_path: Path) -> None:
    done = run(tmp_path, "--colour", "#ffd27f")
    assert done.exit_code == 2
    assert done.output == (
        "--colour #ffd27f is te licht: het teken erop heeft een contrast van 1,4, en 3,0 is nodig.\n"
    )


def test_an_environment_has_a_file_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for options, name in (((), "regiebot.zip"), (("--environment", "acceptatie"), "regiebot-acceptatie.zip")):
        command = ["manifest", "--app-id", str(APP_ID), "--host", "bot.example.nl", *options]
        assert name in CliRunner().invoke(cli, command).output
        assert (tmp_path / name).exists()


def test_where_it_cannot_be_written_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("mine")
    for place in ("nowhere/regiebot.zip", "folder", "file/regiebot.zip"):
        done = run(tmp_path, "-o", str(tmp_path / place))
        assert done.exit_code == 2, place
        assert "lukt niet" in done.output
    assert sorted(file.name for file in tmp_path.rglob("*")) == ["file", "folder"]
    assert (tmp_path / "file").read_text() == "mine"
