package it.trequartista.content.ui;

import it.trequartista.content.ContentState;
import it.trequartista.kernel.ContentItemId;
import it.trequartista.kernel.Place;
import it.trequartista.ui.Autosave;
import it.trequartista.ui.Badges;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.MarkdownView;
import it.trequartista.ui.SavedLabel;
import it.trequartista.ui.Segmented;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Title and text of the open content; the text as Markdown, as it reads, or both.
final class ContentEditor {
    /// How the text is seen.
    private enum Sight {
        WRITE,
        BOTH,
        READ
    }

    private final ContentModel model;
    private final Desk desk;
    private final TextField title = new TextField();
    private final TextArea body = new TextArea();
    private final MarkdownView reading = new MarkdownView("");
    private final ScrollPane scroll = new ScrollPane(reading);
    private final HBox text = new HBox(body, scroll);
    private final Label length = new Label();
    private final VBox root = new VBox();
    private final Autosave.Watched titleSaved;
    private final Autosave.Watched bodySaved;
    private final Badges.Mark titleMark;
    private final Badges.Mark bodyMark;
    private Optional<ContentItemId> open = Optional.empty();
    private boolean titleExpected;

    ContentEditor(ContentModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.titleMark = desk.badges().of();
        this.bodyMark = desk.badges().of();
        title.getStyleClass().addAll("cell", "display-field");
        title.setAccessibleText(desk.text("content.title"));
        title.setPromptText(desk.text("content.title"));
        body.setWrapText(true);
        body.setAccessibleText(desk.text("content.body"));
        body.setPromptText(desk.text("content.bodyPrompt"));
        body.getStyleClass().add("prose");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("reading");
        scroll.setAccessibleText(desk.text("content.reading"));
        length.getStyleClass().addAll("small", "muted");
        titleSaved = desk.autosave().watch(title, now -> save(model::retitle, now));
        bodySaved = desk.autosave().watch(body, now -> save(model::write, now));
        body.textProperty().subscribe(this::read);
        root.getStyleClass().addAll("panel", "editor-pane");
        root.getChildren().addAll(head(), bar(), text);
        VBox.setVgrow(text, Priority.ALWAYS);
        HBox.setHgrow(body, Priority.ALWAYS);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        text.setSpacing(16);
        body.setPrefWidth(320);
        body.setMaxWidth(Double.MAX_VALUE);
        scroll.setPrefWidth(320);
        model.shown().subscribe(this::draw);
    }

    Region root() {
        return root;
    }

    /// The next content that opens is new: its title is to be typed over.
    void expectTitle() {
        titleExpected = true;
    }

    private HBox head() {
        var head =
                new HBox(
                        title,
                        titleMark,
                        new SavedLabel(desk.words(), model.saved()),
                        Buttons.icon(
                                desk.text("ui.toggleDetails"),
                                Icon.SIDEBAR,
                                () -> desk.go().run("ui.toggleDetails")),
                        Buttons.more(
                                desk.text("content.more"),
                                Buttons.history(desk),
                                Buttons.item(
                                        desk.text("content.remove"), Icon.TRASH_2, this::remove)));
        head.setAlignment(Pos.CENTER_LEFT);
        head.setSpacing(10);
        HBox.setHgrow(title, Priority.ALWAYS);
        return head;
    }

    private HBox bar() {
        var sight =
                new Segmented<>(
                        List.of(Sight.values()),
                        Sight.valueOf(desk.memory().word("content.sight", "BOTH")),
                        s -> desk.texts().get("content.sight", s));
        sight.chosen().subscribe(this::see);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var bar = new HBox(length, bodyMark, space, sight);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void see(Sight sight) {
        desk.memory().keep("content.sight", sight.name());
        body.setVisible(sight != Sight.READ);
        body.setManaged(sight != Sight.READ);
        scroll.setVisible(sight != Sight.WRITE);
        scroll.setManaged(sight != Sight.WRITE);
    }

    private void read(String markdown) {
        reading.show(markdown == null ? "" : markdown);
        int words =
                markdown == null || markdown.isBlank() ? 0 : markdown.strip().split("\\s+").length;
        length.setText(desk.text("content.words", words));
    }

    private void save(BiConsumer<ContentItemId, String> change, String now) {
        open.ifPresent(id -> change.accept(id, now));
    }

    private void remove() {
        desk.autosave().flush();
        open.ifPresent(
                id -> {
                    String name = title.getText();
                    model.remove(
                            id,
                            step ->
                                    desk.done(
                                            desk.text("content.removed", name),
                                            step,
                                            () -> desk.go().to(new Place.ContentItem(id))));
                });
    }

    private void draw(ContentModel.Shown shown) {
        root.setDisable(shown.open().isEmpty());
        var item = shown.open().map(ContentModel.Opened::item);
        var next = item.map(i -> i.id());
        boolean other = !next.equals(open);
        if (other) {
            desk.autosave().flush();
            titleSaved.forget();
            bodySaved.forget();
        }
        open = next;
        titleMark.show(open.map(id -> new Badges.Field("content_item", id.value(), "title")));
        bodyMark.show(open.map(id -> new Badges.Field("content_item", id.value(), "body")));
        titleSaved.show(item.map(i -> i.title()).orElse(""));
        bodySaved.show(item.map(i -> i.body()).orElse(""));
        boolean fresh = item.filter(i -> i.state() == ContentState.IDEA).isPresent();
        if (other && titleExpected && fresh) {
            titleExpected = false;
            title.requestFocus();
            title.selectAll();
        }
    }
}
