"""What people who take part say in their own words: it is done, asked or left, and never taken for something else."""

import pytest

from tests.conversation import stages
from tests.conversation.stages import open_round
from tests.scenarios.people import Someone, World

NL, EN = "nl-NL", "en-GB"


async def _sent(world: World, locale: str) -> Someone:
    """Take part in a round: designer 3, set-up lead 3, connector 4, conductor 2."""
    _, code = await open_round(world, NL)
    anna = await world.newcomer("anna", locale)
    await anna.says(f"doe mee {code}", "ja", "1", *"3342", "verstuur")
    return anna


@pytest.mark.parametrize(
    ("locale", "said"),
    [(NL, said) for said in ("vraag 3 was fout", "antwoord 3 klopt niet", "nummer 3 is fout", "de 3 was fout")],
)
async def test_which_answer_was_wrong_is_not_what_another_is_to_be(world: World, locale: str, said: str) -> None:
    """ "Vraag 3 was fout" set the last answer to 3, in a round where it counted at once."""
    anna = await _sent(world, locale)
    await anna.says(said)
    anna.sees_not("→")


DOUBT = {
    NL: ("sluit", "weet ik niet", "Zolang je niets kiest, verandert er niets. Sluit ik Regio Noord?", "is gesloten"),
    EN: ("close", "don't know", "Nothing changes until you choose. Shall I close Regio Noord?", "is closed"),
}


@pytest.mark.parametrize("locale", sorted(DOUBT))
async def test_who_does_not_know_yet_leaves_it_open(world: World, locale: str) -> None:
    dirkje, _ = await open_round(world, locale)
    close, doubt, open_, closed = DOUBT[locale]
    await dirkje.says(close, doubt)
    dirkje.sees(open_)
    dirkje.sees_not("ik doe niets", "do nothing")
    await dirkje.says("ja" if locale == NL else "yes")
    dirkje.sees(closed)


async def test_that_answers_no_question_of_the_scan_behind_it(world: World) -> None:
    """Asked whether to begin anew, "weet ik niet" skipped the role that stood behind the question."""
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Noord", "3", "opnieuw", "geen idee")
    anna.sees("Begin ik opnieuw?")
    await anna.says("nee")
    anna.sees("Rol 2 van 4")


VIEWS = {
    NL: ["wat mij betreft een 3", "ik zou zeggen een 3", "mijns inziens 3", "ik ga voor 3", "niet meer dan een 3"],
    EN: ["as far as I'm concerned a 3", "I'd say a 3", "in my view it\u2019s a 3", "somewhere around a 3", "id say 3"],
}


@pytest.mark.parametrize(("locale", "said"), [(locale, said) for locale in sorted(VIEWS) for said in VIEWS[locale]])
async def test_a_score_as_somebody_sees_it(world: World, locale: str, said: str) -> None:
    anna = await world.newcomer("anna", locale)
    await anna.says("zelfscan", "1", "1", "Noord", said)
    anna.sees("Rol 2 van 4" if locale == NL else "Role 2 of 4")
    await anna.says("terug")
    anna.sees("3 – Regelmatig aanwezig ✓" if locale == NL else "3 – Regularly present ✓")


@pytest.mark.parametrize(("locale", "said"), [(NL, "zal ik 4 doen"), (EN, "should I say 4"), (EN, "is that a 3")])
async def test_asking_for_a_score_gives_none(world: World, locale: str, said: str) -> None:
    anna = await world.newcomer("anna", locale)
    await anna.says("zelfscan", "1", "1", "Noord", said, "verder")
    anna.sees("Rol 1 van 4" if locale == NL else "Role 1 of 4")


@pytest.mark.parametrize("said", ["what are my rights", "do I have any rights here", "where's the privacy statement"])
async def test_rights_in_english(world: World, said: str) -> None:
    anna = await world.newcomer("anna", EN)
    await anna.says(said)
    anna.sees("My rights")


async def test_a_scan_that_was_kept_is_named_when_the_round_is_left(world: World) -> None:
    dirkje, code = await open_round(world, NL)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "ja", "1", *"3342")
    await dirkje.says(f"sluit {code}", "ja")
    await anna.says("verstuur", "verstuur", f"afmelden {code}")
    anna.sees("Je zelfscan van jezelf blijft, alleen voor jou.")
    # And where nothing of a round is left, nothing of a round is said.
    await anna.says("verwijder mijn scores")
    anna.sees("Eén uitkomst apart wissen kan ik niet.")


async def test_who_sent_for_a_round_hears_of_no_scan_of_their_own(world: World) -> None:
    anna = await _sent(world, NL)
    await anna.says("afmelden", "ja")
    anna.sees("afgemeld")
    anna.sees_not("van jezelf blijft")


async def test_the_only_question_has_no_number(world: World) -> None:
    _, code = await stages.invited("2")(world, NL)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}")
    anna.sees("Competentiescan regisseurs")
    anna.sees_not("van 1")


JOBS = {NL: ["ik werk hier binnenkort niet meer", "ik ga uit dienst"], EN: ["I have a new job", "i've got a new job"]}


@pytest.mark.parametrize(("locale", "said"), [(locale, said) for locale in sorted(JOBS) for said in JOBS[locale]])
async def test_a_new_job_is_no_new_uvo(world: World, locale: str, said: str) -> None:
    anna = await _sent(world, locale)
    await anna.says(said)
    anna.sees("**mijn gegevens**" if locale == NL else "**my data**")
    anna.sees_not("Nieuwe UVO", "New UVO", "113")


@pytest.mark.parametrize("said", ["alleen dirigent", "ik spreek met mijn manager af volgende week"])
async def test_nothing_is_refused_where_nothing_was_asked(world: World, said: str) -> None:
    anna = await _sent(world, NL)
    await anna.says(said)
    anna.sees_not("ik doe niets")


@pytest.mark.parametrize(
    ("locale", "said", "seen"), [(NL, "uitdraai graag", "Jouw zelfscan"), (EN, "printout please", "Your")]
)
async def test_a_courtesy_names_no_part(world: World, locale: str, said: str, seen: str) -> None:
    anna = await _sent(world, locale)
    await anna.says(said)
    anna.sees(seen)
    anna.sees_not("Dat ken ik niet", "do not know")


async def test_how_long_it_is_kept_says_nothing_of_how_long_it_takes(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("wat bewaren jullie van me en hoe lang")
    anna.sees("bewaar ik 24 maanden")
