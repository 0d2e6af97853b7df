### Alles wat Regiebot zegt, in het Nederlands. B1: korte zinnen, je-vorm, warm.

## Algemeen
summary = Er is een bericht van Regiebot.
progress-vraag = Vraag { $number } van { $total }
progress-rol = Rol { $number } van { $total }
page-kaart = Kaart { $number }
progress-kaart = Kaart { $number } van { $total }
dash = { $left } – { $right }
legend = { $sign } = { $label }
named = { $title }: { $name }

## Knoppen
button-next = Volgende
button-back = Terug
button-pause = Pauze
button-explain = Uitleg
button-help = Hulp
button-send = Verstuur
button-make = Maak de ronde
button-change = Wijzig
button-read = Gelezen, verder
button-zelfscan = Zelfscan
button-competentiescan = Competentiescan
button-pdf = PDF
button-uitdraai = Uitdraai
button-ronde = Nieuwe ronde
button-rondes = Mijn rondes
button-groepsoverzicht = Groepsoverzicht
button-instellingen = Instellingen
button-privacy = Privacy
button-verder = Verder
button-go-on = Verder met { $name }
button-pauze = Bewaar, later verder
button-weggooien = Gooi weg
button-close-sure = Ja, sluit de ronde
button-close = Sluit { $name }
button-picture = Groepsoverzicht { $name }
button-not-yet = Nee, nog niet
button-round = { $name } ({ $code })
button-nederlands = Nederlands
button-engels = English
button-steps = Gesprek in vier stappen

## Eerste kennismaking en privacy
notice-title = Voor je begint
welcome-title = Welkom bij Regiebot
welcome-text = Ik help je bij regie zonder macht. Bij mij kijk je terug op de samenwerking met de zelfscan, en op je eigen werk met de competentiescan. Dat kan alleen, of in een ronde met anderen.
privacy-title = Wie ziet wat
privacy-alone = **Zelfscan voor jezelf:** alleen jij ziet je scores.
privacy-round = **Zelfscan in een ronde:** na sluiting zien de deelnemers en de coördinator de scores per domein. Ben je de enige uit jouw domein, dan zijn het herkenbaar jouw scores. Je leest dit nog een keer voor je meedoet.
privacy-competencies = **Competentiescan:** je eigen uitkomst is alleen voor jou. Doe je mee in een ronde? Dan ziet de coördinator gemiddelden van de groep, vanaf { $minimum } mensen. Dat is vertrouwelijk.
privacy-coordinator = **De coördinator** ziet vóór sluiting alleen hoeveel mensen klaar zijn, niet wie.
privacy-keep = **Hoe lang:** ik bewaar je antwoorden { $months } maanden. Daarna gooi ik ze weg. Een gesloten groepsbeeld blijft bestaan, zonder namen.
privacy-use = **Waarvoor:** voor een gesprek over samenwerking. Niet om mensen te beoordelen. Niemand neemt hier automatisch een besluit mee.
privacy-teams = **Let op:** Teams bewaart zelf ook een kopie van deze chat.
privacy-cases = **Geen casussen:** noem geen namen, geboortedata of nummers van kinderen, gezinnen of cliënten.
privacy-contact = **Vragen of je rechten gebruiken?** { $contact }
privacy-contact-default = Vraag het aan de beheerder van Regiebot in je organisatie.
privacy-content = **Van wie zijn de woorden?** De zelfscan is gebaseerd op de zelfscan regieneming van AEF voor Met Andere Ogen. De rollen en competenties van de competentiescan zijn naar Bosselaar (VU) en Williams. De uitspraken, uitleg en tips schreven we zelf. Het is niet de scan van de VU. Ze zijn nog niet getest met gebruikers.
notice-go = Druk op de knop of typ **ok**. Dan gaan we verder.

