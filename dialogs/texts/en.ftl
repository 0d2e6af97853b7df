### Everything Regiebot says, in English.

## General
summary = There is a message from Regiebot.
progress-vraag = Question { $number }{ $total ->
    [0] {""}
   *[other] {" "}of { $total }
}
progress-rol = { $item } { $number } of { $total }
page-kaart = Card { $number }
progress-kaart = Card { $number } of { $total }
dash = { $left } – { $right }
legend = { $sign } = { $label }
named = { $title }: { $name }
numbered = { $item } { $number }: { $text }
named-bold = **{ $title }:** { $name }
reminded-step = your step
reminded-scan = your { $scan }

## Buttons
button-next = Next
button-back = Back
button-pause = Pause
button-explain = Explanation
button-more-answers = More choices
button-help = Help
button-send = Send
button-make = Make the round
button-make-agreement = Add it
button-make-chairs = Make the group
button-make-paper = Enter the scores
button-make-uvo = Set up the UVO
button-change = Change
button-change-to = Change to: { $answer }
button-read = Got it
button-pdf = PDF
button-uitdraai = Printout
button-stap = Remind me in four weeks
button-own-day = Remind me
button-do-it = Do this now
button-stap_niet = No reminder after all
button-extend-round = Extend
button-close-round = Close the round
button-extend-named = Extend { $name }
button-ronde = New round
button-rondes = My rounds
button-picture = Group picture { $name }
button-groepsoverzicht = Group picture
button-instellingen = Settings
button-privacy = Privacy
button-wie_ziet_wat = { privacy-title }
button-mijn_gegevens = My data
button-own-file = As a file
button-wis_gegevens = Erase my data
button-erase-sure = Yes, erase everything
button-erase-no = No, erase nothing
button-erase-round = Hand over { $name }
button-erase-uvo = Hand over { $code }
button-verder = Continue
button-open-run = Continue: { $scan }{ $unit ->
    [only] {""}
    [rol] {", "}{ $item } { $number } of { $total }
    [kaart] {", "}{ $number } of { $total }
    [review] {", "}to check
   *[vraag] {", "}question { $number }{ $total ->
        [0] {""}
       *[other] {" "}of { $total }
    }
 }
button-open-named = Continue: { $name }{ $unit ->
    [only] {""}
    [rol] {", "}{ $item } { $number } of { $total }
    [kaart] {", "}{ $number } of { $total }
    [review] {", "}to check
   *[vraag] {", "}question { $number }{ $total ->
        [0] {""}
       *[other] {" "}of { $total }
    }
 }
open-day = { $when ->
    [today] today
    [tomorrow] tomorrow
   *[other] { $date }
 }
button-open-uvo = UVO { $code }: { $state ->
    [asked] did it take place?
    [late] overdue, plan a day
    [due] plan before { open-day }
   *[planned] { open-day }
 }
button-open-asked = Join { $name }, until { open-day }
button-open-round = Round { $name }: { $state ->
    [opens] opens { open-day }
   *[open] { $done } of { $invited }
 }
button-open-more = And { $count } more
button-menu = Menu
button-join-code = Join with a code
button-subjects = Help by subject
button-other-subjects = Other subjects
button-vragenlijsten = All questionnaires
button-begin-minutes = { $name } ({ $minutes } min.)
button-help-scans = Scans
button-help-rounds = Rounds
button-help-uvos = UVOs
button-help-data = Data and settings
button-zelfde-mensen = Invite the same people
button-nodig_uit = Invite
button-deel = Share in a channel
button-op_papier = On paper
button-paper-first = Enter scores
button-paper-more = Enter another
button-paper-take = Remove { $number }: { $group }
button-paper-back = Yes, remove
button-wijzig_ronde = Change the round
button-verleng = Extend
button-sluit = Close
button-pauze = Keep it, go on later
button-weggooien = Discard
button-close-sure = Yes, close the round
button-not-yet = No, not yet
button-round = { $name } ({ $code })
button-nederlands = Nederlands
button-engels = English
button-join-sure = Yes, I will take part
button-go-on-scan = Go on: { $name }
button-join = Join
button-join-named = Join { $name }
button-later = Later
button-afmelden = No, thank you
button-later-morgen = Tomorrow
button-later-maandag = Monday
button-keep-own = Printout for myself
button-discard-closed = Yes, throw them away
button-keep-closed = No, keep them
button-leave-sure = Yes, I will leave
button-stay = No, I will stay
button-pair-yes = Yes, I will join
button-pair-no = No
button-aanwezig = I am back
button-excel = Excel
button-plaatje = Image
button-as-file = As a file
button-earlier-outcomes = Earlier outcomes
button-earlier-outcome = { $day }: { $title }
button-zet_op_agenda = Put on agenda
button-agenda-done = Discussed: { $title }
button-open-chat = Open my chat
button-yes = Yes
button-end-coordinating = { $name ->
    [none] My colleague stops
   *[other] { $name } stops
}
button-stop-coordinating = I stop
button-coordinate-together = Add a colleague
button-hand-over-round = Hand over
button-no = No
button-reminders-off = No reminders
button-reminders-on = Reminders, please

## First meeting and privacy
notice-title = Before you begin
welcome-title = Welcome to Regiebot
welcome-text = I help you lead collaboration without power. With me you look back on your collaboration with the self-scan, and on your own work with the competency scan. You can do so alone, or in a round with others.
privacy-title = Who sees what
privacy-controller = **Who is responsible:** { $controller }
privacy-controller-default = the organisation that switched Regiebot on for you.
privacy-alone = **{ $open } for yourself:** only you see your scores.
privacy-outcome = **{ $confidential }:** your own outcome is only for you.
privacy-round = **{ $open } in a round:** after closing the participants and the coordinator see the scores by domain, region or organisation. If you are the only one there, they are recognisably your scores. The coordinator can also post this picture in a channel. You read it once more before you take part.
privacy-competencies = **{ $confidential } in a round:** the coordinator sees { shown-figures }. In a round by region, domain or organisation also averages by group, where there are enough people. That is confidential.
privacy-choices = **What you choose in { $choosing }:** that is only for you, unless the round is open. In a confidential round the coordinator only hears what at least three people chose, without a number. And only where there are enough people.
privacy-counted = **An open round with { $counting }:** after closing the participants and the coordinator see how many people chose what, by domain, region or organisation. If you are the only one there, it is recognisably your choice. The coordinator can also post this picture in a channel. You read it once more before you take part.
privacy-coordinator = **The coordinator** sees before closing only how many people are done, not who. When an invitation did not arrive, the coordinator hears that once.
privacy-reminders = **Reminders:** two at most per round, in working hours, only when you are not done. You can always turn them off: type **reminders off**.
privacy-uvo = **UVO:** I know a case by a code only. Of a UVO I keep days, rhythm, agreements from a list and what was ticked, not who ticked it. Only the chair sees them. Do you follow your UVOs in your own calendar? Then I keep a secret address for that, until you withdraw it.
privacy-kept = **What I keep:** your number in Teams, your language, where this chat is, your answers, invitations and UVOs. I keep your name only with a round or a group of chairs. And for a short while, when somebody invites you by name.
privacy-keep = **How long:** I keep your answers { $scans } months. Invitations go { $rondes } months after closing, a closed UVO after { $uvos } months. If you do not come here for { $mensen } months, everything about you goes. I keep a group picture { $groepsbeelden } months, without names. If you were the only one of your group, an open picture stays recognisable.
privacy-audit = **Log:** a log notes that somebody looked at a group picture, took a copy or erased something. Without a name and without content, for { $verantwoording } months.
privacy-rights = **Your rights:** type **my data** to see or correct everything, or to get a copy. Type **erase my data** to erase everything. You can object too, with the contact below.
privacy-basis = **Lawful basis:** { $basis }
privacy-officer = **Data protection officer:** { $officer }
privacy-dpia = **Privacy assessment (DPIA):** { $dpia }
privacy-council = **Decision of the works council:** { $council }
privacy-complaint = **A complaint?** { $complaint }
privacy-complaint-default = You can file it with the Dutch data protection authority: autoriteitpersoonsgegevens.nl.
privacy-use = **What for:** for a conversation about collaboration. Not to appraise people. No automated decisions are made with it.
privacy-teams = **Note:** Teams keeps a copy of this chat itself too.
privacy-cases = **No cases:** do not mention names, dates of birth or numbers of children, families or clients.
privacy-contact = **Questions, or using your rights?** { $contact }
privacy-contact-default = Ask the administrator of Regiebot in your organisation.
privacy-content = **Whose words are these?** The self-scan is based on the zelfscan regieneming by AEF for Met Andere Ogen. The roles and competencies of the competency scan follow Bosselaar (VU) and Williams. The statements, explanations and tips are our own. It is not the scan of the VU. They have not been tested with users yet.
notice-welcome = I help you lead collaboration without power.
notice-use = **What for:** a conversation about collaboration, never to appraise you.
notice-own = **Your scores are yours:** nobody else sees what you fill in for yourself. Before a round I first tell you who sees what.
notice-rights = **Your rights:** see, correct, copy, erase, object. The rest: **Who sees what**.
notice-use-round = This is never to appraise you.
notice-cases = Do not mention names or numbers from a case.
notice-invitation = { $host } invites you. Why: { $purpose }. About { $minutes } minutes, until { $closes }.
notice-invitation-nameless = You are invited to a round. About { $minutes } minutes, until { $closes }.
privacy-part-scan = For my scan
privacy-part-round = In a round
privacy-part-uvo = For a UVO
privacy-part-keep = How long I keep it
privacy-part-rights = My rights
privacy-part-words = Sources
notice-go = Or type **ok**.

## Pages on the web, for who puts Regiebot in Teams
page-about-title = About Regiebot
page-about-start = **Getting started:** add Regiebot in Microsoft Teams and type **help**.
page-about-groups = **In a channel or group chat** I read only messages that mention me.
page-terms-title = Terms of use
page-terms-who = **Whose it is:** your organisation offers Regiebot and decides who uses it.
page-terms-yours = **Filling in:** give your own opinion. Share a code only with those who are invited.
page-terms-outcome = **Outcomes:** a score is the beginning of a conversation. It is neither a judgement nor advice.
page-terms-warranty = **No warranty:** Regiebot may fall silent or be mistaken. Keep what you need yourself, and mind your own calendar.

## Menu
menu-title = What would you like to do?
lead-menu = Choose below, or type what you want.
lead-no-stands = Fine, I leave it as it is. What has been done stands. Choose below, or type what you want.
lead-no = Fine, I leave it as it is. Choose below, or type what you want.
lead-hello = Hello! Choose below, or type what you want.
lead-unknown = I do not understand that. This is what you can do here.
lead-nothing-open = You are not in the middle of anything. This is what you can do.
lead-all-open = All of this is open for you.
lead-card-was-old = That was an older card. This is what you can do now.
lead-repeated = Your last message arrived twice. I handled it once.
lead-edited = You changed a message. I read a message only once. Feel free to type it again.
instruments-title = { $reader ->
    [regisseur] For regisseurs
    [coordinator] For coordinators
    [voorzitter] For chairs
   *[anybody] What you can fill in
 }
instruments-lead = Choose one. You start straight away.
help-title = What would you like help with?
help-intro = Choose below, or type your question.
help-type = This is what you can type. Your own words work too.
help-line = **{ $word }**: { $text }
help-below = Help is below.

## A question
ask-type-scale = You can also type a number from { $min } to { $max }, or the name of the score.
ask-type-choice = You can also type the number or the name.
ask-type-card = You can also type { $count ->
    [2] two
    [3] three
   *[4] four
 } numbers in a row, for instance **{ $example }**, or one by one.
ask-type-dash = { $hint } Type a dash in its place: **{ $example }**.
ask-next-statement = Statement { $number } is next.
ask-type-date = You can type in the chat too, for instance: 12 December, or in two weeks.
ask-type-several = { $none ->
    [yes] You can type it too: names with a comma between them, **with everyone** or **just us**.
   *[no] You can type it too: names with a comma between them, or **with everyone**.
 }
ask-type-listed = You can also type the numbers, for instance **1 and 4**{ $none ->
    [yes] , or **none**
   *[no] {""}
 }.
ask-type-text = Type here, or in the chat
ask-type-names = For instance: North, East, South
ask-points = What do you see happening then?
ask-scale = What do the scores mean?

## Notes above a card
note-was-busy = You had already started this, so we go on where you left off. Do you want to start again? Type **stop**.
note-welcome-back = Good to have you back. This is where you left off.
note-card-was-old = That was an older card. This is where you are now.
note-edited = You changed a message. I read a message only once. Do you want to change an answer? Type **back**.
note-sent = Your answers have been sent.
note-joining = { $host } invites you to { $name }. Why: { $purpose }. You can take part and change your answers until { $closes }. You can always stop: type **stop**. Would you prefer another day? Type **later**.
note-joined = You are taking part in { $name }. You can change answers until { $closes }. You can always stop: type **stop**.
note-joining-uncounted = You coordinate { $name }. So what you fill in counts in none of its figures. You do get your own printout. You can take part and change your answers until { $closes }.
note-repeat-opens-later = A confidential round can be repeated from { $weeks } weeks after it closed. That protects whoever joined or left. So this one opens on { $opens }.
note-repeat-untold = I say what people chose from a list only once for each person. If somebody takes part again, I leave it out this time. The new round opens on { $opens }.
note-repeat-which-day = I do not know yet on which day the new round should open. Choose that day at **Opens on**. Now it says { $opens }.
note-repeat-opens-on = The new round opens on { $opens }. Choose another day at **Opens on**.
note-said-besides = { $title }: { $answer }.
note-same-people = For the same people: once I have made the round, I will tell you how to invite them.
note-filled-in = Filled in from what you said: { $titles }. You check everything at the end.
note-no-rounds-of = There is no round of { $title }: you do that for yourself only. These have one.
note-one-group = In this round everybody is in one group. { $group ->
    [none] So there is no picture by domain or region.
   *[other] So there is no separate picture of { $group }.
 } This is the picture of everybody together.
note-file-later = A file is of the group picture. I have that once the round is closed.
note-no-such-group = There is no such group in this round. There are: { $groups }. This is the whole picture.
note-each-own-group = { $way ->
    [organisatie] Each organisation becomes a group. First you choose the scan, then the organisations.
   *[regio] Each region or municipality becomes a group. First you choose the scan, then you give the names.
}
note-partners-gone = You no longer work together with { $names }. So { $count ->
    [one] that organisation does
   *[other] those organisations do
} not take part in this round.
note-joining-nameless = You are taking part in { $name }. You can take part and change your answers until { $closes }. You can always stop: type **stop**. Would you prefer another day? Type **later**.
note-sent-again = Your answers have been sent again.
note-kept-own = This outcome is for you only. { $name } was already closed, so your answers do not count there.
note-closed-meanwhile = The round has closed. Your answers count as they were at that moment.
note-both-busy = You were both answering at the same time. This is where you are now.
note-pair-code = The two of you are filling in this form together. Give the other person this code: **{ $code }**. They type: join { $code }. Only the two of you see the scores.
note-pair-joined = The two of you are filling in this form together. Either of you can go on. Only the two of you see the scores.
note-pair-sent = { $scan } has been sent. This is the outcome.
note-reminders-on = You get reminders again, of your UVOs too.
note-step-planned = Agreed. On { $day } I will ask you how your step is going. I do not keep what your step is, so write it down yourself.
note-own-day-planned = On { $day } I will remind you of { $about }. If the day changes, answer the questions again.
note-step-not = Fine, I will not remind you of { $about }.
note-reminders-off = You will get no more reminders, and none about your UVOs, your step, your own scan or a group picture that is ready. You then see overdue UVOs only with **uvo**. You still get invitations, and word when a round closes sooner or when you did not send something in time. Did you ask to hear about a round at a later moment? Then you still will.
note-erase-word = Nothing is erased yet. Erasing cannot be undone, so I ask you to type these words for it: **erase everything**.
note-joined-already = You took part in { $name } already. This is your outcome.
note-language-set = From now on I speak English with you.
note-no-such-fold = That is not in this outcome. This is your whole printout.
note-no-such-part = I do not know that. This is your whole printout.

