### The chat protects the teen: when we may write first, answers behind a sign, clearing. Read by somebody who may be watched.

# $contact: one of the phrases below. $hidden, $clears: on or off. $place: ukraine, abroad, unsaid, unknown.
safety-screen =
    Безопасность этого чата:
    • Писать первыми: { $contact }
    • Скрытые ответы: { $hidden ->
        [on] включены
       *[off] выключены
      }
    • Уборка чата: { $clears ->
        [on] включена
       *[off] выключена
      }
    • Где ты: { $place ->
        [ukraine] в Украине
        [abroad] в другой стране
        [unsaid] не сказано
       *[unknown] ещё не спрашивали
      }

    В самом Telegram тоже стоит поставить код-пароль и отключить показ текста в уведомлениях.
safety-contact-open = можно в любое время
safety-contact-day = с 9:00 до 15:00
safety-contact-afternoon = после 16:00, до 22:00
safety-contact-evening = после 19:00, до 22:00
safety-contact-quiet = только когда ты тут
safety-contact-never = не писать
# Buttons.
safety-contact = Когда мне писать
safety-hidden = Скрытые ответы
safety-clear = Уборка чата
safety-place = Где я
safety-turn-on = Включить
safety-turn-off = Выключить
safety-hidden-about =
    Скрытые ответы — на случай, когда в телефон может заглянуть кто-то ещё.
    Вместо слов психолога появится только «Есть новое». Нажмёшь «Показать» — слова придут.
    После чтения их можно убрать кнопкой. Через несколько минут они исчезнут и сами.
# What it cannot do is said before it is switched on. Telegram's rule of 48 hours; copies of cases stay.
safety-clear-about =
    Раз в сутки бот будет убирать из чата старое: и наши сообщения, и твои. Обычно ни одно не остаётся дольше 40 часов. Так будет, пока не выключишь.

    Чего он не может:
    • Сообщения старше 48 часов Telegram убрать не даёт. Их можно убрать в Telegram своими руками: «Очистить историю».
    • Скриншоты, пересланное и то, что кто-то уже видел в уведомлениях, остаются.
    • Код твоего обращения тоже исчезнет из чата. Запиши его в безопасном месте.

    В нашем веб-чате убирается всё. Твои обращения остаются у нас: убрать — не стереть.
    Чат с тем, кто тебя шантажирует, не чисть: это доказательство.

# Said when the teen is back after the chat was cleared; brings the two doors back.
safety-cleared = Старое убрано.

## Hidden answers.
# $minutes: after so many the messages above go by themselves.
hidden-shown = Выше — новое. Прочитаешь — убери. Само оно исчезнет через { $minutes } мин.
hidden-read = Прочитано, убрать
# A short pop-up.
hidden-removed = Убрано
hidden-nothing = Новых слов нет. Что происходит с твоими обращениями — тут:
