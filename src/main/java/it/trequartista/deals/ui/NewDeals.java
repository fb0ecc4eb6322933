package it.trequartista.deals.ui;

import it.trequartista.deals.Deals;
import it.trequartista.kernel.Place;
import it.trequartista.ui.Command;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;

/// Opens a deal from anywhere in the window.
public final class NewDeals {
    private NewDeals() {}

    /// Asks for a new deal and goes to its page.
    public static Command command(Desk desk, Deals deals) {
        return Command.of("deals.new", Icon.TRELLO, () -> ask(desk, deals));
    }

    private static void ask(Desk desk, Deals deals) {
        var finding = desk.background().lane();
        NewDealSheet.open(
                desk,
                (typed, found) -> finding.run(() -> deals.buyers(typed), found, desk::say),
                deal ->
                        desk.background()
                                .save(
                                        () -> deals.create(deal),
                                        id -> desk.go().to(new Place.Deal(id)),
                                        desk::say));
    }
}
