### The ways on, and the commands that work everywhere.

menu = Що робимо далі?
menu-with-words = Твої попередні слова збережено. Кому їх передати?
# Buttons, under 30 characters.
menu-report = Розповісти про шкідливе
menu-counselling = Поговорити з психологом
menu-police = Заява до поліції
menu-cases = Мої звернення
menu-menu = Меню
menu-words-joined = Твої попередні слова підуть разом із цим.

# The teen typed something outside of any dialogue. No person has read it yet.
anything-typed = Твої слова збережено. Кому їх передати?

help-text =
    Що тут можна:
    /menu — розповісти про шкідливе, поговорити з психологом, почати заяву до поліції
    /status — що відбувається з твоїми зверненнями
    /lang — мова
    /stop — більше не писати тобі першими
    /delete — чим відрізняється «прибрати» від «стерти»

    🔴 унизу — якщо небезпека зараз. 🧹 — одразу прибрати з чату повідомлення за останні дві доби (старіші лишаться); повернутися потім — /start.
stop-text = Добре. Першими ми більше не пишемо. Захочеш повернутися — просто напиши сюди.
# Honest: erasing by the teen's own hand is not offered yet.
delete-text =
    Це дві різні речі:
    🧹 «Прибрати» забирає з цього чату повідомлення за останні дві доби; старіші лишаються. Твоє звернення при цьому лишається в нас.
    «Стерти» означає знищити його і в нас. Зробити це самостійно поки не можна. Напиши психологові, що хочеш усе стерти, — це роблять люди.

    Якщо хтось тебе шантажує: чат із цією людиною не видаляй, це доказ.

lang-name = Українська
lang-ask = Якою мовою говорити?
lang-done = Далі говоримо українською.

# Commands as Telegram lists them, at most 100 characters. Neutral: somebody else may look at the phone.
command-start = Почати
command-menu = Меню
command-status = Мої звернення
command-help = Підказка
command-lang = Мова
command-stop = Не писати першими
bot-short-description = Чат підтримки
bot-description = Можна питати й розповідати. Спершу відповідає бот, потім люди.
