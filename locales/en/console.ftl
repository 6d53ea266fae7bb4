# The console: what psychologists, police liaisons, supervisors and administrators see.

console-product = Parasolka
console-skip = Skip to content
console-nav = Main sections
console-home = To the start
console-loading = Loading…
console-cancel = Cancel
console-close-dialog = Close this window
console-choose-one = Choose one.
console-try-now = Try now
console-copied = Copied
console-copy-failed = Could not copy
console-more = More
console-language = Language
console-language-uk = Українська
console-language-en = English
console-theme = Appearance
console-theme-auto = As on the device
console-theme-light = Light
console-theme-dark = Dark

# Sign-in
console-sign-in = Sign in
console-signing-in = Signing in…
console-sign-out = Sign out
console-sign-in-about = Where those who answer children work
console-sign-in-help = Forgot the password, or cannot get in? Ask your administrator.
console-session-ended = The session ended. Sign in and we take you back to the same page.
console-email = E-mail
console-email-missing = Enter your e-mail.
console-password = Password
console-password-missing = Enter your password.
console-sign-in-wrong = The e-mail or the password does not fit. Check both.
console-sign-in-too-many = There were too many attempts to sign in, so it is stopped for a short while. This keeps passwords from being guessed.

# Connection
console-connection-lost = No connection to the server. What you see may have changed. We keep trying.
console-cannot-start = The console could not open
console-cannot-start-again = We try again every few seconds.
console-no-page = There is no such page
console-no-page-about = The link may be an old one.
console-error-unknown = That did not work. Try again.
console-error-server = Something broke on the server. Your words are still here; try again in a minute.
console-error-offline = No connection to the server. Check the network and try again.
console-error-timeout = The server takes too long. Try again: nothing arrives twice.
console-error-answer-unreadable = The answer was not ours. The network may want you to sign in on its own page.
console-error-too-many-requests = Wait a minute and try again.
console-error-too-many-requests-wait = { $seconds ->
    [one] Try again in { $seconds } second.
   *[other] Try again in { $seconds } seconds.
}
console-error-claim-outdated = The case has been taken again since, so nothing was sent. Your words are still in the box.
console-error-lease-expired = The time on this case ran out, so nothing was sent. Take it again: your words are still in the box.
console-error-case-not-held = You do not hold this case now. Take it again: your words are still in the box.
console-error-case-held-by-another = Somebody else works on this case now. Your words are still in the box.
console-error-queue-empty = Nobody is waiting now. Breathe out.
console-error-consent-missing = The child has not agreed to share this with the police, so it cannot be handed over.

# Keys
console-keys = Keys
console-keys-intro = Letters work in any keyboard layout while you are not in a text box.
console-keys-switch = Letter keys are on
console-key-help = Show this list
console-key-queue = To the queue
console-key-handoffs = To the handoffs
console-key-next = To the “Take the next one” button
console-key-reply = To the reply to the child
console-key-note = To the note for the team
console-key-send = Send or save
console-key-close = Close the window, leave the box

# Roles
console-role-nav = Role
console-role-title = Welcome, { $name }
console-role-yours = Your role
console-role-psychologist = Psychologist
console-role-liaison = Police liaison
console-role-supervisor = Supervisor
console-role-administrator = Administrator
console-role-may = What this role gives
console-role-may-not = What it does not give
console-role-admin-about = You keep everything running. This role does not show children's words or case material, by design.
console-role-admin-staff = See the staff and add new members. For now the command “npx parasolka staff add” does it.
console-role-admin-install = Check that everything is set up: “npx parasolka doctor”.
console-role-admin-audit = Check that the record of actions is whole: “npx parasolka audit verify”.
console-role-admin-no-cases = Cases, conversations, evidence and notes. Only psychologists and supervisors open them.
console-role-admin-no-handoffs = What was handed to the police. Liaisons open it.
console-role-none-about = There is no screen for your role yet. If you should see something, tell your administrator.

