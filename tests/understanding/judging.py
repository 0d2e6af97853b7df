"""Judges what came of a message against what a careful secretary hears in it. Knows nothing of how we read.

What ran is told by the names of commands; what changed, by the rows before and after; what is said, by the card.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from babel.dates import format_date

from tests.understanding.stages import Seen


class Verdict(StrEnum):
    """RIGHT, and ASKED where asking was right; NEEDLESS: it could have known; HARM: it did something wrong."""

    RIGHT = "right"
    ASKED = "rightly asked"
    NEEDLESS = "needlessly asked"
    MISSED = "missed"
    HARM = "harm"


# The command (and what is done with a UVO) that a meaning comes to.
MEANT_BY: Mapping[str, tuple[str, ...]] = {
    "notice_read": ("ja", "verder", "hallo", "help", "overzicht"),
    "notice_refused": ("niet_akkoord", "nee"),
    "greeting": ("greeting", "hallo", "smalltalk", "about_self"),
    "thanks": ("thanks", "bedankt"),
    "smalltalk": ("smalltalk", "greeting"),
    "complaint": ("complaint",),
    "no_action": ("no_action", "nee", "rondes"),
    "out_of_scope": ("out_of_scope", "plaats"),
    "human_contact": ("mens", "need_help_person", "nood"),
    "help": ("help", "hoe"),
    "who_are_you": ("wie_ben_je", "who_are_you"),
    "what_others_do": ("what_others_do",),
    "choose_for_me": ("choose_for_me",),
    "what_for_me": ("what_for_me",),
    "done_before": ("done_before",),
    "where_it_works": ("where_it_works",),
    "costs": ("costs",),
    "without_teams": ("without_teams",),
    "how_long": ("hoe_lang",),
    "who_sees": ("wie_ziet_dit", "privacy"),
    "is_it_anonymous": ("is_het_anoniem",),
    "is_it_voluntary": ("moet_ik_meedoen",),
    "what_is_kept": ("wat_bewaar_je",),
    "explain_question": ("uitleg",),
    "explain_term": ("uitleg",),
    "start_scan": ("zelfscan", "competentiescan"),
    "restart": ("opnieuw",),
    "join_round": ("doe_mee", "ja", "answer"),
    "continue": ("verder", "overzicht"),
    "back": ("terug",),
    "skip": ("overslaan", "answer"),
    "answer": ("answer",),
    "free_text": ("answer",),
    "correct": ("wijzig", "answer"),
    "pause": ("pauze",),
    "stop": ("stop", "weggooien"),
    "send": ("verstuur",),
    "progress_own": ("hoe_ver",),
    "show_result": ("uitdraai",),
    "result_pdf": ("pdf",),
    "change_sent": ("wijzig", "kan_ik_nog"),
    "may_i_change": ("kan_ik_nog",),
    "lost_code": ("code_kwijt",),
    "round_info": ("ronde_info",),
    "round_with": ("rondes", "ronde_info"),
    "decline": ("afmelden", "nee", "answer"),
    "leave": ("afmelden",),
    "snooze": ("later", "pauze", "uvo later", "out_of_scope"),
    "away": ("afwezig",),
    "reminders_off": ("herinneringen_uit",),
    "reminders_on": ("herinneringen_aan",),
    "instruments": ("vragenlijsten",),
    "settings": ("instellingen",),
    "language": ("nederlands", "engels"),
    "own_data": ("mijn_gegevens", "mijn_gegevens bestand"),
    "erase": ("wis_gegevens", "wis_alles"),
    "make_round": ("ronde",),
    "round_progress": ("voortgang", "rondes"),
    "least_people": ("voortgang",),
    "when_reminded": ("voortgang", "instellingen"),
    "who_did": ("wie_deed_mee",),
    "invite": ("nodig_uit",),
    "remind": ("herinner",),
    "round_code": ("code",),
    "when_closes": ("wanneer_sluit",),
    "extend_round": ("verleng", "vervroeg", "sluit"),
    "paper_scores": ("op_papier",),
    "paper_back": ("papier_weg",),
    "close_round": ("sluit",),
    "hand_over": ("overdragen", "samen", "uvo overdragen"),
    "who_coordinates": ("wie_coordineert", "ronde_info"),
    "stop_coordinating": ("stop_coordineren",),
    "end_coordinating": ("coordinator_weg",),
    "group_picture": ("groepsoverzicht",),
    "group_file": ("pdf", "excel", "plaatje"),
    "put_on_agenda": ("zet_op_agenda",),
    "share_picture": ("share_picture", "plaats", "pdf"),
    "repeat_round": ("herhaal",),
    "my_next_uvo": ("uvo", "uvo stand"),
    "new_uvo": ("uvo nieuw",),
    "move_uvo": ("uvo datum", "uvo verzet", "uvo verzetten", "uvo kies_datum"),
    "uvo_held": ("uvo gehouden", "uvo ja", "gehouden"),
    "uvo_not_held": ("uvo vervallen", "uvo nee", "vervallen"),
    "rhythm": ("uvo ritme", "uvo ander_ritme"),
    "agreement": ("uvo afspraak",),
    "overdue": ("openstaand",),
    "uvo_calendar": ("uvo agenda",),
    "case_closed": ("uvo sluit", "uvo stoppen"),
    "escalation": ("uvo hulp", "uvo ladder", "wie_helpt"),
    "checklists": ("lijstjes", "uvo lijstjes"),
    "case_data": ("private", "case_data", "misread"),
}
_ROUNDS = ("Regio Noord najaar", "Regio Zuid", "Regio Noord voorjaar")
_CASES = ("AB-3K7QXZ", "CD-8M4RTW")
# Nothing is ever changed by these, so asking first is no matter.
_LOOKS = frozenset(
    [
        "notice_refused",
        "greeting",
        "thanks",
        "smalltalk",
        "complaint",
        "no_action",
        "out_of_scope",
        "human_contact",
        "help",
        "who_are_you",
        "what_others_do",
        "choose_for_me",
        "what_for_me",
        "done_before",
        "where_it_works",
        "costs",
        "without_teams",
        "how_long",
        "who_sees",
        "is_it_anonymous",
        "is_it_voluntary",
        "what_is_kept",
        "explain_question",
        "explain_term",
        "progress_own",
        "show_result",
        "result_pdf",
        "may_i_change",
        "lost_code",
        "round_info",
        "round_with",
        "settings",
        "own_data",
        "round_progress",
        "least_people",
        "when_reminded",
        "who_did",
        "round_code",
        "when_closes",
        "group_picture",
        "group_file",
        "my_next_uvo",
        "overdue",
        "uvo_calendar",
        "escalation",
        "checklists",
        "case_data",
    ]
)


@dataclass(frozen=True)
class Judged:
    verdict: Verdict
    why: str = ""


def judge(entry: Mapping[str, Any], seen: Seen) -> Judged:
    """Judge one message of the yardstick."""
    wanted = (entry["means"], *entry.get("or", ()))
    ran = tuple(seen.steps)
    asks_first, changed = entry.get("ask_first", False), seen.changed
    done = [name for name in ran if not name.startswith("choice ")]
    offered = {name.removeprefix("choice ") for name in ran if name.startswith("choice ")}
    forbidden = {name for meaning in entry.get("never", ()) for name in MEANT_BY.get(meaning, ())}
    forbidden -= {name for meaning in wanted for name in MEANT_BY.get(meaning, ())}
    if changed and asks_first and not _may_change(entry, seen):
        return Judged(Verdict.HARM, "changed something before asking")
    if changed and forbidden & set(done):
        return Judged(Verdict.HARM, f"did {forbidden & set(done)}")
    if entry["means"] == "answer" and entry.get("slots") == {"missing": ["value"]} and not changed:
        return Judged(Verdict.ASKED)
    if "invalid" in entry.get("slots", {}) and not changed and "misread" in done:
        return Judged(Verdict.ASKED)
    fits = [meaning for meaning in wanted if any(_is(name, meaning) for name in done)]
    if entry["means"] == "unclear":
        if changed:
            return Judged(Verdict.HARM, f"changed something: {done}")
        return (
            Judged(Verdict.ASKED)
            if offered or seen.asks or _is_misread(seen) or list(seen.steps) == ["misread", "no_action"]
            else Judged(Verdict.MISSED, f"did {done}")
        )
    if not fits:
        # The other thing of two may be done while the first is asked.
        also = [name for name in done if any(_is(name, meaning) for meaning in entry.get("also", ()))]
        if changed and done and not (also == done and offered & set(wanted)):
            return Judged(Verdict.HARM, f"did {done}")
        if offered & set(wanted):
            if wrong := next(_wrong_slots(entry, seen), None):
                return Judged(Verdict.MISSED, f"offered, but {wrong}")
            return Judged(Verdict.ASKED if asks_first else Verdict.NEEDLESS, f"offered {sorted(offered)}")
        return Judged(Verdict.MISSED, f"{done or sorted(offered) or 'not understood'}")
    if wrong := next(_wrong_slots(entry, seen), None):
        return Judged(Verdict.HARM if changed else Verdict.MISSED, wrong)
    missing_also = [m for m in entry.get("also", ()) if m != "thanks" and not any(_is(name, m) for name in done)]
    if missing_also:
        return Judged(Verdict.MISSED, f"not also {missing_also}")
    if fits[0] not in _LOOKS and not asks_first and not changed and seen.asks and fits[0] not in ("join_round",):
        return Judged(Verdict.NEEDLESS, "asked first")
    return Judged(Verdict.ASKED if asks_first else Verdict.RIGHT)


def _is_misread(seen: Seen) -> bool:
    """Whether a question of a scan or form was asked once more: that is asking."""
    return list(seen.steps) == ["misread"] and not seen.changed


def _is(name: str, meaning: str) -> bool:
    return name in MEANT_BY.get(meaning, ()) or (meaning == "my_next_uvo" and name == "uvo")


def _may_change(entry: Mapping[str, Any], seen: Seen) -> bool:
    """Some that ask still begin a form, or show the page that is asked about: that is asking."""
    return seen.only_begins


def _wrong_slots(entry: Mapping[str, Any], seen: Seen) -> Iterator[str]:
    """Yield what was heard wrong, of what the rows or the card tell."""
    slots = entry.get("slots", {})
    if entry["means"] in ("answer", "skip") and ("score" in slots or "scores" in slots):
        wanted = slots["scores"] if "scores" in slots else [slots["score"]]
        given = [None if value is None else int(value) for value in seen.answers_given]
        if given != wanted:
            yield f"answers {given}, not {wanted}"
    if "value" in slots and seen.answers_given and str(slots["value"]) not in seen.answers_given:
        yield f"answers {seen.answers_given}, not {slots['value']!r}"
    if entry["means"] == "answer" and "date" in slots and not _asked_or(seen, slots["date"]):
        yield f"answers {seen.answers_given}, not {slots['date']}"
    for name, known in (("round", _ROUNDS), ("case", _CASES)):
        others = [other for other in known if other in seen.text and other != slots.get(name)]
        if name in slots and others and slots[name] not in seen.text:
            yield f"is about {others}, not {slots[name]}"
    for name in ("until", "to", "held_on", "back_on"):
        value = slots.get(name)
        if isinstance(value, str) and value[:2] == "20" and not _tells(seen, value):
            yield f"{name} is not {value}"
    if unnamed := [name for name in slots.get("names", ()) if name not in seen.text]:
        yield f"{unnamed} not named"


def _asked_or(seen: Seen, day: str) -> bool:
    return day in [str(value) for value in seen.answers_given] or _tells(seen, day)


def _tells(seen: Seen, moment: str) -> bool:
    """Whether a day (and hour) stands in the rows that changed, or is said back on the card."""
    at = datetime.fromisoformat(moment)
    day: date = at.date()
    long = {format_date(day, pattern, locale) for pattern in ("d MMMM",) for locale in ("nl", "en_GB")}
    return any(words in seen.text for words in long) or str(day) in repr(seen.after)
