"""What is measured when somebody asks: how this process is, and what the database says of the work that waits.

A gauge that is set by the work itself stays as it was when that work stands still. These are worked out for whoever
asks, on a connection that no turn waits for, and where that fails the answer says so: `regiebot_measured 0`.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version

from prometheus_client import CollectorRegistry, PlatformCollector, ProcessCollector, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.telemetry.logs import log, name_of, where
from bot.telemetry.metrics import REGISTRY
from dialogs.ports import UnitsOfWork
from dialogs.records import PromptState

# Seconds for the database, below the ten after which Prometheus gives up.
SECONDS = 3.0
# Of those that ended well there may be a million; `regiebot_prompts_total` counts them as they go.
_COUNTED = (PromptState.DUE, PromptState.DEAD, PromptState.MISSED, PromptState.UNCLEAR)


@dataclass(frozen=True)
class Figure:
    """A gauge: its name, what it means, and its values by label; without labels one value."""

    name: str
    meaning: str
    value: float | Mapping[str, float]
    label: str = ""

    def as_metric(self) -> Metric:
        if not isinstance(self.value, Mapping):
            return GaugeMetricFamily(self.name, self.meaning, value=self.value)
        gauge = GaugeMetricFamily(self.name, self.meaning, labels=[self.label])
        for label, value in self.value.items():
            gauge.add_metric([label], value)
        return gauge


# Asks the database; raises what that raises.
Measure = Callable[[], Awaitable[Sequence[Figure]]]


async def measure_work(new_uow: UnitsOfWork, now: Callable[[], datetime]) -> Sequence[Figure]:
    """Measure what waits, what was given up, and when what was kept long enough was last removed."""
    async with new_uow.across() as uow:
        moment = now()
        oldest = await uow.prompts.oldest_due(moment)
        counts = await uow.prompts.count_by_state(_COUNTED)
        held = await uow.prompts.hold_reason() is not None
        swept = await uow.retention.last_sweep()
    waits = max(0.0, (moment - oldest).total_seconds()) if oldest else 0.0
    states = {str(state): float(counts.get(state, 0)) for state in _COUNTED}
    last = swept.timestamp() if swept else 0.0
    return (
        Figure("regiebot_prompts_oldest_seconds", "How long the oldest due prompt waits", waits),
        Figure("regiebot_prompts_now", "Prompts to be told or given up, by state", states, "state"),
        Figure("regiebot_prompts_held", "Whether an operator holds all prompts", float(held)),
        Figure("regiebot_retention_last_success", "When what was kept long enough was last removed, in seconds", last),
    )


def build_figures() -> Iterator[Figure]:
    yield Figure("regiebot_build_info", "The version that runs", {version("regiebot"): 1.0}, "version")


class _Figures(Collector):
    def __init__(self, figures: Iterable[Figure]) -> None:
        self._figures = figures

    def collect(self) -> Iterator[Metric]:
        return (figure.as_metric() for figure in self._figures)


class Exposition:
    """Makes the text that `/metrics` answers with."""

    def __init__(self, measure: Measure, here: Callable[[], Iterable[Figure]] = tuple) -> None:
        """Take who measures: `measure` asks the database, `here` looks at what is in this process."""
        self._measure, self._here = measure, here
        self._process = CollectorRegistry()
        ProcessCollector(registry=self._process)
        PlatformCollector(registry=self._process)

    async def render(self) -> bytes:
        """Return all metrics as text. Never raises for what cannot be measured: then the text says so."""
        figures = [*build_figures(), *self._here()]
        try:
            async with asyncio.timeout(SECONDS):
                figures += [*await self._measure(), _measured(1)]
        except Exception as error:
            log().warning("not-measured", error=name_of(error), where=where(error))
            figures.append(_measured(0))
        asked = CollectorRegistry()
        asked.register(_Figures(figures))
        return b"".join(generate_latest(registry) for registry in (REGISTRY, self._process, asked))


def _measured(whether: float) -> Figure:
    return Figure("regiebot_measured", "Whether the database answered what is measured there", whether)