# Queue
console-queue = Queue
console-queue-view = Which cases to show
console-open = Open
console-closed = Closed
console-closed-none = No closed cases yet
console-closed-none-about = Cases that you have worked on and closed will be here.
console-next-section = The next case
console-next = Take the next one
console-next-triage = Take the next from triage
console-next-counselling = Take the next conversation
console-next-police = Take the next police report
console-taking = Taking…
console-next-about = { $count ->
    [one] { $count } waits. The child in the greatest danger comes first.
   *[other] { $count } wait. The child in the greatest danger comes first.
}
console-next-none = There is nobody to take now.
console-queue-triage = Triage
console-queue-counselling = Talks
console-queue-police = Police
console-queue-clear = Nobody
console-oldest = longest:
console-waiting-count = { $count ->
    [one] waits
   *[other] wait
}
console-red-waiting = { $count ->
    [one] { $count } red waits
   *[other] { $count } reds wait
}
console-own = With me
console-unread = { $count } new
console-changed = New
console-waiting = Waiting
console-waits = waits
console-nobody-waits = Nobody is waiting now. Breathe out.
console-nobody-waits-about = As soon as somebody writes, it appears here by itself.
console-all-queues = Show all queues
console-kind-content-report = Content report
console-kind-counselling = Counselling
console-kind-police-report = Police report

console-span-moment = just now
console-span-minutes = { $minutes } min
console-span-hours = { $minutes ->
    [0] { $hours } h
   *[other] { $hours } h { $minutes } min
}
console-span-days = { $hours ->
    [0] { $days } d
   *[other] { $days } d { $hours } h
}

console-risk = Risk
console-risk-red = Red
console-risk-orange = Orange
console-risk-yellow = Yellow
console-risk-green = Green
console-risk-red-about = Danger to life or grave harm right now
console-risk-orange-about = Serious harm is likely within days
console-risk-yellow-about = Worrying, with time enough to talk
console-risk-green-about = No signs of danger

console-signal-suicide = Suicide
console-signal-self-harm = Self-harm
console-signal-sexual-abuse = Sexual abuse
console-signal-grooming = Grooming
console-signal-sextortion = Sextortion
console-signal-violence = Violence
console-signal-threat = Threats
console-signal-bullying = Bullying
console-signal-recruitment = Recruitment
console-signal-distress = Distress
console-signal-call-for-help = Asks for a person
# In every sextortion a person asks about suicide.
console-signal-ask-about-suicide = Ask about suicide

# Case
console-case = Case
console-case-not-found = This case is not here
console-case-not-found-about = Either there is no such case, or it is not one of yours.
console-to-queue = To the queue
console-areas = Parts of the case
console-area-talk = Talk
console-area-facts = Facts
console-area-team = Team
console-deeds = Actions
console-deed-assess = Assess risk
console-deed-offer = Give to the police
console-deed-close = Close
console-deed-release = Back to the queue
console-standing-closed = closed
console-standing-mine = yours until
console-standing-other = held by { $name }
console-holding-free = Nobody holds this case now. To write, take it.
console-holding-other = { $name } holds this case now. You can read.
console-holding-lost = You do not hold this case any more: the time ran out, or it was taken again.
console-holding-taken = The case has been taken meanwhile. { $name } holds it now.
console-holding-draft-kept = Unsent words are kept.
console-take = Take it
console-take-again = Take it again

console-messages = Conversation with the child
console-messages-none = There are no words yet. Begin with a greeting and your name.
console-new-below = New words below
console-author-bot = Bot
console-author-staff = Staff
console-edited = edited
console-versions = { $count ->
    [one] { $count } earlier version
   *[other] { $count } earlier versions
}
console-version-empty = no words
console-answer-this = Answer this very message
console-answering = In answer to:
console-answering-stop = Do not answer this message
console-quoted-show = Show what this answers
console-reaction = The child's reaction:
console-reaction-custom = an emoji of their own
console-reaction-paid = a star
console-sent-photo = Photo
console-sent-video = Video
console-sent-animation = GIF
console-sent-video-note = Video message
console-sent-voice = Voice message
console-sent-audio = Audio
console-sent-document = File
console-sent-sticker = Sticker
console-sent-contact = Contact
console-sent-location = Place
console-sent-poll = Poll
console-sent-dice = Dice
console-sent-other = Something that is not shown here
console-copy-phone = Copy the number
console-copy-place = Copy the coordinates
console-copy-origin = Copy the source
console-forwarded-user = Forwarded from
console-forwarded-hidden-user = Forwarded, account hidden:
console-forwarded-chat = Forwarded from the group
console-forwarded-channel = Forwarded from the channel
console-forwarded-id = id
console-forwarded-message = message
console-reply-label = Reply to the child
console-reply-placeholder = Write to the child…
console-reply-send = Send to the child
console-reply-closed = The case is closed. If the child writes again, the conversation opens.
console-unsent = Not sent
console-copy-unsent = Copy what was not sent
console-reply-not-held = To answer, take the case.
console-sending = Sending…
console-room-left = { $count ->
    [one] { $count } character left
   *[other] { $count } characters left
}
console-contact-open = We may write first: the child allowed it.
console-contact-quiet = We do not write first. If the child is not in the chat, your words wait there.
console-contact-silent = The child left the chat or asked us not to write. Your words are seen only when the child comes back.
console-unreachable = The child has blocked the bot, or their account is gone. What is written now does not arrive. If they come back, it shows here.
console-delivery-pending = on the way
console-delivery-sending = on the way
console-delivery-held = waits for the child
console-delivery-delivered = delivered
console-delivery-failed = not delivered
console-delivery-unknown = unclear whether it arrived
console-delivery-cancelled = cancelled: the child left
# Why words did not reach the child; stands after “Did not reach the child:”.
console-undelivered-unreachable = the child has blocked the bot or deleted the account
console-undelivered-chat-not-found = Telegram does not know this chat
console-undelivered-too-long = the text is too long
console-undelivered-empty = the text is empty
console-undelivered-edited-message-gone = the message to be changed is gone
console-undelivered-too-old-to-delete = the message is over 48 hours old; Telegram does not let it be removed
console-undelivered-file-refused = Telegram did not take the file
console-undelivered-unreadable = the record is damaged
console-undelivered-network = Telegram could not be reached for 24 hours
console-undelivered-other = Telegram did not take it; the log has the reason

