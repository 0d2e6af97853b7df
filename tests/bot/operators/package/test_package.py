"""The Teams package: Microsoft's schema says yes, and so does what that schema does not look at."""

import io
import json
import re
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

import jsonschema
import pytest
from PIL import Image, ImageChops
from pydantic import ValidationError
from typer.testing import CliRunner, Result

from bot.cards.parts import MAX_ACTIONS
from bot.documents.logo import draw_logo
from bot.house.colours import SEEN, contrast
from bot.house.style import HouseStyle, check_colour
from bot.operators.command_line import cli
from bot.operators.manifest import FILES, PackageFacts, build_package, symbol_contrast
from dialogs.commands.declaration import Place
from dialogs.commands.recognising import recognise
from dialogs.instruments.definition import LANGUAGES, Language
from dialogs.texts.catalog import speech
from manifest import draw_icons
from tests.scenarios.people import Someone, World, buttons, elements

ROOT = Path(__file__).parents[4]
SCHEMAS = Path(__file__).with_name("schemas")
GOLDEN = ROOT / "tests" / "bot" / "cards" / "golden"
APP_ID = UUID("11111111-2222-3333-4444-555555555555")
LOCALES = {"nl": "nl-NL", "en": "en-GB"}


@pytest.fixture(scope="module")
def parts() -> dict[str, bytes]:
    made = build_package(PackageFacts(app_id=APP_ID, host="bot.example.nl"))
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        assert packed.testzip() is None
        return {name: packed.read(name) for name in packed.namelist()}


@pytest.fixture(scope="module")
def manifest(parts: dict[str, bytes]) -> Any:
    return json.loads(parts["manifest.json"])


@pytest.fixture(scope="module")
def english(parts: dict[str, bytes]) -> dict[str, str]:
    return json.loads(parts["en.json"])


def validator(name: str) -> jsonschema.Draft4Validator:
    schema = json.loads((SCHEMAS / name).read_text("utf-8"))
    return jsonschema.Draft4Validator(schema)


def faults(name: str, document: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in validator(name).iter_errors(document)]


def test_it_fits_the_schemas_of_microsoft(manifest: Any, english: Any) -> None:
    assert faults("MicrosoftTeams.schema.json", manifest) == []
    assert faults("MicrosoftTeams.Localization.schema.json", english) == []


def test_the_schemas_can_say_no(manifest: Any, english: Any) -> None:
    assert faults("MicrosoftTeams.schema.json", manifest | {"id": "regiebot"})
    assert faults("MicrosoftTeams.schema.json", manifest | {"descriptions": {}})
    assert faults("MicrosoftTeams.Localization.schema.json", english | {"bots[0].commands[0].title": "x"})


def test_it_is_filled_in(manifest: Any, parts: dict[str, bytes]) -> None:
    assert b"{{" not in parts["manifest.json"] + parts["en.json"]
    assert manifest["manifestVersion"] == "1.25"
    assert manifest["version"] == tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert re.fullmatch(r"\d+\.\d+\.\d+", manifest["version"])
    assert manifest["bots"][0]["botId"] == str(APP_ID)
    assert manifest["id"] == str(uuid5(APP_ID, "regiebot"))
    assert manifest["validDomains"] == ["bot.example.nl"]
    assert manifest["developer"] == {
        "name": "Regiebot",
        "websiteUrl": "https://bot.example.nl/over",
        "privacyUrl": "https://bot.example.nl/privacy",
        "termsOfUseUrl": "https://bot.example.nl/voorwaarden",
    }
    assert manifest["accentColor"] == draw_icons.GROUND


def test_it_asks_for_what_the_bot_can_do_and_no_more(manifest: Any) -> None:
    (bot,) = manifest["bots"]
    assert set(bot["scopes"]) == {"personal", "team", "groupChat"}
    assert bot["supportsFiles"] is True
    # Messages that do not mention the bot are not ours to read.
    assert "authorization" not in manifest
    assert "*" not in "".join(manifest["validDomains"])


def test_the_zip_holds_these_files_and_no_others(manifest: Any, parts: dict[str, bytes]) -> None:
    named = {"manifest.json", *manifest["icons"].values()}
    named |= {language["file"] for language in manifest["localizationInfo"]["additionalLanguages"]}
    assert set(parts) == set(FILES) == named


def test_the_same_installation_gives_the_same_bytes() -> None:
    one = build_package(PackageFacts(app_id=APP_ID, host="bot.example.nl"))
    assert one == build_package(PackageFacts(app_id=APP_ID, host="BOT.example.nl"))
    assert one != build_package(PackageFacts(app_id=APP_ID, host="bot2.example.nl"))
    with zipfile.ZipFile(io.BytesIO(one)) as packed:
        for member in packed.infolist():
            assert (member.date_time[0], member.compress_type) == (1980, zipfile.ZIP_STORED)


