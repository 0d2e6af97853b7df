### Alles wat Regiebot zegt, in het Nederlands. B1: korte zinnen, je-vorm, warm.

## Algemeen
summary = Er is een bericht van Regiebot.
progress-vraag = Vraag { $number }{ $total ->
    [0] {""}
   *[other] {" "}van { $total }
}
progress-rol = { $item } { $number } van { $total }
page-kaart = Kaart { $number }
progress-kaart = Kaart { $number } van { $total }
dash = { $left } – { $right }
legend = { $sign } = { $label }
named = { $title }: { $name }
numbered = { $item } { $number }: { $text }
named-bold = **{ $title }:** { $name }
reminded-step = je stap
reminded-scan = je { $scan }

## Knoppen
button-next = Volgende
button-back = Terug
button-pause = Pauze
button-explain = Uitleg
button-more-answers = Meer keuzes
button-help = Hulp
button-send = Verstuur
button-make = Maak de ronde
button-make-agreement = Leg vast
button-make-chairs = Maak de groep
button-make-paper = Voer de scores in
button-make-uvo = Zet de UVO klaar
button-change = Wijzig
button-change-to = Wijzig in: { $answer }
button-read = Gelezen, verder
button-pdf = PDF
button-uitdraai = Uitdraai
button-stap = Herinner mij over vier weken
button-own-day = Herinner mij
button-do-it = Doe dit nu
button-stap_niet = Toch niet herinneren
button-extend-round = Verleng
button-close-round = Sluit de ronde
button-extend-named = Verleng { $name }
button-ronde = Nieuwe ronde
button-rondes = Mijn rondes
button-picture = Groepsbeeld { $name }
button-groepsoverzicht = Groepsbeeld
button-instellingen = Instellingen
button-privacy = Privacy
button-wie_ziet_wat = { privacy-title }
button-mijn_gegevens = Mijn gegevens
button-own-file = Als bestand
button-wis_gegevens = Wis mijn gegevens
button-erase-sure = Ja, wis alles
button-erase-no = Nee, wis niets
button-erase-round = Draag { $name } over
button-erase-uvo = Draag { $code } over
button-verder = Verder
button-open-run = Verder: { $scan }{ $unit ->
    [only] {""}
    [rol] {", "}{ $item } { $number } van { $total }
    [kaart] {", "}{ $number } van { $total }
    [review] {", "}nog nakijken
   *[vraag] {", "}vraag { $number }{ $total ->
        [0] {""}
       *[other] {" "}van { $total }
    }
 }
button-open-named = Verder: { $name }{ $unit ->
    [only] {""}
    [rol] {", "}{ $item } { $number } van { $total }
    [kaart] {", "}{ $number } van { $total }
    [review] {", "}nog nakijken
   *[vraag] {", "}vraag { $number }{ $total ->
        [0] {""}
       *[other] {" "}van { $total }
    }
 }
open-day = { $when ->
    [today] vandaag
    [tomorrow] morgen
   *[other] { $date }
 }
button-open-uvo = UVO { $code }: { $state ->
    [asked] ging hij door?
    [late] te laat, plan een dag
    [due] plannen tot { open-day }
   *[planned] { open-day }
 }
button-open-asked = Doe mee met { $name }, tot en met { open-day }
button-open-round = Ronde { $name }: { $state ->
    [opens] opent { open-day }
   *[open] { $done } van { $invited }
 }
button-open-more = En nog { $count }
button-menu = Menu
button-join-code = Meedoen met een code
button-subjects = Hulp per onderwerp
button-other-subjects = Andere onderwerpen
button-vragenlijsten = Alle vragenlijsten
button-begin-minutes = { $name } ({ $minutes } min.)
button-help-scans = Scans
button-help-rounds = Rondes
button-help-uvos = UVO's
button-help-data = Gegevens en instellingen
button-zelfde-mensen = Nodig dezelfde mensen uit
button-nodig_uit = Nodig uit
button-deel = Deel in een kanaal
button-op_papier = Op papier
button-paper-first = Voer scores in
button-paper-more = Voer er nog een in
button-paper-take = Haal { $number } weg: { $group }
button-paper-back = Ja, haal weg
button-wijzig_ronde = Wijzig de ronde
button-verleng = Verleng
button-sluit = Sluit
button-pauze = Bewaar, later verder
button-weggooien = Gooi weg
button-close-sure = Ja, sluit de ronde
button-not-yet = Nee, nog niet
button-round = { $name } ({ $code })
button-nederlands = Nederlands
button-engels = English
button-join-sure = Ja, ik doe mee
button-go-on-scan = Verder: { $name }
button-join = Doe mee
button-join-named = Doe mee met { $name }
button-later = Later
button-afmelden = Nee, bedankt
button-later-morgen = Morgen
button-later-maandag = Maandag
button-keep-own = Uitdraai voor mezelf
button-discard-closed = Ja, gooi ze weg
button-keep-closed = Nee, bewaar ze
button-leave-sure = Ja, meld me af
button-stay = Nee, ik blijf
button-pair-yes = Ja, ik doe mee
button-pair-no = Nee
button-aanwezig = Ik ben er weer
button-excel = Excel
button-plaatje = Plaatje
button-as-file = Als bestand
button-earlier-outcomes = Eerdere uitkomsten
button-earlier-outcome = { $day }: { $title }
button-zet_op_agenda = Zet op agenda
button-agenda-done = Besproken: { $title }
button-open-chat = Open mijn chat
button-yes = Ja
button-end-coordinating = { $name ->
    [none] Mijn collega stopt ermee
   *[other] { $name } stopt ermee
}
button-stop-coordinating = Ik stop ermee
button-coordinate-together = Een collega erbij
button-hand-over-round = Overdragen
button-no = Nee
button-reminders-off = Geen herinneringen
button-reminders-on = Wel herinneringen

## Eerste kennismaking en privacy
notice-title = Voor je begint
welcome-title = Welkom bij Regiebot
welcome-text = Ik help je bij regie zonder macht. Bij mij kijk je terug op de samenwerking met de zelfscan, en op je eigen werk met de competentiescan. Dat kan alleen, of in een ronde met anderen.
privacy-title = Wie ziet wat
privacy-controller = **Wie is verantwoordelijk:** { $controller }
privacy-controller-default = de organisatie die Regiebot voor je aanzet.
privacy-alone = **{ $open } voor jezelf:** alleen jij ziet je scores.
privacy-outcome = **{ $confidential }:** je eigen uitkomst is alleen voor jou.
privacy-round = **{ $open } in een ronde:** na sluiting zien de deelnemers en de coördinator de scores per domein, regio of organisatie. Ben je daar de enige, dan zijn het herkenbaar jouw scores. De coördinator kan dit beeld ook in een kanaal plaatsen. Je leest het nog een keer voor je meedoet.
privacy-competencies = **{ $confidential } in een ronde:** de coördinator ziet { shown-figures }. In een ronde per regio, domein of organisatie ook gemiddelden per groep, waar genoeg mensen zijn. Dat is vertrouwelijk.
privacy-choices = **Wat je kiest bij { $choosing }:** dat is alleen voor jou, tenzij de ronde open is. In een vertrouwelijke ronde hoort de coördinator alleen wat ten minste drie mensen kozen, zonder aantal. En alleen als er genoeg mensen zijn.
privacy-counted = **Een open ronde met { $counting }:** na sluiting zien de deelnemers en de coördinator hoeveel mensen wat kozen, per domein, regio of organisatie. Ben je daar de enige, dan is het herkenbaar jouw keuze. De coördinator kan dit beeld ook in een kanaal plaatsen. Je leest het nog een keer voor je meedoet.
privacy-coordinator = **De coördinator** ziet vóór sluiting alleen hoeveel mensen klaar zijn, niet wie. Is een uitnodiging niet aangekomen, dan hoort de coördinator dat één keer.
privacy-reminders = **Herinneringen:** hooguit twee per ronde, onder werktijd, alleen als je nog niet klaar bent. Uitzetten kan altijd: typ **herinneringen uit**.
privacy-uvo = **UVO:** ik ken een casus alleen bij een code. Van een UVO bewaar ik data, ritme, afspraken uit een lijst en wat is afgevinkt, zonder wie dat deed. Alleen de voorzitter ziet ze. Zie je UVO's in je eigen kalender? Dan bewaar ik daarvoor een geheim adres, tot je het intrekt.
privacy-kept = **Wat ik bewaar:** je nummer in Teams, je taal, waar deze chat is, je antwoorden, uitnodigingen en UVO's. Je naam bewaar ik alleen bij een ronde of een groep voorzitters. En kort, als iemand je bij naam uitnodigt.
privacy-keep = **Hoe lang:** ik bewaar je antwoorden { $scans } maanden. Uitnodigingen gaan { $rondes } maanden na sluiting weg, een afgesloten UVO na { $uvos } maanden. Kom je hier { $mensen } maanden niet? Dan gaat alles over jou weg. Een groepsbeeld bewaar ik { $groepsbeelden } maanden, zonder namen. Was je de enige uit je groep, dan blijft een open beeld herkenbaar.
privacy-audit = **Logboek:** wie een groepsbeeld bekijkt, iets meeneemt of wist, staat in een logboek. Zonder naam en zonder inhoud, { $verantwoording } maanden lang.
privacy-rights = **Je rechten:** typ **mijn gegevens** om alles te zien, te wijzigen of mee te nemen. Typ **wis mijn gegevens** om alles te wissen. Bezwaar maken kan ook, bij het contact hieronder.
privacy-basis = **Grondslag:** { $basis }
privacy-officer = **Functionaris gegevensbescherming:** { $officer }
privacy-dpia = **Privacytoets (DPIA):** { $dpia }
privacy-council = **Besluit van de ondernemingsraad:** { $council }
privacy-complaint = **Een klacht?** { $complaint }
privacy-complaint-default = Die kun je indienen bij de Autoriteit Persoonsgegevens: autoriteitpersoonsgegevens.nl.
privacy-use = **Waarvoor:** voor een gesprek over samenwerking. Niet om mensen te beoordelen. Niemand neemt hier automatisch een besluit mee.
privacy-teams = **Let op:** Teams bewaart zelf ook een kopie van deze chat.
privacy-cases = **Geen casussen:** noem geen namen, geboortedata of nummers van kinderen, gezinnen of cliënten.
privacy-contact = **Vragen of je rechten gebruiken?** { $contact }
privacy-contact-default = Vraag het aan de beheerder van Regiebot in je organisatie.
privacy-content = **Van wie zijn de woorden?** De zelfscan is gebaseerd op de zelfscan regieneming van AEF voor Met Andere Ogen. De rollen en competenties van de competentiescan zijn naar Bosselaar (VU) en Williams. De uitspraken, uitleg en tips schreven we zelf. Het is niet de scan van de VU. Ze zijn nog niet getest met gebruikers.
notice-welcome = Ik help je bij regie zonder macht.
notice-use = **Waarvoor:** een gesprek over samenwerking, niet om je te beoordelen.
notice-own = **Je scores zijn van jou:** wat je voor jezelf invult, ziet niemand anders. Voor een ronde vertel ik eerst wie wat ziet.
notice-rights = **Je rechten:** inzien, wijzigen, meenemen, wissen, bezwaar. De rest: **Wie ziet wat**.
notice-use-round = Dit is niet om je te beoordelen.
notice-cases = Noem geen namen of nummers uit een casus.
notice-invitation = { $host } nodigt je uit. Waarom: { $purpose }. Ongeveer { $minutes } minuten, tot en met { $closes }.
notice-invitation-nameless = Je bent uitgenodigd voor een ronde. Ongeveer { $minutes } minuten, tot en met { $closes }.
privacy-part-scan = Bij mijn scan
privacy-part-round = Bij een ronde
privacy-part-uvo = Bij een UVO
privacy-part-keep = Hoe lang ik bewaar
privacy-part-rights = Mijn rechten
privacy-part-words = Bronnen
notice-go = Of typ **ok**.

## Bladen op het web, voor wie Regiebot in Teams zet
page-about-title = Over Regiebot
page-about-start = **Beginnen:** voeg Regiebot toe in Microsoft Teams en typ **help**.
page-about-groups = **In een kanaal of groepschat** lees ik alleen berichten waarin je mij noemt.
page-terms-title = Voorwaarden
page-terms-who = **Van wie:** je organisatie biedt Regiebot aan en beslist wie hem gebruikt.
page-terms-yours = **Invullen:** geef je eigen mening. Deel een code alleen met wie is uitgenodigd.
page-terms-outcome = **Uitkomsten:** een score is het begin van een gesprek. Het is geen oordeel en geen advies.
page-terms-warranty = **Geen garantie:** Regiebot kan stilvallen of zich vergissen. Bewaar zelf wat je nodig hebt, en houd je eigen kalender bij.

## Menu
menu-title = Wat wil je doen?
lead-menu = Kies hieronder, of typ wat je wilt.
lead-no-stands = Goed, ik laat het zo. Wat al gedaan is, blijft staan. Kies hieronder, of typ wat je wilt.
lead-no = Goed, ik laat het zo. Kies hieronder, of typ wat je wilt.
lead-hello = Hallo! Kies hieronder, of typ wat je wilt.
lead-unknown = Dat begrijp ik niet. Dit kun je hier doen.
lead-nothing-open = Je bent nu nergens mee bezig. Dit kun je doen.
lead-all-open = Dit staat allemaal voor je open.
lead-card-was-old = Die kaart was van eerder. Dit kun je nu doen.
lead-repeated = Je vorige bericht kwam twee keer binnen. Ik heb het één keer verwerkt.
lead-edited = Je paste een bericht aan. Ik lees een bericht maar één keer. Typ het gerust opnieuw.
instruments-title = { $reader ->
    [regisseur] Voor regisseurs
    [coordinator] Voor coördinatoren
    [voorzitter] Voor voorzitters
   *[anybody] Wat je kunt invullen
 }
instruments-lead = Kies er een. Je begint meteen.
help-title = Waar wil je hulp bij?
help-intro = Kies hieronder, of typ je vraag.
help-type = Dit kun je typen. In eigen woorden mag ook.
help-line = **{ $word }**: { $text }
help-below = De hulp staat hieronder.

## Een vraag
ask-type-scale = Typen mag ook: een cijfer van { $min } tot en met { $max }, of de naam van de score.
ask-type-choice = Typen mag ook: het nummer of de naam.
ask-type-card = Typen mag ook: { $count ->
    [2] twee
    [3] drie
   *[4] vier
 } cijfers achter elkaar, bijvoorbeeld **{ $example }**, of één voor één.
ask-type-dash = { $hint } Typ op die plek een streepje: **{ $example }**.
ask-next-statement = Uitspraak { $number } is nu aan de beurt.
ask-type-date = Typen in de chat mag ook, bijvoorbeeld: 12 december, of over twee weken.
ask-type-several = { $none ->
    [yes] Typen mag ook: namen met een komma ertussen, **met iedereen** of **alleen ons**.
   *[no] Typen mag ook: namen met een komma ertussen, of **met iedereen**.
 }
ask-type-listed = Typen mag ook: de nummers, bijvoorbeeld **1 en 4**{ $none ->
    [yes] , of **geen**
   *[no] {""}
 }.
ask-type-text = Typ hier, of in de chat
ask-type-names = Bijvoorbeeld: Noord, Oost, Zuid
ask-points = Wat zie je dan gebeuren?
ask-scale = Wat betekenen de scores?

## Opmerkingen boven een kaart
note-was-busy = Je was hier al mee bezig. We gaan verder waar je was. Wil je opnieuw beginnen? Typ **stop**.
note-welcome-back = Fijn dat je er weer bent. Hier was je gebleven.
note-card-was-old = Die kaart was van eerder. Hier ben je nu.
note-edited = Je paste een bericht aan. Ik lees een bericht maar één keer. Wil je een antwoord wijzigen? Typ **terug**.
note-sent = Je antwoorden zijn verstuurd.
note-joining = { $host } nodigt je uit voor { $name }. Waarom: { $purpose }. Meedoen en wijzigen kan tot en met { $closes }. Stoppen kan altijd: typ **stop**. Liever een andere dag? Typ **later**.
note-joined = Je doet mee met { $name }. Wijzigen kan tot en met { $closes }. Stoppen kan altijd: typ **stop**.
note-joining-uncounted = Jij coördineert { $name }. Daarom telt wat je invult in geen enkel cijfer mee. Je krijgt wel je eigen uitdraai. Meedoen en wijzigen kan tot en met { $closes }.
note-repeat-opens-later = Een vertrouwelijke ronde herhalen kan vanaf { $weeks } weken na sluiting. Dat beschermt wie erbij kwam of wegging. Daarom opent deze op { $opens }.
note-repeat-untold = Wat mensen uit een lijst kozen, noem ik van ieder maar één keer. Doet iemand opnieuw mee, dan noem ik het deze keer niet. De nieuwe ronde opent op { $opens }.
note-repeat-which-day = Op welke dag de nieuwe ronde open moet, weet ik nog niet. Kies die dag bij **Opent op**. Nu staat daar { $opens }.
note-repeat-opens-on = De nieuwe ronde opent op { $opens }. Een andere dag kies je bij **Opent op**.
note-said-besides = { $title }: { $answer }.
note-same-people = Voor dezelfde mensen: hoe je ze uitnodigt, zeg ik als de ronde er is.
note-filled-in = Al ingevuld uit wat je zei: { $titles }. Aan het eind kijk je alles na.
note-no-rounds-of = Een ronde met { $title } is er niet: dat doe je alleen voor jezelf. Hiervan kan het wel.
note-one-group = In deze ronde zit iedereen in één groep. { $group ->
    [none] Per domein of regio heb ik het dus niet.
   *[other] Van { $group } heb ik dus geen apart beeld.
 } Dit is het beeld van iedereen samen.
note-file-later = Een bestand is van het groepsbeeld. Dat heb ik zodra de ronde gesloten is.
note-no-such-group = Zo'n groep is er niet in deze ronde. Wel: { $groups }. Dit is het hele beeld.
note-each-own-group = { $way ->
    [organisatie] Elke organisatie wordt een groep. Eerst kies je de scan, daarna de organisaties.
   *[regio] Elke regio of gemeente wordt een groep. Eerst kies je de scan, daarna noem je de namen.
}
note-partners-gone = Jullie werken niet meer samen met { $names }. { $count ->
    [one] Die organisatie doet
   *[other] Die organisaties doen
} dus niet mee aan deze ronde.
note-joining-nameless = Je doet mee met { $name }. Meedoen en wijzigen kan tot en met { $closes }. Stoppen kan altijd: typ **stop**. Liever een andere dag? Typ **later**.
note-sent-again = Je antwoorden zijn opnieuw verstuurd.
note-kept-own = Deze uitkomst is alleen voor jou. { $name } was al gesloten, dus daar tellen je antwoorden niet mee.
note-closed-meanwhile = De ronde is gesloten. Je antwoorden tellen zoals ze er toen stonden.
note-both-busy = Jullie waren tegelijk bezig. Hier zijn jullie nu.
note-pair-code = Dit formulier vullen jullie samen in. Geef de ander deze code: **{ $code }**. Die typt: doe mee { $code }. Alleen jullie tweeën zien de scores.
note-pair-joined = Jullie vullen dit formulier samen in. Allebei kunnen jullie verder. Alleen jullie tweeën zien de scores.
note-pair-sent = { $scan } is verstuurd. Dit is de uitkomst.
note-reminders-on = Je krijgt weer herinneringen, ook aan je UVO's.
note-step-planned = Afgesproken. Op { $day } vraag ik je hoe het met je stap gaat. Wat je stap is, bewaar ik niet: schrijf hem zelf op.
note-own-day-planned = Op { $day } herinner ik je aan { $about }. Wordt het een andere dag? Beantwoord de vragen dan opnieuw.
note-step-not = Goed, ik herinner je niet aan { $about }.
note-reminders-off = Je krijgt geen herinneringen meer. Ook niet aan je UVO's, je stap, je eigen scan of een groepsbeeld dat klaar is. Wat te laat is, zie je dan alleen met **uvo**. Uitnodigingen krijg je nog wel, en bericht als een ronde eerder sluit of als je iets niet op tijd verstuurde. Vroeg je om een later moment voor een ronde? Dat krijg je ook.
note-erase-word = Er is nog niets gewist. Wissen kun je niet terugdraaien. Typ daarom **wis alles**.
note-joined-already = Je deed al mee met { $name }. Dit is jouw uitkomst.
note-language-set = Vanaf nu praat ik Nederlands met je.
note-no-such-fold = Dat staat niet in deze uitkomst. Dit is je hele uitdraai.
note-no-such-part = Dat ken ik niet. Dit is je hele uitdraai.

