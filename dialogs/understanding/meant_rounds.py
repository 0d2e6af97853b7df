"""What the meanings that are about a coordinator's round come to, as commands. Pure."""

from dataclasses import replace

from dialogs.patterns import lazy_compile
from dialogs.understanding.asking_instead import asks_to_judge
from dialogs.understanding.closing import BY_ITSELF, before_when_done
from dialogs.understanding.head_counts import said_count
from dialogs.understanding.heard import Heard, Meant
from dialogs.understanding.making import make_round, of_round, of_scan, of_uvo, rounds_meant
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.no_person import is_nobody
from dialogs.understanding.people_of_rounds import round_of_people
from dialogs.understanding.renaming import new_name
from dialogs.understanding.repeating import said_later, says_same_people
from dialogs.understanding.situation import Part
from dialogs.understanding.vocabulary import plain


def rename(meaning: Meaning, heard: Heard) -> Meant:
    """Rename a round, with the name that was said where it is clear which round that is for.

    Of who makes one and has none, the name is an answer.
    """
    if heard.here.run and not heard.here.rounds_as(Part.COORDINATES, over=False):
        return Meant(meaning, void=True)
    name = new_name(heard.understanding.text)
    made = of_round("hernoem", over=False)(meaning, _without_rounds_in(name, heard) if name else heard)
    return replace(made, rest=f"{made.rest} {name}".strip()) if made.rest else made


def _without_rounds_in(name: str, heard: Heard) -> Heard:
    """Return what was heard without the rounds that only the new name names: "noem hem Regio Zuid, voorjaar"."""
    said = heard.understanding
    others = plain(said.text.replace(name, " "))
    named = tuple(one for one in said.parts.rounds if any(plain(word) in others for word in one.name.split()))
    return replace(heard, understanding=replace(said, parts=replace(said.parts, rounds=named)))


def repeat(meaning: Meaning, heard: Heard) -> Meant:
    """Repeat a round, with the day that was said, or the time ahead that is none yet: "in het voorjaar".

    With another scan it is a round to be made.
    """
    scans, mine = heard.understanding.parts.scans, heard.here.rounds_as(Part.COORDINATES)
    if scans and not heard.understanding.parts.codes and {one.scan for one in mine}.isdisjoint(scans):
        return make_round(Meaning.MAKE_ROUND, heard)
    made = of_round("herhaal", over=True, day=True)(meaning, heard)
    later = "" if heard.when else said_later(heard.understanding.text)
    return replace(made, rest=f"{made.rest} {later}".strip()) if made.rest else made


def round_size(meaning: Meaning, heard: Heard) -> Meant:
    """Say for how many people a round is, with the number that was said: "8", or by how many it changes: "+2"."""
    making = heard.here.run and not heard.here.rounds_as(Part.COORDINATES, over=False)
    many = len(heard.understanding.parts.scores) > _MOST_NUMBERS
    if making or many or heard.says(*_OF_PEOPLE) or asks_to_judge(heard.understanding.text):
        # How many are done, or were asked, is no number that changes; nor is that of a round that is being made,
        # and a row of numbers is scores.
        return Meant(meaning, void=True)
    made = of_round("aantal", over=False)(meaning, heard)
    rest = f"{made.rest} {said_count(heard.understanding.text)}".strip()
    # Whom it is for was asked: "iedereen van de GGD, man of 5" sets no number.
    return replace(made, rest=rest, asked=made.asked or heard.here.expects == "names")


# "10 instead of 12".
_MOST_NUMBERS = 2
_OF_PEOPLE = (
    "klaar", "ingevuld*", "invul*", "gedaan", "geantwoord", "gereageerd", "begonnen", "uitgenodigd*", "papier*",
    "done", "answered", "responded", "filled", "begun", "started", "finished", "completed", "paper", "hoeveel", "many",
)  # fmt: skip


