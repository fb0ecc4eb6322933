package it.trequartista.contacts.ui;

import it.trequartista.kernel.Place;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Drawing;
import it.trequartista.ui.EmptyState;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Lists;
import it.trequartista.ui.Segmented;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// The list: a filter, people or companies, rows.
final class ContactList {
    private final ContactsModel model;
    private final Desk desk;
    private final TextField filter = new TextField();
    private final Segmented<ContactsModel.Kind> kinds;
    private final ListView<Long> list;
    private final Label count = new Label();
    private final Runnable newPerson;
    private final Runnable newCompany;
    private final VBox root;
    private final Drawing drawing = new Drawing();

    ContactList(
            ContactsModel model, Desk desk, Runnable newPerson, Runnable newCompany, Alike alike) {
        this.model = model;
        this.desk = desk;
        this.newPerson = newPerson;
        this.newCompany = newCompany;
        this.list = Lists.over(model.rows(), desk.text("contacts.list"), () -> new EntryRow(desk));
        this.kinds =
                Segmented.tabs(
                        List.of(ContactsModel.Kind.values()),
                        model.shown().get().kind(),
                        kind -> desk.texts().get("contacts.kind", kind));
        var add =
                Buttons.icon(
                        desk.text("contacts.newPerson"),
                        Icon.USER_PLUS,
                        () -> {
                            if (model.shown().get().kind() == ContactsModel.Kind.PEOPLE) {
                                newPerson.run();
                            } else {
                                newCompany.run();
                            }
                        });
        filter.setPromptText(desk.text("contacts.filter"));
        filter.setAccessibleText(desk.text("contacts.filter"));
        HBox.setHgrow(filter, Priority.ALWAYS);
        count.getStyleClass().addAll("small", "faint", "count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(filter, add);
        head.getStyleClass().add("list-head");
        var tabs = new HBox(kinds, count);
        tabs.getStyleClass().add("list-tabs");
        HBox.setHgrow(kinds, Priority.ALWAYS);
        VBox.setVgrow(list, Priority.ALWAYS);
        root = new VBox(head, tabs, list, doubles(alike));
        root.getStyleClass().add("panel");
        listen();
        model.shown().subscribe(shown -> drawing.run(() -> draw(shown)));
    }

    /// Made only when nothing is listed.
    private EmptyState none(ContactsModel.Shown shown) {
        if (!shown.filter().isBlank()) {
            return new EmptyState(
                    Icon.SEARCH,
                    desk.text("contacts.noMatch"),
                    desk.text("contacts.noMatchSentence"),
                    Buttons.plain(
                            desk.text("contacts.clearFilter"), null, () -> filter.setText("")));
        }
        return shown.kind() == ContactsModel.Kind.PEOPLE
                ? none("contacts.noPeople", "contacts.newPerson", newPerson)
                : none("contacts.noCompanies", "contacts.newCompany", newCompany);
    }

    private EmptyState none(String key, String act, Runnable make) {
        return new EmptyState(
                Icon.USERS,
                desk.text(key),
                desk.text(key + "Sentence"),
                Buttons.plain(desk.text(act), Icon.PLUS, make));
    }

    /// The way to the pairs that look alike, once it is known that there are any.
    private Node doubles(Alike alike) {
        var link = Buttons.link("", () -> desk.go().to(new Place.Duplicates()));
        link.getStyleClass().add("small");
        var foot = new HBox(link);
        foot.getStyleClass().add("list-head");
        foot.managedProperty().bind(foot.visibleProperty());
        foot.setVisible(false);
        alike.count(
                pairs -> {
                    link.setText(desk.text("twins.link", pairs));
                    foot.setVisible(pairs > 0);
                });
        return foot;
    }

    Region root() {
        return root;
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    private void listen() {
        drawing.picked(filter.textProperty(), model::filter);
        filter.setOnKeyPressed(
                e -> {
                    boolean down = e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.ENTER;
                    if (down && !model.rows().isEmpty()) {
                        e.consume();
                        list.requestFocus();
                        list.getSelectionModel().selectFirst();
                    } else if (e.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
                        e.consume();
                        filter.setText("");
                    }
                });
        drawing.picked(
                kinds.chosen(),
                kind -> {
                    desk.autosave().flush();
                    model.choose(kind);
                });
        drawing.picked(
                list.getSelectionModel().selectedItemProperty(),
                id -> {
                    desk.autosave().flush();
                    model.open(id);
                });
    }

    private void draw(ContactsModel.Shown shown) {
        kinds.chosen().set(shown.kind());
        if (!filter.getText().equals(shown.filter())) {
            filter.setText(shown.filter());
        }
        count.setText(desk.formats().count(shown.count()));
        if (shown.loaded() && shown.count() == 0) {
            list.setPlaceholder(none(shown));
        }
        shown.open()
                .ifPresent(
                        open -> {
                            long id =
                                    switch (open.who().owner()) {
                                        case it.trequartista.contacts.Owner.OfPerson(var p) ->
                                                p.value();
                                        case it.trequartista.contacts.Owner.OfCompany(var c) ->
                                                c.value();
                                    };
                            Long chosen = list.getSelectionModel().getSelectedItem();
                            int at = model.rows().at(id);
                            if (at >= 0 && (chosen == null || chosen != id)) {
                                list.getSelectionModel().clearAndSelect(at);
                                list.scrollTo(Math.max(0, at - 3));
                            } else if (at < 0) {
                                list.getSelectionModel().clearSelection();
                            }
                        });
    }
}
