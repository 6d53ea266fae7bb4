### Services near the teen. Only what somebody has checked is named; where there is nothing, that is said.

near-ask-part = Where shall we look for help? Your choice is not written down anywhere.
near-ask-region = Which region?
near-elsewhere-button = Not in Ukraine, or not saying
near-other = Another place
# $region: the name of a region as it stands on its button. $services: one line a service.
near-found =
    { $region }. These can help:
    { $services }
# Honest: we have nothing that somebody has checked.
near-none = { $region }. We have no checked services for this place yet. We give no unchecked addresses: they may not work.
# $numbers: one line a number.
near-always =
    What always works:
    { $numbers }
    And a psychologist, right in this chat.
# The same where part of the region is occupied.
near-always-free =
    In the free territory these always work:
    { $numbers }
    And a psychologist, right in this chat.
# Part of the region is occupied.
near-partly = If the place where you are is occupied now, calling can be dangerous. A safe place comes first. Write to a psychologist: we will think together.
# The whole region is occupied: no number is pushed. $hours: when people answer.
near-occupied =
    { $region }. Ukrainian services cannot get there now, and calling can be dangerous. So there are no numbers here.
    Your safety first: don't show this conversation, and press 🧹 after it. Don't go anywhere because somebody asks you to.
    You can talk to a psychologist from anywhere.
    { $hours }
near-elsewhere =
    All right, you don't have to say. A psychologist answers here, wherever you are.
    { $hours }
    If there is danger right now: 🔴 below.
# $numbers: numbers of other countries.
near-abroad =
    In another country its own services work:
    { $numbers }
    A school psychologist or a teacher you trust knows where to turn too. And there is a psychologist here.

## Services. $reach: call, text, web or visit. $hours: always, unknown, or as published.
service-line = • { $name }: { $contact } ({ $reach ->
    [text] text message
    [web] page
    [visit] you can come
   *[call] call
  }{ $hours ->
    [always] , day and night
    [unknown] {""}
   *[other] , { $hours }
  })
service-legal-aid = free legal aid
service-government-children-online = state line for children's safety online
service-government-violence = state line against violence
service-psychologists-line = line of psychologists
service-kharkiv-line = line of the Kharkiv region
