### Things that are not words. Each gets an answer of its own, kind and specific.

# Pictures and files are never opened and are taken out of the chat at once.
media-removed = We don't take photos, videos or files here, so this was removed from the chat and nobody opened it. That is safer for you and for anyone in the picture. Describe it in words or give a link: that is enough.
media-voice = Voice messages don't open here yet. Please write it in words, even just a few. If there is danger now: 🔴 at the bottom.
media-audio = Audio doesn't open here yet. Please write it in words, even just a few. If there is danger now: 🔴 at the bottom.
media-sticker = I see the sticker 💛 Words are easier for people to understand: please write a few.
media-contact = The contact was not saved: we don't ask for numbers. If it is important to tell about this person, write it in words.
media-location = Your location was not saved, and nobody will see it. If you are in danger now, press 🔴 at the bottom.
media-poll = Polls don't open here. Please write it in words.
# Nothing playful: it may be a bad day.
media-dice = I see the roll. When you feel like it, write in words how things are.
media-other = This doesn't open here. Please write it in words.
