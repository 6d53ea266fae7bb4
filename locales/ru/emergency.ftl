### The two doors of every screen, and what is behind them.

# Keys of the reply keyboard.
door-emergency = 🔴 Мне сейчас угрожает опасность
door-exit = 🧹 Убрать из этого чата

# $numbers: one line a number, made from data. Two dangers, two pieces of advice: who is in danger from themselves must not
# be told to lock a door.
emergency-card =
    Если опасность прямо сейчас, звони:
    { $numbers }

    Не можешь говорить вслух — напиши взрослому, которому доверяешь: «Мне нужна помощь, позвони 102» — и где ты.
    Если тебе кто-то угрожает: иди туда, где есть люди, или закройся изнутри.
    Если боишься навредить себе: отойди от того, чем можно пораниться, и не оставайся в одиночестве.

    Можно позвать человека и сюда. Если кто-то подошёл, 🧹 внизу сразу уберёт этот разговор (вернуться — /start).
emergency-human = Позвать человека
emergency-near = Кто-то рядом
# $hours: the truth about when people answer.
emergency-called =
    Твоё сообщение теперь среди самых срочных.
    { $hours }
    Пиши сюда всё, что хочешь сказать, — человек это прочитает.
emergency-called-in-form =
    Эти слова очень важны. Психолог увидит их среди самых срочных.
    { $hours }
    Можно дальше отвечать на вопросы. А чтобы писать прямо психологу, выйди в /menu.

## After a quick exit: dull words that say nothing to whoever looks.
exit-more = Ещё одна
exit-dull-1 = S = a · b — площадь прямоугольника
exit-dull-2 = P = 2 · (a + b) — периметр прямоугольника
exit-dull-3 = (a + b)² = a² + 2ab + b²
exit-dull-4 = v = s : t — скорость
exit-dull-5 = a² + b² = c² — теорема Пифагора