def invite(meaning: Meaning, heard: Heard) -> Meant:
    made = of_round("nodig_uit", over=False)(meaning, heard)
    # Who has nothing to invite for says a name that is not ours to know.
    names = heard.understanding.parts.names if heard.here.rounds_as(Part.COORDINATES, over=False) else ()
    # "Gemeente Noord, Stichting X" are no people, and a letter that is pasted asks for nothing.
    people = tuple(name for name in names if not is_nobody(name, heard.understanding.text))
    if names and not people and not heard.says(*_INVITES):
        return Meant(meaning, void=True)
    names = people
    if not names and heard.understanding.denied:
        return Meant(Meaning.NO_ACTION)
    if not names and said_count(heard.understanding.text).startswith("-"):
        # "Er valt iemand af" invites nobody.
        return round_size(Meaning.ROUND_SIZE, heard)
    if not names and says_same_people(heard.understanding.text):
        return _invite_same(meaning, heard)
    if not names and (same := _invite_people_of(meaning, heard)):
        return same
    missing = made.missing if names else (*made.missing, "names")
    rest = f"{made.rest} {', '.join(names)}".strip()
    return Meant(
        meaning,
        "nodig_uit",
        rest,
        bool(names),
        ", ".join(names),
        missing,
        {**made.slots, "names": list(names)},
    )


_INVITES = ("nodig*", "uitnodig*", "vraag*", "voeg*", "invite*", "ask*", "add*")


def _invite_same(meaning: Meaning, heard: Heard) -> Meant:
    """Invite the people of another round: the code of the one it is for, and of the earlier one where that is said.

    Others see it, so it is asked first.
    """
    parts, mine = heard.understanding.parts, heard.here.rounds_as(Part.COORDINATES)
    said = [one for one in mine if one.code in parts.codes or one in parts.rounds]
    meant = rounds_meant(heard, Part.COORDINATES, over=False)
    waiting = next(filter(None, ([one for one in group if not one.over] for group in (said, meant, mine))), [])
    known = len(said) >= len(parts.codes) and len(waiting) == 1
    both = (*(one.code for one in waiting), *(one.code for one in said if one.over))
    rest = " ".join(both if known else parts.codes or both[len(waiting) :])
    return Meant(meaning, "zelfde_mensen", rest, asked=known, about=SAME)


def _invite_people_of(meaning: Meaning, heard: Heard) -> Meant | None:
    """Invite the people of the round they are said to be of, to the other one; None where that is not clear.

    Of a round that is open, alone, it may be that very round they are invited to.
    """
    before = round_of_people(heard.understanding.text, heard.here)
    mine = heard.here.rounds_as(Part.COORDINATES)
    if before is None or before not in mine:
        return None
    parts = heard.understanding.parts
    others = [one for one in mine if (one in parts.rounds or one.code in parts.codes) and one != before]
    if len(others) == 1 and not others[0].over:
        rest = f"{others[0].code} {before.code}"
        return Meant(meaning, "zelfde_mensen", rest, asked=True, about=SAME)
    return _invite_same(meaning, heard) if before.over and not others else None


# Of an invitation this says that it is for whoever was in a round before.
SAME = "same"


def hand_over(meaning: Meaning, heard: Heard) -> Meant:
    together = heard.says(
        "samen", "ook", "erbij", "naast", "together", "share", "mede*", "also",
        "cocoordinator*", "cocoördinator*", "coordinating", "cobeheer*",
    )  # fmt: skip
    if (heard.here.uvos and not heard.here.rounds_as(Part.COORDINATES)) or heard.understanding.parts.uvos:
        return of_uvo("overdragen", asked=lambda _: True)(meaning, heard)
    made = of_round("samen" if together else "overdragen", asked=True)(meaning, heard)
    return replace(made, about=TOGETHER) if together and made.asked else made


_THIS_ROUND = lazy_compile(r"(?i)\b(?:de|deze|die|mijn|mn|the|this|my) rond(?:e|je)\b|\b(?:the|this|my) round\b")


def make_or_share(meaning: Meaning, heard: Heard) -> Meant:
    """Make a round; who holds one and wants to do that together with somebody shares it."""
    # With an organisation it is another round.
    mine = heard.here.rounds_as(Part.COORDINATES, over=False) and not heard.here.partners
    shares = heard.says("samen", "together") and bool(_THIS_ROUND.search(heard.understanding.text))
    return hand_over(Meaning.HAND_OVER, heard) if mine and shares else make_round(meaning, heard)


# Of handing over this says that one stays coordinator beside the other.
TOGETHER = "samen"


_SHOWN = {
    "excel": ("excel*", "xls*", "spreadsheet", "rekenblad", "csv"),
    "plaatje": ("plaatje*", "afbeelding*", "png", "image", "foto", "jpg"),
    "pdf": ("pdf",),
}


