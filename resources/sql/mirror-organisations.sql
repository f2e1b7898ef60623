-- Mirror, organisations.db. Narrow rows that searching and lists read, wide ones apart: a page then holds four times as many.
CREATE TABLE organisation (
    serial INTEGER PRIMARY KEY,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    folded TEXT, -- the name as it is compared when searching; NULL if that is the name itself
    registration_no TEXT NOT NULL,
    district TEXT NOT NULL,
    sector TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    risk_class TEXT NOT NULL,
    revision INTEGER NOT NULL
);
CREATE TABLE organisation_detail (
    serial INTEGER PRIMARY KEY,
    legal_representative TEXT NOT NULL,
    founded TEXT NOT NULL,
    address TEXT NOT NULL,
    capital TEXT NOT NULL,
    scope TEXT NOT NULL,
    registrar TEXT NOT NULL
);
-- Counts behind dashboards and position(), kept current by every change.
CREATE TABLE organisation_summary (
    district TEXT NOT NULL,
    risk_class TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    organisations INTEGER NOT NULL,
    PRIMARY KEY (district, risk_class, kind, status)
) WITHOUT ROWID;
CREATE TABLE position (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    epoch TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    as_of TEXT NOT NULL,
    districts TEXT NOT NULL, -- codes with commas between them, ascending
    token_version INTEGER NOT NULL
);
