"""`regiebot content preview FILE` as a process: a trial with that file, of which nothing is left."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import aiohttp
from typer.testing import CliRunner

from bot.operators.command_line import cli
from tests.bench.process import free_port

ROOT = Path(__file__).parents[3]
WEEK = ROOT / "tests/content/weekstart.yaml"
RUN = "from bot.__main__ import main; main()"


@contextmanager
def previewed(file: Path, folder: Path, port: int, **more: str) -> Iterator[subprocess.Popen[str]]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("REGIEBOT_")}
    env = kept | {"REGIEBOT_PORT": str(port), "PYTHONPATH": str(ROOT), "TMPDIR": str(folder)} | more
    process = subprocess.Popen(
        [sys.executable, "-c", RUN, "content", "preview", str(file)],
        cwd=folder, env=env, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def told(process: subprocess.Popen[str], last: str) -> list[str]:
    """What it says on standard error, up to the line that begins with `last`."""
    assert process.stderr is not None
    lines = []
    for line in process.stderr:
        lines.append(line.strip())
        if line.startswith(last):
            return lines
    raise AssertionError(lines)


async def test_the_cards_of_a_file_stand_in_the_trial_page_and_nothing_of_it_is_left(tmp_path: Path) -> None:
    port = free_port()
    # What is set for the real bot is not touched.
    elsewhere = {"REGIEBOT_DATABASE_URL": f"sqlite:///{tmp_path / 'real.db'}"}
    with previewed(WEEK, tmp_path, port, **elsewhere) as process:
        said = told(process, "Stop met")
        url = f"http://127.0.0.1:{port}"
        assert f"Te zien in je browser: {url}/local/" in said
        assert "Typ daar eerst ok, en dan: weekstart" in said
        async with aiohttp.ClientSession() as http, http.get(f"{url}/local/") as page:
            assert page.status == 200
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)
        assert process.returncode == 0
    assert not any(os.scandir(tmp_path))


def test_a_file_with_a_fault_is_told_and_nothing_starts(tmp_path: Path) -> None:
    wrong = tmp_path / "fout.yaml"
    wrong.write_text(WEEK.read_text("utf-8").replace("\ntitle:", "\ntitel:", 1), "utf-8")
    done = CliRunner().invoke(cli, ["content", "preview", str(wrong)])
    assert done.exit_code == 1
    assert "titel: deze sleutel leest niemand; bedoel je title?" in done.output
    assert "Zo is er niets te zien." in done.output
    assert "Te zien in je browser" not in done.output
