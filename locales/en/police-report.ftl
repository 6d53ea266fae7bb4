### Start of a police report: what it is and is not. The teen's own words, nothing suggested.
### The points on law (КПК, art. 59, 60, 214, 226, 227; Criminal Code, art. 383) need a lawyer's word before children read them.

# What this is and is not.
police-intro =
    Here you can prepare a report to the police.

    🔹 It is not an interrogation. Nobody accuses you of anything.
    🔹 Use your own words. Only the first question needs an answer.
    🔹 Before sending you see everything that will go. You can change any answer.
    🔹 In danger right now? Press 🔴 below.
# Who will know, the exception, and the adult that the law asks for.
police-told-who =
    Who will know?

    🔹 A psychologist reads the report first, and asks you here if something is unclear.
    🔹 Then it goes to the juvenile police: officers who work with children and teenagers.
    🔹 Nothing goes anywhere unless you agree. There is one exception: somebody may die or be badly hurt. Then we call for help, and tell you first if that is safe.
    🔹 We do not write to your parents. But later the police may ask one of them, or another adult, to join.
    🔹 If it is dangerous for people at home to know, tell us. Then another adult can be asked for.

police-ask-story = What happened? In your own words, any way you like.
police-ask-when = When was it? Roughly is fine.
police-ask-where = Where online exactly? A link, an app, the name of a group or channel.
police-ask-who = What is that person's account, nickname or number? Write everything you know.
police-ask-last = When was the last contact?
police-ask-demand = Is anything being demanded from you? If so, write what exactly.

police-ask-place = Where are you now? It decides which help can come.
police-place-ukraine = In Ukraine
police-place-abroad = In another country
police-place-unsaid = I'd rather not say
police-ask-country = Which country? The psychologist can also tell you where to turn there.
police-ask-part = Which part of the country?
police-part-north = Kyiv and the north
police-part-west = West
police-part-centre = Centre
police-part-south = South
police-part-east = East
police-part-unsaid = I'd rather not say
police-ask-region = Which region? Where the report goes depends on it.
police-region-UA-30 = Kyiv city
police-region-UA-32 = Kyiv region
police-region-UA-18 = Zhytomyr region
police-region-UA-74 = Chernihiv region
police-region-UA-59 = Sumy region
police-region-UA-46 = Lviv region
police-region-UA-26 = Ivano-Frankivsk region
police-region-UA-07 = Volyn region
police-region-UA-56 = Rivne region
police-region-UA-61 = Ternopil region
police-region-UA-68 = Khmelnytskyi region
police-region-UA-21 = Zakarpattia region
police-region-UA-77 = Chernivtsi region
police-region-UA-05 = Vinnytsia region
police-region-UA-71 = Cherkasy region
police-region-UA-53 = Poltava region
police-region-UA-35 = Kirovohrad region
police-region-UA-12 = Dnipropetrovsk region
police-region-UA-51 = Odesa region
police-region-UA-48 = Mykolaiv region
police-region-UA-65 = Kherson region
police-region-UA-23 = Zaporizhzhia region
police-region-UA-43 = Crimea
police-region-UA-40 = Sevastopol
police-region-UA-63 = Kharkiv region
police-region-UA-14 = Donetsk region
police-region-UA-09 = Luhansk region

# Asked in regions of which a part is occupied.
police-ask-there = Do the police of Ukraine work where you are?
police-there-yes = Yes
police-there-no = No
police-there-unsaid = I'd rather not say

# No number of Ukraine that cannot work there; leaving safely comes before any report.
police-told-occupied =
    The Ukrainian police cannot come to where you are now. So your safety matters most, not the report.

    🔹 If somebody may check your phone, clear this chat: 🧹 below. We keep your answers.
    🔹 Don't collect evidence if that is dangerous. Your words are enough.
    🔹 Don't do anything or travel anywhere alone. First talk to an adult you trust.
    🔹 You can also report later, from a safe place.

    If you want to go on now, just keep answering.
police-told-abroad =
    The police of Ukraine take reports from abroad too. But they cannot come to you.
    If you are in danger now, call the emergency number of that country. In the European Union it is 112.

# It changes what is said about the adult and the signature, and nothing else.
police-ask-age = How old are you? It decides whether an adult will be needed. You get help either way.
police-age-under_14 = Under 14
police-age-14_15 = 14–15
police-age-16_17 = 16–17
police-age-adult = 18 or older
police-age-unsaid = I'd rather not say
police-told-age-under_14 = You can report at any age. If the police want to talk, an adult has to be beside you. A psychologist or teacher will be there too. The signature is the adult's.
police-told-age-14_15 = You can report at any age. If the police want to talk, an adult has to be beside you. A psychologist or teacher will be there too.
police-told-age-16_17 = You can report before you are 18. If the police want to talk, an adult has to be beside you.
police-told-age-adult = If you are 18, you need no adult beside you. Another unit of the police may take the report.
police-told-age-unsaid = All right. If you are under 18, the police may ask an adult to join.

