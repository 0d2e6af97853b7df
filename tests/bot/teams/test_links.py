"""Links to files against the whole bot: when something goes wrong behind one, its person hears so in their language."""

import json
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from bot import bootstrap
from bot.documents import typesetting
from bot.documents.typesetting import TypesettingError
from bot.settings import Settings
from bot.telemetry import logs
from dialogs.ports import Conflict
from store.unit_of_work import UnitOfWork
from tests.bot.teams.conftest import Bot, served
from tests.bot.teams.stub import ChannelStub, activity
from tests.bot.teams.talking import finished_scan

TITLES = {"nl": "Het bestand openen is niet gelukt", "en": "Opening the file did not work"}
SORRY = {"nl": "Er ging iets mis aan mijn kant.", "en": "Something went wrong on my side."}


@pytest.fixture
async def bot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Bot]:
    """Its typesetter is looked up at every file, so that a test can take it away."""

    async def make_pdf(*what: Any) -> bytes:
        return await typesetting.make_pdf(*what)

    monkeypatch.setattr(bootstrap, "make_pdf", make_pdf)
    async with served(Settings(database_url=f"sqlite:///{tmp_path / 'bot.db'}", log_level="error")) as bot:
        yield bot


async def link(bot: Bot, channel: ChannelStub, language: str) -> str:
    """The address of a link to the PDF of somebody with a finished scan, who is spoken to in this language."""
    await finished_scan(bot, channel)
    await bot.post(activity(channel, "english" if language == "en" else "nederlands"))
    await bot.post(activity(channel, "pdf link"))
    *_, sent = await channel.wait_for(2)
    found = re.search(r"/files/[\w.\-]+", sent["text"])
    assert found
    return f"{bot.url}{found[0]}"


async def opened(bot: Bot, address: str) -> tuple[int, str, Any]:
    """Status, content type, and the text or the bytes."""
    async with bot.http.get(address) as response:
        data = await response.read()
        is_text = response.content_type.startswith("text/")
        return response.status, response.content_type, data.decode() if is_text else data


def conflicts(monkeypatch: pytest.MonkeyPatch, times: int) -> list[int]:
    """From now on somebody else writes first at so many commits; the list grows with each."""
    commit, met = UnitOfWork.commit, list[int]()

    async def second(self: UnitOfWork) -> None:
        if len(met) < times:
            met.append(len(met))
            raise Conflict("release")
        await commit(self)

    monkeypatch.setattr(UnitOfWork, "commit", second)
    return met


def is_kind(answer: tuple[int, str, Any], status: int, language: str, log: str) -> bool:
    """Whether this is a page in one language, with a number that is also in the log."""
    assert answer[:2] == (status, "text/html")
    page: str = answer[2]
    other = "en" if language == "nl" else "nl"
    assert f'<html lang="{language}">' in page
    assert f"<h1>{TITLES[language]}</h1>" in page and SORRY[language] in page
    assert TITLES[other] not in page and SORRY[other] not in page
    [line] = [json.loads(line) for line in log.splitlines() if json.loads(line)["event"] == "fault"]
    return line["number"] in page


@pytest.mark.parametrize("times", [1, 2])
async def test_a_link_that_meets_another_writer_opens_all_the_same(
    bot: Bot, channel: ChannelStub, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    address = await link(bot, channel, "nl")
    met = conflicts(monkeypatch, times)
    status, kind, data = await opened(bot, address)
    assert (status, kind, data[:4]) == (200, "application/pdf", b"%PDF")
    assert len(met) == times


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_a_link_that_keeps_meeting_other_writers_says_so(
    bot: Bot, channel: ChannelStub, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    address = await link(bot, channel, language)
    logs.set_up("error")
    met = conflicts(monkeypatch, 3)
    assert is_kind(await opened(bot, address), 503, language, capsys.readouterr().out)
    assert len(met) == 3
    assert (await opened(bot, address))[0] == 200


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_a_document_that_cannot_be_set_is_told(
    bot: Bot, channel: ChannelStub, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    async def unset(*_: Any) -> bytes:
        raise TypesettingError("no such typeface")

    address = await link(bot, channel, language)
    logs.set_up("error")
    with monkeypatch.context() as without:
        without.setattr(typesetting, "make_pdf", unset)
        answer = await opened(bot, address)
    assert is_kind(answer, 500, language, capsys.readouterr().out)
    assert "typeface" not in answer[2]
    assert (await opened(bot, address))[0] == 200


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_a_database_that_is_away_is_told_in_the_language_of_the_link(
    bot: Bot, channel: ChannelStub, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    async def away(_: UnitOfWork) -> UnitOfWork:
        raise OperationalError("SELECT", {}, OSError("gone"))

    address = await link(bot, channel, language)
    logs.set_up("error")
    with monkeypatch.context() as without:
        without.setattr(UnitOfWork, "__aenter__", away)
        answer = await opened(bot, address)
    assert is_kind(answer, 500, language, capsys.readouterr().out)
    assert (await opened(bot, address))[0] == 200


async def test_the_page_of_a_fault_is_kept_nowhere_and_leads_to_the_other_pages(
    bot: Bot, channel: ChannelStub, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = await link(bot, channel, "en")
    conflicts(monkeypatch, 3)
    async with bot.http.get(address) as response:
        assert response.headers["Cache-Control"] == "no-store"
        assert "default-src 'none'" in response.headers["Content-Security-Policy"]
        page = await response.text()
    for path in re.findall(r'href="([^"]+)"', page):
        assert path.startswith("/en/")
        async with bot.http.get(f"{bot.url}{path}") as response:
            assert response.status == 200
