package it.trequartista.contacts.ui;

import it.trequartista.contacts.Direction;
import it.trequartista.contacts.NewTouchpoint;
import it.trequartista.contacts.Touchpoint;
import it.trequartista.kernel.Place;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Icons;
import it.trequartista.ui.Labels;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// The journey, the newest first: icon, who and what, when, the words, the cause.
final class JourneyView {
    private static final int FIRST = 40;

    private final ContactsModel model;
    private final Desk desk;
    private final Label count = new Label();
    private final VBox steps = new VBox();
    private final VBox root;
    private List<Touchpoint> drawn = List.of();
    private Optional<it.trequartista.contacts.Owner> owner = Optional.empty();
    private int limit = FIRST;

    JourneyView(ContactsModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        var title = new Label(desk.text("contacts.journey"));
        title.getStyleClass().add("heading");
        count.getStyleClass().addAll("small", "muted");
        var head = new HBox(title, count);
        head.getStyleClass().add("journey-head");
        head.setAlignment(Pos.BASELINE_LEFT);
        root = new VBox(head, steps);
        root.getStyleClass().add("journey");
    }

    Region root() {
        return root;
    }

    void show(Opened open) {
        var now = Optional.of(open.who().owner());
        if (!owner.equals(now)) {
            owner = now;
            limit = FIRST;
            drawn = List.of();
            steps.getChildren().clear();
        }
        count.setText(desk.text("contacts.touchCount", open.journey().size()));
        if (!drawn.equals(open.journey()) || steps.getChildren().isEmpty()) {
            drawn = open.journey();
            draw();
        }
    }

    private void draw() {
        steps.getChildren().clear();
        int shown = Math.min(limit, drawn.size());
        for (int i = 0; i < shown; i++) {
            steps.getChildren().add(step(drawn.get(i), i == shown - 1));
        }
        if (drawn.isEmpty()) {
            var none = new Label(desk.text("contacts.noJourney"));
            none.getStyleClass().addAll("muted", "para");
            none.setWrapText(true);
            steps.getChildren().add(none);
        } else if (shown < drawn.size()) {
            steps.getChildren()
                    .add(
                            Buttons.link(
                                    desk.text("contacts.showAll", drawn.size()),
                                    () -> {
                                        limit = Integer.MAX_VALUE;
                                        draw();
                                    }));
        }
    }

    private Node step(Touchpoint touch, boolean last) {
        var dot = new StackPane(Icons.of(LogBar.icon(touch.kind())));
        dot.getStyleClass().add("tl-dot");
        if (touch.direction() == Direction.IN) {
            dot.getStyleClass().add("accent");
        }
        var line = new Region();
        line.getStyleClass().add("tl-line");
        VBox.setVgrow(line, Priority.ALWAYS);
        line.setVisible(!last);
        var rail = new VBox(dot, line);
        rail.setAlignment(Pos.TOP_CENTER);
        var words = words(touch);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(rail, words);
        row.getStyleClass().add("journey-step");
        return row;
    }

    private VBox words(Touchpoint touch) {
        boolean ours = touch.direction() == Direction.OUT;
        var who =
                new Label(
                        ours
                                ? desk.text("contacts.you")
                                : touch.who().isBlank() ? desk.text("contacts.they") : touch.who());
        who.getStyleClass().add("strong");
        var did = new Label(desk.texts().get(ours ? "contacts.out" : "contacts.in", touch.kind()));
        did.getStyleClass().add("muted");
        var when = new Label(Ago.full(desk, touch.at()));
        when.getStyleClass().addAll("small", "faint");
        when.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(who, did, space, when, menu(touch));
        head.getStyleClass().add("journey-line");
        head.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(head);
        box.getStyleClass().add("journey-words");
        add(box, touch.summary(), touch.superseded() ? "faint" : "para");
        add(box, touch.body(), "muted");
        if (touch.superseded()) {
            add(box, desk.text("contacts.superseded"), "faint");
        }
        add(box, cause(touch), "muted");
        links(touch, box);
        return box;
    }

    private void links(Touchpoint touch, VBox box) {
        touch.cause().offer().ifPresent(id -> link(box, "contacts.openOffer", new Place.Offer(id)));
        touch.cause()
                .capture()
                .ifPresent(id -> link(box, "contacts.openArrival", new Place.Arrival(id)));
        touch.cause()
                .contract()
                .ifPresent(id -> link(box, "contacts.openContract", new Place.Contract(id)));
    }

    private void link(VBox box, String words, Place place) {
        box.getChildren().add(Buttons.link(desk.text(words), () -> desk.go().to(place)));
    }

    private String cause(Touchpoint touch) {
        String title = touch.cause().publicationTitle();
        return title.isBlank() ? "" : desk.text("contacts.after", title);
    }

    private static void add(VBox box, String text, String style) {
        if (!text.isBlank()) {
            var label = Labels.wrapped(text, style);
            box.getChildren().add(label);
        }
    }

    private Node menu(Touchpoint touch) {
        var menu =
                Buttons.more(
                        desk.text("contacts.touchActs"),
                        Buttons.item(
                                desk.text("contacts.correct"), Icon.EDIT_2, () -> correct(touch)),
                        Buttons.item(
                                desk.text("contacts.remove"), Icon.TRASH_2, () -> remove(touch)));
        menu.getStyleClass().addAll("quiet", "sm");
        menu.setVisible(!touch.superseded());
        return menu;
    }

    private void remove(Touchpoint touch) {
        var touches = model.services().touchpoints();
        model.step(
                () -> touches.remove(touch.id()),
                step -> desk.done(desk.text("contacts.touchRemoved"), step));
    }

    private void correct(Touchpoint touch) {
        var field = new TextField(touch.summary());
        field.setAccessibleText(desk.text("contacts.correct"));
        var save =
                Buttons.primary(
                        desk.text("contacts.saveCorrection"),
                        null,
                        () -> {
                            desk.sheets().close();
                            corrected(touch, field.getText());
                        });
        field.setOnAction(e -> save.fire());
        desk.sheets().form(desk.text("contacts.correct"), field, save);
    }

    private void corrected(Touchpoint touch, String summary) {
        var fresh =
                new NewTouchpoint(
                        touch.at(),
                        touch.kind(),
                        touch.direction(),
                        touch.hat(),
                        touch.nature(),
                        summary,
                        touch.body(),
                        it.trequartista.contacts.Links.NONE);
        model.change(
                () -> {
                    var _ = model.services().touchpoints().correct(touch.id(), fresh);
                });
    }
}
