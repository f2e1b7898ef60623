-- Mirror, records.db. Clustered the way a subject's file is read.
CREATE TABLE record (
    serial INTEGER NOT NULL,
    kind TEXT NOT NULL,
    decided TEXT NOT NULL,
    id TEXT NOT NULL,
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
    fields TEXT NOT NULL, -- RFC 8785
    revision INTEGER NOT NULL,
    objection_since TEXT NOT NULL DEFAULT '', -- these two last: an older mirror gets them behind its columns
    repair_since TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (serial, kind, decided, id)
) WITHOUT ROWID;
-- Counts behind dashboards and position(), kept current by every change. The district is that of the subject.
CREATE TABLE record_summary (
    district TEXT NOT NULL,
    kind TEXT NOT NULL,
    severity TEXT NOT NULL,
    state TEXT NOT NULL,
    records INTEGER NOT NULL,
    PRIMARY KEY (district, kind, severity, state)
) WITHOUT ROWID;
-- The last change applied to this file: after a power cut between the two files, the same change is not counted twice.
CREATE TABLE position (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    sequence INTEGER NOT NULL
);