## Niet begrepen
trouble-scale = Dat antwoord ken ik niet. Kies één score van { $min } tot en met { $max }{ $skip ->
    [none] {""}
   *[other] {", "}of typ **{ $skip }**
 }.
trouble-choice = Dat antwoord ken ik niet. Typ een nummer van { $min } tot en met { $max }, of de naam.
trouble-maybe = Bedoel je { $options }? Druk op de knop, of typ **ja**. Anders kies je hieronder.
trouble-one = Je kunt hier één antwoord kiezen.{ $options ->
    [none] {""}
   *[other] {" "}Bedoel je { $options }? Druk op de knop, of typ **ja**. Anders kies je hieronder.
 }
trouble-best-guess = Kies wat er het dichtst bij komt. Je hoeft het niet zeker te weten.{ $skip ->
    [none] {""}
   *[other] {" "}Of typ **{ $skip }**.
 }
trouble-guess = Je hoeft het nog niet zeker te weten. Typ wat je nu het beste lijkt.
trouble-unclear = Bedoel je { $options }? Kies er één, met een knop of door het te typen.
trouble-count = Dat zijn { $count } scores, en er zijn er { $max } te geven. Typ ze nog eens.
trouble-length = Maak het { $min } tot en met { $max } tekens lang. Nu zijn het er { $length }.
trouble-number = Typ één heel getal van { $min } tot en met { $max }.
trouble-date = Die datum begrijp ik niet. Typ bijvoorbeeld 12-12-2026, 12 december of over twee weken.
trouble-date-past = Die dag is al voorbij. Kies vandaag of later.
trouble-date-far = Dat is te ver weg. Kies een dag binnen { $days } dagen.
trouble-date-order = De ronde sluit dan voor hij opent. Kies een latere dag.
trouble-names = Geef { $min } tot en met { $max } namen, met komma's ertussen. Nu zijn het er { $count }.
trouble-names-each = Ieder een eigen groep kan. Typ dan de namen van de groepen, met komma's ertussen.
trouble-names-length = Elke naam heeft 2 tot en met { $max } tekens. Pas de naam aan die te lang of te kort is.
trouble-several = { $least ->
    [0] Die organisatie ken ik niet. Je kunt kiezen uit: { $names }.
   *[other] Kies hier één of meer organisaties: { $names }.
 } Staat er een niet bij? Vraag het wie Regiebot bij jullie beheert.
trouble-several-listed = Kies uit de lijst, hooguit { $most }. Typ de nummers, van 1 tot en met { $last }, bijvoorbeeld **1 en 4**.
trouble-too-many = Je koos er { $count }. Kies er hooguit { $most }.
trouble-no-means-leave = Je antwoorden zijn al verstuurd. Wil je niet meer meedoen? Typ **afmelden**. Wil je iets wijzigen? Typ dan **ja**.
trouble-at-start = Dit is de eerste vraag. Verder terug kan niet.
trouble-not-complete = Er staat nog een vraag open. Beantwoord die eerst.
trouble-no-such-page = Die vraag hoort niet meer bij deze scan. Hier ben je nu.
trouble-nothing-chosen = Ik zie nog geen antwoord op de kaart. Kies er één of vul iets in.
trouble-review = Typ **verstuur** om te versturen, of een nummer van 1 tot en met { $max } om dat antwoord te wijzigen.
trouble-which-change = Welk antwoord wil je wijzigen? Typ **wijzig** met een nummer van 1 tot en met { $max }.
looks-like = { $finding ->
    [bsn] Dit lijkt op een burgerservicenummer.
    [iban] Dit lijkt op een rekeningnummer.
    [mail] Dit lijkt op een mailadres.
    [phone] Dit lijkt op een telefoonnummer.
    [date] Dit lijkt op een geboortedatum.
    [case] Dit lijkt op een zaaknummer.
    [address] Dit lijkt op een adres.
    [plate] Dit lijkt op een kenteken.
    [medical] Dit lijkt op iets over iemands gezondheid.
    [family] Dit lijkt op de naam van iemand in een casus, of op iets over iemands familie.
   *[digits] Dit lijkt op een nummer van een persoon of zaak.
 }
trouble-private = { looks-like } Dat hoort hier niet. Ik heb niets bewaard. Haal je bericht weg en antwoord zonder gegevens van een persoon. Ging het over een casus? Meld het dan als datalek.
sentence-people = { $count ->
    [one] { $name ->
        [none] Voor welke ronde wil je deze persoon uitnodigen?
       *[other] Wil je deze persoon uitnodigen voor { $name }?
    } Ik bewaar het tot je antwoordt, en hooguit vandaag.
   *[other] Dit lijkt een lijst met { $count } mensen. { $name ->
        [none] Voor welke ronde wil je ze uitnodigen?
       *[other] Wil je ze uitnodigen voor { $name }?
    } Ik bewaar de lijst tot je antwoordt, en hooguit vandaag.
 }
sentence-people-unknown = Dit lijkt een lijst met mensen. Ik heb er niets van bewaard. Namen ken ik alleen uit een kanaal of groepschat. Zet mij daar eerst in en typ daar: @Regiebot nodig uit{ $name ->
    [none] , met de code van de ronde
   *[other] {" "}{ $code }
 }. Plak de lijst daarna hier. Of geef mensen de code{ $name ->
    [none] {""}
   *[other] {" "}van { $name }
 }.
sentence-private = { looks-like } Dat hoort hier niet. Ik heb niets bewaard. Haal je bericht weg. Ging het over een casus? Meld het dan als datalek. { $contact ->
    [none] Dat doe je bij je privacyfunctionaris.
   *[other] Dat doe je bij: { $contact }
 }
sentence-case-rights = Wil iemand weten wat er over hem of haar staat? Of iets laten wijzigen? Ik ken geen mensen uit een casus, alleen een code. Verwijs door naar het contactpunt van jullie samenwerking. { $contact ->
    [none] Je privacyfunctionaris weet wie dat is.
   *[other] Dat is: { $contact }
 }

## Nakijken
review-title = Kijk je antwoorden na
review-intro = Klopt alles? Dan kun je versturen. Daarna staan je antwoorden vast.
review-intro-agreement = Klopt alles? Dan zet ik de afspraak bij de UVO.
review-intro-chairs = Klopt alles? Dan maak ik de groep.
review-intro-paper = Klopt alles? Dan tellen deze scores mee. Weghalen kan tot de ronde sluit.
review-intro-form = Klopt alles? Dan maak ik de ronde.
review-intro-round = Klopt alles? Dan kun je versturen. Wijzigen kan tot de ronde sluit.
review-intro-sent = Wat je hier wijzigt, telt meteen. Wijzigen kan tot de ronde sluit.
review-intro-uvo = Klopt alles? Dan zet ik de UVO klaar. Datum en ritme kun je altijd wijzigen.
review-title-so-far = Je antwoorden tot nu toe
review-intro-so-far = Alles tot hier is bewaard. Druk op een antwoord als je het wilt wijzigen.
review-also = Ook { $names }
review-type = Typen mag ook: **verstuur**, of een nummer om dat antwoord te wijzigen.
review-type-so-far = Typen mag ook: **verder**, of bijvoorbeeld **wijzig { $number }**.

## Een vraag van ons die nog open staat
open-lead = { $why ->
    [unread] Dat lees ik niet als antwoord op mijn vraag.
    [old] Die knop hoort bij een eerdere vraag. Hier waren we:
    [unsure] Dat hoeft nog niet. Zolang je niets kiest, verandert er niets.
    [again] Toch wel? Dan vraag ik het nog een keer.
   *[look] Mijn vraag staat nog open.
 }
sentence-open-restart = { open-lead } Begin ik opnieuw? Typ **ja** of **nee**.
sentence-open-remind = { open-lead } Herinner ik wie nog niet klaar is? Typ **ja** of **nee**.
sentence-open-step = { open-lead } Herinner ik je aan je stap? Typ **ja** of **nee**.
sentence-open-below = { open-lead }
open-undo = Was je laatste wijziging niet de bedoeling? Typ **maak ongedaan**.
remind-withdrawn = De herinnering van eerder gaat niet meer uit.
sentence-open-offered = { open-lead } Wil je dit: **{ $word }**? Typ **ja** of **nee**.
sentence-open-confirm = { open-lead } Bedoel je **{ $word }**? Typ **ja** of **nee**.
sentence-open-answer = { open-lead } Is **{ $said }** je antwoord? Typ **ja** of **nee**.
sentence-open-meant = { open-lead } { $many ->
    [one] Bedoel je dit? Typ **ja** of **nee**.
   *[other] Wat bedoel je? Typ het nummer, 1 tot en met { $many }, of **nee**.
}
sentence-open-meant-all = { open-lead } Bedoel je dit allemaal? Typ **ja** of **nee**.
sentence-open-paper = { open-lead } Haal ik die scores van papier bij { $name } weg? Typ **ja** of **nee**.
sentence-open-close = { open-lead } Sluit ik { $name }? Typ **ja** of **nee**.
sentence-open-leave = { open-lead } Meld ik je af voor { $name }? Typ **ja** of **nee**.
sentence-open-end-coordinating = { open-lead } Krijgt { $name } een coördinator minder? Typ **ja** of **nee**.
sentence-open-time = { open-lead } Hoe laat? Typ bijvoorbeeld **14.00**.
sentence-open-day = { open-lead } Welke dag? Typ bijvoorbeeld **vrijdag** of **12 december**.
sentence-not-joined-yet = Je doet nog niet mee. Typ **ja** als je mee wilt doen, of **nee**.
sentence-open-join = { open-lead } Doe je mee? Typ **ja** of **nee**.
sentence-open-invited = { open-lead } Doe je mee met { $name }? Typ **ja**, **later** of **nee**.
sentence-open-code = { open-lead } Wat is de code? Typ hem zoals je hem kreeg.
sentence-open-which-round = { open-lead } Welke ronde bedoel je? Typ de naam of de code.
sentence-open-names = { open-lead } Wie wil je uitnodigen voor { $name }? Typ namen of mailadressen, met komma's ertussen.
sentence-open-invitee = { open-lead } Wie bedoel je, voor { $name }? Typ de hele naam.
sentence-open-which-answer = { open-lead } Welk antwoord wil je wijzigen? Typ het nummer.
sentence-open-erase = { open-lead } Wil je alles wissen? Typ **wis alles** of **nee**.
sentence-open-discard = { open-lead } Wil je later verder, of gooi ik je antwoorden weg? Typ **later** of **gooi weg**.
sentence-open-uvo-close = { open-lead } Is casus { $code } afgesloten? Typ **ja** of **nee**.
sentence-open-uvo = { open-lead } Het gaat over UVO { $code }. Typ **ja** of **nee**.
sentence-open-uvo-held = { open-lead } Is UVO { $code } doorgegaan? Typ **ja** of **nee**.
sentence-open-uvo-progress = { open-lead } Lukt het om vooruit te komen met UVO { $code }? Typ **ja**, **deels** of **nee**.
sentence-open-rhythm = { open-lead } Om de hoeveel weken is UVO { $code }? Typ een getal, bijvoorbeeld **6 weken**.
sentence-open-agreement = { open-lead } Welke afspraak van UVO { $code } is klaar? Typ het nummer.
sentence-open-which-uvo = { open-lead } Welke UVO bedoel je? Typ de casuscode.
sentence-open-keep-uvos = { open-lead } Je UVO's staan klaar om te bewaren. Typ **ja** of **nee**.

## Pauze, stoppen, weggooien
sentence-answered = { $count ->
    [1] Bij **{ $title }** staat al een antwoord: **{ $answer }**. Dat laat ik staan.
   *[other] Op deze kaart staan al antwoorden: **{ $answer }**. Die laat ik staan.
 }
sentence-paused = Prima. Alles is bewaard. Typ **verder** als je weer wilt, vandaag of over een paar weken.
sentence-stop-ask = Wil je later verder, of gooi ik je antwoorden weg?
sentence-stop-ask-both = Wil je later verder, of gooi ik het formulier weg? Dan is het weg voor jullie allebei.
sentence-discarded = Weg. Er is niets van bewaard.
sentence-kept-as-sent = Goed. Je antwoorden blijven zoals ze er nu staan. Wil je helemaal niet meer meedoen? Typ **afmelden**.
sentence-mode-needs-round = De zelfscan tussen domeinen of regio's doe je in een ronde. Heb je een code? Typ **doe mee** met de code erachter. Heb je nog geen ronde? Typ **ronde**, dan maak je er een. Wil je de scan voor jezelf doen? Typ **{ $word }** en kies { $mode }.
sentence-not-joined = Goed, je doet niet mee. Ik heb niets bewaard. Bedenk je je? Typ de code opnieuw.
sentence-no-result-begun = Die uitkomst heb je nog niet: { $title } is nog niet af. Typ **verder**.
sentence-no-result = Die uitkomst heb je nog niet. Typ { $words } om te beginnen. Het kost je { $least }{ $most ->
    [0] {""}
   *[other] {" "}tot { $most }
 } { $last ->
    [one] minuut
   *[other] minuten
 }.

## Uitkomst
result-score = Score
result-before = Vorige keer
result-change = Verschil
result-none = –
result-up = { $by } hoger
result-down = { $by } lager
result-same = gelijk
result-beside = vorige keer { $before }: { $change }
result-beside-alone = vorige keer { $before }
result-chart = { $scale } per { $item }, van 1 tot en met 5
result-since = Je deed deze scan eerder over hetzelfde. In de tabel zie je het verschil.
result-reflection = Vragen om over na te denken
result-follow-up = Stappen die je kunt zetten
result-closing = Om mee te nemen
result-type = Typen mag ook: **uitdraai { $example }**. Scores uit zicht? Typ **verberg**.
result-round = Is { $name } gesloten? Dan stuur ik je een bericht met het groepsbeeld.
result-round-untold = Het groepsbeeld van { $name } komt als de ronde gesloten is. Typ dan **groepsbeeld**.
result-round-over = { $name } is gesloten. Typ **groepsbeeld** om te zien wat eruit kwam.
result-can-change = Tot de ronde sluit, kun je je antwoorden wijzigen. Typ **wijzig**.
fold-figures = Cijfers
fold-others = { $count ->
    [one] De andere
   *[other] De andere { $count }
 }
fold-whole = Het hele beeld
fold-talk = Meer om te bespreken
fold-over-time = Door de tijd
fold-helps = Wat kan helpen
over-time-title = Score door de tijd, van 1 tot en met 5
over-time-alt = Lijnen door de tijd: { $times }. { $rows }.
sentence-earlier-outcomes = { $count ->
    [one] Je hebt één eerdere uitkomst. Kijk hem terug:
   *[other] Je hebt { $count } eerdere uitkomsten. Welke wil je terugzien?
 }
sentence-no-earlier-outcome = Je hebt nog geen eerdere uitkomst. De laatste zie je met **uitdraai**.
result-together = Deze uitkomst is van jullie samen. Alleen jullie tweeën zien hem.
result-joint = Jullie vullen dit samen in. Code voor de ander: **{ $code }**

list-chosen = Wat je koos
list-holds = Wat kan helpen
help-above = { $title }: zie hierboven
list-chart = Jouw score per { $item }, van 1 tot en met 5
list-group-chart = Gemiddelde per { $item }, van 1 tot en met 5
profile-chart = Hoe vaak je dit deed, van 1 tot en met 5
profile-alike = Je scores liggen dicht bij elkaar. Geen { $item } springt eruit.
profile-tips = Twee tips
profile-round = Je deed mee met { $name }. Na sluiting krijgt alleen de coördinator het groepsbeeld: { shown-figures }. Jouw uitkomst blijft van jou.

## PDF
pdf-description = Jouw uitdraai als PDF. Teams zet hem in je eigen OneDrive. Lukt dat niet? Typ: pdf link.
pdf-offered = Je uitdraai staat klaar, hieronder.
pdf-link = [Open je PDF]({ $url }). De link werkt { $minutes } minuten. Deel hem niet: wie hem heeft, kan je uitdraai openen.
link-gone = Deze link werkt niet meer. Vraag het bestand opnieuw in je chat met mij.
page-fault-title = Dat lukte niet
page-missing-title = Deze pagina is er niet
page-missing = Kijk of het adres klopt. Zocht je een bestand? Vraag het opnieuw in je chat met mij.
link-fault-title = Het bestand openen is niet gelukt
pdf-declined = Goed, ik maak geen PDF. Typ **pdf** als je hem later toch wilt.
pdf-failed = Het lukte niet om de PDF te sturen. Typ **pdf** om het nog eens te proberen, of **pdf link** voor een link.
sentence-pdf-gone = Je kunt dit bestand niet openen, of het bestaat niet meer. Typ **uitdraai** of **rondes** om te zien wat je hebt.
pdf-date = Ingevuld op { $day }
pdf-version-alone = Versie { $version }
pdf-version = { $title } (versie { $version })
pdf-self-report = Dit is jouw eigen beeld. Het is het begin van een gesprek, geen meting en geen beoordeling.
logo-alt = Logo van { $name }
pdf-footer = Gemaakt met Regiebot
pdf-chart-alt = Staafdiagram. { $rows }.
pdf-chart-row = { $label }: { $value }
pdf-table = Scores
pdf-pattern = Het geheel
pdf-stands-out = Wat opvalt
pdf-outcome = Uitkomst

## Rondes
round-made-title = Je ronde staat klaar
round-made = { $name } is open tot en met { $closes }. Je nodigt { $invited ->
    [one] één persoon
   *[other] { $invited } mensen
 } uit. De code is **{ $code }**.
round-share-title = Tekst voor je mail of chat:
round-share = Doe mee met { $name }. Open Regiebot in Teams en typ: doe mee { $code }. Dat kan tot en met { $closes }.
round-made-few = Let op: met minder dan { $minimum } mensen komt er geen groepsbeeld. Nodig er liever meer uit.
round-made-opens = De ronde opent op { $opens }.
round-made-same = { $name ->
    [none] Dezelfde mensen? Van een eerdere ronde ken ik niemand. Geef namen met **nodig uit**, of stuur de tekst hieronder.
   *[other] Dezelfde mensen? Ik kan iedereen uitnodigen die voor { $name } was uitgenodigd of meedeed, en geen nee zei. Wie dat zijn, zeg ik niet.
 }
