package it.trequartista.app.example;

import it.trequartista.documents.Press;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.OfferId;
import it.trequartista.offers.LineKind;
import it.trequartista.offers.OfferEdit;
import it.trequartista.offers.OfferLine;
import it.trequartista.offers.Offers;
import it.trequartista.store.Db;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// Writes 45 offers through the service, in the order of their days: numbered, frozen, printed.
///
/// Deals not yet qualified have none, three have a draft, two a second version; won deals have a
/// yes, lost deals a no, and one offer was taken back.
final class OfferTale {
    private static final int DRAFTS = 3;
    private static final int SECOND_VERSIONS = 2;

    private final Db db;
    private final StoryClock clock;
    private final Dice dice;
    private final Offers offers;

    OfferTale(Db db, StoryClock clock, Dice dice) {
        this.db = db;
        this.clock = clock;
        this.dice = dice;
        this.offers = new Offers(db, new Press());
    }

    void write(List<DealCastStore.Told> deals) {
        int drafts = 0;
        int again = 0;
        int sent = 0;
        var byDay =
                deals.stream().sorted(Comparator.comparing(DealCastStore.Told::opened)).toList();
        for (var deal : byDay) {
            goTo(deal.opened().plus(Duration.ofDays(3)));
            switch (deal.stage()) {
                case 1 -> {
                    if (drafts++ < DRAFTS) {
                        var _ = draft(deal);
                    }
                }
                case 2 -> {
                    var offer = issued(deal);
                    if (sent++ == 0) {
                        offers.withdraw(offer, dice.word("talk"));
                    }
                }
                case 3 -> {
                    var offer = issued(deal);
                    if (again++ < SECOND_VERSIONS) {
                        var next = offers.newVersion(offer);
                        var _ = offers.issue(next);
                        offers.send(next, "EMAIL");
                    }
                }
                case 4 -> accept(deal, issued(deal));
                case 5 -> offers.decline(issued(deal), dice.word("talk"));
                default -> {}
            }
        }
    }

    private OfferId draft(DealCastStore.Told deal) {
        var offer = offers.create(new DealId(deal.id()));
        var work = dice.one(dice.words().all("work"));
        String code = offers.get(offer).conditions().profile().isEmpty() ? "" : "22";
        for (int i = 1; i + 1 < work.size(); i += 2) {
            var line =
                    OfferLine.empty(code)
                            .withName(work.get(i))
                            .withUnitPrice(new BigDecimal(work.get(i + 1)))
                            .withQuantity(BigDecimal.valueOf(i == 1 ? 1 : dice.from(1, 2)))
                            .withKind(i == 5 ? LineKind.OPTIONAL : LineKind.NORMAL);
            long _ = offers.addLine(offer, line, null);
        }
        offers.edit(offer, new OfferEdit.Title(work.getFirst()));
        return offer;
    }

    private OfferId issued(DealCastStore.Told deal) {
        var offer = draft(deal);
        var _ = offers.issue(offer);
        offers.send(offer, "EMAIL");
        return offer;
    }

    private void accept(DealCastStore.Told deal, OfferId offer) {
        goTo(deal.opened().plus(Duration.ofDays(20)));
        var issued = offers.get(offer).issued().orElseThrow();
        long now = db.time().now().toEpochMilli();
        db.run(
                handle ->
                        new RowsStore(handle)
                                .putEvent(
                                        "offer_event",
                                        db.ids().next(),
                                        "offer_id",
                                        offer.value(),
                                        "issued_id",
                                        issued.row(),
                                        "kind",
                                        "ACCEPTED",
                                        "at",
                                        now,
                                        "channel",
                                        "EMAIL",
                                        "note",
                                        dice.word("yes"),
                                        "recorded_at",
                                        now));
    }

    private void goTo(Instant moment) {
        clock.goTo(moment.isAfter(StoryClock.TODAY) ? StoryClock.TODAY : moment);
    }
}
