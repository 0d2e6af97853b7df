"""Say what a round of an instrument may be: who sees what, and how its people are grouped. Pure.

A mode is fixed before the first question, for good; the names are those of the publication and stand in kept rows.
"""

from collections.abc import Mapping
from enum import StrEnum

from pydantic import Field

from dialogs.instruments.definition import FrozenModel, Id, Text


class Mode(StrEnum):
    """Who sees the answers: oneself, two people, all who took part side by side, or nobody but as averages."""

    ALONE = "individueel"
    TOGETHER = "informeel"
    BETWEEN_DOMAINS = "tussen_domeinen"
    BETWEEN_REGIONS = "tussen_regios"
    BETWEEN_ORGANISATIONS = "tussen_organisaties"
    CONFIDENTIAL = "vertrouwelijk"


# Those that feed a group picture side by side; the first two are for the people who fill them in.
OPEN_MODES = frozenset({Mode.BETWEEN_DOMAINS, Mode.BETWEEN_REGIONS, Mode.BETWEEN_ORGANISATIONS})


# What an open round is called, however its people are grouped.
OPENLY = "open"


class Grouping(StrEnum):
    """How the people of a round are grouped; also the question whose answer is the group, but for organisations:
    of which one somebody is, is known."""

    NONE = "geen"
    BY_DOMAIN = "domein"
    BY_REGION = "regio"
    BY_ORGANISATION = "organisatie"


# By what the people of an open round are grouped.
GROUPED_BY: Mapping[Mode, Grouping] = {
    Mode.BETWEEN_DOMAINS: Grouping.BY_DOMAIN,
    Mode.BETWEEN_REGIONS: Grouping.BY_REGION,
    Mode.BETWEEN_ORGANISATIONS: Grouping.BY_ORGANISATION,
}
# How open and confidential rounds can be held.
OPEN = frozenset(GROUPED_BY.items())
CONFIDENTIAL = frozenset((Mode.CONFIDENTIAL, grouping) for grouping in Grouping)


class RoundOffer(FrozenModel):
    """One way to hold a round. `id` is kept with the form of a round; `order` places it among all offers.

    `explanation` may ask for `{figures}`: what its coordinator will see of a confidential one.
    """

    id: Id
    order: int
    mode: Mode
    grouping: Grouping = Grouping.NONE
    label: Text
    explanation: Text | None = None

    @property
    def marks(self) -> frozenset[str]:
        """Return what a sentence may name of it: whether it is open, and how its people are grouped."""
        return frozenset((OPENLY if self.mode in OPEN_MODES else Mode.CONFIDENTIAL, self.grouping))


class Rounds(FrozenModel):
    """`share` invites people in a text to copy: filled with name, code, closes, minimum and figures.

    `share_open` does so to an open round, where a scan has both and `share` speaks of a confidential one.
    """

    share: Text
    share_open: Text | None = None
    offers: tuple[RoundOffer, ...] = Field(min_length=1)


class Domain(FrozenModel):
    """A domain people work from; `inline` is how it is called inside a sentence ("het onderwijs")."""

    id: Id
    label: Text
    inline: Text | None = None
