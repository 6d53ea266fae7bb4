# Консоль: що бачать психологи, зв'язківці поліції, супервізори й адміністратори.

console-product = Парасолька
console-skip = До змісту
console-nav = Головні розділи
console-home = На початок
console-loading = Завантажуємо…
console-cancel = Скасувати
console-close-dialog = Закрити вікно
console-choose-one = Виберіть один варіант.
console-try-now = Спробувати зараз
console-copied = Скопійовано
console-copy-failed = Не вдалося скопіювати
console-more = Ще
console-language = Мова
console-language-uk = Українська
console-language-en = English
console-theme = Вигляд
console-theme-auto = Як на пристрої
console-theme-light = Світлий
console-theme-dark = Темний

# Вхід
console-sign-in = Увійти
console-signing-in = Входимо…
console-sign-out = Вийти
console-sign-in-about = Робоче місце тих, хто відповідає дітям
console-sign-in-help = Забули пароль або не можете увійти? Зверніться до свого адміністратора.
console-session-ended = Сеанс завершився. Увійдіть, і ми повернемо вас на ту саму сторінку.
console-email = Електронна адреса
console-email-missing = Впишіть електронну адресу.
console-password = Пароль
console-password-missing = Впишіть пароль.
console-sign-in-wrong = Адреса або пароль не підходять. Перевірте обидва поля.
console-sign-in-too-many = Було забагато спроб увійти, тому вхід ненадовго зупинено. Це захищає облікові записи від підбору паролів.

# Зв'язок
console-connection-lost = Немає зв'язку із сервером. Те, що на екрані, могло змінитися. Пробуємо знову самі.
console-cannot-start = Не вдалося відкрити консоль
console-cannot-start-again = Пробуємо знову кожні кілька секунд.
console-no-page = Такої сторінки немає
console-no-page-about = Можливо, посилання застаріло.
console-error-unknown = Не вдалося. Спробуйте ще раз.
console-error-server = На сервері щось зламалося. Ваші слова лишилися тут; спробуйте ще раз за хвилину.
console-error-offline = Немає зв'язку із сервером. Перевірте мережу й спробуйте ще раз.
console-error-timeout = Сервер довго не відповідає. Спробуйте ще раз: двічі нічого не надійде.
console-error-answer-unreadable = Прийшла не та відповідь. Можливо, мережа просить увійти на її сторінці.
console-error-too-many-requests = Зачекайте хвилину й спробуйте ще раз.
console-error-too-many-requests-wait = { $seconds ->
    [one] Спробуйте за { $seconds } секунду.
    [few] Спробуйте за { $seconds } секунди.
   *[many] Спробуйте за { $seconds } секунд.
}
console-error-claim-outdated = Справу тим часом узяли ще раз, тому слова не надіслано. Вони лишилися в полі.
console-error-lease-expired = Час роботи зі справою сплив, тому слова не надіслано. Візьміть справу знову: написане лишилося в полі.
console-error-case-not-held = Справа зараз не за вами. Візьміть її знову: написане лишилося в полі.
console-error-case-held-by-another = Зараз із цією справою працює інша людина. Написане лишилося в полі.
console-error-queue-empty = Зараз нікого немає. Можна видихнути.
console-error-consent-missing = Дитина не погодилась ділитися цим із поліцією, тому передати не можна.

# Клавіші
console-keys = Клавіші
console-keys-intro = Літери працюють у будь-якій розкладці, коли курсор не в полі для тексту.
console-keys-switch = Клавіші-літери увімкнено
console-key-help = Показати цей перелік
console-key-queue = До черги
console-key-handoffs = До передач
console-key-next = До наступної дитини: до екрана, потім до кнопки
console-key-reply = До відповіді дитині
console-key-note = До нотатки для команди
console-key-send = Надіслати або зберегти
console-key-close = Закрити вікно, вийти з поля

# Ролі
console-role-nav = Роль
console-role-title = Вітаємо, { $name }
console-role-yours = Ваша роль
console-role-psychologist = Психолог
console-role-liaison = Зв'язківець поліції
console-role-supervisor = Супервізор
console-role-administrator = Адміністратор
console-role-may = Що дає ця роль
console-role-may-not = Чого вона не дає
console-role-admin-about = Ви дбаєте, щоб усе працювало. Слів дітей і матеріалів справ ця роль не показує, і так задумано.
console-role-admin-staff = Бачити перелік працівників і додавати нових. Поки що це робить команда «npx parasolka staff add».
console-role-admin-install = Перевіряти, чи все налаштовано: «npx parasolka doctor».
console-role-admin-audit = Перевіряти, що журнал дій цілий: «npx parasolka audit verify».
console-role-admin-no-cases = Справи, розмови, докази й нотатки. Їх відкривають лише психологи й супервізори.
console-role-admin-no-handoffs = Матеріали, передані поліції. Їх відкривають зв'язківці.
console-role-none-about = Для вашої ролі тут поки немає екрана. Якщо ви мали б щось бачити, скажіть своєму адміністратору.

