"""Fills the trial page with a region to look at: what `demo.yaml` says is typed to the running bot, as people would."""

import json
import re
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import quote

import aiohttp
import yaml

from bot.local.activities import Json
from bot.local.models import ChannelError
from bot.local.people import GROUP_ID, VELD

_SCRIPT = Path(__file__).with_name("demo.yaml")
_CODE = re.compile(r"\*\*(\w{4}-\w{4})\*\*")
_DAY = re.compile(r"\{([+-]\d+)\}")
_WRITTEN = re.compile(r"\d\d-\d\d-\d{4}")
_ASKED = '"title": "Ja"'
_WEEKEND = 5

# What may come of it when something is refused, or the bot goes away.
FAULTS = (ChannelError, aiohttp.ClientError)


async def fill(base_url: str, today: date) -> bool:
    """Let the people of the demo come in and type what they do; False when anybody of them was here before.

    A second start finds them known, and leaves what was made of it. Raises one of FAULTS.
    """
    people, talk = read_script(today)
    async with aiohttp.ClientSession() as session:
        player = _Player(session, f"{base_url.rstrip('/')}/local/api")
        # Whoever is new here is greeted.
        if not all([await player.enter(name) for name in people]):
            return False
        for name, text in [*((name, "ok") for name in people), *talk]:
            await player.say(name, text)
    return True


def read_script(today: date) -> tuple[list[str], list[tuple[str, str]]]:
    """Return who there are, and who types what with the days filled in; `{code}` is that of the newest round."""

    def day(found: re.Match[str]) -> str:
        that = today + timedelta(days=int(found[1]))
        return f"{that if that.weekday() < _WEEKEND else that + timedelta(days=7 - that.weekday()):%d-%m-%Y}"

    script = yaml.safe_load(_SCRIPT.read_text(encoding="utf-8"))
    lines = [line.partition(": ") for line in script["talk"]]
    return script["people"], [(name, _DAY.sub(day, text)) for name, _, words in lines for text in words.split(" / ")]


class _Player:
    """Types for everybody, through the same API as the page."""

    def __init__(self, session: aiohttp.ClientSession, api: str) -> None:
        self._session, self._api = session, api
        self._people: dict[str, Json] = {}
        self._code = ""

    async def enter(self, name: str) -> bool:
        """Open somebody's chat, and tell whether the bot greets them."""
        before = {person["slug"]: person["installed"] for person in (await self._get("people"))["people"]}
        person = await self._ask("people", {"name": name, "locale": "nl", "organisation": VELD.key})
        self._people[name] = person
        return not before.get(person["slug"]) and bool(await self._newest(person["conversation"]))

    async def say(self, name: str, words: str) -> None:
        """Type these words for somebody, with the newest code of a round filled in."""
        person, text = self._people[name], words.replace("{code}", self._code)
        conversation = GROUP_ID if text.startswith("@") else person["conversation"]
        body = {"person": person["slug"], "text": text, "conversation": conversation}
        await self._ask("say", body)
        answer = await self._newest(conversation)
        if _WRITTEN.fullmatch(words) and _ASKED in answer:
            # A public holiday: the bot asks whether that is what we mean.
            await self._ask("say", body | {"text": "ja"})
        elif words == "verstuur" and (code := _CODE.search(answer)):
            self._code = code[1]

    async def _newest(self, conversation: str) -> str:
        """Return the newest message as JSON; "" when there is none."""
        messages = (await self._get(f"conversations/{quote(conversation, safe='')}/messages"))["messages"]
        return json.dumps(messages[-1], ensure_ascii=False) if messages else ""

    async def _get(self, what: str) -> Json:
        async with self._session.get(f"{self._api}/{what}") as response:
            answer: Json = await response.json()
            return answer

    async def _ask(self, what: str, body: Json) -> Json:
        async with self._session.post(f"{self._api}/{what}", json=body) as response:
            answer: Json = await response.json()
            if not response.ok:
                raise ChannelError(response.status, answer["error"]["code"], answer["error"]["message"])
            return answer
