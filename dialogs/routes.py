"""One visible table from word to use case, and what may follow each word."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from dialogs.effects import Response
from dialogs.records import Address
from dialogs.replies import Reply, Sentence
from dialogs.understanding.guard import NEVER_MEANT, Finding
from dialogs.usecases import (
    answering,
    chairing,
    circles,
    inviting,
    joining,
    orienting,
    overviews,
    own_data,
    results,
    rounds,
    taking_along,
)
from dialogs.usecases.turn import Turn


class Rest(Enum):
    """What may follow a word."""

    NOTHING = auto()
    CODE = auto()
    ANYTHING = auto()


@dataclass(frozen=True)
class Route:
    """`run` takes the turn and what followed the word."""

    run: Callable[[Turn, str], Awaitable[Response]]
    rest: Rest = Rest.NOTHING
    # What is not to follow a word. Days may; a list of people to invite is looked through name by name.
    refuses: frozenset[Finding] = NEVER_MEANT


def _alone(use_case: Callable[[Turn], Awaitable[Response]]) -> Route:
    async def run(turn: Turn, rest: str) -> Response:
        return await use_case(turn)

    return Route(run)


async def _hello(turn: Turn) -> Reply:
    return await orienting.where_we_are(turn, lead="hello")


async def _zelfscan(turn: Turn) -> Reply:
    return await answering.start(turn, "zelfscan")


async def _competentiescan(turn: Turn) -> Reply:
    return await answering.start(turn, "competentiescan")


async def _together(turn: Turn, rest: str) -> Reply:
    return await inviting.share(turn, rest, inviting.BESIDE)


async def _hand_over(turn: Turn, rest: str) -> Reply:
    return await inviting.share(turn, rest, inviting.INSTEAD)


async def _excel(turn: Turn, rest: str) -> Response:
    return await taking_along.file(turn, rest, "xlsx")


async def _png(turn: Turn, rest: str) -> Response:
    return await taking_along.file(turn, rest, "png")


async def _pdf(turn: Turn, rest: str) -> Response:
    return await taking_along.file(turn, rest, "pdf")


async def _quiet(turn: Turn) -> Reply:
    return await orienting.remind(turn, wanted=False)


async def _loud(turn: Turn) -> Reply:
    return await orienting.remind(turn, wanted=True)


async def _post_here(turn: Turn, rest: str) -> Reply:
    return Sentence("only-in-channel")


async def _dutch(turn: Turn) -> Reply:
    return await orienting.speak(turn, "nl")


async def _english(turn: Turn) -> Reply:
    return await orienting.speak(turn, "en")


ROUTES: Mapping[str, Route] = {
    "hallo": _alone(_hello),
    "help": _alone(orienting.menu),
    "zelfscan": _alone(_zelfscan),
    "competentiescan": _alone(_competentiescan),
    "verder": Route(answering.resume, Rest.ANYTHING),
    "terug": _alone(answering.back),
    "pauze": _alone(answering.pause),
    "stop": _alone(answering.stop),
    "weggooien": _alone(answering.stop),
    "verstuur": _alone(answering.send),
    "wijzig": Route(answering.change, Rest.ANYTHING),
    "overzicht": _alone(orienting.where_we_are),
    "uitdraai": Route(results.printout, Rest.ANYTHING),
    "verberg": _alone(results.hide),
    "pdf": Route(_pdf, Rest.ANYTHING),
    "excel": Route(_excel, Rest.ANYTHING),
    "plaatje": Route(_png, Rest.ANYTHING),
    "doe_mee": Route(joining.join, Rest.CODE),
    "later": Route(joining.later, Rest.ANYTHING),
    "afmelden": Route(joining.leave, Rest.ANYTHING),
    "afwezig": Route(joining.away, Rest.ANYTHING),
    "aanwezig": _alone(joining.present),
    "herinneringen_uit": _alone(_quiet),
    "herinneringen_aan": _alone(_loud),
    "ronde": _alone(rounds.start),
    "rondes": Route(rounds.listed, Rest.ANYTHING),
    "wijzig_ronde": Route(rounds.change, Rest.CODE),
    "verleng": Route(rounds.extend, Rest.ANYTHING),
    "herhaal": Route(rounds.repeat, Rest.CODE),
    "sluit": Route(rounds.close, Rest.CODE),
    "nodig_uit": Route(inviting.invite, Rest.ANYTHING, frozenset()),
    "samen": Route(_together, Rest.CODE),
    "overdragen": Route(_hand_over, Rest.CODE),
    "neem_aan": Route(inviting.accept, Rest.CODE),
    "groepsoverzicht": Route(overviews.overview, Rest.ANYTHING),
    "zet_op_agenda": Route(overviews.to_agenda, Rest.ANYTHING),
    "agenda": Route(overviews.agenda, Rest.ANYTHING),
    "plaats": Route(_post_here, Rest.ANYTHING),
    "uvo": Route(chairing.start, Rest.ANYTHING),
    "openstaand": Route(chairing.outstanding, Rest.ANYTHING),
    "gehouden": Route(chairing.held, Rest.ANYTHING),
    "vervallen": _alone(chairing.cancelled),
    "voorzitters": Route(circles.start, Rest.ANYTHING),
    "instellingen": _alone(orienting.settings),
    "nederlands": _alone(_dutch),
    "engels": _alone(_english),
    "privacy": _alone(orienting.privacy),
    "casusverzoek": _alone(orienting.case_rights),
    "mijn_gegevens": Route(own_data.show, Rest.ANYTHING),
    "wis_gegevens": _alone(own_data.ask),
    "wis_alles": _alone(own_data.ask),
    "ja": _alone(orienting.where_we_are),
    "nee": _alone(orienting.where_we_are),
}

# What can be asked of us in a channel or group chat; everything else belongs in somebody's own chat.
SHARED_ROUTES: Mapping[str, Callable[[Turn, str, Address], Awaitable[Reply]]] = {
    "nodig_uit": inviting.announce,
    "plaats": overviews.post,
    "groepsoverzicht": overviews.how_to_post,
}
