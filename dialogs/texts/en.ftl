### Everything Regiebot says, in English.

## General
summary = There is a message from Regiebot.
progress-vraag = Question { $number } of { $total }
progress-rol = Role { $number } of { $total }
page-kaart = Card { $number }
progress-kaart = Card { $number } of { $total }
dash = { $left } – { $right }
legend = { $sign } = { $label }
named = { $title }: { $name }

## Buttons
button-next = Next
button-back = Back
button-pause = Pause
button-explain = Explanation
button-help = Help
button-send = Send
button-make = Make the round
button-change = Change
button-read = Read, go on
button-zelfscan = Self-scan
button-competentiescan = Competency scan
button-pdf = PDF
button-uitdraai = Printout
button-ronde = New round
button-rondes = My rounds
button-groepsoverzicht = Group overview
button-instellingen = Settings
button-privacy = Privacy
button-verder = Continue
button-go-on = Continue { $name }
button-pauze = Keep it, go on later
button-weggooien = Discard
button-close-sure = Yes, close the round
button-close = Close { $name }
button-picture = Group overview { $name }
button-not-yet = No, not yet
button-round = { $name } ({ $code })
button-nederlands = Nederlands
button-engels = English
button-steps = Conversation in four steps

## First meeting and privacy
notice-title = Before you begin
welcome-title = Welcome to Regiebot
welcome-text = I help you lead collaboration without power. With me you look back on your collaboration with the self-scan, and on your own work with the competency scan. You can do so alone, or in a round with others.
privacy-title = Who sees what
privacy-alone = **Self-scan for yourself:** only you see your scores.
privacy-round = **Self-scan in a round:** after closing, the participants and the coordinator see the scores per domain. If you are the only one from your domain, the scores are recognisably yours. You read this once more before you take part.
privacy-competencies = **Competency scan:** your own outcome is for you only. Do you take part in a round? Then the coordinator sees averages of the group, from { $minimum } people on. That is confidential.
privacy-coordinator = **The coordinator** sees before closing only how many people are done, not who.
privacy-keep = **How long:** I keep your answers for { $months } months. Then I throw them away. A closed group picture stays, without names.
privacy-use = **What for:** for a conversation about collaboration. Not to appraise people. Nobody takes an automatic decision with it.
privacy-teams = **Note:** Teams keeps a copy of this chat itself too.
privacy-cases = **No cases:** do not mention names, dates of birth or numbers of children, families or clients.
privacy-contact = **Questions, or using your rights?** { $contact }
privacy-contact-default = Ask the administrator of Regiebot in your organisation.
privacy-content = **Whose words are these?** The self-scan is based on the zelfscan regieneming by AEF for Met Andere Ogen. The roles and competencies of the competency scan follow Bosselaar (VU) and Williams. The statements, explanations and tips are our own. It is not the scan of the VU. They have not been tested with users yet.
notice-go = Press the button or type **ok**. Then we go on.

## Menu
menu-title = What would you like to do?
lead-menu = Choose below, or type what you want.
lead-hello = Hello! Choose below, or type what you want.
lead-unknown = I do not understand that. This is what you can do here.
lead-nothing-open = Nothing is open for you. This is what you can do.
lead-card-was-old = That card was from earlier. This is what you can do now.
lead-repeated = Your last message arrived twice. I handled it once.
lead-edited = You changed a message. I read a message only once. Feel free to type it again.
menu-words = You can always type, too: **continue**, **back**, **pause**, **stop**, **printout**, **pdf**, **round**, **rounds**, **close** with a code, **group overview**, **settings**, **privacy** and **help**.
menu-code = Did you get a code? Type **join** with the code behind it.
menu-open = This is still open for you:
menu-open-row = { $number }. { $name } (type **continue { $number }**)

## A question
ask-required = Choose an answer first.
ask-required-text = Fill in something first.
ask-type-scale = You can type too: a number from { $min } to { $max }, or the name of the score.
ask-type-choice = You can type too: the number or the name.
ask-type-card = You can type too: four numbers in a row, for instance **4 3 5 4**, or one by one. Did something not occur? Type a dash in its place: **4 - 5 4**.
ask-next-statement = Statement { $number } is next.
ask-type-date = You can type in the chat too, for instance: 12 December, or in two weeks.
ask-type-text = Type here, or in the chat
ask-points = What do you see happening then?
ask-scale = What do the scores mean?

## Notes above a card
note-was-busy = You were busy with this already. We go on where you were. Do you want to start again? Type **stop**.
note-welcome-back = Good to have you back. This is where you were.
note-card-was-old = That card was from earlier. This is where you are now.
note-edited = You changed a message. I read a message only once. Do you want to change an answer? Type **back**.
note-sent = Your answers have been sent.
note-joining = You are taking part in { $name }. You can take part until { $closes }. Until you send it, you can change everything. You can always stop: type **stop**.
note-joined-already = You took part in { $name } already. This is your outcome.
note-language-set = From now on I speak English with you.
note-no-such-part = I do not know that. This is your whole printout.

