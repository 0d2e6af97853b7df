"""The sentences of `regiebot organisations`, in Dutch as the rest of the command line."""

from collections.abc import Mapping

from dialogs.usecases.leaving import Parting

COLUMNS = ("tenant", "naam", "sinds", "van gehoord", "vragen aan")
YES, NO, NAMELESS = "ja", "nee", "(nog geen naam)"
SURE = "Typ ja om dit te doen"
NOTHING_CHANGED = "Er is niets veranderd."
DONE = "Gedaan."
MEANWHILE = "Er sloot net een ronde waar dit over gaat. Er is niets veranderd; doe het nog een keer."

UNKNOWN = "{called} ken ik niet. Welke er zijn: regiebot organisations list"
AMBIGUOUS = "Er zijn er meer die {called} heten. Noem het tenant-id."
STOPPED = "{name} is gestopt op {day}. Terug: regiebot organisations add {tenant} …"
STOPPED_ALREADY = "{name} was al gestopt, op {day}. Ook alles weg kan, met --purge."
TOO_LONG = "{what} moet 1 tot en met {most} tekens zijn, op één regel."
NAME, CONTACT, DECIDED_BY = "De naam", "--contact", "--decided-by"
TAKEN = "{name} is al de naam van {tenant}. Mensen moeten ze uit elkaar kunnen houden."
NAME_IS_TENANT = "{name} is een tenant-id, geen naam. Noem haar zoals mensen haar kennen."
NO_TENANT = "{tenant} is geen tenant-id. Dat ziet eruit als 11111111-2222-3333-4444-555555555555."
UNLISTED = "LET OP: {tenant} staat niet in REGIEBOT_TENANTS en wordt niet bediend. Zet hem erbij en herstart."
TOO_FEW = "Noem twee of meer verschillende organisaties."
NOT_TOGETHER = "{one} en {other} zijn niet samen. Wie wel: regiebot organisations list"
NOT_EMPTY = "In die map staat al iets. Noem een lege map, of een die er nog niet is. Er is niets veranderd."
NOT_WRITTEN = "Schrijven naar {folder} lukt niet: {why}. Er is niets veranderd."

ADDED = "{name} is erbij. Met anderen samen: regiebot organisations together {tenant} …"
SAME = "Dat was al zo."
CHANGED = "{name} is aangepast."
BACK = "{name} doet weer mee. Met wie samen, moet opnieuw gezegd worden. Herinneringen gaan weer lopen."
TOGETHER = "Samen: {pair}."
TOGETHER_ALREADY = "Dat was al zo: {pair}."
PAIR = "{one} en {other}"
PAIR_SINCE = "{one} en {other} (sinds {day}: {by})"
WRITTEN = "Geschreven naar {folder}: {count} rijen van {name}."
KEEP_SAFE = "Hierin staat alles, ook wat mensen invulden. Bewaar het versleuteld, bij zo weinig mensen als kan."
GONE = "{name} is gestopt."
PURGED = "{name} is gestopt, en alles van haar is weg."
IN_BACKUPS = "Haar gegevens staan nog in back-ups tot die verlopen. Zet je er een terug, doe dit dan nog een keer."

LISTED_TOGETHER = "Samen:"
LISTED_PAIR = "  {one} en {other}, sinds {day}: {by}"
NOBODY_TOGETHER = "  nog niemand; wie niet samen is, kan niet meedoen aan rondes van de ander."
LISTED_STOPPED = "Gestopt:"
LISTED_ONE = "  {name} ({tenant})"
LISTED_GONE = "  {name} ({tenant}), op {day}"
LISTED_OFF = "Niet in REGIEBOT_TENANTS, en dus niet bediend:"

_STAYS = "Wat is vrijgegeven, blijft."
_PURGES = (
    "Ook het eigen audit gaat weg. Gesloten rondes waaraan anderen meededen, blijven met hun beeld bij die anderen.",
    "Dit is niet terug te draaien.",
)


def _parting(of: Parting) -> str:
    """Return how many rounds lose people, and what becomes of what they filled in."""
    if not of.rounds:
        return "geen"
    rounds = "1 ronde" if of.rounds == 1 else f"{of.rounds} rondes"
    if not of.kept and not of.dropped:
        return f"{rounds}, zonder antwoorden"
    kept = "1 scan" if of.kept == 1 else f"{of.kept} scans"
    return f"{rounds}, met {kept} (blijft van wie die invulde) en {of.dropped} half ingevuld (gaat weg)"


def apart(one: str, other: str, parting: Parting) -> str:
    """Return what it means that two go on apart, counted."""
    told = "1 mens krijgt" if parting.people == 1 else f"{parting.people} mensen krijgen"
    return (
        f"{one} en {other} doen dan niets meer samen. Uit open rondes van de ander: {_parting(parting)}. "
        f"{told} bericht. {_STAYS}"
    )


def stopping(name: str, people: int, from_others: Parting, from_own: Parting) -> list[str]:
    """Return what it means that an organisation stops, counted."""
    many = "1 mens" if people == 1 else f"{people} mensen"
    lines = [
        f"{name}: {many}. Wie daar nog iets zegt, hoort één zin; verder stuurt de bot hun niets.",
        f"Uit open rondes van anderen: {_parting(from_others)}.",
    ]
    if from_own.rounds:
        lines.append(f"Anderen gaan uit haar open rondes: {_parting(from_own)}. Zij krijgen bericht.")
    return [*lines, _STAYS]


def purging(name: str, rows: Mapping[str, int]) -> list[str]:
    """Return what goes for good, counted per table."""
    many = ", ".join(f"{table} {count}" for table, count in rows.items() if count)
    return [f"Weg gaan alle rijen van {name}: {many or 'er zijn er geen'}.", *_PURGES]
