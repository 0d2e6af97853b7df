"""Why something cannot be used, in Dutch as the rest of the command line: one sentence per key of a fault.

A key with a hyphen is ours, one with an underscore is a type of pydantic.
"""

from collections.abc import Mapping

from dialogs.faults import ContentFault, ValueFault

# Around the reason: what it is about, and how that stands there now.
_ABOUT = {
    "setting": "{setting} is {shown}: {why}",
    "setting-secret": "{setting} klopt niet: {why}",
    "keep": "REGIEBOT_KEEP klopt niet: {why}",
}

_SETTINGS = {
    "another-file": "REGIEBOT_DATABASE_URL: {file} is geen database van SQLite. Er is niets aan veranderd. Noem een "
    "ander bestand.",
    "demo-in-production": "REGIEBOT_DEMO is '{value}': verzonnen mensen horen op de proefpagina, niet tussen echte.",
    "file-in-use": "REGIEBOT_DATABASE_URL: een andere Regiebot werkt al met {file}. Stop die, of neem PostgreSQL.",
    "free-and-not": "REGIEBOT_ALSO_FREE en REGIEBOT_NOT_FREE noemen allebei {days}. Haal die bij een van de twee weg.",
    "host-elsewhere": "{setting} is {host}: de proefstand luistert alleen op deze computer ({here}).",
    "hours-backwards": "het eindigt voor het begint.",
    "identity-and-more": "REGIEBOT_APP_TYPE is 'UserAssignedMSI': laat dan REGIEBOT_APP_PASSWORD en "
    "REGIEBOT_APP_CERTIFICATE weg.",
    "impossible-rate": "zo'n grens kan niet. Het aantal is 1 of meer, en de tijd hooguit een dag in seconden.",
    "marks-in-database": "REGIEBOT_ERASED is de database van REGIEBOT_DATABASE_URL: een back-up zet dan beide terug.",
    "marks-unwritten": "REGIEBOT_ERASED: in {place} kan niets worden bewaard ({kind}).",
    "metrics-without-port": "REGIEBOT_METRICS_HOST: geef ook REGIEBOT_METRICS_PORT.",
    "no-amounts": "dat is geen lijst zoals scans=12,berichten=30",
    "no-certificate": "REGIEBOT_APP_CERTIFICATE is {file}: dat is geen leesbaar PEM-bestand met een sleutel en het "
    "certificaat daarvan ({kind}).",
    "no-class": "{name!r} is geen klasse. Kies uit: {classes}.",
    "no-credentials": "CREDENTIALS_DIRECTORY is {folder}: dat is geen map die te lezen is.",
    "no-database-url": "dat is geen adres van een database, zoals sqlite:///var/regiebot.db of postgresql://…",
    "no-file": "dat bestand is er niet.",
    "no-folder": "die map is er niet.",
    "no-guid": "in productie hoort hier een id, zoals 11111111-2222-3333-4444-555555555555.",
    "no-hosts": "dat is geen lijst van servers, zoals host.example of *.host.example. Geen nummers, en geen * waar "
    "iedereen een naam kan hebben",
    "no-hours": "dat zijn geen twee tijden, zoals 08:00-18:00. Ook {always!r} kan.",
    "no-security-txt": "dat is geen adres van een security.txt, zoals https://example.org/.well-known/security.txt.",
    "no-https": "dat is geen adres dat met https:// begint, zoals https://regiebot.example",
    "no-instance": "een naam heeft hooguit 64 letters, cijfers en tekens uit ._:-",
    # pragma: allowlist nextline secret
    "no-link-secret": "REGIEBOT_LINK_SECRET: in productie hoort hier een geheim van 32 tekens of meer.",
    # pragma: allowlist nextline secret
    "one-secret": "REGIEBOT_LINK_SECRET en REGIEBOT_METRICS_TOKEN zijn hetzelfde. Wie de tellers leest, kan dan links "
    "naar bestanden namaken: geef ze elk een eigen geheim.",
    "no-marks": "REGIEBOT_ERASED: {file} is geen bestand met merktekens van de bot. Er is niets aan veranderd. "
    "Noem een ander bestand.",
    "no-place-for-marks": "dat is geen bestand, en geen adres dat met postgresql:// begint.",
    "no-public-url": "REGIEBOT_PUBLIC_URL: in productie hoort hier het https-adres waarop de bot te bereiken is.",
    "no-rate": "dat is geen grens. 30/10 is 30 in 10 seconden, 0 is geen grens.",
    "no-tenants": "REGIEBOT_TENANTS: in productie horen hier de ids van de tenants die de bot bedient, met komma's.",
    "not-one-credential": "REGIEBOT_APP_PASSWORD of REGIEBOT_APP_CERTIFICATE: in productie hoort een van de twee "
    "ingevuld te zijn, en niet allebei.",
    "other-database": "dat is {kind}; de bot werkt alleen met sqlite en postgresql.",
    "processes-on-sqlite": "REGIEBOT_PROCESSES is {processes}: met SQLite is er één proces. Voor meer is PostgreSQL "
    "nodig.",
    "secret-short": "er zijn 32 tekens of meer nodig, zodat niemand een link kan raden.",
    "term-out-of-bounds": "{name}={amount} kan niet. Kies {least} tot en met {most}.",
    "term-shorter": "{name}={amount} kan niet, want {other} is {least}. Met het beeld gaat ook weg wie meedeed. Een "
    "volgend beeld van bijna dezelfde mensen houdt er dan geen rekening mee. Kies {least} of meer, of maak {other} "
    "korter.",
    "token-short": "er zijn 32 gewone tekens of meer nodig, zonder spaties en accenten, zodat niemand het raadt.",
    "watchdog-short": "minder dan 60 seconden kan niet, want zo lang kan een tik bezig zijn. 0 is uit.",
}

