package it.trequartista.inbox;

import it.trequartista.contacts.Normal;
import it.trequartista.kernel.Progress;
import it.trequartista.store.Db;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Writes the cards of a plan in bulk: rows in batches of a thousand with the search triggers
/// held, then the index of what was touched in one statement per chunk.
final class CardStore {
    private static final int BATCH = BatchStore.ROWS;
    private static final int MANY = 5_000;

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
            roomy(() -> write(people, fresh));
        } else {
            write(people, fresh);
        }
    }

    /// With a page cache that holds what a long list touches: else each page is written many times.
    private void roomy(Runnable work) {
        int cache = handle.createQuery("PRAGMA cache_size").mapTo(Integer.class).one();
        handle.execute("PRAGMA cache_size = -65536");
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
        try (var insert = new BatchStore(handle, COMPANY);
                var update = new BatchStore(handle, COMPANY_FILLED)) {
            for (CompanyCard card : cards) {
                if (card.isNew()) {
                    card.id = db.ids().next();
                    insert.add(
                            card.id,
                            card.name,
                            card.codes.vat(),
                            card.codes.fiscal(),
                            card.codes.sdi(),
                            card.where.street(),
                            card.where.postal().code(),
                            card.where.postal().city(),
                            card.where.province(),
                            card.where.country(),
                            Normal.key(card.name),
                            now,
                            now);
                } else if (card.filled) {
                    update.add(
                            card.codes.vat(),
                            card.codes.fiscal(),
                            card.codes.sdi(),
                            card.where.street(),
                            card.where.postal().code(),
                            card.where.postal().city(),
                            card.where.province(),
                            card.where.country(),
                            now,
                            card.id);
                }
            }
        }
        try (var points = new BatchStore(handle, POINT)) {
            for (CompanyCard card : cards) {
                for (int i = card.knownPoints; i < card.points.size(); i++) {
                    point(points, null, card.id, card.points.get(i), i == 0);
                }
            }
        }
    }

    private long[] persons(List<Card> fresh, long total) {
        long[] ids = new long[fresh.size()];
        try (var insert = new BatchStore(handle, PERSON)) {
            for (int i = 0; i < ids.length; i++) {
                Card card = fresh.get(i);
                ids[i] = db.ids().next();
                String[] f = card.facts;
                insert.add(
                        ids[i],
                        card.who.given(),
                        card.who.family(),
                        card.who.nickname(),
                        f[0],
                        f[1].isEmpty() ? null : f[1],
                        f[2],
                        f[3],
                        f[4],
                        card.who.sortKey(),
                        now,
                        now);
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
        private final BatchStore points = new BatchStore(handle, POINT);
        private final BatchStore jobs = new BatchStore(handle, JOB);
        private final BatchStore addresses = new BatchStore(handle, ADDRESS);
        private final BatchStore tags = new BatchStore(handle, TAG);

        void add(Card card, long person) {
            for (int i = card.knownPoints; i < card.points.size(); i++) {
                Point point = card.points.get(i);
                point(points, person, null, point, isFirst(card, i));
            }
            for (int i = card.knownJobs; i < card.jobs.size(); i++) {
                var job = card.jobs.get(i);
                jobs.add(
                        db.ids().next(),
                        person,
                        job.company().id,
                        job.title(),
                        job.department(),
                        i == 0 ? 1 : 0,
                        now,
                        now);
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

    private void point(
            BatchStore batch,
            @Nullable Long person,
            @Nullable Long company,
            Point point,
            boolean primary) {
        batch.add(
                db.ids().next(),
                person,
                company,
                point.kind(),
                point.label(),
                point.value(),
                point.normalised(),
                primary ? 1 : 0,
                point.optOut() ? 1 : 0,
                now,
                now);
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

    private void tick(long done, long total) {
        if (done % BATCH == 0) {
            progress.check();
            progress.at(done / 2, total);
        }
    }

    private static final String COMPANY =
            """
            INSERT INTO company (id, name, vat_number, fiscal_code, sdi_code, street, postal_code,
                city, province, country, sort_key, created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String COMPANY_FILLED =
            """
            UPDATE company SET vat_number = ?, fiscal_code = ?, sdi_code = ?, street = ?,
                postal_code = ?, city = ?, province = ?, country = ?, updated_at = ? WHERE id = ?
            """;
    private static final String PERSON =
            """
            INSERT INTO person (id, given_name, family_name, nickname, language, birthday, notes,
                how_met, source, sort_key, created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String PERSON_FILLED =
            """
            UPDATE person SET given_name = ?, family_name = ?, nickname = ?, language = ?,
                birthday = ?, notes = ?, how_met = ?, sort_key = ?, updated_at = ? WHERE id = ?
            """;
    private static final String POINT =
            """
            INSERT INTO contact_point (id, person_id, company_id, kind, label, value, normalised,
                is_primary, opt_out, created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
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
