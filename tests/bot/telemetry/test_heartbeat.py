"""A process that stands still is ended, also where its loop is what stands still; one that gets on never is (P4)."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[3]
# Prints a line per second of getting on, for as long as its input says.
WATCHED = """
import asyncio, sys, time
from bot.telemetry import logs
from bot.telemetry.heartbeat import Heartbeat, Watchdog
logs.set_up("info", "test-1")

async def work():
    heartbeat = Heartbeat()
    with Watchdog(heartbeat, 1):
        for _ in range(int(sys.argv[1])):
            await asyncio.sleep(0.05)
            heartbeat.beat()
        print("beaten", flush=True)
        if sys.argv[2] == "block":
            time.sleep(600)
        if sys.argv[2] == "hang":
            await asyncio.sleep(600)

asyncio.run(work())
print("the end", flush=True)
"""


def started(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WATCHED, *arguments], cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )  # fmt: skip


def test_a_loop_that_stands_still_and_a_tick_that_does_not_come_end_the_process() -> None:
    processes = {how: started("1", how) for how in ("block", "hang")}
    for how, process in processes.items():
        out, err = process.communicate(timeout=60)
        assert process.returncode == 70, how
        line = json.loads(out.splitlines()[-1])
        assert (line["event"], line["level"], line["instance"]) == ("standstill", "critical", "test-1")
        assert line["number"] >= 1
        # Where it stood, and nothing of what was in it.
        assert "in work" in err if how == "block" else "Thread" in err
        assert "the end" not in out


def test_who_gets_on_goes_on_and_who_was_stopped_gets_time_to() -> None:
    process = started("100", "end")
    time.sleep(0.5)
    process.send_signal(signal.SIGSTOP)
    time.sleep(3)
    process.send_signal(signal.SIGCONT)
    out, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert out.endswith("the end\n")
