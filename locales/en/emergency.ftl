### The two doors of every screen, and what is behind them.

# Keys of the reply keyboard.
door-emergency = 🔴 I'm in danger right now
door-exit = 🧹 Clear this chat

# The emergency card, by where the teen is. Numbers that cannot work there are not pushed. $numbers: one line a number, made from
# data. Two dangers, two pieces of advice: who is in danger from themselves must not be told to lock a door.
emergency-card-ukraine =
    If there is danger right now, call:
    { $numbers }

    { emergency-whisper }

    { emergency-do }

    { emergency-here }
# Not asked yet where the teen is.
emergency-card-unknown =
    If there is danger right now and you are in Ukraine, call:
    { $numbers }

    { emergency-whisper }

    { emergency-do }

    { emergency-here }
    Where are you now? The numbers depend on it. You don't have to say.
emergency-card-abroad =
    If there is danger right now, call:
    { $numbers }
    112 works in every country of the European Union and in many others. If it does not, ask an adult near you for the local number.

    { emergency-whisper }

    { emergency-do }

    { emergency-here }
# The teen does not say where they are; perhaps an occupied territory. Leaving safely comes first.
emergency-card-unsaid =
    First: get to a safe place, where there are people you trust.
    If leaving is dangerous now, wait. Don't argue, and keep your phone out of sight.

    { emergency-whisper }

    { emergency-do }

    { emergency-here }
## Shared by the cards.
emergency-whisper = If calling out loud is dangerous, write to an adult you trust: “I need help”, and where you are.
emergency-do =
    What to do right now:
    • If somebody is threatening you: go where there are people, or lock a door between you and them.
    • If you are afraid you might hurt yourself: move away from anything you could hurt yourself with. Don't stay alone.
    • Keep your phone with you, with the sound off.
emergency-here = You can call a person here too. If somebody comes near, “Somebody is near” hides the last two days of this chat at once (to come back: /start).
## Buttons and answers of the card.
emergency-place = Change where I am
emergency-ask-place = Where are you now? The numbers for help depend on it. You can change it any time.
emergency-place-ukraine = I am in Ukraine
emergency-place-abroad = I am in another country
emergency-place-unsaid = I'd rather not say
emergency-numbers = Numbers in Ukraine
emergency-numbers-text =
    These numbers work in the free territory of Ukraine:
    { $numbers }
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

# The first words after the teen came back with /start: hiding is not deleting.
exit-back = You are back. The chat was cleared, not erased: what you sent us is still with us. To destroy it for good: /delete.