## Menu
menu-title = Wat wil je doen?
lead-menu = Kies hieronder, of typ wat je wilt.
lead-hello = Hallo! Kies hieronder, of typ wat je wilt.
lead-unknown = Dat begrijp ik niet. Dit kun je hier doen.
lead-nothing-open = Er staat niets voor je open. Dit kun je doen.
lead-card-was-old = Die kaart was van eerder. Dit kun je nu doen.
lead-repeated = Je vorige bericht kwam twee keer binnen. Ik heb het één keer verwerkt.
lead-edited = Je paste een bericht aan. Ik lees een bericht maar één keer. Typ het gerust opnieuw.
menu-words = Typen kan altijd, ook: **verder**, **terug**, **pauze**, **stop**, **uitdraai**, **pdf**, **ronde**, **rondes**, **sluit** met een code, **groepsoverzicht**, **instellingen**, **privacy** en **help**.
menu-code = Heb je een code gekregen? Typ **doe mee** met de code erachter.
menu-open = Dit staat nog open voor je:
menu-open-row = { $number }. { $name } (typ **verder { $number }**)

## Een vraag
ask-required = Kies eerst een antwoord.
ask-required-text = Vul eerst iets in.
ask-type-scale = Typen mag ook: een cijfer van { $min } tot en met { $max }, of de naam van de score.
ask-type-choice = Typen mag ook: het nummer of de naam.
ask-type-card = Typen mag ook: vier cijfers achter elkaar, bijvoorbeeld **4 3 5 4**, of één voor één. Kwam iets niet voor? Typ op die plek een streepje: **4 - 5 4**.
ask-next-statement = Uitspraak { $number } is nu aan de beurt.
ask-type-date = Typen in de chat mag ook, bijvoorbeeld: 12 december, of over twee weken.
ask-type-text = Typ hier, of in de chat
ask-points = Wat zie je dan gebeuren?
ask-scale = Wat betekenen de scores?

## Opmerkingen boven een kaart
note-was-busy = Je was hier al mee bezig. We gaan verder waar je was. Wil je opnieuw beginnen? Typ **stop**.
note-welcome-back = Fijn dat je er weer bent. Hier was je gebleven.
note-card-was-old = Die kaart was van eerder. Hier ben je nu.
note-edited = Je paste een bericht aan. Ik lees een bericht maar één keer. Wil je een antwoord wijzigen? Typ **terug**.
note-sent = Je antwoorden zijn verstuurd.
note-joining = Je doet mee met { $name }. Meedoen kan tot en met { $closes }. Tot je verstuurt, kun je alles wijzigen. Stoppen kan altijd: typ **stop**.
note-joined-already = Je deed al mee met { $name }. Dit is jouw uitkomst.
note-language-set = Vanaf nu praat ik Nederlands met je.
note-no-such-part = Dat ken ik niet. Dit is je hele uitdraai.

## Niet begrepen
trouble-scale = Dat antwoord ken ik niet. Kies één score van { $min } tot en met { $max }, of typ **weet ik niet**.
trouble-choice = Dat antwoord ken ik niet. Typ een nummer van { $min } tot en met { $max }, of de naam.
trouble-unclear = Ik weet niet zeker welk antwoord je bedoelt. Kies er één.
trouble-length = Maak het { $min } tot en met { $max } tekens lang. Nu zijn het er { $length }.
trouble-number = Typ één heel getal van { $min } tot en met { $max }.
trouble-date = Die datum begrijp ik niet. Typ bijvoorbeeld 12-12-2026, 12 december of over twee weken.
trouble-date-past = Die dag is al voorbij. Kies vandaag of later.
trouble-date-far = Dat is te ver weg. Kies een dag binnen { $days } dagen.
trouble-at-start = Dit is de eerste vraag. Verder terug kan niet.
trouble-not-complete = Er staat nog een vraag open. Beantwoord die eerst.
trouble-no-such-page = Die vraag hoort niet meer bij deze scan. Hier ben je nu.
trouble-nothing-chosen = Ik zag geen antwoord op de kaart. Kies er één en druk op Volgende.
trouble-review = Typ **verstuur** om te versturen, of een nummer van 1 tot en met { $max } om dat antwoord te wijzigen.
trouble-which-change = Welk antwoord wil je wijzigen? Typ **wijzig** met een nummer van 1 tot en met { $max }.
trouble-private-bsn = Dit lijkt op een burgerservicenummer. Dat hoort hier niet. Ik heb niets bewaard. Haal je bericht ook zelf weg en kies een andere naam.
trouble-private-mail = Dit lijkt op een mailadres. Dat hoort hier niet. Ik heb niets bewaard. Kies een naam zonder gegevens van een persoon.
trouble-private-date = Dit lijkt op een geboortedatum. Dat hoort hier niet. Ik heb niets bewaard. Kies een naam zonder gegevens van een persoon.
trouble-private-digits = Dit lijkt op een nummer van een persoon of zaak. Dat hoort hier niet. Ik heb niets bewaard. Kies een naam zonder lang nummer.