## Not understood
trouble-scale = I do not know that answer. Choose one score from { $min } to { $max }, or type **I don't know**.
trouble-choice = I do not know that answer. Type a number from { $min } to { $max }, or the name.
trouble-unclear = I am not sure which answer you mean. Choose one.
trouble-length = Make it { $min } to { $max } characters long. Now it is { $length }.
trouble-number = Type one whole number from { $min } to { $max }.
trouble-date = I do not understand that date. Type for instance 2026-12-12, December 12 or in two weeks.
trouble-date-past = That day has passed. Choose today or later.
trouble-date-far = That is too far away. Choose a day within { $days } days.
trouble-at-start = This is the first question. You cannot go back further.
trouble-not-complete = One question is still open. Answer that first.
trouble-no-such-page = That question is no longer part of this scan. This is where you are now.
trouble-nothing-chosen = I saw no answer on the card. Choose one and press Next.
trouble-review = Type **send** to send it, or a number from 1 to { $max } to change that answer.
trouble-which-change = Which answer do you want to change? Type **change** with a number from 1 to { $max }.
trouble-private-bsn = This looks like a citizen service number (BSN). It does not belong here. I have kept nothing. Please delete your message too and choose another name.
trouble-private-mail = This looks like a mail address. It does not belong here. I have kept nothing. Choose a name without data about a person.
trouble-private-date = This looks like a date of birth. It does not belong here. I have kept nothing. Choose a name without data about a person.
trouble-private-digits = This looks like a number of a person or case. It does not belong here. I have kept nothing. Choose a name without a long number.

## Review
review-title = Check your answers
review-intro = Is everything right? Then you can send it. After that your answers are fixed.
review-intro-form = Is everything right? Then I make the round.
review-choose = Choose a question
review-question = Question
review-answer = Answer
review-change = Which answer do you want to change?
review-type = You can type too: **send**, or a number to change that answer.

## Pause, stop, discard
sentence-paused = Fine. Everything is saved. Type **continue** when you want to go on, today or in a few weeks.
sentence-stop-ask = Do you want to go on later, or shall I throw your answers away?
sentence-discarded = Gone. Nothing of it has been kept.
sentence-mode-needs-round = Between the domains you take the scan in a round. Do you have a code? Type **join** with the code behind it. No round yet? Type **round** and you make one. Do you want to take the scan for yourself? Type **self-scan** and choose Individually.
sentence-not-joined = All right, you do not take part. I have kept nothing. Changed your mind? Type the code again.
sentence-no-result = You do not have that outcome yet. Type **self-scan** or **competency scan** to begin. It takes five to ten minutes.

## Outcome
result-title = Your self-scan
result-role = Role
result-score = Score
result-band = How present
result-before = Last time
result-change = Difference
result-none = –
result-up = { $by } higher
result-down = { $by } lower
result-same = the same
result-chart = Degree of presence per role, from 1 to 5
result-chart-axis = Score
result-since = You took this scan before for the same collaboration. The table shows the difference.
result-reflection = Questions to think about
result-follow-up = Steps you can take
result-closing = To take with you
result-type = Below you unfold the questions and steps per role. You can type too: **printout conductor**. Do you want a PDF? Type **pdf**.
result-round = The group picture of { $name } comes when the round is closed. Then type **group overview**.

profile-title = Your competency scan
profile-competency = Competency
profile-chart = How often you did this, from 1 to 5
profile-tips = Two tips
profile-type = Below you unfold the explanation per role. You can type too: **printout listening**. Do you want a PDF? Type **pdf**.
profile-round = You took part in { $name }. The coordinator sees averages of the group only, from { $minimum } people on. Your outcome stays yours.

## PDF
pdf-offered = Your PDF is ready, below.
pdf-description = Your printout as a PDF. Teams puts it in your own OneDrive. Does that not work? Type: pdf link.
pdf-link = [Open your PDF]({ $url }). The link works for { $minutes } minutes. Do not share it: whoever has it can open your printout.
link-gone = This link no longer works. Type pdf link for a new one.
pdf-declined = All right, I do not make a PDF. Type **pdf** if you want it later after all.
pdf-failed = Handing over the PDF did not work. Type **pdf** to try again, or **pdf link** for a link.
sentence-pdf-gone = This printout is no longer there. Type **printout** to see what you have.
pdf-file-zelfscan = Self-scan
pdf-file-competentiescan = Competency-scan
pdf-date = Filled in on { $day }
pdf-version = { $title }, version { $version }
pdf-self-report-zelfscan = This is your own picture of the collaboration. It is the start of a conversation, not a measurement and not an appraisal.
pdf-footer = Made with Regiebot
pdf-chart-alt = Bar chart. { $rows }.
pdf-chart-row = { $label }: { $value }
pdf-table = Scores
pdf-pattern = The whole
pdf-stands-out = What stands out

