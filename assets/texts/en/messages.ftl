# What the messages to members say.
message-call-for-funds =
    { $cooperative }: here is a call for funds, ‘{ $title }’.
    To pay: { $amount } by { $due_on }.
    Reference: { $reference }
    Thank you!
message-payment-reminder =
    { $cooperative }: a short reminder, { $amount } is due by { $due_on }.
    Reference: { $reference }
    If it is done already, thank you, and please ignore this message.
