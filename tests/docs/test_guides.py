"""The guides are true: what they let somebody type or press is done in order, and what they quote is then on the card.

`this` is typed, **this** is a button, pressed after "Druk op" or "press", and *this* is what the bot says.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine
from typer.main import get_command

from bot.local.demo import read_script
from bot.operators.command_line import cli
from bot.settings import Settings
from dialogs.instruments.definition import Language
from dialogs.usecases.turn import Installation
from tests.conversation.journeys import LOCALES
from tests.conversation.stages import Stage, having_said, known, open_round, stranger
from tests.pictures.journeys import closed_round, day_before, region
from tests.scenarios.people import Someone, World, buttons, code_on, texts

ROOT = Path(__file__).parents[2]
_NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
_TOKEN = re.compile(
    r"(?P<press>(?:[Dd]ruk (?:\w+ )?op|[Pp]ress) )?\*\*(?P<button>[^*]+)\*\*"
    r"|`(?P<typed>[^`]+)`|\*(?P<said>[^*]+)\*"
)
# Typed to a shell, or the name of a setting or a file.
_NOT_TO_THE_BOT = re.compile(r"(make|regiebot) |REGIEBOT_|var/")
_NOT_UNDERSTOOD = re.compile(
    r"(ken|begrijp) ik niet|Bedoel je|I do not (know|understand) that|Do you mean (?!the same)"
)


@dataclass(frozen=True)
class Token:
    kind: str
    words: str


def sections(page: str) -> list[tuple[str, list[Token]]]:
    """Heading and tokens of each part under a heading; the lead of a page is about how to read it."""
    found = []
    for part in (ROOT / "docs" / page).read_text(encoding="utf-8").split("\n## ")[1:]:
        heading, _, text = part.partition("\n")
        text = re.sub(r"```.*?```|<img[^>]*>|\]\([^)]*\)", "", text, flags=re.S)
        found.append((heading, list(tokens(" ".join(text.split())))))
    return found


def tokens(text: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        if match["button"]:
            yield Token("press" if match["press"] else "button", match["button"])
        elif match["typed"] and not _NOT_TO_THE_BOT.match(match["typed"]):
            yield Token("typed", match["typed"])
        elif match["said"]:
            yield Token("said", match["said"])


async def follow(person: Someone, steps: list[Token], code: str) -> list[str]:
    """Do what the tokens say; what was not understood, is not on the card, or was not said."""
    faults = []
    for token in steps:
        words = token.words.replace("CODE", code)
        if token.kind == "typed":
            await (person.calls(words.removeprefix("@Regiebot ")) if words.startswith("@") else person.says(words))
            if _NOT_UNDERSTOOD.search(texts(person.card)):
                faults.append(f"{words} is not understood: {texts(person.card)[:300]}")
        elif token.kind == "said":
            plain = texts(person.card).replace("**", "")
            faults += [] if words.rstrip(".") in plain else [f"not said: {words}; but: {plain[:400]}"]
        elif words not in buttons(person.card):
            faults.append(f"no button {words} on: {[*buttons(person.card)]}")
        elif token.kind == "press":
            await person.presses(words)
    return faults


async def _invited(world: World, locale: str) -> tuple[Someone, str]:
    _, code = await open_round(world, locale)
    return await world.newcomer("anna", locale), code


async def _looked(world: World, locale: str) -> tuple[Someone, str]:
    dirkje, code = await closed_round(world, locale)
    await dirkje.says("groepsbeeld")
    return dirkje, code


async def _scanned(world: World, locale: str) -> tuple[Someone, str]:
    return await having_said("zelfscan", "1", "3", "Noord", "4", "3", "3", "4", "verstuur")(world, locale)


async def _told(world: World, locale: str) -> tuple[Someone, str]:
    eva, code = await day_before(world, locale)
    eva.hears()
    return eva, code


async def _one(world: World, locale: str) -> tuple[Someone, str]:
    eva = await world.newcomer("eva", locale)
    await eva.says("nieuwe uvo AB-3K7QXZ 15-12-2026 14.00", "ja")
    return eva, ""


# Where each part begins, in both languages.
STAGES: dict[tuple[str, str], list[Stage]] = {
    ("gids-regisseur.md", "guide-regisseur.md"): [stranger, known, _invited, known, known, _scanned, known],
    ("gids-coordinator.md", "guide-coordinator.md"): [known, open_round, open_round, region, _looked],
    ("gids-voorzitter.md", "guide-chair.md"): [known, _told, _one, _one, _one],
}
PARTS = [
    pytest.param(page, language, number, stage, id=f"{page}-{number + 1}")
    for pages, stages in STAGES.items()
    for page, language in zip(pages, ("nl", "en"), strict=True)
    for number, stage in enumerate(stages)
]


@pytest.mark.parametrize(("page", "language", "number", "stage"), PARTS)
async def test_a_guide_says_what_the_bot_does(
    sqlite: AsyncEngine, installation: Installation, page: str, language: Language, number: int, stage: Stage
) -> None:
    world = World(sqlite, installation, _NOW)
    person, code = await stage(world, LOCALES[language])
    _, steps = sections(page)[number]
    assert await follow(person, steps, code) == []


DEMONSTRATIONS = [("demonstratie.md", "nl"), ("demonstration.md", "en")]


async def _demo(world: World, language: Language) -> dict[str, Someone]:
    """The people of the demo, who typed what they type there."""
    script = read_script(world.now.date(), language)
    people = {name: await world.newcomer(name.lower(), LOCALES[language]) for name in script.people}
    code = ""
    for name, text in script.talk:
        words = text.replace("{code}", code)
        await (people[name].calls(words.removeprefix("@Regiebot ")) if words[0] == "@" else people[name].says(words))
        code = code_on(people[name].card) if words == script.words["send"] and name == "Dirkje" else code
    return people


@pytest.mark.parametrize(("page", "language"), DEMONSTRATIONS)
async def test_a_demonstration_can_be_given_as_it_is_written(
    sqlite: AsyncEngine, installation: Installation, page: str, language: Language
) -> None:
    people = await _demo(World(sqlite, installation, _NOW), language)
    for heading, steps in sections(page):
        who = heading.split()[0]
        if who in people:
            assert await follow(people[who], steps, "") == [], heading
        else:
            assert [token for token in steps if token.kind in ("press", "said")] == [], heading
    minutes = [int(found) for found in re.findall(r"\((\d) minu", (ROOT / "docs" / page).read_text(encoding="utf-8"))]
    assert sum(minutes) == 15


@pytest.mark.parametrize(("page", "language"), [("installeren.md", "nl"), ("install.md", "en")])
async def test_the_first_words_after_installing_do_what_the_page_says(
    sqlite: AsyncEngine, installation: Installation, page: str, language: Language
) -> None:
    """Up to a scan that is paused and gone on with; what comes then is about the server."""
    person, _ = await stranger(World(sqlite, installation, _NOW), LOCALES[language])
    text = (ROOT / "docs" / page).read_text(encoding="utf-8").partition("\n## 7. ")[2].partition("\n## ")[0]
    steps = [token for line in re.findall(r"^[12]\. .+", text, re.MULTILINE) for token in tokens(line)]
    assert len(steps) == 7
    assert await follow(person, steps, "") == []
    # Somebody who is in no scan gets the menu.
    assert re.search("(Vraag|Question) 2 ", texts(person.card))


GUIDES = [page for pages in STAGES for page in pages] + [page for page, _ in DEMONSTRATIONS]
GUIDES += ["gids-beheerder.md", "guide-operator.md"]


@pytest.mark.parametrize("page", GUIDES)
def test_what_a_guide_links_to_and_what_an_operator_types_is_there(page: str) -> None:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#]+)\)|src=\"([^\"]+)\"", text)
    assert [link for pair in links for link in pair if link and not (ROOT / "docs" / link).exists()] == []
    assert re.findall(r"<img (?![^>]*alt=\"[^\"]{40,})", text) == []
    settings = set(re.findall(r"REGIEBOT_(\w+)", text))
    assert settings - {name.upper() for name in Settings.model_fields} == set()
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert [goal for goal in re.findall(r"(?:`|^ *)make (\w+)", text, re.M) if f"\n{goal}:" not in makefile] == []
    for words in re.findall(r"(?:`|^ *)regiebot ([^`\n]+)", text, re.M):
        command, arguments = get_command(cli), words.split()
        while arguments and (inner := getattr(command, "commands", {}).get(arguments[0])):
            command, arguments = inner, arguments[1:]
        options = {name for option in command.params for name in option.opts} | {"--help"}
        assert not hasattr(command, "commands"), words
        assert {word for word in arguments if word.startswith("--")} <= options, words


def test_every_part_has_a_stage_and_both_languages_do_the_same() -> None:
    for pages, stages in STAGES.items():
        dutch, english = (sections(page) for page in pages)
        assert len(dutch) == len(english) == len(stages)
        for (heading, one), (_, other) in zip(dutch, english, strict=True):
            assert [token.kind for token in one] == [token.kind for token in other], heading
