### Start of a police report: what it is and is not. The teen's own words, nothing suggested.

police-intro =
    Тут можна підготувати заяву до поліції. Це не допит: кілька запитань, на більшість можна не відповідати.

    🔹 Спершу її прочитає психолог. Без твоєї згоди далі нічого не піде.
    🔹 Потім її отримає ювенальна поліція: ті, хто працює з дітьми й підлітками.
    🔹 Пізніше поліція може попросити, щоб до розмови долучився хтось із батьків або інший дорослий. Якщо небезпечно, щоб удома про це знали, — напиши про це тут.
    🔹 Передумати можна, доки заяву не передали поліції: просто напиши сюди.

police-ask-story = Що сталося? Своїми словами.
police-ask-when = Коли це було? Можна приблизно.
police-ask-where = Де саме в мережі? Посилання, застосунок, назва групи чи каналу.
police-ask-who = Який акаунт, нік чи номер у тієї людини? І коли був останній контакт?
police-ask-demand = Чи вимагають від тебе чогось? Якщо так, напиши, чого саме.
police-ask-place = Де ти зараз?
police-place-ukraine = В Україні
police-place-abroad = В іншій країні
police-place-unsaid = Не скажу
police-ask-part = Яка частина країни?
police-part-north = Київ і північ
police-part-west = Захід
police-part-centre = Центр
police-part-south = Південь
police-part-east = Схід
police-ask-region = Яка область? Від цього залежить, куди передадуть заяву.
police-region-UA-30 = Київ
police-region-UA-32 = Київська
police-region-UA-18 = Житомирська
police-region-UA-74 = Чернігівська
police-region-UA-59 = Сумська
police-region-UA-46 = Львівська
police-region-UA-26 = Івано-Франківська
police-region-UA-07 = Волинська
police-region-UA-56 = Рівненська
police-region-UA-61 = Тернопільська
police-region-UA-68 = Хмельницька
police-region-UA-21 = Закарпатська
police-region-UA-77 = Чернівецька
police-region-UA-05 = Вінницька
police-region-UA-71 = Черкаська
police-region-UA-53 = Полтавська
police-region-UA-35 = Кіровоградська
police-region-UA-12 = Дніпропетровська
police-region-UA-51 = Одеська
police-region-UA-48 = Миколаївська
police-region-UA-65 = Херсонська
police-region-UA-23 = Запорізька
police-region-UA-43 = Крим
police-region-UA-40 = Севастополь
police-region-UA-63 = Харківська
police-region-UA-14 = Донецька
police-region-UA-09 = Луганська

# The consent ladder: each step tells more than the one before.
police-ask-consent =
    Наскільки відкриватися поліції? Вирішуєш ти:
    1. Анонімно — лише факти, без твого контакту.
    2. Факти — теж без контакту, але поліція зможе щось запитати через нас.
    3. Контакт — поліція отримає ще й те, що ти напишеш про себе.
    4. Підпис — контакт і готовність підписати заяву. Тоді, швидше за все, знадобиться дорослий поруч.
police-consent-anonymous = 1. Анонімно
police-consent-facts = 2. Факти, зв'язок через чат
police-consent-contact = 3. Мій контакт
police-consent-signed = 4. Готовність підписати
police-ask-contact = Як із тобою зв'язатися? Напиши лише те, що можна передати поліції: ім'я, номер, зручний час.

# The labels stand in what the teen checks and in what the police read: they must make sense to both.
police-label-story = Що сталося
police-label-when = Коли
police-label-where = Де в мережі
police-label-who = Хто
police-label-demand = Чого вимагають
police-label-place = Місце
police-label-part = Частина країни
police-label-region = Область
police-label-consent = Скільки знатиме поліція
police-label-contact = Контакт
police-ask-review =
    Ось що прочитає психолог, а потім — поліція:

    { $answers }

    Усе так?
police-sent =
    Записано. Спершу це прочитає психолог; якщо щось буде неясно, запитає тебе тут. До поліції заява може піти лише після цього.
    { $hours }

    Твій код: { $receiptCode }
    Кожен крок видно в /status. Чат із тією людиною не видаляй: це доказ.
