-- The ledger, version 4: the window. Drafts, authorisations with their evidence, report numbers, the register of queries,
-- print jobs. Times are UTC (ISO 8601 with milliseconds), days are days of the city.
ALTER TABLE report ADD COLUMN product TEXT NOT NULL DEFAULT 'organisation';
ALTER TABLE report ADD COLUMN subject_type TEXT NOT NULL DEFAULT 'organisation';
ALTER TABLE report ADD COLUMN subject_key BLOB NOT NULL DEFAULT x''; -- keyed hash of a person's document; see register_entry
ALTER TABLE report ADD COLUMN slip INTEGER NOT NULL DEFAULT 0;       -- 1: a refusal, not a report
CREATE INDEX report_by_subject ON report(subject, issued_at, id);
CREATE INDEX report_by_subject_key ON report(subject_key, issued_at, id);

CREATE TABLE draft (
    id TEXT PRIMARY KEY,
    operator TEXT NOT NULL,
    form TEXT NOT NULL, -- RFC 8785
    title TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    held_by TEXT NOT NULL,
    held_until TEXT NOT NULL,
    revision INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX draft_by_operator ON draft(operator, updated_at);

CREATE TABLE authorisation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    grantor_type TEXT NOT NULL CHECK (grantor_type IN ('organisation', 'person')),
    grantor_name TEXT NOT NULL,
    grantor_code TEXT NOT NULL,
    grantor_document_type TEXT NOT NULL,
    grantee_name TEXT NOT NULL,
    grantee_code TEXT NOT NULL,
    purpose TEXT NOT NULL,
    scope TEXT NOT NULL, -- record kinds, by spaces; '': all
    valid_from TEXT NOT NULL,
    valid_until TEXT NOT NULL,
    signed_on TEXT NOT NULL,
    several_uses INTEGER NOT NULL,
    image_name TEXT NOT NULL,
    image_media TEXT NOT NULL,
    image_sha256 BLOB NOT NULL, -- of evidence.image; x'': there is none
    image_bytes INTEGER NOT NULL,
    checked_by TEXT NOT NULL,
    registered_at TEXT NOT NULL,
    withdrawn_at TEXT NOT NULL DEFAULT '',
    withdrawal TEXT NOT NULL DEFAULT '',
    words TEXT NOT NULL -- names and codes as they are searched
);
CREATE INDEX authorisation_by_image ON authorisation(image_sha256) WHERE image_sha256 <> x'';
CREATE VIRTUAL TABLE authorisation_words USING fts5(words, content='authorisation', content_rowid='id', prefix='8', columnsize=0);
CREATE TABLE evidence (
    authorisation INTEGER PRIMARY KEY REFERENCES authorisation(id),
    image BLOB NOT NULL
);
CREATE TABLE authorisation_use (
    authorisation INTEGER NOT NULL REFERENCES authorisation(id),
    report TEXT NOT NULL,
    PRIMARY KEY (authorisation, report)
) WITHOUT ROWID;

CREATE TABLE number_block (
    block TEXT NOT NULL,
    first INTEGER NOT NULL CHECK (first >= 0),
    last INTEGER NOT NULL CHECK (last BETWEEN first AND 32767),
    next INTEGER NOT NULL CHECK (next BETWEEN first AND last + 1), -- first sequence not taken
    reserved_at TEXT NOT NULL,
    valid_until TEXT NOT NULL,
    PRIMARY KEY (block, first)
) WITHOUT ROWID;
CREATE TABLE number_use (
    block TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    number TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('taken', 'issued', 'spoilt', 'voided')),
    reason TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL,
    PRIMARY KEY (block, sequence)
) WITHOUT ROWID;
CREATE INDEX number_use_taken ON number_use(number) WHERE state = 'taken';
CREATE TABLE void_request (
    number TEXT PRIMARY KEY,
    reason TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    agreed_by TEXT NOT NULL DEFAULT '' CHECK (agreed_by <> asked_by),
    asked_at TEXT NOT NULL,
    agreed_at TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

CREATE TABLE register_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the running number; never used twice
    at TEXT NOT NULL,
    day TEXT NOT NULL,
    operator TEXT NOT NULL,
    operator_name TEXT NOT NULL,
    applicant TEXT NOT NULL,
    visitor TEXT NOT NULL,
    visitor_organisation TEXT NOT NULL,
    visitor_document TEXT NOT NULL,
    subject_type TEXT NOT NULL,
    subject TEXT NOT NULL,
    subject_name TEXT NOT NULL,
    subject_key BLOB NOT NULL,
    purpose TEXT NOT NULL,
    matter TEXT NOT NULL,
    case_number TEXT NOT NULL,
    basis TEXT NOT NULL,
    rule_set TEXT NOT NULL,
    rule_table TEXT NOT NULL,
    authorisation INTEGER NOT NULL,
    scope TEXT NOT NULL,
    product TEXT NOT NULL,
    result TEXT NOT NULL,
    why TEXT NOT NULL,
    report TEXT NOT NULL,
    slip TEXT NOT NULL,
    sheets INTEGER NOT NULL DEFAULT 0,
    disclose INTEGER NOT NULL,
    words TEXT NOT NULL -- names, codes and numbers as they are searched
);
-- Each filter has an index that holds the other filters too: the rows themselves are read for one page only.
CREATE INDEX register_by_subject ON register_entry(subject_key, id) WHERE subject_key <> x'';
CREATE INDEX register_by_result ON register_entry(result, id, operator, applicant, product, day);
CREATE INDEX register_by_product ON register_entry(product, id, operator, applicant, day);
CREATE INDEX register_by_applicant ON register_entry(applicant, id, operator, day);
CREATE INDEX register_by_operator ON register_entry(operator, id, day);
CREATE INDEX register_by_report ON register_entry(report) WHERE report <> '';
CREATE INDEX register_by_slip ON register_entry(slip) WHERE slip <> '';
CREATE VIRTUAL TABLE register_words USING fts5(words, content='register_entry', content_rowid='id', prefix='8', columnsize=0);
-- Which running numbers a day has: a filter by days becomes one by numbers. If the clock was set back, days overlap.
CREATE TABLE register_day (
    day TEXT PRIMARY KEY,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    entries INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE print_job (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    report TEXT NOT NULL,
    copy INTEGER NOT NULL,
    reason TEXT NOT NULL,
    printer TEXT NOT NULL,
    job TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'printing', 'printed', 'failed', 'cancelled', 'unknown')),
    state_reason TEXT NOT NULL,
    sheets INTEGER NOT NULL,
    operator TEXT NOT NULL,
    at TEXT NOT NULL,
    state_at TEXT NOT NULL
);
CREATE INDEX print_job_by_report ON print_job(report, id);
CREATE INDEX print_job_open ON print_job(id) WHERE state IN ('queued', 'printing', 'unknown');