# Черга
console-queue = Черга
console-queue-view = Які справи показати
console-open = Відкриті
console-closed = Завершені
console-closed-none = Завершених справ ще немає
console-closed-none-about = Тут будуть справи, які ви вели й завершили.
console-next-section = Наступна справа
console-next = Взяти наступного
console-next-triage = Взяти наступного з розгляду
console-next-counselling = Взяти наступного з розмов
console-next-police = Взяти наступного із заяв
console-taking = Беремо…
console-next-about = { $count ->
    [one] Чекає { $count }. Першою буде дитина в найбільшій небезпеці.
    [few] Чекають { $count }. Першою буде дитина в найбільшій небезпеці.
   *[many] Чекають { $count }. Першою буде дитина в найбільшій небезпеці.
}
console-next-none = Зараз брати нікого.
console-queue-triage = Розгляд
console-queue-counselling = Розмови
console-queue-police = Заяви
console-queue-clear = Нікого
console-oldest = найдовше:
console-waiting-count = { $count ->
    [one] чекає
   *[other] чекають
}
console-red-waiting = { $count ->
    [one] { $count } червона чекає
    [few] { $count } червоні чекають
   *[many] { $count } червоних чекають
}
console-own = За мною
console-unread = { $count ->
    [one] { $count } нове
    [few] { $count } нові
   *[many] { $count } нових
}
console-changed = Є нове
console-waiting = Чекають
console-waits = чекає
console-nobody-waits = Зараз ніхто не чекає. Можна видихнути.
console-nobody-waits-about = Щойно хтось напише, це з'явиться тут саме.
console-all-queues = Показати всі черги
console-kind-content-report = Повідомлення про шкідливе
console-kind-counselling = Розмова
console-kind-police-report = Заява до поліції

console-span-moment = щойно
console-span-minutes = { $minutes } хв
console-span-hours = { $minutes ->
    [0] { $hours } год
   *[other] { $hours } год { $minutes } хв
}
console-span-days = { $hours ->
    [0] { $days } дн
   *[other] { $days } дн { $hours } год
}

console-risk = Ризик
console-risk-red = Червоний
console-risk-orange = Помаранчевий
console-risk-yellow = Жовтий
console-risk-green = Зелений
console-risk-red-about = Небезпека для життя або тяжка шкода просто зараз
console-risk-orange-about = Серйозна шкода ймовірна найближчими днями
console-risk-yellow-about = Тривожно, але часу на розмову досить
console-risk-green-about = Ознак небезпеки немає

console-signal-suicide = Суїцид
console-signal-self-harm = Самоушкодження
console-signal-sexual-abuse = Сексуальне насильство
console-signal-grooming = Грумінг
console-signal-sextortion = Секс-шантаж
console-signal-violence = Насильство
console-signal-threat = Погрози
console-signal-bullying = Цькування
console-signal-recruitment = Вербування
console-signal-distress = Розпач
console-signal-overdose = Передозування чи отруєння
console-signal-trafficking = Торгівля людьми
console-signal-forced-tasks = Завдання під примусом
console-signal-runaway = Втеча з дому
console-signal-eating-disorder = Розлад харчування
console-signal-drugs = Наркотики
console-signal-fraud = Шахрайство
console-signal-harm = Шкідливий контент
console-signal-call-for-help = Кличе людину
console-signal-emergency-door = Червоні двері
# In every sextortion a person asks about suicide.
console-signal-ask-about-suicide = Спитати про суїцид

# Справа
console-case = Справа
console-case-not-found = Цієї справи тут немає
console-case-not-found-about = Або її немає зовсім, або вона не з ваших.
console-to-queue = До черги
console-areas = Частини справи
console-area-talk = Розмова
console-area-facts = Факти
console-area-team = Команда
console-deeds = Дії
console-deed-assess = Оцінити ризик
console-deed-offer = Передати поліції
console-deed-close = Завершити
console-deed-release = Повернути в чергу
console-standing-closed = завершено
console-standing-mine = за вами до
console-standing-other = веде { $name }
console-holding-free = Справу зараз ніхто не веде. Щоб писати, візьміть її.
console-holding-other = Зараз справу веде { $name }. Ви можете читати.
console-holding-lost = Справа вже не за вами: час роботи з нею сплив або її брали ще раз.
console-holding-taken = Справу тим часом узяли. Зараз її веде { $name }.
console-holding-draft-kept = Ненадіслані слова не зникли.
console-take = Взяти
console-take-again = Взяти знову

console-messages = Розмова з дитиною
console-messages-none = Тут ще немає слів. Почніть із привітання й свого імені.
console-new-below = Є нові слова
console-author-bot = Бот
console-author-staff = Працівник
console-edited = змінено
console-versions = { $count ->
    [one] як було: { $count } раз
    [few] як було: { $count } рази
   *[other] як було: { $count } разів
}
console-version-empty = без слів
console-answer-this = Відповісти саме на це
console-answering = Відповідь на:
console-answering-stop = Відповідати не на це
console-quoted-show = Показати, на що це відповідь
console-reaction = Реакція дитини:
console-reaction-custom = власний емодзі
console-reaction-paid = зірка
console-sent-photo = Фото
console-sent-video = Відео
console-sent-animation = GIF
console-sent-video-note = Відеоповідомлення
console-sent-voice = Голосове
console-sent-audio = Аудіо
console-sent-document = Файл
console-sent-sticker = Наліпка
console-sent-contact = Контакт
console-sent-location = Місце
console-sent-poll = Опитування
console-sent-dice = Кубик
console-sent-other = Те, що тут не показується
console-copy-phone = Скопіювати номер
console-copy-place = Скопіювати координати
console-copy-origin = Скопіювати джерело
console-forwarded-user = Переслано від
console-forwarded-hidden-user = Переслано, акаунт приховано:
console-forwarded-chat = Переслано з групи
console-forwarded-channel = Переслано з каналу
console-forwarded-id = номер
console-forwarded-message = повідомлення
console-reply-label = Відповідь дитині
console-reply-placeholder = Напишіть дитині…
console-reply-send = Надіслати дитині
console-reply-closed = Справу завершено. Якщо дитина напише знову, розмова відкриється.
console-unsent = Ненадіслане
console-copy-unsent = Скопіювати ненадіслане
console-reply-not-held = Щоб відповідати, візьміть справу.
console-sending = Надсилаємо…
console-room-left = { $count ->
    [one] Лишився { $count } знак
    [few] Лишилося { $count } знаки
   *[many] Лишилося { $count } знаків
}
console-contact-open = Писати першими можна: дитина дозволила.
console-contact-quiet = Першими не пишемо. Якщо дитини немає в чаті, ваші слова почекають на неї.
console-contact-silent = Дитина вийшла з чату або попросила не писати. Ваші слова побачить, лише коли повернеться сама.
console-unreachable = Дитина заблокувала бота, або її акаунта вже немає. Написане зараз не дійде. Якщо вона повернеться, це з'явиться тут.
console-delivery-pending = у дорозі
console-delivery-sending = у дорозі
console-delivery-held = чекає на дитину
console-delivery-delivered = доставлено
console-delivery-failed = не доставлено
console-delivery-unknown = невідомо, чи дійшло
console-delivery-cancelled = скасовано: дитина вийшла
# Why words did not reach the child; stands after «Не дійшло до дитини:».
console-undelivered-unreachable = дитина заблокувала бота або видалила обліковий запис
console-undelivered-chat-not-found = Telegram не знає цього чату
console-undelivered-too-long = текст задовгий
console-undelivered-empty = порожній текст
console-undelivered-edited-message-gone = повідомлення, яке змінювали, вже немає
console-undelivered-too-old-to-delete = повідомленню понад 48 годин, Telegram не дає його прибрати
console-undelivered-file-refused = Telegram не прийняв файл
console-undelivered-unreadable = запис пошкоджено
console-undelivered-network = 24 години не було зв’язку з Telegram
console-undelivered-other = Telegram не прийняв, причина в журналі

