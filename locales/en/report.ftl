### Report content. No question asks for acts, body parts or «why»; nothing suggests an answer.

report-intro = A few short questions. You can change everything at the end. Pictures are not needed: words and links are enough.

# A link typed here is taken as something seen.
report-ask-about = Who is it about? If you see something harmful online, you can send a link right away.
report-about-me = About me
report-about-saw = I see it online
report-about-worry = I worry about someone
# Who worries. Nobody ever learns from us whether a child has written.
report-ask-relation = How do you know this person? We never tell anybody whether someone wrote to us. And we will not tell this person about you.
report-relation-friend = A friend
report-relation-family = A parent or family
report-relation-school = I work at a school
report-relation-other = Somebody else
report-ask-kind = What is it about?
report-kind-threats = Threats or blackmail
report-kind-intimate = An intimate photo or video
report-kind-adult = An adult acts strangely
report-kind-bullying = Bullying, hate, fake pages
report-kind-forced = Made to hurt self or others
report-kind-cruelty = Violence or death on video
report-kind-recruitment = Easy money, tasks
report-kind-drugs_fraud = Drugs, scams, betting
report-kind-abuse_images = Sexual photos of children
report-kind-other = Something else

# Said as soon as the kind is chosen: it cannot wait for the end.
report-first-threats = This is not your fault. While you write: don't pay, don't answer, don't delete anything. The rest of the advice comes right after you send this.
report-first-abuse_images = Don't open it again and don't save it. A link or a name is enough.

report-ask-where = Where was it? Send a link, or the name of an account or app. Several in one message is fine.
report-ask-where-saw = Where is it? Send a link or the name of an account. If you like, add a few words about what is there.
report-ask-story = What happened? In your own words, any way you can.
report-ask-story-saw = What is going on there? A few words are enough.
report-ask-story-worry = What worries you? In your own words. You don't have to write this person's name.
report-ask-demand = What do they demand, and by when? If you don't know or don't want to say, skip this.
# $answers: labels and answers, one under another.
report-ask-review =
    This is what will go to us:

    { $answers }

    Shall we send it?
# The bystander's way: everything is shown, and choosing the kind sends it. $answers: labels and answers.
report-ask-kind-to-send =
    This is what will go to us:

    { $answers }

    What is it? Choose, and it is sent at once.
report-label-about = About whom
report-label-relation = How you know them
report-label-kind = What about
report-label-where = Where
report-label-story = What happened
report-label-demand = What they demand

# $receiptCode: twelve characters. $hours: when people answer.
report-sent =
    It is written down. Now a person will read it.
    { $hours }

    Your code: { $receiptCode }
    Keep it where others don't look. What is happening with your report: /status.

# How to report there, made from data; after «what to do now».
report-how = { $advice }

## What happens next. $pictures: «yes» where screenshots may be sent to this report now. Nothing is promised that the record does not keep.
report-next-me =
    What comes next: a person reads your report. If something is unclear, they write to you here. You don't have to answer.
    { $pictures ->
        [yes] If you remember more, write here. Screenshots are fine too, only without intimate photos.
       *[no] If you remember more, write here. Please send no photos or videos: words and links are enough.
    }
report-next-saw =
    What comes next: a person reads this and decides where to pass it on. We don't know your name. There is nothing more you have to do.
    { $pictures ->
        [yes] To add something, write here or send a screenshot, only without intimate photos.
       *[no] To add something, write here. Please send no photos or videos: words and links are enough.
    }
report-next-worry =
    What comes next: a person reads this. If something is unclear, they write to you here. Whether anyone else wrote to us, we tell nobody.
    { $pictures ->
        [yes] To add something, write here or send a screenshot, only without intimate photos.
       *[no] To add something, write here. Please send no photos or videos: words and links are enough.
    }

## Whom to call, by where the teen is. $place: ukraine, abroad, unsaid, unknown. Abroad no number of Ukraine works. Who does not say
## where they are gets no number at all: the card behind 🔴 says first how to be safe.
report-call-police = { $place ->
    [abroad] call 112 or the local emergency number
    [unsaid] press 🔴 below
   *[other] call 102
  }
report-call-ambulance = { $place ->
    [abroad] call 112 or the local emergency number
    [unsaid] press 🔴 below
   *[other] call 103
  }
report-call-either = { $place ->
    [abroad] call 112 or the local emergency number
    [unsaid] press 🔴 below
   *[other] call 102 or 103
  }
report-call-fire = { $place ->
    [abroad] call 112 or the local emergency number
    [unsaid] press 🔴 below
   *[other] call 101 or 102
  }

## What to do now, for each kind: at most five steps, the first doable in a minute. No links here: those come from checked data.
## Without an ending: it is about the teen. «-saw»: they only saw it. «-worry»: a friend, parent or teacher worries about somebody.
report-now-threats =
    This is not your fault. What to do now:
    1. Don't pay, and don't send anything more. If money has already gone, just stop there.
    2. Don't answer. Save the threats: screenshots of the chat, the name of the account and a link to it, the card number. Don't screenshot intimate photos.
    3. Don't delete the chat or your account: they are evidence.
    4. Tell an adult you trust. If they threaten to come to you, { report-call-police }.
    5. If all this makes you want to disappear, say so plainly: /menu → psychologist. Nobody here will be angry.
