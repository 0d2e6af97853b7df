"""What each meaning of a sentence comes to here: a command with what follows it, as if that had been typed.

So a sentence, a word and a button end in the same use case. A meaning without a command is answered by a sentence of
ours (`usecases.small_talk`).
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from dialogs.patterns import lazy_compile
from dialogs.understanding.being_away import away
from dialogs.understanding.correcting import back, correct
from dialogs.understanding.heard import Heard, Meant, day_of
from dialogs.understanding.in_need import in_need
from dialogs.understanding.kept_where import what_is_kept, who_sees
from dialogs.understanding.likeness import split_words
from dialogs.understanding.making import (
    discuss,
    of_paper,
    of_round,
    of_scan,
    of_uvo,
    plain_command,
    round_code,
    round_with,
    start,
    when_closes,
    with_words,
)
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.meant_coordinating import end_coordinating, stop_coordinating, who_coordinates
from dialogs.understanding.meant_joining import decline, join, leave, nothing, remind_not
from dialogs.understanding.meant_rounds import (
    close,
    extend,
    find_per,
    group_file,
    hand_over,
    invite,
    least_people,
    make_or_share,
    own_file,
    picture,
    rename,
    repeat,
    round_progress,
    round_size,
    when_reminded,
)
from dialogs.understanding.meant_scans import about_self, complaint, may, progress, restart, result, send
from dialogs.understanding.meant_uvos import (
    agreement,
    calendar,
    held_uvo,
    lists,
    move_uvo,
    my_uvo,
    names_uvo,
    new_uvo,
    outstanding,
    rhythm,
)
from dialogs.understanding.of_others import how_long, language, others_do
from dialogs.understanding.said_roles import help_for, role_of
from dialogs.understanding.situation import Part
from dialogs.understanding.skipping import skip
from dialogs.understanding.snoozing import snooze, until_then
from dialogs.understanding.vocabulary import vocabulary


def meant(meaning: Meaning, heard: Heard) -> Meant:
    """Return what this meaning of the sentence comes to here."""
    make = _MADE.get(meaning)
    made = make(meaning, heard) if make else Meant(meaning)
    made = replace(made, also=tuple(replace(one, when=day_of(heard, one)) for one in made.also))
    when = day_of(heard, made)
    return replace(made, when=when) if when else made


def _reminders_off(meaning: Meaning, heard: Heard) -> Meant:
    """Turn reminders off; of "no messages at all" it is not clear whether all that is kept is to go as well."""
    off = Meant(meaning, "herinneringen_uit")
    if heard.says(*_RECEIVED) and heard.here.rounds_as(Part.COORDINATES, over=False):
        # "Jan zegt dat hij geen bericht kreeg": with the code they can take part without one.
        return of_round("code", over=False)(Meaning.ROUND_CODE, heard)
    if set(heard.understanding.parts.rounds) & set(heard.here.rounds_as(Part.COORDINATES)):
        # Of a round they hold these go to others.
        return of_round("herinner_niet")(Meaning.REMIND_NOT, heard)
    if heard.understanding.parts.cases or heard.understanding.parts.uvos:
        # Reminders stop for all there is: of one that is named it is asked, and that one may be closed.
        uvos = heard.understanding.parts.uvos
        close = meant(Meaning.CASE_CLOSED, heard) if len(uvos) == 1 else None
        later = [Meant(Meaning.SNOOZE, "uvo", f"{uvo.code} later", about=uvo.code) for uvo in uvos if uvo.waiting]
        return replace(off, asked=True, either=(*later[:1], *([replace(close, asked=False)] if close else [])))
    if heard.says("herinner*", "reminder*", "remind*", "melding*", "notific*", "pushbericht*"):
        return off
    none_at_all = heard.understanding.denied and heard.says("bericht*", "message*")
    return replace(off, either=(Meant(Meaning.ERASE, "wis_gegevens"),)) if heard.removes or none_at_all else off


_RECEIVED = ("kreeg", "kregen", "gekregen", "ontvangen", "ontving", "got", "received")


def _reminders_on(meaning: Meaning, heard: Heard) -> Meant:
    """Turn reminders on; the word alone does not say which way."""
    on = Meant(meaning, "herinneringen_aan")
    alone = len(heard.understanding.words) == 1
    return replace(on, either=(Meant(Meaning.REMINDERS_OFF, "herinneringen_uit"),)) if alone else on


_ONES_OWN = ("mijn", "m'n", "mij", "me", "antwoord*", "account", "my", "answer*")
# "Wis alle gegevens van de ronde": of these it is said whose they are.
_OF_SOMETHING = ("alles", "gegevens", "everything", "all", "data")
_OF_ROUND = lazy_compile(r"(?i)\b(?:van|uit|over|of|from|in|about)\s+(?:\w+\s+){0,2}(?:ronde|round|\{round\}|\{code\})")


def _means_round(heard: Heard) -> bool:
    """Tell whether it is a round that is to go, and not what somebody is known by."""
    parts = heard.understanding.parts
    if not (parts.rounds or parts.codes or heard.says("ronde*", "round*")) or heard.says(*_ONES_OWN):
        return False
    return bool(_OF_ROUND.search(parts.masked)) or not heard.says(*_OF_SOMETHING)


def _erase(meaning: Meaning, heard: Heard) -> Meant:
    """Erase everything; "my answers" may also be about putting them right, and a case or round named is closed."""
    parts = heard.understanding.parts
    if len(heard.understanding.words) == 1 and not heard.removes:
        # "Versnipperd" alone is what somebody finds.
        return Meant(meaning, void=True)
    if parts.uvos or parts.cases:
        return of_uvo("sluit")(Meaning.CASE_CLOSED, heard)
    if _means_round(heard):
        # A round cannot be thrown away; what can be done with it is told.
        named = [*(known.code for known in parts.rounds), *parts.codes]
        return Meant(Meaning.MAY_I_CHANGE, "kan_ik_nog", " ".join(("verwijder", *named[:1])))
    erase = Meant(meaning, "wis_gegevens")
    only_answers = heard.says("antwoord*", "answer*") and not heard.says("alles", "everything", "all")
    return replace(erase, either=(Meant(Meaning.CHANGE_SENT, "wijzig"),)) if only_answers else erase


def _stop(meaning: Meaning, heard: Heard) -> Meant:
    """Stop filling in; for somebody who is in nothing but has a round, it may be about that."""
    here = heard.here
    if here.run is None and here.rounds_as(Part.COORDINATES, over=False):
        close = of_round("sluit", over=False)(Meaning.CLOSE_ROUND, heard)
        return replace(close, either=(Meant(Meaning.WHEN_CLOSES, "wanneer_sluit", close.rest),))
    if here.run and here.run.at_review and not here.run.resting and set(heard.understanding.words) <= _AWAY_WITH_IT:
        # With all answers given it may as well be sent off.
        return Meant(meaning, "stop", either=(Meant(Meaning.SEND, "verstuur"),))
    return Meant(meaning, "stop")


_AWAY_WITH_IT = frozenset({"doen", "weg", "ermee", "ermede", "mogen", "kunnen", "het", "hij", "die", "dat", "ie", "go"})


def _remind_step(meaning: Meaning, heard: Heard) -> Meant:
    """Remind of a next step; of a UVO, where that is what is named, it is asked again later."""
    if heard.here.uvos and heard.when and names_uvo(heard):
        return of_uvo("later", when=True)(Meaning.SNOOZE, heard)
    return with_words("stap")(meaning, heard)


def _out_of_scope(meaning: Meaning, heard: Heard) -> Meant:
    """Say what cannot be done; who wants their outcome mailed, and looks at it, gets it as a file to mail."""
    own = heard.says("me", "mij", "mijn", "mn", "mezelf", "my", "myself") and heard.says("mail*", "email*")
    if heard.here.own_file and own and not heard.understanding.denied:
        return own_file(Meaning.RESULT_PDF, heard)
    return Meant(meaning)


# Not "the key takeaways".
_OF_KEY = lazy_compile(
    r"(?i)\bsleutels?\b|\bkeys?\b(?=\s*(?:$|[?.,!]|(?:is|be|been|works?|do|does|has|lasts?|can|not|valid|used|yet)\b))"
)


def _minutes(meaning: Meaning, heard: Heard) -> Meant:
    """Say where minutes go, to who has a UVO to keep them of; of a round there are none."""
    return Meant(meaning if heard.here.uvos or names_uvo(heard) else Meaning.OUT_OF_SCOPE)


# Scans and results


def _instruments(meaning: Meaning, heard: Heard) -> Meant:
    """Look at what can be filled in; for whom, when that is said."""
    return Meant(meaning, "vragenlijsten", role_of(heard))


def _own_data(meaning: Meaning, heard: Heard) -> Meant:
    as_file = heard.says("bestand", "file", "meenem*", "download*", "export*", "json")
    return Meant(meaning, "mijn_gegevens", "bestand" if as_file else "")


def _explain(meaning: Meaning, heard: Heard) -> Meant:
    about = heard.understanding.parts.term or " ".join(heard.understanding.parts.scans[:1])
    if not about and find_per(heard.understanding.text) and heard.here.rounds_as(Part.COORDINATES, over=True):
        # "Het verschil tussen de regio's" is what a picture shows.
        return picture(Meaning.GROUP_PICTURE, heard)
    about = about or (
        "sluiten" if heard.says("sluit*", "dicht*", "close*", "closing", "shut*") else _word_of_ours(heard)
    )
    return Meant(meaning, "uitleg", about, about=about, slots={"about": about} if about else {})


def _word_of_ours(heard: Heard) -> str:
    """Return the word of our own that a short question is about, where nothing else is named."""
    parts = heard.understanding.parts
    if parts.rounds or parts.codes:
        return ""
    said = f" {' '.join(split_words(heard.understanding.text))} "
    terms = [term for term in vocabulary().own_terms if " " in term or len(heard.understanding.words) <= _FEW]
    return next((term for term in terms if f" {term} " in said), "")


# "Wat is een ronde precies": who says more asks about something of it.
_FEW = 6


# "Ik heb Bram net gesproken", "dan spreek ik ze aan": it is somebody else they speak to.
_SPOKEN = lazy_compile(
    r"(?i)\b(?:gesproken|gebeld|sprak|spoke|(?:have|ve|just) spoken|talked to"
    r"|(?:spreek|bel|vraag) ik (?:ze|hem|haar|hen|die|zelf)|ik (?:spreek|bel) (?:ze|hem|haar|hen))\b"
)


def _human_contact(meaning: Meaning, heard: Heard) -> Meant:
    anybody = heard.says("iemand", "mens*", "persoon", "somebody", "someone", "human", "person")
    return Meant(meaning, "mens", void=not anybody and bool(_SPOKEN.search(heard.understanding.text)))


def _explain_question(meaning: Meaning, heard: Heard) -> Meant:
    return Meant(meaning, "uitleg", heard.understanding.parts.term)


def _of_uvo_or_round(
    uvo: Callable[[Meaning, Heard], Meant], of: Meaning, round_: Callable[[Meaning, Heard], Meant]
) -> Callable[[Meaning, Heard], Meant]:
    """Return what makes an act on a UVO; who has none, and has or names a round, means that."""

    def make(meaning: Meaning, heard: Heard) -> Meant:
        here, parts = heard.here, heard.understanding.parts
        if here.uvos or here.run or parts.cases or names_uvo(heard):
            return uvo(meaning, heard)
        has_round = here.rounds_as(Part.COORDINATES, over=False) or heard.says("ronde*", "round*")
        return round_(of, heard) if has_round else uvo(meaning, heard)

    return make


_MADE: Mapping[Meaning, Callable[[Meaning, Heard], Meant]] = {
    Meaning.NOTICE_READ: plain_command("ja"),
    Meaning.NOTICE_REFUSED: plain_command("niet_akkoord"),
    Meaning.SHARE_PICTURE: plain_command("plaats"),
    Meaning.ABOUT_SELF: about_self,
    Meaning.OUT_OF_SCOPE: _out_of_scope,
    Meaning.COMPLAINT: complaint,
    Meaning.HELP: help_for,
    Meaning.MENU: plain_command("menu"),
    Meaning.CALENDAR_ADDRESS: calendar,
    Meaning.CALENDAR_OFF: calendar,
    Meaning.SHARE_ROUND: of_round("deel", over=False),
    Meaning.WHAT_OTHERS_DO: others_do,
    Meaning.UVO_PLACE: lambda meaning, heard: Meant(meaning, void=not (heard.here.uvos or names_uvo(heard))),
    Meaning.MINUTES: _minutes,
    Meaning.KEY: lambda meaning, heard: Meant(meaning, void=not _OF_KEY.search(heard.understanding.text)),
    Meaning.CASE_CODE: lambda meaning, heard: Meant(meaning, void=not names_uvo(heard)),
    Meaning.WHO_ARE_YOU: plain_command("wie_ben_je"),
    Meaning.ORIGIN: of_scan("bron"),
    Meaning.HUMAN_CONTACT: _human_contact,
    Meaning.HOW_LONG: how_long,
    Meaning.WHO_SEES: who_sees,
    Meaning.IS_IT_ANONYMOUS: plain_command("is_het_anoniem"),
    Meaning.IS_IT_VOLUNTARY: plain_command("moet_ik_meedoen"),
    Meaning.WHAT_IS_KEPT: what_is_kept,
    Meaning.MY_RIGHTS: lambda meaning, _: Meant(meaning, "privacy", "rechten"),
    Meaning.EXPLAIN_QUESTION: _explain_question,
    Meaning.EXPLAIN_TERM: _explain,
    Meaning.MAY_I_CHANGE: may,
    Meaning.START_SCAN: start,
    Meaning.RESTART: restart,
    Meaning.CONTINUE: until_then("verder"),
    Meaning.BACK: back,
    Meaning.SKIP: skip,
    Meaning.CORRECT: correct,
    Meaning.PAUSE: until_then("pauze"),
    Meaning.STOP: _stop,
    Meaning.SEND: send,
    Meaning.NO_ACTION: nothing,
    Meaning.NEED_HELP_PERSON: in_need,
    Meaning.PROGRESS_OWN: progress,
    Meaning.SHOW_RESULT: result,
    Meaning.RESULT_PDF: own_file,
    Meaning.CHANGE_SENT: plain_command("wijzig"),
    Meaning.JOIN_ROUND: join,
    Meaning.LOST_CODE: plain_command("code_kwijt"),
    Meaning.ROUND_WITH: round_with,
    Meaning.ROUND_INFO: of_round("ronde_info", Part.INVITED, Part.TAKING, Part.SENT),
    Meaning.DECLINE: decline,
    Meaning.LEAVE: leave,
    Meaning.SNOOZE: snooze,
    Meaning.REMIND_STEP: _remind_step,
    Meaning.REMIND_NOT: remind_not,
    Meaning.AWAY: away,
    Meaning.PRESENT: plain_command("aanwezig"),
    Meaning.REMINDERS_OFF: _reminders_off,
    Meaning.REMINDERS_ON: _reminders_on,
    Meaning.INSTRUMENTS: _instruments,
    Meaning.SETTINGS: plain_command("instellingen"),
    Meaning.LANGUAGE: language,
    Meaning.OWN_DATA: _own_data,
    Meaning.ERASE: _erase,
    Meaning.MAKE_ROUND: make_or_share,
    Meaning.ROUND_PROGRESS: round_progress,
    Meaning.LEAST_PEOPLE: least_people,
    Meaning.WHEN_REMINDED: when_reminded,
    Meaning.WHO_DID: of_round("wie_deed_mee", plural=True),
    Meaning.INVITE: invite,
    Meaning.REMIND: of_round("herinner", over=False, day=True),
    Meaning.RENAME_ROUND: rename,
    Meaning.ROUND_SIZE: round_size,
    Meaning.DISCUSS: discuss,
    Meaning.ROUND_CODE: round_code,
    Meaning.WHEN_CLOSES: when_closes,
    Meaning.EXTEND_ROUND: extend,
    Meaning.CLOSE_ROUND: close,
    Meaning.PAPER_SCORES: of_paper,
    Meaning.PAPER_BACK: of_paper,
    Meaning.HAND_OVER: hand_over,
    Meaning.WHO_COORDINATES: who_coordinates,
    Meaning.STOP_COORDINATING: stop_coordinating,
    Meaning.END_COORDINATING: end_coordinating,
    Meaning.GROUP_PICTURE: picture,
    Meaning.GROUP_FILE: group_file,
    Meaning.PUT_ON_AGENDA: of_round("zet_op_agenda", Part.COORDINATES, Part.SENT, over=True),
    Meaning.REPEAT_ROUND: repeat,
    Meaning.MY_NEXT_UVO: my_uvo,
    Meaning.NEW_UVO: new_uvo,
    Meaning.MOVE_UVO: _of_uvo_or_round(move_uvo, Meaning.EXTEND_ROUND, extend),
    Meaning.UVO_HELD: held_uvo,
    Meaning.UVO_NOT_HELD: _of_uvo_or_round(
        of_uvo("vervallen", asked=lambda uvo: not uvo.waiting, waiting=True), Meaning.CLOSE_ROUND, close
    ),
    Meaning.RHYTHM: rhythm,
    Meaning.AGREEMENT: agreement,
    Meaning.OVERDUE: outstanding,
    Meaning.UVO_CALENDAR: calendar,
    Meaning.CASE_CLOSED: of_uvo("sluit"),
    Meaning.ESCALATION: plain_command("wie_helpt"),
    Meaning.CHECKLISTS: lists,
}
