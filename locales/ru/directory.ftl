### Numbers and hours, made from data.

# $reach: call or text. $hours: always, unknown, or as published.
hotline-line = { $digits } — { $name } ({ $reach ->
    [text] сообщение
   *[call] звонок
  }{ $hours ->
    [always] , круглосуточно
    [unknown] {""}
   *[other] , { $hours }
  })
hotline-police = полиция
hotline-ambulance = скорая
hotline-rescue = спасатели
hotline-emergency = единый номер экстренной помощи
hotline-la-strada-crisis = поддержка в кризисе, Ла Страда
hotline-la-strada-children = детская линия, Ла Страда
hotline-lifeline = линия предотвращения самоубийств

# $until, $opensAt: a moment in Ukraine's time, like 21:00 or «понедельник, 24 ноября, 09:00». It comes in the nominative:
# put it after a colon or where its case does not show.
duty-open = Психологи сейчас на смене и отвечают до { $until } по Киеву.
duty-closed =
    Сейчас на смене никого нет. Психологи будут отвечать со следующей смены: { $opensAt } по Киеву.
    А прямо сейчас работают:
    { $numbers }
# A day on which nobody answers though it is a weekday. $opensAt, $numbers: as above.
duty-day-off =
    Сегодня у нас выходной, на смене никого нет. Психологи будут отвечать со следующей смены: { $opensAt } по Киеву.
    А прямо сейчас работают:
    { $numbers }
# A time that a teen chooses, also on a button. $day: «ср 25.11». $span: «15:00–18:00».
duty-window = { $when ->
    [today] Сегодня, { $span }
    [tomorrow] Завтра, { $span }
   *[later] { $day }, { $span }
  }
duty-unknown =
    Когда именно будет ответ, мы сейчас не знаем.
    Прямо сейчас работают:
    { $numbers }

hotline-emergency-abroad = экстренная помощь в странах Евросоюза
hotline-children-abroad = детская линия в странах Евросоюза
# Stands where numbers would, for who does not say where they are: none is pushed that may not work.
numbers-in-card = номера — за кнопкой 🔴 внизу
