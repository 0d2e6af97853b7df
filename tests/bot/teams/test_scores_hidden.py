"""A person may wish that cards with their own scores no longer stand in the chat."""

from typing import Any

from dialogs.presses import WordPress, to_payload
from tests.bot.teams.conftest import Bot
from tests.bot.teams.stub import ChannelStub, activity, press_of
from tests.scenarios.people import buttons, texts

SCAN = ("zelfscan", "1", "1", "Regio Noord", *"4325")


async def say(bot: Bot, channel: ChannelStub, *words: str, user: str = "1") -> None:
    for said in words:
        await bot.post(activity(channel, said, user=user))


def replaced(channel: ChannelStub) -> list[dict[str, Any]]:
    return [sent for sent in channel.sent if sent["method"] == "PUT"]


async def test_the_cards_with_scores_make_way_for_a_neutral_line(bot: Bot, channel: ChannelStub) -> None:
    await say(bot, channel, "hallo", "ok", *SCAN, "verstuur", "help", "uitdraai")
    await say(bot, channel, "verberg")
    # The review, the outcome, and the outcome once more; nothing else that was said.
    neutral = replaced(channel)
    told = {sent["id"]: texts(sent["attachments"][0]["content"]) for sent in channel.sent if "attachments" in sent}
    hidden = [told[sent["path"].rsplit("/", 1)[1]].splitlines()[0] for sent in neutral]
    assert hidden == ["Kijk je antwoorden na", *["Jouw zelfscan: Regio Noord"] * 2]
    assert len(neutral) == 3
    assert {sent["text"] for sent in neutral} == {
        "Hier stonden je scores. Typ **uitdraai** om je uitkomst weer te zien."
    }
    assert all("attachments" not in sent for sent in neutral)
    assert "Ik heb 3 kaarten met je scores vervangen" in channel.sent[-1]["text"]
    await say(bot, channel, "uitdraai")
    assert "Dirigent" in texts(channel.sent[-1]["attachments"][0]["content"])
    await say(bot, channel, "hide")
    assert len(replaced(channel)) == 4


async def test_nobody_elses_cards_and_nothing_twice(bot: Bot, channel: ChannelStub) -> None:
    await say(bot, channel, "hallo", "ok", *SCAN, "verstuur")
    await say(bot, channel, "hallo", "ok", "verberg", user="2")
    assert replaced(channel) == []
    assert "Ik vind hier geen kaart" in channel.sent[-1]["text"]
    await say(bot, channel, "verberg", "verberg")
    assert len(replaced(channel)) == 2
    assert "Ik vind hier geen kaart" in channel.sent[-1]["text"]


async def test_a_card_that_came_in_the_place_of_another(bot: Bot, channel: ChannelStub) -> None:
    """Pressed cards change in place: known is which message tells scores now, and which no longer does."""
    await say(bot, channel, "hallo", "ok", *SCAN)
    review = channel.sent[-1]["attachments"][0]["content"]
    send, change = (buttons(review)[title]["data"] for title in ("Verstuur", "7. Dirigent: 5 – Ruim aanwezig"))
    await bot.post(press_of(channel, change, replyToId=channel.sent[-1]["id"]))
    await say(bot, channel, "verberg")
    assert replaced(channel) == [], "a question stands there now"
    await say(bot, channel, "4")
    send = buttons(channel.sent[-1]["attachments"][0]["content"])["Verstuur"]["data"]
    await bot.post(press_of(channel, send, replyToId="m1"))
    await say(bot, channel, "verberg")
    assert [sent["path"].rsplit("/", 1)[1] for sent in replaced(channel)][-1] == "m1"


async def test_a_sentence_that_says_an_answer_is_hidden_too(bot: Bot, channel: ChannelStub) -> None:
    """An old card is pressed once more: what stands there already is told, with its score."""
    await say(bot, channel, "hallo", "ok", *SCAN[:4])
    row = buttons(channel.sent[-1]["attachments"][0]["content"])["4 – Redelijk aanwezig"]["data"]
    await say(bot, channel, "4")
    _, body = await bot.post(press_of(channel, row | {"q.ontwerper": "2"}, replyToId="m7"))
    assert "**4 – Redelijk aanwezig**" in texts(body["value"])
    await say(bot, channel, "verberg")
    assert [sent["path"].rsplit("/", 1)[1] for sent in replaced(channel)] == ["m7"]


async def test_it_can_be_pressed_too(bot: Bot, channel: ChannelStub) -> None:
    await say(bot, channel, "hallo", "ok", *SCAN)
    _, body = await bot.post(press_of(channel, to_payload(WordPress(word="verberg"))))
    assert "één kaart" in body["value"]
