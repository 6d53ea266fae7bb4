### My cases: each case's line of events in human words. Never a status that is not in the record.

cases-none = Обращений пока нет. Начать можно отсюда: /menu
cases-title = Твои обращения:
# $opened: a moment, like 21:00 today or «понедельник, 24 ноября, 09:00».
cases-case = { $kind ->
    [content_report] Рассказ о плохом в сети
    [police_report] Заявление в полицию
   *[counselling] Разговор с психологом
  }, { $opened }
# One line of the story. $at: a moment. «handoff-closed» is also the end of a report that the teen took back.
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
   *[other] · обновлено
  } — { $at }
cases-show-number = Показать номер
# $number: the registration number the police gave.
cases-number = Номер регистрации: { $number }
cases-no-number = Номера пока нет.

# A sign that says nothing to whoever looks at the phone.
news-sign = Есть новое.
news-show = Показать