round-made-again = Iedereen van de vorige keer krijgt automatisch een uitnodiging.
round-made-groups = Groepen: { $groups }.
round-with = Met { $names }.
share-others = Hoor je bij { $names }? Typ dan in Regiebot in je eigen Teams: doe mee { $code }.
share-others-ask = Staat Regiebot daar niet? Vraag ernaar bij { $contact }.
share-others-contact = { $contact } ({ $name })
share-others-manager = de beheerder van Teams ({ $name })
share-others-guest = Lukt dat niet? Laat je als gast uitnodigen.
share-others-paper = Lukt dat niet? Laat je als gast uitnodigen, of geef je scores op papier.
round-state-more = { $count } mensen deden mee, je vroeg er { $invited }. Misschien deed iemand twee keer mee: thuis en als gast.
round-link = Of deel deze link: { $link }
round-state-unreached = { $count ->
    [one] Eén persoon kon ik niet bereiken.
   *[other] { $count } mensen kon ik niet bereiken.
 }
shown-figures = { $word ->
    [-1] vanaf { $minimum } mensen wat ten minste drie van hen kozen, zonder aantal
    [0] gemiddelden van de groep, vanaf { $minimum } mensen
    [1] gemiddelden van de groep en waar jullie ver uiteenlopen, vanaf { $minimum } mensen
   *[other] gemiddelden van de groep, vanaf { $minimum } mensen, en vanaf { $word } ook waar jullie ver uiteenlopen
 }{ $chosen ->
    [1] , en wat ten minste drie mensen kozen, zonder aantal
   *[other] {""}
 }
shown-in-channel = De coördinator kan dit beeld ook in een kanaal plaatsen.
shown-apart = Gemiddelden ook per groep waar genoeg mensen zijn: { $groups }.
rounds-later = Opent op { $opens }.
announce-title = Doe mee: { $name }
announce-text = { $host } nodigt jullie uit. Waarom: { $purpose }. Het kost ongeveer { $minutes } minuten en kan tot en met { $closes }.
invitation-text = { $host } nodigt je uit. Waarom: { $purpose }. Het kost ongeveer { $minutes } minuten en kan tot en met { $closes }.
announce-text-nameless = Je bent uitgenodigd voor een ronde. Het kost ongeveer { $minutes } minuten en kan tot en met { $closes }.
announce-open = Iedereen vult de scan in een eigen chat met mij in. Na sluiting zien de deelnemers en de coördinator { $word ->
    [-1] hoeveel mensen wat kozen, ook
   *[other] de scores naast elkaar,
} herkenbaar per groep: { $groups }. { shown-in-channel }
announce-confidential = Iedereen vult de scan in een eigen chat met mij in. Dat is vertrouwelijk. De coördinator ziet { shown-figures }.
announce-confidential-apart = Vertrouwelijk: de coördinator ziet { shown-figures }. { shown-apart }
joining-open = { shown-in-channel }
joining-confidential = Dit is vertrouwelijk. De coördinator ziet { shown-figures }.
joining-confidential-apart = Dit is vertrouwelijk. De coördinator ziet { shown-figures }. { shown-apart }
across-there = Deze ronde is van { $organisation ->
    [none] een andere organisatie
   *[other] { $organisation }
 }. Het beeld gaat daarheen. Je antwoorden blijven in je eigen organisatie. Bij het sluiten lees ik ze één keer, voor dat beeld. { $contact ->
    [none] Vragen over je gegevens? Stel ze aan de beheerder van Regiebot in je eigen organisatie.
   *[other] Vragen over je gegevens? Stel ze in je eigen organisatie: { $contact }
 }
across-besides = { $organisations ->
    [none] Mensen van andere organisaties kunnen ook meedoen.
   *[other] Mensen van andere organisaties kunnen ook meedoen: { $organisations }.
 }
announce-how = Druk op **Doe mee**. Werkt dat niet? Open Regiebot in Teams en typ: doe mee { $code }
invitation-title-invitation = Je bent uitgenodigd: { $name }
invitation-title-reminder = Herinnering: { $name }
invitation-title-asked-to = Zoals je vroeg: { $name }
invitation-reminder = Je bent nog niet klaar met deze ronde. Je kunt verder waar je was, of beginnen.
invitation-title-sooner = Sluit eerder: { $name }
invitation-sooner = Deze ronde sluit eerder dan ik je zei. De nieuwe laatste dag staat hieronder.
invitation-unsent = Je hebt alles ingevuld, maar nog niet verstuurd. Pas als je verstuurt, telt het mee.
invitation-asked-to = Deze ronde staat nog voor je open.
invitation-how = Geen herinneringen meer? Typ **herinneringen uit**. Ben je weg? Typ **afwezig tot** met een dag.
invite-names = Namen of mailadressen, met komma's ertussen
invite-title = Wie wil je uitnodigen voor { $name }?
invite-own-only = Met namen vind ik alleen mensen van je eigen organisatie. Stuur de anderen de tekst met de code.
invited-title = Uitgenodigd voor { $name }
invited-count = { $count ->
    [0] Ik nodig niemand uit.
    [one] Eén persoon gevonden. Wie al is uitgenodigd of meedoet, krijgt geen nieuwe uitnodiging. Ik verstuur ze onder werktijd.
   *[other] { $count } mensen gevonden. Wie al is uitgenodigd of meedoet, krijgt geen nieuwe uitnodiging. Ik verstuur ze onder werktijd.
 }
invited-unknown = Deze namen vind ik niet in het kanaal of de groepschat: { $names }. Kijk of ze kloppen, of geef die mensen de code.
invited-several = Hier weet ik niet zeker wie je bedoelt: { $names }. Kies iemand, of typ de hele naam of het mailadres.
button-invitee = { $name }
invited-unread = Eén of meer ledenlijsten kon ik niet lezen. Probeer het later nog eens.
unreached-title = Niet bereikt voor { $name }
unreached-intro = Deze mensen kon ik niet bereiken. Geef hun de code, dan kunnen ze zelf meedoen: { $code }
unreached-not-installed = { $names }: Regiebot staat nog niet in hun Teams, of ze houden berichten tegen.
unreached-other = { $names }: het bericht kwam niet aan.
news-title = Nieuws over je rondes
news-closes = { $name } sluit { $days ->
    [0] vandaag
    [1] morgen
   *[other] op { $day }
 }
news-progress = { $done ->
    [0] Nog niemand van de { $invited } is klaar.
    [one] Eén van de { $invited } is klaar.
   *[other] { $done } van de { $invited } zijn klaar.
 }
news-needed = Voor een groepsbeeld zijn er minstens { $minimum } nodig.
news-closed = { $name } is gesloten
news-picture = Het groepsbeeld van { $name } is er
news-took-part = { $done ->
    [one] Eén van de { $invited } deed mee{ and-paper }.
   *[other] { $done } van de { $invited } deden mee{ and-paper }.
 }
news-see = Bekijk het met de knop, of typ **groepsbeeld**.
news-asks-until = Meedoen kan tot en met { $closes }. Typ **doe mee { $code }**.
news-few = Er zijn te weinig afgeronde scans voor een groepsbeeld.
news-quiet = Liever geen berichten? Typ **herinneringen uit**.
agenda-title = Voor je volgende overleg
agenda-line = { $number }. Bespreek: **{ $title }** ({ $name })
agenda-type = Besproken? Druk op de knop, of typ **agenda klaar** met het nummer. Dit lijstje zie alleen jij.
round-state-picture = Het groepsbeeld komt na sluiting.
round-state-title = Ronde { $name }
rounds-title = Jouw rondes
rounds-open = { $done } van { $invited } klaar{ and-paper }. Open tot en met { $closes }.
rounds-closed = Gesloten. { $done } van { $invited } { $done ->
    [one] deed
   *[other] deden
 } mee{ and-paper }.
rounds-few = Gesloten. Er zijn te weinig afgeronde scans voor een groepsbeeld.
rounds-code = Code: { $code }
part-rounds = Deel { $page } van { $pages }. Typ **rondes { $next }** voor deel { $next }.
part-list = Deel { $page } van { $pages }. Typ **uvo { $next }** voor deel { $next }.
part-outstanding = Deel { $page } van { $pages }. Typ **openstaand { $next }** voor deel { $next }.
part-to-plan = Deel { $page } van { $pages }. Typ **openstaand plannen { $next }** voor deel { $next }.
part-digest = Er is nog meer. Typ **uvo** om alles te zien.
sentence-not-coordinator = In jouw organisatie mag niet iedereen een ronde maken. Vraag het aan de beheerder van Regiebot. Meedoen kan wel: typ **doe mee** met de code.
sentence-which-code = { $said ->
        [case] Dat is de code van een casus. Een ronde heeft een andere.{" "}
        [unread] Daar lees ik geen code in.{" "}
       *[nothing] {""}
    }Welke code heb je gekregen? Typ **doe mee** met de code erachter, bijvoorbeeld doe mee K7QF-M2XR.
sentence-did-you-mean = Bedoel je **{ $word }**? Typ **ja** of **nee**.
sentence-is-that-it = Is **{ $said }** je antwoord{ $title ->
    [none] {""}
   *[other] {" "}op de vraag **{ $title }**
}? Typ **ja** of **nee**.
sentence-nothing-to-change = Er is nu geen antwoord dat je kunt wijzigen. Dat kan terwijl je iets invult, en in een ronde tot die sluit.
sentence-which-meant = Ik twijfel wat je bedoelt. Kies er een, of typ het woord.
sentence-no-such-code = Deze code ken ik niet. Kijk of hij goed is overgenomen, of vraag hem na bij je coördinator.
sentence-round-is-closed = De ronde { $name } is gesloten. Meedoen kan niet meer. Komt er een nieuwe ronde, dan kun je daar weer aan meedoen.
sentence-nothing-to-hand-over = Je hebt geen ronde of UVO om over te dragen. Neem je er een over? Vraag je collega om een sleutel, en typ die hier. Ga je weg, en wil je zien of wissen wat ik van je bewaar? Typ **mijn gegevens**.
sentence-no-rounds = Je hebt nu geen ronde bij mij. Typ **ronde** om er een te beginnen.
sentence-round-was-closed = De ronde { $name } is al gesloten. Typ **groepsbeeld** om te zien wat eruit kwam.
sentence-close-not-by-itself = { $name } sluit ik niet vanzelf als genoeg mensen klaar zijn, maar aan het eind van { $closes }. Sluit hem eerder als het zover is: typ **sluit**.
sentence-close-sure = { $instead ->
    [yes] Weggooien kan niet, sluiten wel.{" "}
   *[no] {""}
 }Weet je zeker dat je { $name } wilt sluiten? { $done } van de { $invited } { $done ->
    [one] is
   *[other] zijn
 } klaar{ and-paper }. Daarna kan niemand meer meedoen of iets wijzigen.{ $then ->
     [pdf] {" "}Na je ja krijg je meteen de pdf.
     [excel] {" "}Na je ja krijg je meteen het Excel-bestand.
     [plaatje] {" "}Na je ja krijg je meteen het plaatje.
     [groepsoverzicht] {" "}Na je ja zie je meteen het groepsbeeld.
    *[none] {""}
 }{ $minimum ->
     [0] {""}
    *[other] {" "}Met minder dan { $minimum } komt er geen groepsbeeld, ook later niet.
 } Typ **ja** of **nee**.
sentence-round-closed-now = De ronde { $name } is gesloten. { $done ->
    [0] Niemand deed
    [one] Eén persoon deed
   *[other] { $done } mensen deden
 } mee{ and-paper }. { $shown ->
    [yes] Bekijk wat eruit kwam met de knop, of typ **groepsbeeld**.
   *[no] { news-few }
 }
sentence-own-as-pdf = Je eigen uitkomst krijg je als PDF. Excel en plaatje zijn er van het groepsbeeld van een ronde.
sentence-no-picture = Je hebt nog geen ronde om een groepsbeeld van te zien. Typ **ronde** om er een te maken, of **doe mee** met een code.
sentence-no-such-round = Zo'n ronde vind ik niet bij jou. Typ **rondes** om jouw rondes te zien.
sentence-which-round = Welke ronde bedoel je? Kies er een, of typ de naam of de code.
sentence-no-such-name = Een ronde met die naam vind ik niet bij jou. Kies er een, of typ de naam of de code.
sentence-picture-later = Het groepsbeeld van { $name } komt na sluiting. De ronde is open tot en met { $closes }.

sentence-picture-not-yours = Het groepsbeeld van { $name } is voor de coördinator. Die bespreekt het met jullie. Jouw eigen uitkomst zie je met **uitdraai**.
sentence-no-round-of-yours = Met deze code heb jij geen ronde. Typ **rondes** om jouw rondes te zien.
sentence-repeat-runs = Je herhaalt { $name } al, met code { $code }. Wacht tot die gesloten is.
sentence-how-to-post = Wil je het groepsbeeld hier plaatsen? Typ @Regiebot **plaats** met de code. Dan ziet iedereen het hier.
sentence-names-private = In je lijst staat iets dat lijkt op een nummer of datum van een persoon. Ik heb niets bewaard en niemand uitgenodigd. Geef alleen namen of mailadressen.
sentence-names-too-many = Dat zijn { $count } namen. Geef er hooguit { $max } tegelijk.
sentence-key-already = Jij bent al coördinator van { $name }. Geef de sleutel aan je collega.
sentence-left-unbegun = Goed, je doet niet mee met { $name }. Bedenk je je? Typ de code opnieuw.
sentence-pair-ask-nameless = Iemand vraagt je om samen { $scan } in te vullen. Jullie kiezen per { $item } één gezamenlijke score. Alleen jullie tweeën zien de scores. Doe je mee? Typ **ja** of **nee**.
sentence-pair-left = Goed, je doet niet meer mee. Het formulier blijft bij de ander.
sentence-pair-gone = Het formulier dat jullie samen invulden, is door de ander weggegooid. Er is niets van bewaard. Opnieuw beginnen kan: typ { $words }.
sentence-round-is-fixed = Er is al iemand begonnen met { $name }. Daarom ligt de ronde vast. { still-changes }
still-changes = Een andere naam kan wel: typ **hernoem { $code }**. Een ander aantal mensen ook: typ **aantal { $code }**. Een andere laatste dag ook: typ **verleng { $code }** of **vervroeg { $code }** met een dag.
sentence-paper-fixes = Bij { $name } staan al scores op papier. Daarom ligt de ronde vast. Haal die eerst weg: typ **op papier { $code }**. { still-changes }
sentence-paper-given = { $count ->
    [0] Bij { $name } staan geen scores op papier.
   *[other] Dit staat op papier bij { $name }. Weghalen kan tot de ronde sluit.
 }
sentence-paper-entered = Ingevoerd. De scores tellen mee bij { $group }. Dit staat nu op papier bij { $name }:
sentence-paper-gone = Weggehaald: { $group }, { $scores }. { $count ->
    [0] Bij { $name } staan nu geen scores op papier.
   *[other] Dit staat nog op papier bij { $name }:
 }
sentence-paper-sure = Haal ik deze scores op papier weg bij { $name }? { $group }: { $scores }. Typ **ja** of **nee**.
sentence-paper-not-here = { $why ->
    [confidential] { $name } is vertrouwelijk. Daar telt alleen wat mensen zelf invullen, geen scores op papier.
   *[other] Bij { $name } staan organisaties naast elkaar. Daar telt alleen wat hun mensen zelf invullen, geen scores op papier.
 }
paper-line = { $number }. { $group }: { $scores }. Ingevoerd op { $day }.
sentence-repeat-after-closing = De ronde { $name } loopt nog, tot en met { $closes }. Herhalen kan als hij gesloten is.
sentence-repeat-alone = { $name } vergeleek organisaties. Jullie werken nu met geen andere organisatie samen. Herhalen kan dus niet. Wil je een andere ronde? Typ **ronde**.
sentence-same-invited = Ik nodig iedereen uit die { $earlier ->
    [none] de vorige keer
   *[other] voor { $earlier }
 } was uitgenodigd of meedeed, en geen nee zei. Dat gaat onder werktijd. Niemand krijgt twee uitnodigingen voor { $name }.
sentence-same-unknown = Van een eerdere ronde ken ik niemand om uit te nodigen voor { $name }. Geef namen of mailadressen, of stuur mensen de code.
sentence-which-later-day = Tot en met welke dag? Nu loopt de ronde tot en met { $closes }. Kies hieronder, of typ een dag.
sentence-not-earlier = Vanzelf sluit { $name } niet eerder: wie nog moet, rekent op { $closes } en hoort een nieuwe dag niet meer op tijd. Je kunt hem wel zelf sluiten: typ **sluit**.
sentence-which-earlier-day = { $day ->
    [none] Tot en met welke dag?
   *[other] Op { $day } is te vroeg: wie nog moet, hoort het niet op tijd.
 } Nu loopt { $name } tot en met { $closes }. Eerder kan vanaf { $first }. Kies hieronder, of typ een dag. Nu meteen sluiten kan ook: typ **sluit**.
sentence-earlier-sure = Sluit ik { $name } op { $day } in plaats van { $closes }? Wie is uitgenodigd of meedoet en nog niet klaar is, krijgt bericht. Wie alleen de code heeft, niet. Typ **ja** of **nee**.
sentence-later-sure = { $name } sluit nu op { $closes }. Houd ik hem langer open, tot en met { $day }? Typ **ja** of **nee**.
rest-is-changed = De rest is gewijzigd.
sentence-round-opens-later = De ronde { $name } opent op { $closes }. Typ de code dan nog eens.
sentence-invite-how = Wie wil je uitnodigen voor { $name }? Typ of plak namen of mailadressen, met komma's ertussen.
sentence-invite-no-roster = Namen ken ik alleen uit een kanaal of groepschat. Zet mij daar eerst in en typ daar: @Regiebot nodig uit { $code }. Daarna werkt het hier ook. Of geef mensen de code van { $name }.
sentence-share-how = Noem mij in het kanaal of de groepschat: @Regiebot nodig uit { $code }. Dan komt daar de uitnodiging voor { $name }, met een knop om mee te doen. Daarna kun je hier ook mensen bij naam uitnodigen.
sentence-code-behind-it = Zet de code van je ronde erachter. Je vindt hem in je eigen chat met mij bij **rondes**.
sentence-no-round-here = Met deze code heb jij geen ronde. Kijk in je eigen chat met mij bij **rondes**.
sentence-names-in-own-chat = Namen horen niet in een kanaal. Typ hier alleen: @Regiebot nodig uit { $code }. De namen plak je in je eigen chat met mij.
sentence-shared-help = Hier kan ik een uitnodiging of een open groepsbeeld plaatsen. Typ @Regiebot met **nodig uit** of **plaats** en de code. Al het andere doe je in je eigen chat met mij: typ daar **help**.
sentence-only-in-channel = Plaatsen doe je in een kanaal of groepschat. Typ daar: @Regiebot plaats, met de code.
sentence-confidential-here = Dit groepsbeeld is vertrouwelijk. Ik plaats het niet in een kanaal. Je ziet het in je eigen chat met mij.
sentence-key-samen =
    Geef deze sleutel aan je collega:

    {""}**{ $key }**

    Typt die **neem aan { $key }**, dan zijn jullie samen coördinator van { $name }. De sleutel werkt één keer, tot en met { $closes }.
sentence-key-over =
    Geef deze sleutel aan je collega:

    {""}**{ $key }**

    Typt die **neem aan { $key }**, dan is { $name } voortaan van je collega en niet meer van jou. De sleutel werkt één keer, tot en met { $closes }.
sentence-which-key = { $said ->
        [case] Dat is de code van een casus, geen sleutel.{" "}
        [unread] Daar lees ik geen sleutel in.{" "}
       *[nothing] {""}
    }Welke sleutel heb je gekregen? Typ **neem aan** met de sleutel erachter. Nog geen sleutel? Vraag je collega erom: die typt **overdragen**.
