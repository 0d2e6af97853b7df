"""Make the picture of a round from its marks: open (side by side), or confidential. Pure; the same for every kind."""

from collections import Counter
from collections.abc import Mapping, Sequence

from dialogs.group.choices import Choice
from dialogs.group.confidential import ConfidentialPicture, PreviousPicture, confidential_picture
from dialogs.group.ledger import items_in_bands, sets_behind
from dialogs.group.open_choices import ChosenPicture, chosen_picture
from dialogs.group.picture import DifferenceClass, Picture, open_picture
from dialogs.group.tally import tally
from dialogs.instruments.group_facts import GroupFacts, ReleasedPicture


def open_release(facts: GroupFacts, items: Sequence[str], classes: Sequence[DifferenceClass]) -> ReleasedPicture:
    """Put the groups of an open round side by side, each score as it is; what came on paper counts for its group."""
    counted = tally([*facts.marks, *facts.paper], tuple(items), least=1)
    before, paper = facts.before, Counter(mark.group for mark in facts.paper)
    last = (before.earlier, Picture.from_json(before.picture)) if before else None
    return ReleasedPicture(open_picture(counted, facts.round.invited, facts.groups, classes, last, paper))


def open_choices_release(facts: GroupFacts, choice: Choice) -> ReleasedPicture:
    """Count what was chosen in an open round, in all and per group."""
    before = facts.before
    last = (before.earlier, ChosenPicture.from_json(before.picture)) if before else None
    return ReleasedPicture(chosen_picture(facts.marks, choice, facts.round.invited, facts.groups, last))


def confidential_release(
    facts: GroupFacts,
    items: Sequence[str],
    themes: Mapping[str, Sequence[str]],
    least: int,
    choices: Sequence[Choice] = (),
) -> ReleasedPicture:
    """Average a confidential round; `themes` are means of items, `least` answers make a score of an item.

    The answers of whoever coordinates or ever coordinated it are in none of its figures. What would tell on somebody
    together with what was released before is shown in bands (norms B15, B16).
    """
    marks = [mark for mark in facts.marks if mark.person not in facts.coordinators]
    # Whoever is in none of the figures is no part of the response either.
    invited = facts.round.invited - (len(facts.marks) - len(marks))
    counted, minimum = tally(marks, tuple(items), least, [each.id for each in choices]), facts.round.minimum
    earlier = facts.released_before
    in_bands = (
        frozenset((*items, *(each.id for each in choices)))
        if earlier.is_forgotten
        else items_in_bands(
            counted,
            facts.groups,
            earlier.sets,
            minimum,
            earlier.regrouped,
            earlier.erased,
            earlier.minimum,
            facts.coordinators | earlier.viewers,
            earlier.unknown_viewers,
        )
    )
    before = facts.before
    last = PreviousPicture(before.earlier, ConfidentialPicture.from_json(before.picture)) if before else None
    picture = confidential_picture(counted, invited, themes, minimum, facts.groups, last, in_bands, choices)
    return ReleasedPicture(picture, sets_behind(counted, picture, facts.pseudonym))