# "The picture" is what we call what came of a round; "as a picture" is how it is to be sent.
_AS_IMAGE = lazy_compile(r"(?i)\b(?:as|a)\s+(?:an?\s+)?picture\b")


def _form(heard: Heard) -> str:
    """Return the word for the kind of file that is named; "" for none."""
    named = next((name for name, words in _SHOWN.items() if heard.says(*words)), "")
    return named or ("plaatje" if _AS_IMAGE.search(heard.understanding.text) else "")


# Who says one of these means the picture of a round, whatever they look at.
_OF_GROUP = ("groep*", "ronde*", "group*", "round*", "iedereen", "everyone", "everybody", "ons", "onze", "our")


def own_file(meaning: Meaning, heard: Heard) -> Meant:
    """Send one's own outcome; who has none yet, and looks at what is kept of them, means that."""
    here, scans = heard.here, heard.understanding.parts.scans
    if here.own_file and not here.sent and not scans:
        return Meant(meaning, "mijn_gegevens", "bestand")
    if not (here.own_file or here.sent or scans) and here.rounds_as(Part.COORDINATES, over=True):
        # "Kun je hier een pdfje van maken", by who has nothing else to look at than a picture.
        return group_file(Meaning.GROUP_FILE, heard)
    return of_scan("pdf")(meaning, heard)


def group_file(meaning: Meaning, heard: Heard) -> Meant:
    command = _form(heard) or "pdf"
    parts = heard.understanding.parts
    if heard.here.own_file and command == "pdf" and not (parts.codes or parts.rounds or heard.says(*_OF_GROUP)):
        # "Stuur me dat als bestand" is what they look at.
        return own_file(meaning, heard)
    if heard.says("groep*", "group*") and not (heard.here.rounds or parts.codes):
        # Who is in no round has no group picture either, which is said as where it is to be seen.
        return Meant(Meaning.GROUP_PICTURE, "groepsoverzicht")
    made = of_round(command, Part.COORDINATES, Part.SENT, over=True)(meaning, heard)
    form = {"pdf": "pdf", "excel": "excel", "plaatje": "png"}[command]
    file = Meant(
        meaning, command, made.rest, about=made.about, missing=made.missing, slots={**made.slots, "form": form}
    )
    both = command == "excel" and heard.says("pdf") and not made.missing
    return replace(file, also=(replace(file, command="pdf", slots={**file.slots, "form": "pdf"}),)) if both else file


# By what a picture is to be divided, whatever these groups are called.
_PER = lazy_compile(
    r"(?i)\b(?:(?:per|by|for each|each)\s+(?:(?P<domein>domein|domain)|(?P<regio>regio|region)"
    r"|(?P<organisatie>organi[sz]atie|organi[sz]ation))"
    # "En de regio's?", "verschillen de domeinen".
    r"|(?:de|the|tussen|between)\s+(?:(?P<domeinen>domeinen|domains)|(?P<regios>regio['\u2019]?s|regions)"
    r"|(?P<organisaties>organisaties|organi[sz]ations)))\b"
)


# They stand so in the whole.
_BESIDE = lazy_compile(r"(?i)\b(?:naast elkaar|tegenover elkaar|side by side|next to each other)\b")


def find_per(text: str) -> str:
    """Return by what a picture is to be divided, as a round may be: "domein", "regio" or "organisatie"; "" for none."""
    found = _PER.search(text)
    by = (found and found.lastgroup) or ""
    return {"domeinen": "domein", "regios": "regio", "organisaties": "organisatie"}.get(by, by)


def picture(meaning: Meaning, heard: Heard) -> Meant:
    """Show a picture, of the part that is named; by what it is to be divided goes along, as it may not be so."""
    made = of_round("groepsoverzicht", Part.COORDINATES, Part.SENT, over=True)(meaning, heard)
    groups = heard.understanding.parts.groups
    if not groups or _BESIDE.search(heard.understanding.text):
        per = find_per(heard.understanding.text)
        return replace(made, rest=f"{made.rest} per {per}") if per and made.rest else made
    reach = (rounds_meant(heard, Part.COORDINATES, Part.SENT, over=over) for over in (True, None))
    having = next(filter(None, ([one for one in rounds if groups[0] in one.groups] for rounds in reach)), [])
    # Of several rounds it is about those that have this part; which of these is asked.
    code = having[0].code if len(having) == 1 else made.rest
    return replace(made, rest=f"{code} {groups[0]}".strip(), missing=() if len(having) == 1 else made.missing)


