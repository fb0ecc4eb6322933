-- What comes in besides lists of people, what was made of it, and what is to be done about it.

-- A thing that came in. Its id is made from its channel and origin: read twice, or on two
-- computers, it is one row.
CREATE TABLE capture_item (
    id INTEGER PRIMARY KEY,
    kind TEXT,
    channel TEXT,
    origin TEXT,
    title TEXT,
    who TEXT,                 -- whom it is with, as the source names them
    address TEXT,             -- their address, number or user name there
    snippet TEXT,             -- how their last word begins
    at INTEGER,               -- when the last of it came
    asked_at INTEGER,         -- their first word that waited for an answer
    answered_at INTEGER,      -- the first answer after it
    session_id INTEGER REFERENCES import_session (id),
    publication_id INTEGER REFERENCES publication (id),
    person_id INTEGER REFERENCES person (id),
    company_id INTEGER REFERENCES company (id),
    outcome TEXT, outcome_note TEXT, handled_at INTEGER,
    later_on TEXT,
    created_at INTEGER, updated_at INTEGER, deleted INTEGER DEFAULT 0
) STRICT;
CREATE INDEX capture_item_to_sort ON capture_item (at DESC) WHERE outcome IS NULL AND deleted = 0;
CREATE INDEX capture_item_by_person ON capture_item (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX capture_item_by_company ON capture_item (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX capture_item_by_publication ON capture_item (publication_id)
    WHERE publication_id IS NOT NULL;
CREATE INDEX capture_item_by_session ON capture_item (session_id) WHERE session_id IS NOT NULL;

-- What was said, some dozens of turns a row: a million of messages are no million of rows. What a
-- later export brings is added in rows of its own; what two computers both added shows once.
CREATE TABLE capture_part (
    id INTEGER PRIMARY KEY,
    capture_id INTEGER REFERENCES capture_item (id),
    place INTEGER,            -- number of its first turn, from 1
    turns TEXT,               -- JSON, see inbox.desk
    created_at INTEGER, updated_at INTEGER, deleted INTEGER DEFAULT 0
) STRICT;
CREATE INDEX capture_part_by_capture ON capture_part (capture_id, place);

-- A file that came with a turn.
CREATE TABLE capture_file (
    id INTEGER PRIMARY KEY,
    capture_id INTEGER REFERENCES capture_item (id),
    turn INTEGER,             -- the key of the turn
    name TEXT,
    mime TEXT,
    attachment_id INTEGER REFERENCES attachment (id),
    created_at INTEGER, updated_at INTEGER, deleted INTEGER DEFAULT 0
) STRICT;
CREATE INDEX capture_file_by_capture ON capture_file (capture_id);

-- What the user made of a proposal, and where what was accepted went.
CREATE TABLE capture_choice (
    id INTEGER PRIMARY KEY,
    capture_id INTEGER REFERENCES capture_item (id),
    target TEXT,
    value TEXT,               -- as it was proposed
    turn INTEGER,             -- the key of the turn it stands in
    reason TEXT,
    words TEXT,
    decision TEXT,
    chosen TEXT,              -- as it was taken
    person_id INTEGER REFERENCES person (id),
    company_id INTEGER REFERENCES company (id),
    lead_id INTEGER REFERENCES lead (id),
    content_id INTEGER REFERENCES content_item (id),
    decided_at INTEGER,
    created_at INTEGER, updated_at INTEGER, deleted INTEGER DEFAULT 0
) STRICT;
CREATE INDEX capture_choice_by_capture ON capture_choice (capture_id);
CREATE INDEX capture_choice_by_person ON capture_choice (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX capture_choice_by_company ON capture_choice (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX capture_choice_by_lead ON capture_choice (lead_id) WHERE lead_id IS NOT NULL;
CREATE INDEX capture_choice_by_content ON capture_choice (content_id)
    WHERE content_id IS NOT NULL;

-- A question still open whether somebody is to become a customer: on people and companies there
-- are, never a copy of them.
CREATE TABLE lead (
    id INTEGER PRIMARY KEY,
    title TEXT,
    person_id INTEGER REFERENCES person (id),
    company_id INTEGER REFERENCES company (id),
    status TEXT DEFAULT 'NEW', reason TEXT, closed_at INTEGER,
    deal_id INTEGER REFERENCES deal (id),
    need TEXT,
    from_minor INTEGER, to_minor INTEGER, currency TEXT DEFAULT 'EUR',
    wanted_on TEXT,
    publication_id INTEGER REFERENCES publication (id),
    capture_id INTEGER REFERENCES capture_item (id),
    opened_at INTEGER,
    notes TEXT,
    created_at INTEGER, updated_at INTEGER, deleted INTEGER DEFAULT 0
) STRICT;
CREATE INDEX lead_by_person ON lead (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX lead_by_company ON lead (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX lead_by_deal ON lead (deal_id) WHERE deal_id IS NOT NULL;
CREATE INDEX lead_by_capture ON lead (capture_id) WHERE capture_id IS NOT NULL;

-- Something to do.
CREATE TABLE task (
    id INTEGER PRIMARY KEY,
    title TEXT,
    kind TEXT,
    due_on TEXT, due_time TEXT,
    done_at INTEGER,
    person_id INTEGER REFERENCES person (id),
    company_id INTEGER REFERENCES company (id),
    deal_id INTEGER REFERENCES deal (id),
    lead_id INTEGER REFERENCES lead (id),
    content_id INTEGER REFERENCES content_item (id),
    capture_id INTEGER REFERENCES capture_item (id),
    notes TEXT,
    created_at INTEGER, updated_at INTEGER, deleted INTEGER DEFAULT 0
) STRICT;
CREATE INDEX task_open ON task (due_on) WHERE done_at IS NULL AND deleted = 0;
CREATE INDEX task_by_person ON task (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX task_by_company ON task (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX task_by_deal ON task (deal_id) WHERE deal_id IS NOT NULL;
CREATE INDEX task_by_capture ON task (capture_id) WHERE capture_id IS NOT NULL;

-- Two that look alike and are not the same.
CREATE TABLE not_same (
    id INTEGER PRIMARY KEY,
    person_id INTEGER REFERENCES person (id),
    other_person_id INTEGER REFERENCES person (id),
    company_id INTEGER REFERENCES company (id),
    other_company_id INTEGER REFERENCES company (id),
    created_at INTEGER, updated_at INTEGER, deleted INTEGER DEFAULT 0
) STRICT;

-- What came in that a touchpoint tells of.
ALTER TABLE touchpoint ADD COLUMN capture_id INTEGER REFERENCES capture_item (id);
CREATE INDEX touchpoint_by_capture ON touchpoint (capture_id) WHERE capture_id IS NOT NULL;

-- Conversations an import took in, beside rows; and when it was taken back, with what was kept.
ALTER TABLE import_session ADD COLUMN items INTEGER;
ALTER TABLE import_session ADD COLUMN undone_at INTEGER;
ALTER TABLE import_session ADD COLUMN kept TEXT;

-- Two that were made one: which stayed, and which it was that went. What was issued keeps naming
-- the one that went and is found through this.
CREATE TABLE united (
    id INTEGER PRIMARY KEY,
    person_id INTEGER REFERENCES person (id),
    other_person_id INTEGER,
    company_id INTEGER REFERENCES company (id),
    other_company_id INTEGER,
    created_at INTEGER, updated_at INTEGER, deleted INTEGER DEFAULT 0
) STRICT;
CREATE INDEX united_by_person ON united (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX united_by_company ON united (company_id) WHERE company_id IS NOT NULL;

-- Whoever loses a contact point or a company to somebody else is not found by it any more.
CREATE TRIGGER contact_point_fts_moved AFTER UPDATE OF person_id ON contact_point
WHEN OLD.person_id IS NOT NULL AND OLD.person_id IS NOT NEW.person_id
    AND NOT EXISTS (SELECT 1 FROM search_hold)
BEGIN
    DELETE FROM person_fts WHERE rowid = OLD.person_id;
    INSERT INTO person_fts (rowid, name, detail)
    SELECT id, name, detail FROM person_search WHERE id = OLD.person_id;
END;
CREATE TRIGGER affiliation_fts_moved AFTER UPDATE OF person_id ON affiliation
WHEN OLD.person_id IS NOT NULL AND OLD.person_id IS NOT NEW.person_id
    AND NOT EXISTS (SELECT 1 FROM search_hold)
BEGIN
    DELETE FROM person_fts WHERE rowid = OLD.person_id;
    INSERT INTO person_fts (rowid, name, detail)
    SELECT id, name, detail FROM person_search WHERE id = OLD.person_id;
END;

-- Whose an offer is, for the record of a person and for two that become one.
CREATE INDEX offer_by_person ON offer (person_id) WHERE person_id IS NOT NULL;
