### The two doors of every screen, and what is behind them.

# Keys of the reply keyboard.
door-emergency = 🔴 Мне сейчас угрожает опасность
door-exit = 🧹 Убрать из этого чата

# The emergency card, by where the teen is. Numbers that cannot work there are not pushed. $numbers: one line a number, made from
# data. Two dangers, two pieces of advice: who is in danger from themselves must not be told to lock a door.
emergency-card-ukraine =
    Если опасность прямо сейчас, звони:
    { $numbers }

    { emergency-whisper }

    { emergency-do }

    { emergency-here }
# Not asked yet where the teen is.
emergency-card-unknown =
    Если опасность прямо сейчас и ты в Украине, звони:
    { $numbers }

    { emergency-whisper }

    { emergency-do }

    { emergency-here }
    Где ты сейчас? От этого зависят номера. Можно не говорить.
emergency-card-abroad =
    Если опасность прямо сейчас, звони:
    { $numbers }
    112 работает во всех странах Евросоюза и во многих других. Не сработал — спроси местный номер у взрослого рядом.

    { emergency-whisper }

    { emergency-do }

    { emergency-here }
# The teen does not say where they are; perhaps an occupied territory. Leaving safely comes first.
emergency-card-unsaid =
    Сначала — выйти в безопасное место. Туда, где есть люди, которым ты доверяешь.
    Если выходить сейчас опасно — подожди. Не спорь, не показывай телефон.

    { emergency-whisper }

    { emergency-do }

    { emergency-here }
## Shared by the cards.
emergency-whisper = Звонить вслух опасно — напиши взрослому, которому доверяешь: «Мне нужна помощь» — и где ты.
emergency-do =
    Что делать прямо сейчас:
    • Если тебе кто-то угрожает: иди к людям или закройся изнутри.
    • Если боишься навредить себе: отойди от того, чем можно пораниться. Не оставайся в одиночестве.
    • Держи телефон при себе, звук выключи.
emergency-here = Можно позвать человека и сюда. Если кто-то подошёл, «Кто-то рядом» сразу спрячет разговор за последние двое суток (вернуться — /start).
## Buttons and answers of the card.
emergency-place = Изменить, где я
emergency-ask-place = Где ты сейчас? От этого зависят номера помощи. Изменить можно в любой момент.
emergency-place-ukraine = Я в Украине
emergency-place-abroad = Я в другой стране
emergency-place-unsaid = Не скажу
emergency-numbers = Номера Украины
emergency-numbers-text =
    Эти номера работают на свободной территории Украины:
    { $numbers }
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

# The first words after the teen came back with /start: hiding is not deleting.
exit-back = Ты снова тут. Разговор убран, но не стёрт: твои обращения остались у нас. Уничтожить их совсем — /delete.
