-- The ledger, version 3: when an item came into the outbox, and what was withdrawn from it. Withdrawn items are kept for good,
-- apart from those that may still be sent.
ALTER TABLE outbox ADD COLUMN enqueued_at TEXT NOT NULL DEFAULT ''; -- UTC; '' before this version
CREATE TABLE outbox_withdrawn (
    id INTEGER PRIMARY KEY, -- as it was in outbox
    idempotency_key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    object TEXT NOT NULL,
    body TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    last_failure TEXT NOT NULL,
    refusal TEXT NOT NULL,
    enqueued_at TEXT NOT NULL,
    withdrawal TEXT NOT NULL, -- why, in a person's words
    withdrawn_at TEXT NOT NULL
);
