package it.trequartista.deals.ui;

import it.trequartista.contacts.Direction;
import it.trequartista.contacts.Touchpoint;
import it.trequartista.deals.DealFile;
import it.trequartista.deals.Stage;
import it.trequartista.deals.StageChange;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Icons;
import it.trequartista.ui.Words;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What happened: touchpoints and changes of stage, newest first.
final class StoryCard {
    private record Event(Instant at, Icon icon, String text, String more) {}

    private final Words words;
    private final TouchLog log;
    private final VBox rows = new VBox();
    private final VBox root;

    StoryCard(Desk desk, DealModel model) {
        this.words = desk.words();
        this.log = new TouchLog(desk, model);
        rows.getStyleClass().add("story");
        root = Cards.card(desk.text("deals.story"), log.root(), rows);
    }

    Region root() {
        return root;
    }

    /// Where one begins to log.
    void focus() {
        log.focus();
    }

    void show(DealFile file) {
        log.show(file);
        var events = new ArrayList<Event>();
        for (Touchpoint touch : file.touches()) {
            boolean ours = touch.direction() == Direction.OUT;
            var icon = ours ? Icon.ARROW_UP_RIGHT : Icon.ARROW_DOWN_LEFT;
            events.add(new Event(touch.at(), icon, touch.summary(), more(touch)));
        }
        for (StageChange change : file.changes().reversed()) {
            String to = file.pipeline().stage(change.to()).map(Stage::name).orElse("");
            String key = change.from() == null ? "deals.openedIn" : "deals.wentTo";
            events.add(new Event(change.at(), Icon.TRELLO, words.texts().get(key, to), ""));
        }
        events.sort(Comparator.comparing(Event::at).reversed());
        rows.getChildren().setAll(events.stream().map(this::row).toList());
    }

    /// What it was, with whom, and what caused it.
    private String more(Touchpoint touch) {
        var texts = words.texts();
        String cause = touch.cause().publicationTitle();
        return Stream.of(
                        texts.get("contacts.touch", touch.kind()),
                        touch.who(),
                        cause.isBlank() ? "" : texts.get("deals.touchCause", cause))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private Node row(Event event) {
        var dot = new StackPane(Icons.of(event.icon()));
        dot.getStyleClass().add("tl-dot");
        var text = new Label(event.text());
        text.setWrapText(true);
        var about = new VBox(text);
        about.setAlignment(Pos.CENTER_LEFT);
        if (!event.more().isEmpty()) {
            var more = new Label(event.more());
            more.getStyleClass().addAll("small", "muted");
            more.setWrapText(true);
            about.getChildren().add(more);
        }
        HBox.setHgrow(about, Priority.ALWAYS);
        var when = new Label(words.formats().moment(event.at(), words.time().zone()));
        when.getStyleClass().addAll("small", "faint");
        when.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(dot, about, when);
        row.getStyleClass().add("story-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