# A package per environment.


def unpacked(**facts: Any) -> dict[str, bytes]:
    made = build_package(PackageFacts(app_id=APP_ID, host="bot.example.nl", **facts))
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def test_an_environment_is_told_apart_in_teams(manifest: Any, parts: dict[str, bytes]) -> None:
    other = unpacked(environment="Acceptatie")
    told, english = json.loads(other["manifest.json"]), json.loads(other["en.json"])
    assert faults("MicrosoftTeams.schema.json", told) == []
    assert faults("MicrosoftTeams.Localization.schema.json", english) == []
    assert told["name"]["short"] == english["name.short"] == "Regiebot (acceptatie)"
    assert english["name.full"] == "Regiebot: leading without power (acceptatie)"
    assert told["id"] == str(uuid5(APP_ID, "regiebot acceptatie")) != manifest["id"]
    assert told["accentColor"] != manifest["accentColor"]
    assert icon(other["color.png"]).getpixel((0, 0)) == (*bytes.fromhex(told["accentColor"][1:]), 255)
    # All that is said of the bot itself is the same.
    for same in ("description", "bots", "developer", "validDomains"):
        assert told[same] == manifest[same]
    assert other["outline.png"] == parts["outline.png"]


def test_the_longest_name_of_an_environment_fits() -> None:
    told = unpacked(environment="a" * 16)
    assert faults("MicrosoftTeams.schema.json", json.loads(told["manifest.json"])) == []


def test_the_symbol_is_seen_on_every_ground() -> None:
    grounds = {PackageFacts(app_id=APP_ID, host="bot.example.nl", environment=f"e{n}").ground for n in range(99)}
    assert len(grounds) == 4
    assert draw_icons.GROUND not in grounds
    assert all(symbol_contrast(ground) >= SEEN for ground in (*grounds, draw_icons.GROUND))


