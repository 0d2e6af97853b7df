"""What shows on a lock screen says nothing (norms A13, A21), and what somebody sends is never fetched (norms A20)."""

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from bot.cards.render import PrivacyFacts, render
from bot.teams.messenger import TeamsMessenger
from bot.web.channel import SendOutcome
from dialogs.instruments.definition import LANGUAGES, Language
from dialogs.presses import WordPress, to_payload
from dialogs.records import Address
from dialogs.replies import Sentence
from dialogs.texts.catalog import speech
from tests.bot.teams.conftest import Bot, Edge
from tests.bot.teams.stub import ChannelStub, activity, call_of, consent_of
from tests.loopback import serving
from tests.scenarios.people import code_on
from tests.today import working_day

NEUTRAL = {speech(language)("summary") for language in LANGUAGES}


def test_the_neutral_sentences_are_these() -> None:
    assert sorted(NEUTRAL) == ["Er is een bericht van Regiebot.", "There is a message from Regiebot."]


async def test_every_message_has_a_neutral_summary(bot: Bot, channel: ChannelStub) -> None:
    """Cards, sentences, offers of files, refusals, invitations in a channel and in somebody's own chat."""
    for words in (
        "hallo",
        "ok",
        "zelfscan",
        "1",
        "1",
        "Regio Noord",
        *"4325",
        "verstuur",
        "pdf",
        "pdf link",
        "uitdraai",
    ):
        await bot.post(activity(channel, words))
    offer = next(sent for sent in channel.sent if "consent" in sent["attachments"][0]["contentType"])
    for action in ("accept", "decline"):
        await bot.post(consent_of(channel, offer["attachments"][0], action))
    await bot.post(activity(channel, "x" * 5_000))
    await bot.post(activity(channel, "", attachments=[{"contentType": "image/png"}]))
    for words in ("ronde", "1", "Oost", str(working_day(3)), "3", "verstuur"):
        await bot.post(activity(channel, words))
    code = code_on(channel.sent[-1]["attachments"][0]["content"])
    mention = ("28:bot", "<at>Regiebot</at>")
    for words in ("help", f"nodig uit {code}", f"plaats {code}", "nodig uit 111222333"):
        await bot.post(call_of(channel, f"<at>Regiebot</at> {words}", mention))
    for word in ("doe_mee", "help"):
        value = to_payload(WordPress(word=word, rest=code))
        await bot.post(call_of(channel, "", user="2") | {"value": value})
    assert len(channel.sent) > 25
    for sent in channel.sent:
        assert sent["summary"] in NEUTRAL, sent
        assert "speak" not in sent
        assert not ("text" in sent and "attachments" in sent)


@pytest.mark.parametrize(("locale", "chosen", "language"), [("nl-NL", "engels", "en"), ("en-GB", "nederlands", "nl")])
async def test_a_summary_is_in_the_language_somebody_chose(
    bot: Bot, channel: ChannelStub, locale: str, chosen: str, language: Language
) -> None:
    """It is what a notification and the list of chats show; Teams may speak another language (C13)."""

    async def says(words: str, **changes: Any) -> None:
        await bot.post(activity(channel, words, locale=locale, **changes))

    for words in ("hallo", "ok", chosen):
        await says(words)
    before = len(channel.sent) - 1
    for words in ("zelfscan", "1", "1", "Regio Noord", *"4325", "verstuur", "pdf", "pdf link", "verberg", "x" * 5_000):
        await says(words)
    offer = next(sent for sent in channel.sent if "consent" in sent["attachments"][0]["contentType"])
    for action in ("accept", "decline"):
        await bot.post(consent_of(channel, offer["attachments"][0], action) | {"locale": locale})
    await says("", attachments=[{"contentType": "image/png"}])
    said = channel.sent[before:]
    assert len(said) > 14
    assert {sent["summary"] for sent in said} == {speech(language)("summary")}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_is_told_of_our_own_accord_has_a_neutral_summary_too(
    edge: Edge, channel: ChannelStub, language: Language
) -> None:
    messenger = TeamsMessenger(edge.connector, PrivacyFacts())
    prepared = messenger.prepare(Sentence("sentence-pdf-gone"), language)
    assert channel.sent == []
    sent = await messenger.tell(Address("a:1", channel.url, "29:1", "28:bot"), prepared)
    assert sent.outcome is SendOutcome.YES
    (message,) = channel.sent
    assert message["summary"] == speech(language)("summary")
    (attachment,) = message["attachments"]
    assert attachment["content"] == render(Sentence("sentence-pdf-gone"), language, PrivacyFacts())


@pytest.fixture
async def elsewhere() -> AsyncIterator[tuple[str, list[str]]]:
    """A server that somebody's file is on, and what was asked of it."""
    asked: list[str] = []

    async def answer(request: web.Request) -> web.Response:
        asked.append(request.path_qs)
        return web.Response(text="x")

    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", answer)
    async with serving(app) as url:
        yield url, asked


@pytest.mark.parametrize(
    "kind",
    ["application/vnd.microsoft.teams.file.download.info", "image/*", "image/png", "IMAGE/JPEG", "reference",
     "audio/ogg", "application/vnd.microsoft.card.thumbnail", "text/plain"],
)  # fmt: skip
@pytest.mark.parametrize("place", ["own chat", "channel"])
async def test_what_is_attached_is_refused_and_never_fetched(
    bot: Bot, channel: ChannelStub, elsewhere: tuple[str, list[str]], kind: str, place: str
) -> None:
    url, asked = elsewhere
    file = {
        "contentType": kind,
        "contentUrl": f"{url}/a",
        "thumbnailUrl": f"{url}/b",
        "content": {"downloadUrl": f"{url}/c"},
    }
    html: dict[str, Any] = {"contentType": "text/html", "content": f'<p><img src="{url}/d"></p>'}
    if place == "channel":
        body = call_of(channel, "<at>Regiebot</at> help", ("28:bot", "<at>Regiebot</at>"), attachments=[html, file])
    else:
        body = activity(channel, "zelfscan", attachments=[html, file])
    await bot.post(body)
    (sent,) = channel.sent
    assert "geen bestanden" in sent["text"]
    assert asked == []
    assert channel.asked == channel.opened == channel.uploads == []
    assert await bot.rows() == 0
    assert url not in json.dumps(sent)


async def test_what_teams_adds_by_itself_is_no_attachment(bot: Bot, channel: ChannelStub) -> None:
    """The same words as HTML, and the message that is answered, come with an ordinary message."""
    added = [
        {"contentType": "text/html", "content": "<p>hallo</p>"},
        {"contentType": "messageReference", "content": "{}"},
    ]
    await bot.post(activity(channel, "hallo", attachments=added))
    (sent,) = channel.sent
    assert "attachments" in sent
