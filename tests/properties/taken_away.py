"""What protects people over rounds, organisations and terms, and a world in which somebody learns something without."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, select

from dialogs.instruments.library import Library
from dialogs.round_records import RoundsMet
from store import across
from store.releases import Releases
from store.schema import releases, rounds
from tests.properties import expiring_worlds
from tests.properties.expiring_worlds import Expiring
from tests.properties.later_worlds import Later
from tests.properties.learned import judged
from tests.properties.played_worlds import Stage, played
from tests.properties.wider_worlds import Wider


@dataclass(frozen=True)
class Taken:
    """A protection by its place, what stands there instead, and a world that finds it gone."""

    where: str
    instead: Any
    seed: int
    kind: type[Wider] = Wider


async def found(taken: Taken, stage: Stage, library: Library) -> list[str]:
    """Say what those who collude learn in the world of this protection."""
    async with played(taken.seed, stage, library, watched=False, kind=taken.kind) as world:
        return await expiring_worlds.learned(world) if isinstance(world, Expiring) else (await judged(world))[0]


async def _met_in_person(releases: Releases, round: str) -> RoundsMet:
    """Return the released rounds that have people in common with this one themselves, as before decision 164."""
    given = {"key": round, "found": [round], "last": [round]}
    given["instrument"] = (await releases._connection.execute(across._SCAN_OF_OURS, given)).scalar_one()
    found = (await releases._connection.at_length(across._WITH_PEOPLE_OF, given)).scalars()
    return RoundsMet(list(found), is_any_gone=False)


async def _met_and_kept(kept: Releases, round: str) -> RoundsMet:
    """Return what is kept of what was weighed with it, as before decision 193."""
    return RoundsMet((await across.releases_met(kept._connection, round)).rounds, is_any_gone=False)


# As before decision 149 was changed: however many of the new round may be of it.
_FEW_KNOWN = (
    select(rounds.c.id, rounds.c.tenant, rounds.c.organisations)
    .join(releases, releases.c.round == rounds.c.id)
    .where(rounds.c.instrument == bindparam("instrument"), rounds.c.id.not_in(bindparam("found", expanding=True)))
    .where(across._KNOWN < across._COUNTED_IN, across._KNOWN < across._LEAST)
    .execution_options(**across.CROSSES)
)


async def _nobody(*_: object) -> bool:
    return False


async def _nothing(*_: object) -> tuple[()]:
    return ()


_BANDS = "dialogs.instruments.group_rounds.items_in_bands"
TAKEN_AWAY: Mapping[str, Taken] = {
    "bands": Taken(_BANDS, lambda *_: frozenset(), 1),
    "bands of the five steps": Taken(_BANDS, lambda *_: frozenset(), 12),
    "of nobody it is told twice": Taken("dialogs.group.ledger._was_told", lambda *_: False, 34),
    "rounds that meet at a remove": Taken("store.releases.Releases.met", _met_in_person, 69),
    "who was erased may be anybody": Taken("dialogs.usecases.pictures.has_erased_participant", _nobody, 59),
    "who of an organisation that went had looked": Taken("store.leaving.Leaving._note_who_looked", _nothing, 42, Later),
    # Such a world comes up some ten times in 60,000: exactly so many differ that one who is erased decides it.
    "who had looked and was erased": Taken("dialogs.usecases.pictures.note_who_looked", _nothing, 48071, Later),
    "that it is forgotten of whom a repeated round was": Taken(
        "dialogs.usecases.pictures._repeated", _nothing, 3, Later
    ),
    "what it was weighed with is gone": Taken("store.releases.Releases.met", _met_and_kept, 6, Expiring),
    "nearly all may be back": Taken("store.across._OF_FEW_KNOWN", _FEW_KNOWN, 155, Expiring),
}