def test_contrast_is_what_the_norm_says() -> None:
    """Values anybody can look up: the ends of the scale, and the lightest grey that is 4.5 on white."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#123456", "#123456") == pytest.approx(1)
    assert round(contrast("#ffffff", "#767676"), 2) == 4.54


# A package of an organisation.


SQUARE = (128, 0, 90)


def logo(size: tuple[int, int] = (300, 300)) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size, SQUARE).save(buffer, "PNG")
    return buffer.getvalue()


def test_an_organisation_has_its_name_colour_and_logo(parts: dict[str, bytes]) -> None:
    house = HouseStyle("Gemeente Noord", "#b3005e", draw_logo(logo()))
    own = unpacked(house=house, developer=house.name)
    told = json.loads(own["manifest.json"])
    assert faults("MicrosoftTeams.schema.json", told) == []
    assert (told["accentColor"], told["developer"]["name"]) == ("#b3005e", "Gemeente Noord")
    drawn = icon(own["color.png"])
    assert drawn.size == (192, 192)
    assert drawn.getchannel("A").getextrema() == (255, 255)
    # Ground, the white the logo was made for, and the logo, within the 96 pixels in the middle.
    pixels = {place: drawn.getpixel(place)[:3] for place in ((0, 0), (47, 96), (52, 96), (60, 60), (96, 96), (144, 96))}
    ground, white = (0xB3, 0x00, 0x5E), (255, 255, 255)
    assert list(pixels.values()) == [ground, ground, white, SQUARE, SQUARE, ground]
    # Microsoft's is white on nothing; a logo would be a white square.
    assert own["outline.png"] == parts["outline.png"]
    assert own["en.json"] == parts["en.json"]


def test_the_colour_of_an_organisation_is_for_the_package_people_work_with() -> None:
    house = HouseStyle(colour="#b3005e", logo=draw_logo(logo()), name="Gemeente Noord")
    told = json.loads(unpacked(house=house, environment="acceptatie")["manifest.json"])
    assert told["accentColor"] not in {"#b3005e", draw_icons.GROUND}
    assert json.loads(unpacked(house=house, colour="#5b2a86")["manifest.json"])["accentColor"] == "#5b2a86"


@pytest.mark.parametrize("colour", ["#0078d4", "#767676", "#668019", "#000000", "#bd2c00"])
def test_the_symbol_is_seen_on_every_colour_that_is_read_on_white(colour: str) -> None:
    assert check_colour(colour) == colour
    assert symbol_contrast(colour) >= SEEN
    drawn = icon(unpacked(house=HouseStyle(colour=colour))["color.png"])
    colours = {pixel[:3] for _, pixel in drawn.getcolors(1 << 16)}
    assert (255, 255, 255) in colours
    # Who directs is told apart without a colour of its own as well: the marked dot is open then.
    marked = tuple(bytes.fromhex(draw_icons.MARKED[1:])) in colours
    assert marked is (contrast(colour, draw_icons.MARKED) >= SEEN)
    middle_of_marked = drawn.getpixel((96, 62))[:3]
    assert (middle_of_marked == tuple(bytes.fromhex(colour[1:]))) is not marked


def test_no_organisation_is_the_package_it_was(parts: dict[str, bytes]) -> None:
    assert unpacked(house=HouseStyle(name="Gemeente Noord")) == parts == unpacked(house=HouseStyle())


def test_the_settings_of_an_organisation_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "logo.png").write_bytes(logo())
    given = {"NAME": "Samenwerkingsverband Zuidoost-Brabant", "COLOUR": "#B3005E", "LOGO": str(tmp_path / "logo.png")}
    for name, value in given.items():
        monkeypatch.setenv(f"REGIEBOT_ORGANISATION_{name}", value)
    # Nothing else of a bot is asked for.
    monkeypatch.setenv("REGIEBOT_MODE", "production")
    done = run(tmp_path)
    assert done.exit_code == 2
    assert done.output == (
        "REGIEBOT_ORGANISATION_NAME heeft 37 tekens, en Teams laat er 32 zien. Geef een kortere naam met --developer.\n"
    )
    assert run(tmp_path, "--developer", "SWV Zuidoost-Brabant").exit_code == 0
    monkeypatch.setenv("REGIEBOT_ORGANISATION_NAME", "Gemeente Noord")
    for options, name in (((), "Gemeente Noord"), (("--developer", "Noord"), "Noord")):
        assert run(tmp_path, *options).exit_code == 0
        with zipfile.ZipFile(tmp_path / "regiebot.zip") as packed:
            told = json.loads(packed.read("manifest.json"))
            assert (told["developer"]["name"], told["accentColor"]) == (name, "#b3005e")
            assert icon(packed.read("color.png")).getpixel((96, 96))[:3] == SQUARE


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("COLOUR", "#f5c400", "die kleur is te licht"),
        ("LOGO", "nowhere.png", "dat bestand is er niet"),
        ("LOGO", "pyproject.toml", "dat is geen PNG of SVG"),
    ],
)
def test_a_wrong_setting_of_an_organisation_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str, told: str
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv(f"REGIEBOT_ORGANISATION_{name}", value)
    done = run(tmp_path)
    assert done.exit_code == 2
    assert done.output.startswith(f"REGIEBOT_ORGANISATION_{name} is '{value}': {told}")
    assert len(done.output.splitlines()) == 1
    assert not list(tmp_path.iterdir())


# What both languages say.


def commands(manifest: Any, english: dict[str, str]) -> Iterator[tuple[str, Language, str, str]]:
    """Scope, language, title and description of every command."""
    for number, listed in enumerate(manifest["bots"][0]["commandLists"]):
        (scope,) = listed["scopes"]
        for place, command in enumerate(listed["commands"]):
            key = f"bots[0].commandLists[{number}].commands[{place}]"
            yield scope, "nl", command["title"], command["description"]
            yield scope, "en", english[f"{key}.title"], english[f"{key}.description"]


def test_everything_is_said_in_english_too(manifest: Any, english: dict[str, str]) -> None:
    assert manifest["localizationInfo"]["defaultLanguageTag"] == "nl"
    keys = {
        f"bots[0].commandLists[{number}].commands[{place}].{part}"
        for number, listed in enumerate(manifest["bots"][0]["commandLists"])
        for place in range(len(listed["commands"]))
        for part in ("title", "description")
    }
    # Teams refuses a language file without the full name, whatever its schema says.
    keys |= {"$schema", "name.short", "name.full", "description.short", "description.full"}
    assert set(english) == keys


def test_the_descriptions_are_as_the_store_wants_them(manifest: Any, english: dict[str, str]) -> None:
    for short, full in (
        (manifest["description"]["short"], manifest["description"]["full"]),
        (english["description.short"], english["description.full"]),
    ):
        assert short != full
        assert len(short) <= 80
        assert len(full) <= 4000
        for text in (short, full):
            # At first mention the product has its whole name.
            first = text.find("Teams")
            assert first == -1 or text[:first].endswith("Microsoft ")
        assert "Microsoft Teams" in full
    for name in (*manifest["name"].values(), english["name.short"], english["name.full"]):
        assert not re.search(r"teams|microsoft|beta|dev|test|prod", name, re.IGNORECASE)
    assert manifest["name"]["short"] == english["name.short"] == "Regiebot"


def test_a_command_list_per_scope_of_a_fitting_length(manifest: Any) -> None:
    lists = manifest["bots"][0]["commandLists"]
    assert [listed["scopes"] for listed in lists] == [["personal"], ["team"], ["groupChat"]]
    for listed in lists:
        titles = [command["title"] for command in listed["commands"]]
        assert 0 < len(titles) <= 12
        assert len(titles) == len(set(titles))
        # Longer ones are cut off in Teams.
        assert all(len(title) <= 32 for title in titles)


async def ask(person: Someone, scope: str, text: str) -> Someone:
    await (person.says(text) if scope == "personal" else person.calls(text))
    return person


async def test_every_command_is_a_word_the_desk_knows(world: World, manifest: Any, english: dict[str, str]) -> None:
    """Every word is the one we teach, and said in its scope it gets an answer of its own."""
    seen = set()
    for number, (scope, language, title, description) in enumerate(commands(manifest, english)):
        typed = recognise(title, world.installation.commands)
        assert typed, title
        assert typed.command.main_word(language) == title
        shared = Place.SHARED in typed.command.places
        assert scope == "personal" or shared or typed.name == "help", (scope, title)
        person = await ask(await world.newcomer(f"n{number}", LOCALES[language]), scope, title)
        person.sees_not(speech(language)("lead-unknown"))
        if shared and scope != "personal":
            person.sees(speech(language)("sentence-code-behind-it"))
        assert description.endswith(".")
        seen.add(scope)
    assert seen == {"personal", "team", "groupChat"}
    stranger = await ask(await world.newcomer("stranger"), "personal", "xyzzy")
    stranger.sees(speech("nl")("lead-unknown"))


@pytest.mark.parametrize("text", ["hi", "hello", "hallo", "help", "hulp", "Hi!", "HELP", "Hallo, Regiebot", "xyzzy"])
@pytest.mark.parametrize("scope", ["personal", "team"])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_dead_ends(world: World, language: Language, scope: str, text: str) -> None:
    """Store rules: hi, hello and help work everywhere; every answer offers a way on, also to what we do not know."""
    person = await ask(await world.newcomer("anna", LOCALES[language]), scope, text)
    assert buttons(person.card)
    if scope == "personal" and "xyzzy" not in text and "," not in text:
        person.sees_not(speech(language)("lead-unknown"))


def test_no_card_has_more_actions_than_the_store_takes() -> None:
    assert MAX_ACTIONS == 6
    files = sorted(GOLDEN.glob("*.json"))
    assert len(files) > 100
    for file in files:
        # Of one row: what folds a part open stands in a row of its own.
        rows = [e["actions"] for e in elements(json.loads(file.read_text("utf-8"))) if e["type"] == "ActionSet"]
        assert all(len(row) <= 6 for row in rows), file.name


# Icons.


def icon(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGBA")


def test_the_colour_icon_keeps_its_margins(parts: dict[str, bytes]) -> None:
    drawn = icon(parts["color.png"])
    assert drawn.size == (192, 192)
    ground = drawn.getpixel((0, 0))
    assert ground == (*bytes.fromhex(draw_icons.GROUND[1:]), 255)
    assert drawn.getchannel("A").getextrema() == (255, 255)
    left, top, right, bottom = ImageChops.difference(drawn, Image.new("RGBA", drawn.size, ground)).convert(
        "RGB"
    ).getbbox() or (0, 0, 0, 0)
    # Within the 96 pixels in the middle, filling them, and as far from the left as from the right.
    assert min(left, top) >= 48
    assert max(right, bottom) <= 144
    assert right - left >= 90
    assert abs(left - (192 - right)) <= 1
    assert abs(top - (192 - bottom)) <= 1


def test_the_outline_icon_is_white_on_nothing(parts: dict[str, bytes]) -> None:
    drawn = icon(parts["outline.png"])
    assert drawn.size == (32, 32)
    pixels = [drawn.getpixel((x, y)) for x in range(32) for y in range(32)]
    assert {pixel[:3] for pixel in pixels if pixel[3]} == {(255, 255, 255)}
    # Enough of both to be seen, and no padding: it reaches both edges.
    solid = sum(pixel[3] == 255 for pixel in pixels)
    assert 150 < solid < 600
    assert drawn.getchannel("A").getbbox()[::2] == (0, 32)
    # Nobody is in the middle.
    assert drawn.getpixel((16, 16))[3] == 0


@pytest.mark.parametrize("name", ["color", "outline"])
def test_the_icons_are_what_the_script_draws(name: str) -> None:
    """Nearly: another build of typst may round an edge differently."""
    kept = icon((ROOT / "manifest" / f"{name}.png").read_bytes())
    difference = ImageChops.difference(kept, icon(getattr(draw_icons, name)()))
    assert all(most <= 8 for _, most in difference.getextrema())


# The command line.


def run(tmp_path: Path, *options: str) -> Result:
    given = {"--app-id": str(APP_ID), "--host": "bot.example.nl", "-o": str(tmp_path / "regiebot.zip")}
    given |= dict(zip(options[::2], options[1::2], strict=True))
    return CliRunner().invoke(cli, ["manifest", *(word for pair in given.items() for word in pair)])


def test_the_command_makes_the_package(tmp_path: Path) -> None:
    done = run(tmp_path)
    assert done.exit_code == 0
    assert "regiebot.zip" in done.output
    made = (tmp_path / "regiebot.zip").read_bytes()
    assert made == build_package(PackageFacts(app_id=APP_ID, host="bot.example.nl"))
    assert run(tmp_path).exit_code == 0
    assert [file.name for file in tmp_path.iterdir()] == ["regiebot.zip"]


def test_addresses_of_your_own_go_first(tmp_path: Path) -> None:
    other = {
        "--website": "https://www.example.nl/r",
        "--privacy": "https://www.example.nl/p",
        "--terms": "https://x.nl",
    }
    more = {"--id": "99999999-2222-3333-4444-555555555555", "--developer": 'Gemeente "Noord"'}
    assert run(tmp_path, *(word for pair in (other | more).items() for word in pair)).exit_code == 0
    with zipfile.ZipFile(tmp_path / "regiebot.zip") as packed:
        made = json.loads(packed.read("manifest.json"))
    assert made["id"] == more["--id"]
    assert list(made["developer"].values()) == [more["--developer"], *other.values()]
    assert faults("MicrosoftTeams.schema.json", made) == []


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--app-id", "regiebot"),
        ("--app-id", ""),
        ("--id", "1234"),
        ("--host", "https://bot.example.nl"),
        ("--host", "bot.example.nl/api/messages"),
        ("--host", "bot.example.nl:3978"),
        ("--host", "localhost"),
        ("--host", "127.0.0.1"),
        ("--host", "*.example.nl"),
        ("--host", "bot..nl"),
        ("--host", "bot.example.nl\nevil.tld"),
        ("--host", ""),
        ("--developer", ""),
        ("--developer", "x" * 33),
        ("--website", "http://example.nl"),
        ("--privacy", "javascript:alert(1)"),
        ("--terms", "https://"),
        ("--environment", "twee woorden"),
        ("--environment", "a" * 17),
        ("--environment", "<b>"),
        ("--colour", "rood"),
        ("--colour", "#fff"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(tmp_path: Path, option: str, value: str) -> None:
    done = run(tmp_path, option, value)
    assert done.exit_code == 2
    assert done.output.startswith(f"{option} "), done.output
    assert len(done.output.splitlines()) == 1
    assert not list(tmp_path.iterdir())


def test_a_colour_that_is_too_light_is_refused_with_its_contrast(tmp_path: Path) -> None:
    done = run(tmp_path, "--colour", "#ffd27f")
    assert done.exit_code == 2
    assert done.output == (
        "--colour #ffd27f is te licht: het teken erop heeft een contrast van 1,4, en 3,0 is nodig.\n"
    )


def test_an_environment_has_a_file_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for options, name in (((), "regiebot.zip"), (("--environment", "acceptatie"), "regiebot-acceptatie.zip")):
        command = ["manifest", "--app-id", str(APP_ID), "--host", "bot.example.nl", *options]
        assert name in CliRunner().invoke(cli, command).output
        assert (tmp_path / name).exists()


def test_where_it_cannot_be_written_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("mine")
    for place in ("nowhere/regiebot.zip", "folder", "file/regiebot.zip"):
        done = run(tmp_path, "-o", str(tmp_path / place))
        assert done.exit_code == 2, place
        assert "lukt niet" in done.output
    assert sorted(file.name for file in tmp_path.rglob("*")) == ["file", "folder"]
    assert (tmp_path / "file").read_text() == "mine"


def test_an_installation_names_the_field_that_is_wrong() -> None:
    with pytest.raises(ValidationError) as fault:
        PackageFacts.model_validate({"app_id": "x", "host": "y"})
    assert [error["loc"] for error in fault.value.errors()] == [("app_id",), ("host",)]