sentence-which-key-given = { $said ->
        [case] Dat is de code van een casus, geen sleutel.{" "}
        [unread] Daar lees ik geen sleutel in.{" "}
       *[nothing] {""}
    }Welke sleutel gaf je? Typ **trek sleutel in** met de sleutel erachter.
sentence-key-withdrawn = Sleutel { $key } werkt niet meer. Alles blijft zoals het was.
sentence-key-not-yours = Die sleutel werkt niet meer, of jij gaf hem niet.
sentence-no-such-key = Deze sleutel ken ik niet. Hij werkt één keer en een week lang. Vraag je collega om een nieuwe.
sentence-uncounted = Deze ronde is vertrouwelijk. Wat jij invult of invulde, telt in geen enkel cijfer mee.
sentence-key-taken = Gelukt. Je bent nu coördinator van { $name }. De code is { $code }.
sentence-round-taken = { $theirs ->
        [yes] Je sleutel is gebruikt. Je collega en jij zijn nu samen coördinator van { $name }.
       *[no] Je sleutel is gebruikt. Je collega is nu coördinator van { $name }. De ronde is niet meer van jou.
    }
sentence-coordinators = { $others ->
    [none] { $count ->
        [one] Een collega coördineert { $name } met je mee.
       *[other] Er coördineren { $count } collega's { $name } met je mee.
    }
   *[other] Je coördineert { $name } samen met { $others }.
}
sentence-coordinates-alone = Je coördineert { $name } alleen. Je kunt er een collega bij vragen, of de ronde overdragen.
sentence-stop-coordinating-sure = Wil je { $name } niet meer coördineren? { $others ->
    [none] Er blijft { $count ->
        [one] een collega over.
       *[other] een groep van { $count } collega's over.
    }
   *[other] Zonder jou blijft over: { $others }.
} Typ **ja** of **nee**.
sentence-coordinating-stopped = Je coördineert { $name } niet meer. Je hoort er niets meer van. Toch weer erbij? Vraag je collega om een sleutel.
sentence-end-coordinating-sure = Zal ik { $others ->
    [none] je collega
   *[other] { $others }
} weghalen als coördinator van { $name }? Ik laat het ook weten. Typ **ja** of **nee**.
sentence-coordinates-less = { $theirs ->
    [yes] Een collega coördineert { $name } niet meer. { $others ->
        [0] Je doet het nu alleen.
       *[other] Wie nog wel? Typ **wie coördineert**.
    }
   *[no] Je coördineert { $name } niet meer. Een collega die de ronde ook coördineert, heeft dat zo gezet. Klopt het niet? Vraag je collega om een sleutel.
}
sentence-coordinating-ended = { $others ->
    [none] Je collega
   *[other] { $others }
} coördineert { $name } niet meer, en hoort dat van mij.
sentence-key-took-part = Je deed zelf mee met { $name }. Die ronde is vertrouwelijk en gesloten. Daarom kun je er geen coördinator meer van worden.
sentence-key-took-part-before = Je deed zelf mee met een andere ronde van deze mensen. { $name } is vertrouwelijk en gesloten. Daarom kun je er geen coördinator meer van worden.
sentence-key-no-more = De ronde { $name } is vertrouwelijk en gesloten. Er kan geen nieuwe coördinator meer bij komen.
sentence-too-many-codes = Je typte veel codes die niet bestaan. Wacht een uur en probeer het dan opnieuw. Vraag de code na bij je coördinator.
sentence-later-own-scan = Alles is bewaard. Op welke dag zal ik je herinneren aan je { $scan }? Eerder kan ook: typ **verder**.
sentence-later-no-scan = Daaraan herinner ik je niet. Alles is bewaard. Zet het in je eigen agenda, en typ **verder** als je weer wilt.
sentence-resting-planned = Ik herinner je op { $day } aan je { $scan }. Alles is bewaard. Eerder kan ook: typ **{ $word }**.
sentence-resting-not = Ik herinner je niet aan je { $scan }. Alles blijft bewaard. Typ **{ $word }** als je weer wilt.
sentence-resting-time = Zoals je vroeg: je { $scan } staat nog voor je klaar. Je kunt verder waar je was. Komt het niet uit? Typ **later** met een andere dag.
sentence-nothing-to-ask-later = Er staat geen ronde voor je open. Er is dus niets om later te vragen.
sentence-later-which-day = Wanneer zal ik het je weer vragen voor { $name }? Typ **later** met een dag, bijvoorbeeld **later donderdag**.
sentence-later-not-that-day = Op die dag kan het niet. Kies een dag na vandaag, tot en met { $closes }. Dan sluit { $name }.
sentence-asked-later = Goed, ik vraag het je op { $day } weer voor { $name }. Alles wat je invulde, is bewaard.
sentence-nothing-to-leave = Ik vind geen ronde waar je je voor kunt afmelden. Typ **afmelden** met de code erachter. Moet alles over jou weg? Typ **wis mijn gegevens**.
sentence-leave-sure = Weet je zeker dat je je wilt afmelden voor { $name }? Ik gooi je antwoorden dan weg. Typ **ja** of **nee**.
sentence-leave-sure-closed = De ronde { $name } is gesloten en het groepsbeeld is gemaakt. Dat beeld verandert niet meer. Je eigen antwoorden kan ik wel weggooien. Typ **ja** of **nee**.
term-unsent = { $days ->
    [1] een dag
    [7] een week
   *[other] { $days } dagen
 }
sentence-unsent = De ronde { $name } is gesloten. Wat je invulde, had je niet verstuurd. Het telt dus niet mee. { $whole ->
    [yes] Wil je je uitdraai, alleen voor jezelf? Typ **verstuur**. Anders gooi ik je antwoorden na { term-unsent } weg.
   *[no] Ik gooi het na { term-unsent } weg.
 }
sentence-own-scan-stays = Je { $scan } van jezelf blijft, alleen voor jou. Die gaat weg als je alles wist: typ **wis mijn gegevens**.
sentence-left-closed = Ik bewaar je antwoorden voor { $name } niet meer. Is het groepsbeeld al gemaakt? Dan verandert dat niet.
sentence-left = Je bent afgemeld voor { $name }. Van je antwoorden is niets bewaard. Bedenk je je? Typ de code opnieuw.
sentence-pair-ask = Iemand vraagt je om samen { $scan } in te vullen: { $name }. Jullie kiezen per { $item } één gezamenlijke score. Alleen jullie tweeën zien de scores. Doe je mee? Typ **ja** of **nee**.
sentence-is-away = Goed, tot { $day } stuur ik je geen herinneringen. Ben je er eerder? Typ **weer aanwezig**.
sentence-will-be-away = Goed, { $one ->
    [yes] op { $first }
   *[no] van { $first } tot en met { $last }
 } stuur ik je geen herinneringen, vanaf { $day } weer wel. Toch niet weg? Typ **weer aanwezig**.
sentence-away-until-when = Tot wanneer ben je afwezig? Typ **afwezig tot** met de dag waarop je er weer bent.
sentence-is-present = Fijn dat je er weer bent. Ik stuur je weer herinneringen.
sentence-step-planned = { note-step-planned }
sentence-step-not = { note-step-not }
sentence-own-day = { $text }
sentence-own-day-planned = { note-own-day-planned }
sentence-remind-none = Ik zou je nergens aan herinneren: niet aan een stap, en niet aan een scan van jezelf. Wil je ook geen herinneringen aan rondes en UVO's? Typ **herinneringen uit**.
sentence-remind-what = Ik kan je herinneren aan een stap na een scan, of aan een dag die je mij gaf. Typ **mijn stap**, of open je uitdraai.
sentence-how-often-evaluate = { $unread ->
    [0] { $weeks ->
        [0] Nu herinner ik je niet aan de evaluatie van het plan voor { $code }.
        [one] Nu evalueer je het plan voor { $code } elke week.
       *[other] Nu evalueer je het plan voor { $code } om de { $weeks } weken.
    }
   *[other] Dat lees ik niet als een aantal weken van 1 tot en met { $max }.
 } Hoe vaak wil je het doen? Druk op een knop, of typ bijvoorbeeld **uvo { $code } evalueren 8**.
sentence-remind-no-day = Herinneren kan pas na vandaag. Op welke dag zal ik het doen?
sentence-step-quiet = Je herinneringen staan uit, dus ik kan je niet herinneren aan { $about }. Zet ze eerst aan: druk op de knop, of typ **herinneringen aan**.
sentence-step-time = Op { $day } deed je { $scan }. Ik zou je herinneren aan je stap. Kijk gerust terug in je uitdraai, of laat je nog eens herinneren.
sentence-nothing-stands-out = In het beeld van { $name } springt niets eruit. Kies zelf een onderwerp om te bespreken.
sentence-agenda-empty = Je lijstje is leeg. Typ **zet op agenda** met de code van een gesloten ronde.

## Groepsbeeld
picture-title = Groepsbeeld { $name }
picture-response = { $done } van de { $invited } genodigden { $done ->
    [one] deed
   *[other] deden
 } mee{ and-paper }.
and-paper = { $paper ->
    [0] { "" }
   *[other] , en { $paper } op papier
 }
picture-largest = Het grootste verschil zit bij { $item }: { $high } bij { $highest }, { $low } bij { $lowest }.
picture-alike-groups = Jullie kijken er gelijk naar: bij geen { $item } is het verschil tussen groepen 0,3 of meer.
picture-widest = Het verst uit elkaar liggen { $highest } en { $lowest }.
picture-valued = { $title } ({ $value })
picture-alike = Geen { $item } springt eruit in deze cijfers.
picture-in-chat = Je ziet het plaatje hier een kwartier. Daarna vraag je het opnieuw. Bewaren? Kies **Als bestand**.
picture-below = Het plaatje staat hieronder.
picture-members = Per groep: { $members }.
picture-member = { $group }{ "\u00A0" }({ $paper ->
    [0] { $n }
   *[other] { $n ->
        [0] { $paper } op papier
       *[other] { $n }, en { $paper } op papier
    }
 })
picture-paper-group = { $group } ({ $paper ->
    [0] op papier
   *[other] { $paper } op papier
 })
picture-paper-note = Wat op papier kwam, voerde de coördinator in.
picture-nobody = Niemand heeft deze ronde ingevuld. Daarom is er geen groepsbeeld.
picture-one-group = Er zijn scores uit één groep. Daarom is er niets te vergelijken.
picture-chart = Score per { $item } en groep, van 1 tot en met 5
picture-part-chart = Score per { $item }, van 1 tot en met 5
picture-part-response = { $n ->
    [0] Vanuit { $group } deed niemand mee
    [one] Vanuit { $group } deed één persoon mee
   *[other] Vanuit { $group } deden { $n } mensen mee
 }{ and-paper }.
picture-chosen-chart = Hoeveel mensen dit noemen, van de { $n }
picture-chosen-of = { $n } van de { $of }
picture-role = Rol
picture-of-n = { $value } ({ $n })
picture-in-brackets = Tussen haakjes staat hoeveel mensen een score gaven.
picture-apart = verschil { $difference }
picture-order = Het grootste verschil staat bovenaan. Daar begint het gesprek.
picture-agenda = Voor het gesprek
picture-numbers = Gemiddeld { $mean }, middelste score { $median }, eensgezindheid { $agreement }.
picture-too-few = Er zijn te weinig afgeronde scans voor een groepsbeeld. Nodig zijn er { $minimum }.
picture-profile-chart = Gemiddelde per { $item }, van 1 tot en met 5
picture-far-apart = Bij { $items } lopen jullie ver uiteen.
picture-confidential = Dit beeld is vertrouwelijk: { shown-figures }. Dicht bij 1 of 5 zie je alleen "of lager" of "of hoger".
picture-confidential-named = Dit beeld is vertrouwelijk: { shown-figures }.
picture-uncounted = Wat een coördinator invulde, telt niet mee.
picture-bands = Van deze mensen is al eerder een beeld gemaakt, met een paar anderen of in andere groepen. Daarom zie je alleen: { $low }, { $mid }, of { $high }. Zo is veel moeilijker na te rekenen wat één persoon invulde.
picture-untold = Ik noem hier niet wat mensen kozen. Dat doe ik vanaf { $minimum } mensen, en van ieder maar één keer. Zo is niet na te rekenen wie wat koos.
value-at-most = { $end } of lager
value-at-least = { $end } of hoger
value-below = lager dan { $end }
value-between = { $low } tot { $high }
picture-general = Vragen voor het hele gesprek
picture-step = { $number }. { $text } ({ $minutes } minuten)
picture-begins = Dit is het begin van een gesprek, geen meting.
picture-small = { picture-begins } Eensgezindheid loopt van -1 (lijnrecht tegenover elkaar) tot 1 (allemaal hetzelfde).
picture-counts-title = Hoe vaak elke score is gegeven
picture-counts = { $title }: { $counts }
picture-count = { $score } keer een { $n }
picture-before = Vorige keer: { $name }, gesloten op { $closes }.
picture-before-none = Ik vergelijk dit niet met de vorige keer. Dat kan alleen waar beide keren een precies cijfer staat, en dezelfde mensen meededen of genoeg andere.
picture-before-value = { $value } (vorige keer { $before })
picture-group-title = Per groep
picture-group-hidden = Zie je een streepje, of mist een groep? Die cijfers laat ik niet zien. Zo blijft vertrouwelijk wat mensen invulden. In cijfers van iedereen samen tellen ze wel mee.
picture-part-title = Groepsbeeld { $name }, { $group }
picture-part-hidden = Voor { $group } laat ik geen apart beeld zien. Zo blijft vertrouwelijk wat mensen invulden. In cijfers van iedereen samen telt { $group } wel mee.
picture-part-whole = Typ **groepsbeeld { $code }** voor het hele beeld.

## Instellingen
settings-title = Instellingen
settings-text = Ik praat Nederlands met je. { settings-language }
settings-language = Kies hier je taal, of typ **nederlands** of **english**.
settings-reminders-on = Ik herinner je hooguit twee keer aan een ronde, onder werktijd. Niet meer? Typ **herinneringen uit**. Ben je weg? Typ **afwezig tot** met een dag.
settings-reminders-uvos = Over een UVO hoor je van mij de dag ervoor, op de dag zelf en erna. Staat er geen datum, dan vraag ik ernaar.
settings-reminders-off = Ik stuur je geen herinneringen, ook niet aan UVO's. { settings-reminders-back }
settings-reminders-back = Toch weer herinneringen? Typ **herinneringen aan**.
settings-own = Zien wat ik van je bewaar, of alles wissen? Typ **mijn gegevens**.

## Eigen gegevens
own-title = Wat ik van je bewaar
own-intro = Dit is alles wat ik van je heb. Deze kaart zie alleen jij.
own-person = **Wie je bent:** je nummer in Teams, je taal, je instellingen en waar deze chat is. Ik verwijder dat als je hier { $term } maanden niet bent geweest.
own-scans = **Scans en formulieren:** { $count }, met je antwoorden. De oudste is van { $day }. Ik verwijder ze { $term } maanden nadat je begon.
own-asked = **Rondes waar je voor gevraagd bent of meedoet:** { $count }, sinds { $day }. Ik verwijder ze { $term } maanden na sluiting.
own-rounds = **Rondes die je coördineert:** { $count }. Ik verwijder ze, met het groepsbeeld, { $term } maanden na sluiting.
own-agenda = **Je lijstje voor het overleg:** { $count }, sinds { $day }. Ik verwijder het { $term } maanden na sluiting van de ronde.
own-uvos = **UVO's waar je voorzitter van bent:** { $count }, met hun afspraken en vinkjes, sinds { $day }. Ik verwijder ze { $term } maanden nadat de casus is afgesloten.
own-calendar = **Een adres waarmee je kalender je UVO's ophaalt:** sinds { $day }. Het blijft tot je **kalender intrekken** typt, of hier { $term } maanden niet bent geweest.
own-led = **Groepen voorzitters die jij maakte:** { $count }, met je naam. Dat blijft tot je hier { $term } maanden niet bent geweest.
own-joined = **Groepen voorzitters waar je bij hoort:** { $count }, met je naam, sinds { $day }. Dat blijft tot je je afmeldt, of hier { $term } maanden niet bent geweest.
own-named = **Je staat op de lijst van wie rondes mag maken:** sinds { $day }. Ik verwijder dat { $term } maanden nadat je er niet meer op staat.
own-messages = **Berichten van mij aan jou:** { $count }, gepland of verstuurd, zonder inhoud. Ik verwijder ze { $term } dagen na de dag waarop ze gepland stonden.
own-rights = Wat je kunt doen
own-take = **Meenemen:** druk op **Als bestand**, of typ **mijn gegevens bestand**. Je krijgt alles, regel voor regel, als JSON.
own-correct = **Klopt er iets niet?** Een antwoord: **wijzig**. Een UVO: **uvo** met de code. Je taal: **instellingen**.
own-name = **Je naam** komt uit Teams. Staat er een oude bij een ronde of groep? Typ **mijn gegevens naam**.
own-quiet = **Geen herinneringen meer?** Typ **herinneringen uit**.
own-erase = **Alles weg?** Typ **wis mijn gegevens**. Je leest eerst wat er dan gebeurt.
own-others = Gegevens van anderen staan hier niet in. Teams bewaart zelf een kopie van deze chat.
own-file-name = Mijn-gegevens
own-file-again = mijn gegevens
own-file-offered = Het bestand staat klaar, hieronder.
own-file-description = Alles wat ik van je bewaar, als JSON. Teams zet het in je eigen OneDrive. Lukt dat niet? Typ: mijn gegevens link.
own-file-link = [Open je gegevens]({ $url }). De link werkt { $minutes } minuten. Deel hem niet: wie hem heeft, kan je gegevens openen.
own-file-declined = Goed, ik maak het bestand niet. Typ **mijn gegevens bestand** als je het later toch wilt.
own-file-failed = Het lukte niet om het bestand te sturen. Typ **mijn gegevens bestand** om het nog eens te proberen, of **mijn gegevens link** voor een link.
sentence-renamed = Bij je rondes en groepen staat nu de naam die Teams van je kent: { $name }.
erase-title = Alles over jou wissen
erase-first = Eerst dit
erase-rounds = **Alleen jij coördineert:** { $names }. Draag die ronde eerst over: typ **overdragen** met de code. Doe je dat niet, dan sluit ik hem. Wie meedeed, houdt de eigen uitkomst.
erase-uvos = **Je bent voorzitter van:** { $names }. Draag een UVO eerst over: typ **uvo**, de code en **overdragen**. Doe je dat niet, dan gaat hij weg met zijn afspraken en vinkjes.
erase-key-given = Gaf je al een sleutel? Wacht dan tot je collega hem gebruikte.
erase-circles = **Deze groepen voorzitters stoppen:** { $names }.
erase-what = Wat er weggaat
erase-goes = Je nummer in Teams, je instellingen, al je scans, antwoorden en uitkomsten, je uitnodigingen, lijstjes, UVO's en geplande berichten. Meteen en voor goed. Je krijgt geen herinneringen meer.
erase-counts = In een ronde die nog open is, tellen je antwoorden niet meer mee.
erase-joint = Wat je samen met een ander invulde, blijft bij die ander.
erase-left = Wat er blijft
erase-pictures = **Groepsbeelden die al gemaakt zijn.** Dat zijn getallen zonder namen. Zou ik ze opnieuw maken, dan kon je aan het verschil zien wat jij invulde. Was je de enige uit je groep, dan blijft een open beeld herkenbaar.
erase-mark = **Codes zonder naam.** Die zorgen dat verborgen cijfers verborgen blijven, en dat een back-up je niet terughaalt.
erase-teams = **De chat zelf.** Die bewaart Teams; daar kan ik niet bij.
erase-sure = Weet je het zeker? Druk op **Ja, wis alles**, of typ **wis alles**. Typ **nee** om niets te wissen.
sentence-erase-not-now = Ik kan je nu niet wissen. De plek waar ik onthoud dat je gewist bent, doet het even niet. Er is niets weg. Probeer het later nog eens: typ **wis mijn gegevens**.
sentence-erased = Alles over jou is weg. Zeg je hier weer iets, dan beginnen we opnieuw.

