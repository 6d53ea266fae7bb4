### Things that are not words. Each gets an answer of its own, kind and specific.

# Pictures and files are never opened and are taken out of the chat at once.
media-removed = Фото, відео й файли сюди не приймаємо, тож це прибрано з чату, і ніхто цього не відкривав. Так безпечніше для тебе й для тих, хто на фото. Опиши словами або дай посилання — цього вистачить.
media-voice = Голосові тут поки не відкриваються. Напиши, будь ласка, словами — хоч кількома. Якщо небезпека зараз — 🔴 унизу.
media-audio = Аудіо тут поки не відкривається. Напиши, будь ласка, словами — хоч кількома. Якщо небезпека зараз — 🔴 унизу.
media-sticker = Бачу наліпку 💛 Людям легше зрозуміти слова: напиши хоч кілька.
media-contact = Контакт не збережено: номерів ми не просимо. Якщо про цю людину важливо розповісти — напиши словами.
media-location = Місце не збережено, ніхто його не побачить. Якщо тобі зараз небезпечно — натисни 🔴 унизу.
media-poll = Опитування тут не відкриваються. Напиши, будь ласка, словами.
# Nothing playful: it may be a bad day.
media-dice = Бачу кидок. Коли захочеш, напиши словами, що в тебе.
media-other = Таке тут не відкривається. Напиши, будь ласка, словами.

# With a case open: what was sent has gone to the people who hold it.
media-contact-passed = Контакт передано: ім'я й номер побачать лише ті, хто веде твоє звернення. Якщо можеш, напиши, хто це.
# Nobody drives there because of it: the teen must not wait for that.
media-location-passed = Місце передано: його побачать лише ті, хто веде твоє звернення. Сама мапа нікого не викликає. Якщо тобі зараз небезпечно — натисни 🔴 унизу.
media-poll-passed = Опитування передано тим, хто веде твоє звернення.
media-other-passed = Таке тут не відкривається. Ті, хто веде твоє звернення, бачать лише, що воно прийшло. Якщо там важливе — напиши словами.

# Once in a group, before the bot leaves it. It may not say what the bot is for: somebody's parents or classmates read it.
group-leaving = Я працюю лише в особистому чаті, тому виходжу.
