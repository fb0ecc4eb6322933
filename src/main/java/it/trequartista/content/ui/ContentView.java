package it.trequartista.content.ui;

import it.trequartista.kernel.Place;
import it.trequartista.ui.Command;
import it.trequartista.ui.Desk;
import it.trequartista.ui.EmptyState;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Page;
import it.trequartista.ui.PagePane;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import java.util.List;
import java.util.Optional;

/// The Content page: list, text, and what became of it.
public final class ContentView implements Page {
    private final ContentModel model;
    private final Desk desk;
    private final ContentEditor editor;
    private final StackPane root = new StackPane();
    private final PagePane panes;
    private final EmptyState empty;

    /// Over a model.
    public ContentView(ContentModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.editor = new ContentEditor(model, desk);
        var details = new ContentDetails(model, desk);
        var list = new ContentList(model, desk, this::newIdea);
        this.panes =
                new PagePane(desk.memory(), "content", list.root(), editor.root(), details.root());
        this.empty =
                new EmptyState(
                        Icon.FEATHER,
                        desk.text("content.emptyTitle"),
                        desk.text("content.emptySentence"),
                        EmptyState.card(
                                Icon.PLUS,
                                desk.text("content.newIdea"),
                                desk.text("content.newIdeaSentence"),
                                "",
                                this::newIdea));
        root.getChildren().addAll(panes, empty);
        model.shown().subscribe(this::draw);
        model.problem().subscribe(problem -> problem.ifPresent(desk::say));
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public boolean show(Place place) {
        if (place instanceof Place.ContentItem item) {
            desk.autosave().flush();
            model.open(item.id());
            return true;
        }
        return place instanceof Place.Content;
    }

    @Override
    public Optional<Place> record() {
        return model.shown().get().open().map(o -> new Place.ContentItem(o.item().id()));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("content.newIdea", Icon.PLUS, this::newIdea).on("N"),
                Command.of("ui.toggleDetails", Icon.SIDEBAR, () -> panes.toggleDetails(desk))
                        .on("Shortcut+I"));
    }

    @Override
    public void close() {
        desk.autosave().flush();
        model.close();
    }

    private void newIdea() {
        desk.autosave().flush();
        editor.expectTitle();
        model.idea(desk.text("content.untitled"));
    }

    private void draw(ContentModel.Shown shown) {
        boolean nothing = shown.loaded() && shown.all().isEmpty();
        empty.setVisible(nothing);
        panes.setVisible(shown.loaded() && !nothing);
    }
}
