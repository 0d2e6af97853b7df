"""The vragenlijst: themes of a few statements each, about oneself; confidential in a group."""

from collections.abc import Mapping, Sequence

from dialogs.instruments.averaged import AveragedScan
from dialogs.instruments.averages_card import GroupWords
from dialogs.instruments.definition import Instrument, Text
from dialogs.instruments.group_facts import GroupFacts, ReleasedPicture
from dialogs.instruments.group_rounds import confidential_release
from dialogs.instruments.item_scores import ItemScores, score_items
from dialogs.instruments.kind import Answers, GroupOutcome, Outcome
from dialogs.instruments.kinds.vragenlijst import printouts, view
from dialogs.instruments.kinds.vragenlijst.definition import Vragenlijst, instrument_of
from dialogs.instruments.kinds.vragenlijst.wording import group_words
from dialogs.instruments.over_time import Scores
from dialogs.instruments.printout import Printout
from dialogs.instruments.view import View
from dialogs.texts.catalog import Speech


class VragenlijstKind(AveragedScan[Vragenlijst, ItemScores]):
    schema = "content/vragenlijst@1"
    definition = Vragenlijst

    def instrument(self, content: Vragenlijst) -> Instrument:
        return instrument_of(content)

    def result(self, content: Vragenlijst, answers: Answers, before: Answers) -> ItemScores:
        return score_items(self.items(content), answers, before, content.least_answered)

    def scores(self, content: Vragenlijst, answers: Answers) -> Scores:
        return {score.id: score.shown for score in self.result(content, answers, {})}

    def parts(self, content: Vragenlijst) -> Sequence[tuple[str, Text]]:
        return [(theme.id, theme.title) for theme in content.themes]

    def view(self, speech: Speech, outcome: Outcome) -> View:
        return view.own_view(speech, outcome)

    def printout(self, speech: Speech, outcome: Outcome) -> Printout:
        return printouts.own_printout(speech, outcome)

    def items(self, content: Vragenlijst) -> Mapping[str, Sequence[str]]:
        return {theme.id: tuple(s.id for s in theme.statements) for theme in content.themes}

    def release(self, content: Vragenlijst, facts: GroupFacts) -> ReleasedPicture:
        return confidential_release(facts, tuple(self.items(content)), {}, content.least_answered)

    def item_title(self, content: Vragenlijst, item: str) -> Text:
        return content.theme(item).title

    def group_words(self, speech: Speech, group: GroupOutcome) -> GroupWords:
        return group_words(speech, group)
