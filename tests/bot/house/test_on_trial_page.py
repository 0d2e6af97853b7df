"""The trial page in the colour of an organisation: every pair of letters and ground is read, in light and in dark."""

import pytest

from bot.house.colours import READ, contrast
from bot.house.style import HouseStyle
from bot.local.house_sheet import house_colours, house_sheet, own_colours

# From the darkest there is to those that just pass, of every hue.
COLOURS = ["#000000", "#0f4c5c", "#5b2a86", "#a11d33", "#0000ff", "#668019", "#767676", "#00687f", "#b8490a"]
GROUNDS = ("panel", "card", "tint", "chosen", "mine")


def test_the_colours_of_the_page_itself_are_read() -> None:
    for colours in own_colours():
        assert {contrast(colours[ink], colours[on]) >= READ for ink in ("ink", "accent") for on in GROUNDS} == {True}
        assert contrast(colours["on-accent"], colours["button"]) >= READ


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize("dark", [False, True])
def test_with_a_colour_of_an_organisation_all_is_read(colour: str, dark: bool) -> None:
    ours = own_colours()[dark]
    shown = {**ours, **house_colours(colour, ours, dark=dark)}
    for ink in ("ink", "ink-subtle", "accent", "good", "warning", "attention"):
        for ground in GROUNDS:
            assert contrast(shown[ink], shown[ground]) >= READ, (ink, ground)
    for button in ("button", "accent-over"):
        assert contrast(shown["on-accent"], shown[button]) >= READ
    if not dark:
        assert shown["button"] == colour, "its own colour, as it was given"


@pytest.mark.parametrize("colour", ["#000000", "#0a0a14", "#2b2b2b", "#767676"])
def test_what_can_be_pressed_is_no_grey_in_dark(colour: str) -> None:
    """The words of less weight are grey there: "Pauze" and "Stuur" would look like something that is off."""
    ours = own_colours()[True]
    shown = house_colours(colour, ours, dark=True)
    assert {shown["accent"], shown["button"]} == {ours["ink"]}
    for hue in ("#00205b", "#8b7400", "#5b2a86"):
        assert house_colours(hue, ours, dark=True)["accent"] not in ours.values(), "its own colour, lighter"


def test_nothing_changes_without_a_colour() -> None:
    assert house_sheet(HouseStyle()) == ""
    assert "--accent" not in house_sheet(HouseStyle("Regio Zuid"))
    assert "--button:#5b2a86;" in house_sheet(HouseStyle("", "#5b2a86"))