report-now-threats-saw =
    It is good that you don't look away.
    1. Don't share it and don't comment, not even to defend someone.
    2. Report the post or the account in the app itself.
    3. If you know who is threatened, write to them: “This is not your fault, I'm with you”.
    4. If somebody says they will come or hit someone, { report-call-police }.
report-now-threats-worry =
    You are helping already: this person is not alone any more.
    1. Write or tell them: “This is not your fault, I'm with you”.
    2. Advise them not to pay, not to answer and not to delete the chat.
    3. Don't write to the person who threatens: that makes evidence disappear.
    4. Ask plainly whether they think about death. Asking does no harm.
    5. If somebody threatens to come, or they don't want to live, { report-call-either } and stay with them.
report-now-intimate =
    If this happened to you, it is not your fault. What to do now:
    1. Don't send this photo to anybody, not even as proof.
    2. Report the post in the app itself, and choose the reason about minors.
    3. Save the links and the names of the accounts.
    4. Write to an adult you trust.
    5. If it is hard: /menu → psychologist.
report-now-intimate-saw =
    Whoever doesn't pass it on helps the most.
    1. Close it. Don't save it or send it on, not even as proof.
    2. Report the post, and choose the reason about minors.
    3. Don't look for who is in the photo, and don't discuss it in chats.
    4. If you know this person, write to them: “This is not your fault”.
report-now-intimate-worry =
    Calm matters most now: yours and theirs.
    1. Tell them: “This is not your fault”.
    2. Don't ask to see the photo, and send it to nobody.
    3. Report the post in the app together.
    4. Save the links and the names of the accounts, without the photo itself.
    5. Ask plainly whether they think about death. If so, stay with them and { report-call-ambulance }.
report-now-adult =
    It is good that you are not carrying this alone any more. What to do now:
    1. You can simply not answer. You don't have to explain or say sorry.
    2. Don't agree to meet. If a meeting is already planned, or this person knows where you live or study, { report-call-police }.
    3. Don't delete the chat: it is evidence.
    4. Turn off location sharing in the app.
    5. Tell an adult you feel safe with.
report-now-adult-saw =
    It is good that you care. What to do now:
    1. Don't write to this account, and don't pretend to be a child.
    2. Report the account in the app itself.
    3. If you know who they write to, say: “You can simply not answer”.
    4. If a meeting is already planned, { report-call-police }.
report-now-adult-worry =
    It is good that you are there. What to do now:
    1. Listen and don't scold: this often feels shameful.
    2. Advise them not to answer and not to go to a meeting.
    3. Don't write to that adult or threaten them: that makes evidence disappear.
    4. Don't delete the chat: it is evidence.
    5. If a meeting is planned or the address is known, { report-call-police }.
report-now-bullying =
    Bullying is the fault of those who bully. What to do now:
    1. You don't have to answer.
    2. Take screenshots: who, what, when, the link.
    3. Report the posts and block those who write them.
    4. Tell an adult: at home, your class teacher or the school psychologist.
    5. If it is hard: /menu → psychologist.
report-now-bullying-saw =
    One person who doesn't laugh changes a lot. What to do now:
    1. Don't like it and don't share it.
    2. Report the post in the app.
    3. Write to the person they laugh at: “I see this, I'm on your side”.
    4. Take screenshots of the posts with dates, without intimate photos.
    5. Tell an adult you trust.
report-now-bullying-worry =
    Bullying is the fault of those who bully. What to do now:
    1. Write: “I'm here. Tell me if you feel like it”.
    2. Listen, and don't look for what this person did wrong.
    3. Help to save screenshots and links.
    4. Tell an adult together: at home or at school.
    5. If they don't want to live, stay with them and { report-call-ambulance }.
report-now-forced =
    You can stop right now, whatever has already happened. Nobody here will be angry with you for it.
    1. If there is a wound or you feel ill, { report-call-ambulance }.
    2. Close that chat, but don't delete it. Don't do the next task. They threaten everyone who wants to leave: that is how they hold people.
    3. Show this to an adult you trust.
    4. Press 🔴 at the bottom, then “Call a person”.
report-now-forced-saw =
    Being quick helps here, arguing does not. What to do now:
    1. Don't do such tasks and don't pass them on.
    2. Report the group or the account in the app.
    3. Leave quietly, and warn nobody there.
    4. If somebody may get hurt right now, { report-call-either }.
report-now-forced-worry =
    It is good that you are there. What to do now:
    1. Ask: “Are you safe right now?”
    2. If there is a wound, or pills were taken, { report-call-ambulance }.
    3. Stay with them, and don't scold for what has happened.
    4. Advise them not to do the next task. Don't delete the chat.
    5. If they are threatened for leaving, { report-call-police }.
