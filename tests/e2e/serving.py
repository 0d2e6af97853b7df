"""The bot as people start it: its own process, in a folder of its own, on a port of its own."""

import http.client
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Self

from tests.bench.process import free_port

ROOT = Path(__file__).parents[2]
# A machine that does more at the same time takes its time to start.
_PATIENCE = 120.0


@dataclass
class Bot:
    """`regiebot serve` with its own SQLite. `kill` ends it as a crash does; `start` brings it back on the same port."""

    folder: Path
    port: int = field(default_factory=free_port)
    settings: Mapping[str, str] = field(default_factory=dict)
    _process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> str:
        return (self.folder / "bot.log").read_text(encoding="utf-8")

    @contextmanager
    def serving(self) -> Iterator[Self]:
        """Serve within this, and hold afterwards that the log has no fault."""
        self.start()
        yield self
        self.stop()
        assert '"event": "fault"' not in self.log, self.log
        assert "Traceback" not in self.log, self.log

    def start(self) -> None:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("REGIEBOT_")}
        environment |= {
            "REGIEBOT_PORT": str(self.port),
            "REGIEBOT_DATABASE_URL": "sqlite:///regiebot.db",
            "PYTHONPATH": str(ROOT),
            **self.settings,
        }
        with (self.folder / "bot.log").open("ab") as log:
            self._process = self._spawn(environment, log)
        deadline = time.monotonic() + _PATIENCE
        while not self._ready():
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"The bot did not start:\n{self.log}")
            time.sleep(0.05)

    def _spawn(self, environment: dict[str, str], log: IO[bytes]) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "bot", "serve"]
        return subprocess.Popen(command, cwd=self.folder, env=environment, stdout=log, stderr=subprocess.STDOUT)

    def _ready(self) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=2)
        try:
            connection.request("GET", "/readyz")
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()

    def kill(self) -> None:
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        self._end(signal.SIGTERM)

    def _end(self, how: signal.Signals) -> None:
        """End the one process that was started here, and wait until it is gone."""
        if self._process is None:
            return
        self._process.send_signal(how)
        try:
            self._process.wait(15)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None
