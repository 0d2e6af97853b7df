"""The organisation's own name, colour and logo: what is wrong is told in one sentence, with what to do about it."""

import os
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.house.colours import contrast, readable_on_white, spread
from bot.house.style import HouseStyle, check_colour
from bot.operators.command_line import cli
from bot.operators.settings_faults import SettingsFault
from bot.operators.texts import say_fault
from bot.settings import Settings, read_house_settings, read_settings
from dialogs.faults import ValueFault
from tests.bot.house.looks import NAME, SVG, png, put, svg


def set_(monkeypatch: pytest.MonkeyPatch, **values: object) -> None:
    for name, value in values.items():
        monkeypatch.setenv(f"REGIEBOT_ORGANISATION_{name.upper()}", str(value))


def told(monkeypatch: pytest.MonkeyPatch, **values: object) -> str:
    """Return the one sentence that all ways of starting say."""
    set_(monkeypatch, **values)
    with pytest.raises(SettingsFault) as fault:
        read_settings()
    with pytest.raises(SettingsFault) as alone:
        read_house_settings()
    assert str(alone.value) == str(fault.value)
    assert len(str(fault.value).splitlines()) == 1
    return str(fault.value)


# Ratios of 4.4999964 and 4.5000044 against white: one is too little and the other enough.
JUST_NOT, JUST = "#bd2ce6", "#668019"


def test_a_contrast_of_four_and_a_half_is_where_it_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    assert contrast(JUST_NOT, "#ffffff") == pytest.approx(4.5, abs=1e-5) == pytest.approx(contrast(JUST, "#ffffff"))
    set_(monkeypatch, colour=JUST.upper())
    assert read_settings().organisation_colour == JUST
    sentence = told(monkeypatch, colour=JUST_NOT)
    # Rounded it would say that 4.50 is too little and 4.5 is needed.
    assert "een contrast van 4,49, en 4,5 is nodig" in sentence
    assert sentence.startswith(f"REGIEBOT_ORGANISATION_COLOUR is '{JUST_NOT}': die kleur is te licht")


@pytest.mark.parametrize("light", ["#ffffff", "#f5c400", "#00ff00", "#777777", JUST_NOT])
def test_a_colour_that_is_too_light_is_told_the_shade_that_is_not(light: str) -> None:
    with pytest.raises(ValueFault, match="light-colour") as fault:
        check_colour(light)
    (shade,) = re.findall(r"#[0-9a-f]{6}", say_fault(fault.value))
    assert check_colour(shade) == shade == readable_on_white(light)
    # No darker than it has to be.
    assert contrast(shade, "#ffffff") < 4.7


@pytest.mark.parametrize("light", ["#ffe066", "#7bc242", "#ff6f61", "#ffb6c1", "#aaffaa", "#00b5e2"])
def test_the_shade_is_of_the_same_colour_and_no_grey(light: str) -> None:
    """Mixed with black a light yellow is olive, and pink is mud; half their strength is gone."""
    shade = readable_on_white(light)
    wanted, found = ([int(colour[at : at + 2], 16) for at in (1, 3, 5)] for colour in (light, shade))
    assert (found.index(max(found)), found.index(min(found))) == (wanted.index(max(wanted)), wanted.index(min(wanted)))
    assert spread(shade) >= 0.7 * spread(light)
    if spread(light) < 160:
        # Darker, a pale colour can be as strong as it was.
        assert spread(shade) >= 0.85 * spread(light)


def test_a_light_grey_stays_grey() -> None:
    assert spread(readable_on_white("#cccccc")) <= 1


@pytest.mark.parametrize("dark", ["#000000", "#767676", "#0f4c5c", JUST])
def test_a_colour_that_is_read_stays_what_it_is(dark: str) -> None:
    assert check_colour(dark) == dark == readable_on_white(dark)


@pytest.mark.parametrize("colour", ["rood", "#fff", "#12345g", "123456", "#1234567", "#123456;}", "#٠٠٠٠٠٠"])
def test_what_is_no_colour(monkeypatch: pytest.MonkeyPatch, colour: str) -> None:
    assert "dat is geen kleur zoals #0b6455" in told(monkeypatch, colour=colour)


