"""A whole bot as a process: `regiebot serve`, in a machine whose clock may be wrong, and without a sender of prompts.

Prompts are up to the senders (sender.py), whose leases last seconds here.
"""

import os
import sys
from functools import partial
from importlib import import_module
from typing import Any

from bot import bootstrap
from bot.operators.command_line import cli
from bot.proactive import jobs
from dialogs.usecases.turn import Installation
from tests.kill.clocks import machine_clock

_NEVER = 10**7
# What a start imports when it gets there.
for _name in ("bot.local.routes", "bot.operators.trial_organisations", "uvloop", "asyncpg"):
    import_module(_name)


def serve(order: dict[str, Any], installation: Installation) -> None:
    """Serve until it is told to stop. The content was read before the fork."""
    os.environ.update(order["environment"])
    os.dup2(os.open(order["complaints"], os.O_WRONLY | os.O_CREAT | os.O_APPEND), sys.stderr.fileno())
    jobs._TICK_SECONDS = _NEVER
    bootstrap.make_installation = lambda _: installation
    bootstrap.build = partial(bootstrap.build, now=machine_clock(order["clock"]))
    cli(["serve"])
