package it.trequartista.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// A field that finds something as one types. Matches come up under it; arrows and Enter, Tab or a
/// click choose; Escape and leaving give back what stood there.
///
/// @param <T> what is found
public final class PickField<T> {
    private static final double ROW = 40;
    private static final int MOST_ROWS = 9;

    /// Asks for matches; the answer comes back on the screen.
    ///
    /// @param <T> what is found
    public interface Asking<T> {
        /// Asks for what fits the words, which may be "".
        void ask(String typed, Consumer<List<T>> found);
    }

    /// How a match is drawn.
    ///
    /// @param icon what kind of thing it is
    /// @param name the first thing read
    /// @param beside to tell namesakes apart, may be ""
    public record Line(Icon icon, String name, String beside) {}

    private final TextField field = new TextField();
    private final ObservableList<T> found = FXCollections.observableArrayList();
    private final ListView<T> list = new ListView<>(found);
    private final Popup popup = new Popup();
    private final Asking<T> asking;
    private final Consumer<T> chosen;
    private final FieldView<String> view;
    private boolean writing;
    private boolean entered;

    /// A field.
    ///
    /// @param words draws a match
    public PickField(Asking<T> asking, Function<T, Line> words, Consumer<T> chosen) {
        this.asking = asking;
        this.chosen = chosen;
        view =
                new FieldView<>(this::write, text -> {})
                        .heldWhile(field::isFocused, field.focusedProperty());
        list.getStyleClass().addAll("pick-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setCellFactory(l -> new Cell<>(words));
        list.setOnMouseClicked(e -> take());
        popup.setAutoHide(true);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.getContent().add(list);
        field.getStyleClass().add("pick-field");
        field.textProperty().addListener(o -> typed());
        field.focusedProperty().subscribe(this::focused);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> clicked());
    }

    /// The field itself.
    public TextField field() {
        return field;
    }

    /// Shows what is chosen now.
    public void show(String text) {
        view.show(text);
    }

    /// True while matches are shown.
    public boolean isOpen() {
        return popup.isShowing();
    }

    private void write(String text) {
        writing = true;
        field.setText(text);
        writing = false;
    }

    private void typed() {
        if (!writing && field.isFocused()) {
            asking.ask(field.getText(), this::offer);
        }
    }

    private void focused(boolean is) {
        entered = is;
        if (is) {
            field.selectAll();
        } else {
            close();
        }
    }

    /// The click that enters the field chooses all of it, so that typing begins anew.
    private void clicked() {
        if (entered && field.getSelection().getLength() == 0) {
            field.selectAll();
        }
        entered = false;
    }

    private void close() {
        popup.hide();
        write(shown());
    }

    private String shown() {
        return view.shown().orElse("");
    }

    private void offer(List<T> matches) {
        if (!field.isFocused() || field.getScene() == null || !field.isEditable()) {
            return;
        }
        found.setAll(matches);
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(Math.min(matches.size(), MOST_ROWS) * ROW + 10);
        list.setPrefWidth(Math.max(field.getWidth(), 320));
        Point2D at = field.localToScreen(0, field.getHeight() + 4);
        if (matches.isEmpty() || at == null) {
            popup.hide();
        } else if (!popup.isShowing()) {
            popup.show(field, at.getX(), at.getY());
        }
    }

    private void key(KeyEvent e) {
        entered = false;
        boolean open = popup.isShowing();
        switch (e.getCode()) {
            case DOWN -> {
                if (open) {
                    move(1);
                } else {
                    asking.ask(field.getText().equals(shown()) ? "" : field.getText(), this::offer);
                }
                e.consume();
            }
            case UP -> {
                move(-1);
                e.consume();
            }
            case ENTER -> {
                if (open) {
                    take();
                    e.consume();
                }
            }
            case TAB -> {
                if (open) {
                    take();
                }
            }
            case ESCAPE -> {
                if (open) {
                    close();
                    field.selectAll();
                    e.consume();
                }
            }
            default -> {}
        }
    }

    private void move(int by) {
        int at = list.getSelectionModel().getSelectedIndex() + by;
        if (at >= 0 && at < found.size()) {
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - MOST_ROWS + 1));
        }
    }

    private void take() {
        T choice = list.getSelectionModel().getSelectedItem();
        popup.hide();
        if (choice != null) {
            view.write(() -> chosen.accept(choice));
        }
    }

    private static final class Cell<T> extends ListCell<T> {
        private final Function<T, Line> words;

        Cell(Function<T, Line> words) {
            this.words = words;
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            var line = words.apply(item);
            var name = new Label(line.name());
            name.getStyleClass().add("medium");
            var beside = new Label(line.beside());
            beside.getStyleClass().addAll("small", "muted");
            name.setMinWidth(0);
            beside.setMinWidth(0);
            var row = new HBox(Icons.of(line.icon(), "ic-ink3"), name, beside);
            row.getStyleClass().add("pick-row");
            setGraphic(row);
            setAccessibleText((line.name() + " " + line.beside()).strip());
        }
    }
}
