package it.trequartista.insight;

import it.trequartista.kernel.Money;
import it.trequartista.kernel.Time;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Where things stand and how much happened.
final class PulseStore {
    private static final String STAGES =
            """
            SELECT s.id, s.name, count(d.id) AS deals, sum(d.amount_minor) AS amount,
                   coalesce(d.currency, 'EUR') AS currency
            FROM stage s LEFT JOIN deal d
                ON d.stage_id = s.id AND d.deleted = 0 AND d.closed_at IS NULL
            WHERE s.deleted = 0 AND s.kind = 'OPEN'
            GROUP BY s.id, coalesce(d.currency, 'EUR') ORDER BY s.position, s.id, deals DESC
            """;

    private static final String WON =
            """
            SELECT coalesce(d.currency, 'EUR') AS currency, count(*) AS deals,
                   sum(d.amount_minor) AS amount
            FROM deal d JOIN stage s ON s.id = d.stage_id
            WHERE d.deleted = 0 AND s.kind = 'WON' AND d.closed_at >= :since
            GROUP BY coalesce(d.currency, 'EUR') ORDER BY deals DESC
            """;

    private static final String COUNTS =
            """
            SELECT (SELECT count(*) FROM deal WHERE deleted = 0
                        AND opened_at >= :from AND opened_at < :end) AS opened,
                   (SELECT count(*) FROM person WHERE deleted = 0
                        AND created_at >= :from AND created_at < :end) AS contacts,
                   (SELECT count(*) FROM publication WHERE deleted = 0
                        AND published_on >= :first AND published_on <= :last) AS published
            """;

    /// A contract is signed when both sides have; voided ones never were.
    private static final String SIGNED =
            """
            SELECT count(*) AS signed, sum(value) AS amount, currency FROM
                (SELECT coalesce(i.currency, 'EUR') AS currency, max(i.value_minor) AS value,
                        max(e.at) AS at
                 FROM contract k JOIN issued_contract i ON i.contract_id = k.id
                 JOIN contract_event e ON e.contract_id = k.id AND e.kind = 'SIGNED'
                 WHERE k.deleted = 0 AND NOT EXISTS (SELECT 1 FROM contract_event v
                     WHERE v.contract_id = k.id AND v.kind = 'VOIDED')
                 GROUP BY k.id HAVING count(DISTINCT e.party) = 2)
            WHERE at >= :from AND at < :end GROUP BY currency ORDER BY signed DESC
            """;

    private static final String BEGINNING =
            """
            SELECT EXISTS (SELECT 1 FROM person WHERE deleted = 0) AS person,
                   EXISTS (SELECT 1 FROM touchpoint WHERE deleted = 0) AS touchpoint,
                   EXISTS (SELECT 1 FROM content_item WHERE deleted = 0) AS content,
                   EXISTS (SELECT 1 FROM offer WHERE deleted = 0) AS offer,
                   EXISTS (SELECT 1 FROM issued_offer WHERE pdf_id IS NOT NULL) AS pdf
            """;

    private record Part(long key, String name, long deals, List<Money> sums) {}

    private PulseStore() {}

    static String firstName(Handle handle) {
        return handle.createQuery("SELECT person_name FROM seller WHERE deleted = 0 ORDER BY id")
                .map((rs, ctx) -> new Row(rs).text("person_name").strip().split("\\s+", 2)[0])
                .findFirst()
                .orElse("");
    }

    static PipelineNow pipeline(Handle handle, Time time) {
        var open =
                handle.createQuery(STAGES)
                        .map(
                                (rs, ctx) -> {
                                    var row = new Row(rs);
                                    return part(row, row.number("id"), row.text("name"));
                                })
                        .list();
        var won =
                handle.createQuery(WON)
                        .bind("since", start(time.today().withDayOfMonth(1), time))
                        .map((rs, ctx) -> part(new Row(rs), 0, ""))
                        .list();
        return new PipelineNow(together(open), together(won).stream().findFirst().orElse(none()));
    }

    private static StageSum none() {
        return new StageSum("", 0, List.of());
    }

    private static Part part(Row row, long key, String name) {
        return new Part(
                key,
                name,
                row.number("deals"),
                row.maybeText("amount").map(any -> row.money("amount", "currency")).stream()
                        .toList());
    }

    /// One sum per stage from one row per stage and currency.
    private static List<StageSum> together(List<Part> parts) {
        var stages = new LinkedHashMap<Long, StageSum>();
        for (Part part : parts) {
            stages.merge(
                    part.key(),
                    new StageSum(part.name(), part.deals(), part.sums()),
                    (a, b) -> {
                        var sums = new ArrayList<>(a.sums());
                        sums.addAll(b.sums());
                        return new StageSum(a.name(), a.deals() + b.deals(), sums);
                    });
        }
        return List.copyOf(stages.values());
    }

    static Counts counts(Handle handle, Span span, Time time) {
        var signed =
                within(handle.createQuery(SIGNED), span, time)
                        .map((rs, ctx) -> signed(new Row(rs)))
                        .list();
        return within(handle.createQuery(COUNTS), span, time)
                .bind("first", span.from().toString())
                .bind("last", span.to().toString())
                .map(
                        (rs, ctx) -> {
                            var row = new Row(rs);
                            return new Counts(
                                    row.number("opened"),
                                    row.number("contacts"),
                                    row.number("published"),
                                    signed.stream().mapToLong(Part::deals).sum(),
                                    signed.stream().flatMap(p -> p.sums().stream()).toList());
                        })
                .one();
    }

    private static Part signed(Row row) {
        return new Part(0, "", row.number("signed"), List.of(row.money("amount", "currency")));
    }

    static Beginning beginning(Handle handle) {
        return handle.createQuery(BEGINNING)
                .map(
                        (rs, ctx) -> {
                            var row = new Row(rs);
                            return new Beginning(
                                    row.flag("person"),
                                    row.flag("touchpoint"),
                                    row.flag("content"),
                                    row.flag("offer"),
                                    row.flag("pdf"));
                        })
                .one();
    }

    /// Binds the first moment of a span and the first after it.
    static Query within(Query query, Span span, Time time) {
        return query.bind("from", start(span.from(), time))
                .bind("end", start(span.to().plusDays(1), time));
    }

    static long start(LocalDate day, Time time) {
        return day.atStartOfDay(time.zone()).toInstant().toEpochMilli();
    }
}
