### Talk to a psychologist. One soft open question, one about safety now.

counselling-ask-open = What is going on for you right now? Write it as it comes: in bits, in any order.
counselling-ask-safe = Are you safe right now?
counselling-safe-yes = Yes
counselling-safe-unsure = I don't know
counselling-safe-no = No
counselling-label-open = What is going on
counselling-label-safe = Safety
# $receiptCode: twelve characters.
counselling-code =
    It is written down. Thank you for telling us. Your code: { $receiptCode }
    It helps to find this talk if the chat disappears.

## Waiting. One silent message that changes; the bot speaks.

# $place: place in the queue; the number 1 itself, not a plural form.
talk-place = { $place ->
    [1] Your message is next: there is nobody ahead of it.
   *[other] Your message is number { $place } in the queue. Those in the most danger are answered first.
  }
talk-place-write = Keep writing right here: it all goes to the psychologist. When the queue moves, this very message changes.
# A person has opened the talk and has not answered yet.
talk-place-taken = A psychologist has your talk now. Give them a moment: people type slower than bots.
# Above the place: the teen is back in a talk that had ended.
talk-place-returned = It is good that you write. The talk goes on, and everything said before is still there.
# The same, and somebody wrote to them before.
talk-place-returned-same = It is good that you write. The talk goes on, and everything said before is still there. The same person sees it first, if they are on shift.
# Above the place: whoever had the talk has been away for long.
talk-place-waits-again = The person who was reading your talk is away right now. It is back in the queue. You do not need to repeat anything.
# Above the place: the teen asked for somebody else.
talk-place-another = All right. Somebody else will talk with you: whoever is free first.

## The talk itself. Buttons under 30 characters.

talk-from-psychologist = 👤 Psychologist:
# The bot, before the first words of a person.
talk-introduced = A psychologist answers you now. This is a person, not a bot. Their words begin with “👤 Psychologist”; the rest is the bot.
# The bot, before another person speaks: because of a shift, or because the teen asked. Neutral.
talk-transferred = From here another psychologist talks with you, a person too. They can see the whole talk: no need to repeat anything.
# The bot, after minutes of silence. Never a reproach.
talk-no-hurry = Nobody rushes you here. You can answer any time, even with one word. The talk stays open.
# A psychologist ended the talk.
talk-ended =
    The psychologist is ending this talk. Not for good: write here within a month and it goes on.
    We ask the same person first. You will not have to repeat anything.
    If there is danger right now: 🔴 below.
talk-added = Added to what you sent us. Would you like to talk to a psychologist?
talk-more = ⋯ About this talk
talk-open = The talk is open. Write here: it all goes to the psychologist. You can also:
talk-closed = This talk has ended. Write here and it goes on. You can also:
talk-none = There is no open talk right now.
talk-no = No, leave it as it is

## Somebody else
talk-other = Another person
talk-other-ask = Ask for another psychologist? No need to explain. The one you have now will not read this talk any more. The new one sees all of it.
talk-other-yes = Yes, another person
talk-other-nobody = Nobody has talked with you yet. If the person does not suit you, press this again.
talk-other-asked = If something was wrong, you can tell the shift lead.
# The talk has ended already.
talk-other-later = All right. When you come back, somebody else will talk with you. If something was wrong, you can tell the shift lead.
talk-complain = Complain
# The teen hears this when a supervisor has seen to the complaint.
talk-complaint-handled = Your complaint has been looked into. The person responsible for the psychologists read it. Thank you: it helps others too.

## The end
talk-end = End the talk
talk-end-ask = End the talk? You can come back any time: just write here.
talk-end-yes = Yes, end it
talk-ended-by-teen = The talk has ended. To come back, write here within a month and it goes on.
# Somebody may be in danger: only a person closes it.
talk-stays = All right, you do not have to write more. The talk stays open for now: a psychologist must be sure that you are safe. If you want to, just write.
talk-how-it-was = Say how it was
# Days later, only if the teen wanted it. Read after «Show».
talk-check-in = We agreed to ask how you are. If you want to talk, write here. If you are okay, you don't have to answer.
talk-check-in-talk = I want to talk
talk-check-in-fine = I am okay
talk-fine = Good to hear. If you want to talk, just write here.

## When it is safe to write
talk-later = Write to me later
talk-later-ask = When is it safe for you to read a message? Until then we do not write first. Then only “Something new” comes, without a sound.
talk-later-self = I will write later
# $window: «Tomorrow, 15:00–18:00», in Ukraine's time.
talk-later-agreed =
    Agreed.
    🕓 { $window }, Kyiv time
    The psychologist sees this time. Before it we do not write first. The chat itself is always open.
talk-later-self-agreed = Agreed: we do not write first. Write when you can. The talk waits for you.
# A pop-up, at most 200 characters.
talk-later-gone = This time does not work any more. Choose another.

## How it was. Never in red or orange. Short, nobody is graded.
feedback-ask-felt = How do you feel now, after the talk?
feedback-felt-better = Easier
feedback-felt-same = The same
feedback-felt-worse = Harder
feedback-felt-unsure = Hard to say
feedback-ask-words = What should we know? The psychologist and the shift lead will see it.
feedback-ask-again = Shall we ask how you are in a few days? Only “Something new” comes, without a sound.
feedback-again-no = No need
feedback-again-tomorrow = Yes, in a day or two
feedback-again-three-days = Yes, in about three days
feedback-label-felt = How you feel
feedback-label-words = What we should know
feedback-label-again = Whether to ask again
feedback-worse = It can feel harder after a talk like this. Write here again whenever you want. If there is danger right now: 🔴 below.
feedback-thanks = Thank you. Your answer is saved.
feedback-thanks-again = Thank you. In a few days “Something new” will come. Changed your mind? Press /stop and nothing comes.

## A complaint. The psychologist never sees it.
complaint-intro = The complaint goes to the shift lead, the person responsible for the psychologists. The psychologist you talk with will not see it.
complaint-ask-words = What went wrong? Write it as it comes.
complaint-label-words = Complaint
# $answers: what the teen wrote.
complaint-ask-review =
    This goes to the shift lead:

    { $answers }

    Shall we send it?
complaint-sent = The complaint is sent. When it has been looked into, you will read so here. If you want to talk with another person, press the button.

## Exercises while waiting. Calm, nothing playful: somebody may be in danger.
talk-calm = Exercises to calm down
