### A plan for hard moments, made with a psychologist in the talk. Short, in the teen's words; the titles are ours.

plan-title = Твой план на тяжёлый момент. Вы составили его вместе с психологом. Иди сверху вниз: не помогло — следующий шаг.
plan-step-signs = 1. Как я замечаю, что начинается
plan-step-myself = 2. Что я могу сделать сам или сама
plan-step-distract = 3. Где и с кем можно отвлечься
plan-step-people = 4. Кого я могу попросить о помощи
plan-step-professionals = 5. Кто помогает по работе
plan-step-surroundings = 6. Как сделать место вокруг безопаснее
plan-end = План можно изменить: просто скажи об этом психологу. Если опасность сейчас — 🔴 внизу.
# A button under the plan, and in «my cases».
plan-where = Где найти его снова
plan-show = 🌿 Мой план
plan-none = Плана пока нет. Составить его можно вместе с психологом.
