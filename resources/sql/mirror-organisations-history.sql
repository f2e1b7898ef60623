-- What this workstation knew before a change, written in the change's own transaction: the row that it replaced or removed, or that
-- there was none (known = 0). The state at a time is the first entry after it, else the row itself. Appended only, so that
-- changes stay quick.
CREATE TABLE organisation_history (
    id INTEGER PRIMARY KEY,    -- order of the changes
    known_until TEXT NOT NULL, -- when this workstation learnt better
    sequence INTEGER NOT NULL, -- of the change in the platform's history
    known INTEGER NOT NULL,
    serial INTEGER NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    registration_no TEXT NOT NULL,
    district TEXT NOT NULL,
    sector TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    risk_class TEXT NOT NULL,
    revision INTEGER NOT NULL,
    legal_representative TEXT NOT NULL,
    founded TEXT NOT NULL,
    address TEXT NOT NULL,
    capital TEXT NOT NULL,
    scope TEXT NOT NULL,
    registrar TEXT NOT NULL
);
CREATE INDEX organisation_history_by_serial ON organisation_history(serial);
CREATE INDEX organisation_history_by_code ON organisation_history(code);
CREATE TABLE history_reach (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    known_since TEXT NOT NULL -- of earlier times this generation knows nothing
);
