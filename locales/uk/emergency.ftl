### The two doors of every screen, and what is behind them.

# Keys of the reply keyboard.
door-emergency = 🔴 Мені зараз загрожує небезпека
door-exit = 🧹 Прибрати з цього чату

# The emergency card, by where the teen is. Numbers that cannot work there are not pushed. $numbers: one line a number, made from
# data. Two dangers, two pieces of advice: who is in danger from themselves must not be told to lock a door.
emergency-card-ukraine =
    Якщо небезпека просто зараз, дзвони:
    { $numbers }

    { emergency-whisper }

    { emergency-do }

    { emergency-here }
# Not asked yet where the teen is.
emergency-card-unknown =
    Якщо небезпека просто зараз і ти в Україні, дзвони:
    { $numbers }

    { emergency-whisper }

    { emergency-do }

    { emergency-here }
    Де ти зараз? Від цього залежать номери. Це можна не казати.
emergency-card-abroad =
    Якщо небезпека просто зараз, дзвони:
    { $numbers }
    112 працює в усіх країнах Євросоюзу й у багатьох інших. Не спрацював — спитай місцевий номер у дорослого поруч.

    { emergency-whisper }

    { emergency-do }

    { emergency-here }
# The teen does not say where they are; perhaps an occupied territory. Leaving safely comes first.
emergency-card-unsaid =
    Спершу — вийти в безпечне місце. Туди, де є люди, яким ти довіряєш.
    Якщо вийти зараз небезпечно — зачекай. Не сперечайся, не показуй телефон.

    { emergency-whisper }

    { emergency-do }

    { emergency-here }
## Shared by the cards.
emergency-whisper = Дзвонити вголос небезпечно — напиши дорослому, якому довіряєш: «Мені потрібна допомога» — і де ти.
emergency-do =
    Що робити просто зараз:
    • Якщо тобі хтось загрожує: іди до людей або зачинися зсередини.
    • Якщо боїшся зашкодити собі: відійди від того, чим можна поранитися. Не лишайся на самоті.
    • Тримай телефон при собі, звук вимкни.
emergency-here = Можна покликати людину й сюди. Якщо хтось підійшов, «Хтось поруч» одразу сховає розмову за дві останні доби (повернутися — /start).
## Buttons and answers of the card.
emergency-place = Змінити, де я
emergency-ask-place = Де ти зараз? Від цього залежать номери допомоги. Змінити можна будь-коли.
emergency-place-ukraine = Я в Україні
emergency-place-abroad = Я в іншій країні
emergency-place-unsaid = Не скажу
emergency-numbers = Номери України
emergency-numbers-text =
    Ці номери працюють на вільній території України:
    { $numbers }
emergency-human = Покликати людину
emergency-near = Хтось поруч
# $hours: the truth about when people answer.
emergency-called =
    Твоє повідомлення тепер серед найтерміновіших.
    { $hours }
    Пиши сюди все, що хочеш сказати, — людина це прочитає.
emergency-called-in-form =
    Ці слова дуже важливі. Психолог побачить їх серед найтерміновіших.
    { $hours }
    Можна далі відповідати на запитання. А щоб писати просто психологові, вийди в /menu.

## After a quick exit: dull words that say nothing to whoever looks.
exit-more = Ще одна
exit-dull-1 = S = a · b — площа прямокутника
exit-dull-2 = P = 2 · (a + b) — периметр прямокутника
exit-dull-3 = (a + b)² = a² + 2ab + b²
exit-dull-4 = v = s : t — швидкість
exit-dull-5 = a² + b² = c² — теорема Піфагора

# The first words after the teen came back with /start: hiding is not deleting.
exit-back = Ти знову тут. Розмову прибрано, але не стерто: твої звернення лишилися в нас. Знищити їх зовсім — /delete.
