"""What stops the start, and how it is told."""

from pathlib import Path

from typer.testing import CliRunner

from bot.__main__ import cli
from tests.scenarios.test_own_content import newer_zelfscan


def test_a_fault_in_own_content_stops_the_start(tmp_path: Path) -> None:
    folder = newer_zelfscan(tmp_path)
    text = (folder / "zelfscan.yaml").read_text().replace("dirigent", "kapitein", 1)
    (folder / "zelfscan.yaml").write_text(text.replace("version: 2.0.0", "version: 2.0.0\nbands: []"))
    done = CliRunner().invoke(cli, ["serve"], env={"REGIEBOT_CONTENT": str(folder)})
    assert done.exit_code == 2
    assert "Regiebot start niet: zelfscan.yaml: " in done.output
    assert "Traceback" not in done.output
