"""Language, who sees what, hiding it from who looks along, and where a request about a case belongs."""

from functools import partial

from dialogs.commands.declaration import Command, Follows, Kind, MenuGroup, Place, Subcommand
from dialogs.texts.keys import PlainKey
from dialogs.usecases import orienting, results


def _part(id_: str, key: PlainKey, nl: tuple[str, ...], en: tuple[str, ...]) -> Subcommand:
    """Return one part of who sees what, by its title and by the word in it."""
    return Subcommand(id_, nl=nl, en=en, run=partial(orienting.show_privacy, part=key))


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
        follows=Follows.SUBCOMMAND,
        subcommands=(
            _part("scan", "privacy-part-scan", ("bij mijn scan", "scan"), ("for my scan", "scan")),
            _part("rondes", "privacy-part-round", ("bij een ronde", "rondes"), ("in a round", "rounds")),
            _part("uvo", "privacy-part-uvo", ("bij een uvo", "uvo"), ("for a uvo", "uvo")),
            _part("bewaren", "privacy-part-keep", ("hoe lang ik bewaar", "bewaren"), ("how long i keep it", "keep")),
            _part("rechten", "privacy-part-rights", ("mijn rechten", "rechten"), ("my rights", "rights")),
            _part("bronnen", "privacy-part-words", ("bronnen",), ("sources",)),
        ),
        kind=Kind.LOOKS,
        menu=MenuGroup.DATA,
        suggested=frozenset({Place.PERSONAL}),
    ),
    Command(
        "verberg",
        nl=("verberg", "verberg scores", "verberg mijn scores"),
        en=("hide", "hide scores", "hide my scores"),
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
