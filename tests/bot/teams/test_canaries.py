"""Canaries: data that does not belong here, put in through every way in; then everything we keep or say is searched.

The whole bot behind a real server, on both databases, with the log at its loudest (norms A13, A17, A39, C29).
"""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot import bootstrap
from bot.settings import Settings
from bot.telemetry import logs
from dialogs.commands import build_commands
from dialogs.instruments.library import CONTENT, Library
from dialogs.presses import FilePress, RunPress, UvoPress, WordPress, to_payload
from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.schema import metadata
from tests.bot.teams.stub import PLACE, TENANT, ChannelStub, activity, call_of, consent_of, press_of
from tests.conftest import empty
from tests.dialogs.test_guard import FREE_QUESTIONS
from tests.loopback import serving
from tests.scenarios.people import buttons, code_on
from tests.today import working_day

BSN, NAME, CASE, MAIL = "123456782", "Zwartkopje", "QX-7K9QXZ", "zwart.kop@voorbeeld.example"
# What is searched for: how each can be written in a database, a log line or a card.
CANARIES = (BSN, "1234.56.782", NAME.lower(), CASE.lower(), CASE.replace("-", "").lower(), "zwart.kop", "zwart\\.kop")
ALL = f"{NAME} {BSN} {MAIL} {CASE}"
# What is kept and shown by design, as the positive control: the name under which Teams knows who makes a round
# and who coordinates it.
HOST = "Gastvrouw Merel"
HOST_IS_KEPT_IN = {"rounds", "coordinators"}


@dataclass
class Run:
    """A bot that runs, and everything that came out of it."""

    url: str
    http: aiohttp.ClientSession
    channel: ChannelStub
    engine: AsyncEngine
    file: Path | None
    bodies: list[str] = field(default_factory=list)

    async def post(self, body: Any, **how: Any) -> Any:
        async with self.http.post(f"{self.url}/api/messages", json=body, **how) as response:
            raw = await response.text()
            assert response.status < 500, raw
            self.bodies.append(raw)
            return json.loads(raw) if raw.startswith("{") else None

    async def says(self, *words: str, user: str = "1", **changes: Any) -> dict[str, Any]:
        """The last card that answers; what is typed is answered before the delivery is."""
        for said in words:
            await self.post(activity(self.channel, said, user=user, **changes))
        cards = [sent["attachments"][0]["content"] for sent in self.channel.sent if "attachments" in sent]
        return cards[-1] if cards else {}

    async def presses(self, data: dict[str, Any], **changes: Any) -> Any:
        await self.post(activity(self.channel, None, value=data, **changes))
        return await self.post(press_of(self.channel, data, **changes))

    async def tables(self) -> dict[str, str]:
        """Every row of every table, as text."""
        async with self.engine.connect() as connection:
            return {
                table: repr([tuple(row) for row in await connection.execute(text(f"SELECT * FROM {table}"))])
                for table in metadata.tables
            }

    def bytes(self) -> str:
        """The files of SQLite as they are on disk, the log of writes included."""
        files = sorted(self.file.parent.glob(f"{self.file.name}*")) if self.file else []
        return "".join(file.read_bytes().decode("latin-1") for file in files)

    async def metrics(self) -> str:
        async with self.http.get(f"{self.url}/metrics") as response:
            return await response.text()


@pytest.fixture(params=["sqlite", "postgresql"])
async def run(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Run]:
    file = tmp_path / "bot.db" if request.param == "sqlite" else None
    url = f"sqlite:///{file}" if file else request.getfixturevalue("postgres_url")
    engine = make_engine(database_url(url))
    if file is None:
        await upgrade(engine)
        await empty(engine)
    app = bootstrap.build(Settings(database_url=url, log_level="debug"))
    async with serving(app) as address, ChannelStub().served() as channel, aiohttp.ClientSession() as http:
        yield Run(address, http, channel, engine, file)
        await engine.dispose()


def found(where: str) -> list[str]:
    low = where.lower()
    return [canary for canary in CANARIES if canary in low]


NAMES = tuple(command.name for command in build_commands(Library.read(CONTENT)))


async def typed(run: Run) -> None:
    """On its own, behind every word, in one's own chat and in a channel, and as a message that was changed."""
    for canary in (BSN, "1234.56.782", MAIL, CASE, NAME, ALL):
        await run.says(canary)
        for said in (canary, f"nodig uit {canary}", f"plaats {canary}", f"<at>{canary}</at>"):
            await run.post(call_of(run.channel, f"<at>Regiebot</at> {said}", ("28:bot", "<at>Regiebot</at>")))
        edited = {"tenant": {"id": TENANT}, "eventType": "editMessage", "extra": canary}
        await run.post(
            activity(
                run.channel, canary, type="messageUpdate", channelData=edited, timestamp=f"2026-11-21T20:00:00Z{BSN}"
            )
        )
    for command in build_commands(Library.read(CONTENT)):
        nl, en = command.main_word("nl"), command.main_word("en")
        await run.says(f"{nl} {ALL}", f"{en} {BSN}", f"{nl} {NAME}")


async def asked(run: Run) -> None:
    """As the answer to every question there is, typed and from a card."""
    forms = {
        "zelfscan": ("1", "1", "Noord", "4", "3", "2", "5"),
        "competentiescan": ("4 3 5 4",),
        "ronde": ("5", "Noord, Oost", "Tussen", str(working_day(3)), "4"),
        "nieuwe ronde": ("1", "Tussen", str(working_day(3)), "4", "wijzig groepen"),
        "uvo nieuw": ("AB-3K7QXZ", str(working_day(2)), "14.00", "wijzig 5"),
        "voorzitters nieuw": ("Groep Noord",),
    }
    seen = set[str]()
    # Where a form is open, "zelfscan" may be one of its answers.
    await run.says("stop", "weggooien")
    for word, answers in forms.items():
        card = await run.says(word)
        for answer in ("", *answers):
            card = await run.says(answer) if answer else card
            page = next((b for b in buttons(card).values() if _do(b) == "fill"), None)
            for leak in (BSN, MAIL, f"{NAME} {BSN}", f"{NAME}, {MAIL}", f"school, {CASE}", ALL):
                if page:
                    inputs = dict.fromkeys([*_inputs(card), *filter(_is_input, page["data"])], leak)
                    await run.presses(page["data"] | inputs)
                    await run.post(press_of(run.channel, page["data"] | inputs))
                    # What is filled in beside any other button is kept, too, unless it looks like this.
                    for beside in (b["data"] for b in buttons(card).values() if _fills(b) and _do(b) == "word"):
                        await run.presses(beside | inputs)
                await run.says(leak)
            seen |= {key.removeprefix("q.") for key in _inputs(card)}
        assert {table: found(rows) for table, rows in (await run.tables()).items() if found(rows)} == {}
        await run.says(f"wijzig {ALL}", f"wijzig {BSN}", "stop", "weggooien")
    assert seen >= FREE_QUESTIONS, "every question whose answer is kept as it was typed"


def _is_input(key: str) -> bool:
    return key.startswith("q.")


def _fills(button: dict[str, Any]) -> bool:
    return "fills" in button.get("data", {}).get("regiebot", {})


def _do(button: dict[str, Any]) -> Any:
    return button.get("data", {}).get("regiebot", {}).get("do")


def _inputs(card: dict[str, Any]) -> Iterator[str]:
    for element in card.get("body", []):
        if str(element.get("type", "")).startswith("Input."):
            yield element["id"]


async def pressed(run: Run, user: str) -> None:
    """In every field a button can carry, by somebody we know and by somebody new."""
    for leak in (BSN, NAME, CASE):
        loads = [
            to_payload(WordPress(word="groepsoverzicht")) | {"extra": ALL, f"q.{leak}": ALL, "q.naam": ALL},
            *({"regiebot": {"do": "word", "word": word, "rest": leak}} for word in (*NAMES, leak)),
            {"regiebot": {"do": leak, "word": leak}},
            {"regiebot": {"do": "word", "word": "help", "x": ALL}},
            to_payload(RunPress(do="fill", run=leak, seq=1, page=leak)) | {f"q.{leak}": ALL},
            to_payload(UvoPress(uvo=leak, act=leak, version=1)) | {"q.datum": ALL},
            *(to_payload(press) for press in (FilePress(run=leak), FilePress(round=leak), FilePress(uvo=leak))),
        ]
        for number, data in enumerate(loads):
            # Somebody new for each, so that what waits behind the notice is of this press.
            await run.presses(data, user=user if user == "1" else f"{user}{number}")
    for value in (ALL, {"action": ALL}, {"action": {"data": ALL, "verb": ALL}}, {ALL: ALL}, [ALL]):
        for name in ("adaptiveCard/action", "fileConsent/invoke", "task/fetch", f"x{NAME}{BSN}"):
            await run.post(activity(run.channel, None, user=user, type="invoke", name=name, value=value))


