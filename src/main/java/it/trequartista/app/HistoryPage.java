package it.trequartista.app;

import it.trequartista.store.History;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Chip;
import it.trequartista.ui.Command;
import it.trequartista.ui.Desk;
import it.trequartista.ui.EmptyState;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Lists;
import it.trequartista.ui.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.time.LocalDate;
import java.util.List;

/// What was done in the file, by which computer, and the way to take each step back.
final class HistoryPage implements Page {
    private static final double WIDTH = 880;

    private final HistoryModel model;
    private final Desk desk;
    private final StackPane root = new StackPane();
    private final TextField filter = new TextField();
    private final Label nothing = new Label();
    private final ListView<Long> list;
    private final VBox body;
    private final EmptyState empty;

    HistoryPage(HistoryModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.list = Lists.over(model.rows(), desk.text("app.history"), StepRow::new);
        list.getStyleClass().addAll("compact", "history");
        list.setOnKeyPressed(
                e -> {
                    if (e.getCode() == KeyCode.DELETE) {
                        e.consume();
                        undoSelected();
                    }
                });
        nothing.getStyleClass().addAll("muted", "pad16");
        list.setPlaceholder(nothing);
        var card = new StackPane(list);
        card.getStyleClass().add("card");
        VBox.setVgrow(card, Priority.ALWAYS);
        this.body = new VBox(16, head(), card);
        body.getStyleClass().add("page-pad");
        body.setMaxWidth(WIDTH);
        this.empty =
                new EmptyState(
                        Icon.CLOCK,
                        desk.text("app.history.emptyTitle"),
                        desk.text("app.history.emptySentence"));
        root.getStyleClass().add("page");
        root.getChildren().addAll(body, empty);
        StackPane.setAlignment(body, Pos.TOP_LEFT);
        model.shown().subscribe(this::draw);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void close() {
        model.close();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("app.history.filter", Icon.FILTER, filter::requestFocus)
                        .on("Shortcut+F"));
    }

    private HBox head() {
        var title = new Label(desk.text("app.history"));
        title.getStyleClass().add("display");
        filter.setPromptText(desk.text("app.history.filter"));
        filter.setAccessibleText(desk.text("app.history.filter"));
        filter.setPrefColumnCount(24);
        filter.textProperty().addListener((o, was, is) -> model.filter(is));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(12, title, gap, filter);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void draw(HistoryModel.Shown shown) {
        boolean none = shown.loaded() && shown.steps() == 0 && shown.filter().isEmpty();
        empty.setVisible(none);
        body.setVisible(!none);
        nothing.setText(shown.loaded() ? desk.text("app.history.nothingFound") : "");
    }

    private void undoSelected() {
        model.rows()
                .row(list.getSelectionModel().getSelectedIndex())
                .ifPresent(
                        line -> {
                            if (line instanceof HistoryModel.Line.Done done
                                    && done.step().undoable()) {
                                undo(done.step());
                            }
                        });
    }

    private void undo(History.Step step) {
        desk.keeping().undo().undo(HistoryModel.id(step), model::refresh);
    }

    /// The other computer a change was made on, by its name when that is known.
    static String where(Desk desk, String computer) {
        return computer.isEmpty() ? desk.text("app.history.elsewhere") : computer;
    }

    /// Today, yesterday, a day of this year, a day of another.
    static String day(Desk desk, LocalDate day) {
        var today = desk.time().today();
        if (day.equals(today)) {
            return desk.text("app.history.today");
        }
        if (day.equals(today.minusDays(1))) {
            return desk.text("app.history.yesterday");
        }
        String name =
                day.getYear() == today.getYear()
                        ? desk.formats().weekday(day)
                        : desk.formats().longDay(day);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private final class StepRow implements Lists.Row<HistoryModel.Line> {
        private final Label hour = new Label();
        private final Label name = new Label();
        private final HBox marks = new HBox(8);
        private final Button undo =
                Buttons.quiet(desk.text("app.history.undo"), Icon.CORNER_UP_LEFT, this::undo);
        private final HBox step = new HBox(12, hour, name, marks, undo);
        private final Label day = new Label();
        private final StackPane root = new StackPane();
        private HistoryModel.Line line = new HistoryModel.Line.Day(LocalDate.EPOCH);

        StepRow() {
            hour.getStyleClass().addAll("small", "muted");
            hour.setMinWidth(44);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMinWidth(0);
            marks.setAlignment(Pos.CENTER_RIGHT);
            marks.setMinWidth(Region.USE_PREF_SIZE);
            undo.getStyleClass().add("sm");
            step.setAlignment(Pos.CENTER_LEFT);
            day.getStyleClass().add("strong");
            root.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        public Node root() {
            return root;
        }

        @Override
        public void show(HistoryModel.Line shown) {
            line = shown;
            switch (shown) {
                case HistoryModel.Line.Day(var its) -> {
                    day.setText(day(desk, its));
                    root.getChildren().setAll(day);
                }
                case HistoryModel.Line.Done done -> {
                    draw(done);
                    root.getChildren().setAll(step);
                }
            }
        }

        private void draw(HistoryModel.Line.Done done) {
            var its = done.step();
            hour.setText(desk.formats().hour(its.at(), desk.time().zone()));
            name.setText(done.name());
            name.getStyleClass().remove("muted");
            marks.getChildren().clear();
            if (!its.own()) {
                marks.getChildren()
                        .add(new Chip(where(desk, its.computer()), Icon.MONITOR, Chip.Tone.PLAIN));
            }
            if (its.undone()) {
                name.getStyleClass().add("muted");
                marks.getChildren()
                        .add(
                                new Chip(
                                        desk.text("app.history.undone"),
                                        Icon.CORNER_UP_LEFT,
                                        Chip.Tone.OUT));
            }
            undo.setVisible(its.undoable());
            undo.setManaged(its.undoable());
            undo.setAccessibleText(desk.text("app.undoStep", done.name()));
        }

        private void undo() {
            if (line instanceof HistoryModel.Line.Done done) {
                HistoryPage.this.undo(done.step());
            }
        }

        @Override
        public String spoken(HistoryModel.Line shown) {
            return switch (shown) {
                case HistoryModel.Line.Day(var its) -> day(desk, its);
                case HistoryModel.Line.Done done -> {
                    var its = done.step();
                    String words =
                            desk.formats().hour(its.at(), desk.time().zone()) + ", " + done.name();
                    String where = its.own() ? "" : ", " + where(desk, its.computer());
                    yield words
                            + where
                            + (its.undone() ? ", " + desk.text("app.history.undone") : "");
                }
            };
        }
    }
}
