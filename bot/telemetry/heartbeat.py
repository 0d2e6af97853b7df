"""Whether the work in the background gets on: it beats, and a thread ends the process when it has not for long.

A loop that stands still cannot tell so itself, and a platform that asks whether it lives asks the loop. So a thread
looks, and what it does when nothing beats is the one thing that helps: the process ends, and is started anew.
"""

import faulthandler
import os
import threading
import time
from collections.abc import Callable

from bot.telemetry.logs import log

# What a process says that was ended so; EX_SOFTWARE of sysexits.h.
ENDED = 70
# How often the thread looks before it gives up: a process that was itself stopped for a while loses one look.
_LOOKS = 10
# Seconds for the line in the log, which may be what everything waits for.
_SAYING = 2.0


class Heartbeat:
    """When the work in the background last got on."""

    def __init__(self) -> None:
        self.beats = 0
        self._at = time.monotonic()

    def beat(self) -> None:
        self.beats += 1
        self._at = time.monotonic()

    @property
    def age(self) -> float:
        """Return how many seconds ago it beat."""
        return time.monotonic() - self._at


def _say(silent: float) -> None:
    log().critical("standstill", number=round(silent))


def end_process(silent: float) -> None:
    """Log that nothing got on, with the places at which all threads are, and end this process without any goodbye."""
    said = threading.Thread(target=_say, args=(silent,), daemon=True)
    said.start()
    said.join(_SAYING)
    # File, line and function of each; nothing of what was in them.
    faulthandler.dump_traceback(all_threads=True)
    os._exit(ENDED)


class Watchdog:
    """Ends the process when a heartbeat is silent for `limit` seconds; use as `with Watchdog(heartbeat, 300): ...`."""

    def __init__(self, heartbeat: Heartbeat, limit: float, end: Callable[[float], None] = end_process) -> None:
        self._heartbeat, self._limit, self._end = heartbeat, limit, end
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._stopped.set()
        self._thread.join()

    def _watch(self) -> None:
        seen, looks = self._heartbeat.beats, 0
        while not self._stopped.wait(self._limit / _LOOKS):
            looks = looks + 1 if self._heartbeat.beats == seen else 0
            seen = self._heartbeat.beats
            if looks >= _LOOKS:
                self._end(self._heartbeat.age)
                return
