package it.trequartista.app.example;

import it.trequartista.deals.Stage;
import it.trequartista.kernel.Ids;
import it.trequartista.kernel.Position;

import org.jdbi.v3.core.Handle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Writes 60 deals, one per company, as they were when they had been looked at: new or qualified.
/// What becomes of them is told by [SalesTale].
record DealCastStore(Handle handle, Ids ids, Dice dice) {
    /// How the story of each twelve ends. Won and lost deals take a quarter and a twelfth.
    private static final List<Ending> ENDINGS =
            List.of(
                    Ending.NEW,
                    Ending.QUALIFIED,
                    Ending.OFFERED,
                    Ending.NEGOTIATION,
                    Ending.WON,
                    Ending.OFFERED,
                    Ending.WON,
                    Ending.LOST,
                    Ending.NEGOTIATION,
                    Ending.NEW,
                    Ending.QUALIFIED,
                    Ending.WON);

    /// The stage a deal comes to, in the order of the default pipeline.
    enum Ending {
        NEW,
        QUALIFIED,
        OFFERED,
        NEGOTIATION,
        WON,
        LOST
    }

    /// A deal of the story.
    ///
    /// @param id of the deal
    /// @param company that may buy
    /// @param person who speaks for it
    /// @param ending where it comes to
    /// @param nth of that ending, from 0
    /// @param opened when
    /// @param work what it is about, then what is sold and its price, by turns
    record Told(
            long id,
            long company,
            long person,
            Ending ending,
            int nth,
            Instant opened,
            List<String> work) {
        String title() {
            return work.getFirst();
        }
    }

    List<Told> write(Cast cast, List<Stage> stages) {
        var told = new ArrayList<Told>();
        String position = Position.first();
        for (int i = 0; i < cast.companies().size(); i++) {
            long company = cast.companies().get(i);
            var ending = ENDINGS.get(i % ENDINGS.size());
            int nth = (int) told.stream().filter(d -> d.ending() == ending).count();
            var opened = opened(ending, nth);
            var deal =
                    new Told(
                            ids.at(opened),
                            company,
                            cast.contactOf(company),
                            ending,
                            nth,
                            opened,
                            dice.entry("work"));
            deal(deal, stages, position);
            position = Position.after(position);
            told.add(deal);
        }
        return told;
    }

    /// Open deals are young; some offers have run out; won deals spread over the year, the first
    /// being the oldest.
    private Instant opened(Ending ending, int nth) {
        return switch (ending) {
            case NEW -> dice.past(1, 14);
            case QUALIFIED -> dice.past(5, 24);
            case OFFERED -> nth < 7 ? dice.past(7, 26) : dice.past(45, 70);
            case NEGOTIATION -> nth < 8 ? dice.past(14, 28) : dice.past(45, 70);
            case WON -> dice.past(24 + 27 * (14 - nth), 31 + 27 * (14 - nth));
            case LOST -> dice.past(60, 330);
        };
    }

    private void deal(Told deal, List<Stage> stages, String position) {
        var rows = new RowsStore(handle);
        boolean looked = deal.ending() != Ending.NEW;
        var stage = stages.get(looked ? 1 : 0).id();
        long made = deal.opened().toEpochMilli();
        var parts =
                new ArrayList<Object>(
                        List.of(
                                "title", deal.title(),
                                "company_id", deal.company(),
                                "stage_id", stage.value(),
                                "position", position,
                                "amount_minor", worth(deal.work()),
                                "currency", "EUR",
                                "expected_on", inDays(dice.from(-5, 70)),
                                "opened_at", made));
        if (deal.ending().compareTo(Ending.WON) < 0 && dice.chance(80)) {
            parts.addAll(List.of("next_step", dice.word("step"), "next_step_on", inDays(step())));
        }
        rows.put("deal", deal.id(), made, parts.toArray());
        rows.put(
                "deal_person",
                ids.at(deal.opened()),
                made,
                "deal_id",
                deal.id(),
                "person_id",
                deal.person(),
                "role",
                "CONTACT");
        opened(deal.id(), deal.opened(), stages.getFirst());
        if (looked) {
            looked(deal, stages);
        }
    }

    private int step() {
        return dice.from(-3, 14);
    }

    private void opened(long deal, Instant at, Stage first) {
        new RowsStore(handle)
                .putEvent(
                        "stage_change",
                        ids.at(at),
                        "deal_id",
                        deal,
                        "to_stage",
                        first.id().value(),
                        "at",
                        at.toEpochMilli());
    }

    private void looked(Told deal, List<Stage> stages) {
        var at = dice.after(deal.opened(), 1);
        new RowsStore(handle)
                .putEvent(
                        "stage_change",
                        ids.at(at),
                        "deal_id",
                        deal.id(),
                        "from_stage",
                        stages.getFirst().id().value(),
                        "to_stage",
                        stages.get(1).id().value(),
                        "at",
                        at.toEpochMilli());
    }

    /// What the work is sold for without its option, in cents.
    private static long worth(List<String> work) {
        return new BigDecimal(work.get(2)).add(new BigDecimal(work.get(4))).longValueExact() * 100;
    }

    private String inDays(int days) {
        return dice.today().plusDays(days).toString();
    }
}
