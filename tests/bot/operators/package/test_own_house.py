"""A package with the organisation's own name, colour and logo, and what is seen on it."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from bot.documents.logo import draw_logo
from bot.house.colours import SEEN, contrast
from bot.house.style import HouseStyle, check_colour
from bot.operators.manifest import PackageFacts, symbol_contrast
from manifest import draw_icons
from tests.bot.operators.package.packed import APP_ID, ROOT, faults, icon, run, unpacked


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