## Not understood
trouble-scale = I do not know that answer. Choose one score from { $min } to { $max }{ $skip ->
    [none] {""}
   *[other] {", "}or type **{ $skip }**
 }.
trouble-choice = I do not know that answer. Type a number from { $min } to { $max }, or the name.
trouble-maybe = Do you mean { $options }? Press the button, or type **yes**. Otherwise choose below.
trouble-one = You can choose one answer here.{ $options ->
    [none] {""}
   *[other] {" "}Do you mean { $options }? Press the button, or type **yes**. Otherwise choose below.
 }
trouble-best-guess = Choose what comes nearest. You do not have to be certain.{ $skip ->
    [none] {""}
   *[other] {" "}Or type **{ $skip }**.
 }
trouble-guess = You do not have to be certain yet. Type what seems best to you now.
trouble-unclear = Do you mean { $options }? Choose one, with a button or by typing it.
trouble-count = That is { $count } scores, and I need { $max }. Type them once more.
trouble-length = Make it { $min } to { $max } characters long. Now it is { $length }.
trouble-number = Type one whole number from { $min } to { $max }.
trouble-date = I do not understand that date. Type for instance 2026-12-12, December 12 or in two weeks.
trouble-date-past = That day has passed. Choose today or later.
trouble-date-far = That is too far away. Choose a day within { $days } days.
trouble-date-order = Then the round closes before it opens. Choose a later day.
trouble-names = Give { $min } to { $max } names, with commas in between. Now there are { $count }.
trouble-names-each = Each can be a group of its own. Then type the names of the groups, with commas in between.
trouble-names-length = Each name has 2 to { $max } characters. Change the long or short name.
trouble-several = { $least ->
    [0] I do not know that organisation. You can choose from: { $names }.
   *[other] Choose one or more organisations here: { $names }.
 } Is one missing? Ask whoever manages Regiebot for you.
trouble-several-listed = Choose from the list, { $most } at most. Type the numbers, from 1 to { $last }, for instance **1 and 4**.
trouble-too-many = You chose { $count }. Choose { $most } at most.
trouble-no-means-leave = Your answers have been sent already. Do you no longer want to take part? Type **leave round**. Do you want to change something? Then type **yes**.
trouble-at-start = This is the first question. You cannot go back further.
trouble-not-complete = One question is still open. Answer that first.
trouble-no-such-page = That question is no longer part of this scan. This is where you are now.
trouble-nothing-chosen = I see no answer on the card yet. Choose one or fill something in.
trouble-review = Type **send** to send it, or a number from 1 to { $max } to change that answer.
trouble-which-change = Which answer do you want to change? Type **change** with a number from 1 to { $max }.
looks-like = { $finding ->
    [bsn] This looks like a citizen service number (BSN).
    [iban] This looks like a bank account number.
    [mail] This looks like an email address.
    [phone] This looks like a phone number.
    [date] This looks like a date of birth.
    [case] This looks like a case number.
    [address] This looks like an address.
    [plate] This looks like a number plate.
    [medical] This looks like something about somebody's health.
    [family] This looks like the name of somebody in a case, or something about somebody's family.
   *[digits] This looks like a number of a person or case.
 }
trouble-private = { looks-like } It does not belong here. I kept nothing. Remove your message and answer without data about a person. Was it about a case? Then report it as a data breach.
sentence-people = { $count ->
    [one] { $name ->
        [none] To which round do you want to invite this person?
       *[other] Do you want to invite this person to { $name }?
    } I keep it until you answer, and only for today.
   *[other] This looks like a list of { $count } people. { $name ->
        [none] To which round do you want to invite them?
       *[other] Do you want to invite them to { $name }?
    } I keep the list until you answer, and only for today.
 }
sentence-people-unknown = This looks like a list of people. I kept nothing of it. I only know names from a channel or group chat. Add me there first and type there: @Regiebot invite{ $name ->
    [none] , with the code of the round
   *[other] {" "}{ $code }
 }. Then paste the list here. Or give people the code{ $name ->
    [none] {""}
   *[other] {" "}of { $name }
 }.
sentence-private = { looks-like } It does not belong here. I kept nothing. Remove your message. Was it about a case? Then report it as a data breach. { $contact ->
    [none] Report it to your privacy officer.
   *[other] You do that at: { $contact }
 }
sentence-case-rights = Does somebody want to know what is kept about them? Or have it changed? I know nobody from a case, only a code. Refer them to the contact point of your collaboration. { $contact ->
    [none] Your privacy officer knows who that is.
   *[other] That is: { $contact }
 }

## Review
review-title = Check your answers
review-intro = Is everything right? Then send your answers. After that they are final.
review-intro-agreement = Is everything right? Then I will add the agreement to the UVO.
review-intro-chairs = Is everything right? Then I will make the group.
review-intro-paper = Is everything right? Then these scores count. You can remove them until the round closes.
review-intro-form = Is everything right? Then I will make the round.
review-intro-round = Is everything right? Then you can send. You can change it until the round closes.
review-intro-sent = What you change here counts straight away. You can change it until the round closes.
review-intro-uvo = Is everything right? Then I will set up the UVO. You can always change its date and rhythm.
review-title-so-far = Your answers so far
review-intro-so-far = Everything so far is kept. Press an answer if you want to change it.
review-also = Also { $names }
review-type = You can also type **send**, or a number to change that answer.
review-type-so-far = You can also type **continue**, or for instance **change { $number }**.

## A question of ours that is still open
open-lead = { $why ->
    [unread] I cannot read that as an answer to my question.
    [old] That button belongs to an earlier question. This is where we were:
    [unsure] No need to know yet. Nothing changes until you choose.
    [again] After all? Then I will ask you once more.
   *[look] My question is still open.
 }
sentence-open-restart = { open-lead } Shall I start over? Type **yes** or **no**.
sentence-open-remind = { open-lead } Shall I remind those who are not done yet? Type **yes** or **no**.
sentence-open-step = { open-lead } Shall I remind you of your step? Type **yes** or **no**.
sentence-open-below = { open-lead }
open-undo = Was your last change not what you meant? Type **undo**.
remind-withdrawn = The reminder you planned before will not go out.
sentence-open-offered = { open-lead } Would you like this: **{ $word }**? Type **yes** or **no**.
sentence-open-confirm = { open-lead } Do you mean **{ $word }**? Type **yes** or **no**.
sentence-open-answer = { open-lead } Is **{ $said }** your answer? Type **yes** or **no**.
sentence-open-meant = { open-lead } { $many ->
    [one] Do you mean this? Type **yes** or **no**.
   *[other] What do you mean? Type the number, 1 to { $many }, or **no**.
}
sentence-open-meant-all = { open-lead } Do you mean all of these? Type **yes** or **no**.
sentence-open-paper = { open-lead } Shall I remove those scores on paper from { $name }? Type **yes** or **no**.
sentence-open-close = { open-lead } Shall I close { $name }? Type **yes** or **no**.
sentence-open-leave = { open-lead } Do you want to leave { $name }? Type **yes** or **no**.
sentence-open-end-coordinating = { open-lead } Is { $name } to have one coordinator fewer? Type **yes** or **no**.
sentence-open-time = { open-lead } At what time? Type for example **14.00**.
sentence-open-day = { open-lead } Which day? Type for example **Friday** or **12 December**.
sentence-not-joined-yet = You are not taking part yet. Type **yes** if you want to, or **no**.
sentence-open-join = { open-lead } Will you take part? Type **yes** or **no**.
sentence-open-invited = { open-lead } Will you take part in { $name }? Type **yes**, **later** or **no**.
sentence-open-code = { open-lead } What is the code? Type it as you were given it.
sentence-open-which-round = { open-lead } Which round do you mean? Type its name or its code.
sentence-open-names = { open-lead } Who would you like to invite to { $name }? Type names or email addresses, with commas between them.
sentence-open-invitee = { open-lead } Who do you mean, for { $name }? Type the full name.
sentence-open-which-answer = { open-lead } Which answer do you want to change? Type its number.
sentence-open-erase = { open-lead } Do you want everything erased? Type **erase everything** or **no**.
sentence-open-discard = { open-lead } Do you want to go on later, or shall I throw your answers away? Type **later** or **throw away**.
sentence-open-uvo-close = { open-lead } Is case { $code } closed? Type **yes** or **no**.
sentence-open-uvo = { open-lead } It is about UVO { $code }. Type **yes** or **no**.
sentence-open-uvo-held = { open-lead } Did UVO { $code } take place? Type **yes** or **no**.
sentence-open-uvo-progress = { open-lead } Are you making progress with UVO { $code }? Type **yes**, **partly** or **no**.
sentence-open-rhythm = { open-lead } How many weeks are there between meetings of UVO { $code }? Type a number, such as **6 weeks**.
sentence-open-agreement = { open-lead } Which agreement of UVO { $code } is done? Type its number.
sentence-open-which-uvo = { open-lead } Which UVO do you mean? Type the case code.
sentence-open-keep-uvos = { open-lead } Your UVOs are ready to be kept. Type **yes** or **no**.

## Pause, stop, discard
sentence-answered = { $count ->
    [1] **{ $title }** has an answer already: **{ $answer }**. I leave it as it is.
   *[other] This card has been filled in already: **{ $answer }**. I leave it as it is.
 }
sentence-paused = Fine. Everything is saved. Type **continue** when you want to go on, today or in a few weeks.
sentence-stop-ask = Do you want to go on later, or shall I throw your answers away?
sentence-stop-ask-both = Do you want to go on later, or shall I throw the form away? Then it is gone for both of you.
sentence-discarded = Gone. Nothing of it has been kept.
sentence-kept-as-sent = All right. Your answers stay as they are now. Do you no longer want to take part at all? Type **leave round**.
sentence-mode-needs-round = You compare domains or regions in a round. Do you have a code? Type **join** with the code after it. No round yet? Type **round** and you make one. Do you want to do the scan for yourself? Type **{ $word }** and choose { $mode }.
sentence-not-joined = All right, you are not taking part. I have kept nothing. Changed your mind? Type the code again.
sentence-no-result-begun = You do not have that outcome yet: { $title } is not finished. Type **continue**.
sentence-no-result = You do not have that outcome yet. Type { $words } to begin. It takes { $least }{ $most ->
    [0] {""}
   *[other] {" "}to { $most }
 } { $last ->
    [one] minute
   *[other] minutes
 }.

## Outcome
result-score = Score
result-before = Last time
result-change = Difference
result-none = –
result-up = { $by } higher
result-down = { $by } lower
result-same = the same
result-beside = last time { $before }: { $change }
result-beside-alone = last time { $before }
result-chart = { $scale } per { $item }, from 1 to 5
result-since = You took this scan before on the same subject. The table shows the difference.
result-reflection = Questions to think about
result-follow-up = Steps you can take
result-closing = To take with you
result-type = Or type: **printout { $example }**. Want the scores out of sight? Type **hide**.
result-round = When { $name } has closed, I will send you a message with the group picture.
result-round-untold = The group picture of { $name } comes when the round is closed. Then type **group picture**.
result-round-over = { $name } is closed. Type **group picture** to see what came of it.
result-can-change = Until the round closes you can change your answers. Type **change**.
fold-figures = Figures
fold-others = { $count ->
    [one] The other one
   *[other] The other { $count }
 }
fold-whole = The whole picture
fold-talk = More to discuss
fold-over-time = Over time
fold-helps = What may help
over-time-title = Score over time, from 1 to 5
over-time-alt = Lines over time: { $times }. { $rows }.
sentence-earlier-outcomes = { $count ->
    [one] You have one earlier outcome. Look at it again:
   *[other] You have { $count } earlier outcomes. Which one would you like to see?
 }
sentence-no-earlier-outcome = You have no earlier outcome yet. **printout** shows the latest one.
result-together = This outcome belongs to you both. Only the two of you see it.
result-joint = You are filling this in together. Code for the other person: **{ $code }**

list-chosen = What you chose
list-holds = What may help
help-above = { $title }: see above
list-chart = Your score per { $item }, from 1 to 5
list-group-chart = Average per { $item }, from 1 to 5
profile-chart = How often you did this, from 1 to 5
profile-alike = Your scores are close together. No { $item } stands out.
profile-tips = Two tips
profile-round = You took part in { $name }. After closing only the coordinator gets the group picture: { shown-figures }. Your outcome stays yours.

## PDF
pdf-description = Your printout as a PDF. Teams puts it in your own OneDrive. If that does not work, type: pdf link.
pdf-offered = Your printout is ready, below.
pdf-link = [Open your PDF]({ $url }). The link works for { $minutes } minutes. Do not share it: whoever has it can open your printout.
link-gone = This link no longer works. Ask for the file again in your chat with me.
page-fault-title = That did not work
page-missing-title = This page is not here
page-missing = Check the address. Were you looking for a file? Ask for it again in your chat with me.
link-fault-title = Opening the file did not work
pdf-declined = All right, I will not make a PDF. Type **pdf** if you want one later after all.
pdf-failed = Handing over the PDF did not work. Type **pdf** to try again, or **pdf link** for a link.
sentence-pdf-gone = This file is not there for you, or no longer. Type **printout** or **rounds** to see what you have.
pdf-date = Filled in on { $day }
pdf-version-alone = Version { $version }
pdf-version = { $title } (version { $version })
pdf-self-report = This is your own picture. It is the start of a conversation, not a measurement and not an appraisal.
logo-alt = Logo of { $name }
pdf-footer = Made with Regiebot
pdf-chart-alt = Bar chart. { $rows }.
pdf-chart-row = { $label }: { $value }
pdf-table = Scores
pdf-pattern = The whole
pdf-outcome = Outcome
pdf-stands-out = What stands out

## Rounds
round-made-title = Your round is ready
round-made = { $name } is open until { $closes }. You are inviting { $invited ->
    [one] one person
   *[other] { $invited } people
 }. The code is **{ $code }**.
round-share-title = Text for your email or chat:
round-share = Take part in { $name }. Open Regiebot in Teams and type: join { $code }. You have until { $closes }.
round-made-few = Note: with fewer than { $minimum } people there will be no group picture. It is better to invite more.
round-made-opens = The round opens on { $opens }.
round-made-same = { $name ->
    [none] The same people? I don't know anyone from an earlier round. Give names with **invite**, or send the text below.
   *[other] The same people? I can invite everybody who was invited to { $name } or took part, and did not say no. I do not say who they are.
 }
