### What every dialogue shares. The bot speaks to a person of 10 to 18 who may be frightened: short, warm, concrete, no blame.
### Avoid past-tense verbs that ask for a gender, both for the bot and for the teen.

dialogue-more = Ще варіанти ▸
dialogue-skip = Пропустити
dialogue-skipped = пропущено
# The row below every question.
dialogue-back = ‹ Назад
dialogue-stop = Поки зупинюсь
# An answer that is asked again: what stands there now.
dialogue-now = Зараз тут: { $answer }
dialogue-keep = Лишити як є
dialogue-review-send = ✅ Надіслати
dialogue-review-change = ✏️ Змінити щось
dialogue-review-leave = Поки не надсилати
dialogue-ask-change = Що змінюємо?
# The teen decided not to send now. The draft stays.
dialogue-left = Добре, зупиняємось. Нічого не надіслано, твої відповіді збережено. Повернутися можна будь-коли — через /menu.
# Entering a form that was left. $kept: the names of the answered questions, such as «Про кого · Де».
dialogue-kept = Тут уже є твої відповіді: { $kept }. Їх ще нікому не надіслано. Продовжимо чи почнемо заново? Якщо заново, ці відповіді зникнуть.
dialogue-continue = Продовжити
dialogue-anew = Почати заново
# Words said where something else was asked; they go along.
dialogue-label-unplaced = Ще твої слова

## Answers that cannot be taken. Nothing is lost, and the text says what to do.
dialogue-empty = Тут порожньо: видно лише пробіли або невидимі знаки. Напиши кількома словами, як виходить.
# Signs without a letter or digit: emoji, but also «...» or «?!».
dialogue-only-emoji = Бачу твою відповідь 💛 Вона збережена. Щоб люди точно тебе зрозуміли, додай хоч кілька слів.
dialogue-too-long = Це довше, ніж сюди вміщається. Усе збережено й піде разом із рештою. А сюди напиши коротко, одним-двома реченнями.
dialogue-press-a-button = Це збережено і не загубиться. А тепер натисни, будь ласка, одну з кнопок вище.
# Shown as a short pop-up, at most 200 characters; there may be no question waiting.
dialogue-old-button = Ця кнопка вже не діє. Подивись на останнє повідомлення внизу 👇
# Something broke on our side; the last message is kept, but nobody has it before them.
dialogue-stumbled = Ой, щось зламалося — у нас, не в тебе. Останнє повідомлення могло не дійти до людей: надішли його, будь ласка, ще раз. Якщо небезпека просто зараз — 🔴 внизу.
edit-taken = Бачу зміну. Враховано.
# An answer was edited in the chat into something that is none.
edit-only-emoji = Бачу зміну, але без слів її не зрозуміють. Лишаємо попередню відповідь.
edit-empty = Бачу зміну, але там порожньо. Лишаємо попередню відповідь.
edit-too-long = Нова відповідь довша, ніж сюди вміщається. Тут лишається попередня, а нову теж збережено: вона піде разом із рештою.