console-cues = Ризик: що насторожило
console-cues-none = Машина не помітила ознак небезпеки. Вирішуєте ви.
console-cue-because = Через слова:
console-facts = Відповіді у формі
console-facts-none = Форми не було.
console-fact-version = версія запитання { $version }
console-fact-no-words = Без слів.
console-own-words = Слова дитини
console-chosen = Вибір:
console-evidence = Докази
console-evidence-none = Доказів немає.
console-evidence-link = Посилання
console-evidence-account = Акаунт
# Where a piece of evidence is: after the platform's name, before the account.
console-points-at-account = акаунт
console-points-at-post = допис
console-points-at-message = повідомлення
console-points-at-invite = запрошення
console-points-at-chat = група чи канал
console-points-at-profile-by-id = профіль за номером
console-points-at-video = відео
console-points-at-shop = магазин
console-points-at-site = сторінка
console-points-at-short-link = коротке посилання: куди веде, невідомо
console-points-at-phone = телефон
console-points-at-card = картка
console-points-at-wallet = рахунок або гаманець
console-points-at-lookalike = В адресі є чужі літери: вона може лише здаватися знайомою.
console-origin-teen = від дитини
console-copy-link = Скопіювати посилання
console-copy-account = Скопіювати акаунт
console-copy-hash = Скопіювати SHA-256
console-summary = Коротко
console-summary-queue = Черга
console-summary-language = Мова
console-summary-region = Область
console-summary-opened = Відкрито
console-summary-seen = Була тут
console-summary-contact = Чи писати
console-summary-consent = Згода
console-police = Поліція
console-police-asks = Поліція запитує
console-police-asks-about = Запитайте в дитини так, щоб не підказувати відповіді, і передайте ще раз разом із нею.

console-note-label = Нотатка
console-note-warning = Лише для команди. Дитина цього не побачить.
console-note-placeholder = Що варто знати тим, хто вестиме далі?
console-note-save = Зберегти нотатку
console-notes = Нотатки
console-notes-none = Нотаток ще немає.
console-timeline = Хід справи
console-actor-teen = Дитина
console-actor-staff = Працівник
console-actor-system = Система
console-event-opened = Справу відкрито
console-event-reopened = Справу відкрито знову
console-event-claimed = Взято
console-event-released = Повернено в чергу
console-event-lapsed = Час роботи сплив, повернено в чергу
console-event-closed = Завершено
console-event-read = Прочитано вперше
console-event-replied = Відповідь дитині
console-event-delivery-failed = Не дійшло до дитини
console-event-wrote = Дитина написала
console-event-edited = Дитина змінила слова
console-event-blocked = Дитина заблокувала бота, слова не доходять
console-event-unblocked = Дитина знову тут, слова доходять
console-event-noted = Додано нотатку
console-event-risk-raised = Ризик підвищено
console-event-risk-lowered = Ризик знижено
console-event-assessed = Ризик оцінено
console-event-handoff-offered = Передано поліції
console-event-handoff-opened = Поліція відкрила
console-event-handoff-accepted = Поліція прийняла
console-event-handoff-returned = Поліція поставила запитання
console-event-handoff-declined = Поліція не взяла
console-event-handoff-registered = Зареєстровано в ЄО
console-event-handoff-entered = Внесено до ЄРДР
console-event-handoff-closed = Поліція завершила
console-event-handoff-withdrawn = Дитина забрала заяву
console-event-police-answered = Дитина відповіла поліції: передайте
console-event-sealed = Дитина сховала справу
console-event-unsealed = Дитина знову показала справу
console-event-moved = Дитина продовжує з іншого чату
console-event-erasure-asked = Дитина попросила стерти
console-event-erasure-cancelled = Дитина передумала стирати

