-- The change log, shortened: what a snapshot in the folder holds need not be kept here as well.

-- A transaction whose lines were let go (body is NULL) stays in the graph by its name.
CREATE INDEX sync_tx_with_body ON sync_tx (n) WHERE body IS NOT NULL;

-- Up to where a snapshot goes, on every branch, by this file's numbers: {"branch": seq}.
ALTER TABLE sync_file ADD COLUMN covers TEXT;
