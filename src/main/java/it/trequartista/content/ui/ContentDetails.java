package it.trequartista.content.ui;

import it.trequartista.content.Channel;
import it.trequartista.content.ContentState;
import it.trequartista.content.Publication;
import it.trequartista.kernel.ContentItemId;
import it.trequartista.ui.Autosave;
import it.trequartista.ui.Badges;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Choices;
import it.trequartista.ui.DayField;
import it.trequartista.ui.Desk;
import it.trequartista.ui.FieldBox;
import it.trequartista.ui.FieldView;
import it.trequartista.ui.Icon;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// State, day, publications and private notes of the open content.
final class ContentDetails {
    private final ContentModel model;
    private final Desk desk;
    private final ComboBox<ContentState> state = new ComboBox<>();
    private final FieldView<ContentState> stateView;
    private final DayField planned;
    private final VBox publications = new VBox();
    private final Label brought = new Label();
    private final TextArea notes = new TextArea();
    private final Autosave.Watched notesSaved;
    private final ScrollPane root;
    private final Map<String, Badges.Mark> marks = new HashMap<>();
    private Optional<ContentItemId> open = Optional.empty();
    private List<Publication> drawn = List.of();

    ContentDetails(ContentModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.planned =
                new DayField(
                        desk.words(),
                        desk.text("content.plannedOn"),
                        day -> open.ifPresent(id -> model.plan(id, day)));
        state.setConverter(Choices.words(s -> desk.texts().get("content.state", s)));
        stateView =
                FieldView.of(
                        state,
                        ContentDetails::reachable,
                        next -> open.ifPresent(id -> model.become(id, next)));
        notes.setWrapText(true);
        notes.setPrefRowCount(4);
        notesSaved = desk.autosave().watch(notes, now -> open.ifPresent(id -> model.note(id, now)));
        publications.getStyleClass().add("stack");
        publications.setSpacing(12);
        brought.getStyleClass().addAll("small", "muted", "para");
        brought.setWrapText(true);
        root = new ScrollPane(fields());
        root.setFitToWidth(true);
        root.setFitToHeight(true);
        root.getStyleClass().addAll("panel", "panel-l");
        model.shown().subscribe(this::draw);
    }

    private VBox fields() {
        var box =
                new VBox(
                        FieldBox.above(desk.text("content.stateLabel"), state).with(mark("state")),
                        FieldBox.above(desk.text("content.plannedOn"), planned)
                                .with(mark("planned_on")),
                        heading("content.publications"),
                        publications,
                        addMenu(),
                        brought,
                        FieldBox.above(desk.text("content.notes"), notes).with(mark("notes")));
        box.getStyleClass().addAll("panel", "pad16");
        box.setSpacing(14);
        return box;
    }

    private Badges.Mark mark(String field) {
        var mark = desk.badges().of();
        marks.put(field, mark);
        return mark;
    }

    Region root() {
        return root;
    }

    private Label heading(String key) {
        var label = new Label(desk.text(key));
        label.getStyleClass().add("heading");
        return label;
    }

    private MenuButton addMenu() {
        var menu = new MenuButton(desk.text("content.addPublication"));
        for (Channel channel : Channel.values()) {
            menu.getItems()
                    .add(
                            Buttons.item(
                                    desk.texts().get("content.channel", channel),
                                    null,
                                    () -> open.ifPresent(id -> model.publishOn(id, channel))));
        }
        return menu;
    }

    private void draw(ContentModel.Shown shown) {
        root.setDisable(shown.open().isEmpty());
        boolean other = !shown.open().map(o -> o.item().id()).equals(open);
        if (other) {
            desk.autosave().flush();
            stateView.forget();
            planned.forget();
            notesSaved.forget();
        }
        open = shown.open().map(o -> o.item().id());
        marks.forEach(
                (field, mark) ->
                        mark.show(
                                open.map(
                                        id ->
                                                new Badges.Field(
                                                        "content_item", id.value(), field))));
        shown.open().map(o -> o.item().state()).ifPresent(stateView::show);
        planned.show(shown.open().flatMap(o -> o.item().plannedOn()));
        notesSaved.show(shown.open().map(o -> o.item().notes()).orElse(""));
        var list = shown.open().map(ContentModel.Opened::publications).orElse(List.of());
        if (other || !list.equals(drawn)) {
            drawn = list;
            publications
                    .getChildren()
                    .setAll(list.stream().map(p -> new PublicationCard(model, desk, p)).toList());
        }
        brought.setText(
                shown.open().map(o -> desk.text("content.brought", o.touchpoints())).orElse(""));
    }

    private static List<ContentState> reachable(ContentState now) {
        return List.of(ContentState.values()).stream()
                .filter(s -> now == s || now.mayBecome(s))
                .toList();
    }

    /// One publication: channel, code, day, address.
    private static final class PublicationCard extends VBox {
        PublicationCard(ContentModel model, Desk desk, Publication publication) {
            getStyleClass().addAll("card", "pad12");
            setSpacing(8);
            String channel = desk.texts().get("content.channel", publication.channel());
            var name = new Label(channel);
            name.getStyleClass().add("strong");
            var code = new Label(desk.text("content.code", publication.trackingCode()));
            code.getStyleClass().addAll("small", "muted");
            var url =
                    FieldBox.text(desk.text("content.url", channel))
                            .with(mark(desk, publication, "url"));
            url.field().setText(publication.url());
            var _ = desk.autosave().watch(url.field(), now -> model.setUrl(publication.id(), now));
            var day =
                    new DayField(
                            desk.words(),
                            desk.text("content.publishedOn", channel),
                            chosen ->
                                    chosen.ifPresent(
                                            d ->
                                                    model.published(
                                                            publication.id(),
                                                            d,
                                                            url.field().getText())));
            day.show(publication.publishedOn());
            getChildren()
                    .addAll(
                            name,
                            code,
                            FieldBox.above(desk.text("content.publishedOn", channel), day)
                                    .with(mark(desk, publication, "published_on")),
                            url);
            if (publication.publishedOn().isEmpty()) {
                getChildren()
                        .add(
                                Buttons.plain(
                                        desk.text("content.markPublished"),
                                        Icon.CHECK,
                                        () ->
                                                model.publishedToday(
                                                        publication.id(), url.field().getText())));
            }
            getChildren()
                    .add(
                            Buttons.quiet(
                                    desk.text("content.removePublication", channel),
                                    Icon.X,
                                    () ->
                                            model.remove(
                                                    publication.id(),
                                                    step ->
                                                            desk.done(
                                                                    desk.text(
                                                                            "content.removed",
                                                                            channel),
                                                                    step))));
        }

        private static Badges.Mark mark(Desk desk, Publication publication, String field) {
            return desk.badges()
                    .of(new Badges.Field("publication", publication.id().value(), field));
        }
    }
}
