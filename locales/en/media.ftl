### Things that are not words. Each gets an answer of its own, kind and specific.

# On ways where pictures may be sexual or nobody knows: never opened, taken out of the chat at once.
media-removed = We don't take photos, videos or files here, so this was removed from the chat and nobody opened it. That is safer for you and for anyone in the picture. Describe it in words or give a link: that is enough.
# There is no open case that could take it.
media-voice = We can listen to voice messages once your case is open. For now, please write it in words, even just a few. If there is danger now: 🔴 at the bottom.
media-audio = We can listen to audio once your case is open. For now, please write it in words, even just a few. If there is danger now: 🔴 at the bottom.
media-sticker = I see the sticker 💛 Words are easier for people to understand: please write a few.
media-contact = The contact was not saved: we don't ask for numbers. If it is important to tell about this person, write it in words.
media-location = Your location was not saved, and nobody will see it. If you are in danger now, press 🔴 at the bottom.
media-poll = Polls don't open here. Please write it in words.
# Nothing playful: it may be a bad day.
media-dice = I see the roll. When you feel like it, write in words how things are.
media-other = This doesn't open here. Please write it in words.

# With a case open: what was sent has gone to the people who hold it.
media-contact-passed = The contact was passed on: only the people who work on your case will see the name and the number. If you can, write who it is.
# Nobody drives there because of it: the teen must not wait for that.
media-location-passed = The place was passed on: only the people who work on your case will see it. A map alone does not call anybody. If you are in danger now, press 🔴 at the bottom.
media-poll-passed = The poll was passed on to the people who work on your case.
media-other-passed = This doesn't open here. The people who work on your case see only that it came. If it matters, write it in words.

# Once in a group, before the bot leaves it. It may not say what the bot is for: somebody's parents or classmates read it.
group-leaving = I work in private chats only, so I am leaving.

## Files that are taken, or could not be.

# Once for an album.
media-taken = We have the file. First a program checks it, then the person who works with you looks at it.
media-taken-voice = We have your voice message. The person who works with you will listen to it.
media-too-large = This file is too big: nothing over 20 MB gets through, so nobody opened it. Send a shorter part, give a link, or describe it in words.
media-too-many = That is enough files for today. We have the earlier ones; this one was not saved. Describe the rest in words, or send it tomorrow.

## What became of a file afterwards; read a moment later, or when the teen comes back.

media-ended-sexual = One file was not saved and was removed from the chat: a program decided that it may show something intimate. Nobody saw it. Programs make mistakes, and nobody blames you. Describe it in words or give a link: that is enough.
media-ended-way_closed = One file was not saved and was removed from the chat: nobody opened it. That is safer for you and for anyone in the picture. Describe it in words or give a link: that is enough.
media-ended-broken = One file doesn't open; it may be damaged. It was not saved. Try sending it again, or describe it in words.
media-ended-type = We don't open files of this kind, so it was not saved. Describe it in words or give a link.
media-ended-gone = One file did not reach us. Try sending it again, or describe it in words.
media-ended-given_up = One file did not reach us; the fault is on our side. Try sending it again, or describe it in words.
media-ended-too_large = This file is too big: nothing over 20 MB gets through, so nobody opened it. Send a shorter part, give a link, or describe it in words.

## What the teen sees in the web chat of a file that they sent: it is not kept on the page.

media-own-photo = 📎 Photo
media-own-voice = 📎 Voice recording
media-own-document = 📎 File
