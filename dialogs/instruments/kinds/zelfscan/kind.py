"""The zelfscan: roles scored from 1 to 5, open between domains or regions."""

from collections.abc import Mapping, Sequence
from typing import Any

from dialogs.group.picture import Picture
from dialogs.instruments.content_models import band_explained
from dialogs.instruments.definition import Instrument, Text
from dialogs.instruments.explained import Explained
from dialogs.instruments.findings import is_finding
from dialogs.instruments.group_facts import GroupFacts, ReleasedPicture, ShownMean
from dialogs.instruments.group_rounds import open_release
from dialogs.instruments.kind import Answers, GroupOutcome, GroupScan, Outcome
from dialogs.instruments.kinds.zelfscan import printouts, scoring, view
from dialogs.instruments.kinds.zelfscan.definition import Zelfscan, instrument_of
from dialogs.instruments.kinds.zelfscan.scoring import Result
from dialogs.instruments.over_time import Scores
from dialogs.instruments.printout import Printout, Sheet
from dialogs.instruments.rounds import OPEN, Domain
from dialogs.instruments.view import View
from dialogs.records import Run
from dialogs.texts.catalog import Speech
from dialogs.understanding.vocabulary import plain


class ZelfscanKind(GroupScan[Zelfscan, Result, Picture]):
    schema = "content/zelfscan@1"
    definition = Zelfscan
    held = OPEN

    def instrument(self, content: Zelfscan) -> Instrument:
        return instrument_of(content)

    def result(self, content: Zelfscan, answers: Answers, before: Answers) -> Result:
        return scoring.result(content, answers, before)

    def scores(self, content: Zelfscan, answers: Answers) -> Scores:
        return {role.role: role.score for role in scoring.result(content, answers, {}).roles}

    def low(self, content: Zelfscan, answers: Answers) -> Sequence[str]:
        return [role.role for role in scoring.result(content, answers, {}).roles if role.band == "low"]

    def same_subject(self, run: Run, other: Run) -> bool:
        """Tell whether both are about the same collaboration, by name and scope as the person gave them."""
        mine, theirs = run.answers.get("naam"), other.answers.get("naam")
        same_name = mine is not None and theirs is not None and plain(mine) == plain(theirs)
        return same_name and run.answers.get("bereik") == other.answers.get("bereik")

    def parts(self, content: Zelfscan) -> Sequence[tuple[str, Text]]:
        return [(role.id, role.title) for role in content.roles]

    def explained(self, content: Zelfscan) -> Sequence[Explained]:
        return [
            *(Explained(role.id, role.title, role.definition) for role in content.roles),
            *(Explained(point.label.nl, point.label, point.explanation) for point in content.scale.points),
            *(band_explained(band.label, band.mean_from, band.mean_below) for band in content.bands),
        ]

    def view(self, speech: Speech, outcome: Outcome) -> View:
        return view.own_view(speech, outcome)

    def printout(self, speech: Speech, outcome: Outcome) -> Printout:
        return printouts.own_printout(speech, outcome)

    def domains(self, content: Zelfscan) -> tuple[Domain, ...]:
        return content.domain_question.options

    def items(self, content: Zelfscan) -> Mapping[str, Sequence[str]]:
        return {role.id: (role.id,) for role in content.roles}

    def release(self, content: Zelfscan, facts: GroupFacts) -> ReleasedPicture:
        return open_release(facts, tuple(self.items(content)), content.comparison.classes)

    def picture(self, kept: Mapping[str, Any]) -> Picture:
        return Picture.from_json(kept)

    def is_shown(self, picture: Picture) -> bool:
        return view.is_shown(picture)

    def shown_means(self, picture: Picture) -> Mapping[str, ShownMean]:
        return {role.role: ShownMean(role.mean, role.before) for role in picture.roles}

    def item_title(self, content: Zelfscan, item: str) -> Text:
        return content.role(item).title

    def item_to_discuss(self, picture: Picture) -> str | None:
        first = next(iter(picture.roles), None)
        return first.role if first and is_finding(first.difference) else None

    def group_view(self, speech: Speech, group: GroupOutcome) -> View:
        return view.group_view(speech, group)

    def group_printout(self, speech: Speech, group: GroupOutcome) -> Printout:
        return printouts.group_printout(speech, group)

    def group_sheets(self, speech: Speech, group: GroupOutcome) -> tuple[Sheet, ...]:
        return printouts.group_sheets(speech, group)
