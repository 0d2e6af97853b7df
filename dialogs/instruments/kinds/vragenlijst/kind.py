"""The vragenlijst: themes of a few statements each, about oneself; confidential in a group."""

from collections.abc import Mapping, Sequence
from typing import Any

from dialogs.group.confidential import ConfidentialPicture
from dialogs.instruments.averages import shown_means
from dialogs.instruments.definition import Instrument, Text
from dialogs.instruments.findings import group_extremes
from dialogs.instruments.group_rounds import confidential_release
from dialogs.instruments.item_scores import ItemScores, score_items
from dialogs.instruments.kind import Answers, GroupFacts, GroupOutcome, GroupScan, Outcome, ReleasedPicture, ShownMean
from dialogs.instruments.kinds.vragenlijst import printouts, view
from dialogs.instruments.kinds.vragenlijst.definition import Vragenlijst, instrument_of
from dialogs.instruments.over_time import Scores
from dialogs.instruments.printout import Printout, Sheet
from dialogs.instruments.rounds import CONFIDENTIAL
from dialogs.instruments.view import View
from dialogs.texts.catalog import Speech


class VragenlijstKind(GroupScan[Vragenlijst, ItemScores, ConfidentialPicture]):
    schema = "content/vragenlijst@1"
    definition = Vragenlijst
    held = CONFIDENTIAL

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

    def picture(self, kept: Mapping[str, Any]) -> ConfidentialPicture:
        return ConfidentialPicture.from_json(kept)

    def is_shown(self, picture: ConfidentialPicture) -> bool:
        return picture.enough

    def shown_means(self, picture: ConfidentialPicture) -> Mapping[str, ShownMean]:
        return shown_means(picture)

    def item_title(self, content: Vragenlijst, item: str) -> Text:
        return content.theme(item).title

    def item_to_discuss(self, picture: ConfidentialPicture) -> str | None:
        return next(iter((*picture.apart, *group_extremes(picture).lowest)), None)

    def group_view(self, speech: Speech, group: GroupOutcome) -> View:
        return view.group_view(speech, group)

    def group_printout(self, speech: Speech, group: GroupOutcome) -> Printout:
        return printouts.group_printout(speech, group)

    def group_sheets(self, speech: Speech, group: GroupOutcome) -> tuple[Sheet, ...]:
        return printouts.group_sheets(speech, group)
