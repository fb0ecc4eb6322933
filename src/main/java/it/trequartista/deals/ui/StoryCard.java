package it.trequartista.deals.ui;

import it.trequartista.deals.DealFile;
import it.trequartista.deals.Stage;
import it.trequartista.deals.StageChange;
import it.trequartista.deals.Touch;
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

/// What happened: touchpoints and changes of stage, newest first.
final class StoryCard {
    private record Event(Instant at, Icon icon, String text) {}

    private final Words words;
    private final VBox rows = new VBox();
    private final VBox root;

    StoryCard(Words words) {
        this.words = words;
        rows.getStyleClass().add("story");
        root = Cards.card(words.texts().get("deals.story"), rows);
    }

    Region root() {
        return root;
    }

    void show(DealFile file) {
        var events = new ArrayList<Event>();
        for (Touch touch : file.touches()) {
            events.add(
                    new Event(
                            touch.at(),
                            touch.outwards() ? Icon.ARROW_UP_RIGHT : Icon.ARROW_DOWN_LEFT,
                            touch.summary()));
        }
        for (StageChange change : file.changes().reversed()) {
            String to = file.pipeline().stage(change.to()).map(Stage::name).orElse("");
            String key = change.from() == null ? "deals.openedIn" : "deals.wentTo";
            events.add(new Event(change.at(), Icon.TRELLO, words.texts().get(key, to)));
        }
        events.sort(Comparator.comparing(Event::at).reversed());
        rows.getChildren().setAll(events.stream().map(this::row).toList());
    }

    private Node row(Event event) {
        var dot = new StackPane(Icons.of(event.icon()));
        dot.getStyleClass().add("tl-dot");
        var text = new Label(event.text());
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var when = new Label(words.formats().moment(event.at(), words.time().zone()));
        when.getStyleClass().addAll("small", "faint");
        when.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(dot, text, when);
        row.getStyleClass().add("story-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