# The consent ladder: each step tells more than the one before, with the truth about each.
police-ask-consent =
    How much should the police know? You decide.

    1. Anonymous. The police get only the facts, without your contact. It is harder for them to check these.
    2. Facts, and contact via this chat. No contact of yours either. If the police ask something, we ask you here.
    3. Your contact. The police can reach you themselves.
    4. Signature. This is a full report with your name. The police will invite you to talk.

    Your answers go word for word. If there is a name or an address in them, you can take it out before sending.
police-consent-anonymous = 1. Anonymous
police-consent-facts = 2. Facts, contact via chat
police-consent-contact = 3. My contact
police-consent-signed = 4. A signed report

police-signing = You sign nothing now. That comes later, together with the police. The psychologist will help you get ready.
# Only to those who say that they are 16 or older.
police-signing-from-16 =
    You sign nothing now. That comes later, together with the police. The psychologist will help you get ready.
    From the age of 16 a deliberate lie in a report is against the law. A mistake, or something you can't remember, is not a lie.
police-ask-name = What is your full name, and when is your birthday? A signed report needs them.
police-ask-contact = How can you be reached? Write only what may be given to the police: a number or an address, a good time.
police-ask-home = Is it safe for you if people at home learn about the report?
police-home-yes = Yes
police-home-no = No
police-home-unsure = I don't know
police-home-unsaid = I'd rather not say
# It is not safe, or may not be, if people at home know.
police-told-home = It is good that you say so. The psychologist sees this with your report and thinks with you about what to do. We write to nobody at home.

# The labels stand in what the teen checks and in what the police read: they must make sense to both.
police-label-story = What happened
police-label-when = When
police-label-where = Where online
police-label-who = Account, nickname or number
police-label-last = Last contact
police-label-demand = What is demanded
police-label-place = Place
police-label-country = Country
police-label-part = Part of the country
police-label-region = Region
police-label-there = Police of Ukraine work there
police-label-age = Age
police-label-consent = What the police may know
police-label-name = Name and birthday
police-label-contact = Contact
police-label-home = Safe if people at home know
police-ask-review =
    This is what the psychologist will read, and then the police:

    { $answers }

    Is everything right? You can change any answer.
# $hours: when people answer. $receiptCode: twelve characters.
police-sent =
    Your report is written down. The police do not have it yet: a psychologist reads it first.
    { $hours }

    Your code: { $receiptCode }
    Keep it where others don't look.
# Where no number of ours may work: when people answer, without the list of numbers.
police-sent-elsewhere =
    Your report is written down. The police do not have it yet: a psychologist reads it first. If nobody is there now, that is at the beginning of the next shift.

    Your code: { $receiptCode }
    Keep it where others don't look.
# What happens next, with the times that the law sets; by where the teen is.
police-next-ukraine =
    What happens next:
    1. A psychologist reads the report, and asks you here if something is unclear.
    2. The psychologist passes it to the police.
    3. Within a day the police must register it, ask something, or pass it to another authority.
    4. The police decide whether to begin an investigation. That can take long.
    You can see each step in /status.

    🔹 You can take the report back until the police open it: the button is in /status.
    🔹 Don't delete the chat with that person: it is evidence.
    🔹 If it gets dangerous, don't wait for an answer: call 102 or press 🔴 below.
police-next-occupied =
    What happens next:
    1. A psychologist reads the report, and asks you here if something is unclear.
    2. Together you decide when to pass it to the police. There is no hurry.
    You can see each step in /status.

    🔹 You can take the report back until the police open it: the button is in /status.
    🔹 If somebody may check your phone, clear this chat: 🧹 below.
    🔹 Your safety matters more than evidence.
police-next-abroad =
    What happens next:
    1. A psychologist reads the report, and asks you here if something is unclear.
    2. The psychologist passes it to the police of Ukraine. Within a day they must register it, ask something, or pass it to another authority.
    3. The psychologist tells you where to turn in the country where you are.
    You can see each step in /status.

    🔹 You can take the report back until the police open it: the button is in /status.
    🔹 Don't delete the chat with that person: it is evidence.
    🔹 If it gets dangerous, call the emergency number of the country where you are.
police-next-unsaid =
    What happens next:
    1. A psychologist reads the report, and asks you here if something is unclear.
    2. The psychologist passes it to the police.
    3. Within a day the police must register it, ask something, or pass it to another authority.
    4. The police decide whether to begin an investigation. That can take long.
    You can see each step in /status.

    🔹 You can take the report back until the police open it: the button is in /status.
    🔹 Don't delete the chat with that person: it is evidence.
    🔹 If it gets dangerous, don't wait for an answer: press 🔴 below.
