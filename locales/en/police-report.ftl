### Start of a police report: what it is and is not. The teen's own words, nothing suggested.

police-intro =
    Here you can prepare a report to the police. It is not an interrogation: just a few questions, and you can skip most of them.

    🔹 A psychologist reads it first. Nothing goes further unless you agree.
    🔹 Then it goes to the juvenile police: officers who work with children and teenagers.
    🔹 Later the police may ask for a parent or another adult to join the conversation. If it is dangerous for people at home to know, write that here.
    🔹 You can change your mind until the report is passed to the police: just write here.

police-ask-story = What happened? In your own words.
police-ask-when = When was it? Roughly is fine.
police-ask-where = Where online exactly? A link, an app, the name of a group or channel.
police-ask-who = What is that person's account, nickname or number? And when was the last contact?
police-ask-demand = Is anything being demanded from you? If so, write what exactly.
police-ask-place = Where are you now?
police-place-ukraine = In Ukraine
police-place-abroad = In another country
police-place-unsaid = I'd rather not say
police-ask-part = Which part of the country?
police-part-north = Kyiv and the north
police-part-west = West
police-part-centre = Centre
police-part-south = South
police-part-east = East
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

# The consent ladder: each step tells more than the one before.
police-ask-consent =
    How much should the police know? You decide:
    1. Anonymous: only the facts, without your contact.
    2. Facts: also without your contact, but the police can ask something through us.
    3. Contact: the police also get what you write about yourself.
    4. Signature: your contact, and you are ready to sign the report. Then an adult will most likely be needed at your side.
police-consent-anonymous = 1. Anonymous
police-consent-facts = 2. Facts, contact through chat
police-consent-contact = 3. My contact
police-consent-signed = 4. Ready to sign
police-ask-contact = How can you be reached? Write only what may be given to the police: a name, a number, a good time.

# The labels stand in what the teen checks and in what the police read: they must make sense to both.
police-label-story = What happened
police-label-when = When
police-label-where = Where online
police-label-who = Who
police-label-demand = What is demanded
police-label-place = Place
police-label-part = Part of the country
police-label-region = Region
police-label-consent = How much the police will know
police-label-contact = Contact
police-ask-review =
    This is what the psychologist will read, and then the police:

    { $answers }

    Is everything right?
police-sent =
    It is written down. A psychologist reads it first and will ask you here if something is unclear. Only after that can the report go to the police.
    { $hours }

    Your code: { $receiptCode }
    You can see each step in /status. Don't delete the chat with that person: it is evidence.
