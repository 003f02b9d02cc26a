-- The core of a cooperative's file: identity, users, documents, history, messages, rules.
-- Ids are 16 bytes, dates YYYY-MM-DD, instants UTC as text, JSON as text. Source: specs 01, 07, 08.

CREATE TABLE document (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 60),
    dated_on TEXT CHECK (dated_on IS date(dated_on)),
    mime TEXT NOT NULL CHECK (length(mime) BETWEEN 3 AND 120),
    file_name TEXT,
    size INTEGER NOT NULL CHECK (size > 0),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    entity TEXT,
    entity_id BLOB CHECK (length(entity_id) = 16),
    visibility TEXT NOT NULL CHECK (visibility IN ('EVERYONE', 'BOARD', 'MANAGERS', 'PERSON')),
    tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)),
    notes TEXT NOT NULL DEFAULT '',
    issued INTEGER NOT NULL DEFAULT 0 CHECK (issued IN (0, 1)),
    replaces BLOB REFERENCES document (id) ON DELETE RESTRICT,
    erase_after TEXT CHECK (erase_after IS date(erase_after)),
    erased_at TEXT,
    created_at TEXT NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16),
    row_version INTEGER NOT NULL DEFAULT 1,
    CHECK ((entity IS NULL) = (entity_id IS NULL))
) STRICT;
CREATE INDEX document_by_entity ON document (entity, entity_id);
CREATE TRIGGER document_is_kept BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'append-only: document'); END;
CREATE TRIGGER document_says_the_same BEFORE UPDATE OF id, mime, size, sha256, issued, replaces,
    created_at, created_by ON document
BEGIN SELECT RAISE(ABORT, 'append-only: document'); END;

-- The bytes stand apart, so that a list never reads them and an erasure leaves the trace.
CREATE TABLE document_content (
    document_id BLOB NOT NULL PRIMARY KEY REFERENCES document (id) ON DELETE RESTRICT,
    bytes BLOB NOT NULL
) STRICT;
CREATE TRIGGER document_content_is_fixed BEFORE UPDATE ON document_content
BEGIN SELECT RAISE(ABORT, 'append-only: document_content'); END;
CREATE TRIGGER document_content_goes_by_erasure BEFORE DELETE ON document_content
WHEN (SELECT erased_at FROM document WHERE id = OLD.document_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'append-only: document_content'); END;

