### Numbers and hours, made from data.

# $reach: call or text. $hours: always, unknown, or as published.
hotline-line = { $digits } — { $name } ({ $reach ->
    [text] text message
   *[call] call
  }{ $hours ->
    [always] , day and night
    [unknown] {""}
   *[other] , { $hours }
  })
hotline-police = police
hotline-ambulance = ambulance
hotline-rescue = fire and rescue
hotline-emergency = one number for all emergencies
hotline-la-strada-crisis = support in a crisis, La Strada
hotline-la-strada-children = children's line, La Strada
hotline-lifeline = suicide prevention line

# $until, $opensAt: a moment in Ukraine's time, like 21:00 or “Monday, 24 November, 09:00”.
duty-open = Psychologists are on duty now and answer until { $until } Kyiv time.
duty-closed =
    Nobody is on duty right now. Psychologists will answer from the next shift: { $opensAt } Kyiv time.
    These work right now:
    { $numbers }
# A day on which nobody answers though it is a weekday. $opensAt, $numbers: as above.
duty-day-off =
    Today is a day off, and nobody is on duty. Psychologists will answer from the next shift: { $opensAt } Kyiv time.
    These work right now:
    { $numbers }
# A time that a teen chooses, also on a button. $day: «Wed 25.11». $span: «15:00–18:00».
duty-window = { $when ->
    [today] Today, { $span }
    [tomorrow] Tomorrow, { $span }
   *[later] { $day }, { $span }
  }
duty-unknown =
    We do not know yet when there will be an answer.
    These work right now:
    { $numbers }

hotline-emergency-abroad = emergencies in the European Union
hotline-children-abroad = children’s line in the European Union
# Stands where numbers would, for who does not say where they are: none is pushed that may not work.
numbers-in-card = the numbers are behind the 🔴 button below
