"""`regiebot serve` as a process: it stops in steps, is ended when it stands still, and names itself (P4, P12)."""

import http.client
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.bootstrap import GRACE
from bot.operators.serving import CLOSING
from tests.bench.process import free_port
from tests.bot.teams.production import production_settings

ROOT = Path(__file__).parents[3]
SERVE = "from bot.__main__ import main; main()"
# The real program, in which a minute of the watchdog takes half a second and a tick comes every twenty as ever.
IMPATIENT = f"""
from bot.operators import serving
from bot.telemetry.heartbeat import Watchdog
serving.Watchdog = lambda heartbeat, limit: Watchdog(heartbeat, limit / 120)
{SERVE}
"""


class Served:
    def __init__(self, folder: Path, code: str, settings: dict[str, str]) -> None:
        self.port, self.watched = free_port(), free_port()
        env = {name: value for name, value in os.environ.items() if not name.startswith("REGIEBOT_")}
        env |= {"REGIEBOT_PORT": str(self.port), "REGIEBOT_METRICS_PORT": str(self.watched), "PYTHONPATH": str(ROOT)}
        self.process = subprocess.Popen(
            [sys.executable, "-c", code, "serve"], cwd=folder, env=env | settings, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip

    def asked(self, path: str, port: int) -> tuple[int, str]:
        """The status and the text; 0 when nobody is at home."""
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        try:
            connection.request("GET", path)
            response = connection.getresponse()
            return response.status, response.read().decode()
        except OSError:
            return 0, ""
        finally:
            connection.close()

    def until(self, path: str, port: int, answer: tuple[int, str]) -> None:
        until = time.monotonic() + 60
        while (seen := self.asked(path, port)) != answer:
            assert time.monotonic() < until, seen
            assert self.process.poll() is None, self.process.communicate()
            time.sleep(0.02)


@contextmanager
def served(folder: Path, code: str = SERVE, **settings: str) -> Iterator[Served]:
    bot = Served(folder, code, {f"REGIEBOT_{name.upper()}": value for name, value in settings.items()})
    try:
        yield bot
    finally:
        bot.process.kill()
        bot.process.communicate()


def lines(folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / "var/regiebot.log").read_text(encoding="utf-8").splitlines()]


def test_who_is_told_to_stop_says_so_first_and_works_on_meanwhile(tmp_path: Path) -> None:
    with served(tmp_path, stop_pause="300", instance="veld-2") as bot:
        bot.until("/readyz", bot.port, (200, "ok"))
        bot.process.send_signal(signal.SIGTERM)
        for port in (bot.port, bot.watched):
            bot.until("/readyz", port, (503, "not ready: stopping"))
        # It lives, its port is open, and people are answered.
        assert bot.asked("/healthz", bot.port) == (200, "ok")
        assert bot.asked("/over", bot.port)[0] == 200
        assert "regiebot_measured 1.0" in bot.asked("/metrics", bot.watched)[1]
        # A second signal ends the pause, and there is nothing in flight.
        bot.process.send_signal(signal.SIGTERM)
        bot.process.communicate(timeout=60)
    assert bot.process.returncode == 0
    said = lines(tmp_path)
    assert "stopping" in {line["event"] for line in said}
    assert {line["instance"] for line in said} == {"veld-2"}


def test_the_pause_ends_by_itself_and_may_be_none(tmp_path: Path) -> None:
    for pause in ("0", "1"):
        with served(tmp_path, stop_pause=pause) as bot:
            bot.until("/readyz", bot.port, (200, "ok"))
            bot.process.send_signal(signal.SIGTERM)
            out, _ = bot.process.communicate(timeout=60)
        # In the trial the terminal is for sentences.
        assert (bot.process.returncode, out) == (0, "")
        # Tried out by somebody, at whose computer their name may be.
        assert lines(tmp_path)[-1]["instance"] == f"local-{bot.process.pid}"


def test_a_bot_whose_tick_does_not_come_is_ended(tmp_path: Path) -> None:
    with served(tmp_path, IMPATIENT, watchdog="60") as bot:
        _, err = bot.process.communicate(timeout=120)
    assert bot.process.returncode == 70, err
    assert lines(tmp_path)[-1]["event"] == "standstill"


def test_a_port_that_is_taken_is_named(tmp_path: Path) -> None:
    with served(tmp_path) as bot:
        bot.until("/readyz", bot.port, (200, "ok"))
        (tmp_path / "other").mkdir()
        with served(tmp_path / "other", metrics_port=str(bot.port)) as other:
            _, err = other.process.communicate(timeout=60)
        assert other.process.returncode == 2
        assert f"Poort {bot.port} is al in gebruik. Kies een andere met REGIEBOT_METRICS_PORT." in err


def test_a_platform_waits_longer_than_a_stop_takes(tmp_path: Path) -> None:
    """The pause of production, the turns in flight, and what is closed after them."""
    unit = (ROOT / "deploy/regiebot.service").read_text(encoding="utf-8").splitlines()
    [patience] = [int(line.partition("=")[2]) for line in unit if line.startswith("TimeoutStopSec=")]
    assert patience >= production_settings(tmp_path).seconds_before_stop + GRACE + CLOSING
