package it.trequartista.insight;

import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/// Plants rows straight into a file, as other features would have written them.
///
/// The day is Monday 23 November 2026 in Rome, 09:41.
public final class Seed {
    /// The zone of all seeded files.
    public static final ZoneId ROME = ZoneId.of("Europe/Rome");

    /// The day of all seeded files.
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Db db;
    private final AtomicLong ids = new AtomicLong(1000);

    private Seed(Db db) {
        this.db = db;
    }

    /// A new file whose clock stands still.
    public static Db file(Path folder) {
        var at = TODAY.atTime(9, 41).atZone(ROME).toInstant();
        return Db.create(folder.resolve("seed.treq"), new Time(Clock.fixed(at, ROME)));
    }

    /// Plants into a file.
    public static Seed into(Db db) {
        return new Seed(db);
    }

    /// Noon of so many days ago.
    public static long ago(int days) {
        return TODAY.minusDays(days).atTime(12, 0).atZone(ROME).toInstant().toEpochMilli();
    }

    /// One row; the id is given back.
    public long row(String table, String columns, Object... values) {
        long id = ids.incrementAndGet();
        var marks = ", ?".repeat(values.length);
        var all = new Object[values.length + 1];
        all[0] = id;
        System.arraycopy(values, 0, all, 1, values.length);
        db.run(
                h ->
                        h.execute(
                                "INSERT INTO %s (id, %s) VALUES (?%s)"
                                        .formatted(table, columns, marks),
                                all));
        return id;
    }

    /// A stage.
    public long stage(String name, String kind, String position) {
        return row("stage", "name, kind, position", name, kind, position);
    }

    /// A deal with a company, opened so many days ago, with a step planned far ahead.
    public long deal(String title, long stage, long cents, int openedAgo) {
        long company = row("company", "name", title + " srl");
        return row(
                "deal",
                "title, company_id, stage_id, amount_minor, opened_at, next_step, next_step_on",
                title,
                company,
                stage,
                cents,
                ago(openedAgo),
                "Richiama",
                "2027-01-31");
    }

    /// Changes one column of a row.
    public void set(String table, long id, String column, Object value) {
        db.run(
                h ->
                        h.execute(
                                "UPDATE %s SET %s = ? WHERE id = ?".formatted(table, column),
                                value,
                                id));
    }

    /// A person in a deal.
    public long person(String given, String family, long deal) {
        long person = row("person", "given_name, family_name, created_at", given, family, ago(100));
        if (deal != 0) {
            row("deal_person", "deal_id, person_id", deal, person);
        }
        return person;
    }

    /// A touchpoint with a person.
    public long touch(long person, int daysAgo, String direction, String kind, String hat) {
        long touch =
                row(
                        "touchpoint",
                        "at, direction, kind, hat, summary",
                        ago(daysAgo),
                        direction,
                        kind,
                        hat,
                        "Domanda sui tempi");
        row("touchpoint_person", "touchpoint_id, person_id, at", touch, person, ago(daysAgo));
        return touch;
    }

    /// An issued offer with events of given kinds, each so many days ago.
    public long offer(String number, long deal, String validUntil, Object... kindsAndDays) {
        long company = row("company", "name", "Cliente " + number);
        long offer =
                row(
                        "offer",
                        "deal_id, company_id, title",
                        deal == 0 ? null : deal,
                        company,
                        "Sito");
        row(
                "issued_offer",
                "offer_id, number, issued_at, valid_until, total_minor, currency",
                offer,
                number,
                ago(10),
                validUntil,
                590_000L,
                "EUR");
        for (int i = 0; i < kindsAndDays.length; i += 2) {
            row(
                    "offer_event",
                    "offer_id, kind, at",
                    offer,
                    kindsAndDays[i],
                    ago((Integer) kindsAndDays[i + 1]));
        }
        return offer;
    }

    /// An issued contract, signed so many days ago when that is not negative.
    public long contract(String number, int issuedAgo, int signedAgo) {
        long contract = row("contract", "title", "Contratto " + number);
        row(
                "issued_contract",
                "contract_id, number, issued_at, value_minor, currency",
                contract,
                number,
                ago(issuedAgo),
                1_820_000L,
                "EUR");
        for (String side : signedAgo < 0 ? new String[0] : new String[] {"SELLER", "CUSTOMER"}) {
            row(
                    "contract_event",
                    "contract_id, kind, at, party",
                    contract,
                    "SIGNED",
                    ago(signedAgo),
                    side);
        }
        return contract;
    }
}
