"""What differs between a trial on one machine and production: who may come in, where we speak, and as whom."""

from collections.abc import Collection
from dataclasses import dataclass

from bot.teams.bearer import Bearer, Fetch
from bot.teams.callers import Callers, FromTeams, OnThisMachine
from bot.teams.keys import OPENID, Keys
from bot.teams.reach import LOCAL, Reach


@dataclass(frozen=True)
class Edge:
    callers: Callers
    reach: Reach
    bearer: Bearer | None


def local_edge() -> Edge:
    return Edge(OnThisMachine(), LOCAL, None)


def teams_edge(app_id: str, tenants: Collection[str], reach: Reach, fetch: Fetch, openid: str = OPENID) -> Edge:
    """`openid` is the address of the channel's OpenID document. It is no setting: who sets it says who may speak."""
    return Edge(FromTeams(app_id, tenants, reach, Keys(openid)), reach, Bearer(fetch))
