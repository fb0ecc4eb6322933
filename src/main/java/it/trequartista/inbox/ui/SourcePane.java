package it.trequartista.inbox.ui;

import it.trequartista.inbox.ImportPlan;
import it.trequartista.inbox.Reading;
import it.trequartista.inbox.Source;
import it.trequartista.inbox.Target;
import it.trequartista.ui.Chip;
import it.trequartista.ui.Choices;
import it.trequartista.ui.Desk;
import it.trequartista.ui.FieldBox;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Icons;
import it.trequartista.ui.Labels;
import it.trequartista.ui.Tables;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// One list of the plan: how it was read and what its columns mean, all of which can be changed.
final class SourcePane {
    private static final int HEADER_ROWS = 10;

    private final InboxModel model;
    private final Desk desk;
    private final HBox details = new HBox(12);
    private final ObservableList<Source.Column> columns = FXCollections.observableArrayList();
    private final TableView<Source.Column> table;
    private final List<Target> targets;
    private List<Source> sources = List.of();
    private int at;

    SourcePane(InboxModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.targets = targets(desk);
        this.table =
                Tables.of(
                        columns,
                        desk.text("inbox.columns"),
                        Labels.wrapped(desk.text("inbox.columns.none"), "small", "muted"),
                        c -> {});
        table.getColumns()
                .setAll(
                        List.of(
                                Tables.node(desk.text("inbox.columns.column"), 150, this::named),
                                Tables.node(desk.text("inbox.columns.field"), 180, this::meaning)));
        table.getStyleClass().add("tall");
        table.setPrefWidth(390);
        table.setMinWidth(320);
        details.setAlignment(Pos.BOTTOM_LEFT);
        details.getStyleClass().addAll("card", "pad12");
    }

    /// How the list was read.
    Node details() {
        return details;
    }

    /// What its columns mean.
    Region columns() {
        return table;
    }

    void draw(ImportPlan plan) {
        sources = plan.sources();
        at = Math.min(at, sources.size() - 1);
        redraw();
    }

    private void redraw() {
        Source source = sources.get(at);
        if (!columns.equals(source.columns())) {
            columns.setAll(source.columns());
        }
        boolean csv = source.kind() == Source.Kind.CSV;
        boolean cells = csv || source.kind() == Source.Kind.SHEET;
        table.setVisible(cells);
        table.setManaged(cells);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        details.getChildren().setAll(name(source), gap);
        // How a sheet or an invoice is written it says itself.
        if (csv || source.kind() == Source.Kind.VCARD) {
            details.getChildren().add(encoding(source));
        }
        if (csv) {
            details.getChildren().add(separator(source));
        }
        if (cells) {
            details.getChildren().add(headerRow(source));
        }
    }

    private Node name(Source source) {
        var row = new HBox(10, Icons.of(Icon.FILE_TEXT));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(32);
        if (sources.size() > 1) {
            var files = new ComboBox<>(FXCollections.observableArrayList(sources));
            files.setConverter(Choices.words(Source::name));
            files.setValue(source);
            files.setAccessibleText(desk.text("inbox.file"));
            files.setOnAction(
                    e -> {
                        at = sources.indexOf(files.getValue());
                        redraw();
                    });
            row.getChildren().add(files);
        } else {
            row.getChildren().add(Labels.of(source.name(), "strong"));
        }
        String kind =
                source.layout().isEmpty()
                        ? desk.texts().get("inbox.format", source.kind())
                        : source.layout();
        row.getChildren().add(new Chip(kind, Chip.Tone.PLAIN));
        return row;
    }

    private Node encoding(Source source) {
        var names = new LinkedHashSet<>(Reading.ENCODINGS);
        names.add(source.text().encoding());
        return choice(
                "inbox.encoding",
                List.copyOf(names),
                source.text().encoding(),
                Function.identity(),
                name -> model.read(source.file(), reading(source).withEncoding(name)));
    }

    private Node separator(Source source) {
        String now = String.valueOf(source.text().separator());
        var signs = new LinkedHashSet<>(Reading.SEPARATORS);
        signs.add(now);
        return choice(
                "inbox.separator",
                List.copyOf(signs),
                now,
                this::sign,
                sign -> model.read(source.file(), reading(source).withSeparator(sign)));
    }

    private Node headerRow(Source source) {
        int now = source.text().headerRow();
        var rows = new ArrayList<Integer>();
        for (int row = 0; row <= Math.max(HEADER_ROWS, now); row++) {
            rows.add(row);
        }
        return choice(
                "inbox.headerRow",
                rows,
                now,
                row -> desk.text("inbox.headerRow.value", row),
                row -> model.read(source.file(), reading(source).withHeaderRow(row)));
    }

    private Reading reading(Source source) {
        return model.wishes().reading(source.file());
    }

    private String sign(String separator) {
        return switch (separator) {
            case "," -> desk.text("inbox.separator.comma");
            case ";" -> desk.text("inbox.separator.semicolon");
            case "\t" -> desk.text("inbox.separator.tab");
            default -> separator;
        };
    }

    private <T> Node choice(
            String key, List<T> choices, T now, Function<T, String> words, Consumer<T> chosen) {
        var box = new ComboBox<>(FXCollections.observableArrayList(choices));
        box.setConverter(Choices.words(words));
        box.setValue(now);
        box.setOnAction(
                e -> {
                    T value = box.getValue();
                    if (!value.equals(now)) {
                        chosen.accept(value);
                    }
                });
        return FieldBox.above(desk.text(key), box);
    }

    private Node named(Source.Column column) {
        var header = Labels.of(column.header(), "strong");
        String values = String.join(" · ", column.samples());
        var samples = Labels.of(values, "small", "muted");
        var cell = new VBox(header, samples);
        cell.setAlignment(Pos.CENTER_LEFT);
        return cell;
    }

    private Node meaning(Source.Column column) {
        var box = new ComboBox<>(FXCollections.observableArrayList(targets));
        box.setConverter(Choices.words(t -> desk.texts().get("inbox.target", t)));
        box.setValue(column.target());
        box.setVisibleRowCount(14);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(desk.text("inbox.columns.meaning", column.header()));
        box.setOnAction(
                e -> {
                    if (box.getValue() != column.target()) {
                        model.map(sources.get(at), column.header(), box.getValue());
                    }
                });
        return box;
    }

    /// Leaving out comes first, then by what people call them.
    private static List<Target> targets(Desk desk) {
        var all = new ArrayList<>(Arrays.asList(Target.values()));
        all.remove(Target.IGNORED);
        var order = java.text.Collator.getInstance(desk.texts().locale());
        all.sort(Comparator.comparing(t -> desk.texts().get("inbox.target", t), order::compare));
        all.addFirst(Target.IGNORED);
        return List.copyOf(all);
    }
}
