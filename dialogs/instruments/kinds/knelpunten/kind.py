"""Knelpunten and houvasten: where a collaboration is stuck, and what helps; counted in an open round, else named."""

from collections.abc import Container, Mapping, Sequence
from typing import Any

from dialogs.group.choices import Choice
from dialogs.group.confidential import ConfidentialPicture
from dialogs.group.open_choices import ChosenPicture
from dialogs.instruments.definition import LANGUAGES, Instrument, Text
from dialogs.instruments.group_facts import GroupFacts, ReleasedPicture, ShownMean
from dialogs.instruments.group_rounds import confidential_release, open_choices_release
from dialogs.instruments.kind import Answers, GroupOutcome, GroupScan, Helps, Outcome
from dialogs.instruments.kinds.knelpunten import open_view, view
from dialogs.instruments.kinds.knelpunten.advice import Advice, advise
from dialogs.instruments.kinds.knelpunten.definition import BIGGEST, CHOSEN, Hold, Knelpunten, instrument_of
from dialogs.instruments.printout import Printout, Sheet
from dialogs.instruments.rounds import OPEN, OPEN_MODES, Grouping, Mode
from dialogs.instruments.view import View
from dialogs.records import Round
from dialogs.texts.catalog import Speech, speech


class KnelpuntenKind(GroupScan[Knelpunten, Advice, ChosenPicture | ConfidentialPicture]):
    schema = "content/knelpunten@1"
    definition = Knelpunten
    # What is chosen has no mean that a group of a confidential round could be compared by.
    held = OPEN | {(Mode.CONFIDENTIAL, Grouping.NONE)}

    def instrument(self, content: Knelpunten) -> Instrument:
        return instrument_of(content)

    def result(self, content: Knelpunten, answers: Answers, before: Answers) -> Advice:
        return advise(content, answers)

    def parts(self, content: Knelpunten) -> Sequence[tuple[str, Text]]:
        return [(hold.id, hold.title) for hold in content.houvasten]

    def helps(self, content: Knelpunten, low: Mapping[str, Text]) -> Sequence[Helps]:
        known, intro = content.houvast_per_role.roles, content.houvast_per_role.intro_line
        made: list[Helps] = []
        told: set[str] = set()
        for role, title in low.items():
            if holds := known.get(role):
                said = Text(nl=intro.nl.format(role=title.nl.lower()), en=intro.en.format(role=title.en.lower()))
                made.append(Helps(said, tuple(_hold_once(content.hold(id_), told) for id_ in holds)))
                told |= {*holds}
        return made

    def view(self, speech: Speech, outcome: Outcome) -> View:
        return view.own_view(speech, outcome)

    def printout(self, speech: Speech, outcome: Outcome) -> Printout:
        return view.own_printout(speech, outcome)

    def items(self, content: Knelpunten) -> Mapping[str, Sequence[str]]:
        return {}

    def choices(self, content: Knelpunten) -> Sequence[Choice]:
        return (Choice(CHOSEN, tuple(one.id for one in content.knelpunten), content.most),)

    def chosen(self, content: Knelpunten, round_: Round) -> Sequence[str]:
        return (CHOSEN, BIGGEST) if round_.mode in OPEN_MODES else (CHOSEN,)

    def release(self, content: Knelpunten, facts: GroupFacts) -> ReleasedPicture:
        choices = self.choices(content)
        if facts.round.mode in OPEN_MODES:
            return open_choices_release(facts, choices[0])
        return confidential_release(facts, (), {}, 1, choices)

    def picture(self, kept: Mapping[str, Any]) -> ChosenPicture | ConfidentialPicture:
        # What is counted is kept in a shape of its own; a confidential picture has no place for it.
        return ChosenPicture.from_json(kept) if "options" in kept else ConfidentialPicture.from_json(kept)

    def is_shown(self, picture: ChosenPicture | ConfidentialPicture) -> bool:
        return bool(picture.groups) if isinstance(picture, ChosenPicture) else picture.enough

    def shown_means(self, picture: ChosenPicture | ConfidentialPicture) -> Mapping[str, ShownMean]:
        return {}

    def item_title(self, content: Knelpunten, item: str) -> Text:
        return content.obstacle(item).title

    def item_to_discuss(self, picture: ChosenPicture | ConfidentialPicture) -> str | None:
        if isinstance(picture, ChosenPicture):
            return next((option.id for option in picture.chosen), None)
        return next((id_ for choice in picture.choices for id_ in choice.named), None)

    def group_view(self, speech: Speech, group: GroupOutcome) -> View:
        is_open = isinstance(group.picture, ChosenPicture)
        return open_view.group_view(speech, group) if is_open else view.group_view(speech, group)

    def group_printout(self, speech: Speech, group: GroupOutcome) -> Printout:
        is_open = isinstance(group.picture, ChosenPicture)
        return open_view.group_printout(speech, group) if is_open else view.group_printout(speech, group)

    def group_sheets(self, speech: Speech, group: GroupOutcome) -> tuple[Sheet, ...]:
        is_open = isinstance(group.picture, ChosenPicture)
        return open_view.group_sheets(speech, group) if is_open else view.group_sheets(speech, group)


def _hold_once(hold: Hold, told: Container[str]) -> Text:
    """Return what helps in one line; what stands above already by its title alone."""
    if hold.id not in told:
        return hold.in_short
    nl, en = (speech(language)("help-above", title=hold.title.in_(language)) for language in LANGUAGES)
    return Text(nl=nl, en=en)
