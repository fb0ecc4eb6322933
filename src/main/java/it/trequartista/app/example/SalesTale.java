package it.trequartista.app.example;

import it.trequartista.app.example.DealCastStore.Told;
import it.trequartista.deals.Deals;
import it.trequartista.deals.Keeper;
import it.trequartista.deals.Loss;
import it.trequartista.deals.Stage;
import it.trequartista.deals.StageKind;
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
import java.util.List;

/// Tells what became of the deals, through the services, each act at its moment: 45 offers in every
/// state, 15 of them accepted, of which [ClosingTale] makes contracts.
///
/// Of the qualified deals two have a draft and one an offer not yet sent; of those in negotiation
/// two have a second version; one sent offer was taken back; offers sent long ago have run out.
final class SalesTale {
    private static final int DRAFTS = 2;
    private static final int SECOND_VERSIONS = 2;

    private final Dice dice;
    private final Agenda agenda;
    private final Deals deals;
    private final Offers offers;
    private final ClosingTale closing;
    private final List<Stage> stages;

    SalesTale(Db db, StoryClock clock, Dice dice) {
        var press = new Press();
        this.dice = dice;
        this.agenda = new Agenda(clock);
        this.deals = new Deals(db);
        this.offers = new Offers(db, press);
        this.closing = new ClosingTale(db, press, dice, agenda);
        this.stages = deals.pipeline().stages();
    }

    void tell(List<Told> told) {
        for (var deal : told) {
            agenda.note(dice.after(deal.opened(), 2), () -> begin(deal));
        }
        agenda.live(dice.end());
    }

    private void begin(Told deal) {
        switch (deal.ending()) {
            case NEW -> {}
            case QUALIFIED -> {
                if (deal.nth() <= DRAFTS) {
                    var offer = draft(deal);
                    if (deal.nth() == DRAFTS) {
                        later(deal, 3, () -> issue(offer));
                    }
                }
            }
            case OFFERED -> {
                var offer = propose(deal);
                if (deal.nth() == 0) {
                    later(deal, 5, () -> offers.withdraw(offer, dice.word("takenBack")));
                }
            }
            case NEGOTIATION -> negotiate(deal, propose(deal));
            case WON -> closing.tell(deal, propose(deal));
            case LOST -> lose(deal, propose(deal));
        }
    }

    private void negotiate(Told deal, OfferId offer) {
        later(deal, 6, () -> move(deal));
        if (deal.nth() < SECOND_VERSIONS) {
            later(
                    deal,
                    9,
                    () -> {
                        var next = offers.newVersion(offer);
                        issue(next);
                        offers.send(next, "EMAIL");
                    });
        }
    }

    private void move(Told deal) {
        var open = stages.stream().filter(s -> s.kind() == StageKind.OPEN).toList();
        var _ = deals.move(id(deal), open.getLast().id(), null);
    }

    private void lose(Told deal, OfferId offer) {
        later(
                deal,
                18,
                () -> {
                    String reason = dice.word("no");
                    offers.decline(offer, reason);
                    var keeper = dice.one(List.of(Keeper.values()));
                    var _ = deals.lose(id(deal), new Loss(keeper, reason));
                });
    }

    /// Writes an offer, issues it the day after and sends it within the hour.
    private OfferId propose(Told deal) {
        var offer = draft(deal);
        var at = dice.after(deal.opened(), 3);
        agenda.note(at, () -> issue(offer));
        agenda.note(soon(at), () -> offers.send(offer, "EMAIL"));
        return offer;
    }

    private OfferId draft(Told deal) {
        var offer = offers.create(id(deal));
        String code = offers.get(offer).conditions().profile().isEmpty() ? "" : "22";
        for (int i = 1; i + 1 < deal.work().size(); i += 2) {
            var line =
                    OfferLine.empty(code)
                            .withName(deal.work().get(i))
                            .withUnitPrice(new BigDecimal(deal.work().get(i + 1)))
                            .withKind(i == 5 ? LineKind.OPTIONAL : LineKind.NORMAL);
            long _ = offers.addLine(offer, line, null);
        }
        offers.edit(offer, new OfferEdit.Title(deal.title()));
        return offer;
    }

    private void issue(OfferId offer) {
        var _ = offers.issue(offer);
    }

    private void later(Told deal, int days, Runnable act) {
        agenda.note(dice.after(deal.opened(), days), act);
    }

    private Instant soon(Instant at) {
        return at.plus(Duration.ofMinutes(dice.from(5, 60)));
    }

    private static DealId id(Told deal) {
        return new DealId(deal.id());
    }
}