@pytest.mark.parametrize(
    ("logo", "sentence"),
    [
        (b"", "dat is geen PNG of SVG"),
        (b"%PDF-1.7", "dat is geen PNG of SVG"),
        (png((200, 100), form="JPEG"), "dat is geen PNG of SVG"),
        (png((200, 100), form="GIF"), "dat is geen PNG of SVG"),
        (svg("").decode().encode("utf-16"), "dat is geen PNG of SVG"),
        (b"\x89PNG\r\n\x1a\n", "die PNG is beschadigd"),
        (png((63, 300)), "dat is 63 bij 300 pixels. Elke zijde moet 64 tot en met 4096 zijn"),
        (png((4097, 64)), "dat is 4097 bij 64 pixels"),
        (SVG + b" " * 1_000_000, "dat bestand is groter dan 1000 kB"),
        (svg('<text x="1" y="9">Regio</text>'), "er staan letters als tekst in"),
        (svg('<s:foreignObject xmlns:s="x"/>'), "er staan letters als tekst in"),
        (svg('<image width="9" height="9" href="/etc/hostname"/>'), "er staat een plaatje uit een ander bestand in"),
        (svg("<image xlink:href='https://x.example/a.png'/>"), "er staat een plaatje uit een ander bestand in"),
        (svg("&a;", '<!DOCTYPE svg [<!ENTITY a "b">]>'), "er staan entiteiten in"),
    ],
)
def test_what_is_no_logo(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, logo: bytes, sentence: str) -> None:
    file = put(tmp_path, logo)
    said = told(monkeypatch, name=NAME, logo=file)
    assert said.startswith(f"REGIEBOT_ORGANISATION_LOGO is '{file}': ")
    assert sentence in said


def test_where_there_is_no_logo(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for place in (tmp_path, tmp_path / "nowhere.svg", Path("/dev/zero"), tmp_path / "pipe"):
        assert told(monkeypatch, name=NAME, logo=place).endswith("dat bestand is er niet.")


def test_a_logo_is_read_out_by_a_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    sentence = told(monkeypatch, logo=put(tmp_path, SVG))
    needed = "REGIEBOT_ORGANISATION_LOGO: geef ook REGIEBOT_ORGANISATION_NAME. Die wordt voorgelezen bij het logo."
    assert sentence == needed


@pytest.mark.parametrize(("name", "sentence"), [("x" * 61, "hooguit 60 tekens"), ("Regio\u202eZuid", "niet te zien")])
def test_a_name_is_short_and_seen(monkeypatch: pytest.MonkeyPatch, name: str, sentence: str) -> None:
    assert sentence in told(monkeypatch, name=name)


def test_nothing_set_is_how_it_was() -> None:
    settings = Settings()
    assert HouseStyle() == HouseStyle(settings.organisation_name, settings.organisation_colour)
    assert settings.organisation_logo is None


def nested() -> bytes:
    """Return an SVG of a few lines that draws a rectangle a million times."""
    groups = (f'<g id="n{n}">{f"""<use href="#n{n - 1}"/>""" * 10}</g>' for n in range(1, 7))
    return svg(f'<defs><g id="n0"><rect width="9" height="9"/></g>{"".join(groups)}</defs><use href="#n6"/>')


# What only shows when it is drawn.
UNDRAWABLE = [
    (svg("")[:-6], "dat is niet te tekenen"),
    (nested(), "dat is niet te tekenen"),
    (png((200, 100))[:60] + b"x" * 200, "dat is niet te tekenen"),
    (svg('<rect width="100" height="100" fill="#fff"/>'), "dat is op wit niet te zien"),
    (png((200, 100), "#ffffff"), "dat is op wit niet te zien"),
]


@pytest.mark.parametrize(("logo", "sentence"), UNDRAWABLE)
def test_what_cannot_be_drawn_stops_start_and_doctor(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, logo: bytes, sentence: str
) -> None:
    file = put(tmp_path, logo)
    set_(monkeypatch, name=NAME, logo=file)
    monkeypatch.setenv("REGIEBOT_DATABASE_URL", f"sqlite:///{tmp_path / 'x.db'}")
    for command in ("serve", "doctor"):
        shown = CliRunner().invoke(cli, [command])
        assert shown.exit_code
        assert f"REGIEBOT_ORGANISATION_LOGO is '{file}': {sentence}" in shown.output
        assert "Traceback" not in shown.output
        assert shown.output.count("ORGANISATION") == 1


def test_doctor_tells_of_a_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    set_(monkeypatch, colour="#f5c400")
    for command in ("serve", "doctor"):
        shown = CliRunner().invoke(cli, [command])
        assert shown.exit_code
        assert "#917300 is dezelfde kleur, donker genoeg" in shown.output
        assert "Traceback" not in shown.output
