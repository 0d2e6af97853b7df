"""Names and locales: what others write, made safe and read for what it says."""

import json
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.teams import inbound
from bot.teams.naming import clean_name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (None, ""),
        ("", ""),
        (" Anna  de\tVries ", "Anna de Vries"),
        ("Anna\r\nX-Header: 1", "Anna X-Header: 1"),
        ("An\u200bna\u202e\u2066", "Anna"),
        ("Rene\u0301e", "Renée"),
        ("e\u200d\u0301", "é"),
        ("\x00\x1b[31mAnna\x7f", "[31mAnna"),
        ("\ud800Anna", "Anna"),
        ("a" * 79 + " bc", "a" * 79),
        ("**Anna** <at>x</at>", "**Anna** <at>x</at>"),
    ],
)
def test_a_name_is_made_safe_to_show(name: str | None, shown: str) -> None:
    assert clean_name(name) == shown


@example("0 \x1b\x850")
@given(st.text())
def test_a_shown_name_stays_as_it_is(name: str) -> None:
    shown = clean_name(name)
    assert clean_name(shown) == shown
    assert len(shown) <= 80
    assert not any(unicodedata.category(sign).startswith("C") for sign in shown)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (None, "nl-NL"),
        ("", "nl-NL"),
        ("nl-NL", "nl-NL"),
        ("en-GB", "en-GB"),
        ("zh-Hans-CN", "zh-CN"),
        ("de_DE", "de-DE"),
        ("es-419", "es-419"),
        ("nl-111222333", "nl"),
        ("Jansen-111222333", "nl-NL"),
        ("nl-Jansen", "nl"),
    ],
)
def test_of_a_locale_language_and_region_are_kept(said: str | None, kept: str) -> None:
    body = {
        "type": "Jansen 111222333",
        "id": "1",
        "channelId": "msteams",
        "serviceUrl": "http://127.0.0.1:1/",
        "from": {"id": "29:1"},
        "recipient": {"id": "28:bot"},
        "conversation": {"id": "a:1"},
        "channelData": {"tenant": {"id": "t"}},
        "locale": said,
    }
    envelope = inbound.read_body(json.dumps(body).encode())
    assert inbound.sender(envelope).locale == kept
    assert envelope.type == "other", "a type nobody knows is not carried on"
