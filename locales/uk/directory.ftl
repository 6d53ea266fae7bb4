### Numbers and hours, made from data.

# $reach: call or text. $hours: always, unknown, or as published.
hotline-line = { $digits } — { $name } ({ $reach ->
    [text] повідомлення
   *[call] дзвінок
  }{ $hours ->
    [always] , цілодобово
    [unknown] {""}
   *[other] , { $hours }
  })
hotline-police = поліція
hotline-ambulance = швидка
hotline-rescue = рятувальники
hotline-emergency = єдиний номер екстреної допомоги
hotline-la-strada-crisis = підтримка в кризі, Ла Страда
hotline-la-strada-children = дитяча лінія, Ла Страда
hotline-lifeline = лінія запобігання самогубствам

# $until, $opensAt: a moment in Ukraine's time, like 21:00 or «понеділок, 24 листопада, 09:00». It comes in the nominative:
# put it after a colon or where its case does not show.
duty-open = Психологи зараз на зміні й відповідають до { $until } за Києвом.
duty-closed =
    Зараз на зміні нікого немає. Психологи відповідатимуть з наступної зміни: { $opensAt } за Києвом.
    А просто зараз працюють:
    { $numbers }
# A day on which nobody answers though it is a weekday. $opensAt, $numbers: as above.
duty-day-off =
    Сьогодні в нас вихідний, на зміні нікого немає. Психологи відповідатимуть з наступної зміни: { $opensAt } за Києвом.
    А просто зараз працюють:
    { $numbers }
# A time that a teen chooses, also on a button. $day: «ср 25.11». $span: «15:00–18:00».
duty-window = { $when ->
    [today] Сьогодні, { $span }
    [tomorrow] Завтра, { $span }
   *[later] { $day }, { $span }
  }
duty-unknown =
    Коли саме буде відповідь, ми зараз не знаємо.
    Просто зараз працюють:
    { $numbers }

hotline-emergency-abroad = екстрена допомога в країнах Євросоюзу
hotline-children-abroad = дитяча лінія в країнах Євросоюзу
# Stands where numbers would, for who does not say where they are: none is pushed that may not work.
numbers-in-card = номери — за кнопкою 🔴 внизу
