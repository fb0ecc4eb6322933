package it.trequartista.inbox;

import it.trequartista.contacts.Normal;
import it.trequartista.kernel.Ids;
import it.trequartista.store.BulkRows;
import it.trequartista.store.BulkRows.Shape;
import it.trequartista.store.Db;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// Cards as rows, which [BatchStore] writes. It needs no connection, so that the rows of one part
/// of a list can be made while those of another are written.
final class CardStore {
    private final Ids ids;
    private final long now;

    // What is the same for every row stands in the statement: to hand a value over costs more than
    // to store it.
    private final Shape company;
    private final Shape companyBare;
    private final Shape companyPoint;
    private final Shape person;
    private final Shape personBare;
    private final Shape point;
    private final Shape job;
    private final Shape address;
    private final Shape tag;

    CardStore(Db db) {
        ids = db.ids();
        now = db.time().now().toEpochMilli();
        company = shape("company", Set.of(), COMPANY + ",name,sort_key");
        companyBare = shape("company", Set.of(COMPANY.split(",")), "name,sort_key");
        companyPoint = shape("contact_point", Set.of(), "company_id," + POINT);
        person =
                shape(
                        "person",
                        Set.of(),
                        "given_name,family_name,nickname,language,birthday,notes,how_met,source,"
                                + "sort_key");
        personBare =
                shape(
                        "person",
                        Set.of("nickname", "language", "notes", "how_met"),
                        "given_name,family_name,source,sort_key");
        point = shape("contact_point", Set.of(), "person_id," + POINT);
        job = shape("affiliation", Set.of(), "person_id,company_id,title,department,is_primary");
        address =
                shape(
                        "address",
                        Set.of(),
                        "person_id,kind,street,postal_code,city,province,country");
        tag = shape("tagging", Set.of(), "person_id,tag");
    }

    /// @param empty columns whose text is empty in every row
    private Shape shape(String table, Set<String> empty, String columns) {
        var same = new LinkedHashMap<String, Object>();
        empty.forEach(column -> same.put(column, ""));
        same.put("created_at", now);
        same.put("updated_at", now);
        return new Shape(table, same, columns.split(","));
    }

    /// All of these new companies and people, with what makes them findable. They get an id and are
    /// settled: what comes on them later is a change.
    List<Batch> fresh(List<CompanyCard> companies, List<Card> people) {
        var made = new ArrayList<Batch>();
        companies(made, companies);
        persons(made, people);
        var details = new Details();
        var words = Batch.words(FTS);
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
        var bare = companyBare.rows();
        var whole = company.rows();
        var points = companyPoint.rows();
        var words = Batch.words(COMPANY_FTS);
        for (CompanyCard card : cards) {
            card.enters(ids.next());
            String key = Normal.key(card.name);
            if (card.isBare()) {
                bare.add(card.id, card.name, key);
            } else {
                whole.add(all(card, 1, card.id, card.name, key));
            }
            points(points, card);
            words.add(card.id, card.name + ' ', card.found());
            card.settled();
        }
        Collections.addAll(made, new Batch(bare), new Batch(whole), new Batch(points), words);
    }

    /// What is new on companies that are in the file.
    List<Batch> changes(List<CompanyCard> companies) {
        var update = batch(COMPANY_FILLED);
        var points = companyPoint.rows();
        for (CompanyCard card : companies) {
            if (card.filled) {
                update.add(all(card, 0, card.id));
            }
            points(points, card);
        }
        return List.of(update, new Batch(points));
    }

    private void points(BulkRows points, CompanyCard card) {
        for (int i = card.knownPoints; i < card.points.size(); i++) {
            point(points, card.id, card.points.get(i), i == 0);
        }
    }

    /// Codes and place of a company, after the first and before the other values.
    private static Object[] all(CompanyCard card, int first, Object... more) {
        Object[] values = new Object[8 + more.length];
        System.arraycopy(more, 0, values, 0, first);
        System.arraycopy(more, first, values, first + 8, more.length - first);
        values[first] = card.codes.vat();
        values[first + 1] = card.codes.fiscal();
        values[first + 2] = card.codes.sdi();
        values[first + 3] = card.where.street();
        values[first + 4] = card.where.postal().code();
        values[first + 5] = card.where.postal().city();
        values[first + 6] = card.where.province();
        values[first + 7] = card.where.country();
        return values;
    }

    private void persons(List<Batch> made, List<Card> people) {
        var bare = personBare.rows();
        var whole = person.rows();
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
        Collections.addAll(made, new Batch(bare), new Batch(whole));
    }

    /// The four tables that hang on a person.
    private final class Details {
        private final BulkRows points = point.rows();
        private final BulkRows jobs = job.rows();
        private final BulkRows addresses = address.rows();
        private final BulkRows tags = tag.rows();

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
            List.of(points, jobs, addresses, tags).forEach(rows -> made.add(new Batch(rows)));
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

    private void point(BulkRows batch, long owner, Point point, boolean primary) {
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
    ///
    /// @param fresh the same, when they are new rows of a table that travels
    /// @param isWords whether they are words of the index of search, which may wait
    record Batch(
            String sql, List<@Nullable Object[]> rows, @Nullable BulkRows fresh, boolean isWords) {
        Batch(String sql) {
            this(sql, new ArrayList<>(), null, false);
        }

        Batch(BulkRows fresh) {
            this(fresh.sql(1), fresh.rows(), fresh, false);
        }

        private static Batch words(String sql) {
            return new Batch(sql, new ArrayList<>(), null, true);
        }

        @com.google.errorprone.annotations.CanIgnoreReturnValue
        Batch add(@Nullable Object... values) {
            rows.add(values);
            return this;
        }
    }

    private static final String COMPANY =
            "vat_number,fiscal_code,sdi_code,street,postal_code,city,province,country";
    private static final String POINT = "kind,label,value,normalised,is_primary,opt_out";
    private static final String COMPANY_FILLED =
            """
            UPDATE company SET vat_number = ?, fiscal_code = ?, sdi_code = ?, street = ?,
                postal_code = ?, city = ?, province = ?, country = ?, updated_at = :now WHERE id = ?
            """;
    private static final String PERSON_FILLED =
            """
            UPDATE person SET given_name = ?, family_name = ?, nickname = ?, language = ?,
                birthday = ?, notes = ?, how_met = ?, sort_key = ?, updated_at = :now WHERE id = ?
            """;
    private static final String POINT_CLOSED =
            """
            UPDATE contact_point SET opt_out = 1, updated_at = :now
            WHERE person_id = ? AND normalised = ? AND deleted = 0
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
