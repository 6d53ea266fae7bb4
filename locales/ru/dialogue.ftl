### What every dialogue shares. The bot speaks to a person of 10 to 18 who may be frightened: short, warm, concrete, no blame.
### Avoid past-tense verbs that ask for a gender, both for the bot and for the teen.

dialogue-more = Ещё варианты ▸
dialogue-skip = Пропустить
dialogue-skipped = пропущено
# The row below every question.
dialogue-back = ‹ Назад
dialogue-stop = Пока остановлюсь
# An answer that is asked again: what stands there now.
dialogue-now = Сейчас тут: { $answer }
dialogue-keep = Оставить как есть
dialogue-review-send = ✅ Отправить
dialogue-review-change = ✏️ Изменить что-то
dialogue-review-leave = Пока не отправлять
dialogue-ask-change = Что меняем?
# The teen decided not to send now. The draft stays.
dialogue-left = Хорошо, останавливаемся. Ничего не отправлено, твои ответы сохранены. Вернуться можно в любой момент — через /menu.
# Entering a form that was left. $kept: the names of the answered questions, such as «Про кого · Де».
dialogue-kept = Тут уже есть твои ответы: { $kept }. Они ещё никому не отправлены. Продолжим или начнём заново? Если заново, эти ответы исчезнут.
dialogue-continue = Продолжить
dialogue-anew = Начать заново
# Words said where something else was asked; they go along.
dialogue-label-unplaced = Ещё твои слова

## Answers that cannot be taken. Nothing is lost, and the text says what to do.
dialogue-empty = Тут пусто: видны только пробелы или невидимые знаки. Напиши несколько слов, как получается.
# Signs without a letter or digit: emoji, but also «...» or «?!».
dialogue-only-emoji = Вижу твой ответ 💛 Он сохранён. Чтобы люди точно тебя поняли, добавь хотя бы пару слов.
dialogue-too-long = Это длиннее, чем сюда помещается. Всё сохранено и пойдёт вместе с остальным. А сюда напиши коротко, одним-двумя предложениями.
dialogue-press-a-button = Это сохранено и не потеряется. А теперь нажми, пожалуйста, одну из кнопок выше.
# Shown as a short pop-up, at most 200 characters; there may be no question waiting.
dialogue-old-button = Эта кнопка уже не работает. Посмотри на последнее сообщение внизу 👇
# Something broke on our side; the last message is kept, but nobody has it before them.
dialogue-stumbled = Ой, что-то сломалось — у нас, не у тебя. Последнее сообщение могло не дойти до людей: отправь его, пожалуйста, ещё раз. Если опасность прямо сейчас — 🔴 внизу.
edit-taken = Вижу изменение. Учтено.
# An answer was edited in the chat into something that is none.
edit-only-emoji = Вижу изменение, но без слов его не поймут. Оставляем прежний ответ.
edit-empty = Вижу изменение, но там пусто. Оставляем прежний ответ.
edit-too-long = Новый ответ длиннее, чем сюда помещается. Здесь остаётся прежний, а новый тоже сохранён: он пойдёт вместе с остальным.
