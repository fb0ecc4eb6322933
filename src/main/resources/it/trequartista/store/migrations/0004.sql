-- A computer that is silent and no longer counted among the others: the time of its last word then.
ALTER TABLE sync_peer ADD COLUMN retired INTEGER;

-- The file inside a synced folder this one was moved from, until that one is set aside; and the
-- synced folder its user leaves it in all the same.
ALTER TABLE sync_identity ADD COLUMN moved_from TEXT;
ALTER TABLE sync_identity ADD COLUMN stays TEXT;

-- Deletions another computer made in great number, until somebody has seen them: which rows (as
-- JSON), and how many of that table there were.
CREATE TABLE sync_loss (
    id INTEGER PRIMARY KEY, at INTEGER, stream TEXT, tbl INTEGER, rows TEXT, whole INTEGER
) STRICT;
