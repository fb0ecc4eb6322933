package it.trequartista.insight.ui;

import it.trequartista.contacts.tasks.Task;
import it.trequartista.kernel.Place;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Labels;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What is to be done, with a box to tick; late and due today first, then what comes.
final class TasksCard {
    private static final int MOST = 12;

    private final Desk desk;
    private final Consumer<Task> tick;
    private final Consumer<Task> putOff;

    /// @param tick gets what was done
    /// @param putOff gets what is to wait until tomorrow
    TasksCard(Desk desk, Consumer<Task> tick, Consumer<Task> putOff) {
        this.desk = desk;
        this.tick = tick;
        this.putOff = putOff;
    }

    Node of(List<Task> tasks) {
        var rows = new VBox();
        rows.getStyleClass().add("card");
        tasks.stream().limit(MOST).forEach(t -> rows.getChildren().add(row(t)));
        rows.getChildren().getLast().getStyleClass().add("last");
        String count = desk.formats().count(tasks.size());
        return new VBox(8, TodayView.head(desk.text("insight.tasks"), count), rows);
    }

    private Node row(Task task) {
        var box = new CheckBox();
        box.setAccessibleText(desk.text("insight.task.tick", task.title()));
        box.getStyleClass().add("round");
        box.setOnAction(e -> tick.accept(task));
        var words = new VBox(1, Labels.wrapped(task.title(), "medium"));
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        if (!task.who().isBlank()) {
            words.getChildren().add(Labels.of(task.who(), "small", "muted"));
        }
        var row = new HBox(12, box, words, Parts.whole(due(task), "small", tone(task)));
        place(task)
                .ifPresent(
                        place ->
                                row.getChildren()
                                        .add(
                                                small(
                                                        desk.text(
                                                                "insight.task.open", task.title()),
                                                        Icon.ARROW_RIGHT,
                                                        () -> desk.go().to(place))));
        row.getChildren()
                .add(
                        small(
                                desk.text("insight.task.putOff", task.title()),
                                Icon.CLOCK,
                                () -> putOff.accept(task)));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("row", "compact");
        return row;
    }

    private static Node small(String text, Icon icon, Runnable act) {
        var button = Buttons.quietIcon(text, icon, act);
        button.getStyleClass().add("sm");
        return button;
    }

    private static Optional<Place> place(Task task) {
        var about = task.about();
        if (about.capture() != null) {
            return Optional.of(new Place.Arrival(about.capture()));
        }
        if (about.person() != null) {
            return Optional.of(new Place.Person(about.person()));
        }
        return Optional.ofNullable(about.company()).map(Place.Company::new);
    }

    private String due(Task task) {
        LocalDate on = task.due().on();
        if (on == null) {
            return "";
        }
        String day =
                on.equals(desk.time().today())
                        ? desk.text("insight.task.today")
                        : desk.formats().shortDay(on);
        return task.due().time() == null ? day : day + " " + task.due().time();
    }

    private String tone(Task task) {
        LocalDate on = task.due().on();
        return on != null && on.isBefore(desk.time().today()) ? "bad-ink" : "muted";
    }
}