console-cues = Risk: what raised it
console-cues-none = The machine noticed no signs of danger. You decide.
console-cue-because = Because of:
console-facts = Answers in the form
console-facts-none = There was no form.
console-fact-version = question version { $version }
console-fact-no-words = No words.
console-own-words = The child's words
console-chosen = Chosen:
console-evidence = Evidence
console-evidence-none = No evidence.
console-evidence-link = Link
console-evidence-account = Account
# Where a piece of evidence is: after the platform's name, before the account.
console-points-at-account = account
console-points-at-post = post
console-points-at-message = message
console-points-at-invite = invitation
console-points-at-chat = group or channel
console-points-at-profile-by-id = profile by number
console-points-at-video = video
console-points-at-shop = shop
console-points-at-site = page
console-points-at-short-link = short link: nobody knows where it leads
console-points-at-phone = phone
console-points-at-card = card
console-points-at-wallet = bank account or wallet
console-points-at-lookalike = The address has letters of another alphabet: it may only look familiar.
console-origin-teen = from the child
console-copy-link = Copy the link
console-copy-account = Copy the account
console-copy-hash = Copy the SHA-256
console-summary = In short
console-summary-queue = Queue
console-summary-language = Language
console-summary-region = Region
console-summary-opened = Opened
console-summary-seen = Last here
console-summary-contact = May we write
console-summary-consent = Consent
console-police = Police
console-police-asks = The police ask
console-police-asks-about = Ask the child without suggesting an answer, then give it to the police again with the answer.

console-note-label = Note
console-note-warning = For the team only. The child will not see this.
console-note-placeholder = What should the next person know?
console-note-save = Save note
console-notes = Notes
console-notes-none = No notes yet.
console-timeline = Timeline
console-actor-teen = Child
console-actor-staff = Staff
console-actor-system = System
console-event-opened = Case opened
console-event-reopened = Case opened again
console-event-claimed = Taken
console-event-released = Given back to the queue
console-event-lapsed = Time ran out, back to the queue
console-event-closed = Closed
console-event-read = First read
console-event-replied = Reply to the child
console-event-delivery-failed = Did not reach the child
console-event-wrote = The child wrote
console-event-edited = The child changed the words
console-event-blocked = The child blocked the bot, words do not arrive
console-event-unblocked = The child is back, words arrive
console-event-noted = Note added
console-event-risk-raised = Risk raised
console-event-risk-lowered = Risk lowered
console-event-assessed = Risk assessed
console-event-handoff-offered = Given to the police
console-event-handoff-opened = The police opened it
console-event-handoff-accepted = The police accepted it
console-event-handoff-returned = The police asked a question
console-event-handoff-declined = The police did not take it
console-event-handoff-registered = Registered (ЄО)
console-event-handoff-entered = Entered (ЄРДР)
console-event-handoff-closed = The police finished
console-event-handoff-withdrawn = The child took the report back

console-risk-intro = Your judgement weighs more than the machine's. The machine can only raise a risk.
console-risk-now = (as it is now)
console-risk-reason = Why (optional)
console-risk-reason-needed = Why you lower it
console-risk-reason-help = Becomes a note that only the team sees.
console-risk-reason-missing = A risk is lowered only with a reason.
console-risk-save = Save
console-risk-changed = Risk saved

