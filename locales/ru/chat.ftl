### The teen's web chat: the page around the conversation. What the bot says stands in other files.
### The reader is ten to eighteen, often frightened, on a phone that somebody else may look at. Say «ты», plain words,
### short sentences, nothing that sounds like blame, no promises we cannot keep, no past tense that guesses a gender.

## The page

# The browser tab and the history entry. Must stay dull: somebody else may see it. Not the product's name.
chat-tab-title = Чат
chat-name = Парасолька
# Skip link, only for those who use a keyboard or a screen reader.
chat-skip-to-field = К полю для сообщения
# Blanks the page at once and goes to a weather search. Keep it short: it always stands in view.
chat-hide-page = Скрыть страницу
chat-info-open = Что хранит это устройство

## First visit

# One line under the name. Warm and true: first a program answers, people read in their hours.
chat-start-line = Тут можно рассказать о том, что пугает или о чём трудно сказать вслух. Без имени и без осуждения.
# The big button that begins the conversation.
chat-start-button = Начать
chat-start-busy = Открываем…
chat-start-failed = Не вышло открыть разговор. Это не из-за тебя. Нажми «Начать» ещё раз.
# Shown once, before the first conversation. «Скрыть страницу» is the button of that name.
chat-start-history = Если телефон видит ещё кто-то: «Скрыть страницу» убирает её с экрана, но адрес остаётся в истории браузера. Его можно стереть в самом браузере или открывать чат в приватной вкладке.

## Conversation

# For screen readers: the name of the list of messages.
chat-log = Разговор
chat-author-bot = Парасолька:
chat-author-teen = Ты:
chat-day-today = Сегодня
chat-day-yesterday = Вчера
# Beside the time of a message that was changed after it was sent.
chat-edited = изменено
# Three moving dots. Says neither that a person nor that a program writes, because it may be either.
chat-typing = Готовится ответ
chat-to-end = К последним сообщениям
# On a round button, when messages arrived below the visible part.
chat-to-end-new = Новые сообщения
# For screen readers, on a number that can be tapped. $number: the number as written.
chat-call = Позвонить { $number }
chat-photo-failed = Картинка не открылась.

## What is on its way

chat-state-waiting = ждёт
chat-state-sending = отправляется
chat-state-sent = отправлено
chat-unsent = Не отправлено.
chat-unsent-again = Попробовать ещё раз
chat-unsent-too-long = Не отправлено: сообщение слишком длинное. Раздели его на части.
chat-unsent-refused = Не отправлено. Текст не потерялся.
# Puts the unsent text back into the text field.
chat-unsent-take-back = Вернуть в поле

## Buttons under a message

chat-buttons = Варианты ответа
chat-press-failed = Связь подвела. Нажми ещё раз.
chat-press-refused = Эта кнопка уже не работает. Посмотри на последнее сообщение или просто напиши словами.

## Keys above the text field

chat-keys = Быстрые кнопки
chat-keys-show = Показать кнопки
chat-keys-hide = Свернуть кнопки

## Text field

chat-field = Сообщение
chat-field-placeholder = Напиши тут…
chat-send = Отправить
# Shown near the limit. $left: characters that still fit.
chat-left =
    { $left ->
        [one] Ещё { $left } знак
        [few] Ещё { $left } знака
       *[other] Ещё { $left } знаков
    }
# Over the limit; nothing was cut. $over: characters too many.
chat-over =
    { $over ->
        [one] Не помещается { $over } знак. Раздели на два сообщения.
        [few] Не помещаются { $over } знака. Раздели на два сообщения.
       *[other] Не помещаются { $over } знаков. Раздели на два сообщения.
    }

## No connection

chat-offline = Нет связи. То, что ты напишешь, уйдёт, как только связь появится.
# Calls work without the internet. The two numbers become links: keep the digits as they are.
chat-offline-danger = Опасность прямо сейчас? В Украине звони 102 или 112, это работает и без интернета.
# For screen readers only, when the bar goes away.
chat-online-again = Связь есть.

