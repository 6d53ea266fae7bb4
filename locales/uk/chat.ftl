### The teen's web chat: the page around the conversation. What the bot says stands in other files.
### The reader is ten to eighteen, often frightened, on a phone that somebody else may look at. Say «ти», plain words,
### short sentences, nothing that sounds like blame, no promises we cannot keep, no past tense that guesses a gender.

## The page

# The browser tab and the history entry. Must stay dull: somebody else may see it. Not the product's name.
chat-tab-title = Чат
chat-name = Парасолька
# Skip link, only for those who use a keyboard or a screen reader.
chat-skip-to-field = До поля для повідомлення
# Blanks the page at once and goes to a weather search. Keep it short: it always stands in view.
chat-hide-page = Сховати сторінку
chat-info-open = Що зберігає цей пристрій

## First visit

# One line under the name. Warm and true: first a program answers, people read in their hours.
chat-start-line = Тут можна розповісти про те, що лякає або про що важко сказати вголос. Без імені й без осуду.
# The big button that begins the conversation.
chat-start-button = Почати
chat-start-busy = Відкриваємо…
chat-start-failed = Не вийшло відкрити розмову. Це не через тебе. Натисни «Почати» ще раз.
# Shown once, before the first conversation. «Сховати сторінку» is the button of that name.
chat-start-history = Якщо телефон бачить ще хтось: «Сховати сторінку» прибирає її з екрана, але адреса лишається в історії браузера. Її можна стерти в самому браузері або відкривати чат у приватній вкладці.

## Conversation

# For screen readers: the name of the list of messages.
chat-log = Розмова
chat-author-bot = Парасолька:
chat-author-teen = Ти:
chat-day-today = Сьогодні
chat-day-yesterday = Вчора
# Beside the time of a message that was changed after it was sent.
chat-edited = змінено
# Three moving dots. Says neither that a person nor that a program writes, because it may be either.
chat-typing = Готується відповідь
chat-to-end = До останніх повідомлень
# On a round button, when messages arrived below the visible part.
chat-to-end-new = Нові повідомлення
# For screen readers, on a number that can be tapped. $number: the number as written.
chat-call = Подзвонити { $number }
chat-photo-failed = Картинка не відкрилася.

## What is on its way

chat-state-waiting = чекає
chat-state-sending = надсилається
chat-state-sent = надіслано
chat-unsent = Не надіслано.
chat-unsent-again = Спробувати ще раз
chat-unsent-too-long = Не надіслано: повідомлення задовге. Поділи його на частини.
chat-unsent-refused = Не надіслано. Текст не загубився.
# Puts the unsent text back into the text field.
chat-unsent-take-back = Повернути в поле

## Buttons under a message

chat-buttons = Варіанти відповіді
chat-press-failed = Зв'язок підвів. Натисни ще раз.
chat-press-refused = Ця кнопка вже не діє. Подивись на останнє повідомлення або просто напиши словами.

## Keys above the text field

chat-keys = Швидкі кнопки
chat-keys-show = Показати кнопки
chat-keys-hide = Згорнути кнопки

## Text field

chat-field = Повідомлення
chat-field-placeholder = Напиши тут…
chat-send = Надіслати
# Shown near the limit. $left: characters that still fit.
chat-left =
    { $left ->
        [one] Ще { $left } знак
        [few] Ще { $left } знаки
       *[other] Ще { $left } знаків
    }
# Over the limit; nothing was cut. $over: characters too many.
chat-over =
    { $over ->
        [one] Задовге на { $over } знак. Поділи на два повідомлення.
        [few] Задовге на { $over } знаки. Поділи на два повідомлення.
       *[other] Задовге на { $over } знаків. Поділи на два повідомлення.
    }

## No connection

chat-offline = Немає зв'язку. Те, що ти напишеш, піде, щойно зв'язок з'явиться.
# Calls work without the internet. The two numbers become links: keep the digits as they are.
chat-offline-danger = Небезпека просто зараз? В Україні дзвони 102 або 112, це працює і без інтернету.
# For screen readers only, when the bar goes away.
chat-online-again = Зв'язок є.

