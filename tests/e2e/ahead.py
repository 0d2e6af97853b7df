"""The bot as people start it, but for its clock: that is ahead, and what is due is sent within a second.

What it does at night it does every two seconds: days pass in no time, and no night may be missed.
"""

import subprocess
import sys
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from typing import IO

from apscheduler.triggers.interval import IntervalTrigger

from bot import bootstrap
from bot.operators.command_line import cli
from bot.proactive import jobs
from dialogs.reminders.windows import as_utc
from tests.e2e.serving import Bot
from tests.today import ZONE

# In the folder of the bot: how many seconds its clock is ahead of the real one.
_SECONDS = "ahead"


class Ahead(Bot):
    """`goes_to` lets days pass. It begins at noon today."""

    def goes_to(self, day: date) -> None:
        """To noon of this day: what the morning brings is due, and a meeting in the afternoon is still to come."""
        fresh = self.folder / "fresh"
        fresh.write_text(str((as_utc(day, time(12), ZONE) - datetime.now(UTC)).total_seconds()), encoding="utf-8")
        # The bot never reads half a number.
        fresh.replace(self.folder / _SECONDS)

    def _spawn(self, environment: dict[str, str], log: IO[bytes]) -> subprocess.Popen[bytes]:
        if not (self.folder / _SECONDS).exists():
            self.goes_to(datetime.now(ZONE).date())
        command = [sys.executable, "-m", "tests.e2e.ahead"]
        return subprocess.Popen(command, cwd=self.folder, env=environment, stdout=log, stderr=subprocess.STDOUT)


def _now() -> datetime:
    return bootstrap.utc_now() + timedelta(seconds=float(Path(_SECONDS).read_text(encoding="utf-8")))


def _often(**when: object) -> IntervalTrigger:
    return IntervalTrigger(seconds=2, timezone=ZONE)


if __name__ == "__main__":
    jobs._TICK_SECONDS = 1
    jobs.CronTrigger = _often
    bootstrap.build = partial(bootstrap.build, now=_now)
    cli(["serve"])
