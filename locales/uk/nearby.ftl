### Services near the teen. Only what somebody has checked is named; where there is nothing, that is said.

near-ask-part = Де шукати допомогу? Твій вибір ніде не записується.
near-ask-region = Яка область?
near-elsewhere-button = Не в Україні або не скажу
near-other = Інше місце
# $region: the name of a region as it stands on its button. $services: one line a service.
near-found =
    { $region }. Тут можуть допомогти:
    { $services }
# Honest: we have nothing that somebody has checked.
near-none = { $region }. Перевірених служб саме тут у нас поки немає. Неперевірених адрес не даємо: вони можуть не працювати.
# $numbers: one line a number.
near-always =
    Що працює завжди:
    { $numbers }
    І психолог — просто в цьому чаті.
# The same where part of the region is occupied.
near-always-free =
    На вільній території завжди працюють:
    { $numbers }
    А психолог — просто в цьому чаті.
# Part of the region is occupied.
near-partly = Якщо там, де ти, зараз окупація, дзвінки можуть бути небезпечні. Спершу — безпечне місце. Напиши психологові: подумаємо разом.
# The whole region is occupied: no number is pushed. $hours: when people answer.
near-occupied =
    { $region }. Українські служби туди зараз не доїдуть, і дзвонити може бути небезпечно. Тому номерів тут немає.
    Спершу — твоя безпека: не показуй цю розмову, після неї тисни 🧹. Не йди нікуди на чуже прохання.
    З психологом можна говорити звідусіль.
    { $hours }
near-elsewhere =
    Добре, можна не казати. Психолог відповідає тут, хоч де ти є.
    { $hours }
    Якщо небезпека просто зараз — 🔴 внизу.
# $numbers: numbers of other countries.
near-abroad =
    В іншій країні працюють її служби:
    { $numbers }
    Шкільний психолог або вчитель, якому довіряєш, теж знає, куди звернутися. А психолог — і тут, українською.

## Services. $reach: call, text, web or visit. $hours: always, unknown, or as published.
service-line = • { $name }: { $contact } ({ $reach ->
    [text] повідомлення
    [web] сторінка
    [visit] можна прийти
   *[call] дзвінок
  }{ $hours ->
    [always] , цілодобово
    [unknown] {""}
   *[other] , { $hours }
  })
service-legal-aid = безоплатна юридична допомога
service-government-children-online = державна лінія про безпеку дітей в інтернеті
service-government-violence = державна лінія проти насильства
service-psychologists-line = лінія психологів
service-kharkiv-line = лінія Харківщини
