### Where it happened, and how to report it there. For a frightened person of 10 to 18: short, concrete, no blame.
### Names of buttons are as the apps call them; they may differ a little from phone to phone.

# One place a line, under the answer. $what: «TikTok · @name».
platforms-seen = → { $what }
platforms-by-id = id { $id }
platforms-kind-post = post
platforms-kind-message = message
platforms-kind-invite = invitation
platforms-kind-chat = group or channel
platforms-kind-video = video
platforms-kind-short-link = short link

## How to report. The parts stand under one another in one message: title, what to keep, steps, what then.

# $platform: TikTok, OLX …
platforms-how = { $platform }: how to report it
platforms-how-anywhere = How to report it where it happened
# Nothing here may be sexual.
platforms-prepare-all = First save the link, the account's name, the date and time. Take a screenshot.
# Something may be sexual: words may be kept, pictures not.
platforms-prepare-words = First save the link, the account's name, the date and time. Take screenshots of words and the profile only, never of intimate photos.
# Intimate pictures, violence: no screenshot at all.
platforms-prepare-link = The link, the account's name and the time are enough. No screenshot of the photo or video is needed.
# Sexual pictures of children: never opened again.
platforms-prepare-closed = Don't look for it again, and don't save anything. If it is still on your screen, report it and close it.
# $link: a checked page.
platforms-page = There is also a page for reports: { $link }
platforms-then = After reporting you can block them. Don't delete the chat or your account: they are evidence.
platforms-unsure = The buttons may be named a little differently on your phone.

platforms-steps-tiktok =
    1. Press the “Share” arrow by the video or in the profile.
    2. Choose “Report”.
    3. Choose a reason. There is one about the safety of minors.
    4. For a chat message: hold it, then “Report”.
platforms-steps-instagram =
    1. Press ⋯ by the post or at the top of the profile.
    2. Choose “Report” and a reason.
    3. For a chat message: hold it, then “Report”.
platforms-steps-facebook =
    1. Press ⋯ by the post or in the profile.
    2. Choose “Report” and a reason.
    3. Press “Submit”.
platforms-steps-messenger =
    1. In the chat press the name at the top.
    2. At the bottom of the list press “Report”.
    3. Choose a reason and send.
platforms-steps-threads =
    1. Press ⋯ by the post or at the top of the profile.
    2. Choose “Report” and a reason.
platforms-steps-telegram =
    1. In a channel or group hold the post, then “Report”.
    2. For a whole channel, group or bot: its profile → ⋮ → “Report”.
    3. Choose a reason. There is one about child abuse.
    4. In a private chat: their profile → ⋮ → “Block”. Don't agree to delete the chat.
platforms-steps-youtube =
    1. Press ⋮ by the video, Short or comment.
    2. Choose “Report” and a reason.
    3. For a whole channel: its page → ⋮ → “Report”.
platforms-steps-x =
    1. Press ⋯ by the post or in the profile.
    2. Choose “Report” and a reason.
    3. For a chat message: hold it, then “Report”.
platforms-steps-discord =
    1. Hold the message. On a computer, right-click it.
    2. Choose “Report Message” and a reason.
    3. Leave the server only after reporting.
platforms-steps-snapchat =
    1. Write down the name and the time: snaps disappear.
    2. Hold the snap or the person's name.
    3. Press “Report” and choose a reason.
platforms-steps-whatsapp =
    1. In the chat press the name or number at the top.
    2. At the bottom of the list press “Report”.
    3. WhatsApp will see the last five messages of this chat.
    4. Leave the box about deleting the chat empty.
platforms-steps-viber =
    1. In the chat press the name at the top, or ⋮.
    2. Choose “Report” or “Block”.
    3. When a stranger writes, these buttons are in the chat itself.
platforms-steps-roblox =
    1. In a game press the Roblox icon at the top, then “Report”.
    2. Outside a game: the player's profile → ⋯ → “Report”.
    3. Choose the player and a reason.
    4. Say in a few words what happened.
platforms-steps-steam =
    1. In the profile press ⋯, then “Report Violation”.
    2. Choose a reason and add a few words.
    3. Don't open links from this person.
platforms-steps-twitch =
    1. In the chat press the name, on a channel ⋮.
    2. Choose “Report” and a reason.
platforms-steps-reddit =
    1. Press ⋯ by the post or comment, or in the profile.
    2. Choose “Report” and a reason.
    3. For a chat message: hold it, then “Report”.
platforms-steps-pinterest =
    1. Press ⋯ by the pin or in the profile.
    2. Choose “Report” and a reason.
platforms-steps-likee =
    1. Press “Share” or ⋯ by the video or in the profile.
    2. Choose “Report” and a reason.
platforms-steps-onlyfans =
    1. You don't need to sign up or pay to report.
    2. If the page is already open, press ⋯, then “Report”.
    3. Choose a reason and send.
platforms-steps-shop =
    1. Look for “Report” on the page of the item or the seller.
    2. No such button? Write to the shop's support.
    3. Say briefly what happened, and add the order number.
    4. Keep the messages and the receipt.
platforms-steps-general =
    1. Look for ⋯, ⋮ or a flag by the post or in the profile.
    2. Choose “Report”.
    3. Choose the nearest reason and send.
    4. No such button? Look for “Help” or “Support”.

# A network that is forbidden in Ukraine.
platforms-banned = { $platform } is blocked in Ukraine. You don't need to go there to report it: what is in your report is enough for us.
platforms-short-link = A short link doesn't show where it leads. We don't open it, and you don't need to. If you know which app it is, write its name here.

## Services beside the platforms. With a checked link it stands below the line.

platforms-tools-intimate = Who helps to get a photo off the internet:
platforms-tools-threats = If they threaten you with an intimate photo, there is help:
platforms-tools-abuse_images = Who works with such links:
platforms-tools-drugs_fraud = Where else you can write:
platforms-tool-take-it-down = 🔹 Take It Down: free and anonymous, if you are under 18 in the photo. The photo itself stays on your phone, only its digital fingerprint is passed on.
platforms-tool-stopcrime = 🔹 StopCrime: a Ukrainian service that takes links, without your name.
platforms-tool-cyberpolice = 🔹 Cyberpolice: reports about fraud on the internet.
# Shown while no link has been checked.
platforms-tools-ask = Need their address? Write here, a person will help.
