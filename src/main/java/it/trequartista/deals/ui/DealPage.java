package it.trequartista.deals.ui;

import it.trequartista.deals.Deals;
import it.trequartista.kernel.DealId;
import it.trequartista.ui.Command;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Page;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// The page of one deal.
public final class DealPage implements Page {
    private final DealModel model;
    private final DealView view;

    /// A deal.
    ///
    /// @param newOffer makes an offer for a deal and goes there; null hides the button
    public DealPage(Desk desk, Deals deals, DealId id, @Nullable Consumer<DealId> newOffer) {
        this.model = new DealModel(deals, id, desk.background(), desk.time(), desk::say);
        this.view = new DealView(desk, model, newOffer);
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("deals.logTouch", Icon.EDIT_3, view::log).on("N"));
    }

    @Override
    public Node root() {
        return view.root();
    }

    @Override
    public void close() {
        model.close();
    }
}
