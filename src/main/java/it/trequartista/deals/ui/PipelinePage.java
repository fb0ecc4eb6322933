package it.trequartista.deals.ui;

import it.trequartista.deals.Deals;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Page;

import javafx.scene.Node;

/// The board of all deals.
public final class PipelinePage implements Page {
    private final BoardModel model;
    private final BoardView view;

    /// The board of a file.
    public PipelinePage(Desk desk, Deals deals) {
        this.model = new BoardModel(deals, desk.background(), desk::say);
        this.view = new BoardView(desk, model);
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
