### Talk to a psychologist. One soft open question, one about safety now.

counselling-ask-open = What is going on for you right now? Write it as it comes: in bits, in any order.
counselling-ask-safe = Are you safe right now?
counselling-safe-yes = Yes
counselling-safe-unsure = I don't know
counselling-safe-no = No
counselling-label-open = What is going on
counselling-label-safe = Safety
# $position: place in the queue; the number 1 itself, not a plural form. $hours: when people answer. $receiptCode: twelve characters.
counselling-waiting =
    { $position ->
        [1] Your message is next: there is nobody ahead of it.
       *[other] Your message is number { $position } in the queue. Those in the most danger are answered first.
    }
    { $hours }

    Keep writing right here: it all goes to the psychologist. While you wait: breathe in slowly, counting to four, and breathe out, counting to six. And once more.

    Your code: { $receiptCode }
talk-from-psychologist = 👤 Psychologist:
talk-added = Added to what you sent us. Would you like to talk to a psychologist?
