### My cases: each case's line of events in human words. Never a status that is not in the record.

cases-none = Звернень поки немає. Почати можна звідси: /menu
cases-title = Твої звернення:
# $opened: a moment, like 21:00 today or «понеділок, 24 листопада, 09:00».
cases-case = { $kind ->
    [content_report] Розповідь про шкідливе
    [police_report] Заява до поліції
   *[counselling] Розмова з психологом
  }, { $opened }
# One line of the story. $at: a moment. «handoff-closed» is also the end of a report that the teen took back.
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
   *[other] · оновлено
  } — { $at }
cases-show-number = Показати номер
# $number: the registration number the police gave.
cases-number = Номер реєстрації: { $number }
cases-no-number = Номера поки немає.

# A sign that says nothing to whoever looks at the phone.
news-sign = Є нове.
news-show = Показати
