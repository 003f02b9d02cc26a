-- On which account of the cooperative a declared payment arrived. What was declared before arrived,
-- as it was booked, on the current account. Source: spec 02, "Contributions".

ALTER TABLE contribution ADD COLUMN account TEXT NOT NULL DEFAULT 'current'
    CHECK (account IN ('current', 'reserve'));
CREATE TRIGGER contribution_keeps_its_account BEFORE UPDATE OF account ON contribution
BEGIN SELECT RAISE(ABORT, 'append-only: contribution'); END;
