### Arrival: who we are and are not, who reads, and when silence must be broken. A thirteen-year-old must be able to repeat it.

arrival-hello = Hi 👋 This is Parasolka. Two buttons are always at the bottom: 🔴 if there is danger now, 🧹 to clear this conversation from the chat at once (to come back: /start).
# $hours: when people answer.
arrival-about =
    I am a bot: I write things down, give tips and pass your words to people. Psychologists read what you write. We are not the police and not your school.

    🔹 We do not know your name or address unless you write them. The app you are writing in can see this chat too.
    🔹 We tell nobody anything unless you agree. There is one exception: if somebody could die or be badly hurt. Then we must call for help, and we will tell you first if that is safe.
    🔹 You can write about anything, even if you are thinking about death. Nobody here will be angry with you for it.
    🔹 { $hours }
arrival-understood = Got it
arrival-ask-contact = Is it safe if we write to you first when there is an answer? It will only say “Something new”: no details, no sound.
arrival-contact-open = Yes, you can
arrival-contact-quiet = No, only when I am here
# The teen wrote before reading this.
arrival-kept = Your words are saved. Before you write more, please read a few important lines.