_HOUSE = {
    "broken-png": "die PNG is beschadigd.",
    "large-logo": "dat bestand is groter dan {most} kB. Bewaar het kleiner.",
    "light-colour": "die kleur is te licht. Letters erin op wit hebben een contrast van {ratio}, en {least} is nodig. "
    "{shade} is dezelfde kleur, donker genoeg.",
    "logo-elsewhere": "er staat een plaatje uit een ander bestand in. Zet dat plaatje erin.",
    "logo-entities": "er staan entiteiten in (<!ENTITY). Bewaar het als gewone SVG.",
    "logo-letters": "er staan letters als tekst in, en die tekenen wij met onze letters. Maak er omtrekken van.",
    "logo-size": "dat is {wide} bij {high} pixels. Elke zijde moet {least} tot en met {most} zijn; een SVG kan ook.",
    "logo-undrawn": "dat is niet te tekenen. Bewaar het opnieuw, als gewone SVG of PNG.",
    "logo-unseen": "dat is op wit niet te zien. Kies het logo voor wit papier.",
    "logo-without-name": "REGIEBOT_ORGANISATION_LOGO: geef ook REGIEBOT_ORGANISATION_NAME. Die wordt voorgelezen bij "
    "het logo.",
    "no-colour": "dat is geen kleur zoals #0b6455",
    "no-logo": "dat is geen PNG of SVG.",
    "unread-file": "dat bestand is niet te lezen ({kind}).",
    "unseen-signs": "er staan tekens in die niet te zien zijn.",
}

_CONTENT = {
    "bands-gap": "samen moeten ze elke score vanaf {first} dekken, zonder gat. De laatste heeft geen eind.",
    "command-taken": "er is al een opdracht die {name} heet.",
    "few-statements": "hier zijn minder dan {least} stellingen, en dat vraagt {setting}.",
    "kept-without-content": "er zijn scans bewaard van bestanden die er niet meer zijn: {versions}. Zet die terug.",
    "lacking": "hier ontbreken {names}.",
    "made-already": "{other} maakt al een {makes}.",
    "no-beginning": "er zijn geen woorden en geen rondes, dus niemand kan eraan beginnen.",
    "no-code": "{{code}} ontbreekt in deze tekst.",
    "no-content": "hier staan geen bestanden die op .yaml eindigen.",
    "no-day-asked": "er is geen vraag {name} die een dag vraagt.",
    "no-domains": "er zijn geen domeinen. Noem met domains_of van welk bestand ze zijn.",
    "no-rounds-of-it": "een {kind} doe je voor jezelf, daar is geen ronde van.",
    "no-schema": "dit ontbreekt, dus niemand weet wat voor bestand het is. Kies uit: {known}.",
    "no-such-round": "mode {mode} met grouping {grouping} kan niet. Kies uit: {ways}.",
    "not-filled": "deze tekst is niet in te vullen. Tussen accolades mag hier alleen: {names}.",
    "not-in-order": "hier horen {wanted}, in deze volgorde.",
    "not-these-ids": "hier horen {wanted}, elk één keer.",
    "not-those-back": "hier horen precies de ids die hier zelf naar wijzen.",
    "note-untold": "deze notitie komt nooit. Noem iets dat er is met: {keys}.",
    "offer-taken": "{other} biedt al een ronde met dit id aan.",
    "offered-twice": "mode {mode} met grouping {grouping} staat er twee keer.",
    "one-band-each": "elke score van 1 tot en met 5 hoort bij precies één band.",
    "one-role-each": "elke competentie hoort bij precies één rol.",
    "options-needed": "hier zijn twee opties of meer nodig, elk met een eigen nummer.",
    "options-unwanted": "alleen een schaal of een keuze heeft opties.",
    "other-kind": "{id} is een {kind}, en blijft dat.",
    "points-order": "de punten moeten 1 tot en met 5 zijn, in die volgorde.",
    "role-and-competency": "{names} is hier een rol en een competentie. Geef elk een eigen id.",
    "same-ids": "hetzelfde id staat er twee keer: {ids}.",
    "unknown-name": "{name} is er niet.",
    "unknown-schema": "{schema!r} is onbekend. Kies uit: {known}.",
    "version-taken": "{version} is er al. Geef dit bestand een eigen versie.",
    "when-unknown": "bij when staan vragen die er niet zijn: {names}.",
    "without-domains": "{name} heeft zelf geen domeinen.",
    "word-begins-with": "elk woord begint met een letter; {word} niet.",
    "word-taken": "{word} betekent al {meant}.",
    "words-per-language": "geef in elke taal een woord of meer, en geen leeg woord.",
}

_PYDANTIC = {
    "date_from_datetime_inexact": "geef een dag zonder tijd, zoals 2026-05-05.",
    "date_from_datetime_parsing": "dat is geen dag zoals 2026-05-05.",
    "date_parsing": "dat is geen dag zoals 2026-05-05.",
    "datetime_from_date_parsing": "dat is geen moment zoals 2026-11-23 14:30:00.",
    "datetime_parsing": "dat is geen moment zoals 2026-11-23 14:30:00.",
    "datetime_type": "dat is geen moment zoals 2026-11-23 14:30:00.",
    "bool_parsing": "dat is geen ja of nee (true of false).",
    "bool_type": "dat is geen ja of nee (true of false).",
    "decimal_parsing": "dat is geen getal.",
    "decimal_type": "dat is geen getal.",
    "dict_type": "hier horen sleutels met waarden.",
    "enum": "kies uit: {expected}.",
    "extra_forbidden": "deze sleutel leest niemand.",
    "float_parsing": "dat is geen getal.",
    "greater_than": "dat moet meer zijn dan {gt}.",
    "greater_than_equal": "dat moet {ge} of meer zijn.",
    "int_from_float": "dat is geen geheel getal.",
    "int_parsing": "dat is geen geheel getal.",
    "int_parsing_size": "dat getal is te groot.",
    "int_type": "dat is geen geheel getal.",
    "less_than": "dat moet minder zijn dan {lt}.",
    "less_than_equal": "dat moet {le} of minder zijn.",
    "literal_error": "kies uit: {expected}.",
    "list_type": "hier hoort een lijst.",
    "mapping_type": "hier horen sleutels met waarden.",
    "missing": "dit ontbreekt.",
    "model_attributes_type": "hier horen sleutels met waarden.",
    "model_type": "hier horen sleutels met waarden.",
    "string_pattern_mismatch": "dat heeft niet de vorm {pattern}",
    "string_too_long": "dat is te lang: hooguit {max_length} tekens.",
    "string_too_short": "dat is te kort: {min_length} tekens of meer.",
    "string_type": "dat is geen tekst.",
    "too_long": "dat zijn er te veel: hooguit {max_length}.",
    "too_short": "dat zijn er te weinig: {min_length} of meer.",
    "tuple_type": "hier hoort een lijst.",
    "union_tag_invalid": "{tag!r} is onbekend. Kies uit: {expected_tags}.",
    "union_tag_not_found": "hier ontbreekt {discriminator}.",
}

