"""Channels and group chats over the wire: who is heard, what is said where, what never leaves one's own chat."""

from typing import Any

import pytest

from bot.documents.files import File
from bot.teams import inbound, places, rosters
from dialogs.effects import ReadRoster
from dialogs.events import Installed, Member, Mentioned, Pressed, RosterRead, Said
from dialogs.presses import WordPress, to_payload
from dialogs.records import Address
from tests.bot.teams.conftest import Bot, Edge, card
from tests.bot.teams.stub import PLACE, TENANT, ChannelStub, activity, call_of, press_of

US = ("28:bot", "<at>Regiebot</at>")
CODE = "K7QFM2XR"
JOIN = to_payload(WordPress(word="doe_mee", rest=CODE))
FILE = {"contentType": "application/vnd.microsoft.teams.file.download.info", "content": {}}
GROUP_CHAT = {"id": "19:y@thread.v2", "conversationType": "groupChat"}


def place_of(channel: ChannelStub, conversation: str = "19:x@thread.tacv2") -> Address:
    return Address(conversation, channel.url, "", "28:bot")


async def test_a_person_brings_their_name_and_address(edge: Edge, channel: ChannelStub) -> None:
    message = activity(channel, "hallo")
    message["from"]["name"] = " An\u202ena\n"
    await edge.post(message)
    (event,) = edge.turns.taken
    assert isinstance(event, Said)
    assert event.who.name == "Anna"
    assert event.who.address == Address("a:1", channel.url, "29:1", "28:bot")


async def test_who_mentions_us_is_heard_and_answered_there(edge: Edge, channel: ChannelStub) -> None:
    message = call_of(channel, "<at>Regiebot</at> nodig uit K7QF-M2XR", US)
    assert (await edge.post(message)).status == 201
    (event,) = edge.turns.taken
    assert isinstance(event, Mentioned)
    assert (event.text, event.place) == ("nodig uit K7QF-M2XR", place_of(channel))
    assert (event.delivery.conversation, event.delivery.activity) == (PLACE["id"], message["id"])
    assert event.who.address is None
    (sent,) = channel.sent
    assert sent["path"] == f"/v3/conversations/{PLACE['id']}/activities/{message['id']}"


async def test_a_group_chat_is_a_place_too(edge: Edge, channel: ChannelStub) -> None:
    await edge.post(call_of(channel, "<at>Regiebot</at> help", US, conversation=GROUP_CHAT))
    (event,) = edge.turns.taken
    assert isinstance(event, Mentioned)
    assert event.place == place_of(channel, "19:y@thread.v2")


@pytest.mark.parametrize(
    "entities",
    [
        None,
        [],
        [{"type": "mention", "text": "<at>Anna</at>", "mentioned": {"id": "29:2", "name": "Anna"}}],
        [{"type": "mention", "text": "<at>Regiebot</at>"}],
        [{"type": "mention", "text": 3, "mentioned": {"id": "28:bot"}}],
        [{"type": "mention", "mentioned": "28:bot"}],
        [{"type": "clientInfo", "mentioned": {"id": "28:bot"}}],
        [{}],
    ],
)
@pytest.mark.parametrize("more", [{}, {"attachments": [FILE]}])
async def test_what_is_not_said_to_us_is_none_of_our_business(
    edge: Edge, channel: ChannelStub, entities: Any, more: dict[str, Any]
) -> None:
    message = activity(channel, "<at>Regiebot</at> zelfscan", conversation=PLACE, entities=entities, **more)
    assert (await edge.post(message)).status == 201
    assert (edge.turns.taken, channel.sent) == ([], [])


async def test_an_edit_in_a_place_is_left_alone(edge: Edge, channel: ChannelStub) -> None:
    edited = {"tenant": {"id": TENANT}, "eventType": "editMessage"}
    await edge.post(call_of(channel, "<at>Regiebot</at> help", US, type="messageUpdate", channelData=edited))
    assert (edge.turns.taken, channel.sent) == ([], [])


@pytest.mark.parametrize(
    ("text", "more", "words"),
    [("", {"attachments": [FILE]}, "geen bestanden"), ("x" * 5000, {}, "te lang")],
)
async def test_what_we_do_not_read_is_told_there(
    edge: Edge, channel: ChannelStub, text: str, more: dict[str, Any], words: str
) -> None:
    await edge.post(call_of(channel, f"<at>Regiebot</at> {text}", US, **more))
    assert edge.turns.taken == []
    assert words in channel.sent[0]["text"]


async def test_joining_goes_on_in_ones_own_chat(edge: Edge, channel: ChannelStub) -> None:
    answer = await edge.post(press_of(channel, JOIN, user="4", conversation=PLACE))
    assert (answer.status, answer.body["type"]) == (200, "application/vnd.microsoft.activity.message")
    assert answer.body["value"] == "Ik heb je een bericht gestuurd in je eigen chat met mij."
    (event,) = edge.turns.taken
    assert isinstance(event, Pressed)
    assert event.press == WordPress(word="doe_mee", rest=CODE)
    assert event.who.address == Address("a:4", channel.url, "29:4", "28:bot")
    assert channel.opened[0]["members"] == [{"id": "29:4"}]
    (sent,) = channel.sent
    assert sent["path"] == "/v3/conversations/a:4/activities"
    assert sent["attachments"][0]["content"] == card("antwoord")


