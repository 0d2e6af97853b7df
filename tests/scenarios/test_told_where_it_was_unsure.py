"""Where we are not sure of what is only told, it is told: there is no button for it, and nothing to undo."""

import pytest

from dialogs.understanding.decision import Decision
from dialogs.understanding.heard import Meant
from dialogs.understanding.meaning import Meaning
from dialogs.usecases import sentences
from dialogs.usecases.small_talk import TALK
from tests.conversation import stages
from tests.scenarios.people import World, texts

SAID = "haal Anna er maar uit, die is van baan gewisseld"
ONLY_TOLD = sorted(TALK)


async def test_somebody_is_to_be_taken_out_of_a_round(world: World) -> None:
    """It was no answer at all: a button was looked for that tells what cannot be done."""
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says(SAID)
    dirkje.sees("Een uitnodiging terughalen kan ik niet.")


@pytest.mark.parametrize("beside", [None, Meaning.HELP])
@pytest.mark.parametrize("meaning", ONLY_TOLD)
async def test_whatever_is_only_told(
    world: World, monkeypatch: pytest.MonkeyPatch, meaning: str, beside: Meaning | None
) -> None:
    dirkje, _ = await stages.open_round(world, "nl-NL")
    before = texts(dirkje.card)
    real = sentences.decide

    def unsure(*given: object) -> Decision:
        made = real(*given)  # type: ignore[arg-type]
        if beside:
            choices = (Meant(Meaning(meaning)), Meant(beside, "help"))
            return Decision(made.heard, choices=choices, asked=True)
        return Decision(made.heard, (Meant(Meaning(meaning)),), asked=True)

    monkeypatch.setattr(sentences, "decide", unsure)
    await dirkje.says(SAID)
    assert texts(dirkje.card) not in ("", before)
