package it.trequartista.inbox;

import it.trequartista.contacts.Normal;
import it.trequartista.kernel.Progress;
import it.trequartista.store.Db;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;

/// Writes the cards of a plan in bulk: rows in batches of a thousand with the search triggers
/// held, then the index of what was touched in one statement per chunk.
final class CardStore {
    private static final int BATCH = BatchStore.ROWS;
    private static final int MANY = 5_000;
    private static final int LEAST_KIB = 65_536;
    private static final int MOST_KIB = 262_144;

    private final Handle handle;
    private final Db db;
    private final Progress progress;
    private final long now;
    private final List<Long> changedPeople = new ArrayList<>();

    CardStore(Handle handle, Db db, Progress progress) {
        this.handle = handle;
        this.db = db;
        this.progress = progress;
        this.now = db.time().now().toEpochMilli();
    }

    void write(People people) {
        List<Card> fresh = people.cards.stream().filter(Card::isNew).toList();
        if (fresh.size() > MANY) {
            roomy(fresh.size(), () -> write(people, fresh));
        } else {
            write(people, fresh);
        }
    }

    /// With a page cache that holds what a long list touches, one or two KiB for each row: else
    /// each
    /// page is written many times. It takes what it needs and gives it back at the end.
    private void roomy(int rows, Runnable work) {
        int cache = handle.createQuery("PRAGMA cache_size").mapTo(Integer.class).one();
        int wanted = Math.clamp(rows * 2L, LEAST_KIB, MOST_KIB);
        handle.execute("PRAGMA cache_size = -" + wanted);
        try {
            work.run();
        } finally {
            handle.execute("PRAGMA cache_size = " + cache);
        }
    }

    private void write(People people, List<Card> fresh) {
        handle.execute("INSERT INTO search_hold (id) VALUES (1)");
        companies(people.companies);
        List<Card> touched = people.cards.stream().filter(Card::hasAdditions).toList();
        long total = fresh.size() * 2L + touched.size();
        long[] ids = persons(fresh, total);
        details(people.cards, fresh, ids);
        changes(touched);
        progress.at(total / 2, total);
        index(people.companies, fresh, ids);
        handle.execute("DELETE FROM search_hold");
    }

    private void companies(List<CompanyCard> cards) {
        try (var bare = batch(COMPANY_BARE);
                var insert = new BatchStore(handle, COMPANY);
                var update = new BatchStore(handle, COMPANY_FILLED)) {
            for (CompanyCard card : cards) {
                if (card.isNew()) {
                    card.id = db.ids().next();
                    String key = Normal.key(card.name);
                    if (card.filled) {
                        all(insert, card, card.id, card.name, key, now);
                    } else {
                        bare.add(card.id, card.name, key);
                    }
                } else if (card.filled) {
                    all(update, card, now, card.id);
                }
            }
        }
        try (var points = batch(POINT.replace("person_id", "company_id"))) {
            for (CompanyCard card : cards) {
                for (int i = card.knownPoints; i < card.points.size(); i++) {
                    point(points, card.id, card.points.get(i), i == 0);
                }
            }
        }
    }

    /// Codes and place of a company, then what else the statement takes.
    private static void all(BatchStore batch, CompanyCard card, Object... more) {
        Object[] values = new Object[8 + more.length];
        values[0] = card.codes.vat();
        values[1] = card.codes.fiscal();
        values[2] = card.codes.sdi();
        values[3] = card.where.street();
        values[4] = card.where.postal().code();
        values[5] = card.where.postal().city();
        values[6] = card.where.province();
        values[7] = card.where.country();
        System.arraycopy(more, 0, values, 8, more.length);
        batch.add(values);
    }

