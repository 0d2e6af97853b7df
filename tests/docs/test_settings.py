"""docs/instellingen.md and docs/settings.md tell of every setting, once, with the default that the code has."""

import pytest

from dialogs.instruments.definition import LANGUAGES
from tests.docs.settings import Group, as_markdown, faults, read


def test_every_setting_is_told_once() -> None:
    assert list(faults(read().groups)) == []


@pytest.mark.parametrize(
    ("name", "told"),
    [("colour", "colour: no such setting"), ("port", "port: 2 times"), ("", "mode: 0 times")],
)
def test_a_setting_that_is_left_out_or_made_up_is_seen(name: str, told: str) -> None:
    title, means = {"nl": "Meer", "en": "More"}, {"nl": "iets", "en": "something"}
    more = [Group.model_validate({"title": title, "settings": {name: means}})] if name else []
    assert told in list(faults([*read().groups[0 if name else 1 :], *more]))


def test_the_default_is_the_one_of_the_code() -> None:
    for language in LANGUAGES:
        page = as_markdown(language)
        for row in (
            "| `REGIEBOT_PORT` | `3978` |",
            "| `REGIEBOT_MODE` | `local` |",
            "| `REGIEBOT_RATE_PERSON` | `30/10` |",
            "| `REGIEBOT_SEND_BETWEEN` | `08:00-18:00`, ",
            "| `REGIEBOT_WATCHDOG` | `300`, ",
        ):
            assert row in page
        # A secret has none, and none is shown.
        assert "SecretStr" not in page
        assert "frozenset" not in page
