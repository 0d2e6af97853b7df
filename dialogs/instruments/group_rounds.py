"""Make the picture of a round from its marks: open (side by side), or confidential. Pure; the same for every kind."""

from collections.abc import Mapping, Sequence

from dialogs.group.confidential import ConfidentialPicture, PreviousPicture, confidential_picture
from dialogs.group.ledger import comparable, discloses, sets_behind
from dialogs.group.picture import DifferenceClass, Picture, open_picture
from dialogs.group.tally import Tally, tally
from dialogs.instruments.kind import GroupFacts, ReleasedPicture


def open_release(facts: GroupFacts, items: Sequence[str], classes: Sequence[DifferenceClass]) -> ReleasedPicture:
    """Put the groups of an open round side by side, each score as it is."""
    counted = tally(facts.marks, tuple(items), frozenset(), least=1)
    before = facts.before
    last = (before.earlier, Picture.from_json(before.picture)) if before else None
    return ReleasedPicture(open_picture(counted, facts.round.invited, facts.groups, classes, last))


def confidential_release(
    facts: GroupFacts, items: Sequence[str], themes: Mapping[str, Sequence[str]], least: int
) -> ReleasedPicture:
    """Average a confidential round; `themes` are means of items, `least` answers make a score of an item.

    What would tell on somebody, also together with what was released before, is left out (norms B15, B16).
    """
    counted = tally(facts.marks, tuple(items), facts.coordinators, least)
    minimum = facts.round.minimum
    picture = confidential_picture(
        counted, facts.round.invited, themes, minimum, facts.groups, _last_time(facts, counted)
    )
    sets = sets_behind(counted, picture, facts.pseudonym)
    insiders = frozenset(map(facts.pseudonym, facts.coordinators))
    if discloses(facts.ledger, sets, insiders, minimum):
        return ReleasedPicture(ConfidentialPicture(enough=False))
    return ReleasedPicture(picture, sets)


def _last_time(facts: GroupFacts, counted: Tally) -> PreviousPicture | None:
    before = facts.before
    if before is None:
        return None
    # Who coordinated last time knows their own answers as well.
    know = facts.coordinators | before.coordinators
    insiders = frozenset(map(before.pseudonym, know))
    shared = comparable(before.ledger, counted, before.pseudonym, insiders, facts.round.minimum)
    return PreviousPicture(before.earlier, ConfidentialPicture.from_json(before.picture), shared)
