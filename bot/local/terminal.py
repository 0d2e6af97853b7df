"""The trial channel in a terminal: chat with the running bot as one person, cards as text, buttons as `/1`."""

import asyncio
import json
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

import aiohttp
from rich.console import Console
from rich.text import Text

from bot.local.activities import CARD, CONSENT, Json
from bot.local.render import Drawing, Marked, choice_numbers, draw, toggled
from bot.local.words import word

# How long to wait for an answer, for the silence after it, and for a bot that went away.
ANSWER_SECONDS = 15.0
QUIET_SECONDS = 0.25
RETRY_SECONDS = 5.0
_FILE_INFO = "application/vnd.microsoft.teams.card.file.info"
_YES = {"ja", "yes", "true", "1", "aan", "on"}


class NoBot(Exception):
    """No bot answers at the address."""


async def chat(base_url: str, name: str, locale: str) -> int:
    """Chat as `name` until they leave (0) or the bot is gone for good (1); NoBot when it was not there to begin with.

    Lines come from standard input. Each is sent and answered before the next, so a pipe works as a person does."""
    # One event carries a whole card, and aiohttp takes lines up to twice this size.
    async with aiohttp.ClientSession(read_bufsize=2 << 20) as session:
        return await _Chat(session, base_url.rstrip("/"), name, locale).run()


class _Left(Exception):
    """Standard input ended, or the person said /stop."""


class _Refused(Exception):
    """The channel refused what was asked; the message is its sentence."""


