-- The first shape of the file.
--
-- Ready for sync: every id is a 64-bit time-sorted number, a deletion is a field, there is no
-- UNIQUE, CHECK or NOT NULL on user data except keys, no counter lives in a field, and what the law
-- or the customer has seen (issued documents, events, attachments, stage changes) is insert-only.
-- Instants are epoch milliseconds, days are ISO text, amounts are minor units beside their
-- currency, rates are basis points, quantities and unit prices are plain decimal text.

-- The file and the seller --------------------------------------------------------------------

CREATE TABLE workspace (
    id INTEGER PRIMARY KEY,
    name TEXT,
    currency TEXT DEFAULT 'EUR',
    language TEXT DEFAULT 'it',
    example_seed INTEGER,
    created_at INTEGER, updated_at INTEGER, deleted INTEGER DEFAULT 0
) STRICT;

CREATE TABLE seller (
    id INTEGER PRIMARY KEY,
    business_name TEXT,
    person_name TEXT,
    tagline TEXT,
    vat_number TEXT,
    fiscal_code TEXT,
    sdi_code TEXT,
    pec TEXT,
    street TEXT, postal_code TEXT, city TEXT, province TEXT, country TEXT DEFAULT 'IT',
    email TEXT, phone TEXT, web TEXT,
    iban TEXT, bank TEXT,
    fiscal_profile TEXT DEFAULT 'business',
    law_4_2013 INTEGER DEFAULT 0,
    logo_id INTEGER,
    accent TEXT,
    default_terms TEXT,
    created_at INTEGER, updated_at INTEGER, deleted INTEGER DEFAULT 0
) STRICT;

-- One series of numbers per computer; local, never synced. The letter is empty on the first.
CREATE TABLE computer (
    id INTEGER PRIMARY KEY,
    name TEXT,
    series TEXT DEFAULT '',
    created_at INTEGER
) STRICT;

-- Files kept inside the file, once per content -------------------------------------------------

CREATE TABLE attachment (
    id INTEGER PRIMARY KEY,
    name TEXT,
    mime TEXT,
    size INTEGER,
    sha256 TEXT,
    content BLOB,
    created_at INTEGER
) STRICT;

-- People and companies -------------------------------------------------------------------------

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    given_name TEXT,
    family_name TEXT,
    nickname TEXT,
    language TEXT,
    birthday TEXT,
    notes TEXT,
    how_met TEXT,
    source TEXT,
    sort_key TEXT,
    created_at INTEGER, updated_at INTEGER, deleted INTEGER DEFAULT 0
) STRICT;
CREATE INDEX person_by_sort ON person (sort_key, id) WHERE deleted = 0;

CREATE TABLE company (
    id INTEGER PRIMARY KEY,
    name TEXT,
    legal_name TEXT,
    sector TEXT,
    web TEXT,
    roles TEXT,
    vat_number TEXT,
    fiscal_code TEXT,
    sdi_code TEXT,
    pec TEXT,
    street TEXT, postal_code TEXT, city TEXT, province TEXT, country TEXT,
    is_consumer INTEGER DEFAULT 0,
    withholds INTEGER DEFAULT 0,
    notes TEXT,
    sort_key TEXT,
    created_at INTEGER, updated_at INTEGER, deleted INTEGER DEFAULT 0
) STRICT;
CREATE INDEX company_by_sort ON company (sort_key, id) WHERE deleted = 0;

CREATE TABLE affiliation (
    id INTEGER PRIMARY KEY,
    person_id INTEGER REFERENCES person (id),
    company_id INTEGER REFERENCES company (id),
    title TEXT,
    department TEXT,
    from_day TEXT, to_day TEXT,
    is_primary INTEGER DEFAULT 0,
    created_at INTEGER, updated_at INTEGER, deleted INTEGER DEFAULT 0
) STRICT;
CREATE INDEX affiliation_by_person ON affiliation (person_id);
CREATE INDEX affiliation_by_company ON affiliation (company_id);

