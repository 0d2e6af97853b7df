"""What to do after `regiebot doctor`: one sentence with one command, by what it found. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.operators.doctor import texts
from bot.operators.doctor.result import CheckResult, Status

# A database that is not there yet is the next step only where nothing else keeps the bot from working.
_TO_MIGRATE = frozenset({"database-none", "database-empty", "database-behind"})
# Nothing was ever heard of an organisation: the package may not stand in its Teams yet.
_UNHEARD = frozenset({"organisation-new", "organisation-quiet"})


@dataclass(frozen=True)
class Installed:
    """Of the settings, what a next step can name: `host` is that of the public address."""

    production: bool
    app_id: str = ""
    host: str = ""
    undecided: Sequence[str] = ()


def next_step(results: Sequence[CheckResult], installed: Installed | None) -> str:
    """Return the line that ends the list; `installed` is None when the settings could not be read."""
    worst = [result for result in results if result.status is Status.BAD]
    others = [result for result in worst if result.text_key not in _TO_MIGRATE]
    if others or installed is None:
        subject = texts.SUBJECTS[(others or worst)[0].text_key.split("-")[0]]
        # Of what comes to light once the settings are read, nothing is known yet.
        return texts.NEXT["mend" if len(others) == 1 else "mend-several"].format(subject=subject)
    if worst:
        behind = worst[0].text_key == "database-behind"
        return texts.NEXT["upgrade" if behind else "migrate"]
    return texts.NEXT[_when_nothing_is_bad(results, installed)].format(
        app_id=installed.app_id, host=installed.host, undecided=", ".join(installed.undecided)
    )


def _when_nothing_is_bad(results: Sequence[CheckResult], installed: Installed) -> str:
    keys = {result.text_key for result in results}
    if not installed.production:
        return "try"
    if installed.undecided:
        return "decide"
    if "endpoint-good" not in keys:
        return "start"
    if keys & _UNHEARD:
        return "package"
    return "look" if any(result.status is Status.WARNING for result in results) else "done"
