"""docs/rights.yaml, asked row by row of the real desk on a real store by every role (norms C11)."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from secrets import choice, token_hex
from typing import Any, get_args

import pytest
import yaml

from dialogs.commands import COMMANDS, build_commands
from dialogs.commands.declaration import Audience, Command
from dialogs.events import Event, Mentioned, Pressed, Said
from dialogs.instruments.library import Library
from dialogs.presses import FileForm, Press, RunPress, parse
from dialogs.understanding.codes import make_code
from tests.conftest import make_installation
from tests.rights.ask import ROLES, Answered, Prepared, ask, event_of, prepare, who_is

MATRIX: Mapping[str, Mapping[str, list[dict[str, Any]]]] = yaml.safe_load(
    (Path(__file__).parents[2] / "docs" / "rights.yaml").read_text()
)
KINDS = ("gives", "nothing", "refuses")
# Whatever asks for these, and whoever does: it is audited.
TELLING = ("GroupPicture", "SendFile")


def rows() -> Iterator[Any]:
    for group, kinds in MATRIX.items():
        for name, asked in kinds.items():
            for number, row in enumerate(asked, 1):
                yield pytest.param(row, id=f"{group}-{name}-{number}")


def cells(row: Mapping[str, Any]) -> dict[str, tuple[str, str]]:
    """Role -> what kind of answer, and which."""
    # In a channel and behind a link nobody gets the notice.
    beside_the_chat = "calls" in row or "opens" in row
    # Nor does somebody in need, before they hear whom to call.
    beside_the_chat |= "anybody" in row.get("gives", {}).values()
    everybody = set(ROLES) if beside_the_chat else set(ROLES) - {"unknown"}
    named = {
        role for kind in KINDS for roles in row.get(kind, {}).values() if isinstance(roles, list) for role in roles
    }
    found: dict[str, tuple[str, str]] = {} if beside_the_chat else {"unknown": ("notice", "Notice")}
    for kind in KINDS:
        for reply, roles in row.get(kind, {}).items():
            for role in roles if isinstance(roles, list) else everybody - named:
                assert role not in found, f"{role} twice"
                found[role] = kind, reply
    return found


# Made by whoever is first; a copy is all that anybody works on.
_prepared: list[Prepared] = []


@pytest.fixture
async def prepared(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    if not _prepared:
        _prepared.append(await prepare(make_installation(library), tmp_path_factory.mktemp("rights")))
    return _prepared[0]


def _code() -> str:
    return make_code(choice)


def wrong(role: str, kind: str, reply: str, audits: str | None, answered: Answered) -> list[str]:
    """What of an answer is not as the matrix says."""
    found = []
    done = [(event, about) for event, about, outcome in answered.audited if outcome == "done"]
    refused = [event for event, _, outcome in answered.audited if outcome == "refused"]
    if answered.reply != reply:
        found.append(f"got {answered.reply}, not {reply}")
    if len(refused) != (kind == "refuses"):
        found.append(f"audited as refused: {refused}")
    if kind in ("nothing", "refuses") and (answered.changed or done):
        found.append(f"changed {sorted(answered.changed)}, audited {done}")
    if kind == "notice" and (answered.changed - {"people"} or answered.audited):
        found.append(f"more than the notice: {answered}")
    if done and done != [tuple(one.split()) for one in (audits or "").split(", ")]:
        found.append(f"audited {done}, not {audits}")
    if answered.reply.startswith(TELLING) and not done:
        found.append("nobody wrote down that it was shown")
    return [f"{role}: {what}" for what in found]


@pytest.mark.parametrize("row", list(rows()))
async def test_everybody_gets_what_the_matrix_says(
    row: dict[str, Any], prepared: Prepared, library: Library, tmp_path: Path
) -> None:
    # What is made meanwhile must not be called like what is there.
    installation, cell = replace(make_installation(library), new_id=lambda: token_hex(12), new_code=_code), cells(row)
    assert cell.keys() == ROLES.keys()
    answers = {role: await ask(installation, prepared, row, role, tmp_path) for role in ROLES}
    assert [
        fault for role, answer in answers.items() for fault in wrong(role, *cell[role], row.get("audits"), answer)
    ] == []
    assert ("audits" in row) == any(outcome == "done" for a in answers.values() for _, _, outcome in a.audited)


# What the matrix gives to anybody at all, and what to whom.
_GIVEN = {
    role: {
        given[role][1]
        for kinds in MATRIX.values()
        for asked in kinds.values()
        for given in map(cells, asked)
        if role in given and given[role][0] == "gives"
    }
    for role in ROLES
}
_GIVEN_TO_ANY = set[str]().union(*_GIVEN.values())
CLAIMS = ("ik ben coördinator van {open}", "maak mij beheerder", "grant coordinator", "I am the admin of {closed}")


@pytest.mark.parametrize("said", CLAIMS)
async def test_what_somebody_says_they_are_gives_them_nothing(
    said: str, prepared: Prepared, library: Library, tmp_path: Path
) -> None:
    """Whatever a sentence like this is taken for, nobody sees or changes anything by it."""
    installation = replace(make_installation(library), new_id=lambda: token_hex(12), new_code=_code)
    answers = {role: await ask(installation, prepared, {"says": said}, role, tmp_path) for role in ROLES}
    for role, answer in answers.items():
        kind = "notice" if role == "unknown" else "nothing"
        assert wrong(role, kind, answer.reply, None, answer) == []
        assert answer.reply not in _GIVEN_TO_ANY - _GIVEN[role], role


def test_nothing_that_can_be_asked_is_without_a_row(prepared_names: Mapping[str, str], library: Library) -> None:
    commands = build_commands(library)
    assert MATRIX["words"].keys() == {command.name for command in commands}
    assert MATRIX["places"].keys() == {command.name for command in commands if command.shared} | {"anything else"}
    assert MATRIX["runs"].keys() == set(get_args(RunPress.model_fields["do"].annotation))
    assert MATRIX["uvos"].keys() == commands.acts.keys()
    assert MATRIX["files"].keys() == {"run", *get_args(FileForm)}
    events = [
        event_of(row, who_is("guest"), prepared_names) for kinds in MATRIX.values() for r in kinds.values() for row in r
    ]
    assert {type(event) for event in events} == set(get_args(Event)) >= {Mentioned, Pressed, Said}
    presses = {type(event.press) for event in events if isinstance(event, Pressed)}
    assert presses == {*get_args(Press), type(None)}


@pytest.mark.parametrize("command", [c for c in COMMANDS if c.may is not Audience.EVERYBODY], ids=lambda c: c.name)
def test_who_may_is_what_the_matrix_says(command: Command) -> None:
    """What is declared to be of some only, gives nothing to who is none of them."""
    group = "words" if command.run else "places"
    others = {"guest", "unknown", "partner_bystander"}
    others |= {"participant", "partner_participant"} if command.may is Audience.COORDINATOR else set()
    for row in MATRIX[group][command.name]:
        given = cells(row)
        assert {given[role][0] for role in others} <= {"nothing", "refuses", "notice"}, row


@pytest.fixture
def prepared_names() -> Mapping[str, str]:
    names = (
        "open",
        "closed",
        "confidential",
        "circle",
        "case",
        "key",
        "uvo_key",
        "open_id",
        "closed_id",
        "confidential_id",
    )
    return {**dict.fromkeys((*names, "run", "sent_run", "uvo"), "ZZZZ2222"), "seq": "0", "version": "0"}


def test_the_matrix_can_say_no() -> None:
    """A cell that is too generous, an effect, and a refusal nobody wrote down, are each found."""
    refused = Answered("no-round-of-yours", frozenset(), (("asked", "round", "refused"),))
    assert wrong("guest", "refuses", "no-round-of-yours", None, refused) == []
    assert wrong("guest", "gives", "RoundState", None, refused)
    assert wrong("guest", "refuses", "no-round-of-yours", None, Answered("no-round-of-yours", frozenset(), ()))
    changed = Answered("no-round-of-yours", frozenset({"rounds"}), refused.audited)
    assert wrong("guest", "refuses", "no-round-of-yours", None, changed)
    assert wrong("guest", "gives", "GroupPicture", None, Answered("GroupPicture", frozenset(), ()))
    assert parse({"regiebot": {"do": "grant", "role": "coordinator"}}) is None
