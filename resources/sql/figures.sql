-- figures.db of a generation: packed columns (app/store/figures/columns.h), and the subjects marked anew since they were packed.
-- No name of a subject stands here, no credit code, no text of a record.
CREATE TABLE head (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    edition BLOB NOT NULL, -- of the columns; random
    sequence INTEGER NOT NULL,
    as_of TEXT NOT NULL,
    day TEXT NOT NULL,
    rules TEXT NOT NULL,
    scales TEXT NOT NULL -- JSON
);
CREATE TABLE axis_code (
    records INTEGER NOT NULL, -- 0: an axis of organisations
    place INTEGER NOT NULL,
    code INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (records, place, code)
) WITHOUT ROWID;
CREATE TABLE unit (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE packed (
    part INTEGER NOT NULL,
    piece INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (part, piece)
);
CREATE TABLE changed (
    serial INTEGER PRIMARY KEY,
    content BLOB NOT NULL -- stable until, profile, then profile and day of each record; empty: the subject is gone
);
