package it.trequartista.deals.ui;

import it.trequartista.deals.Buyer;
import it.trequartista.ui.FieldBox;
import it.trequartista.ui.FieldView;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Finds a company or a person as one types; arrows and Enter, or a click, choose.
final class BuyerField extends VBox {
    /// Asks for matches and gets them back on the screen.
    interface Finding {
        void ask(String typed, Consumer<List<Buyer>> found);
    }

    private final ObservableList<Buyer> found = FXCollections.observableArrayList();
    private final ListView<Buyer> list = new ListView<>(found);
    private final FieldBox box;
    private final Consumer<Buyer> chosen;
    private final FieldView<String> view;
    private @Nullable Buyer choice;
    private boolean setting;

    BuyerField(String label, Finding finding, Consumer<Buyer> chosen) {
        this.box = FieldBox.above(label, new TextField());
        this.chosen = chosen;
        getStyleClass().add("buyer-field");
        list.getStyleClass().add("buyer-list");
        list.setAccessibleText(label);
        list.setCellFactory(l -> new Cell());
        list.setFocusTraversable(false);
        show(false);
        getChildren().addAll(box, list);
        var field = box.field();
        field.textProperty()
                .addListener(
                        (o, was, is) -> {
                            if (!setting) {
                                choice = null;
                                finding.ask(is, this::offer);
                            }
                        });
        field.setOnKeyPressed(
                e -> {
                    if (e.getCode() == KeyCode.DOWN && list.isVisible()) {
                        list.getSelectionModel().selectNext();
                        e.consume();
                    } else if (e.getCode() == KeyCode.UP && list.isVisible()) {
                        list.getSelectionModel().selectPrevious();
                        e.consume();
                    } else if (e.getCode() == KeyCode.ENTER && list.isVisible()) {
                        take(list.getSelectionModel().getSelectedItem());
                        e.consume();
                    }
                });
        view =
                new FieldView<>(this::write, name -> {})
                        .heldWhile(field::isFocused, field.focusedProperty());
        list.setOnMouseClicked(e -> take(list.getSelectionModel().getSelectedItem()));
    }

    FieldBox box() {
        return box;
    }

    Optional<Buyer> choice() {
        return Optional.ofNullable(choice);
    }

    /// True when something is typed that is nobody.
    boolean isUnknown() {
        return choice == null && !box.field().getText().isBlank();
    }

    /// Shows what the file has, unless somebody is searching.
    void show(String name) {
        view.show(name);
    }

    void write(String name) {
        setting = true;
        box.field().setText(name);
        setting = false;
        show(false);
    }

    private void offer(List<Buyer> buyers) {
        boolean typed = choice == null && !box.field().getText().isBlank();
        found.setAll(typed ? buyers : List.of());
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(found.size() * 34.0 + 10);
        show(!found.isEmpty());
    }

    private void take(@Nullable Buyer buyer) {
        if (buyer != null) {
            choice = buyer;
            box.error(Optional.empty());
            write(buyer.name());
            view.write(() -> chosen.accept(buyer));
        }
    }

    private void show(boolean visible) {
        list.setVisible(visible);
        list.setManaged(visible);
    }

    private static final class Cell extends ListCell<Buyer> {
        @Override
        protected void updateItem(@Nullable Buyer buyer, boolean empty) {
            super.updateItem(buyer, empty);
            setText(empty || buyer == null ? "" : words(buyer));
        }

        private static String words(Buyer buyer) {
            return switch (buyer) {
                case Buyer.OfCompany(var id, String name) -> name;
                case Buyer.OfPerson(var id, String name, String company) ->
                        company.isEmpty() ? name : name + " · " + company;
            };
        }
    }
}
