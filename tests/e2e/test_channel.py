"""A round and the channel they share: announced there, people invited by name, and the open picture posted there."""

import asyncio

import pytest
from playwright.async_api import expect

from tests.e2e.test_round import round_by_typing
from tests.e2e.trial import Channel, Trial, chosen

pytestmark = pytest.mark.e2e

# What is due is sent every twenty seconds.
SENDING = 60_000


async def announced(channel: Channel, code: str) -> None:
    await channel.seen_by("dirkje")
    await channel.says(f"@Regiebot nodig uit {code}", "Doe mee: Regio Noord", "Dirkje nodigt jullie uit", code)


async def test_who_is_invited_in_the_channel_goes_on_in_their_own_chat(trial: Trial) -> None:
    (dirkje,) = await trial.meets("dirkje")
    code = await round_by_typing(dirkje)
    (anna,) = await trial.meets("anna")
    channel = await trial.channel()
    await announced(channel, code)
    await trial.looks("80-announced")
    await channel.seen_by("anna")
    await channel.presses("Doe mee", "Ik heb je een bericht gestuurd in je eigen chat met mij.")
    await anna.sees("Dirkje nodigt je uit voor Regio Noord", "Mogen je scores")
    await expect(chosen(anna.last)).to_have_count(0)
    await trial.looks("81-joined-from-the-channel")


async def test_a_pasted_list_says_who_is_unknown_and_invites_the_rest(trial: Trial) -> None:
    (dirkje,) = await trial.meets("dirkje")
    code = await round_by_typing(dirkje)
    channel = await trial.channel()
    await announced(channel, code)
    await dirkje.says(
        f"nodig uit {code} anna@voorbeeld.nl, bram@voorbeeld.nl, fatima@voorbeeld.nl, Onbekend",
        "Uitgenodigd voor Regio Noord",
        "3 mensen",
        "vind ik niet in het kanaal of de groepschat: Onbekend",
    )
    # That Fatima cannot be reached shows later; that she is in the channel is enough to be found.
    await dirkje.sees_not("fatima")
    await trial.looks("82-invited")
    (bram,) = await trial.opens("bram")
    await expect(bram.cards.filter(has_text="Je bent uitgenodigd: Regio Noord")).to_be_visible(timeout=SENDING)
    await bram.sees("Dirkje nodigt je uit. Waarom:", "Je scores worden per domein zichtbaar", "Nee, bedankt")
    await trial.looks("83-invitation")
    await bram.presses("Ja, ik doe mee", "Je doet mee met Regio Noord", "Vanuit welk domein")


async def test_the_picture_of_an_open_round_is_posted_in_the_channel(trial: Trial) -> None:
    (dirkje,) = await trial.meets("dirkje")
    code = await round_by_typing(dirkje)

    async def takes_part(name: str, domain: str, scores: str) -> None:
        guest = await trial.guest(name)
        await guest.says(f"doe mee {code}", "ja", domain, *scores, "verstuur")
        assert "Jouw zelfscan: Regio Noord" in await guest.heard()

    await asyncio.gather(
        takes_part("Femke", "onderwijs", "3344"),
        takes_part("Gerrit", "jeugdhulp/zorg", "3324"),
        takes_part("Hanna", "gemeente", "3433"),
    )
    channel = await trial.channel()
    await channel.seen_by("dirkje")
    await channel.says(f"@Regiebot plaats {code}", "komt na sluiting")
    await dirkje.says(f"sluit {code}", "Weet je zeker")
    await dirkje.says("ja", "is gesloten")
    await channel.says(
        f"@Regiebot plaats {code}",
        "Groepsbeeld Regio Noord",
        "3 van de 5",
        "Het grootste verschil zit bij verbinder: 4,0",
    )
    await trial.looks("84-posted")
    # A channel is for reading together: it unfolds, and nothing is there to close, to take along or to put on a list.
    folds = ["Het hele beeld", "Meer om te bespreken", "Gesprek in vier stappen", "Cijfers"]
    await expect(channel.last.get_by_role("button")).to_have_text(folds)
