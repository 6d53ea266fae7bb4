### The two doors of every screen, and what is behind them.

# Keys of the reply keyboard.
door-emergency = 🔴 I'm in danger right now
door-exit = 🧹 Clear this chat

# $numbers: one line a number, made from data. Two dangers, two pieces of advice: who is in danger from themselves must not
# be told to lock a door.
emergency-card =
    If there is danger right now, call:
    { $numbers }

    If you cannot talk out loud, write to an adult you trust: “I need help, call 102”, and where you are.
    If somebody is threatening you: go where there are people, or lock a door between you and them.
    If you are afraid you might hurt yourself: move away from anything you could hurt yourself with, and don't stay alone.

    You can call a person here too. If somebody comes near, 🧹 at the bottom clears this conversation at once (to come back: /start).
emergency-human = Call a person
emergency-near = Somebody is near
# $hours: the truth about when people answer.
emergency-called =
    Your message is now among the most urgent.
    { $hours }
    Write anything you want to say here. A person will read it.
emergency-called-in-form =
    These words matter a lot. A psychologist will see them among the most urgent.
    { $hours }
    You can go on answering the questions. To write straight to a psychologist, leave for /menu.

## After a quick exit: dull words that say nothing to whoever looks.
exit-more = One more
exit-dull-1 = A = a · b — area of a rectangle
exit-dull-2 = P = 2 · (a + b) — perimeter of a rectangle
exit-dull-3 = (a + b)² = a² + 2ab + b²
exit-dull-4 = v = s ÷ t — speed
exit-dull-5 = a² + b² = c² — the theorem of Pythagoras