console-risk-intro = Ваша оцінка важить більше за машинну. Машина може лише підвищити ризик.
console-risk-now = (так зараз)
console-risk-reason = Чому (не обов'язково)
console-risk-reason-needed = Чому знижуєте
console-risk-reason-help = Стане нотаткою, яку бачить лише команда.
console-risk-reason-missing = Знизити ризик можна лише з поясненням.
console-risk-save = Зберегти оцінку
console-risk-changed = Оцінку збережено

console-close-intro = Дитина дізнається, що справу завершено, і зможе написати знову.
console-close-intro-red = Це червона справа. Завершуйте, лише коли знаєте, що дитина в безпеці, і підсумок записано в нотатках.
console-close-reason = Чим завершилося
console-close-reason-missing = Виберіть, чим завершилося.
console-close-resolved = Допомогли
console-close-resolved-about = Дитина отримала те, по що прийшла
console-close-referred = Скерували далі
console-close-referred-about = Тепер допомагає інша служба або людина
console-close-no-answer = Немає відповіді
console-close-no-answer-about = Дитина давно не пише
console-close-test = Перевірка бота
console-close-test-about = Хтось пробував, чи це працює
console-close-abusive = Образи
console-close-abusive-about = Лише образи, потреби в допомозі не видно
console-close-do = Завершити справу
console-closed-now = Справу завершено

console-release-intro = Справа одразу повернеться в чергу на своє місце. Пояснювати не треба: і коли важко, і коли закінчується зміна.
console-release-do = Повернути в чергу
console-released-now = Справу повернено в чергу

console-consent-title = На що погодилась дитина
console-consent-none = згоди немає
console-consent-anonymous = Анонімно
console-consent-anonymous-about = Можна передати лише те, що не веде до дитини. Хто вона, не знає ніхто.
console-consent-facts = Лише факти
console-consent-facts-about = Можна передати всі викладені факти. Зв'язку з дитиною поліція не отримує.
console-consent-contact = Факти і зв'язок
console-consent-contact-about = Можна передати факти й те, як зв'язатися з дитиною, через нас.
console-consent-signed = Підписана заява
console-consent-signed-about = Дитина готова подати заяву від свого імені.
console-consent-no-more = Дитина погодилась передати саме те, що на цій сторінці, і нічого понад це.
console-offer-intro = Прочитайте востаннє. Поліція побачить саме це.
console-offer-shared = Що буде передано
console-offer-kept = Що лишиться в нас
console-offer-kept-about = На це згоди немає.
console-offer-answer = Відповідь дитини
console-offer-answer-help = Словами дитини. Строк поліції за цей час не зупинявся.
console-offer-answer-missing = Впишіть відповідь дитини на запитання поліції.
console-offer-do = Передати поліції
console-offer-again = Передати ще раз
console-offered-now = Передано поліції
console-statement-contact = як зв'язатися

# Передачі
console-handoffs = Передачі
console-handoffs-about = Заяви, які діти вирішили передати поліції. На реєстрацію є 24 години від передачі (КПК, ст. 214).
console-handoffs-about-own = Заяви, які ви передали поліції, і де вони зараз.
console-handoffs-none = Передач зараз немає
console-handoffs-none-about = Нова з'явиться тут сама.
console-handoffs-to-answer = Чекають на вас
console-handoffs-to-answer-own = У поліції
console-handoffs-asked = Чекають на відповідь дитини
console-handoffs-asked-own = Поліція запитує
console-handoffs-registered = Зареєстровані
console-handoffs-registered-own = Зареєстровані
console-handoffs-over = Завершені
console-handoffs-over-own = Завершені
console-handoff = Передача
console-handoff-new = Нова
console-handoff-not-found = Цієї передачі тут немає
console-to-handoffs = До передач
console-handoff-offered = Передано
console-handoff-opened = Відкрито
console-handoff-accepted = Прийнято
console-handoff-returned = Є запитання
console-handoff-declined = Не взято
console-handoff-registered = В ЄО
console-handoff-entered = В ЄРДР
console-handoff-closed = Завершено
console-handoff-withdrawn = Дитина забрала
console-due = Зареєструвати до
console-due-running = лишилося { $span }
console-due-soon = лишилося лише { $span }
console-due-overdue = прострочено на { $span }
console-offered-at = передано
console-offered-by = Передає
console-print = Друк
console-printed-at = Надруковано
console-statement = Заява
console-statement-about = Слова дитини, як вона їх побачила й підтвердила. Їх ніхто не переписував.
console-evidence-about = Посилання не відкриваються звідси. SHA-256 обчислено з рядка, як його дала дитина; час вказано за UTC.
console-exchange = Запитання і відповідь
console-exchange-answer = Відповідь дитини
console-exchange-waits = Відповіді ще немає. Запитання передано дитині через психолога.
console-history = Хід передачі
console-registration = Номер в ЄО
console-entry = Номер в ЄРДР
console-outcome = Чим завершилося
console-outcome-investigated = Досудове розслідування проведено
console-outcome-administrative = Адміністративне провадження
console-outcome-transferred = Передано іншому органу
console-outcome-no-offence = Ознак правопорушення немає
console-outcome-withdrawn = Дитина забрала заяву
console-decline-reason = Чому не беремо
console-decline-duplicate = Уже зареєстровано
console-decline-duplicate-about = Ця сама подія вже є в єдиному обліку
console-decline-other-authority = Належить іншому органу
console-decline-other-authority-about = Заяву переслано за належністю
console-steps = Що далі
console-steps-offered = Прочитайте й прийміть, або запитайте, якщо чогось бракує.
console-steps-accepted = Зареєструйте в єдиному обліку та впишіть номер.
console-steps-returned = Запитання передано. Зареєструвати можна, не чекаючи відповіді.
console-steps-declined = Більше нічого не треба.
console-steps-registered = Коли внесуть до ЄРДР, впишіть номер.
console-steps-entered = Коли все скінчиться, запишіть, чим саме.
console-steps-closed = Більше нічого не треба.
console-step-done = Записано
console-step-accept = Прийняти
console-step-return = Запитати
console-step-return-about = Дитину запитає психолог. Строк реєстрації при цьому не зупиняється.
console-step-return-do = Надіслати запитання
console-step-decline = Не брати
console-step-decline-about = Відмовити в реєстрації закон не дає. Є лише ці дві підстави.
console-step-decline-do = Записати
console-step-register = Вписати номер ЄО
console-step-register-about = Дитина побачить, що заяву зареєстровано. Номер вона відкриє сама.
console-step-register-do = Зберегти номер
console-step-enter = Вписати номер ЄРДР
console-step-enter-about = Дитина побачить, що відомості внесено до реєстру.
console-step-enter-do = Зберегти номер
console-step-close = Завершити
console-step-close-about = Дитина дізнається, що поліція закінчила роботу із заявою.
console-step-close-do = Завершити
console-question = Запитання
console-question-help = Одне запитання простими словами. Не про дії, не про тіло, не «чому».
console-question-missing = Напишіть запитання.
console-number-register-help = Як у єдиному обліку, наприклад 4127
console-number-enter-help = Як у реєстрі, 17 цифр
console-number-missing = Впишіть номер.

console-region-unsaid = не сказано
console-region-UA-05 = Вінницька
console-region-UA-07 = Волинська
console-region-UA-09 = Луганська
console-region-UA-12 = Дніпропетровська
console-region-UA-14 = Донецька
console-region-UA-18 = Житомирська
console-region-UA-21 = Закарпатська
console-region-UA-23 = Запорізька
console-region-UA-26 = Івано-Франківська
console-region-UA-30 = Київ
console-region-UA-32 = Київська
console-region-UA-35 = Кіровоградська
console-region-UA-40 = Севастополь
console-region-UA-43 = Крим
console-region-UA-46 = Львівська
console-region-UA-48 = Миколаївська
console-region-UA-51 = Одеська
console-region-UA-53 = Полтавська
console-region-UA-56 = Рівненська
console-region-UA-59 = Сумська
console-region-UA-61 = Тернопільська
console-region-UA-63 = Харківська
console-region-UA-65 = Херсонська
console-region-UA-68 = Хмельницька
console-region-UA-71 = Черкаська
console-region-UA-74 = Чернігівська
console-region-UA-77 = Чернівецька

## Files that a teen sent

console-files = Файли від дитини
console-files-open = Фото й файли сюди приймаються: програма дивиться їх раніше за вас.
console-files-refused = Фото й файли сюди не приймаються. Голосові — приймаються.
console-files-allow = Дозволити дитині надсилати фото
console-files-close = Більше не приймати фото
console-file-photo = Фото
console-file-video = Відео
console-file-animation = Анімація
console-file-video-note = Відеоповідомлення
console-file-voice = Голосове
console-file-audio = Аудіо
console-file-document = Файл
console-file-size = { $kilobytes } КБ
console-file-status-expected = Ще в дорозі: поки не тут
console-file-status-ready = Можна переглянути
console-file-status-waiting = Чекає на рішення людини
console-file-status-refused = Не збережено
console-file-status-failed = Не дійшло
console-file-status-too-large = Понад 20 МБ: не збережено
console-file-reason-sexual = програма вважає, що це щось інтимне; байти відкинуто
console-file-reason-way-closed = на цьому шляху зображень не приймаємо; файл не відкривали
console-file-reason-broken = файл пошкоджений
console-file-reason-type = такі файли не приймаємо
console-file-reason-by-person = знищено за рішенням людини
console-file-reason-gone = Telegram його вже не віддає
console-file-reason-given-up = усі спроби отримати або зберегти його не вдалися
console-file-show = Показати (буде записано)
console-file-hide = Сховати
console-file-clear = Прибрати розмиття
console-file-blur = Розмити
console-file-picture = Зображення від дитини
console-file-outside = Тут це не відкривається. Відкривайте лише на комп’ютері, який не шкода, і лише коли це справді потрібно.
console-file-save = Зберегти на комп’ютер
console-file-waiting-about = Програма не вміє перевіряти такі файли, і його ніхто не бачив. Залишайте, лише якщо з розмови зрозуміло, що там і навіщо.
console-file-keep = Залишити
console-file-destroy = Знищити…
console-file-destroy-sure = Файл зникне назавжди, повернути його не зможе ніхто.
console-file-destroy-do = Знищити назавжди
console-event-file-came = Дитина надіслала файл
console-event-file-kept = Файл перевірено й збережено
console-event-file-refused = Файл не збережено
console-event-file-failed = Файл не дійшов
console-event-file-decided = Людина вирішила щодо файла
console-event-files-allowed = Фото дозволено
console-event-files-closed = Фото більше не приймаються

## Talks, complaints, and reds that are closed
console-close-ended-by-teen = Дитина завершила сама
console-red-outcome = Що зараз з дитиною
console-red-outcome-missing = Виберіть, що зараз з дитиною: без цього червона справа лишається відкритою.
console-red-outcome-safe = У безпеці, підтвердила сама
console-red-outcome-help-arrived = Приїхала допомога, 102 або 103
console-red-outcome-with-adult = Поруч дорослий, якому довіряє
console-red-outcome-other-service = Передано іншій службі
console-red-outcome-no-contact = Зв'язку немає, вирішено із супервізором
console-red-outcome-no-danger = Небезпеки не було
console-silent-red = П'ять хвилин тиші в червоній справі. Супервізор вирішує, що далі: чекати, написати чи дзвонити 102.
console-silent-red-mark = тиша
console-talk = Розмова
console-talk-nothing = Поки нічого особливого.
console-talk-safe-time = Коли писати
console-talk-another = Інша людина
console-talk-another-about = Дитина попросила іншого психолога
console-talk-keeper = Писав останнім
console-talk-check-in = Спитаємо, як справи
console-talk-felt = Як це було
console-felt-better = легше
console-felt-same = так само
console-felt-worse = важче
console-felt-unsure = важко сказати
console-complaints = Скарги
console-complaints-about = Що, за словами дитини, пішло не так. Той, на кого скарга, її не бачить.
console-complaints-none = Скарг немає
console-complaints-none-about = Коли дитина поскаржиться, це буде тут.
# $name: the member, or console-complaint-of-nobody.
console-complaint-of = Розмовляє: { $name }
console-complaint-of-nobody = ще ніхто
console-complaint-erased = Справу стерто, слів скарги більше немає.
console-complaint-done = Що зроблено? Дитина дізнається, що скаргу розглянуто.
console-complaint-talked-with-teen = Поговорили з дитиною
console-complaint-talked-with-member = Поговорили з працівником
console-complaint-changed-member = Змінили психолога
console-complaint-unfounded = Не підтвердилося
console-complaint-handled-now = Записано
console-event-teen-silent = Дитина мовчить
console-event-red-silent = П'ять хвилин тиші, потрібен супервізор
console-event-safe-time = Дитина вибрала, коли їй писати
console-event-safe-time-now = Настав час, коли можна писати
console-event-safe-time-missed = У цей час їй не написали
console-event-writes-themself = Дитина напише сама
console-event-another-asked = Дитина попросила іншу людину
console-event-wants-to-end = Дитина хоче завершити розмову
console-event-hidden = Дитина прибрала чат, слова чекають на неї
console-event-asked-silence = Дитина попросила не писати першими
console-event-felt = Дитина сказала, як це було
console-event-checked-in = Спитали дитину, як справи

# Виклики: кличуть людину до дитини
console-page-danger = Дитина кличе людину: { $reference }.
console-page-blackmail = Дитину шантажують просто зараз: { $reference }.
console-page-silence = Тиша в червоній справі: { $reference }.
console-page-round = Кличемо вже { $round }-й раз.
console-page-take = Взяти
console-page-open = Відкрити
console-page-decide = Вирішити
console-shift-begin = Я на зміні
console-shift-leave = На зміні. Завершити
console-shift-began = Вас кличуть першими
console-shift-left = Зміну завершено
console-silence-wait = Чекаємо ще 15 хвилин
console-silence-write = Пишемо дитині
console-silence-call-102 = Дзвонимо 102
console-silence-decided = Рішення записано
console-overdue-mark = запізно

# Підсумок червоної справи
console-red-outcome-help-called = Викликали 102 або 103, приїзд не підтверджено
console-red-outcome-other = Інше
console-red-called-number = Кому подзвонили
console-red-called-at = Коли подзвонили
console-red-words = Що ще важливо
console-red-words-needed = Що сталося, своїми словами
console-event-page-opened = Кличемо людину
console-event-paged = Покликали
console-event-page-unanswered = Ніхто не відповів
console-event-silence-decided = Вирішено, що робити з тишею

# Скринінг: психолог питає в розмові своїми словами й відмічає тут. Лише для команди.
console-screening = Скринінг
console-screening-none = Скринінгу ще не було.
console-screening-about = Питайте в розмові, своїми словами, по одному. Це бачить лише команда; ризик від цього може тільки зрости.
console-screening-begin = Пройти скринінг
console-screening-which = Який
console-screening-kind-cssrs = За зразком C-SSRS
console-screening-kind-cssrs-about = Від бажання не жити до плану й спроб. Коли про смерть уже зайшла мова.
console-screening-kind-asq = За зразком ASQ
console-screening-kind-asq-about = Чотири короткі запитання і одне про зараз. Коли ще незрозуміло, чи є такі думки.
console-screening-source = За зразком: { $source }. Слова наші.
console-screening-words = Що варто знати команді (не обов'язково)
console-screening-missing = Відмітьте відповідь на кожне запитання.
console-screening-save = Зберегти скринінг
console-screening-kept = Скринінг збережено
console-screening-raised = Скринінг збережено, ризик підвищено
console-screening-level-none = ознак немає
console-screening-level-low = низький
console-screening-level-moderate = помірний
console-screening-level-high = високий
console-screening-answer-yes = Так
console-screening-answer-no = Ні
console-screening-answer-unsaid = Не каже
console-screening-q-wish-dead = За останній місяць: чи хотілося не прокинутися або щоб тебе не було?
console-screening-q-thoughts = За останній місяць: чи були думки вбити себе?
console-screening-q-method = Чи приходило в голову, як саме?
console-screening-q-intent = Чи було таке, що ти справді збираєшся це зробити?
console-screening-q-plan = Чи є вже план: де, коли, чим? Чи зроблено щось із нього?
console-screening-q-behaviour = Чи бувало, що ти робиш щось, щоб померти, готуєшся або починаєш і зупиняєшся?
console-screening-q-behaviour-recent = Чи було це за останні три місяці?
console-screening-q-wish-dead-weeks = За останні кілька тижнів: чи хотілося померти?
console-screening-q-better-off = За останні кілька тижнів: чи здавалося, що рідним без тебе було б краще?
console-screening-q-thoughts-week = За останній тиждень: чи були думки вбити себе?
console-screening-q-tried = Чи була колись спроба вбити себе?
console-screening-q-now = Чи є ці думки просто зараз?
console-risk-history = Як змінювався ризик
console-risk-history-by-machine = помітила машина
console-event-screened = Скринінг
console-event-page-seen = Супервізор побачив виклик
console-page-judged = Психолог оцінив небезпеку як червону: { $reference }.
console-page-unheard = Дитина пише в червоній справі, а відповіді немає: { $reference }.
console-page-seen = Знаю

# План безпеки: психолог складає його з дитиною в розмові, перечитує так, як побачить вона, і надсилає.
console-plan = План безпеки
console-plan-none = Плану ще немає.
console-plan-make = Скласти план
console-plan-change = Нова версія плану
console-plan-intro = Складайте разом із дитиною, її словами. Порожні кроки вона не побачить. Заголовки й номери додаємо ми, мовою дитини.
console-plan-signs = 1. Ознаки: що починається
console-plan-signs-help = Думки, відчуття, ситуації, з яких це видно.
console-plan-myself = 2. Що можу зробити сам чи сама
console-plan-myself-help = Без нікого: те, що вже колись допомагало.
console-plan-distract = 3. Місця й люди, які відволікають
console-plan-distract-help = Просто бути поруч, не розповідаючи.
console-plan-people = 4. Кого можу попросити про допомогу
console-plan-people-help = Хто знає або кому можна сказати. Імена, як їх каже дитина.
console-plan-professionals = 5. Фахівці й номери
console-plan-professionals-help = Хто саме. Номери, які працюють там, де дитина, додамо самі.
console-plan-surroundings = 6. Безпечніше навколо
console-plan-surroundings-help = Що прибрати подалі, і хто з дорослих у цьому допоможе.
console-plan-review = Зберегти й перечитати
console-plan-review-about = Саме це прочитає дитина. Перечитайте разом із нею, якщо вона тут.
console-plan-edit = Змінити
console-plan-send = Надіслати план
console-plan-later = Надіслати потім
console-plan-sent-now = План надіслано
console-plan-kept = План збережено, дитині ще не надіслано
console-plan-version = Версія { $version }
console-plan-sent = надіслано
console-plan-draft = ще не надіслано
console-event-plan-drafted = Збережено план безпеки
console-event-plan-sent = План безпеки надіслано дитині

# Час на відповідь у рядках черги
console-due-title = До якого часу треба відповісти
console-answer-in = ще { $span }
console-answer-in-minute = менш як хвилина
console-answer-by = до
console-late-count = запізно: { $count }
console-event-late = Ніхто не відповів вчасно

# Зміна: хто на зміні, як нас будять, що лишилося без відповіді
console-shift = Зміна
console-wake = Як вас покличуть
console-wake-about = Коли дитина кличе людину, відкрита консоль дзвенить. Щоб вас розбудити й тоді, коли її закрито, увімкніть сповіщення в цьому браузері. У них лише номер справи й рівень.
console-wake-on = Цей браузер вас розбудить
console-wake-off = Цей браузер вас не розбудить
console-wake-start = Будити в цьому браузері
console-wake-stop = Більше не будити тут
console-wake-denied = Браузер заборонив сповіщення. Дозвольте їх у налаштуваннях сайту й відкрийте цю сторінку знову.
console-wake-unsupported = Цей браузер не вміє будити. На iPhone спершу додайте консоль на початковий екран.
console-wake-not-configured = Сповіщення ще не налаштовано. Це робить адміністратор: WEB_PUSH_KEYS.
console-wake-failed = Не вдалося. Служба сповіщень браузера зараз не відповідає.
console-sound-try = Перевірити звук
console-sound-silent = Звук вимкнено в браузері або на пристрої.
console-duty = Хто на зміні
console-duty-psychologist = Психологи
console-duty-supervisor = Супервізори
console-duty-lead = Керівник зміни й заступники
console-duty-psychologist-about = Кличемо одразу
console-duty-supervisor-about = Кличемо за хвилину без відповіді
console-duty-lead-about = Кличемо ще за хвилину
console-duty-now = Зараз покличемо:
console-duty-nobody = нікого; одразу перейдемо до наступних
console-duty-unkept = Список ніхто не веде, тому кличемо всіх.
console-duty-plan = Заплановано
console-duty-by-themself = на зміні за власним словом
console-duty-until-they-leave = доки не піде
console-duty-edit = Змінити список
console-duty-edit-about = Порожній список означає, що кличемо всіх із цією роллю. Хто сам сказав «Я на зміні», лишається.
console-duty-who = Хто
console-duty-from = Від
console-duty-until = До
console-duty-add = Додати зміну
console-duty-remove = Прибрати зміну
console-duty-from-missing = У кожної зміни має бути початок.
console-duty-save = Зберегти список
console-duty-saved = Список збережено
console-incidents = Без відповіді вчасно
console-incidents-about = Кликали всіх, і за повне коло не прийшов ніхто. Тут видно, що було далі.
console-incidents-none = Такого не було. На кожен виклик хтось прийшов.
console-incident-running = триває
console-incident-help = Чи приїхала допомога?
console-help-arrived = Приїхала
console-help-not-arrived = Не приїхала
console-help-not-called = Не викликали
console-help-unknown = Невідомо
console-incident-case = Відкрити справу
console-step-of-incident-called-psychologist = Покликали психологів
console-step-of-incident-called-supervisor = Покликали супервізорів
console-step-of-incident-called-lead = Покликали керівника
console-step-of-incident-unanswered = Ніхто не прийшов
console-step-of-incident-answered = Справу взято
console-step-of-incident-left-again = Справа знову без людини
console-step-of-incident-seen = Супервізор знає
console-step-of-incident-decided-wait = Вирішено чекати
console-step-of-incident-decided-write = Вирішено написати
console-step-of-incident-decided-call-102 = Вирішено дзвонити 102
console-step-of-incident-closed = Справу завершено
console-step-of-incident-over = Ризик знижено
console-step-of-incident-taken = Справу взяла інша людина
console-step-of-incident-erased = Дитина стерла справу
console-step-of-incident-minimum-opened = Супервізор відкрив мінімум
console-step-of-incident-help-arrived = Допомога приїхала
console-step-of-incident-help-not-arrived = Допомога не приїхала
console-step-of-incident-help-not-called = Допомогу не викликали
console-step-of-incident-help-unknown = Чи приїхала допомога, невідомо
console-minimums = Мінімум після стирання
console-minimums-about = Дитина в небезпеці стерла справу. До 24 годин тут лишаються рівень, ознаки й час, без жодного її слова. Відкривати — рішення, яке записується.
console-minimums-none = Зараз нічого не тримаємо.
console-minimum-until = тримаємо до
console-minimum-opened = відкрито
console-minimum-open = Відкрити
console-minimum-reason = Навіщо відкриваєте
console-minimum-reason-help = Буде записано. Досить кількох слів.
console-minimum-reason-missing = Напишіть навіщо, хоча б трьома знаками.
console-minimum-seen = Востаннє була тут
console-minimum-signals = Ознаки
console-figures = Виклики за тижнями
console-figures-about = Хибний виклик: людина закрила справу як «небезпеки не було» чи перевірку або за годину знизила ризик. Виклики, яким довіряють, рідкісні.
console-figures-none = Ще нема чого рахувати.
console-figures-week = Тиждень від
console-figures-opened = Викликів
console-figures-claimed = Узято
console-figures-not-red = Хибних
console-figures-contacts = Нових людей
console-figures-per-thousand = Хибних на 1000
console-figures-late = Запізно

# «Наступний»
console-next-title = Наступна дитина
console-next-nav = Наступна
console-next-see-queue = Подивитися на всю чергу
console-own-of = { $count } з { $most }
console-own-none = Зараз за вами нікого.
console-rest-until = Відпочинок до
console-pause = Це була важка справа
console-pause-about = Випийте води, відійдіть від екрана, зробіть кілька повільних вдихів. Хочете поговорити про неї — покличте супервізора.
console-permitted = { $name } дозволяє вам узяти цю справу поза чергою.
console-lapses = Ці справи повернулися в чергу
console-lapses-about = Вони не були відкриті 15 хвилин, тож їх бачать усі. Нічого не зникло.
console-lapse-taken = уже з іншою людиною
console-lapse-waits = чекає в черзі
console-lapses-seen = Зрозуміло
console-not-today = Не сьогодні
console-not-today-about = Чого вам сьогодні краще не брати? Ніхто не питатиме чому. Діє до кінця зміни, найдовше 12 годин. Якщо вас покличуть до дитини в небезпеці, ви це побачите все одно.
console-not-today-none = Зараз ви берете все.
console-not-today-choose = Вибрати
console-not-today-done = Готово
console-not-today-kept = Збережено
console-heavy = Скільки було важкого
console-heavy-shift = { $count ->
    [one] за зміну { $count } справа
    [few] за зміну { $count } справи
   *[many] за зміну { $count } справ
}
console-heavy-week = { $count ->
    [one] за 7 днів { $count } справа
    [few] за 7 днів { $count } справи
   *[many] за 7 днів { $count } справ
}
console-heavy-about = Червоні й помаранчеві. Це бачите лише ви.
console-heavy-enough = За зміну це вже багато. Зробіть довшу паузу або поговоріть із супервізором. Це бачите лише ви.
console-deed-know = Можу знати цю людину
console-know-intro = Усе, що пов'язано з цією людиною, одразу зникне з вашої консолі й більше до вас не потрапить. Справу візьме хтось інший. Пояснювати не треба: інші побачать лише, що її повернено в чергу.
console-know-do = Так, передати іншим
console-know-done = Більше ви цього не побачите. Дякуємо.
console-permit = Дозволити колезі
console-permit-intro = Ця людина зможе взяти справу поза чергою, доки її не взяв хтось інший.
console-permit-whom = Кому дозволити
console-permit-do = Дозволити
console-permit-done = Дозволено
console-colleague-has = { $count ->
    [one] { $count } справа зараз
    [few] { $count } справи зараз
   *[many] { $count } справ зараз
}
console-colleague-on-shift = на зміні
console-event-permitted = Супервізор дозволив узяти поза чергою

# Передати колезі
console-deed-transfer = Передати колезі
console-transfer-intro = Дитині не доведеться повторювати: наступна людина прочитає ваші слова.
console-transfer-how = Як передати
console-transfer-warm = З рук у руки
console-transfer-warm-about = Справа лишається з вами, доки колега не візьме її.
console-transfer-warm-do = Запропонувати
console-transfer-cold = Через чергу
console-transfer-cold-about = Справа одразу повернеться в чергу на своє місце.
console-transfer-cold-do = Повернути в чергу
console-transfer-whom = Кому
console-transfer-whom-cold = Хто може взяти поза чергою
console-transfer-choose = Виберіть…
console-transfer-anybody = Хто буде наступний
console-transfer-summary = Що варто знати
console-transfer-summary-missing = Напишіть хоча б кілька слів: про що говорили, чого не казати, що далі.
console-transfer-offered-now = Запропоновано. Справа поки з вами.
console-transfer-to-you = { $name } хоче передати вам справу
console-transfer-accept = Взяти
console-transfer-decline = Зараз не можу
console-transfer-take-back = Забрати назад
console-transfer-waits = Ви пропонуєте цю справу: { $name }. Поки відповіді немає, вона з вами.
console-transfer-declined = { $name } зараз не може взяти. Справа з вами.
console-transfers-offered = { $count ->
    [one] { $count } справу вам пропонують
    [few] { $count } справи вам пропонують
   *[many] { $count } справ вам пропонують
}
console-event-transferred = Передано далі
console-event-transfer-offered = Запропоновано колезі
console-event-transfer-declined = Колега зараз не може взяти
console-event-transfer-withdrawn = Пропозицію забрано

# Хто що веде
console-skills = Хто що веде
console-skills-about = Кому «Взяти наступного» дає які справи. Червона справа не чекає на мову.
console-skills-all = Усі черги й мови
console-skills-change = Змінити
console-skills-change-of = Змінити: { $name }
console-skills-intro = Якщо нічого не вибрано, людина веде все.
console-skills-queues = Черги
console-skills-languages = Мови
console-skills-save = Зберегти
