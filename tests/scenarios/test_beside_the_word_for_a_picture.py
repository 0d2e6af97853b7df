"""What a picture is for, or how it is to be shown, is no name of a round; who has no round hears that."""

import pytest

from tests.conversation.stages import closed_round, known
from tests.scenarios.people import World

PICTURES = (
    ("nl-NL", "groepsbeeld grootste verschillen eerst"),
    ("nl-NL", "groepsbeeld, grootste verschil bovenaan"),
    ("nl-NL", "grootste verschillen eerst"),
    ("nl-NL", "sorteer op verschil"),
    ("nl-NL", "zet de domeinen naast elkaar"),
    ("nl-NL", "geef me het groepsbeeld"),
    ("en-GB", "biggest gaps first"),
    ("en-GB", "group picture biggest gaps first"),
    ("en-GB", "put the domains side by side"),
)


@pytest.mark.parametrize(("locale", "said"), PICTURES)
async def test_how_it_is_shown_names_no_round(world: World, locale: str, said: str) -> None:
    dirkje, _ = await closed_round(world, locale)
    await dirkje.says(said)
    dirkje.sees("Regio Noord", "3 van de 12" if locale == "nl-NL" else "3 of 12")
    dirkje.sees_not("Zo'n", "cannot find", "Besproken", "Discussed")


@pytest.mark.parametrize(
    ("locale", "said", "form"),
    [
        ("nl-NL", "pdf voor de directie", "pdf"),
        ("nl-NL", "plaatje voor in de ppt", "png"),
        ("en-GB", "picture for a slide deck", "png"),
    ],
)
async def test_what_a_file_is_for_names_no_round(world: World, locale: str, said: str, form: str) -> None:
    dirkje, _ = await closed_round(world, locale)
    await dirkje.says(said)
    assert dirkje.file and dirkje.file.name.endswith(form)


async def test_only_a_part_is_that_part(world: World) -> None:
    dirkje, _ = await closed_round(world, "nl-NL")
    await dirkje.says("groepsbeeld van alleen de gemeente")
    dirkje.sees("Groepsbeeld Regio Noord, Gemeente")


async def test_another_name_is_still_refused(world: World) -> None:
    dirkje, _ = await closed_round(world, "nl-NL")
    await dirkje.says("groepsbeeld zuid")
    dirkje.sees("Zo'n ronde vind ik niet")


@pytest.mark.parametrize(
    ("locale", "said", "told"),
    [
        ("nl-NL", "geef me het groepsbeeld", "nog geen ronde om een groepsbeeld"),
        ("nl-NL", "groepsbeeld van mijn team", "nog geen ronde om een groepsbeeld"),
        ("nl-NL", "kun je de ronde van vorige maand nog eens doen", "nu geen ronde bij mij"),
        ("nl-NL", "verzet mijn ronde naar vrijdag", "nu geen ronde bij mij"),
        ("en-GB", "do last month's round again", "no round with me now"),
        ("en-GB", "move my round to Friday", "no round with me now"),
    ],
)
async def test_who_has_no_round_hears_so(world: World, locale: str, said: str, told: str) -> None:
    anna, _ = await known(world, locale)
    await anna.says(said)
    anna.sees(told)
    anna.sees_not("UVO")
