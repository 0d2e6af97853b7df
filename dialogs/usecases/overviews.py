"""Find and show the group picture: by code, by a name that is nearly right, by group; and the agenda made from it."""

import re
from dataclasses import replace

from dialogs.audit_records import Act
from dialogs.instruments.rounds import Mode
from dialogs.instruments.view import Folded
from dialogs.instruments.view_parts import TALK_FOLDS
from dialogs.patterns import lazy_compile
from dialogs.presses import WordPress
from dialogs.records import Address, AgendaLine, Round
from dialogs.replies import Agenda, AgendaItem, GroupPicture, Reply, Sentence
from dialogs.reply_parts import Button, Note
from dialogs.texts.catalog import speech
from dialogs.understanding.codes import find_code, split_code
from dialogs.understanding.making import TALK
from dialogs.understanding.meant_rounds import find_per
from dialogs.understanding.vocabulary import plain
from dialogs.usecases import pictures
from dialogs.usecases.own_rounds import (
    ROUNDS_BUTTON,
    RoundMatch,
    ask_which,
    labels_of_groups,
    match_rounds,
    names_one,
    part_named,
    visible_rounds,
)
from dialogs.usecases.round_states import round_state
from dialogs.usecases.turn import Turn

# Last time stands beside a picture by itself, where there was one.
_AGAINST = lazy_compile(
    r"(?i)\s(?:vergeleken met|vergelijk(?:en)? met|tegen(?:over)?|t\.?o\.?v\.?|ten opzichte van|naast|against|beside"
    r"|compared (?:to|with)) (?:de |het )?(?:vorige?|eerdere|last|the last|the previous|previous)"
    r"(?: (?:keer|ronde|jaar|maal|time|round|year))?[.?! ]*$"
    # "Met vorige keer": a time alone names no round.
    r"|\s(?:(?:met|en|with|and) )?(?:de |the )?(?:vorige keer|last time)[.?! ]*$"
)


# What a picture is for, or how it is to be shown, beside the name of a round or a part: "pdf voor de directie".
_PURPOSE = lazy_compile(
    r"(?i)\s(?:(?:voor|for|om|to)\s.+|(?:(?:met|with)\s)?(?:(?:de|het|the)\s)?(?:grootste?|biggest|largest)\s"
    r"(?:verschil(?:len)?|differences?|gaps?)(?:\s(?:eerst|bovenaan|first|on top|at the top))?|alleen|only|just)"
    r"(?=[\s.!,]|$)"
)


# Our own words for a picture say nothing about which, and neither does that it is to be shown once more.
_OURS = lazy_compile(
    r"(?i)\s(?:(?:van|of|from|uit|in|als|as)\s)?(?:(?:het|de|een|dit|the|a|an|this)\s)?(?:groepsbeeld|groepsoverzicht"
    r"|groepsresultaat|beeld|group\s(?:picture|overview|result)|picture|overview|pdf|excel|png|image|afbeelding|plaatje"
    r"|opnieuw|nog\s(?:een\skeer|eens)|again|once\smore|please|graag|aub|alsjeblieft)(?=[\s.!,?]|$)"
)
# As what a picture is to be sent, or in which language: the word for a picture alone knows neither.
_AS_FILE = lazy_compile(
    r"(?i)\b(?:pdf|excel\w*|xlsx?|csv|png|jpe?g|plaatje|afbeelding|image|foto|bestand|file|spreadsheet|rekenblad"
    r"|powerpoint|pptx?|docx?|(?:in|als|as)\s(?:een\s|a\s)?(?:word|slide|dia)|word|engels|nederlands|english|dutch)\b"
)


def _without_purpose(said: str) -> str:
    return _OURS.sub("", _PURPOSE.sub("", f" {said}")).strip()


def names_no_form(rest: str) -> bool:
    """Tell whether what follows the word for a picture asks for it as it is shown, and for no file."""
    return _AS_FILE.search(rest) is None


async def show_overview(turn: Turn, rest: str) -> Reply:
    """Show the group picture (`groepsoverzicht`), found by a code, a name that is nearly right, a scan or a group."""
    rest = _AGAINST.sub("", f" {rest}").strip()
    code, title = split_code(rest)
    if code and title and (fold := await _show_fold(turn, code, title)):
        return fold
    found = await find_picture_request(turn, rest, "groepsoverzicht")
    if isinstance(found, Sentence):
        return found
    shown = await show_picture_or_state(turn, found)
    # Words by which the round itself was found ask for no part of it.
    title = _without_purpose(title)
    part = found.part is None and (find_per(title) or (title and not match_rounds(turn, [found.round], title)))
    if part and isinstance(shown, GroupPicture) and shown.group.is_shown:
        return replace(shown, note=_no_such_part(turn, found.round, title))
    return shown


def _no_such_part(turn: Turn, round_: Round, said: str) -> Note | None:
    """Say that a picture has no part of what was asked for, and which parts it has; None where none was named."""
    labels = list(dict.fromkeys(label for _, label in labels_of_groups(turn, round_, turn.language)))
    per = find_per(said)
    if per and not labels:
        return Note("note-one-group", {"group": "none"})
    if per and round_.grouping != per:
        return Note("note-no-such-group", {"groups": ", ".join(labels)})
    if labels:
        return Note("note-no-such-group", {"groups": ", ".join(labels)}) if names_one(turn, said) else None
    named = part_named(turn, round_, said)
    return Note("note-one-group", {"group": named}) if named else None


async def _show_fold(turn: Turn, code: str, title: str) -> Reply | None:
    """Show what the picture of this round folds under a title; None for other words."""
    found = await find_picture_request(turn, code, "groepsoverzicht")
    picture = await show_picture_or_state(turn, found) if isinstance(found, RoundMatch) else None
    if not isinstance(picture, GroupPicture) or not picture.group.is_shown:
        return None
    view = picture.group.view(speech(turn.language))
    folds = {block.id: block.title for block in view.blocks if isinstance(block, Folded)}
    if plain(title) in _TALK:
        # A picture without more to talk about begins with what there is.
        return replace(picture, fold=next((id_ for id_ in TALK_FOLDS if id_ in folds), ""))
    fold = next((id_ for id_, written in folds.items() if plain(written) == plain(title)), "")
    return replace(picture, fold=fold) if fold else None


# What is typed behind a picture by who wants to talk about it.
_TALK = frozenset({TALK, "discuss"})


async def find_picture_request(turn: Turn, rest: str, word: str) -> RoundMatch | Sentence:
    """Return the one round that is meant, or the question which; `word` is the command that the buttons repeat."""
    rounds = await visible_rounds(turn)
    if not rounds and not split_code(rest)[0]:
        return Sentence("sentence-no-picture", buttons=(Button("button-ronde", WordPress(word="ronde")),))
    found = match_rounds(turn, rounds, rest) or match_rounds(turn, rounds, _without_purpose(rest))
    if not found:
        if split_code(rest)[0]:
            turn.audit_refusal("round", act=Act.PICTURE)
        return Sentence("sentence-no-such-round", buttons=(ROUNDS_BUTTON,))
    if len(found) > 1 and rest and len({plain(meant.round.name) for meant in found}) == 1:
        # A round and the ones that repeat it have one name: the newest that has a picture is meant.
        return next((meant for meant in reversed(found) if turn.is_over(meant.round)), found[-1])
    if len(found) > 1:
        # A group that was asked for goes with the round that is chosen.
        part = rest if any(meant.part for meant in found) else ""
        return ask_which(turn, list({meant.round.id: meant.round for meant in found}.values()), word, part)
    return found[0]


async def show_picture_or_state(turn: Turn, meant: RoundMatch) -> Reply:
    """Show the picture to people who may see it; before the end its coordinators see how far it is."""
    round_ = meant.round
    coordinates = await turn.coordinates(round_)
    if turn.is_over(round_):
        if round_.mode == Mode.CONFIDENTIAL and not coordinates:
            turn.audit_refusal("round", round_, Act.PICTURE)
            return Sentence("sentence-picture-not-yours", {"name": round_.name})
        return await pictures.show_picture(turn, round_, meant.part)
    if coordinates:
        return await round_state(turn, round_)
    return Sentence("sentence-picture-later", {"name": round_.name, "closes": round_.closes_on.isoformat()})


async def post_picture(turn: Turn, rest: str, place: Address) -> Reply:
    """Post the picture of an open round in a channel, asked by its coordinator (`@Regiebot plaats CODE`)."""
    if not rest:
        return Sentence("sentence-code-behind-it")
    code = find_code(rest)
    round_ = await turn.uow.rounds.by_code(code) if code else None
    if round_ is None or not await turn.coordinates(round_):
        turn.audit_refusal("round", round_, Act.PICTURE)
        return Sentence("sentence-no-round-here")
    if round_.mode == Mode.CONFIDENTIAL:
        turn.audit_refusal("round", round_, Act.PICTURE)
        return Sentence("sentence-confidential-here")
    if not turn.is_over(round_):
        return Sentence("sentence-picture-later", {"name": round_.name, "closes": round_.closes_on.isoformat()})
    shown_ = await pictures.show_picture(turn, round_)
    return GroupPicture(replace(shown_.group, posted=True))


async def explain_posting(turn: Turn, rest: str, place: Address) -> Reply:
    """Tell how to post: looking is no posting, and in a channel only the word for it posts."""
    return Sentence("sentence-how-to-post")


async def add_to_agenda(turn: Turn, rest: str) -> Reply:
    """Add the largest difference to the agenda as a neutral line, without numbers (`zet op agenda CODE`)."""
    found = await find_picture_request(turn, rest, "zet_op_agenda")
    picture = await show_picture_or_state(turn, found) if isinstance(found, RoundMatch) else found
    if not isinstance(picture, GroupPicture):
        return picture
    group = picture.group
    item = group.scan.item_to_discuss(group.picture)
    if item is None and not group.is_shown:
        return picture
    turn.audit(Act.PICTURE, "round", group.round.id)
    if item is None:
        return Sentence("sentence-nothing-stands-out", {"name": group.round.name})
    await turn.uow.agenda.add(AgendaLine(turn.installation.new_id(), turn.person.id, group.round.id, item, turn.today))
    return await show_agenda(turn, "")


async def show_agenda(turn: Turn, rest: str) -> Reply:
    """Show this person's lines for the next meeting (`agenda`), after taking a line off (`agenda klaar 2`)."""
    lines = await turn.uow.agenda.of_person(turn.person.id)
    number = re.fullmatch(r"(?:klaar|done|besproken) ?(\d{1,3})", plain(rest))
    done = next((line for line in lines if line.id == rest), None)
    if number and 1 <= int(number[1]) <= len(lines):
        done = lines[int(number[1]) - 1]
    if done:
        await turn.uow.agenda.mark_done(done.id, turn.today)
        lines = await turn.uow.agenda.of_person(turn.person.id)
    items = []
    for line in lines:
        round_ = await turn.uow.rounds.get(line.round)
        if round_:
            items.append(AgendaItem(line, round_, await pictures.item_title(turn, round_, line.item)))
    return Agenda(tuple(items)) if items else Sentence("sentence-agenda-empty")
