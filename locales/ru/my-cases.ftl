### My cases: each case's line of events in human words. Never a status that is not in the record.

cases-none = Обращений пока нет. Начать можно отсюда: /menu
cases-title = Твои обращения:
# $opened: a moment, like 21:00 today or «понедельник, 24 ноября, 09:00».
cases-case = { $kind ->
    [content_report] Рассказ о плохом в сети
    [police_report] Заявление в полицию
   *[counselling] Разговор с психологом
  }, { $opened }
# One line of the story. $at: a moment.
cases-step = { $step ->
    [opened] ✓ получено
    [read] ✓ прочитано человеком
    [answered] ✓ есть ответ
    [offered] ✓ психолог передаёт заявление полиции
    [accepted] ✓ полиция взяла заявление
    [returned] ↺ полиция что-то уточняет через психолога
    [declined] ✕ это заявление не взяли: такое уже есть или им занимается другая служба
    [registered] ✓ заявление зарегистрировано
    [entered] ✓ внесено в реестр расследований
    [handoff-closed] ✓ работа с заявлением завершена
    [closed] ✓ завершено
    [reopened] ↺ снова открыто
    [withdrawn] ↩ заявление забрано
    [police-answered] ✓ твой ответ у психолога
    [sealed] 🔒 спрятано от людей
    [unsealed] ✓ снова видно людям
    [moved] ✓ продолжено в другом чате
   *[other] · обновлено
  } — { $at }
cases-show-number = Показать номер
# $number: the registration number the police gave.
cases-number = Номер регистрации: { $number }
cases-no-number = Номера пока нет.

# A sign that says nothing to whoever looks at the phone.
news-sign = Есть новое.
news-show = Показать

## More of a case. Buttons under 30 characters. Only what the record says.

# $date: a day, like 24.11.
# Of several alike the later ones get a number behind it, like « (2)»: under 26 characters with the day.
cases-button = { $kind ->
    [content_report] Плохое в сети
    [police_report] Заявление
   *[counselling] Разговор
  }, { $date }
# What came of it, as the record says; under the line of events.
cases-outcome = { $outcome ->
    [resolved] Чем закончилось: человек всё проверил и довёл до конца.
    [referred] Чем закончилось: передано тем, кто может помочь дальше.
    [no_answer] Чем закончилось: ответа не было, так бывает. Пиши, когда захочешь.
    [registered] Что уже есть: у заявления есть официальный номер.
    [investigated] Чем закончилось: полиция провела расследование.
    [administrative] Чем закончилось: полиция составила административный протокол.
    [transferred] Чем закончилось: полиция передала это другой службе.
    [no_offence] Чем закончилось: полиция не нашла нарушения закона. Твой рассказ всё равно важен.
    [withdrawn] Заявление забрано. Полиция его не открывала.
   *[ended] Работа завершена.
  }
# The teen told of somebody else's trouble, and something was done.
cases-because-of-you = 💛 Это случилось потому, что тебе не всё равно.
cases-more-button = Ещё
cases-more = Что ещё можно сделать:
cases-to-case = Назад к обращению
cases-to-list = Мои обращения
cases-gone = Этого обращения здесь уже нет.
# $opened: a moment. Nothing more is said before the word.
cases-shut =
    { $kind ->
        [content_report] Рассказ о плохом в сети
        [police_report] Заявление в полицию
       *[counselling] Разговор с психологом
    }, { $opened }
    ✓ получено

    Остальное видно после секретного слова. Напиши его сюда: сообщение сразу исчезнет.

cases-show-answer = Последний ответ
# $answer: the psychologist's words.
cases-last-answer =
    👤 Психолог:
    { $answer }
cases-no-answer = Ответа пока нет.
cases-add = Добавить что-то
cases-ask-add = Напиши, что добавить. Одним сообщением, своими словами.
cases-added = Добавлено. Это увидят люди, которые этим занимаются.
cases-add-closed = Это обращение уже завершено, добавить сюда не получится. Слова не потерялись: они у тебя выше. Начни новое или напиши психологу.
cases-add-not-found = Этого обращения здесь уже нет.

# The police ask through us; the question shows only when it is asked for.
cases-question-waits = Полиция о чём-то спрашивает. Отвечать не обязательно.
cases-show-question = Показать вопрос
# $question: as the police wrote it.
cases-question =
    Вопрос от полиции:

    { $question }

    Можно ответить одним сообщением. Сначала его увидит психолог. Не знаешь или не хочешь — так и напиши.
cases-no-question = Сейчас вопросов нет.
cases-answered-police = Спасибо. Ответ у психолога, он передаст его полиции.

cases-quiet = Сообщать, если нового нет
cases-quiet-stop = Больше об этом не писать
cases-quiet-on = Хорошо. Если две недели нового не будет, придёт тихий знак. О чём он — там не сказано.
cases-quiet-off = Хорошо, больше об этом не пишем.
cases-quiet-not-allowed = Запомнили. Но сейчас нам нельзя писать первыми. Разрешить это можно здесь: /safe.
cases-quiet-over = Это обращение уже завершено, нового здесь не будет.
# Under the line of events, when it has not changed for two weeks.
cases-nothing-new = С тех пор нового нет. Твоё обращение у нас, оно не потерялось.
# Whoever looks at the phone must understand nothing. It is true: two weeks are over.
quiet-sign = Прошло две недели.

cases-withdraw = Забрать заявление
cases-withdraw-nothing = У полиции этого заявления нет. Если заберёшь — никто его туда уже не передаст. Разговор с психологом останется.
cases-withdraw-waits-unopened = Заявление передано, но полиция его ещё не открыла. Сейчас его можно забрать полностью. Как только откроют — уже нет.
cases-withdraw-opened = Полиция уже открыла это заявление. Забрать прочитанное нельзя. Психолог может объяснить, что будет дальше, — просто напиши сюда.
cases-withdraw-yes = Да, забрать
cases-withdrawn-withdrawn = Заявление забрано. Полиция его не открывала и уже не увидит.
cases-withdrawn-too-late = Полиция успела его открыть. Забрать прочитанное уже нельзя. Напиши сюда — психолог объяснит, что дальше.
cases-withdrawn-not-found = Здесь нечего забирать.

cases-seal = Спрятать от людей
cases-seal-ask = Пока тебя нет, это обращение не увидит никто из людей. Мы его не стираем. Покажешь снова, когда вернёшься. Ответов за это время не будет.
cases-seal-yes = Да, спрятать
cases-seal-sealed = Спрятано. Теперь этого не видит никто из людей. Оно ждёт тебя.
cases-seal-in-danger = Здесь речь об опасности, поэтому люди должны это видеть. Когда станет ясно, что ты в безопасности, спрятать можно будет.
cases-seal-erasing = Это обращение и так уже никто не видит: оно ждёт стирания.
cases-seal-not-found = Этого обращения здесь уже нет.
cases-seal-with-police = Заявление уже в полиции, поэтому спрятать его не получится. Если его ещё не открыли, заявление можно забрать.
cases-unseal = Показать людям снова
cases-unsealed = Готово, люди снова видят это обращение.
cases-not-sealed = Оно и не спрятано.
cases-sealed-line = 🔒 Сейчас этого не видит никто из людей.

cases-stored = Что об этом хранится
# Counts. $own: what the teen wrote, the form counted as one.
cases-stored-text =
    В этом обращении хранится:
    · твоих сообщений: { $own }
    · ответов психолога: { $answers }
    · ссылок и аккаунтов: { $links }
    · файлов: { $files }
    Всё зашифровано. Имени и адреса нет, если их не было в твоих словах.
