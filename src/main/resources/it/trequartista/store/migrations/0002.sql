-- The change log: what was written, by which computer, knowing what.
--
-- Every commit is sealed as one transaction: its operations, its parents and its time, named by the
-- SHA-256 of all of that. The triggers that notice changes are generated from tables.txt.

-- One row: this file on this computer. A copy of the file is another stream of the same vault.
ALTER TABLE computer ADD COLUMN stream TEXT;
ALTER TABLE computer ADD COLUMN vault TEXT;

-- A change of stage that is taken back is marked, so that it no longer counts.
ALTER TABLE stage_change ADD COLUMN deleted INTEGER DEFAULT 0;

-- Holds a row only while changes of another computer, or of the past, are put in their place.
CREATE TABLE sync_applying (id INTEGER PRIMARY KEY) STRICT;

-- The rows this transaction has touched; past is the row before, NULL for a new one; forced names
-- the fields that are written though they stay as they are: a choice between two values.
CREATE TABLE sync_dirty (
    tbl INTEGER, id INTEGER, past TEXT, forced TEXT,
    PRIMARY KEY (tbl, id)
) STRICT, WITHOUT ROWID;

-- The transactions: id is the first half of a SHA-256, hlc a hybrid logical clock (milliseconds
-- times 65536 plus a counter), branch and seq the place in this file's view of the graph, about a
-- summary to name it by, body the sealed bytes, deflated. is_tip: no transaction follows it yet.
CREATE TABLE sync_tx (
    n INTEGER PRIMARY KEY,
    id BLOB,
    hlc INTEGER,
    stream TEXT,
    branch INTEGER,
    seq INTEGER,
    is_tip INTEGER,
    about TEXT,
    body BLOB
) STRICT;
CREATE UNIQUE INDEX sync_tx_by_id ON sync_tx (id);
CREATE INDEX sync_tx_tips ON sync_tx (n) WHERE is_tip = 1;
CREATE INDEX sync_tx_by_branch ON sync_tx (branch, seq);

-- What a branch had seen of the others, from one of its transactions on: {"branch": seq}.
CREATE TABLE sync_vec (
    branch INTEGER, seq INTEGER, seen TEXT,
    PRIMARY KEY (branch, seq)
) STRICT, WITHOUT ROWID;

-- Which transaction wrote what a field shows: n, but for the fields named in over, "stage:15,…".
CREATE TABLE sync_row (
    tbl INTEGER, id INTEGER, n INTEGER, over TEXT,
    PRIMARY KEY (tbl, id)
) STRICT, WITHOUT ROWID;

-- Values written at the same time elsewhere that do not show: open conflicts.
CREATE TABLE sync_head (
    tbl INTEGER, id INTEGER, cell TEXT, n INTEGER, val TEXT,
    PRIMARY KEY (tbl, id, cell, n)
) STRICT, WITHOUT ROWID;

