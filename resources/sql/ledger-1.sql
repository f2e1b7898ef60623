-- The ledger, version 1: who did what (audit), what waits to be sent (outbox), small state by key (value).
CREATE TABLE audit (
    sequence INTEGER PRIMARY KEY, -- from 1, without gaps
    at TEXT NOT NULL,             -- UTC, ISO 8601 with milliseconds
    operator TEXT NOT NULL,
    role TEXT NOT NULL,
    action TEXT NOT NULL,
    permission TEXT NOT NULL,
    subject TEXT NOT NULL,
    basis TEXT NOT NULL,
    outcome TEXT NOT NULL,
    detail TEXT NOT NULL,         -- RFC 8785
    hash BLOB NOT NULL            -- SHA-256, see ledger.h
);
-- Against our own mistakes; somebody with the key can drop a trigger, and the chain is there for that.
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;

-- What the chain ends with, so that entries cut off its end are missed.
CREATE TABLE audit_head (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    entries INTEGER NOT NULL,
    hash BLOB NOT NULL
);
INSERT INTO audit_head VALUES (1, 0, zeroblob(32));

CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- order of sending; never used twice
    idempotency_key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    object TEXT NOT NULL,
    body TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    not_before TEXT NOT NULL DEFAULT '',
    last_failure TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'refused')),
    refusal TEXT NOT NULL DEFAULT ''
);

CREATE TABLE value (
    key TEXT PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID;
