"""A demo that is cut off while it is filled in: the next start has all of it, once."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.local import unfinished_demo
from tests.bench.process import free_port

ROOT = Path(__file__).parents[3]
READY = "De demo staat klaar"
AGAIN = "niet af en begint opnieuw"
KNOWN = "Hier was al iemand"
PATIENCE = 90


class Served:
    """The bot with a demo in a process of its own, and what it says in the terminal."""

    def __init__(self, folder: Path, demo: str = "yes") -> None:
        port = free_port()
        self.url = f"http://127.0.0.1:{port}/local/api"
        self._said = folder / f"said-{port}.txt"
        env = {
            **os.environ,
            "REGIEBOT_DATABASE_URL": f"sqlite:///{folder / 'bot.db'}",
            "REGIEBOT_PORT": str(port),
            "REGIEBOT_DEMO": demo,
        }
        with self._said.open("w") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "bot", "serve"], cwd=ROOT, env=env, stdout=output, stderr=output
            )

    def kill(self) -> None:
        self._process.kill()
        self._process.wait(20)

    def wait(self, done: Callable[[], bool]) -> None:
        until = time.monotonic() + PATIENCE
        while not done():
            assert self._process.poll() is None and time.monotonic() < until, self.said
            time.sleep(0.02)

    @property
    def said(self) -> str:
        return self._said.read_text()

    def ask(self, what: str, **body: str) -> Any:
        data = json.dumps(body).encode() if body else None
        request = urllib.request.Request(
            f"{self.url}/{what}", data, {"Content-Type": "application/json", "Origin": self.url.rpartition("/local")[0]}
        )
        with urllib.request.urlopen(request, timeout=20) as response:
            return json.load(response)

    def heard(self, who: str) -> int:
        try:
            return len(self.ask(f"conversations/a%3Alocal-{who}/messages")["messages"])
        except OSError:
            return 0

    def end(self, by: signal.Signals) -> None:
        self._process.send_signal(by)
        self._process.wait(20)


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., Served]]:
    """Start the bot on the same database, as often as is asked."""
    started: list[Served] = []

    def start(demo: str = "yes") -> Served:
        started.append(Served(tmp_path, demo))
        return started[-1]

    yield start
    for each in started:
        each.kill()


@pytest.mark.parametrize(
    ("who", "messages"),
    [("anna", 1), ("dirkje", 6), ("ilse", 8), ("eva", 3)],
    ids=["coming in", "making a round", "taking part", "the last words"],
)
def test_it_begins_again_where_it_was_killed(
    tmp_path: Path, serve: Callable[..., Served], who: str, messages: int
) -> None:
    first = serve()
    first.wait(lambda: first.heard(who) >= messages)
    first.end(signal.SIGKILL)
    assert READY not in first.said
    second = serve()
    second.wait(lambda: READY in second.said)
    assert AGAIN in second.said
    second.ask("say", person="dirkje", text="rondes", conversation="a:local-dirkje")
    rounds = json.dumps(second.ask("conversations/a%3Alocal-dirkje/messages")["messages"][-1], ensure_ascii=False)
    assert rounds.count("10 van 11 deden mee") == 1
    assert "najaar" in rounds
    second.end(signal.SIGTERM)
    assert (tmp_path / "bot.db.half").exists()
    assert not (tmp_path / "bot.db.demo").exists(), "a third start would begin again"


def test_who_goes_on_without_a_demo_keeps_what_there_is(tmp_path: Path, serve: Callable[..., Served]) -> None:
    first = serve()
    first.wait(lambda: first.heard("dirkje") >= 6)
    first.end(signal.SIGKILL)
    for demo, says in (("no", "Regiebot draait op"), ("yes", KNOWN)):
        served = serve(demo)
        served.wait(lambda served=served, says=says: says in served.said)
        served.end(signal.SIGTERM)
    assert not (tmp_path / "bot.db.half").exists()


def test_a_stop_while_putting_aside_goes_on_at_the_next_start(tmp_path: Path) -> None:
    database = tmp_path / "bot.db"
    database.write_text("half")
    # The WAL went already; the mark is still there.
    (tmp_path / "bot.db.half-wal").write_text("half")
    unfinished_demo.begin(database)
    assert unfinished_demo.put_aside(database) == tmp_path / "bot.db.half"
    assert not database.exists() and (tmp_path / "bot.db.half-wal").exists()
    assert unfinished_demo.put_aside(database) is None
