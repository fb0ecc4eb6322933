package it.trequartista.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// Virtualised lists: only the rows in sight exist. Rows are 52 px high (`compact`: 44).
public final class Lists {
    private Lists() {}

    /// A row that is drawn once and shown many times.
    ///
    /// @param <R> what it shows
    public interface Row<R> {
        /// What is drawn, always the same node.
        Node root();

        /// Shows a record.
        void show(R record);

        /// What a screen reader says of it.
        default String spoken(R record) {
            return String.valueOf(record);
        }
    }

    /// A list over a window of rows.
    ///
    /// @param name what a screen reader calls the list
    public static <R> ListView<Long> over(
            RowWindow<R> rows, String name, java.util.function.Supplier<Row<R>> drawn) {
        var list = new ListView<Long>(rows);
        dress(list, name);
        list.setCellFactory(l -> new WindowCell<>(rows, drawn.get()));
        return list;
    }

    /// A list over records that are all here.
    public static <R> ListView<R> of(
            javafx.collections.ObservableList<R> records,
            String name,
            java.util.function.Supplier<Row<R>> drawn) {
        var list = new ListView<R>(records);
        dress(list, name);
        list.setCellFactory(l -> new RecordCell<>(drawn.get()));
        return list;
    }

    /// Keeps something following a value only while a node is in a window.
    public static <T> void whileShown(Node node, ObservableValue<T> value, Runnable moved) {
        node.sceneProperty()
                .subscribe(
                        new java.util.function.Consumer<javafx.scene.@Nullable Scene>() {
                            private @Nullable Subscription following;

                            @Override
                            public void accept(javafx.scene.@Nullable Scene scene) {
                                if (following != null) {
                                    following.unsubscribe();
                                    following = null;
                                }
                                if (scene != null) {
                                    following = value.subscribe(v -> moved.run());
                                }
                            }
                        });
    }

    private static void dress(ListView<?> list, String name) {
        list.getStyleClass().add("rows");
        list.setAccessibleText(name);
    }

    /// A long title ends in an ellipsis instead of making the list scroll sideways.
    private static void asWideAsTheList(ListCell<?> cell) {
        cell.setPrefWidth(0);
    }

    private static final class WindowCell<R> extends ListCell<Long> {
        private final RowWindow<R> rows;
        private final Row<R> row;
        private final Region skeleton = new VBox();

        WindowCell(RowWindow<R> rows, Row<R> row) {
            this.rows = rows;
            this.row = row;
            skeleton.getStyleClass().add("skeleton");
            setAccessibleRole(AccessibleRole.LIST_ITEM);
            asWideAsTheList(this);
            whileShown(this, rows.version(), this::draw);
        }

        @Override
        protected void updateItem(@Nullable Long id, boolean empty) {
            super.updateItem(id, empty);
            draw();
        }

        private void draw() {
            if (isEmpty() || getItem() == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            var found = rows.row(getIndex());
            found.ifPresentOrElse(
                    record -> {
                        row.show(record);
                        setAccessibleText(row.spoken(record));
                        setGraphic(row.root());
                    },
                    () -> setGraphic(skeleton));
        }
    }

    private static final class RecordCell<R> extends ListCell<R> {
        private final Row<R> row;

        RecordCell(Row<R> row) {
            this.row = row;
            asWideAsTheList(this);
        }

        @Override
        protected void updateItem(@Nullable R record, boolean empty) {
            super.updateItem(record, empty);
            if (empty || record == null) {
                setGraphic(null);
                setAccessibleText("");
            } else {
                row.show(record);
                setAccessibleText(row.spoken(record));
                setGraphic(row.root());
            }
        }
    }

    /// The value of a function or empty text when there is nothing: for short rows.
    public static <T> String orEmpty(@Nullable T value, Function<T, String> words) {
        return value == null ? "" : words.apply(value);
    }
}
