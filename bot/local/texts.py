"""The sentences of the channel itself, in Dutch and English."""

_TEXTS = {
    "unreachable": (
        "Regiebot is nu niet bereikbaar. Probeer het zo nog eens.",
        "Regiebot cannot be reached right now. Please try again in a moment.",
    ),
    "slow": (
        "Regiebot deed er te lang over. Probeer het zo nog eens.",
        "Regiebot took too long. Please try again in a moment.",
    ),
    "failed": (
        "Dat lukte niet aan de kant van Regiebot. Probeer het zo nog eens.",
        "Something went wrong on Regiebot's side. Please try again in a moment.",
    ),
    "unsupported": (
        "Deze knop werkt wel in Teams, maar niet in het proefkanaal.",
        "This button works in Teams, but not in the trial channel.",
    ),
    "hello": (
        "Je chat met Regiebot als {name} ({organisation}). "
        "/1 drukt op knop 1, /kaart toont de kaart nog eens, /stop stopt.",
        "You are chatting with Regiebot as {name} ({organisation}). "
        "/1 presses button 1, /kaart shows the card again, /stop leaves.",
    ),
    "bye": ("Tot de volgende keer.", "See you next time."),
    "no_card": ("Er is nog geen kaart met knoppen.", "There is no card with buttons yet."),
    "no_action": ("Die knop is er niet. Wel: {buttons}.", "There is no such button. There are: {buttons}."),
    "silence": ("Regiebot gaf nog geen antwoord.", "Regiebot has not answered yet."),
    "typing": ("Regiebot is aan het typen…", "Regiebot is typing…"),
    "deleted": ("(bericht verwijderd)", "(message deleted)"),
    "lost": ("De verbinding met Regiebot is weg. Ik probeer het opnieuw…", "The connection was lost. Trying again…"),
    "back": ("De verbinding is er weer.", "The connection is back."),
    "gone": (
        "Regiebot is niet meer bereikbaar. Start de bot en daarna de chat opnieuw.",
        "Regiebot cannot be reached any more. Start the bot and then the chat again.",
    ),
    "save": ("Bewaar", "Save"),
    "decline": ("Weiger", "Decline"),
    "consented": ("Je hebt het bestand aangenomen.", "You accepted the file."),
    "declined": ("Je hebt het bestand geweigerd.", "You declined the file."),
    "file": ("Bestand {name}: {address}", "File {name}: {address}"),
    "skip": ("(leeg = overslaan)", "(empty = skip)"),
    "address": ("Adres: {address}", "Address: {address}"),
}


def text_for(locale: str, key: str, **parts: str) -> str:
    """Return the sentence for `key`, with `parts` filled in: English for an English `locale`, else Dutch."""
    return _TEXTS[key][locale.startswith("en")].format(**parts)
