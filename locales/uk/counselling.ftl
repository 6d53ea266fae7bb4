### Talk to a psychologist. One soft open question, one about safety now.

counselling-ask-open = Що в тебе зараз відбувається? Пиши як є: можна уривками, можна не по порядку.
counselling-ask-safe = Ти зараз у безпеці?
counselling-safe-yes = Так
counselling-safe-unsure = Не знаю
counselling-safe-no = Ні
counselling-label-open = Що зараз
counselling-label-safe = Безпека
# $receiptCode: twelve characters.
counselling-code =
    Записано, дякую, що пишеш. Твій код: { $receiptCode }
    Він допоможе знайти цю розмову, якщо чат зникне.

## Waiting. One silent message that changes; the bot speaks.

# $place: place in the queue; the number 1 itself, not the plural form that 21 and 31 share with it.
talk-place = { $place ->
    [1] Твоє повідомлення наступне: перед ним нікого немає.
   *[other] Твоє повідомлення в черзі на { $place }-му місці. Спершу відповідають тим, кому найнебезпечніше.
  }
talk-place-write = Пиши далі просто сюди: усе піде психологові. Коли черга рухається, змінюється саме це повідомлення.
# A person has opened the talk and has not answered yet.
talk-place-taken = Твоя розмова вже в психолога. Зачекай трохи: люди пишуть повільніше за бота.
# Above the place: the teen is back in a talk that had ended.
talk-place-returned = Добре, що пишеш. Розмова продовжується, усе сказане раніше лишилося.
# The same, and somebody wrote to them before.
talk-place-returned-same = Добре, що пишеш. Розмова продовжується, усе сказане раніше лишилося. Спершу її побачить та сама людина, якщо вона на зміні.
# Above the place: whoever had the talk has been away for long.
talk-place-waits-again = Людина, яка читала твою розмову, зараз відійшла. Розмова знову в черзі. Повторювати нічого не треба.
# Above the place: the teen asked for somebody else.
talk-place-another = Добре. Далі з тобою говоритиме хтось інший: хто звільниться перший.

## The talk itself. Buttons under 30 characters.

talk-from-psychologist = 👤 Психолог:
# The bot, before the first words of a person.
talk-introduced = Зараз тобі відповість психолог. Це людина, не бот. Її слова починаються з «👤 Психолог», усе інше пише бот.
# The bot, before another person speaks: because of a shift, or because the teen asked. Neutral.
talk-transferred = Далі з тобою говорить інший психолог, теж людина. Уся розмова в неї перед очима: повторювати нічого не треба.
# The bot, after minutes of silence. Never a reproach.
talk-no-hurry = Тут ніхто не квапить. Відповісти можна будь-коли й одним словом. Розмова лишається відкритою.
# A psychologist ended the talk.
talk-ended =
    Психолог завершує цю розмову. Це не назавжди: напиши сюди протягом місяця, і вона продовжиться.
    Спершу покличемо ту саму людину. Повторювати нічого не доведеться.
    Якщо небезпека зараз — 🔴 унизу.
talk-added = Додано до твого звернення. Хочеш поговорити з психологом?
talk-more = ⋯ Про цю розмову
talk-open = Розмова відкрита. Пиши сюди: усе йде психологові. А ще можна:
talk-closed = Ця розмова завершена. Напиши сюди, і вона продовжиться. А ще можна:
talk-none = Відкритої розмови зараз немає.
talk-no = Ні, лишити як є

## Somebody else
talk-other = Інша людина
talk-other-ask = Попросити іншого психолога? Пояснювати не треба. Той, хто зараз, більше не читатиме цю розмову. Новий побачить її всю.
talk-other-yes = Так, інша людина
talk-other-nobody = З тобою ще ніхто не говорив. Якщо людина тобі не підійде, натисни це ще раз.
talk-other-asked = Якщо щось було не так, можна сказати про це керівникові зміни.
# The talk has ended already.
talk-other-later = Добре. Коли повернешся, з тобою говоритиме хтось інший. Якщо щось було не так, можна сказати про це керівникові зміни.
talk-complain = Поскаржитись
# The teen hears this when a supervisor has seen to the complaint.
talk-complaint-handled = Твою скаргу розглянуто. Її читала людина, яка відповідає за психологів. Дякуємо: це допомагає й іншим.