CREATE TABLE cooperative (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    id BLOB NOT NULL CHECK (length(id) = 16),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    enterprise_number TEXT,
    address TEXT NOT NULL DEFAULT '',
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    language TEXT NOT NULL CHECK (language IN ('fr', 'nl', 'en')),
    fiscal_year_start TEXT NOT NULL DEFAULT '01-01'
        CHECK (date('2001-' || fiscal_year_start) IS '2001-' || fiscal_year_start),
    logo BLOB REFERENCES document (id) ON DELETE RESTRICT,
    demo INTEGER NOT NULL CHECK (demo IN (0, 1)),
    created_at TEXT NOT NULL,
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TRIGGER cooperative_is_one BEFORE DELETE ON cooperative
BEGIN SELECT RAISE(ABORT, 'append-only: cooperative'); END;
CREATE TRIGGER cooperative_keeps_its_currency
BEFORE UPDATE OF one, id, currency, demo, created_at ON cooperative
BEGIN SELECT RAISE(ABORT, 'append-only: cooperative'); END;

CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 100),
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE user (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    role TEXT NOT NULL CHECK (role IN ('ADMIN_ORG', 'COOP_MANAGER', 'SYNDIC', 'TREASURER',
        'COOP_MEMBER', 'AUDITOR')),
    passphrase_hash TEXT,
    person_id BLOB CHECK (length(person_id) = 16),
    disabled_at TEXT,
    created_at TEXT NOT NULL,
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TRIGGER user_is_kept BEFORE DELETE ON user
BEGIN SELECT RAISE(ABORT, 'append-only: user'); END;

-- Wrong passphrases since the last right one.
CREATE TABLE sign_in_attempt (
    user_id BLOB NOT NULL PRIMARY KEY REFERENCES user (id) ON DELETE RESTRICT,
    failures INTEGER NOT NULL CHECK (failures > 0),
    last_at TEXT NOT NULL
) STRICT;

CREATE TABLE audit_event (
    sequence INTEGER NOT NULL PRIMARY KEY CHECK (sequence > 0),
    act INTEGER NOT NULL CHECK (act <= sequence),
    at TEXT NOT NULL,
    today TEXT NOT NULL CHECK (today IS date(today)),
    user_id BLOB CHECK (length(user_id) = 16),
    role TEXT,
    command TEXT NOT NULL,
    entity TEXT NOT NULL,
    entity_id BLOB NOT NULL CHECK (length(entity_id) = 16),
    kind TEXT NOT NULL CHECK (kind IN ('CREATED', 'UPDATED', 'REMOVED', 'ERASED',
        'PERSONAL_ERASED')),
    diff TEXT NOT NULL CHECK (json_valid(diff)),
    digest BLOB CHECK (length(digest) = 32),
    reason TEXT,
    document_id BLOB CHECK (length(document_id) = 16),
    request_id BLOB CHECK (length(request_id) = 16),
    previous BLOB NOT NULL CHECK (length(previous) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX audit_event_by_entity ON audit_event (entity, entity_id, sequence);
CREATE TRIGGER audit_event_is_fixed BEFORE UPDATE ON audit_event
BEGIN SELECT RAISE(ABORT, 'append-only: audit_event'); END;
CREATE TRIGGER audit_event_is_kept BEFORE DELETE ON audit_event
BEGIN SELECT RAISE(ABORT, 'append-only: audit_event'); END;

-- Personal values of a diff: the chain holds SHA-256(salt + value), erasure deletes the row.
CREATE TABLE audit_personal (
    sequence INTEGER NOT NULL REFERENCES audit_event (sequence) ON DELETE RESTRICT,
    field TEXT NOT NULL,
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    value TEXT NOT NULL CHECK (json_valid(value)),
    PRIMARY KEY (sequence, field)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER audit_personal_is_fixed BEFORE UPDATE ON audit_personal
BEGIN SELECT RAISE(ABORT, 'append-only: audit_personal'); END;

-- Where the chain ends: a missing last event shows here.
CREATE TABLE audit_head (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    sequence INTEGER NOT NULL CHECK (sequence >= 0),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
INSERT INTO audit_head (one, sequence, hash) VALUES (1, 0, zeroblob(32));
CREATE TRIGGER audit_head_moves_forward BEFORE UPDATE ON audit_head
WHEN NEW.sequence <= OLD.sequence
BEGIN SELECT RAISE(ABORT, 'append-only: audit_head'); END;
CREATE TRIGGER audit_head_is_kept BEFORE DELETE ON audit_head
BEGIN SELECT RAISE(ABORT, 'append-only: audit_head'); END;

CREATE TABLE timeline (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    at TEXT NOT NULL,
    today TEXT NOT NULL CHECK (today IS date(today)),
    user_id BLOB CHECK (length(user_id) = 16),
    kind TEXT NOT NULL CHECK (kind IN ('ACT_STATUS_CHANGE', 'ACT_DOCUMENT_LOG', 'ACT_MESSAGE_LOG',
        'ACT_NOTE', 'ACT_TASK', 'ACT_SYSTEM')),
    entity TEXT,
    entity_id BLOB CHECK (length(entity_id) = 16),
    text_key TEXT,
    params TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(params)),
    note TEXT,
    document_id BLOB REFERENCES document (id) ON DELETE RESTRICT,
    message_id BLOB REFERENCES outbox (id) ON DELETE RESTRICT,
    CHECK ((entity IS NULL) = (entity_id IS NULL)),
    CHECK (text_key IS NOT NULL OR note IS NOT NULL)
) STRICT;
CREATE INDEX timeline_by_entity ON timeline (entity, entity_id, at);
CREATE INDEX timeline_by_instant ON timeline (at);
CREATE TRIGGER timeline_is_fixed BEFORE UPDATE OF id, at, today, user_id, kind, entity, entity_id,
    text_key, document_id, message_id ON timeline
BEGIN SELECT RAISE(ABORT, 'append-only: timeline'); END;
-- What people wrote may hold personal data: it may be erased, not rewritten.
CREATE TRIGGER timeline_words_are_only_erased BEFORE UPDATE OF note, params ON timeline
WHEN NEW.note IS NOT '' OR NEW.params <> '{}'
BEGIN SELECT RAISE(ABORT, 'append-only: timeline'); END;
CREATE TRIGGER timeline_is_kept BEFORE DELETE ON timeline
BEGIN SELECT RAISE(ABORT, 'append-only: timeline'); END;

CREATE TABLE outbox (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    template TEXT NOT NULL CHECK (length(template) BETWEEN 1 AND 100),
    entity TEXT NOT NULL,
    entity_id BLOB NOT NULL CHECK (length(entity_id) = 16),
    event TEXT NOT NULL CHECK (length(event) BETWEEN 1 AND 200),
    person_id BLOB CHECK (length(person_id) = 16),
    language TEXT NOT NULL CHECK (language IN ('fr', 'nl', 'en')),
    channel TEXT NOT NULL CHECK (channel IN ('CLOUD_API', 'CLICK_TO_CHAT')),
    phone TEXT,
    variables TEXT NOT NULL CHECK (json_valid(variables)),
    document_id BLOB REFERENCES document (id) ON DELETE RESTRICT,
    not_before TEXT NOT NULL CHECK (not_before IS date(not_before)),
    state TEXT NOT NULL CHECK (state IN ('QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'READ',
        'UNKNOWN', 'FAILED', 'CANCELLED', 'BLOCKED_BY_POLICY')),
    state_at TEXT NOT NULL,
    state_reason TEXT,
    next_try_at TEXT,
    provider_id TEXT,
    created_at TEXT NOT NULL,
    row_version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (template, entity, entity_id, event)
) STRICT;
CREATE INDEX outbox_by_state ON outbox (state, not_before);
CREATE INDEX outbox_by_entity ON outbox (entity, entity_id);
CREATE INDEX outbox_by_person ON outbox (person_id);
CREATE TRIGGER outbox_is_kept BEFORE DELETE ON outbox
BEGIN SELECT RAISE(ABORT, 'append-only: outbox'); END;
CREATE TRIGGER outbox_keeps_its_key BEFORE UPDATE OF id, template, entity, entity_id, event ON outbox
BEGIN SELECT RAISE(ABORT, 'append-only: outbox'); END;

CREATE TABLE outbox_attempt (
    message_id BLOB NOT NULL REFERENCES outbox (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL CHECK (number > 0),
    at TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('SENT', 'RETRY', 'FAILED', 'UNKNOWN')),
    http_status INTEGER CHECK (http_status BETWEEN 100 AND 599),
    provider_code TEXT,
    detail TEXT,
    next_try_at TEXT,
    PRIMARY KEY (message_id, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER outbox_attempt_is_fixed BEFORE UPDATE ON outbox_attempt
BEGIN SELECT RAISE(ABORT, 'append-only: outbox_attempt'); END;
CREATE TRIGGER outbox_attempt_is_kept BEFORE DELETE ON outbox_attempt
BEGIN SELECT RAISE(ABORT, 'append-only: outbox_attempt'); END;

-- Answers given, so that the same request twice is done once.
CREATE TABLE request (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    at TEXT NOT NULL,
    command TEXT NOT NULL,
    input_digest BLOB NOT NULL CHECK (length(input_digest) = 32),
    answer TEXT NOT NULL CHECK (json_valid(answer))
) STRICT;
CREATE INDEX request_by_instant ON request (at);

-- Dated parameters with their source; a later row never changes the past.
CREATE TABLE rule (
    number INTEGER NOT NULL PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 100),
    effective_from TEXT NOT NULL CHECK (effective_from IS date(effective_from)),
    value TEXT NOT NULL CHECK (json_valid(value)),
    rule_set TEXT NOT NULL CHECK (rule_set IN ('MISSION', 'BELGIUM', 'OWN')),
    source TEXT NOT NULL CHECK (length(source) > 0),
    reason TEXT,
    document_id BLOB REFERENCES document (id) ON DELETE RESTRICT,
    created_at TEXT NOT NULL,
    created_by BLOB CHECK (length(created_by) = 16)
) STRICT;
CREATE INDEX rule_by_code ON rule (code, effective_from, number);
CREATE TRIGGER rule_is_fixed BEFORE UPDATE ON rule
BEGIN SELECT RAISE(ABORT, 'append-only: rule'); END;
CREATE TRIGGER rule_is_kept BEFORE DELETE ON rule
BEGIN SELECT RAISE(ABORT, 'append-only: rule'); END;

CREATE TABLE backup_log (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    at TEXT NOT NULL,
    place TEXT NOT NULL CHECK (place IN ('MAIN', 'SECOND', 'COPY')),
    path TEXT NOT NULL,
    bytes INTEGER NOT NULL CHECK (bytes >= 0),
    depth TEXT NOT NULL CHECK (depth IN ('QUICK', 'FULL')),
    sound INTEGER NOT NULL CHECK (sound IN (0, 1)),
    head_sequence INTEGER NOT NULL CHECK (head_sequence >= 0)
) STRICT;
CREATE INDEX backup_log_by_instant ON backup_log (at);
CREATE TRIGGER backup_log_is_fixed BEFORE UPDATE ON backup_log
BEGIN SELECT RAISE(ABORT, 'append-only: backup_log'); END;
