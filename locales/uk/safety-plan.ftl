### A plan for hard moments, made with a psychologist in the talk. Short, in the teen's words; the titles are ours.

plan-title = Твій план на важкий момент. Ви склали його разом із психологом. Іди згори вниз: не допомогло — наступний крок.
plan-step-signs = 1. Як я помічаю, що починається
plan-step-myself = 2. Що я можу зробити сам чи сама
plan-step-distract = 3. Де й з ким можна відволіктися
plan-step-people = 4. Кого я можу попросити про допомогу
plan-step-professionals = 5. Хто допомагає за роботою
plan-step-surroundings = 6. Як зробити місце навколо безпечнішим
plan-end = План можна змінити: просто скажи про це психологові. Якщо небезпека зараз — 🔴 унизу.
# A button under the plan, and in «my cases».
plan-where = Де знайти його знову
plan-show = 🌿 Мій план
plan-none = Плану поки немає. Скласти його можна разом із психологом.
