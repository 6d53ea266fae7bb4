### Talk to a psychologist. One soft open question, one about safety now.

counselling-ask-open = Що в тебе зараз відбувається? Пиши як є: можна уривками, можна не по порядку.
counselling-ask-safe = Ти зараз у безпеці?
counselling-safe-yes = Так
counselling-safe-unsure = Не знаю
counselling-safe-no = Ні
counselling-label-open = Що зараз
counselling-label-safe = Безпека
# $position: place in the queue; the number 1 itself, not the plural form that 21 and 31 share with it. $hours: when people answer. $receiptCode: twelve characters.
counselling-waiting =
    { $position ->
        [1] Твоє повідомлення наступне: перед ним нікого немає.
       *[other] Твоє повідомлення в черзі на { $position }-му місці. Спершу відповідають тим, кому найнебезпечніше.
    }
    { $hours }

    Пиши далі просто сюди — усе піде психологові. Поки чекаєш: повільно вдихни, рахуючи до чотирьох, і видихни, рахуючи до шести. І ще раз.

    Твій код: { $receiptCode }
talk-from-psychologist = 👤 Психолог:
talk-added = Додано до твого звернення. Хочеш поговорити з психологом?