## Nakijken
review-title = Kijk je antwoorden na
review-intro = Klopt alles? Dan kun je versturen. Daarna staan je antwoorden vast.
review-intro-form = Klopt alles? Dan maak ik de ronde.
review-choose = Kies een vraag
review-question = Vraag
review-answer = Antwoord
review-change = Welk antwoord wil je wijzigen?
review-type = Typen mag ook: **verstuur**, of een nummer om dat antwoord te wijzigen.

## Pauze, stoppen, weggooien
sentence-paused = Prima. Alles is bewaard. Typ **verder** als je weer wilt, vandaag of over een paar weken.
sentence-stop-ask = Wil je later verder, of gooi ik je antwoorden weg?
sentence-discarded = Weg. Er is niets van bewaard.
sentence-mode-needs-round = Tussen de domeinen doe je met een ronde. Heb je een code? Typ **doe mee** met de code erachter. Heb je nog geen ronde? Typ **ronde**, dan maak je er een. Wil je de scan voor jezelf doen? Typ **zelfscan** en kies Individueel.
sentence-not-joined = Goed, je doet niet mee. Ik heb niets bewaard. Bedenk je je? Typ de code opnieuw.
sentence-no-result = Die uitkomst heb je nog niet. Typ **zelfscan** of **competentiescan** om te beginnen. Het kost je vijf tot tien minuten.

## Uitkomst
result-title = Jouw zelfscan
result-role = Rol
result-score = Score
result-band = Beeld
result-before = Vorige keer
result-change = Verschil
result-none = –
result-up = { $by } hoger
result-down = { $by } lager
result-same = gelijk
result-chart = Mate van aanwezigheid per rol, van 1 tot en met 5
result-chart-axis = Score
result-since = Je deed deze scan eerder over dezelfde samenwerking. In de tabel zie je het verschil.
result-reflection = Vragen om over na te denken
result-follow-up = Stappen die je kunt zetten
result-closing = Om mee te nemen
result-type = Hieronder vouw je per rol de vragen en stappen open. Typen mag ook: **uitdraai dirigent**. Wil je een PDF? Typ **pdf**.
result-round = Het groepsbeeld van { $name } komt als de ronde gesloten is. Typ dan **groepsoverzicht**.

profile-title = Jouw competentiescan
profile-competency = Competentie
profile-chart = Hoe vaak je dit deed, van 1 tot en met 5
profile-tips = Twee tips
profile-type = Hieronder vouw je de toelichting per rol open. Typen mag ook: **uitdraai luisteren**. Wil je een PDF? Typ **pdf**.
profile-round = Je deed mee met { $name }. De coördinator ziet alleen gemiddelden van de groep, vanaf { $minimum } mensen. Jouw uitkomst blijft van jou.