## The conversation is not there

chat-blocked-title = Браузер не дає почати розмову
chat-blocked-text = Чату потрібен один файл cookie, щоб твої повідомлення не переплуталися з чужими. Дозволь cookie для цього сайту або відкрий його в іншому браузері.
chat-blocked-again = Спробувати ще раз
chat-ended-title = Цієї розмови тут уже немає
chat-ended-text = Пристрій її забув: минув час або її прибрано в іншій вкладці. Можна почати нову.
# Added when unsent text is kept in the text field of the new conversation.
chat-ended-kept = Твій ненадісланий текст чекатиме в полі.
chat-forgotten-title = Цей пристрій забув розмову
chat-forgotten-text = Вона зникла з екрана. Адреса сторінки ще є в історії браузера.
chat-begin-anew = Почати нову розмову
# The numbers become links: keep the digits as they are. Only numbers that answer day and night.
chat-numbers = Небезпека просто зараз? В Україні дзвони 102 або 112.

## What this device keeps

chat-info-title = Що зберігає цей пристрій
chat-info-cookie = Один файл cookie. Завдяки йому ти повертаєшся до своєї розмови. Імені в ньому немає.
chat-info-opened = Хто відкриє цю сторінку на цьому пристрої, побачить розмову, поки пристрій її не забуде.
chat-info-draft = Текст, який ще не надіслано, ніде не зберігається. Закриєш сторінку — він зникне.
chat-info-language-kept = Мову сторінки, якщо її тут змінити.
chat-info-history = Адресу сторінки в історії браузера. Стерти її може тільки сам браузер.
chat-info-hide-title = Якщо хтось підійшов
chat-info-hide = Натисни «Сховати сторінку» або тричі клавішу Esc: відкриється погода. Розмова при цьому не зникає.
chat-info-language-title = Мова сторінки
# /lang is a command of the conversation: leave as it is.
chat-info-language-dialogue = Мову самої розмови змінює команда /lang.
chat-info-forget-title = Забути розмову тут
# /delete is a command of the conversation: leave as it is.
chat-info-forget = Розмова зникне з цього пристрою. Усе вже надіслане лишиться в нас. Хочеш стерти й це — напиши тут /delete до того, як забути.
chat-info-forget-button = Забути на цьому пристрої
chat-info-forget-sure = Точно забути? Повернутися вийде лише з кодом звернення і секретним словом: /code. Без слова — ні. Відповідей, які прийдуть пізніше, тут не буде видно.
chat-info-forget-yes = Так, забути
chat-info-forget-no = Ні, залишити
chat-info-forget-failed = Не вийшло: немає зв'язку. Розмова досі тут. Спробуй ще раз за хвилину.
chat-info-close = Закрити

## A file: the button is there only where files are taken.

chat-file-attach = Додати фото або файл
chat-file-sending = Надсилаємо файл. Програма перевіряє, чи його можна прийняти…
chat-file-refused = Тут фото й файли зараз не приймаємо. Опиши словами або дай посилання — цього вистачить.
chat-file-not-taken = Цей файл не збережено. Опиши словами або дай посилання — цього вистачить.
chat-file-too-large = Файл завеликий: сюди проходить до 20 МБ. Надішли менший або опиши словами.
chat-file-busy = Зараз не вдалося прийняти файл. Спробуй ще раз за хвилину.
chat-file-failed = Файл не надіслано. Спробуй ще раз або опиши словами.

## A file from the bot: it can be fetched once, for a quarter of an hour. /data is a command of the conversation: leave as it is.

# On the button beside the file's name.
chat-file-save = Зберегти
chat-file-opening = Відкриваємо…
# $kb: kilobytes, rounded up.
chat-file-size = { $kb } КБ
chat-file-taken = Збережено. Потрібна ще одна — попроси нову копію: /data.
chat-file-gone = Час вийшов. Попроси нову копію: /data.
chat-file-not-fetched = Не вийшло: немає зв'язку. Спробуй ще раз.
