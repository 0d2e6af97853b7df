"""Bring people to a round: in a channel, by a list of names, for a repeat; and share its coordination."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from dialogs import drafts
from dialogs.effects import ReadRoster, Response
from dialogs.events import Member, RosterRead
from dialogs.expecting import InviteNames, WhichInvitee
from dialogs.patterns import lazy_compile
from dialogs.presses import NAMES, CardForm, WordPress
from dialogs.records import Address, Invitation, InvitationState, Key, Person, Place, Round
from dialogs.replies import Announcement, Invited, InviteForm, Reply, Sentence
from dialogs.reply_parts import Button, Line
from dialogs.texts.keys import SentenceKey
from dialogs.understanding.codes import format_code, split_code
from dialogs.understanding.guard import Finding, find_personal_data
from dialogs.understanding.people import (
    Entry,
    Matched,
    Result,
    Several,
    Unknown,
    match_people,
    split_lines,
    split_people,
)
from dialogs.usecases import chairing, joining, keys, own_rounds, partners
from dialogs.usecases.own_data import OWN_DATA_BUTTON
from dialogs.usecases.prompts.kinds import PromptKind
from dialogs.usecases.prompts.planning import plan
from dialogs.usecases.round_facts import join_link, round_facts, round_minutes
from dialogs.usecases.turn import Turn

# A pasted list longer than this is no list of colleagues any more.
MOST_NAMES = 200
# Buttons of who may be meant. What one carries behind the code: the id of somebody, and nothing that can be read.
_MOST_CHOICES = 5
_CHOICE = "id_"
_CHOSEN = lazy_compile(rf"{_CHOICE}([A-Za-z0-9\-]{{1,50}})")
# What becomes of the one who gives a key: coordinator beside the other, or no longer.
SHARE, HAND_OVER = "samen", "over"
_KEY_SENTENCES: Mapping[str, SentenceKey] = {SHARE: "sentence-key-samen", HAND_OVER: "sentence-key-over"}
_KEY_COMMANDS: Mapping[str, str] = {SHARE: "samen", HAND_OVER: "overdragen"}
_MAIL = lazy_compile(r"\S{1,64}@\S{1,80}")
_KEY_DAYS = timedelta(days=7)
# The coordinator is told whom we did not reach when the invitations have had time to go out.
_UNREACHED_AFTER = timedelta(minutes=2)
NO_ADDRESS = "no-address"


async def announce(turn: Turn, rest: str, place: Address) -> Reply:
    """Post a card with "Doe mee" for everybody in a channel (`@Regiebot nodig uit CODE`)."""
    if not rest:
        return Sentence("sentence-code-behind-it")
    code, names = split_code(rest)
    round_ = await own_rounds.own_round_by_code(turn, code)
    if round_ is None:
        return Sentence("sentence-no-round-here")
    if turn.is_over(round_):
        return Sentence("sentence-round-is-closed", {"name": round_.name})
    if names:
        return Sentence("sentence-names-in-own-chat", {"code": format_code(round_.code)})
    await turn.uow.places.add(Place(round_.id, place))
    about = round_facts(turn, round_, round_.language)
    link = join_link(turn, round_)
    told = await partners.lines_for_others(turn, round_, round_.language)
    return Announcement(round_, link, about, round_minutes(turn, round_), turn.is_open(round_), told)


async def explain_sharing(turn: Turn, rest: str) -> Reply:
    """Tell how a round comes into a channel or group chat, which is begun there (`deel CODE`)."""
    round_, _ = await own_rounds.find_own_round(turn, rest, "deel", own_rounds.Stage.OPEN)
    if isinstance(round_, Sentence):
        return round_
    if turn.is_over(round_):
        return Sentence("sentence-round-was-closed", {"name": round_.name}, (own_rounds.rounds_button(round_),))
    code = format_code(round_.code)
    link = join_link(turn, round_)
    lines = [Line("round-link", {"link": link})] if link else []
    buttons = (
        Button("button-nodig_uit", WordPress(word="nodig_uit", rest=round_.code)),
        own_rounds.rounds_button(round_),
    )
    lines += await partners.lines_for_others(turn, round_)
    return Sentence("sentence-share-how", {"name": round_.name, "code": code}, buttons, tuple(lines))


async def invite(turn: Turn, rest: str) -> Response:
    """Read the rosters of the places where the round was announced, for a list of names (`nodig uit CODE`)."""
    round_, pasted = await own_rounds.find_own_round(turn, rest, "nodig_uit", own_rounds.Stage.OPEN, more=True)
    if isinstance(round_, Sentence):
        return round_
    if turn.is_over(round_):
        return Sentence("sentence-round-was-closed", {"name": round_.name}, (own_rounds.ROUNDS_BUTTON,))
    if _CHOSEN.fullmatch(pasted):
        return ReadRoster(round_.code, (pasted,), tuple(p.address for p in await turn.uow.places.of_round(round_.id)))
    if refused := refuse_list(turn, pasted, round_.code):
        return refused
    lines, names = split_lines(pasted), split_people(pasted)
    places = await turn.uow.places.of_round(round_.id)
    if not names or not places:
        facts = {"name": round_.name, "code": format_code(round_.code)}
        back = (own_rounds.rounds_button(round_),)
        own_only = (Line("invite-own-only"),) if round_.organisations else ()
        if names:
            return Sentence("sentence-invite-no-roster", facts, back, own_only)
        turn.expect(InviteNames(code=round_.code))
        if places:
            return InviteForm(round_, turn.drafts.get(CardForm.of_invitees(round_.id).key, {}).get(NAMES, ""))
        # Nobody should paste a list before they know where the names come from.
        return Sentence("sentence-invite-how", facts, back, (Line("sentence-invite-no-roster", facts), *own_only))
    # A comma may stand within a name: which one it is, the roster tells.
    return ReadRoster(round_.code, lines, tuple(place.address for place in places))


def refuse_list(turn: Turn, pasted: str, code: str = "") -> Sentence | None:
    """Return why nobody is invited from this list at all: it is too long, or holds what is no name; None otherwise."""
    again = (Button("button-nodig_uit", WordPress(word="nodig_uit", rest=code)),)
    if (count := len(split_people(pasted))) > MOST_NAMES:
        return Sentence("sentence-names-too-many", {"max": MOST_NAMES, "count": count}, again)
    if finding := find_private(pasted, turn.today):
        return Sentence("sentence-names-private", {"finding": str(finding)}, again)
    return None


def find_private(pasted: str, today: date) -> Finding | None:
    """Return what in a list of names is data about a person and said back nowhere (norms A14, A17).

    A mail address is a name here; a number of a person is not.
    """
    found = (find_personal_data(_MAIL.sub(" ", line), today) for line in split_lines(pasted))
    return next((one for one in found if one), None)


def pasted_on_card(press: WordPress) -> str:
    """Return what follows the command of this press: the code, and the names that were filled in for it."""
    invites = press.word == "nodig_uit" and _CHOICE not in press.rest
    return f"{press.rest}\n{press.values.get(NAMES, '')}".strip() if invites else press.rest


def _match(names: Sequence[str], members: Iterable[Member]) -> tuple[Result, ...]:
    """Find who is meant by lines of names, or by the button of somebody."""
    by_id = {member.user: member for member in members}
    if len(names) == 1 and (chosen := _CHOSEN.fullmatch(names[0])):
        member = by_id.get(chosen[1])
        return (Matched(next(iter(member.names), ""), member.user),) if member else (Unknown(""),)
    return match_people(names, tuple(Entry(member.user, member.names) for member in by_id.values()))


async def invite_from_roster(turn: Turn, event: RosterRead) -> Reply:
    """Invite the people the rosters know, and tell which names they do not."""
    round_ = await own_rounds.own_round_by_code(turn, event.code)
    if round_ is None or turn.is_over(round_):
        return Sentence("sentence-no-round-of-yours", buttons=(own_rounds.ROUNDS_BUTTON,))
    drafts.drop(turn.drafts, round_.id)
    # Of a large team, a long list of names takes seconds.
    results = await turn.installation.aside(_match, event.names, [member for _, member in event.members])
    places = {member.user: (place, member) for place, member in reversed(event.members)}
    found = {one.who: one.typed for one in results if isinstance(one, Matched) and one.who != turn.who.user}
    several = tuple(one for one in results if isinstance(one, Several) and set(one.who) - {turn.who.user})
    others = {user: member for user, (_, member) in places.items() if user != turn.who.user}
    invited = 0
    # In one order, so that two coordinators who invite the same people do not wait for each other.
    for user, name in sorted(found.items()):
        person = await _person_of_member(turn, *places[user])
        invited += await invite_person(turn, round_, person, name)
    if invited:
        await _plan_unreached(turn, round_)
    if several:
        # What is typed next may well be the name of one of them.
        turn.expect(WhichInvitee(code=round_.code))
    return Invited(
        round_,
        # Who has an invitation already, or takes part, counts the same: that is not the coordinator's to know.
        count=len(found),
        unknown=tuple(one.typed for one in results if isinstance(one, Unknown)),
        several=tuple(one.typed for one in several),
        choices=_choices(round_, several, others),
        unread=event.unread,
    )


def _choices(round_: Round, several: Iterable[Several], members: Mapping[str, Member]) -> tuple[Button, ...]:
    """Return whom to choose from, each once: by the name of the directory, with the address where two share a name."""
    fit = [members[user] for user in dict.fromkeys(user for one in several for user in one.who) if user in members]
    called = [next(iter(member.names), "") for member in fit]
    buttons: list[Button] = []
    for member, name in zip(fit, called, strict=True):
        chosen = f"{_CHOICE}{member.user}"
        # An id that a button cannot carry is asked for by name only.
        if name and _CHOSEN.fullmatch(chosen):
            shown = f"{name} ({member.names[1]})" if called.count(name) > 1 and len(member.names) > 1 else name
            buttons.append(
                Button("button-invitee", WordPress(word="nodig_uit", rest=f"{round_.code}_{chosen}"), {"name": shown})
            )
    return tuple(buttons[:_MOST_CHOICES])


async def _person_of_member(turn: Turn, place: Address, member: Member) -> Person:
    """Return the member as a person we can write to; a new one gets the notice before anything else is kept of them."""
    known = await turn.uow.people.get(turn.person.tenant, member.user)
    if known is None:
        new = Person(
            id=turn.installation.new_id(),
            tenant=turn.person.tenant,
            user=member.user,
            locale=turn.person.locale,
            service=place.service,
            account=member.account,
            bot=place.bot,
            seen_on=turn.today,
        )
        await turn.uow.people.add(new)
        return new
    if not known.account:
        there = replace(known, service=place.service, account=member.account, bot=place.bot)
        await turn.uow.people.save(known, there)
        return there
    return known


def make_invitation(turn: Turn, round_: Round, person: Person, called: str = "") -> Invitation:
    """Make the invitation of this person; who has no address cannot be reached."""
    reached = bool(person.address or person.account)
    state = InvitationState.INVITED if reached else InvitationState.UNREACHABLE
    asked_by = turn.person.id if called else ""
    reason = "" if reached else NO_ADDRESS
    return Invitation(round_.id, person.id, state, turn.today, called, reason, asked_by=asked_by)


async def invite_person(turn: Turn, round_: Round, person: Person, called: str) -> bool:
    """Invite this person; tell whether an invitation goes out. Nobody is asked twice, least of all who declined.

    Who could not be reached was never asked: they are tried again, and may be here by now.
    """
    known = await turn.uow.invitations.get(round_.id, person.id)
    if known and known.state is not InvitationState.UNREACHABLE:
        return False
    if called and person.unreachable:
        # Somebody found them on the spot, so they may have come back without a word to us: one try tells.
        await turn.uow.people.save(person, replace(person, unreachable=""))
    invitation = make_invitation(turn, round_, person, called)
    await turn.uow.invitations.upsert(invitation)
    if invitation.state is InvitationState.UNREACHABLE:
        return False
    await joining.plan_invitation(turn, round_, person.id)
    await joining.plan_reminders(turn, round_, person.id)
    return True


async def _plan_unreached(turn: Turn, round_: Round) -> None:
    due_at, ends = joining.earliest_sending(turn, round_) + _UNREACHED_AFTER, turn.installation.end_of(round_.closes_on)
    await plan(turn, PromptKind.UNREACHED, round_.id, turn.person.id, due_at, ends)


async def share_round(turn: Turn, rest: str, kind: str) -> Response:
    """Make a key with which a colleague becomes coordinator too (`samen CODE`) or instead (`overdragen CODE`)."""
    if kind == HAND_OVER and not rest and not await turn.own_rounds():
        if await turn.uow.uvos.of_chair(turn.person.id):
            # Who has no round hands over what they do have.
            return await chairing.show_uvos(turn, _KEY_COMMANDS[kind])
        # "Ik heb een nieuwe baan": then what is kept of them is what is left to see to.
        return Sentence("sentence-nothing-to-hand-over", buttons=(OWN_DATA_BUTTON,))
    round_, _ = await own_rounds.find_own_round(turn, rest, _KEY_COMMANDS[kind])
    if isinstance(round_, Sentence):
        return round_
    key = Key(turn.installation.new_code(), round_.id, turn.person.id, kind, turn.today + _KEY_DAYS)
    await turn.uow.keys.add(key)
    return keys.tell_key(turn, key, _KEY_SENTENCES[kind], {"name": round_.name})
