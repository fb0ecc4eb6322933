package it.trequartista.contacts.ui;

import it.trequartista.contacts.Direction;
import it.trequartista.contacts.Links;
import it.trequartista.contacts.NewTouchpoint;
import it.trequartista.contacts.Owner;
import it.trequartista.contacts.PublicationLink;
import it.trequartista.contacts.TouchKind;
import it.trequartista.kernel.StepId;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Choices;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Segmented;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Logs a touchpoint: what it was, who moved, one line, and the publication that caused it.
final class LogBar {
    private static final List<TouchKind> OFTEN =
            List.of(
                    TouchKind.OTHER,
                    TouchKind.CALL,
                    TouchKind.EMAIL,
                    TouchKind.MEETING,
                    TouchKind.DM,
                    TouchKind.CHAT,
                    TouchKind.COMMENT,
                    TouchKind.CONTENT_REACTION,
                    TouchKind.EVENT,
                    TouchKind.FORM,
                    TouchKind.REFERRAL);

    private final ContactsModel model;
    private final Consumer<StepId> logged;
    private final TextField text = new TextField();
    private final ComboBox<TouchKind> kind = new ComboBox<>();
    private final Segmented<Direction> direction;
    private final ComboBox<PublicationLink> cause = new ComboBox<>();
    private final VBox root;
    private Optional<Owner> owner = Optional.empty();

    /// @param logged gets what takes the touchpoint back
    LogBar(ContactsModel model, Desk desk, Consumer<StepId> logged) {
        this.model = model;
        this.logged = logged;
        this.direction =
                new Segmented<>(
                        List.of(Direction.OUT, Direction.IN),
                        Direction.OUT,
                        d -> desk.texts().get("contacts.direction", d));
        text.setPromptText(desk.text("contacts.logPrompt"));
        text.setAccessibleText(desk.text("contacts.logPrompt"));
        text.setOnAction(e -> log());
        HBox.setHgrow(text, Priority.ALWAYS);
        kind.getItems().setAll(OFTEN);
        kind.setValue(TouchKind.OTHER);
        kind.setAccessibleText(desk.text("contacts.kindOfTouch"));
        kind.setConverter(Choices.words(k -> desk.texts().get("contacts.touch", k)));
        cause.setPromptText(desk.text("contacts.cause"));
        cause.setAccessibleText(desk.text("contacts.cause"));
        cause.setMaxWidth(Double.MAX_VALUE);
        cause.setPrefWidth(160);
        HBox.setHgrow(cause, Priority.ALWAYS);
        cause.setConverter(Choices.words(PublicationLink::title));
        var save = Buttons.plain(desk.text("contacts.log"), Icon.PLUS, this::log);
        save.disableProperty().bind(text.textProperty().map(String::isBlank));
        var first = new HBox(text, save);
        var second = new HBox(kind, direction, cause);
        first.getStyleClass().add("log-line");
        second.getStyleClass().add("log-line");
        root = new VBox(first, second);
        root.getStyleClass().add("log-bar");
    }

    Region root() {
        return root;
    }

    void focus() {
        text.requestFocus();
    }

    void show(Opened open) {
        var now = Optional.of(open.who().owner());
        if (!owner.equals(now)) {
            owner = now;
            text.clear();
            cause.setValue(null);
        }
        if (!cause.getItems().equals(open.publications())) {
            cause.getItems().setAll(open.publications());
        }
        cause.setVisible(!open.publications().isEmpty());
    }

    private void log() {
        if (text.getText().isBlank() || owner.isEmpty()) {
            return;
        }
        var chosen = cause.getValue();
        var about =
                switch (owner.get()) {
                    case Owner.OfPerson(var id) -> Links.NONE.with(id);
                    case Owner.OfCompany(var id) -> Links.NONE.with(id);
                };
        var links = chosen == null ? about : about.with(chosen.id());
        var touch =
                NewTouchpoint.of(
                        model.time().now(),
                        kind.getValue(),
                        direction.chosen().get(),
                        text.getText(),
                        links);
        model.log(
                touch,
                step -> {
                    text.clear();
                    cause.setValue(null);
                    logged.accept(step);
                });
    }

    /// The picture of a kind.
    static Icon icon(TouchKind kind) {
        return ICONS.getOrDefault(kind, Icon.EDIT_3);
    }

    private static final Map<TouchKind, Icon> ICONS =
            Map.ofEntries(
                    Map.entry(TouchKind.CONTENT_REACTION, Icon.THUMBS_UP),
                    Map.entry(TouchKind.COMMENT, Icon.MESSAGE_CIRCLE),
                    Map.entry(TouchKind.DM, Icon.MESSAGE_SQUARE),
                    Map.entry(TouchKind.EMAIL, Icon.MAIL),
                    Map.entry(TouchKind.CALL, Icon.PHONE),
                    Map.entry(TouchKind.MEETING, Icon.USERS),
                    Map.entry(TouchKind.EVENT, Icon.MAP_PIN),
                    Map.entry(TouchKind.FORM, Icon.CLIPBOARD),
                    Map.entry(TouchKind.CHAT, Icon.MESSAGE_SQUARE),
                    Map.entry(TouchKind.REFERRAL, Icon.SHARE_2),
                    Map.entry(TouchKind.OFFER_SENT, Icon.SEND),
                    Map.entry(TouchKind.OFFER_REPLY, Icon.CORNER_UP_LEFT),
                    Map.entry(TouchKind.SIGNATURE, Icon.CHECK_SQUARE));
}
