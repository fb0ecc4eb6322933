package it.trequartista.deals;

import it.trequartista.kernel.DealId;
import it.trequartista.kernel.StageId;
import it.trequartista.kernel.Time;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The board read from the file. Days in stage are counted from the last change into it.
final class BoardStore {
    private static final String CARDS =
            """
            SELECT d.id, d.stage_id, d.title, d.amount_minor, d.currency, d.next_step,
                   d.waiting_for, d.next_step_on, d.opened_at,
                   coalesce(
                       nullif(c.name, ''),
                       (SELECT trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, ''))
                        FROM deal_person dp JOIN person p ON p.id = dp.person_id
                        WHERE dp.deal_id = d.id AND dp.deleted = 0 ORDER BY dp.id LIMIT 1)) AS who,
                   (SELECT max(s.at) FROM stage_change s
                    WHERE s.deal_id = d.id AND s.to_stage = d.stage_id AND s.deleted = 0)
                       AS since
            FROM deal d LEFT JOIN company c ON c.id = d.company_id
            WHERE d.deleted = 0
            """;

    private final Time time;

    BoardStore(Time time) {
        this.time = time;
    }

    /// Open deals, and those closed since the start of a day, stage by stage.
    Board board(Handle handle, Pipeline pipeline, LocalDate closedSince) {
        var cards =
                handle.createQuery(
                                CARDS
                                        + " AND (d.closed_at IS NULL OR d.closed_at >= :since)"
                                        + " ORDER BY d.position, d.id")
                        .bind(
                                "since",
                                closedSince.atStartOfDay(time.zone()).toInstant().toEpochMilli())
                        .map((rs, ctx) -> card(new Row(rs), pipeline))
                        .list();
        return new Board(
                pipeline.stages().stream().map(s -> new Column(s, of(cards, s.id()))).toList());
    }

    private static List<Card> of(List<Card> cards, StageId stage) {
        return cards.stream().filter(c -> c.stage().equals(stage)).toList();
    }

    private Card card(Row row, Pipeline pipeline) {
        var stage = row.id("stage_id", StageId::new);
        var since = row.maybeInstant("since").orElseGet(() -> row.instant("opened_at"));
        long days = ChronoUnit.DAYS.between(time.dayOf(since), time.today());
        return new Card(
                row.id("id", DealId::new),
                stage,
                row.text("title"),
                row.text("who"),
                row.maybeText("amount_minor")
                        .map(any -> row.money("amount_minor", "currency"))
                        .orElse(null),
                DealStore.next(row),
                Math.max(0, days),
                pipeline.stage(stage).map(s -> s.isCold(days)).orElse(false));
    }
}
