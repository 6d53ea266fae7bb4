### My cases: each case's line of events in human words. Never a status that is not in the record.

cases-none = Звернень поки немає. Почати можна звідси: /menu
cases-title = Твої звернення:
# $opened: a moment, like 21:00 today or «понеділок, 24 листопада, 09:00».
cases-case = { $kind ->
    [content_report] Розповідь про шкідливе
    [police_report] Заява до поліції
   *[counselling] Розмова з психологом
  }, { $opened }
# One line of the story. $at: a moment.
cases-step = { $step ->
    [opened] ✓ отримано
    [read] ✓ прочитала людина
    [answered] ✓ є відповідь
    [offered] ✓ психолог передає заяву поліції
    [accepted] ✓ поліція взяла заяву
    [returned] ↺ поліція щось уточнює через психолога
    [declined] ✕ цю заяву не взяли: така вже є або нею займається інша служба
    [registered] ✓ заяву зареєстровано
    [entered] ✓ внесено до реєстру розслідувань
    [handoff-closed] ✓ роботу із заявою завершено
    [closed] ✓ завершено
    [reopened] ↺ знову відкрито
    [withdrawn] ↩ заяву забрано
    [police-answered] ✓ твоя відповідь у психолога
    [sealed] 🔒 сховано від людей
    [unsealed] ✓ знову видно людям
    [moved] ✓ продовжено в іншому чаті
   *[other] · оновлено
  } — { $at }
cases-show-number = Показати номер
# $number: the registration number the police gave.
cases-number = Номер реєстрації: { $number }
cases-no-number = Номера поки немає.

# A sign that says nothing to whoever looks at the phone.
news-sign = Є нове.
news-show = Показати

## More of a case. Buttons under 30 characters. Only what the record says.

# $date: a day, like 24.11.
# Of several alike the later ones get a number behind it, like « (2)»: under 26 characters with the day.
cases-button = { $kind ->
    [content_report] Про шкідливе
    [police_report] Заява до поліції
   *[counselling] Розмова
  }, { $date }
# What came of it, as the record says; under the line of events.
cases-outcome = { $outcome ->
    [resolved] Чим завершилося: людина все перевірила й довела до кінця.
    [referred] Чим завершилося: передано тим, хто може допомогти далі.
    [no_answer] Чим завершилося: відповіді не було, так буває. Пиши, коли захочеш.
    [registered] Що вже є: заява має офіційний номер.
    [investigated] Чим завершилося: поліція провела розслідування.
    [administrative] Чим завершилося: поліція склала адміністративний протокол.
    [transferred] Чим завершилося: поліція передала це іншій службі.
    [no_offence] Чим завершилося: поліція не знайшла порушення закону. Твоя розповідь усе одно важлива.
    [withdrawn] Заяву забрано. Поліція її не відкривала.
   *[ended] Роботу завершено.
  }
# The teen told of somebody else's trouble, and something was done.
cases-because-of-you = 💛 Це сталося тому, що тобі було не байдуже.
cases-more-button = Більше
cases-more = Що ще можна зробити:
cases-to-case = Назад до звернення
cases-to-list = Мої звернення
cases-gone = Цього звернення тут уже немає.
# $opened: a moment. Nothing more is said before the word.
cases-shut =
    { $kind ->
        [content_report] Розповідь про шкідливе
        [police_report] Заява до поліції
       *[counselling] Розмова з психологом
    }, { $opened }
    ✓ отримано

    Решту видно після секретного слова. Напиши його сюди: повідомлення одразу зникне.

cases-show-answer = Остання відповідь
# $answer: the psychologist's words.
cases-last-answer =
    👤 Психолог:
    { $answer }
cases-no-answer = Відповіді поки немає.
cases-add = Додати щось
cases-ask-add = Напиши, що додати. Одним повідомленням, своїми словами.
cases-added = Додано. Це побачать люди, які цим займаються.
cases-add-closed = Це звернення вже завершене, додати сюди не вийде. Слова не загубилися: вони в тебе вище. Почни нове або напиши психологові.
cases-add-not-found = Цього звернення тут уже немає.

# The police ask through us; the question shows only when it is asked for.
cases-question-waits = Поліція про щось питає. Відповідати не обов'язково.
cases-show-question = Показати питання
# $question: as the police wrote it.
cases-question =
    Питання від поліції:

    { $question }

    Можна відповісти одним повідомленням. Спершу його побачить психолог. Не знаєш або не хочеш — так і напиши.
cases-no-question = Зараз питань немає.
cases-answered-police = Дякуємо. Відповідь у психолога, він передасть її поліції.

cases-quiet = Казати, якщо нового немає
cases-quiet-stop = Більше про це не казати
cases-quiet-on = Добре. Якщо два тижні нового не буде, прийде тихий знак. Про що він — там не сказано.
cases-quiet-off = Добре, більше не кажемо.
cases-quiet-not-allowed = Запам'ятали. Але зараз нам не можна писати першими. Дозволити це можна тут: /safe.
cases-quiet-over = Це звернення вже завершене, нового тут не буде.
# Under the line of events, when it has not changed for two weeks.
cases-nothing-new = Відтоді нового немає. Твоє звернення в нас, воно не загубилося.
# Whoever looks at the phone must understand nothing. It is true: two weeks are over.
quiet-sign = Минуло два тижні.

cases-withdraw = Забрати заяву
cases-withdraw-nothing = Поліція цієї заяви не має. Якщо забереш — ніхто її туди вже не передасть. Розмова з психологом лишиться.
cases-withdraw-waits-unopened = Заяву передано, але поліція її ще не відкрила. Зараз її можна забрати повністю. Щойно відкриють — уже ні.
cases-withdraw-opened = Поліція вже відкрила цю заяву. Забрати прочитане неможливо. Психолог може пояснити, що буде далі, — просто напиши сюди.
cases-withdraw-yes = Так, забрати
cases-withdrawn-withdrawn = Заяву забрано. Поліція її не відкривала і вже не побачить.
cases-withdrawn-too-late = Поліція встигла її відкрити. Забрати прочитане вже неможливо. Напиши сюди — психолог пояснить, що далі.
cases-withdrawn-not-found = Тут немає що забирати.

cases-seal = Сховати від людей
cases-seal-ask = Поки тебе немає, це звернення не бачитиме ніхто з людей. Ми його не стираємо. Покажеш знову, коли повернешся. Відповідей за цей час не буде.
cases-seal-yes = Так, сховати
cases-seal-sealed = Сховано. Тепер цього не бачить ніхто з людей. Воно чекає на тебе.
cases-seal-in-danger = Тут ідеться про небезпеку, тому люди мають це бачити. Коли знатимуть, що ти в безпеці, сховати можна буде.
cases-seal-erasing = Це звернення і так уже ніхто не бачить: воно чекає на стирання.
cases-seal-not-found = Цього звернення тут уже немає.
cases-seal-with-police = Заява вже в поліції, тому сховати її не вийде. Якщо її ще не відкрили, заяву можна забрати.
cases-unseal = Показати людям знову
cases-unsealed = Готово, люди знову бачать це звернення.
cases-not-sealed = Воно й не сховане.
cases-sealed-line = 🔒 Зараз цього не бачить ніхто з людей.

cases-stored = Що про це зберігається
# Counts. $own: what the teen wrote, the form counted as one.
cases-stored-text =
    У цьому зверненні зберігається:
    · твоїх повідомлень: { $own }
    · відповідей психолога: { $answers }
    · посилань і акаунтів: { $links }
    · файлів: { $files }
    Усе зашифровано. Імені й адреси немає, якщо їх не було у твоїх словах.
