"""What stops the start, and how it is told."""

import itertools
import os
import socket
import subprocess
import sys
from pathlib import Path

from typer.testing import CliRunner

from bot.local.routes import page_ready
from bot.operators.command_line import cli
from store.file_lock import hold
from store.last_kept import LastKept, Note
from tests.bench.process import free_port
from tests.bot.test_production_settings import WHOLE
from tests.scenarios.test_own_content import newer_zelfscan

ROOT = Path(__file__).parents[2]


def last_line(code: str, *arguments: str, **environment: str) -> str:
    """What a new process with this code says last."""
    command, env = [sys.executable, "-c", code, *arguments], {**os.environ, **environment}
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert not done.returncode, done.stderr
    return done.stdout.splitlines()[-1]


def test_what_is_imported_is_not_looked_through_for_garbage() -> None:
    """At the start nor later: that was a quarter of the start. What is made afterwards is."""
    code = """
import gc, sys
from bot.__main__ import main
loaded = {name.partition(".")[0] for name in sys.modules}
sys.argv = ["regiebot", "register"]
try:
    main()
except SystemExit as done:
    print(loaded & {"aiohttp", "sqlalchemy", "typer", "dialogs", "store"}, gc.isenabled(), gc.get_threshold()[0],
          gc.get_freeze_count() > 100_000, gc.get_stats()[2]["collections"], done.code)
"""
    assert last_line(code) == "set() True 20000 True 0 0"


def test_a_start_loads_nothing_that_only_some_ask_for(tmp_path: Path) -> None:
    """What writes calendars and workbooks, draws printouts, reads days, brings an older database up to date, or
    speaks to the database that this one does not have. Nor a language and what writes it, what sentences are held
    against, or, in the trial, the channel's SDK and what checks and fetches tokens. Hardly a pattern is compiled.
    """
    code = """
import sys
from bot import bootstrap
from bot.operators import command_line
from bot.settings import Settings
from dialogs import patterns
from dialogs.texts.catalog import speech
from dialogs.understanding.sentences import read_examples
bootstrap.build(Settings(database_url="sqlite:///x.db", erased=sys.argv[1]))
assert not speech.cache_info().currsize and not read_examples.cache_info().currsize
assert len(patterns.uncompiled()) > 300
seldom = {"icalendar", "xlsxwriter", "typst", "lark", "alembic", "asyncpg", "babel", "fluent"}
seldom |= {"botbuilder", "botframework", "msrest", "azure", "msal", "requests", "urllib3", "jwt", "cryptography"}
names = {name.partition(".")[0] for name in sys.modules} | {name for name in sys.modules if "dialects" in name}
print(names & {*seldom, "sqlalchemy.dialects.postgresql", "aiohttp"})
"""
    assert last_line(code, str(tmp_path / "erased.txt")) == "{'aiohttp'}"


def test_production_has_its_channel_before_it_is_ready() -> None:
    """What is missing there should stop the start, and no message of anybody."""
    code = """
import sys
from bot import bootstrap
from bot.settings import read_settings
bootstrap.build(read_settings())
print(sorted({"botbuilder", "msal", "jwt", "cryptography"} - set(sys.modules)))
"""
    assert last_line(code, **{f"REGIEBOT_{name}": value for name, value in WHOLE.items()}) == "[]"


def test_what_sentences_are_held_against_is_made_once_we_are_ready(tmp_path: Path) -> None:
    """Without a word from anybody, so that nobody waits for it; and it is not looked through for garbage either."""
    code = f"""
import asyncio, gc
from bot.operators.serving import serving
from bot.settings import Settings
from dialogs import patterns
from dialogs.texts.catalog import speech
from dialogs.understanding.private.kept import known_words
from dialogs.understanding.sentences import read_examples
async def serve():
    async with serving(Settings(database_url="sqlite:///{tmp_path}/x.db", erased="{tmp_path}/e", port={free_port()})):
        assert not speech.cache_info().currsize, "nobody has said anything"
        before, loaded = gc.get_freeze_count(), read_examples.cache_info().currsize
    assert known_words.cache_info().currsize, "reading files holds up everybody"
    print(loaded, read_examples.cache_info().currsize, gc.get_freeze_count() > before)
asyncio.run(serve())
"""
    assert last_line(code) == "0 1 True"


def test_a_fault_in_own_content_stops_the_start(tmp_path: Path) -> None:
    folder = newer_zelfscan(tmp_path)
    text = (folder / "zelfscan.yaml").read_text().replace("dirigent", "kapitein", 1)
    (folder / "zelfscan.yaml").write_text(text.replace("version: 2.0.0", "version: 2.0.0\nbands: []"))
    done = CliRunner().invoke(cli, ["serve"], env={"REGIEBOT_CONTENT": str(folder)})
    assert done.exit_code == 2
    assert "Regiebot start niet: zelfscan.yaml: " in done.output
    assert "Traceback" not in done.output


def test_a_second_bot_on_the_same_file_is_refused(tmp_path: Path) -> None:
    """P15: it was not."""
    file = tmp_path / "regiebot.db"
    env = {"REGIEBOT_DATABASE_URL": f"sqlite:///{file}", "REGIEBOT_PORT": "3999"}
    with hold(file):
        done = CliRunner().invoke(cli, ["serve"], env=env)
        assert done.exit_code == 2
        assert f"een andere Regiebot werkt al met {file}" in done.output
        assert "Traceback" not in done.output
        done = CliRunner().invoke(cli, ["migrate"], env=env)
        assert done.exit_code == 2
        assert f"een andere Regiebot werkt al met {file}" in done.output
        assert not file.exists(), "nothing was done to it"
        # Whoever looks may.
        assert "andere Regiebot" not in CliRunner().invoke(cli, ["prompts", "counts"], env=env).output
    # It goes with the process that held it, however that ended.
    with hold(file):
        pass


def told_until(words: str, file: Path, **settings: str) -> list[str]:
    """What a bot on this database says before it says these words; on standard output it says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    env = {**os.environ, **settings, "REGIEBOT_DATABASE_URL": f"sqlite:///{file}", "REGIEBOT_PORT": str(port)}
    env["REGIEBOT_ERASED"] = str(file.with_name("erased.txt"))
    command = [sys.executable, "-m", "bot", "serve"]
    with subprocess.Popen(command, cwd=ROOT, env=env, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as bot:
        assert bot.stderr and bot.stdout
        told = list(itertools.takewhile(lambda line: words not in line, bot.stderr))
        bot.terminate()
        assert bot.stdout.read() == ""
    return told


def test_a_demo_is_filled_once_and_says_so(tmp_path: Path) -> None:
    file = tmp_path / "regiebot.db"
    for said in ("De demo staat klaar: twaalf mensen", "Hier was al iemand, dus de demo vult niets bij"):
        # After it comes where the page is, or why there is none.
        assert said in told_until("/local/" if page_ready() else "proefpagina", file, REGIEBOT_DEMO="yes")[-1]


def test_a_database_that_is_older_than_it_was_is_told_of_and_served(tmp_path: Path) -> None:
    """P16: it was silent."""
    file = tmp_path / "regiebot.db"
    LastKept(file).write(Note(3))
    told = told_until("Regiebot draait", file)
    assert any("LET OP: de database is ouder dan hij was: de laatste 3 keer bewaren" in line for line in told)
    assert "database-older" in (tmp_path / "regiebot.log").read_text(encoding="utf-8")
    note = LastKept(file).read()
    assert note and note.told == 3
