"""What is not clearly somebody's own chat counts as shared: nothing of one person is said there (norms A22)."""

from itertools import product
from typing import Any

import pytest

from bot.web.channel import SendOutcome
from dialogs.events import Mentioned, Said
from dialogs.presses import WordPress, to_payload
from dialogs.records import Address
from tests.bot.teams.conftest import Bot, Edge, card
from tests.bot.teams.stub import TENANT, ChannelStub, activity, call_of, press_of

MISSING = "no such field"
TYPES = (MISSING, None, "personal", "Personal", "channel", "groupChat", "meeting", "persoonlijk", "")
GROUPS = (MISSING, None, False, True)
IDS = ("a:1", "19:x@thread.tacv2", "19:x@thread.tacv2;messageid=17", "19:a_b@unq.gbl.spaces")
TEAMS: tuple[dict[str, Any], ...] = (
    {},
    {"team": {"id": "19:x@thread.tacv2"}},
    {"channel": {"id": "19:x@thread.tacv2"}},
    {"team": None, "channel": None},
)
# By hand, from Microsoft's page about activities, and in no words of ours: the only ones that are somebody's own chat.
OWN = {
    ("personal", MISSING, "a:1", 0),
    ("personal", None, "a:1", 0),
    ("personal", False, "a:1", 0),
    ("personal", MISSING, "a:1", 3),
    ("personal", None, "a:1", 3),
    ("personal", False, "a:1", 3),
}
EVERY = list(product(TYPES, GROUPS, IDS, range(len(TEAMS))))
US = ("28:bot", "<at>Regiebot</at>")


def _where(type_: Any, group: Any, id_: str, team: int) -> dict[str, Any]:
    conversation = {"id": id_, "conversationType": type_, "isGroup": group}
    return {
        "conversation": {key: value for key, value in conversation.items() if value != MISSING},
        "channelData": {"tenant": {"id": TENANT}, **TEAMS[team]},
    }


def test_the_table_says_something_of_every_way() -> None:
    assert len(EVERY) == len(TYPES) * len(GROUPS) * len(IDS) * len(TEAMS)
    assert set(EVERY) >= OWN


async def test_every_way_a_conversation_can_look(edge: Edge, channel: ChannelStub) -> None:
    """Words, presses and mentions, of which only those in one's own chat are taken as somebody's own."""
    for one in EVERY:
        where = _where(*one)
        edge.turns.taken.clear()
        channel.sent.clear()
        await edge.post(activity(channel, "zelfscan", **where))
        if one in OWN:
            (event,) = edge.turns.taken
            assert isinstance(event, Said), one
            assert event.who.address == Address("a:1", channel.url, "29:1", "28:bot"), one
            continue
        assert (edge.turns.taken, channel.sent) == ([], []), one
        await edge.post(call_of(channel, "<at>Regiebot</at> zelfscan", US, **where))
        (event,) = edge.turns.taken
        assert isinstance(event, Mentioned), one
        assert event.who.address is None, one
        edge.turns.taken.clear()
        answer = await edge.post(press_of(channel, to_payload(WordPress(word="uitdraai")), **where))
        assert edge.turns.taken == [], one
        assert answer.body["type"] == "application/vnd.microsoft.activity.message", one


@pytest.mark.parametrize(
    "where",
    [
        {"id": "19:x@thread.tacv2", "isGroup": True},
        {"id": "19:x@thread.tacv2"},
        {"id": "a:1", "isGroup": True},
        {"id": "a:1"},
        {"id": "19:x@thread.v2", "conversationType": "personal"},
        {"id": "a:1", "conversationType": "iets nieuws"},
    ],
)
async def test_personal_scores_never_go_there(bot: Bot, channel: ChannelStub, where: dict[str, Any]) -> None:
    """A whole scan done in one's own chat, after which somebody asks for its outcome where others read along."""
    await bot.post(activity(channel, "zelfscan"))
    for answer in ("ok", "1", "2", "ruimte", "4", "3", "5", "2", "klaar"):
        await bot.post(activity(channel, answer))
    assert "Jouw zelfscan" in str(channel.sent[-1])
    channel.sent.clear()
    rows = await bot.rows()
    for words in ("zelfscan", "verder", "uitdraai", "mijn gegevens", "uvo", "<at>Regiebot</at> uitdraai"):
        how = (
            call_of(channel, words, US, conversation=where)
            if "<at>" in words
            else activity(channel, words, conversation=where)
        )
        await bot.post(how)
    for word in ("uitdraai", "verder", "mijn_gegevens", "zelfscan"):
        _, answered = await bot.post(press_of(channel, to_payload(WordPress(word=word)), conversation=where))
        assert answered is None or answered["type"] == "application/vnd.microsoft.activity.message"
    assert len(channel.sent) == 1, "only the mention of us is answered"
    assert not any(word in str(channel.sent) for word in ("Jouw zelfscan", "Ontwerper", "Verbinder", "ruimte"))
    assert await bot.rows() <= rows + 1, "only that a message to us was received"


@pytest.mark.parametrize("kept", ["19:x@thread.tacv2", "19:a_b@unq.gbl.spaces", ""])
async def test_an_address_kept_before_is_no_own_chat(edge: Edge, channel: ChannelStub, kept: str) -> None:
    """Version 0.3 could keep a channel as somebody's own chat: nothing is sent there of our own accord."""
    sent = await edge.connector.tell(Address(kept, channel.url, "29:1", "28:bot"), card("dag"), "x")
    assert (sent.outcome, sent.reason) == (SendOutcome.GONE, "shared")
    assert channel.sent == []