## The end
talk-end = Завершити розмову
talk-end-ask = Завершуємо розмову? Повернутися можна будь-коли: просто напиши сюди.
talk-end-yes = Так, завершити
talk-ended-by-teen = Розмову завершено. Захочеш повернутися — напиши сюди протягом місяця, і вона продовжиться.
# Somebody may be in danger: only a person closes it.
talk-stays = Добре, писати далі не обов'язково. Розмова поки відкрита: психолог має переконатися, що ти в безпеці. Захочеш — просто напиши.
talk-how-it-was = Сказати, як це було
# Days later, only if the teen wanted it. Read after «Показати».
talk-check-in = Ми домовлялися спитати, як ти. Хочеш поговорити — напиши сюди. Якщо все гаразд, можна нічого не відповідати.
talk-check-in-talk = Хочу поговорити
talk-check-in-fine = Усе гаразд
talk-fine = Гарна новина. Захочеш поговорити — просто напиши сюди.

## When it is safe to write
talk-later = Напишіть мені згодом
talk-later-ask = Коли тобі безпечно читати повідомлення? До того часу ми першими не пишемо. Тоді прийде лише «Є нове», без звуку.
talk-later-self = Я напишу потім
# $window: «Завтра, 15:00–18:00», in Ukraine's time.
talk-later-agreed =
    Домовились.
    🕓 { $window } за Києвом
    Психолог бачить цей час. До нього ми першими не пишемо. Сам чат відкритий завжди.
talk-later-self-agreed = Домовились: першими не пишемо. Напишеш, коли зможеш, — розмова чекає.
# A pop-up, at most 200 characters.
talk-later-gone = Цей час уже не підходить. Обери інший.

## How it was. Never in red or orange. Short, nobody is graded.
feedback-ask-felt = Як тобі тепер, після розмови?
feedback-felt-better = Легше
feedback-felt-same = Так само
feedback-felt-worse = Важче
feedback-felt-unsure = Важко сказати
feedback-ask-words = Що нам варто знати? Це побачать психолог і керівник зміни.
feedback-ask-again = Спитати за кілька днів, як ти? Прийде лише «Є нове», без звуку.
feedback-again-no = Не треба
feedback-again-tomorrow = Так, за день-два
feedback-again-three-days = Так, десь за три дні
feedback-label-felt = Як тобі
feedback-label-words = Що нам знати
feedback-label-again = Чи питати знову
feedback-worse = Після такої розмови може бути важче, так буває. Напиши сюди знову, коли захочеш. Якщо небезпека зараз — 🔴 унизу.
feedback-thanks = Дякуємо. Твою відповідь збережено.
feedback-thanks-again = Дякуємо. За кілька днів прийде «Є нове». Передумаєш — натисни /stop, і нічого не прийде.

## A complaint. The psychologist never sees it.
complaint-intro = Скаргу прочитає керівник зміни — людина, яка відповідає за психологів. Психолог, з яким ти говориш, її не побачить.
complaint-ask-words = Що пішло не так? Напиши, як виходить.
complaint-label-words = Скарга
# $answers: what the teen wrote.
complaint-ask-review =
    Ось що піде керівникові зміни:

    { $answers }

    Надсилаємо?
complaint-sent = Скаргу надіслано. Коли її розглянуть, тут з'явиться повідомлення. Хочеш говорити з іншою людиною — натисни кнопку.

## Exercises while waiting. Calm, nothing playful: somebody may be in danger.
talk-calm = Вправи, щоб видихнути
