### My cases: each case's line of events in human words. Never a status that is not in the record.

cases-none = You have not sent anything yet. You can start here: /menu
cases-title = Your cases:
# $opened: a moment, like 21:00 today or “Monday, 24 November, 09:00”.
cases-case = { $kind ->
    [content_report] Report of something harmful
    [police_report] Report to the police
   *[counselling] Talk with a psychologist
  }, { $opened }
# One line of the story. $at: a moment.
cases-step = { $step ->
    [opened] ✓ received
    [read] ✓ a person read it
    [answered] ✓ there is an answer
    [offered] ✓ the psychologist is passing it to the police
    [accepted] ✓ the police took it on
    [returned] ↺ the police asked something through the psychologist
    [declined] ✕ not taken: there is one like it already, or another service is dealing with it
    [registered] ✓ officially registered
    [entered] ✓ entered in the register of investigations
    [handoff-closed] ✓ the work on this report is finished
    [closed] ✓ finished
    [reopened] ↺ open again
    [withdrawn] ↩ taken back
    [police-answered] ✓ the psychologist has your answer
    [sealed] 🔒 hidden from people
    [unsealed] ✓ people can see it again
    [moved] ✓ goes on in another chat
   *[other] · updated
  } — { $at }
cases-show-number = Show the number
# $number: the registration number the police gave.
cases-number = Registration number: { $number }
cases-no-number = There is no number yet.

# A sign that says nothing to whoever looks at the phone.
news-sign = Something new.
news-show = Show

## More of a case. Buttons under 30 characters. Only what the record says.

# $date: a day, like 24.11.
# Of several alike the later ones get a number behind it, like « (2)»: under 26 characters with the day.
cases-button = { $kind ->
    [content_report] Something harmful
    [police_report] Police report
   *[counselling] Talk
  }, { $date }
# What came of it, as the record says; under the line of events.
cases-outcome = { $outcome ->
    [resolved] How it ended: a person checked it and saw it through.
    [referred] How it ended: it was passed on to people who can help further.
    [no_answer] How it ended: there was no answer. That happens. Write whenever you want.
    [registered] So far: your report has an official number.
    [investigated] How it ended: the police investigated.
    [administrative] How it ended: the police drew up an administrative record.
    [transferred] How it ended: the police passed it to another service.
    [no_offence] How it ended: the police found no offence. What you told still matters.
    [withdrawn] The report was taken back. The police never opened it.
   *[ended] The work on it has ended.
  }
# The teen told of somebody else's trouble, and something was done.
cases-because-of-you = 💛 This happened because you cared.
cases-more-button = More
cases-more = What else you can do:
cases-to-case = Back to the case
cases-to-list = My cases
cases-gone = This case is not here any more.
# $opened: a moment. Nothing more is said before the word.
cases-shut =
    { $kind ->
        [content_report] Report of something harmful
        [police_report] Report to the police
       *[counselling] Talk with a psychologist
    }, { $opened }
    ✓ received

    The rest shows after your secret word. Write it here: the message disappears at once.

cases-show-answer = Last answer
# $answer: the psychologist's words.
cases-last-answer =
    👤 Psychologist:
    { $answer }
cases-no-answer = There is no answer yet.
cases-add = Add something
cases-ask-add = Write what to add. One message, in your own words.
cases-added = Added. The people who look after this will see it.
cases-add-closed = This case is finished, so nothing can be added. Your words are not lost: they stand above. Start a new one, or write to a psychologist.
cases-add-not-found = This case is not here any more.

# The police ask through us; the question shows only when it is asked for.
cases-question-waits = The police are asking something. You don't have to answer.
cases-show-question = Show the question
# $question: as the police wrote it.
cases-question =
    A question from the police:

    { $question }

    You can answer in one message. A psychologist sees it first. If you don't know or don't want to, just say so.
cases-no-question = There is no question now.
cases-answered-police = Thank you. The psychologist has your answer and will pass it to the police.

cases-quiet = Tell me if nothing is new
cases-quiet-stop = Stop telling me that
cases-quiet-on = All right. If there is nothing new for two weeks, a silent sign will come. It won't say what it is about.
cases-quiet-off = All right, no more of that.
cases-quiet-not-allowed = Noted. But right now we may not write to you first. You can allow it here: /safe.
cases-quiet-over = This case is finished, so nothing new will come here.
# Under the line of events, when it has not changed for two weeks.
cases-nothing-new = Nothing new since then. We have your case; it is not lost.
# Whoever looks at the phone must understand nothing. It is true: two weeks are over.
quiet-sign = Two weeks have passed.

cases-withdraw = Take the report back
cases-withdraw-nothing = The police do not have this report. If you take it back, nobody will pass it on. Your talk with the psychologist stays.
cases-withdraw-waits-unopened = The report was passed on, but the police have not opened it. Right now you can take all of it back. Once they open it, you can't.
cases-withdraw-opened = The police have opened this report. What was read can't be taken back. A psychologist can explain what comes next: just write here.
cases-withdraw-yes = Yes, take it back
cases-withdrawn-withdrawn = The report is taken back. The police never opened it and won't see it now.
cases-withdrawn-too-late = The police have opened it in the meantime. What was read can't be taken back. Write here and a psychologist will explain what comes next.
cases-withdrawn-not-found = There is nothing to take back here.

cases-seal = Hide it from people
cases-seal-ask = While you are away, nobody who works here will see this case. We don't erase it. Show it again when you are back. There will be no answers in the meantime.
cases-seal-yes = Yes, hide it
cases-seal-sealed = Hidden. Nobody who works here sees it now. It waits for you.
cases-seal-in-danger = Somebody may be in danger here, so people have to see it. Once they know you are safe, it can be hidden.
cases-seal-erasing = Nobody sees this case anyway: it waits to be erased.
cases-seal-not-found = This case is not here any more.
cases-seal-with-police = The report is with the police, so it can't be hidden. If they have not opened it, you can take it back.
cases-unseal = Show it to people again
cases-unsealed = Done, people can see this case again.
cases-not-sealed = It is not hidden.
cases-sealed-line = 🔒 Nobody who works here sees this now.

cases-stored = What is stored about it
# Counts. $own: what the teen wrote, the form counted as one.
cases-stored-text =
    Stored in this case:
    · your messages: { $own }
    · the psychologist's answers: { $answers }
    · links and accounts: { $links }
    · files: { $files }
    All of it is encrypted. There is no name or address unless you wrote one.
