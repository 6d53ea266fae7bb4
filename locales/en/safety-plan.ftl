### A plan for hard moments, made with a psychologist in the talk. Short, in the teen's words; the titles are ours.

plan-title = Your plan for a hard moment. You made it together with the psychologist. Go from the top down: if one step does not help, take the next.
plan-step-signs = 1. How I notice that it begins
plan-step-myself = 2. What I can do on my own
plan-step-distract = 3. Places and people that take my mind off it
plan-step-people = 4. Whom I can ask for help
plan-step-professionals = 5. People whose job it is to help
plan-step-surroundings = 6. How to make the place around me safer
plan-end = The plan can change: just tell the psychologist. If there is danger now: 🔴 below.
# A button under the plan, and in «my cases».
plan-where = Where to find it again
plan-show = 🌿 My plan
plan-none = There is no plan yet. You can make one together with the psychologist.