YOURSELF = "Open Regiebot in Teams en typ: doe mee K7QF-M2XR"


async def test_who_never_had_us_hears_how_to_join(edge: Edge, channel: ChannelStub) -> None:
    channel.answers["chat"] = (403, {}, {"error": {"code": "ForbiddenOperationException"}})
    answer = await edge.post(press_of(channel, JOIN, conversation=PLACE))
    assert answer.body["value"].endswith(YOURSELF)
    assert (edge.turns.taken, channel.sent) == ([], [])


@pytest.mark.parametrize("failing", [(403, {}, {}), (500, {}, {}), "never"])
async def test_so_does_who_could_not_be_written_to(
    edge: Edge, channel: ChannelStub, failing: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "TIMEOUT_SECONDS", 0.2)
    channel.answers["message"] = failing
    answer = await edge.post(press_of(channel, JOIN, conversation=PLACE))
    assert answer.body["value"].endswith(YOURSELF)
    assert len(edge.turns.taken) == 1


async def test_a_chat_that_opens_too_slowly(edge: Edge, channel: ChannelStub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "TIMEOUT_SECONDS", 0.2)
    channel.answers["chat"] = "never"
    answer = await edge.post(press_of(channel, JOIN, conversation=PLACE))
    assert answer.body["value"].endswith(YOURSELF)


async def test_a_turn_that_fails_is_an_apology(edge: Edge, channel: ChannelStub) -> None:
    edge.turns.fails = True
    answer = await edge.post(press_of(channel, JOIN, conversation=PLACE))
    assert (answer.status, "ging iets mis" in answer.body["value"]) == (200, True)


@pytest.mark.parametrize(
    "data",
    [
        to_payload(WordPress(word="zelfscan")),
        to_payload(WordPress(word="sluit", rest=CODE)),
        to_payload(WordPress(word="doe_mee")),
        to_payload(WordPress(word="doe_mee", rest="x")),
        {"regiebot": {"do": "submit", "run": "x", "seq": 1}},
        {},
        None,
    ],
)
async def test_nothing_else_is_pressed_in_a_place(edge: Edge, channel: ChannelStub, data: Any) -> None:
    for body in (press_of(channel, data, conversation=PLACE), press_of(channel, data, conversation=GROUP_CHAT)):
        assert "alleen in je eigen chat" in (await edge.post(body)).body["value"]
    assert (edge.turns.taken, channel.sent, channel.opened) == ([], [], [])


async def test_a_button_that_comes_as_a_message(edge: Edge, channel: ChannelStub) -> None:
    """As from clients that do not know Action.Execute. Others read along: who joined is not said there."""
    await edge.post(activity(channel, None, value=JOIN, conversation=PLACE))
    assert [sent["path"] for sent in channel.sent] == ["/v3/conversations/a:1/activities"]
    await edge.post(activity(channel, None, value={"x": 1}, conversation=PLACE))
    assert "alleen in je eigen chat" in channel.sent[1]["text"]


async def test_a_file_never_goes_to_a_place(edge: Edge, channel: ChannelStub) -> None:
    file: Any = object.__new__(File)
    edge.turns.answers[Mentioned] = [file]
    await edge.post(call_of(channel, "<at>Regiebot</at> pdf", US))
    (sent,) = channel.sent
    assert "ging iets mis" in sent["text"]


def joined(channel: ChannelStub, *members: str, **changes: Any) -> dict[str, Any]:
    added = [{"id": member} for member in members]
    return activity(channel, None, type="conversationUpdate", membersAdded=added, **({"conversation": PLACE} | changes))


async def test_a_team_gets_one_hello(edge: Edge, channel: ChannelStub) -> None:
    added = joined(channel, "28:bot")
    for body in (
        added,
        added,
        activity(channel, None, type="installationUpdate", action="add", conversation=PLACE),
        joined(channel, "29:2", "29:3"),
    ):
        assert (await edge.post(body)).status == 201
    (sent,) = channel.sent
    assert "@Regiebot nodig uit CODE" in sent["text"]
    assert edge.turns.taken == []


async def test_ones_own_chat_still_begins_with_an_event(edge: Edge, channel: ChannelStub) -> None:
    await edge.post(joined(channel, "28:bot", "29:1", conversation={"id": "a:1", "conversationType": "personal"}))
    await edge.post(activity(channel, None, type="installationUpdate", action="add"))
    assert [type(event) for event in edge.turns.taken] == [Installed, Installed]
    assert edge.turns.taken[0].who.address is not None


