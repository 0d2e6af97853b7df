"""PDF and chart as a ratio to a bare typst compile, and the loop meanwhile: `python -m tests.bench.exports`.

typst remembers what it has set before, so every printout gets words of its own.
"""

import asyncio
import itertools
import statistics
import time
from collections.abc import Callable
from dataclasses import replace

import typst

from bot.documents import typesetting
from dialogs.instruments.printout import Printout
from tests.bot.documents.samples import MADE_ON, competentiescan, zelfscan

_number = itertools.count()


def median_ms(work: Callable[[], object], times: int = 20) -> float:
    work()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken) * 1000


def fresh(sheet: Printout) -> Printout:
    """The same printout in words that were not set before."""
    mark = f" {next(_number)}"
    bars = tuple(replace(bar, label=bar.label + mark) for bar in sheet.chart.bars)
    sections = tuple(
        replace(s, paragraphs=tuple(p + mark for p in s.paragraphs), bullets=tuple(b + mark for b in s.bullets))
        for s in sheet.sections
    )
    return replace(sheet, title=sheet.title + mark, chart=replace(sheet.chart, bars=bars), sections=sections)


async def twenty_at_once() -> tuple[float, float]:
    """Milliseconds for all twenty, and the longest the loop was held up meanwhile."""
    worst, busy = 0.0, True

    async def tick() -> None:
        nonlocal worst
        while busy:
            start = time.perf_counter()
            await asyncio.sleep(0.001)
            worst = max(worst, time.perf_counter() - start - 0.001)

    ticking = asyncio.create_task(tick())
    start = time.perf_counter()
    await asyncio.gather(*(typesetting.make_pdf(fresh(competentiescan("nl")), MADE_ON) for _ in range(20)))
    took, busy = time.perf_counter() - start, False
    await ticking
    return took * 1000, worst * 1000


def main() -> None:
    bare = median_ms(lambda: typst.compile(f"// {next(_number)}".encode(), ignore_system_fonts=True))
    print(f"bare compile of an empty page: {bare:.1f} ms")
    for name, sheet in (("zelfscan", zelfscan("nl")), ("competentiescan", competentiescan("nl"))):
        page = median_ms(lambda sheet=sheet: typesetting.pdf(fresh(sheet), MADE_ON))
        png = median_ms(lambda sheet=sheet: typesetting.picture_png(fresh(sheet)))
        print(f"{name}: pdf {page:.0f} ms ({page / bare:.0f}x), png {png:.0f} ms ({png / bare:.1f}x)")
    took, worst = asyncio.run(twenty_at_once())
    print(f"20 PDFs at once: {took:.0f} ms; the loop was held up at most {worst:.0f} ms")


if __name__ == "__main__":
    main()
