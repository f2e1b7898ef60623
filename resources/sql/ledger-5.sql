-- The ledger, version 5: warnings with their grounds and course, the duty roster, watch lists. Organisations only: there is no
-- column for a person but operators' ids. Times are UTC (ISO 8601 with milliseconds), days are days of the city.
CREATE TABLE warning (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    rule TEXT NOT NULL,
    version TEXT NOT NULL,
    kind TEXT NOT NULL,
    level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4), -- 0 is red
    serial INTEGER NOT NULL,
    subject TEXT NOT NULL CHECK (length(subject) = 18),
    subject_name TEXT NOT NULL,
    district TEXT NOT NULL,
    event TEXT NOT NULL,
    first_event TEXT NOT NULL,
    raised_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    due TEXT NOT NULL,
    due_provisional INTEGER NOT NULL,
    events INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'taken', 'snoozed', 'dismissed', 'closed')),
    active INTEGER NOT NULL GENERATED ALWAYS AS (state IN ('open', 'taken')) STORED,
    until TEXT NOT NULL DEFAULT '',
    owner TEXT NOT NULL CHECK (owner <> ''),
    proposed_by TEXT NOT NULL DEFAULT '',
    ground_gone TEXT NOT NULL DEFAULT '',
    watched INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    words TEXT NOT NULL -- name and code as they are searched
);
-- Both orders of the inbox hold what it is filtered by: rows are read for one page only.
CREATE INDEX warning_by_due ON warning(active, due, level, id, state, kind, district, owner);
CREATE INDEX warning_by_level ON warning(active, level, due, id, state, kind, district, owner);
CREATE INDEX warning_by_owner ON warning(owner, active, due, level, id, state, kind, district);
CREATE INDEX warning_by_subject ON warning(serial, rule, state);
CREATE INDEX warning_by_code ON warning(subject);
CREATE INDEX warning_gone ON warning(id) WHERE ground_gone <> '';
CREATE INDEX warning_proposed ON warning(id) WHERE proposed_by <> '';
CREATE INDEX warning_until ON warning(until) WHERE state IN ('snoozed', 'dismissed');
CREATE VIRTUAL TABLE warning_words USING fts5(words, content='warning', content_rowid='id', prefix='8', columnsize=0);
-- How many there are: the inbox shows it beside each filter.
CREATE TABLE warning_tally (
    state TEXT NOT NULL,
    kind TEXT NOT NULL,
    level INTEGER NOT NULL,
    district TEXT NOT NULL,
    owner TEXT NOT NULL,
    warnings INTEGER NOT NULL,
    PRIMARY KEY (state, kind, level, district, owner)
) WITHOUT ROWID;
CREATE TRIGGER warning_counted AFTER INSERT ON warning BEGIN
    INSERT INTO warning_tally VALUES (new.state, new.kind, new.level, new.district, new.owner, 1)
        ON CONFLICT DO UPDATE SET warnings = warnings + 1;
END;
CREATE TRIGGER warning_recounted AFTER UPDATE OF state, kind, level, district, owner ON warning BEGIN
    UPDATE warning_tally SET warnings = warnings - 1 WHERE state = old.state AND kind = old.kind AND level = old.level
        AND district = old.district AND owner = old.owner;
    INSERT INTO warning_tally VALUES (new.state, new.kind, new.level, new.district, new.owner, 1)
        ON CONFLICT DO UPDATE SET warnings = warnings + 1;
END;

-- What was raised, by key: never again.
CREATE TABLE warning_fact (
    id INTEGER PRIMARY KEY,
    key BLOB NOT NULL UNIQUE CHECK (length(key) = 16),
    warning INTEGER NOT NULL REFERENCES warning(id),
    rule TEXT NOT NULL,
    version TEXT NOT NULL,
    level INTEGER NOT NULL,
    record TEXT NOT NULL,
    record_kind TEXT NOT NULL,
    unit TEXT NOT NULL,
    unit_code TEXT NOT NULL,
    event TEXT NOT NULL,
    due TEXT NOT NULL,
    value TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    link TEXT NOT NULL,
    holds INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    known_before TEXT NOT NULL,
    raised_at TEXT NOT NULL
);
CREATE INDEX warning_fact_by_warning ON warning_fact(warning, event);

CREATE TABLE warning_act (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    warning INTEGER NOT NULL REFERENCES warning(id),
    at TEXT NOT NULL,
    operator TEXT NOT NULL, -- '': the rules
    act TEXT NOT NULL,
    note TEXT NOT NULL,
    until TEXT NOT NULL,
    target TEXT NOT NULL, -- operator to whom it was assigned
    undoes INTEGER NOT NULL, -- id of the act taken back; 0: none
    before TEXT NOT NULL -- state, owner, until and proposer before it, JSON; '': it changed none of them
);
CREATE INDEX warning_act_by_warning ON warning_act(warning, id);
CREATE TRIGGER warning_act_stays BEFORE UPDATE ON warning_act BEGIN
    SELECT RAISE(ABORT, 'what was done about a warning is only ever added');
END;
CREATE TRIGGER warning_act_is_kept BEFORE DELETE ON warning_act BEGIN
    SELECT RAISE(ABORT, 'what was done about a warning is only ever added');
END;

CREATE TABLE duty (
    district TEXT PRIMARY KEY,
    operator TEXT NOT NULL,
    set_by TEXT NOT NULL,
    set_at TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE watch_list (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),
    matter TEXT NOT NULL CHECK (matter <> ''),
    case_number TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    ends_on TEXT NOT NULL CHECK (ends_on <> ''),
    ended_at TEXT NOT NULL DEFAULT '',
    ended_by TEXT NOT NULL DEFAULT ''
);
CREATE TABLE watch_item (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    list INTEGER NOT NULL REFERENCES watch_list(id),
    serial INTEGER NOT NULL,
    code TEXT NOT NULL CHECK (length(code) = 18),
    name TEXT NOT NULL,
    added_by TEXT NOT NULL,
    added_at TEXT NOT NULL,
    how TEXT NOT NULL,
    removed_by TEXT NOT NULL DEFAULT '',
    removed_at TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX watch_item_now ON watch_item(list, code) WHERE removed_at = '';
CREATE INDEX watch_item_by_code ON watch_item(code);
