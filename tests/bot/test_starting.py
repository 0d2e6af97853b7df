"""What stops the start, and how it is told."""

from pathlib import Path

from typer.testing import CliRunner

from bot.__main__ import cli
from store.file_lock import hold
from tests.scenarios.test_own_content import newer_zelfscan


def test_a_fault_in_own_content_stops_the_start(tmp_path: Path) -> None:
    folder = newer_zelfscan(tmp_path)
    text = (folder / "zelfscan.yaml").read_text().replace("dirigent", "kapitein", 1)
    (folder / "zelfscan.yaml").write_text(text.replace("version: 2.0.0", "version: 2.0.0\nbands: []"))
    done = CliRunner().invoke(cli, ["serve"], env={"REGIEBOT_CONTENT": str(folder)})
    assert done.exit_code == 2
    assert "Regiebot start niet: zelfscan.yaml: " in done.output
    assert "Traceback" not in done.output


def test_a_second_bot_on_the_same_file_is_refused(tmp_path: Path) -> None:
    """P15: it was not."""
    file = tmp_path / "regiebot.db"
    env = {"REGIEBOT_DATABASE_URL": f"sqlite:///{file}", "REGIEBOT_PORT": "3999"}
    with hold(file):
        done = CliRunner().invoke(cli, ["serve"], env=env)
        assert done.exit_code == 2
        assert f"another Regiebot is at work on {file}" in done.output
        assert "Traceback" not in done.output
        assert not file.exists(), "nothing was done to it"
        # Whoever looks may.
        assert "another Regiebot" not in CliRunner().invoke(cli, ["prompts", "counts"], env=env).output
    # It goes with the process that held it, however that ended.
    with hold(file):
        pass
