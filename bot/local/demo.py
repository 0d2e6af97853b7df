"""Fills the trial page with a region to look at: what `demo.yaml` says is typed to the running bot, as people would."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
_WRITTEN = re.compile(r"\d\d?([- ])\w+\1\d{4}")
_PLACE = re.compile(r"\{([a-z]+)\}")
_WEEKEND = 5

# What may come of it when something is refused, or the bot goes away.
FAULTS = (ChannelError, aiohttp.ClientError)


@dataclass(frozen=True)
class Script:
    """What the people of the demo type in one language; `words` are its words for what is typed in both."""

    language: str
    people: Sequence[str]
    words: Mapping[str, str]
    talk: Sequence[tuple[str, str]]


async def fill(base_url: str, today: date, language: str = "nl") -> bool:
    """Let the people of the demo come in and type what they do; False when anybody of them was here before.

    A second start finds them known, and leaves what was made of it. Raises one of FAULTS.
    """
    script = read_script(today, language)
    async with aiohttp.ClientSession() as session:
        player = _Player(session, f"{base_url.rstrip('/')}/local/api", script)
        # Whoever is new here is greeted.
        if not all([await player.enter(name) for name in script.people]):
            return False
        for name, text in [*((name, "ok") for name in script.people), *script.talk]:
            await player.say(name, text)
    return True


def read_script(today: date, language: str) -> Script:
    """Return who types what in this language with the days filled in; `{code}` is that of the newest round."""

    def day(found: re.Match[str]) -> str:
        that = today + timedelta(days=int(found[1]))
        that = that if that.weekday() < _WEEKEND else that + timedelta(days=7 - that.weekday())
        return that.strftime(words["day"]).removeprefix("0")

    script = yaml.safe_load(_SCRIPT.read_text(encoding="utf-8"))
    words = script["words"][language]
    lines = [line.partition(": ") for line in script["talk"]]
    typed = [(name, _DAY.sub(day, text)) for name, _, parts in lines for text in parts.split(" / ")]
    talk = [(name, _PLACE.sub(lambda found: words.get(found[1], found[0]), text)) for name, text in typed]
    return Script(language, script["people"], words, talk)


class _Player:
    """Types for everybody, through the same API as the page."""

    def __init__(self, session: aiohttp.ClientSession, api: str, script: Script) -> None:
        self._session, self._api, self._script = session, api, script
        self._people: dict[str, Json] = {}
        self._code = ""

    async def enter(self, name: str) -> bool:
        """Open somebody's chat, and tell whether the bot greets them."""
        before = {person["slug"]: person["installed"] for person in (await self._get("people"))["people"]}
        body = {"name": name, "organisation": VELD.key, "page": self._script.language}
        person = await self._ask("people", body)
        self._people[name] = person
        return not before.get(person["slug"]) and bool(await self._newest(person["conversation"]))

    async def say(self, name: str, words: str) -> None:
        """Type these words for somebody, with the newest code of a round filled in."""
        person, text = self._people[name], words.replace("{code}", self._code)
        conversation = GROUP_ID if text.startswith("@") else person["conversation"]
        body = {"person": person["slug"], "text": text, "conversation": conversation}
        await self._ask("say", body)
        answer = await self._newest(conversation)
        yes, send = self._script.words["yes"], self._script.words["send"]
        if _WRITTEN.fullmatch(words) and f'"title": "{yes.capitalize()}"' in answer:
            # A public holiday: the bot asks whether that is what we mean.
            await self._ask("say", body | {"text": yes})
        elif words == send and (code := _CODE.search(answer)):
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