    private long[] persons(List<Card> fresh, long total) {
        long[] ids = new long[fresh.size()];
        try (var bare = batch(PERSON_BARE);
                var insert = batch(PERSON)) {
            for (int i = 0; i < ids.length; i++) {
                Card card = fresh.get(i);
                ids[i] = db.ids().next();
                var who = card.who;
                String[] f = card.facts;
                if (who.nickname().isEmpty() && (f[0] + f[1] + f[2] + f[3]).isEmpty()) {
                    bare.add(ids[i], who.given(), who.family(), f[4], who.sortKey());
                } else {
                    insert.add(
                            ids[i],
                            who.given(),
                            who.family(),
                            who.nickname(),
                            f[0],
                            f[1].isEmpty() ? null : f[1],
                            f[2],
                            f[3],
                            f[4],
                            who.sortKey());
                }
                tick(i, total);
            }
        }
        return ids;
    }

    private void details(List<Card> cards, List<Card> fresh, long[] ids) {
        try (var details = new Details()) {
            for (int i = 0; i < ids.length; i++) {
                details.add(fresh.get(i), ids[i]);
            }
            for (Card card : cards) {
                if (!card.isNew() && card.hasAdditions()) {
                    changedPeople.add(card.id);
                    details.add(card, card.id);
                }
            }
        }
    }

    /// The four tables that hang on a person.
    private final class Details implements AutoCloseable {
        private final BatchStore points = batch(POINT);
        private final BatchStore jobs = batch(JOB);
        private final BatchStore addresses = new BatchStore(handle, ADDRESS);
        private final BatchStore tags = new BatchStore(handle, TAG);

        void add(Card card, long person) {
            for (int i = card.knownPoints; i < card.points.size(); i++) {
                Point point = card.points.get(i);
                point(points, person, point, isFirst(card, i));
            }
            for (int i = card.knownJobs; i < card.jobs.size(); i++) {
                var job = card.jobs.get(i);
                jobs.add(
                        db.ids().next(),
                        person,
                        job.company().id,
                        job.title(),
                        job.department(),
                        i == 0 ? 1 : 0);
            }
            for (int i = card.knownAddresses; i < card.addresses.size(); i++) {
                Where where = card.addresses.get(i);
                addresses.add(
                        db.ids().next(),
                        person,
                        where.kind(),
                        where.street(),
                        where.postal().code(),
                        where.postal().city(),
                        where.province(),
                        where.country(),
                        now,
                        now);
            }
            for (int i = card.knownTags; i < card.tags.size(); i++) {
                tags.add(db.ids().next(), person, card.tags.get(i), now, now);
            }
        }

        @Override
        public void close() {
            points.close();
            jobs.close();
            addresses.close();
            tags.close();
        }
    }

    /// The first e-mail and the first phone are the ones to use.
    private static boolean isFirst(Card card, int at) {
        Point point = card.points.get(at);
        for (int i = 0; i < at; i++) {
            Point before = card.points.get(i);
            if (before.isEmail() == point.isEmail() && before.isPhone() == point.isPhone()) {
                return false;
            }
        }
        return true;
    }

    private void point(BatchStore batch, long owner, Point point, boolean primary) {
        batch.add(
                db.ids().next(),
                owner,
                point.kind(),
                point.label(),
                point.value(),
                point.normalised(),
                primary ? 1 : 0,
                point.optOut() ? 1 : 0);
    }

    private void changes(List<Card> touched) {
        try (var update = new BatchStore(handle, PERSON_FILLED);
                var closing = new BatchStore(handle, POINT_CLOSED)) {
            for (Card card : touched) {
                if (card.isNew()) {
                    continue;
                }
                String[] f = card.facts;
                update.add(
                        card.who.given(),
                        card.who.family(),
                        card.who.nickname(),
                        f[0],
                        f[1].isEmpty() ? null : f[1],
                        f[2],
                        f[3],
                        card.who.sortKey(),
                        now,
                        card.id);
                for (String normalised : card.closing) {
                    closing.add(now, card.id, normalised);
                }
            }
        }
    }

