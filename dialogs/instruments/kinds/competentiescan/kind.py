"""The competentiescan: competencies of several statements each under roles, about oneself; confidential in a group."""

from collections.abc import Mapping, Sequence

from dialogs.instruments.averaged import ConfidentialScan
from dialogs.instruments.content_models import band_explained
from dialogs.instruments.definition import Instrument, Text
from dialogs.instruments.explained import Explained
from dialogs.instruments.group_facts import GroupFacts, ReleasedPicture
from dialogs.instruments.group_rounds import confidential_release
from dialogs.instruments.kind import Answers, GroupOutcome, Outcome
from dialogs.instruments.kinds.competentiescan import printouts, scoring, view
from dialogs.instruments.kinds.competentiescan.definition import Competentiescan, instrument_of
from dialogs.instruments.kinds.competentiescan.scoring import Profile
from dialogs.instruments.over_time import Scores
from dialogs.instruments.printout import Printout, Sheet
from dialogs.instruments.view import View
from dialogs.texts.catalog import Speech


class CompetentiescanKind(ConfidentialScan[Competentiescan, Profile]):
    schema = "content/competentiescan@1"
    definition = Competentiescan

    def instrument(self, content: Competentiescan) -> Instrument:
        return instrument_of(content)

    def result(self, content: Competentiescan, answers: Answers, before: Answers) -> Profile:
        return scoring.profile(content, answers, before)

    def scores(self, content: Competentiescan, answers: Answers) -> Scores:
        made = scoring.profile(content, answers, {})
        return {score.id: score.shown for score in (*made.roles, *made.competencies)}

    def parts(self, content: Competentiescan) -> Sequence[tuple[str, Text]]:
        return [(competency.id, competency.title) for competency in content.competencies]

    def explained(self, content: Competentiescan) -> Sequence[Explained]:
        return [
            *(Explained(role.id, role.title, role.definition) for role in content.roles),
            *(Explained(one.id, one.title, one.definition) for one in content.ordered),
            *(band_explained(band.label, band.from_, band.below) for band in content.scoring.bands),
        ]

    def view(self, speech: Speech, outcome: Outcome) -> View:
        return view.own_view(speech, outcome)

    def printout(self, speech: Speech, outcome: Outcome) -> Printout:
        return printouts.own_printout(speech, outcome)

    def items(self, content: Competentiescan) -> Mapping[str, Sequence[str]]:
        return {c.id: tuple(item.id for item in c.items) for c in content.ordered}

    def least_people(self, content: Competentiescan) -> int:
        return content.scoring.group_min_n

    def release(self, content: Competentiescan, facts: GroupFacts) -> ReleasedPicture:
        roles = {role.id: role.competencies for role in content.roles}
        return confidential_release(facts, tuple(self.items(content)), roles, content.scoring.competency_min_answered)

    def item_title(self, content: Competentiescan, item: str) -> Text:
        return content.competency(item).title

    def group_view(self, speech: Speech, group: GroupOutcome) -> View:
        return view.group_view(speech, group)

    def group_printout(self, speech: Speech, group: GroupOutcome) -> Printout:
        return printouts.group_printout(speech, group)

    def group_sheets(self, speech: Speech, group: GroupOutcome) -> tuple[Sheet, ...]:
        return printouts.group_sheets(speech, group)