async def around(run: Run) -> None:
    """In what Teams sends along: names, places, fields nobody reads, files, headers, lists of members."""
    extra = {
        "locale": f"nl-{BSN}",
        "textFormat": ALL,
        "attachmentLayout": ALL,
        "topicName": ALL,
        "summary": ALL,
        "speak": ALL,
        "localTimezone": ALL,
        "callerId": ALL,
        "label": ALL,
        "importance": ALL,
        "semanticAction": {"id": ALL},
        ALL: ALL,
        "from": {
            "id": "29:9",
            "name": ALL,
            "aadObjectId": "00000000-0000-0000-0000-000000000009",
            "userPrincipalName": MAIL,
        },
        "conversation": {"id": "a:9", "name": ALL, "conversationType": "personal", "tenantId": TENANT},
        "channelData": {
            "tenant": {"id": TENANT, "name": ALL},
            "team": {"name": ALL},
            "channel": {"name": ALL},
            "x": ALL,
        },
        "entities": [
            {"type": "mention", "text": f"<at>{ALL}</at>", "mentioned": {"id": "29:1", "name": ALL}},
            {"type": ALL},
        ],
    }
    for words in ("hallo", "ok", "zelfscan", "1", "instellingen", "privacy", "pdf"):
        await run.says(words, **extra)
    await run.post(
        activity(run.channel, "help", **extra), headers={"X-Note": ALL, "User-Agent": ALL, "Cookie": f"a={BSN}"}
    )
    for type_ in (f"{NAME}{BSN}", "messageReaction", "event", "typing"):
        await run.post(activity(run.channel, ALL, type=type_, name=NAME, value=ALL, **extra))
    for kind in ("application/vnd.microsoft.teams.file.download.info", "image/png", "reference", f"x/{BSN}"):
        file = {"contentType": kind, "name": ALL, "contentUrl": f"{run.channel.url}{BSN}", "content": {"x": ALL}}
        await run.says(ALL, attachments=[file])
        await run.post(
            call_of(
                run.channel, "<at>Regiebot</at> help", ("28:bot", "<at>Regiebot</at>"), attachments=[file], user="1"
            )
        )
    offer = {"name": ALL, "content": {"acceptContext": {"regiebot": {"do": "file", "run": BSN, "x": ALL}}}}
    offer["content"]["declineContext"] = {"x": ALL}
    for action in ("accept", "decline"):
        await run.post(consent_of(run.channel, offer, action))
    await run.post(activity(run.channel, None, type="conversationUpdate", membersAdded=[{"id": "29:1", "name": ALL}]))
    await run.post(activity(run.channel, None, type="installationUpdate", action=NAME, **extra))
    async with run.http.post(
        f"{run.url}/api/messages", data=ALL, headers={"Content-Type": "application/json"}
    ) as answer:
        run.bodies.append(await answer.text())
    async with run.http.get(f"{run.url}/files/{BSN}{NAME}") as answer:
        run.bodies.append(await answer.text())


async def invited(run: Run) -> None:
    """A round by somebody whose name is kept by design, and a channel whose members are called after the canaries."""
    host = {"from": {"id": "29:5", "name": HOST, "aadObjectId": "00000000-0000-0000-0000-000000000005"}}
    card = await run.says("hallo", "ok", "ronde", "1", "Oost", str(working_day(3)), "3", "verstuur", user="5", **host)
    code = code_on(card)
    announced = call_of(
        run.channel, f"<at>Regiebot</at> nodig uit {code}", ("28:bot", "<at>Regiebot</at>"), user="5", **host
    )
    await run.post(announced | {"conversation": PLACE | {"name": ALL}})
    people = (
        {"id": f"29:{n}", "aadObjectId": f"aad-{n}", "name": ALL, "email": MAIL, "userPrincipalName": MAIL}
        for n in (6, 7)
    )
    run.channel.pages = [[*people, {"id": "29:8", "aadObjectId": "aad-8", "name": "Anna Bos", "email": MAIL}]]
    await run.says(f"nodig uit {code} {ALL}", f"nodig uit {code} Anna, {BSN}", f"nodig uit {code} Anna Bos", user="5")


async def test_nothing_of_it_is_kept_logged_counted_or_said_back(
    run: Run, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    logs.set_up("debug")
    caplog.set_level(logging.DEBUG)
    for logger in ("aiohttp.server", "asyncio"):
        logging.getLogger(logger).setLevel(logging.WARNING)
    await run.says("hallo", "ok")
    await typed(run)
    await asked(run)
    await pressed(run, "1")
    await pressed(run, "10")
    await around(run)
    await invited(run)
    await asyncio.sleep(0)

    tables = await run.tables()
    assert {table: found(rows) for table, rows in tables.items() if found(rows)} == {}
    assert "uitnodiging" in tables["prompts"], "there is work planned to look at"
    assert found(run.bytes()) == []
    assert found(await run.metrics()) == []
    assert found(caplog.text) == []
    said = capsys.readouterr()
    assert found(said.out + said.err) == []
    assert len(said.out.splitlines()) > 500
    for line in said.out.splitlines():
        assert set(json.loads(line)) <= logs.KEYS, line
    assert len(run.channel.sent) > 500
    leaks = [sent for sent in run.channel.sent if found(json.dumps(sent, ensure_ascii=False))]
    assert leaks == []
    assert [body for body in run.bodies if found(body)] == []
    # The search finds what is there: what is kept by design, and nowhere else.
    assert {table for table, rows in tables.items() if HOST in rows} == HOST_IS_KEPT_IN
    assert run.file is None or HOST in run.bytes()
    assert any(HOST in json.dumps(sent) for sent in run.channel.sent)
