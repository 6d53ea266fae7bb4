### The chat protects the teen: when we may write first, answers behind a sign, clearing. Read by somebody who may be watched.

# $contact: one of the phrases below. $hidden, $clears: on or off. $place: ukraine, abroad, unsaid, unknown.
safety-screen =
    Безпека цього чату:
    • Писати першими: { $contact }
    • Приховані відповіді: { $hidden ->
        [on] увімкнено
       *[off] вимкнено
      }
    • Прибирання чату: { $clears ->
        [on] увімкнено
       *[off] вимкнено
      }
    • Де ти: { $place ->
        [ukraine] в Україні
        [abroad] в іншій країні
        [unsaid] не сказано
       *[unknown] ще не питали
      }

    У самому Telegram теж варто поставити код-пароль і вимкнути показ тексту в сповіщеннях.
safety-contact-open = можна будь-коли
safety-contact-day = з 9:00 до 15:00
safety-contact-afternoon = після 16:00, до 22:00
safety-contact-evening = після 19:00, до 22:00
safety-contact-quiet = лише коли ти тут
safety-contact-never = не писати
# Buttons.
safety-contact = Коли писати мені
safety-hidden = Приховані відповіді
safety-clear = Прибирання чату
safety-place = Де я
safety-turn-on = Увімкнути
safety-turn-off = Вимкнути
safety-hidden-about =
    Приховані відповіді — на випадок, коли в телефон може зазирнути хтось іще.
    Замість слів психолога з'явиться тільки «Є нове». Натиснеш «Показати» — слова прийдуть.
    Після читання їх можна прибрати кнопкою. За кілька хвилин вони зникнуть і самі.
# What it cannot do is said before it is switched on. Telegram's rule of 48 hours; copies of cases stay.
safety-clear-about =
    Раз на добу бот прибиратиме з чату старе: і наші повідомлення, і твої. Зазвичай жодне не лишається довше за 40 годин. Так буде, доки не вимкнеш.

    Чого він не може:
    • Повідомлення, старші за 48 годин, Telegram прибрати не дає. Їх можна прибрати в Telegram своїми руками: «Очистити історію».
    • Скріншоти, переслане й те, що хтось уже бачив у сповіщеннях, лишаються.
    • Код твого звернення теж зникне з чату. Запиши його в безпечному місці.

    У нашому вебчаті прибирається все. Твої звернення лишаються в нас: прибрати — не стерти.
    Чат із тим, хто тебе шантажує, не чисть: це доказ.

# Said when the teen is back after the chat was cleared; brings the two doors back.
safety-cleared = Старе прибрано.

## Hidden answers.
# $minutes: after so many the messages above go by themselves.
hidden-shown = Вище — нове. Прочитаєш — прибери. Саме воно зникне за { $minutes } хв.
hidden-read = Прочитано, прибрати
# A short pop-up.
hidden-removed = Прибрано
hidden-nothing = Нових слів немає. Що відбувається з твоїми зверненнями — тут:
