-- Which subject each change was about, in both files: from a sequence on, all subjects that came, changed or went.
CREATE TABLE touched (
    sequence INTEGER NOT NULL,
    serial INTEGER NOT NULL,
    PRIMARY KEY (sequence, serial)
) WITHOUT ROWID;
