-- As in mirror-organisations-history.sql. Revoked records are never here (条例 art. 37).
CREATE TABLE record_history (
    id INTEGER PRIMARY KEY,
    known_until TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    known INTEGER NOT NULL,
    serial INTEGER NOT NULL,
    kind TEXT NOT NULL,
    decided TEXT NOT NULL,
    record TEXT NOT NULL, -- its id
    subject TEXT NOT NULL,
    source_unit TEXT NOT NULL,
    source_unit_code TEXT NOT NULL,
    act_ended TEXT NOT NULL,
    published_from TEXT NOT NULL,
    published_until TEXT NOT NULL,
    severity TEXT NOT NULL,
    procedure TEXT NOT NULL,
    state TEXT NOT NULL,
    state_since TEXT NOT NULL,
    objection INTEGER NOT NULL,
    fields TEXT NOT NULL,
    revision INTEGER NOT NULL,
    objection_since TEXT NOT NULL DEFAULT '',
    repair_since TEXT NOT NULL DEFAULT ''
);
CREATE INDEX record_history_by_serial ON record_history(serial);
