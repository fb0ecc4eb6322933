package it.trequartista.offers.ui;

import it.trequartista.ui.Badges;
import it.trequartista.ui.Command;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Page;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// An offer: the draft as a form, or what became of it, to the left; the PDF to the right.
public final class OfferView implements Page {
    private final OfferModel model;
    private final Desk desk;
    private final HBox panes = new HBox();
    private final VBox root = new VBox();
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
        HBox.setHgrow(preview.root(), Priority.ALWAYS);
        VBox.setVgrow(panes, Priority.ALWAYS);
        root.getChildren()
                .addAll(
                        head.root(),
                        desk.badges()
                                .sentence(new Badges.Field("offer", model.id().value(), "number")),
                        panes);
        model.shown().subscribe(s -> s.ifPresent(this::draw));
    }

    private void draw(OfferModel.Shown shown) {
        head.draw(shown);
        if (shown.isDraft()) {
            show(form.root());
            form.draw(shown);
        } else {
            closed.draw(shown);
            show(closed.root());
        }
    }

    private void show(Region left) {
        if (!panes.getChildren().contains(left)) {
            panes.getChildren().setAll(left, preview.root());
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