round-made-again = Everybody who was asked last time gets an invitation automatically.
round-made-groups = Groups: { $groups }.
round-with = With { $names }.
share-others = Are you with { $names }? Then type in Regiebot in your own Teams: join { $code }.
share-others-ask = Is Regiebot not there? Ask { $contact } for it.
share-others-contact = { $contact } ({ $name })
share-others-manager = whoever manages Teams ({ $name })
share-others-guest = If that does not work, ask to be invited as a guest.
share-others-paper = If that does not work, ask to be invited as a guest, or hand in your scores on paper.
round-state-more = { $count } people took part, and you asked { $invited }. Somebody may have taken part twice: in their own Teams and as a guest.
round-link = Or share this link: { $link }
round-state-unreached = { $count ->
    [one] I could not reach one person.
   *[other] I could not reach { $count } people.
 }
shown-figures = { $word ->
    [-1] from { $minimum } people upwards, what at least three of them chose, without a number
    [0] averages of the group, from { $minimum } people upwards
    [1] averages of the group and where your views lie far apart, from { $minimum } people upwards
   *[other] averages of the group, from { $minimum } people upwards, and from { $word } also where your views lie far apart
 }{ $chosen ->
    [1] , and what at least three people chose, without a number
   *[other] {""}
 }
shown-in-channel = The coordinator may also post this picture in a channel.
shown-apart = Averages by group as well, where there are enough people: { $groups }.
rounds-later = Opens on { $opens }.
announce-title = Join: { $name }
announce-text = { $host } invites you. Why: { $purpose }. It takes about { $minutes } minutes, and you have until { $closes }.
invitation-text = { $host } invites you. Why: { $purpose }. It takes about { $minutes } minutes, and you have until { $closes }.
announce-text-nameless = You are invited. It takes about { $minutes } minutes, and you have until { $closes }.
announce-open = Everybody fills in the scan in their own chat with me. After closing, participants and the coordinator see { $word ->
    [-1] how many people chose what, also
   *[other] the scores side by side,
} recognisably by group: { $groups }. { shown-in-channel }
announce-confidential = Everybody fills in the scan in their own chat with me. That is confidential. The coordinator sees { shown-figures }.
announce-confidential-apart = Confidential: the coordinator sees { shown-figures }. { shown-apart }
joining-open = { shown-in-channel }
joining-confidential = This is confidential. The coordinator sees { shown-figures }.
joining-confidential-apart = This is confidential. The coordinator sees { shown-figures }. { shown-apart }
across-there = This round belongs to { $organisation ->
    [none] another organisation
   *[other] { $organisation }
 }. The picture goes there. Your answers stay in your own organisation. At closing I read them once, for that picture. { $contact ->
    [none] Questions about your data? Ask whoever manages Regiebot in your own organisation.
   *[other] Questions about your data? Ask in your own organisation: { $contact }
 }
across-besides = { $organisations ->
    [none] People from other organisations can take part too.
   *[other] People from other organisations can take part too: { $organisations }.
 }
announce-how = Press **Join**. If that does not work, open Regiebot in Teams and type: join { $code }
invitation-title-invitation = You are invited: { $name }
invitation-title-reminder = Reminder: { $name }
invitation-title-asked-to = As you asked: { $name }
invitation-reminder = You have not finished this round yet. You can carry on where you left off, or begin.
invitation-title-sooner = Closes sooner: { $name }
invitation-sooner = This round closes sooner than I told you. The new last day is below.
invitation-unsent = You have filled in everything, but not sent it yet. It only counts once you submit it.
invitation-asked-to = This round is still open for you.
invitation-how = No more reminders? Type **reminders off**. Are you away? Type **away until** with a day.
invite-names = Names or email addresses, with commas in between
invite-title = Who would you like to invite to { $name }?
invite-own-only = By name I only find people of your own organisation. Send the others the text with the code.
invited-title = Invited to { $name }
invited-count = { $count ->
    [0] I invite nobody.
    [one] Found one person. Anyone already invited or taking part gets no new invitation. Invitations go out in working hours.
   *[other] Found { $count } people. Anyone already invited or taking part gets no new invitation. Invitations go out in working hours.
 }
invited-unknown = I cannot find these names in the channel or group chat: { $names }. Check them, or give those people the code.
invited-several = I am not sure who you mean: { $names }. Choose somebody, or type the full name or the email address.
button-invitee = { $name }
invited-unread = I could not read one or more lists of members. Try again later.
unreached-title = Not reached for { $name }
unreached-intro = I could not reach these people. Give them the code, so that they can join by themselves: { $code }
unreached-not-installed = { $names }: Regiebot is not in their Teams yet, or they block messages.
unreached-other = { $names }: the message did not arrive.
news-title = News about your rounds
news-closes = { $name } closes { $days ->
    [0] today
    [1] tomorrow
   *[other] on { $day }
 }
news-progress = { $done ->
    [0] None of the { $invited } are done yet.
    [one] One of the { $invited } is done.
   *[other] { $done } of the { $invited } are done.
 }
news-needed = A group picture needs at least { $minimum }.
news-closed = { $name } has closed
news-picture = The group picture of { $name } is ready
news-took-part = { $done ->
    [one] One of the { $invited } took part{ and-paper }.
   *[other] { $done } of the { $invited } took part{ and-paper }.
 }
news-see = See it with the button, or type **group picture**.
news-asks-until = You can join until { $closes }. Type **join { $code }**.
news-few = There are too few completed scans for a group picture.
news-quiet = Would you prefer no messages? Type **reminders off**.
agenda-title = For your next meeting
agenda-line = { $number }. Discuss: **{ $title }** ({ $name })
agenda-type = Discussed? Press the button, or type **agenda done** with the number. Only you see this list.
round-state-picture = The group picture comes after closing.
round-state-title = Round { $name }
rounds-title = Your rounds
rounds-open = { $done } of { $invited } done{ and-paper }. Open until { $closes }.
rounds-closed = Closed. { $done } of { $invited } took part{ and-paper }.
rounds-few = Closed. There are too few completed scans for a group picture.
rounds-code = Code: { $code }
part-rounds = Part { $page } of { $pages }. Type **rounds { $next }** for part { $next }.
part-list = Part { $page } of { $pages }. Type **uvo { $next }** for part { $next }.
part-outstanding = Part { $page } of { $pages }. Type **outstanding { $next }** for part { $next }.
part-to-plan = Part { $page } of { $pages }. Type **outstanding plan { $next }** for part { $next }.
part-digest = There is more. Type **uvo** to see everything.
sentence-not-coordinator = In your organisation not everybody may make a round. Ask the administrator of Regiebot. You can take part: type **join** with the code.
sentence-which-code = { $said ->
        [case] That is the code of a case. A round has another.{" "}
        [unread] I cannot read a code in that.{" "}
       *[nothing] {""}
    }Which code did you get? Type **join** with the code after it, for instance join K7QF-M2XR.
sentence-did-you-mean = Do you mean **{ $word }**? Type **yes** or **no**.
sentence-is-that-it = Is **{ $said }** your answer{ $title ->
    [none] {""}
   *[other] {" "}to the question **{ $title }**
}? Type **yes** or **no**.
sentence-nothing-to-change = There is no answer you can change now. You can while you fill something in, and in a round until it closes.
sentence-which-meant = I am not sure what you mean. Choose one, or type the word.
sentence-no-such-code = This code leads nowhere. Check that it was copied correctly, or ask your coordinator.
sentence-round-is-closed = The round { $name } is closed. You cannot take part any more. When there is a new round you can take part in that.
sentence-nothing-to-hand-over = You have no round or UVO to hand over. Are you taking one over? Ask your colleague for a key, and type it here. Are you leaving, and do you want to see or erase what I keep about you? Type **my data**.
sentence-no-rounds = You have no round with me now. Type **round** to begin one.
sentence-round-was-closed = The round { $name } is closed already. Type **group picture** to see what came of it.
sentence-close-not-by-itself = I do not close { $name } by itself once enough people are done, but at the end of { $closes }. Close it sooner when it is time: type **close**.
sentence-close-sure = { $instead ->
    [yes] A round cannot be thrown away, but it can be closed.{" "}
   *[no] {""}
 }Are you sure you want to close { $name }? { $done } of { $invited } are done{ and-paper }. After that nobody can take part or change anything.{ $then ->
     [pdf] {" "}Once you say yes, you get the PDF.
     [excel] {" "}Once you say yes, you get the Excel file.
     [plaatje] {" "}Once you say yes, you get the image.
     [groepsoverzicht] {" "}Once you say yes, you see the group picture.
    *[none] {""}
 }{ $minimum ->
     [0] {""}
    *[other] {" "}With fewer than { $minimum } there will be no group picture, not later either.
 } Type **yes** or **no**.
sentence-round-closed-now = The round { $name } is closed. { $done ->
    [0] Nobody
    [one] One person
   *[other] { $done } people
 } took part{ and-paper }. { $shown ->
    [yes] See what came of it with the button, or type **group picture**.
   *[no] { news-few }
 }
sentence-own-as-pdf = You get your own outcome as a PDF. Excel and images come with the group picture of a round.
sentence-no-picture = You do not have a round to see a group picture of. Type **round** to make one, or **join** with a code.
sentence-no-such-round = I cannot find that round among yours. Type **rounds** to see your rounds.
sentence-which-round = Which round do you mean? Choose one, or type its name or its code.
sentence-no-such-name = I cannot find a round of that name among yours. Choose one, or type its name or its code.
sentence-picture-later = The group picture of { $name } comes after closing. The round is open until { $closes }.

sentence-picture-not-yours = The group picture of { $name } is for the coordinator, who discusses it with you. You see your own outcome with **printout**.
sentence-no-round-of-yours = You have no round with this code. Type **rounds** to see your rounds.
sentence-repeat-runs = You are repeating { $name } already, with code { $code }. Wait until that one is closed.
sentence-how-to-post = Do you want to post the group picture here? Type @Regiebot **post** with the code. Then everybody here sees it.
sentence-names-private = Your list holds something that looks like a number or date of a person. I have kept nothing and invited nobody. Give names or email addresses only.
sentence-names-too-many = That is { $count } names. Give { $max } at a time at most.
sentence-key-already = You are coordinator of { $name } already. Give the key to your colleague.
sentence-left-unbegun = All right, you are not taking part in { $name }. Changed your mind? Type the code again.
sentence-pair-ask-nameless = Somebody asks you to fill in { $scan } together. You choose one joint score per { $item }. Only the two of you see the scores. Will you join? Type **yes** or **no**.
sentence-pair-left = All right, you no longer take part. The other person keeps the form.
sentence-pair-gone = The other person threw away the form you were filling in together. Nothing of it is kept. You can begin again: type { $words }.
sentence-round-is-fixed = Somebody has already started { $name }. So the round is fixed. { still-changes }
still-changes = You can still give it another name: type **rename { $code }**. You can also change the number of people: type **number { $code }**. You can also change its last day: type **extend { $code }** or **shorten { $code }** with a day.
sentence-paper-fixes = There are scores on paper in { $name } already. So the round is fixed. Remove those first: type **on paper { $code }**. { still-changes }
sentence-paper-given = { $count ->
    [0] There are no scores on paper in { $name }.
   *[other] These are on paper in { $name }. You can remove them until the round closes.
 }
sentence-paper-entered = Entered. The scores count for { $group }. These are now on paper in { $name }:
sentence-paper-gone = Removed: { $group }, { $scores }. { $count ->
    [0] There are now no scores on paper in { $name }.
   *[other] These are still on paper in { $name }:
 }
sentence-paper-sure = Shall I remove these scores on paper from { $name }? { $group }: { $scores }. Type **yes** or **no**.
sentence-paper-not-here = { $why ->
    [confidential] { $name } is confidential. Only what people fill in themselves counts there, not scores on paper.
   *[other] { $name } has organisations side by side. Only what their people fill in themselves counts there, not scores on paper.
 }
paper-line = { $number }. { $group }: { $scores }. Entered on { $day }.
sentence-repeat-after-closing = The round { $name } is still running, until { $closes }. You can repeat it when it is closed.
sentence-repeat-alone = { $name } compared organisations. You work together with no other organisation now, so it cannot be repeated. Would you like another round? Type **round**.
sentence-same-invited = I am inviting everybody who was invited { $earlier ->
    [none] last time
   *[other] to { $earlier }
 } or took part, and did not say no. The invitations go out in working hours. Nobody gets two invitations to { $name }.
sentence-same-unknown = I don't know anyone from an earlier round to invite to { $name }. Give names or mail addresses, or send people the code.
sentence-which-later-day = Until which day? The round now runs until { $closes }. Choose below, or type a day.
sentence-not-earlier = { $name } will not close any earlier by itself: those who have yet to take part are counting on { $closes }, and would not hear of a new day in time. You can close it yourself: type **close**.
sentence-which-earlier-day = { $day ->
    [none] Until which day?
   *[other] { $day } is too soon: those who have yet to take part would not hear in time.
 } { $name } now runs until { $closes }. It can close sooner from { $first } on. Choose below, or type a day. You can also close it right now: type **close**.
sentence-earlier-sure = Shall I close { $name } on { $day } instead of { $closes }? Those who were invited or are taking part, and are not done, get a message. Those who only have the code do not. Type **yes** or **no**.
sentence-later-sure = { $name } now closes on { $closes }. Shall I keep it open longer, until { $day }? Type **yes** or **no**.
rest-is-changed = The rest has been changed.
sentence-round-opens-later = The round { $name } opens on { $closes }. Type the code again then.
sentence-invite-how = Who would you like to invite to { $name }? Type or paste names or email addresses, with commas in between.
sentence-invite-no-roster = I only know names from a channel or group chat. Add me there first and type there: @Regiebot invite { $code }. After that it works here too. Or give people the code of { $name }.
sentence-share-how = Mention me in the channel or group chat: @Regiebot invite { $code }. Then the invitation to { $name } appears there, with a button to join. After that you can invite people by name here too.
sentence-code-behind-it = Put the code of your round after it. You find it in your own chat with me at **rounds**.
sentence-no-round-here = You have no round with this code. Look in your own chat with me at **rounds**.
sentence-names-in-own-chat = Names do not belong in a channel. Type only this here: @Regiebot invite { $code }. Paste the names in your own chat with me.
sentence-shared-help = Here I can post an invitation or an open group picture. Type @Regiebot with **invite** or **post** and the code. Everything else you do in your own chat with me: type **help** there.
sentence-only-in-channel = You post in a channel or group chat. Type there: @Regiebot post, with the code.
sentence-confidential-here = This group picture is confidential. I do not post it in a channel. You see it in your own chat with me.
sentence-key-samen =
    Give this key to your colleague:

    {""}**{ $key }**

    When they type **accept { $key }**, you are both coordinators of { $name }. The key works once, until { $closes }.
sentence-key-over =
    Give this key to your colleague:

    {""}**{ $key }**

    When they type **accept { $key }**, { $name } is theirs from then on and no longer yours. The key works once, until { $closes }.
sentence-which-key = { $said ->
        [case] That is the code of a case, not a key.{" "}
        [unread] I cannot read a key in that.{" "}
       *[nothing] {""}
    }Which key did you get? Type **accept** with the key after it. No key yet? Ask your colleague for one: they type **hand over**.
