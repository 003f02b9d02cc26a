-- Contributions: the versions of the plan, dues, calls for funds, declared payments and proofs.
-- Statuses that follow from dates and sums (paid, late, up to date) are never kept: only facts
-- are. Amounts are whole minor units. Source: spec 02.

CREATE TABLE plan_version (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    number INTEGER NOT NULL UNIQUE CHECK (number > 0),
    state TEXT NOT NULL CHECK (state IN ('DRAFT', 'VALIDATED')),
    effective_from TEXT NOT NULL CHECK (effective_from IS date(effective_from)),
    base_amount INTEGER NOT NULL CHECK (base_amount > 0),
    period TEXT NOT NULL CHECK (period IN ('monthly', 'quarterly', 'half_yearly', 'yearly')),
    first_due TEXT NOT NULL CHECK (first_due IS date(first_due)),
    instalments INTEGER NOT NULL CHECK (instalments BETWEEN 1 AND 1200),
    indexation TEXT NOT NULL CHECK (json_valid(indexation)),
    risk_premium TEXT NOT NULL,
    entry_rule TEXT NOT NULL CHECK (entry_rule IN ('catch_up', 'catch_up_over', 'from_next')),
    catch_up_over INTEGER CHECK (catch_up_over BETWEEN 1 AND 120),
    grace_days INTEGER NOT NULL CHECK (grace_days BETWEEN 0 AND 3650),
    destination TEXT NOT NULL CHECK (destination IN ('member_advance', 'current', 'working_fund',
        'reserve', 'works', 'common_purse')),
    cut_offs TEXT NOT NULL CHECK (json_valid(cut_offs)),
    document_id BLOB REFERENCES document (id) ON DELETE RESTRICT,
    validated_on TEXT CHECK (validated_on IS date(validated_on)),
    created_at TEXT NOT NULL,
    row_version INTEGER NOT NULL DEFAULT 1,
    CHECK ((entry_rule = 'catch_up_over') = (catch_up_over IS NOT NULL)),
    CHECK ((state = 'VALIDATED') = (validated_on IS NOT NULL)),
    CHECK (state = 'DRAFT' OR document_id IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX plan_version_one_draft ON plan_version (state) WHERE state = 'DRAFT';
CREATE UNIQUE INDEX plan_version_one_start ON plan_version (effective_from)
WHERE state = 'VALIDATED';
CREATE TRIGGER plan_version_is_fixed BEFORE UPDATE ON plan_version WHEN OLD.state = 'VALIDATED'
BEGIN SELECT RAISE(ABORT, 'append-only: plan_version'); END;
CREATE TRIGGER plan_version_is_kept BEFORE DELETE ON plan_version
BEGIN SELECT RAISE(ABORT, 'append-only: plan_version'); END;

CREATE TABLE due (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    issue_order INTEGER NOT NULL UNIQUE CHECK (issue_order > 0),
    membership_id BLOB NOT NULL REFERENCES membership (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL CHECK (kind IN ('contribution', 'provision', 'working_fund', 'reserve',
        'works', 'purse', 'penalty', 'settlement')),
    origin TEXT NOT NULL CHECK (origin IN ('instalment', 'catch_up', 'opening')),
    version INTEGER REFERENCES plan_version (number) ON DELETE RESTRICT,
    number INTEGER CHECK (number > 0),
    due_on TEXT NOT NULL CHECK (due_on IS date(due_on)),
    amount INTEGER NOT NULL CHECK (amount > 0),
    destination TEXT NOT NULL CHECK (destination IN ('member_advance', 'current', 'working_fund',
        'reserve', 'works', 'common_purse')),
    grace_days INTEGER NOT NULL CHECK (grace_days BETWEEN 0 AND 3650),
    issued_on TEXT NOT NULL CHECK (issued_on IS date(issued_on)),
    entry_id BLOB NOT NULL REFERENCES journal_entry (id) ON DELETE RESTRICT,
    CHECK ((origin = 'instalment') = (version IS NOT NULL)),
    CHECK ((origin = 'opening') = (number IS NULL))
) STRICT;
-- What makes a due of the plan the same due: issuing twice makes nothing twice.
CREATE UNIQUE INDEX due_once ON due (membership_id, origin, coalesce(version, 0), number)
WHERE origin <> 'opening';
CREATE INDEX due_by_membership ON due (membership_id, due_on, issue_order);
CREATE INDEX due_by_date ON due (due_on);
CREATE TRIGGER due_is_fixed BEFORE UPDATE ON due
BEGIN SELECT RAISE(ABORT, 'append-only: due'); END;
CREATE TRIGGER due_is_kept BEFORE DELETE ON due
BEGIN SELECT RAISE(ABORT, 'append-only: due'); END;

-- That a due dated after its membership left was taken out of the ledger.
CREATE TABLE due_cancellation (
    due_id BLOB NOT NULL PRIMARY KEY REFERENCES due (id) ON DELETE RESTRICT,
    cancelled_on TEXT NOT NULL CHECK (cancelled_on IS date(cancelled_on)),
    entry_id BLOB NOT NULL REFERENCES journal_entry (id) ON DELETE RESTRICT
) STRICT;
CREATE TRIGGER due_cancellation_is_fixed BEFORE UPDATE ON due_cancellation
BEGIN SELECT RAISE(ABORT, 'append-only: due_cancellation'); END;
CREATE TRIGGER due_cancellation_is_kept BEFORE DELETE ON due_cancellation
BEGIN SELECT RAISE(ABORT, 'append-only: due_cancellation'); END;

CREATE TABLE call_for_funds (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    number INTEGER NOT NULL UNIQUE CHECK (number > 0),
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    issued_on TEXT NOT NULL CHECK (issued_on IS date(issued_on)),
    until TEXT NOT NULL CHECK (until IS date(until))
) STRICT;
CREATE TRIGGER call_for_funds_is_fixed BEFORE UPDATE ON call_for_funds
BEGIN SELECT RAISE(ABORT, 'append-only: call_for_funds'); END;
CREATE TRIGGER call_for_funds_is_kept BEFORE DELETE ON call_for_funds
BEGIN SELECT RAISE(ABORT, 'append-only: call_for_funds'); END;

-- A due is asked for in one call, for what was then outstanding.
CREATE TABLE call_due (
    due_id BLOB NOT NULL PRIMARY KEY REFERENCES due (id) ON DELETE RESTRICT,
    call_id BLOB NOT NULL REFERENCES call_for_funds (id) ON DELETE RESTRICT,
    amount INTEGER NOT NULL CHECK (amount > 0)
) STRICT;
CREATE INDEX call_due_by_call ON call_due (call_id);
CREATE TRIGGER call_due_is_fixed BEFORE UPDATE ON call_due
BEGIN SELECT RAISE(ABORT, 'append-only: call_due'); END;
CREATE TRIGGER call_due_is_kept BEFORE DELETE ON call_due
BEGIN SELECT RAISE(ABORT, 'append-only: call_due'); END;

CREATE TABLE contribution (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    declaration_order INTEGER NOT NULL UNIQUE CHECK (declaration_order > 0),
    membership_id BLOB NOT NULL REFERENCES membership (id) ON DELETE RESTRICT,
    amount INTEGER NOT NULL CHECK (amount > 0),
    value_date TEXT NOT NULL CHECK (value_date IS date(value_date)),
    method TEXT NOT NULL CHECK (method IN ('BANK_TRANSFER', 'CASH', 'CHECK', 'CARD', 'OTHER')),
    reference TEXT CHECK (length(reference) BETWEEN 1 AND 200),
    note TEXT NOT NULL DEFAULT '',
    origin TEXT NOT NULL CHECK (origin IN ('declared', 'opening')),
    corrects BLOB UNIQUE REFERENCES contribution (id) ON DELETE RESTRICT,
    declared_on TEXT NOT NULL CHECK (declared_on IS date(declared_on)),
    declared_by BLOB CHECK (length(declared_by) = 16),
    status TEXT NOT NULL CHECK (status IN ('PENDING', 'CONFIRMED', 'REJECTED', 'REVERSED')),
    decided_on TEXT CHECK (decided_on IS date(decided_on)),
    decided_by BLOB CHECK (length(decided_by) = 16),
    reason TEXT,
    entry_id BLOB REFERENCES journal_entry (id) ON DELETE RESTRICT,
    reversed_on TEXT CHECK (reversed_on IS date(reversed_on)),
    reversal_entry_id BLOB REFERENCES journal_entry (id) ON DELETE RESTRICT,
    row_version INTEGER NOT NULL DEFAULT 1,
    CHECK ((status IN ('CONFIRMED', 'REVERSED')) = (entry_id IS NOT NULL)),
    CHECK ((status = 'REVERSED') = (reversal_entry_id IS NOT NULL)),
    CHECK ((status = 'REVERSED') = (reversed_on IS NOT NULL)),
    CHECK ((status = 'PENDING') = (decided_on IS NULL)),
    CHECK (status NOT IN ('REJECTED', 'REVERSED') OR length(reason) > 0)
) STRICT;
CREATE INDEX contribution_by_membership ON contribution (membership_id, value_date);
CREATE INDEX contribution_by_status ON contribution (status, value_date);
-- What was declared never changes; where it stands moves forward only.
CREATE TRIGGER contribution_says_the_same BEFORE UPDATE OF id, declaration_order, membership_id,
    amount, value_date, method, reference, note, origin, corrects, declared_on, declared_by
ON contribution
BEGIN SELECT RAISE(ABORT, 'append-only: contribution'); END;
CREATE TRIGGER contribution_moves_forward BEFORE UPDATE ON contribution
WHEN NOT ((OLD.status = 'PENDING' AND NEW.status IN ('CONFIRMED', 'REJECTED'))
    OR (OLD.status = 'CONFIRMED' AND NEW.status = 'REVERSED'))
BEGIN SELECT RAISE(ABORT, 'append-only: contribution'); END;
CREATE TRIGGER contribution_is_kept BEFORE DELETE ON contribution
BEGIN SELECT RAISE(ABORT, 'append-only: contribution'); END;

-- The proof itself is a document, with its SHA-256.
CREATE TABLE contribution_proof (
    contribution_id BLOB NOT NULL REFERENCES contribution (id) ON DELETE RESTRICT,
    document_id BLOB NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
    PRIMARY KEY (contribution_id, document_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER contribution_proof_is_fixed BEFORE UPDATE ON contribution_proof
BEGIN SELECT RAISE(ABORT, 'append-only: contribution_proof'); END;
CREATE TRIGGER contribution_proof_is_kept BEFORE DELETE ON contribution_proof
BEGIN SELECT RAISE(ABORT, 'append-only: contribution_proof'); END;
