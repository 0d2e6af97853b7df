"""The sentences of the doctor, in Dutch as the rest of the command line: one per result, with what to do about it."""

STATUSES = {
    "good": ("✓", "goed"),
    "warning": ("!", "let op"),
    "bad": ("✗", "fout"),
    "skipped": ("-", "overgeslagen"),
}

# By the first part of the key of a sentence.
SUBJECTS = {
    "python": "Python",
    "settings": "Instellingen",
    "content": "Teksten en scans",
    "secret": "Geheim van de links",  # pragma: allowlist secret
    "user": "Gebruiker",
    "folder": "Map van de database",
    "disk": "Schijfruimte",
    "erased": "Merktekens van wie gewist is",
    "database": "Database",
    "prompts": "Berichten van de bot",
    "organisation": "Organisatie",
    "keys": "Sleutels van Microsoft",
    "token": "Inloggen bij Microsoft",
    "clock": "Klok",
    "pem": "Certificaat van de bot",
    "certificate": "Certificaat van de website",
    "endpoint": "Openbaar adres",
    "hidden": "Afgeschermd",
    "strict": "Alleen met https",
    "leaks": "Melden van een lek",
    "production": "Teams",
}

SENTENCES = {
    "database-older": "is ouder dan hij was: de laatste {missing} keer bewaren ontbreken. "
    "Het einde van het bestand -wal is weg of beschadigd, of er is een oudere back-up teruggezet. "
    "Zette je een back-up terug? Dan hoort dat zo. Wat toen al verzonden kan zijn, sla je over met: "
    "regiebot prompts resume --skip-before MOMENT",
    "database-was-older": "bij de start van {day} ontbraken de laatste {missing} keer bewaren. "
    "Wie vlak daarvoor iets invulde, moet dat misschien opnieuw doen.",
    "python-good": "{version}.",
    "python-old": "{version} is te oud. Installeer Python 3.11 of nieuwer en maak de omgeving opnieuw.",
    "settings-good": "in orde, stand {mode}.",
    "settings-fault": "{sentence}",
    "settings-like": "{name} is geen instelling en doet niets. Bedoel je {like}?",
    "settings-unknown": "{name} is geen instelling en doet niets. Haal die weg.",
    "content-good": "gelezen.",
    "content-fault": "{sentence}",
    "content-texts": "de teksten van het programma kloppen niet. Installeer het opnieuw. ({reason})",
    "secret-good": "lang genoeg.",
    "secret-per-start": "nieuw bij elke start; links naar bestanden werken daarna niet meer.",
    "secret-plain": "bestaat uit weinig verschillende tekens. Maak een nieuw geheim: openssl rand -hex 32",
    "user-root": "je bent root en mag alles. Draai doctor als de gebruiker van de bot, met regiebot-ctl doctor.",
    "folder-good": "{path}, te beschrijven.",
    "folder-later": "{path} bestaat nog niet; de bot maakt hem.",
    "folder-missing": "{path} is er niet, en {above} is niet te beschrijven. Maak hem voor de gebruiker van de bot.",
    "folder-closed": "{path} is niet te beschrijven voor deze gebruiker. Geef hem: chown regiebot {path}",
    "folder-open": "{path} is ook voor anderen op deze machine open. Sluit hem: chmod 700 {path}",
    "folder-network": "{path} staat op een netwerkschijf ({kind}). "
    "SQLite raakt daar gegevens kwijt. Kies een lokale schijf, of PostgreSQL.",
    "folder-fleeting": "{path} staat op {kind} en is weg na een herstart. Kies een blijvende schijf.",
    "disk-good": "{free} MB vrij.",
    "disk-little": "nog {free} MB vrij. Maak ruimte.",
    "disk-full": "nog maar {free} MB vrij. Maak nu ruimte; zonder ruimte bewaart de bot niets.",
    "erased-fault": "{sentence}",
    "erased-good": "kunnen erbij in {place}.",
    "erased-beside": "staan naast de bot in {place}. In een andere container ontbreken ze, en dan komt wie gewist is "
    "terug met een back-up. Zet REGIEBOT_ERASED op een plek die alle processen delen.",
    "erased-fleeting": "staan in {place}, en dat gaat weg met de container ({kind}). Zet REGIEBOT_ERASED op een plek "
    "die blijft.",
    "erased-refuses": "kunnen er niet bij in {place} ({kind}). Zonder die plek wist de bot niemand. Kijk naar "
    "REGIEBOT_ERASED.",
    "database-good": "bereikbaar, te beschrijven, stap {at}.",
    "database-none": "nog niet gemaakt. Draai: regiebot migrate",
    "database-empty": "heeft nog geen tabellen. Draai: regiebot migrate",
    "database-behind": "staat op stap {at}, dit programma op {newest}. Maak een back-up en draai: regiebot migrate",
    "database-ahead": "staat op stap {at}, te nieuw voor dit programma ({newest}). Installeer de nieuwere versie.",
    "database-newer": "staat op stap {at}, verder dan dit programma ({newest}), maar werkt er nog mee. "
    "Installeer de nieuwere versie zodra het kan.",
    "database-refuses": "lezen kan, schrijven niet ({kind}). Geef de gebruiker van de bot schrijfrechten.",
    "database-unreachable": "niet te bereiken ({kind}). Kijk naar REGIEBOT_DATABASE_URL en of de server draait.",
    "prompts-good": "{due} staan klaar, niets blijft liggen.",
    "prompts-held": "alles staat stil ({reason}). Verder gaan: regiebot prompts resume",
    "prompts-late": "de oudste wacht al {minutes} minuten. Draait de bot?",
    "prompts-dead": "{count} zijn opgegeven. Bekijk ze: regiebot prompts list",
    "organisation-good": "{name} ({tenant}), en van gehoord.",
    "organisation-alone": "{tenant}, van gehoord. Een naam is pas nodig als er meer organisaties zijn.",
    "organisation-new": "van {tenant} is nog niets gehoord; dat komt zodra iemand iets zegt.",
    "organisation-quiet": "van {name} ({tenant}) is nog nooit iets gehoord. "
    "Staat het pakket daar al in Teams? De Teams-beheerder daar zet hetzelfde pakket erin: regiebot manifest",
    "organisation-nameless": "{tenant} heeft nog geen naam. Geef die: "
    'regiebot organisations add {tenant} --name "Gemeente Veld"',
    "organisation-stopped": "{name} ({tenant}) is gestopt op {day}, maar staat nog in REGIEBOT_TENANTS. Haal die weg, "
    "of laat haar weer meedoen: regiebot organisations add",
    "organisation-unlisted": "{name} ({tenant}) staat niet in REGIEBOT_TENANTS en wordt niet bediend. Zet die erbij en "
    "herstart, of laat haar stoppen: regiebot organisations remove. Vannacht gaat zij uit de rondes van anderen.",
    "organisation-partner": "{count} open rondes zijn ook voor {name} ({tenant}), die niet in REGIEBOT_TENANTS staat. "
    "Daar kan niemand meedoen. Zet die erbij en herstart, of zet ze apart: regiebot organisations apart",
    "keys-good": "opgehaald: {count}, waarvan {endorsed} voor Teams.",
    "keys-not-for-teams": "opgehaald: {count}, maar geen enkele voor Teams. Er zit iets tussen ons en Microsoft.",
    "keys-strange": "er kwam iets anders terug dan sleutels ({kind}). Zit er een filter of proxy tussen?",
    "keys-unreachable": "{host} is van hier niet te bereiken ({kind}). Sta uitgaand verkeer naar poort 443 toe.",
    "token-good": "gelukt.",
    "token-app": "er is geen app met dit id in deze tenant. Kijk naar REGIEBOT_APP_ID en REGIEBOT_APP_TENANT_ID.",
    "token-tenant": "deze tenant bestaat niet. Kijk naar REGIEBOT_APP_TENANT_ID.",
    "token-principal": "de app heeft nog geen service principal in deze tenant. Maak hem: az ad sp create --id APP_ID",
    "token-secret": "het geheim klopt niet. Neem de waarde ervan, niet het id.",  # pragma: allowlist secret
    "token-over": "het geheim is verlopen. Maak een nieuw: az ad app credential reset",
    "token-certificate": "dit certificaat staat niet bij de app. Voeg het toe: az ad app credential reset --cert",
    "token-unread": "het certificaat is niet te lezen ({kind}). Het hoort een PEM met sleutel en certificaat te zijn.",
    "token-identity": "deze machine heeft de identiteit niet. Koppel die in Azure: az vm identity assign",
    "token-refused": "geweigerd ({reason}).",
    "token-unreachable": "{host} is van hier niet te bereiken ({kind}). Sta uitgaand verkeer naar poort 443 toe.",
    "clock-good": "gelijk met Microsoft.",
    "clock-off": "{seconds} seconden verschil met Microsoft. Zet tijdsynchronisatie aan: timedatectl set-ntp true",
    "clock-unknown": "niet te vergelijken: {host} is van hier niet te bereiken ({kind}).",
    "pem-good": "geldig tot {until}.",
    "pem-soon": "geldig tot {until}. Maak op tijd een nieuw.",
    "pem-over": "verlopen op {until}. Maak een nieuw en voeg het toe bij de app.",
    "certificate-good": "geldig tot {until}.",
    "certificate-soon": "geldig tot {until}. Kijk of vernieuwen vanzelf gaat.",
    "certificate-over": "verlopen. Teams praat zo niet met de bot. Vernieuw het.",
    "certificate-other-name": "geldt niet voor {host}.",
    "certificate-unknown": "niet te vertrouwen ({kind}). Zet ook de tussenliggende certificaten erbij (fullchain).",
    "endpoint-good": "{url} antwoordt.",
    "endpoint-no-name": "de naam {host} bestaat nog niet. Zet hem in DNS.",
    "endpoint-unreachable": "{url} is van hier niet te bereiken ({kind}). "
    "Soms kan dat alleen van buiten: probeer {url}/healthz op een ander netwerk.",
    "endpoint-bot-away": "de webserver antwoordt ({status}), de bot erachter niet. Start hem: systemctl start regiebot",
    "endpoint-other": "{url}/healthz geeft {status} en niet het antwoord van de bot. Kijk naar de webserver ervoor.",
    "hidden-good": "/metrics en /readyz zijn van buiten niet te zien.",
    "hidden-not": "{path} is van buiten te zien. Sluit dat af in de webserver: die hoort "
    "alleen /api/messages, /files, /calendar, /healthz en de openbare pagina's door te laten.",
    "strict-good": "HSTS staat aan, voor een jaar of langer.",
    "strict-not": "HSTS staat niet aan, korter dan een jaar, of twee keer. Overheden zijn het verplicht. "
    "Kijk naar de webserver ervoor.",
    "leaks-good": "/.well-known/security.txt verwijst naar die van je organisatie.",
    "leaks-not": "er is geen security.txt. Overheden horen er een te hebben: zet REGIEBOT_SECURITY_TXT.",
    "production-skipped": "in de proefstand is er geen sleutel, inlog of openbaar adres na te kijken.",
}

# What to do next: one sentence, one command.
NEXT = {
    "mend": "Nu: herstel wat bij {subject} staat, en kijk dan weer: regiebot doctor",
    "mend-several": "Nu: herstel eerst wat bij {subject} staat, daarna de andere regels met ✗, en kijk dan weer: "
    "regiebot doctor",
    "migrate": "Nu: maak de database: regiebot migrate",
    "upgrade": "Nu: maak een back-up en werk de database bij: regiebot migrate",
    "try": "Nu: start de bot, als hij nog niet draait, en open de proefpagina: regiebot serve",
    "decide": "Nu: vul in wat nog nodig is voor je mensen laat meedoen ({undecided}), en kijk dan weer: "
    "regiebot doctor",
    "start": "Nu: start de bot, als hij nog niet draait, en kijk dan weer: systemctl start regiebot",
    "package": "Nu: maak het pakket en zet het in Teams: regiebot manifest --app-id {app_id} --host {host}",
    "look": "Nu: de bot werkt. Bekijk de regels met ! en kijk dan weer: regiebot doctor",
    "done": "Nu: niets. Alles is goed. Kijk weer na een wijziging: regiebot doctor",
}