console-close-intro = The child will read that the case is closed and can write again.
console-close-intro-red = This case is red. Close it only when you know that the child is safe and the outcome stands in the notes.
console-close-reason = How it ended
console-close-reason-missing = Choose how it ended.
console-close-resolved = Helped
console-close-resolved-about = The child got what they came for
console-close-referred = Referred
console-close-referred-about = Another service or person helps now
console-close-no-answer = No answer
console-close-no-answer-about = The child has not written for long
console-close-test = Trying the bot
console-close-test-about = Somebody tried whether it works
console-close-abusive = Abusive
console-close-abusive-about = Only abuse, with no need for help in it
console-close-do = Close the case
console-closed-now = Case closed

console-release-intro = The case goes back to its place in the queue at once. No reason is needed: you may know this person, it may be too hard, your shift may end.
console-release-do = Back to the queue
console-released-now = The case is back in the queue

console-consent-title = What the child agreed to
console-consent-none = no consent
console-consent-anonymous = Anonymous
console-consent-anonymous-about = Only what does not lead to the child may be shared. Nobody knows who the child is.
console-consent-facts = Facts only
console-consent-facts-about = All facts may be shared. The police get no way to reach the child.
console-consent-contact = Facts and contact
console-consent-contact-about = The facts and how to reach the child, through us, may be shared.
console-consent-signed = Signed statement
console-consent-signed-about = The child is ready to make a statement in their own name.
console-consent-no-more = The child agreed to share exactly what is on this page, and nothing beyond it.
console-offer-intro = Read it a last time. This is exactly what the police will see.
console-offer-shared = What will be shared
console-offer-kept = What stays with us
console-offer-kept-about = There is no consent for this.
console-offer-answer = The child's answer
console-offer-answer-help = In the child's words. The clock of the police did not stop meanwhile.
console-offer-answer-missing = Enter the child's answer to the question of the police.
console-offer-do = Give to the police
console-offer-again = Give again
console-offered-now = Given to the police
console-statement-contact = how to reach

# Handoffs
console-handoffs = Handoffs
console-handoffs-about = Reports that children decided to give to the police. Registration is due within 24 hours (Criminal Procedure Code, art. 214).
console-handoffs-about-own = Reports that you gave to the police, and where they are now.
console-handoffs-none = No handoffs now
console-handoffs-none-about = A new one appears here by itself.
console-handoffs-to-answer = Waiting for you
console-handoffs-to-answer-own = With the police
console-handoffs-asked = Waiting for the child's answer
console-handoffs-asked-own = The police ask
console-handoffs-registered = Registered
console-handoffs-registered-own = Registered
console-handoffs-over = Finished
console-handoffs-over-own = Finished
console-handoff = Handoff
console-handoff-new = New
console-handoff-not-found = This handoff is not here
console-to-handoffs = To the handoffs
console-handoff-offered = Offered
console-handoff-opened = Opened
console-handoff-accepted = Accepted
console-handoff-returned = Question asked
console-handoff-declined = Not taken
console-handoff-registered = Registered (ЄО)
console-handoff-entered = Entered (ЄРДР)
console-handoff-closed = Closed
console-handoff-withdrawn = Taken back
console-due = Register by
console-due-running = { $span } left
console-due-soon = only { $span } left
console-due-overdue = overdue by { $span }
console-offered-at = offered
console-offered-by = Offered by
console-print = Print
console-printed-at = Printed
console-statement = Statement
console-statement-about = The child's words as they saw and confirmed them. Nobody has rewritten them.
console-evidence-about = Links do not open from here. The SHA-256 is of the text as the child gave it; times are in UTC.
console-exchange = Question and answer
console-exchange-answer = The child's answer
console-exchange-waits = No answer yet. The question went to the child through the psychologist.
console-history = History
console-registration = Number in ЄО
console-entry = Number in ЄРДР
console-outcome = How it ended
console-outcome-investigated = Investigated
console-outcome-administrative = Administrative proceedings
console-outcome-transferred = Transferred to another authority
console-outcome-no-offence = No offence found
console-outcome-withdrawn = The child took the report back
console-decline-reason = Why it is not taken
console-decline-duplicate = Already registered
console-decline-duplicate-about = The same event is in the unified record
console-decline-other-authority = Belongs to another authority
console-decline-other-authority-about = The report was forwarded there
console-steps = What next
console-steps-offered = Read it and accept, or ask if something is missing.
console-steps-accepted = Register it in the unified record and enter the number.
console-steps-returned = The question is out. You can register without waiting for the answer.
console-steps-declined = Nothing more to do.
console-steps-registered = When it is in ЄРДР, enter that number.
console-steps-entered = When all is done, record how it ended.
console-steps-closed = Nothing more to do.
console-step-done = Recorded
console-step-accept = Accept
console-step-return = Ask a question
console-step-return-about = The psychologist asks the child. The clock does not stop meanwhile.
console-step-return-do = Send the question
console-step-decline = Do not take
console-step-decline-about = The law gives no way to refuse registration. There are only these two grounds.
console-step-decline-do = Record
console-step-register = Enter the ЄО number
console-step-register-about = The child will see that the report is registered. The number opens behind a tap.
console-step-register-do = Save the number
console-step-enter = Enter the ЄРДР number
console-step-enter-about = The child will see that the report is in the register.
console-step-enter-do = Save the number
console-step-close = Close
console-step-close-about = The child will read that the police have finished with the report.
console-step-close-do = Close
console-question = Question
console-question-help = One question in plain words. Not about acts, not about the body, no “why”.
console-question-missing = Write the question.
console-number-register-help = As in the unified record, for example 4127
console-number-enter-help = As in the register, 17 digits
console-number-missing = Enter the number.

