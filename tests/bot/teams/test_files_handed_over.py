"""Files: offered, handed over where Teams wants them, behind a link, and nowhere else."""

import json
import re
from datetime import UTC, datetime, timedelta

import time_machine

from tests.bot.teams.conftest import Bot
from tests.bot.teams.stub import ChannelStub, activity, consent_of, press_of
from tests.bot.teams.talking import card_of, finished_scan
from tests.scenarios.people import buttons, texts


async def test_a_pdf_is_offered_and_handed_over_where_teams_wants_it(bot: Bot, channel: ChannelStub) -> None:
    await finished_scan(bot, channel)
    await bot.post(activity(channel, "pdf"))
    (offer,) = await channel.wait_for(1)
    (card,) = offer["attachments"]
    assert card["contentType"] == "application/vnd.microsoft.teams.card.file.consent"
    assert re.fullmatch(r"Zelfscan-regieneming-\d{4}-\d\d-\d\d\.pdf", card["name"])
    status, _ = await bot.post(consent_of(channel, card, "accept"))
    assert status == 200
    (pdf,) = channel.uploads
    assert pdf.startswith(b"%PDF")
    assert len(pdf) == card["content"]["sizeInBytes"]
    sent = await channel.wait_for(2)
    assert sent[1]["method"] == "PUT", "the offer is replaced"
    assert sent[1]["attachments"][0]["contentType"] == "application/vnd.microsoft.teams.card.file.info"


async def test_a_press_for_a_pdf_is_answered_in_words(bot: Bot, channel: ChannelStub) -> None:
    await finished_scan(bot, channel)
    await bot.post(activity(channel, "uitdraai"))
    (outcome,) = await channel.wait_for(1)
    press = buttons(card_of(outcome))["PDF"]["data"]
    status, body = await bot.post(press_of(channel, press))
    assert (status, body["value"]) == (200, "Je uitdraai staat klaar, hieronder.")
    sent = await channel.wait_for(2)
    assert sent[1]["attachments"][0]["contentType"] == "application/vnd.microsoft.teams.card.file.consent"


async def test_own_data_is_handed_over_as_json_in_the_chat_and_behind_a_link(bot: Bot, channel: ChannelStub) -> None:
    await finished_scan(bot, channel)
    await bot.post(activity(channel, "mijn gegevens bestand"))
    (offer,) = await channel.wait_for(1)
    (card,) = offer["attachments"]
    assert re.fullmatch(r"Mijn-gegevens-\d{4}-\d\d-\d\d\.json", card["name"])
    await bot.post(consent_of(channel, card, "accept"))
    (data,) = channel.uploads
    assert "Regio Noord" in str(json.loads(data)["tables"]["answers"]["rows"])
    await bot.post(activity(channel, "mijn gegevens link"))
    sent = await channel.wait_for(3)
    token = re.search(r"/files/([\w.\-]+)", sent[2]["text"])
    assert token
    async with bot.http.get(f"{bot.url}/files/{token[1]}") as answer:
        assert answer.headers["Content-Type"] == "application/json"
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert json.loads(await answer.read())["tables"]["runs"]["rows"]
    # Pressed by somebody else, the same offer is about them.
    for words in ("hallo", "ok"):
        await bot.post(activity(channel, words, user="2"))
    await bot.post(consent_of(channel, card, "accept", user="2"))
    assert json.loads(channel.uploads[1])["tables"]["runs"]["rows"] == []
    for words in ("wis mijn gegevens", "wis alles"):
        await bot.post(activity(channel, words))
    async with bot.http.get(f"{bot.url}/files/{token[1]}") as answer:
        assert answer.status == 404


async def test_a_declined_pdf_is_not_made(bot: Bot, channel: ChannelStub) -> None:
    await finished_scan(bot, channel)
    await bot.post(activity(channel, "pdf"))
    (offer,) = await channel.wait_for(1)
    await bot.post(consent_of(channel, offer["attachments"][0], "decline"))
    sent = await channel.wait_for(2)
    assert "ik maak geen PDF" in sent[1]["text"]
    assert channel.uploads == []


async def test_somebody_elses_offer_hands_over_nothing(bot: Bot, channel: ChannelStub) -> None:
    await finished_scan(bot, channel)
    await bot.post(activity(channel, "pdf"))
    (offer,) = await channel.wait_for(1)
    for words in ("hallo", "ok"):
        await bot.post(activity(channel, words, user="2"))
    await bot.post(consent_of(channel, offer["attachments"][0], "accept", user="2"))
    sent = await channel.wait_for(4)
    assert "Je kunt dit bestand niet openen" in texts(card_of(sent[3]))
    assert channel.uploads == []


async def test_a_file_goes_nowhere_else(bot: Bot, channel: ChannelStub) -> None:
    await finished_scan(bot, channel)
    await bot.post(activity(channel, "pdf"))
    (offer,) = await channel.wait_for(1)
    wrong = consent_of(channel, offer["attachments"][0], "accept")
    wrong["value"]["uploadInfo"]["uploadUrl"] = "http://evil.tld:80/x"
    assert (await bot.post(wrong))[0] == 404
    assert (await bot.post(activity(channel, None, type="invoke", name="fileConsent/invoke", value="x")))[0] == 404


async def test_an_upload_that_fails_is_told(bot: Bot, channel: ChannelStub) -> None:
    await finished_scan(bot, channel)
    await bot.post(activity(channel, "pdf"))
    (offer,) = await channel.wait_for(1)
    channel.refuse_uploads = True
    await bot.post(consent_of(channel, offer["attachments"][0], "accept"))
    sent = await channel.wait_for(2)
    assert "Het lukte niet om de PDF te sturen" in sent[1]["text"]


async def test_a_link_opens_the_pdf_for_a_quarter_of_an_hour(bot: Bot, channel: ChannelStub) -> None:
    await finished_scan(bot, channel)
    await bot.post(activity(channel, "pdf link"))
    (sent,) = await channel.wait_for(1)
    token = re.search(r"/files/([\w.\-]+)", sent["text"])
    assert token
    async with bot.http.get(f"{bot.url}/files/{token[1]}") as response:
        assert (response.status, response.content_type) == (200, "application/pdf")
        assert (await response.read()).startswith(b"%PDF")
    for broken in (token[1][:-2], "x", token[1].replace(".", "x", 1)):
        async with bot.http.get(f"{bot.url}/files/{broken}") as response:
            assert response.status == 404
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=16), tick=False):
        async with bot.http.get(f"{bot.url}/files/{token[1]}") as response:
            assert response.status == 404
            assert "werkt niet meer" in await response.text()