sentence-which-key-given = { $said ->
        [case] That is the code of a case, not a key.{" "}
        [unread] I cannot read a key in that.{" "}
       *[nothing] {""}
    }Which key did you give? Type **withdraw key** with the key after it.
sentence-key-withdrawn = Key { $key } no longer works. Everything stays as it was.
sentence-key-not-yours = That key no longer works, or you did not give it.
sentence-no-such-key = This key leads nowhere. It works once and for one week. Ask your colleague for a new one.
sentence-uncounted = This round is confidential. What you fill in, or filled in before, counts in none of its figures.
sentence-key-taken = Done. You are now coordinator of { $name }. The code is { $code }.
sentence-round-taken = { $theirs ->
        [yes] Your key was used. Your colleague and you now coordinate { $name } together.
       *[no] Your key was used. Your colleague now coordinates { $name }. The round is no longer yours.
    }
sentence-coordinators = { $others ->
    [none] { $count ->
        [one] One colleague coordinates { $name } with you.
       *[other] { $count } colleagues coordinate { $name } with you.
    }
   *[other] You coordinate { $name } together with { $others }.
}
sentence-coordinates-alone = You coordinate { $name } alone. You can ask a colleague to join you, or hand the round over.
sentence-stop-coordinating-sure = Do you want to stop coordinating { $name }? { $others ->
    [none] That leaves { $count ->
        [one] one colleague.
       *[other] { $count } colleagues.
    }
   *[other] That leaves { $others }.
} Type **yes** or **no**.
sentence-coordinating-stopped = You no longer coordinate { $name }, and hear no more of it. Want to come back? Ask your colleague for a key.
sentence-end-coordinating-sure = Shall I remove { $others ->
    [none] your colleague
   *[other] { $others }
} as coordinator of { $name }? I will let them know. Type **yes** or **no**.
sentence-coordinates-less = { $theirs ->
    [yes] A colleague no longer coordinates { $name }. { $others ->
        [0] You now do so alone.
       *[other] Who still does? Type **who coordinates**.
    }
   *[no] You no longer coordinate { $name }. A colleague who coordinates it too has set it so. Not right? Ask your colleague for a key.
}
sentence-coordinating-ended = { $others ->
    [none] Your colleague
   *[other] { $others }
} no longer coordinates { $name }, and will hear so from me.
sentence-key-took-part = You took part in { $name } yourself. That round is confidential and closed. So you cannot become its coordinator any more.
sentence-key-took-part-before = You took part yourself in another round of these people. { $name } is confidential and closed. So you cannot become its coordinator any more.
sentence-key-no-more = The round { $name } is confidential and closed. No new coordinator can join it any more.
sentence-too-many-codes = You have typed many codes that lead nowhere. Wait an hour and then try again. Ask your coordinator for the code.
sentence-later-own-scan = Everything is kept. On which day shall I remind you of your { $scan }? You can go on sooner: type **continue**.
sentence-later-no-scan = I send no reminder for this. Everything is kept. Put it in your own calendar, and type **continue** when you want to go on.
sentence-resting-planned = I will remind you of your { $scan } on { $day }. Everything is kept. You can go on sooner: type **{ $word }**.
sentence-resting-not = I will not remind you of your { $scan }. Everything is kept. Type **{ $word }** when you want to go on.
sentence-resting-time = As you asked: your { $scan } is still waiting for you. You can carry on where you left off. Not a good moment? Type **later** with another day.
sentence-nothing-to-ask-later = No round is open for you. So there is nothing to ask later.
sentence-later-which-day = When shall I ask you again about { $name }? Type **later** with a day, for instance **later Thursday**.
sentence-later-not-that-day = That day is not possible. Choose a day after today, up to { $closes }, when { $name } closes.
sentence-asked-later = All right, I will ask you again on { $day } about { $name }. Everything you filled in is kept.
sentence-nothing-to-leave = I cannot find a round you can leave. Type **leave round** with the code after it. Should everything about you go? Type **erase my data**.
sentence-leave-sure = Are you sure you want to leave { $name }? I will throw your answers away. Type **yes** or **no**.
sentence-leave-sure-closed = The round { $name } is closed and the group picture has been made. That picture does not change any more. I can throw away your own answers. Type **yes** or **no**.
term-unsent = { $days ->
    [1] a day
    [7] a week
   *[other] { $days } days
 }
sentence-unsent = The round { $name } is closed. You had not sent what you filled in, so it does not count. { $whole ->
    [yes] Would you like your printout, for yourself only? Type **submit**. Otherwise I will throw your answers away after { term-unsent }.
   *[no] I will throw it away after { term-unsent }.
 }
sentence-own-scan-stays = Your own { $scan } stays, for your eyes only. It goes when you erase everything: type **erase my data**.
sentence-left-closed = I no longer keep your answers for { $name }. Has the group picture already been made? Then that does not change.
sentence-left = You have left { $name }. None of your answers are kept. Changed your mind? Type the code again.
sentence-pair-ask = Somebody asks you to fill in { $scan } together: { $name }. You choose one joint score per { $item }. Only the two of you see the scores. Will you join? Type **yes** or **no**.
sentence-is-away = All right, I will send you no reminders until { $day }. Are you back earlier? Type **back again**.
sentence-will-be-away = All right, I will send you no reminders { $one ->
    [yes] on { $first }
   *[no] from { $first } to { $last }
 }, and will again from { $day }. Not away after all? Type **back again**.
sentence-away-until-when = Until when are you away? Type **away until** with the day on which you are back.
sentence-is-present = Good to have you back. I send you reminders again.
sentence-step-planned = { note-step-planned }
sentence-step-not = { note-step-not }
sentence-own-day = { $text }
sentence-own-day-planned = { note-own-day-planned }
sentence-remind-none = I was not going to remind you of anything: not of a step, and not of a scan of your own. Do you want no reminders of rounds and UVOs either? Type **reminders off**.
sentence-remind-what = I can remind you of a step after a scan, or of a day you gave me. Type **my step**, or open your printout.
sentence-how-often-evaluate = { $unread ->
    [0] { $weeks ->
        [0] At the moment I do not remind you to evaluate the plan for { $code }.
        [one] At the moment you evaluate the plan for { $code } every week.
       *[other] At the moment you evaluate the plan for { $code } every { $weeks } weeks.
    }
   *[other] I cannot read that as a number of weeks from 1 to { $max }.
 } How often do you want to do it? Press a button, or type for instance **uvo { $code } evaluate 8**.
sentence-remind-no-day = I can only remind you on a day after today. Which day shall it be?
sentence-step-quiet = Your reminders are off, so I cannot remind you of { $about }. Turn them on first: press the button, or type **reminders on**.
sentence-step-time = On { $day } you took { $scan }. You wanted to be reminded of your step. Feel free to look back at your printout, or to be reminded once more.
sentence-nothing-stands-out = Nothing stands out in the picture of { $name }. Choose a subject to discuss yourselves.
sentence-agenda-empty = Your list is empty. Type **put on agenda** with the code of a closed round.

## Group picture
picture-title = Group picture { $name }
picture-response = { $done } of { $invited } invited people took part{ and-paper }.
and-paper = { $paper ->
    [0] { "" }
   *[other] , and { $paper } on paper
 }
picture-largest = You differ most on { $item }: { $high } for { $highest }, { $low } for { $lowest }.
picture-alike-groups = You see this alike: on no { $item } do the groups differ by 0.3 or more.
picture-widest = Furthest apart are { $highest } and { $lowest }.
picture-valued = { $title } ({ $value })
picture-alike = No { $item } stands out in these figures.
picture-in-chat = You can see the image here for a quarter of an hour. After that, ask again. Want to keep it? Choose **As a file**.
picture-below = The image is below.
picture-members = By group: { $members }.
picture-member = { $group }{ "\u00A0" }({ $paper ->
    [0] { $n }
   *[other] { $n ->
        [0] { $paper } on paper
       *[other] { $n }, and { $paper } on paper
    }
 })
picture-paper-group = { $group } ({ $paper ->
    [0] on paper
   *[other] { $paper } on paper
 })
picture-paper-note = What came on paper was entered by the coordinator.
picture-nobody = Nobody completed this round. That is why there is no group picture.
picture-one-group = There are scores from one group. So there is nothing to compare.
picture-chart = Score per { $item } and group, from 1 to 5
picture-part-chart = Score per { $item }, from 1 to 5
picture-part-response = { $n ->
    [0] Nobody took part from { $group }
    [one] One person took part from { $group }
   *[other] { $n } people took part from { $group }
 }{ and-paper }.
picture-chosen-chart = How many people mention this, of { $n }
picture-chosen-of = { $n } of { $of }
picture-role = Role
picture-of-n = { $value } ({ $n })
picture-in-brackets = In brackets is how many people gave a score.
picture-apart = difference { $difference }
picture-order = The largest difference comes first. That is where the conversation begins.
picture-agenda = For the conversation
picture-numbers = Mean { $mean }, middle score { $median }, agreement { $agreement }.
picture-too-few = There are too few completed scans for a group picture. { $minimum } are needed.
picture-profile-chart = Mean per { $item }, from 1 to 5
picture-far-apart = On { $items } your views lie far apart.
picture-confidential = This picture is confidential: { shown-figures }. Close to 1 or 5 you only see "or lower" or "or higher".
picture-confidential-named = This picture is confidential: { shown-figures }.
picture-uncounted = What a coordinator filled in does not count.
picture-bands = There is an earlier picture of these people, with a few others or in other groups. So you only see: { $low }, { $mid }, or { $high }. That makes it much harder to work out what one person filled in.
picture-untold = I do not say here what people chose. I do so from { $minimum } people upwards, and only once for each person. That way nobody can work out who chose what.
value-at-most = { $end } or lower
value-at-least = { $end } or higher
value-below = below { $end }
value-between = { $low } up to { $high }
picture-general = Questions for the whole conversation
picture-step = { $number }. { $text } ({ $minutes } minutes)
picture-begins = This is the start of a conversation, not a measurement.
picture-small = { picture-begins } Agreement runs from -1 (opposite camps) to 1 (all the same).
picture-counts-title = How often each score was given
picture-counts = { $title }: { $counts }
picture-count = { $score ->
    [1] once
    [2] twice
   *[other] { $score } times
 } a { $n }
picture-before = Last time: { $name }, closed on { $closes }.
picture-before-none = I compare nothing with last time here. That is only possible where both times have an exact figure, and the same people took part, or enough others.
picture-before-value = { $value } (last time { $before })
picture-group-title = Per group
picture-group-hidden = Where there is a dash or no group, I show nothing. That keeps what people filled in confidential. Those answers count in the figures of everybody together.
picture-part-title = Group picture { $name }, { $group }
picture-part-hidden = I show no separate picture for { $group }. That keeps what people filled in confidential. { $group } does count in the figures of everybody together.
picture-part-whole = Type **group picture { $code }** for the whole picture.

## Settings
settings-title = Settings
settings-text = I speak English with you. { settings-language }
settings-language = Choose your language here, or type **nederlands** or **english**.
settings-reminders-on = I remind you of a round twice at most, in working hours. Do you want none? Type **reminders off**. Are you away? Type **away until** with a day.
settings-reminders-uvos = About a UVO you hear from me the day before, on the day itself and afterwards. Where it has no date, I ask for one.
settings-reminders-off = I send you no reminders, and none of UVOs either. { settings-reminders-back }
settings-reminders-back = Do you want reminders after all? Type **reminders on**.
settings-own = Do you want to see what I keep about you, or erase it all? Type **my data**.

## Own data
own-title = What I keep about you
own-intro = This is everything I have about you. Only you see this card.
own-person = **Who you are:** your number in Teams, your language, your settings and where this chat is. All of it is erased once you have not been here for { $term } months.
own-scans = **Scans and forms:** { $count }, with your answers. The oldest is from { $day }. Each is erased { $term } months after you began.
own-asked = **Rounds you were invited to or take part in:** { $count }, since { $day }. Each is erased { $term } months after closing.
own-rounds = **Rounds you coordinate:** { $count }. Each round is erased, with its group picture, { $term } months after closing.
own-agenda = **Your list for the meeting:** { $count }, since { $day }. It is erased { $term } months after the round has closed.
own-uvos = **UVOs you chair:** { $count }, with their agreements and ticks, since { $day }. Each is erased { $term } months after the case is closed.
own-calendar = **An address from which your calendar gets your UVOs:** since { $day }. It stays until you type **withdraw calendar**, or have not been here for { $term } months.
own-led = **Groups of chairs of yours:** { $count }, with your name. That stays until you have not been here for { $term } months.
own-joined = **Groups of chairs you belong to:** { $count }, with your name, since { $day }. That stays until you leave, or have not been here for { $term } months.
own-named = **You are on the list of who may make rounds:** since { $day }. That is erased { $term } months after you are taken off it.
own-messages = **Messages from me to you:** { $count }, planned or sent, without content. Each is erased { $term } days after the day it was planned for.
own-rights = What you can do
own-take = **A copy:** press **As a file**, or type **my data file**. You get everything, line by line, as JSON.
own-correct = **Is something wrong?** An answer: **change**. A UVO: **uvo** with the code. Your language: **settings**.
own-name = **Your name** comes from Teams. Does a round or group still have an old one? Type **my data name**.
own-quiet = **No more reminders?** Type **reminders off**.
own-erase = **Want everything erased?** Type **erase my data**. You first read what that means.
own-others = It holds no data about others. Teams keeps a copy of this chat itself.
own-file-name = My-data
own-file-again = my data
own-file-offered = The file is ready, below.
own-file-description = Everything I keep about you, as JSON. Teams puts it in your own OneDrive. If that does not work, type: my data link.
own-file-link = [Open your data]({ $url }). The link works for { $minutes } minutes. Do not share it: whoever has it can open your data.
own-file-declined = Fine, I will not make the file. Type **my data file** if you want it later after all.
own-file-failed = Handing over the file did not work. Type **my data file** to try again, or **my data link** for a link.
sentence-renamed = Your rounds and groups now have the name Teams knows you by: { $name }.
erase-title = Erase everything about you
erase-first = This first
erase-rounds = **Only you coordinate:** { $names }. Hand that round over first: type **hand over** with the code. If you do not, I will close it. Those who took part keep their own outcome.
erase-uvos = **You chair:** { $names }. Hand a UVO over first: type **uvo**, the code and **hand over**. If you do not, it goes, with its agreements and ticks.
erase-key-given = Did you give a key already? Then wait until your colleague has used it.
erase-circles = **These groups of chairs stop:** { $names }.
erase-what = What goes
erase-goes = Your number in Teams, your settings, all your scans, answers and outcomes, your invitations, lists, UVOs and planned messages. At once and for good. You get no more reminders.
erase-counts = In a round that is still open your answers no longer count.
erase-joint = What you filled in together with somebody else stays with them.
erase-left = What stays
erase-pictures = **Group pictures that were made already.** Those are numbers without names. If I made them again, the difference would show what you filled in. If you were the only one of your group, an open picture stays recognisable.
erase-mark = **Marks without a name.** They guard what group pictures hide, and see to it that a backup does not bring you back.
erase-teams = **The chat itself.** Teams keeps that; I cannot reach it.
erase-sure = Are you sure? Press **Yes, erase everything**, or type **erase everything**. Type **no** to erase nothing.
sentence-erase-not-now = I cannot erase you just now. The place where I note who was erased is not working. Nothing has gone. Please try again later: type **erase my data**.
sentence-erased = Everything about you is gone. If you say something here again, we start afresh.

