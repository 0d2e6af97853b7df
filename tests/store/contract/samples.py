"""A person, a run and a round to keep."""

from collections.abc import Callable
from datetime import UTC, datetime

from dialogs.records import (
    Person,
    Round,
    Run,
)
from store.unit_of_work import UnitOfWork

Work = Callable[[], UnitOfWork]

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)

TODAY = NOW.date()

ANNA = Person(id="anna", tenant="t", user="u-anna", pending={"ask": "close", "code": "K7QFM2XR"}, noticed_on=TODAY)

RUN = Run(id="run", person="anna", instrument="zelfscan", version="1.0.0", number=1, started_on=TODAY)

ROUND = Round(
    id="round", tenant="t", code="K7QFM2XR", coordinator="anna", instrument="zelfscan", version="1.0.0",
    mode="tussen_domeinen", name="Regio Noord", closes_on=TODAY, invited=5, opened_on=TODAY, minimum=5,
)  # fmt: skip


async def keep(work: Work, *, person: bool = True, run: Run | None = None, round_: Round | None = None) -> None:
    async with work() as uow:
        if person:
            await uow.people.add(ANNA)
        if round_:
            await uow.rounds.add(round_)
        if run:
            await uow.runs.add(run)
        await uow.commit()