-- Values that were overwritten: val, written by n, was displaced by transaction gone.
CREATE TABLE sync_hist (
    gone INTEGER, tbl INTEGER, id INTEGER, cell TEXT, n INTEGER, val TEXT,
    PRIMARY KEY (gone, tbl, id, cell, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX sync_hist_by_row ON sync_hist (tbl, id);

-- The steps of this computer: a transaction, the latest one that did it, undid it or did it again,
-- whether it is undone now (1; 2 when it can no longer be done again), and whether it made what is
-- never taken back.
CREATE TABLE sync_step (
    n INTEGER PRIMARY KEY,
    latest INTEGER,
    undone INTEGER,
    for_good INTEGER
) STRICT;
CREATE INDEX sync_step_undone ON sync_step (latest) WHERE undone = 1;

-- The transactions that undid a step or did it again.
CREATE TABLE sync_turn (
    n INTEGER PRIMARY KEY,
    step INTEGER,
    undid INTEGER
) STRICT;

-- What a newer program wrote that this one does not know: a table, a column, a type of value.
CREATE TABLE sync_future (
    tbl TEXT, id INTEGER, n INTEGER, op TEXT,
    PRIMARY KEY (tbl, id, n)
) STRICT, WITHOUT ROWID;

-- Transactions that arrived before one they follow.
CREATE TABLE sync_wait (
    id BLOB PRIMARY KEY, body BLOB, since INTEGER
) STRICT, WITHOUT ROWID;

-- The files of the shared folder as they were last seen, and which transactions each one carries.
CREATE TABLE sync_file (
    path TEXT PRIMARY KEY, size INTEGER, changed INTEGER, hash TEXT, state TEXT, since INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE sync_carried (
    n INTEGER, hash TEXT,
    PRIMARY KEY (n, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX sync_carried_by_hash ON sync_carried (hash);

-- Who this file is on which computer and at which place, and in which folder it meets the others;
-- the row of now stands in computer.
CREATE TABLE sync_identity (
    stream TEXT PRIMARY KEY, machine TEXT, path TEXT, series TEXT, folder TEXT
) STRICT, WITHOUT ROWID;

-- The computers that have been seen: their names, series, what they had, when.
CREATE TABLE sync_peer (
    stream TEXT PRIMARY KEY, name TEXT, series TEXT, tips TEXT, digest TEXT, program TEXT, at INTEGER
) STRICT, WITHOUT ROWID;

-- What is insert-only is so for this program and any other, but not for changes that are put in
-- their place: those were checked where they were made.
DROP TRIGGER attachment_is_kept;
CREATE TRIGGER attachment_is_kept BEFORE UPDATE ON attachment
WHEN NOT EXISTS (SELECT 1 FROM sync_applying)
BEGIN SELECT RAISE(ABORT, 'insert-only: attachment'); END;
DROP TRIGGER issued_offer_is_frozen;
CREATE TRIGGER issued_offer_is_frozen BEFORE UPDATE ON issued_offer
WHEN NOT EXISTS (SELECT 1 FROM sync_applying)
BEGIN SELECT RAISE(ABORT, 'insert-only: issued_offer'); END;
DROP TRIGGER issued_offer_stays;
CREATE TRIGGER issued_offer_stays BEFORE DELETE ON issued_offer
WHEN NOT EXISTS (SELECT 1 FROM sync_applying)
BEGIN SELECT RAISE(ABORT, 'insert-only: issued_offer'); END;
DROP TRIGGER offer_event_is_frozen;
CREATE TRIGGER offer_event_is_frozen BEFORE UPDATE ON offer_event
WHEN NOT EXISTS (SELECT 1 FROM sync_applying)
BEGIN SELECT RAISE(ABORT, 'insert-only: offer_event'); END;
DROP TRIGGER offer_event_stays;
CREATE TRIGGER offer_event_stays BEFORE DELETE ON offer_event
WHEN NOT EXISTS (SELECT 1 FROM sync_applying)
BEGIN SELECT RAISE(ABORT, 'insert-only: offer_event'); END;
DROP TRIGGER issued_contract_is_frozen;
CREATE TRIGGER issued_contract_is_frozen BEFORE UPDATE ON issued_contract
WHEN NOT EXISTS (SELECT 1 FROM sync_applying)
BEGIN SELECT RAISE(ABORT, 'insert-only: issued_contract'); END;
DROP TRIGGER issued_contract_stays;
CREATE TRIGGER issued_contract_stays BEFORE DELETE ON issued_contract
WHEN NOT EXISTS (SELECT 1 FROM sync_applying)
BEGIN SELECT RAISE(ABORT, 'insert-only: issued_contract'); END;
DROP TRIGGER contract_event_is_frozen;
CREATE TRIGGER contract_event_is_frozen BEFORE UPDATE ON contract_event
WHEN NOT EXISTS (SELECT 1 FROM sync_applying)
BEGIN SELECT RAISE(ABORT, 'insert-only: contract_event'); END;
DROP TRIGGER contract_event_stays;
CREATE TRIGGER contract_event_stays BEFORE DELETE ON contract_event
WHEN NOT EXISTS (SELECT 1 FROM sync_applying)
BEGIN SELECT RAISE(ABORT, 'insert-only: contract_event'); END;
DROP TRIGGER stage_change_is_frozen;
CREATE TRIGGER stage_change_is_frozen BEFORE UPDATE OF deal_id, from_stage, to_stage, at, reason ON stage_change
WHEN NOT EXISTS (SELECT 1 FROM sync_applying)
BEGIN SELECT RAISE(ABORT, 'insert-only: stage_change'); END;
DROP TRIGGER stage_change_stays;
CREATE TRIGGER stage_change_stays BEFORE DELETE ON stage_change
WHEN NOT EXISTS (SELECT 1 FROM sync_applying)
BEGIN SELECT RAISE(ABORT, 'insert-only: stage_change'); END;
DROP TRIGGER offer_is_issued;
CREATE TRIGGER offer_is_issued BEFORE UPDATE ON offer
WHEN EXISTS (SELECT 1 FROM issued_offer WHERE offer_id = OLD.id)
    AND NOT EXISTS (SELECT 1 FROM sync_applying)
BEGIN SELECT RAISE(ABORT, 'insert-only: offer'); END;
DROP TRIGGER offer_issued_stays;
CREATE TRIGGER offer_issued_stays BEFORE DELETE ON offer
WHEN EXISTS (SELECT 1 FROM issued_offer WHERE offer_id = OLD.id)
    AND NOT EXISTS (SELECT 1 FROM sync_applying)
BEGIN SELECT RAISE(ABORT, 'insert-only: offer'); END;
DROP TRIGGER offer_line_is_issued;
CREATE TRIGGER offer_line_is_issued BEFORE UPDATE ON offer_line
WHEN EXISTS (SELECT 1 FROM issued_offer WHERE offer_id IN (OLD.offer_id, NEW.offer_id))
    AND NOT EXISTS (SELECT 1 FROM sync_applying)
BEGIN SELECT RAISE(ABORT, 'insert-only: offer_line'); END;
DROP TRIGGER offer_line_late;
CREATE TRIGGER offer_line_late BEFORE INSERT ON offer_line
WHEN EXISTS (SELECT 1 FROM issued_offer WHERE offer_id = NEW.offer_id)
    AND NOT EXISTS (SELECT 1 FROM sync_applying)
BEGIN SELECT RAISE(ABORT, 'insert-only: offer_line'); END;
DROP TRIGGER offer_line_stays;
CREATE TRIGGER offer_line_stays BEFORE DELETE ON offer_line
WHEN EXISTS (SELECT 1 FROM issued_offer WHERE offer_id = OLD.offer_id)
    AND NOT EXISTS (SELECT 1 FROM sync_applying)
BEGIN SELECT RAISE(ABORT, 'insert-only: offer_line'); END;
DROP TRIGGER contract_is_issued;
CREATE TRIGGER contract_is_issued BEFORE UPDATE ON contract
WHEN EXISTS (SELECT 1 FROM issued_contract WHERE contract_id = OLD.id)
    AND NOT EXISTS (SELECT 1 FROM sync_applying)
BEGIN SELECT RAISE(ABORT, 'insert-only: contract'); END;
DROP TRIGGER contract_issued_stays;
CREATE TRIGGER contract_issued_stays BEFORE DELETE ON contract
WHEN EXISTS (SELECT 1 FROM issued_contract WHERE contract_id = OLD.id)
    AND NOT EXISTS (SELECT 1 FROM sync_applying)
BEGIN SELECT RAISE(ABORT, 'insert-only: contract'); END;