## Fouten
fault = Er ging iets mis aan mijn kant. Je antwoorden van eerder zijn bewaard. Probeer het zo nog eens. Blijft het misgaan? Geef dan dit nummer door: { $number }.
attachment = Ik kan geen bestanden lezen en heb niets bewaard. Typ **help** om te zien wat ik wel kan.
too-long = Dat bericht is te lang voor mij. Maak het korter, dan lees ik het.
too-big = Mijn antwoord is te groot voor één bericht. Er is niets verloren. Vraag het op als bestand: typ bijvoorbeeld **pdf**.
too-fast = Dit gaat sneller dan ik kan bijhouden. Je laatste bericht heb ik niet verwerkt, en wat je nu snel erna stuurt misschien ook niet. Wacht een paar tellen en typ **verder**. Dan zie je waar je bent.
too-crowded = Het is nu erg druk bij mij. Dit heb ik niet verwerkt. Probeer het over een minuut nog eens.
too-many-files = Je vroeg veel bestanden kort na elkaar. Wacht een minuut en vraag het dan opnieuw.
still-busy = Dit duurt langer dan normaal. Ik ben er nog mee bezig. Je krijgt zo een bericht van mij.

## Gedeelde plekken
place-hello = Hallo, ik ben Regiebot. Ik help bij de zelfscan en de competentiescan. Heb je een ronde gemaakt? Noem mij dan hier met de code: **@Regiebot nodig uit CODE**. Invullen doet iedereen in een eigen chat met mij.
place-own-chat = Dit werkt alleen in je eigen chat met mij. Open Regiebot in Teams en typ: help
place-join-sent = Ik heb je een bericht gestuurd in je eigen chat met mij.
place-join-yourself = Ik kon je geen bericht sturen. Meedoen kan wel. Open Regiebot in Teams en typ: doe mee { $code }

## Bestanden van een groepsbeeld
group-file-again = { $form ->
    [pdf] pdf
    [xlsx] excel
   *[png] plaatje
 } { $code }
group-file-offered = Het bestand staat klaar, hieronder.
group-file-description = Het groepsbeeld als { $form ->
    [pdf] PDF
    [xlsx] Excel
   *[png] plaatje
 }. Teams zet het in je eigen OneDrive. Lukt dat niet? Typ: { $again } link.
group-file-link = [Open het groepsbeeld]({ $url }). De link werkt { $minutes } minuten. Deel hem niet: wie hem heeft, kan het groepsbeeld openen.
group-file-declined = Goed, ik maak het bestand niet. Vraag het later gerust opnieuw.
group-file-failed = Het lukte niet om het bestand te sturen. Typ **{ $again }** om het nog eens te proberen, of **{ $again } link** voor een link.
group-file-title = Groepsbeeld
group-file-closed = Gesloten op { $day }
group-file-response = { $done } van de { $invited } genodigden { $done ->
    [one] deed
   *[other] deden
 } mee{ and-paper }
group-file-open = Dit beeld is open: wie de enige uit een groep is, is herkenbaar. Wie meedeed, las dat vooraf en koos ervoor. Een verschil is het begin van een gesprek, geen oordeel.
group-file-dash = Waar een streepje staat, laat ik niets zien. Zo blijft vertrouwelijk wat mensen invulden.
group-file-role-group = { $item } en groep
group-file-n = Aantal scores
group-file-of-fewer = { $score } ({ $n })
group-file-fewer = Tussen haakjes staat hoeveel mensen een score gaven, waar niet iedereen dat deed.
group-file-chosen = Genoemd
group-file-chosen-title = Hoe vaak genoemd
group-file-people = Van de
group-file-biggest = Als grootste
group-file-mean = Gemiddelde
group-file-median = Middelste score
group-file-agreement = Eensgezindheid
group-file-part = Per groep: { $groups }
group-file-who = Wie deden mee
group-file-role-line = { $role }: { $class } ({ $difference })
group-file-step = { $text } ({ $minutes } minuten)
group-sheet-overview = Overzicht
group-sheet-scores = Scores
group-sheet-roles = Rollen
group-sheet-counts = Verdeling
group-sheet-groups = Groepen
group-sheet-talk = Gesprek
group-sheet-part = Onderdeel
group-sheet-content = Inhoud
group-sheet-scan = Scan
group-sheet-closed = Gesloten op
group-sheet-done = Deelnemers
group-sheet-invited = Genodigden
group-sheet-members = Deelnemers { $group }
group-sheet-paper = Op papier { $group }
group-sheet-mind = Let op
group-sheet-hidden = Niet te zien
group-sheet-apart = Beeld
group-sheet-everybody = Iedereen
group-sheet-group = Groep
group-sheet-of = { $title } (van de { $of })
group-sheet-whole = hele rol
group-sheet-topic = Onderwerp
group-sheet-words = Tekst

## UVO
button-uvo = UVO { $code }
button-lijstjes = Lijstjes
button-wie-helpt = Wie kan mij helpen?
button-other-situation = Andere situatie
button-uvos = Mijn UVO's
button-uvo-nieuw = Nieuwe UVO
button-uvo-date = Datum kiezen
button-uvo-move = Verzetten
button-uvo-held = Is gehouden
button-uvo-how-often = Hoe vaak evalueren
button-evaluate-every = Om de { $weeks } weken
button-evaluate-never = Niet aan herinneren
button-uvo-rhythm = Ander ritme
button-uvo-agreement = Nieuwe afspraak
button-uvo-calendar = In mijn kalender
button-uvo-save-date = Zet deze datum
button-uvo-save-rhythm = Zet dit ritme
button-uvo-close = Ja, casus is afgesloten
button-uvo-cancel = Uit mijn kalender
button-uvo-reopen = Weer openen
button-uvo-plannen = { $code }: plannen
button-uvo-voorbereiden = { $code }: voorbereiden
button-uvo-vandaag = { $code }: vandaag
button-uvo-gehouden = { $code }: gehouden?
button-uvo-te_laat = { $code }: te laat
button-uvo-evaluatie = { $code }: evaluatie
button-uvo-at-date = { $code }: datum kiezen
button-uvo-at-move = { $code }: verzetten
button-uvo-at-held = { $code }: is gehouden
button-uvo-at-lapsed = { $code }: ging niet door
button-uvos-keep = Bewaar
button-uvos-keep-not = Niet bewaren
button-kalender = Mijn kalender
button-kalender-withdraw = Adres intrekken
button-uvo-reflection = Terugblik voor jezelf
uvo-title = UVO { $code }
uvo-day-word = { $days ->
    [one] dag
   *[other] dagen
 }
uvo-week-word = { $weeks ->
    [one] week
   *[other] weken
 }
uvo-in-days = { $days ->
    [0] vandaag
    [1] morgen
   *[other] over { $days } dagen
 }
uvo-input-day = Dag
uvo-input-time = Tijd
uvo-input-weeks = Om de hoeveel weken?
uvo-input-until = Minder vaak dan acht weken? Tot welke dag?
uvo-ask-date = Kies de dag en de tijd van de UVO.
uvo-ask-rhythm = Het uitgangspunt is eens in de acht weken. Vaker mag. Minder vaak is tijdelijk.
uvo-type-date = Typen mag ook: **uvo { $code } 15 december 14.00**.
uvo-type-rhythm = Typen mag ook: **uvo { $code } ritme 12 tot 1 maart**.
uvo-type = Typen mag ook: **uvo { $code }** met **verzet**, **gehouden**, **vervallen**, **ritme**, **afspraak**, **kalender**, **overdragen** of **afsluiten**.
uvo-state-planned = Gepland op { $day }, { $time }{ "\u00A0" }uur.
uvo-state-asked = Hij stond op { $day }. Is hij doorgegaan? Druk op **Is gehouden**, of typ **gehouden** of **vervallen**.
uvo-state-due = Volgens het ritme is de volgende UVO rond { $due }. Er staat nog geen datum.
uvo-state-overdue = Te laat: volgens het ritme was de UVO op { $due }. Dat is { $weeks ->
    [one] één week
   *[other] { $weeks } weken
 } na de vorige keer.
uvo-rhythm = { $weeks ->
    [one] Ritme: elke week.
   *[other] Ritme: eens in de { $weeks } weken.
 }
uvo-rhythm-less = Ritme: eens in de { $weeks } weken, tijdelijk tot { $day }. Daarna weer eens in de { $usual } weken.
uvo-last-held = De vorige was op { $day }.
uvo-agreements = Wat nog openstaat
uvo-agreement = { $number }. { $label }: { $owner }, uiterlijk { $day }.
uvo-agreement-late = { $number }. { $label }: { $owner }, was { $day } klaar. **Te laat.**
uvo-agreement-type = Klaar? Typ **uvo { $code } klaar** met het nummer.
uvo-open-agreements = { $count ->
    [one] Eén afspraak staat open.
   *[other] { $count } afspraken staan open.
 }
uvo-late-agreement = Die is te laat.
uvo-late-agreements = { $count ->
    [one] Eén daarvan is te laat.
   *[other] { $count } daarvan zijn te laat.
 }
uvo-heading-outstanding = Wat nog openstaat
uvo-heading-to-plan = Nog te plannen
uvo-heading-list = Jouw UVO's
uvo-list-type = Typ **uvo** met de code om er een te zien. Meer tegelijk toevoegen of verzetten? Plak regels uit Excel: code, dag en tijd.
uvo-desk-rest = Daarna
uvo-desk-press = Druk op een regel om die UVO te openen.
uvo-list-asked = Hij stond op { $day }. Is hij doorgegaan? Typen mag ook: **uvo { $code }** met **gehouden** of **vervallen**.
uvo-row-planned = **{ $code }** – { $day }, { $time }{ "\u00A0" }uur
uvo-row-asked = **{ $code }** – was { $day }. Ging hij door?
uvo-row-due = **{ $code }** – nog geen datum, volgens het ritme rond { $day }
uvo-row-overdue = **{ $code }** – te laat sinds { $day }
uvo-plan-title = Klopt dit?
uvo-plan-title-none = Er is niets te bewaren
uvo-plan-one = UVO **{ $code }** op **{ $day }, { $time }{ "\u00A0" }uur**.
uvo-plan-one-moved = UVO **{ $code }** gaat naar **{ $day }, { $time }{ "\u00A0" }uur**.
uvo-plan-was = Nu: { $day }, { $time }{ "\u00A0" }uur.
uvo-plan-was-none = Nu zonder datum.
uvo-plan-one-same = UVO **{ $code }** staat al op **{ $day }, { $time }{ "\u00A0" }uur**.
uvo-plan-count = { $new ->
    [0] {""}
    [one] Eén nieuwe UVO.
   *[other] { $new } nieuwe UVO's.
 } { $moved ->
    [0] {""}
    [one] Eén gaat naar een andere dag of tijd.
   *[other] { $moved } gaan naar een andere dag of tijd.
 } { $same ->
    [0] {""}
    [one] Eén staat er al zo.
   *[other] { $same } staan er al zo.
 }
uvo-plan-free = { $count ->
    [one] Let op, dat is geen werkdag: { $day }.
   *[other] Let op: { $count } zijn in het weekend of op een feestdag.
 }
uvo-plan-moment = { $day }, { $time }{ "\u00A0" }uur
uvo-plan-moved = verzet, was { $day }, { $time }{ "\u00A0" }uur
uvo-plan-moved-none = had nog geen datum
uvo-plan-same = staat er al zo
uvo-plan-usual = Ze krijgen het gewone ritme: eens in de { $weeks } weken. Alleen code, dag en tijd bewaar ik.
uvo-plan-again = Klopt er iets niet? Typ of plak die regel opnieuw, of typ **nee**.
uvo-plan-refused = Dit neem ik niet mee
uvo-plan-nothing = Zo kan het wel: **AB-3K7QXZ 15-12-2026 14:00**, een casus per regel.
uvo-plan-many = Ik neem { $most } regels tegelijk. Plak de rest hierna.
uvo-line-private = Regel { $number }: dit lijkt op gegevens van iemand. Ik bewaar er niets van.
uvo-line-code = Regel { $number }: ik zie geen casuscode. Die is zoals AB-3K7QXZ.
uvo-line-codes = Regel { $number }: er staan twee codes. Zet elke casus op een eigen regel.
uvo-line-day = Regel { $number }, { $code }: de dag ontbreekt of is niet duidelijk.
uvo-line-past = Regel { $number }, { $code }: die dag of tijd is al voorbij.
uvo-line-far = Regel { $number }, { $code }: die dag is te ver weg. Kies er een binnen een jaar.
uvo-line-time = Regel { $number }, { $code }: de tijd ontbreekt of is niet duidelijk.
uvo-line-twice = Regel { $number }, { $code }: deze casus staat hierboven al, met een ander moment.
calendar-name = UVO's (Regiebot)
calendar-gone-title = Deze kalender is er niet meer
calendar-fault = Er ging iets mis aan onze kant. Je kalender probeert het later weer.
calendar-gone = Dit adres werkt niet meer. Haal de kalender weg. Een nieuw adres krijg je in je chat met mij: typ mijn kalender.
uvo-heading-digest = Dit vraagt nu je aandacht
checklists-title = Aanpak van { $code }
checklist-ready = ☑ { $number }. { $item }
checklist-open = ☐ { $number }. { $item }
checklist-next = Nu aan de beurt: **{ $number }. { $item }**.
checklist-type = Druk op een regel om die af te vinken. Of typ **1 3** of **alles**. Met **niet 3** haal je een vinkje weg.
uvo-ladder-level = { $number }. **{ $title }** – { $text }
uvo-ladder-for = Waarvoor, vanaf trede { $level }
uvo-file-name = UVO
uvo-file-title = UVO { $code }
uvo-file-offered = De UVO staat klaar voor je kalender, hieronder.
uvo-file-description = De UVO als kalenderitem. Open het om hem in je kalender te zetten, bijvoorbeeld in Outlook. Is hij verzet of afgesloten? Dan past dit je kalender aan.
uvo-file-offered-cancelled = De annulering staat klaar voor je kalender, hieronder.
uvo-file-description-cancelled = De annulering van de UVO. Open het om hem uit je kalender te halen.
uvo-file-link = [Open het kalenderitem]({ $url }). De link werkt { $minutes } minuten.
uvo-file-declined = Goed, ik maak geen kalenderitem.
uvo-file-failed = Het lukte niet om het kalenderitem te sturen. Typ **{ $again } kalender** om het nog eens te proberen.
note-uvo-made = De UVO is gemaakt. Ik herinner je op tijd, onder werktijd.
note-uvos-kept = { $new ->
    [0] {""}
    [one] Eén nieuwe UVO staat erbij.
   *[other] { $new } nieuwe UVO's staan erbij.
 } { $moved ->
    [0] {""}
    [one] Eén UVO is verzet.
   *[other] { $moved } UVO's zijn verzet.
 } Ik herinner je op tijd, onder werktijd.
note-uvos-kept-already = Dit stond er al zo. Er is niets veranderd.
note-uvos-changed = Er is iets veranderd sinds deze kaart. Kijk het nog eens na. Ik heb nog niets bewaard.
note-answered-in-turn = Genoteerd: { $titles }. Klopt er iets niet? Typ **terug**.
note-round-shortened = De ronde sluit nu op { $closes } in plaats van { $before }. Wie is uitgenodigd of meedoet en nog niet klaar is, krijgt bericht.
note-round-extended = De ronde sluit nu op { $closes } in plaats van { $before }.
note-round-size = { $name } is nu voor { $count } mensen. Het waren er { $was }.{ $more ->
    [yes] {" "}Wie nog geen uitnodiging heeft, krijgt de code van jou.
   *[other] {""}
 }
note-round-renamed = { $was } heet nu { $name }. Wie al een bericht kreeg, ziet voortaan de nieuwe naam. De code blijft **{ $code }**. Was dit niet de bedoeling? Typ **maak ongedaan**.
note-paper-unread = Ik las niet alles. Nodig zijn een groep en { $count } scores van { $min } tot en met { $max }. Vul hieronder aan wat ontbreekt.
note-paper-groups = De groepen van deze ronde zijn veranderd. Kijk na of de groep klopt.
note-uvo-date-set = De datum is vastgelegd. Met **In mijn kalender** zet je hem in je kalender.
note-uvo-date-moved = De datum is vastgelegd. Met **In mijn kalender** zet je hem in je kalender. Was dit niet de bedoeling? Typ **maak ongedaan**.
note-uvo-not-that-day = Dan niet op die dag; ik verander niets. Welke dag wordt het wel?
note-uvo-nothing-undone = Er is niets teruggezet. Zo staat de UVO er nu voor.
note-uvo-held-stays = Er is niets veranderd: dat hij gehouden is, haal je er alleen direct daarna weer af. Was het een andere dag? Typ **was gehouden** met die dag.
note-uvo-date-back = De oude datum staat er weer.
note-uvo-date-off = De datum is er weer af.
note-uvo-rhythm-set = Het ritme is aangepast.
note-uvo-rhythm-same = Zo was het ritme al. Er verandert niets.
note-uvo-rhythm-stays = Het ritme is aangepast, zonder laatste dag: het blijft zo tot je het wijzigt. Een laatste dag hoort alleen bij minder vaak dan eens in de { $usual } weken.
note-ticked = { $count ->
    [one] Afgevinkt.
   *[other] { $count } punten afgevinkt.
}
note-unticked = { $count ->
    [one] Vinkje weggehaald.
   *[other] { $count } vinkjes weggehaald.
}
note-uvo-which-day = Die dag begrijp ik niet. Typ bijvoorbeeld 15 december 14.00, of kies hieronder.
note-uvo-which-time = Hoe laat begint de UVO? Kies hieronder een tijd, of typ de dag met de tijd erachter.
note-uvo-day-past = Die dag is al voorbij. Kies vandaag of later.
note-uvo-day-far = Dat is te ver weg. Kies een dag binnen een jaar.
note-uvo-known = Deze casus heb je al bij mij. Zo staat het ervoor.
note-uvo-has-date = Er staat al een datum. { $reminds ->
    [yes] Voor die tijd hoor je vanzelf van me.
   *[other] Herinneringen staan uit: typ **herinneringen aan**.
 } Verzetten kan wel.
note-uvo-weeks-only = Een ritme tel ik in weken. Een maand is ongeveer 4 weken, een kwartaal 13. Kies hieronder hoeveel het er zijn.
note-uvo-weeks-which = Om de { $one } of om de { $other } weken? Typ een van de twee getallen.
note-uvo-weeks = Kies een ritme van 1 tot en met { $max } weken.
note-uvo-until-when = Dat is minder vaak dan eens in de { $usual } weken. Vul hieronder ook de laatste dag in.
note-uvo-not-yet = Die dag moet nog komen. Is de UVO eerder gehouden? Typ **gehouden** met de dag.
note-uvo-held-when = Wanneer was de UVO? Typ **uvo** met de code, **gehouden** en de dag.
note-uvo-cancelled = Jammer. Het ritme telt door vanaf de vorige UVO. Kies een nieuwe datum. Stond hij in je kalender? Haal hem eruit met de knop.
note-uvo-no-date = Er staat nog geen datum. Kies er eerst een.
note-uvo-taken-over = Je bent nu voorzitter van deze UVO.
note-uvo-reopened = De casus is weer open. Ik herinner je weer op tijd.
note-uvo-agreed = De afspraak staat erbij. Waar hij over gaat, leg je vast in VEHAA.
note-uvo-which-agreement = Welke afspraak is klaar? Typ **uvo { $code } klaar** met het nummer.
note-uvo-agreement-done = Mooi, die is klaar.
note-uvo-evaluation-set = Je evalueert het plan { $weeks ->
    [one] elke week
   *[other] om de { $weeks } weken
 }. De volgende keer is rond { $day }.
note-uvo-no-evaluation = Ik herinner je niet meer aan de evaluatie van het plan.
note-uvo-evaluated = Genoteerd dat je hebt geëvalueerd.
note-uvo-other-code = De code { $code } lijkt op een naam of een woord. Geef de casus een andere: typ **uvo { $code } code** met de nieuwe code erachter.
note-uvo-which-code = Welke code krijgt de casus? Een code als AB-3K7QXZ: twee letters, een streepje en zes tekens met minstens twee cijfers. De oude code blijft staan.
note-uvo-code-taken = { $code } is al de code van een andere UVO van jou. De oude code blijft staan.
note-uvo-code-set = De casus heeft een andere code. De rest is gebleven zoals het was.
note-which-uvo = { $day ->
    [none] Welke UVO bedoel je?
   *[other] Welke UVO zet ik op { $day }?
 } Typ **uvo** met de code erachter.
note-no-such-act = Dat begrijp ik niet. Hieronder zie je wat kan.
sentence-list-of-uvo = Bij een UVO heb ik hier een lijstje voor: { $list }. Je hebt nog geen UVO bij mij. Van de inhoud bewaar ik niets: een casus heeft hier alleen een code. Het plan en de afspraken horen in VEHAA.
sentence-no-uvos = Je hebt nog geen UVO bij mij. Typ **uvo nieuw**, of meteen **nieuwe uvo AB-3K7QXZ 12 januari 10 uur**. Heb je er meer? Plak dan regels uit Excel: code, dag en tijd.
sentence-open-beside = Van je UVO's staat niets open. Dit wacht nog op je:
sentence-nothing-outstanding = Er staat niets open. Je bent helemaal bij.
sentence-nothing-to-plan = Al je UVO's hebben een datum. Er is niets meer te plannen.
sentence-uvo-later = Goed, voor casus { $code } vraag ik het je op { $day } weer. Het ritme blijft zoals het is.
sentence-uvo-later-quiet = Je herinneringen staan uit. Voor casus { $code } onthoud ik { $day }, maar ik zeg dan niets. Toch een bericht? Typ **herinneringen aan**.
sentence-uvo-close-sure = Is casus { $code } afgesloten? Dan stuur ik er niets meer over. Typ **ja** of **nee**.
sentence-uvo-closed = Casus { $code } is afgesloten. Ik stuur er niets meer over.
sentence-uvo-closed-calendar = Casus { $code } is afgesloten. Ik stuur er niets meer over. Staat de UVO in je kalender? Haal hem eruit met de knop, of typ **kalender**.
sentence-uvo-key-own = Jij bent al voorzitter van casus { $code }. Geef de sleutel aan je collega.
sentence-key-uvo =
    Geef deze sleutel aan de nieuwe voorzitter:

    {""}**{ $key }**

    Typt die **neem aan { $key }**, dan gaat casus { $code } over. De sleutel werkt één keer, tot en met { $closes }.
trouble-case-code = Dat lees ik niet als casuscode. Een naam of een woord is geen code. Ik heb niets bewaard.
trouble-time = Die tijd begrijp ik niet. Typ bijvoorbeeld 14.00 of 9 uur.

## Dagen en tijden

sentence-day-sure = { $time ->
    [none] Bedoel je **{ $day }**?
   *[other] Bedoel je **{ $day } om { $time }{ "\u00A0" }uur**?
 } { $why ->
    [weekend] Dat is in het weekend. Typ **ja** of **nee**, of een andere dag.
    [holiday] Dan is het een feestdag: { $holiday }. Typ **ja** of **nee**, of een andere dag.
    [earlier] Dat is eerder dan gepland. Typ **ja** of **nee**, of een andere dag.
    [far] Dat is nog lang. Typ **ja** of **nee**, of een andere dag.
    [until] Ik lees "tot" dan zo. Typ **ja** of **nee**, of een andere dag.
   *[other] Typ **ja** of **nee**, of een andere dag.
 }
sentence-time-sure = Bedoel je **{ $time }{ "\u00A0" }uur**? Typ **ja** of **nee**, of een andere tijd.
sentence-day-instead = Ik heb al opgeschreven dat de laatste op { $before } was. Was dat **{ $day }**? Typ **ja** of **nee**, of een andere dag.
sentence-day-which = { $why ->
    [clash] Dat past niet bij elkaar. Wat klopt?
    [nosuchday] Die dag bestaat niet. Welke dag bedoel je?
    [nosuchtime] Die tijd bestaat niet. Hoe laat bedoel je?
    [pastday] Die dag is al voorbij. Welke dag bedoel je?
    [pasttime] Dat is vandaag al voorbij. Hoe laat bedoel je, of welke dag?
    [futureday] Die dag moet nog komen. Welke dag bedoel je?
    [today] Dat is vandaag. Bedoel je vandaag, of een andere dag?
    [whichtime] Hoe laat precies?
    [eitherday] Welke van de dagen wordt het?
    [eithertime] Welke van de tijden wordt het?
    [dayormonth] Is het eerste getal de dag of de maand? Welke dag bedoel je?
    [half] "Half" kan twee tijden zijn. Hoe laat bedoel je?
    [night] Dat is in de nacht. Hoe laat bedoel je?
    [seven] Bedoel je 's ochtends of 's avonds?
    [notthat] Goed, die dag niet. Welke dag dan wel?
    [howmany] Hoeveel precies? Welke dag bedoel je?
   *[other] Welke dag precies?
 }
sentence-day-unread = Die dag kan ik niet lezen. Typ bijvoorbeeld dinsdag, 15 december of over twee weken.
sentence-later-unread = Die dag kan ik niet lezen. Typ bijvoorbeeld **later donderdag**. Het kan tot en met { $closes }, dan sluit { $name }.
sentence-later-day-unread = Die dag kan ik niet lezen. De ronde loopt nu tot en met { $closes }. Kies hieronder, of typ bijvoorbeeld **over twee weken**.
note-day-unread = Die dag kan ik niet lezen. Typ bijvoorbeeld dinsdag, 15 december of over twee weken.
note-uvo-held-on = Ik leg vast: gehouden op { $day }.{ $last ->
    [none] { "" }
   *[other] { " " }De UVO van { $last } blijft staan tot je hem verzet.
 }
note-uvo-held-off = Dat hij gehouden is, staat er niet meer. De rest staat weer zoals het stond.
note-uvo-held-instead = Ik heb het verbeterd: gehouden op { $day }, en niet op { $before }.

## Groepen voorzitters
button-voorzitters = Nieuwe groep
button-circle-yes = Ja, ik doe mee
circles-title = Groepen voorzitters
circle-title = { $name } ({ $code })
circle-empty = Er doet nog niemand mee. Geef voorzitters de code.
circle-few = Er doen nog te weinig voorzitters mee. Vanaf { $minimum } zie je de aantallen samen.
circle-chair = Voorzitter
circle-uvos = UVO's
circle-late = Te laat
circle-all = { $chairs ->
    [one] Eén voorzitter
   *[other] Alle { $chairs } voorzitters
 }
circle-overdue = { $count ->
    [0] geen
   *[other] { $count } te laat
 }
sentence-no-circles = Je hebt nog geen groep voorzitters. Typ **voorzitters nieuw** om er een te maken.
sentence-circle-made = De groep { $name } is gemaakt. Geef voorzitters deze code: **{ $code }**. Ze lezen eerst wat jij ziet en kiezen dan zelf.
sentence-circle-ask = { $host } nodigt je uit voor de groep { $name }. Die ziet alleen aantallen van de hele groep: hoeveel UVO's er zijn en hoeveel er te laat zijn. Nooit een casuscode. Wie net voor en net na jouw ja kijkt, ziet wel wat er van jou bij komt. Doe je mee? Typ **ja** of **nee**.
sentence-circle-ask-each = { $host } nodigt je uit voor de groep { $name }. Die ziet bij jouw naam hoeveel UVO's je hebt en hoeveel er te laat zijn. Nooit een casuscode. Doe je mee? Typ **ja** of **nee**.
sentence-circle-joined = Je doet mee met de groep { $name }. Stoppen kan altijd: typ **afmelden { $code }**.
sentence-circle-left = Je doet niet meer mee met de groep { $name }.

## Scores uit zicht
hidden-card = Hier stonden je scores. Typ **uitdraai** om je uitkomst weer te zien.
hidden-done = { $count ->
    [one] Ik heb één kaart met je scores vervangen.
   *[other] Ik heb { $count } kaarten met je scores vervangen.
 } Wat je zelf typte, kun je zelf weghalen. Typ **uitdraai** om je uitkomst weer te zien.
hidden-not-all = { $done ->
    [0] Het lukt nu niet om je kaarten te vervangen.
    [one] Ik heb één kaart met je scores vervangen. Bij de rest lukte het nu niet.
   *[other] Ik heb { $done } kaarten met je scores vervangen. Bij de rest lukte het nu niet.
 } Typ **verberg** om het nog eens te proberen.
hidden-none = Ik vind hier geen kaart van mij met scores van de laatste tijd. Oudere kaarten kan ik niet meer vervangen.

## Wat een opdracht doet: in Teams bij het typen, en in docs/commands.md
help-verder = Ga verder waar je was.
help-terug = Ga één vraag terug.
help-pauze = Stop even. Wat je antwoordde, blijft staan.
help-stop = Stop met een scan of formulier. Ik vraag of ik het bewaar.
help-weggooien = Gooi weg waar je mee bezig bent. Ik vraag eerst of je het zeker weet.
help-verstuur = Verstuur je antwoorden.
help-wijzig = Wijzig een antwoord, tot je verstuurt. In een ronde kan het tot die sluit.
help-overzicht = Bekijk waar je bent.
help-uitdraai = Bekijk je laatste uitkomst.
help-verberg = Verberg kaarten met je eigen scores.
help-pdf = Neem je uitkomst of een groepsbeeld mee als PDF.
help-zet-op-agenda = Zet het grootste verschil op je lijst voor het volgende overleg.
help-agenda = Bekijk je lijst voor het volgende overleg.
help-doe-mee = Doe mee met een ronde: zet de code erachter.
help-later = Kies de dag waarop ik het weer vraag.
help-afmelden = Meld je af voor een ronde. Je antwoorden worden gewist.
help-afwezig = Zeg tot wanneer je weg bent. Tot dan herinner ik je niet.
help-stap = Laat je over vier weken herinneren aan je stap na een scan.
help-stap-niet = Krijg toch geen herinnering aan je stap.
help-aanwezig = Zeg dat je er weer bent.
help-herinneringen-uit = Krijg geen herinneringen meer, ook niet aan UVO's.
help-herinneringen-aan = Krijg weer herinneringen.
help-ronde = Maak een ronde voor een groep.
help-rondes = Bekijk jouw rondes.
help-wijzig-ronde = Wijzig een ronde, tot iemand begint: zet de code erachter.
help-aantal = Wijzig voor hoeveel mensen een ronde is, tot hij sluit.
help-hernoem = Geef een ronde een andere naam, tot hij sluit.
help-vervroeg = Laat een ronde eerder sluiten: zet de code en de dag erachter.
help-zelfde-mensen = Nodig de mensen van een eerdere ronde van jou ook uit voor deze.
help-verleng = Houd een ronde langer open: zet de code en de dag erachter.
help-nodig-uit = Nodig mensen uit voor een ronde: zet de code en hun namen erachter.
help-samen = Coördineer een ronde met iemand samen: zet de code erachter.
help-overdragen = Draag een ronde over aan iemand anders: zet de code erachter.
help-wie-coordineert = Zie met wie je een ronde coördineert.
help-stop-coordineren = Stop met een ronde die een collega ook coördineert.
help-coordinator-weg = Laat een collega een ronde niet meer coördineren: zet de naam erachter.
help-neem-aan = Neem een ronde of UVO aan: zet de sleutel erachter.
help-sleutel-intrekken = Maak een sleutel ongeldig die je aan een collega gaf.
help-sluit = Sluit een ronde voor goed. Ik vraag eerst of je het zeker weet.
help-op-papier = Voer de scores van een partner zonder Regiebot in.
help-papier-weg = Haal scores op papier weg, tot de ronde sluit.
help-groepsoverzicht = Vraag het beeld van een groep op, na sluiting.
help-plaats = Plaats het beeld van een open ronde: zet de code erachter.
help-excel = Neem een groepsbeeld mee als Excel.
help-plaatje = Bekijk een groepsbeeld als plaatje, hier of als bestand.
help-herhaal = Houd dezelfde ronde nog eens, met dezelfde mensen.
help-uvo = Bekijk jouw UVO's en plan ze.
help-lijstjes = Vink af hoe ver je bent met een casus.
help-wie-helpt = Kijk wie je kan helpen.
help-openstaand = Bekijk wat nog open staat.
help-kalender = Zie je UVO's vanzelf in je eigen kalender.
help-kalender-intrekken = Maak het adres van je kalender ongeldig.
help-gehouden = Zeg dat een UVO gehouden is.
help-vervallen = Zeg dat een UVO niet doorging.
help-voorzitters = Bekijk jouw groepen voorzitters, met aantallen.
help-vragenlijsten = Bekijk alles wat je kunt invullen, en wat bij je past.
help-instellingen = Kies je taal en je herinneringen.
help-nederlands = Spreek Nederlands met mij.
help-engels = Spreek Engels met mij.
help-privacy = Lees wie wat ziet, en hoe lang.
help-casusverzoek = Lees waar je terechtkunt met een vraag over gegevens in een casus.
help-mijn-gegevens = Bekijk alles wat ik van je bewaar.
help-wis-gegevens = Lees wat weggaat als je alles laat wissen, en wat blijft.
help-wis-alles = Wis alles van jezelf, nadat je las wat weggaat.
help-hallo = Begin een gesprek.
help-help = Bekijk wat je hier kunt doen.
help-hoe = Vraag hoe je iets doet.
help-menu = Bekijk wat voor je open staat en wat je kunt doen.
help-uvo-nieuw = Zet een UVO bij mij neer.
help-deel = Lees hoe een ronde in een kanaal komt.
help-ja = Zeg ja op een vraag van mij.
help-nee = Zeg nee op een vraag van mij.

## Wat iemand kan bedoelen: op een knop, en in "Bedoel je: …?". $about is de naam of code waarover het gaat, $when de dag.
meaning-help = Zien wat ik kan
meaning-who-are-you = Weten wie ik ben
meaning-origin = Weten waar iets vandaan komt
meaning-human-contact = Een mens spreken
meaning-how-long = Weten hoe lang het duurt
meaning-who-sees = Weten wie wat ziet
meaning-is-it-anonymous = Weten of het vertrouwelijk is
meaning-is-it-voluntary = Weten of het moet
meaning-what-is-kept = Weten wat ik bewaar
meaning-my-rights = Weten wat je rechten zijn
meaning-explain-question = Uitleg bij deze vraag
meaning-explain-term = { $about ->
    [none] Uitleg over een woord
   *[other] Uitleg over { $called }
}
meaning-may-i-change = Weten wat je nog kunt wijzigen
meaning-start-scan = { $about ->
    [none] Een scan doen
    [zelfscan] De zelfscan doen
    [competentiescan] De competentiescan doen
   *[other] Naar { $called }
}
meaning-restart = Opnieuw beginnen
meaning-continue = Verdergaan
meaning-back = Terug naar de vorige vraag
meaning-skip = Deze vraag overslaan
meaning-correct = Een antwoord wijzigen
meaning-pause = Nu stoppen en later verdergaan
meaning-stop = Stoppen met invullen
meaning-send = Je antwoorden versturen
meaning-progress-own = Zien hoe ver je bent
meaning-show-result = Je uitdraai zien
meaning-result-pdf = Je uitdraai als pdf
meaning-change-sent = Verstuurde antwoorden wijzigen
meaning-join-round = { $about ->
    [none] Meedoen met een ronde
   *[other] Meedoen met { $about }
}
meaning-lost-code = Hulp bij een code die je kwijt bent
meaning-round-with = { $about ->
    [none] Zien met welke organisaties de ronde is
   *[other] Zien met welke organisaties { $about } is
}
meaning-round-info = { $about ->
    [none] Meer weten over de ronde
   *[other] Meer weten over { $about }
}
meaning-decline = { $about ->
    [none] Niet meedoen
   *[other] Niet meedoen met { $about }
}
meaning-leave = { $about ->
    [none] Je afmelden voor een ronde
   *[other] Je afmelden voor { $about }
}
meaning-snooze = { $when ->
    [none] Later opnieuw gevraagd worden
   *[other] { $about ->
        [none] Opnieuw gevraagd worden: { $when }
       *[other] Opnieuw gevraagd worden over { $called }: { $when }
    }
}
meaning-away = { $when ->
    [none] Doorgeven dat je er niet bent
   *[other] Doorgeven dat je er niet bent: { $when }
}
meaning-remind-step = Een herinnering aan je stap
meaning-remind-not = Toch niet herinneren
meaning-reminders-off = Geen herinneringen meer
meaning-reminders-on = Weer herinneringen
meaning-instruments = Zien wat je kunt invullen
meaning-settings = De instellingen zien
meaning-language = Een andere taal
meaning-own-data = Zien wat ik van je bewaar
meaning-erase = Al je gegevens wissen
meaning-make-round = Een nieuwe ronde maken
meaning-when-reminded = Weten wanneer ik herinner
meaning-least-people = Weten hoeveel mensen er nodig zijn
meaning-round-progress = { $about ->
    [none] Zien hoe ver de ronde is
   *[other] Zien hoe ver { $about } is
}
meaning-invite = { $about ->
    [none] Mensen
    [same] Dezelfde mensen
   *[other] { $about }
} uitnodigen{ $round ->
    [none] {""}
   *[other] {" "}voor { $round }
}
meaning-remind = { $about ->
    [none] Een herinnering sturen
   *[other] Een herinnering sturen voor { $about }
}
meaning-round-code = { $about ->
    [none] De code van de ronde
   *[other] De code van { $about }
}
meaning-when-closes = Weten wanneer de ronde sluit
meaning-extend-round = { $when ->
    [none] De laatste dag van { $name } verzetten
   *[other] De laatste dag van { $name } verzetten: { $when }
}
meaning-paper-scores = { $about ->
    [none] Scores op papier invoeren
   *[other] Scores op papier bij { $about }
 }
meaning-paper-back = { $about ->
    [none] Scores op papier weghalen
   *[other] Scores op papier weghalen bij { $about }
 }
meaning-rename-round = { $about ->
    [none] Een ronde anders noemen
   *[other] { $about } anders noemen
}
meaning-round-size = { $about ->
    [none] Wijzigen voor hoeveel mensen een ronde is
   *[other] Wijzigen voor hoeveel mensen { $about } is
}
meaning-discuss = Zien hoe je het bespreekt
meaning-close-round = { $about ->
    [none] Een ronde sluiten
   *[other] { $about } sluiten
}
meaning-hand-over = { $about ->
    [none] Iets overdragen aan een collega
    [samen] Een collega erbij als coördinator
   *[other] { $about } overdragen aan een collega
}
meaning-who-coordinates = { $about ->
    [none] Zien met wie je coördineert
   *[other] Zien met wie je { $about } coördineert
}
meaning-stop-coordinating = { $about ->
    [none] Een ronde niet meer coördineren
   *[other] { $about } niet meer coördineren
}
meaning-end-coordinating = { $about ->
    [none] Een collega weghalen als coördinator
   *[other] Een collega weghalen als coördinator van { $about }
}
meaning-group-picture = { $about ->
    [none] Het groepsbeeld zien
   *[other] Het groepsbeeld van { $about } zien
}
meaning-group-file = { $about ->
    [none] Het groepsbeeld als bestand
   *[other] Het groepsbeeld van { $about } als bestand
}
meaning-put-on-agenda = Het grootste verschil op je lijst zetten
meaning-repeat-round = { $about ->
    [none] Een ronde herhalen
   *[other] { $about } herhalen
}
meaning-my-next-uvo = Je volgende UVO zien
meaning-new-uvo = Een nieuwe UVO
meaning-move-uvo = { $when ->
    [none] De UVO { $name } verzetten
   *[other] De UVO { $name } verzetten: { $when }
}
meaning-uvo-held = { $when ->
    [none] Vastleggen dat de UVO { $name } is gehouden
   *[other] Vastleggen dat de UVO { $name } is gehouden: { $when }
}
meaning-uvo-not-held = Vastleggen dat de UVO { $name } niet doorgaat
meaning-rhythm = { $when ->
    [none] Een ander ritme voor de UVO { $name }
   *[other] Een ander ritme voor de UVO { $name }: { $when }
}
meaning-agreement = { $about ->
    [none] Een afspraak vastleggen
   *[other] Een afspraak vastleggen bij { $about }
}
meaning-overdue = Zien wat nog openstaat
meaning-uvo-calendar = De UVO { $name } in je kalender
meaning-case-closed = De casus { $name } afsluiten
meaning-present = Melden dat je er weer bent
meaning-menu = Het menu zien
meaning-calendar-address = Je UVO's in je eigen kalender zetten
meaning-calendar-off = Het adres van je kalender intrekken
meaning-share-round = { $about ->
    [none] Een ronde delen
   *[other] { $about } delen
}
meaning-escalation = Hulp als een casus vastloopt
meaning-checklists = De lijstjes van een casus zien
sentence-remove-message = In je bericht staat iets over iemand in een casus. Daarvan bewaar ik niets, maar in deze chat blijft het staan: haal je bericht weg. Stond er een naam bij? Meld het dan als datalek. Een casus heeft hier alleen een code.
sentence-case-data = Zo te lezen gaat dit over iemand in een casus. Dat hoort hier niet: ik bewaar er niets van. Een casus heeft hier alleen een code. Is er nu gevaar? Bel 112. Zorgen over de veiligheid? Bel Veilig Thuis: 0800-2000.
sentence-uvo-handed-over = Casus { $code } is niet meer van jou. { $name ->
    [none] Je collega nam de UVO over op { $day }.
   *[other] { $name } nam de UVO over op { $day }.
 }
sentence-uvo-not-yours = Casus { $code } staat niet bij jou. { $fits ->
    [one] Bedoel je **{ $yours }**? Typ **ja** of **nee**.
    [several] Welke bedoel je: { $yours }? Typ de code.
    [none] Ik heb dus niets veranderd. Jouw casussen zie je met **uvo**.
   *[new] Is het een nieuwe? Kies **Nieuwe UVO**, of typ **uvo nieuw**.
 }
sentence-calendar-address = Zo staan je UVO's vanzelf in je eigen kalender, ook als je iets verzet. Kies in Outlook **Agenda toevoegen** en dan **Abonneren via internet**. Plak daar dit adres:
sentence-calendar-link = { $link }
sentence-calendar-private = Er staan alleen codes en tijden in. Wie het adres heeft, ziet ze: houd het voor jezelf. Weg ermee? Typ **kalender intrekken**.
sentence-calendar-nowhere = Hier kan ik geen adres voor je kalender geven. Per UVO kan wel: typ **uvo**, de code en **kalender**.
sentence-calendar-withdrawn = Het adres van je kalender werkt niet meer. Haal de kalender ook in Outlook weg. Wil je later een nieuw adres? Typ **mijn kalender**.
sentence-calendar-none = Je hebt geen adres voor je kalender. Wil je er een? Typ **mijn kalender**.
meaning-who-did = Weten hoeveel mensen klaar zijn
meaning-share-picture = Het groepsbeeld delen
meaning-notice-read = De uitleg is gelezen: verdergaan
meaning-notice-refused = Niet akkoord gaan
sentence-meant-sure = Bedoel je dit: { $what }?
sentence-meant-all = { $count ->
    [2] Bedoel je dit allebei?
   *[other] Bedoel je dit alle { $count }?
}
sentence-meant-which = Wat bedoel je?
help-voortgang = Bekijk hoeveel mensen klaar zijn met je ronde.
help-wie-deed-mee = Hoor hoeveel mensen meededen. Wie, zeg ik nooit.
help-wanneer-sluit = Bekijk wanneer een ronde sluit.
help-code = Krijg de code en de link van je ronde, om te delen.
help-code-kwijt = Vind een ronde terug zonder code.
help-ronde-info = Lees wie je uitnodigt, waarvoor, en wie wat ziet.
help-hoe-lang = Bekijk hoe lang een scan duurt, of hoeveel er nog komt.
help-hoe-ver = Bekijk hoe ver je bent, en wat is aangekomen.
help-wie-ziet-dit = Lees wie ziet wat je nu invult.
help-is-het-anoniem = Lees wat vertrouwelijk hier betekent.
help-moet-ik-meedoen = Lees of meedoen moet.
help-wat-bewaar-je = Lees wat ik bewaar en hoe lang.
help-kan-ik-nog = Vraag of iets nog kan: pauzeren, wijzigen, afmelden, verlengen.
help-uitleg = Lees wat een vraag of een woord betekent.
help-bron = Lees waar iets vandaan komt en wat van ons is.
help-wie-ben-je = Lees wie of wat ik ben.
help-mens = Lees bij welke mens je terechtkunt.
help-nood = Lees wie kan helpen als het niet goed met je gaat.
help-bedankt = Zeg dank je wel.
help-niet-akkoord = Zeg dat je niet akkoord gaat met de privacyuitleg.
help-overslaan = Sla een vraag over die je niet kunt beoordelen.
help-opnieuw = Begin een open scan opnieuw. Ik vraag eerst of je het zeker weet.
help-herinner = Herinner wie nog niet klaar is met je ronde. Ik vraag het eerst na.
help-herinner-niet = Haal een herinnering terug die nog moet uitgaan.

## Wat mensen vragen
button-code = Code en link
button-herinner = Herinner
button-remind-sure = Ja, stuur de herinnering
button-remind-not = Stuur de herinnering toch niet
button-remind-after-all = Toch een herinnering sturen
button-restart-sure = Ja, begin opnieuw
button-herhaal = Herhaal de ronde
button-withdraw-key = Trek de sleutel in
note-corrected = { $title }: { $was } → { $now }. Toch terug? Typ **wijzig { $number } { $was }**.
note-corrected-same = { $title } was al { $now }. Er verandert niets.
note-corrected-card = Aangepast. Je andere antwoorden blijven staan.
note-corrected-ahead = { $title }: { $when }. Je andere antwoorden blijven staan.
note-corrected-statements = Kaart { $card }{ $place ->
    [0] {""}
   *[other] , uitspraak { $place }
 }: { $was } → { $now }. Je andere antwoorden blijven staan.
note-restarted = Je begint opnieuw. Wat je eerder invulde, is weg.
note-skipped-here = Overgeslagen: { $title }. Dat telt nergens mee. Toch een antwoord? Kies het op de kaart.
note-skipped = Overgeslagen: { $title }. Dat telt nergens mee. Toch een antwoord? Typ **terug**.
trouble-no-skip = Deze vraag heb ik nodig, dus overslaan kan niet. Stoppen kan wel: typ **pauze**.
sentence-progress = { $name }: { $done ->
    [one] één van de { $invited } is klaar
   *[other] { $done } van de { $invited } zijn klaar
 }{ and-paper }. De ronde sluit vanzelf, aan het eind van { $closes }.
sentence-progress-later = { $name } opent op { $day }. Tot dan kan niemand meedoen.
sentence-progress-closed = { $name } is gesloten. { $done ->
    [one] Eén van de { $invited } deed mee{ and-paper }.
   *[other] { $done } van de { $invited } deden mee{ and-paper }.
 }
sentence-progress-few = { $name } is gesloten. Er zijn te weinig afgeronde scans voor een groepsbeeld.
sentence-how-many-untold = Hoeveel mensen meedoen met { $name }, zeg ik alleen tegen de coördinator.{ $later ->
    [yes] {" "}Na sluiting staat het in het groepsbeeld.
   *[no] {""}
 }
sentence-least = { $name }: vanaf { $minimum } afgeronde scans is er een groepsbeeld.
sentence-least-open = { $name } is open en heeft geen minimum: ook met een paar mensen is er na sluiting een groepsbeeld.
sentence-least-any = In een vertrouwelijke ronde komt er een groepsbeeld vanaf { $minimum } afgeronde scans. In een open ronde is er geen minimum.
sentence-least-several = Voor een groepsbeeld is dit nodig:
sentence-progress-several = Zo staan je rondes ervoor:
sentence-who-did = Dat zeg ik niet: ik vertel alleen hoeveel mensen klaar zijn. Nooit wie, en nooit wie wat invulde. Na sluiting kun je het groepsbeeld bekijken.
sentence-one-person = { $count ->
    [0] Wat één persoon invulde, laat ik nooit zien.
    [one] Wat één persoon invulde, laat ik niet apart zien. { $names } is wel een open ronde. Wie de enige van een groep is, is in het groepsbeeld herkenbaar.
   *[other] Wat één persoon invulde, laat ik niet apart zien. Open rondes zijn: { $names }. Wie daar de enige van een groep is, is in het groepsbeeld herkenbaar.
 }
sentence-single-scores = { $count ->
    [0] Losse scores laat ik nooit zien. Ook niet de laagste of de hoogste, en niet hoe vaak mensen iets gaven.
    [one] Losse scores laat ik niet apart zien. { $names } is wel een open ronde. Wie de enige van een groep is, is in het groepsbeeld herkenbaar.
   *[other] Losse scores laat ik niet apart zien. Open rondes zijn: { $names }. Wie daar de enige van een groep is, is in het groepsbeeld herkenbaar.
 }
sentence-left-out = Weglaten kan niet: het groepsbeeld is van iedereen die meedeed. Anders laat het verschil zien wat iemand invulde.
sentence-who-did-not-yours = Dat zeg ik niet: wie meedoet en wie wat invult, vertel ik aan niemand. De coördinator ziet alleen hoeveel mensen klaar zijn.
sentence-closes = { $name } sluit vanzelf, aan het eind van { $closes }. Tot en met die dag kan iedereen meedoen.
sentence-closed-by-hand = { $name } is gesloten op { $day }, door de coördinator. Heropenen kan niet.
sentence-closed-by-itself = { $name } sloot vanzelf, aan het eind van { $closes }. Heropenen kan niet.
sentence-closes-several = Dit sluit het eerst:
sentence-no-round-known = Ik ken geen ronde van jou. Heb je een code? Typ **doe mee** met de code erachter.
sentence-code = De code van { $name } is **{ $code }**. Wie meedoet, typt hier: doe mee { $code }
sentence-code-link = De code van { $name } is **{ $code }**. Of deel deze link: { $link }
sentence-code-closed = { $name } is gesloten. Met de code { $code } kan niemand meer meedoen.
sentence-code-several = Dit zijn de codes van je rondes:
sentence-code-to-join = Wil je meedoen met de code { $code }? Druk dan op de knop.
sentence-code-lost = Vraag de code aan degene die je uitnodigde. Ik kan hem niet voor je opzoeken: ik weet niet welke ronde het is.
sentence-code-when-made = Staat je ronde klaar, dan krijg je de code en een tekst voor je mail of chat. Mensen bij naam uitnodigen kan dan ook.
sentence-code-not-needed = Je hebt geen code nodig. Je bent uitgenodigd voor { $names }. Druk op de knop om mee te doen.
sentence-round-info = { $host } nodigt je uit voor { $name }. Waarom: { $purpose }. Het kost ongeveer { $minutes } minuten en kan tot en met { $closes }.
sentence-round-info-nameless = { $name } is een ronde met een scan. Het kost ongeveer { $minutes } minuten en kan tot en met { $closes }.
sentence-how-far = { $title }: je bent bij { $unit ->
    [kaart] kaart
    [rol] { $item }
   *[vraag] vraag
 } { $number }{ $total ->
    [0] {""}
   *[other] {" "}van { $total }
 }. Alles tot hier is bewaard.
sentence-how-far-review = { $title }: alles is ingevuld, maar nog niet verstuurd. Typ **verstuur** als het klopt.
sentence-how-far-several = Zo ver ben je:
sentence-how-far-nothing = Er staat niets open, en er is nog niets verstuurd. Typ **help** om te zien wat je kunt doen.
sentence-still-open = { $title } staat nog open. Wat je invulde, is bewaard.
sentence-arrived = Je antwoorden voor { $title } zijn aangekomen op { $day }.
sentence-how-long = { $title } kost ongeveer { $minutes ->
    [one] één minuut
   *[other] { $minutes } minuten
 }. Tussendoor stoppen kan.
sentence-how-long-several = Dat ligt aan de scan:
sentence-how-long-uvo = Hoe lang een UVO duurt, ligt niet vast. Dat spreken jullie zelf af. In je kalender zet ik er een uur voor.
sentence-time-left = Nog { $left ->
    [one] één stap
   *[other] { $left } stappen
 }, ongeveer { $minutes ->
    [one] één minuut
   *[other] { $minutes } minuten
 }. Geen tijd? Typ **pauze**, dan is alles bewaard.
sentence-questions-left = Nog { $left ->
    [one] één stap
   *[other] { $left } stappen
 }. Geen tijd? Typ **pauze**, dan is alles bewaard.
sentence-who-sees-round = Voor { $name } geldt dit:
sentence-who-sees-alone = Alleen jij ziet je antwoorden en je uitkomst.
sentence-who-sees-own = { notice-own } { notice-use-round }
sentence-who-sees-uvos = Een UVO ziet alleen de voorzitter. Wie hem overneemt, ziet hem daarna ook.
sentence-who-sees-pair = Alleen jullie tweeën zien de scores en de uitkomst.
sentence-who-sees-round-form = Dat hangt af van de scan. Is die vertrouwelijk, dan zie jij na sluiting alleen het beeld van de groep als geheel. Is die open, dan zien jullie allemaal de uitkomst per groep. Deelnemers lezen het voor ze meedoen. Wat jij hier invult, lezen zij ook.
sentence-who-sees-form = Wie je straks uitnodigt, leest dit vooraf, met jouw naam erbij. Antwoorden van anderen komen er niet in.
sentence-who-sees-paper = De deelnemers en de coördinatoren zien deze scores na sluiting bij de groep, met "op papier" erbij. Van wie ze zijn, bewaar ik niet.
sentence-who-sees-uvo = Alleen jij ziet dit, als voorzitter. Wie de UVO van je overneemt, ziet het daarna ook.
sentence-named-alone = Het is vertrouwelijk, niet naamloos: ik weet wat van jou is. Wat je voor jezelf invult, zie alleen jij. In een ronde lees je vooraf wie wat ziet.
sentence-named-confidential = { $name } is vertrouwelijk, niet naamloos. Ik weet wat jij antwoordt, de coördinator niet: die ziet alleen { shown-figures }.
sentence-named-open = Nee, { $name } is herkenbaar. Na sluiting { $word ->
    [-1] staat er per domein, regio of organisatie wat mensen kozen,
   *[other] staan de scores per domein, regio of organisatie naast elkaar,
} ook als jij daar de enige bent.
sentence-voluntary = Van mij hoeft het niet. Je kiest zelf of je een scan doet, en stoppen kan altijd.
sentence-voluntary-round = Van mij hoeft het niet. Je kiest zelf of je meedoet met { $name }, en stoppen kan altijd. Tot de ronde sluit, ziet de coördinator alleen hoeveel mensen klaar zijn.
sentence-kept = Je antwoorden bewaar ik { $scans } maanden, uitnodigingen { $rounds } maanden na sluiting. Kom je hier { $people } maanden niet, dan gaat alles over jou weg.
sentence-kept-where = Wat ik bewaar, staat op een server van je organisatie, of van wie Regiebot voor haar beheert. Wie de server beheert, kan er technisch bij. Berichten gaan via Microsoft Teams, en Teams bewaart een kopie van deze chat. Ik geef niets door aan een AI-dienst. In welk land de server staat, weet { $contact ->
    [none] de beheerder van Regiebot in je organisatie.
   *[other] je contact: { $contact }
 }
sentence-nothing-lost = Er is niets kwijt. Wat je invulde bij { $title }, is bewaard: typ **verder**.
sentence-explained = **{ $title }**: { $text }
sentence-source = Bron: { $source }.
sentence-origin = Hier komt **{ $title }** vandaan:
sentence-origin-ours = Van ons: { $parts }. Daar is geen onderzoek naar gedaan.
sentence-origin-unknown = Bij **{ $title }** staat niet waar het vandaan komt. Vraag het aan wie Regiebot bij jullie beheert.
sentence-origin-which = Waarvan wil je de bron weten? Typ **bron** met een woord erachter, bijvoorbeeld: { $names }.
sentence-explain-nearest = Daar heb ik geen uitleg over. Wat er het dichtst bij komt: { $names }.
sentence-explain-unknown = Daar heb ik geen uitleg over. Wel over bijvoorbeeld: { $names }.
sentence-how = Typ **{ $word }**, of zeg het in je eigen woorden. { $text }
sentence-explain-round = In een ronde doet een groep dezelfde scan, ieder voor zich. Wie de ronde maakt, is coördinator en nodigt mensen uit. Na sluiting komt er een groepsbeeld. Vooraf lees je wie wat ziet.
sentence-explain-kinds = In een **open ronde** zien de deelnemers na sluiting de scores per groep naast elkaar. Dat is ook zo als een groep maar één mens telt. In een **vertrouwelijke ronde** toon ik alleen wat over genoeg mensen gaat, en nooit wat één persoon antwoordde. Welke het is, kies je bij het maken. Wie meedoet, leest het vooraf.
sentence-explain-picture = Het groepsbeeld is wat er uit een ronde komt. De coördinator vraagt het op als de ronde gesloten is. In een vertrouwelijke ronde staan er alleen cijfers van de groep in, nooit wat één persoon invulde.
sentence-explain-figures = Een cijfer is het gemiddelde van wat jullie zelf invulden, van 1 tot en met 5. Er is geen norm: hoog of laag is niet goed of fout. Waarom het zo is, weten jullie alleen zelf. Het beeld is het begin van dat gesprek.
sentence-explain-coordinator = Wie een ronde maakt, is er coördinator van: die nodigt uit, sluit de ronde en vraagt het groepsbeeld op. Overdragen aan een collega kan.
sentence-explain-closing = Sluiten is voor goed: daarna kan niemand meer meedoen of iets wijzigen. Het groepsbeeld is er meteen. In een open ronde krijgt ook wie meedeed daar bericht van. Wie nog niet had verstuurd, hoort dat het niet meetelt.
sentence-explain-outcome = Dit is de uitkomst van **{ $title }**. { $text ->
        [none] {""}
       *[other] { $text }{" "}
    }Het is geen oordeel: het volgt uit wat je zelf invulde. Zie het als het begin van een gesprek.