async def test_a_hello_is_in_the_language_of_who_added_us(edge: Edge, channel: ChannelStub) -> None:
    await edge.post(joined(channel, "28:bot", locale="en-US"))
    assert "mention me here" in channel.sent[0]["text"]


# Rosters

ANNA = {"id": "29:2", "aadObjectId": "g2", "name": "Anna", "email": "anna@voorbeeld.nl"}


def wanted(channel: ChannelStub, *places: str) -> ReadRoster:
    return ReadRoster(CODE, ("Anna", "Bram"), tuple(place_of(channel, place) for place in places))


async def test_a_message_that_asks_for_rosters_gets_two_turns(edge: Edge, channel: ChannelStub) -> None:
    channel.pages = [[ANNA]]
    edge.turns.answers = {Said: [wanted(channel, "19:a", "19:b")], RosterRead: [card("uitgenodigd")]}  # type: ignore[list-item]
    message = activity(channel, "nodig uit Anna, Bram")
    assert (await edge.post(message)).status == 201
    said, read = edge.turns.taken
    assert isinstance(read, RosterRead)
    assert read.who == said.who
    assert (read.delivery.conversation, read.delivery.activity) == ("a:1", f"{message['id']}:roster")
    assert (read.code, read.names, read.unread) == (CODE, ("Anna", "Bram"), 0)
    anna = Member("g2", "29:2", ("Anna", "anna@voorbeeld.nl"))
    assert read.members == ((place_of(channel, "19:a"), anna), (place_of(channel, "19:b"), anna))
    (sent,) = channel.sent
    assert sent["attachments"][0]["content"] == card("uitgenodigd")


async def test_a_roster_of_a_shared_channel_has_people_of_other_organisations(edge: Edge, channel: ChannelStub) -> None:
    """They are nobody here: found by their name, they would be kept and invited as somebody of ours."""
    ours, theirs = ANNA | {"tenantId": TENANT.upper()}, ANNA | {"id": "29:3", "aadObjectId": "g3", "tenantId": "other"}
    channel.pages = [[theirs, ours]]
    edge.turns.answers = {Said: [wanted(channel, "19:a")]}  # type: ignore[list-item]
    await edge.post(activity(channel, "nodig uit Anna"))
    read = edge.turns.taken[1]
    assert isinstance(read, RosterRead)
    assert [member.user for _, member in read.members] == ["g2"]


async def test_a_press_that_asks_for_rosters_gets_the_last_card(edge: Edge, channel: ChannelStub) -> None:
    edge.turns.answers = {Pressed: [wanted(channel, "19:a")], RosterRead: [card("uitgenodigd")]}  # type: ignore[list-item]
    answer = await edge.post(press_of(channel, to_payload(WordPress(word="uitnodigen"))))
    assert answer.body["value"] == card("uitgenodigd")
    assert channel.sent == []


async def test_a_call_that_asks_for_rosters_is_answered_there(edge: Edge, channel: ChannelStub) -> None:
    edge.turns.answers = {Mentioned: [wanted(channel, "19:a")], RosterRead: [card("uitgenodigd")]}  # type: ignore[list-item]
    await edge.post(call_of(channel, "<at>Regiebot</at> nodig uit Anna", US))
    (sent,) = channel.sent
    assert PLACE["id"] in sent["path"]


@pytest.mark.parametrize("failing", [(403, {}, {}), "never"])
async def test_rosters_that_cannot_be_had_are_counted(
    edge: Edge, channel: ChannelStub, failing: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rosters, "TIMEOUT_SECONDS", 0.2)
    channel.answers["pagedmembers"] = failing
    edge.turns.answers = {Said: [wanted(channel, "19:a", "19:b")]}  # type: ignore[list-item]
    await edge.post(activity(channel, "nodig uit"))
    read = edge.turns.taken[1]
    assert isinstance(read, RosterRead)
    assert (read.members, read.unread) == ((), 2)


# With the real desk behind it


async def test_a_press_in_a_channel_is_answered_by_the_desk(bot: Bot, channel: ChannelStub) -> None:
    status, body = await bot.post(press_of(channel, JOIN, conversation=PLACE))
    assert (status, body["value"]) == (200, "Ik heb je een bericht gestuurd in je eigen chat met mij.")
    (sent,) = channel.sent
    assert sent["path"] == "/v3/conversations/a:1/activities"
    assert sent["attachments"][0]["content"]["type"] == "AdaptiveCard"


async def test_a_channel_that_says_nothing_to_us_leaves_no_row(bot: Bot, channel: ChannelStub) -> None:
    await bot.post(activity(channel, "zelfscan", conversation=PLACE))
    await bot.post(press_of(channel, to_payload(WordPress(word="zelfscan")), conversation=PLACE))
    assert channel.sent == []
    assert await bot.rows() == 0


def test_a_place_is_known_without_its_thread(channel: ChannelStub) -> None:
    envelope = inbound.Envelope.model_validate(call_of(channel, "x", US))
    assert inbound.place_of(envelope) == place_of(channel)
    assert inbound.is_shared(envelope)