## PDF
pdf-offered = Je PDF staat klaar, hieronder.
pdf-description = Jouw uitdraai als PDF. Teams zet hem in je eigen OneDrive. Lukt dat niet? Typ: pdf link.
pdf-link = [Open je PDF]({ $url }). De link werkt { $minutes } minuten. Deel hem niet: wie hem heeft, kan je uitdraai openen.
link-gone = Deze link werkt niet meer. Typ pdf link voor een nieuwe.
pdf-declined = Goed, ik maak geen PDF. Typ **pdf** als je hem later toch wilt.
pdf-failed = Het lukte niet om de PDF af te geven. Typ **pdf** om het nog eens te proberen, of **pdf link** voor een link.
sentence-pdf-gone = Deze uitdraai is er niet meer. Typ **uitdraai** om te zien wat je hebt.
pdf-file-zelfscan = Zelfscan-regieneming
pdf-file-competentiescan = Competentiescan
pdf-date = Ingevuld op { $day }
pdf-version = { $title }, versie { $version }
pdf-self-report-zelfscan = Dit is jouw eigen beeld van de samenwerking. Het is een begin van een gesprek, geen meting en geen beoordeling.
pdf-footer = Gemaakt met Regiebot
pdf-chart-alt = Staafdiagram. { $rows }.
pdf-chart-row = { $label }: { $value }
pdf-table = Scores
pdf-pattern = Het geheel
pdf-stands-out = Wat opvalt

## Rondes
round-made-title = Je ronde staat klaar
round-made = { $name } is open tot en met { $closes }. Je nodigt { $invited ->
    [one] één persoon
   *[other] { $invited } mensen
 } uit. De code is **{ $code }**.
round-share-title = Kopieer deze tekst naar je mail of chat:
round-share-zelfscan = Doe mee met de zelfscan regieneming: { $name }. Open Regiebot in Teams en typ: doe mee { $code }. Het kost ongeveer vijf minuten en kan tot en met { $closes }. Na sluiting zien we de scores per domein naast elkaar.
round-share-competentiescan = Doe mee met de competentiescan voor regisseurs: { $name }. Open Regiebot in Teams en typ: doe mee { $code }. Het kost ongeveer acht minuten en kan tot en met { $closes }. Je uitkomst is voor jou alleen. Als groep bekijken we alleen gemiddelden, vanaf { $minimum } mensen.
round-made-few = Let op: met minder dan { $minimum } mensen komt er geen groepsbeeld. Nodig er liever meer uit.
round-made-next = Typ **rondes** om te zien hoeveel mensen klaar zijn. Typ **sluit { $code }** als je de ronde wilt sluiten.
round-state-title = Ronde { $name }
round-state-open = Nog open, tot en met { $closes }. { $done } van de { $invited } zijn klaar. Het groepsbeeld komt na sluiting.
round-state-closed = Gesloten. { $done } van de { $invited } deden mee.
rounds-title = Jouw rondes
rounds-name = Naam
rounds-done = Klaar
rounds-status = Stand
rounds-of = { $done } van { $invited }
rounds-open = open tot en met { $closes }
rounds-closed = gesloten
rounds-type = Typ **groepsoverzicht** of **sluit** met de code erachter.
sentence-not-coordinator = In jouw organisatie mag niet iedereen een ronde maken. Vraag het aan de beheerder van Regiebot. Meedoen kan wel: typ **doe mee** met de code.
sentence-which-code = Welke code heb je gekregen? Typ **doe mee** met de code erachter, bijvoorbeeld doe mee K7QF-M2XR.
sentence-no-such-code = Met deze code kom ik nergens. Kijk of hij goed is overgenomen, of vraag hem na bij je coördinator.
sentence-round-is-closed = De ronde { $name } is gesloten. Meedoen kan niet meer.
sentence-no-rounds = Je hebt nog geen ronde gemaakt. Typ **ronde** om er een te beginnen.
sentence-no-round-to-close = Met deze code heb jij geen ronde. Typ **rondes** om jouw rondes te zien.
sentence-which-round-to-close = Welke ronde wil je sluiten? Typ **sluit** met de code erachter.
sentence-round-was-closed = De ronde { $name } is al gesloten. Het groepsbeeld ligt klaar.
sentence-close-sure = Weet je zeker dat je { $name } wilt sluiten? { $done } van de { $invited } zijn klaar. Daarna kan niemand meer meedoen of iets wijzigen. Typ **ja** of **nee**.
sentence-round-closed-now = De ronde { $name } is gesloten. { $done ->
    [one] Eén persoon deed
   *[other] { $done } mensen deden
 } mee. Het groepsbeeld ligt klaar.
