-- The ledger: chart of accounts, fiscal years, entries and their postings. Append-only: a
-- correction is a reversal. Amounts are whole minor units, debit above zero. Source: spec 02.

CREATE TABLE chart (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    code TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE account (
    code TEXT NOT NULL PRIMARY KEY CHECK (code GLOB '[1-7][0-9]*' AND length(code) BETWEEN 2 AND 10),
    name_fr TEXT NOT NULL CHECK (length(name_fr) BETWEEN 1 AND 120),
    name_nl TEXT CHECK (length(name_nl) BETWEEN 1 AND 120),
    name_en TEXT CHECK (length(name_en) BETWEEN 1 AND 120),
    origin TEXT NOT NULL CHECK (origin IN ('PUBLISHED', 'OURS', 'USER')),
    source TEXT,
    sub_accounts TEXT CHECK (sub_accounts IN ('memberships', 'suppliers')),
    CHECK ((origin = 'PUBLISHED') = (source IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER account_keeps_its_kind BEFORE UPDATE OF code, sub_accounts ON account
BEGIN SELECT RAISE(ABORT, 'append-only: account'); END;

CREATE TABLE account_role (
    role TEXT NOT NULL PRIMARY KEY CHECK (length(role) > 0),
    account_code TEXT NOT NULL REFERENCES account (code) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE TABLE fiscal_year (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    start_on TEXT NOT NULL UNIQUE CHECK (start_on IS date(start_on)),
    end_on TEXT NOT NULL UNIQUE CHECK (end_on IS date(end_on)),
    closed_on TEXT CHECK (closed_on IS date(closed_on)),
    CHECK (start_on <= end_on)
) STRICT;
CREATE TRIGGER fiscal_year_follows BEFORE INSERT ON fiscal_year
WHEN EXISTS (SELECT 1 FROM fiscal_year)
    AND NOT EXISTS (SELECT 1 FROM fiscal_year
        WHERE date(end_on, '+1 day') = NEW.start_on OR date(NEW.end_on, '+1 day') = start_on)
BEGIN SELECT RAISE(ABORT, 'a fiscal year follows its neighbour'); END;
CREATE TRIGGER fiscal_year_only_closes BEFORE UPDATE ON fiscal_year
WHEN OLD.closed_on IS NOT NULL OR NEW.closed_on IS NULL OR NEW.id <> OLD.id
    OR NEW.start_on <> OLD.start_on OR NEW.end_on <> OLD.end_on
BEGIN SELECT RAISE(ABORT, 'append-only: fiscal_year'); END;
CREATE TRIGGER fiscal_year_is_kept BEFORE DELETE ON fiscal_year
BEGIN SELECT RAISE(ABORT, 'append-only: fiscal_year'); END;

CREATE TABLE journal_entry (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    fiscal_year_id BLOB NOT NULL REFERENCES fiscal_year (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL CHECK (number > 0),
    entry_on TEXT NOT NULL CHECK (entry_on IS date(entry_on)),
    event TEXT NOT NULL CHECK (length(event) BETWEEN 1 AND 40),
    memo TEXT NOT NULL DEFAULT '' CHECK (length(memo) <= 200),
    reverses BLOB UNIQUE REFERENCES journal_entry (id) ON DELETE RESTRICT,
    source_entity TEXT,
    source_id BLOB CHECK (length(source_id) = 16),
    document_id BLOB REFERENCES document (id) ON DELETE RESTRICT,
    postings INTEGER NOT NULL CHECK (postings >= 2),
    entered_at TEXT NOT NULL,
    UNIQUE (fiscal_year_id, number),
    CHECK ((source_entity IS NULL) = (source_id IS NULL)),
    CHECK ((event = 'reversal') = (reverses IS NOT NULL))
) STRICT;
CREATE INDEX journal_entry_by_date ON journal_entry (entry_on, number);
CREATE INDEX journal_entry_by_source ON journal_entry (source_entity, source_id);
CREATE TRIGGER journal_entry_has_no_gap BEFORE INSERT ON journal_entry
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM journal_entry
    WHERE fiscal_year_id = NEW.fiscal_year_id)
BEGIN SELECT RAISE(ABORT, 'entries are numbered without gap'); END;
CREATE TRIGGER journal_entry_in_an_open_year BEFORE INSERT ON journal_entry
WHEN NOT EXISTS (SELECT 1 FROM fiscal_year WHERE id = NEW.fiscal_year_id AND closed_on IS NULL
    AND NEW.entry_on BETWEEN start_on AND end_on)
BEGIN SELECT RAISE(ABORT, 'an entry falls in its open fiscal year'); END;
CREATE TRIGGER journal_entry_is_fixed BEFORE UPDATE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'append-only: journal_entry'); END;
CREATE TRIGGER journal_entry_is_kept BEFORE DELETE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'append-only: journal_entry'); END;

CREATE TABLE posting (
    entry_id BLOB NOT NULL REFERENCES journal_entry (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL CHECK (position >= 0),
    account_code TEXT NOT NULL REFERENCES account (code) ON DELETE RESTRICT,
    sub_account BLOB CHECK (length(sub_account) = 16),
    -- The entry's date again, so that a balance on a day is read from one index alone.
    entry_on TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount <> 0 AND abs(amount) <= 90000000000000000),
    PRIMARY KEY (entry_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX posting_by_account ON posting (account_code, sub_account, entry_on, amount);
CREATE INDEX posting_by_sub_account ON posting (sub_account, account_code, entry_on, amount)
WHERE sub_account IS NOT NULL;
CREATE TRIGGER posting_belongs_to_its_entry BEFORE INSERT ON posting
WHEN NOT EXISTS (SELECT 1 FROM journal_entry WHERE id = NEW.entry_id
    AND NEW.position < postings AND entry_on = NEW.entry_on)
BEGIN SELECT RAISE(ABORT, 'append-only: posting'); END;
CREATE TRIGGER posting_names_a_part_of_a_control_account BEFORE INSERT ON posting
WHEN (NEW.sub_account IS NULL)
    <> (SELECT sub_accounts IS NULL FROM account WHERE code = NEW.account_code)
BEGIN SELECT RAISE(ABORT, 'a control account is divided, another is not'); END;
CREATE TRIGGER posting_names_a_membership BEFORE INSERT ON posting
WHEN (SELECT sub_accounts FROM account WHERE code = NEW.account_code) = 'memberships'
    AND NOT EXISTS (SELECT 1 FROM membership WHERE id = NEW.sub_account)
BEGIN SELECT RAISE(ABORT, 'a members'' account is divided by membership'); END;
-- With its last line, an entry comes to zero.
CREATE TRIGGER posting_balances AFTER INSERT ON posting
WHEN NEW.position = (SELECT postings - 1 FROM journal_entry WHERE id = NEW.entry_id)
    AND (SELECT sum(amount) FROM posting WHERE entry_id = NEW.entry_id) <> 0
BEGIN SELECT RAISE(ABORT, 'an entry sums to zero'); END;
CREATE TRIGGER posting_is_fixed BEFORE UPDATE ON posting
BEGIN SELECT RAISE(ABORT, 'append-only: posting'); END;
CREATE TRIGGER posting_is_kept BEFORE DELETE ON posting
BEGIN SELECT RAISE(ABORT, 'append-only: posting'); END;
