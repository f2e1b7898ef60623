-- The index of names. Those that were loaded: app/store/search/posting_format.h, written once.
CREATE TABLE name_posting (id INTEGER PRIMARY KEY, postings BLOB NOT NULL);
-- Those that came or changed since: ready-made tokens (app/store/search/name_tokens.h); the row id is the serial, the text itself is
-- not kept a second time.
CREATE VIRTUAL TABLE name_index USING fts5(tokens, content='', detail=none, columnsize=0, tokenize='ascii');
-- Pages of changes are small: their pieces of the index are merged as they come, or searching would slow down.
INSERT INTO name_index (name_index, rank) VALUES ('hashsize', 4194304), ('automerge', 4), ('crisismerge', 16);
CREATE TABLE name_changed (serial INTEGER PRIMARY KEY); -- row ids of name_index
