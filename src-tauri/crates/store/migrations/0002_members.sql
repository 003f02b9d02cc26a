-- People: persons, households, memberships, ranks, statuses, papers seen, consents.
-- Identity is an id, never a name: two persons may share everything else. Source: spec 01, 04.

CREATE TABLE person (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    family_name TEXT NOT NULL CHECK (length(family_name) BETWEEN 1 AND 100),
    given_name TEXT CHECK (length(given_name) BETWEEN 1 AND 100),
    email TEXT CHECK (length(email) BETWEEN 3 AND 254),
    phone TEXT CHECK (phone GLOB '+[0-9]*'),
    language TEXT NOT NULL CHECK (language IN ('fr', 'nl', 'en')),
    street TEXT,
    postal_code TEXT,
    city TEXT,
    country TEXT,
    note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 4000),
    created_at TEXT NOT NULL,
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX person_by_name ON person (family_name, given_name);
CREATE TRIGGER person_is_kept BEFORE DELETE ON person
BEGIN SELECT RAISE(ABORT, 'append-only: person'); END;

CREATE TABLE household (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 100),
    -- Whether a list gave the label: only then does it tell households apart at an import.
    listed INTEGER NOT NULL DEFAULT 0 CHECK (listed IN (0, 1))
) STRICT;

