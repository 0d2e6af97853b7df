"""Serves the bot: opens its port or ports, watches that it gets on, and stops in steps."""

import asyncio
import gc
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress

from aiohttp import web

from bot import bootstrap
from bot.bootstrap import RUNNING, Running
from bot.operators.runner import cannot_listen, say_missing
from bot.settings import Settings
from bot.telemetry.heartbeat import Watchdog
from bot.telemetry.logs import log, name_of, where
from bot.web.app import LINGER
from dialogs.patterns import compile_all

# Seconds for files on their way and other requests; turns are finished before that counts.
_FILES = 2
# Seconds at most for everything after that: five for a tick and jobs that are broken off, our sessions, and three
# goodbyes to a database.
CLOSING = 15


@asynccontextmanager
async def serving(settings: Settings) -> AsyncIterator[Running]:
    """Serve the bot on its address for as long as the block lasts."""
    app = bootstrap.build(settings)
    running = app[RUNNING]
    async with AsyncExitStack() as stack:
        if running.monitoring and settings.metrics_address:
            # Closed last: whoever watches sees how it stops.
            watchers = await _set_up(running.monitoring, stack)
        runner = await _set_up(app, stack)
        # The content stays for as long as we run, like what was imported (`bot.__main__`).
        gc.freeze()
        await _listen(runner, settings.host, settings.port, "REGIEBOT_PORT")
        if running.monitoring and settings.metrics_address:
            await _listen(watchers, *settings.metrics_address, "REGIEBOT_METRICS_PORT")
        if settings.longest_standstill:
            stack.enter_context(Watchdog(running.heartbeat, settings.longest_standstill))
        for missing in running.missing:
            say_missing(missing)
        preparing = asyncio.create_task(_prepare(running))
        try:
            yield running
        finally:
            await preparing


async def _prepare(running: Running) -> None:
    """Make ready what sentences are held against, beside the loop: presses, words and answers do not need it."""
    try:
        await asyncio.to_thread(running.prepare)
        await asyncio.to_thread(compile_all)
    except Exception as error:
        # The first sentence tries again, and says sorry.
        log().error("fault", kind="Reader", error=name_of(error), where=where(error))
    gc.freeze()


async def _set_up(app: web.Application, stack: AsyncExitStack) -> web.AppRunner:
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=_FILES, lingering_time=LINGER)
    stack.push_async_callback(runner.cleanup)
    await runner.setup()
    return runner


async def _listen(runner: web.AppRunner, host: str, port: int, name: str) -> None:
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as error:
        raise cannot_listen(host, port, name, error) from error


async def until_stopped(running: Running, pause: float) -> None:
    """Wait for SIGINT or SIGTERM; then say for so many seconds that we are stopping, and go on as usual meanwhile.

    A platform needs that time to send new work elsewhere. A second signal ends the pause, and a signal after it the
    wait for turns in flight.
    """
    signals: asyncio.Queue[None] = asyncio.Queue()
    loop = asyncio.get_running_loop()
    for signal_ in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(signal_, signals.put_nowait, None)
    await signals.get()
    running.readiness.stopping = True
    if pause:
        log().info("stopping", number=pause)
        with suppress(TimeoutError):
            async with asyncio.timeout(pause):
                await signals.get()
    for signal_ in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(signal_, running.in_flight.stop_waiting)
