import pytest

from bot.web.chat_links import chat_link


@pytest.mark.parametrize(
    ("app_id", "link"),
    [
        ("6f1a-bot", "https://teams.microsoft.com/l/chat/0/0?users=28:6f1a-bot&message=doe%20mee%20K7QF-M2XR"),
        ("", "http://127.0.0.1:3978/local/?say=doe%20mee%20K7QF-M2XR"),
    ],
)
def test_a_link_to_the_chat(app_id: str, link: str) -> None:
    for base_url in ("http://127.0.0.1:3978", "http://127.0.0.1:3978/"):
        assert chat_link(app_id, base_url, "doe mee K7QF-M2XR") == link


@pytest.mark.parametrize("app_id", ["bot", ""])
def test_what_is_said_stays_within_its_parameter(app_id: str) -> None:
    link = chat_link(app_id, "http://127.0.0.1:3978", "a&users=29:x#y/é +%\n")
    assert link.endswith("=a%26users%3D29%3Ax%23y%2F%C3%A9%20%2B%25%0A")
