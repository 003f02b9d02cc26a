# What the messages to members say.
message-call-for-funds =
    { $cooperative }: here is a call for funds, “{ $title }”.
    To pay: { $amount } by { $due_on }.
    Reference: { $reference }
    Thank you!
message-payment-reminder =
    { $cooperative }: a short reminder, { $amount } is to be paid by { $due_on }.
    Reference: { $reference }
    If you have already paid, thank you, and please ignore this message.
