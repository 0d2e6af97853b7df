"""Asking for the group picture: by code, by a name that is nearly right, by region; and what to talk about."""

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
from dialogs.usecases.mine import ROUNDS
from dialogs.usecases.rounds import state
from dialogs.usecases.turn import Turn

# How alike a typed name and the name of a round must be: "regio nord" finds "Regio Noord".
_NEARLY = 75


@dataclass(frozen=True)
class Meant:
    """A round, and the group of it that was asked for."""

    round: Round
    part: str | None = None


async def visible(turn: Turn) -> list[Round]:
    """The rounds this person has to do with: their own, and those they completed."""
    mine = list(await turn.own_rounds())
    for run in await turn.uow.runs.of_person(turn.person.id):
        if run.round and run.submitted_on and all(run.round != known.id for known in mine):
            round_ = await turn.uow.rounds.get(run.round)
            if round_:
                mine.append(round_)
    return mine


async def overview(turn: Turn, rest: str) -> Reply:
    """`groepsoverzicht`, with a code, a name that is nearly right, a scan or region, or nothing when there is one."""
    found = await one(turn, rest, "groepsoverzicht")
    return await show(turn, found) if isinstance(found, Meant) else found


async def one(turn: Turn, rest: str, word: str) -> Meant | Sentence:
    """The one round that is meant, or the question which."""
    rounds = await visible(turn)
    if not rounds and not rest:
        return Sentence("sentence-no-picture", buttons=(Button("button-ronde", WordPress(word="ronde")),))
    found = _meant(turn, rounds, rest)
    if not found:
        if split_code(rest)[0]:
            turn.refuse("round", act=Act.PICTURE)
        return Sentence("sentence-no-such-round", buttons=(ROUNDS,))
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


async def show(turn: Turn, meant: Meant) -> Reply:
    """The picture, for who may see it; before the end how far it is, for its coordinators."""
    round_ = meant.round
    coordinates = await turn.coordinates(round_)
    if turn.is_over(round_):
        if round_.mode == Mode.CONFIDENTIAL and not coordinates:
            turn.refuse("round", round_, Act.PICTURE)
            return Sentence("sentence-picture-not-yours", {"name": round_.name})
        return await pictures.show(turn, round_, meant.part)
    if coordinates:
        return await state(turn, round_)
    return Sentence("sentence-picture-later", {"name": round_.name, "closes": round_.closes_on.isoformat()})


def _meant(turn: Turn, rounds: list[Round], rest: str) -> list[Meant]:
    """The rounds that fit best what was typed; with the group, when that is what fits."""
    if not rest:
        return [Meant(round_) for round_ in rounds]
    code, said = split_code(rest)
    exact = [round_ for round_ in rounds if round_.code == code]
    if exact:
        return [Meant(exact[0], _part(turn, exact[0], said))]
    # "scan" alone says nothing about which one; "competentie scan" does.
    scans = {
        scan for phrase, scan in _scan_words(turn).items() if phrase != "scan" and f" {phrase} " in f" {plain(rest)} "
    }
    named = [round_ for round_ in rounds if not scans or round_.instrument in scans]
    bare = _bare(turn, rest)
    if not bare:
        return [Meant(round_) for round_ in named]
    scored = [
        (
            max(_alike(bare, _bare(turn, round_.name)), fuzz.token_set_ratio(plain(rest), plain(round_.name))),
            Meant(round_),
        )
        for round_ in named
    ]
    scored += [
        (_alike(bare, _bare(turn, label)) - 1, Meant(round_, group))
        for round_ in named
        for group, label in _labels(turn, round_)
    ]
    best = max((score for score, _ in scored), default=0.0)
    # A group may be called the same in both languages.
    return list(dict.fromkeys(meant for score, meant in scored if score == best >= _NEARLY))


def _alike(said: str, name: str) -> float:
    return fuzz.token_sort_ratio(said, name) if said and name else 0.0


