### Talk to a psychologist. One soft open question, one about safety now.

counselling-ask-open = Что у тебя сейчас происходит? Пиши как есть: можно обрывками, можно не по порядку.
counselling-ask-safe = Ты сейчас в безопасности?
counselling-safe-yes = Да
counselling-safe-unsure = Не знаю
counselling-safe-no = Нет
counselling-label-open = Что сейчас
counselling-label-safe = Безопасность
# $receiptCode: twelve characters.
counselling-code =
    Записано, спасибо, что пишешь. Твой код: { $receiptCode }
    Он поможет найти этот разговор, если чат исчезнет.

## Waiting. One silent message that changes; the bot speaks.

# $place: place in the queue; the number 1 itself, not the plural form that 21 and 31 share with it.
talk-place = { $place ->
    [1] Твоё сообщение следующее: перед ним никого нет.
   *[other] Твоё сообщение в очереди на { $place }-м месте. Сначала отвечают тем, кому опаснее всего.
  }
talk-place-write = Пиши дальше прямо сюда: всё пойдёт психологу. Когда очередь движется, меняется именно это сообщение.
# A person has opened the talk and has not answered yet.
talk-place-taken = Твой разговор уже у психолога. Подожди немного: люди пишут медленнее бота.
# Above the place: the teen is back in a talk that had ended.
talk-place-returned = Хорошо, что пишешь. Разговор продолжается, всё сказанное раньше осталось.
# The same, and somebody wrote to them before.
talk-place-returned-same = Хорошо, что пишешь. Разговор продолжается, всё сказанное раньше осталось. Сначала его увидит тот же человек, если он на смене.
# Above the place: whoever had the talk has been away for long.
talk-place-waits-again = Человека, который читал твой разговор, сейчас нет на месте. Разговор снова в очереди. Повторять ничего не нужно.
# Above the place: the teen asked for somebody else.
talk-place-another = Хорошо. Дальше с тобой будет говорить кто-то другой: кто освободится первым.

## The talk itself. Buttons under 30 characters.

talk-from-psychologist = 👤 Психолог:
# The bot, before the first words of a person.
talk-introduced = Сейчас тебе ответит психолог. Это человек, не бот. Его слова начинаются с «👤 Психолог», всё остальное пишет бот.
# The bot, before another person speaks: because of a shift, or because the teen asked. Neutral.
talk-transferred = Дальше с тобой говорит другой психолог, тоже человек. Весь разговор у него перед глазами: повторять ничего не нужно.
# The bot, after minutes of silence. Never a reproach.
talk-no-hurry = Здесь никто не торопит. Ответить можно когда угодно, хоть одним словом. Разговор остаётся открытым.
# A psychologist ended the talk.
talk-ended =
    Психолог завершает этот разговор. Это не навсегда: напиши сюда в течение месяца, и он продолжится.
    Сначала позовём того же человека. Повторять ничего не придётся.
    Если опасность сейчас — 🔴 внизу.
talk-added = Добавлено к твоему обращению. Хочешь поговорить с психологом?
talk-more = ⋯ Об этом разговоре
talk-open = Разговор открыт. Пиши сюда: всё идёт психологу. А ещё можно:
talk-closed = Этот разговор завершён. Напиши сюда, и он продолжится. А ещё можно:
talk-none = Открытого разговора сейчас нет.
talk-no = Нет, оставить как есть

## Somebody else
talk-other = Другой человек
talk-other-ask = Попросить другого психолога? Объяснять не нужно. Тот, кто сейчас, больше не будет читать этот разговор. Новый увидит его целиком.
talk-other-yes = Да, другой человек
talk-other-nobody = С тобой ещё никто не говорил. Если человек тебе не подойдёт, нажми это ещё раз.
talk-other-asked = Если что-то было не так, можно сказать об этом руководителю смены.
# The talk has ended already.
talk-other-later = Хорошо. Когда вернёшься, с тобой будет говорить кто-то другой. Если что-то было не так, можно сказать об этом руководителю смены.
talk-complain = Пожаловаться
# The teen hears this when a supervisor has seen to the complaint.
talk-complaint-handled = Твоя жалоба рассмотрена. Её читал человек, который отвечает за психологов. Спасибо: это помогает и другим.

## The end
talk-end = Завершить разговор
talk-end-ask = Завершаем разговор? Вернуться можно когда угодно: просто напиши сюда.
talk-end-yes = Да, завершить
talk-ended-by-teen = Разговор завершён. Захочешь вернуться — напиши сюда в течение месяца, и он продолжится.
# Somebody may be in danger: only a person closes it.
talk-stays = Хорошо, писать дальше не обязательно. Разговор пока открыт: психологу нужно убедиться, что ты в безопасности. Захочешь — просто напиши.
talk-how-it-was = Сказать, как это было
# Days later, only if the teen wanted it. Read after «Показать».
talk-check-in = Мы договаривались спросить, как ты. Хочешь поговорить — напиши сюда. Если всё в порядке, можно не отвечать.
talk-check-in-talk = Хочу поговорить
talk-check-in-fine = Всё в порядке
talk-fine = Хорошая новость. Захочешь поговорить — просто напиши сюда.

## When it is safe to write
talk-later = Напишите мне позже
talk-later-ask = Когда тебе безопасно читать сообщения? До этого времени мы первыми не пишем. Тогда придёт только «Есть новое», без звука.
talk-later-self = Я напишу потом
# $window: «Завтра, 15:00–18:00», in Ukraine's time.
talk-later-agreed =
    Договорились.
    🕓 { $window } по Киеву
    Психолог видит это время. До него мы первыми не пишем. Сам чат открыт всегда.
talk-later-self-agreed = Договорились: первыми не пишем. Напишешь, когда сможешь, — разговор ждёт.
# A pop-up, at most 200 characters.
talk-later-gone = Это время уже не подходит. Выбери другое.

## How it was. Never in red or orange. Short, nobody is graded.
feedback-ask-felt = Как тебе теперь, после разговора?
feedback-felt-better = Легче
feedback-felt-same = Так же
feedback-felt-worse = Тяжелее
feedback-felt-unsure = Трудно сказать
feedback-ask-words = Что нам стоит знать? Это увидят психолог и руководитель смены.
feedback-ask-again = Спросить через несколько дней, как ты? Придёт только «Есть новое», без звука.
feedback-again-no = Не нужно
feedback-again-tomorrow = Да, через день-два
feedback-again-three-days = Да, примерно через три дня
feedback-label-felt = Как тебе
feedback-label-words = Что нам знать
feedback-label-again = Спрашивать ли снова
feedback-worse = После такого разговора бывает тяжелее. Напиши сюда снова, когда захочешь. Если опасность сейчас — 🔴 внизу.
feedback-thanks = Спасибо. Твой ответ сохранён.
feedback-thanks-again = Спасибо. Через несколько дней придёт «Есть новое». Передумаешь — нажми /stop, и ничего не придёт.

## A complaint. The psychologist never sees it.
complaint-intro = Жалобу прочитает руководитель смены — человек, который отвечает за психологов. Психолог, с которым ты говоришь, её не увидит.
complaint-ask-words = Что пошло не так? Напиши, как получается.
complaint-label-words = Жалоба
# $answers: what the teen wrote.
complaint-ask-review =
    Вот что пойдёт руководителю смены:

    { $answers }

    Отправляем?
complaint-sent = Жалоба отправлена. Когда её рассмотрят, здесь появится сообщение. Хочешь говорить с другим человеком — нажми кнопку.

## Exercises while waiting. Calm, nothing playful: somebody may be in danger.
talk-calm = Упражнения, чтобы выдохнуть