## Faults
fault = Something went wrong on my side. Your earlier answers are saved. Please try again in a moment. If it keeps going wrong, pass on this number: { $number }.
attachment = I cannot read files and have kept nothing. Type **help** to see what I can do.
too-long = That message is too long for me. Make it shorter and I will read it.
too-big = My answer is too big for one message. Nothing is lost. Ask for it as a file: type **pdf**, for instance.
too-fast = You are going faster than I can follow. I did not take your last message, and perhaps not what you send right after it. Wait a few seconds and type **continue**. Then you see where you are.
too-crowded = It is very busy here right now. I did not take this. Please try again in a minute.
too-many-files = You asked for many files in a short time. Wait a minute and ask again.
still-busy = This takes longer than usual. I am still working on it. You will get a message from me soon.

## Gedeelde plekken
place-hello = Hello, I am Regiebot. I help with the self-scan and the competency scan. Have you made a round? Then mention me here with its code: **@Regiebot invite CODE**. Everybody fills in their answers in their own chat with me.
place-own-chat = This only works in your own chat with me. Open Regiebot in Teams and type: help
place-join-sent = I sent you a message in your own chat with me.
place-join-yourself = I could not send you a message. You can still join. Open Regiebot in Teams and type: join { $code }

## Bestanden van een groepsbeeld
group-file-again = { $form ->
    [pdf] pdf
    [xlsx] excel
   *[png] image
 } { $code }
group-file-offered = The file is ready, below.
group-file-description = The group picture as { $form ->
    [pdf] a PDF
    [xlsx] an Excel file
   *[png] an image
 }. Teams puts it in your own OneDrive. If that does not work, type: { $again } link.
group-file-link = [Open the group picture]({ $url }). The link works for { $minutes } minutes. Do not share it: whoever has it can open the group picture.
group-file-declined = All right, I will not make the file. Feel free to ask again later.
group-file-failed = The file could not be handed over. Type **{ $again }** to try again, or **{ $again } link** for a link.
group-file-title = Group picture
group-file-closed = Closed on { $day }
group-file-response = { $done } of { $invited } invited people took part{ and-paper }
group-file-open = This picture is open: anyone who is the only one from a group can be recognised. Everyone who took part read that beforehand and chose to. A difference is the start of a conversation, not a judgement.
group-file-dash = Where there is a dash, I show nothing. That keeps what people filled in confidential.
group-file-role-group = { $item } and group
group-file-n = Number of scores
group-file-of-fewer = { $score } ({ $n })
group-file-fewer = Where not everybody gave a score, the number who did is in brackets.
group-file-chosen = Mentioned
group-file-chosen-title = How often mentioned
group-file-people = Out of
group-file-biggest = As the biggest
group-file-mean = Mean
group-file-median = Middle score
group-file-agreement = Agreement
group-file-part = By group: { $groups }
group-file-who = Who took part
group-file-role-line = { $role }: { $class } ({ $difference })
group-file-step = { $text } ({ $minutes } minutes)
group-sheet-overview = Overview
group-sheet-scores = Scores
group-sheet-roles = Roles
group-sheet-counts = Distribution
group-sheet-groups = Groups
group-sheet-talk = Conversation
group-sheet-part = Part
group-sheet-content = Content
group-sheet-scan = Scan
group-sheet-closed = Closed on
group-sheet-done = Participants
group-sheet-invited = Invited
group-sheet-members = Participants { $group }
group-sheet-paper = On paper { $group }
group-sheet-mind = Please note
group-sheet-hidden = Not shown
group-sheet-apart = In words
group-sheet-everybody = Everybody
group-sheet-group = Group
group-sheet-of = { $title } (of { $of })
group-sheet-whole = whole role
group-sheet-topic = Topic
group-sheet-words = Text

## UVO
button-uvo = UVO { $code }
button-lijstjes = Checklists
button-wie-helpt = Who can help me?
button-other-situation = Another situation
button-uvos = My UVOs
button-uvo-nieuw = New UVO
button-uvo-date = Choose a date
button-uvo-move = Reschedule
button-uvo-held = Took place
button-uvo-how-often = How often to evaluate
button-evaluate-every = Every { $weeks } weeks
button-evaluate-never = Do not remind me
button-uvo-rhythm = Different rhythm
button-uvo-agreement = New agreement
button-uvo-calendar = Add to my calendar
button-uvo-save-date = Set this date
button-uvo-save-rhythm = Set this rhythm
button-uvo-close = Yes, the case is closed
button-uvo-cancel = Remove from my calendar
button-uvo-reopen = Open again
button-uvo-plannen = { $code }: plan
button-uvo-voorbereiden = { $code }: prepare
button-uvo-vandaag = { $code }: today
button-uvo-gehouden = { $code }: held?
button-uvo-te_laat = { $code }: overdue
button-uvo-evaluatie = { $code }: evaluation
button-uvo-at-date = { $code }: choose a date
button-uvo-at-move = { $code }: move
button-uvo-at-held = { $code }: took place
button-uvo-at-lapsed = { $code }: did not take place
button-uvos-keep = Keep
button-uvos-keep-not = Do not keep
button-kalender = My calendar
button-kalender-withdraw = Withdraw the address
button-uvo-reflection = Look back for yourself
uvo-title = UVO { $code }
uvo-day-word = { $days ->
    [one] day
   *[other] days
 }
uvo-week-word = { $weeks ->
    [one] week
   *[other] weeks
 }
uvo-in-days = { $days ->
    [0] today
    [1] tomorrow
   *[other] in { $days } days
 }
uvo-input-day = Day
uvo-input-time = Time
uvo-input-weeks = Every how many weeks?
uvo-input-until = Less often than every eight weeks? Until which day?
uvo-ask-date = Choose the day and the time of the UVO.
uvo-ask-rhythm = The starting point is once every eight weeks. More often is fine. Less often is only for a while.
uvo-type-date = You can also type: **uvo { $code } 15 December 14:00**.
uvo-type-rhythm = You can also type: **uvo { $code } rhythm 12 until 1 March**.
uvo-type = You can also type: **uvo { $code }** with **move**, **held**, **cancelled**, **rhythm**, **agreement**, **calendar**, **hand over** or **close**.
uvo-state-planned = Planned for { $day }, { $time }.
uvo-state-asked = It was planned for { $day }. Did it take place? Press **Took place**, or type **held** or **cancelled**.
uvo-state-due = Due around { $due }. No date has been set.
uvo-state-overdue = Overdue: the UVO was due on { $due }. That is { $weeks ->
    [one] one week
   *[other] { $weeks } weeks
 } after the last one.
uvo-rhythm = { $weeks ->
    [one] Rhythm: every week.
   *[other] Rhythm: once every { $weeks } weeks.
 }
uvo-rhythm-less = Rhythm: once every { $weeks } weeks, for the time being until { $day }. After that once every { $usual } weeks again.
uvo-last-held = The last one was on { $day }.
uvo-agreements = What is still open
uvo-agreement = { $number }. { $label }: { $owner }, by { $day }.
uvo-agreement-late = { $number }. { $label }: { $owner }, was to be done by { $day }. **Overdue.**
uvo-agreement-type = Done? Type **uvo { $code } done** with the number.
uvo-open-agreements = { $count ->
    [one] One agreement is open.
   *[other] { $count } agreements are open.
 }
uvo-late-agreement = It is overdue.
uvo-late-agreements = { $count ->
    [one] One of them is overdue.
   *[other] { $count } of them are overdue.
 }
uvo-heading-outstanding = What is still open
uvo-heading-to-plan = Still to be planned
uvo-heading-list = Your UVOs
uvo-list-type = Type **uvo** with the code to see one. Adding or moving several? Paste lines from Excel: code, day and time.
uvo-desk-rest = After that
uvo-desk-press = Press a line to open that UVO.
uvo-list-asked = It was planned for { $day }. Did it take place? You can also type: **uvo { $code }** with **held** or **cancelled**.
uvo-row-planned = **{ $code }** – { $day }, { $time }
uvo-row-asked = **{ $code }** – was on { $day }. Did it take place?
uvo-row-due = **{ $code }** – no date yet, due around { $day }
uvo-row-overdue = **{ $code }** – overdue since { $day }
uvo-plan-title = Is this right?
uvo-plan-title-none = There is nothing to keep
uvo-plan-one = UVO **{ $code }** on **{ $day }, { $time }**.
uvo-plan-one-moved = UVO **{ $code }** moves to **{ $day }, { $time }**.
uvo-plan-was = Now: { $day }, { $time }.
uvo-plan-was-none = Now without a date.
uvo-plan-one-same = UVO **{ $code }** is already on **{ $day }, { $time }**.
uvo-plan-count = { $new ->
    [0] {""}
    [one] One new UVO.
   *[other] { $new } new UVOs.
 } { $moved ->
    [0] {""}
    [one] One moves to another day or time.
   *[other] { $moved } move to another day or time.
 } { $same ->
    [0] {""}
    [one] One stays as it is.
   *[other] { $same } stay as they are.
 }
uvo-plan-free = { $count ->
    [one] Note that this is no working day: { $day }.
   *[other] Note that { $count } fall on a weekend or a public holiday.
 }
uvo-plan-moment = { $day }, { $time }
uvo-plan-moved = moved, was { $day }, { $time }
uvo-plan-moved-none = had no date yet
uvo-plan-same = stays as it is
uvo-plan-usual = They get the usual rhythm: once every { $weeks } weeks. I keep only the code, day and time.
uvo-plan-again = Something wrong? Type or paste that line again, or type **no**.
uvo-plan-refused = I leave these out
uvo-plan-nothing = This works: **AB-3K7QXZ 15-12-2026 14:00**, one case per line.
uvo-plan-many = I take { $most } lines at a time. Paste the rest after this.
uvo-line-private = Line { $number }: this looks like somebody's personal data. I keep none of it.
uvo-line-code = Line { $number }: I see no case code. It looks like AB-3K7QXZ.
uvo-line-codes = Line { $number }: there are two codes. Put each case on a line of its own.
uvo-line-day = Line { $number }, { $code }: the day is missing or not clear.
uvo-line-past = Line { $number }, { $code }: that day or time has passed.
uvo-line-far = Line { $number }, { $code }: that day is too far away. Choose one within a year.
uvo-line-time = Line { $number }, { $code }: the time is missing or not clear.
uvo-line-twice = Line { $number }, { $code }: this case is already further up, with another day or time.
calendar-name = UVOs (Regiebot)
calendar-gone-title = This calendar is gone
calendar-fault = Something went wrong on our side. Your calendar will try again later.
calendar-gone = This address no longer works. Remove the calendar. You get a new address in your chat with me: type my calendar.
uvo-heading-digest = This needs your attention now
checklists-title = Approach for { $code }
checklist-ready = ☑ { $number }. { $item }
checklist-open = ☐ { $number }. { $item }
checklist-next = Next: **{ $number }. { $item }**.
checklist-type = Press a line to tick it, or type **1 3** or **all**. Typing **not 3** removes a tick.
uvo-ladder-level = { $number }. **{ $title }** – { $text }
uvo-ladder-for = What it is for, from rung { $level } up
uvo-file-name = UVO
uvo-file-title = UVO { $code }
uvo-file-offered = The appointment is ready for your calendar, below.
uvo-file-description = The UVO as a calendar item. Open it to put it in your calendar. Was it moved or closed? Then this updates your calendar.
uvo-file-offered-cancelled = The cancellation is ready for your calendar, below.
uvo-file-description-cancelled = The cancellation of the UVO. Open it to take it out of your calendar.
uvo-file-link = [Open the calendar item]({ $url }). The link works for { $minutes } minutes.
uvo-file-declined = All right, I will not make a calendar item.
uvo-file-failed = I could not hand over the calendar item. Type **{ $again } calendar** to try again.
note-uvo-made = The UVO is set up. I will remind you in good time, in working hours.
note-uvos-kept = { $new ->
    [0] {""}
    [one] One new UVO has been added.
   *[other] { $new } new UVOs have been added.
 } { $moved ->
    [0] {""}
    [one] One UVO has moved.
   *[other] { $moved } UVOs have moved.
 } I will remind you in good time, in working hours.
note-uvos-kept-already = It was already like this. Nothing has changed.
note-uvos-changed = Something has changed since this card. Look at it once more. I have kept nothing yet.
note-answered-in-turn = Noted: { $titles }. Is something wrong? Type **back**.
note-round-shortened = The round now closes on { $closes } instead of { $before }. I will tell those who were invited or are taking part and are not done.
note-round-extended = The round now closes on { $closes } instead of { $before }.
note-round-size = { $name } is now for { $count } people. It was { $was }.{ $more ->
    [yes] {" "}Give the code to anyone who has no invitation yet.
   *[other] {""}
 }
note-round-renamed = { $was } is now called { $name }. Anyone who already had a message will see the new name from now on. The code is still **{ $code }**. Not what you meant? Type **undo**.
note-paper-unread = I could not read all of it. Needed are a group and { $count } scores from { $min } to { $max }. Fill in below what is missing.
note-paper-groups = The groups of this round have changed. Check that the group is right.
note-uvo-date-set = The date is set. Press **Add to my calendar** if you want it there.
note-uvo-date-moved = The date is set. Press **Add to my calendar** if you want it there. Not what you meant? Type **undo**.
note-uvo-not-that-day = Not on that day, then; I change nothing. Which day should it be?
note-uvo-nothing-undone = Nothing has been undone. This is how the UVO stands now.
note-uvo-held-stays = Nothing has changed: that it took place can be taken off only right after you say so. Was it another day? Type **was held** with that day.
note-uvo-date-back = The old date is back.
note-uvo-date-off = The date has been taken off again.
note-uvo-rhythm-set = The rhythm has been changed.
note-uvo-rhythm-same = That was the rhythm already. Nothing changes.
note-uvo-rhythm-stays = The rhythm has been changed, without a last day: it stays until you change it. Only less often than every { $usual } weeks has one.
note-ticked = { $count ->
    [one] Ticked.
   *[other] { $count } items ticked.
}
note-unticked = { $count ->
    [one] Tick removed.
   *[other] { $count } ticks removed.
}
note-uvo-which-day = I do not understand that day. Type for instance 15 December 14:00, or choose below.
note-uvo-which-time = At what time does the UVO begin? Choose a time below, or type the day with the time after it.
note-uvo-day-past = That day has passed. Choose today or later.
note-uvo-day-far = That is too far away. Choose a day within a year.
note-uvo-known = I already have this case of yours. This is how it stands.
note-uvo-has-date = There is a date already. { $reminds ->
    [yes] You will hear from me before it.
   *[other] Reminders are off: type **reminders on**.
 } You can reschedule.
