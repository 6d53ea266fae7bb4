### Services near the teen. Only what somebody has checked is named; where there is nothing, that is said.

near-ask-part = Где искать помощь? Твой выбор нигде не записывается.
near-ask-region = Какая область?
near-elsewhere-button = Не в Украине или не скажу
near-other = Другое место
# $region: the name of a region as it stands on its button. $services: one line a service.
near-found =
    { $region }. Тут могут помочь:
    { $services }
# Honest: we have nothing that somebody has checked.
near-none = { $region }. Проверенных служб именно тут у нас пока нет. Непроверенных адресов не даём: они могут не работать.
# $numbers: one line a number.
near-always =
    Что работает всегда:
    { $numbers }
    И психолог — прямо в этом чате.
# The same where part of the region is occupied.
near-always-free =
    На свободной территории всегда работают:
    { $numbers }
    А психолог — прямо в этом чате.
# Part of the region is occupied.
near-partly = Если там, где ты, сейчас оккупация, звонки могут быть опасны. Сначала — безопасное место. Напиши психологу: подумаем вместе.
# The whole region is occupied: no number is pushed. $hours: when people answer.
near-occupied =
    { $region }. Украинские службы туда сейчас не доедут, и звонить может быть опасно. Поэтому номеров тут нет.
    Сначала — твоя безопасность: не показывай этот разговор, после него жми 🧹. Не иди никуда по чужой просьбе.
    С психологом можно говорить отовсюду.
    { $hours }
near-elsewhere =
    Хорошо, можно не говорить. С психологом можно говорить тут из любого места.
    { $hours }
    Если опасность прямо сейчас — 🔴 внизу.
# $numbers: numbers of other countries.
near-abroad =
    В другой стране работают её службы:
    { $numbers }
    Школьный психолог или учитель, которому доверяешь, тоже знает, куда обратиться. А психолог есть и тут.

## Services. $reach: call, text, web or visit. $hours: always, unknown, or as published.
service-line = • { $name }: { $contact } ({ $reach ->
    [text] сообщение
    [web] страница
    [visit] можно прийти
   *[call] звонок
  }{ $hours ->
    [always] , круглосуточно
    [unknown] {""}
   *[other] , { $hours }
  })
service-legal-aid = бесплатная юридическая помощь
service-government-children-online = государственная линия о безопасности детей в интернете
service-government-violence = государственная линия против насилия
service-psychologists-line = линия психологов
service-kharkiv-line = линия Харьковщины