-- How many live there, each count from its day until the next. Of a child, only that it is one.
CREATE TABLE household_occupants (
    household_id BLOB NOT NULL REFERENCES household (id) ON DELETE RESTRICT,
    from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
    adults INTEGER NOT NULL CHECK (adults BETWEEN 0 AND 50),
    children INTEGER NOT NULL CHECK (children BETWEEN 0 AND 50),
    PRIMARY KEY (household_id, from_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE membership (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    number INTEGER NOT NULL UNIQUE CHECK (number BETWEEN 1 AND 999999),
    household_id BLOB REFERENCES household (id) ON DELETE RESTRICT,
    joined_on TEXT NOT NULL CHECK (joined_on IS date(joined_on)),
    status TEXT NOT NULL CHECK (status IN ('PENDING_KYC', 'ACTIVE', 'SUSPENDED', 'IN_DEFAULT',
        'EXITED', 'EXCLUDED')),
    status_since TEXT NOT NULL CHECK (status_since IS date(status_since)),
    left_on TEXT CHECK (left_on IS date(left_on)),
    iban TEXT CHECK (length(iban) BETWEEN 15 AND 34),
    created_at TEXT NOT NULL,
    row_version INTEGER NOT NULL DEFAULT 1,
    CHECK ((status IN ('EXITED', 'EXCLUDED')) = (left_on IS NOT NULL))
) STRICT;
CREATE INDEX membership_by_household ON membership (household_id);
-- The number carries the permanent structured reference: a standing order works for years.
CREATE TRIGGER membership_keeps_its_number BEFORE UPDATE OF id, number, created_at ON membership
BEGIN SELECT RAISE(ABORT, 'append-only: membership'); END;
CREATE TRIGGER membership_does_not_come_back BEFORE UPDATE OF status ON membership
WHEN OLD.status IN ('EXITED', 'EXCLUDED') AND NEW.status <> OLD.status
BEGIN SELECT RAISE(ABORT, 'append-only: membership'); END;
CREATE TRIGGER membership_is_kept BEFORE DELETE ON membership
BEGIN SELECT RAISE(ABORT, 'append-only: membership'); END;

-- Ranks stand apart so that two memberships can swap; those who left keep theirs for ever.
CREATE TABLE membership_rank (
    membership_id BLOB NOT NULL PRIMARY KEY REFERENCES membership (id) ON DELETE RESTRICT,
    rank INTEGER NOT NULL UNIQUE CHECK (rank BETWEEN 1 AND 999999)
) STRICT;
CREATE TRIGGER membership_rank_of_one_who_left BEFORE DELETE ON membership_rank
WHEN (SELECT status FROM membership WHERE id = OLD.membership_id) IN ('EXITED', 'EXCLUDED')
BEGIN SELECT RAISE(ABORT, 'append-only: membership_rank'); END;
CREATE TRIGGER membership_rank_is_fixed BEFORE UPDATE ON membership_rank
BEGIN SELECT RAISE(ABORT, 'append-only: membership_rank'); END;

CREATE TABLE membership_titular (
    membership_id BLOB NOT NULL REFERENCES membership (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL CHECK (position >= 0),
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    PRIMARY KEY (membership_id, position),
    UNIQUE (membership_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_titular_by_person ON membership_titular (person_id);

-- Every change of status: who (audit), when, why, on what paper.
CREATE TABLE membership_status (
    sequence INTEGER NOT NULL PRIMARY KEY,
    membership_id BLOB NOT NULL REFERENCES membership (id) ON DELETE RESTRICT,
    status TEXT NOT NULL,
    since TEXT NOT NULL CHECK (since IS date(since)),
    reason TEXT NOT NULL DEFAULT '',
    document_id BLOB REFERENCES document (id) ON DELETE RESTRICT,
    user_id BLOB CHECK (length(user_id) = 16),
    at TEXT NOT NULL
) STRICT;
CREATE INDEX membership_status_by_membership ON membership_status (membership_id, sequence);
CREATE TRIGGER membership_status_is_fixed BEFORE UPDATE ON membership_status
BEGIN SELECT RAISE(ABORT, 'append-only: membership_status'); END;
CREATE TRIGGER membership_status_is_kept BEFORE DELETE ON membership_status
BEGIN SELECT RAISE(ABORT, 'append-only: membership_status'); END;

-- Papers seen or rejected; the last judgement of a piece counts.
CREATE TABLE kyc_record (
    sequence INTEGER NOT NULL PRIMARY KEY,
    membership_id BLOB NOT NULL REFERENCES membership (id) ON DELETE RESTRICT,
    piece TEXT NOT NULL CHECK (length(piece) BETWEEN 1 AND 40),
    state TEXT NOT NULL CHECK (state IN ('SEEN', 'REJECTED')),
    judged_on TEXT NOT NULL CHECK (judged_on IS date(judged_on)),
    reason TEXT,
    document_id BLOB REFERENCES document (id) ON DELETE RESTRICT,
    purpose TEXT,
    erase_on TEXT CHECK (erase_on IS date(erase_on)),
    user_id BLOB CHECK (length(user_id) = 16),
    at TEXT NOT NULL,
    CHECK ((state = 'REJECTED') = (reason IS NOT NULL)),
    CHECK ((document_id IS NULL) = (purpose IS NULL)),
    CHECK ((document_id IS NULL) = (erase_on IS NULL))
) STRICT;
CREATE INDEX kyc_record_by_membership ON kyc_record (membership_id, sequence);
CREATE TRIGGER kyc_record_is_fixed BEFORE UPDATE ON kyc_record
BEGIN SELECT RAISE(ABORT, 'append-only: kyc_record'); END;
CREATE TRIGGER kyc_record_is_kept BEFORE DELETE ON kyc_record
BEGIN SELECT RAISE(ABORT, 'append-only: kyc_record'); END;

-- Words given about automatic messages; the last one counts.
CREATE TABLE consent (
    sequence INTEGER NOT NULL PRIMARY KEY,
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    channel TEXT NOT NULL CHECK (channel IN ('WHATSAPP')),
    state TEXT NOT NULL CHECK (state IN ('GRANTED', 'DENIED')),
    given_on TEXT NOT NULL CHECK (given_on IS date(given_on)),
    how TEXT NOT NULL CHECK (length(how) BETWEEN 1 AND 200),
    document_id BLOB REFERENCES document (id) ON DELETE RESTRICT,
    user_id BLOB CHECK (length(user_id) = 16),
    at TEXT NOT NULL
) STRICT;
CREATE INDEX consent_by_person ON consent (person_id, channel, sequence);
CREATE TRIGGER consent_is_fixed BEFORE UPDATE ON consent
BEGIN SELECT RAISE(ABORT, 'append-only: consent'); END;
CREATE TRIGGER consent_is_kept BEFORE DELETE ON consent
BEGIN SELECT RAISE(ABORT, 'append-only: consent'); END;

-- What an imported row said of who it is, digested: the same list twice adds nothing.
CREATE TABLE imported_row (
    fingerprint TEXT NOT NULL PRIMARY KEY CHECK (length(fingerprint) = 64),
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
