"""The trial channel and the real bot on one address: what is pressed in the channel goes on in somebody's own chat."""

import json
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from bot import bootstrap
from bot.local.people import AVER, BOT_ID, GROUP_ID, NEVER_INSTALLED, VELD, ZUID, Person
from bot.settings import Settings
from bot.teams import outbound
from bot.teams.connector import Connector
from bot.web.channel import SendOutcome
from dialogs.presses import WordPress, to_payload
from dialogs.records import Address
from store.engine import database_url, make_engine
from store.unit_of_work import units_of_work
from tests.bench.process import free_port
from tests.bot.local.conftest import Trial
from tests.bot.local.scripted_bot import ScriptedBot, card, text
from tests.today import working_day

JOIN = {
    "type": "Action.Execute",
    "title": "Doe mee",
    "verb": "word",
    "data": to_payload(WordPress(word="doe_mee", rest="K7QFM2XR")),
}


@pytest.fixture
async def trial(tmp_path: Path) -> AsyncIterator[Trial]:
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'bot.db'}", log_level="error", port=free_port())
    runner = web.AppRunner(bootstrap.build(settings), access_log=None, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", settings.port).start()
    async with aiohttp.ClientSession() as session:
        # No scripted bot here, and the channel is reached as the page reaches it.
        yield Trial(settings.base_url, ScriptedBot(), None, session, runner)  # type: ignore[arg-type]
    await runner.cleanup()


@pytest.fixture
async def connector() -> AsyncIterator[Connector]:
    connector = Connector()
    await connector.open()
    yield connector
    await connector.close()


def service(trial: Trial) -> str:
    return f"{trial.url}/local/connector/"


async def test_the_bot_says_hello_in_the_channel_once(trial: Trial) -> None:
    for words in ("hallo", "hallo"):
        await trial.post("say", person="bram", text=words, conversation=GROUP_ID)
    said = [message for message in await trial.talk(GROUP_ID) if message["author"] == "bot"]
    assert ["@Regiebot" in message["text"] for message in said].count(True) == 1
    assert "@Regiebot nodig uit CODE" in said[0]["text"]


async def test_joining_in_the_channel_goes_on_in_ones_own_chat(trial: Trial) -> None:
    invitation: dict[str, Any] = card([text("Doe je mee?")], [JOIN])
    place = Address(GROUP_ID, service(trial), "", BOT_ID)
    said = outbound.proactive_message(place, invitation, "Er is een bericht.")
    async with aiohttp.ClientSession() as teams:
        url = f"{service(trial)}v3/conversations/{GROUP_ID}/activities"
        async with teams.post(url, json=said) as answer_of_teams:
            assert answer_of_teams.ok
    (message,) = await trial.talk(GROUP_ID)
    pressed = await trial.post("press", person="anna", conversation=GROUP_ID, message=message["id"], action=JOIN)
    assert pressed["notes"] == {"anna": "Ik heb je een bericht gestuurd in je eigen chat met mij."}
    assert pressed["views"] == {}
    (answer,) = await trial.talk("a:local-anna")
    assert (answer["author"], answer["attachment"]["content"]["type"]) == ("bot", "AdaptiveCard")


async def test_the_roster_of_the_channel_is_read(trial: Trial, connector: Connector) -> None:
    members = await connector.read_roster(Address(f"{GROUP_ID};messageid=1", service(trial), "", BOT_ID))
    assert members is not None
    assert [member.names[0] for member in members] == ["Anna", "Bram", "Chris", "Dirkje", "Eva", "Fatima"]
    assert members[0].names == ("Anna", "anna@voorbeeld.nl")
    opened = {
        member.names[0]: await connector.open_chat(VELD.tenant, Address("", service(trial), member.account, BOT_ID))
        for member in members
    }
    gone = [name for name, (sent, address) in opened.items() if sent.outcome is SendOutcome.GONE and address is None]
    assert gone == [NEVER_INSTALLED.name]


async def test_who_takes_part_from_elsewhere_is_kept_there(trial: Trial, tmp_path: Path) -> None:
    for words in ("ok", "ronde", "zelfscan tussen de domeinen", "Regio Noord", str(working_day(2)), "5", "verstuur"):
        made = await trial.say("dirkje", words)
    found = re.search(r"\b[2-9A-Z]{4}-[2-9A-Z]{4}\b", json.dumps(made))
    assert found, made
    code = found[0]
    engine = make_engine(database_url(f"sqlite:///{tmp_path / 'bot.db'}"))
    at = units_of_work(engine)
    async with at(VELD.tenant) as uow:
        round_ = await uow.rounds.by_code(code.replace("-", ""))
        assert round_
        await uow.rounds.save(round_, replace(round_, organisations=(ZUID.tenant,)))
        await uow.commit()

    for words in ("ok", f"doe mee {code}", "ja", "onderwijs", *"3344", "verstuur"):
        answer = await trial.say("gijs@zuid", words)
    assert "Jouw zelfscan: Regio Noord" in json.dumps(answer)
    await trial.enter("Jan", organisation="aver")
    for words in ("ok", f"doe mee {code}"):
        answer = await trial.say("jan@aver", words)
    assert "Deze code ken ik niet." in json.dumps(answer)

    completed = {}
    for organisation in (VELD, ZUID, AVER):
        async with at(organisation.tenant) as uow:
            people = [await uow.people.by_id(id_) for id_ in await uow.runs.who_completed(round_.id)]
            completed[organisation.key] = [person.user for person in people if person]
    gijs = Person("Gijs", organisation=ZUID).aad_object_id
    assert completed == {"veld": [], "zuid": [gijs], "aver": []}
    await engine.dispose()