def _bare(turn: Turn, text: str) -> str:
    """What is left of a name without scans and words that say nothing ("regio", "van de")."""
    filler, said = turn.installation.words.filler, re.split(r"[\s,;:.]+", plain(text))
    left = f" {' '.join(said)} "
    for phrase in sorted(_scan_words(turn), key=len, reverse=True):
        left = left.replace(f" {phrase} ", " ")
    return " ".join(word for word in re.findall(r"[\w/]+", left) if word not in filler)


def _scan_words(turn: Turn) -> dict[str, str]:
    """What people type for a scan -> its id."""
    scans = [entry.asked for entry in turn.installation.library.scans()]
    return {plain(word): scan.id for scan in scans for words in scan.words.values() for word in words}


def _labels(turn: Turn, round_: Round) -> list[tuple[str, str]]:
    """The groups of a round, by id, with what they are called in each language."""
    domains = turn.installation.library.entry(round_.instrument, round_.version).domains
    return [
        (group, group_label(round_, domains, group).in_(language))
        for group in group_ids(round_, domains)
        for language in LANGUAGES
    ]


def _part(turn: Turn, round_: Round, said: str) -> str | None:
    """The group that was typed after a code."""
    bare = _bare(turn, said)
    scored = [(_alike(bare, _bare(turn, label)), group) for group, label in _labels(turn, round_)] if bare else []
    score, group = max(scored, default=(0.0, ""))
    return group if score >= _NEARLY else None


async def post(turn: Turn, rest: str, place: Address) -> Reply:
    """`@Regiebot plaats CODE` in a channel: the picture of an open round, by its coordinator, for everybody there."""
    if not rest:
        return Sentence("sentence-code-behind-it")
    code = read_code(rest)
    round_ = await turn.uow.rounds.by_code(turn.person.tenant, code) if code else None
    if round_ is None or not await turn.coordinates(round_):
        turn.refuse("round", round_, Act.PICTURE)
        return Sentence("sentence-no-round-here")
    if round_.mode == Mode.CONFIDENTIAL:
        turn.refuse("round", round_, Act.PICTURE)
        return Sentence("sentence-confidential-here")
    if not turn.is_over(round_):
        return Sentence("sentence-picture-later", {"name": round_.name, "closes": round_.closes_on.isoformat()})
    shown_ = await pictures.show(turn, round_)
    return GroupPicture(replace(shown_.group, posted=True))


async def how_to_post(turn: Turn, rest: str, place: Address) -> Reply:
    """Looking is no posting: in a channel only the word for it posts."""
    return Sentence("sentence-how-to-post")


async def to_agenda(turn: Turn, rest: str) -> Reply:
    """`zet op agenda CODE`: the largest difference as a neutral line, without numbers."""
    found = await one(turn, rest, "zet_op_agenda")
    picture = await show(turn, found) if isinstance(found, Meant) else found
    if not isinstance(picture, GroupPicture):
        return picture
    group = picture.group
    item = group.scan.to_talk_about(group.picture)
    if item is None and not group.is_shown:
        return picture
    turn.audit(Act.PICTURE, "round", group.round.id)
    if item is None:
        return Sentence("sentence-nothing-stands-out", {"name": group.round.name})
    await turn.uow.agenda.add(AgendaLine(turn.installation.new_id(), turn.person.id, group.round.id, item, turn.today))
    return await agenda(turn, "")


async def agenda(turn: Turn, rest: str) -> Reply:
    """`agenda`: my lines for the next meeting; `agenda klaar 2`: the second has been talked about."""
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
            items.append(AgendaItem(line, round_, _title(turn, round_, line.item)))
    return Agenda(tuple(items)) if items else Sentence("sentence-agenda-empty")


def _title(turn: Turn, round_: Round, item: str) -> str:
    entry = turn.installation.library.entry(round_.instrument, round_.version)
    assert entry.scan
    return entry.scan.item_title(entry.content, item).in_(turn.language)
