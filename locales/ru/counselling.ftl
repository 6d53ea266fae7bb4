### Talk to a psychologist. One soft open question, one about safety now.

counselling-ask-open = Что у тебя сейчас происходит? Пиши как есть: можно обрывками, можно не по порядку.
counselling-ask-safe = Ты сейчас в безопасности?
counselling-safe-yes = Да
counselling-safe-unsure = Не знаю
counselling-safe-no = Нет
counselling-label-open = Что сейчас
counselling-label-safe = Безопасность
# $position: place in the queue; the number 1 itself, not the plural form that 21 and 31 share with it. $hours: when people answer. $receiptCode: twelve characters.
counselling-waiting =
    { $position ->
        [1] Твоё сообщение следующее: перед ним никого нет.
       *[other] Твоё сообщение в очереди на { $position }-м месте. Сначала отвечают тем, кому опаснее всего.
    }
    { $hours }

    Пиши дальше прямо сюда — всё пойдёт психологу. Пока ждёшь: медленно вдохни, считая до четырёх, и выдохни, считая до шести. И ещё раз.

    Твой код: { $receiptCode }
talk-from-psychologist = 👤 Психолог:
talk-added = Добавлено к твоему обращению. Хочешь поговорить с психологом?
