"""Find and show the group picture: by code, by a name that is nearly right, by region; and the agenda made from it."""

import re
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from dialogs.instruments.definition import LANGUAGES
from dialogs.instruments.grouping import group_ids, group_label
from dialogs.instruments.rounds import Mode
from dialogs.presses import WordPress
from dialogs.records import Act, Address, AgendaLine, Round
from dialogs.replies import Agenda, AgendaItem, Button, GroupPicture, Reply, Sentence
from dialogs.understanding.codes import format_code, read_code, split_code
from dialogs.understanding.vocabulary import plain
from dialogs.usecases import pictures
from dialogs.usecases.own_rounds import ROUNDS_BUTTON
from dialogs.usecases.rounds import round_state
from dialogs.usecases.turn import Turn

# How alike a typed name and the name of a round must be: "regio nord" finds "Regio Noord".
_LEAST_SIMILARITY = 75


@dataclass(frozen=True)
class PictureRequest:
    """A round, and the group of it that was asked for."""

    round: Round
    part: str | None = None


async def visible_rounds(turn: Turn) -> list[Round]:
    """List the rounds this person coordinates, and those they completed."""
    mine = list(await turn.own_rounds())
    for run in await turn.uow.runs.of_person(turn.person.id):
        if run.round and run.submitted_on and all(run.round != one.id for one in mine):
            round_ = await turn.uow.rounds.get(run.round)
            if round_:
                mine.append(round_)
    return mine


async def show_overview(turn: Turn, rest: str) -> Reply:
    """Show the group picture (`groepsoverzicht`), found by a code, a name that is nearly right, a scan or a region."""
    found = await find_picture_request(turn, rest, "groepsoverzicht")
    return await show_picture_or_state(turn, found) if isinstance(found, PictureRequest) else found


async def find_picture_request(turn: Turn, rest: str, word: str) -> PictureRequest | Sentence:
    """Return the one round that is meant, or the question which; `word` is the command that the buttons repeat."""
    rounds = await visible_rounds(turn)
    if not rounds and not rest:
        return Sentence("sentence-no-picture", buttons=(Button("button-ronde", WordPress(word="ronde")),))
    found = _match_rounds(turn, rounds, rest)
    if not found:
        if split_code(rest)[0]:
            turn.audit_refusal("round", act=Act.PICTURE)
        return Sentence("sentence-no-such-round", buttons=(ROUNDS_BUTTON,))
    if len(found) > 1 and rest and len({plain(meant.round.name) for meant in found}) == 1:
        # A round and the ones that repeat it have one name: the newest that has a picture is meant.
        return next((meant for meant in reversed(found) if turn.is_over(meant.round)), found[-1])
    if len(found) > 1:
        buttons = tuple(
            Button(
                "button-round",
                WordPress(word=word, rest=m.round.code),
                {"name": m.round.name, "code": format_code(m.round.code)},
            )
            for m in found[-5:]
        )
        return Sentence("sentence-which-round", buttons=buttons)
    return found[0]


async def show_picture_or_state(turn: Turn, meant: PictureRequest) -> Reply:
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


def _match_rounds(turn: Turn, rounds: list[Round], rest: str) -> list[PictureRequest]:
    """Return the rounds that fit best what was typed; with the group, when that is what fits."""
    if not rest:
        return [PictureRequest(round_) for round_ in rounds]
    code, said = split_code(rest)
    exact = [round_ for round_ in rounds if round_.code == code]
    if exact:
        return [PictureRequest(exact[0], _match_group(turn, exact[0], said))]
    # "scan" alone says nothing about which one; "competentie scan" does.
    scans = {
        scan for phrase, scan in _scan_words(turn).items() if phrase != "scan" and f" {phrase} " in f" {plain(rest)} "
    }
    named = [round_ for round_ in rounds if not scans or round_.instrument in scans]
    bare = _strip_filler(turn, rest)
    if not bare:
        return [PictureRequest(round_) for round_ in named]
    scored = [
        (
            max(
                _similarity(bare, _strip_filler(turn, round_.name)),
                fuzz.token_set_ratio(plain(rest), plain(round_.name)),
            ),
            PictureRequest(round_),
        )
        for round_ in named
    ]
    scored += [
        (_similarity(bare, _strip_filler(turn, label)) - 1, PictureRequest(round_, group))
        for round_ in named
        for group, label in _group_labels(turn, round_)
    ]
    best = max((score for score, _ in scored), default=0.0)
    # A group may be called the same in both languages.
    return list(dict.fromkeys(meant for score, meant in scored if score == best >= _LEAST_SIMILARITY))


def _similarity(said: str, name: str) -> float:
    return fuzz.token_sort_ratio(said, name) if said and name else 0.0


def _strip_filler(turn: Turn, text: str) -> str:
    """Return what is left of a name without scans and words that say nothing ("regio", "van de")."""
    filler, said = turn.installation.words.filler, re.split(r"[\s,;:.]+", plain(text))
    left = f" {' '.join(said)} "
    for phrase in sorted(_scan_words(turn), key=len, reverse=True):
        left = left.replace(f" {phrase} ", " ")
    return " ".join(word for word in re.findall(r"[\w/]+", left) if word not in filler)


def _scan_words(turn: Turn) -> dict[str, str]:
    """Return word as typed (plain) -> id of the scan it begins."""
    scans = [entry.asked for entry in turn.installation.library.scans()]
    return {plain(word): scan.id for scan in scans for words in scan.words.values() for word in words}


def _group_labels(turn: Turn, round_: Round) -> list[tuple[str, str]]:
    """List the groups of a round as (id, name), once in each language."""
    domains = turn.installation.library.entry(round_.instrument, round_.version).domains
    return [
        (group, group_label(round_, domains, group).in_(language))
        for group in group_ids(round_, domains)
        for language in LANGUAGES
    ]


def _match_group(turn: Turn, round_: Round, said: str) -> str | None:
    """Return the id of the group that was typed after a code, or None."""
    bare = _strip_filler(turn, said)
    scored = (
        [(_similarity(bare, _strip_filler(turn, label)), group) for group, label in _group_labels(turn, round_)]
        if bare
        else []
    )
    score, group = max(scored, default=(0.0, ""))
    return group if score >= _LEAST_SIMILARITY else None


async def post_picture(turn: Turn, rest: str, place: Address) -> Reply:
    """Post the picture of an open round in a channel, asked by its coordinator (`@Regiebot plaats CODE`)."""
    if not rest:
        return Sentence("sentence-code-behind-it")
    code = read_code(rest)
    round_ = await turn.uow.rounds.by_code(turn.person.tenant, code) if code else None
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
    picture = await show_picture_or_state(turn, found) if isinstance(found, PictureRequest) else found
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
            items.append(AgendaItem(line, round_, _item_title(turn, round_, line.item)))
    return Agenda(tuple(items)) if items else Sentence("sentence-agenda-empty")


def _item_title(turn: Turn, round_: Round, item: str) -> str:
    entry = turn.installation.library.entry(round_.instrument, round_.version)
    assert entry.scan
    return entry.scan.item_title(entry.content, item).in_(turn.language)