console-region-unsaid = not said
console-region-UA-05 = Vinnytsia
console-region-UA-07 = Volyn
console-region-UA-09 = Luhansk
console-region-UA-12 = Dnipropetrovsk
console-region-UA-14 = Donetsk
console-region-UA-18 = Zhytomyr
console-region-UA-21 = Zakarpattia
console-region-UA-23 = Zaporizhzhia
console-region-UA-26 = Ivano-Frankivsk
console-region-UA-30 = Kyiv (city)
console-region-UA-32 = Kyiv (region)
console-region-UA-35 = Kirovohrad
console-region-UA-40 = Sevastopol
console-region-UA-43 = Crimea
console-region-UA-46 = Lviv
console-region-UA-48 = Mykolaiv
console-region-UA-51 = Odesa
console-region-UA-53 = Poltava
console-region-UA-56 = Rivne
console-region-UA-59 = Sumy
console-region-UA-61 = Ternopil
console-region-UA-63 = Kharkiv
console-region-UA-65 = Kherson
console-region-UA-68 = Khmelnytskyi
console-region-UA-71 = Cherkasy
console-region-UA-74 = Chernihiv
console-region-UA-77 = Chernivtsi

## Files that a teen sent

console-files = Files from the child
console-files-open = Pictures and files may come in here: a program looks at them before you do.
console-files-refused = No pictures or files may come in here. Voice messages may.
console-files-allow = Let the child send pictures
console-files-close = Take no more pictures
console-file-photo = Photo
console-file-video = Video
console-file-animation = Animation
console-file-video-note = Video message
console-file-voice = Voice message
console-file-audio = Audio
console-file-document = File
console-file-size = { $kilobytes } KB
console-file-status-expected = On its way: not here yet
console-file-status-ready = Can be looked at
console-file-status-waiting = Waits for a person to decide
console-file-status-refused = Not kept
console-file-status-failed = Did not arrive
console-file-status-too-large = Over 20 MB: not kept
console-file-reason-sexual = a program takes it for something intimate; the bytes were dropped
console-file-reason-way-closed = no images are taken on this way; it was not opened
console-file-reason-broken = the file is damaged
console-file-reason-type = files of this kind are not taken
console-file-reason-by-person = destroyed by a person's decision
console-file-reason-gone = Telegram does not give it out any more
console-file-reason-given-up = every try to get or to store it failed
console-file-show = Show (goes on record)
console-file-hide = Hide
console-file-clear = Remove the blur
console-file-blur = Blur
console-file-picture = Picture from the child
console-file-outside = This does not open here. Open it only on a computer you can spare, and only if you really must.
console-file-save = Save to this computer
console-file-waiting-about = No program can check such a file, and nobody has seen it. Keep it only if the talk makes clear what it is and what for.
console-file-keep = Keep
console-file-destroy = Destroy…
console-file-destroy-sure = The file will be gone for good; nobody can bring it back.
console-file-destroy-do = Destroy for good
console-event-file-came = The child sent a file
console-event-file-kept = File checked and kept
console-event-file-refused = File not kept
console-event-file-failed = File did not arrive
console-event-file-decided = A person decided about a file
console-event-files-allowed = Pictures allowed
console-event-files-closed = No more pictures