CREATE TABLE contact_point (
    id INTEGER PRIMARY KEY,
    person_id INTEGER REFERENCES person (id),
    company_id INTEGER REFERENCES company (id),
    kind TEXT,
    label TEXT,
    value TEXT,
    normalised TEXT,
    is_primary INTEGER DEFAULT 0,
    verified_at INTEGER,
    opt_out INTEGER DEFAULT 0,
    created_at INTEGER, updated_at INTEGER, deleted INTEGER DEFAULT 0
) STRICT;
CREATE INDEX contact_point_by_person ON contact_point (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX contact_point_by_company ON contact_point (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX contact_point_by_value ON contact_point (normalised);

CREATE TABLE address (
    id INTEGER PRIMARY KEY,
    person_id INTEGER REFERENCES person (id),
    company_id INTEGER REFERENCES company (id),
    kind TEXT,
    street TEXT, postal_code TEXT, city TEXT, province TEXT, country TEXT,
    created_at INTEGER, updated_at INTEGER, deleted INTEGER DEFAULT 0
) STRICT;
CREATE INDEX address_by_person ON address (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX address_by_company ON address (company_id) WHERE company_id IS NOT NULL;

CREATE TABLE tagging (
    id INTEGER PRIMARY KEY,
    person_id INTEGER REFERENCES person (id),
    company_id INTEGER REFERENCES company (id),
    tag TEXT,
    created_at INTEGER, updated_at INTEGER, deleted INTEGER DEFAULT 0
) STRICT;
CREATE INDEX tagging_by_person ON tagging (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX tagging_by_company ON tagging (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX tagging_by_tag ON tagging (tag);

-- Content --------------------------------------------------------------------------------------

CREATE TABLE content_item (
    id INTEGER PRIMARY KEY,
    title TEXT,
    body TEXT,
    format TEXT,
    state TEXT DEFAULT 'IDEA',
    journey_stage TEXT,
    question TEXT,
    notes TEXT,
    planned_on TEXT,
    refresh_on TEXT,
    created_at INTEGER, updated_at INTEGER, deleted INTEGER DEFAULT 0
) STRICT;

CREATE TABLE publication (
    id INTEGER PRIMARY KEY,
    content_id INTEGER REFERENCES content_item (id),
    channel TEXT,
    body TEXT,
    planned_on TEXT,
    published_on TEXT,
    url TEXT,
    tracking_code TEXT,
    created_at INTEGER, updated_at INTEGER, deleted INTEGER DEFAULT 0
) STRICT;
CREATE INDEX publication_by_content ON publication (content_id);

-- What came in ---------------------------------------------------------------------------------

CREATE TABLE import_session (
    id INTEGER PRIMARY KEY,
    source_name TEXT,
    source_kind TEXT,
    sha256 TEXT,
    added INTEGER,
    updated INTEGER,
    skipped INTEGER,
    report TEXT,
    created_at INTEGER, updated_at INTEGER, deleted INTEGER DEFAULT 0
) STRICT;

-- Deals ----------------------------------------------------------------------------------------

CREATE TABLE pipeline (
    id INTEGER PRIMARY KEY,
    name TEXT,
    position TEXT,
    created_at INTEGER, updated_at INTEGER, deleted INTEGER DEFAULT 0
) STRICT;

CREATE TABLE stage (
    id INTEGER PRIMARY KEY,
    pipeline_id INTEGER REFERENCES pipeline (id),
    name TEXT,
    kind TEXT DEFAULT 'OPEN',
    probability INTEGER,
    rot_days INTEGER,
    position TEXT,
    created_at INTEGER, updated_at INTEGER, deleted INTEGER DEFAULT 0
) STRICT;

CREATE TABLE deal (
    id INTEGER PRIMARY KEY,
    title TEXT,
    company_id INTEGER REFERENCES company (id),
    stage_id INTEGER REFERENCES stage (id),
    position TEXT,
    amount_minor INTEGER,
    currency TEXT DEFAULT 'EUR',
    expected_on TEXT,
    next_step TEXT,
    next_step_on TEXT,
    waiting_for TEXT,
    opened_at INTEGER,
    closed_at INTEGER,
    lost_keeper TEXT,
    lost_reason TEXT,
    notes TEXT,
    created_at INTEGER, updated_at INTEGER, deleted INTEGER DEFAULT 0
) STRICT;
CREATE INDEX deal_by_stage ON deal (stage_id, position) WHERE deleted = 0;
CREATE INDEX deal_by_company ON deal (company_id);

CREATE TABLE deal_person (
    id INTEGER PRIMARY KEY,
    deal_id INTEGER REFERENCES deal (id),
    person_id INTEGER REFERENCES person (id),
    role TEXT,
    created_at INTEGER, updated_at INTEGER, deleted INTEGER DEFAULT 0
) STRICT;
CREATE INDEX deal_person_by_deal ON deal_person (deal_id);
CREATE INDEX deal_person_by_person ON deal_person (person_id);

CREATE TABLE stage_change (
    id INTEGER PRIMARY KEY,
    deal_id INTEGER REFERENCES deal (id),
    from_stage INTEGER,
    to_stage INTEGER,
    at INTEGER,
    reason TEXT
) STRICT;
CREATE INDEX stage_change_by_deal ON stage_change (deal_id, at);

-- Offers ---------------------------------------------------------------------------------------

CREATE TABLE offer (
    id INTEGER PRIMARY KEY,
    deal_id INTEGER REFERENCES deal (id),
    company_id INTEGER REFERENCES company (id),
    person_id INTEGER REFERENCES person (id),
    root_id INTEGER,
    version INTEGER DEFAULT 1,
    title TEXT,
    introduction TEXT,
    terms TEXT,
    payment TEXT,
    delivery TEXT,
    language TEXT DEFAULT 'it',
    currency TEXT DEFAULT 'EUR',
    valid_until TEXT,
    binding_mode TEXT DEFAULT 'IRREVOCABLE',
    fiscal_profile TEXT,
    withholds INTEGER DEFAULT 0,
    discount INTEGER DEFAULT 0,
    deposit INTEGER DEFAULT 0,
    theme TEXT DEFAULT 'classico',
    created_at INTEGER, updated_at INTEGER, deleted INTEGER DEFAULT 0
) STRICT;
CREATE INDEX offer_by_deal ON offer (deal_id);
CREATE INDEX offer_by_company ON offer (company_id);
CREATE INDEX offer_by_root ON offer (root_id);

CREATE TABLE offer_line (
    id INTEGER PRIMARY KEY,
    offer_id INTEGER REFERENCES offer (id),
    position TEXT,
    kind TEXT DEFAULT 'NORMAL',
    name TEXT,
    detail TEXT,
    quantity TEXT,
    unit TEXT,
    unit_price TEXT,
    discount INTEGER DEFAULT 0,
    tax_code TEXT,
    created_at INTEGER, updated_at INTEGER, deleted INTEGER DEFAULT 0
) STRICT;
CREATE INDEX offer_line_by_offer ON offer_line (offer_id, position);

CREATE TABLE issued_offer (
    id INTEGER PRIMARY KEY,
    offer_id INTEGER REFERENCES offer (id),
    number TEXT,
    year INTEGER,
    series TEXT,
    progressive INTEGER,
    issued_at INTEGER,
    valid_until TEXT,
    total_minor INTEGER,
    currency TEXT,
    frozen_json TEXT,
    frozen_sha256 TEXT,
    pdf_id INTEGER REFERENCES attachment (id),
    pdf_sha256 TEXT
) STRICT;
CREATE INDEX issued_offer_by_offer ON issued_offer (offer_id);
CREATE INDEX issued_offer_by_number ON issued_offer (year, series, progressive);

CREATE TABLE offer_event (
    id INTEGER PRIMARY KEY,
    offer_id INTEGER REFERENCES offer (id),
    issued_id INTEGER REFERENCES issued_offer (id),
    kind TEXT,
    at INTEGER,
    channel TEXT,
    by_whom TEXT,
    note TEXT,
    chosen_json TEXT,
    evidence_id INTEGER REFERENCES attachment (id),
    evidence_sha256 TEXT,
    recorded_at INTEGER
) STRICT;
CREATE INDEX offer_event_by_offer ON offer_event (offer_id, at);

-- Contracts ------------------------------------------------------------------------------------

CREATE TABLE contract (
    id INTEGER PRIMARY KEY,
    offer_id INTEGER REFERENCES offer (id),
    issued_offer_id INTEGER REFERENCES issued_offer (id),
    acceptance_id INTEGER REFERENCES offer_event (id),
    deal_id INTEGER REFERENCES deal (id),
    company_id INTEGER REFERENCES company (id),
    title TEXT,
    clauses TEXT,
    place TEXT,
    effective_on TEXT,
    ends_on TEXT,
    language TEXT DEFAULT 'it',
    theme TEXT DEFAULT 'classico',
    created_at INTEGER, updated_at INTEGER, deleted INTEGER DEFAULT 0
) STRICT;
CREATE INDEX contract_by_offer ON contract (offer_id);
CREATE INDEX contract_by_deal ON contract (deal_id);
CREATE INDEX contract_by_company ON contract (company_id);

CREATE TABLE issued_contract (
    id INTEGER PRIMARY KEY,
    contract_id INTEGER REFERENCES contract (id),
    number TEXT,
    year INTEGER,
    series TEXT,
    progressive INTEGER,
    issued_at INTEGER,
    value_minor INTEGER,
    currency TEXT,
    frozen_json TEXT,
    frozen_sha256 TEXT,
    pdf_id INTEGER REFERENCES attachment (id),
    pdf_sha256 TEXT
) STRICT;
CREATE INDEX issued_contract_by_contract ON issued_contract (contract_id);
CREATE INDEX issued_contract_by_number ON issued_contract (year, series, progressive);

CREATE TABLE contract_event (
    id INTEGER PRIMARY KEY,
    contract_id INTEGER REFERENCES contract (id),
    issued_id INTEGER REFERENCES issued_contract (id),
    kind TEXT,
    at INTEGER,
    party TEXT,
    signatory TEXT,
    capacity TEXT,
    level TEXT,
    place TEXT,
    note TEXT,
    evidence_id INTEGER REFERENCES attachment (id),
    evidence_sha256 TEXT,
    recorded_at INTEGER
) STRICT;
CREATE INDEX contract_event_by_contract ON contract_event (contract_id, at);

-- The journey ----------------------------------------------------------------------------------

-- Append-only: a correction is a new touchpoint that names the one it replaces.
CREATE TABLE touchpoint (
    id INTEGER PRIMARY KEY,
    at INTEGER,
    direction TEXT,
    kind TEXT,
    hat TEXT,
    nature TEXT,
    channel TEXT,
    intent INTEGER DEFAULT 0,
    company_id INTEGER REFERENCES company (id),
    deal_id INTEGER REFERENCES deal (id),
    publication_id INTEGER REFERENCES publication (id),
    offer_id INTEGER REFERENCES offer (id),
    contract_id INTEGER REFERENCES contract (id),
    summary TEXT,
    body TEXT,
    supersedes_id INTEGER,
    created_at INTEGER, updated_at INTEGER, deleted INTEGER DEFAULT 0
) STRICT;
CREATE INDEX touchpoint_by_company ON touchpoint (company_id, at);
CREATE INDEX touchpoint_by_deal ON touchpoint (deal_id, at);
CREATE INDEX touchpoint_by_publication ON touchpoint (publication_id) WHERE publication_id IS NOT NULL;
CREATE INDEX touchpoint_by_at ON touchpoint (at);
CREATE INDEX touchpoint_superseded ON touchpoint (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE TABLE touchpoint_person (
    id INTEGER PRIMARY KEY,
    touchpoint_id INTEGER REFERENCES touchpoint (id),
    person_id INTEGER REFERENCES person (id),
    at INTEGER,
    created_at INTEGER, updated_at INTEGER, deleted INTEGER DEFAULT 0
) STRICT;
CREATE INDEX touchpoint_person_by_touchpoint ON touchpoint_person (touchpoint_id);
CREATE INDEX touchpoint_person_by_person ON touchpoint_person (person_id, at);

-- Insert-only: what was issued, said, signed or attached is never changed ------------------------

CREATE TRIGGER attachment_is_kept BEFORE UPDATE ON attachment
BEGIN SELECT RAISE(ABORT, 'insert-only: attachment'); END;
CREATE TRIGGER issued_offer_is_frozen BEFORE UPDATE ON issued_offer
BEGIN SELECT RAISE(ABORT, 'insert-only: issued_offer'); END;
CREATE TRIGGER issued_offer_stays BEFORE DELETE ON issued_offer
BEGIN SELECT RAISE(ABORT, 'insert-only: issued_offer'); END;
CREATE TRIGGER offer_event_is_frozen BEFORE UPDATE ON offer_event
BEGIN SELECT RAISE(ABORT, 'insert-only: offer_event'); END;
CREATE TRIGGER offer_event_stays BEFORE DELETE ON offer_event
BEGIN SELECT RAISE(ABORT, 'insert-only: offer_event'); END;
CREATE TRIGGER issued_contract_is_frozen BEFORE UPDATE ON issued_contract
BEGIN SELECT RAISE(ABORT, 'insert-only: issued_contract'); END;
CREATE TRIGGER issued_contract_stays BEFORE DELETE ON issued_contract
BEGIN SELECT RAISE(ABORT, 'insert-only: issued_contract'); END;
CREATE TRIGGER contract_event_is_frozen BEFORE UPDATE ON contract_event
BEGIN SELECT RAISE(ABORT, 'insert-only: contract_event'); END;
CREATE TRIGGER contract_event_stays BEFORE DELETE ON contract_event
BEGIN SELECT RAISE(ABORT, 'insert-only: contract_event'); END;
CREATE TRIGGER stage_change_is_frozen BEFORE UPDATE ON stage_change
BEGIN SELECT RAISE(ABORT, 'insert-only: stage_change'); END;
CREATE TRIGGER stage_change_stays BEFORE DELETE ON stage_change
BEGIN SELECT RAISE(ABORT, 'insert-only: stage_change'); END;

-- A draft whose document is out is closed for good.
CREATE TRIGGER offer_is_issued BEFORE UPDATE ON offer
WHEN EXISTS (SELECT 1 FROM issued_offer WHERE offer_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'insert-only: offer'); END;
CREATE TRIGGER offer_issued_stays BEFORE DELETE ON offer
WHEN EXISTS (SELECT 1 FROM issued_offer WHERE offer_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'insert-only: offer'); END;
CREATE TRIGGER offer_line_is_issued BEFORE UPDATE ON offer_line
WHEN EXISTS (SELECT 1 FROM issued_offer WHERE offer_id IN (OLD.offer_id, NEW.offer_id))
BEGIN SELECT RAISE(ABORT, 'insert-only: offer_line'); END;
CREATE TRIGGER offer_line_late BEFORE INSERT ON offer_line
WHEN EXISTS (SELECT 1 FROM issued_offer WHERE offer_id = NEW.offer_id)
BEGIN SELECT RAISE(ABORT, 'insert-only: offer_line'); END;
CREATE TRIGGER offer_line_stays BEFORE DELETE ON offer_line
WHEN EXISTS (SELECT 1 FROM issued_offer WHERE offer_id = OLD.offer_id)
BEGIN SELECT RAISE(ABORT, 'insert-only: offer_line'); END;
CREATE TRIGGER contract_is_issued BEFORE UPDATE ON contract
WHEN EXISTS (SELECT 1 FROM issued_contract WHERE contract_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'insert-only: contract'); END;
CREATE TRIGGER contract_issued_stays BEFORE DELETE ON contract
WHEN EXISTS (SELECT 1 FROM issued_contract WHERE contract_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'insert-only: contract'); END;

-- Search ---------------------------------------------------------------------------------------

-- One document per person: names, then companies and contact points. Kept by triggers, except
-- while a bulk load runs (search_hold has a row), which indexes its own rows at the end.
CREATE TABLE search_hold (id INTEGER PRIMARY KEY) STRICT;

CREATE VIEW person_search AS
SELECT p.id AS id,
       coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '') || ' '
           || coalesce(p.nickname, '') AS name,
       coalesce((SELECT group_concat(c.name, ' ') FROM affiliation a
                 JOIN company c ON c.id = a.company_id
                 WHERE a.person_id = p.id AND a.deleted = 0), '') || ' '
           || coalesce((SELECT group_concat(coalesce(k.value, ''), ' ') FROM contact_point k
                        WHERE k.person_id = p.id AND k.deleted = 0), '') AS detail
FROM person p WHERE p.deleted = 0;

-- The prefix index of two letters also answers one; words of three and more are few enough. More
-- prefixes would nearly double the time of a long import.
CREATE VIRTUAL TABLE person_fts USING fts5 (
    name, detail, prefix = '2', tokenize = "unicode61 remove_diacritics 2"
);

CREATE TRIGGER person_fts_new AFTER INSERT ON person
WHEN NOT EXISTS (SELECT 1 FROM search_hold)
BEGIN
    INSERT INTO person_fts (rowid, name, detail)
    SELECT id, name, detail FROM person_search WHERE id = NEW.id;
END;
CREATE TRIGGER person_fts_changed AFTER UPDATE OF given_name, family_name, nickname, deleted ON person
WHEN NOT EXISTS (SELECT 1 FROM search_hold)
BEGIN
    DELETE FROM person_fts WHERE rowid = NEW.id;
    INSERT INTO person_fts (rowid, name, detail)
    SELECT id, name, detail FROM person_search WHERE id = NEW.id;
END;
CREATE TRIGGER contact_point_fts_new AFTER INSERT ON contact_point
WHEN NEW.person_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM search_hold)
BEGIN
    DELETE FROM person_fts WHERE rowid = NEW.person_id;
    INSERT INTO person_fts (rowid, name, detail)
    SELECT id, name, detail FROM person_search WHERE id = NEW.person_id;
END;
CREATE TRIGGER contact_point_fts_changed AFTER UPDATE OF person_id, value, deleted ON contact_point
WHEN NEW.person_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM search_hold)
BEGIN
    DELETE FROM person_fts WHERE rowid = NEW.person_id;
    INSERT INTO person_fts (rowid, name, detail)
    SELECT id, name, detail FROM person_search WHERE id = NEW.person_id;
END;
CREATE TRIGGER affiliation_fts_new AFTER INSERT ON affiliation
WHEN NEW.person_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM search_hold)
BEGIN
    DELETE FROM person_fts WHERE rowid = NEW.person_id;
    INSERT INTO person_fts (rowid, name, detail)
    SELECT id, name, detail FROM person_search WHERE id = NEW.person_id;
END;
CREATE TRIGGER affiliation_fts_changed AFTER UPDATE OF person_id, company_id, deleted ON affiliation
WHEN NEW.person_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM search_hold)
BEGIN
    DELETE FROM person_fts WHERE rowid = NEW.person_id;
    INSERT INTO person_fts (rowid, name, detail)
    SELECT id, name, detail FROM person_search WHERE id = NEW.person_id;
END;
CREATE TRIGGER company_fts_renamed AFTER UPDATE OF name ON company
WHEN OLD.name IS NOT NEW.name AND NOT EXISTS (SELECT 1 FROM search_hold)
BEGIN
    DELETE FROM person_fts WHERE rowid IN
        (SELECT person_id FROM affiliation WHERE company_id = NEW.id AND deleted = 0);
    INSERT INTO person_fts (rowid, name, detail)
    SELECT id, name, detail FROM person_search WHERE id IN
        (SELECT person_id FROM affiliation WHERE company_id = NEW.id AND deleted = 0);
END;

CREATE VIRTUAL TABLE company_fts USING fts5 (
    name, detail, prefix = '2', tokenize = "unicode61 remove_diacritics 2"
);
CREATE TRIGGER company_fts_new AFTER INSERT ON company
WHEN NOT EXISTS (SELECT 1 FROM search_hold)
BEGIN
    INSERT INTO company_fts (rowid, name, detail)
    SELECT NEW.id, coalesce(NEW.name, '') || ' ' || coalesce(NEW.legal_name, ''),
           coalesce(NEW.city, '') || ' ' || coalesce(NEW.sector, '') || ' ' || coalesce(NEW.vat_number, '')
    WHERE NEW.deleted = 0;
END;
CREATE TRIGGER company_fts_changed
AFTER UPDATE OF name, legal_name, city, sector, vat_number, deleted ON company
WHEN NOT EXISTS (SELECT 1 FROM search_hold)
BEGIN
    DELETE FROM company_fts WHERE rowid = NEW.id;
    INSERT INTO company_fts (rowid, name, detail)
    SELECT NEW.id, coalesce(NEW.name, '') || ' ' || coalesce(NEW.legal_name, ''),
           coalesce(NEW.city, '') || ' ' || coalesce(NEW.sector, '') || ' ' || coalesce(NEW.vat_number, '')
    WHERE NEW.deleted = 0;
END;