note-uvo-weeks-only = I count a rhythm in weeks. A month is about 4 weeks, a quarter 13. Choose below how many it is to be.
note-uvo-weeks-which = Every { $one } or every { $other } weeks? Type one of the two numbers.
note-uvo-weeks = Choose a rhythm of 1 to { $max } weeks.
note-uvo-until-when = That is less often than once every { $usual } weeks. Fill in the last day below as well.
note-uvo-not-yet = That day is still to come. Has the UVO taken place? Then type **held** with the day.
note-uvo-held-when = When was the UVO? Type **uvo** with the code, **held** and the day.
note-uvo-cancelled = That is a pity. The rhythm still counts from the last UVO. Choose a new date. Was it in your calendar? Remove it with the button.
note-uvo-no-date = No date has been set. Choose one first.
note-uvo-taken-over = You are the chair of this UVO now.
note-uvo-reopened = The case is open again. I will remind you in good time again.
note-uvo-agreed = The agreement has been added. What it is about you record in VEHAA.
note-uvo-which-agreement = Which agreement is done? Type **uvo { $code } done** with the number.
note-uvo-agreement-done = Good, that one is done.
note-uvo-evaluation-set = You evaluate the plan { $weeks ->
    [one] every week
   *[other] every { $weeks } weeks
 }. The next time is around { $day }.
note-uvo-no-evaluation = I no longer remind you to evaluate the plan.
note-uvo-evaluated = Noted: the plan has been evaluated.
note-uvo-other-code = The code { $code } looks like a name or a word. Give the case another one: type **uvo { $code } code** with the new code after it.
note-uvo-which-code = What should the code of the case be? One like AB-3K7QXZ: two letters, a hyphen and six characters with at least two digits. The old code stays.
note-uvo-code-taken = { $code } is already the code of another UVO of yours. The old code stays.
note-uvo-code-set = The case has another code. The rest is as it was.
note-which-uvo = { $day ->
    [none] Which UVO do you mean?
   *[other] Which UVO shall I move to { $day }?
 } Type **uvo** with the code after it.
note-no-such-act = I do not understand that. Below you see what is possible.
sentence-list-of-uvo = With a UVO I have a checklist for this: { $list }. You have no UVO with me yet. I keep nothing of the contents: here a case has a code only. The plan and the agreements belong in VEHAA.
sentence-no-uvos = You have no UVO with me yet. Type **uvo new**, or at once **new uvo AB-3K7QXZ 12 January 10:00**. Do you have several? Paste lines from Excel: code, day and time.
sentence-open-beside = None of your UVOs needs anything. This is still waiting for you:
sentence-nothing-outstanding = Nothing is open. Everything is up to date.
sentence-nothing-to-plan = All your UVOs have a date. There is nothing left to plan.
sentence-uvo-later = All right, I will ask you again about case { $code } on { $day }. The rhythm stays as it is.
sentence-uvo-later-quiet = Your reminders are off. I keep { $day } in mind for case { $code }, but I will say nothing then. Want a message after all? Type **reminders on**.
sentence-uvo-close-sure = Is case { $code } closed? I will then send nothing more about it. Type **yes** or **no**.
sentence-uvo-closed = Case { $code } is closed. I will send nothing more about it.
sentence-uvo-closed-calendar = Case { $code } is closed. I will send nothing more about it. Is the UVO in your calendar? Remove it with the button, or type **calendar**.
sentence-uvo-key-own = You are the chair of case { $code } already. Give the key to your colleague.
sentence-key-uvo =
    Give this key to the new chair:

    {""}**{ $key }**

    When they type **accept { $key }**, case { $code } is theirs. The key works once, until { $closes }.
trouble-case-code = I cannot read that as a case code. A name or a word is not a code. I have kept nothing.
trouble-time = I do not understand that time. Type for instance 14:00 or 9:30.

## Days and hours

sentence-day-sure = { $time ->
    [none] Do you mean **{ $day }**?
   *[other] Do you mean **{ $day } at { $time }**?
 } { $why ->
    [weekend] That is at the weekend. Type **yes** or **no**, or another day.
    [holiday] That is a public holiday: { $holiday }. Type **yes** or **no**, or another day.
    [earlier] That is earlier than planned. Type **yes** or **no**, or another day.
    [far] That is a long way off. Type **yes** or **no**, or another day.
    [until] That is how I read "until". Type **yes** or **no**, or another day.
   *[other] Type **yes** or **no**, or another day.
 }
sentence-time-sure = Do you mean **{ $time }**? Type **yes** or **no**, or another time.
sentence-day-instead = I have already recorded that the last one was on { $before }. Was that on **{ $day }**? Type **yes** or **no**, or another day.
sentence-day-which = { $why ->
    [clash] Those do not go together. Which is right?
    [nosuchday] There is no such day. Which day do you mean?
    [nosuchtime] There is no such time. What time do you mean?
    [pastday] That day has passed. Which day do you mean?
    [pasttime] That time has already passed today. What time do you mean, or which day?
    [futureday] That day is still to come. Which day do you mean?
    [today] That is today. Do you mean today, or another day?
    [whichtime] What time exactly?
    [eitherday] Which of the days is it to be?
    [eithertime] Which of the times is it to be?
    [dayormonth] Is the first number the day or the month? Which day do you mean?
    [half] "Half" can be two times. What time do you mean?
    [night] That is at night. What time do you mean?
    [seven] Do you mean in the morning or in the evening?
    [notthat] Not that day, then. Which day instead?
    [howmany] How many exactly? Which day do you mean?
   *[other] Which day exactly?
 }
sentence-day-unread = I could not read that day. Type for instance Tuesday, 15 December or in two weeks.
sentence-later-unread = I could not read that day. Type for instance **later Thursday**. It can be up to and including { $closes }, when { $name } closes.
sentence-later-day-unread = I could not read that day. The round now runs up to and including { $closes }. Choose below, or type for instance **in two weeks**.
note-day-unread = I could not read that day. Type for instance Tuesday, 15 December or in two weeks.
note-uvo-held-on = Recorded: it took place on { $day }.{ $last ->
    [none] { "" }
   *[other] { " " }The UVO on { $last } stays until you move it.
 }
note-uvo-held-off = It is no longer recorded as held. Everything else is as it was.
note-uvo-held-instead = Put right: it took place on { $day }, and not on { $before }.

## Groups of chairs
button-voorzitters = New group
button-circle-yes = Yes, I will join
circles-title = Groups of chairs
circle-title = { $name } ({ $code })
circle-empty = Nobody has joined yet. Give chairs the code.
circle-few = Too few chairs have joined. Once there are { $minimum }, you see the numbers together.
circle-chair = Chair
circle-uvos = UVOs
circle-late = Overdue
circle-all = { $chairs ->
    [one] One chair
   *[other] All { $chairs } chairs
 }
circle-overdue = { $count ->
    [0] none
   *[other] { $count } overdue
 }
sentence-no-circles = You have no group of chairs yet. Type **chairs new** to make one.
sentence-circle-made = The group { $name } is ready. Give chairs this code: **{ $code }**. They first read what you see, and then choose for themselves.
sentence-circle-ask = { $host } invites you to the group { $name }. They see numbers of the whole group only: how many UVOs there are and how many are overdue. Never a case code. Somebody who looks just before and just after your yes does see what you add. Will you join? Type **yes** or **no**.
sentence-circle-ask-each = { $host } invites you to the group { $name }. They see beside your name how many UVOs you have and how many are overdue. Never a case code. Will you join? Type **yes** or **no**.
sentence-circle-joined = You are now in the group { $name }. You can always leave: type **leave group { $code }**.
sentence-circle-left = You are no longer in the group { $name }.

## Scores out of sight
hidden-card = Your scores were here. Type **printout** to see your outcome again.
hidden-done = { $count ->
    [one] I replaced one card with your scores.
   *[other] I replaced { $count } cards with your scores.
 } What you typed yourself you can remove yourself. Type **printout** to see your outcome again.
hidden-not-all = { $done ->
    [0] I cannot replace your cards just now.
    [one] I replaced one card with your scores. The rest did not work just now.
   *[other] I replaced { $done } cards with your scores. The rest did not work just now.
 } Type **hide** to try again.
hidden-none = I find no card of mine with scores here from recently. Older cards I can no longer replace.

## What a command does: in Teams while somebody types, and in docs/commands.md
help-verder = Carry on where you left off.
help-terug = Go one question back.
help-pauze = Take a break. Your answers stay.
help-stop = Stop a scan or form. I ask whether to keep it.
help-weggooien = Throw away what you are working on. I ask first whether you are sure.
help-verstuur = Send your answers.
help-wijzig = Change an answer until you send. In a round you can until it closes.
help-overzicht = See where you are.
help-uitdraai = See your latest outcome.
help-verberg = Hide cards with your own scores.
help-pdf = Get your outcome or a group picture as a PDF.
help-zet-op-agenda = Put the largest difference on your list for the next meeting.
help-agenda = See your list for the next meeting.
help-doe-mee = Take part in a round: put the code after it.
help-later = Choose the day on which I ask again.
help-afmelden = Leave a round. Your answers go.
help-afwezig = Say until when you are away. Until then I do not remind you.
help-stap = Be reminded in four weeks of your step after a scan.
help-stap-niet = Get no reminder of your step after all.
help-aanwezig = Say that you are back.
help-herinneringen-uit = Get no more reminders, not even of UVOs.
help-herinneringen-aan = Get reminders again.
help-ronde = Make a round for a group.
help-rondes = See your rounds.
help-wijzig-ronde = Change a round until somebody begins: put the code after it.
help-aantal = Change how many people a round is for, until it closes.
help-hernoem = Give a round another name until it closes.
help-vervroeg = Let a round close sooner: put the code and the day after it.
help-zelfde-mensen = Invite the people of an earlier round of yours to this one as well.
help-verleng = Keep a round open for longer: put the code and the day after it.
help-nodig-uit = Invite people to a round: put the code and their names after it.
help-samen = Coordinate a round together with somebody: put the code after it.
help-overdragen = Hand a round over to somebody else: put the code after it.
help-wie-coordineert = See with whom you coordinate a round.
help-stop-coordineren = Stop coordinating a round that a colleague coordinates too.
help-coordinator-weg = Let a colleague coordinate a round no longer: put the name after it.
help-neem-aan = Accept a round or UVO: put the key after it.
help-sleutel-intrekken = Withdraw a key that you gave to a colleague.
help-sluit = Close a round for good. I ask first whether you are sure.
help-op-papier = Enter the scores of a partner without Regiebot.
help-papier-weg = Remove scores on paper, until the round closes.
help-groepsoverzicht = Ask for the picture of a group, after closing.
help-plaats = Post the picture of an open round: put the code after it.
help-excel = Get a group picture as Excel.
help-plaatje = See a group picture as an image, here or as a file.
help-herhaal = Hold the same round once more, with the same people.
help-uvo = See your UVOs and plan them.
help-lijstjes = Tick how far you are with a case.
help-wie-helpt = See who can help you.
help-openstaand = See what is still open.
help-kalender = See your UVOs in your own calendar.
help-kalender-intrekken = Withdraw the address of your calendar.
help-gehouden = Say that a UVO was held.
help-vervallen = Say that a UVO did not take place.
help-voorzitters = See your groups of chairs, with numbers.
help-vragenlijsten = See everything you can fill in, and what suits you.
help-instellingen = Choose your language and your reminders.
help-nederlands = Speak Dutch with me.
help-engels = Speak English with me.
help-privacy = Read who sees what, and for how long.
help-casusverzoek = Read where to turn with a question about data in a case.
help-mijn-gegevens = See all I keep about you.
help-wis-gegevens = Read what goes when you have everything erased, and what stays.
help-wis-alles = Erase everything about yourself, after reading what goes.
help-hallo = Begin a conversation.
help-help = See what you can do here.
help-hoe = Ask how something is done.
help-menu = See what is open for you and what you can do.
help-uvo-nieuw = Give me a UVO to look after.
help-deel = Read how a round gets into a channel.
help-ja = Say yes to a question of mine.
help-nee = Say no to a question of mine.

## What somebody may mean: on a button, and in "Do you mean: …?". $about is the name or code it is about, $when the day.
meaning-help = See what I can do
meaning-who-are-you = Who I am
meaning-origin = Where something comes from
meaning-human-contact = Speak to a person
meaning-how-long = How long it takes
meaning-who-sees = Who sees what
meaning-is-it-anonymous = Whether it is confidential
meaning-is-it-voluntary = Whether you have to
meaning-what-is-kept = What I keep
meaning-my-rights = What your rights are
meaning-explain-question = An explanation of this question
meaning-explain-term = { $about ->
    [none] An explanation of a word
   *[other] An explanation of { $called }
}
meaning-may-i-change = What you can still change
meaning-start-scan = { $about ->
    [none] Take a scan
    [zelfscan] Take the self-scan
    [competentiescan] Take the competency scan
   *[other] Go to { $called }
}
meaning-restart = Start again
meaning-continue = Go on
meaning-back = Go back to the previous question
meaning-skip = Skip this question
meaning-correct = Change an answer
meaning-pause = Stop now and go on later
meaning-stop = Stop filling this in
meaning-send = Send your answers
meaning-progress-own = See how far you are
meaning-show-result = See your printout
meaning-result-pdf = Your printout as a PDF
meaning-change-sent = Change answers you have sent
meaning-join-round = { $about ->
    [none] Take part in a round
   *[other] Take part in { $about }
}
meaning-lost-code = Help with a code you have lost
meaning-round-with = { $about ->
    [none] See which organisations the round is with
   *[other] See which organisations { $about } is with
}
meaning-round-info = { $about ->
    [none] More about the round
   *[other] More about { $about }
}
meaning-decline = { $about ->
    [none] Do not take part
   *[other] Do not take part in { $about }
}
meaning-leave = { $about ->
    [none] Leave a round
   *[other] Leave { $about }
}
meaning-snooze = { $when ->
    [none] Be asked again later
   *[other] { $about ->
        [none] Be asked again: { $when }
       *[other] Be asked again about { $called }: { $when }
    }
}
meaning-away = { $when ->
    [none] Tell me you are away
   *[other] Tell me you are away: { $when }
}
meaning-remind-step = A reminder of your step
meaning-remind-not = No reminder after all
meaning-reminders-off = No more reminders
meaning-reminders-on = Reminders again
meaning-instruments = See what you can fill in
meaning-settings = See the settings
meaning-language = Another language
meaning-own-data = See what I keep about you
meaning-erase = Erase all your data
meaning-make-round = Make a new round
meaning-when-reminded = When I send reminders
meaning-least-people = How many people are needed
meaning-round-progress = { $about ->
    [none] See how far the round is
   *[other] See how far { $about } is
}
meaning-invite = Invite { $about ->
    [none] people
    [same] the same people
   *[other] { $about }
}{ $round ->
    [none] {""}
   *[other] {" "}to { $round }
}
meaning-remind = { $about ->
    [none] Send a reminder
   *[other] Send a reminder for { $about }
}
meaning-round-code = { $about ->
    [none] The code of the round
   *[other] The code of { $about }
}
meaning-when-closes = When the round closes
meaning-extend-round = { $when ->
    [none] Move the last day of { $name }
   *[other] Move the last day of { $name }: { $when }
}
meaning-paper-scores = { $about ->
    [none] Enter scores on paper
   *[other] Scores on paper in { $about }
 }
meaning-paper-back = { $about ->
    [none] Remove scores on paper
   *[other] Remove scores on paper from { $about }
 }
