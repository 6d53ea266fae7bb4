### Start of a police report: what it is and is not. The teen's own words, nothing suggested.

police-intro =
    Тут можно подготовить заявление в полицию. Это не допрос: несколько вопросов, на большинство можно не отвечать.

    🔹 Сначала его прочитает психолог. Без твоего согласия дальше ничего не пойдёт.
    🔹 Потом его получит ювенальная полиция: те, кто работает с детьми и подростками.
    🔹 Позже полиция может попросить, чтобы к разговору присоединился кто-то из родителей или другой взрослый. Если опасно, чтобы дома об этом знали, — напиши об этом тут.
    🔹 Передумать можно, пока заявление не передали полиции: просто напиши сюда.

police-ask-story = Что случилось? Своими словами.
police-ask-when = Когда это было? Можно примерно.
police-ask-where = Где именно в сети? Ссылка, приложение, название группы или канала.
police-ask-who = Какой аккаунт, ник или номер у этого человека? И когда был последний контакт?
police-ask-demand = Требуют ли от тебя чего-то? Если да, напиши, чего именно.
police-ask-place = Где ты сейчас?
police-place-ukraine = В Украине
police-place-abroad = В другой стране
police-place-unsaid = Не скажу
police-ask-part = Какая часть страны?
police-part-north = Киев и север
police-part-west = Запад
police-part-centre = Центр
police-part-south = Юг
police-part-east = Восток
police-ask-region = Какая область? От этого зависит, куда передадут заявление.
police-region-UA-30 = Киев
police-region-UA-32 = Киевская
police-region-UA-18 = Житомирская
police-region-UA-74 = Черниговская
police-region-UA-59 = Сумская
police-region-UA-46 = Львовская
police-region-UA-26 = Ивано-Франковская
police-region-UA-07 = Волынская
police-region-UA-56 = Ровненская
police-region-UA-61 = Тернопольская
police-region-UA-68 = Хмельницкая
police-region-UA-21 = Закарпатская
police-region-UA-77 = Черновицкая
police-region-UA-05 = Винницкая
police-region-UA-71 = Черкасская
police-region-UA-53 = Полтавская
police-region-UA-35 = Кировоградская
police-region-UA-12 = Днепропетровская
police-region-UA-51 = Одесская
police-region-UA-48 = Николаевская
police-region-UA-65 = Херсонская
police-region-UA-23 = Запорожская
police-region-UA-43 = Крым
police-region-UA-40 = Севастополь
police-region-UA-63 = Харьковская
police-region-UA-14 = Донецкая
police-region-UA-09 = Луганская

# The consent ladder: each step tells more than the one before.
police-ask-consent =
    Насколько открываться полиции? Решаешь ты:
    1. Анонимно — только факты, без твоего контакта.
    2. Факты — тоже без контакта, но полиция сможет что-то спросить через нас.
    3. Контакт — полиция получит ещё и то, что ты напишешь о себе.
    4. Подпись — контакт и готовность подписать заявление. Тогда, скорее всего, понадобится взрослый рядом.
police-consent-anonymous = 1. Анонимно
police-consent-facts = 2. Факты, связь через чат
police-consent-contact = 3. Мой контакт
police-consent-signed = 4. Готовность подписать
police-ask-contact = Как с тобой связаться? Напиши только то, что можно передать полиции: имя, номер, удобное время.

# The labels stand in what the teen checks and in what the police read: they must make sense to both.
police-label-story = Что случилось
police-label-when = Когда
police-label-where = Где в сети
police-label-who = Кто
police-label-demand = Чего требуют
police-label-place = Место
police-label-part = Часть страны
police-label-region = Область
police-label-consent = Сколько будет знать полиция
police-label-contact = Контакт
police-ask-review =
    Вот что прочитает психолог, а потом — полиция:

    { $answers }

    Всё так?
police-sent =
    Записано. Сначала это прочитает психолог; если что-то будет неясно, спросит тебя тут. В полицию заявление может пойти только после этого.
    { $hours }

    Твой код: { $receiptCode }
    Каждый шаг виден в /status. Чат с тем человеком не удаляй: это доказательство.
