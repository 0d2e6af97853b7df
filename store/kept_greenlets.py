"""Greenlets that are used again, for what SQLAlchemy does with a driver that waits.

SQLAlchemy makes a greenlet for every statement. In Python 3.11 each asks the system for the memory of its frames and
gives it back: ten microseconds of the hundred that a statement takes on PostgreSQL.

This leans on insides of SQLAlchemy, which are promised to nobody. Each has a check in
`tests/store/test_insides_of_asyncpg.py`:

- `concurrency.await_`: in a greenlet that says `__sqlalchemy_greenlet_provider__` it hands the awaitable to its parent,
  and goes on with what comes back, or what is thrown.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from greenlet import getcurrent, greenlet

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class _Done:
    value: Any = None
    fault: BaseException | None = None


class _Kept(greenlet):  # type: ignore[misc]
    # What `concurrency.await_` looks for.
    __sqlalchemy_greenlet_provider__ = True

    def run(self) -> None:
        done: _Done | None = None
        while True:
            work, given = self.parent.switch(done)
            try:
                done = _Done(work(*given))
            except BaseException as fault:
                done = _Done(fault=fault)
            del work, given


class _Idle(threading.local):
    """A greenlet is of use in its own thread only."""

    def __init__(self) -> None:
        self.greenlets: list[_Kept] = []


_idle = _Idle()


async def run(work: Callable[..., Result], *given: Any) -> Result:
    """Run what is not async and may wait by `await_`."""
    here, idle = getcurrent(), _idle.greenlets
    if idle:
        kept = idle.pop()
        kept.parent = here
    else:
        kept = _Kept(parent=here)
        kept.switch()
    kept.gr_context = here.gr_context
    step = kept.switch((work, given))
    while not isinstance(step, _Done):
        try:
            value = await step
        except BaseException as fault:
            step = kept.throw(fault)
        else:
            step = kept.switch(value)
    idle.append(kept)
    if step.fault is not None:
        raise step.fault
    result: Result = step.value
    return result
