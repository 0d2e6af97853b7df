"""The five steps of regie: what one recognises and which step to get better at; confidential in a group."""

from collections.abc import Mapping, Sequence
from typing import Any

from dialogs.group.choices import Choice
from dialogs.group.confidential import ConfidentialPicture
from dialogs.instruments.averages import shown_means
from dialogs.instruments.averages_card import averages_view
from dialogs.instruments.averages_files import averages_printout, averages_sheets
from dialogs.instruments.definition import Instrument, Text
from dialogs.instruments.findings import group_extremes
from dialogs.instruments.group_rounds import confidential_release
from dialogs.instruments.item_scores import score_items
from dialogs.instruments.kind import Answers, GroupFacts, GroupOutcome, GroupScan, Outcome, ReleasedPicture, ShownMean
from dialogs.instruments.kinds.vijfstappen import view
from dialogs.instruments.kinds.vijfstappen.definition import RECOGNITION, WISH, VijfStappen, instrument_of
from dialogs.instruments.kinds.vijfstappen.scoring import Steps, score_steps
from dialogs.instruments.kinds.vijfstappen.wording import group_words
from dialogs.instruments.over_time import Scores
from dialogs.instruments.printout import Printout, Sheet
from dialogs.instruments.rounds import CONFIDENTIAL
from dialogs.instruments.view import View
from dialogs.texts.catalog import Speech


class VijfStappenKind(GroupScan[VijfStappen, Steps, ConfidentialPicture]):
    schema = "content/vijfstappen@1"
    definition = VijfStappen
    held = CONFIDENTIAL

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

    def picture(self, kept: Mapping[str, Any]) -> ConfidentialPicture:
        return ConfidentialPicture.from_json(kept)

    def is_shown(self, picture: ConfidentialPicture) -> bool:
        return picture.enough

    def shown_means(self, picture: ConfidentialPicture) -> Mapping[str, ShownMean]:
        return shown_means(picture)

    def item_title(self, content: VijfStappen, item: str) -> Text:
        return content.step_of(item).short_title

    def item_to_discuss(self, picture: ConfidentialPicture) -> str | None:
        return next(iter((*picture.apart, *group_extremes(picture).lowest)), None)

    def group_view(self, speech: Speech, group: GroupOutcome) -> View:
        return averages_view(speech, group, group_words(speech, group))

    def group_printout(self, speech: Speech, group: GroupOutcome) -> Printout:
        return averages_printout(speech, group, group_words(speech, group))

    def group_sheets(self, speech: Speech, group: GroupOutcome) -> tuple[Sheet, ...]:
        return averages_sheets(speech, group, group_words(speech, group))