sentence-no-picture = Je hebt nog geen ronde om een groepsbeeld van te zien. Typ **ronde** om er een te maken, of **doe mee** met een code.
sentence-no-such-round = Zo'n ronde vind ik niet bij jou. Typ **rondes** om jouw rondes te zien.
sentence-which-round = Van welke ronde wil je het groepsbeeld? Kies er een, of typ **groepsoverzicht** met de code.
sentence-picture-later = Het groepsbeeld van { $name } komt na sluiting. De ronde is open tot en met { $closes }.

sentence-picture-not-yours = Het groepsbeeld van { $name } is voor de coördinator. Die bespreekt het met jullie. Jouw eigen uitkomst zie je met **uitdraai**.

## Groepsbeeld
picture-title = Groepsbeeld { $name }
picture-response = { $done } van de { $invited } genodigden deden mee.
picture-members = Per domein: { $members }.
picture-member = { $group } { $n }
picture-nobody = Niemand heeft deze ronde ingevuld. Daarom is er geen groepsbeeld.
picture-one-group = Er zijn scores uit één domein. Daarom is er niets te vergelijken.
picture-chart = Score per rol en domein, van 1 tot en met 5
picture-role = Rol
picture-scores = Score per domein
picture-apart = verschil { $difference }
picture-order = Het grootste verschil staat bovenaan. Daar begint het gesprek.
picture-agenda = Voor het gesprek
picture-role-line = **{ $role }** – { $class } ({ $difference })
picture-role-none = **{ $role }** – geen vergelijking
picture-numbers = Gemiddeld { $mean }, middelste score { $median }, eensgezindheid { $agreement }.
picture-n = n
picture-too-few = Er zijn te weinig afgeronde scans voor een groepsbeeld. Nodig zijn er { $minimum }.
picture-profile-chart = Gemiddelde per competentie, van 1 tot en met 5
picture-spread = Jullie lopen het meest uiteen bij { $competency } (spreiding { $deviation }).
picture-confidential = Dit beeld is vertrouwelijk: alleen gemiddelden, vanaf { $minimum } mensen. Waar een gemiddelde te veel zou zeggen over één persoon, zie je een bereik.
around = { $low } tot en met { $high }
around-low = { $edge } of lager
around-high = { $edge } of hoger
picture-general = Vragen voor het hele gesprek
picture-step = { $number }. { $text } ({ $minutes } minuten)
picture-small = Een kleine groep: dit is een begin van een gesprek, geen meting. Eensgezindheid loopt van -1 (tegenover elkaar) tot 1 (allemaal hetzelfde).

## Instellingen
settings-title = Instellingen
settings-text = Ik praat Nederlands met je. Kies hier je taal, of typ **nederlands** of **english**.

## Fouten
fault = Er ging iets mis aan mijn kant. Je antwoorden van eerder zijn bewaard. Probeer het zo nog eens. Blijft het misgaan? Geef dan dit nummer door: { $number }.
personal-only = Ik werk alleen in je eigen chat met mij. Open Regiebot en typ **help**.
attachment = Ik kan geen bestanden lezen en heb niets bewaard. Typ **help** om te zien wat ik wel kan.
done = Gedaan.
too-long = Dat bericht is te lang voor mij. Maak het korter, dan lees ik het.
