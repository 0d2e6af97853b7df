import asyncio
import io
import threading
from collections.abc import Awaitable, Callable, Iterator

import pytest
from aiohttp import web

from bot.local import terminal
from bot.local.terminal import NoBot, chat
from tests.bench.process import free_port
from tests.bot.local.conftest import Trial, start

Piped = Callable[..., Awaitable[str]]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal, "QUIET_SECONDS", 0.05)
    monkeypatch.setattr(terminal, "ANSWER_SECONDS", 2.0)
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture
def piped(trial: Trial, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Piped:
    async def session(*lines: str, locale: str = "nl", name: str = "Anna") -> str:
        monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(lines)))
        assert await asyncio.wait_for(chat(trial.url, name, locale), 20) == 0
        return capsys.readouterr().out

    return session


async def test_who_is_elsewhere_is_told_as_whom_they_chat(trial: Trial, piped: Piped) -> None:
    shown = await piped("hallo", name="gijs")
    assert "Je chat met Regiebot als Gijs (School Zuid)." in shown
    assert trial.bot.heard[-1]["conversation"]["id"] == "a:local-gijs@zuid"
    assert "as Jan (Gemeente Veld)." in await piped("hallo", name="Jan", locale="en")


async def test_a_piped_chat_ends_with_its_lines(piped: Piped) -> None:
    shown = await piped("hallo", "", "dag")
    order = ["als Anna", "Welkom!", "Je zei: hallo", "Je zei: dag", "Tot de volgende keer."]
    assert sorted(order, key=shown.index) == order
    assert shown.count("Je zei: hallo") == 1


async def test_a_button_with_its_value(trial: Trial, piped: Piped) -> None:
    shown = await piped("vraag", "/3", "/1 4", "/verder", "/stop", "na stop")
    assert "4  Grotendeels" in shown
    assert "Denk aan een echte situatie." in shown
    assert "Antwoord 4 bewaard." in shown
    assert "Antwoord - bewaard." in shown
    assert "na stop" not in [activity.get("text") for activity in trial.bot.heard]


async def test_inputs_are_asked_one_by_one(trial: Trial, piped: Piped) -> None:
    shown = await piped("formulier", "/1", "C-12", "", "9", "nee", "2")
    value = trial.bot.heard[-1]["value"]
    assert value == {"form": "uvo", "code": "C-12", "count": "9", "notify": "false", "mode": "confidential"}
    assert "Dag van het overleg (leeg = overslaan):" in shown
    assert "Ontvangen: C-12, confidential" in shown


async def test_a_file_by_its_word(trial: Trial, piped: Piped) -> None:
    shown = await piped("bestand", "/bewaar")
    assert "/1 Bewaar" in shown
    assert f"Bestand uitdraai.pdf: {trial.url}/local/files/" in shown.replace("\n", " ")


async def test_card_again_and_unknown_buttons(piped: Piped) -> None:
    shown = await piped("/9", "knoppen", "/9", "/4", "/kaart")
    assert "Er is nog geen kaart met knoppen." in shown
    assert "Die knop is er niet. Wel: /1 Zeg hallo" in shown
    assert "Dit is een proef." in shown
    assert shown.count("/5 Ga stuk") == 3


async def test_an_address_is_shown(piped: Piped) -> None:
    assert "Address: https://example.org/lezen" in await piped("vraag", "/5", locale="en")


async def test_no_bot_is_an_error_of_its_own() -> None:
    with pytest.raises(NoBot):
        await chat(f"http://127.0.0.1:{free_port()}", "Anna", "nl")


async def test_a_name_that_cannot_be_is_said(trial: Trial, capsys: pytest.CaptureFixture[str]) -> None:
    assert await chat(trial.url, "***", "nl") == 1
    assert "at least one letter" in capsys.readouterr().out


class Silent:
    """Standard input of somebody who types nothing."""

    def __init__(self) -> None:
        self.release = threading.Event()

    def __iter__(self) -> Iterator[str]:
        self.release.wait(30)
        return iter(())


async def test_a_bot_that_goes_and_comes_back(
    trial: Trial, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(terminal, "RETRY_SECONDS", 1.0)
    silent = Silent()
    monkeypatch.setattr("sys.stdin", silent)
    shown = ""

    async def see(sentence: str) -> None:
        nonlocal shown
        async with asyncio.timeout(10):
            while sentence not in shown:
                shown += capsys.readouterr().out
                await asyncio.sleep(0.01)

    chatting = asyncio.create_task(chat(trial.url, "Anna", "nl"))
    await see("Welkom!")
    await trial.runner.cleanup()
    await see("weg. Ik probeer het opnieuw")
    runner: web.AppRunner
    runner, _ = await start(int(trial.url.rpartition(":")[2]), trial.bot)
    await see("De verbinding is er weer.")
    await runner.cleanup()
    assert await asyncio.wait_for(chatting, 10) == 1
    await see("Regiebot is niet meer bereikbaar.")
    silent.release.set()
