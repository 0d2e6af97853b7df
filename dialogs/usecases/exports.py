"""Export outcomes and group pictures as files: the same rules as for seeing them, and nothing kept."""

from dataclasses import replace

from dialogs.audit_records import Act
from dialogs.effects import Response, SendFile
from dialogs.patterns import lazy_compile
from dialogs.presses import FileForm, FilePress, WordPress
from dialogs.replies import GroupPicture, RoundState, Sentence
from dialogs.reply_parts import Button, Note
from dialogs.understanding.codes import split_code
from dialogs.understanding.one_person import asks_by_name
from dialogs.understanding.vocabulary import plain
from dialogs.usecases import chairing, overviews, own_data, results
from dialogs.usecases.own_rounds import RoundMatch, visible_rounds
from dialogs.usecases.turn import Turn

# Which word asks for which kind of file: the question "which round?" must be answered with the same word.
_COMMAND_OF_FORM: dict[FileForm, str] = {"pdf": "pdf", "xlsx": "excel", "png": "plaatje", "ics": "uvo"}

# Behind the word for a picture: as a file, rather than to look at in the chat.
_FILE_WORDS = frozenset({"bestand", "file"})


# "Pdf en excel" asks for two files, and names no round.
_ANOTHER_FORM = lazy_compile(r"(?i)(?:en|and|\+|&)\s+(?:(?:de|een|the|an?|als|as)\s+)?(?:pdf|excel|spreadsheet)\b")


def names_one_form(rest: str) -> bool:
    """Tell whether what follows the word for a file asks for no other file as well, nor for one with names."""
    return _ANOTHER_FORM.match(rest.strip()) is None and not asks_by_name(rest)


async def export_file(turn: Turn, rest: str, form: FileForm) -> Response:
    """Send the newest own outcome (`pdf`), that of a scan (`pdf zelfscan`), or the picture of a round (`pdf CODE`).

    `link` at the end sends a link that expires, `bestand` a picture as a file: else it is shown in the chat. Excel and
    PNG are made of group pictures only.
    """
    as_link = plain(rest).endswith("link")
    said = rest.strip()[: -len("link")].strip() if as_link else rest
    if form != "pdf" and (own := await _offer_own(turn, said)):
        return own
    if form == "png" and not as_link:
        *words, last = said.split() or [""]
        as_file = plain(last) in _FILE_WORDS
        meant_picture = await overviews.find_picture_request(turn, " ".join(words) if as_file else said, "plaatje")
        return await _export_picture(turn, meant_picture, form, as_link=False, in_chat=not as_file)
    if form != "pdf" or split_code(said)[0]:
        return await _export_picture(
            turn, await overviews.find_picture_request(turn, said, _COMMAND_OF_FORM[form]), form, as_link=as_link
        )
    run, _, understood = await results.find_run_and_part(turn, plain(said))
    # Who has no outcome, and coordinates, can only mean a round.
    means_round = run is None and bool(await turn.own_rounds())
    if means_round or not understood:
        meant = await overviews.find_picture_request(turn, said, "pdf")
        if means_round or isinstance(meant, RoundMatch):
            return await _export_picture(turn, meant, form, as_link=as_link)
    return SendFile(await results.own_outcome(turn, run), as_link) if run else await results.no_outcome_yet(turn)


async def _offer_own(turn: Turn, said: str) -> Sentence | None:
    """Offer the own outcome as a PDF, to who has one and no round whose picture could be meant; else return None."""
    known = turn.installation.words
    named = [word for word in plain(said).split() if word not in known.around_answer | known.filler | _FILE_WORDS]
    if named or await visible_rounds(turn) or not await results.sent_scans(turn):
        return None
    return Sentence("sentence-own-as-pdf", buttons=(Button("button-pdf", WordPress(word="pdf")),))


async def _export_picture(
    turn: Turn, meant: RoundMatch | Sentence, form: FileForm, *, as_link: bool, in_chat: bool = False
) -> Response:
    shown = await overviews.show_picture_or_state(turn, meant) if isinstance(meant, RoundMatch) else meant
    if isinstance(shown, RoundState):
        return replace(shown, note=Note("note-file-later"))
    return SendFile(shown, as_link, form, in_chat) if isinstance(shown, GroupPicture) else shown


async def handle_press(turn: Turn, press: FilePress) -> Response:
    """Send the file that a button or link names. What this person may not see is gone."""
    if press.form == "json":
        return await own_data.export_own_data(turn)
    if press.uvo:
        return await chairing.export_meeting(turn, press.uvo)
    if press.round:
        round_ = next((one for one in await visible_rounds(turn) if one.id == press.round), None)
        if round_ is None:
            turn.audit_refusal("round", await turn.uow.rounds.get(press.round), Act.EXPORT)
        offer = await _export_picture(turn, RoundMatch(round_), press.form, as_link=False) if round_ else None
        return offer if isinstance(offer, SendFile) else Sentence("sentence-pdf-gone")
    run = next((run for run in await results.sent_scans(turn) if run.id == press.run), None)
    if run is None:
        turn.audit_refusal("run", await turn.uow.runs.get(press.run), Act.EXPORT)
        return Sentence("sentence-pdf-gone")
    return SendFile(await results.own_outcome(turn, run), as_link=False)
