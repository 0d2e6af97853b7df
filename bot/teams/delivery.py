"""Handing over what a turn came to: cards as messages, files in the way Teams wants them."""

from typing import Any

import orjson

from bot.documents.files import File, MakePdf, told
from bot.teams import inbound, outbound
from bot.teams.connector import Connector
from bot.teams.drawing import DrawnTurns, Outgoing, Scored
from bot.teams.inbound import Consent, Envelope
from bot.teams.scores import ShownScores
from bot.web.links import LINK_MINUTES, Links, MayMakeFile, allow_all
from dialogs.effects import HideCards, ReadRoster
from dialogs.texts.catalog import speech
from dialogs.usecases.turn import language_of


class Delivery:
    """`make_pdf` does its work beside the loop; a failed hand-over is told, and can be asked for again."""

    def __init__(
        self,
        connector: Connector,
        turns: DrawnTurns,
        links: Links,
        make_pdf: MakePdf,
        may_make_file: MayMakeFile = allow_all,
    ) -> None:
        self._connector, self._turns, self._links, self._make_pdf = connector, turns, links, make_pdf
        self._may_make_file = may_make_file
        self._scores = ShownScores()

    async def send(self, to: Envelope, outgoing: list[Outgoing]) -> None:
        """Each as a message of its own; what is not for the eye stays behind."""
        summary = speech(language_of(inbound.who(to).locale))("summary")
        for thing in outgoing:
            if isinstance(thing, ReadRoster):
                continue
            if isinstance(thing, HideCards):
                await self._connector.reply(to, outbound.words(to, await self.hide_scores(to)))
            elif not isinstance(thing, File):
                await self._show(to, thing, summary)
            elif refusal := await self.offer(to, thing):
                await self._connector.reply(to, outbound.words(to, refusal))

    async def _show(self, to: Envelope, card: dict[str, Any], summary: str) -> None:
        message = outbound.message(to, card, summary)
        message_id = await self._connector.posted(to, message)
        if message_id is None and not outbound.fits(orjson.dumps(message)):
            language = await self._turns.language(inbound.who(to))
            await self._connector.reply(to, outbound.words(to, speech(language)("too-big")))
        elif message_id and isinstance(card, Scored):
            self._scores.add(to.conversation.id, message_id)

    async def offer(self, to: Envelope, file: File) -> str:
        """Offers a file as Teams wants it, or a link to it; otherwise the sentence that says why not."""
        # A file is somebody's own outcome: never where others read along.
        assert not inbound.shared(to)
        if file.as_link:
            # Nothing is made before the link is opened, so that is what counts.
            url = self._links.create(inbound.who(to), file)
            await self._connector.reply(to, outbound.words(to, file.told("link", url=url, minutes=LINK_MINUTES)))
            return ""
        if not self._may_make_file(inbound.key(to)):
            return speech(file.language)("too-many-files")
        size = len(await file.make(self._make_pdf))
        summary = speech(language_of(inbound.who(to).locale))("summary")
        await self._connector.reply(to, outbound.consent(to, file, size, summary))
        return ""

    def answered(self, to: Envelope, card: dict[str, Any]) -> None:
        """A press was answered with this card, which stands in the place of the one that was pressed."""
        if to.reply_to_id:
            note = self._scores.add if isinstance(card, Scored) else self._scores.drop
            note(to.conversation.id, to.reply_to_id)

    async def hide_scores(self, to: Envelope) -> str:
        """Replaces the cards with scores in this chat by a neutral line; what came of it, in a sentence."""
        said = speech(await self._turns.language(inbound.who(to)))
        neutral = outbound.words(to, said("hidden-card"))
        done = [
            await self._connector.overwrite(to, message, neutral) for message in self._scores.take(to.conversation.id)
        ]
        return said("hidden-done", count=sum(done)) if any(done) else said("hidden-none")

    async def consented(self, to: Envelope, consent: Consent) -> None:
        """Somebody answered the offer of a file. The offer is replaced by what came of it."""
        event = inbound.pressed(to, consent.context)
        language = await self._turns.language(event.who)
        if consent.action == "decline" or consent.upload_info is None:
            await self._connector.replace(to, outbound.words(to, told(event.press, language, "declined")))
            return
        if not self._may_make_file(inbound.key(to)):
            await self._connector.reply(to, outbound.words(to, speech(language)("too-many-files")))
            return
        outgoing = await self._turns.take(event)
        file = next((thing for thing in outgoing if isinstance(thing, File)), None)
        if file is None:
            # It came twice, or the outcome is gone: then the card tells where we are.
            await self.send(to, outgoing)
            return
        data = await file.make(self._make_pdf)
        if await self._connector.upload(consent.upload_info.upload_url, data, file.mime):
            summary = speech(language)("summary")
            await self._connector.replace(to, outbound.handed_over(to, consent.upload_info, file, summary))
        else:
            await self._connector.reply(to, outbound.words(to, file.told("failed")))
