### Arrival: who we are and are not, who reads, and when silence must be broken. A thirteen-year-old must be able to repeat it.

arrival-hello = Hi 👋 This is Parasolka. Two buttons are always at the bottom: 🔴 if there is danger now, 🧹 to clear this conversation from the chat at once (to come back: /start).
# $hours: when people answer.
arrival-about =
    I am a bot: I write things down, give tips and pass your words to people. Psychologists read what you write. We are not the police and not your school.

    🔹 We do not know your name or address unless you write them. The app you are writing in can see this chat too.
    🔹 We tell nobody anything unless you agree. There is one exception: if somebody could die or be badly hurt. Then we must call for help, and we will tell you first if that is safe.
    🔹 You can write about anything, even if you are thinking about death. Nobody here will be angry with you for it.
    🔹 { $hours }

    Is it safe for you to write right now?
# Answers to the last question of the text above; under 30 characters.
arrival-understood = Got it, I can write now
arrival-unsafe = It is not safe to write now
arrival-adult = I am 18 or older
arrival-language = 🌐 Мова / Language
arrival-anyway = Write now anyway
# Somebody may be reading along right now.
arrival-unsafe-text =
    Then don't write anything now. This conversation will wait.
    If somebody is looking at the screen, press “Somebody is near”: this conversation leaves the chat. When it is safe, send /start.
    If there is danger right now: 🔴 below.
# Age never gates help. $numbers: one line a number.
arrival-adult-text =
    Parasolka is for people from 10 to 18. Adults have somewhere to turn too:
    { $numbers }

    If you are worried about a child or a teenager, you can write here as well.
arrival-ask-contact = Is it safe if we write to you first when there is an answer? It will only say “Something new”: no details, no sound.
arrival-contact-open = Yes, you can
arrival-contact-quiet = No, only when I am here
# The teen wrote before reading this.
arrival-kept = Your words are saved. Before you write more, please read a few important lines.

## When we may write first. The hours are Ukraine's time.
arrival-contact-hours = Yes, but at certain hours
arrival-contact-never = Don't write to me first
arrival-ask-hours = At what hours? Kyiv time. At all other hours we stay silent.
arrival-contact-day = From 9:00 to 15:00
arrival-contact-afternoon = Only after 16:00
arrival-contact-evening = Only after 19:00
