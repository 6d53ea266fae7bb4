### Self-help exercises: short cards in one message. Calm, concrete, can be done unnoticed. No jokes, no promises that it will help.

learn-choose = Which exercise fits? Each takes a minute or two. Nobody has to notice.
# The teen has an open case of risk red or orange: only what calms.
learn-choose-danger = Here is what calms the body. If there is danger right now: press 🔴 below: there are people there.
learn-done = Done. If it got even a little easier, good. If not, that is fine too: try another, or talk to a person.
# The same for whoever has an open talk: their place in the queue stays.
learn-done-talk = Done. If it feels even a little easier, good. If not, that is fine too. Your talk waits for you: the psychologist's answer will appear right here.
learn-to-talk = Back to the talk
learn-next = Next ▸
learn-other = ‹ Another exercise
learn-again = Once more

learn-breathe = Breathe
learn-breathe-1 = Sit or stand comfortably. Feel your feet touch the floor.
learn-breathe-2 = Breathe in slowly through your nose: 1… 2… 3… 4.
learn-breathe-3 = Breathe out even more slowly: 1… 2… 3… 4… 5… 6.
learn-breathe-4 = Five more times like that. If you feel dizzy, breathe as usual.

learn-ground = Back to here and now
learn-ground-1 = Look around. Name 5 things you can see, in your head.
learn-ground-2 = Touch 4 things near you. Are they warm, cold, smooth?
learn-ground-3 = Listen. Which 3 sounds do you hear?
learn-ground-4 = Find 2 smells. Your sleeve or your palm will do.
learn-ground-5 = Notice 1 taste in your mouth. You can have a sip of water.

learn-cold = Cold water
learn-cold-1 = Turn on cold water. Not icy, just cold.
learn-cold-2 = Hold your wrists under it. Count to twenty.
learn-cold-3 = Wash your face, or press your wet palms to your cheeks.
learn-cold-4 = Dry your hands slowly. Feel the towel with each finger.

learn-place = A safe place
learn-place-1 = Think of a place where you feel calm. It can be real or made up.
learn-place-2 = What can you see there? Look at three small things.
learn-place-3 = What can you hear there? Is it quiet, or are there sounds?
learn-place-4 = What does your body feel there: warmth, wind, a soft blanket?
learn-place-5 = Stay a little longer. You can come back here any time.

learn-minute = What to do in a minute
learn-minute-1 = Put both feet on the floor. Press your heels down.
learn-minute-2 = Clench your fists for five seconds. Let go. Once more.
learn-minute-3 = Drop your shoulders. Unclench your teeth.
learn-minute-4 = Drink a few sips of water. Notice what it is like.

learn-sleep = When you cannot sleep
learn-sleep-1 = Put the phone away after this exercise. Dim the light.
learn-sleep-2 = Lie down comfortably. Tighten your feet for five seconds and let go.
learn-sleep-3 = Do the same with your legs, belly, arms, shoulders and face.
learn-sleep-4 = If thoughts go round in circles, write them on paper. They can lie there until morning.
learn-sleep-5 = Breathe slowly and count your breaths out: from one to ten, then again.
