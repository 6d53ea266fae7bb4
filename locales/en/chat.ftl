### The teen's web chat: the page around the conversation. What the bot says stands in other files.
### The reader is ten to eighteen, often frightened, on a phone that somebody else may look at. Plain words,
### short sentences, nothing that sounds like blame, no promises we cannot keep.

## The page

# The browser tab and the history entry. Must stay dull: somebody else may see it. Not the product's name.
chat-tab-title = Chat
chat-name = Parasolka
# Skip link, only for those who use a keyboard or a screen reader.
chat-skip-to-field = To the message field
# Blanks the page at once and goes to a weather search. Keep it short: it always stands in view.
chat-hide-page = Hide this page
chat-info-open = What this device keeps

## First visit

# One line under the name. Warm and true: first a program answers, people read in their hours.
chat-start-line = Here you can tell what scares you or is hard to say out loud. No name needed, nobody judges you.
# The big button that begins the conversation.
chat-start-button = Start
chat-start-busy = Opening…
chat-start-failed = The chat did not open. It is nothing you did. Press “Start” again.
# Shown once, before the first conversation. “Hide this page” is the button of that name.
chat-start-history = If somebody else sees this phone: “Hide this page” takes it off the screen, but its address stays in the browser's history. You can clear it in the browser, or open the chat in a private tab.

## Conversation

# For screen readers: the name of the list of messages.
chat-log = Conversation
chat-author-bot = Parasolka:
chat-author-teen = You:
chat-day-today = Today
chat-day-yesterday = Yesterday
# Beside the time of a message that was changed after it was sent.
chat-edited = edited
# Three moving dots. Says neither that a person nor that a program writes, because it may be either.
chat-typing = An answer is on its way
chat-to-end = To the latest messages
# On a round button, when messages arrived below the visible part.
chat-to-end-new = New messages
# For screen readers, on a number that can be tapped. $number: the number as written.
chat-call = Call { $number }
chat-photo-failed = The picture did not open.

## What is on its way

chat-state-waiting = waiting
chat-state-sending = sending
chat-state-sent = sent
chat-unsent = Not sent.
chat-unsent-again = Try again
chat-unsent-too-long = Not sent: the message is too long. Split it into parts.
chat-unsent-refused = Not sent. Your text is not lost.
# Puts the unsent text back into the text field.
chat-unsent-take-back = Back to the field

## Buttons under a message

chat-buttons = Answers to choose from
chat-press-failed = The connection failed. Press again.
chat-press-refused = This button no longer works. Look at the latest message, or just write in words.

## Keys above the text field

chat-keys = Quick buttons
chat-keys-show = Show buttons
chat-keys-hide = Fold buttons

## Text field

chat-field = Message
chat-field-placeholder = Write here…
chat-send = Send
# Shown near the limit. $left: characters that still fit.
chat-left =
    { $left ->
        [one] { $left } character left
       *[other] { $left } characters left
    }
# Over the limit; nothing was cut. $over: characters too many.
chat-over =
    { $over ->
        [one] { $over } character too long. Split it into two messages.
       *[other] { $over } characters too long. Split it into two messages.
    }

## No connection

chat-offline = No connection. What you write will go as soon as it is back.
# Calls work without the internet. The two numbers become links: keep the digits as they are.
chat-offline-danger = In danger right now? In Ukraine call 102 or 112, it works without the internet.
# For screen readers only, when the bar goes away.
chat-online-again = The connection is back.

## The conversation is not there

chat-blocked-title = The browser does not let the chat start
chat-blocked-text = The chat needs one cookie, so that your messages do not get mixed up with somebody else's. Allow cookies for this site, or open it in another browser.
chat-blocked-again = Try again
chat-ended-title = This conversation is no longer here
chat-ended-text = This device forgot it: time ran out, or it was removed in another tab. You can start a new one.
# Added when unsent text is kept in the text field of the new conversation.
chat-ended-kept = Your unsent text will wait in the field.
chat-forgotten-title = This device forgot the conversation
chat-forgotten-text = It is gone from the screen. The page's address is still in the browser's history.
chat-begin-anew = Start a new conversation
# The numbers become links: keep the digits as they are. Only numbers that answer day and night.
chat-numbers = In danger right now? In Ukraine call 102 or 112.

## What this device keeps

chat-info-title = What this device keeps
chat-info-cookie = One cookie. It brings you back to your conversation. There is no name in it.
chat-info-opened = Whoever opens this page on this device sees the conversation, until the device forgets it.
chat-info-draft = Text that you have not sent is not kept anywhere. Close the page and it is gone.
chat-info-language-kept = The page's language, if you change it here.
chat-info-history = The page's address in the browser's history. Only the browser itself can clear it.
chat-info-hide-title = If somebody comes near
chat-info-hide = Press “Hide this page”, or the Esc key three times: the weather opens. The conversation does not disappear.
chat-info-language-title = Language of the page
# /lang is a command of the conversation: leave as it is.
chat-info-language-dialogue = The command /lang changes the language of the conversation itself.
chat-info-forget-title = Forget the conversation here
# /delete is a command of the conversation: leave as it is.
chat-info-forget = The conversation disappears from this device. What was sent stays with us. If you want to erase that too, write /delete here before you forget the conversation.
chat-info-forget-button = Forget on this device
chat-info-forget-sure = Forget it? The only way back is your code with your secret word: /code. Without a word there is none. Answers that come later will not be shown here.
chat-info-forget-yes = Yes, forget
chat-info-forget-no = No, keep it
chat-info-forget-failed = It did not work: there is no connection. The conversation is still here. Try again in a minute.
chat-info-close = Close

## A file: the button is there only where files are taken.

chat-file-attach = Add a photo or a file
chat-file-sending = Sending the file. A program checks whether it can be taken…
chat-file-refused = We don't take photos or files here right now. Describe it in words or give a link: that is enough.
chat-file-not-taken = This file was not kept. Describe it in words or give a link: that is enough.
chat-file-too-large = The file is too big: nothing over 20 MB gets through. Send a smaller one, or describe it in words.
chat-file-busy = The file could not be taken right now. Try again in a minute.
chat-file-failed = The file was not sent. Try again, or describe it in words.

## A file from the bot: it can be fetched once, for a quarter of an hour. /data is a command of the conversation: leave as it is.

# On the button beside the file's name.
chat-file-save = Save
chat-file-opening = Opening…
# $kb: kilobytes, rounded up.
chat-file-size = { $kb } KB
chat-file-taken = Saved. For one more, ask for a new copy: /data.
chat-file-gone = Time is up. Ask for a new copy: /data.
chat-file-not-fetched = It did not work: there is no connection. Try again.