meaning-rename-round = { $about ->
    [none] Give a round another name
   *[other] Give { $about } another name
}
meaning-round-size = { $about ->
    [none] Change how many people a round is for
   *[other] Change how many people { $about } is for
}
meaning-discuss = See how to talk about it
meaning-close-round = { $about ->
    [none] Close a round
   *[other] Close { $about }
}
meaning-hand-over = { $about ->
    [none] Hand something over to a colleague
    [samen] Add a colleague as coordinator
   *[other] Hand { $about } over to a colleague
}
meaning-who-coordinates = { $about ->
    [none] See with whom you coordinate
   *[other] See with whom you coordinate { $about }
}
meaning-stop-coordinating = { $about ->
    [none] Stop coordinating a round
   *[other] Stop coordinating { $about }
}
meaning-end-coordinating = { $about ->
    [none] Remove a colleague as coordinator
   *[other] Remove a colleague as coordinator of { $about }
}
meaning-group-picture = { $about ->
    [none] See the group picture
   *[other] See the group picture of { $about }
}
meaning-group-file = { $about ->
    [none] The group picture as a file
   *[other] The group picture of { $about } as a file
}
meaning-put-on-agenda = Put the largest difference on your list
meaning-repeat-round = { $about ->
    [none] Repeat a round
   *[other] Repeat { $about }
}
meaning-my-next-uvo = See your next UVO
meaning-new-uvo = A new UVO
meaning-move-uvo = { $when ->
    [none] Move the UVO { $name }
   *[other] Move the UVO { $name }: { $when }
}
meaning-uvo-held = { $when ->
    [none] Record that the UVO { $name } was held
   *[other] Record that the UVO { $name } was held: { $when }
}
meaning-uvo-not-held = Record that the UVO { $name } does not go ahead
meaning-rhythm = { $when ->
    [none] Another rhythm for the UVO { $name }
   *[other] Another rhythm for the UVO { $name }: { $when }
}
meaning-agreement = { $about ->
    [none] Record an agreement
   *[other] Record an agreement for { $about }
}
meaning-overdue = See what is still open
meaning-uvo-calendar = Put the UVO { $name } in your calendar
meaning-case-closed = Close the case { $name }
meaning-present = Say that you are back
meaning-menu = See the menu
meaning-calendar-address = Put your UVOs in your own calendar
meaning-calendar-off = Withdraw the address of your calendar
meaning-share-round = { $about ->
    [none] Share a round
   *[other] Share { $about }
}
meaning-escalation = Help when a case is stuck
meaning-checklists = See the checklists of a case
sentence-remove-message = Your message says something about somebody in a case. I keep nothing of that, but it stays in this chat: please delete your message. Was there a name in it? Then report it as a data breach. Here a case has a code only.
sentence-case-data = This reads as if it is about somebody in a case. That does not belong here: I keep none of it. A case has only a code here. Is there danger now? Call 112. Worried about somebody's safety? Call Veilig Thuis on 0800-2000.
sentence-uvo-handed-over = Case { $code } is no longer yours. { $name ->
    [none] Your colleague took the UVO over on { $day }.
   *[other] { $name } took the UVO over on { $day }.
 }
sentence-uvo-not-yours = Case { $code } is not one of yours. { $fits ->
    [one] Do you mean **{ $yours }**? Type **yes** or **no**.
    [several] Which do you mean: { $yours }? Type the code.
    [none] So I changed nothing. Type **uvo** to see your cases.
   *[new] Is it a new one? Choose **New UVO**, or type **uvo new**.
 }
sentence-calendar-address = This puts your UVOs in your own calendar, also when you move one. In Outlook choose **Add calendar** and then **Subscribe from web**. Paste this address there:
sentence-calendar-link = { $link }
sentence-calendar-private = It holds codes and times only. Whoever has the address sees them: keep it to yourself. Done with it? Type **withdraw calendar**.
sentence-calendar-nowhere = I cannot give you a calendar address here. One UVO at a time works: type **uvo**, the code and **calendar**.
sentence-calendar-withdrawn = The address of your calendar no longer works. Remove the calendar in Outlook, too. Want a new address later? Type **my calendar**.
sentence-calendar-none = You have no calendar address. Want one? Type **my calendar**.
meaning-who-did = How many people are done
meaning-share-picture = Share the group picture
meaning-notice-read = The notice is read: go on
meaning-notice-refused = Do not agree
sentence-meant-sure = Do you mean this: { $what }?
sentence-meant-all = { $count ->
    [2] Do you mean both of these?
   *[other] Do you mean all { $count } of these?
}
sentence-meant-which = What do you mean?
help-voortgang = See how many people are done with your round.
help-wie-deed-mee = Hear how many people took part. I never tell who.
help-wanneer-sluit = See when a round closes.
help-code = Get the code and link of your round, to share.
help-code-kwijt = Find a round again without its code.
help-ronde-info = Read who invites you, what for, and who sees what.
help-hoe-lang = See how long a scan takes, or how much is left.
help-hoe-ver = See how far you are, and what has arrived.
help-wie-ziet-dit = Read who sees what you are filling in.
help-is-het-anoniem = Read what confidential means here.
help-moet-ik-meedoen = Read whether you have to take part.
help-wat-bewaar-je = Read what I keep and how long.
help-kan-ik-nog = Ask whether something can still be done: pause, change, leave, extend.
help-uitleg = Read what a question or a word means.
help-bron = Read where something comes from and what is our own.
help-wie-ben-je = Read who or what I am.
help-mens = Read who you can turn to.
help-nood = Read who can help when you are not doing well.
help-bedankt = Say thank you.
help-niet-akkoord = Say that you do not agree with the privacy notice.
help-overslaan = Skip a question you cannot judge.
help-opnieuw = Start an open scan over. I ask first whether you are sure.
help-herinner = Remind whoever is not done with your round. I ask first.
help-herinner-niet = Take back a reminder that has not gone out yet.

## What people ask
button-code = Code and link
button-herinner = Remind
button-remind-sure = Yes, send the reminder
button-remind-not = Do not send it after all
button-remind-after-all = Send a reminder after all
button-restart-sure = Yes, start over
button-herhaal = Repeat the round
button-withdraw-key = Withdraw the key
note-corrected = { $title }: { $was } → { $now }. Change it back? Type **change { $number } { $was }**.
note-corrected-same = { $title } was { $now } already. Nothing changes.
note-corrected-card = Changed. Your other answers stay as they are.
note-corrected-ahead = { $title }: { $when }. Your other answers stay as they are.
note-corrected-statements = Card { $card }{ $place ->
    [0] {""}
   *[other] , statement { $place }
 }: { $was } → { $now }. Your other answers stay as they are.
note-restarted = You are starting over. What you filled in before is gone.
note-skipped-here = Skipped: { $title }. It counts nowhere. Want to answer after all? Choose it on the card.
note-skipped = Skipped: { $title }. It counts nowhere. Want to answer after all? Type **back**.
trouble-no-skip = I need this question, so it cannot be skipped. You can stop: type **pause**.
sentence-progress = { $name }: { $done ->
    [one] one of { $invited } is done
   *[other] { $done } of { $invited } are done
 }{ and-paper }. The round closes automatically at the end of { $closes }.
sentence-progress-later = { $name } opens on { $day }. Until then nobody can take part.
sentence-progress-closed = { $name } is closed. { $done ->
    [one] One of { $invited } took part{ and-paper }.
   *[other] { $done } of { $invited } took part{ and-paper }.
 }
sentence-progress-few = { $name } is closed. There are too few completed scans for a group picture.
sentence-how-many-untold = I only tell the coordinator how many people take part in { $name }.{ $later ->
    [yes] {" "}After closing it is in the group picture.
   *[no] {""}
 }
sentence-least = { $name }: there is a group picture from { $minimum } completed scans upwards.
sentence-least-open = { $name } is open and has no minimum: even with only a few people there is a group picture after it closes.
sentence-least-any = In a confidential round there is a group picture from { $minimum } completed scans upwards. An open round has no minimum.
sentence-least-several = This is needed for a group picture:
sentence-progress-several = This is how your rounds are doing:
sentence-who-did = I tell nobody that. I only say how many people are done, never who, and never who filled in what. After closing you can see the group picture.
sentence-one-person = { $count ->
    [0] I never show what one person filled in.
    [one] I do not show what one person filled in by itself. { $names } is an open round, though. Anyone who is the only one of a group can be recognised in the group picture.
   *[other] I do not show what one person filled in by itself. Open rounds are: { $names }. Anyone who is the only one of a group there can be recognised in the group picture.
 }
sentence-single-scores = { $count ->
    [0] I never show single scores. Not the lowest or the highest either, and not how often people gave a score.
    [one] I do not show single scores by themselves. { $names } is an open round, though. Anyone who is the only one of a group can be recognised in the group picture.
   *[other] I do not show single scores by themselves. Open rounds are: { $names }. Anyone who is the only one of a group there can be recognised in the group picture.
 }
sentence-left-out = I cannot leave anything out: the group picture is of everybody who took part. Otherwise the difference would show what somebody filled in.
sentence-who-did-not-yours = I tell nobody who takes part or who fills in what. The coordinator only sees how many people are done.
sentence-closes = { $name } closes automatically at the end of { $closes }. Until then everybody can take part.
sentence-closed-by-hand = { $name } was closed on { $day } by the coordinator. It cannot be reopened.
sentence-closed-by-itself = { $name } closed automatically at the end of { $closes }. It cannot be reopened.
sentence-closes-several = This closes first:
sentence-no-round-known = I know of no round of yours. Do you have a code? Type **join** followed by the code.
sentence-code = The code of { $name } is **{ $code }**. Whoever takes part types here: join { $code }
sentence-code-link = The code of { $name } is **{ $code }**. Or share this link: { $link }
sentence-code-closed = { $name } is closed. With the code { $code } nobody can take part any more.
sentence-code-several = These are the codes of your rounds:
sentence-code-to-join = Do you want to take part with the code { $code }? Then press the button.
sentence-code-lost = Ask whoever invited you for the code. I cannot look it up for you: I do not know which round it is.
sentence-code-when-made = Once your round is ready, you get its code and a text for your email or chat. Then you can invite people by name, too.
sentence-code-not-needed = You do not need a code. You are invited to { $names }. Press the button to take part.
sentence-round-info = { $host } invites you to { $name }. Why: { $purpose }. It takes about { $minutes } minutes, and you have until { $closes }.
sentence-round-info-nameless = { $name } is a round with a scan. It takes about { $minutes } minutes, and you have until { $closes }.
sentence-how-far = { $title }: you are at { $unit ->
    [kaart] card
    [rol] { $item }
   *[vraag] question
 } { $number }{ $total ->
    [0] {""}
   *[other] {" "}of { $total }
 }. Everything so far is kept.
sentence-how-far-review = { $title }: everything is filled in, but not sent yet. Type **send** if it is right.
sentence-how-far-several = This is how far you are:
sentence-how-far-nothing = Nothing is open, and nothing has been sent yet. Type **help** to see what you can do.
sentence-still-open = { $title } is still open. What you filled in is kept.
sentence-arrived = Your answers for { $title } arrived on { $day }.
sentence-how-long = { $title } takes about { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
 }. You can stop in between.
sentence-how-long-several = That depends on the scan:
sentence-how-long-uvo = There is no set length for a UVO. You agree on it together. In your calendar I put it down for an hour.
sentence-time-left = { $left ->
    [one] One step
   *[other] { $left } steps
 } to go, about { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
 }. No time? Type **pause**, and everything is kept.
sentence-questions-left = { $left ->
    [one] One step
   *[other] { $left } steps
 } to go. No time? Type **pause**, and everything is kept.
sentence-who-sees-round = This applies to { $name }:
sentence-who-sees-alone = Only you see your answers and your outcome.
sentence-who-sees-own = { notice-own } { notice-use-round }
sentence-who-sees-uvos = Only its chair sees a UVO. Whoever takes it over sees it from then on.
sentence-who-sees-pair = Only the two of you see the scores and the outcome.
sentence-who-sees-round-form = That depends on the scan. If it is confidential, after closing you only see the picture of the group as a whole. If it is open, all of you see the outcome per group. Participants read it before they take part. What you fill in here, they read too.
sentence-who-sees-form = Whoever you invite reads this beforehand, with your name beside it. It holds no answers of others.
sentence-who-sees-paper = Participants and coordinators see these scores with the group after closing, marked "on paper". I do not keep whose they are.
sentence-who-sees-uvo = Only you see this, as the chair. Whoever takes over the UVO from you sees it after that.
sentence-named-alone = It is confidential, not nameless: I know what is yours. Only you see what you fill in for yourself. In a round you read beforehand who sees what.
sentence-named-confidential = { $name } is confidential, not nameless. I know what you answer, the coordinator does not: they only see { shown-figures }.
sentence-named-open = No, { $name } is recognisable. After closing { $word ->
    [-1] what people chose is shown there per domain, region or organisation,
   *[other] the scores are shown side by side per domain, region or organisation,
} also if you are the only one there.
sentence-voluntary = Not as far as I am concerned. You choose for yourself whether you take a scan, and you can always stop.
sentence-voluntary-round = Not as far as I am concerned. You choose for yourself whether to take part in { $name }, and you can always stop. Until the round closes, the coordinator only sees how many people are done.
sentence-kept = I keep your answers for { $scans } months, invitations for { $rounds } months after closing. If you do not come here for { $people } months, everything about you goes.
sentence-kept-where = What I keep is on a server of your organisation, or of whoever runs Regiebot for it. Those who run the server could technically get at it. Messages go through Microsoft Teams, and Teams keeps a copy of this chat. I pass nothing on to an AI service. Which country is that server in? Ask { $contact ->
    [none] whoever manages Regiebot in your organisation.
   *[other] your contact: { $contact }
 }
sentence-nothing-lost = Nothing is lost. What you filled in for { $title } is kept: type **continue**.
sentence-explained = **{ $title }**: { $text }
sentence-source = Source: { $source }.
sentence-origin = This is where **{ $title }** comes from:
sentence-origin-ours = Our own: { $parts }. No research has been done on that.
sentence-origin-unknown = **{ $title }** does not say where it comes from. Ask whoever runs Regiebot where you work.
sentence-origin-which = What do you want to know the source of? Type **source** with a word after it, for instance: { $names }.
sentence-explain-nearest = I have no explanation of that. The nearest I have: { $names }.
sentence-explain-unknown = I have no explanation of that. I do have one of, for instance: { $names }.
sentence-how = Type **{ $word }**, or say it in your own words. { $text }
sentence-explain-round = In a round a group does the same scan, each on their own. Whoever makes the round is its coordinator and invites people. After it closes there is a group picture. You read in advance who sees what.
sentence-explain-kinds = In an **open round** the participants see the scores of each group side by side after it closes, even if a group is only one person. In a **confidential round** I only show what is about enough people, and never what one person answered. You choose which it is when you make the round. Whoever takes part reads so beforehand.
sentence-explain-picture = The group picture is what comes out of a round. The coordinator asks for it once the round is closed. In a confidential round it only has figures of the group, never what one person answered.
sentence-explain-figures = A figure is the average of what you all filled in yourselves, from 1 to 5. There is no norm: high or low is not right or wrong. Why it is so, only you can tell. The picture is where that conversation starts.
sentence-explain-coordinator = Whoever makes a round is its coordinator: they invite people, close the round and ask for the group picture. They can hand it over to a colleague.
sentence-explain-closing = Closing is for good: after that nobody can take part or change anything. The group picture is there at once. In an open round those who took part are told so as well. Those who had not sent theirs hear that it does not count.
sentence-explain-outcome = This is the outcome of **{ $title }**. { $text ->
        [none] {""}
       *[other] { $text }{" "}
    }It is not a judgement: it follows from what you filled in yourself. See it as the start of a conversation.
