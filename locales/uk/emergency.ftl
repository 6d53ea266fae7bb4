### The two doors of every screen, and what is behind them.

# Keys of the reply keyboard.
door-emergency = 🔴 Мені зараз загрожує небезпека
door-exit = 🧹 Прибрати з цього чату

# $numbers: one line a number, made from data. Two dangers, two pieces of advice: who is in danger from themselves must not
# be told to lock a door.
emergency-card =
    Якщо небезпека просто зараз, дзвони:
    { $numbers }

    Не можеш говорити вголос — напиши дорослому, якому довіряєш: «Мені потрібна допомога, подзвони 102» — і де ти.
    Якщо тобі хтось загрожує: іди туди, де є люди, або зачинися зсередини.
    Якщо боїшся зашкодити собі: відійди від того, чим можна поранитися, і не лишайся на самоті.

    Можна покликати людину й сюди. Якщо хтось підійшов, 🧹 унизу одразу прибере цю розмову (повернутися — /start).
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