# What is wrong with a command as it was typed (bot/operators/mistyped.py).
MISTYPED = {
    "aborted": "Afgebroken.",
    "argument-missing": "Er ontbreekt nog iets: {help}",
    "command": "{name} is geen opdracht.",
    "help": " Hulp: {command} --help",
    "nearest": " Bedoel je {near}?",
    "not-there": "dat is er niet, of het is iets anders. Hier hoort: {help}",
    "one-of": "kies uit: {choices}.",
    "option": "{name} is geen optie.",
    "option-missing": "Geef nog {name}: {help}",
    "option-missing-or-set": "Geef nog {name}, of zet {setting}: {help}",
    "or": " of ",
    "this": "Dit",
    "too-many": "Dit hoort er niet bij: {typed}.",
    "value-missing": "Achter {name} hoort nog een waarde.",
    "value-unwanted": "Achter {name} hoort niets.",
    "wrong": "{name} klopt niet: {why}",
}

SENTENCES: Mapping[str, str] = {**_ABOUT, **_SETTINGS, **_HOUSE, **_CONTENT, **_PYDANTIC}
# Why somewhere could not be reached or written, for the words that come often; others are the name of a fault.
_REASONS = {
    "name": "naam onbekend",
    "refused": "geweigerd",
    "timeout": "geen antwoord op tijd",
    "ConnectionError": "geen verbinding",
    "ConnectionRefusedError": "geweigerd",
    "ConnectionResetError": "de verbinding werd verbroken",
    "ConnectTimeout": "geen antwoord op tijd",
    "TimeoutError": "geen antwoord op tijd",
    "gaierror": "naam onbekend",
    "CannotConnectNowError": "de server start of stopt",
    "InvalidAuthorizationSpecificationError": "deze gebruiker mag er niet in",
    "InvalidCatalogNameError": "die database bestaat niet",
    # pragma: allowlist nextline secret
    "InvalidPasswordError": "gebruiker of wachtwoord klopt niet",
    "TooManyConnectionsError": "te veel verbindingen",
    "SQLITE_CANTOPEN": "dat bestand gaat niet open",
    "SQLITE_CORRUPT": "dat bestand is beschadigd",
    "SQLITE_FULL": "geen ruimte meer",
    "SQLITE_NOTADB": "dat is geen database",
    "SQLITE_READONLY": "alleen te lezen",
    "ReadTimeout": "geen antwoord op tijd",
    "no right to add": "geen recht om toe te voegen",
    "Is a directory": "dat is een map",
    "No such file or directory": "bestaat niet",
    "No space left on device": "geen ruimte meer",
    "Not a directory": "dat is geen map",
    "Permission denied": "geen rechten",
    "Read-only file system": "alleen te lezen",
}
# Of a type of pydantic that no setting was seen to have.
_OTHER = "dat past hier niet ({key})."


def reason(value: object) -> object:
    """Return one word why in Dutch, where there is one for it; else the value as it is."""
    return _REASONS.get(str(value), value)


def say_fault(fault: ValueFault) -> str:
    """Return the sentence of a fault: of one in a content file with its file and key."""
    place = (fault.file, fault.where) if isinstance(fault, ContentFault) else ()
    return ": ".join(filter(None, (*place, say_reason(fault))))


def say_reason(fault: ValueFault) -> str:
    """Return the sentence of a fault without where it is, with those among its values said in it."""
    values = {name: _say(value) for name, value in fault.values.items()}
    if fault.key in ("enum", "literal_error"):
        # The list is pydantic's own: 'a', 'b' or 'c'.
        values["expected"] = str(values["expected"]).replace(" or ", " of ")
    return SENTENCES.get(fault.key, _OTHER).format(key=fault.key, **values)


def _say(value: object) -> object:
    if isinstance(value, ValueFault):
        return say_fault(value)
    return str(value).replace(".", ",") if isinstance(value, float) else reason(value)
