"""How a sentence is read, told to whoever runs the bot: what was found in it, what it may mean, what would happen."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from dialogs.commands.table import Commands
from dialogs.instruments.definition import Language
from dialogs.instruments.library import Library
from dialogs.understanding.deciding import decide
from dialogs.understanding.decision import Decision
from dialogs.understanding.fitness import fitness_in
from dialogs.understanding.sentences import Reader
from dialogs.understanding.situation import KnownRound, KnownUvo, Part, RunInHand, Situation

_SHOWN = 5


def example_situations(library: Library, now: datetime, language: Language) -> Mapping[str, Situation]:
    """Return the states in which a sentence can be tried, by name, with made-up rounds and cases in them."""
    plain = Situation(now=now, language=language)
    day = now.date()
    scans = {entry.asked.id: entry.asked for entry in library.scans()}
    scan = next(iter(scans))
    found = {
        "first_contact": replace(plain, noticed=False, expects="notice"),
        "idle": plain,
        "finished": replace(plain, sent=frozenset(scans)),
        "coordinator": replace(plain, rounds=(_round(scan, Part.COORDINATES, day),)),
        "coordinator_closed": replace(plain, rounds=(_round(scan, Part.COORDINATES, day, over=True),)),
        "invited": replace(plain, rounds=(_round(scan, Part.INVITED, day),)),
        "sent": replace(plain, rounds=(_round(scan, Part.SENT, day),)),
        "chair": replace(plain, uvos=(KnownUvo("AB-3K7QXZ", _at(now, 19), 8),)),
        "chair_asked_held": replace(plain, uvos=(KnownUvo("AB-3K7QXZ", _at(now, -1), 8, waiting=True),)),
    }
    for id_, asked in scans.items():
        # One of its own questions: before these some ask whether one takes part, and from where.
        scaled = (page for page in asked.pages if any(question.kind == "scale" for question in page.questions))
        page = next(scaled, asked.pages[-1])
        titles = tuple(one.questions[0].title.in_(language) for one in asked.pages)
        run = RunInHand(id_, scan=True, questions=page.questions, titles=titles)
        found[f"in_{id_}"] = replace(plain, run=run)
        found[f"paused_{id_}"] = replace(plain, run=replace(run, resting=True))
        found[f"review_{id_}"] = replace(plain, run=replace(run, questions=(), answered=len(titles)))
    return found


def _round(scan: str, part: Part, day: date, *, over: bool = False) -> KnownRound:
    closes = day + timedelta(days=-1 if over else 21)
    return KnownRound("K7QFM2XR", "Regio Noord najaar", scan, part, closes, over)


def _at(now: datetime, days: int) -> datetime:
    return (now + timedelta(days=days)).replace(hour=14, minute=0, second=0, microsecond=0)


def explain_word(text: str, commands: Commands) -> Sequence[str]:
    """Tell in a line that this text is a command by itself: then no sentence is read. Empty where it is none."""
    command = commands.by_word(text)
    return [f"commando   {command.name}: als woord gaat dat voor, en wordt er geen zin gelezen"] if command else []


def explain_sentence(text: str, here: Situation, reader: Reader) -> Sequence[str]:
    """Tell in lines how a sentence is read in this state and what would come of it."""
    decision = decide(text, here, reader)
    heard = decision.heard
    ranked = reader.rank(heard, fitness_in(here)).ranked
    form = [name for name, is_so in (("vraag", heard.question), ("met niet of geen", heard.denied)) if is_so]
    parts = {
        "codes": heard.parts.codes,
        "casussen": (*(uvo.code for uvo in heard.parts.uvos), *heard.parts.cases),
        "rondes": tuple(one.name for one in heard.parts.rounds),
        "groepen": heard.parts.groups,
        "scans": heard.parts.scans,
        "onderwerp": heard.parts.term,
        "weken": heard.parts.weeks,
        "scores": heard.parts.scores,
        "namen": heard.parts.names,
        "taal": heard.parts.language,
    }
    lines = [f"gelezen    {heard.parts.masked}", f"woorden    {' '.join(heard.words)}"]
    lines += [f"vorm       {', '.join(form)}"] if form else []
    if heard.day:
        lines.append(f"dag        {heard.when!r}: {heard.day.reading}")
    lines += [f"{name:<10} {value}" for name, value in parts.items() if value]
    lines += [f"{one.score:4.2f}  {one.meaning:<18} lijkt op {one.example!r}" for one in ranked[:_SHOWN]]
    return [*lines, f"dus        {_outcome(decision)}"]


def _outcome(decision: Decision) -> str:
    steps = [f"{one.meaning} ({f'{one.command} {one.rest}'.strip() or 'een zin'})" for one in decision.do]
    if decision.choices:
        offered = ", ".join(f"{one.meaning} ({f'{one.command} {one.rest}'.strip()})" for one in decision.choices)
        return f"vraagt welke: {offered}"
    if not steps:
        return "wordt niet begrepen"
    return f"vraagt eerst: {steps[0]}" if decision.asked else f"doet {' en '.join(steps)}"
