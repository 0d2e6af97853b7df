"""What clients of Teams send, as Microsoft's pages show it, through the real edge: the right answer, or silence.

`clients/README.md` says where each comes from.
"""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.teams.inbound import read_body
from tests.bot.teams.conftest import Bot
from tests.bot.teams.stub import ChannelStub

_FOLDER = Path(__file__).with_name("clients")
_TOLD = yaml.safe_load((_FOLDER / "activities.yaml").read_text(encoding="utf-8"))
ACTIVITIES: dict[str, Any] = _TOLD["activities"]


def as_sent(activity: dict[str, Any], channel: ChannelStub) -> dict[str, Any]:
    """As it goes over the wire: what is null here, is absent there; all of it happens on this machine."""
    present = {key: value for key, value in activity.items() if value is not None}
    sent: dict[str, Any] = json.loads(json.dumps(present).replace("{SERVICE}", channel.url))
    return sent


def said_to(bot_says: str) -> dict[str, Any]:
    """A message of the same person in their own chat."""
    return _TOLD["base"] | {"type": "message", "id": f"said-{bot_says}", "text": bot_says}


@pytest.mark.parametrize("name", ACTIVITIES)
async def test_what_clients_send_gets_the_right_answer_or_none(name: str, bot: Bot, channel: ChannelStub) -> None:
    known = ACTIVITIES[name]
    for words in () if known.get("newcomer") else ("hallo", "ok"):
        assert (await bot.post(as_sent(said_to(words), channel)))[0] == 201
    channel.sent.clear()
    rows = await bot.rows()

    status, body = await bot.post(as_sent(known["activity"], channel))

    assert status == known.get("status", 201)
    answers = known.get("answers", 1)
    assert len(channel.sent) == answers, channel.sent
    heard = json.dumps(channel.sent, ensure_ascii=False)
    assert known.get("says", "") in heard
    assert known.get("responds", "") in json.dumps(body, ensure_ascii=False)
    for sorry in ("ging iets mis", "went wrong"):
        assert sorry not in heard + json.dumps(body, ensure_ascii=False)
    if not answers and body is None:
        assert await bot.rows() == rows + known.get("kept", 0)


def test_each_has_a_source_and_is_of_another_kind() -> None:
    sources = {
        line.split("`")[1] for line in (_FOLDER / "README.md").read_text().splitlines() if line.startswith("| `")
    }
    assert {known["after"] for known in ACTIVITIES.values()} == sources
    assert {known["activity"]["type"] for known in ACTIVITIES.values()} == {
        "message", "messageUpdate", "messageDelete", "messageReaction", "conversationUpdate", "installationUpdate",
        "invoke", "event", "typing",
    }  # fmt: skip


def test_all_of_it_is_read_without_losing_what_we_use() -> None:
    for name, known in ACTIVITIES.items():
        sent = as_sent(known["activity"], ChannelStub()) | {"serviceUrl": "https://smba.trafficmanager.net/emea/"}
        envelope = read_body(json.dumps(sent).encode())
        assert envelope.type == sent["type"], name
        assert envelope.from_.aad_object_id == sent["from"].get("aadObjectId"), name
        assert len(envelope.members_added or []) == len(sent.get("membersAdded", [])), name
