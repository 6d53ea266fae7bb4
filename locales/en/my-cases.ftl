### My cases: each case's line of events in human words. Never a status that is not in the record.

cases-none = You have not sent anything yet. You can start here: /menu
cases-title = Your cases:
# $opened: a moment, like 21:00 today or “Monday, 24 November, 09:00”.
cases-case = { $kind ->
    [content_report] Report of something harmful
    [police_report] Report to the police
   *[counselling] Talk with a psychologist
  }, { $opened }
# One line of the story. $at: a moment. «handoff-closed» is also the end of a report that the teen took back.
cases-step = { $step ->
    [opened] ✓ received
    [read] ✓ a person read it
    [answered] ✓ there is an answer
    [offered] ✓ the psychologist is passing it to the police
    [accepted] ✓ the police took it on
    [returned] ↺ the police are checking something through the psychologist
    [declined] ✕ not taken: there is one like it already, or another service is dealing with it
    [registered] ✓ officially registered
    [entered] ✓ entered in the register of investigations
    [handoff-closed] ✓ the work on this report is finished
    [closed] ✓ finished
    [reopened] ↺ open again
   *[other] · updated
  } — { $at }
cases-show-number = Show the number
# $number: the registration number the police gave.
cases-number = Registration number: { $number }
cases-no-number = There is no number yet.

# A sign that says nothing to whoever looks at the phone.
news-sign = Something new.
news-show = Show
