### The chat protects the teen: when we may write first, answers behind a sign, clearing. Read by somebody who may be watched.

# $contact: one of the phrases below. $hidden, $clears: on or off. $place: ukraine, abroad, unsaid, unknown.
safety-screen =
    Safety of this chat:
    • Writing to you first: { $contact }
    • Hidden answers: { $hidden ->
        [on] on
       *[off] off
      }
    • Clearing the chat: { $clears ->
        [on] on
       *[off] off
      }
    • Where you are: { $place ->
        [ukraine] in Ukraine
        [abroad] in another country
        [unsaid] not said
       *[unknown] not asked yet
      }

    In Telegram itself it helps to set a passcode and to hide the text of notifications.
safety-contact-open = at any hour
safety-contact-day = from 9:00 to 15:00
safety-contact-afternoon = after 16:00, until 22:00
safety-contact-evening = after 19:00, until 22:00
safety-contact-quiet = only while you are here
safety-contact-never = never
# Buttons.
safety-contact = When to write to me
safety-hidden = Hidden answers
safety-clear = Clearing the chat
safety-place = Where I am
safety-turn-on = Turn on
safety-turn-off = Turn off
safety-hidden-about =
    Hidden answers are for when somebody else may look at your phone.
    Instead of the psychologist's words you will only see “Something new”. Press “Show”, and the words come.
    After reading you can remove them with a button. In a few minutes they go by themselves too.
# What it cannot do is said before it is switched on. Telegram's rule of 48 hours; copies of cases stay.
safety-clear-about =
    Once a day the bot will remove old messages from this chat: ours and yours. Usually none stays longer than 40 hours. It goes on until you turn it off.

    What it cannot do:
    • Telegram lets nobody remove messages older than 48 hours for you. You can do it yourself in Telegram: “Clear history”.
    • Screenshots, forwards and what somebody has already seen in notifications stay.
    • The code of your case leaves the chat too. Write it down somewhere safe.

    In our web chat everything is removed. What you sent us stays with us: clearing is not erasing.
    Don't clear a chat with somebody who blackmails you: it is evidence.

# Said when the teen is back after the chat was cleared; brings the two doors back.
safety-cleared = Old messages are cleared.

## Hidden answers.
# $minutes: after so many the messages above go by themselves.
hidden-shown = The new words are above. Remove them when you have read them. They go by themselves in { $minutes } min.
hidden-read = Read, remove it
# A short pop-up.
hidden-removed = Removed
hidden-nothing = There are no new words. What is happening with what you sent us is here:
