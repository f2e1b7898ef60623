-- The ledger, version 6.
-- Random inspection: plans handed in, draws with their transcripts, the pools they were committed to, visits made.
CREATE TABLE inspection_plan (
    id TEXT PRIMARY KEY,
    text BLOB NOT NULL, -- as it was handed in
    taken_by TEXT NOT NULL,
    taken_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE inspection_draw (
    id TEXT PRIMARY KEY,
    year INTEGER NOT NULL,
    running INTEGER NOT NULL, -- of the year
    plan TEXT NOT NULL,
    plan_version TEXT NOT NULL,
    department_zh TEXT NOT NULL,
    department_en TEXT NOT NULL,
    started_by TEXT NOT NULL,
    started_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    phase TEXT NOT NULL CHECK (phase IN ('planned', 'committed', 'value_known', 'drawn', 'aborted')),
    round INTEGER NOT NULL,
    targets INTEGER NOT NULL,
    results INTEGER NOT NULL,
    secret BLOB NOT NULL, -- of the commitment, until it is revealed by the draw; x'' before and after
    seal TEXT NOT NULL,   -- last line of the transcript
    UNIQUE (year, running)
) WITHOUT ROWID;
CREATE TABLE inspection_entry ( -- lines of a transcript; never changed and never removed
    draw TEXT NOT NULL REFERENCES inspection_draw(id),
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    line TEXT NOT NULL,
    PRIMARY KEY (draw, sequence)
) WITHOUT ROWID;
CREATE TABLE inspection_pool (
    draw TEXT NOT NULL REFERENCES inspection_draw(id),
    round INTEGER NOT NULL,
    facts TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (draw, round)
);
CREATE TABLE inspection_visit (
    draw TEXT NOT NULL REFERENCES inspection_draw(id),
    code TEXT NOT NULL,
    visited TEXT NOT NULL,
    items TEXT NOT NULL, -- ids, by spaces
    PRIMARY KEY (draw, code)
) WITHOUT ROWID;
CREATE INDEX inspection_visit_by_day ON inspection_visit(visited, code, items);
