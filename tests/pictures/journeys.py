"""The conversations that docs/pictures shows, as what is typed and pressed in them. A line adds a picture."""

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from dialogs.instruments.definition import LANGUAGES, Language
from dialogs.instruments.library import CONTENT, Library
from tests.conftest import make_installation
from tests.conversation.counting import walk
from tests.conversation.journeys import LOCALES
from tests.conversation.stages import Stage, known, stranger
from tests.databases import new_sqlite
from tests.scenarios.people import Card, Someone, World, code_on

FOLDER = Path(__file__).parents[2] / "docs/pictures"
# Name of a picture -> digest of the cards it was drawn from.
MADE_FROM = FOLDER / "made-from.json"
_NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
_PHONE = 390
# Of a round, as one may look; no world here has two.
_CODE = "K7QFM2XR"
# What nobody sees of a card.
_UNSEEN = frozenset({"data", "fallback"})


@dataclass(frozen=True)
class Said:
    """One bubble: what somebody typed, or a card of the bot."""

    mine: bool
    content: str | Card


@dataclass(frozen=True)
class Picture:
    """What it is called, what came before, its steps per language as `walk` takes them, and how it is drawn.

    `shows` is how many bubbles stand on it, the newest last; `width` is in pixels."""

    name: str
    stage: Stage
    nl: str
    en: str
    width: int = _PHONE
    shows: int = 2

    def file(self, language: Language) -> Path:
        return FOLDER / f"{self.name}{'' if language == 'nl' else '-en'}.png"

    async def talk(self, world: World, language: Language) -> list[Said]:
        """Walk it over the real desk and store, and return the bubbles it shows."""
        world.now = _NOW
        person, code = await self.stage(world, LOCALES[language])
        bubbles: list[Said] = []
        for step in {"nl": self.nl, "en": self.en}[language].replace("{code}", code).split(" > "):
            (card,) = (await walk(person, [step])).cards
            if step.startswith("["):
                # A press changes the card that it was on.
                bubbles.pop()
            elif step != "…":
                bubbles.append(Said(True, step))
            bubbles.append(Said(False, card))
        return bubbles[-self.shows :]


async def talks(folder: Path) -> dict[Path, tuple[Picture, Language, list[Said]]]:
    """Walk every picture in every language, each in a world of its own; by the file it is drawn in."""
    library, found = Library.read(CONTENT), {}
    for picture in PICTURES:
        for language in LANGUAGES:
            engine = await new_sqlite(folder / f"{picture.name}-{language}.db")
            world = World(engine, replace(make_installation(library), new_code=lambda: _CODE))
            found[picture.file(language)] = picture, language, await picture.talk(world, language)
            await engine.dispose()
    return found


def _seen(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: _seen(child) for key, child in node.items() if key not in _UNSEEN}
    return [_seen(child) for child in node] if isinstance(node, list) else node


def digest(bubbles: list[Said]) -> int:
    """Return a number that says whether two conversations look the same, whatever their buttons carry."""
    plain = [[bubble.mine, _seen(bubble.content)] for bubble in bubbles]
    return int.from_bytes(sha256(json.dumps(plain, sort_keys=True, ensure_ascii=False).encode()).digest()[:6])


# Who takes part in the round that is shown: domain and the scores of the four roles.
_REGION = "1 3344,1 2344,1 3333,2 2454,2 3443,2 2344,3 4213,3 3224,3 4323,1 3243,3 5223"


async def _round(world: World, locale: str) -> tuple[Someone, str]:
    nl = locale == "nl-NL"
    dirkje = await world.newcomer("dirkje", locale)
    await dirkje.says("ronde", "1", "Regio Noord" if nl else "Region North", "18-12-2026", "12", "verstuur")
    return dirkje, code_on(dirkje.card)


async def region(world: World, locale: str) -> tuple[Someone, str]:
    """The coordinator of a round in which eleven are done."""
    dirkje, code = await _round(world, locale)
    for number, answers in enumerate(_REGION.split(",")):
        domain, scores = answers.split()
        person = await world.newcomer(f"p{number}", locale)
        await person.says(f"doe mee {code}", "ja", domain, *scores, "verstuur")
    return dirkje, code


async def closed_round(world: World, locale: str) -> tuple[Someone, str]:
    dirkje, code = await region(world, locale)
    await dirkje.says(f"sluit {code}", "ja")
    return dirkje, code


async def _chair(world: World, locale: str) -> tuple[Someone, str]:
    """A chair with a meeting on the 15th, one that is late, and one that has no day yet."""
    eva = await world.newcomer("eva", locale)
    await eva.says("CD-4M8RYW 1-12-2026 10:00\nAB-3K7QXZ 15-12-2026 14:00\nEF-8T5WQK 8-1-2027 9:30", "ja")
    return eva, ""


async def _chair_late(world: World, locale: str) -> tuple[Someone, str]:
    eva, code = await _chair(world, locale)
    await eva.says("uvo CD-4M8RYW vervallen", "uvo CD-4M8RYW gehouden 24-9-2026")
    await eva.says("uvo EF-8T5WQK vervallen", "uvo EF-8T5WQK gehouden 13-10-2026")
    return eva, code


async def day_before(world: World, locale: str) -> tuple[Someone, str]:
    """The same chair, when she is told of the meeting."""
    eva, code = await _chair(world, locale)
    while world.now < datetime(2026, 12, 14, 21, 0, tzinfo=UTC):
        await world.tick(hours=12)
        if any(name == eva.name and "AB-3K7QXZ" in str(card) for name, card in world.told):
            break
    return eva, code


PICTURES = (
    Picture(
        "vraag-telefoon", known,
        "zelfscan > [1 – Individueel] > [3 – Een regio of subregio] > Noord",
        "self-scan > [1 – Individually] > [3 – A region or sub-region] > North",
    ),
    Picture("groepsbeeld", closed_round, "groepsbeeld", "group picture"),
    Picture("herinnering", day_before, "…", "…", shows=1),
    Picture("ronde", known,
        "een zelfscan tussen de domeinen voor Regio Noord met 12 mensen tot 18 december > [Maak de ronde]",
        "a self-scan between the domains for Region North with 12 people until 18 December > [Make the round]",
    ),
    Picture("welkom", stranger, "hallo", "hello"),
    Picture("uvos", _chair_late, "uvo", "uvo"),
)  # fmt: skip
