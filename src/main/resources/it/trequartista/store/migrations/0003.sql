-- The change log, shortened: what a snapshot in the folder holds need not be kept here as well.

-- A transaction whose lines were let go (body is NULL) stays in the graph by its name.
CREATE INDEX sync_tx_with_body ON sync_tx (n) WHERE body IS NOT NULL;

-- Up to where a snapshot goes, on every branch, by this file's numbers: {"branch": seq}.
ALTER TABLE sync_file ADD COLUMN covers TEXT;

-- The encryption of the folder: the keys this computer has had, and the file of the folder that
-- counts. Of this computer: it never goes into the folder, but it goes with every copy of this file.
CREATE TABLE sync_key (id TEXT PRIMARY KEY, secret BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE sync_vault (id INTEGER PRIMARY KEY, file BLOB NOT NULL) STRICT;