def extend(meaning: Meaning, heard: Heard) -> Meant:
    words = set(heard.understanding.words)
    dated = any(map(str.isdigit, heard.understanding.text))
    if "{day}" in words and words <= {"tot", "until", "till", "!", "{day}"} and not dated:
        # "Tot morgen!" is said by who goes; "tot 1 juli" by who sets a day.
        return Meant(Meaning.SMALLTALK)
    # To close it on a day may be sooner or later than it does: whoever says neither is asked.
    closes = heard.says("sluit", "close", "shut") and not heard.says(*_NOT_BEFORE)
    sooner = closes or heard.says(*_SOONER)
    made = of_round("vervroeg" if sooner else "verleng", over=False, when=True)(meaning, heard)
    shown = _form(heard) if closes else ""
    return replace(made, command="sluit", rest=f"{made.rest} {shown}") if shown and not made.missing else made


def close(meaning: Meaning, heard: Heard) -> Meant:
    """Close a round; with a day, on that day. Sooner than it does is not now: then it is asked on which."""
    if heard.says(*_SOONER):
        return extend(Meaning.EXTEND_ROUND, heard)
    made = of_round("sluit", over=False, day=heard.has_plain_day)(meaning, heard)
    # Once enough are done is not now: that is said.
    waits = before_when_done(heard.understanding.text) is not None and not heard.has_plain_day
    return replace(made, rest=f"{made.rest} {BY_ITSELF}".strip()) if waits else made


_SOONER = ("vervroeg*", "verkort*", "inkort*", "kort", "korter", "eerder", "shorten*", "shorter", "earlier", "sooner")
_NOT_BEFORE = ("pas", "later", "langer", "only", "longer")


# Behind the word for progress this asks how many are needed.
LEAST = "minimum"
_needed = of_round("voortgang", Part.COORDINATES, Part.INVITED, Part.TAKING, Part.SENT, plural=True)


def least_people(meaning: Meaning, heard: Heard) -> Meant:
    """Tell how many people a round needs at least, of those that are meant or in general."""
    said = heard.understanding
    if "{score}" in said.words and len(said.words) == 2 and not said.question:
        # "9 deelnemers" says how many there are, and asks nothing.
        return Meant(meaning, void=True)
    made = _needed(meaning, heard)
    return replace(made, rest=f"{made.rest} {LEAST}".strip())


_OF_UVO = ("uvo*", "casus*", "case*", "overleg*", "meeting*")
# Behind it this asks when who is not done is reminded.
REMINDED = "herinneringen"


def when_reminded(meaning: Meaning, heard: Heard) -> Meant:
    """Tell a coordinator when reminders go out; anybody else, and who asks about a UVO, what holds for their own."""
    if not heard.here.rounds_as(Part.COORDINATES) or (heard.here.uvos and heard.says(*_OF_UVO)):
        return Meant(meaning, "instellingen")
    made = _own(meaning, heard)
    return replace(made, rest=f"{made.rest} {REMINDED}".strip())


# Behind the word for progress this asks how many took part, by who took part as well.
PEOPLE = "mensen"
_COUNTED = ("hoeveel", "hoevelen", "hvl", "aantal", "respons*", "many", "number")
_own = of_round("voortgang", plural=True)


def round_progress(meaning: Meaning, heard: Heard) -> Meant:
    """Tell how far a round is; who coordinates none and asks how many took part means one they were asked for.

    "Welke rondes zijn gesloten" is about all that one has.
    """
    found = heard.understanding.parts
    if heard.here.rounds_as(Part.COORDINATES) and heard.says("rondes", "rounds") and not (found.rounds or found.codes):
        return Meant(meaning, "rondes")
    if heard.here.rounds_as(Part.COORDINATES) or not heard.says(*_COUNTED):
        return _own(meaning, heard)
    made = _needed(meaning, heard)
    return replace(made, rest=f"{made.rest} {PEOPLE}".strip()) if heard.here.rounds else made