report-now-cruelty =
    Something like this is hard to forget, and that is normal.
    1. Close it and don't send it on.
    2. Report the post in the app. If it is happening to somebody right now, { report-call-police }.
    3. Look around and name five things you can see. Drink some water.
    4. If the picture keeps coming back, or your own thoughts feel heavy: /menu → psychologist.
report-now-cruelty-saw =
    Something like this is hard to forget, and that is normal.
    1. Close it and don't send it on.
    2. Report the post in the app.
    3. If it is happening to somebody right now, { report-call-police }.
    4. Look around and name five things you can see. Drink some water.
    5. If the picture keeps coming back: /menu → psychologist.
report-now-cruelty-worry =
    After something like this it matters not to be alone.
    1. Stay close, offer some water or a walk.
    2. Don't ask for details. Listen if they tell you.
    3. Advise them to close it and not send it on.
    4. If they say they don't want to live, stay with them and { report-call-ambulance }.
report-now-recruitment =
    Stopping and telling about it is a way out. Even if a task has already been done.
    1. Don't do the next task, and don't go to a meeting.
    2. Don't delete the chat, the links or the card numbers.
    3. Tell an adult you trust.
    4. If they threaten you, press 🔴 at the bottom.
report-now-recruitment-saw =
    It is good that you notice this. What to do now:
    1. Don't answer such an offer, and don't pass it on.
    2. Report the channel or the account in the app.
    3. Save its name, the link and the date.
    4. If you see a suspicious object or a fire, move away and { report-call-fire }.
report-now-recruitment-worry =
    It is possible to stop at any time. What to do now:
    1. Say: “I'm not angry. There is a way out of this”.
    2. Advise them not to do the next task and not to go to a meeting.
    3. Don't delete the chat, the links or the card numbers.
    4. Don't write to those people, not even as somebody else.
    5. If there are threats or a dangerous object, move away and { report-call-police }.
report-now-drugs_fraud =
    What to do now:
    1. Don't send any more money, and don't tell anybody codes from text messages.
    2. If a bank card is involved, call the bank: the number is on the card itself.
    3. Save the chat, the links, the number of the card or wallet.
    4. If somebody feels ill from drugs or pills, { report-call-ambulance }.
report-now-drugs_fraud-saw =
    It is good that you notice this. What to do now:
    1. Don't follow the links and don't pay anything.
    2. Report the channel or the account in the app.
    3. Save its name, the link, the number of the card or wallet.
    4. If somebody feels ill from drugs or pills, { report-call-ambulance }.
report-now-drugs_fraud-worry =
    It is good that you are there. What to do now:
    1. Ask how they feel. If they feel ill, { report-call-ambulance } and stay with them.
    2. Don't scold, or they will stop talking.
    3. If money left a card, call the bank: the number is on the card itself.
    4. Save the chat, the links, the number of the card or wallet.
report-now-abuse_images =
    If you are in these photos, it is not your fault. What to do now:
    1. Close it. Don't save it or send it on, not even to show someone.
    2. A link is enough. If it is not in your report yet, send it here.
    3. Tell an adult you trust, or a person here: /menu → psychologist.
    4. Take care of yourself: step away from the screen, drink some water.
report-now-abuse_images-saw =
    Thank you for telling us. It matters.
    1. Close it. Don't save it or send it on, not even to show someone.
    2. Don't look for more of this. One link is enough.
    3. Take care of yourself: step away from the screen, talk to somebody.
report-now-abuse_images-worry =
    Thank you for telling us. It matters.
    1. Tell this person: “This is not your fault”.
    2. Don't ask to see it, and save nothing.
    3. A link is enough. If it is not in your report yet, send it here.
    4. Stay close. If they don't want to live, { report-call-ambulance }.
report-now-other = If something changes or you remember more, just write here and it will be added to your report.
report-now-other-saw = If you remember more, just write here and it will be added to your report.
report-now-other-worry = Write to this person: “I'm here”. If you notice more, just write here.

## First aid for blackmail. It stands in the menu, asks nothing, and may be read before anything else.
menu-blackmail = I am being blackmailed
blackmail-tell = Tell us about it
# $removal: who helps to get pictures off the net, made from data. $hours: when people answer.
blackmail-aid =
    This is not your fault. It happens to many people, and there is a way out.

    1. Don't pay, and don't send anything more. After a payment they ask for more. If money has already gone, just stop.
    2. Don't answer. You don't have to explain or beg.
    3. Take screenshots of the threats, the profile and the card number. Don't screenshot the photo itself.
    4. Don't delete the chat or your account: they are evidence. Block only after the screenshots.
    5. Tell a person you trust. Or a person here.

    { $removal }

    If you feel like disappearing or dying, write it plainly. Nobody here will be angry.
    { $hours }
# Where no service is known.
blackmail-removal = Photos can be taken off the internet, too. Write here and a person will help.
