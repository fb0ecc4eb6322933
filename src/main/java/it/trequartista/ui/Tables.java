package it.trequartista.ui;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Function;

/// Tables of records: 38 px rows, figures to the right, Enter or double click opens.
public final class Tables {
    private Tables() {}

    /// A table.
    ///
    /// @param name what a screen reader calls it
    /// @param placeholder shown while there is nothing
    public static <R> TableView<R> of(
            ObservableList<R> records, String name, Node placeholder, Consumer<R> open) {
        var table = new TableView<R>(records);
        table.getStyleClass().add("table-plain");
        table.setAccessibleText(name);
        table.setPlaceholder(placeholder);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setRowFactory(
                t -> {
                    var row = new TableRow<R>();
                    row.setOnMouseClicked(
                            e -> {
                                if (e.getClickCount() == 2 && !row.isEmpty()) {
                                    open.accept(row.getItem());
                                }
                            });
                    return row;
                });
        table.setOnKeyPressed(
                e -> {
                    R chosen = table.getSelectionModel().getSelectedItem();
                    if (e.getCode() == KeyCode.ENTER && chosen != null) {
                        open.accept(chosen);
                        e.consume();
                    }
                });
        return table;
    }

    /// A column of words.
    public static <R> TableColumn<R, String> text(
            String title, double width, Function<R, String> words) {
        var column = new TableColumn<R, String>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(c -> new ReadOnlyStringWrapper(words.apply(c.getValue())));
        return column;
    }

    /// A column of figures, written by `words`, sorted by what `order` compares.
    public static <R> TableColumn<R, R> number(
            String title, double width, Function<R, String> words, Comparator<R> order) {
        var column =
                node(
                        title,
                        width,
                        (R record) -> {
                            var label = new Label(words.apply(record));
                            label.getStyleClass().add("num");
                            label.setMaxWidth(Double.MAX_VALUE);
                            return label;
                        });
        column.getStyleClass().add("num");
        column.setComparator(order);
        column.setSortable(true);
        return column;
    }

    /// A column of small nodes: a chip, an avatar with a name.
    public static <R> TableColumn<R, R> node(String title, double width, Function<R, Node> drawn) {
        var column = new TableColumn<R, R>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(
                c -> new javafx.beans.property.ReadOnlyObjectWrapper<>(c.getValue()));
        column.setCellFactory(
                c ->
                        new TableCell<R, R>() {
                            @Override
                            protected void updateItem(@Nullable R record, boolean empty) {
                                super.updateItem(record, empty);
                                setGraphic(empty || record == null ? null : drawn.apply(record));
                            }
                        });
        return column;
    }
}
