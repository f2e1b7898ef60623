-- The ledger, version 7: measures applied to organisations, their notices and what became of them. Organisations only: there is
-- no column for a person but operators' ids and names. Times are UTC (ISO 8601 with milliseconds), days are days of the city.
CREATE TABLE measure_use (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    number TEXT NOT NULL UNIQUE,
    subject TEXT NOT NULL CHECK (length(subject) = 18),
    subject_name TEXT NOT NULL,
    measure TEXT NOT NULL,
    list TEXT NOT NULL,
    zh TEXT NOT NULL,
    en TEXT NOT NULL,
    nature TEXT NOT NULL CHECK (nature IN ('mandatory', 'recommended', 'incentive')),
    organ TEXT NOT NULL CHECK (organ <> ''),
    matter TEXT NOT NULL,
    case_number TEXT NOT NULL CHECK (case_number <> ''),
    basis TEXT NOT NULL CHECK (basis <> ''),
    reasons TEXT NOT NULL CHECK (reasons <> ''),
    officer TEXT NOT NULL,
    officer_name TEXT NOT NULL,
    from_day TEXT NOT NULL,
    until_day TEXT NOT NULL, -- '': as long as the ground stands
    at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('in_force', 'review', 'lifted', 'ended')),
    grounds TEXT NOT NULL, -- RFC 8785
    review_reason TEXT NOT NULL DEFAULT '',
    review_grounds TEXT NOT NULL DEFAULT '', -- ids of records, by spaces
    review_since TEXT NOT NULL DEFAULT ''
);
CREATE INDEX measure_use_by_subject ON measure_use(subject, id);
CREATE INDEX measure_use_by_state ON measure_use(state, id);
CREATE INDEX measure_use_by_organ ON measure_use(organ, id);
-- One measure stands on a subject in one case once.
CREATE UNIQUE INDEX measure_use_standing ON measure_use(subject, measure, matter, case_number) WHERE state IN ('in_force', 'review');

CREATE TABLE measure_notice (
    use INTEGER PRIMARY KEY REFERENCES measure_use(id),
    sha256 BLOB NOT NULL,
    pdf BLOB NOT NULL
);
CREATE TABLE measure_event ( -- appended to, never changed
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    use INTEGER NOT NULL REFERENCES measure_use(id),
    at TEXT NOT NULL,
    operator TEXT NOT NULL,
    operator_name TEXT NOT NULL,
    organ TEXT NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('apply', 'feedback', 'recall', 'keep', 'lift', 'end')),
    result TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX measure_event_by_use ON measure_event(use, id);
