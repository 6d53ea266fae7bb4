### Report content. No question asks for acts, body parts or «why»; nothing suggests an answer.

report-intro = Tell us about something harmful. Three short questions, and you can change everything at the end. Pictures are not needed: words and links are enough.

report-ask-kind = What is it about?
report-kind-threats = Threats or blackmail
report-kind-intimate = An intimate photo or video
report-kind-adult = An adult behaves strangely
report-kind-bullying = Bullying, hate, fake pages
report-kind-forced = Forced to hurt self or others
report-kind-cruelty = Violence or death is shown
report-kind-recruitment = Easy money, tasks
report-kind-drugs_fraud = Drugs, fraud
report-kind-abuse_images = Sexual photos of kids online
report-kind-other = Something else

report-ask-story = What happened? In your own words, any way you can.
report-ask-where = Where was it? Send a link or the name of an account; several in one message is fine.
# $answers: labels and answers, one under another.
report-ask-review =
    This is what will go to us:

    { $answers }

    Shall we send it?
report-label-kind = What about
report-label-story = What happened
report-label-where = Where

# $receiptCode: twelve characters. $hours: when people answer.
report-sent =
    It is written down. Now a person will read it.
    { $hours }

    Your code: { $receiptCode }
    Keep it where others don't look. What is happening with your report: /status.

# How to report there, made from data; after «what to do now».
report-how = { $advice }

## What to do now, for each kind: at most five steps, the first doable in a minute. No links here: those come from checked data.
report-now-threats =
    This is not your fault. What to do now:
    1. Don't pay, and don't send anything more. If money has already gone, just stop there.
    2. Don't answer. Save the threats: screenshots of the chat, the name of the account and a link to it, payment details. Don't screenshot intimate photos.
    3. Don't delete the chat or your account: they are evidence.
    4. Tell an adult you trust. If they threaten to come to you, call 102.
    5. If all this makes you want to disappear, say so plainly, nobody here will be angry: /menu → psychologist.
report-now-intimate =
    If this happened to you, it is not your fault. What to do now:
    1. Don't send this photo to anybody, not even as proof.
    2. Report the post in the app itself, and choose the reason about minors.
    3. Save the links and the names of the accounts.
    4. Write to an adult you trust.
    5. If it is hard: /menu → psychologist.
report-now-adult =
    It is good that you are not carrying this alone any more. What to do now:
    1. You can simply not answer. You don't have to explain or say sorry.
    2. Don't agree to meet. If a meeting is already planned, or this person knows where you live or study, call 102.
    3. Don't delete the chat: it is evidence.
    4. Turn off location sharing in the app.
    5. Tell an adult you feel calm with.
report-now-bullying =
    Bullying is the fault of those who bully. What to do now:
    1. You don't have to answer.
    2. Take screenshots: who, what, when, the link.
    3. Report the posts and block those who write them.
    4. Tell an adult: at home, your class teacher or the school psychologist.
    5. If it is hard: /menu → psychologist.
report-now-forced =
    You can stop right now, whatever has already happened. Nobody here will be angry with you for it.
    1. If there is a wound or you feel ill, call 103.
    2. Close that chat, but don't delete it. Don't do the next task. They threaten everyone who wants to leave: that is how they hold people.
    3. Show this to an adult you trust.
    4. Press 🔴 at the bottom, then “Call a person”.
report-now-cruelty =
    Something like this is hard to forget, and that is normal.
    1. Close it and don't send it on.
    2. Report the post in the app. If it is happening to somebody right now, call 102.
    3. Look around and name five things you can see. Drink some water.
    4. If the picture keeps coming back, or your own thoughts feel heavy: /menu → psychologist.
report-now-recruitment =
    Stopping and telling about it is a way out. Even if a task has already been done.
    1. Don't do the next task, and don't go to a meeting.
    2. Don't delete the chat, the links or the payment details.
    3. Tell an adult you trust.
    4. If they threaten you, press 🔴 at the bottom.
report-now-drugs_fraud =
    What to do now:
    1. Don't send any more money, and don't tell anybody codes from text messages.
    2. If a bank card is involved, call the bank: the number is on the card itself.
    3. Save the chat, the links, the number of the card or wallet.
    4. If somebody feels ill from drugs or pills, call 103.
report-now-abuse_images =
    Thank you for telling us. It matters.
    1. Close it. Don't save it or send it on, not even to show someone.
    2. A link is enough. If it is not in your report yet, send it here and it will be added.
    3. Take care of yourself: step away from the screen, talk to somebody.
report-now-other = If something changes or you remember more, just write here and it will be added to your report.
