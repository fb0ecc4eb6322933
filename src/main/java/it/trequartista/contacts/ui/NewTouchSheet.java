package it.trequartista.contacts.ui;

import it.trequartista.kernel.StepId;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Lists;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Logs a touchpoint from anywhere: with whom, found as one types; then the line, as on their page.
/// Enter chooses the first who fits, Enter again logs.
final class NewTouchSheet {
    private final Desk desk;
    private final ContactsModel model;
    private final TextField who = new TextField();
    private final ListView<Long> list;
    private final Label with = new Label();
    private final LogBar log;

    NewTouchSheet(Desk desk, ContactServices services) {
        this.desk = desk;
        this.model = new ContactsModel(services, desk.background(), desk.time());
        this.list = Lists.over(model.rows(), desk.text("contacts.list"), () -> new EntryRow(desk));
        this.log = new LogBar(model, desk, this::logged);
        who.setPromptText(desk.text("contacts.withWhom"));
        who.setAccessibleText(desk.text("contacts.withWhom"));
        who.textProperty().addListener((o, was, is) -> model.filter(is));
        who.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setPrefHeight(224);
        with.getStyleClass().add("strong");
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is != null) {
                                model.open(is);
                                chosen(true);
                            }
                        });
        chosen(false);
        model.shown().subscribe(shown -> shown.open().ifPresent(this::show));
        model.problem().subscribe(problem -> problem.ifPresent(desk::say));
    }

    void open() {
        var content = new VBox(10, who, list, with, log.root());
        var card =
                desk.sheets().card(desk.text("contacts.logTouch"), content, desk.sheets().cancel());
        desk.sheets().show(card, model::close);
        who.requestFocus();
    }

    private void show(Opened open) {
        log.show(open);
        String name = Names.shown(desk, open.who().owner(), open.who().name());
        with.setText(desk.text("contacts.withThem", name));
    }

    private void key(KeyEvent event) {
        if (model.rows().isEmpty()) {
            return;
        }
        if (event.getCode() == KeyCode.DOWN) {
            event.consume();
            list.requestFocus();
            list.getSelectionModel().selectFirst();
        } else if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            list.getSelectionModel().selectFirst();
            log.focus();
        }
    }

    private void chosen(boolean is) {
        for (var node : new javafx.scene.layout.Region[] {with, log.root()}) {
            node.setVisible(is);
            node.setManaged(is);
        }
    }

    private void logged(StepId step) {
        desk.sheets().close();
        desk.done(desk.text("contacts.touchLogged"), step);
    }
}
