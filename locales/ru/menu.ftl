### The ways on, and the commands that work everywhere.

menu = Что делаем дальше?
menu-with-words = Твои предыдущие слова сохранены. Кому их передать?
# Buttons, under 30 characters.
menu-report = Рассказать о плохом в сети
menu-counselling = Поговорить с психологом
menu-police = Заявление в полицию
menu-cases = Мои обращения
menu-menu = Меню
menu-words-joined = Твои предыдущие слова пойдут вместе с этим.

# The teen typed something outside of any dialogue. No person has read it yet.
anything-typed = Твои слова сохранены. Кому их передать?

help-text =
    Что тут можно:
    /menu — рассказать о плохом в сети, поговорить с психологом, начать заявление в полицию
    /status — что происходит с твоими обращениями
    /lang — язык
    /stop — больше не писать тебе первыми
    /delete — чем отличается «убрать» от «стереть»

    🔴 внизу — если опасность сейчас. 🧹 — сразу убрать из чата сообщения за последние двое суток (более старые останутся); вернуться потом — /start.
stop-text = Хорошо. Первыми мы больше не пишем. Захочешь вернуться — просто напиши сюда.
# Honest: erasing by the teen's own hand is not offered yet.
delete-text =
    Это две разные вещи:
    🧹 «Убрать» забирает из этого чата сообщения за последние двое суток; более старые остаются. Твоё обращение при этом остаётся у нас.
    «Стереть» значит уничтожить его и у нас. Сделать это самостоятельно пока нельзя. Напиши психологу, что хочешь всё стереть, — это делают люди.

    Если кто-то тебя шантажирует: чат с этим человеком не удаляй, это доказательство.

lang-name = Русский
lang-ask = На каком языке говорить?
lang-done = Дальше говорим по-русски.

# Commands as Telegram lists them, at most 100 characters. Neutral: somebody else may look at the phone.
command-start = Начать
command-menu = Меню
command-status = Мои обращения
command-help = Подсказка
command-lang = Язык
command-stop = Не писать первыми
bot-short-description = Чат поддержки
bot-description = Можно спрашивать и рассказывать. Сначала отвечает бот, потом люди.
