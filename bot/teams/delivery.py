"""Sending the answers of a turn: cards as messages, files by consent or as a link."""

from typing import Any

import orjson

from bot.cards.outcomes import shown_picture_card
from bot.documents.files import File, MakePdf, file_text
from bot.house.style import OURS, HouseStyle
from bot.teams import inbound, outbound
from bot.teams.connector import Connector
from bot.teams.drawing import DrawnTurns, Outgoing, ScoreCard
from bot.teams.inbound import Consent, Envelope
from bot.teams.offered import OfferedFiles
from bot.web.channel import SendOutcome
from bot.web.links import LINK_MINUTES, Links, MayMakeFile, allow_all
from dialogs.effects import HideCards, ReadRoster
from dialogs.presses import FilePress
from dialogs.shown import Shown
from dialogs.texts.catalog import speech

# After these a message may stand there yet; what is gone or cannot be changed is never tried again.
_MAY_STILL_STAND = frozenset({SendOutcome.LATER, SendOutcome.UNCLEAR})


class Delivery:
    """Sends the answers of turns. A file that could not be handed over is reported, and can be asked for again."""

    def __init__(
        self,
        connector: Connector,
        turns: DrawnTurns,
        links: Links,
        make_pdf: MakePdf,
        may_make_file: MayMakeFile = allow_all,
        house: HouseStyle = OURS,
    ) -> None:
        self._connector, self._turns, self._links, self._make_pdf = connector, turns, links, make_pdf
        self._may_make_file, self._house = may_make_file, house
        self._offered = OfferedFiles()

    async def send(self, to: Envelope, outgoing: list[Outgoing]) -> None:
        """Send each as a message of its own; requests for a roster are skipped."""
        for thing in outgoing:
            if isinstance(thing, ReadRoster):
                continue
            if isinstance(thing, HideCards):
                language = await self._turns.language(inbound.sender(to))
                await self._connector.reply(to, outbound.text_message(to, await self.hide_scores(to, thing), language))
            elif not isinstance(thing, File):
                await self._show(to, thing)
            elif refusal := await self.offer(to, thing):
                await self._connector.reply(to, outbound.text_message(to, refusal, thing.language))

    async def _show(self, to: Envelope, card: dict[str, Any]) -> None:
        message = outbound.card_message(to, card)
        message_id = await self._connector.post(to, message)
        if message_id is None and not outbound.fits(orjson.dumps(message)):
            language = await self._turns.language(inbound.sender(to))
            await self._connector.reply(to, outbound.text_message(to, speech(language)("too-big"), language))
        elif message_id and isinstance(card, ScoreCard):
            # Only now it has an id; cards without scores cost no such trip.
            await self._turns.note_shown(inbound.sender(to), Shown(now=(message_id,)))

    async def offer(self, to: Envelope, file: File) -> str:
        """Offer a file by consent card or as a link. Returns "", or the sentence that says why it is not offered."""
        # A file is somebody's own outcome: never where others read along.
        assert not inbound.is_shared(to)
        if file.as_link:
            # Nothing is made before the link is opened, so that is what counts.
            url = self._links.create(inbound.sender(to), file)
            link = file.text("link", url=url, minutes=LINK_MINUTES)
            await self._connector.reply(to, outbound.text_message(to, link, file.language))
            return ""
        if file.in_chat and file.printout:
            # Teams draws a picture from an address; it is made when that is opened, as for a link.
            url = self._links.create(inbound.sender(to), file)
            card = shown_picture_card(speech(file.language), file.printout.title, url, file.description, file.press)
            await self._show(to, card)
            return ""
        if not self._may_make_file(inbound.person_key(to)):
            return speech(file.language)("too-many-files")
        data = await file.make(self._make_pdf, self._house)
        self._offered.keep(inbound.person_key(to), file.press, data)
        await self._connector.reply(to, outbound.file_consent_message(to, file, len(data)))
        return ""

    async def hide_scores(self, to: Envelope, asked: HideCards) -> str:
        """Replace cards with scores in this chat by a neutral line; return a sentence with the result.

        Afterwards they are forgotten: what failed half-way is found when it is asked for again.
        """
        who = inbound.sender(to)
        speak = speech(await self._turns.language(who))
        neutral = outbound.text_message(to, speak("hidden-card"), speak.language)
        outcomes = {message: await self._connector.overwrite(to, message, neutral) for message in asked.messages}
        done = sum(outcome is SendOutcome.YES for outcome in outcomes.values())
        over = tuple(message for message, outcome in outcomes.items() if outcome not in _MAY_STILL_STAND)
        if over:
            await self._turns.note_shown(who, Shown(no_longer=over))
        if len(over) < len(outcomes):
            return speak("hidden-not-all", done=done)
        return speak("hidden-done", count=done) if done else speak("hidden-none")

    async def handle_consent(self, to: Envelope, consent: Consent) -> None:
        """Handle the answer to the offer of a file; the offer is replaced by the result."""
        event = inbound.press_event(to, consent.context)
        language = await self._turns.language(event.who)
        offered = (
            self._offered.take(inbound.person_key(to), event.press) if isinstance(event.press, FilePress) else None
        )
        if consent.action == "decline" or consent.upload_info is None:
            declined = file_text(event.press, language, "declined")
            await self._connector.replace(to, outbound.text_message(to, declined, language))
            return
        if not self._may_make_file(inbound.person_key(to)):
            await self._connector.reply(to, outbound.text_message(to, speech(language)("too-many-files"), language))
            return
        outgoing = await self._turns.take(event)
        file = next((thing for thing in outgoing if isinstance(thing, File)), None)
        if file is None:
            # It came twice, or the outcome is gone: then the card tells where we are.
            await self.send(to, outgoing)
            return
        # What was offered is what is handed over: the card named its size.
        data = offered or await file.make(self._make_pdf, self._house)
        if await self._connector.upload(consent.upload_info.upload_url, data, file.mime):
            await self._connector.replace(to, outbound.file_info_message(to, consent.upload_info, file))
        else:
            await self._connector.reply(to, outbound.text_message(to, file.text("failed"), language))
