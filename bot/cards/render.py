"""Which card a reply becomes, in one table. Pure: the same reply in the same language gives the same card."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.cards import chair_desk, checklists, invitees, news, orienting, outcomes, own, privacy, questions, rounds, uvo
from bot.cards.privacy import PrivacyFacts
from dialogs import replies, uvo_replies
from dialogs.checklists import ChecklistCard, ChecklistMenu, WhoHelps
from dialogs.instruments.definition import Language
from dialogs.texts.catalog import Speech, speech

__all__ = ["PrivacyFacts", "render"]

_CARDS: Mapping[type, Callable[[Speech, Any], dict[str, Any]]] = {
    replies.Ask: questions.ask_card,
    replies.Review: questions.review_card,
    replies.Sentence: orienting.sentence_card,
    replies.Suggestions: orienting.suggestions_card,
    replies.Menu: orienting.menu_card,
    replies.Help: orienting.help_card,
    replies.Instruments: orienting.instruments_card,
    replies.Settings: orienting.settings_card,
    replies.EraseAsk: own.erase_ask_card,
    replies.OwnOutcome: outcomes.own_outcome_card,
    replies.RoundMade: rounds.round_made_card,
    replies.RoundState: rounds.round_state_card,
    replies.RoundList: rounds.round_list_card,
    replies.Announcement: rounds.announcement_card,
    replies.RoundInvitation: rounds.invitation_card,
    replies.Invited: invitees.invited_card,
    replies.InviteForm: invitees.invite_form_card,
    replies.Unreached: invitees.unreached_card,
    replies.RoundNews: news.round_news_card,
    replies.Agenda: rounds.agenda_card,
    uvo_replies.UvoCard: uvo.uvo_card,
    uvo_replies.UvoList: chair_desk.uvo_list_card,
    uvo_replies.UvoPlan: chair_desk.uvo_plan_card,
    ChecklistMenu: checklists.checklist_menu,
    ChecklistCard: checklists.checklist_card,
    WhoHelps: checklists.who_helps_card,
    uvo_replies.CircleView: uvo.circle_view_card,
    replies.GroupPicture: outcomes.group_picture_card,
}
# These need the facts of the privacy texts, too.
_CARDS_WITH_PRIVACY_FACTS: Mapping[type, Callable[[Speech, Any, PrivacyFacts], dict[str, Any]]] = {
    replies.Notice: privacy.notice_card,
    replies.Privacy: privacy.privacy_card,
    replies.OwnData: own.own_data_card,
}


def render(reply: replies.Reply, language: Language, privacy_facts: PrivacyFacts) -> dict[str, Any]:
    """Return the Adaptive Card of a reply."""
    if draw := _CARDS_WITH_PRIVACY_FACTS.get(type(reply)):
        return draw(speech(language), reply, privacy_facts)
    return _CARDS[type(reply)](speech(language), reply)
