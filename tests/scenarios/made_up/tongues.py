"""What people type, whatever the instrument, and what they read on paper."""

from dataclasses import dataclass

from bot.documents.typesetting import make_pdf
from tests.bot.documents.reading import read
from tests.scenarios.people import Someone, texts


@dataclass(frozen=True)
class Tongue:
    """What people type, whatever the instrument."""

    locale: str
    back: str = "terug"
    pause: str = "pauze"
    go_on: str = "verder"
    send: str = "verstuur"
    printout: str = "uitdraai"
    round: str = "ronde"
    rounds: str = "rondes"
    in_three_weeks: str = "over drie weken"
    join: str = "doe mee"
    invite: str = "nodig uit"
    yes: str = "ja"
    close: str = "sluit"
    overview: str = "groepsoverzicht"
    image: str = "plaatje"
    to_agenda: str = "zet op agenda"
    repeat: str = "herhaal"
    my_data: str = "mijn gegevens"
    file: str = "bestand"


DUTCH = Tongue("nl-NL")
ENGLISH = Tongue(
    "en-GB", "back", "pause", "continue", "send", "printout", "round", "rounds", "in three weeks", "join", "invite",
    "yes", "close", "group overview", "image", "put on agenda", "repeat", "my data", "file",
)  # fmt: skip


async def words_on_paper(person: Someone) -> str:
    """The words of the PDF they got last, as a screen reader has them."""
    assert person.file, texts(person.card)
    return read(await person.file.make(make_pdf)).text
