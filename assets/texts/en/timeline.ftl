# What happened, in sentences.
timeline-cooperative-created = The cooperative “{ $name }” was created.
timeline-user-added = { $name } can open this file ({ $role }).
timeline-member-added = New membership, no. { $number }.
timeline-members-imported = Memberships imported from a list: { $count }.
timeline-member-status = Status: { $from } → { $to }, on { $on }.
timeline-member-follow-up = To follow up: in default since { $on }.
timeline-consent-granted = Accepts messages, since { $on }.
timeline-consent-denied = Refuses messages, since { $on }.
timeline-opening-entered = Opening balances brought forward, as of { $on }.
timeline-opening-reversed = Opening balances as of { $on } undone by a counter-entry.
timeline-plan-validated = Contribution plan, version { $version }: validated, in force from { $on }.
timeline-dues-issued = { $count ->
    [one] { $count } due issued, { $amount }
   *[other] { $count } dues issued, { $amount } in all
}.
timeline-call-issued = Call for funds “{ $title }” issued: { $amount }, for { $count ->
    [one] { $count } membership
   *[other] { $count } memberships
}.
timeline-message-queued = Message ready to send: “{ $title }”.
timeline-message-blocked = To be printed or sent another way: “{ $title }”.
timeline-payment-declared = Contribution of { $amount } of { $on } declared.
timeline-payment-confirmed = Contribution of { $amount } of { $on } confirmed.
timeline-payment-rejected = Contribution of { $amount } of { $on } rejected.
timeline-payment-reversed = Contribution of { $amount } of { $on } reversed.
timeline-document-added = Document added: { $title }.
timeline-paper-issued = Paper issued: { $title }.
timeline-user-linked = The access of { $name } is linked to this person.
timeline-user-unlinked = The access of { $name } is no longer linked to this person.
timeline-duties-separate = Separation of duties: who declares for themselves no longer confirms.
timeline-duties-together = Separation of duties lifted: who declares for themselves may also confirm.
timeline-document-shown = Document “{ $title }” visible to: { $visibility }.
timeline-member-corrected = Record corrected; joining date: { $joined }.
