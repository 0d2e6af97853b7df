"""Each journey as what is typed and pressed in it, with what it may ask of somebody at most. A line adds one."""

from dataclasses import dataclass
from datetime import UTC, datetime

from dialogs.instruments.definition import Language
from tests.conversation.counting import Counted, walk
from tests.conversation.stages import (
    Stage,
    busy,
    chair,
    closed_confidential_round,
    closed_round,
    day_before,
    having_said,
    invited,
    known,
    open_round,
    stranger,
)
from tests.scenarios.people import World

_NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
LOCALES: dict[Language, str] = {"nl": "nl-NL", "en": "en-GB"}


@dataclass(frozen=True)
class Journey:
    """Its steps per language as `walk` takes them, the most acts and words, what was asked for, and how 0.3 was."""

    name: str
    stage: Stage
    nl: str
    en: str
    acts: int
    words: int
    asked: str = "–"
    before: str = "–"

    async def walk(self, world: World, language: Language) -> Counted:
        """Walk it in this language, over the real desk and store."""
        world.now = _NOW
        person, code = await self.stage(world, LOCALES[language])
        steps = {"nl": self.nl, "en": self.en}[language].replace("{code}", code)
        return await walk(person, steps.split(" > "))


_ROLES = "[4 – Redelijk aanwezig] > [3 – Regelmatig aanwezig] > [5 – Ruim aanwezig] > [Dit kan ik niet beoordelen]"
_ROLES_EN = "[4 – Fairly present] > [3 – Regularly present] > [5 – Amply present] > [I cannot judge this]"
_ROLE_1 = ("zelfscan", "1", "3", "Noord")
_JOIN = ("doe mee {code}", "join {code}")
_PICTURE = ("[Groepsbeeld]", "[Group picture]")
_CARDS = " > ".join(["4 3 5 4"] * 9)
_COMPETENCIES = ("competentiescan", *(f"{n} {n} 4 3" for n in "453212343"))

_TWENTY = "\n".join(f"AB-{n}X{n}Y {n - 9}-1-2027 10:00" for n in range(10, 30))

JOURNEYS = (
    # Name, stage, in Dutch, in English; at most so many presses or messages, and words; what was asked for; before.
    Journey("First contact, installed", stranger, "+ > = Welkom", "+", 0, 88, "90 words", "445 words, 3.1 screens"),
    Journey("First contact, a greeting", stranger, "hallo", "hello", 1, 82, "90 words"),
    Journey("First contact, asking for help", stranger, "help", "help", 1, 82, "90 words"),
    Journey("First contact, for a zelfscan", stranger, "zelfscan", "self-scan", 1, 82, "90 words"),
    Journey("First contact, for a competentiescan", stranger, "competentiescan", "competency scan", 1, 84, "90 words"),
    Journey("Newcomer's card to take part", invited("1"), *_JOIN, 1, 112, "one card", "445 + 103 words, two cards"),
    Journey("The same, confidential", invited("2"), *_JOIN, 1, 106, "one card"),
    Journey("The same, between regions", invited("5"), *_JOIN, 1, 112, "one card"),
    Journey("The same, confidential per region", invited("6"), *_JOIN, 1, 110, "one card"),
    Journey("Menu of who is new", known, "menu", "menu", 1, 26, "60 words", "84 words, 35 of them small"),
    Journey("Menu of a chair", chair(3), "menu", "menu", 1, 40, "60 words"),
    Journey("Menu of a coordinator", open_round, "menu", "menu", 1, 30, "60 words"),
    Journey("Menu with nine things open", busy, "menu", "menu", 1, 58, "60 words"),
    Journey(
        "Zelfscan, from its word to the result", known,
        f"zelfscan > [1 – Individueel] > [3 – Een regio of subregio] > Noord > = Rol 1 van 4 > {_ROLES} > [Verstuur]"
        " > = Jouw zelfscan: Noord > = 3 – Regelmatig aanwezig",
        f"self-scan > [1 – Individually] > [3 – A region or sub-region] > North > = Role 1 of 4 > {_ROLES_EN} > [Send]"
        " > = Your self-scan: North",
        9, 690, "9 presses or messages", "17 presses, 10 cards, ~1,200 words",
    ),
    Journey(
        "Zelfscan, typed", known,
        "zelfscan > individueel > een regio > Noord > 4 > 3 > 5 > weet ik niet > verstuur > = Jouw zelfscan: Noord",
        "self-scan > individually > a region > North > 4 > 3 > 5 > I don't know > send > = Your self-scan: North",
        9, 690, "9 presses or messages",
    ),
    Journey(
        "Zelfscan, the longest role", having_said(*_ROLE_1, "4", "3"),
        "[5 – Ruim aanwezig] > = Rol 4 van 4", "[5 – Amply present] > = Role 4 of 4", 1, 80,
    ),
    Journey("Result of a zelfscan", having_said(*_ROLE_1, *"4215", "verstuur"), "uitdraai", "printout", 1, 160),
    Journey("Competentiescan, first card", known, "competentiescan", "competency scan", 1, 195, "1.4 screens"),
    Journey("Competentiescan, later card", having_said("competentiescan"), "4 3 5 4", "4 3 5 4", 1, 116, "1.4 screens"),
    Journey(
        "Competentiescan, typed", known,
        f"competentiescan > {_CARDS} > verstuur > = Jouw competentiescan",
        f"competency scan > {_CARDS} > send > = Your competency scan",
        11, 1260,
    ),
    Journey("Result of a competentiescan", having_said(*_COMPETENCIES, "verstuur"), "uitdraai", "printout", 1, 146),
    Journey(
        "Round made", known,
        "ronde > [1 – Zelfscan tussen de domeinen] > [Volgende] ronde_naam=Noord > [Volgende] ronde_sluit=2026-12-10"
        " > [Volgende] ronde_genodigd=4 > [Maak de ronde] > = Nodig uit > = Deel in een kanaal",
        "round > [1 – Self-scan between the domains] > [Next] ronde_naam=North > [Next] ronde_sluit=2026-12-10"
        " > [Next] ronde_genodigd=4 > [Make the round] > = Invite",
        6, 306, "one card after it",
    ),
    Journey("Rounds, one open", open_round, "rondes", "rounds", 1, 32),
    Journey("Day before a round closes", day_before, "…", "…", 0, 24),
    Journey(
        "Group picture of a zelfscan", closed_round, *_PICTURE, 1, 120, "160 words, 1.5 screens",
        "517 words, 4.4 screens",
    ),
    Journey(
        "Group picture of a competentiescan", closed_confidential_round, *_PICTURE,
        1, 112, "160 words, 1.5 screens",
    ),
    Journey(
        "UVO made", known,
        "nieuwe uvo AB-3K7QXZ 15 december 14 uur > [Bewaar] > = De UVO is gemaakt",
        "new uvo AB-3K7QXZ 15 December 14.00 > [Keep]",
        2, 112, "one line", "five messages",
    ),
    Journey(
        "UVOs made, twenty pasted", known, f"{_TWENTY} > [Bewaar]", f"{_TWENTY} > [Keep]", 2, 276,
        "one card, one press", "a hundred messages",
    ),
    Journey("UVOs, three", chair(3), "uvo", "uvo", 1, 72, "one card"),
)  # fmt: skip
