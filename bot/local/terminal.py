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
from bot.local.people import ORGANISATIONS
from bot.local.render import Drawing, MarkdownText, choice_numbers, draw, toggle_visibility
from bot.local.texts import text_for

# How long to wait for an answer, for the silence after it, and for a bot that went away.
ANSWER_SECONDS = 15.0
QUIET_SECONDS = 0.25
RETRY_SECONDS = 5.0
_FILE_INFO = "application/vnd.microsoft.teams.card.file.info"
_YES = {"ja", "yes", "true", "1", "aan", "on"}


class NoBot(Exception):
    """No bot answers at the address."""


async def chat(base_url: str, name: str, locale: str) -> int:
    """Chat as `name` until they leave (returns 0) or the bot is gone for good (returns 1). Raises NoBot at the start.

    Lines come from standard input. Each is sent and answered before the next, so a pipe works as a person does.
    """
    # One event carries a whole card, and aiohttp takes lines up to twice this size.
    async with aiohttp.ClientSession(read_bufsize=2 << 20) as session:
        return await _Chat(session, base_url.rstrip("/"), name, locale).run()


class _Quit(Exception):
    """Standard input ended, or the person typed /stop."""


class _RequestError(Exception):
    """The channel refused a request; the message is its sentence."""


class _Chat:
    """One chat: a listener prints what comes in, the loop sends what is typed."""

    def __init__(self, session: aiohttp.ClientSession, base_url: str, name: str, locale: str) -> None:
        self._session, self._api = session, f"{base_url}/local/api"
        self._name, self._locale = name, locale
        self._console = Console(highlight=False)
        self._lines: asyncio.Queue[str | None] = asyncio.Queue()
        self._event_came = asyncio.Event()
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
            await self._join()
        except (aiohttp.ClientError, TimeoutError) as error:
            raise NoBot(f"No bot answers at {self._api.removesuffix('/local/api')}.") from error
        except _RequestError as error:
            self._console.print(Text(str(error), style="yellow"))
            return 1
        organisation = ORGANISATIONS[self._person["organisation"]].name
        self._print_text("hello", name=self._person["name"], organisation=organisation)
        listen_task, chat_task = asyncio.create_task(self._listen()), asyncio.create_task(self._chat_loop())
        try:
            done, _ = await asyncio.wait({listen_task, chat_task}, return_when=asyncio.FIRST_COMPLETED)
            if chat_task in done:
                chat_task.result()
                self._print_text("bye")
                return 0
            listen_task.result()
            self._print_text("gone")
            return 1
        finally:
            for task in (listen_task, chat_task):
                task.cancel()
            await asyncio.gather(listen_task, chat_task, return_exceptions=True)

    # What comes in

    async def _join(self) -> None:
        self._person = await self._post("people", name=self._name, locale=self._locale)

    async def _listen(self) -> None:
        """Print what comes in; ends when the bot stays away."""
        clock = asyncio.get_running_loop().time
        lost_at: float | None = None
        while lost_at is None or clock() - lost_at < RETRY_SECONDS:
            try:
                async for event in self._events():
                    if lost_at is not None:
                        lost_at = None
                        self._print_text("back")
                        # A bot that was started again has forgotten who is here.
                        await self._join()
                    self._handle_event(event)
            except (aiohttp.ClientError, TimeoutError):
                pass
            if lost_at is None:
                lost_at = clock()
                self._print_text("lost")
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
                    self._event_came.set()

    def _handle_event(self, event: Json) -> None:
        if event["kind"] not in ("message", "typing") or event["conversation"] != self._person["conversation"]:
            return
        if event["kind"] == "typing":
            if event["on"] and self._console.is_terminal:
                self._print_text("typing")
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
        line_below = message["notes"].get(slug, "")
        before, self._printed[message_id] = self._printed.get(message_id, ("", "")), (content, line_below)
        if content != before[0]:
            self._print_content(message, attachment)
        if line_below and line_below != before[1]:
            self._console.print(Text(line_below, style="yellow"))

    def _print_content(self, message: Json, attachment: Json) -> None:
        content = attachment.get("content") or {}
        match attachment.get("contentType"):
            case _ if message["deleted"]:
                self._print_text("deleted")
            case kind if kind == CARD:
                self._card, self._card_id, self._visible = content, message["id"], {}
                self._redraw()
            case kind if kind == CONSENT and message["consent"]:
                self._print_text("consented" if message["consent"] == "accept" else "declined")
            case kind if kind == CONSENT:
                offer = f"**{attachment.get('name', '')}**\n\n{content.get('description', '')}"
                answers = [("accept", "save"), ("decline", "decline")]
                actions = [{"type": a, "title": text_for(self._locale, title)} for a, title in answers]
                self._card = {"body": [{"type": "TextBlock", "text": offer}], "actions": actions}
                self._card_id, self._visible = message["id"], {}
                self._redraw()
            case kind if kind == _FILE_INFO:
                self._print_text(
                    "file", name=str(attachment.get("name", "")), address=str(attachment.get("contentUrl", ""))
                )
            case None:
                text = message["text"]
                self._console.print(MarkdownText(text) if message["format"] == "markdown" else Text(text))
            case kind:
                self._console.print(Text(f"[{attachment.get('name') or kind}]", style="dim"))

    def _redraw(self) -> None:
        self._drawing = draw(self._card, self._visible)
        self._console.print(self._drawing.body)

    def _print_text(self, key: str, **parts: str) -> None:
        self._console.print(Text(text_for(self._locale, key, **parts), style="dim"))

    # What is typed

    async def _chat_loop(self) -> None:
        """Send line after line; returns when the person leaves."""
        await self._wait_until_quiet()
        reader = threading.Thread(target=self._read_lines, args=(asyncio.get_running_loop(),), daemon=True)
        reader.start()
        try:
            while True:
                if line := (await self._next_line("> ")).strip():
                    await self._handle_line(line)
        except _Quit:
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

    async def _next_line(self, prompt: str) -> str:
        if self._console.is_terminal:
            self._console.print(prompt, end="")
        line = await self._lines.get()
        if line is None:
            raise _Quit
        return line

    async def _handle_line(self, line: str) -> None:
        command, _, rest = line.partition(" ")
        before = self._seen
        try:
            if command == "/stop":
                raise _Quit
            if command == "/kaart" and self._card:
                self._redraw()
            elif command.startswith("/"):
                if await self._press(command[1:], rest.strip()):
                    await self._wait_for_answer(before)
            else:
                self._said = line
                await self._post("say", person=self._person["slug"], text=line)
                await self._wait_for_answer(before)
        except _RequestError as error:
            self._console.print(Text(str(error), style="yellow"))
        except (aiohttp.ClientError, TimeoutError):
            # The listener notices too, says so and tries again.
            await self._wait_until_quiet()

    async def _press(self, which: str, rest: str) -> bool:
        """Press a button of the latest card by number or title; return whether the bot has something to answer."""
        action = self._find_action(which)
        if action is None:
            return False
        slug, kind = self._person["slug"], action["type"]
        match kind:
            case "Action.ToggleVisibility":
                self._visible = toggle_visibility(self._card, action, self._visible)
                self._redraw()
            case "Action.OpenUrl":
                self._print_text("address", address=str(action.get("url", "")))
            case "accept" | "decline":
                await self._post("consent", person=slug, message=self._card_id, answer=kind)
            case _:
                inputs = {} if action.get("associatedInputs") == "none" else await self._ask_inputs(rest)
                await self._post("press", person=slug, message=self._card_id, action=action, inputs=inputs)
        return kind not in ("Action.ToggleVisibility", "Action.OpenUrl")

    def _find_action(self, which: str) -> Json | None:
        actions = {str(number): action for number, action in enumerate(self._drawing.actions, 1)}
        titles = {str(action.get("title", "")).casefold(): action for action in self._drawing.actions}
        action = actions.get(which) or titles.get(which.casefold())
        if action is None:
            buttons = ", ".join(f"/{number} {action.get('title', '')}" for number, action in actions.items())
            self._print_text("no_action" if buttons else "no_card", buttons=buttons)
        return action

    async def _ask_inputs(self, rest: str) -> dict[str, str]:
        """Return the inputs of the latest card by id: those typed behind the button, then those asked for."""
        inputs = self._drawing.inputs
        given = [rest] if rest and len(inputs) == 1 else rest.split()
        values = {}
        for place, element in enumerate(inputs):
            if place < len(given):
                typed = given[place]
            else:
                label = str(element.get("label") or element.get("title") or element["id"])
                hint = "" if element.get("isRequired") else f" {text_for(self._locale, 'skip')}"
                self._console.print(Text(f"{label}{hint}:", style="bold"))
                typed = (await self._next_line("  ")).strip()
            value = _input_value(element, typed) if typed else str(element.get("value", ""))
            if value:
                values[element["id"]] = value
        return values

    async def _wait_for_answer(self, before: int) -> None:
        """Wait for the bot's answer to what was sent after event `before`, then for the rest of it."""
        clock = asyncio.get_running_loop().time
        until = clock() + ANSWER_SECONDS
        while self._answered <= before and clock() < until:
            await self._wait_until_quiet()
        if self._answered <= before:
            self._print_text("silence")
        await self._wait_until_quiet()

    async def _wait_until_quiet(self) -> None:
        """Wait until nothing new has come for QUIET_SECONDS."""
        try:
            while True:
                self._event_came.clear()
                await asyncio.wait_for(self._event_came.wait(), QUIET_SECONDS)
        except TimeoutError:
            return

    async def _post(self, what: str, **body: Any) -> Json:
        """POST to the local API and return its answer. Raises _RequestError with what the channel says is wrong."""
        async with self._session.post(f"{self._api}/{what}", json=body) as response:
            answer: Json = await response.json()
            if not response.ok:
                raise _RequestError(answer["error"]["message"])
            return answer


def _input_value(element: Json, typed: str) -> str:
    """Return what an input sends for what was typed: a choice by its number or label, a toggle by yes or no."""
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
