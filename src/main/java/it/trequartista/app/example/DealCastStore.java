package it.trequartista.app.example;

import it.trequartista.deals.Stage;
import it.trequartista.deals.StageKind;
import it.trequartista.kernel.Ids;
import it.trequartista.kernel.Position;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Writes 60 deals, one per company, in all stages.
record DealCastStore(Handle handle, Ids ids, Dice dice) {
    private static final List<String> KEEPERS =
            List.of("COMPETITOR", "STATUS_QUO", "BUDGET", "TIMING", "AUTHORITY", "TRUST", "FIT");
    private static final List<String> STEPS =
            List.of(
                    "Chiamare per fissare l'incontro",
                    "Mandare due esempi simili",
                    "Preparare il preventivo",
                    "Sentire chi decide",
                    "Rispondere alle domande sul prezzo");

    /// A deal of the story.
    record Told(long id, long company, long person, StageKind kind, int stage, Instant opened) {}

    List<Told> write(Cast cast, List<Stage> stages) {
        var told = new ArrayList<Told>();
        String position = Position.first();
        for (int i = 0; i < cast.companies().size(); i++) {
            long company = cast.companies().get(i);
            // Won and lost deals take a quarter and an eighth; the others spread over the pipeline.
            int stage = List.of(0, 1, 2, 3, 4, 2, 4, 5, 3, 0, 1, 4).get(i % 12);
            var opened = dice.before(StoryClock.TODAY, stage < 2 ? 45 : 330);
            var deal =
                    new Told(
                            ids.at(opened),
                            company,
                            cast.contactOf(company),
                            stages.get(stage).kind(),
                            stage,
                            opened);
            deal(deal, stages, position);
            position = Position.after(position);
            told.add(deal);
        }
        return told;
    }

    private void deal(Told deal, List<Stage> stages, String position) {
        var rows = new RowsStore(handle);
        boolean open = deal.kind() == StageKind.OPEN;
        var parts = new ArrayList<Object>();
        parts.addAll(
                List.of(
                        "title", dice.word("work"),
                        "company_id", deal.company(),
                        "stage_id", stages.get(deal.stage()).id().value(),
                        "position", position,
                        "amount_minor", dice.from(6, 95) * 10_000L,
                        "currency", "EUR",
                        "expected_on", day(dice.from(-5, 70)),
                        "opened_at", deal.opened().toEpochMilli()));
        if (open && dice.chance(80)) {
            parts.addAll(
                    List.of("next_step", dice.one(STEPS), "next_step_on", day(dice.from(-3, 14))));
        }
        if (!open) {
            parts.addAll(List.of("closed_at", closed(deal).toEpochMilli()));
        }
        if (deal.kind() == StageKind.LOST) {
            parts.addAll(
                    List.of(
                            "lost_keeper",
                            dice.one(KEEPERS),
                            "lost_reason",
                            "Ne riparliamo a primavera"));
        }
        rows.put("deal", deal.id(), deal.opened().toEpochMilli(), parts.toArray());
        rows.put(
                "deal_person",
                ids.at(deal.opened()),
                deal.opened().toEpochMilli(),
                "deal_id",
                deal.id(),
                "person_id",
                deal.person(),
                "role",
                "CONTACT");
        if (deal.stage() > 0) {
            var moved = open ? deal.opened().plus(Duration.ofDays(1)) : closed(deal);
            rows.putEvent(
                    "stage_change",
                    ids.at(moved),
                    "deal_id",
                    deal.id(),
                    "from_stage",
                    stages.getFirst().id().value(),
                    "to_stage",
                    stages.get(deal.stage()).id().value(),
                    "at",
                    moved.toEpochMilli(),
                    "reason",
                    "");
        }
    }

    private static Instant closed(Told deal) {
        var after = deal.opened().plus(Duration.ofDays(32));
        return after.isAfter(StoryClock.TODAY) ? StoryClock.TODAY : after;
    }

    private static String day(int fromToday) {
        return LocalDate.ofInstant(StoryClock.TODAY, ZoneOffset.UTC).plusDays(fromToday).toString();
    }
}
