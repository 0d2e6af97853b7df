"""The five steps of regie: what one recognises and which step to get better at; confidential in a group."""

from collections.abc import Mapping, Sequence

from dialogs.group.choices import Choice
from dialogs.instruments.averaged import AveragedScan
from dialogs.instruments.averages_card import GroupWords
from dialogs.instruments.definition import Instrument, Text
from dialogs.instruments.group_facts import GroupFacts, ReleasedPicture
from dialogs.instruments.group_rounds import confidential_release
from dialogs.instruments.item_scores import score_items
from dialogs.instruments.kind import Answers, GroupOutcome, Outcome
from dialogs.instruments.kinds.vijfstappen import view
from dialogs.instruments.kinds.vijfstappen.definition import RECOGNITION, WISH, VijfStappen, instrument_of
from dialogs.instruments.kinds.vijfstappen.scoring import Steps, score_steps
from dialogs.instruments.kinds.vijfstappen.wording import group_words
from dialogs.instruments.over_time import Scores
from dialogs.instruments.printout import Printout
from dialogs.instruments.view import View
from dialogs.texts.catalog import Speech


class VijfStappenKind(AveragedScan[VijfStappen, Steps]):
    schema = "content/vijfstappen@1"
    definition = VijfStappen

    def instrument(self, content: VijfStappen) -> Instrument:
        return instrument_of(content)

    def result(self, content: VijfStappen, answers: Answers, before: Answers) -> Steps:
        scores = score_items(self.items(content), answers, before, content.scoring.step_min_answered)
        return score_steps(content, scores, answers)

    def scores(self, content: VijfStappen, answers: Answers) -> Scores:
        return {score.id: score.shown for score in self.result(content, answers, {}).scores}

    def step(self, content: VijfStappen, result: Steps) -> tuple[Text, ...]:
        return content.step if result.wish else ()

    def parts(self, content: VijfStappen) -> Sequence[tuple[str, Text]]:
        return [(step.id, step.short_title) for step in content.ordered]

    def view(self, speech: Speech, outcome: Outcome) -> View:
        return view.own_view(speech, outcome)

    def printout(self, speech: Speech, outcome: Outcome) -> Printout:
        return view.own_printout(speech, outcome)

    def items(self, content: VijfStappen) -> Mapping[str, Sequence[str]]:
        return {step.id: tuple(item.id for item in step.items) for step in content.ordered}

    def choices(self, content: VijfStappen) -> Sequence[Choice]:
        return (
            Choice(RECOGNITION, tuple(answer.id for answer in content.answers)),
            Choice(WISH, tuple(step.id for step in content.ordered)),
        )

    def release(self, content: VijfStappen, facts: GroupFacts) -> ReleasedPicture:
        least = content.scoring.step_min_answered
        return confidential_release(facts, tuple(self.items(content)), {}, least, self.choices(content))

    def item_title(self, content: VijfStappen, item: str) -> Text:
        return content.step_of(item).short_title

    def group_words(self, speech: Speech, group: GroupOutcome) -> GroupWords:
        return group_words(speech, group)
