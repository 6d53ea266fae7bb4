### The ways on, and the commands that work everywhere.

menu = What shall we do next?
menu-with-words = What you wrote is saved. Who should get it?
# Buttons, under 30 characters.
menu-report = Report something harmful
menu-counselling = Talk to a psychologist
menu-police = Report to the police
menu-cases = My cases
menu-help = Help near me
menu-learn = Exercises to calm down
menu-safety = Safety of this chat
menu-menu = Menu
menu-words-joined = What you wrote earlier will go along with this.

## The teen typed something outside of any dialogue. Kept, and no person has read it yet. Below stand the likeliest ways on.
## A guess from words: never said as a fact, no question why, no blame.
typed-blackmail =
    Your words are saved. It looks like somebody is blackmailing you. It is not your fault, and you need not be alone with it.
    For now: pay nothing, don't answer, and don't delete that chat. It is evidence.
    Where shall we start?
typed-adult =
    Your words are saved. If an adult behaves strangely, they are to blame, not you.
    Don't go to meet them, and send nothing more. Keep the messages.
    Where shall we start?
typed-hurt =
    Your words are saved. Nobody has the right to hurt you.
    If it is happening right now: 🔴 below. Where shall we start?
typed-heavy =
    Your words are saved. It sounds like things are hard for you now. You can talk about it, and nobody here will be angry.
    What would be better?
typed-tasks =
    Your words are saved. Stopping and telling is the way out, even if something is already done.
    Don't do the task, and keep the messages. Where shall we start?
typed-bullying =
    Your words are saved. Being bullied is not your fault. It can be stopped.
    Where shall we start?
# A question about the bot itself.
typed-bot =
    I am a bot. I write things down, give tips and pass them on to people. What you write to a psychologist is read by a psychologist, a real person.
    Everything you can do here: /help. Or start right away:
typed-anything = Your words are saved, but nobody is reading them yet. Who should get them?
# In small letters: typed, it does the same as /stop.
stop-typed = don't write

help-text =
    What you can do here:
    /menu — report something harmful, talk to a psychologist, start a report to the police
    /status — what is happening with what you sent
    /safe — safety of the chat: when to write to you, hidden answers, clearing
    /lang — language
    /stop — we no longer write to you first
    /data — what is stored about you, a copy, erasing
    /code — go on with a code from another phone
    /delete — erase everything, now or in 72 hours

    🔴 at the bottom — if there is danger now. 🧹 — clears the messages of the last two days from the chat at once (older ones stay); to come back later: /start.
stop-text = All right. We will not write first any more. If you want to come back, just write here.
lang-name = English
lang-ask = Which language shall we use?
lang-done = From now on we use English.

# Commands as Telegram lists them, at most 100 characters. Neutral: somebody else may look at the phone.
command-start = Start
command-menu = Menu
command-status = My cases
command-help = Tips
command-safe = Chat settings
command-lang = Language
command-stop = Don't write first
bot-short-description = Support chat
bot-description = You can ask and tell. First a bot answers, then people.