sentence-explain-subjects = Waarover wil je uitleg? Typ **uitleg** met een woord erachter, bijvoorbeeld: { $names }.
sentence-explain-statements = Kies bij elke uitspraak het antwoord dat het best bij jou past. Erboven staat: { $lead }.
sentence-explain-scale = { $low } is: { $least }. { $high } is: { $most }.
sentence-explain-skip = Past er niets? Typ **overslaan**.
sentence-explain-send = Je kijkt nu alles na. Na versturen zie je meteen je uitkomst, en staan je antwoorden vast. Ik stuur ze naar niemand.
sentence-explain-send-round = Je kijkt nu alles na. Klopt het? Verstuur het dan. Wijzigen kan tot de ronde sluit.
sentence-explain-send-form = Je kijkt nu alles na. Na versturen maak ik het aan. Tot dan verandert er niets.
sentence-explain-notice = Dit is de privacyuitleg: wie wat ziet en hoe lang ik iets bewaar. Lezen is genoeg. Typ **ok** om verder te gaan, of **niet akkoord**.
sentence-explain-close = Ja sluit de ronde voor goed. Daarna kan niemand meer meedoen. Bij nee blijft alles zoals het is.
sentence-explain-leave = Bij ja gooi ik je antwoorden in deze ronde weg. Bij nee blijft alles zoals het is.
sentence-explain-day = Noem een dag, dan vraag ik het je op die dag weer. Bijvoorbeeld: maandag, of over een week.
sentence-explain-away = Noem de dag waarop je er weer bent. Tot dan herinner ik je nergens aan.
sentence-explain-pair = Bij ja vullen jullie samen één formulier in. Alleen jullie tweeën zien de scores.
sentence-explain-circle = Bij ja ziet de coördinator aantallen van je UVO's, zoals hierboven staat. Nooit een casuscode.
sentence-explain-uvo-close = Bij ja stuur ik niets meer over deze casus. Bij nee blijft alles zoals het is.
sentence-explain-held = Ik vraag het om het ritme bij te houden: vanaf een UVO die doorging, reken ik uit wanneer de volgende is. Ging hij niet door, dan telt hij niet mee.
sentence-explain-due = Ik tel het ritme vanaf de UVO die net is geweest. Past die week niet? Kies dan een ander ritme of een eigen datum.
sentence-explain-erase = Alleen **wis alles** wist alles over jou, voor goed. Bij iets anders blijft alles staan.
sentence-explain-discard = Bewaren betekent: later verder waar je was. Weggooien betekent: je antwoorden zijn voor goed weg.
sentence-explain-restart = Bij ja zijn je antwoorden tot nu toe weg, en begin je bij de eerste vraag. Bij nee ga je verder.
sentence-explain-remind = Bij ja herinner ik wie nog niet klaar is en herinneringen wil. Wie dat is, zeg ik niet.
sentence-explain-invited = Bij ja begint de scan. Bij **later** vraag ik het op een dag die je kiest. Bij nee vraag ik het niet meer.
sentence-explain-names = Typ of plak namen of mailadressen, met komma's ertussen. Ik zoek ze in het kanaal of de groepschat van de ronde, en vraag het na voor ik iets stuur.
sentence-explain-uvo = Antwoord met een knop, of typ wat je wilt: een nieuwe dag, **gehouden**, **ritme 6 weken** of **afspraak**.
sentence-explain-code = Een code heeft acht tekens, zoals K7QF-M2XR. Je vindt hem in de uitnodiging.
sentence-help-in-run = Terug kan met **terug**, stoppen met **pauze**: alles blijft bewaard. Naar het begin: **menu**.
sentence-may-erase = Ja. Typ **wis mijn gegevens**, dan gaat alles over jou weg. Een groepsbeeld dat er al is, verandert daar niet door.
sentence-may-erase-one = Eén uitkomst apart wissen kan ik niet. Na een tijd verdwijnt hij vanzelf. Alles wissen kan wel: typ **wis mijn gegevens**. Je leest eerst wat er dan gebeurt.
sentence-may-which = Wat wil je nog doen? Ik kan je zeggen of pauzeren, wijzigen, afmelden, meedoen, verlengen, vergelijken of heropenen kan.
sentence-may-not-undo = { $name } is nog open. Naam, laatste dag en aantal kun je nog veranderen: zeg wat het moet worden. Sluit je de ronde, dan gaat die niet meer open.
sentence-may-undo-uvo = Ja. Een casus die je afsluit, kun je weer openen: typ **uvo** met de code en **heropen**. Een datum kun je ook nog verzetten.
sentence-may-coordinator = Dat kan alleen wie de ronde coördineert. Vraag het aan degene die je uitnodigde.
sentence-may-not-wait = Nee, je hoeft op niemand te wachten. Je eigen uitkomst krijg je zodra je verstuurt. In een ronde komt het groepsbeeld na sluiting.
sentence-may-not-remove = Weggooien kan niet. De ronde { $name } is al gesloten. Typ **groepsbeeld** om te zien wat eruit kwam.
sentence-may-not-sooner = { $name } is open tot en met { $closes }. Eerder sluiten kan alleen de coördinator.
sentence-may-not-reopen = Nee, { $name } is gesloten en gaat niet meer open. De coördinator kan de ronde wel herhalen.
sentence-may-not-questions = Nee, de vragen van een scan liggen vast. Zo kun je uitkomsten vergelijken, en weet je waar ze vandaan komen. Een eigen vragenlijst kan wel: vraag dat aan wie Regiebot bij jullie beheert.
sentence-may-not-way = Nee, wat vooraf is beloofd over { $name }, verandert niet meer.
sentence-may-extend = Ja, { $name } kan langer open. Nu loopt de ronde tot en met { $closes }. Kies een dag, of typ **verleng { $code }** met de dag erbij.
sentence-may-is-open = Ja, { $name } is nog open: meedoen kan tot en met { $closes }. De code is { $code }.
sentence-may-join-code = Meedoen kan zolang de ronde open is. Typ **doe mee** met de code die je kreeg.
sentence-may-leave = Ja, afmelden voor { $name } kan nog: typ **afmelden**. Ik vraag het eerst na, en gooi dan je antwoorden weg.
sentence-may-leave-closed = { $name } is gesloten. Afmelden kan nog: typ **afmelden { $code }**. Het groepsbeeld verandert daar niet meer door.
sentence-may-stop = Ja, stoppen kan altijd: typ **stop**. Ik vraag dan of ik je antwoorden bewaar.
sentence-may-change-now = Ja, wijzigen kan nog. Typ **terug**, of **wijzig** met het nummer en het nieuwe antwoord.
sentence-may-change-once-sent = Ja, ook na het versturen: tot { $name } sluit, aan het eind van { $closes }. Daarna staat het vast.
sentence-may-not-change-once-sent = Nee, na het versturen staan je antwoorden vast. Nu kan het nog: typ **terug**, of **wijzig** met het nummer en het nieuwe antwoord.
sentence-may-change-round = Ja, tot { $name } sluit, aan het eind van { $closes }. Typ **wijzig { $code }**.
sentence-may-not-change = Nee, wat je verstuurde, staat vast. Je kunt de scan wel opnieuw doen: de vorige blijft bestaan.
sentence-may-change-nothing = Je hebt nog niets ingevuld. Tijdens een scan kun je elk antwoord wijzigen.
sentence-may-change-own = Ja, zolang niemand begon, kan aan { $name } alles nog anders: typ **wijzig ronde { $code }**. Daarna alleen nog de naam, het aantal mensen en de laatste dag.
sentence-may-compare-none = Vergelijken kan als je een ronde herhaalt: dan staat het beeld naast dat van de vorige keer.
sentence-may-compare-repeat = Ja. In het groepsbeeld van { $name } staat de vorige keer ernaast, waar dat kan.
sentence-may-compare-later = Ja. Na sluiting staat in het groepsbeeld van { $name } de vorige keer ernaast, waar dat kan.
sentence-may-compare = { $name } is geen herhaling, dus er is geen vorige keer om naast te leggen. Herhaal je de ronde na sluiting, dan staat het nieuwe beeld naast dit.
sentence-may-pause = Ja, stoppen en later verder kan altijd: typ **pauze**. Alles wat je invulde, blijft bewaard.
sentence-may-go-on = Ja, alles staat nog klaar. Typ **verder** als je wilt.
sentence-remind-which-day = Die dag kan ik niet lezen. Typ bijvoorbeeld **herinner morgen**, of **herinner 15 december**.
sentence-name-sure = Moet { $name } echt **{ $said }** heten? Typ **ja**, **nee** of een andere naam.
sentence-which-count = { $name } is nu voor { $count } mensen. Voor hoeveel moet het zijn? Typ het aantal.
sentence-count-unfit = Dat aantal kan niet. Typ een aantal van { $min } tot en met { $max }. Het kan niet minder zijn dan er al klaar zijn.
sentence-which-name = Hoe moet { $name } gaan heten? Typ de nieuwe naam.
sentence-name-unfit = Die naam kan niet. Een naam heeft { $min } tot en met { $max } tekens, en geen gegevens van een persoon of casus. Typ een andere naam.
sentence-open-name-sure = { open-lead } Moet { $name } echt **{ $said }** heten? Typ **ja**, **nee** of een andere naam.
sentence-open-new-count = { open-lead } Voor hoeveel mensen is { $name }? Typ het aantal.
sentence-open-people = { open-lead } Wil je de mensen van je lijst uitnodigen voor { $name }? Typ **ja** of **nee**.
sentence-open-new-name = { open-lead } Hoe moet { $name } gaan heten? Typ de nieuwe naam.
sentence-uninvite = Een uitnodiging terughalen kan ik niet. Dan zou je aan mijn antwoord merken wie al begon. Wie niet mee wil doen, drukt op **Nee, bedankt**. Dan stuur ik niets meer. Wat iemand al invulde, haalt alleen diegene zelf weg. Klopt het aantal genodigden niet? Typ **aantal**.
sentence-others-answers = Wat iemand invulde, kan alleen diegene zelf wijzigen of weghalen, zolang de ronde open is. Vraag of die persoon **wijzig** typt, of **afmelden** als alles weg moet. Na sluiting staat het vast.
sentence-remind-sure = Zal ik voor { $name } { $day ->
    [none] een herinnering sturen
   *[other] op { $day } een herinnering sturen
 } aan wie nog niet klaar is? Ik ken alleen wie begon of bij naam is uitgenodigd. Typ **ja** of **nee**.
sentence-reminded = Goed. Op { $day } gaat voor { $name } een herinnering naar wie nog niet klaar is, onder werktijd. Niemand krijgt er meer dan twee, of kort na een ander bericht. Wie ik niet ken, geef je zelf de code: { $code }.
sentence-remind-already = Voor { $name } vroeg je dit vandaag al. Eén keer per werkdag is genoeg. De code om zelf te delen is { $code }.
sentence-remind-withdrawn = Goed. Voor { $name } gaat geen herinnering meer uit op jouw verzoek. Wat ik vanzelf stuur, blijft zoals het was.
sentence-remind-none-planned = Er staat geen herinnering klaar waar jij om vroeg. Wat al verstuurd is, kan ik niet terughalen.
sentence-remind-closed = { $name } is gesloten. Herinneren heeft geen zin meer.
sentence-reminders = { $name }: wie is uitgenodigd of begon, en nog niet klaar is, herinner ik vanzelf. Dat is hooguit twee keer, voor het laatst op { $day }. Wie herinneringen uitzette, krijgt er geen. Nu meteen kan ook: typ **herinner**.
sentence-reminders-over = { $name }: vanzelf herinner ik niemand meer. De laatste keer was op { $day }. Typ **herinner** als het toch nog moet.
sentence-reminders-none = { $name } duurt zo kort dat ik niemand vanzelf herinner. Typ **herinner** als je dat wel wilt.
sentence-reminders-several = Zo herinner ik wie nog niet klaar is:
sentence-remind-too-late = { $name } sluit op { $closes }. Voor die tijd is er geen werktijd meer om iets te sturen.
sentence-remind-which = Voor welke ronde zal ik een herinnering sturen? Voor je eigen scan: typ **later** met een dag.
sentence-once-more = Wil je **{ $title }** nog een keer invullen, voor jezelf? Wat je al invulde, blijft bewaard.
sentence-restart-sure = Wil je **{ $title }** opnieuw beginnen? Je antwoorden tot nu toe gooi ik dan weg. Typ **ja** of **nee**.
sentence-restart-sent = Je antwoorden zijn al verstuurd. Wijzig ze één voor één: typ **wijzig** met het nummer.
sentence-restart-joint = Dit formulier is van jullie samen, dus ik gooi het niet weg. Wijzig een antwoord met **wijzig**, of stop met **stop**.
sentence-thanks = Graag gedaan!
sentence-greeting = Hoi, fijn dat je er bent! Met mij gaat het goed. Waarmee kan ik je helpen?
sentence-about-self = Fijn dat je er bent! Wat je hier over jezelf vertelt, bewaar ik niet. Begin met een scan voor jezelf, een ronde met je groep, of een UVO die je voorzit.
sentence-about-self-in-run = Dank je. Wat je hier over jezelf vertelt, bewaar ik niet. De vraag blijft staan.
sentence-nod = Goed. Wil je er een zien, of iets doorgeven? Typ **uvo** met de code.
sentence-smalltalk = Ik ben er als je me nodig hebt.
sentence-parting = Fijne dag! Ik ben er als je me nodig hebt.
sentence-complaint = Dat klinkt vervelend, sorry. Zeg me wat er misgaat, of typ **help**.
sentence-complaint-in-run = Dat klinkt vervelend, sorry. Typ **uitleg** voor uitleg bij deze vraag, of **overslaan**. De vraag blijft staan.
sentence-who-came = Wie er bij een UVO zijn en met hoeveel, bewaar ik niet: alleen de code, de dag en de afspraken.
sentence-no-action = Goed, ik doe niets. Alles blijft zoals het is.
sentence-it-stands = { $done ->
        [key] Goed. De sleutel werkt nog wel. Moet hij stoppen? Typ **maak ongedaan**.
        [round] Goed, ik doe niets. De ronde staat klaar. Niet meer nodig? Typ **maak ongedaan**.
       *[other] Goed. Wat je net veranderde, blijft zo. Was dat niet de bedoeling? Typ **maak ongedaan**.
    }
sentence-no-action-in-run = Goed, ik doe niets. De vraag blijft staan, en alles is bewaard.
sentence-out-of-scope = Dat kan ik niet. Ik help met de scans, met rondes en groepsbeelden, en met het ritme van UVO's. Typ **help** om te zien wat er kan.
sentence-costs = Meedoen kost je niets: ik vraag nergens een betaling.
sentence-choose-yourself = Dat kies ik niet voor je. Het gaat om hoe jij het ziet, en er is geen goed of fout.
sentence-choose-yourself-in-run = Dat kies ik niet voor je. Het gaat om hoe jij het ziet, en er is geen goed of fout.{ $question ->
    [none] {""}
   *[other] {" "}De vraag is: { $question }
} Twijfel je? Kies wat er het dichtst bij komt, of typ **uitleg**.
sentence-what-for-me = Je ziet meteen voor jezelf hoe het ervoor staat, en waar je kunt beginnen. In een ronde praat je er daarna met elkaar over. Het hoeft niet: je kiest zelf.
sentence-done-before = Dat telt hier niet mee: je vult telkens in hoe het nu is. Nog een keer invullen mag, en het hoeft niet. Wat je eerder instuurde, verandert daar niet door.
sentence-where-it-works = Ik werk overal waar Teams werkt: op je telefoon, je tablet en je computer. Alles wat je invult, blijft bewaard. Ga je op een ander apparaat verder? Typ daar **verder**. Zie je geen knoppen? Typ dan het nummer of de woorden.
sentence-without-teams = Wie geen Teams heeft, kan niet met mij praten. In een open ronde met de zelfscan kan het wel op papier. De coördinator voert die scores in met **op papier**. In een vertrouwelijke ronde kan dat niet.
sentence-uvo-place = Waar een UVO is, ook online, spreken jullie zelf af. Ik houd alleen de dag en de tijd bij. Zet de plek of de link in je uitnodiging.
sentence-minutes = Notulen en aantekeningen kun je bij mij niet kwijt: ik ken een casus alleen bij een code. Wat jullie bespreken en afspreken, hoort in VEHAA.
sentence-case-code-from = De casuscode krijg je van je organisatie. Ik maak er geen en zoek er geen op. Heb je hem nu niet bij de hand? Dan kan dit wachten: alles blijft bewaard.
sentence-case-code = Een casuscode staat hier in plaats van een naam, zoals AB-3K7QXZ. Je organisatie geeft hem aan de casus. Ik maak er geen en zoek er geen op. De casussen die je hier hebt, zie je met **uvo**.
sentence-about-key = Een sleutel werkt één keer en een week lang. Gebruikt je collega hem niet, dan verandert er niets. Met **trek sleutel in** stopt hij eerder.
sentence-what-others-do = Wat anderen doen, zie ik niet: ik ken alleen jouw casussen. Het uitgangspunt is een UVO eens in de { $weeks } weken per casus. Vaker mag, minder vaak kan tijdelijk.
sentence-who-are-you = Ik ben Regiebot, een chatbot voor wie samenwerking regisseert. Ik ben geen mens en gebruik geen AI-dienst: ik volg vaste regels.
sentence-contact = { $contact ->
    [none] Een mens spreken? Vraag het aan de beheerder van Regiebot in je organisatie.
   *[other] Een mens spreken? Dat kan bij: { $contact }
 }
sentence-organisation-stopped = Jouw organisatie gebruikt Regiebot niet meer. Ik kan je dus niet verder helpen. Wat je nu typt of drukt, bewaar ik niet. { $contact ->
    [none] Vragen over je gegevens? Vraag het in je organisatie, aan wie over privacy gaat.
   *[other] Vragen over je gegevens? Vraag het aan: { $contact }
 }
sentence-apart = { $organisation } en jouw organisatie houden geen rondes meer samen. Wat je voor een ronde van { $organisation } invulde, telt daar niet mee. Wat je al verstuurd had, is nu een scan van jezelf: typ **uitdraai**. Wat nog half was, is weg. Een groepsbeeld dat er al was, verandert niet.
sentence-round-fewer = Aan { $name } doet een organisatie niet meer mee. Wat mensen daar invulden, telt niet mee. { $done ->
    [0] Nu is er nog niets ingevuld.
    [one] Nu is er één keer ingevuld.
   *[other] Nu is er { $done } keer ingevuld.
 }
sentence-contact-host = Gaat het over { $name }? Vraag het dan aan { $organisation ->
    [none] { $host }
   *[other] { $host } van { $organisation }
 }, die coördineert de ronde.
sentence-need-help = Dit klinkt zwaar, en ik kan hier zelf niet bij helpen. Is er nu gevaar? Bel 112. Is het thuis niet veilig, of gaat het om een kind? Bel Veilig Thuis: 0800-2000, dag en nacht. Denk je aan zelfmoord? Bel 113 of 0800-0113. Praat met iemand die je vertrouwt, of met je huisarts.
sentence-notice-refused = Dat mag. Dan bewaar ik niets van je, en doe ik ook niets. Bedenk je je? Typ **hallo**. { $contact ->
    [none] Vragen? De beheerder van Regiebot in je organisatie helpt je.
   *[other] Vragen? Die kun je stellen aan: { $contact }
 }
sentence-not-agreed = Goed, ik doe niets. Wil je dat ik niets van je bewaar? Typ **wis mijn gegevens**: dan lees je eerst wat weggaat.
