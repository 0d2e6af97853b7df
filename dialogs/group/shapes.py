"""What both kinds of group picture are made of."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """Immutable, and a key nobody knows is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class EarlierRound(Frozen):
    """The round this one repeats. Whether anything of it stands beside this one is in the values."""

    name: str
    closed_on: str
