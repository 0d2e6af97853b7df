"""What every scan has of which a confidential round shows means: how a kept picture is read, and what it shows."""

from abc import abstractmethod
from collections.abc import Mapping
from typing import Any, Generic, TypeVar

from dialogs.group.confidential import ConfidentialPicture
from dialogs.instruments.averages import shown_means
from dialogs.instruments.averages_card import GroupWords, averages_view
from dialogs.instruments.averages_files import averages_printout, averages_sheets
from dialogs.instruments.content_models import ScanContent
from dialogs.instruments.findings import group_extremes
from dialogs.instruments.group_facts import ShownMean
from dialogs.instruments.kind import GroupOutcome, GroupScan
from dialogs.instruments.printout import Printout, Sheet
from dialogs.instruments.rounds import CONFIDENTIAL
from dialogs.instruments.view import View
from dialogs.texts.catalog import Speech

S = TypeVar("S", bound=ScanContent)
R = TypeVar("R")


class ConfidentialScan(GroupScan[S, R, ConfidentialPicture], Generic[S, R]):
    """A scan of which rounds are confidential, however its picture is drawn."""

    held = CONFIDENTIAL

    def picture(self, kept: Mapping[str, Any]) -> ConfidentialPicture:
        return ConfidentialPicture.from_json(kept)

    def is_shown(self, picture: ConfidentialPicture) -> bool:
        return picture.enough

    def shown_means(self, picture: ConfidentialPicture) -> Mapping[str, ShownMean]:
        return shown_means(picture)

    def item_to_discuss(self, picture: ConfidentialPicture) -> str | None:
        return next(iter((*picture.apart, *group_extremes(picture).lowest)), None)


class AveragedScan(ConfidentialScan[S, R], Generic[S, R]):
    """A confidential scan whose picture is a mean an item, with words of its own around it."""

    @abstractmethod
    def group_words(self, speech: Speech, group: GroupOutcome) -> GroupWords:
        """Say what a picture of it says in words of its own."""

    def group_view(self, speech: Speech, group: GroupOutcome) -> View:
        return averages_view(speech, group, self.group_words(speech, group))

    def group_printout(self, speech: Speech, group: GroupOutcome) -> Printout:
        return averages_printout(speech, group, self.group_words(speech, group))

    def group_sheets(self, speech: Speech, group: GroupOutcome) -> tuple[Sheet, ...]:
        return averages_sheets(speech, group, self.group_words(speech, group))
