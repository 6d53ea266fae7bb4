### What every dialogue shares. The bot speaks to a person of 10 to 18 who may be frightened: short, warm, concrete, no blame.
### Plain international English, no idioms; nothing that guesses a gender, of the bot or of the teen.

dialogue-more = More choices ▸
dialogue-skip = Skip
dialogue-skipped = skipped
# The row below every question.
dialogue-back = ‹ Back
dialogue-stop = Stop for now
# An answer that is asked again: what stands there now.
dialogue-now = Here now: { $answer }
dialogue-keep = Leave it as it is
dialogue-review-send = ✅ Send
dialogue-review-change = ✏️ Change something
dialogue-review-leave = Don't send yet
dialogue-ask-change = What shall we change?
# The teen decided not to send now. The draft stays.
dialogue-left = All right, we stop here. Nothing was sent, and your answers are saved. You can come back any time: /menu.
# Entering a form that was left. $kept: the names of the answered questions, such as «Про кого · Де».
dialogue-kept = Your answers are still here: { $kept }. Nobody has been sent them. Continue or start over? If you start over, these answers are gone.
dialogue-continue = Continue
dialogue-anew = Start over
# Words said where something else was asked; they go along.
dialogue-label-unplaced = More of your words

## Answers that cannot be taken. Nothing is lost, and the text says what to do.
dialogue-empty = This is empty: only spaces or signs that do not show. Write a few words, any way you can.
# Signs without a letter or digit: emoji, but also «...» or «?!».
dialogue-only-emoji = I see your answer 💛 It is saved. So that people understand you well, please add a few words.
dialogue-too-long = This is longer than fits here. All of it is saved and will go with the rest. Please write it here in short, in a sentence or two.
dialogue-press-a-button = This is saved and will not get lost. Now please press one of the buttons above.
# Shown as a short pop-up, at most 200 characters; there may be no question waiting.
dialogue-old-button = This button no longer works. Look at the latest message below 👇
# Something broke on our side; the last message is kept, but nobody has it before them.
dialogue-stumbled = Oh, something broke. It was on our side, not yours. Your last message may not have reached people: please send it again. If there is danger right now: 🔴 below.
edit-taken = I see the change. It counts.
# An answer was edited in the chat into something that is none.
edit-only-emoji = I see the change, but without words people may not understand it. The earlier answer stays.
edit-empty = I see the change, but it is empty. The earlier answer stays.
edit-too-long = The new answer is longer than fits here. The earlier one stays, and the new one is saved too: it will go with the rest.
