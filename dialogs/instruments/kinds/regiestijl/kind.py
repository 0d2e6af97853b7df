"""The regiestijl: where one's accent lies between two styles, for oneself alone."""

from collections.abc import Sequence

from dialogs.instruments.definition import Instrument, Text
from dialogs.instruments.item_scores import score_items
from dialogs.instruments.kind import Answers, Outcome, Scan
from dialogs.instruments.kinds.regiestijl import view
from dialogs.instruments.kinds.regiestijl.definition import Regiestijl, instrument_of
from dialogs.instruments.kinds.regiestijl.scoring import Accent, find_accent
from dialogs.instruments.over_time import Scores
from dialogs.instruments.printout import Printout
from dialogs.instruments.view import View
from dialogs.texts.catalog import Speech


class RegiestijlKind(Scan[Regiestijl, Accent]):
    schema = "content/regiestijl@1"
    definition = Regiestijl

    def instrument(self, content: Regiestijl) -> Instrument:
        return instrument_of(content)

    def result(self, content: Regiestijl, answers: Answers, before: Answers) -> Accent:
        items = {style.id: content.of_style(style.id) for style in content.styles}
        return find_accent(content, score_items(items, answers, before, content.scoring.style_min_answered))

    def scores(self, content: Regiestijl, answers: Answers) -> Scores:
        return {score.id: score.shown for score in self.result(content, answers, {}).scores}

    def parts(self, content: Regiestijl) -> Sequence[tuple[str, Text]]:
        return [(style.id, style.title) for style in content.styles]

    def view(self, speech: Speech, outcome: Outcome) -> View:
        return view.own_view(speech, outcome)

    def printout(self, speech: Speech, outcome: Outcome) -> Printout:
        return view.own_printout(speech, outcome)
