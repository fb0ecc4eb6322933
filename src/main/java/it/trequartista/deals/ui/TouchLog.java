package it.trequartista.deals.ui;

import it.trequartista.contacts.Direction;
import it.trequartista.contacts.PublicationLink;
import it.trequartista.contacts.TouchKind;
import it.trequartista.deals.DealFile;
import it.trequartista.deals.DealPerson;
import it.trequartista.kernel.PersonId;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Choices;
import it.trequartista.ui.DayField;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Segmented;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Logs a touchpoint of a deal: one line; what it was, who moved, when, who of the deal took part,
/// and the publication that caused it. Enter is enough: the rest has its usual value.
final class TouchLog {
    private static final List<TouchKind> OFTEN =
            List.of(
                    TouchKind.CALL,
                    TouchKind.EMAIL,
                    TouchKind.MEETING,
                    TouchKind.DM,
                    TouchKind.CHAT,
                    TouchKind.EVENT,
                    TouchKind.COMMENT,
                    TouchKind.CONTENT_REACTION,
                    TouchKind.FORM,
                    TouchKind.REFERRAL,
                    TouchKind.OTHER);

    private final Desk desk;
    private final DealModel model;
    private final TextField text = new TextField();
    private final ComboBox<TouchKind> kind = new ComboBox<>();
    private final Segmented<Direction> direction;
    private final DayField on;
    private final MenuButton who = new MenuButton();
    private final Map<PersonId, CheckMenuItem> people = new LinkedHashMap<>();
    private final ComboBox<PublicationLink> cause = new ComboBox<>();
    private final VBox root;
    private LocalDate day;

    TouchLog(Desk desk, DealModel model) {
        this.desk = desk;
        this.model = model;
        this.day = desk.time().today();
        this.direction =
                new Segmented<>(
                        List.of(Direction.OUT, Direction.IN),
                        Direction.OUT,
                        d -> desk.texts().get("contacts.direction", d));
        this.on =
                new DayField(
                        desk.words(),
                        desk.text("deals.touchDay"),
                        d -> day = d.orElse(desk.time().today()));
        on.show(Optional.of(day));
        on.setPrefWidth(130);
        text.setPromptText(desk.text("deals.logPrompt"));
        text.setAccessibleText(desk.text("deals.logPrompt"));
        text.setOnAction(e -> log());
        HBox.setHgrow(text, Priority.ALWAYS);
        kind.getItems().setAll(OFTEN);
        kind.setValue(TouchKind.CALL);
        kind.setPrefWidth(150);
        kind.setAccessibleText(desk.text("contacts.kindOfTouch"));
        kind.setConverter(Choices.words(k -> desk.texts().get("contacts.touch", k)));
        cause.setPromptText(desk.text("contacts.cause"));
        cause.setAccessibleText(desk.text("contacts.cause"));
        cause.setPrefWidth(220);
        cause.setConverter(Choices.words(PublicationLink::title));
        var save = Buttons.plain(desk.text("contacts.log"), Icon.PLUS, this::log);
        save.disableProperty().bind(text.textProperty().map(String::isBlank));
        var line = new HBox(text, save);
        line.getStyleClass().add("log-line");
        var rest = new FlowPane(8, 8, kind, direction, on, who, cause);
        root = new VBox(line, rest);
        root.getStyleClass().add("log-bar");
    }

    Region root() {
        return root;
    }

    void focus() {
        text.requestFocus();
    }

    void show(DealFile file) {
        var ids = file.people().stream().map(DealPerson::person).toList();
        if (!List.copyOf(people.keySet()).equals(ids)) {
            people.clear();
            file.people().forEach(p -> people.put(p.person(), item(p)));
            who.getItems().setAll(people.values());
        }
        shown(who, !people.isEmpty());
        named();
        if (!cause.getItems().equals(file.publications())) {
            cause.getItems().setAll(file.publications());
        }
        shown(cause, !file.publications().isEmpty());
    }

    private CheckMenuItem item(DealPerson person) {
        var item = new CheckMenuItem(person.name());
        item.setSelected(true);
        item.selectedProperty().subscribe(is -> named());
        return item;
    }

    private void named() {
        String names =
                people.values().stream()
                        .filter(CheckMenuItem::isSelected)
                        .map(CheckMenuItem::getText)
                        .collect(Collectors.joining(", "));
        who.setText(names.isEmpty() ? desk.text("deals.touchNobody") : names);
        who.setAccessibleText(desk.text("deals.touchWith", who.getText()));
    }

    private void log() {
        if (text.getText().isBlank()) {
            return;
        }
        var chosen = cause.getValue();
        var note =
                new DealModel.Note(
                        kind.getValue(),
                        direction.chosen().get(),
                        day,
                        text.getText(),
                        people.entrySet().stream()
                                .filter(p -> p.getValue().isSelected())
                                .map(Map.Entry::getKey)
                                .toList(),
                        chosen == null ? null : chosen.id());
        model.log(
                note,
                step -> {
                    text.clear();
                    cause.setValue(null);
                    desk.done(desk.text("deals.touchLogged"), step);
                });
    }

    private static void shown(Region node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
