package it.trequartista.app;

import it.trequartista.ui.Avatar;
import it.trequartista.ui.Background;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Icons;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.Map;

/// Whose file it is, what can be made, where one can go, and whether everything is saved.
final class Sidebar {
    private record Entry(Button button, Label count) {}

    private record Waiting(Map<Section, Long> counts, Map<BusinessField, String> business) {}

    private final Shell shell;
    private final Desk desk;
    private final VBox root = new VBox();
    private final Avatar avatar = new Avatar("", "av-26");
    private final Label business = new Label();
    private final Label person = new Label();
    private final Map<Section, Entry> entries = new EnumMap<>(Section.class);
    private final Background.Lane lane;

    Sidebar(Shell shell) {
        this.shell = shell;
        this.desk = shell.app().desk();
        this.lane = desk.background().lane();
        root.getStyleClass().add("sidebar");
        root.getChildren().addAll(who(), makers());
        for (Section section : Section.values()) {
            if (section == Section.SETTINGS) {
                var space = new Region();
                VBox.setVgrow(space, Priority.ALWAYS);
                root.getChildren().add(space);
            }
            root.getChildren().add(entry(section));
        }
        root.getChildren().add(saved());
        shell.app().conflicts().shown().subscribe(this::fill);
    }

    Node root() {
        return root;
    }

    /// Marks where one is and reads the figures again.
    void show(Section here) {
        entries.forEach(
                (section, entry) -> {
                    entry.button().getStyleClass().remove("sel");
                    if (section == here) {
                        entry.button().getStyleClass().add("sel");
                    }
                });
        var app = shell.app();
        lane.run(
                () ->
                        new Waiting(
                                Counters.read(app.db(), desk.time().today()),
                                app.business().read()),
                this::fill,
                desk::say);
    }

    /// The way to the conflicts is there while there are any.
    private void fill(ConflictsModel.Shown shown) {
        var entry = entries.get(Section.CONFLICTS);
        if (entry != null) {
            count(Section.CONFLICTS, entry, shown.count());
            entry.button().setVisible(shown.count() > 0);
            entry.button().setManaged(shown.count() > 0);
        }
    }

    private void count(Section section, Entry entry, long count) {
        entry.count().setText(count == 0 ? "" : desk.formats().count(count));
        String name = desk.texts().get("app.section", section);
        entry.button().setAccessibleText(count == 0 ? name : desk.text("app.waiting", name, count));
    }

    private void fill(Waiting waiting) {
        entries.forEach(
                (section, entry) -> {
                    if (section != Section.CONFLICTS) {
                        count(section, entry, waiting.counts().getOrDefault(section, 0L));
                    }
                });
        String name = waiting.business().getOrDefault(BusinessField.BUSINESS_NAME, "");
        String who = waiting.business().getOrDefault(BusinessField.PERSON_NAME, "");
        String file = shell.app().db().name().replaceFirst("\\.trequartista$", "");
        String head = !name.isEmpty() ? name : !who.isEmpty() ? who : file;
        business.setText(head);
        person.setText(head.equals(who) ? "" : who);
        person.setManaged(!person.getText().isEmpty());
        avatar.show(who.isEmpty() ? head : who);
    }

    private Node who() {
        business.getStyleClass().add("strong");
        person.getStyleClass().addAll("micro", "muted");
        var words = new VBox(business, person);
        words.setMinWidth(0);
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var box = new HBox(avatar, words);
        box.getStyleClass().add("who");
        return box;
    }

    private Node makers() {
        var search = Buttons.icon(desk.text("app.palette"), Icon.SEARCH, shell::palette);
        var row = new HBox();
        row.getStyleClass().add("capture-row");
        var capture = Buttons.primary(desk.text("app.capture"), Icon.PLUS, shell::capture);
        capture.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(capture, Priority.ALWAYS);
        row.getChildren().addAll(capture, search);
        return row;
    }

    private Node entry(Section section) {
        var name = new Label(desk.texts().get("app.section", section));
        var count = new Label();
        count.getStyleClass().add("count");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var inside = new HBox(Icons.of(section.icon()), name, space, count);
        inside.getStyleClass().add("nav-inside");
        inside.setPrefWidth(186);
        var button = new Button();
        button.setGraphic(inside);
        button.getStyleClass().add("nav");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(name.getText());
        button.setOnAction(e -> shell.to(section.place()));
        entries.put(section, new Entry(button, count));
        return button;
    }

    private Node saved() {
        var label = new Label();
        label.getStyleClass().addAll("micro", "faint", "saved-line");
        desk.background()
                .saving()
                .subscribe(
                        saving -> {
                            label.setText(desk.text(saving ? "ui.saving" : "app.savedHere"));
                            label.setGraphic(
                                    saving
                                            ? Icons.of(Icon.MORE_HORIZONTAL, "ic14", "ic-ink3")
                                            : Icons.of(Icon.CHECK_CIRCLE, "ic14", "ic-ok"));
                        });
        return label;
    }
}
