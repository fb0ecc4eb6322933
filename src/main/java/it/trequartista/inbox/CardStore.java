package it.trequartista.inbox;

import it.trequartista.contacts.Normal;
import it.trequartista.kernel.Ids;
import it.trequartista.store.Db;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Cards as rows, which [BatchStore] writes. It needs no connection, so that the rows of one part
/// of a list can be made while those of another are written.
final class CardStore {
    private final Ids ids;
    private final long now;

    CardStore(Db db) {
        this.ids = db.ids();
        this.now = db.time().now().toEpochMilli();
    }

    /// All of these new companies and people, with what makes them findable. They get an id and are
    /// settled: what comes on them later is a change.
    List<Batch> fresh(List<CompanyCard> companies, List<Card> people) {
        var made = new ArrayList<Batch>();
        companies(made, companies);
        persons(made, people);
        var details = new Details();
        var words = batch(FTS);
        for (Card card : people) {
            details.add(card);
            words.add(card.id, card.name(), card.detail());
            card.settled();
        }
        details.into(made);
        made.add(words);
        return made;
    }

    private void companies(List<Batch> made, List<CompanyCard> cards) {
        var bare = batch(COMPANY_BARE);
        var whole = batch(COMPANY);
        var points = batch(COMPANY_POINT);
        var words = batch(COMPANY_FTS);
        for (CompanyCard card : cards) {
            card.enters(ids.next());
            String key = Normal.key(card.name);
            if (card.isBare()) {
                bare.add(card.id, card.name, key);
            } else {
                all(whole, card, card.id, card.name, key);
            }
            points(points, card);
            words.add(card.id, card.name + ' ', card.found());
            card.settled();
        }
        made.addAll(List.of(bare, whole, points, words));
    }

    /// What is new on companies that are in the file.
    List<Batch> changes(List<CompanyCard> companies) {
        var update = batch(COMPANY_FILLED);
        var points = batch(COMPANY_POINT);
        for (CompanyCard card : companies) {
            if (card.filled) {
                all(update, card, card.id);
            }
            points(points, card);
        }
        return List.of(update, points);
    }

    private void points(Batch points, CompanyCard card) {
        for (int i = card.knownPoints; i < card.points.size(); i++) {
            point(points, card.id, card.points.get(i), i == 0);
        }
    }

    /// Codes and place of a company, then what else the statement takes.
    private static void all(Batch batch, CompanyCard card, Object... more) {
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

    private void persons(List<Batch> made, List<Card> people) {
        var bare = batch(PERSON_BARE);
        var whole = batch(PERSON);
        for (Card card : people) {
            card.enters(ids.next());
            var who = card.who;
            String[] f = card.facts;
            if (who.nickname().isEmpty() && (f[0] + f[1] + f[2] + f[3]).isEmpty()) {
                bare.add(card.id, who.given(), who.family(), f[4], who.sortKey());
            } else {
                whole.add(
                        card.id,
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
        }
        made.addAll(List.of(bare, whole));
    }

    /// The four tables that hang on a person.
    private final class Details {
        private final Batch points = batch(POINT);
        private final Batch jobs = batch(JOB);
        private final Batch addresses = batch(ADDRESS);
        private final Batch tags = batch(TAG);

        void add(Card card) {
            long person = card.id;
            for (int i = card.knownPoints; i < card.points.size(); i++) {
                point(points, person, card.points.get(i), isFirst(card, i));
            }
            for (int i = card.knownJobs; i < card.jobs.size(); i++) {
                var job = card.jobs.get(i);
                jobs.add(
                        ids.next(),
                        person,
                        job.company().id,
                        job.title(),
                        job.department(),
                        i == 0 ? 1L : 0L);
            }
            for (int i = card.knownAddresses; i < card.addresses.size(); i++) {
                Where where = card.addresses.get(i);
                addresses.add(
                        ids.next(),
                        person,
                        where.kind(),
                        where.street(),
                        where.postal().code(),
                        where.postal().city(),
                        where.province(),
                        where.country());
            }
            for (int i = card.knownTags; i < card.tags.size(); i++) {
                tags.add(ids.next(), person, card.tags.get(i));
            }
        }

        void into(List<Batch> made) {
            made.addAll(List.of(points, jobs, addresses, tags));
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

    private void point(Batch batch, long owner, Point point, boolean primary) {
        batch.add(
                ids.next(),
                owner,
                point.kind(),
                point.label(),
                point.value(),
                point.normalised(),
                primary ? 1L : 0L,
                point.optOut() ? 1L : 0L);
    }

    /// What is new on people who are in the file, and their words in search again.
    List<Batch> changed(List<Card> people) {
        var made = new ArrayList<Batch>();
        var update = batch(PERSON_FILLED);
        var closing = batch(POINT_CLOSED);
        var details = new Details();
        for (Card card : people) {
            details.add(card);
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
                    card.id);
            for (String normalised : card.closing) {
                closing.add(card.id, normalised);
            }
        }
        details.into(made);
        made.addAll(List.of(update, closing));
        String some = people.stream().map(c -> c.id).toList().toString();
        made.add(batch(FTS_OLD).add(some));
        made.add(batch(FTS_NEW).add(some));
        return made;
    }

    private Batch batch(String sql) {
        return new Batch(sql.replace(":now", String.valueOf(now)));
    }

    /// Values for one statement, a row of them each time it is executed.
    static final class Batch {
        final String sql;
        final List<@Nullable Object[]> rows = new ArrayList<>();

        Batch(String sql) {
            this.sql = sql;
        }

        @com.google.errorprone.annotations.CanIgnoreReturnValue
        Batch add(@Nullable Object... values) {
            rows.add(values);
            return this;
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
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, :now, :now)
            """;
    private static final String COMPANY_FILLED =
            """
            UPDATE company SET vat_number = ?, fiscal_code = ?, sdi_code = ?, street = ?,
                postal_code = ?, city = ?, province = ?, country = ?, updated_at = :now WHERE id = ?
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
                birthday = ?, notes = ?, how_met = ?, sort_key = ?, updated_at = :now WHERE id = ?
            """;
    private static final String POINT =
            """
            INSERT INTO contact_point (id, person_id, kind, label, value, normalised, is_primary, opt_out,
                created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, :now, :now)
            """;
    private static final String COMPANY_POINT =
            """
            INSERT INTO contact_point (id, company_id, kind, label, value, normalised, is_primary, opt_out,
                created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, :now, :now)
            """;
    private static final String POINT_CLOSED =
            """
            UPDATE contact_point SET opt_out = 1, updated_at = :now
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
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, :now, :now)
            """;
    private static final String TAG =
            """
            INSERT INTO tagging (id, person_id, tag, created_at, updated_at)
            VALUES (?, ?, ?, :now, :now)
            """;
    private static final String FTS =
            "INSERT INTO person_fts (rowid, name, detail) VALUES (?, ?, ?)";
    private static final String COMPANY_FTS =
            "INSERT INTO company_fts (rowid, name, detail) VALUES (?, ?, ?)";
    private static final String FTS_OLD =
            "DELETE FROM person_fts WHERE rowid IN (SELECT value FROM json_each(?))";
    private static final String FTS_NEW =
            """
            INSERT INTO person_fts (rowid, name, detail)
            SELECT id, name, detail FROM person_search
            WHERE id IN (SELECT value FROM json_each(?))
            """;
}
