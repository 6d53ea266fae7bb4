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

# With a case open: what was sent has gone to the people who hold it.
media-contact-passed = The contact was passed on: only the people who work on your case will see the name and the number. If you can, write who it is.
# Nobody drives there because of it: the teen must not wait for that.
media-location-passed = The place was passed on: only the people who work on your case will see it. A map alone does not call anybody. If you are in danger now, press 🔴 at the bottom.
media-poll-passed = The poll was passed on to the people who work on your case.
media-other-passed = This doesn't open here. The people who work on your case see only that it came. If it matters, write it in words.

# Once in a group, before the bot leaves it. It may not say what the bot is for: somebody's parents or classmates read it.
group-leaving = I work in private chats only, so I am leaving.
