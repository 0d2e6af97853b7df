"""From a reply to a card: one visible table. Pure; the same reply in the same language is the same card."""

from typing import Any

from bot.cards import orienting, questions, results, rounds
from bot.cards.orienting import Promise
from dialogs import replies
from dialogs.scans.definition import Language
from dialogs.texts.catalog import speech

__all__ = ["Promise", "render"]


def render(reply: replies.Reply, language: Language, promise: Promise) -> dict[str, Any]:
    """The Adaptive Card of a reply."""
    said = speech(language)
    match reply:
        case replies.Ask():
            return questions.ask(said, reply)
        case replies.Review():
            return questions.review(said, reply)
        case replies.Sentence():
            return orienting.sentence(said, reply)
        case replies.Menu():
            return orienting.menu(said, reply)
        case replies.OwnResult():
            return results.own_result(said, reply)
        case replies.RoundMade():
            return rounds.made(said, reply)
        case replies.RoundState():
            return rounds.state(said, reply)
        case replies.RoundList():
            return rounds.listed(said, reply)
        case replies.GroupPicture():
            return rounds.picture(said, reply)
        case replies.Notice():
            return orienting.notice(said, reply, promise)
        case replies.Privacy():
            return orienting.privacy(said, reply, promise)
        case replies.Settings():
            return orienting.settings(said, reply)
