### What every dialogue shares. The bot speaks to a person of 10 to 18 who may be frightened: short, warm, concrete, no blame.
### Avoid past-tense verbs that ask for a gender, both for the bot and for the teen.

dialogue-more = Ще варіанти ▸
dialogue-skip = Пропустити
dialogue-skipped = пропущено
dialogue-review-send = ✅ Надіслати
dialogue-review-change = ✏️ Змінити щось
dialogue-review-leave = Поки не надсилати
dialogue-ask-change = Що змінюємо?
# The teen decided not to send now. The draft stays.
dialogue-left = Добре, нічого не надіслано. Чернетка збережена: обереш те саме в /menu — продовжимо з того самого місця.

## Answers that cannot be taken. Nothing is lost, and the text says what to do.
dialogue-empty = Тут порожньо: видно лише пробіли або невидимі знаки. Напиши кількома словами, як виходить.
# Signs without a letter or digit: emoji, but also «...» or «?!».
dialogue-only-emoji = Бачу твою відповідь 💛 Вона збережена. Щоб люди точно тебе зрозуміли, додай хоч кілька слів.
dialogue-too-long = Це довше, ніж сюди вміщається. Усе збережено й піде разом із рештою. А сюди напиши коротко, одним-двома реченнями.
dialogue-press-a-button = Це збережено і не загубиться. А тепер натисни, будь ласка, одну з кнопок вище.
# Shown as a short pop-up, at most 200 characters; there may be no question waiting.
dialogue-old-button = Ця кнопка вже не діє. Подивись на останнє повідомлення внизу 👇
# Something broke on our side; the last message is kept, but nobody has it before them.
dialogue-stumbled = Ой, щось зламалося — у нас, не в тебе. Останнє повідомлення могло не дійти до людей: надішли його, будь ласка, ще раз. Якщо небезпека просто зараз — дзвони 102 або 112.
edit-taken = Бачу зміну. Враховано.
