# Wat de berichten aan de leden zeggen.
message-call-for-funds =
    { $cooperative }: u ontvangt een opvraging van gelden, “{ $title }”.
    Te betalen: { $amount } tegen { $due_on }.
    Mededeling: { $reference }
    Dank u!
message-payment-reminder =
    { $cooperative }: een kleine herinnering, { $amount } is te betalen tegen { $due_on }.
    Mededeling: { $reference }
    Is het al gebeurd? Dank u, dan hoeft u niets te doen.
