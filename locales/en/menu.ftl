### The ways on, and the commands that work everywhere.

menu = What shall we do next?
menu-with-words = What you wrote is saved. Who should get it?
# Buttons, under 30 characters.
menu-report = Report something harmful
menu-counselling = Talk to a psychologist
menu-police = Report to the police
menu-cases = My cases
menu-menu = Menu
menu-words-joined = What you wrote earlier will go along with this.

# The teen typed something outside of any dialogue. No person has read it yet.
anything-typed = Your words are saved. Who should get them?

help-text =
    What you can do here:
    /menu — report something harmful, talk to a psychologist, start a report to the police
    /status — what is happening with what you sent
    /lang — language
    /stop — we no longer write to you first
    /delete — how “clear” and “erase” are different

    🔴 at the bottom — if there is danger now. 🧹 — clears the messages of the last two days from the chat at once (older ones stay); to come back later: /start.
stop-text = All right. We will not write first any more. If you want to come back, just write here.
# Honest: erasing by the teen's own hand is not offered yet.
delete-text =
    These are two different things:
    🧹 “Clear” takes the messages of the last two days out of this chat; older ones stay. We still keep what you sent us.
    “Erase” means destroying it on our side too. You cannot do that yourself yet. Write to a psychologist that you want everything erased: people do it.

    If somebody is blackmailing you, don't delete the chat with them: it is evidence.

lang-name = English
lang-ask = Which language shall we use?
lang-done = From now on we use English.

# Commands as Telegram lists them, at most 100 characters. Neutral: somebody else may look at the phone.
command-start = Start
command-menu = Menu
command-status = My cases
command-help = Tips
command-lang = Language
command-stop = Don't write first
bot-short-description = Support chat
bot-description = You can ask and tell. First a bot answers, then people.
