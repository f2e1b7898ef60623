-- The ledger, version 2: issued reports. The bytes are apart from the lines that lists read.
CREATE TABLE report (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    subject TEXT NOT NULL,
    subject_name TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    operator TEXT NOT NULL,
    applicant TEXT NOT NULL,
    purpose TEXT NOT NULL,
    rule_set TEXT NOT NULL,
    data_as_of TEXT NOT NULL,
    pages INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    canonical_sha256 BLOB NOT NULL,
    prints INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX report_by_time ON report(issued_at, id);
CREATE TABLE report_file (
    report INTEGER PRIMARY KEY REFERENCES report(id),
    canonical BLOB NOT NULL,
    pdf BLOB NOT NULL
);
