"""What somebody does with a Regiebot they just installed: the page, a scan, a round, a PDF and an Excel file.

`python -m tests.supply.served WHEEL` installs the wheel with the locked packages in an environment with nothing else,
starts it in an empty folder, and does all that.
"""

import asyncio
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from json import dumps
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import quote
from zipfile import ZipFile

import aiohttp

from bot.local.routes import PACKAGES
from tests.bench.process import free_port, serving, settings
from tests.supply.lock import LOCK
from tests.today import working_day

# As a card shows it: eight digits together may be the number of a message.
_CODE = re.compile(r"[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}")


class Visitor:
    """Everybody on the trial page of one bot, over its own HTTP."""

    def __init__(self, url: str, http: aiohttp.ClientSession) -> None:
        self._url, self._http = url, http

    async def get(self, path: str) -> bytes:
        async with self._http.get(self._url + path) as answer:
            assert answer.status == 200, f"{path}: {answer.status}"
            return await answer.read()

    async def _post(self, what: str, body: Mapping[str, str]) -> dict[str, Any]:
        async with self._http.post(f"{self._url}/local/api/{what}", json=body) as answer:
            told: dict[str, Any] = await answer.json()
            assert answer.status == 200, told
            return told

    async def says(self, who: str, *words: str) -> dict[str, Any]:
        """Say these one after the other; the newest message of the bot after the last."""
        newest: dict[str, Any] = {}
        for each in words:
            said = await self._post("say", {"person": who, "text": each})
            newest = await self._newest(said["conversation"])
        return newest

    async def _newest(self, conversation: str) -> dict[str, Any]:
        async with self._http.get(f"{self._url}/local/api/conversations/{quote(conversation)}/messages") as answer:
            messages = [message for message in (await answer.json())["messages"] if message["author"] == "bot"]
        newest: dict[str, Any] = messages[-1]
        return newest

    async def takes(self, who: str, words: str) -> bytes:
        """Ask for a file, accept it, and give what was downloaded."""
        offer = await self.says(who, words)
        await self._post("consent", {"person": who, "message": offer["id"], "answer": "accept"})
        delivered = dumps(await self._newest(f"a:local-{who}"))
        found = re.search(r"/local/files/[\w-]+", delivered)
        assert found, delivered
        return await self.get(found[0])


async def try_out(url: str, http: aiohttp.ClientSession, *, with_page: bool = True) -> list[str]:
    """Do all of it, and say what was seen. Raises AssertionError with what came instead."""
    visitor, seen = Visitor(url, http), []
    page = (await visitor.get("/local/")).decode()
    assert ("trial.js" in page) is with_page, page
    for name in PACKAGES.values() if with_page else ():
        assert len(await visitor.get(f"/local/page/{name}")) > 50_000
    seen.append("the trial page" if with_page else "what the trial page needs")
    people = ("anna", "bram", "chris")
    for name in ("dirkje", *people):
        await visitor.says(name, "hallo", "ok")
    card = dumps(await visitor.says("dirkje", "ronde", "1", "Noord", str(working_day(3)), "6", "verstuur"))
    code = _CODE.search(card)
    assert code, card
    for name in people:
        told = dumps(await visitor.says(name, f"doe mee {code[0]}", "ja", "1", "3", "4", "4", "2", "verstuur"))
        assert "Jouw zelfscan" in told, told
    seen.append("a scan by three people")
    made = await visitor.takes("anna", "pdf")
    assert made.startswith(b"%PDF-"), made[:80]
    seen.append(f"a PDF of {len(made)} bytes")
    told = dumps(await visitor.says("dirkje", f"sluit {code[0]}", "ja", f"groepsbeeld {code[0]}"))
    assert "Gemiddeld" in told, told
    book = await visitor.takes("dirkje", f"excel {code[0]}")
    assert "xl/workbook.xml" in ZipFile(BytesIO(book)).namelist()
    return [*seen, "a group picture", f"an Excel file of {len(book)} bytes"]


async def try_command(command: Sequence[str | Path], folder: Path, more: Mapping[str, str], **how: bool) -> list[str]:
    """Start `command` in `folder` with the settings of a trial, and do all of it."""
    port = free_port()
    environment = settings(port, "sqlite:///regiebot.db") | more
    async with serving(command, folder, port, environment=environment) as server, aiohttp.ClientSession() as http:
        return await try_out(server.url, http, **how)


def installed(wheel: Path, folder: Path) -> Path:
    """Make an environment with the wheel and what is locked, and give its `regiebot`."""
    alone = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    subprocess.run([sys.executable, "-m", "venv", folder], check=True, env=alone)
    pip = [folder / "bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    given: Iterable[Sequence[object]] = (("--require-hashes", "-r", LOCK), ("--no-deps", wheel))
    for what in given:
        subprocess.run([*pip, *map(str, what)], check=True, env=alone)
    return folder / "bin/regiebot"


def main(wheel: Path) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "empty").mkdir()
        command = installed(wheel.resolve(), folder / "environment")
        # Nothing of the checkout may help.
        for line in asyncio.run(try_command([command, "serve"], folder / "empty", {"PYTHONPATH": ""})):
            print(f"  {line}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
