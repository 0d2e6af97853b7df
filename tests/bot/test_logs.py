"""Lines of the log: known keys only, one line each, whatever stands in a value (norms A39, C29)."""

import json

import pytest

from bot import logs


@pytest.mark.parametrize("sign", ["\n", "\r\n", "\x1b[2J", "\x00", "\x85", "\u2028"])
def test_a_line_stays_one_line(capsys: pytest.CaptureFixture[str], sign: str) -> None:
    logs.set_up("debug")
    logs.log().info("turn", kind=f"een{sign}twee", number=3)
    out = capsys.readouterr().out
    assert out.count("\n") == 1
    line = json.loads(out)
    assert line["kind"].split() == ["een", *(["[2J" + "twee"] if "[" in sign else ["twee"])]
    assert set(line) == {"event", "level", "at", "kind", "number"}
    assert line["number"] == 3


def test_an_unknown_key_stops_the_line() -> None:
    logs.set_up("debug")
    with pytest.raises(ValueError, match="name"):
        logs.log().info("turn", name="Anna")
