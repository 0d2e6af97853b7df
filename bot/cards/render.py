"""From a reply to a card: one visible table. Pure; the same reply in the same language is the same card."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.cards import orienting, outcomes, own, questions, rounds, uvo
from bot.cards.orienting import PrivacyFacts
from dialogs import replies
from dialogs.instruments.definition import Language
from dialogs.texts.catalog import Speech, speech

__all__ = ["PrivacyFacts", "render"]

_DRAWN: Mapping[type, Callable[[Speech, Any], dict[str, Any]]] = {
    replies.Ask: questions.ask,
    replies.Review: questions.review,
    replies.Sentence: orienting.sentence,
    replies.Menu: orienting.menu,
    replies.Settings: orienting.settings,
    replies.EraseAsk: own.erase_ask,
    replies.OwnOutcome: outcomes.own,
    replies.RoundMade: rounds.made,
    replies.RoundState: rounds.state,
    replies.RoundList: rounds.listed,
    replies.Announcement: rounds.announcement,
    replies.RoundInvitation: rounds.invitation,
    replies.Invited: rounds.invited,
    replies.Unreached: rounds.unreached,
    replies.Agenda: rounds.agenda,
    replies.UvoCard: uvo.one,
    replies.UvoList: uvo.listed,
    replies.Ladder: uvo.ladder,
    replies.CircleView: uvo.circles,
    replies.GroupPicture: outcomes.group,
}
# These tell what the operator promises, too.
_WITH_PRIVACY_FACTS: Mapping[type, Callable[[Speech, Any, PrivacyFacts], dict[str, Any]]] = {
    replies.Notice: orienting.notice,
    replies.Privacy: orienting.privacy,
    replies.OwnData: own.own_data,
}


def render(reply: replies.Reply, language: Language, privacy_facts: PrivacyFacts) -> dict[str, Any]:
    """The Adaptive Card of a reply."""
    if draw := _WITH_PRIVACY_FACTS.get(type(reply)):
        return draw(speech(language), reply, privacy_facts)
    return _DRAWN[type(reply)](speech(language), reply)
