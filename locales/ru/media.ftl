### Things that are not words. Each gets an answer of its own, kind and specific.

# Pictures and files are never opened and are taken out of the chat at once.
media-removed = Фото, видео и файлы сюда не принимаем, поэтому это убрано из чата, и никто этого не открывал. Так безопаснее для тебя и для тех, кто на фото. Опиши словами или дай ссылку — этого хватит.
media-voice = Голосовые тут пока не открываются. Напиши, пожалуйста, словами — хотя бы парой. Если опасность сейчас — 🔴 внизу.
media-audio = Аудио тут пока не открывается. Напиши, пожалуйста, словами — хотя бы парой. Если опасность сейчас — 🔴 внизу.
media-sticker = Вижу стикер 💛 Людям легче понять слова: напиши хотя бы пару.
media-contact = Контакт не сохранён: номеров мы не просим. Если об этом человеке важно рассказать — напиши словами.
media-location = Место не сохранено, никто его не увидит. Если тебе сейчас опасно — нажми 🔴 внизу.
media-poll = Опросы тут не открываются. Напиши, пожалуйста, словами.
# Nothing playful: it may be a bad day.
media-dice = Вижу бросок. Когда захочешь, напиши словами, что у тебя.
media-other = Такое тут не открывается. Напиши, пожалуйста, словами.

# With a case open: what was sent has gone to the people who hold it.
media-contact-passed = Контакт передан: имя и номер увидят только те, кто ведёт твоё обращение. Если можешь, напиши, кто это.
# Nobody drives there because of it: the teen must not wait for that.
media-location-passed = Место передано: его увидят только те, кто ведёт твоё обращение. Сама карта никого не вызывает. Если тебе сейчас опасно — нажми 🔴 внизу.
media-poll-passed = Опрос передан тем, кто ведёт твоё обращение.
media-other-passed = Такое тут не открывается. Те, кто ведёт твоё обращение, видят только, что оно пришло. Если там важное — напиши словами.

# Once in a group, before the bot leaves it. It may not say what the bot is for: somebody's parents or classmates read it.
group-leaving = Я работаю только в личном чате, поэтому выхожу.
