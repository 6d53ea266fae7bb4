## While a person is being called: one silent message that changes. The truth, no promises; the wrong eyes may see it.

# The first person has not answered within a minute; the next is called.
page-seeking =
    Nobody has answered yet. We are still calling: the shift lead has been called too.
    If waiting isn't safe, don't wait. Here are numbers:
    { $numbers }

# Everybody was called and nobody came; they are called again until somebody answers.
page-unanswered =
    Honestly: nobody has answered so far. We keep calling, again and again.
    Don't wait for us alone. These answer right now:
    { $numbers }
    If you can't call, write to an adult you trust.

page-found = A person is here now and is reading your words.

## Letters and notices to staff. Nothing from which anybody could tell who wrote or what.

page-level-danger = red
page-level-blackmail = urgent
page-level-silence = silence in a red
page-level-judged = a person judged it red
page-level-unheard = a child writes without an answer
page-mail-subject = Parasolka calls: { $reference }
page-mail-text =
    Case { $reference }, level: { $level }.
    Open the console and take it. If somebody has it already, there is nothing to do.
page-push-title = Parasolka calls
page-push-body = { $reference }, { $level }
