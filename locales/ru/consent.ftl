### Arrival: who we are and are not, who reads, and when silence must be broken. A thirteen-year-old must be able to repeat it.

arrival-hello = Привет 👋 Это Парасолька. Внизу всегда есть две кнопки: 🔴 — если опасность сейчас, 🧹 — чтобы сразу убрать этот разговор из чата (вернуться — /start).
# $hours: when people answer.
arrival-about =
    Я бот: записываю, подсказываю и передаю людям. Твои слова читают психологи. Мы не полиция и не школа.

    🔹 Мы не знаем твоего имени и адреса, пока ты о них не напишешь. Этот чат видит и само приложение, через которое ты пишешь.
    🔹 Без твоего согласия мы никому ничего не рассказываем. Исключение одно: если кто-то может погибнуть или тяжело пострадать. Тогда мы обязаны позвать помощь — и сначала скажем об этом тебе, если так безопасно.
    🔹 Писать можно обо всём, даже если думаешь о смерти. За это тут не ругают.
    🔹 { $hours }

    Безопасно ли тебе писать прямо сейчас?
# Answers to the last question of the text above; under 30 characters.
arrival-understood = Понятно, можно писать
arrival-unsafe = Сейчас писать опасно
arrival-adult = Мне уже есть 18
arrival-language = 🌐 Мова / Language
arrival-anyway = Всё же писать сейчас
# Somebody may be reading along right now.
arrival-unsafe-text =
    Тогда сейчас ничего не пиши. Этот разговор подождёт.
    Кто-то смотрит в экран — жми «Кто-то рядом»: этот разговор исчезнет из чата. Когда будет безопасно, отправь /start.
    Если опасность прямо сейчас — 🔴 внизу.
# Age never gates help. $numbers: one line a number.
arrival-adult-text =
    Парасолька — для тех, кому от 10 до 18 лет. Взрослым тоже есть куда обратиться:
    { $numbers }

    Если ты переживаешь за ребёнка или подростка, можно писать и тут.
arrival-ask-contact = Безопасно ли, если мы напишем первыми, когда появится ответ? Это будет только «Есть новое», без подробностей и без звука.
arrival-contact-open = Да, можно
arrival-contact-quiet = Нет, только когда я тут
# The teen wrote before reading this.
arrival-kept = Твои слова сохранены. Прежде чем писать дальше, прочитай, пожалуйста, несколько важных строк.

## When we may write first. The hours are Ukraine's time.
arrival-contact-hours = Да, но в определённые часы
arrival-contact-never = Не писать мне первыми
arrival-ask-hours = В какое время можно? Время киевское. В остальные часы — тишина.
arrival-contact-day = С 9:00 до 15:00
arrival-contact-afternoon = Только после 16:00
arrival-contact-evening = Только после 19:00
