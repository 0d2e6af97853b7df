"""Outcomes and group pictures as files: the same rules as for seeing them, and nothing kept."""

from dialogs.effects import Response, SendFile
from dialogs.presses import FileForm, FilePress
from dialogs.records import Act
from dialogs.replies import GroupPicture, Sentence
from dialogs.understanding.codes import split_code
from dialogs.understanding.vocabulary import plain
from dialogs.usecases import chairing, overviews, own_data, results
from dialogs.usecases.overviews import Meant
from dialogs.usecases.turn import Turn

# Which word asks for which kind of file: the question "which round?" must be answered with the same word.
_WORDS: dict[FileForm, str] = {"pdf": "pdf", "xlsx": "excel", "png": "plaatje", "ics": "uvo"}


async def file(turn: Turn, rest: str, form: FileForm) -> Response:
    """`pdf`: the newest own outcome; `pdf zelfscan`: of that scan; with a code: the picture of that round.

    `link` at the end gives a link that expires. Excel and PNG are made of group pictures only.
    """
    as_link = plain(rest).endswith("link")
    said = rest.strip()[: -len("link")].strip() if as_link else rest
    if form != "pdf" or split_code(said)[0]:
        return await _picture(turn, await overviews.one(turn, said, _WORDS[form]), form, as_link=as_link)
    run, _, _ = await results.asked_for(turn, plain(said))
    return SendFile(await results.outcome(turn, run), as_link) if run else results.nothing_yet(turn)


async def _picture(turn: Turn, meant: Meant | Sentence, form: FileForm, *, as_link: bool) -> Response:
    shown = await overviews.show(turn, meant) if isinstance(meant, Meant) else meant
    return SendFile(shown, as_link, form) if isinstance(shown, GroupPicture) else shown


async def pressed(turn: Turn, press: FilePress) -> Response:
    """The file a button or link names. What is not this person's to see is as good as gone."""
    if press.form == "json":
        return await own_data.file(turn)
    if press.uvo:
        return await chairing.calendar_of(turn, press.uvo)
    if press.round:
        round_ = next((known for known in await overviews.visible(turn) if known.id == press.round), None)
        if round_ is None:
            turn.refuse("round", await turn.uow.rounds.get(press.round), Act.EXPORT)
        offer = await _picture(turn, Meant(round_), press.form, as_link=False) if round_ else None
        return offer if isinstance(offer, SendFile) else Sentence("sentence-pdf-gone")
    run = next((run for run in await results.sent_scans(turn) if run.id == press.run), None)
    if run is None:
        turn.refuse("run", await turn.uow.runs.get(press.run), Act.EXPORT)
        return Sentence("sentence-pdf-gone")
    return SendFile(await results.outcome(turn, run), as_link=False)
