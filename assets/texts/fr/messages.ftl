# Ce que disent les messages aux membres.
message-call-for-funds =
    { $cooperative } : un appel de fonds vous est adressé, « { $title } ».
    À payer : { $amount } pour le { $due_on }.
    Communication : { $reference }
    Merci !
message-payment-reminder =
    { $cooperative } : petit rappel, { $amount } sont à payer pour le { $due_on }.
    Communication : { $reference }
    Si c’est déjà fait, merci, et ne tenez pas compte de ce message.
