"""Find an instrument: what suits somebody first, known from what they have here."""

from collections.abc import Sequence

from dialogs.instruments.content_models import Reader
from dialogs.instruments.kind import Entry
from dialogs.instruments.kinds.aanpak.definition import AanpakContent
from dialogs.presses import WordPress
from dialogs.records import RunState
from dialogs.replies import Finding, Instruments, Reply
from dialogs.usecases.turn import Turn

# On one card; the rest is one press away.
_MOST = 5


async def show_instruments(turn: Turn) -> Reply:
    """Show the few that suit this person best (`vragenlijsten`)."""
    every = await _ordered(turn)
    return Instruments(tuple(every[:_MOST]), more=max(0, len(every) - _MOST))


async def show_rest(turn: Turn) -> Reply:
    """Show those that the first card had no room for (`vragenlijsten meer`)."""
    every = await _ordered(turn)
    return Instruments(tuple(every[_MOST:] or every))


async def show_for(turn: Turn, reader: Reader) -> Reply:
    """Show what is for one reader, and all there is where nothing is (`vragenlijsten coördinator`)."""
    suited = [_found(entry) for entry in _begun(turn) if reader in entry.content.suits]
    suited += _lists(turn) if reader is Reader.CHAIR else []
    return Instruments(tuple(suited), reader) if suited else await show_instruments(turn)


def _found(entry: Entry) -> Finding:
    return Finding(entry.asked.name, entry.minutes, entry.asked.help, WordPress(word=entry.asked.id))


def _begun(turn: Turn) -> Sequence[Entry]:
    return [entry for entry in turn.installation.library.scans() if entry.asked.words]


def _lists(turn: Turn) -> list[Finding]:
    """Return the lists of a chair, which nobody fills in to the end."""
    return [
        Finding(turn.installation.library.only_content(AanpakContent).title, None, None, WordPress(word="lijstjes"))
    ]


async def _ordered(turn: Turn) -> Sequence[Finding]:
    """List all that can be begun: what is for who this is, what is for everybody, and what is for others."""
    readers = await _readers(turn)

    def rank(entry: Entry) -> int:
        suits = frozenset(entry.content.suits)
        return 0 if suits & readers else 2 if suits else 1

    lists = _lists(turn) if Reader.CHAIR in readers else []
    return [*lists, *map(_found, sorted(_begun(turn), key=rank))]


async def _readers(turn: Turn) -> frozenset[Reader]:
    """Tell who somebody is here, from what they have: UVOs, rounds, scans they sent."""
    mine, library = await turn.uow.runs.of_person(turn.person.id), turn.installation.library
    # A form is sent too, by who makes a round or a UVO.
    sent = any(run.state is RunState.SUBMITTED and library.entry(run.instrument, run.version).scan for run in mine)
    has = {
        Reader.CHAIR: bool(await turn.uow.uvos.of_chair(turn.person.id)),
        Reader.COORDINATOR: bool(await turn.own_rounds()),
        Reader.REGISSEUR: sent,
    }
    return frozenset(reader for reader, is_so in has.items() if is_so)
