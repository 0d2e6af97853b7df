"""Knelpunten and houvasten: where a collaboration is stuck, and what helps; confidential in a group."""

from collections.abc import Mapping, Sequence

from dialogs.group.choices import Choice
from dialogs.group.confidential import ConfidentialPicture
from dialogs.instruments.averaged import ConfidentialScan
from dialogs.instruments.definition import Instrument, Text
from dialogs.instruments.group_rounds import confidential_release
from dialogs.instruments.kind import Answers, GroupFacts, GroupOutcome, Helps, Outcome, ReleasedPicture
from dialogs.instruments.kinds.knelpunten import view
from dialogs.instruments.kinds.knelpunten.advice import Advice, advise
from dialogs.instruments.kinds.knelpunten.definition import CHOSEN, Knelpunten, instrument_of
from dialogs.instruments.printout import Printout, Sheet
from dialogs.instruments.rounds import Grouping, Mode
from dialogs.instruments.view import View
from dialogs.texts.catalog import Speech


class KnelpuntenKind(ConfidentialScan[Knelpunten, Advice]):
    schema = "content/knelpunten@1"
    definition = Knelpunten
    # What is chosen has no mean that a group of it could be compared by.
    held = frozenset({(Mode.CONFIDENTIAL, Grouping.NONE)})

    def instrument(self, content: Knelpunten) -> Instrument:
        return instrument_of(content)

    def result(self, content: Knelpunten, answers: Answers, before: Answers) -> Advice:
        return advise(content, answers)

    def parts(self, content: Knelpunten) -> Sequence[tuple[str, Text]]:
        return [(hold.id, hold.title) for hold in content.houvasten]

    def helps(self, content: Knelpunten, low: Mapping[str, Text]) -> Sequence[Helps]:
        known, intro = content.houvast_per_role.roles, content.houvast_per_role.intro_line

        def helps(role: str, title: Text) -> Helps:
            said = Text(nl=intro.nl.format(role=title.nl.lower()), en=intro.en.format(role=title.en.lower()))
            return Helps(said, tuple(content.hold(id_).in_short for id_ in known[role]))

        return [helps(role, title) for role, title in low.items() if role in known]

    def view(self, speech: Speech, outcome: Outcome) -> View:
        return view.own_view(speech, outcome)

    def printout(self, speech: Speech, outcome: Outcome) -> Printout:
        return view.own_printout(speech, outcome)

    def items(self, content: Knelpunten) -> Mapping[str, Sequence[str]]:
        return {}

    def choices(self, content: Knelpunten) -> Sequence[Choice]:
        return (Choice(CHOSEN, tuple(one.id for one in content.knelpunten), content.most),)

    def release(self, content: Knelpunten, facts: GroupFacts) -> ReleasedPicture:
        return confidential_release(facts, (), {}, 1, self.choices(content))

    def item_title(self, content: Knelpunten, item: str) -> Text:
        return content.obstacle(item).title

    def item_to_discuss(self, picture: ConfidentialPicture) -> str | None:
        return next((id_ for choice in picture.choices for id_ in choice.named), None)

    def group_view(self, speech: Speech, group: GroupOutcome) -> View:
        return view.group_view(speech, group)

    def group_printout(self, speech: Speech, group: GroupOutcome) -> Printout:
        return view.group_printout(speech, group)

    def group_sheets(self, speech: Speech, group: GroupOutcome) -> tuple[Sheet, ...]:
        return view.group_sheets(speech, group)
