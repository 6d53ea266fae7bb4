### A teen's own data: the secret word, the code, what is stored, deleting. Exit hides, delete destroys; the words say which.

## The secret word. It is removed from the chat at once and kept nowhere; never repeated to the teen.

# Buttons under 30 characters.
word-offer = Choose a secret word
word-change = Another secret word
word-give = Enter the secret word
word-forgotten = I don't remember the word
word-ask =
    Think of a word that is easy to remember and hard to guess. Not a name, not a nickname.
    Write it here: the message disappears at once.

    What it is for: with it and your code you can go on from another phone. And here, after half an hour's break, your case opens only with it.
word-kept = The word is set. We don't know the word itself and can't remind you, so remember it.
word-unfit = That is too short. It needs at least three letters or digits. Try another one.
word-wrong = That didn't match. Try again: capital letters and spaces don't matter.
word-wait = Too many tries. Wait an hour and try again.

code-button = I have a code
code-ask = Write the code, for example 7K3M-9QXT-2VBD. The message disappears at once.
# Said whether or not there is such a code.
code-ask-word = And now its secret word. It disappears at once too.
# The same words for a wrong code, a wrong word and a case without a word.
code-wrong = The code or the word didn't match. Write the code again. If there was no word, you can go on only in the chat where it began.
code-continued = Found. From now on everything comes here, and the other chat doesn't have it any more.

## Deleting.

delete-text =
    These are two different things.
    🧹 “Clear” hides the messages of this chat. Your cases stay with us.
    “Erase” destroys everything on our side too: cases, talks, files, drafts.

    In 72 hours: people stop seeing it at once, and it is destroyed three days later. Until then you can change your mind.
    Now: at once and for good.
    Either way the messages here of the last two days go too. Remove older ones in the app itself.
delete-evidence = If somebody is blackmailing you: don't delete your chat with them. It is evidence.
# $kind: of the case.
delete-one-text = Erase { $kind ->
    [content_report] this report
    [police_report] this report to the police
   *[counselling] this talk
  }: destroy it on our side, not just hide it. The messages in this chat stay; 🧹 clears them.

    In 72 hours: people stop seeing it at once, and it is destroyed three days later. Until then you can change your mind.
    Now: at once and for good.
# While a danger is open. Said first.
delete-red = This is about danger to life. So for up to a day the shift lead keeps only what is needed most: a made-up name, the region and what the danger is. None of your words. Then that goes too.
delete-police-has = The police have opened the report. What they have read stays with them. It can't be erased from here.
delete-police-waits = The report was passed on, but the police have not opened it. We will take it back.
delete-one = Erase
delete-all = Erase everything
delete-later = Erase in 72 hours
delete-now = Erase now
delete-choose = Erase only one
delete-keep = Keep it
delete-kept = All right, nothing was erased.
# $when: a moment.
delete-frozen-all = People can't see it any more. Everything will be destroyed: { $when }. Until then you can change your mind.
delete-frozen = People can't see it any more. It will be destroyed: { $when }. Until then you can change your mind.
delete-frozen-line = 🗑 People can't see this any more. It will be destroyed: { $when }.
delete-cancel = Don't erase
delete-cancel-word = Write your secret word and everything stays. The message disappears at once.
delete-cancelled = Everything stays. People can see your case again.
delete-too-late = It is too late: it was destroyed.
delete-nothing-to-keep = Nothing is being erased now.
delete-now-shut = Erasing now needs the secret word. Without the word: in 72 hours.
delete-sure-all = Erase everything now, for sure? Nobody can bring it back, not even us.
delete-sure = Erase it now, for sure? Nobody can bring it back, not even us.
delete-sure-yes = Yes, erase it now
delete-done-all = Everything is erased. If you want to come back, write /start: we will meet as if for the first time.
delete-done-all-red = Everything is erased but what is needed most about the danger. That goes within a day. If you are scared right now: 🔴 below. To come back: /start.
delete-done = Erased. The messages in this chat are cleared by 🧹.
delete-done-red = Everything is erased but what is needed most about the danger. That goes within a day. If you are scared right now: 🔴 below.

## What is stored.

data-button = My data
# Counts. $own: what the teen wrote, each form counted as one.
data-text =
    What we store about you:
    · cases: { $cases }
    · your messages: { $own }
    · the psychologist's answers: { $answers }
    · links and accounts: { $links }
    · files: { $files }
    · drafts: { $drafts }
    · the number of this chat, to answer you
    · your language and settings: when to write, where you are

    All of it is encrypted. There is no name or address unless you wrote one. Only the psychologists who look after your case and their shift lead read it. A report that was passed on is read by the police too.
data-copy = Get a copy
data-copy-caption = Here is your copy. Save it where nobody else looks, and delete it here.
data-consent = Take back my consent
data-consent-ask = If you take back your consent, people stop seeing your cases and we stop writing. They still see only what is about danger to life, or already with the police. Reports that the police have not opened are taken back. Nothing is erased: for that there is “Erase everything”.
data-consent-yes = Yes, take it back
data-consent-gone = Your consent is taken back. Nobody who works here sees your cases now. To come back: /start.
# A danger is open, or the police have it.
data-consent-gone-but = Your consent is taken back. People still see only what is about danger to life, or already with the police. To come back: /start.

# The file with the copy. $at: a moment.
data-copy-title = A copy of what is stored about you ({ $at }). The notes that psychologists write for themselves are not in it.
data-copy-code = Code: { $receiptCode }
data-copy-facts = Your answers:
data-copy-statement = The report as you confirmed it:
data-copy-evidence = Links and accounts:
data-copy-messages = The talk:
data-copy-steps = What happened:
data-copy-author = { $author ->
    [teen] you
    [staff] psychologist
   *[bot] bot
  }
data-copy-shut = Cases that open with a secret word are not in here. Enter the word and ask for the copy again.
