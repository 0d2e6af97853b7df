"""Language, who sees what, hiding it from who looks along, and where a request about a case belongs."""

from functools import partial

from dialogs.commands.declaration import Command, Kind, MenuGroup, Place
from dialogs.usecases import orienting, results

COMMANDS = (
    Command(
        "instellingen",
        nl=("instellingen", "taal"),
        en=("settings", "language"),
        run=orienting.show_settings,
        help="help-instellingen",
        button="button-instellingen",
        kind=Kind.LOOKS,
        menu=MenuGroup.DATA,
        suggested=frozenset({Place.PERSONAL}),
    ),
    Command(
        "nederlands",
        nl=("nederlands",),
        en=("dutch",),
        run=partial(orienting.set_language, language="nl"),
        help="help-nederlands",
        button="button-nederlands",
    ),
    Command(
        "engels",
        nl=("engels",),
        en=("english",),
        run=partial(orienting.set_language, language="en"),
        help="help-engels",
        button="button-engels",
    ),
    Command(
        "privacy",
        nl=("privacy", "wie ziet wat"),
        en=("privacy", "who sees what"),
        run=orienting.show_privacy,
        help="help-privacy",
        button="button-privacy",
        kind=Kind.LOOKS,
        menu=MenuGroup.DATA,
        suggested=frozenset({Place.PERSONAL}),
    ),
    Command(
        "verberg",
        nl=("verberg", "verberg scores"),
        en=("hide", "hide scores"),
        run=results.hide_scores,
        help="help-verberg",
    ),
    Command(
        "casusverzoek",
        nl=("casusverzoek", "verzoek over een casus", "inzage casus", "verzoek cliënt"),
        en=("case request", "request about a case"),
        run=orienting.explain_case_requests,
        help="help-casusverzoek",
        kind=Kind.LOOKS,
    ),
)