sentence-explain-subjects = What do you want explained? Type **explain** with a word after it, for instance: { $names }.
sentence-explain-statements = For each statement choose the answer that fits you best. Above them it says: { $lead }.
sentence-explain-scale = { $low } is: { $least }. { $high } is: { $most }.
sentence-explain-skip = Does nothing fit? Type **skip**.
sentence-explain-send = You are checking everything now. After sending you see your outcome at once, and your answers are fixed. I send them to nobody.
sentence-explain-send-round = You are checking everything now. Send it when it is right. You can change your answers until the round closes.
sentence-explain-send-form = You are checking everything now. After sending I make it. Until then nothing changes.
sentence-explain-notice = This is the privacy notice: who sees what, and how long I keep it. Reading it is enough. Type **ok** to go on, or **i do not agree**.
sentence-explain-close = Yes closes the round for good. After that nobody can take part any more. No leaves everything as it is.
sentence-explain-leave = If you say yes, I throw away your answers in this round. No leaves everything as it is.
sentence-explain-day = Name a day, and I ask you again on that day. For instance: Monday, or in a week.
sentence-explain-away = Name the day on which you are back. Until then I remind you of nothing.
sentence-explain-pair = If you say yes, you fill in one form together. Only the two of you see the scores.
sentence-explain-circle = If you say yes, the coordinator sees the numbers of your UVOs, as it says above. Never a case code.
sentence-explain-uvo-close = If you say yes, I send nothing more about this case. No leaves everything as it is.
sentence-explain-held = I ask in order to keep the rhythm: from a UVO that took place I work out when the next one is. One that did not take place does not count.
sentence-explain-due = I count the rhythm from the UVO that has just taken place. Does that week not suit? Choose a different rhythm or a date of your own.
sentence-explain-erase = Only **erase everything** erases everything about you, for good. Anything else leaves everything as it is.
sentence-explain-discard = Keeping means: carrying on later where you left off. Throwing away means: your answers are gone for good.
sentence-explain-restart = If you say yes, your answers so far are gone and you begin at the first question. If you say no, you go on.
sentence-explain-remind = If you say yes, I remind whoever is not done and wants reminders. I do not say who that is.
sentence-explain-invited = If you say yes, the scan begins. If you say **later**, I ask again on a day you choose. If you say no, I do not ask again.
sentence-explain-names = Type or paste names or email addresses, with commas in between. I look for them in the channel or group chat of the round, and check with you before I send anything.
sentence-explain-uvo = Answer with a button, or type what you want: a new day, **held**, **rhythm 6 weeks** or **agreement**.
sentence-explain-code = A code has eight characters, such as K7QF-M2XR. You find it in the invitation.
sentence-help-in-run = Go back with **back**, stop with **pause**: everything is kept. To the start: **menu**.
sentence-may-erase = Yes. Type **erase my data** and everything about you goes. A group picture that has already been made does not change.
sentence-may-erase-one = I cannot erase a single outcome. After a while it is deleted automatically. To erase everything, type **erase my data**: you will read first what that does.
sentence-may-which = What do you still want to do? I can tell whether you can pause, change, leave, join, extend, compare or reopen.
sentence-may-not-undo = { $name } is still open. You can still change its name, last day and number of people: say what it should be. Once closed, it cannot be opened again.
sentence-may-undo-uvo = Yes. A case that you close can be opened again: type **uvo** with the code and **reopen**. You can still move a date too.
sentence-may-coordinator = Only who coordinates the round can do that. Ask whoever invited you.
sentence-may-not-wait = No, you do not have to wait for anybody. You get your own outcome as soon as you send. In a round the group picture comes after it closes.
sentence-may-not-remove = A round cannot be thrown away. The round { $name } has already closed. Type **group picture** to see what came of it.
sentence-may-not-sooner = { $name } is open until { $closes }. Only the coordinator can close it sooner.
sentence-may-not-reopen = No, { $name } is closed and will not open again. The coordinator can repeat the round.
sentence-may-not-questions = No, the questions of a scan are fixed. That way you can compare outcomes and know where they come from. A questionnaire of your own is possible: ask whoever manages Regiebot in your organisation.
sentence-may-not-way = No, what was promised beforehand about { $name } does not change any more.
sentence-may-extend = Yes, { $name } can stay open longer. Now the round runs until { $closes }. Choose a day, or type **extend { $code }** with the day.
sentence-may-is-open = Yes, { $name } is still open: people can take part until { $closes }. The code is { $code }.
sentence-may-join-code = You can take part as long as the round is open. Type **join** with the code you were given.
sentence-may-leave = Yes, you can still leave { $name }: type **leave round**. I ask first, and then throw away your answers.
sentence-may-leave-closed = { $name } is closed. You can still leave: type **leave round { $code }**. The group picture does not change by that.
sentence-may-stop = Yes, you can always stop: type **stop**. I then ask whether to keep your answers.
sentence-may-change-now = Yes, you can still change it. Type **back**, or **change** with the number and the new answer.
sentence-may-change-once-sent = Yes, also once you have sent them: until { $name } closes, at the end of { $closes }. After that they are final.
sentence-may-not-change-once-sent = No, once you have sent them your answers are final. You can still change them now: type **back**, or **change** with the number and the new answer.
sentence-may-change-round = Yes, until { $name } closes, at the end of { $closes }. Type **change { $code }**.
sentence-may-not-change = No, what you sent is fixed. You can take the scan once more: the one before stays.
sentence-may-change-nothing = You have filled in nothing yet. During a scan you can change every answer.
sentence-may-change-own = Yes, as long as nobody has begun, everything about { $name } can be changed: type **change round { $code }**. After that, only its name, the number of people and its last day.
sentence-may-compare-none = You can compare when you repeat a round: then the picture stands beside that of last time.
sentence-may-compare-repeat = Yes. The group picture of { $name } shows last time beside it, where possible.
sentence-may-compare-later = Yes. Once it has closed, the group picture of { $name } shows last time beside it, where possible.
sentence-may-compare = { $name } is not a repeat, so there is no last time to put beside it. If you repeat the round after closing, the new picture stands beside this one.
sentence-may-pause = Yes, you can always stop and go on later: type **pause**. Everything you filled in is kept.
sentence-may-go-on = Yes, everything is still there. Type **continue** when you like.
sentence-remind-which-day = I cannot read that day. Type for instance **remind tomorrow**, or **remind 15 December**.
sentence-name-sure = Do you really want to call { $name } **{ $said }**? Type **yes**, **no** or another name.
sentence-which-count = { $name } is for { $count } people now. How many should it be for? Type the number.
sentence-count-unfit = That number will not do. Type a number from { $min } to { $max }. It cannot be less than the number of people who are already done.
sentence-which-name = What should { $name } be called? Type the new name.
sentence-name-unfit = That name will not do. A name has { $min } to { $max } characters, and no details of a person or a case. Type another name.
sentence-open-name-sure = { open-lead } Do you really want to call { $name } **{ $said }**? Type **yes**, **no** or another name.
sentence-open-new-count = { open-lead } How many people is { $name } for? Type the number.
sentence-open-people = { open-lead } Do you want to invite the people on your list to { $name }? Type **yes** or **no**.
sentence-open-new-name = { open-lead } What should { $name } be called? Type the new name.
sentence-uninvite = I cannot take back an invitation. My answer would tell you who has already begun. Anyone who does not want to take part can press **No, thank you**. Then I send nothing more. What somebody has filled in, only they can remove. Is the number of people invited wrong? Type **number**.
sentence-others-answers = What somebody filled in, only they can change or remove, while the round is open. Ask them to type **change**, or **leave round** if all of it has to go. After closing it stays as it is.
sentence-remind-sure = Shall I send a reminder for { $name } { $day ->
    [none] to whoever is not done
   *[other] on { $day } to whoever is not done
 }? I only know who began or was invited by name. Type **yes** or **no**.
sentence-reminded = Fine. On { $day } a reminder for { $name } goes to whoever is not done, in working hours. Nobody gets more than two, or one soon after another message. Give the code to those I do not know: { $code }.
sentence-remind-already = You asked this for { $name } already today. Once a working day is enough. The code to share yourself is { $code }.
sentence-remind-withdrawn = Fine. The reminder you planned for { $name } will not go out. What I send by myself stays as it was.
sentence-remind-none-planned = No reminder of yours is waiting to go out. What has been sent I cannot take back.
sentence-remind-closed = { $name } is closed, so a reminder is no use now.
sentence-reminders = { $name }: I remind whoever was invited or began, and is not done. That is twice at most, for the last time on { $day }. Anyone who switched reminders off gets none. To send one now, type **remind**.
sentence-reminders-over = { $name }: no more reminders go out by themselves. The last time was on { $day }. Type **remind** to send one anyway.
sentence-reminders-none = { $name } is too short for reminders of my own. Type **remind** if you want one sent.
sentence-reminders-several = This is how I remind people who are not done:
sentence-remind-too-late = { $name } closes on { $closes }. There are no working hours left before that to send anything.
sentence-remind-which = For which round shall I send a reminder? For your own scan, type **later** and a day.
sentence-once-more = Would you like to fill in **{ $title }** once more, for yourself? What you filled in before is kept.
sentence-restart-sure = Do you want to start **{ $title }** over? I then throw away your answers so far. Type **yes** or **no**.
sentence-restart-sent = Your answers were sent already. Change them one by one: type **change** with the number.
sentence-restart-joint = This form belongs to the two of you, so I do not throw it away. Change an answer with **change**, or stop with **stop**.
sentence-thanks = You are welcome!
sentence-greeting = Hi, good to see you! I am fine. What can I do for you?
sentence-about-self = Good to have you here! I do not keep what you tell me about yourself. Begin with a scan for yourself, a round with your group, or a UVO that you chair.
sentence-about-self-in-run = Thank you. I do not keep what you tell me about yourself. The question stays.
sentence-nod = Fine. Would you like to see one, or tell me something? Type **uvo** with the code.
sentence-smalltalk = I am here when you need me.
sentence-parting = Have a nice day! I am here when you need me.
sentence-complaint = That sounds annoying, I am sorry. Tell me what is going wrong, or type **help**.
sentence-complaint-in-run = That sounds annoying, I am sorry. Type **explain** for an explanation of this question, or **skip**. The question stays.
sentence-who-came = I do not keep who is at a UVO, or how many: only the code, the day and the agreements.
sentence-no-action = Fine, I will do nothing. Everything stays as it is.
sentence-it-stands = { $done ->
        [key] Fine. The key still works, though. Should it stop? Type **undo**.
        [round] Fine, I will do nothing. The round is ready. No longer needed? Type **undo**.
       *[other] Fine. What you just changed stays that way. Not what you meant? Type **undo**.
    }
sentence-no-action-in-run = Fine, I will do nothing. The question stays, and everything is kept.
sentence-out-of-scope = I cannot do that. I help with the scans, with rounds and group pictures, and with the rhythm of UVOs. Type **help** to see what is possible.
sentence-costs = Taking part costs you nothing: I never ask for a payment.
sentence-choose-yourself = I will not choose that for you. It is about how you see it, and there is no right or wrong.
sentence-choose-yourself-in-run = I will not choose that for you. It is about how you see it, and there is no right or wrong.{ $question ->
    [none] {""}
   *[other] {" "}The question is: { $question }
} In doubt? Choose what comes closest, or type **explain**.
sentence-what-for-me = You see for yourself straight away how things stand, and where you could start. In a round you then talk about it together. You do not have to: it is up to you.
sentence-done-before = That does not count here: each time you fill in how things are now. You may fill it in again, and you do not have to. What you sent before does not change.
sentence-where-it-works = I work wherever Teams works: on your phone, your tablet and your computer. Everything you fill in is kept. Going on with another device? Type **continue** there. Do you see no buttons? Type the number or the words instead.
sentence-without-teams = People without Teams cannot talk with me. In an open round with the self-scan they can give their scores on paper. The coordinator enters those with **on paper**. That is not possible in a confidential round.
sentence-uvo-place = Where a UVO is held, online or not, is up to you. I keep only its day and time. Put the place or the link in your invitation.
sentence-minutes = Minutes and notes cannot go here: I know a case by a code only. What you discuss and agree belongs in VEHAA.
sentence-case-code-from = Your organisation gives a case its code. I do not make codes, and I do not look them up. If you do not have it to hand, this can wait: everything is kept.
sentence-case-code = A case code stands here in place of a name, such as AB-3K7QXZ. Your organisation gives it to the case. I do not make codes or look them up. Type **uvo** to see the cases you have here.
sentence-about-key = A key works once and is valid for a week. If your colleague does not use it, nothing changes. Type **withdraw key** to end it sooner.
sentence-what-others-do = I do not see what others do: I know your cases only. The starting point is a UVO once every { $weeks } weeks for each case. More often is fine, less often is possible for the time being.
sentence-who-are-you = I am Regiebot, a chatbot for people who lead collaboration. I am not human and use no AI service: I follow fixed rules.
sentence-contact = { $contact ->
    [none] Would you like to talk to a human? Ask whoever manages Regiebot in your organisation.
   *[other] Would you like to talk to a human? You can reach: { $contact }
 }
sentence-organisation-stopped = Your organisation no longer uses Regiebot, so I cannot help you any further. I do not keep what you type or press now. { $contact ->
    [none] Questions about your data? Ask whoever looks after privacy in your organisation.
   *[other] Questions about your data? Ask: { $contact }
 }
sentence-apart = { $organisation } and your organisation no longer hold rounds together. What you filled in for a round of { $organisation } does not count there. What you had already sent is now a scan of your own: type **printout**. What was half done is gone. A group picture that was there already does not change.
sentence-round-fewer = An organisation no longer takes part in { $name }. What its people filled in does not count. { $done ->
    [0] Nothing has been filled in so far.
    [one] One scan has been filled in so far.
   *[other] { $done } scans have been filled in so far.
 }
sentence-contact-host = Is it about { $name }? Then ask { $organisation ->
    [none] { $host }
   *[other] { $host } of { $organisation }
 }, who coordinates the round.
sentence-need-help = This sounds hard, and I cannot help with it myself. Is there danger now? Call 112. Is home not safe, or is it about a child? Call Veilig Thuis on 0800-2000, day and night. Are you thinking of suicide? Call 113 or 0800-0113. Talk to somebody you trust, or to your doctor.
sentence-notice-refused = That is fine. Then I keep nothing about you, and do nothing. Changed your mind? Type **hello**. { $contact ->
    [none] Questions? Whoever manages Regiebot in your organisation can help.
   *[other] Questions? You can ask: { $contact }
 }
sentence-not-agreed = Fine, I will do nothing. Do you want me to keep nothing about you? Type **erase my data**: then you first read what goes.