class _Chat:
    """One chat: a listener prints what comes in, the loop sends what is typed."""

    def __init__(self, session: aiohttp.ClientSession, base_url: str, name: str, locale: str) -> None:
        self._session, self._api = session, f"{base_url}/local/api"
        self._name, self._locale = name, locale
        self._console = Console(highlight=False)
        self._lines: asyncio.Queue[str | None] = asyncio.Queue()
        self._news = asyncio.Event()
        self._person: Json = {}
        self._said = ""
        # What was printed of each message, so that a change prints once and only what changed.
        self._printed: dict[str, tuple[str, str]] = {}
        self._card: Json = {}
        self._visible: dict[str, bool] = {}
        self._drawing = Drawing()
        self._card_id = ""
        # The number of the last event, and of the last one that was the bot's.
        self._seen, self._answered = 0, 0

    async def run(self) -> int:
        try:
            await self._enter()
        except (aiohttp.ClientError, TimeoutError) as error:
            raise NoBot(f"No bot answers at {self._api.removesuffix('/local/api')}.") from error
        except _Refused as refused:
            self._console.print(Text(str(refused), style="yellow"))
            return 1
        self._say("hello", name=self._person["name"])
        listening, talking = asyncio.create_task(self._listen()), asyncio.create_task(self._talk())
        try:
            done, _ = await asyncio.wait({listening, talking}, return_when=asyncio.FIRST_COMPLETED)
            if talking in done:
                talking.result()
                self._say("bye")
                return 0
            listening.result()
            self._say("gone")
            return 1
        finally:
            for task in (listening, talking):
                task.cancel()
            await asyncio.gather(listening, talking, return_exceptions=True)

    # What comes in

    async def _enter(self) -> None:
        self._person = await self._ask("people", name=self._name, locale=self._locale)

    async def _listen(self) -> None:
        """Print what comes in; ends when the bot stays away."""
        clock = asyncio.get_running_loop().time
        lost_at: float | None = None
        while lost_at is None or clock() - lost_at < RETRY_SECONDS:
            try:
                async for event in self._events():
                    if lost_at is not None:
                        lost_at = None
                        self._say("back")
                        # A bot that was started again has forgotten who is here.
                        await self._enter()
                    self._take(event)
            except (aiohttp.ClientError, TimeoutError):
                pass
            if lost_at is None:
                lost_at = clock()
                self._say("lost")
            await asyncio.sleep(RETRY_SECONDS / 10)

    async def _events(self) -> AsyncIterator[Json]:
        endless = aiohttp.ClientTimeout(total=None, sock_connect=ANSWER_SECONDS)
        headers = {"Last-Event-ID": str(self._seen)}
        async with self._session.get(f"{self._api}/events", headers=headers, timeout=endless) as response:
            response.raise_for_status()
            number = 0
            async for raw in response.content:
                line = raw.decode().rstrip("\n")
                if line.startswith("id: "):
                    number = int(line[4:])
                elif line.startswith("data: "):
                    yield json.loads(line[6:])
                    self._seen = max(self._seen, number)
                    self._news.set()

    def _take(self, event: Json) -> None:
        if event["kind"] not in ("message", "typing") or event["conversation"] != self._person["conversation"]:
            return
        if event["kind"] == "typing":
            if event["on"] and self._console.is_terminal:
                self._say("typing")
        elif event["author"] == self._person["slug"]:
            if event["text"] != self._said:
                self._console.print(Text(f"{self._person['name']}: {event['text']}", style="dim"))
        else:
            self._answered = event["seq"]
            self._print_message(event)

    def _print_message(self, message: Json) -> None:
        slug, message_id = self._person["slug"], message["id"]
        attachment = message["attachment"] or {}
        if slug in message["views"]:
            attachment = {"contentType": CARD, "content": message["views"][slug]}
        content = json.dumps([message["text"], attachment, message["deleted"], message["consent"]])
        note = message["notes"].get(slug, "")
        before, self._printed[message_id] = self._printed.get(message_id, ("", "")), (content, note)
        if content != before[0]:
            self._print_content(message, attachment)
        if note and note != before[1]:
            self._console.print(Text(note, style="yellow"))

    def _print_content(self, message: Json, attachment: Json) -> None:
        content = attachment.get("content") or {}
        match attachment.get("contentType"):
            case _ if message["deleted"]:
                self._say("deleted")
            case kind if kind == CARD:
                self._card, self._card_id, self._visible = content, message["id"], {}
                self._redraw()
            case kind if kind == CONSENT and message["consent"]:
                self._say("consented" if message["consent"] == "accept" else "declined")
            case kind if kind == CONSENT:
                offer = f"**{attachment.get('name', '')}**\n\n{content.get('description', '')}"
                answers = [("accept", "save"), ("decline", "decline")]
                actions = [{"type": a, "title": word(self._locale, title)} for a, title in answers]
                self._card = {"body": [{"type": "TextBlock", "text": offer}], "actions": actions}
                self._card_id, self._visible = message["id"], {}
                self._redraw()
            case kind if kind == _FILE_INFO:
                self._say("file", name=str(attachment.get("name", "")), address=str(attachment.get("contentUrl", "")))
            case None:
                text = message["text"]
                self._console.print(Marked(text) if message["format"] == "markdown" else Text(text))
            case kind:
                self._console.print(Text(f"[{attachment.get('name') or kind}]", style="dim"))

    def _redraw(self) -> None:
        self._drawing = draw(self._card, self._visible)
        self._console.print(self._drawing.body)

    def _say(self, key: str, **parts: str) -> None:
        self._console.print(Text(word(self._locale, key, **parts), style="dim"))

    # What is typed

    async def _talk(self) -> None:
        """Send line after line; returns when the person leaves."""
        await self._settle()
        reader = threading.Thread(target=self._read_lines, args=(asyncio.get_running_loop(),), daemon=True)
        reader.start()
        try:
            while True:
                if line := (await self._line("> ")).strip():
                    await self._do(line)
        except _Left:
            return

    def _read_lines(self, loop: asyncio.AbstractEventLoop) -> None:
        # A thread, because standard input may be a file or a pipe; a daemon, so that leaving need not wait for Enter.
        def put(line: str | None) -> None:
            # The loop is gone when the bot is: then nobody wants the line.
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(self._lines.put_nowait, line)

        for line in sys.stdin:
            put(line)
        put(None)

    async def _line(self, prompt: str) -> str:
        if self._console.is_terminal:
            self._console.print(prompt, end="")
        line = await self._lines.get()
        if line is None:
            raise _Left
        return line

    async def _do(self, line: str) -> None:
        command, _, rest = line.partition(" ")
        before = self._seen
        try:
            if command == "/stop":
                raise _Left
            if command == "/kaart" and self._card:
                self._redraw()
            elif command.startswith("/"):
                if await self._press(command[1:], rest.strip()):
                    await self._await_answer(before)
            else:
                self._said = line
                await self._ask("say", person=self._person["slug"], text=line)
                await self._await_answer(before)
        except _Refused as refused:
            self._console.print(Text(str(refused), style="yellow"))
        except (aiohttp.ClientError, TimeoutError):
            # The listener notices too, says so and tries again.
            await self._settle()

    async def _press(self, which: str, rest: str) -> bool:
        """Press a button of the latest card by number or title; True when the bot has something to answer."""
        action = self._action(which)
        if action is None:
            return False
        slug, kind = self._person["slug"], action["type"]
        match kind:
            case "Action.ToggleVisibility":
                self._visible = toggled(self._card, action, self._visible)
                self._redraw()
            case "Action.OpenUrl":
                self._say("address", address=str(action.get("url", "")))
            case "accept" | "decline":
                await self._ask("consent", person=slug, message=self._card_id, answer=kind)
            case _:
                inputs = {} if action.get("associatedInputs") == "none" else await self._inputs(rest)
                await self._ask("press", person=slug, message=self._card_id, action=action, inputs=inputs)
        return kind not in ("Action.ToggleVisibility", "Action.OpenUrl")

    def _action(self, which: str) -> Json | None:
        actions = {str(number): action for number, action in enumerate(self._drawing.actions, 1)}
        titles = {str(action.get("title", "")).casefold(): action for action in self._drawing.actions}
        action = actions.get(which) or titles.get(which.casefold())
        if action is None:
            known = ", ".join(f"/{number} {action.get('title', '')}" for number, action in actions.items())
            self._say("no_action" if known else "no_card", known=known)
        return action

    async def _inputs(self, rest: str) -> dict[str, str]:
        """The values for the inputs of the latest card: those typed behind the button first, the others asked for."""
        inputs = self._drawing.inputs
        given = [rest] if rest and len(inputs) == 1 else rest.split()
        values = {}
        for place, element in enumerate(inputs):
            if place < len(given):
                typed = given[place]
            else:
                label = str(element.get("label") or element.get("title") or element["id"])
                hint = "" if element.get("isRequired") else f" {word(self._locale, 'skip')}"
                self._console.print(Text(f"{label}{hint}:", style="bold"))
                typed = (await self._line("  ")).strip()
            value = _value(element, typed) if typed else str(element.get("value", ""))
            if value:
                values[element["id"]] = value
        return values

    async def _await_answer(self, before: int) -> None:
        """Wait for the bot's answer to what was sent after event `before`, then for the rest of it."""
        clock = asyncio.get_running_loop().time
        until = clock() + ANSWER_SECONDS
        while self._answered <= before and clock() < until:
            await self._settle()
        if self._answered <= before:
            self._say("silence")
        await self._settle()

    async def _settle(self) -> None:
        """Until nothing new has come for a moment."""
        try:
            while True:
                self._news.clear()
                await asyncio.wait_for(self._news.wait(), QUIET_SECONDS)
        except TimeoutError:
            return

    async def _ask(self, what: str, **body: Any) -> Json:
        """POST to the local API."""
        async with self._session.post(f"{self._api}/{what}", json=body) as response:
            answer: Json = await response.json()
            if not response.ok:
                raise _Refused(answer["error"]["message"])
            return answer


def _value(element: Json, typed: str) -> str:
    """What an input sends for what was typed: a choice by its number or label, a toggle by yes or no."""
    match element["type"]:
        case "Input.ChoiceSet":
            choices = choice_numbers(element.get("choices", []))
            values = {choice["title"].casefold(): str(choice["value"]) for _, choice in choices}
            values |= {number: str(choice["value"]) for number, choice in choices}
            if element.get("isMultiSelect"):
                return ",".join(values.get(part.strip().casefold(), part.strip()) for part in typed.split(","))
            return values.get(typed.casefold(), typed)
        case "Input.Toggle":
            yes = typed.casefold() in _YES
            return str(element.get("valueOn", "true") if yes else element.get("valueOff", "false"))
        case _:
            return typed
