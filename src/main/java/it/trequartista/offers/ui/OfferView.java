package it.trequartista.offers.ui;

import it.trequartista.ui.Command;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Page;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

import java.util.List;

/// An offer: the draft as a form, or what became of it, to the left; the PDF to the right.
public final class OfferView implements Page {
    private final OfferModel model;
    private final Desk desk;
    private final BorderPane root = new BorderPane();
    private final OfferHead head;
    private final DraftForm form;
    private final ClosedOffer closed;
    private final PreviewPane preview;

    /// Over a model.
    public OfferView(OfferModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.form = new DraftForm(model, desk);
        this.closed = new ClosedOffer(desk);
        this.head = new OfferHead(model, desk, form::point);
        this.preview = new PreviewPane(model, desk);
        root.getStyleClass().addAll("page", "offer-page");
        root.setTop(head.root());
        root.setCenter(preview.root());
        model.shown().subscribe(s -> s.ifPresent(this::draw));
    }

    private void draw(OfferModel.Shown shown) {
        head.draw(shown);
        if (shown.isDraft()) {
            root.setLeft(form.root());
            form.draw(shown);
        } else {
            closed.draw(shown);
            root.setLeft(closed.root());
        }
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("offers.addLine", Icon.PLUS, form::addLine).when(head::mayIssue),
                Command.of("offers.issue", Icon.LOCK, head::issue).when(head::mayIssue),
                Command.of("offers.export", Icon.DOWNLOAD, head::export).on("Shortcut+E"));
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void close() {
        desk.autosave().flush();
        preview.close();
        model.close();
    }
}