    /// Makes what was written findable: for new ones the words of the views, put together here.
    private void index(List<CompanyCard> companies, List<Card> fresh, long[] ids) {
        long total = ids.length * 2L;
        try (var names = new BatchStore(handle, COMPANY_FTS)) {
            for (CompanyCard card : companies) {
                if (card.isNew()) {
                    names.add(card.id, card.name + ' ', card.found());
                }
            }
        }
        try (var words = new BatchStore(handle, FTS)) {
            for (int i = 0; i < ids.length; i++) {
                words.add(ids[i], fresh.get(i).name(), fresh.get(i).detail());
                tick(ids.length + i, total);
            }
        }
        for (int from = 0; from < changedPeople.size(); from += MANY) {
            int to = Math.min(changedPeople.size(), from + MANY);
            String some = changedPeople.subList(from, to).toString();
            handle.createUpdate(FTS_OLD).bind("ids", some).execute();
            handle.createUpdate(FTS_NEW).bind("ids", some).execute();
            progress.check();
        }
    }

    private BatchStore batch(String sql) {
        return new BatchStore(handle, sql.replace(":now", String.valueOf(now)));
    }

    private void tick(long done, long total) {
        if (done % BATCH == 0) {
            progress.check();
            progress.at(done / 2, total);
        }
    }

    // What is the same for every row stands in the statement: to hand a value over costs more than
    // to store it.
    private static final String COMPANY_BARE =
            """
            INSERT INTO company (id, name, vat_number, fiscal_code, sdi_code, street, postal_code,
                city, province, country, sort_key, created_at, updated_at)
            VALUES (?, ?, '', '', '', '', '', '', '', '', ?, :now, :now)
            """;
    private static final String COMPANY =
            """
            INSERT INTO company (vat_number, fiscal_code, sdi_code, street, postal_code, city,
                province, country, id, name, sort_key, created_at, updated_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?12)
            """;
    private static final String COMPANY_FILLED =
            """
            UPDATE company SET vat_number = ?, fiscal_code = ?, sdi_code = ?, street = ?,
                postal_code = ?, city = ?, province = ?, country = ?, updated_at = ? WHERE id = ?
            """;
    private static final String PERSON_BARE =
            """
            INSERT INTO person (id, given_name, family_name, nickname, language, birthday, notes,
                how_met, source, sort_key, created_at, updated_at)
            VALUES (?, ?, ?, '', '', NULL, '', '', ?, ?, :now, :now)
            """;
    private static final String PERSON =
            """
            INSERT INTO person (id, given_name, family_name, nickname, language, birthday, notes,
                how_met, source, sort_key, created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, :now, :now)
            """;
    private static final String PERSON_FILLED =
            """
            UPDATE person SET given_name = ?, family_name = ?, nickname = ?, language = ?,
                birthday = ?, notes = ?, how_met = ?, sort_key = ?, updated_at = ? WHERE id = ?
            """;
    private static final String POINT =
            """
            INSERT INTO contact_point (id, person_id, kind, label, value, normalised, is_primary, opt_out,
                created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, :now, :now)
            """;
    private static final String POINT_CLOSED =
            """
            UPDATE contact_point SET opt_out = 1, updated_at = ?
            WHERE person_id = ? AND normalised = ? AND deleted = 0
            """;
    private static final String JOB =
            """
            INSERT INTO affiliation (id, person_id, company_id, title, department, is_primary,
                created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, :now, :now)
            """;
    private static final String ADDRESS =
            """
            INSERT INTO address (id, person_id, kind, street, postal_code, city, province, country,
                created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String TAG =
            """
            INSERT INTO tagging (id, person_id, tag, created_at, updated_at)
            VALUES (?, ?, ?, ?, ?)
            """;
    private static final String FTS =
            "INSERT INTO person_fts (rowid, name, detail) VALUES (?, ?, ?)";
    private static final String COMPANY_FTS =
            "INSERT INTO company_fts (rowid, name, detail) VALUES (?, ?, ?)";
    private static final String FTS_OLD =
            "DELETE FROM person_fts WHERE rowid IN (SELECT value FROM json_each(:ids))";
    private static final String FTS_NEW =
            """
            INSERT INTO person_fts (rowid, name, detail)
            SELECT id, name, detail FROM person_search
            WHERE id IN (SELECT value FROM json_each(:ids))
            """;
}
