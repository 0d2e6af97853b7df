"""`regiebot serve` without the wait for its imports: they are done once here, and every bot is a fork of this process.

Reads the environment of a bot as a line of JSON, starts the command and writes its process id; writes a line again
when that process has ended. Importing opens, reads and connects nothing, so from the fork on it is the command itself.
"""

import json
import os
import sys

from bot.operators.command_line import cli


def main() -> None:
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            _serve(json.loads(line))
        print(pid, flush=True)
        os.waitpid(pid, 0)
        print("ended", flush=True)


def _serve(environment: dict[str, str]) -> None:
    """Never returns."""
    os.environ.clear()
    os.environ.update(environment)
    nothing = os.open(os.devnull, os.O_RDWR)
    # Its log must not be read as an answer of ours, nor its input be taken from us.
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    try:
        cli(["serve"])
    finally:
        os._exit(1)


if __name__ == "__main__":
    main()