## Rounds
round-made-title = Your round is ready
round-made = { $name } is open until { $closes }. You invite { $invited ->
    [one] one person
   *[other] { $invited } people
 }. The code is **{ $code }**.
round-share-title = Copy this text into your mail or chat:
round-share-zelfscan = Take part in the self-scan on taking the lead: { $name }. Open Regiebot in Teams and type: join { $code }. It takes about five minutes and can be done until { $closes }. After closing we see the scores per domain side by side.
round-share-competentiescan = Take part in the competency scan for regisseurs: { $name }. Open Regiebot in Teams and type: join { $code }. It takes about eight minutes and can be done until { $closes }. Your outcome is for you only. As a group we look at averages only, from { $minimum } people on.
round-made-few = Note: with fewer than { $minimum } people there will be no group picture. Better invite more.
round-made-next = Type **rounds** to see how many people are done. Type **close { $code }** when you want to close the round.
round-state-title = Round { $name }
round-state-open = Still open, until { $closes }. { $done } of { $invited } are done. The group picture comes after closing.
round-state-closed = Closed. { $done } of { $invited } took part.
rounds-title = Your rounds
rounds-name = Name
rounds-done = Done
rounds-status = State
rounds-of = { $done } of { $invited }
rounds-open = open until { $closes }
rounds-closed = closed
rounds-type = Type **group overview** or **close** with the code behind it.
sentence-not-coordinator = In your organisation not everybody may make a round. Ask the administrator of Regiebot. You can take part: type **join** with the code.
sentence-which-code = Which code did you get? Type **join** with the code behind it, for instance join K7QF-M2XR.
sentence-no-such-code = This code leads nowhere. Check that it was copied well, or ask your coordinator.
sentence-round-is-closed = The round { $name } is closed. Taking part is no longer possible.
sentence-no-rounds = You have not made a round yet. Type **round** to begin one.
sentence-no-round-to-close = You have no round with this code. Type **rounds** to see your rounds.
sentence-which-round-to-close = Which round do you want to close? Type **close** with the code behind it.
sentence-round-was-closed = The round { $name } is closed already. The group picture is ready.
sentence-close-sure = Are you sure you want to close { $name }? { $done } of { $invited } are done. After that nobody can take part or change anything. Type **yes** or **no**.
sentence-round-closed-now = The round { $name } is closed. { $done ->
    [one] One person
   *[other] { $done } people
 } took part. The group picture is ready.
sentence-no-picture = You do not have a round to see a group picture of. Type **round** to make one, or **join** with a code.
sentence-no-such-round = I cannot find such a round with you. Type **rounds** to see your rounds.
sentence-which-round = Of which round do you want the group picture? Choose one, or type **group overview** with the code.
sentence-picture-later = The group picture of { $name } comes after closing. The round is open until { $closes }.

sentence-picture-not-yours = The group picture of { $name } is for the coordinator, who discusses it with you. You see your own outcome with **printout**.

## Group picture
picture-title = Group picture { $name }
picture-response = { $done } of { $invited } invited people took part.
picture-members = Per domain: { $members }.
picture-member = { $group } { $n }
picture-nobody = Nobody completed this round. That is why there is no group picture.
picture-one-group = There are scores from one domain. That is why there is nothing to compare.
picture-chart = Score per role and domain, from 1 to 5
picture-role = Role
picture-scores = Score per domain
picture-apart = difference { $difference }
picture-order = The largest difference comes first. That is where the conversation begins.
picture-agenda = For the conversation
picture-role-line = **{ $role }** – { $class } ({ $difference })
picture-role-none = **{ $role }** – no comparison
picture-numbers = Mean { $mean }, middle score { $median }, agreement { $agreement }.
picture-n = n
picture-too-few = There are too few completed scans for a group picture. { $minimum } are needed.
picture-profile-chart = Mean per competency, from 1 to 5
picture-spread = You differ most among yourselves on { $competency } (spread { $deviation }).
picture-confidential = This picture is confidential: averages only, from { $minimum } people on. Where a mean would tell too much about one person, you see a range.
around = { $low } to { $high }
around-low = { $edge } or lower
around-high = { $edge } or higher
picture-general = Questions for the whole conversation
picture-step = { $number }. { $text } ({ $minutes } minutes)
picture-small = A small group: this is the start of a conversation, not a measurement. Agreement runs from -1 (opposite camps) to 1 (all the same).

## Settings
settings-title = Settings
settings-text = I speak English with you. Choose your language here, or type **nederlands** or **english**.

## Faults
fault = Something went wrong on my side. Your earlier answers are saved. Please try again in a moment. If it keeps going wrong, pass on this number: { $number }.
personal-only = I only work in your own chat with me. Open Regiebot and type **help**.
attachment = I cannot read files and have kept nothing. Type **help** to see what I can do.
done = Done.
too-long = That message is too long for me. Make it shorter and I will read it.