## The conversation is not there

chat-blocked-title = Браузер не даёт начать разговор
chat-blocked-text = Чату нужен файл cookie, чтобы твои сообщения не перепутались с чужими. Разреши cookie для этого сайта или открой его в другом браузере.
chat-blocked-again = Попробовать ещё раз
chat-ended-title = Этого разговора тут уже нет
chat-ended-text = Устройство его забыло: прошло время или его убрали в другой вкладке. Можно начать новый.
# Added when unsent text is kept in the text field of the new conversation.
chat-ended-kept = Твой неотправленный текст будет ждать в поле.
chat-forgotten-title = Это устройство забыло разговор
chat-forgotten-text = Его больше нет на экране. Адрес страницы ещё есть в истории браузера.
chat-begin-anew = Начать новый разговор
# The numbers become links: keep the digits as they are. Only numbers that answer day and night.
chat-numbers = Опасность прямо сейчас? В Украине звони 102 или 112.

## What this device keeps

chat-info-title = Что хранит это устройство
chat-info-cookie = Файл cookie. Благодаря ему ты возвращаешься к своему разговору. Имени в нём нет.
chat-info-opened = Кто откроет эту страницу на этом устройстве, увидит разговор, пока устройство его не забудет.
chat-info-draft = Текст, который ещё не отправлен, нигде не хранится. Закроешь страницу — он исчезнет.
chat-info-language-kept = Язык страницы, если его тут сменить.
chat-info-history = Адрес страницы в истории браузера. Стереть его может только сам браузер.
chat-info-hide-title = Если кто-то подошёл
chat-info-hide = Нажми «Скрыть страницу» или трижды клавишу Esc: откроется погода. Разговор при этом не исчезает.
chat-info-language-title = Язык страницы
# /lang is a command of the conversation: leave as it is.
chat-info-language-dialogue = Язык самого разговора меняет команда /lang.
chat-info-forget-title = Забыть разговор тут
# /delete is a command of the conversation: leave as it is.
chat-info-forget = Разговор исчезнет с этого устройства. Всё уже отправленное останется у нас. Хочешь стереть и это — напиши здесь /delete до того, как забыть.
chat-info-forget-button = Забыть на этом устройстве
chat-info-forget-sure = Точно забыть? Вернуться получится только с кодом обращения и секретным словом: /code. Без слова — нет. Ответов, которые придут позже, тут не будет видно.
chat-info-forget-yes = Да, забыть
chat-info-forget-no = Нет, оставить
chat-info-forget-failed = Не вышло: нет связи. Разговор всё ещё тут. Попробуй ещё раз через минуту.
chat-info-close = Закрыть

## A file: the button is there only where files are taken.

chat-file-attach = Добавить фото или файл
chat-file-sending = Отправляем файл. Программа проверяет, можно ли его принять…
chat-file-refused = Здесь фото и файлы сейчас не принимаем. Опиши словами или дай ссылку — этого хватит.
chat-file-not-taken = Этот файл не сохранён. Опиши словами или дай ссылку — этого хватит.
chat-file-too-large = Файл слишком большой: сюда проходит до 20 МБ. Пришли поменьше или опиши словами.
chat-file-busy = Сейчас не получилось принять файл. Попробуй ещё раз через минуту.
chat-file-failed = Файл не отправлен. Попробуй ещё раз или опиши словами.

## A file from the bot: it can be fetched once, for a quarter of an hour. /data is a command of the conversation: leave as it is.

# On the button beside the file's name.
chat-file-save = Сохранить
chat-file-opening = Открываем…
# $kb: kilobytes, rounded up.
chat-file-size = { $kb } КБ
chat-file-taken = Сохранено. Нужна ещё одна — попроси новую копию: /data.
chat-file-gone = Время вышло. Попроси новую копию: /data.
chat-file-not-fetched = Не получилось: нет связи. Попробуй ещё раз.
